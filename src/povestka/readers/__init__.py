"""Knows: how to read terms: one case, many rows, unknown facts, words.

Must never know: any rule of the law; it reads whatever terms it is given.
"""
