"""How far the year went with a man: the steps at which he may stand, from his kept dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from povestka.country.program import KEPT
from povestka.language.words import Text
from povestka.people.agencies import OF_MEASURE
from povestka.people.offices import LAST_CALL

Dates = npt.NDArray[np.int16]
Whole = npt.NDArray[Any]

PLACE: Final = {name: place for place, name in enumerate(KEPT)}
"""The row of each kept date."""

IN_LAW: Final = ("exit_ban", "measures")
"""What restricts a man in law, each with a first day and a first day after."""

ON_SCREENS: Final = ("border", *OF_MEASURE)
"""What an agency's screen shows of him, where it stops him from something he would do."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far the year went with a man, at most: its key, and its words."""

    key: str
    title: Text
    says: Text


STEPS: Final = (
    Step(
        "not_called",
        Text("No summons", "Повестки не было"),
        Text("No summons was issued to him in the run.", "За время прогона повестки ему не было."),
    ),
    Step(
        "not_served",
        Text("Summoned, not served", "Повестка не вручена"),
        Text(
            "A summons was issued; none was served in law.",
            "Повестка выдана, но по закону ни одна не вручена.",
        ),
    ),
    Step(
        "served",
        Text("Served in law", "Повестка вручена по закону"),
        Text(
            "A summons was served in law; none of what follows here came of it.",
            "Повестка вручена по закону; ничего из перечисленного ниже не последовало.",
        ),
    ),
    Step(
        "fined",
        Text("Liable to a fine", "Подлежит штрафу"),
        Text(
            "He is liable to a fine for not appearing, and under no restriction.",
            "Он подлежит штрафу за неявку, но ограничений нет.",
        ),
    ),
    Step(
        "shown",
        Text("On a screen alone", "Только на экране ведомства"),
        Text(
            "A screen shows a ban or measures that touch him; in law he was under none.",
            "Экран ведомства показывает запрет или меру, которая его касается; по закону"
            " ограничений не было.",
        ),
    ),
    Step(
        "banned",
        Text("Under an exit ban in law", "Под запретом на выезд по закону"),
        Text(
            "He was under an exit ban in law for a day or more.",
            "По закону он хотя бы день был под запретом на выезд.",
        ),
    ),
    Step(
        "measures",
        Text("Under the measures in law", "Под временными мерами по закону"),
        Text(
            "He was under the measures in law for a day or more.",
            "По закону он хотя бы день был под временными мерами.",
        ),
    ),
    Step(
        "sent",
        Text("Sent", "Отправлен"),
        Text("He was sent in the run.", "За время прогона он отправлен к месту службы."),
    ),
)
"""The steps in order: a man stands at the last of those that he reached."""

ORDER: Final = Text(
    "A man stands at the last step that he reached in the run, whatever he passed by on the way."
    " The steps go from what touches him least to what takes him away. They are an order and no"
    " measure: they do not say how long anything lasted, how hard it was, or how much one step"
    " weighs against another.",
    "Лицо стоит на последней из достигнутых за время прогона ступеней, даже если какие-то из"
    " предыдущих его миновали. Ступени идут от того, что касается его меньше всего, к отправке."
    " Это порядок, а не мера: он не говорит ни о сроках, ни о тяжести, ни о том, во сколько раз"
    " одна ступень весомее другой.",
)
"""What the order of the steps says, and what it does not."""

NAMES: Final = tuple(step.key for step in STEPS)
"""The keys of the steps, in their order."""


def _on(dates: Dates, name: str, days: int) -> Whole:
    """Whether an event is within the run."""
    day: Whole = dates[PLACE[name]]
    found: Whole = (day >= 0) & (day < days)
    return found


def _lasts(dates: Dates, names: Sequence[str], days: int) -> Whole:
    """Whether any of some states lasts a day of the run."""
    found = np.zeros(dates.shape[1], np.bool_)
    for name in names:
        begins, ends = dates[PLACE[f"{name}.from"]], dates[PLACE[f"{name}.until"]]
        found |= np.maximum(begins, 0) < np.minimum(ends, days)
    return found


def steps(dates: Dates, occurrences: Whole, days: int) -> npt.NDArray[np.int8]:
    """How far each summons went: the place of its step. `dates` are [KEPT, summonses]."""
    found = np.zeros(dates.shape[1], np.int8)
    reached = (
        ("not_served", _on(dates, "call", days)),
        ("served", _on(dates, "served_on", days)),
        ("fined", _on(dates, "fine.on", days)),
        ("shown", _lasts(dates, ON_SCREENS, days)),
        ("banned", _lasts(dates, ["exit_ban"], days)),
        ("measures", _lasts(dates, ["measures"], days)),
        ("sent", (occurrences == LAST_CALL) & _on(dates, "appearance.on", days)),
    )
    for name, where in reached:
        found[where] = NAMES.index(name)
    return found


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose each of some summonses is, which of his, and where those of each man begin."""

    starts: Whole
    whose: Whole
    slots: Whole


def owners(men: Whole) -> Owners:
    """The owners of summonses that stand man by man; `men` has a number for each summons."""
    new = np.concatenate([[True], men[1:] != men[:-1]])
    starts = np.flatnonzero(new)
    whose = new.cumsum() - 1
    return Owners(starts, whose, np.arange(len(men)) - starts[whose])


_SLOTS: Final = 4  # three summonses, and the one for dispatch
_NETWORK: Final = ((0, 1), (2, 3), (0, 2), (1, 3), (1, 2))
_SHIFT: Final = 10  # a day of the run, and the first after it, fit in so many bits


def days_under(dates: Dates, of: Owners, name: str, days: int) -> npt.NDArray[np.int32]:
    """On how many days of the run each man is in a state, over all of his summonses.

    A day under two of them counts once.
    """
    begins = np.clip(dates[PLACE[f"{name}.from"]], 0, days).astype(np.int32)
    ends = np.clip(dates[PLACE[f"{name}.until"]], 0, days).astype(np.int32)
    pieces = np.zeros((_SLOTS, len(of.starts)), np.int32)
    pieces[of.slots, of.whose] = np.where(begins < ends, begins << _SHIFT | ends, 0)
    for low, high in _NETWORK:
        first = np.minimum(pieces[low], pieces[high])
        pieces[high] = np.maximum(pieces[low], pieces[high])
        pieces[low] = first
    found = np.zeros(len(of.starts), np.int32)
    upto = np.zeros(len(of.starts), np.int32)
    for piece in pieces:
        since, until = piece >> _SHIFT, piece & ((1 << _SHIFT) - 1)
        found += np.maximum(until - np.maximum(since, upto), 0)
        upto = np.maximum(upto, until)
    return found
