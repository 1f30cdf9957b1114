"""The measure of the sandbox: screens without law, and law without knowledge, day by day.

The plain data that `povestka sandbox gaps --json` prints goes in; tables of days come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import count, in_words, span
from povestka.report.sandbox_table import table
from povestka.report.sandbox_told import sheet

Plain = Mapping[str, Any]

_HEAD: Final = Text("Up to {last} inclusive", "По {last} включительно")
UNSUPPORTED: Final = Text(
    "Days on which a screen showed a ban or measure that the law does not support",
    "Дни, когда экран показывал запрет или меру, не следующие из закона",
)
UNAWARE: Final = Text(
    "Days on which a ban or measure applied in law and the person could not know of it",
    "Дни, когда запрет или меры действовали по закону, а лицо не могло о них знать",
)
_NONE: Final = Text("None.", "Таких нет.")
_SUMS: Final = (
    Text("Agency", "Ведомство"), Text("What", "Что"), Text("Persons", "Лиц"),
    Text("Days", "Дней"),
)
_SPANS: Final = (
    Text("Agency", "Ведомство"), Text("What", "Что"), Text("Days", "Дни"),
    Text("How many", "Сколько"), Text("Proved by", "Чем доказано"),
)
_DECISIONS: Final = Text(
    "Decisions: {automatic} automatic, {human} by people.",
    "Решений: автоматических — {automatic}, принятых людьми — {human}.",
)
_MORE: Final = Text(
    "Each person with his days, events and articles: --json, or --person for one.",
    "Каждое лицо с днями, событиями и статьями: --json, одно лицо — --person.",
)
_LAW: Final = Text("in law", "по закону")


def drawn_gaps(told: Plain, lang: str, width: int) -> str:
    """The measure as text: sums of the town, or one person with what proves each span."""
    one = told["person"] is not None
    parts = _person(told["persons"][0], lang, width) if one else _town(told, lang, width)
    return sheet(chain(_headed(told, lang), parts), width)


def _headed(told: Plain, lang: str) -> Iterator[str]:
    until = _HEAD.in_(lang).format(last=in_words(told["last"], lang))
    yield f"{told['person']}. {until}" if told["person"] else until
    yield words.SAYS.in_(lang)
    yield ""


def _town(told: Plain, lang: str, width: int) -> Iterator[str]:
    for key, title in (("unsupported", UNSUPPORTED), ("unaware", UNAWARE)):
        rows = [
            (_agency(one, lang), words.WHAT[one["what"]].in_(lang), str(one["persons"]),
             words.number(one["days"]))
            for one in told["totals"][key]
        ]
        yield from _titled(title, _SUMS, rows, lang, width)
    yield _DECISIONS.in_(lang).format(**told["decisions"])
    yield _MORE.in_(lang)


def _person(one: Plain, lang: str, width: int) -> Iterator[str]:
    for key, title in (("unsupported", UNSUPPORTED), ("unaware", UNAWARE)):
        rows = [
            (
                _agency(gap, lang),
                words.WHAT[gap["what"]].in_(lang),
                span(gap["from"], gap["until"], lang),
                count(gap["days"], lang),
                _proof(gap),
            )
            for gap in one[key]
        ]
        yield from _titled(title, _SPANS, rows, lang, width)
    yield _DECISIONS.in_(lang).format(**one["decisions"])


def _titled(
    title: Text, head: Sequence[Text], rows: Sequence[Sequence[str]], lang: str, width: int
) -> Iterator[str]:
    yield title.in_(lang)
    yield table([one.in_(lang) for one in head], rows, width) if rows else _NONE.in_(lang)
    yield ""


def _agency(one: Plain, lang: str) -> str:
    return words.role(one["agency"], lang) if one["agency"] else _LAW.in_(lang)


def _proof(gap: Plain) -> str:
    """The events, and the articles of the rule that was asked."""
    return "; ".join((", ".join(map(words.short, gap["events"])), str(gap["articles"])))
