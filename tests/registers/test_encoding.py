"""Canonical bytes: one encoding an event, no other bytes are read, and old ones read for ever."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.encoding import (
    FIELDS,
    NotAnEvent,
    Step,
    decode,
    encode,
    newest,
    read,
    upcast,
)
from povestka.registers.events import Event, Value
from povestka.registers.kinds import KINDS, Kind
from tests.registers.drawn import BODIES, EVENTS, LOG
from tests.registers.goldens import FOLDER, path_of

PLAIN = Event("a", "b", 1, 2, "world", "p", "s1", False, {"to": 5})
TOLD = json.loads(encode(PLAIN))


def written(told: object) -> bytes:
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False).encode()


def same(one: Event, other: Event) -> bool:
    """Equal to the sort of each value: in Python one is true."""
    sorts = [{key: type(value) for key, value in each.data.items()} for each in (one, other)]
    return one == other and sorts[0] == sorts[1]


@given(EVENTS)
def test_l2_what_is_encoded_is_decoded(event: Event) -> None:
    again = decode(encode(event))
    assert same(again, event)
    assert read(encode(event)) == event


@given(EVENTS, EVENTS)
def test_l2_two_events_have_the_same_bytes_only_if_they_are_one(one: Event, other: Event) -> None:
    assert (encode(one) == encode(other)) == same(one, other)
    truth, number = (replace(one, data={"a": value}) for value in (True, 1))
    assert truth == number and encode(truth) != encode(number)
    backwards = dict(reversed(one.data.items()))
    assert encode(replace(one, data=MappingProxyType(backwards))) == encode(one)


@given(EVENTS, st.data())
def test_l2_any_bytes_that_are_read_are_those_that_are_written(
    event: Event, data: st.DataObject
) -> None:
    body = bytearray(encode(event))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(body)))
        body[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=3))
    again = None
    with suppress(NotAnEvent):
        again = decode(bytes(body))
    assert again is None or encode(again) == body


def test_l2_every_flipped_bit_gives_another_event_or_none() -> None:
    for event, body in zip(LOG, BODIES, strict=True):
        for at in range(len(body)):
            for bit in range(8):
                flipped = bytearray(body)
                flipped[at] ^= 1 << bit
                try:
                    again = decode(bytes(flipped))
                except NotAnEvent:
                    continue
                assert again != event
                assert encode(again) == flipped


def test_the_bytes_are_readable_json_in_a_fixed_order() -> None:
    event = Event(
        "i", "k", -3, 0, "world", "p", "o", True,
        {"я": None, "b": 'c"\\\n\x1f/é', "a": False, "": 12}, 4,
    )
    assert encode(event).decode() == (
        '{"id":"i","kind":"k","version":4,"person":"p","of":"o","on":-3,"recorded":0,'
        '"by":"world","automatic":true,'
        '"data":{"":12,"a":false,"b":"c\\"\\\\\\n\\u001f/é","я":null}}'
    )
    assert tuple(json.loads(encode(event))) == FIELDS
    assert encode(event) == written(json.loads(encode(event)))


HUGE = 10**5000
UNFIT: dict[str, dict[str, object]] = {
    "a fraction as a day": {"on": 1.0},
    "a truth as a day": {"recorded": True},
    "a word as a version": {"version": "1"},
    "a number that cannot be written": {"on": HUGE},
    "a number as an id": {"id": 5},
    "nothing as a person": {"person": None},
    "half of a character": {"of": "\ud800"},
    "a number as a truth": {"automatic": 1},
    "a list as a truth": {"automatic": []},
    "no data": {"data": None},
    "a list as data": {"data": [1]},
    "a fraction in the data": {"data": {"a": 1, "b": 1.5}},
    "a list in the data": {"data": {"b": [1]}},
    "half of a character in the data": {"data": {"b": "\udfff"}},
    "half of a character in a key": {"data": {"b\ud800": 1}},
    "a key that is no word": {"data": {1: 1}},
    "keys of two sorts": {"data": {"b": 1, 1: 1}},
    "a number in the data that cannot be written": {"data": {"b": HUGE}},
}


@pytest.mark.parametrize("fields", UNFIT.values(), ids=list(UNFIT))
def test_what_cannot_be_written_is_refused_with_the_event_and_the_field(
    fields: dict[str, object],
) -> None:
    with pytest.raises(NotAnEvent) as refused:
        encode(replace(PLAIN, **fields))  # type: ignore[arg-type] # what is wrong here is the point
    (field, value), = fields.items()
    assert str(refused.value) == refused.value.text.en
    for said in (refused.value.text.en, refused.value.text.ru):
        assert "'a'" in said or field == "id"
        assert field in said
        assert not isinstance(value, dict) or "1" in said or "b" in said


MISWRITTEN: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "no JSON in UTF-8, from character 1 on"),
    "no JSON": (encode(PLAIN)[:20] + b"!", "no JSON in UTF-8, from character 21 on"),
    "no UTF-8": (b'{"id":"\xff', "no JSON in UTF-8, from character 8 on"),
    "UTF-16": (encode(PLAIN).decode().encode("utf-16"), "no JSON in UTF-8, from character 1 on"),
    "a byte order mark": (b"\xef\xbb\xbf" + encode(PLAIN), "from character 1 on"),
    "brackets without end": (b"[" * 100_000, "no JSON in UTF-8, from character 1 on"),
    "a number without end": (b"1" * 5000, "no JSON in UTF-8, from character 1 on"),
    "a list": (b"[1]", "must be id, kind, version, person, of, on, recorded, by, automatic, data"),
    "a field missing": (written({key: TOLD[key] for key in FIELDS[1:]}), "not ['kind', 'version"),
    "a field more": (written({**TOLD, "more": 1}), "in this order, not ['id', 'kind'"),
    "another order": (written(dict(reversed(TOLD.items()))), "not ['data', 'automatic'"),
    "a field twice": (encode(PLAIN)[:-1] + b',"id":"a"}', "from byte 123 on: b',\"id\":\"a\"}'"),
    "a space": (encode(PLAIN).replace(b",", b", ", 1), "from byte 11 on: b' \"kind\":"),
    "a line more": (encode(PLAIN) + b"\n", "b'\\n' where b'' should stand"),
    "an escape too many": (encode(PLAIN).replace(b'"a"', b'"\\u0061"'), "b'\\\\u0061\",\"kin'"),
    "minus zero": (encode(PLAIN).replace(b'"on":1', b'"on":-0'), "the event 'a' is written"),
    "a power of ten": (encode(PLAIN).replace(b'"on":1', b'"on":1e0'), "on must be a whole number"),
    "no number": (encode(PLAIN).replace(b'"on":1', b'"on":NaN'), "on must be a whole number"),
    "data in another order": (
        written({**TOLD, "data": {"b": 1, "a": 2}}), "the event 'a' is written in another way"
    ),
    "data twice": (encode(PLAIN).replace(b'"to":5', b'"to":5,"to":5'), "b',\"to\":5}}'"),
    "a list in the data": (written({**TOLD, "data": {"b": [1]}}), "'b' is [1]"),
    "half of a character": (
        encode(PLAIN).replace(b'"a"', b'"\\ud800"'), "id must be a word of valid characters"
    ),
}


@pytest.mark.parametrize(("body", "says"), MISWRITTEN.values(), ids=list(MISWRITTEN))
def test_any_other_bytes_are_refused_with_what_and_where(body: bytes, says: str) -> None:
    with pytest.raises(NotAnEvent) as refused:
        decode(body)
    assert says in refused.value.text.en
    assert refused.value.text.ru != refused.value.text.en


@pytest.mark.parametrize("body", [b"", b"[1]", b"{}", b'{"id":1}', b"\xff", b"[" * 100_000])
def test_what_is_no_event_at_all_is_not_read_from_a_store_either(body: bytes) -> None:
    with pytest.raises(NotAnEvent):
        read(body)


def renamed(data: dict[str, Value]) -> dict[str, Value]:
    return {"until": data.get("to"), "sure": True}


STEPS: dict[tuple[str, int], Step] = {
    ("b", 1): renamed,  # type: ignore[dict-item] # a dictionary is a mapping
    ("b", 2): lambda data: {**data, "more": 1},
}


def test_l5_an_old_event_is_raised_to_the_newest_version_step_by_step() -> None:
    assert newest("b", STEPS) == 3
    assert newest("c", STEPS) == 1
    before = encode(PLAIN)
    raised = upcast(PLAIN, STEPS)
    assert raised == replace(PLAIN, version=3, data={"until": 5, "sure": True, "more": 1})
    assert upcast(raised, STEPS) == raised
    assert upcast(replace(PLAIN, version=2), STEPS).data == {"to": 5, "more": 1}
    assert encode(PLAIN) == before, "the log is never written again"


@given(EVENTS)
def test_l5_raising_is_total_and_changes_nothing_but_version_and_data(event: Event) -> None:
    for one in (event, replace(event, kind="b"), replace(event, kind="b", version=1)):
        raised = upcast(one, STEPS)
        assert replace(raised, version=one.version, data=one.data) == one
        assert upcast(raised, STEPS) == raised
    assert upcast(event) == event


def test_l5_every_kind_has_a_golden_file_for_each_of_its_versions() -> None:
    wanted = {
        path_of(kind, version) for kind in KINDS for version in range(1, newest(kind) + 1)
    }
    assert set(FOLDER.iterdir()) == wanted, "python -m tests.registers.goldens writes what lacks"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_l5_golden_events_of_every_version_are_read_for_ever(kind: Kind) -> None:
    for version in range(1, newest(kind.name) + 1):
        body = path_of(kind.name, version).read_bytes()
        event = decode(body)
        assert encode(event) == body
        assert (event.kind, event.version) == (kind.name, version)
        today = read(body)
        assert today == upcast(event)
        assert today.version == newest(kind.name)
        for field in kind.fields:
            assert field.takes(today.data.get(field.name)), field.name
        assert kind.open or set(today.data) <= {field.name for field in kind.fields}
