"""The web app: pages for people and a JSON interface for programs, over the same calls.

Knows: HTTP, forms, templates, and how a browser behaves.
Must never know: a file, a database, another machine, what day it is, or a fact of a case any
longer than the answer takes.
"""
