"""The commands `povestka country …`, a file each, loaded when it is asked for.

Knows: which room answers which command, and how a refusal is told.
Must never know: any logic of a run; and there is no command that lists persons.
"""
