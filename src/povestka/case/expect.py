"""The expectations of a case file, held against its answers: a file with them is a test.

Under `[expect]` the key `reform` names the overlay that they are meant under; without it they
are meant under the enacted law.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.case.answers import Answer, Decision
from povestka.case.asking import decide, named_readings
from povestka.case.mistakes import (
    BadCase,
    Mistake,
    identifies,
    identifying,
    unknown_key,
    wrong_kind,
)
from povestka.case.model import Case
from povestka.case.questions import ORDER
from povestka.language.words import Text

_ABOUT_SUMMONS: Final = ORDER[:7]
_REFORM: Final = "reform"
_A_REFORM: Final = Text("write the name of a reform", "укажите имя реформы")
_FIELDS: Final = ("value", "by", "state", "missing", "edition", "expected")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One expected answer: where it stands in the file, under which readings, of which summons."""

    path: str
    readings: tuple[tuple[str, str], ...]
    question: str
    summons: str | None
    value: Any


def wanted(case: Case) -> tuple[Wanted, ...]:
    """The expectations of a case; `BadCase` where one names what does not exist."""
    mistakes: list[Mistake] = []
    if not isinstance(case.expect.get(_REFORM, ""), str):
        mistakes.append(wrong_kind(f"expect.{_REFORM}", case.expect[_REFORM], _A_REFORM))
    table = {name: value for name, value in case.expect.items() if name != _REFORM}
    found = tuple(_read(case, table, (), path="expect", mistakes=mistakes))
    if mistakes:
        raise BadCase(mistakes)
    return found


def _read(
    case: Case,
    table: Mapping[str, Any],
    readings: tuple[tuple[str, str], ...],
    summons: str | None = None,
    *,
    path: str,
    mistakes: list[Mistake],
) -> Iterator[Wanted]:
    ids = [one.id for one in case.summonses]
    for name, value in table.items():
        spot = f"{path}.{name}"
        if name in ORDER:
            about = (summons or next(iter(ids), None)) if name in _ABOUT_SUMMONS else None
            yield Wanted(spot, readings, name, about, value)
        elif not isinstance(value, Mapping):
            mistakes.append(_no_key(spot, name, (*ORDER, *ids)))
        elif name in ids:
            yield from _read(case, value, readings, name, path=spot, mistakes=mistakes)
        elif "=" in name:
            try:
                under = tuple(named_readings([name]).items())
            except BadCase as bad:
                mistakes += [Mistake(spot, one.says) for one in bad.mistakes]
            else:
                yield from _read(case, value, under, summons, path=spot, mistakes=mistakes)
        else:
            mistakes.append(_no_key(spot, name, (*ORDER, *ids)))


def _no_key(spot: str, name: str, known: Sequence[str]) -> Mistake:
    return identifying(spot, name) if identifies(name) else unknown_key(spot, name, known)


def as_answered(value: Any) -> Any:
    """An expected value as an answer has it: dates as text, "none" as null."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        found = {name: as_answered(one) for name, one in value.items()}
        return {**found, "until": found.get("until")} if "from" in found else found
    if isinstance(value, list):
        return [as_answered(one) for one in value]
    return None if value == "none" else value


def fits(given: Any, wants: Any) -> bool:
    """Equal, where of a table only the keys that are given are compared; none is an empty list."""
    if wants is None:
        return given in (None, [])
    if isinstance(wants, dict) and isinstance(given, dict):
        return all(name in given and fits(given[name], one) for name, one in wants.items())
    if isinstance(wants, list) and isinstance(given, list):
        return len(wants) == len(given) and all(map(fits, given, wants))
    return bool(given == wants)


def _met(answer: Answer, value: Any) -> bool:
    """Whether an answer is the one expected."""
    wants = as_answered(value)
    given = answer.to_dict()
    if isinstance(wants, dict) and wants.keys() & set(_FIELDS) and "from" not in wants:
        return all(fits(given.get(name), one) for name, one in wants.items())
    return "value" in given and fits(given["value"], wants)


def held_against(decision: Decision) -> dict[str, Any] | None:
    """How many expectations are met and which are not.

    None where the case has none, or has them for the law under another reform or none.
    """
    case, reform = decision.case, decision.reform
    if not case.expect or case.expect.get(_REFORM) != (reform and reform.name):
        return None
    passed, failed = 0, []
    under: dict[tuple[tuple[str, str], ...], Decision] = {(): decision}
    for one in wanted(case):
        if one.readings not in under:
            readings = {**decision.readings, **dict(one.readings)}
            under[one.readings] = decide(case, readings, decision.file, reform)
        answer = under[one.readings].answer(one.question, one.summons)
        if _met(answer, one.value):
            passed += 1
        else:
            given = answer.to_dict()
            shown = {name: given[name] for name in _FIELDS if name in given}
            failed.append({"path": one.path, "expected": as_answered(one.value), "given": shown})
    return {"passed": passed, "failed": failed}


