"""The pages of the law: the book and its search, a page a rule, differences, reforms, theorems.

Knows: how the mappings of the book, what was found of theorems and the shipped cases are shown.
Must never know: a person's case, how a rule is computed, or how a theorem is settled.
"""
