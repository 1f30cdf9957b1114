"""Long work beside the pages: one at a time, in a process of its own, told of as it goes.

Knows: which calls take long, and how a process is started, watched, ended and replaced.
Must never know: a page, a request, or a file; what it makes lives in memory and is forgotten.
"""
