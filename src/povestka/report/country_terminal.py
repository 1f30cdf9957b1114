"""A run, a comparison, a validation, a study of doubt as plain text for a terminal: aligned.

Each function takes the plain data that a command prints as JSON and gives lines of text without
colours, in one language.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import country_compared as compared
from povestka.report import country_doubt as doubt
from povestka.report import country_words as words
from povestka.report.country_numbers import counted, decimal, percent, signed
from povestka.report.country_picture import Table
from povestka.report.dates import in_words

Plain = Mapping[str, Any]

WIDEST: Final = 46
"""Columns of the terminal that one column of words may take; longer ones are wrapped."""

_MODEL: Final = Text(
    "MODEL. SYNTHETIC PERSONS. The output of a scenario, not a count and not a forecast.",
    "МОДЕЛЬ. УСЛОВНЫЕ ЛИЦА. Результат сценария, а не учёт и не прогноз.",
)
_HEAD: Final = Text(
    "{scenario}: {first} to {last}, {persons} men, seed {seed}",
    "{scenario}: {first} — {last}, {persons} человек, начальное число {seed}",
)
_TOTALS: Final = {
    "summonses": Text("Summonses issued", "Выдано повесток"),
    "served": Text("Served in law", "Вручено по закону"),
    "served_unaware": Text("Served, the man not knowing", "Вручено, адресат не знает"),
    "exit_ban": Text("Exit ban in law", "Запрет на выезд по закону"),
    "border": Text("Shown at the border", "Показано на границе"),
    "measures": Text("Measures in law", "Временные меры по закону"),
    "unsupported_days": Text(
        "Days shown that the law does not support", "Дней показано не по закону"
    ),
    "appeared": Text("Came", "Явились"),
    "examined": Text("Examined", "Освидетельствованы"),
    "called_up": Text("Called up by the board", "Призваны решением комиссии"),
    "taken": Text("Taken by a quota", "Отобраны по плану призыва"),
    "sent": Text("Sent", "Отправлены"),
}
_STATE: Final = {
    "ever": Text("men, at some time", "человек, хотя бы раз"),
    "peak": Text("men, at most on one day", "человек, наибольшее за день"),
    "person_days": Text("person-days", "человеко-дней"),
}
_SECONDS: Final = Text(
    "{seconds} s; fingerprint {fingerprint}", "{seconds} с; отпечаток {fingerprint}"
)
_STUDY: Final = Text(
    "{scenario}: {runs} runs of {persons} men", "{scenario}: прогонов {runs}, по {persons} человек"
)


def drawn_result(result: Plain, lang: str) -> str:
    """A run: its frame, its totals, its fingerprint."""
    head = _HEAD.in_(lang).format(
        scenario=result["scenario"],
        first=in_words(result["first"], lang),
        last=in_words(result["last"], lang),
        persons=signed(result["persons"]),
        seed=result["seed"],
    )
    seconds = decimal(float(result["seconds"].get("total", 0.0)), lang, 2)
    foot = _SECONDS.in_(lang).format(seconds=seconds, fingerprint=result["fingerprint"][:16])
    rows = [row for key, value in result["totals"].items() for row in _total(key, value, lang)]
    table = Table("", ("", ""), tuple(rows))
    return _sheet(head, _MODEL.in_(lang), _set(table), foot)


def _total(key: str, value: Any, lang: str) -> list[tuple[str, str]]:
    """The lines of one total: a number, or a heading with its parts beneath."""
    name = _TOTALS[key].in_(lang)
    if not isinstance(value, Mapping):
        return [(name, counted(value))]
    known = words.ROUTES if key == "served" else _STATE
    whole = counted(sum(value.values())) if key == "served" else ""
    return [
        (name, whole),
        *((f"  {known[one].in_(lang)}", counted(number)) for one, number in value.items()),
    ]


def drawn_comparison(comparison: Plain, lang: str) -> str:
    """What is tried, what differs with its interval, who changes and by which article."""
    told = "\n".join(line for one in compared.told(comparison, lang) for line in wrap(one, 96))
    moves = compared.transitions(comparison, lang)
    return _sheet(
        compared.safeguard(comparison, lang),
        _MODEL.in_(lang),
        told,
        _titled(compared.differences(comparison, lang)),
        _titled(moves) if moves else "",
    )


def drawn_validation(validation: Plain, lang: str) -> str:
    """Every target, met or not, the failures as plainly as the others; why beneath each."""
    whole = compared.validated(validation, lang)
    table = Table(whole.caption, whole.head[:5], tuple(row[:5] for row in whole.rows), words=3)
    why = [
        "\n".join([row[0], *(f"  {line}" for line in wrap(row[5], 94))])
        for row, one in zip(whole.rows, validation["targets"], strict=True)
        if one["passes"] is not True and row[5]
    ]
    return _sheet(_MODEL.in_(lang), _titled(table), *why)


def drawn_uncertainty(uncertainty: Plain, lang: str) -> str:
    """Each output with its range and the causes of its doubt, and what moves it most."""
    head = _STUDY.in_(lang).format(
        scenario=uncertainty["scenario"],
        runs=signed(uncertainty["runs"]),
        persons=signed(uncertainty["persons"]),
    )
    kinds = [text.in_(lang) for text in words.SHARES.values()]
    rows = tuple(
        (
            words.told(one["title"], lang),
            signed(round(one["mean"])),
            compared.interval([round(one["low"]), round(one["high"])], lang),
            *(percent((one["shares"] or {}).get(key, 0.0), 1, lang) for key in words.SHARES),
        )
        for one in uncertainty["outputs"]
    )
    heads = (*(words.HEADS[key].in_(lang) for key in ("what", "mean", "span")), *kinds)
    moved = [
        f"{title}\n{_titled(doubt.moved_table(moves, lang))}"
        for title, moves in doubt.moves(uncertainty, lang)
    ]
    return _sheet(head, _MODEL.in_(lang), _set(Table("", heads, rows)), *moved)


def _sheet(*parts: str) -> str:
    """Parts one beneath the other, an empty line between; empty ones are left out."""
    return "\n\n".join(part for part in parts if part) + "\n"


def _titled(table: Table) -> str:
    return f"{table.caption}\n{_set(table)}"


def _set(table: Table) -> str:
    """A table in columns: words to the left, numbers to the right, long words wrapped."""
    rows = [row for row in (table.head, *table.rows) if any(row)]
    cells = [[wrap(one.strip(), WIDEST) or [""] for one in row] for row in rows]
    cells = [
        [
            [" " * _indent(one) + part for part in parts]
            for one, parts in zip(row, whole, strict=True)
        ]
        for row, whole in zip(rows, cells, strict=True)
    ]
    widths = [max(len(part) for row in cells for part in row[at]) for at in range(len(rows[0]))]
    told = []
    for number, row in enumerate(cells):
        for parts in zip_longest(*row, fillvalue=""):
            placed = [
                part.ljust(width) if at < table.words else part.rjust(width)
                for at, (part, width) in enumerate(zip(parts, widths, strict=True))
            ]
            told.append("  ".join(placed).rstrip())
        if not number and any(table.head):
            told.append("─" * (sum(widths) + 2 * len(widths) - 2))
    return "\n".join(told)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
