"""The book: every rule, statement, contested reading, source and parameter, by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.days import WorkingCalendar
from povestka.language.fold import walk
from povestka.language.readings import Contested
from povestka.language.sources import Source, Statement
from povestka.language.terms import Parameter, Rule
from povestka.law import (
    appearance,
    board,
    book_only,
    cap,
    complaints,
    duties,
    exit_ban,
    liability,
    measures,
    penalties,
    practice,
    service,
)
from povestka.law.calendar import CALENDAR
from povestka.law.editions import CHECKED_ON
from povestka.law.readings import SWITCHES
from povestka.law.readings.shown import SHOWN_READINGS
from povestka.law.shown import STATEMENTS
from povestka.law.sources import SOURCES
from povestka.law.variants import VARIANTS, Variant, enacted

ASKED: Final = (
    service.served_on,
    service.route,
    exit_ban.exit_ban,
    exit_ban.no_rule,
    practice.before_registers,
    measures.measures,
    penalties.fine_due,
    penalties.fine_min,
    penalties.fine_max,
    duties.self_report_by,
    cap.cap_breached,
    duties.short_notice,
    liability.liable_on,
    duties.season_report_by,
    *board.WINDOWS,
    complaints.decision_answer_by,
    complaints.register_answer_by,
    complaints.register_answer_by_working,
    complaints.court_by,
    complaints.stay,
)
"""The rules that answer the questions of a case."""

BOOK_ONLY: Final = (
    appearance.listed_relative,
    appearance.performs_duty,
    appearance.registration_due,
    book_only.alternative_by,
    book_only.reserve_age,
    book_only.passport_by,
    book_only.must_stay,
    book_only.police_by,
    penalties.other_min,
    penalties.other_max,
)
"""The rules with facts of their own, asked of the book and not of a case."""


@dataclass(frozen=True, slots=True)
class Book:
    """The law as checked on one day: what is computed, what is shown, and what it rests on.

    `rules` are as enacted, which is what a page shows; `drafted` are the same rules with the
    variants that a reform may pick, which is what a case is decided by.
    """

    checked_on: str
    rules: Mapping[str, Rule]
    drafted: Mapping[str, Rule]
    statements: Mapping[str, Statement]
    switches: tuple[Contested, ...]
    contested: Mapping[str, Contested]
    variants: Mapping[str, Variant]
    parameters: Mapping[str, Parameter]
    sources: Mapping[str, Source]
    calendar: WorkingCalendar


def _book() -> Book:
    drafted: dict[str, Rule] = {}
    parameters: dict[str, Parameter] = {}
    for term in walk(*ASKED, *BOOK_ONLY):
        if isinstance(term, Rule):
            drafted.setdefault(term.name, term)
        elif isinstance(term, Parameter):
            parameters.setdefault(term.name, term)
    drafted = dict(sorted(drafted.items()))
    contested = {question.key: question for question in (*SWITCHES, *SHOWN_READINGS)}
    return Book(
        CHECKED_ON,
        dict(zip(drafted, enacted(*drafted.values()), strict=True)),
        drafted,
        {statement.name: statement for statement in STATEMENTS},
        SWITCHES,
        dict(sorted(contested.items(), key=lambda item: int(item[0].removeprefix("CR-")))),
        {variant.key: variant for variant in VARIANTS},
        parameters,
        SOURCES,
        CALENDAR,
    )


BOOK: Final = _book()
