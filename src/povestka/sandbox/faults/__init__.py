"""Faults: messages lost, late, twice, out of order; outages; wrong records, and how they are found.

Knows: the kinds of faults and their fields, and what each does to messages and to a man's record.
Must never know: a store, a clock that moves, the law's answers, or a generator of random numbers.
"""
