"""The second form: only what could still change an answer, in the parts to which it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from povestka.case.further.seeking import Offer
from povestka.web.case.drawing import Drawing
from povestka.web.case.fields import MANY, OF_TABLE, Field
from povestka.web.case.typed import Typed
from povestka.web.case.words import WORDS

_NEW: Final = ("ground", "complaint", "decision")
_ONLY_SHOWN: Final = "recorded"
"""Whether the register knows of a ground: no answer of the law asks for it."""


def offered(
    decided: Mapping[str, Any], offers: Iterable[Offer], found: Typed, lang: str
) -> list[dict[str, Any]]:
    """The parts of the second form, each with its title and fields; what is missing comes first."""
    missing = dict.fromkeys(_missing(decided))
    drawing = Drawing(Typed(dict(found.values), found.numbers), lang)
    names = found.names
    parts: dict[str, dict[str, Any]] = {}
    if missing:
        told = [_known(path, names) for path in missing]
        fields = [drawing.field(one, number) for one, number in told]
        title = WORDS["missing"].in_(lang)
        parts["missing"] = {"key": "missing", "title": title, "open": True, "fields": fields}
    for offer in offers:
        place = _place(offer.path)
        title = _title(place, found, lang)
        part = parts.setdefault(
            place, {"key": place, "title": title, "open": False, "fields": []}
        )
        part["fields"] += [
            drawing.field(one, number) for one, number in _fields(offer.path, found, names)
        ]
    return list(parts.values())


def names_of(parts: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The names of the fields in some parts, which are then not sent along unseen."""
    return frozenset(one["name"] for part in parts for one in part["fields"])


def _missing(decided: Mapping[str, Any]) -> Iterator[str]:
    """The paths of what the answers, and their other readings, depend on."""
    for answer in decided["answers"]:
        yield from answer.get("missing", ())
    for answer in decided["answers"]:
        for one in answer["unsettled"].values():
            yield from one["missing"]


def _known(path: str, names: Mapping[str, str]) -> tuple[Field, int]:
    """The field of a path, and the number of its table in the form."""
    name = names[path]
    number = int("".join(letter for letter in name.partition(".")[0] if letter.isdigit()) or 1)
    return _BY_NAME[name.replace(f"{number}.", "1.", 1)], number


_BY_NAME: Final = {one.name(1): one for fields in OF_TABLE.values() for one in fields}


def _fields(path: str, found: Typed, names: Mapping[str, str]) -> Iterator[tuple[Field, int]]:
    """The fields by which a fact is given; a table that is not there gets a number of its own."""
    if path in names:
        yield _known(path, names)
        return
    table, _, place = path.removesuffix("]").partition("[")
    if table in _NEW and not place:
        number, asked = max(found.numbers[path], default=0) + 1, OF_TABLE[path]
    elif table in _NEW:
        number, asked = _known(f"{path}.{OF_TABLE[table][0].key}", names)[1], OF_TABLE[table]
    else:
        owner = path.removesuffix(".reason")
        number, asked = _known(f"{owner}.placed", names)[1], OF_TABLE["reason"]
    alone = len(found.mapping.get("summons", ())) < 2
    unasked = {_ONLY_SHOWN, *(["summons"] if alone else [])}
    yield from (
        (one, number) for one in asked
        if one.key not in unasked and not found.values.get(one.name(number))
    )


def _place(path: str) -> str:
    """What a path is about: a summons by its id, or the table.

    >>> _place("summons.s1.reason.until"), _place("ground[2].granted")
    ('summons.s1', 'ground')
    """
    table, *rest = path.split(".")
    return f"{table}.{rest[0]}" if table == MANY[0] else table.partition("[")[0]


def _title(place: str, found: Typed, lang: str) -> str:
    table, _, name = place.partition(".")
    if table == MANY[0] and len(found.mapping[table]) > 1:
        return WORDS["of_summons_named"].filled(id=name).in_(lang)
    return WORDS[f"of_{table}"].in_(lang)
