"""Knows: files and databases: how cases and reforms are read, results written, a log kept.

Must never know: what the facts mean, any rule of the law, how a result is drawn.
"""
