"""Asking: a case or a mapping in, a decision out, under named readings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from povestka.case import mistakes as wrong
from povestka.case.answers import Decision
from povestka.case.deciding import decided
from povestka.case.mistakes import BadCase, Mistake, nearest
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.law.book import BOOK


def named_readings(parts: Iterable[str]) -> dict[str, str]:
    """The readings of texts as "CR-1=service,CR-5=practice"; `BadCase` for what is no such text.

    >>> named_readings(["CR-1=service, CR-5=practice"])
    {'CR-1': 'service', 'CR-5': 'practice'}
    """
    found: dict[str, str] = {}
    mistakes = []
    for one in (one.strip() for part in parts for one in part.split(",")):
        key, named, option = (side.strip() for side in one.partition("="))
        if not (key and named and option):
            mistakes.append(
                Text(
                    f"«{one}» names no reading; write one as CR-1=service.",
                    f"«{one}» не называет толкования; напишите, например, CR-1=service.",
                )
            )
        elif found.setdefault(key, option) != option:
            mistakes.append(
                Text(
                    f"{key} is given as «{found[key]}» and as «{option}»; keep one of them.",
                    f"{key} указано как «{found[key]}» и как «{option}»; оставьте одно.",
                )
            )
    _refuse(mistakes)
    return checked_readings(found)


def _refuse(mistakes: Sequence[Text]) -> None:
    if mistakes:
        raise BadCase([Mistake("--reading", one) for one in mistakes])


def checked_readings(
    readings: Mapping[str, str], reform: Reform | None = None
) -> dict[str, str]:
    """The readings, or `BadCase` with a sentence for each that does not exist.

    With `reform`, also for each that goes against what the reform settles.

    >>> checked_readings({"CR-1": "service"})
    {'CR-1': 'service'}
    """
    switches = {one.key: [reading.key for reading in one.readings] for one in BOOK.switches}
    mistakes = []
    for key, option in readings.items():
        if key in switches and option not in switches[key]:
            listed = ", ".join(switches[key])
            mistakes.append(
                Text(
                    f"{key} has no reading «{option}»; it has {listed}.",
                    f"у {key} нет толкования «{option}»; есть {listed}.",
                )
            )
        elif key in BOOK.contested and key not in switches:
            mistakes.append(
                Text(
                    f"{key} cannot be computed on a case; «povestka law {key}» says why.",
                    f"{key} нельзя вычислить для дела; причину покажет «povestka law {key}».",
                )
            )
        elif key not in switches:
            like = nearest(key.upper(), switches) or "CR-1"
            meant = f"{like}={option if option in switches[like] else switches[like][-1]}"
            mistakes.append(
                Text(
                    f"there is no reading «{key}»; did you mean {meant}?",
                    f"толкования «{key}» нет; возможно, имелось в виду {meant}.",
                )
            )
    _refuse(mistakes)
    settled = reform.readings if reform else {}
    against = [
        wrong.settled("", key, settled[key])
        for key, option in readings.items()
        if settled.get(key, option) != option
    ]
    if against:
        raise BadCase(against)
    return dict(readings)


def decide(
    case: Case | Mapping[str, Any],
    readings: Mapping[str, str] | None = None,
    file: str = "",
    reform: Reform | None = None,
) -> Decision:
    """What follows from the facts of one case, on which day, by which article.

    `case` is a `Case` or a mapping of the shape of a case file; with `reform`, the answers are
    those of the law under that overlay. Raises `BadCase`, with every mistake at once, where it
    cannot be answered. Nothing is kept between calls.

    >>> found = decide({"as_of": "2026-02-12", "person": {"status": "conscript"},
    ...                 "summons": [{"for": "medical", "placed": "2026-02-02",
    ...                              "appear": "2026-02-20"}]})
    >>> found.answer("served_on", "s1").value
    '2026-02-10'
    """
    under = checked_readings(readings or {}, reform)
    return decided(case if isinstance(case, Case) else read(case), under, file, reform)
