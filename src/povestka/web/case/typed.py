"""What was typed, read into a case: the mapping of a case file, or every mistake at its field."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from povestka.case.asking import checked_readings
from povestka.case.mistakes import BadCase, identifies
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report.dates import in_words
from povestka.web.case.days import UNKNOWN, NoDay, read_day
from povestka.web.case.fields import MANY, MOST, OF_TABLE, Field
from povestka.web.case.words import MISTAKES
from povestka.web.forms import Fields
from povestka.web.limits import too_much
from povestka.web.shelf import NotOnShelf, Shelf

_BLOCK: Final = re.compile(r"(summons|reason|ground|complaint|decision)([1-9]\d?)\.(\w+)")
HERE: Final = "here"
"""The key of the hidden field by which an empty summons, ground and so on stays in the form."""
READING: Final = "reading."
"""What the name of a field begins with by which a contested question is answered."""
REFORM: Final = "reform"
_FLAGS: Final = {"true": True, "false": False}


@dataclass(slots=True)
class Typed:
    """A form as it was read.

    `values` are the words by the names of their fields; `numbers` say which summonses, grounds and
    so on it holds. `case` is None where there are `mistakes`: pairs of a field's name and what is
    wrong there. `names` leads from a path of the case file to the field.
    """

    values: dict[str, str]
    numbers: dict[str, tuple[int, ...]]
    mapping: dict[str, Any] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    mistakes: list[tuple[str, Text]] = field(default_factory=list)
    case: Case | None = None
    readings: dict[str, str] = field(default_factory=dict)
    reform: Reform | None = None

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All that was typed, to be sent again."""
        marks = [
            (f"{table}{number}.{HERE}", "1") for table in MANY for number in self.numbers[table]
        ]
        return (*((name, value) for name, value in self.values.items() if value), *marks)

    def add(self, table: str) -> None:
        """Make room for one more of a table, empty; not beyond `MOST`."""
        held = self.numbers[table]
        if len(held) < MOST:
            self.numbers[table] = (*held, max(held, default=0) + 1)

    def drop(self, table: str, number: int) -> None:
        """Leave one of a table out, with the reason that stands in a summons."""
        self.numbers[table] = tuple(one for one in self.numbers[table] if one != number)
        gone = [f"{table}{number}.", *([f"reason{number}."] if table == "summons" else [])]
        for name in [one for one in self.values if one.startswith(tuple(gone))]:
            del self.values[name]


def gathered(fields: Fields) -> Typed:
    """The words of a form by their fields, not read yet."""
    values: dict[str, str] = {}
    marked: set[tuple[str, int]] = set()
    for name, value in fields.pairs:
        block = _BLOCK.fullmatch(name)
        if block and block[3] == HERE:
            marked.add((block[1], int(block[2])))
        else:
            values[name] = value.strip()
    for name, value in values.items():
        block = _BLOCK.fullmatch(name)
        if block and value:
            table = "summons" if block[1] == "reason" else block[1]
            marked.add((table, int(block[2])))
    known = {one.name(number) for one in OF_TABLE["person"] + OF_TABLE["case"] for number in (1,)}
    kept = {
        name: value for name, value in values.items()
        if name in known or _BLOCK.fullmatch(name) or name == REFORM or name.startswith(READING)
    }
    numbers = {
        table: tuple(sorted(number for one, number in marked if one == table))
        for table in MANY
    }
    return Typed(kept, numbers)


def typed(fields: Fields, shelf: Shelf) -> Typed:
    """The form read whole: a case to be answered, or every mistake in it."""
    found = gathered(fields)
    _Reading(found).all()
    _under(found, shelf)
    return found


class _Reading:
    """Reads field after field, and keeps what is wrong by its path."""

    def __init__(self, found: Typed) -> None:
        self.found = found
        self.wrong: dict[str, Text] = {}
        self.as_of: dt.date | None = None

    def all(self) -> None:
        """Fill the mapping, the names and the mistakes, and the case where there are none."""
        mapping, found = self.found.mapping, self.found
        mapping |= self.table("case", 1, ("",))
        day = mapping.get("as_of")
        self.as_of = day if isinstance(day, dt.date) else None
        mapping["person"] = self.table("person", 1, ("person.",))
        for table in MANY:
            if len(found.numbers[table]) > MOST:
                says = MISTAKES["too_many"].filled(most=MOST, table=table)
                found.mistakes.append(("", says))
            listed: list[dict[str, Any]] = []
            for number in found.numbers[table]:
                one = self.block(table, number, len(listed) + 1)
                if one:
                    listed.append(one)
            if listed:
                mapping[table] = listed
        found.mistakes += [(found.names[path], says) for path, says in self.wrong.items()]
        found.mistakes += [("", says) for says in too_much(mapping)]
        try:
            found.case = read(mapping)
        except BadCase as bad:
            found.mistakes += [
                (found.names.get(one.path, ""), one.says) for one in bad.mistakes
                if one.path not in self.wrong
            ]
        if found.mistakes:
            found.case = None

    def block(self, table: str, number: int, place: int) -> dict[str, Any]:
        """One summons, ground, complaint or decision; empty where nothing of it is filled in."""
        starts = [f"{table}[{place}]."]
        if table == "summons":
            label = self.found.values.get(f"summons{number}.id") or f"s{place}"
            named = [f"summons.{label}."]
            starts = [*named, *starts] if label.isidentifier() else [*starts, *named]
        filled = self.filled(table, number) or (
            table == "summons" and self.filled("reason", number)
        )
        if not filled:
            return {}
        one = self.table(table, number, starts)
        if table == "summons" and self.filled("reason", number):
            one["reason"] = self.table("reason", number, [f"{start}reason." for start in starts])
        return one

    def filled(self, table: str, number: int) -> bool:
        """Whether anything of a table has been typed."""
        return any(self.found.values.get(one.name(number)) for one in OF_TABLE[table])

    def table(self, table: str, number: int, starts: Sequence[str]) -> dict[str, Any]:
        """The values of one table; `starts` are what the paths of its keys may begin with."""
        values: dict[str, Any] = {}
        for one in OF_TABLE[table]:
            name = one.name(number)
            for start in starts:
                self.found.names[f"{start}{one.key}"] = name
            given = self.found.values.get(name, "")
            path = f"{starts[0]}{one.key}"
            if given:
                self.take(values, one, given, path)
            elif one.of.required:
                self.wrong[path] = MISTAKES["needed"]
        return values

    def take(self, values: dict[str, Any], one: Field, given: str, path: str) -> None:
        """One value as the case file has it, or a mistake."""
        if one.of.kind == "flag" and given in _FLAGS:
            values[one.key] = _FLAGS[given]
        elif one.of.kind != "day":
            if one.of.kind == "id" and identifies(given):
                self.wrong[path] = MISTAKES["identifies"]
            values[one.key] = given
        else:
            self.day(values, one, given, path)

    def day(self, values: dict[str, Any], one: Field, given: str, path: str) -> None:
        """A day, whatever way it was typed."""
        try:
            day = read_day(given)
        except NoDay as wrong:
            says = MISTAKES["no_such_day" if wrong.impossible else "no_day"]
            self.wrong[path] = says.filled(given=given[:40])
            return
        if day == UNKNOWN and not one.of.unknown:
            self.wrong[path] = MISTAKES["must_be_known"]
            return
        values[one.key] = day
        late = isinstance(day, dt.date) and self.as_of is not None and day > self.as_of
        if one.of.happened and late:
            self.wrong[path] = _later(str(day), str(self.as_of))


def _later(day: str, as_of: str) -> Text:
    """What has happened cannot lie after the day to answer for."""
    told = {
        lang: MISTAKES["later"].in_(lang).format(
            day=in_words(day, lang), as_of=in_words(as_of, lang)
        )
        for lang in ("en", "ru")
    }
    return Text(told["en"], told["ru"])


def _under(found: Typed, shelf: Shelf) -> None:
    """The readings and the reform that the case is to be answered under."""
    name = found.values.get(REFORM, "")
    if name:
        try:
            found.reform = shelf.reform(name)
        except NotOnShelf as absent:
            found.mistakes.append((REFORM, absent.says))
    for key, option in _picked(found.values):
        try:
            found.readings |= checked_readings({key: option}, found.reform)
        except BadCase as bad:
            found.mistakes += [(f"{READING}{key}", one.says) for one in bad.mistakes]
    if found.mistakes:
        found.case = None


def _picked(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The readings that are not left as they are."""
    usual = {one.key: one.default.key for one in BOOK.switches}
    for name, option in values.items():
        key = name.removeprefix(READING)
        if key != name and option and usual.get(key) != option:
            yield key, option
