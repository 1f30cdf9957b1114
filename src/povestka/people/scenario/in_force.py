"""The law that a scenario assumes, as a case is asked under it: readings, and one reform."""

from __future__ import annotations

from collections.abc import Sequence

from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.people.scenario.model import Scenario


def in_force(scenario: Scenario) -> tuple[dict[str, str], Reform | None]:
    """The readings and the one reform under which `decide` gives the law of a scenario.

    Its reforms are put `together`; what they settle leaves the readings.
    """
    if not scenario.reforms:
        return dict(scenario.readings), None
    whole = together(scenario.reforms)
    settled = whole.readings
    readings = {key: one for key, one in scenario.readings.items() if key not in settled}
    return readings, whole


def together(reforms: Sequence[Reform]) -> Reform:
    """Reforms as one, in their order: of two that set the same the later counts.

    An IndexError where there is none.
    """
    whole = reforms[0]
    for one in reforms[1:]:
        whole = Reform(
            f"{whole.name}+{one.name}",
            Text(f"{whole.title.en}; {one.title.en}", f"{whole.title.ru}; {one.title.ru}"),
            Text(f"{whole.says.en} {one.says.en}", f"{whole.says.ru} {one.says.ru}"),
            tuple(dict.fromkeys((*whole.amends, *one.amends))),
            {**whole.parameters, **one.parameters},
            {**whole.variants, **one.variants},
            {**whole.readings, **one.readings},
        )
    return whole
