"""The sandbox as pages: towns that a class plays, seen from every desk.

Knows: towns in memory with their locks, what each desk shows of one, forms of commands, the lesson.
Must never know: a file, a database, the day it really is, a person who exists, how law is computed.
"""
