"""An exported log that was sent: read line by line, and its chain checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from povestka.language.words import Text
from povestka.registers.chain import Found, Wrong, verify
from povestka.registers.log import EMPTY, BadHead, Head, Record, head_of, line_of
from povestka.report.sandbox_verified import verified
from povestka.web.api import shapes
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.given import LogGiven
from povestka.web.api.wrong import Wrong as Mistakes
from povestka.web.page import lang_of

ROUTER: Final = APIRouter(route_class=Operation, tags=["sandbox"])

_LINES: Final = re.compile("[^\n]*\n|[^\n]+")
_LINE: Final = Text("line {at} is not a record as exported.",
                    "строка {at} — не выгруженная запись.")


@operation(ROUTER, "POST", "/verify", "verify_log", shapes.Verified, takes=True)
def verify_log(request: Request, given: LogGiven) -> Response:
    """What `povestka verify log.jsonl --json` prints: sound, or where it is broken.

    Whether what was recorded is right, a chain cannot tell.
    """
    mistakes = Mistakes()
    published = head_given("head", given.head, mistakes)
    mistakes.refuse()
    try:
        found = verify(_records(given.log), published, bodies=True)
    except _NoRecord as line:
        found = Found(EMPTY, Wrong("line", line.at, _LINE.filled(at=line.at)))
    return said(request, verified(found, (), given.head, lang_of(request)))


def head_given(path: str, given: str, mistakes: Mistakes) -> Head | None:
    """The head that was kept, None where none was given; what is none is noted."""
    try:
        return head_of(given) if given else None
    except BadHead as bad:
        mistakes.add(path, bad.text)
        return None


class _NoRecord(ValueError):
    """A line that is no record as an exported log has it."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def _records(log: str) -> Iterator[Record]:
    # A line ends where its writer ended it, not at every sign that Unicode calls an end.
    for at, line in enumerate(_LINES.findall(log), 1):
        try:
            record = _record(json.loads(line))
            same = line_of(record) == line
        except (KeyError, TypeError, ArithmeticError, ValueError, RecursionError, AttributeError):
            same = False
        if not same:
            raise _NoRecord(at)
        yield record


def _record(told: Any) -> Record:
    return Record(int(told["seq"]), told["body"].encode(), bytes.fromhex(told["hash"]))
