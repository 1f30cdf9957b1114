"""Theorems about reforms: each is never worse for anybody than the law, or for whom it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from povestka.case.reforming import Reform
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.language.writing import all_of, any_of, happened, same_day, some, years
from povestka.law.exit_ban import exit_ban
from povestka.law.facts import appear, born, born_stated, first_day, ground_from, placed
from povestka.law.measures import measures
from povestka.law.penalties import fine_due
from povestka.theorems.changing import under, with_numbers
from povestka.theorems.edges import end_of, start_of
from povestka.theorems.possible import implies
from povestka.theorems.statements import PROVED, REFUTED, Theorem

WORSE_FOR_SOMEBODY: Final = frozenset(
    {
        "ban_after_non_appearance",
        "ban_from_service",
        "measures_40_days",
        "next_working_day",
        "personal_service",
        "posting_is_notice",
        "register_30_days",
    }
)
"""Shipped reforms for which there is a person who is worse off: what comes later finds him of age.

The law frees a man who is not yet 18, or deferred, on the day on which a ban or a measure would
begin. A reform that begins it later can find him liable by then.
"""
_ALL_ALONG: Final = all_of(
    implies(born_stated, (born + years(18) <= first_day) & (born + years(18) <= appear)),
    ~some("ground", happened(ground_from)),
)
_FROM_SERVICE: Final = frozenset({"ban_after_non_appearance", "ban_from_service"})
"""Reforms that ban on service, and so also on a paper that the Register does not hold."""
_YEARS: Final = {"next_working_day": (2026, 2026)}


def reformed(term: Term, reform: Reform) -> Term:
    """The term as the reform would have it."""
    return with_numbers(under(term, reform.picks), reform.parameters)


def _within(rule: Term, reform: Reform) -> Term:
    """The reformed interval does not arise, or lies within the one of the law as it stands."""
    other = reformed(rule, reform)
    return any_of(
        ~happened(start_of(other)),
        all_of(
            happened(start_of(rule)),
            start_of(rule) <= start_of(other),
            end_of(other) <= end_of(rule),
        ),
    )


def never_worse(reform: Reform) -> Theorem:
    """No exit ban, measure or fine of the reform goes beyond those of the law as it stands."""
    harms = reform.name in WORSE_FOR_SOMEBODY
    return Theorem(
        f"reforms.{reform.name}_never_worse",
        Text(
            f"«{reform.title.en}»: nobody comes under a ban or measures on a day, or owes a fine,"
            f" where the law as it stands spares him.{f' {_HARMS.en}' if harms else ''}",
            f"«{reform.title.ru}»: никто не попадает под запрет или меры в день, когда действующий"
            " закон его от них освобождает, и не подлежит штрафу, которого не было"
            f" бы.{f' {_HARMS.ru}' if harms else ''}",
        ),
        reform.amends,
        _no_worse(reform),
        expects=REFUTED if harms else PROVED,
        years=_YEARS.get(reform.name),
    )


_HARMS: Final = Text(
    "False: what begins later can find him of age, or no longer deferred.",
    "Неверно: начавшись позже, они могут застать его достигшим 18 лет или уже без отсрочки.",
)


def never_worse_all_along(reform: Reform) -> Theorem:
    """The same of whoever is of age from the summons on and has no ground."""
    from_service = reform.name in _FROM_SERVICE
    return Theorem(
        f"reforms.{reform.name}_never_worse_for_who_is_of_age",
        Text(
            f"«{reform.title.en}»: nobody is worse off who is of age from the summons on and has no"
            f" ground of deferment or exemption{_OF_THE_REGISTER.en if from_service else ''}.",
            f"«{reform.title.ru}»: не хуже никому, кому ко дню повестки есть 18 лет и у кого нет"
            f" оснований отсрочки или освобождения{_OF_THE_REGISTER.ru if from_service else ''}.",
        ),
        reform.amends,
        _no_worse(reform),
        _ALL_ALONG & same_day(placed, first_day) if from_service else _ALL_ALONG,
        years=_YEARS.get(reform.name),
    )


_OF_THE_REGISTER: Final = Text(
    ", where the summons is first placed in the Register",
    ", если повестка сперва размещена в Реестре",
)


def _no_worse(reform: Reform) -> Term:
    return all_of(
        _within(exit_ban, reform),
        _within(measures, reform),
        implies(reformed(fine_due, reform), fine_due),
    )


def theorems_of(reforms: Iterable[Reform]) -> tuple[Theorem, ...]:
    """One theorem for each reform, and of one that harms somebody a second: whom it never does."""
    found: list[Theorem] = []
    for one in reforms:
        found.append(never_worse(one))
        if one.name in WORSE_FOR_SOMEBODY:
            found.append(never_worse_all_along(one))
    return tuple(found)
