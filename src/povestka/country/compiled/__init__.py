"""The pass over offices: draw, gate, summon, judge, queue, examine; then the quota's men.

Plain Python below a line in each file, which `country.program` copies into the compiled module.
No day is stepped through: a stage is computed for a block of men at once, and only what needs
others (the queue, the quota) is put in order. Whole numbers only, so that any split adds up to
the same. A workspace is one flat array of columns, `col("name")` the place where one begins;
`K.NAME` is a number that the program writes in.

Knows: how rows move through stages, how counts are added, how a queue and a quota take.
Must never know: what a column means in law, a file, the clock.
"""
