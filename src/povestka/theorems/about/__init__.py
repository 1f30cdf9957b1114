"""Knows: the theorems themselves, a file for each part of the law, in the order of the book.

Must never know: how a theorem is settled.
"""
