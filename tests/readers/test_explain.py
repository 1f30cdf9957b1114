"""Explanations: the date first, then the reason, then the article, in both languages."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NEVER, NOT_YET, day
from povestka.language.sorts import Sort
from povestka.language.sources import Certainty, Ground
from povestka.language.terms import Choose, Interval, Literal, Option, Term, When
from povestka.language.writing import YES, days, number
from povestka.readers.decide import Setting, decide
from povestka.readers.explain import (
    date_in_words,
    explain,
    names_in,
    plain,
    sentence,
    span,
    value_in_words,
)

from .terms import CALENDAR, GROUND, NAMES, OWN, rule_of

quiet = settings(deadline=None, derandomize=True, max_examples=150)
a, b, c, t, u, n = OWN
FEBRUARY = day("2026-02-10")
ROUTES = ("none", "hand", "post")
dates = rule_of(a)
spans = rule_of(Interval(a, b))
truths = rule_of(t)
numbers = rule_of(number(7))
routes = rule_of(When(t, Literal(1, Sort.NAME, ROUTES), Literal(0, Sort.NAME, ROUTES)))


@quiet
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_a_date_in_words_begins_with_its_day_and_ends_with_its_year(date: dt.date) -> None:
    english, russian = (date_in_words(day(date), lang).split() for lang in ("en", "ru"))
    assert [str(date.day), date.strftime("%B"), str(date.year)] == english
    assert [str(date.day), str(date.year), "года"] == [russian[0], *russian[2:]]


def test_months_stand_in_the_genitive() -> None:
    assert "1 мая 2026 года" == date_in_words(day("2026-05-01"), "ru")


@pytest.mark.parametrize(
    ("rule", "value", "json", "en", "ru"),
    [
        (dates, FEBRUARY, "2026-02-10", "10 February 2026", "10 февраля 2026 года"),
        (dates, NOT_YET, None, "No day", "Дня нет"),
        (dates, NEVER, None, "No day", "Дня нет"),
        (truths, True, True, "Yes", "Да"),
        (truths, False, False, "No", "Нет"),
        (numbers, 7, 7, "7", "7"),
        (routes, 2, "post", "post", "post"),
        (routes, 0, None, "None", "Нет"),
        (spans, (NEVER, NEVER), None, "No day", "Дня нет"),
        (
            spans, (FEBRUARY, FEBRUARY + 1), {"from": "2026-02-10", "until": "2026-02-11"},
            "From 10 February 2026 until 11 February 2026",
            "С 10 февраля 2026 года до 11 февраля 2026 года",
        ),
        (
            spans, (FEBRUARY, NOT_YET), {"from": "2026-02-10", "until": None},
            "From 10 February 2026", "С 10 февраля 2026 года",
        ),
    ],
)
def test_a_value_is_plain_for_machines_and_words_for_people(
    rule: Any, value: Any, json: object, en: str, ru: str
) -> None:
    assert json == plain(rule, value)
    assert (en, ru) == (value_in_words(rule, value, "en"), value_in_words(rule, value, "ru"))


@quiet
@given(st.integers(0, 30000), st.one_of(st.integers(1, 5000), st.none()))
def test_an_interval_is_its_first_day_and_its_first_day_free(
    start: int, length: int | None
) -> None:
    end = NOT_YET if length is None else start + length
    found = span((start, end))
    assert found is not None
    assert start == day(found["from"] or "")
    assert (length is None) is (found["until"] is None)


@pytest.mark.parametrize(
    ("term", "names"),
    [
        (n, NAMES),
        (Literal(0, Sort.NAME, ROUTES), ROUTES),
        (rule_of(n), NAMES),
        (When(t, Literal(0, Sort.NAME, ROUTES), Literal(1, Sort.NAME, ROUTES)), ROUTES),
        (Choose("S", (Option("first", n),)), NAMES),
    ],
)
def test_the_names_are_those_of_the_value_and_not_of_a_condition(
    term: Term, names: tuple[str, ...]
) -> None:
    assert names == names_in(rule_of(term))


def test_what_is_no_name_has_no_list_of_names() -> None:
    with pytest.raises(TypeError, match="has no list of names"):
        names_in(rule_of(a + days(1)))


def test_a_sentence_gives_the_date_the_reason_and_the_article() -> None:
    setting = Setting({"a": FEBRUARY}, {}, {}, {}, CALENDAR)
    (step,) = decide([dates], setting)
    assert "10 February 2026. It is so. (article 1)" == sentence(step, "en")
    assert "10 февраля 2026 года. Это так. (статья 1)" == sentence(step, "ru")


def test_what_no_source_confirms_is_said_to_be_so() -> None:
    cites = (*GROUND.cites, *GROUND.cites)
    shaky = rule_of(YES, "shaky", Ground(cites, (), Certainty.LOW, (), confirmed=False))
    (step,) = decide([shaky], Setting({}, {}, {}, {}, CALENDAR))
    assert "Yes. It is so. (article 1; article 1; not confirmed by any source here)" == sentence(
        step, "en"
    )
    assert sentence(step, "ru").endswith("источниками здесь не подтверждено)")


def test_an_explanation_is_the_chain_with_the_conclusion_first() -> None:
    top = rule_of(rule_of(a, "event") + days(7), "top")
    (step,) = decide([top], Setting({"a": FEBRUARY}, {}, {}, {}, CALENDAR))
    assert ("17 February 2026", "10 February 2026") == tuple(
        line.split(".")[0] for line in explain(step, "en")
    )
