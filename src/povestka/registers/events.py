"""An event: what happened to whom, on which day in the world, and when it was recorded by whom.

The log is a list of events and nothing else is kept: states are folds, legal effects are asked of
the law. Both days of an event are day numbers; `on` may lie before `recorded` and never after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

Value = int | bool | str | None
"""What an event may carry: a whole number, a truth, a word; a day is a day number."""

AGENCIES: Final = ("border", "tax", "property", "traffic", "lenders")
"""Who acts on measures, each with a screen of its own."""

ROLES: Final = (
    "world",      # what is so, whoever knows it: the model's own hand
    "military",   # the military register, fed by other agencies
    "office",     # the military commissariat
    "register",   # the Register of summonses
    "portal",     # the portal account
    "post",
    "measures",   # the register of measures, which makes its entries automatically
    *AGENCIES,
    "board",      # the regional draft board
    "court",
    "resident",
    "adviser",
)
"""Who may record an event."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    `id` is unique in a log, and the same event told twice has the same id. `person` is the id of a
    synthetic man, empty for what concerns the town. `of` is the thing the event is about: a
    summons (`s1`), a ground (`g1`), a complaint (`c1`), a measure on a screen (`driving`), else
    empty. `automatic` tells that no human decided it. `data` holds what the kind of event asks
    for, and `version` is the version of that kind.
    """

    id: str
    kind: str
    on: int
    recorded: int
    by: str
    person: str = ""
    of: str = ""
    automatic: bool = False
    data: Mapping[str, Value] = field(default_factory=dict)
    version: int = 1
