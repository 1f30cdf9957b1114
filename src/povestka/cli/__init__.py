"""Knows: how the rooms are wired together for the terminal.

Must never know: any logic: it reads arguments, calls one room, and writes what comes back.
"""
