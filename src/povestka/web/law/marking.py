"""Formulas as markup: names of rules as links to them, and what two formulas do not share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape
from typing import Final

from markupsafe import Markup

from povestka.law.book import BOOK
from povestka.report.formula_words import formula_lines
from povestka.web.page import link, trusted

WIDE: Final = 76
NARROW: Final = 48
"""Columns of a formula that stands beside another."""

_NAME: Final = re.compile(r"CR-\d+|[A-Za-z_]\w*(?:\.\w+)*")
_TOKEN: Final = re.compile(r"CR-\d+|\d{4}-\d\d-\d\d|[\w.]+|[^\w\s]")
_LINE: Final = re.compile(r"\S(?:.*\S)?")
_BEFORE_A_VALUE: Final = frozenset({"is", "or", "—", "или"})
"""After these a name without a full stop is a value: a complaint about the measures."""


def linked(formula: str, lang: str, own: str = "") -> Markup:
    """A formula over several lines, each rule and reading in it a link but for the page's `own`.

    >>> "/en/law/rule/service.post" in linked("service.post", "en")
    True
    """
    text = "\n".join(formula_lines(formula, lang, WIDE))
    parts, done = [], 0
    for found in _NAME.finditer(text):
        address = _address(found[0], text[: found.start()].split()[-1:], lang)
        if address and found[0] != own:
            parts += [escape(text[done : found.start()]), f'<a href="{address}">{found[0]}</a>']
            done = found.end()
    return trusted("".join([*parts, escape(text[done:])]))


def _address(name: str, before: Sequence[str], lang: str) -> str:
    if name in BOOK.contested:
        return link(lang, f"/law/reading/{name}")
    if name not in BOOK.rules:
        return ""
    is_value = "." not in name and not _BEFORE_A_VALUE.isdisjoint(before)
    return "" if is_value else link(lang, f"/law/rule/{name}")


def marked(before: str, after: str, lang: str) -> tuple[Markup, Markup]:
    """Two formulas, what only the first has marked as left out, what only the second as put in.

    Each mark has a sign beside its line, so that it is seen without colour; one that no formula
    has, since «−7» would be a number.

    >>> print(marked("placed", "served", "en")[1])
    <ins><span class="sign">⊕</span>served</ins>
    """
    texts = ["\n".join(formula_lines(one, lang, NARROW)) for one in (before, after)]
    places = [list(_TOKEN.finditer(text)) for text in texts]
    words = [[found[0] for found in told] for told in places]
    left, right = [], []
    changes = SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes()
    for kind, i, j, k, m in changes:
        if kind != "equal":
            left += _stretch(places[0], i, j)
            right += _stretch(places[1], k, m)
    return _with_marks(texts[0], left, "del", "⊖"), _with_marks(texts[1], right, "ins", "⊕")


def _stretch(tokens: Sequence[re.Match[str]], first: int, end: int) -> list[tuple[int, int]]:
    """Where in the text the tokens from `first` to before `end` stand; nothing without any."""
    return [(tokens[first].start(), tokens[end - 1].end())] if end > first else []


def _with_marks(text: str, stretches: Sequence[tuple[int, int]], tag: str, sign: str) -> Markup:
    parts, done = [], 0
    for start, end in stretches:
        # Line by line, so that no margin is underlined.
        for line in _LINE.finditer(text, start, end):
            parts += [
                escape(text[done : line.start()]),
                f'<{tag}><span class="sign">{sign}</span>{escape(line[0])}</{tag}>',
            ]
            done = line.end()
    return trusted("".join([*parts, escape(text[done:])]))
