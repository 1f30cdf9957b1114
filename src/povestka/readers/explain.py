"""The chain of reasons in words: the date first, then the reason, then the article."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from povestka.language.days import NOT_YET, date_of
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Literal, Rule, Term, When
from povestka.language.words import Text
from povestka.readers.decide import Step

_MONTHS: Final = Text(
    "January February March April May June July August September October November December",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
_DAY: Final = Text("{day} {month} {year}", "{day} {month} {year} года")
_HOLDS: Final = Text("Yes", "Да")
_FAILS: Final = Text("No", "Нет")
_NONE: Final = Text("None", "Нет")
_NO_DAY: Final = Text("No day", "Дня нет")
_SPAN: Final = Text("From {start} until {end}", "С {start} до {end}")
_OPEN: Final = Text("From {start}", "С {start}")
_UNCONFIRMED: Final = Text(
    "not confirmed by any source here", "источниками здесь не подтверждено"
)


def date_in_words(number: int, lang: str) -> str:
    """A day in words of the language.

    >>> date_in_words(20494, "en"), date_in_words(20494, "ru")
    ('10 February 2026', '10 февраля 2026 года')
    """
    found = date_of(number)
    month = _MONTHS.in_(lang).split()[found.month - 1]
    return _DAY.filled(day=found.day, month=month, year=found.year).in_(lang)


def plain(rule: Rule, value: Any) -> Any:
    """A value as JSON has it: a date as text, an interval as an object, null where none arises.

    A name is given as its word and a number as it is.
    """
    match rule.sort:
        case Sort.DAY:
            return date_of(value).isoformat() if value < NOT_YET else None
        case Sort.INTERVAL:
            return span(value)
        case Sort.NAME:
            return names_in(rule)[value] if value else None
        case _:
            return value


def span(value: tuple[int, int]) -> dict[str, str | None] | None:
    """An interval as `{from, until}`: `until` is the first day free, null while nothing ends it."""
    start, end = value
    if start >= NOT_YET:
        return None
    until = date_of(end).isoformat() if end < NOT_YET else None
    return {"from": date_of(start).isoformat(), "until": until}


@cache
def names_in(rule: Rule) -> tuple[str, ...]:
    """The list of names from which a rule of sort NAME takes its value."""
    term: Term = rule
    while not isinstance(term, Literal | Fact):
        match term:
            case Rule(_, inner) | When(_, inner):
                term = inner
            case Choose(_, options):
                term = options[0].term
            case _:
                raise TypeError(f"{term!r} has no list of names")
    return term.names


def value_in_words(rule: Rule, value: Any, lang: str) -> str:
    """A value in words: a date, an interval, yes or no, a name, a number."""
    match rule.sort:
        case Sort.DAY:
            return date_in_words(value, lang) if value < NOT_YET else _NO_DAY.in_(lang)
        case Sort.INTERVAL:
            return _span_in_words(value, lang)
        case Sort.TRUTH:
            return (_HOLDS if value else _FAILS).in_(lang)
        case Sort.NAME:
            return names_in(rule)[value] if value else _NONE.in_(lang)
        case _:
            return str(value)


def _span_in_words(value: tuple[int, int], lang: str) -> str:
    if value[0] >= NOT_YET:
        return _NO_DAY.in_(lang)
    start = date_in_words(value[0], lang)
    if value[1] >= NOT_YET:
        return _OPEN.filled(start=start).in_(lang)
    return _SPAN.filled(start=start, end=date_in_words(value[1], lang)).in_(lang)


def sentence(step: Step, lang: str) -> str:
    """One step in words: the date, the reason, the article."""
    rule = step.rule
    cites = "; ".join(cite.says().in_(lang) for cite in rule.ground.cites)
    if not rule.ground.confirmed:
        cites = f"{cites}; {_UNCONFIRMED.in_(lang)}"
    return f"{value_in_words(rule, step.value, lang)}. {rule.says.in_(lang)} ({cites})"


def explain(step: Step, lang: str) -> tuple[str, ...]:
    """The chain of reasons of an answer in words, the conclusion first."""
    return tuple(sentence(one, lang) for one in step.chain())
