"""What checking a log has found, as plain data and as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.registers.chain import Found
from povestka.registers.invariants import CHECKS, LOG_CHECKS, Broken
from povestka.report import sandbox_words as words
from povestka.report.sandbox_plain import Plain, headed
from povestka.report.sandbox_told import sheet

_SAYS: Final[Mapping[str, Text]] = {one.name: one.says for one in (*CHECKS, *LOG_CHECKS)}

_GOOD: Final = Text(
    "Sound: {count} records, each follows from the one before.",
    "Исправен: записей — {count}, каждая следует из предыдущей.",
)
_CHAINED: Final = Text(
    "The chain is sound: {count} records, each follows from the one before.",
    "Цепочка исправна: записей — {count}, каждая следует из предыдущей.",
)
_BROKEN: Final = Text("Broken: {why}", "Повреждён: {why}")
_BREAKS: Final = Text(
    "{name}: {says} Not so of {of}: {events}.", "{name}: {says} Не так: {of}: {events}."
)
_WHOLE: Final = Text("the log", "журнал")
_HEAD: Final = Text("Head of the log: {head}", "Вершина журнала: {head}")
_NO_HEAD: Final = Text(
    "Whether the end was cut off, or all of it written anew, only a head kept elsewhere can show.",
    "Отрезан ли конец и не переписан ли весь журнал, видно только по вершине, сохранённой"
    " отдельно.",
)


def verified(found: Found, broken: Iterable[Broken], head: str, lang: str) -> Plain:
    """What was found as one JSON object; `head` is the published one, empty if none was given."""
    listed = [
        {
            "name": one.name, "says": _SAYS[one.name].in_(lang), "person": one.person,
            "events": list(one.events),
        }
        for one in broken
    ]
    return headed(
        "povestka/verify/1", lang,
        good=found.good and not listed,
        count=found.head.count,
        head=str(found.head),
        published=head or None,
        wrong=found.wrong.text.in_(lang) if found.wrong else None,
        code=found.wrong.code if found.wrong else None,
        at=found.wrong.at if found.wrong else None,
        broken=listed,
    )


def drawn_verified(told: Mapping[str, Any], lang: str, width: int) -> str:
    """Whether a log is sound; if not, where it is broken; and what no chain can show."""
    return sheet(_lines(told, lang), width)


def _lines(told: Mapping[str, Any], lang: str) -> Iterator[str]:
    if told["wrong"]:
        yield _BROKEN.in_(lang).format(why=told["wrong"])
    else:
        good = _CHAINED if told["broken"] else _GOOD
        yield good.in_(lang).format(count=words.number(told["count"]))
    for one in told["broken"]:
        yield _BREAKS.in_(lang).format(
            name=one["name"], says=one["says"], of=one["person"] or _WHOLE.in_(lang),
            events=", ".join(one["events"]),
        )
    yield _HEAD.in_(lang).format(head=told["head"])
    if told["good"] and not told["published"]:
        yield _NO_HEAD.in_(lang)
    yield words.SAYS.in_(lang)
