"""The registers of the system as one log of events: what happened, on which day, recorded when.

Knows: events and their life cycles, the fold, both time axes, the chain, and whom the law is asked
about.
Must never know: a clock, a file, a database, chance, an array, or who acts and why.
"""
