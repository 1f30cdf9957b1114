"""Knows: the statute as rules, its editions, contested readings, variants, sources and words.

Must never know: its readers, a clock, a file, a socket, a random number, an array.
"""
