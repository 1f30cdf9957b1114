"""What a story is made of: a town, steps by day, faults, and what must hold on which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from povestka.language.words import Text
from povestka.people.settings import Value as Setting
from povestka.registers.events import Value

ROLES_OF_A_STORY: Final = ("office", "post", "resident", "board", "court")
"""The roles that a story plays itself: what they do not do in it is not done."""


@dataclass(frozen=True, slots=True)
class Step:
    """On a day (as 2026-02-02) a role records an event of the story's man.

    A value of `data` that is written like a day is one. `happened` is the day in the world where
    it is not the same.
    """

    on: str
    role: str
    kind: str
    of: str = ""
    data: Mapping[str, Value] = field(default_factory=dict)
    happened: str = ""


@dataclass(frozen=True, slots=True)
class Strike:
    """A fault: on which day it is put in, its kind, and its fields in words.

    The field `person` is the story's man where it is left empty.
    """

    on: str
    fault: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holds:
    """What holds on a day, as it was known on that day, or on the day `known`.

    `what` is one of `asked.QUESTIONS`; a day is written as 2026-02-02. `cites` are places in the
    acts that the answer must name.
    """

    on: str
    what: str
    value: bool | int | str | None
    cites: tuple[str, ...] = ()
    known: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A story in both languages, its sources, its town, and what must hold.

    `claims` are statements of the press by number, `rows` those of the table of facts. The town
    has the days from `first` to `last` and these settings; the man is the first of that age in it.
    """

    name: str
    title: Text
    says: Text
    claims: tuple[str, ...]
    rows: tuple[str, ...]
    first: str
    last: str
    settings: Mapping[str, Setting]
    steps: tuple[Step, ...]
    holds: tuple[Holds, ...]
    strikes: tuple[Strike, ...] = ()
    age: int = 22
    persons: int = 20
    plays: tuple[str, ...] = ROLES_OF_A_STORY
