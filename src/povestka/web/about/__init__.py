"""About: what the model is not, where its numbers come from, how old its law is.

Knows: what the other rooms say of themselves: settings, sources, targets, the age of the book.
Must never know: a case that somebody typed in, a page of elsewhere, praise.
"""
