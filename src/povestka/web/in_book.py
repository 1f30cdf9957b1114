"""Where in the book of the law a name leads: for every page that names a rule."""

from __future__ import annotations

from povestka.law.book import BOOK
from povestka.web.page import link


def in_book(name: str, lang: str) -> dict[str, str]:
    """A rule, a statement or a contested question: its name, what it says, and its address.

    >>> in_book("CR-1", "en")["path"]
    '/en/law/reading/CR-1'
    """
    if name in BOOK.rules:
        kind, says = "rule", BOOK.rules[name].title
    elif name in BOOK.statements:
        kind, says = "statement", BOOK.statements[name].title
    else:
        kind, says = "reading", BOOK.contested[name].asks
    return {"name": name, "says": says.in_(lang), "path": link(lang, f"/law/{kind}/{name}")}
