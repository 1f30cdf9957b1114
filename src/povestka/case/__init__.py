"""Knows: one case: its file, its facts as a log, the questions put to the law, the answers.

Must never know: where a file lies, how an answer is drawn, a clock, any other case.
"""
