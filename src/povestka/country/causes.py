"""What decided that two runs went differently with a man: a rule of the law, or a stage before it.

Of his first summons that differs, the first date that differs in the order of a summons's life:
what people and offices do, then service, the ban, the measures, the fine, then what the register
believes and the screens show. Where it is a date of the law, the rule is the one whose own text,
number or reading the two laws do not share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.reach import ON_SCREENS, PLACE, Dates
from povestka.language.fold import parts_of, walk
from povestka.language.sources import Cite
from povestka.language.terms import Choose, Parameter, Rule, Term
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.people.offices import LAST_CALL

STAGES: Final = {
    "called": Text("Whether and when he is called", "Вызывают ли его и когда"),
    "again": Text("Whether and when another summons follows", "Выдают ли новую повестку и когда"),
    "quota": Text("Whether and when a quota takes him", "Отбирают ли его по плану призыва и когда"),
    "withdrawn": Text("Whether the summons is withdrawn", "Отзывают ли повестку"),
    "sending": Text("How the summons goes to him", "Каким путём идёт повестка"),
    "known": Text("When he learns of the summons", "Когда он узнаёт о повестке"),
    "came": Text(
        "Whether he comes, or shows a good reason",
        "Является ли он, подтверждает ли уважительную причину",
    ),
    "complained": Text("Complaints and their answers", "Жалобы и ответы на них"),
    "standing": Text(
        "His status and grounds, or what the register knows of them",
        "Его статус и основания либо то, что о них знает реестр",
    ),
    "screens": Text("What the screens show, and until when", "Что и до какого дня на экранах"),
}
"""The stages before the law and after it, in words."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What decided: a stage of `STAGES`, or `law` with the rule of the book and its articles."""

    stage: str
    rule: str
    title: Text
    cites: tuple[Cite, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The cause as plain data; `rule` is None where no rule decided."""
        return {
            "stage": self.stage,
            "rule": self.rule or None,
            "title": {"en": self.title.en, "ru": self.title.ru},
            "cites": [str(cite) for cite in self.cites],
        }


@dataclass(frozen=True, slots=True)
class _Look:
    """Where to look for a difference: dates that are compared, their stage or their rule."""

    dates: tuple[str, ...]
    stage: str = ""
    rule: str = ""


def _pair(name: str) -> tuple[str, str]:
    return f"{name}.from", f"{name}.until"


LOOKS: Final = (
    _Look(("call",), "called"),
    _Look(("call",), "again"),
    _Look(("call",), "quota"),
    _Look(("summons.withdrawn",), "withdrawn"),
    _Look(
        (
            "summons.placed", "summons.posted", "summons.sent", "summons.handed",
            "summons.refused", "summons.delivered", "summons.returned", "summons.appear",
        ),
        "sending",
    ),
    _Look(("summons.known",), "known"),
    _Look(("appearance.on", *_pair("summons.reason"), "summons.reason.shown"), "came"),
    _Look(("complaint.filed", "complaint.upheld", "complaint.rejected"), "complained"),
    _Look(("served_on",), rule="service.served_on"),
    _Look(("exit_ban.from",), rule="exit_ban"),
    _Look(("exit_ban.until",), rule="exit_ban"),
    _Look(("measures.from",), rule="measures"),
    _Look(("measures.until",), rule="measures"),
    _Look(("fine.on",), rule="fine.due"),
    _Look(_pair("register.exit_ban"), rule="exit_ban"),
    _Look(_pair("register.measures"), rule="measures"),
    _Look(tuple(edge for name in ON_SCREENS for edge in _pair(name)), "screens"),
)
"""The order in which a difference is looked for. The day of a summons has three stages: the call
of the first, another one, the one for dispatch."""

AMONG: Final = len(LOOKS) + 1
"""How many codes of causes there are: none, and one for each look."""

_CALLED, _AGAIN, _QUOTA = 1, 2, 3


def codes(a: Dates, b: Dates, occurrences: npt.NDArray[Any]) -> npt.NDArray[np.int8]:
    """The code of the first difference of each summons under `a` and `b`; 0 where there is none."""
    found = np.zeros(a.shape[1], np.int8)
    for code, look in reversed(list(enumerate(LOOKS, 1))):
        if code not in (_AGAIN, _QUOTA):
            for place in (PLACE[name] for name in look.dates):
                found[a[place] != b[place]] = code
    of_call = found == _CALLED
    found[of_call & (occurrences > 1)] = _AGAIN
    found[of_call & (occurrences == LAST_CALL)] = _QUOTA
    return found


@cache
def _own(rule: Rule) -> frozenset[str]:
    """The numbers and switches in a rule's own text, not in that of the rules it rests on."""
    found: set[str] = set()
    waiting: list[Term] = [rule.term]
    while waiting:
        term = waiting.pop()
        if isinstance(term, Parameter) or (isinstance(term, Choose) and term.on is None):
            found.add(term.name)
        if not isinstance(term, Rule):
            waiting += parts_of(term)
    return frozenset(found)


@cache
def _under(rule: Rule) -> tuple[Rule, ...]:
    """The rules on which a rule rests, parts before wholes, itself the last."""
    return tuple(term for term in walk(rule) if isinstance(term, Rule))


def _names(rules: tuple[Rule, ...]) -> set[str]:
    return {rule.name for rule in rules}


def decider(root: Rule, changed: frozenset[str]) -> Rule | None:
    """The rule under `root` that holds all of what has changed in it, and as little else as it can.

    `changed` are names of numbers and switches. None where nothing of the rule has changed.
    """
    touched = {rule.name for rule in _under(root) if _own(rule) & changed}
    if not touched:
        return None
    whole = [rule for rule in _under(root) if touched <= _names(_under(rule))]
    return min(whole, key=lambda rule: len(_under(rule)))


def causes(changed: frozenset[str]) -> Mapping[int, Cause]:
    """The cause of each code, where the two laws differ in the numbers and switches `changed`."""
    found: dict[int, Cause] = {}
    for code, look in enumerate(LOOKS, 1):
        rule = decider(BOOK.drafted[look.rule], changed) if look.rule else None
        if rule is not None:
            found[code] = Cause("law", rule.name, rule.title, rule.ground.cites)
        else:
            stage = look.stage or "standing"
            found[code] = Cause(stage, "", STAGES[stage])
    return found
