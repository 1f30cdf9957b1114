"""Safeguards: what a scenario could have otherwise, in the text of the law or in practice.

A safeguard appends reforms of the law, sets numbers of behaviour and practice anew, or both. Two
runs of one scenario, with it and without, differ in nothing else: the same men, the same chances.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from povestka.case.mistakes import BadCase, Mistake
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.people.scenario.model import Scenario
from povestka.people.scenario.values import Values
from povestka.people.settings import Value

SCHEMA: Final = "povestka/safeguard/1"

_KEYS: Final = ("schema", "title", "says", "law", "settings")
_CHANGES_NOTHING: Final = Text(
    "the safeguard changes nothing; name a reform in law, or set a number in [settings].",
    "гарантия ничего не меняет; назовите реформу в law или задайте число в [settings].",
)


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A change to try on a scenario: reforms of the law, settings of practice, or both."""

    name: str
    title: Text
    says: Text
    laws: tuple[Reform, ...] = ()
    settings: Mapping[str, Value] = field(default_factory=dict)

    @property
    def is_law_only(self) -> bool:
        """Whether only the text of the law changes, so that nobody behaves otherwise."""
        return not self.settings


class BadSafeguard(BadCase):
    """A safeguard that cannot be read: all its mistakes at once."""


def read_safeguard(data: object, name: str, reforms: Callable[[str], Reform]) -> Safeguard:
    """The safeguard of a mapping of the shape of its file; `BadSafeguard` with every mistake.

    `reforms` gives the reform of a name, or a `BadCase` that says why it cannot.
    """
    values = Values()
    body = values.table("", data, _KEYS)
    values.schema(body, SCHEMA)
    title, says = values.both("title", body), values.both("says", body)
    laws = values.reforms("law", body.get("law", []), reforms)
    settings = values.settings("settings", body.get("settings", {}))
    values.ages("settings", settings, {})
    if not body.get("law") and not body.get("settings"):
        values.refuse(Mistake("", _CHANGES_NOTHING))
    if values.mistakes:
        raise BadSafeguard(values.mistakes)
    return Safeguard(name, title, says, laws, settings)


def of_reform(reform: Reform) -> Safeguard:
    """A reform of the law as a safeguard that changes nothing else.

    >>> of_reform(Reform("x", Text("X", "Х"), Text("X.", "Х."))).is_law_only
    True
    """
    return Safeguard(reform.name, reform.title, reform.says, (reform,))


def with_safeguard(scenario: Scenario, safeguard: Safeguard) -> Scenario:
    """The scenario with the safeguard; its name tells of it.

    The reforms come after the scenario's own, of two that set the same the later counts; a
    reading that such a reform settles is no longer named. The settings hold in every region:
    what a region had of its own for them is gone.
    """
    settled = {key for reform in safeguard.laws for key in reform.readings}
    held = {one.name for one in safeguard.laws}
    by_region = {
        code: {key: one for key, one in own.items() if key not in safeguard.settings}
        for code, own in scenario.regions.items()
    }
    return replace(
        scenario,
        name=f"{scenario.name}+{safeguard.name}",
        reforms=(*(one for one in scenario.reforms if one.name not in held), *safeguard.laws),
        readings={key: one for key, one in scenario.readings.items() if key not in settled},
        settings={**scenario.settings, **safeguard.settings},
        regions={code: own for code, own in by_region.items() if own},
    )


def changed(
    scenario: Scenario, safeguards: Iterable[Safeguard], readings: Mapping[str, str]
) -> Scenario:
    """The scenario with these safeguards, in their order, and then these readings.

    `readings` are by dispute, as `named_readings` gives them; no change gives the same scenario.
    """
    for one in safeguards:
        scenario = with_safeguard(scenario, one)
    return replace(scenario, readings={**scenario.readings, **readings}) if readings else scenario
