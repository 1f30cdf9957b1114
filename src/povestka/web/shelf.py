"""What lies on disk, as the pages ask for it: shipped things by name, and nothing else.

The room has no files of its own to read. Whoever starts the server (`cli.serve`) hands it a shelf.
A name that is a path is a name that nothing has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.people.scenario.changes import Safeguard
from povestka.people.scenario.model import Scenario


class NotOnShelf(LookupError):
    """Nothing of that name is shipped; `says` tells in both languages what there is."""

    def __init__(self, says: Text) -> None:
        self.says = says
        super().__init__(says.en)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The calls by which shipped things are reached; each can be sent to another process.

    `scenario(name, persons, seed)`, `safeguard(name)` and `reform(name)` raise `NotOnShelf`.
    `toml(text)` gives the tables of a text, or raises `NotToml`; `csv(head, rows)` the bytes of a
    table.
    """

    scenarios: Callable[[], Sequence[str]]
    scenario: Callable[[str, int | None, int | None], Scenario]
    safeguards: Callable[[], Sequence[str]]
    safeguard: Callable[[str], Safeguard]
    reforms: Callable[[], Sequence[str]]
    reform: Callable[[str], Reform]
    toml: Callable[[str], Mapping[str, Any]]
    csv: Callable[[Sequence[str], Sequence[Sequence[Any]]], bytes]
    theorems: Callable[[], Mapping[str, Any]]
    """What the solver found of each theorem, as `theorems.evidence.settled_theorems` gathers it."""
    exercised: Callable[[], Mapping[str, Any]]
    """The cases of each rule, as `theorems.evidence.exercised` gathers them."""
    cases: Callable[[], Mapping[str, str]]
    """The text of each shipped case file that can be decided, by `folder/name`."""
    glossary: Callable[[], Sequence[Mapping[str, str]]]
    """The terms, each `en` and `ru`, with a note in each language."""


class NotToml(ValueError):
    """A text that is not TOML; `says` tells in both languages where and why."""

    def __init__(self, says: Text) -> None:
        self.says = says
        super().__init__(says.en)
