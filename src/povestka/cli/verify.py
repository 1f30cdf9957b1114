"""The command `povestka verify`: the chain of a log, in a store or an exported file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final

from cyclopts import Parameter

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, opened, say
from povestka.cli.steps import Lang, Steps, fail
from povestka.language.words import Text
from povestka.outside.verify import WORDS, Fault, exported
from povestka.registers.chain import Found, Wrong
from povestka.registers.chain import verify as checked
from povestka.registers.log import EMPTY, BadHead, Head, Record, head_of
from povestka.report.sandbox_verified import drawn_verified, verified

_SQLITE: Final = b"SQLite format 3\0"
_OFTEN: Final = 50_000


def verify(
    file: Annotated[str, Parameter(help="A store, or an exported log (log.jsonl).")],
    *,
    head: str = "",
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Check that a log was not changed: each record must follow from the one before it.

    Exit status 0: sound; 1: broken, and where; 2: not readable. Whether what was recorded is right,
    a chain cannot tell: «povestka sandbox verify» looks at what the records say, too.

    Parameters
    ----------
    head
        A head kept from before, as COUNT:HASH: only it shows that the end is missing.
    """
    try:
        lines: list[str] = []
        published = head_given(head, lines, lang)
        refuse(lines)
        with Steps(lang) as steps:
            if _is_exported(file):
                found = _exported(Path(file), published, lang)
            else:
                with opened(file, lang) as store:
                    records = _watched(store.records(), store.head().count, steps)
                    found = checked(records, published, bodies=True)
    except RefusedError as refused:
        return fail(refused.lines)
    told = verified(found, (), head, lang)
    return say(told, drawn_verified, lang, as_json=as_json) or int(not found.good)


def head_given(
    given: str, lines: list[str], lang: Lang, option: str = "--head"
) -> Head | None:
    """The head that was kept, None where none was given; what is none is added to `lines`."""
    if not given:
        return None
    try:
        return head_of(given)
    except BadHead as bad:
        lines.append(f"{option}: {bad.text.in_(lang)}")
        return None


def _is_exported(file: str) -> bool:
    """Whether this is a file, and no database."""
    try:
        with Path(file).open("rb") as start:
            return start.read(len(_SQLITE)) not in (_SQLITE, b"")
    except OSError:
        return False


def _exported(path: Path, published: Head | None, lang: Lang) -> Found:
    """What checking an exported log finds; RefusedError where it is none."""
    try:
        return checked((Record(*one) for one in exported(path)), published, bodies=True)
    except Fault as fault:
        code, status, places = fault.args
        says = Text(*WORDS[code]).filled(**places)
        if status > 1:
            raise RefusedError([f"{path}: {says.in_(lang)}"]) from fault
        return Found(EMPTY, Wrong(code, places["at"], says))


def _watched(records: Iterable[Record], count: int, steps: Steps) -> Iterator[Record]:
    for record in records:
        if record.seq % _OFTEN == 0:
            steps("records", record.seq, count)
        yield record
