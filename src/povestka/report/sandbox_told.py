"""What the commands of the sandbox say of what they did, as plain text for a terminal.

Each function takes the plain data that the command prints as JSON, a language and a width.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words
from povestka.report.sandbox_table import table

Plain = Mapping[str, Any]

_TOWN: Final = Text(
    "Persons: {persons}; offices: {offices}; region: {region}; scenario: {scenario}; seed: {seed}.",
    "Лиц: {persons}; военных комиссариатов: {offices}; регион: {region}; сценарий: {scenario};"
    " начальное число: {seed}.",
)
_CLOCK: Final = Text(
    "The simulated clock stands at {today}; the scenario runs from {first} to {last}.",
    "Модельное время: {today}; сценарий длится с {first} по {last}.",
)
_MOVED: Final = Text(
    "The simulated clock went from {since} to {today}; events recorded: {count}.",
    "Модельное время: с {since} до {today}; записано событий: {count}.",
)
_ENDED: Final = Text(
    "The scenario ends on {last}: the clock does not go beyond.",
    "Сценарий заканчивается {last}: дальше время не идёт.",
)
_HEAD: Final = Text("Head of the log: {head}", "Вершина журнала: {head}")
_KEEP: Final = Text(
    "Kept elsewhere, it shows later whether records were cut off or all was written anew.",
    "Если сохранить её в другом месте, потом будет видно, не отрезаны ли записи и не переписан ли"
    " журнал.",
)
_KINDS: Final = (Text("Events recorded", "Записанные события"), Text("How many", "Сколько"))
_NOTHING: Final = Text(
    "Nothing was recorded: the same has been told already.",
    "Ничего не записано: то же самое уже сообщено.",
)
_REFUSED: Final = Text("Refused: {says}", "Отказано: {says}")
_RESTS: Final = Text("Rests on: {articles}.", "Основание: {articles}.")
_UNCHANGED: Final = Text("Nothing has changed.", "Ничего не изменилось.")
_RECORDED: Final = Text("Recorded on {recorded}: {says}.", "Записано {recorded}: {says}.")
_ID: Final = Text("Event {id}", "Событие {id}")
_WRITTEN: Final = Text("Written into {folder}:", "Записано в {folder}:")


def sheet(lines: Iterator[str], width: int) -> str:
    """Paragraphs no wider than the terminal; tables and what has lines of its own stay."""
    return "\n".join(
        part if "\n" in part else "\n".join(wrap(part, width, break_on_hyphens=False) or [""])
        for part in lines
    )


def drawn_town(told: Plain, lang: str, width: int) -> str:
    """A town: how large, where, by which scenario, and where its clock stands."""
    def lines() -> Iterator[str]:
        yield _TOWN.in_(lang).format(
            persons=words.number(told["persons"]), offices=words.number(told["offices"]),
            region=told["region"], scenario=told["scenario"], seed=told["seed"],
        )
        yield words.SAYS.in_(lang)
        yield ""
        yield _CLOCK.in_(lang).format(
            today=in_words(told["today"], lang), first=in_words(told["first"], lang),
            last=in_words(told["last"], lang),
        )
        yield from _head(told, lang)
    return sheet(lines(), width)


def _head(told: Plain, lang: str) -> Iterator[str]:
    yield _HEAD.in_(lang).format(head=told["head"])
    yield _KEEP.in_(lang)


def drawn_advanced(told: Plain, lang: str, width: int) -> str:
    """How far the clock went, and which events came."""
    def lines() -> Iterator[str]:
        yield _MOVED.in_(lang).format(
            since=in_words(told["since"], lang), today=in_words(told["today"], lang),
            count=words.number(told["count"]),
        )
        yield words.SAYS.in_(lang)
        if told["today"] == told["last"]:
            yield _ENDED.in_(lang).format(last=in_words(told["last"], lang))
        if told["events"]:
            rows = [(one["says"], words.number(one["count"])) for one in told["events"]]
            yield ""
            yield table([one.in_(lang) for one in _KINDS], rows, width)
        yield ""
        yield _HEAD.in_(lang).format(head=told["head"])
    return sheet(lines(), width)


def drawn_acted(told: Plain, lang: str, width: int) -> str:
    """The events that a command gave."""
    def lines() -> Iterator[str]:
        for one in told["events"]:
            yield _RECORDED.in_(lang).format(
                recorded=in_words(one["recorded"], lang), says=one["says"]
            )
            yield _ID.in_(lang).format(id=one["id"])
        if not told["events"]:
            yield _NOTHING.in_(lang)
        yield words.SAYS.in_(lang)
    return sheet(lines(), width)


def drawn_refusal(told: Plain, lang: str, width: int) -> str:
    """Why a command was refused, on what grounds, what would be right; that nothing changed."""
    def lines() -> Iterator[str]:
        yield _REFUSED.in_(lang).format(says=told["says"])
        yield told["wanted"]
        yield _RESTS.in_(lang).format(articles=told["articles"])
        yield _UNCHANGED.in_(lang)
    return sheet(lines(), width)


def drawn_exported(told: Plain, lang: str, width: int) -> str:
    """The files that were written, each with what it is."""
    def lines() -> Iterator[str]:
        yield _WRITTEN.in_(lang).format(folder=told["folder"])
        yield "\n".join(f"  {one['name']}\n      {one['says']}" for one in told["files"])
        yield words.SAYS.in_(lang)
    return sheet(lines(), width)
