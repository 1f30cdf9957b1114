"""A proof that a log holds a record, and what checking one has found, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.sandbox_told import sheet

_HOLDS: Final = Text(
    "Record {record} is in the log of this root, by {count} hashes beside it:",
    "Запись {record} входит в журнал с этим корнем, что видно по соседним хешам ({count}):",
)
_GREW: Final = Text(
    "The log grew from this earlier root, by {count} hashes:",
    "Журнал вырос из этого прежнего корня, что видно по хешам ({count}):",
)
_ROOT: Final = Text("Root of the log: {root}", "Корень журнала: {root}")
_KEEP: Final = Text(
    "A proof convinces only who has the root from elsewhere.",
    "Доказательство убеждает лишь того, кто получил корень из другого места.",
)
_GOOD: Final = Text("Shown: the log of this root holds the record.", "Показано: запись входит.")
_BAD: Final = Text(
    "Not shown: the proof does not lead to this root.", "Не показано: к этому корню не ведёт."
)


def drawn_proof(told: Mapping[str, Any], lang: str, width: int) -> str:
    """The proof: the record, the hashes that lead to the root, and the root."""
    return sheet(_proof(told, lang), width)


def _proof(told: Mapping[str, Any], lang: str) -> Iterator[str]:
    way = told["inclusion"]
    yield _HOLDS.in_(lang).format(record=told["record"], count=len(way))
    yield from way
    yield told["body"]
    yield _ROOT.in_(lang).format(root=told["root"])
    if "since" in told:
        yield _GREW.in_(lang).format(count=len(told["consistency"]))
        yield from told["consistency"]
        yield _ROOT.in_(lang).format(root=told["since"])
    yield _KEEP.in_(lang)
    yield words.SAYS.in_(lang)


def drawn_checked(told: Mapping[str, Any], lang: str, width: int) -> str:
    """Whether a proof shows what it says."""
    return sheet(iter(((_GOOD if told["good"] else _BAD).in_(lang), words.SAYS.in_(lang))), width)
