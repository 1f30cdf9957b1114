"""The page of one case: a form of plain questions, the answer, and what can be taken away of it.

Knows: the keys of a case file, how a person types a day, and which fact could change an answer.
Must never know: a file, a place where a case could be kept, or another case.
"""
