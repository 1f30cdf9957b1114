"""What a man's year holds from here on, given what has happened: a function of his past alone.

Knows: the stages of a man's year, his events so far, who plays which role, what faults do.
Must never know: the law's answers for him, another man's past, a store, a clock that moves.
"""
