"""Canonical bytes of an event: each event has one encoding, and no other bytes are read as one.

The bytes are compact JSON in UTF-8: the fields of an event in the order of `FIELDS`, the keys of
its data in the order of their code points, days as day numbers, whole numbers in plain decimals,
and only what JSON demands is escaped. Whatever else would parse is refused.

A kind of event may change its data: its version then rises by one, and a step in `STEPS` says how
an event of the former version reads today. What stands in a log is never written again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from json.encoder import encode_basestring as quoted
from typing import Final

from povestka.language.words import Text
from povestka.registers.events import Event, Value

FIELDS: Final = (
    "id", "kind", "version", "person", "of", "on", "recorded", "by", "automatic", "data",
)
"""The fields of an event in the order in which they are written."""

Step = Callable[[Mapping[str, Value]], Mapping[str, Value]]
"""The data of one version of a kind as data of the next; pure, and defined for all data."""

STEPS: Final[Mapping[tuple[str, int], Step]] = {}
"""By kind and version: what brings it to the version after. All kinds are in their first."""

_parsed: Final = json.JSONDecoder().raw_decode
_TRUTHS: Final = {True: "true", False: "false"}
_WRITTEN: Final[Mapping[type, Callable[..., str]]] = {
    int: repr,
    str: quoted,
    bool: _TRUTHS.__getitem__,
    type(None): lambda _: "null",
}
_WANTED: Final = {
    int: Text("a whole number", "целое число"),
    str: Text("a word of valid characters", "слово из допустимых знаков"),
    bool: Text("true or false", "true или false"),
}
_SORTS: Final = {
    **dict.fromkeys(("id", "kind", "person", "of", "by"), str),
    **dict.fromkeys(("version", "on", "recorded"), int),
    "automatic": bool,
}

_BAD_FIELD: Final = Text(
    "the event {id}: {field} must be {wanted}, not {found}.",
    "событие {id}: в поле {field} должно стоять {wanted}, а не {found}.",
)
_BAD_DATA: Final = Text(
    "the event {id}: data may carry, under words, whole numbers, truths, words and null; "
    "{field} is {found}.",
    "событие {id}: в data под словами могут стоять целые числа, true, false, слова и null; "
    "в поле {field} стоит {found}.",
)
_NO_JSON: Final = Text(
    "these bytes are no JSON in UTF-8, from character {at} on.",
    "эти байты не являются JSON в кодировке UTF-8, начиная со знака {at}.",
)
_NO_FIELDS: Final = Text(
    "these bytes are no event: the fields must be {wanted}, in this order, not {found}.",
    "эти байты не являются событием: поля должны идти так: {wanted}, а не {found}.",
)
_ANOTHER_WAY: Final = Text(
    "the event {id} is written in another way than the one allowed, from byte {at} on: "
    "{found} where {wanted} should stand.",
    "событие {id} записано не так, как положено, начиная с байта {at}: "
    "{found} там, где должно стоять {wanted}.",
)


class NotAnEvent(ValueError):
    """What was to be written or read is no event; `text` says what is wrong, and where."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def _cut(value: object) -> str:
    try:
        shown = ascii(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, for one
        shown = type(value).__name__
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _fits(value: object, sort: type) -> bool:
    """Whether the value can be written as that sort: halves of a character cannot, for one."""
    try:
        _WRITTEN[sort](value).encode()
    except (ValueError, TypeError):
        return False
    return type(value) is sort or (sort is str and isinstance(value, str))


def _refusal(event: Event) -> NotAnEvent:
    """Why an event could not be written: the first field that does not fit."""
    shown = _cut(event.id)
    for field, sort in _SORTS.items():
        value = getattr(event, field)
        if not _fits(value, sort):
            found = {"id": shown, "field": field, "found": _cut(value)}
            wanted = _WANTED[sort]
            return NotAnEvent(
                Text(
                    _BAD_FIELD.en.format(**found, wanted=wanted.en),
                    _BAD_FIELD.ru.format(**found, wanted=wanted.ru),
                )
            )
    data: object = event.data
    if not isinstance(data, Mapping):
        return NotAnEvent(_BAD_DATA.filled(id=shown, field="data", found=_cut(data)))
    bad = [
        (key, value)
        for key, value in data.items()
        if not (_fits(key, str) and type(value) in _WRITTEN and _fits(value, type(value)))
    ]
    key, value = bad[0]
    return NotAnEvent(_BAD_DATA.filled(id=shown, field=_cut(key), found=_cut(value)))


def encode(event: Event) -> bytes:
    """The one encoding of an event, in the version that it has.

    A field of another sort (a fraction as a day, a list in the data, half of a character) is a
    `NotAnEvent`.

    >>> encode(Event("a/b", "b", 20000, 20001, "world", data={"to": 5, "for": "x"}))[-44:]
    b'"automatic":false,"data":{"for":"x","to":5}}'
    """
    on, recorded, version, data = event.on, event.recorded, event.version, event.data
    try:
        plain = type(on) is type(recorded) is type(version) is int
        if not plain or type(event.automatic) is not bool:
            raise _refusal(event)
        told = ",".join(
            [f"{quoted(key)}:{_WRITTEN[type(value)](value)}" for key, value in sorted(data.items())]
        )
        return (
            f'{{"id":{quoted(event.id)},"kind":{quoted(event.kind)},"version":{version}'
            f',"person":{quoted(event.person)},"of":{quoted(event.of)},"on":{on}'
            f',"recorded":{recorded},"by":{quoted(event.by)}'
            f',"automatic":{_TRUTHS[event.automatic]},"data":{{{told}}}}}'
        ).encode()
    except NotAnEvent:
        raise
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _refusal(event) from None


def decode(body: bytes) -> Event:
    """The event of these bytes, in the version in which it was recorded.

    Any bytes but those that `encode` writes are a `NotAnEvent`: what is wrong, and where.
    """
    try:
        told, _ = _parsed(body.decode())  # what stands behind it is seen below
    except (ValueError, RecursionError) as error:
        at = getattr(error, "pos", getattr(error, "start", 0)) + 1
        raise NotAnEvent(_NO_JSON.filled(at=at)) from None
    if type(told) is not dict or tuple(told) != FIELDS:
        wanted, found = ", ".join(FIELDS), _cut(list(told) if isinstance(told, dict) else told)
        raise NotAnEvent(_NO_FIELDS.filled(wanted=wanted, found=found))
    event = Event(**told)
    again = encode(event)
    if again != body:
        pairs = zip(again, body, strict=False)
        at = next((place for place, (one, other) in enumerate(pairs) if one != other), len(again))
        differ = {"found": body[at : at + 12], "wanted": again[at : at + 12]}
        raise NotAnEvent(_ANOTHER_WAY.filled(id=_cut(event.id), at=at + 1, **differ))
    return event


def read(body: bytes) -> Event:
    """The event of bytes that a store has written, in the newest version of its kind.

    It trusts the bytes, and is faster than `decode` for that; what is no event at all is a
    `NotAnEvent` here too. Whether every byte is as it was is a question to `chain.verify`.
    """
    try:
        told, _ = _parsed(body.decode())
        event = Event(**told)
    except (ValueError, TypeError, RecursionError):
        event = decode(body)
    return upcast(event)


def newest(kind: str, steps: Mapping[tuple[str, int], Step] = STEPS) -> int:
    """The version in which events of a kind are recorded today.

    >>> newest("clock.moved")
    1
    """
    return 1 + sum(name == kind for name, _ in steps)


def upcast(event: Event, steps: Mapping[tuple[str, int], Step] = STEPS) -> Event:
    """The event as the newest version of its kind would tell it; total, and changes nothing else.

    A version that is not known, an event of a newer program for one, is left as it is.
    """
    while step := steps.get((event.kind, event.version)):
        event = Event(
            event.id, event.kind, event.on, event.recorded, event.by, event.person, event.of,
            event.automatic, step(event.data), event.version + 1,
        )
    return event
