"""A case written as a case file: TOML, in the order in which a file is read."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def written(case: Mapping[str, Any], comment: Sequence[str] = ()) -> str:
    """The text of the case file that says the same as a mapping of its shape.

    `comment` are lines that stand above it. Raises TypeError for a value that no file has.

    >>> import datetime as dt
    >>> print(written({"as_of": dt.date(2026, 4, 1), "person": {"status": "conscript"}}))
    as_of = 2026-04-01
    <BLANKLINE>
    [person]
    status = "conscript"
    <BLANKLINE>
    """
    lines = [f"# {line}".rstrip() for line in comment]
    return "\n".join([*lines, *_table(case, "")]) + "\n"


def _table(table: Mapping[str, Any], path: str) -> Iterator[str]:
    """The plain values of a table, then the tables within it."""
    for name, value in table.items():
        if not _is_table(value):
            yield f"{_key(name)} = {_value(value)}"
    for name, value in table.items():
        inner = f"{path}{_key(name)}"
        if isinstance(value, Mapping) and _is_table(value):
            yield from ("", f"[{inner}]", *_table(value, f"{inner}."))
        elif _is_table(value):
            for one in value:
                yield from ("", f"[[{inner}]]", *_table(one, f"{inner}."))


_INLINE = ("value", "from", "state", "min")


def _is_table(value: Any) -> bool:
    """A table of its own; the short ones of `[expect]` stand in their line."""
    if isinstance(value, Mapping):
        return not any(isinstance(value.get(name), dt.date | str | int) for name in _INLINE) or (
            "kind" in value
        )
    return isinstance(value, list) and bool(value) and isinstance(value[0], Mapping) and (
        _is_table(value[0])
    )


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(value: str) -> str:
    """In quotes: TOML escapes what JSON does, and DEL besides."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dt.date() | int():
            return str(value)
        case str():
            return _text(value)
        case Mapping():
            inner = ", ".join(f"{_key(name)} = {_value(one)}" for name, one in value.items())
            return f"{{{inner}}}"
        case list() | tuple():
            return f"[{', '.join(_value(one) for one in value)}]"
        case _:
            raise TypeError(f"a case file has no value like {value!r}")
