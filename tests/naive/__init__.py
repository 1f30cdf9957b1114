"""Knows the law a second time, as plain dates and ifs, to be held against the rules of povestka.
Must never import povestka: an oracle that shares code with what it checks proves nothing."""
