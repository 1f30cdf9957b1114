"""The commands `povestka sandbox …`, a file each, loaded when it is asked for.

Knows: which use case of the sandbox answers which command, and how a refusal is told.
Must never know: any logic of the registers, what day it really is, or a way to reach an agency.
"""
