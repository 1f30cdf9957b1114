"""A check carried out: under which editions and readings the relations of a claim hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from povestka.case.schema import KEYS
from povestka.language.days import day
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS
from povestka.press.model import Check, Extract
from povestka.press.probing import SINCE_APRIL_2023, Probe, edition_of, probe
from povestka.press.relations import Relation, relation
from povestka.press.telling import clauses, joined, line, quoted, said, setting

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)
WORDS: Final = {
    word: number
    for number, word in enumerate(("no", "one", "two", "three", "four", "five", "six", "seven"))
}
_LACKING: Final = {
    "opened": frozenset({"opened", "read", "seen", "received", "known"}),
    "whereabouts": frozenset({"abroad", "whereabouts", "place", "country", "region"}),
}
"""Facts that no rule asks for, and the keys under which a case file would carry them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a check under one edition and reading, `switch` "" for those in use.

    A check of the book alone has the `wording` "" and names in `of` what it was read from.
    """

    wording: str
    switch: str
    holds: bool
    shown: Text
    rank: str = "default"
    of: tuple[str, ...] = ()

    def by(self) -> dict[str, Any]:
        """The edition and reading, or the places of the book, as JSON has them."""
        if not self.wording:
            return dict(place.split(":", 1) for place in self.of)
        key, _, reading = self.switch.partition("=")
        found = {"edition": edition_of(self.wording), "readings": {key: reading} if key else {}}
        period = {"period": "before the registers ran"} if self.wording == "bridge" else {}
        return {**found, **period, "rank": self.rank}


def carried_out(check: Check) -> tuple[Finding, ...]:
    """Every finding of a check: the readings in use first, then each switch that matters."""
    relations = [relation(one) for one in check.holds]
    if not check.cases:
        return (_of_the_book(check, relations),)
    return tuple(
        finding
        for wording in check.editions or SINCE_APRIL_2023
        for finding in _under(check, relations, wording)
    )


def earlier(check: Check) -> tuple[Finding, ...]:
    """What came under the editions in which the relations must fail, the readings in use alone."""
    relations = [relation(one) for one in check.holds]
    return tuple(next(_under(check, relations, wording, "bare")) for wording in check.not_in)


def _under(
    check: Check, relations: Sequence[Relation], wording: str, kind: str = ""
) -> Iterator[Finding]:
    probes = [probe(name, wording) for name in check.cases]
    switches = dict.fromkeys(switch for one in probes for switch in one.switches())
    names = [name for one in relations for name in one.names]
    for switch in ("", *switches):
        holds = all(
            one.holds(partial(_looked_up, check, of, switch)) for of in probes for one in relations
        )
        told = joined(
            [joined(list(clauses(of, _of(of, names), switch)), ", ") for of in probes], "; "
        )
        closing = kind or ("holds" if holds else "fails")
        shown = line(closing, setting(wording, switch), told)
        yield Finding(wording, switch, holds, shown, rank_of(switch))


def _looked_up(check: Check, of: Probe, switch: str, name: str) -> Any:
    if _is_of_the_book(check, name):
        return quantity(check, name)
    case, _, bare = name.rpartition(":")
    return (probe(case, of.wording) if case else of).look(bare, switch)


def _of(probe_: Probe, names: Sequence[str]) -> list[str]:
    """The quantities that are asked of this case: `case:name` is asked of one case only."""
    split = [name.rpartition(":") for name in names]
    return [bare for case, _, bare in split if case in ("", probe_.name)]


def rank_of(switch: str) -> str:
    """The rank of a reading away from the default: open, report or practice.

    >>> rank_of("CR-1=placement"), rank_of("")
    ('report', 'default')
    """
    key, _, option = switch.partition("=")
    if not key:
        return "default"
    return next(one.rank for one in BOOK.contested[key].readings if one.key == option)


def _is_of_the_book(check: Check, name: str) -> bool:
    return name in check.values or name.split(".", 1)[0] in _BOOK


_BOOK: Final = ("edition", "parameter", "since", "count")


def _of_the_book(check: Check, relations: Sequence[Relation]) -> Finding:
    names = tuple(dict.fromkeys(name for one in relations for name in one.names))
    holds = all(one.holds(partial(quantity, check)) for one in relations)
    told = dict.fromkeys(_told(check, name) for name in names)
    of = tuple(_place(check, name) for name in names)
    closing = _AS_CLAIMED if holds else _NOT_AS_CLAIMED
    return Finding("", "", holds, joined([*told, closing], " "), "default", of)


_AS_CLAIMED: Final = Text("As claimed.", "Так и сообщается.")
_NOT_AS_CLAIMED: Final = Text("Not as claimed.", "Сообщается иное.")


def quantity(check: Check, name: str) -> Any:
    """A number or day of the book: of a statement, an edition, a parameter, a rule, a count.

    KeyError where there is none of the name.
    """
    if name in check.values:
        return extracted(check.values[name])
    kind, _, key = name.partition(".")
    if kind == "edition":
        return AMENDMENTS[key][0]
    if kind == "parameter":
        return BOOK.parameters[key].value
    if kind == "since":
        return day(BOOK.rules[key].since)
    return len(_LACKING[key] & KEYS["summons"].keys())


def extracted(extract: Extract) -> int | str:
    """What a statement of the book says: a number, a day's number, or the words themselves.

    LookupError where the statement no longer says it.

    >>> extracted(Extract("call_up.numbers_of_2025", "([0-9,]+) in the autumn"))
    135000
    """
    found = re.search(extract.find, BOOK.statements[extract.statement].says.en)
    if not found:
        raise LookupError(f"{extract.statement} does not say «{extract.find}»")
    written = found[1]
    if written.lower() in WORDS:
        return WORDS[written.lower()]
    if written[0].isdigit() and " " not in written:
        return int(written.replace(",", ""))
    dated = re.fullmatch(r"(\d+) (\w+) (\d{4})", written)
    if not dated:
        return written
    return day(f"{dated[3]}-{MONTHS.index(dated[2]) + 1:02}-{int(dated[1]):02}")


def _place(check: Check, name: str) -> str:
    if name in check.values:
        return f"statement:{check.values[name].statement}"
    kind, _, key = name.partition(".")
    return f"{'rule' if kind == 'since' else kind}:{key}"


def _told(check: Check, name: str) -> Text:
    """What the book says at the place that a name stands for."""
    if name in check.values:
        return quoted(check.values[name].statement)
    kind, _, key = name.partition(".")
    value = quantity(check, name)
    places = {"edition": _EDITION, "since": _SINCE, "parameter": _PARAMETER}
    text = places[kind]
    on = said(value) if kind in ("edition", "since") else Text(str(value), str(value))
    return Text(text.en.format(key=key, value=on.en), text.ru.format(key=key, value=on.ru))


_EDITION: Final = Text(
    "Edition {key} is in force from {value}.", "Редакция {key} действует: первый день — {value}."
)
_SINCE: Final = Text(
    "The rule {key} stands since {value}.", "Правило {key} введено {value}."
)
_PARAMETER: Final = Text("The parameter {key} is {value}.", "Параметр {key} равен {value}.")
