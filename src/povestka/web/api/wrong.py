"""Mistakes in what an operation was given, in words: of its shape, and of its sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar, cast

from povestka.case.mistakes import BadCase
from povestka.language.words import Text
from povestka.web.refusals import Refused
from povestka.web.shelf import NotOnShelf, NotToml

Mistake = tuple[str, Text]
Found = TypeVar("Found")

_NEEDED: Final = Text("it is needed.", "это нужно указать.")
_UNKNOWN: Final = Text("nothing of that name is taken here.", "такого поля здесь нет.")
_TEXT: Final = Text("write a text, in quotes.", "укажите текст в кавычках.")
_WHOLE: Final = Text("write a whole number.", "укажите целое число.")
_FLAG: Final = Text("write true or false.", "укажите true или false.")
_LIST: Final = Text('write a list, as ["one"].', 'укажите список, например ["one"].')
_TABLE: Final = Text(
    'write an object, as {{"name": "value"}}.', 'укажите объект, например {{"name": "value"}}.'
)
_AMONG: Final = Text("write one of these: {expected}.", "укажите одно из этих: {expected}.")
_LEAST: Final = Text("write {ge} or more.", "укажите {ge} или больше.")
_MOST: Final = Text("write {le} or less.", "укажите {le} или меньше.")
_FEW: Final = Text("there must be at least {min_length}.", "нужно не меньше {min_length}.")
_MANY: Final = Text("there may be at most {max_length}.", "допустимо не больше {max_length}.")
_OTHER: Final = Text("this value does not belong here.", "этому значению здесь не место.")

SHAPES: Final[Mapping[str, Text]] = {
    "missing": _NEEDED,
    "extra_forbidden": _UNKNOWN,
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "list_type": _LIST,
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "literal_error": _AMONG,
    "greater_than_equal": _LEAST,
    "less_than_equal": _MOST,
    "too_short": _FEW,
    "string_too_short": _FEW,
    "too_long": _MANY,
    "string_too_long": _MANY,
}
"""What a mistake of shape says, by the kind that the models tell."""

_FROM: Final = {"body", "query", "path"}
_BRANCH: Final = re.compile(r"str|int|bool|constrained-\w+|dict\[.*|function-\w+.*|\[key\]")


def of_shape(errors: Iterable[Mapping[str, Any]]) -> Refused:
    """The refusal (422) for mistakes of shape; of several at one place, the first."""
    found: dict[str, Text] = {}
    for one in errors:
        says = SHAPES.get(one["type"], _OTHER)
        told = {name: value for name, value in one.get("ctx", {}).items() if name != "error"}
        if "expected" in told:
            told["expected"] = ", ".join(re.findall("'([^']*)'", told["expected"]))
        found.setdefault(_path(one["loc"]), says.filled(**told))
    return Refused(422, None, list(found.items()))


def _path(place: Sequence[str | int]) -> str:
    """A place as it is written everywhere here: `files[1].name`, the first being 1."""
    path = ""
    for at, part in enumerate(place):
        if isinstance(part, int):
            path += f"[{part + 1}]"
        elif not (at == 0 and part in _FROM) and not (at and _BRANCH.fullmatch(part)):
            path += f".{part}" if path else part
    return path


class Wrong:
    """Gathers every mistake of a request, to refuse them all at once."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def add(self, path: str, says: Text) -> None:
        """Note one more."""
        self.mistakes.append((path, says))

    @contextmanager
    def at(self, path: str) -> Iterator[None]:
        """Note what a reader of cases, reforms or shipped things refuses, beneath a path."""
        try:
            yield
        except BadCase as bad:
            self.mistakes += [(_beneath(path, one.path), one.says) for one in bad.mistakes]
        except (NotOnShelf, NotToml) as bad:
            self.add(path, bad.says)

    def settled(self, found: Found | None) -> Found:
        """What was found, now that nothing is wrong; `Refused` (422) if anything was noted."""
        self.refuse()
        return cast("Found", found)

    def refuse(self) -> None:
        """`Refused` (422) if anything was noted."""
        if self.mistakes:
            raise Refused(422, None, self.mistakes)


def _beneath(path: str, inner: str) -> str:
    """The path of a mistake; those of the command line's options are called by their place here."""
    if not inner or inner.startswith("--"):
        return path
    return f"{path}.{inner}" if path else inner
