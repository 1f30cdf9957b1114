"""The chain: the hash of each record covers the hash before it, the length and the bytes.

    hash = SHA-256(TAG || hash of the record before || length, 8 bytes || body)

The first record follows 32 zero bytes. Two logs with the same head are the same up to it. A chain
shows every change within a log. It cannot show that records were cut off its end, nor that all of
it was written anew: these are found only against a head that somebody else has kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Final

from povestka.language.words import Text
from povestka.registers.canonical import check
from povestka.registers.encoding import NotAnEvent
from povestka.registers.log import EMPTY, Head, Record

TAG: Final = b"povestka log 1\n"
"""What sets these hashes apart from hashes made for any other purpose."""

WORDS: Final = {
    "gap": Text(
        "record {at} is missing: number {seq} stands in its place.",
        "записи {at} нет: на её месте стоит запись номер {seq}.",
    ),
    "repeated": Text(
        "record {seq} is repeated where record {at} should stand.",
        "запись {seq} повторена там, где должна стоять запись {at}.",
    ),
    "swapped": Text(
        "records {at} and {after} have changed places.",
        "записи {at} и {after} поменялись местами.",
    ),
    "inserted": Text(
        "record {at} was put in: the record after it follows from the one before it.",
        "запись {at} вставлена: следующая за ней запись продолжает предыдущую.",
    ),
    "changed": Text(
        "record {at} does not have the hash that follows from its bytes and the record before: "
        "it was changed, or a record before it was taken out.",
        "хеш записи {at} не следует из её байтов и предыдущей записи: "
        "запись изменена или перед ней изъята другая.",
    ),
    "not_canonical": Text(
        "record {at} holds no event in its one encoding: {why}",
        "в записи {at} нет события в установленной кодировке: {why}",
    ),
    "head": Text(
        "record {at} has another hash than the published head: the log was written anew, "
        "or the head is of another log.",
        "хеш записи {at} не тот, что в опубликованной вершине: журнал переписан заново "
        "или вершина от другого журнала.",
    ),
    "truncated": Text(
        "the log ends after record {count}, and the published head has {wanted}: "
        "the end was cut off.",
        "журнал кончается на записи {count}, а в опубликованной вершине их {wanted}: "
        "конец журнала отрезан.",
    ),
}
"""What can be wrong with a log, each as a sentence."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The first thing wrong with a log: a key of `WORDS`, the number of the record, a sentence."""

    code: str
    at: int
    text: Text


@dataclass(frozen=True, slots=True)
class Found:
    """What checking a log has found: the head of its good part, and the first fault if any."""

    head: Head
    wrong: Wrong | None = None

    @property
    def good(self) -> bool:
        """Nothing is wrong."""
        return self.wrong is None


def link(previous: bytes, body: bytes) -> bytes:
    """The hash of a record with these bytes after a record with the hash `previous`."""
    return sha256(TAG + previous + len(body).to_bytes(8, "big") + body).digest()


def links(previous: bytes, bodies: Iterable[bytes]) -> list[bytes]:
    """The hashes of records that follow one another after the hash `previous`."""
    hashes = []
    for body in bodies:
        previous = sha256(TAG + previous + len(body).to_bytes(8, "big") + body).digest()
        hashes.append(previous)
    return hashes


def verify(
    records: Iterable[Record],
    head: Head | None = None,
    after: Head = EMPTY,
    bodies: bool = False,
) -> Found:
    """Checks the records one by one, with no more memory for a long log than for a short one.

    `head` is a published head: the log may be longer, but must have this record. Without one, a log
    whose end was cut off, or that was written anew as a whole, is found good. `after` is a head
    that was checked before: the records are those that follow it. With `bodies` each body must
    be the canonical bytes of an event too, which takes twice as long or more: only whoever wrote
    the hashes could have put in others.
    """
    stream = iter(records)
    count, previous = after.count, after.hash
    published = -1 if head is None else head.count
    if head is not None and published == count and head.hash != previous:
        return Found(after, _told("head", count))
    for seq, body, hash_ in stream:
        due = sha256(TAG + previous + len(body).to_bytes(8, "big") + body).digest()
        if due != hash_ or seq != count + 1:
            wrong = _diagnosed(Head(count, previous), Record(seq, body, hash_), stream)
            return Found(Head(count, previous), wrong)
        if bodies and (refused := _unread(seq, body)):
            return Found(Head(count, previous), refused)
        if seq == published and head is not None and due != head.hash:
            return Found(Head(count, previous), _told("head", seq))
        count, previous = seq, due
    if count < published:
        told = _told("truncated", count + 1, count=count, wanted=published)
        return Found(Head(count, previous), told)
    return Found(Head(count, previous))


def _told(code: str, at: int, **values: object) -> Wrong:
    return Wrong(code, at, WORDS[code].filled(at=at, **values))


def _unread(at: int, body: bytes) -> Wrong | None:
    """What is wrong with a body as an event."""
    try:
        check(body)
    except NotAnEvent as error:
        words, why = WORDS["not_canonical"], error.text
        said = Text(words.en.format(at=at, why=why.en), words.ru.format(at=at, why=why.ru))
        return Wrong("not_canonical", at, said)
    return None


def _diagnosed(before: Head, record: Record, stream: Iterator[Record]) -> Wrong:
    """What has happened where a record does not follow, from it and the two after it."""
    at, rest = before.count + 1, list(islice(stream, 2))
    if record.seq < at or record.hash == before.hash:
        return _told("repeated", at, seq=min(record.seq, at - 1))
    if rest and link(before.hash, rest[0].body) == rest[0].hash:
        next_to_it = link(rest[0].hash, record.body) == record.hash
        if next_to_it and record.hash not in [one.hash for one in rest]:
            return _told("swapped", at, after=at + 1)
        return _told("inserted", at)
    return _told("gap", at, seq=record.seq) if record.seq > at else _told("changed", at)
