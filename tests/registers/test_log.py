"""Records, heads and lines of an exported log."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.log import EMPTY, BadHead, Head, Record, head_of, line_of
from tests.registers.drawn import RECORDS


@given(st.integers(0, 10**18 - 1), st.binary(min_size=32, max_size=32))
def test_a_head_is_read_as_it_is_written(count: int, hash_: bytes) -> None:
    head = Head(count, hash_)
    assert head_of(str(head)) == head


def test_the_head_of_an_empty_log_is_zeros() -> None:
    assert str(EMPTY) == "0:" + "0" * 64


ZEROS = "0" * 64


@pytest.mark.parametrize(
    "text",
    ["", "5", ZEROS, f"{ZEROS}:5", f"-1:{ZEROS}", f"05:{ZEROS}", f"5:{ZEROS[1:]}", f"5:{ZEROS}\n",
     f"5:{'A' * 64}", f"5: {ZEROS}", f"{10**18}:{ZEROS}", f"٥:{ZEROS}"],
)
def test_what_is_no_head_is_refused_with_what_would_be(text: str) -> None:
    with pytest.raises(BadHead) as refused:
        head_of(text)
    assert f"«{text}»" in refused.value.text.en and f"«{text}»" in refused.value.text.ru
    assert "12:0f" in str(refused.value)


def test_a_line_holds_the_record_and_ends() -> None:
    for record in RECORDS:
        line = line_of(record)
        told = json.loads(line)
        assert line.index("\n") == len(line) - 1
        assert list(told) == ["seq", "body", "hash"]
        again = Record(told["seq"], told["body"].encode(), bytes.fromhex(told["hash"]))
        assert again == record
    assert "болезнь" in line_of(RECORDS[-1])


def test_a_body_that_is_no_text_has_no_line() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        line_of(Record(1, b"\xff", EMPTY.hash))
