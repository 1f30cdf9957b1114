"""Fines for not appearing and the like: the Code of Administrative Offences, chapter 21."""

from __future__ import annotations

from typing import Final

from povestka.language.sorts import Sort
from povestka.language.terms import Literal, Parameter, Term
from povestka.language.words import Text
from povestka.language.writing import all_of, happened, is_one_of, name_fact, when
from povestka.law.acts import FZ404, KOAP
from povestka.law.appearance import appeared, shown
from povestka.law.complaints import upheld
from povestka.law.drafting import HIGH, rule
from povestka.law.editions import by_edition
from povestka.law.facts import (
    appear,
    as_of,
    status,
    withdrawn,
)
from povestka.law.measures import timely
from povestka.law.service import served_on

_SINCE = "2023-10-01"

summons_annulled: Final = upheld("summons")

fine_due: Final = rule(
    "fine.due",
    all_of(
        is_one_of(status, "conscript", "reservist"),
        timely,
        served_on <= as_of,
        appear < as_of,
        appear < appeared,
        ~happened(shown),
        ~happened(withdrawn),
        ~happened(summons_annulled),
    ),
    on=appear,
    title=Text("A fine for not appearing", "Штраф за неявку"),
    says=Text(
        "A registered man who did not come on a served summons by the day written in it, without"
        " a good reason, is liable to a fine.",
        "Состоящий на учёте, не явившийся по вручённой повестке в указанный день без уважительной"
        " причины, подлежит штрафу.",
    ),
    cites=(KOAP["21.5"],),
    sources=("P105", "P106", "P107", "P108"),
    certainty=HIGH,
    rows=("75", "76"),
    since="2006-01-01",
)


def _roubles(name: str, value: int) -> Parameter:
    return Parameter(f"fine.{name}", value, "rouble")


def _range(edge: str, before: int, after: int) -> Term:
    return by_edition(
        appear,
        {
            "before": _roubles(f"{edge}_before_2023_10", before),
            _SINCE: _roubles(edge, after),
        },
    )


fine_min: Final = rule(
    "fine.min",
    _range("min", 500, 10_000),
    on=appear,
    title=Text("The least fine", "Наименьший штраф"),
    says=Text(
        "The fine was from 500 roubles, since 1 October 2023 it is from 10,000.",
        "Штраф составлял от 500 рублей, с 1 октября 2023 года — от 10 000.",
    ),
    cites=(KOAP["21.5"], FZ404[""]),
    sources=("P105", "P107", "P108"),
    certainty=HIGH,
    rows=("75", "76"),
    since="2006-01-01",
)
fine_max: Final = rule(
    "fine.max",
    _range("max", 3_000, 30_000),
    on=appear,
    title=Text("The greatest fine", "Наибольший штраф"),
    says=Text(
        "The fine was up to 3,000 roubles, since 1 October 2023 it is up to 30,000.",
        "Штраф составлял до 3000 рублей, с 1 октября 2023 года — до 30 000.",
    ),
    cites=(KOAP["21.5"], FZ404[""]),
    sources=("P105", "P107", "P108"),
    certainty=HIGH,
    rows=("75", "76"),
    since="2006-01-01",
)

# The other offences of the chapter, asked of the book and not of a case file.

offence: Final = name_fact("offence", "no_report", "no_medical", "papers")
_OTHER: Final = {
    "no_report": {"min": (500, 1_000), "max": (3_000, 5_000)},
    "no_medical": {"min": (500, 15_000), "max": (3_000, 25_000)},
    "papers": {"min": (500, 3_000), "max": (3_000, 5_000)},
}


def _other(edge: str) -> Term:
    found: Term = Literal(0, Sort.NUMBER)
    for name, amounts in _OTHER.items():
        before, after = amounts[edge]
        dated = by_edition(
            as_of,
            {
                "before": _roubles(f"{name}.{edge}_before_2023_10", before),
                _SINCE: _roubles(f"{name}.{edge}", after),
            },
        )
        found = when(is_one_of(offence, name), dated, found)
    return found


_WORDS = Text(
    "Not reporting changes: 500-3,000 roubles, since 1 October 2023 1,000-5,000. Dodging the"
    " medical examination: 500-3,000, since then 15,000-25,000. Damage or loss of papers:"
    " 500-3,000, since then 3,000-5,000.",
    "Несообщение об изменениях: 500–3000 рублей, с 1 октября 2023 года 1000–5000. Уклонение от"
    " медосвидетельствования: 500–3000, затем 15 000–25 000. Порча или утрата документов:"
    " 500–3000, затем 3000–5000.",
)
other_min: Final = rule(
    "fine.other.min",
    _other("min"),
    on=as_of,
    title=Text("Other fines: the least", "Иные штрафы: наименьший"),
    says=_WORDS,
    cites=(KOAP["21.5"], KOAP["21.6"], KOAP["21.7"], FZ404[""]),
    sources=("P105", "P107"),
    certainty=HIGH,
    rows=("77", "79", "80"),
    since="2006-01-01",
)
other_max: Final = rule(
    "fine.other.max",
    _other("max"),
    on=as_of,
    title=Text("Other fines: the greatest", "Иные штрафы: наибольший"),
    says=_WORDS,
    cites=(KOAP["21.5"], KOAP["21.6"], KOAP["21.7"], FZ404[""]),
    sources=("P105", "P107"),
    certainty=HIGH,
    rows=("77", "79", "80"),
    since="2006-01-01",
)
