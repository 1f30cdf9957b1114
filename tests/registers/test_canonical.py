"""The quick way to settle bytes says what decoding says, of good bytes and of bad."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers import canonical
from povestka.registers.encoding import NotAnEvent, decode, encode
from povestka.registers.events import Event
from povestka.registers.log import EMPTY
from tests.registers.drawn import BODIES, EVENTS, LOG
from tests.registers.test_encoding import MISWRITTEN


def said(by: object, body: bytes) -> object:
    """What is said of bytes that are no event; None if they are one."""
    try:
        by(body)  # type: ignore[operator] # `check` or `decode`
    except NotAnEvent as error:
        return error.text
    return None


def agreed(body: bytes) -> bool:
    """Whether the bytes are good, which both ways must say, in the same words if they are not."""
    told = said(decode, body)
    assert said(canonical.check, body) == told
    return told is None


@given(EVENTS, st.data())
def test_it_agrees_with_decoding(event: Event, data: st.DataObject) -> None:
    body = bytearray(encode(event))
    assert agreed(bytes(body))
    at = data.draw(st.integers(0, len(body)))
    body[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=3))
    agreed(bytes(body))


def test_it_agrees_with_decoding_on_every_flipped_bit() -> None:
    kept = 0
    for body in BODIES:
        for at in range(len(body)):
            for bit in range(8):
                flipped = bytearray(body)
                flipped[at] ^= 1 << bit
                kept += agreed(bytes(flipped))
    assert kept > 0, "some flips give another event, which only its hash betrays"


@pytest.mark.parametrize("body", [body for body, _ in MISWRITTEN.values()], ids=list(MISWRITTEN))
def test_miswritten_bytes_are_refused_with_the_sentence_of_decoding(body: bytes) -> None:
    assert not agreed(body)


@pytest.mark.parametrize("keys", ["a,a ", "a,a!", "a,b,b", "b,a", "a,Z", "é,z", "ё,я", ",a"])
def test_keys_stand_in_the_order_of_their_code_points_each_once(keys: str) -> None:
    told = ",".join(f'"{key}":1' for key in keys.split(","))
    body = encode(replace(LOG[0], data={"k": 1})).replace(b'"k":1', told.encode())
    ordered = sorted(set(keys.split(","))) == keys.split(",")
    assert agreed(body) == ordered


def test_few_bodies_need_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[bytes] = []
    monkeypatch.setattr(canonical, "decode", met.append)
    for body in BODIES:
        canonical.check(body)
    canonical.check(encode(replace(LOG[0], id='é "\\\n\x00\x1f', on=-5, data={"a": "x,y"})))
    assert met == [], "nothing that a town records"
    rare = [
        encode(replace(LOG[0], on=10**200)),
        encode(replace(LOG[0], data={"a": "\n", "b": 1})),
        EMPTY.hash + b"\xff",
    ]
    for body in rare:
        canonical.check(body)
    assert met == rare
