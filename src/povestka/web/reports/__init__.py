"""Reports checked: what five press reports claim, each with what the law makes of it.

Knows: the claims as `press` has judged them, and how a reader looks among them.
Must never know: how a verdict is reached, a sentence of a report, a case.
"""
