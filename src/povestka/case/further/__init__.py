"""What a case does not say and what could still change an answer.

Knows: a case, its rows, and how the law is asked of them while a fact is not known.
Must never know: how a person is asked for a fact, or in which words.
"""
