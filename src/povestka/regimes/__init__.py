"""Knows: the same questions put to the law of several countries, and drafts of two as rules.

Must never know: how an answer is drawn, where a file lies, a clock, a register.
"""
