"""Safeguards: toggles of the law and of practice, and what they do to the same people.

Knows: the shipped safeguards, a fixed panel of invented persons, and what differs between two laws.
Must never know: a case that somebody typed in, what is best, how many men there are.
"""
