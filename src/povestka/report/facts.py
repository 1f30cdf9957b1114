"""The rows of what is given in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from povestka.report import dates, given, words
from povestka.report.row import Frame, Row

_OWNERS: Final = ("summons", "ground", "complaint")
_CERTAIN: Final = frozenset({"born", "appear"})
"""Days that exist though they are not known."""


def fact_rows(frame: Frame) -> list[Row]:
    """One row for each fact of the result; one whose day is not known has no date.

    What kind of reason or ground it is, or what a complaint is about, stands with its first fact.
    """
    told: list[Row] = []
    seen: set[tuple[str, ...]] = set()
    for fact in frame.result.get("facts", ()):
        owner = (str(fact["fact"]).rpartition(".")[0], *(str(fact.get(key)) for key in _OWNERS))
        told.append(_row(fact, frame, () if owner in seen else _details(fact, frame.lang)))
        seen.add(owner)
    return told


def _row(fact: Mapping[str, Any], frame: Frame, details: tuple[str, ...]) -> Row:
    lang = frame.lang
    kind = str(fact["fact"]).removeprefix("person.").removeprefix("summons.")
    if kind == "decision" and fact.get("call_up"):
        kind = "decision.call_up"
    if fact.get("to") == "court":
        kind = f"{kind}.court"
    text = given.FACTS.get(kind)
    what = text.in_(lang) if text else words.say(given.FACT_OTHER, lang, fact=kind)
    if not dates.is_day(fact.get("on")):
        lacks = given.DAY_UNKNOWN if kind in _CERTAIN else given.FACT_UNKNOWN
        details = (*details, lacks.in_(lang))
        return Row(None, what, part="depends", tag=frame.tag(fact), details=details)
    return Row(str(fact["on"]), what, tag=frame.tag(fact), details=details)


def _details(fact: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    keys = (
        str(fact.get("kind", "")),
        f"about.{fact.get('about', '')}",
        f"to.{fact.get('to', '')}",
    )
    told = " ".join(given.KIND_OF[key].in_(lang) for key in keys if key in given.KIND_OF)
    return (told,) if told else ()
