"""The form as a template draws it: its fields in their parts, with what was typed and is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.web.case.fields import MANY, MOST, OF_TABLE, Field
from povestka.web.case.options import STATUS_HINTS
from povestka.web.case.typed import READING, REFORM, Typed
from povestka.web.case.words import WORDS
from povestka.web.fields import field
from povestka.web.shelf import Shelf

_FOLDS: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("person",), "summons": ("paper", "reason", "other"),
}
_NAMED: Final = "id"


class Drawing:
    """Draws fields in one language, over what was typed."""

    def __init__(self, found: Typed, lang: str) -> None:
        self.found, self.lang = found, lang
        self.wrong: dict[str, Text] = {}
        for name, says in found.mistakes:
            self.wrong.setdefault(name, says)

    def form(self, shelf: Shelf, fresh: str = "") -> dict[str, Any]:
        """Everything that the template of the form needs; `fresh` is the block to begin in."""
        drawn = {
            "top": [self.field(one) for one in OF_TABLE["case"]]
            + [self.field(one) for one in OF_TABLE["person"] if not one.fold],
            "person": self.folds("person", 1),
            "blocks": [
                {**self.block(table, number), "fresh": fresh == f"{table}{number}"}
                for table in MANY
                for number in self.found.numbers[table]
            ],
            "adds": [
                {"value": f"add.{table}", "says": self._say(f"add_{table}")}
                for table in MANY if len(self.found.numbers[table]) < MOST
            ],
            "under": self.under(shelf),
        }
        return {**drawn, "mistakes": self.mistakes(list(_names(drawn)))}

    def _say(self, key: str) -> str:
        return WORDS[key].in_(self.lang)

    def mistakes(self, order: Sequence[str]) -> list[tuple[str, str]]:
        """All mistakes for the head of the form, in its order: the field, and what is wrong."""
        labels = {
            one.name(number): one.label.in_(self.lang)
            for fields in OF_TABLE.values()
            for one in fields
            for number in range(1, 100)
        }
        places = {name: place for place, name in enumerate(order)}
        listed = sorted(self.found.mistakes, key=lambda one: places.get(one[0], len(places)))
        return [
            (
                name if name in places else "",
                f"{labels[name]}: {says.in_(self.lang)}" if name in labels
                else says.in_(self.lang),
            )
            for name, says in listed
        ]

    def block(self, table: str, number: int) -> dict[str, Any]:
        """One summons, ground, complaint or decision with its folds."""
        several = len(self.found.numbers[table]) > 1
        title = self._say(table)
        if several and table == "summons":
            title = WORDS["summons_of"].filled(number=number).in_(self.lang)
        return {
            "title": title,
            "mark": f"{table}{number}.here",
            "drop": f"drop.{table}{number}" if several or table != "summons" else "",
            "fields": [self.field(one, number) for one in OF_TABLE[table] if not one.fold],
            "folds": self.folds(table, number),
        }

    def folds(self, table: str, number: int) -> list[dict[str, Any]]:
        """The parts of a table that stay closed until something stands in them."""
        inside = (*OF_TABLE[table], *(OF_TABLE["reason"] if table == "summons" else ()))
        return [
            self.fold(fold, [one for one in inside if one.fold == fold], number)
            for fold in _FOLDS.get(table, ())
        ]

    def fold(self, key: str, fields: Sequence[Field], number: int) -> dict[str, Any]:
        """One part with its title; open where something in it is filled in or wrong."""
        names = [one.name(number) for one in fields]
        return {
            "title": self._say(key),
            "open": any(self.found.values.get(one) or one in self.wrong for one in names),
            "fields": [self.field(one, number) for one in fields],
        }

    def field(self, one: Field, number: int = 1) -> dict[str, Any]:
        """One field as the parts of a page take it."""
        name = one.name(number)
        kind = "line" if not one.options else "choice" if one.key == "status" else "pick"
        return self._drawn(
            name, one.label.in_(self.lang), kind,
            term=one.term.in_(self.lang) if one.term else "",
            hint=one.hint.in_(self.lang) if one.hint else "",
            options=[
                (value, says.in_(self.lang), _hint(one, value, self.lang))
                for value, says in one.options.items()
            ],
            value=self.found.values.get(name, "" if self.found.values else one.first),
            short=one.of.kind == "day",
            today=one.key == "as_of",
        )

    def _drawn(self, name: str, label: str, kind: str, **more: Any) -> dict[str, Any]:
        wrong = self.wrong.get(name)
        mistake = wrong.in_(self.lang) if wrong else ""
        return field(name, label, kind=kind, mistake=mistake, **more)

    def under(self, shelf: Shelf) -> dict[str, Any]:
        """The reform and the readings that the case can be answered under."""
        none = ("", self._say("no_reform"), "")
        listed = [(name, title.in_(self.lang), "") for name, title in titles(shelf).items()]
        fields = [
            self._drawn(
                REFORM, self._say("reform"), "pick", options=[none, *listed],
                value=self.found.values.get(REFORM, ""),
            ),
            *self._readings(),
        ]
        names = [one["name"] for one in fields]
        return {
            "open": any(self.found.values.get(one) or one in self.wrong for one in names),
            "fields": fields,
        }

    def _readings(self) -> Iterator[dict[str, Any]]:
        for one in BOOK.switches:
            name = f"{READING}{one.key}"
            yield self._drawn(
                name, one.asks.in_(self.lang), "pick", term=one.key,
                options=[
                    (
                        "" if option is one.default else option.key,
                        f"{option.says.in_(self.lang)}"
                        f"{' ' + self._say('usual') if option is one.default else ''}",
                        "",
                    )
                    for option in one.readings
                ],
                value=self.found.values.get(name, ""),
            )


def _names(drawn: Any) -> Iterator[str]:
    """The names of all fields of a form as it is drawn, in their order."""
    if isinstance(drawn, dict) and "kind" in drawn:
        yield drawn["name"]
    elif isinstance(drawn, dict | list):
        for one in drawn.values() if isinstance(drawn, dict) else drawn:
            yield from _names(one)


def _hint(one: Field, value: str, lang: str) -> str:
    return STATUS_HINTS[value].in_(lang) if one.key == "status" else ""


@cache
def titles(shelf: Shelf) -> Mapping[str, Text]:
    """The shipped reforms by name, with their titles."""
    return {name: shelf.reform(name).title for name in shelf.reforms()}
