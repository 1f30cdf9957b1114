"""The chain: every byte flip, dropped, swapped, repeated or inserted record is found, and where."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers.chain import WORDS, Found, link, links, verify
from povestka.registers.log import EMPTY, Head, Record
from tests.registers.drawn import BODIES, RECORDS, chained

SIZE = len(RECORDS)
HEADS = [EMPTY, *(Head(one.seq, one.hash) for one in RECORDS)]
HEAD = HEADS[-1]


def renumbered(records: list[Record]) -> list[Record]:
    return [one._replace(seq=seq) for seq, one in enumerate(records, 1)]


def wrong(found: Found) -> tuple[str, int]:
    assert not found.good and found.wrong is not None
    assert found.head in HEADS, "what is told to be good is the log as it was"
    assert found.wrong.text.en != found.wrong.text.ru
    return found.wrong.code, found.wrong.at


def test_l2_each_hash_covers_its_predecessor_its_length_and_its_bytes() -> None:
    before = bytes(32)
    for body, record in zip(BODIES, RECORDS, strict=True):
        covered = b"povestka log 1\n" + before + len(body).to_bytes(8, "big") + body
        before = sha256(covered).digest()
        assert record.hash == before == link(*[HEADS[record.seq - 1].hash, body])
    assert links(EMPTY.hash, BODIES) == [one.hash for one in RECORDS]
    assert links(HEADS[2].hash, BODIES[2:]) == [one.hash for one in RECORDS[2:]]
    assert links(HEAD.hash, []) == []


@given(st.binary(max_size=40))
def test_l2_no_byte_can_move_from_one_record_to_the_next(both: bytes) -> None:
    splits = [links(EMPTY.hash, [both[:at], both[at:]])[-1] for at in range(len(both) + 1)]
    assert len(set(splits)) == len(splits)


def test_a_log_as_it_was_written_is_good() -> None:
    assert verify(RECORDS) == Found(HEAD) and verify(RECORDS).good
    assert verify(iter(RECORDS), HEAD, bodies=True) == Found(HEAD)
    assert verify([]) == Found(EMPTY) == verify([], EMPTY)


def test_a_longer_log_has_every_earlier_head() -> None:
    for head in HEADS:
        assert verify(RECORDS, head) == Found(HEAD)


def test_checking_goes_on_from_a_head_that_was_checked() -> None:
    for done in range(SIZE + 1):
        assert verify(RECORDS[done:], HEAD, after=HEADS[done]) == Found(HEAD)
        other = Head(done, b"\1" * 32)
        assert wrong(verify(RECORDS[done:], other, after=HEADS[done])) == ("head", done)
    assert wrong(verify(RECORDS[3:], after=HEADS[2])) == ("gap", 3)
    found = verify(RECORDS[2:], after=Head(2, b"\1" * 32))
    assert found.wrong is not None and (found.wrong.code, found.wrong.at) == ("changed", 3)


def test_l4_every_flipped_bit_of_every_record_is_found_where_it_is() -> None:
    for record in RECORDS:
        others = RECORDS[: record.seq - 1], RECORDS[record.seq :]
        for part in ("body", "hash"):
            for place in range(8 * len(getattr(record, part))):
                flipped = bytearray(getattr(record, part))
                flipped[place // 8] ^= 1 << place % 8
                forged = record._replace(**{part: bytes(flipped)})
                found = verify([*others[0], forged, *others[1]])
                assert wrong(found) == ("changed", record.seq)
        for seq in range(-1, SIZE + 3):
            if seq != record.seq:
                found = verify([*others[0], record._replace(seq=seq), *others[1]])
                code, at = wrong(found)
                assert at == record.seq
                assert code == ("gap" if seq > record.seq else "repeated")


def test_l4_every_dropped_record_is_found() -> None:
    for most in range(1, SIZE):
        for places in combinations(range(SIZE - 1), most):
            left = [one for at, one in enumerate(RECORDS) if at not in places]
            assert wrong(verify(left)) == ("gap", places[0] + 1)
            assert wrong(verify(renumbered(left))) == ("changed", places[0] + 1)


def test_l4_every_two_swapped_records_are_found() -> None:
    for one, two in combinations(range(SIZE), 2):
        swapped = list(RECORDS)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        expected = "swapped" if two == one + 1 else "gap"
        assert wrong(verify(swapped)) == (expected, one + 1)
        expected = "swapped" if two == one + 1 else "changed"
        assert wrong(verify(renumbered(swapped))) == (expected, one + 1)


def test_l4_every_repeated_record_is_found() -> None:
    for record in RECORDS:
        for place in range(SIZE + 1):
            more = [*RECORDS[:place], record, *RECORDS[place:]]
            if place in (record.seq - 1, record.seq):
                at = record.seq + 1
                assert wrong(verify(more)) == ("repeated", at)
                assert wrong(verify(renumbered(more))) == ("repeated", at)
            else:
                code, at = wrong(verify(more))
                assert at == place + 1
                assert code == ("repeated" if place >= record.seq else "inserted")
                code, at = wrong(verify(renumbered(more)))
                assert at == place + 1
                assert code == ("inserted" if place < SIZE else "changed")


def test_l4_every_inserted_record_is_found_even_if_it_follows_from_the_one_before() -> None:
    for place in range(SIZE):
        before = HEADS[place].hash
        for hash_ in (b"\1" * 32, link(before, b"new")):
            new = Record(place + 1, b"new", hash_)
            more = renumbered([*RECORDS[:place], new, *RECORDS[place:]])
            code, at = wrong_but(verify(more))
            assert at == place + (1 if hash_ == b"\1" * 32 else 2)
            assert code == ("inserted" if at == place + 1 else "changed")


def wrong_but(found: Found) -> tuple[str, int]:
    """Where the forged record itself follows, the fault shows at the one after it."""
    assert found.wrong is not None
    return found.wrong.code, found.wrong.at


def test_l4_truncation_is_found_against_a_published_head_and_only_against_it() -> None:
    for count in range(SIZE):
        cut = RECORDS[:count]
        assert verify(cut).good, "without a head nothing shows"
        assert wrong(verify(cut, HEAD)) == ("truncated", count + 1)
        for head in HEADS[: count + 1]:
            assert verify(cut, head).good, "nor against a head from before the cut"
    found = verify(RECORDS[:2], HEAD)
    assert found.wrong is not None
    assert found.wrong.text.en.startswith("the log ends after record 2, and the published head has")


def test_l4_a_log_written_anew_is_found_against_a_published_head_and_only_against_it() -> None:
    for place in range(SIZE):
        anew = chained([*BODIES[:place], BODIES[place] + b" ", *BODIES[place + 1 :]])
        assert verify(anew).good, "without a head nothing shows"
        for head in HEADS:
            found = verify(anew, head)
            assert found.good == (head.count <= place)
            if not found.good:
                assert found.wrong is not None
                assert (found.wrong.code, found.wrong.at) == ("head", head.count)


def test_bytes_that_are_no_event_are_found_where_they_were_chained_all_the_same() -> None:
    for place in range(SIZE):
        anew = chained([*BODIES[:place], BODIES[place] + b" ", *BODIES[place + 1 :]])
        found = verify(anew, bodies=True)
        assert wrong(found) == ("not_canonical", place + 1)
        assert found.wrong is not None
        for said in (found.wrong.text.en, found.wrong.text.ru):
            assert f" {place + 1} " in said and "{" not in said
        assert "in another way" in found.wrong.text.en


@given(st.lists(st.sampled_from(BODIES), max_size=6), st.lists(st.sampled_from(BODIES), max_size=6))
def test_l6_two_logs_that_share_a_head_share_everything_before_it(
    one: list[bytes], two: list[bytes]
) -> None:
    heads = [[EMPTY.hash, *links(EMPTY.hash, bodies)] for bodies in (one, two)]
    for left in range(len(one) + 1):
        for right in range(len(two) + 1):
            shared = heads[0][left] == heads[1][right]
            assert shared == (one[:left] == two[:right])


def test_records_are_read_one_by_one_and_no_further_than_the_fault() -> None:
    met = []

    def streamed() -> Iterator[Record]:
        for record in [*RECORDS[:2], RECORDS[2]._replace(body=b""), *RECORDS[3:], *RECORDS]:
            met.append(record.seq)
            yield record

    assert wrong(verify(streamed())) == ("changed", 3)
    assert met == [1, 2, 3, 4, 5], "the two after it tell what has happened"


@pytest.mark.parametrize("code", WORDS)
def test_every_fault_has_its_sentence(code: str) -> None:
    assert WORDS[code].en != WORDS[code].ru
    places = {"at": 1, "seq": 2, "after": 3, "why": "x", "count": 4, "wanted": 5}
    filled = WORDS[code].filled(**places)
    assert not {"{", "}"} & {*filled.en, *filled.ru}
