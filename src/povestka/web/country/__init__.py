"""The country: a scenario chosen, run, and its result seen down to single synthetic men.

Knows: the forms and pages of a run, what they ask of jobs, and how a result is told on a page.
Must never know: how a run is computed, a real person, or a list of whom to summon.
"""
