"""Knows: statements about the law, the solver that settles them, and how to tell them as a case.

Must never know: a report, a file, a clock, or any person's own moves still to come.
"""
