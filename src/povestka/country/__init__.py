"""A year of the whole country: a scenario in, counts out, any man of it drawn again.

Knows: scenarios, offices and their queues, quotas, what is counted, how results are compared.
Must never know: files, the clock, the command line, how a chart is drawn; and never a list of
whom to summon: persons appear in it only as counts, or one at a time by an id that is asked for.
"""
