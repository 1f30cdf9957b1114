"""Fields as the templates take them, with every key that they look for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Drawn = dict[str, Any]
Pairs = Sequence[tuple[str, str]]

_EMPTY: Drawn = {
    "kind": "line", "id": "", "term": "", "hint": "", "mistake": "", "value": "", "options": (),
    "inputmode": "", "short": False, "today": False, "required": False,
}


def line(name: str, label: str, value: str = "", **more: Any) -> Drawn:
    """A field of one line; `more` are keys of the template, as `hint` and `mistake`.

    >>> line("seed", "Seed", "5")["value"]
    '5'
    """
    return {**_EMPTY, "name": name, "label": label, "value": value, **more}


def pick(name: str, label: str, options: Pairs, value: str = "", **more: Any) -> Drawn:
    """A list that opens: `options` are pairs of a value and what it says.

    >>> pick("role", "Role", [("post", "post")])["kind"]
    'pick'
    """
    return {
        **line(name, label, value, **more), "kind": "pick",
        "options": [(one, says, "") for one, says in options],
    }
