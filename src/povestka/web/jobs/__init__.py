"""Stub, to be replaced.

Knows: nothing yet.
Must never know: anything yet.
"""
