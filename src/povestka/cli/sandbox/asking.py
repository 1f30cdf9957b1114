"""What the commands of the sandbox ask in common: stores, days, persons, readings, refusals."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, Final

from cyclopts import Parameter

from povestka.case.asking import named_readings
from povestka.case.mistakes import BadCase
from povestka.cli.country.asking import RefusedError
from povestka.cli.steps import Lang
from povestka.language.words import Text
from povestka.outside.sql import open_store
from povestka.outside.sql_words import StoreError
from povestka.registers.log import Moved, Store
from povestka.registers.refusals import Refusal
from povestka.report import sandbox_plain as plain
from povestka.report.sandbox_told import drawn_refusal
from povestka.sandbox.desk import Unopened
from povestka.sandbox.given import NO_DAY, day_given
from povestka.sandbox.session import Sandbox
from povestka.sandbox.town import NO_SUCH_PERSON, Town

Place = Annotated[str, Parameter(help="A store: a file, or the address of a PostgreSQL database.")]
AsJson = Annotated[bool, Parameter("--json", negative="", help="As one JSON object.")]
Language = Annotated[Lang, Parameter(help="The language: en or ru.")]
Person = Annotated[str, Parameter(help="The id of a person, as SYN-0000-000017.")]
Readings = Annotated[
    tuple[str, ...],
    Parameter(
        negative="",
        help="A contested reading to take, as CR-3=service; may be given several times.",
    ),
]

_MOVED: Final = Text(
    "{place}: another has written to the store meanwhile, and nothing was written now; repeat the"
    " command.",
    "{place}: за это время в хранилище записал кто-то другой, сейчас ничего не записано; повторите"
    " команду.",
)
_EMPTY: Final = Text(
    "{place}: there is no town in this store; «povestka sandbox new» opens one.",
    "{place}: в этом хранилище нет города; его открывает «povestka sandbox new».",
)


def columns() -> int:
    """How wide a text may be: as the terminal, within reason."""
    from rich.console import Console  # noqa: PLC0415 # for a person to read

    return min(max(Console().width, 60), 120)


Drawn = Callable[[Mapping[str, Any], str, int], str]


def say(told: Mapping[str, Any], drawn: Drawn, lang: Lang, *, as_json: bool) -> int:
    """Print one JSON object, or the text drawn of it; the exit status."""
    print(json.dumps(told, ensure_ascii=False) if as_json else drawn(told, lang, columns()))
    return 0


@contextmanager
def storing(place: str, lang: Lang) -> Iterator[None]:
    """Turn what a store refuses into sentences."""
    try:
        yield
    except StoreError as bad:
        raise RefusedError([f"{bare(place)}: {bad.says.in_(lang)}"]) from bad
    except Unopened as nothing:
        raise RefusedError([_EMPTY.in_(lang).format(place=bare(place))]) from nothing
    except Moved as moved:
        raise RefusedError([_MOVED.in_(lang).format(place=bare(place))]) from moved


@contextmanager
def opened(place: str, lang: Lang) -> Iterator[Store]:
    """The store of a place, closed in the end."""
    with storing(place, lang):
        store = open_store(place)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def empty(place: str, lang: Lang) -> Iterator[Store]:
    """A store made anew at a place, or one there that nothing was ever written to."""
    with storing(place, lang):
        try:
            store = open_store(place, create=True)
        except StoreError as bad:
            if bad.code != "exists":
                raise
            store = open_store(place)
            if store.head().count:
                store.close()
                raise
        try:
            yield store
        finally:
            store.close()


@contextmanager
def town_in(place: str, lang: Lang) -> Iterator[Sandbox]:
    """The town of a place."""
    with opened(place, lang) as store:
        if not store.head().count:
            raise RefusedError([_EMPTY.in_(lang).format(place=bare(place))])
        yield Sandbox(store)


def bare(place: str) -> str:
    """A place without a password: what is printed may be read over a shoulder.

    >>> bare("postgresql://class:secret@localhost/town"), bare("town.db")
    ('postgresql://class:…@localhost/town', 'town.db')
    """
    scheme, slashes, rest = place.partition("://")
    login, at, where = rest.rpartition("@")
    name, colon, _ = login.partition(":")
    return f"{scheme}{slashes}{name}{colon}…{at}{where}" if slashes and colon and at else place


def day_of(option: str, given: str | None, lines: list[str], lang: Lang) -> int | None:
    """The day that is meant; what is no day is added to `lines`."""
    if given is None:
        return None
    found = day_given(given)
    if found is None:
        lines.append(f"{option}: {NO_DAY.in_(lang).format(given=given)}")
    return found


def has_person(
    town: Town, name: str, lines: list[str], lang: Lang, option: str = "--person"
) -> None:
    """Add to `lines` if the town has no such person."""
    if not town.has(name):
        *_, last = town.everybody()
        lines.append(f"{option}: {NO_SUCH_PERSON.in_(lang).format(name=name, last=last)}")


def readings_of(given: Sequence[str], lines: list[str], lang: Lang) -> Mapping[str, str]:
    """The readings of these words; what is wrong with any is added to `lines`."""
    try:
        return named_readings(given)
    except BadCase as bad:
        lines += bad.sentences(lang)
        return {}


def refusal(found: Refusal, lang: Lang, *, as_json: bool) -> int:
    """Say why the registers refuse; the exit status."""
    told = plain.headed("povestka/act/1", lang, events=[], refused=plain.refused(found, lang))
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
    else:
        print(drawn_refusal(told["refused"], lang, columns()), file=sys.stderr)
    return 1
