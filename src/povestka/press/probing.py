"""The invented cases in each edition, decided once: every quantity under every reading."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from povestka.case.answers import Decision
from povestka.case.asking import decide
from povestka.case.engine import Open
from povestka.language.days import add_years, date_of, day

EDITION_DAYS: Final = {
    "paper": day("2022-10-10"),
    "2023-04": day("2023-06-01"),
    "bridge": day("2023-10-09"),
    "2023-08": day("2025-09-08"),
    "2025-11": day("2025-11-10"),
    "2026-01": day("2026-02-02"),
}
"""The first day of every invented case in an edition.

`bridge` is edition 2023-08 before the registers ran, 2023-08 the same edition after.
"""

SINCE_APRIL_2023: Final = ("2023-04", "2023-08", "2025-11", "2026-01")
"""The editions asked where a check names none."""

AS_OF: Final = 41
"""Days from the first day of a case to the day of asking; in 2026 that is the last check."""

DATED: Final = (
    "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "appear", "appeared",
)
"""The facts of a summons that a case may date, in the order in which they are told."""

_BORN: Final = re.compile(r"-(\d+)y(?:\+(\d+))?")
_SUMMONS_QUESTIONS: Final = ("served_on", "exit_ban", "measures", "fine", "cap_breached")


def edition_of(wording: str) -> str:
    """The edition that a key of `EDITION_DAYS` stands for.

    >>> edition_of("bridge"), edition_of("2026-01")
    ('2023-08', '2026-01')
    """
    return "2023-08" if wording == "bridge" else wording


class Unsettled(LookupError):
    """An invented case leaves open what is asked of it: the case lacks a fact."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One invented case in one edition, decided: its facts by name, and the decision."""

    name: str
    wording: str
    facts: Mapping[str, Any]
    decision: Decision

    def look(self, name: str, switch: str = "") -> Any:
        """A fact, or an answer under the readings in use or one switch away from them.

        Days are day numbers. KeyError for a quantity that the case has not, `Unsettled` for one
        that hangs on a fact that it lacks.
        """
        if name in self.facts:
            return self.facts[name]
        question, _, part = name.partition(".")
        if question == "served_by":
            return self._answer("served_on").by
        found = self._answer(question)
        if isinstance(found.outcome, Open):
            missing = ", ".join(found.outcome.missing)
            raise Unsettled(f"{self.name}: {name} depends on {missing}")
        value = {**found.readings, **found.reported}.get(switch, found.value)
        if part:
            value = value and _part(value, part)
        if isinstance(value, str):
            return day(value)
        return tuple(value) or None if isinstance(value, list) else value

    def _answer(self, question: str) -> Any:
        return self.decision.answer(question, "s1" if question in _SUMMONS_QUESTIONS else None)

    def switches(self) -> Iterator[str]:
        """Every single switch that changes some answer of the case."""
        for answer in self.decision.answers:
            yield from answer.readings
            yield from answer.reported


def _part(value: Any, part: str) -> Any:
    """A part of an answer; of a list of intervals its length, or the first day after the first."""
    if isinstance(value, list):
        return len(value) if part == "count" else value[0]["until"]
    return value[part]


@cache
def cases() -> Mapping[str, Mapping[str, Any]]:
    """The invented cases as they are written, by name."""
    written = files("povestka.press").joinpath("cases.toml").read_text("utf-8")
    return tomllib.loads(written)


@cache
def probe(name: str, wording: str) -> Probe:
    """The case of a name in an edition, decided once and then kept.

    >>> probe("register", "2026-01").decision.answer("served_on", "s1").value
    '2026-02-10'
    """
    return _probe(name, wording, cases()[name])


def probed(facts: Mapping[str, Any], wording: str) -> Probe:
    """A case that stands in no file, decided; `facts` as in the file."""
    return _probe("", wording, facts)


def _probe(name: str, wording: str, written: Mapping[str, Any]) -> Probe:
    first = EDITION_DAYS[wording]
    facts = {key: first + written[key] for key in DATED if key in written}
    as_of = first + written.get("as_of", AS_OF if facts else 0)
    person: dict[str, Any] = {"status": written.get("status", "conscript")}
    asked: dict[str, Any] = {"as_of": date_of(as_of), "person": person}
    if "born" in written:
        facts["born"] = _born(written["born"], first)
        person["born"] = date_of(facts["born"])
    if "placed" in facts or "appear" in facts:
        dated = {key: date_of(facts[key]) for key in DATED if key in facts}
        asked["summons"] = [{"for": written.get("for", "medical"), **dated}]
    if "decided" in written:
        facts["decided"] = first + written["decided"]
        asked["decision"] = [{"on": date_of(facts["decided"]), "call_up": True}]
    known = {**facts, "as_of": as_of, "status": person["status"]}
    return Probe(name, wording, known, decide(asked))


def _born(written: str, first: int) -> int:
    found = _BORN.fullmatch(written)
    if not found:
        raise ValueError(f"no age: «{written}»; write for instance -18y or -18y+1")
    return add_years(first, -int(found[1])) + int(found[2] or 0)
