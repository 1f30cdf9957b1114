"""Knows: files: how a case or a reform is read from disk and results are written.

Must never know: what the facts mean, any rule of the law, how a result is drawn.
"""
