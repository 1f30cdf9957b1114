"""The panel under two laws: what differs for whom, and both columns of the account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from povestka.case.asking import decide
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.report.dates import is_day, length, shifted
from povestka.web.panel import AS_OF, PANEL, Person
from povestka.web.safeguards.words import QUESTIONS, TALLIES

Plain = Mapping[str, Any]
_Set = tuple[tuple[str, Any], ...]

_TITLE: Final = Text("The chosen safeguards", "Выбранные гарантии")
_AFTER: Final = shifted(AS_OF, 1)


@dataclass(frozen=True, slots=True)
class Seen:
    """A person under the law as enacted and under another: his answers by question.

    `turn` is "gains" where some of what bears on him becomes less by the day of asking and
    nothing more, "loses" the other way round, "mixed" where both, "moved" where dates differ that
    weigh nothing by then, "state" where the answers are the same and more or less disputed, and
    "same" where nothing differs.
    """

    person: Person
    before: Plain
    after: Plain

    @property
    def differing(self) -> tuple[str, ...]:
        """The questions of which the answer differs: in its value, or in whether it is disputed."""
        return tuple(
            key for key in QUESTIONS
            if any(self.before[key].get(part) != self.after[key].get(part)
                   for part in ("value", "state"))
        )

    @property
    def turn(self) -> str:
        """Which way it turns for him."""
        if not self.differing:
            return "same"
        if all(self.before[key]["value"] == self.after[key]["value"] for key in QUESTIONS):
            return "state"
        changes = [
            weigh(self.after) - weigh(self.before)
            for key, weigh in WEIGHED.items() if key != "served"
        ]
        less, more = any(one < 0 for one in changes), any(one > 0 for one in changes)
        return {
            (True, False): "gains", (False, True): "loses", (True, True): "mixed",
        }.get((less, more), "moved")


def compared(reform: Reform | None) -> tuple[Seen, ...]:
    """Every person of the panel under the law as enacted and under the reform, if there is one."""
    enacted = _answers((), (), ())
    other = enacted
    if reform:
        other = _answers(
            tuple(reform.parameters.items()), tuple(reform.variants.items()),
            tuple(reform.readings.items()),
        )
    return tuple(
        Seen(person, before, after)
        for person, before, after in zip(PANEL, enacted, other, strict=True)
    )


@lru_cache(maxsize=64)
def _answers(parameters: _Set, variants: _Set, readings: _Set) -> tuple[Plain, ...]:
    """The panel decided under an overlay; of the panel alone, so that it may be kept."""
    reform = None
    if parameters or variants or readings:
        reform = Reform(
            "safeguards", _TITLE, _TITLE, (), dict(parameters), dict(variants), dict(readings)
        )
    decisions = [decide(person.case, reform=reform) for person in PANEL]
    return tuple(
        {key: one.answer(key, "s1").to_dict() for key in QUESTIONS} for one in decisions
    )


def days(answer: Plain) -> int:
    """The days of an interval up to the day of asking, that day among them.

    >>> days({"value": {"from": "2026-03-14", "until": None}})
    2
    """
    value = answer["value"]
    if value is None or value["from"] > AS_OF:
        return 0
    return length(value["from"], min(value["until"] or _AFTER, _AFTER))


def _served(answers: Plain) -> int:
    value = answers["served_on"]["value"]
    return int(is_day(value) and value <= AS_OF)


WEIGHED: Final[Mapping[str, Callable[[Plain], int]]] = {
    "served": _served,
    "ban": lambda answers: days(answers["exit_ban"]),
    "measures": lambda answers: days(answers["measures"]),
    "fine": lambda answers: int(answers["fine"]["value"] is not None),
}
"""What is added up, by its key in `TALLIES`."""


def account(seen: tuple[Seen, ...]) -> list[tuple[str, bool, int, int]]:
    """The sums: what, whether over those who knew of the summons in time, before, after."""
    found = []
    for key in TALLIES:
        weigh = WEIGHED[key]
        for knew in (False, True):
            of_them = [one for one in seen if one.person.knew is knew]
            before = sum(weigh(one.before) for one in of_them)
            found.append((key, knew, before, sum(weigh(one.after) for one in of_them)))
    return found
