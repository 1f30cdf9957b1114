"""One summons under the rules of another country: a day, no day, an open point, or «depends».

A fact that is not known is a range, and an answer is given only where it is the same over all of
them; where the text does not decide there is no value, but a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.case.rows import Row
from povestka.language.days import NOT_YET, date_of, day
from povestka.language.terms import Rule, Term
from povestka.readers.bounds import bounds
from povestka.readers.explain import plain
from povestka.readers.search import Box, Ends, search
from povestka.readers.source import Function, Signature
from povestka.regimes.drafting import WEEKENDS, Overlay

_NO_RECORDS: Final = ()
"""The rules of other countries ask for facts of the summons alone."""


@dataclass(frozen=True, slots=True)
class _Value:
    """What was computed: a day number and its route, or the open point that prevents it."""

    on: int
    by: str | None
    gap: Rule | None


def decided(row: Row, overlay: Overlay, as_of: int, lang: str) -> dict[str, Any]:
    """The three answers on one summons, as JSON has them.

    `state` is "draft" where the rules decide, "depends" where a fact that is not known matters,
    "unknown" where the text that was read leaves the point open; then `reason` says which.
    """
    return {
        "served_on": _service(row, overlay, as_of, lang),
        "exit_ban": _never(row, overlay, overlay.exit_ban, lang),
        "measures": _never(row, overlay, overlay.measures, lang),
    }


def _never(row: Row, overlay: Overlay, rule: Rule, lang: str) -> dict[str, Any]:
    """An interval that begins by no facts, unless they are older than the text."""
    found = _values(row, (overlay.before,), lambda held: _first(NOT_YET, None, overlay, held))
    left_open = _left_open(*found, rule, lang)
    return {"value": None, **(left_open or _answer(rule, lang, rule.says.in_(lang), "draft"))}


def _answer(rule: Rule, lang: str, says: str, state: str) -> dict[str, Any]:
    return {
        "state": state,
        "expected": False,
        "reason": None,
        "missing": [],
        "possible": [],
        "readings": {},
        "rule": rule.name,
        "says": says,
        "cites": [str(cite) for cite in rule.ground.cites],
        "articles": [cite.says().in_(lang) for cite in rule.ground.cites],
        "sources": list(rule.ground.sources),
        "confirmed": rule.ground.confirmed,
    }


def _service(row: Row, overlay: Overlay, as_of: int, lang: str) -> dict[str, Any]:
    def shaped(value: Ends) -> _Value:
        on, route, *held = value
        return _first(on, plain(overlay.route, route), overlay, held)

    terms = (overlay.served_on, overlay.route, overlay.before, *overlay.gaps)
    values, missing = _values(row, terms, shaped)
    left_open = _left_open(values, missing, overlay.served_on, lang)
    if left_open:
        return {"value": None, "by": None, **left_open}
    (found,) = values
    rule = overlay.routes[found.by] if found.by else overlay.served_on
    return {
        "value": plain(overlay.served_on, found.on),
        "by": found.by,
        **_answer(rule, lang, rule.says.in_(lang), "draft"),
        "expected": as_of < found.on < NOT_YET,
    }


def _first(on: int, by: str | None, overlay: Overlay, held: Sequence[bool]) -> _Value:
    """The value, or the first of the open points that holds."""
    points = zip((overlay.before, *overlay.gaps), held, strict=False)
    gap = next((rule for rule, so in points if so), None)
    return _Value(on, by, None) if gap is None else _Value(NOT_YET, None, gap)


def _left_open(
    values: list[_Value], missing: list[str], rule: Rule, lang: str
) -> dict[str, Any] | None:
    """The answer where a fact that is not known matters, or where the text does not decide."""
    says = rule.says.in_(lang)
    if len(values) != 1 or missing:
        return {
            **_answer(rule, lang, says, "depends"),
            "missing": missing,
            "possible": sorted((_told(one, lang) for one in values), key=_rank),
        }
    gap = values[0].gap
    if gap is None:
        return None
    return {**_answer(gap, lang, says, "unknown"), "reason": gap.says.in_(lang)}


def _told(value: _Value, lang: str) -> str | dict[str, str] | None:
    """A possible value: a day, null for none, or the reason why the text leaves it open."""
    if value.gap is not None:
        return {"reason": value.gap.says.in_(lang)}
    return date_of(value.on).isoformat() if value.on < NOT_YET else None


def _rank(told: str | dict[str, str] | None) -> tuple[int, str]:
    """Days in their order, then that there is none, then what is open."""
    if isinstance(told, str):
        return day(told), ""
    return (NOT_YET, "") if told is None else (NOT_YET + 1, told["reason"])


@cache
def _reader(terms: tuple[Term, ...], kind: str) -> tuple[Signature, Function]:
    """The reader of a regime's terms, compiled at its first use."""
    return bounds(terms, kind, WEEKENDS)


def _values(
    row: Row, terms: tuple[Term, ...], shaped: Callable[[Ends], _Value]
) -> tuple[list[_Value], list[str]]:
    """The values that some terms may have, and the paths of the facts that matter."""
    takes, _ = reader = _reader(terms, row.kind)
    spots = [fact.name for fact in takes.facts if fact.name in row.paths]
    found = search(_over(row, terms, reader, spots), tuple(row.facts[name] for name in spots))
    values = list(dict.fromkeys(map(shaped, found.values)))
    if found.complete and len(values) == 1:
        return values, []
    return values, [row.paths[spots[place]] for place in found.matter]


def _over(
    row: Row, terms: tuple[Term, ...], reader: tuple[Signature, Function], spots: list[str]
) -> Callable[[Box], tuple[Ends, Ends]]:
    """Both ends of the terms, as a function of the ranges of the facts at `spots`."""
    takes, run = reader
    facts = [row.facts[fact.name].ends for fact in takes.facts]
    places = [[fact.name for fact in takes.facts].index(name) for name in spots]

    def ends(box: Box) -> tuple[Ends, Ends]:
        for place, side in zip(places, box, strict=True):
            facts[place] = side.ends
        found = run(facts, _NO_RECORDS, takes.picks({}), takes.settings({}))
        return found[: len(terms)], found[len(terms) :]

    return ends
