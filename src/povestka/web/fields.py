"""Fields of forms as `parts.html.jinja` takes them, with every key that a template looks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

Drawn = dict[str, Any]
Options = Sequence[tuple[str, ...]]

_EMPTY: Final[Drawn] = {
    "id": "", "term": "", "hint": "", "mistake": "", "value": "", "values": (), "options": (),
    "inputmode": "", "short": False, "today": False, "required": False,
}


def field(name: str, label: str, **more: Any) -> Drawn:
    """A field of any kind; `more` are keys of the template, as `hint` and `mistake`.

    >>> field("seed", "Seed")["hint"]
    ''
    """
    return {**_EMPTY, "name": name, "label": label, **more}


def line(name: str, label: str, value: str = "", **more: Any) -> Drawn:
    """A field of one line.

    >>> line("seed", "Seed", "5")["value"]
    '5'
    """
    return field(name, label, kind="line", value=value, **more)


def pick(name: str, label: str, options: Options, value: str = "", **more: Any) -> Drawn:
    """A list that opens: `options` are pairs of a value and what it says.

    >>> pick("role", "Role", [("post", "post")])["kind"]
    'pick'
    """
    return field(name, label, kind="pick", options=options, value=value, **more)
