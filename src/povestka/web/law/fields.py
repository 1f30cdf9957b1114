"""Fields of the forms of these pages, each with every key that a template may look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from povestka.web.law.words import WORDS

_EMPTY: Final = {
    "id": "", "term": "", "hint": "", "mistake": "", "value": "", "options": (), "inputmode": "",
    "short": False, "today": False, "required": False,
}


def pick(
    name: str, label: str, value: str, options: Sequence[tuple[str, str]], mistake: str = ""
) -> dict[str, Any]:
    """A list to choose from; the options are pairs of a value and its words."""
    told = {"name": name, "label": label, "value": value, "options": options, "mistake": mistake}
    return {**_EMPTY, **told}


def day(name: str, value: str, lang: str) -> dict[str, Any]:
    """A day to type, beside a list of the same side."""
    label, hint = WORDS[name].in_(lang), WORDS["day_hint"].in_(lang)
    return {**_EMPTY, "name": name, "label": label, "value": value, "hint": hint, "short": True}
