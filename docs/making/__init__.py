"""The documentation site: pages made from the book, and hand-written ones, in two languages.

Knows: everything of the package that a page can show, MyST Markdown and Sphinx.
Must never know: anything that the package does not say; a page adds no fact of law.
"""
