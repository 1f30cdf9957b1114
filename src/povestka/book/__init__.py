"""Knows: the book of the law as pages: a rule in words, its sources, history and differences.

Must never know: any case, how a page is drawn, a clock, a file.
"""
