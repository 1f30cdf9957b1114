"""What is meant by what somebody asks for: names, beginnings of names, statements, files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from povestka.outside.reforms import load
from povestka.theorems import asking
from povestka.theorems.book import THEOREMS
from povestka.theorems.killing import Suite
from povestka.theorems.proving import settled
from povestka.theorems.statements import PROVED
from povestka.theorems.tokens import BadExpression

PLAIN = sorted(Path("cases/good").glob("*.toml"))[0]
RULES = sorted(Path("cases/rules").glob("*.toml"))[0]


def test_theorems_by_name_and_by_the_beginning_of_one() -> None:
    found, wrong = asking.named(["service.paper_era", "fine."], THEOREMS)
    assert wrong == []
    assert {one.name.split(".")[0] for one in found} == {"service", "fine"}
    assert asking.named([], THEOREMS) == (list(THEOREMS.values()), [])


@pytest.mark.parametrize(
    ("name", "en", "ru"),
    [("servise", "did you mean «service»", "возможно, «service»"), ("zzzz", "groups", "группы")],
)
def test_a_name_that_nothing_has_is_told_in_both_languages(name: str, en: str, ru: str) -> None:
    _, (says,) = asking.named([name], THEOREMS)
    assert en in says.en
    assert ru in says.ru


def test_a_statement_is_a_theorem_that_is_well_where_it_is_proved() -> None:
    found = settled(asking.stated("measures.from >= appear", {}))
    assert asking.is_well(found, own=True)
    assert asking.shown(found)["case"] is None
    other = settled(asking.stated("measures.from >= appear", {"CR-1": "service"}))
    assert not asking.is_well(other, own=True)
    assert "placed" in str(asking.shown(other)["case"])
    assert asking.is_well(settled(THEOREMS["service.paper_era"]), own=False)
    with pytest.raises(BadExpression):
        asking.stated("appear >", {})


def test_a_statement_may_be_asked_of_a_reform() -> None:
    overlay = load("measures_40_days")
    assert settled(asking.stated("measures.from >= appear + 40 days", {}, overlay)).status == PROVED
    assert settled(asking.stated("measures.from >= appear + 40 days", {})).status != PROVED


def test_a_suite_is_made_of_cases_and_questions() -> None:
    pairs = [(str(path), tomllib.loads(path.read_text("utf-8"))) for path in (PLAIN, RULES)]
    suite, wrong = asking.suite_of(pairs)
    assert wrong == []
    assert [one.name for one in suite.cases] == [PLAIN.stem]
    assert len(suite.asks) > 0


def test_all_mistakes_of_files_are_told_with_their_names() -> None:
    _, wrong = asking.suite_of([("a.toml", {"x": 1}), ("b.toml", {"ask": [{"rule": "cap"}]})])
    assert {one.en.split(":")[0] for one in wrong} == {"a.toml", "b.toml"}
    assert "вопросу нужны" in wrong[-1].ru


def test_slips_that_nobody_finds_are_proved_or_survive() -> None:
    few = [one for one in asking.slips_by_id().values() if one.rule == "reason.covers"]
    judged = Suite((), ()).judged(few)
    assert all(one.by is None for one in judged)
    row, whole = asking.slip_rows(judged, lambda ids: ids[:1])
    assert (len(row["proved"]), len(row["survivors"])) == (1, len(few) - 1)
    assert whole["slips"] == len(few)
    assert isinstance(asking.is_same(few[0].id), bool)


def test_conditions_by_rule() -> None:
    found, wrong = asking.conditions_of(["exit_ban.bridge"])
    assert ([one.rule for one in found], wrong) == (["exit_ban.bridge"] * 2, [])
    _, wrong = asking.conditions_of(["exit_ban.bridg", "zzzz"])
    assert "did you mean" in wrong[0].en
    assert "«povestka law»" in wrong[1].ru
    assert len(asking.conditions_of([])[0]) > len(found)
