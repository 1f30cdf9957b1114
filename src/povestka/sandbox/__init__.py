"""The sandbox: a synthetic town whose registers are alive, by a simulated clock.

Knows: the town, its clock, who acts and when, faults, and the use cases on a log of events.
Must never know: a database, a file, the day it really is, the country, or how anything is shown.
"""
