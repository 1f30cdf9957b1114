"""Draws results: knows plain result mappings, words in two languages, and how a page is laid out.

It must never know the law, a register, a clock, a network or a real person.
"""
