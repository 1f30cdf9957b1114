"""Knows: synthetic men, how many, where and how old, what each does by habit and keyed chance.

Must never know: a real person, a scenario's results, a clock, a file that is not its own.
"""
