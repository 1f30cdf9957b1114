"""Checks carried out: what is read out of the book, and under which readings a relation holds."""

from __future__ import annotations

import pytest

from povestka.language.days import day
from povestka.press.checking import carried_out, earlier, extracted, quantity, rank_of
from povestka.press.model import Check, Extract

REGISTER = Check(("exit_ban.from == placed",), cases=("register",))


def test_a_relation_is_asked_under_every_edition_and_every_switch() -> None:
    found = carried_out(REGISTER)
    in_use = {one.wording: one.holds for one in found if not one.switch}
    assert in_use == {"2023-04": False, "2023-08": True, "2025-11": True, "2026-01": True}
    switched = {one.switch: one.holds for one in found if one.wording == "2026-01"}
    assert not switched["CR-3=service"]
    assert switched["CR-1=service"]


def test_an_edition_that_is_named_is_the_only_one_asked() -> None:
    found = carried_out(Check(REGISTER.holds, REGISTER.cases, ("bridge",)))
    assert {one.wording for one in found} == {"bridge"}
    assert found[0].by() == {
        "edition": "2023-08", "readings": {}, "period": "before the registers ran",
        "rank": "default",
    }


def test_a_finding_names_its_reading_and_its_rank() -> None:
    found = next(one for one in carried_out(REGISTER) if one.switch == "CR-1=placement")
    assert found.by() == {
        "edition": "2023-04", "readings": {"CR-1": "placement"}, "rank": "report",
    }


@pytest.mark.parametrize(
    ("switch", "rank"),
    [("", "default"), ("CR-2=last_day", "open"), ("CR-8=next_day", "practice"),
     ("CR-3=service", "report")],
)
def test_the_rank_of_a_switch(switch: str, rank: str) -> None:
    assert rank_of(switch) == rank


def test_a_relation_must_hold_of_every_case() -> None:
    check = Check(("served_on == handed",), ("hand_alone",), ("2026-01",))
    assert carried_out(check)[0].holds
    both = Check(("fine.min != none",), ("register", "on_time"), ("2026-01",))
    assert not carried_out(both)[0].holds


def test_a_name_may_belong_to_one_case() -> None:
    check = Check(
        ("age_17:liable_on == false", "age_18:liable_on == true"), ("age_17", "age_18"),
        ("2026-01",),
    )
    assert carried_out(check)[0].holds


def test_the_editions_in_which_it_must_fail() -> None:
    check = Check(("served_on != none",), ("account_alone",), not_in=("paper",))
    assert [one.holds for one in earlier(check)] == [False]
    assert [one.holds for one in earlier(Check(check.holds, ("hand_alone",), not_in=("paper",)))]
    assert earlier(REGISTER) == ()


def test_a_check_of_the_book_alone_names_its_places() -> None:
    found = carried_out(
        Check(
            ("parameter.measures.days == 20", "edition.2023-04 > since.liability.age", "n == 12"),
            values={"n": Extract("liability.length_of_service", r"lasts (\d+) months")},
        )
    )
    assert len(found) == 1
    assert found[0].holds
    assert found[0].by() == {
        "parameter": "measures.days", "edition": "2023-04", "rule": "liability.age",
        "statement": "liability.length_of_service",
    }
    assert "The parameter measures.days is 20." in found[0].shown.en
    assert "Правило liability.age введено 28 марта 1998 года." in found[0].shown.ru


@pytest.mark.parametrize(
    ("statement", "find", "value"),
    [
        ("call_up.numbers_of_2025", r"([\d,]+) in the spring", 160000),
        ("crime.article_328", "prison of up to (two) years", 2),
        ("mobilisation.partial", r"decree 647 of (\d+ \w+ \d+)", day("2022-09-21")),
        ("errors.new_mobilisation", "It means the (call-up) of", "call-up"),
    ],
)
def test_what_a_statement_says(statement: str, find: str, value: int | str) -> None:
    assert extracted(Extract(statement, find)) == value


def test_a_statement_that_no_longer_says_it_is_an_error_and_no_verdict() -> None:
    with pytest.raises(LookupError, match="does not say"):
        extracted(Extract("mobilisation.partial", "decree (999)"))
    with pytest.raises(KeyError):
        extracted(Extract("no.such_statement", "(x)"))


def test_quantities_of_the_book() -> None:
    check = Check(())
    assert quantity(check, "parameter.service.register_days") == 7
    assert quantity(check, "edition.2023-08") == day("2023-08-04")
    assert quantity(check, "since.liability.age") == day("1998-03-28")
    assert quantity(check, "count.opened") == 0
    assert quantity(check, "count.whereabouts") == 0
    with pytest.raises(KeyError):
        quantity(check, "count.no_such")
