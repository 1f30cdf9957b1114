"""Two towns side by side, as plain data and as text: where they part, and who differs in what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from povestka.language.words import Text
from povestka.registers.spans import Days
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words
from povestka.report.sandbox_plain import Plain, event, headed, iso
from povestka.report.sandbox_table import table
from povestka.report.sandbox_told import sheet
from povestka.sandbox.forking import Compared, Differing

Both = tuple[Sequence[Days], Sequence[Days]]

_SAME: Final = Text("The logs are the same.", "Журналы одинаковы.")
_SHARED: Final = Text(
    "Up to record {shared} the logs are the same; of the first {one} follow, of the second {two}.",
    "До записи {shared} журналы одинаковы; дальше записей в первом — {one}, во втором — {two}.",
)
_FIRST: Final = (
    Text("The first differs in: {says} ({id}).", "Первый расходится на событии: {says} ({id})."),
    Text("The second differs in: {says} ({id}).", "Второй расходится на событии: {says} ({id})."),
)
_WHO: Final = Text(
    "Persons whose days differ, up to {on}: {count}.",
    "Лиц, у которых дни различаются, по {on}: {count}.",
)
_SIDES: Final = (
    Text("Days of those persons", "Дни этих лиц"), Text("Persons", "Лиц"),
    Text("First", "Первый"), Text("Second", "Второй"),
)
_LAW: Final = Text("{what}, in law", "{what}, по закону")
_SCREEN: Final = Text("{what}, on the screen: {agency}", "{what}, на экране: {agency}")
_UNSUPPORTED: Final = Text("Shown without support in law", "Показано, но из закона не следует")


def compared(found: Compared, on: int, lang: str) -> Plain:
    """The comparison as one JSON object, days counted up to a day, it included."""
    return headed(
        "povestka/sandbox-compare/1", lang,
        on=iso(on),
        shared=found.shared,
        counts=list(found.counts),
        first=[None if one is None else event(one, lang) for one in found.first],
        persons=[_person(one) for one in found.persons],
        totals=_totals(found.persons, on),
    )


def _person(one: Differing) -> Plain:
    return {
        "person": one.person,
        "law": {what: _spans(both) for what, both in one.law.items()},
        "screens": {what: _spans(both) for what, both in one.screens.items()},
        "unsupported": list(one.unsupported),
    }


def _spans(both: Both) -> list[list[list[str | None]]]:
    return [[[iso(first), iso(after)] for first, after in side] for side in both]


def _totals(persons: Iterable[Differing], on: int) -> list[Plain]:
    """The days of the persons who differ, summed by what is so and for whom."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    for one in persons:
        both: dict[tuple[str, str, str], tuple[int, int]] = {
            ("law", "", what): (_days(mine, on), _days(theirs, on))
            for what, (mine, theirs) in one.law.items()
        }
        for name, (mine, theirs) in one.screens.items():
            agency, _, what = name.partition(":")
            both["screen", agency, what] = _days(mine, on), _days(theirs, on)
        both["unsupported", "", ""] = one.unsupported
        for key, (first, second) in both.items():
            if first != second:
                held = sums.setdefault(key, [0, 0, 0])
                held[:] = held[0] + 1, held[1] + first, held[2] + second
    return [
        {"view": view, "agency": agency, "what": what, "persons": count, "first": first,
         "second": second}
        for (view, agency, what), (count, first, second) in sums.items()
    ]


def _days(spans: Iterable[Days], on: int) -> int:
    return sum(max(0, min(after, on + 1) - first) for first, after in spans)


def drawn_comparison(told: Mapping[str, Any], lang: str, width: int) -> str:
    """Where two towns part, and the days of those who differ."""
    return sheet(_lines(told, lang, width), width)


def _lines(told: Mapping[str, Any], lang: str, width: int) -> Iterator[str]:
    yield words.SAYS.in_(lang)
    yield ""
    counts = [count - told["shared"] for count in told["counts"]]
    if counts == [0, 0]:
        yield _SAME.in_(lang)
        return
    yield _SHARED.in_(lang).format(
        shared=words.number(told["shared"]), one=words.number(counts[0]),
        two=words.number(counts[1]),
    )
    for says, one in zip(_FIRST, told["first"], strict=True):
        if one is not None:
            yield says.in_(lang).format(says=one["says"], id=one["id"])
    yield _WHO.in_(lang).format(
        on=in_words(told["on"], lang), count=words.number(len(told["persons"]))
    )
    if told["totals"]:
        yield ""
        rows = [
            (_of(one, lang), *(words.number(one[key]) for key in ("persons", "first", "second")))
            for one in told["totals"]
        ]
        yield table([one.in_(lang) for one in _SIDES], rows, width)


def _of(one: Mapping[str, Any], lang: str) -> str:
    if one["view"] == "unsupported":
        return _UNSUPPORTED.in_(lang)
    what = words.WHAT[one["what"]].in_(lang)
    what = what[:1].upper() + what[1:]
    if one["view"] == "law":
        return _LAW.in_(lang).format(what=what)
    return _SCREEN.in_(lang).format(what=what, agency=words.role(one["agency"], lang))
