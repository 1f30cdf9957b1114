"""Knows: plain result mappings, words in two languages, and how a page is laid out.

Must never know: the law, a register, a clock, a network or a real person.
"""
