"""What five press reports say of the system, held against the model claim by claim.

Knows: the claims of the reports, how each is put to the law, and what follows from the answer.
Must never know: how a verdict is drawn or printed; an address or a person; what day it is.
"""
