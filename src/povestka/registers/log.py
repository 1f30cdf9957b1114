"""The port of a store: what any store of a log must be able to do, and nothing of how.

A record is an event as it was written, with its number and its hash. Numbers begin with 1 and have
no gaps, so the number of the last record is the count of all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from povestka.language.words import Text
from povestka.registers.events import Event

NO_WAKES: Final[Mapping[str, int | None]] = {}
"""Nothing to be changed in the projection of wakes."""

_BAD_HEAD: Final = Text(
    "«{found}» is no head of a log: it is the count of records, a colon and 64 hexadecimal "
    "digits, as 12:0f…",
    "«{found}» не вершина журнала: нужны число записей, двоеточие и 64 шестнадцатеричные цифры, "
    "например 12:0f…",
)


class Moved(Exception):
    """The head is not where the writer thought it was: read again, and decide again."""


class BadHead(ValueError):
    """A head as text that is none; `text` says what it should look like."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Record(NamedTuple):
    """One record of a log: its number from 1, the bytes of its event and its hash, 32 bytes."""

    seq: int
    body: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """How many records a log has and the hash of the last: whoever keeps it can check the log.

    >>> str(Head(3, bytes(32)))[:8]
    '3:000000'
    """

    count: int
    hash: bytes

    def __str__(self) -> str:
        return f"{self.count}:{self.hash.hex()}"


EMPTY: Final = Head(0, bytes(32))
"""The head of a log without records."""


def head_of(text: str) -> Head:
    """The head that `str` has written; anything else is a `BadHead`.

    >>> head_of(str(EMPTY)) == EMPTY
    True
    """
    found = re.fullmatch(r"(0|[1-9][0-9]{0,17}):([0-9a-f]{64})", text)
    if found is None:
        raise BadHead(_BAD_HEAD.filled(found=text))
    return Head(int(found[1]), bytes.fromhex(found[2]))


def line_of(record: Record) -> str:
    """The record as one line of an exported log, which has one way to be written.

    A body that is no UTF-8 is a ValueError.

    >>> line_of(Record(1, b"{}", bytes(32)))[:30]
    '{"seq":1,"body":"{}","hash":"0'
    """
    told = {"seq": record.seq, "body": record.body.decode(), "hash": record.hash.hex()}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


class Store(Protocol):
    """A log, append-only, and beside it the projection `wakes`, which can be rebuilt from it.

    `wakes` tells for a person the next day on which something may be due. Events are read in the
    newest version of their kind; records are as they were written.
    """

    def head(self) -> Head:
        """The count of records and the hash of the last."""
        ...

    def append(
        self, events: Sequence[Event], after: int, wakes: Mapping[str, int | None] = NO_WAKES
    ) -> Head:
        """Writes the events and changes the wakes in one transaction: all or nothing.

        `after` is the count of records that the writer has read; if it is another by now, `Moved`.
        A wake of None is taken out. An id that the log has, or that comes twice, is a ValueError;
        so is an event that cannot be encoded.
        """
        ...

    def of(self, persons: Sequence[str], upto: int | None = None) -> dict[str, list[Event]]:
        """The events of these persons in the order of the log, among the first `upto` records.

        Each person has an entry, an empty list if nothing is recorded.
        """
        ...

    def town(self) -> list[Event]:
        """The events that concern no person."""
        ...

    def events(self, kinds: Collection[str] | None = None) -> Iterator[Event]:
        """All events, or those of some kinds, in the order of the log; streamed."""
        ...

    def records(self, since: int = 0, upto: int | None = None) -> Iterator[Record]:
        """The records after the first `since`, up to the count `upto`; streamed."""
        ...

    def due(self, day: int) -> list[tuple[int, str]]:
        """The wakes on or before the day: (day, person), in this order."""
        ...

    def next_due(self) -> int | None:
        """The first day that anybody wakes; None if nobody does."""
        ...

    def rewake(self, wakes: Mapping[str, int]) -> None:
        """Puts these wakes in the place of all."""
        ...

    def close(self) -> None:
        """Lets go of whatever the store holds; closing twice is no mistake."""
        ...
