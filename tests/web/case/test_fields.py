"""The table of the form, held against the format of a case file."""

from __future__ import annotations

import pytest

from povestka.case.model import Person
from povestka.case.schema import KEYS, TABLES
from povestka.web.case.fields import FIELDS, MANY, OF_TABLE, Field
from povestka.web.case.options import STATUS_HINTS
from povestka.web.case.words import WORDS


def test_every_key_of_a_case_file_is_asked_for_once() -> None:
    asked = sorted((one.table, one.key) for one in FIELDS)
    assert asked == sorted((table, key) for table, keys in KEYS.items() for key in keys)
    assert {*MANY, "person", "expect"} == set(TABLES["case"])


@pytest.mark.parametrize("one", FIELDS, ids=lambda one: f"{one.table}.{one.key}")
def test_a_list_offers_every_word_that_a_file_may_have(one: Field) -> None:
    if one.of.kind == "word":
        usual = {Person("conscript").dispatch} if one.key == "dispatch" else set()
        assert {*one.options, *usual} - {""} == set(one.of.words)
        assert ("" in one.options) == (one.key != "status")
    elif one.of.kind == "flag":
        assert set(one.options) == {"", "true", "false"}
    else:
        assert one.options == {}
    assert not one.first or one.first in one.options


def test_names_tell_the_tables_apart() -> None:
    names = [one.name(number) for one in FIELDS for number in (1, 2)]
    assert len(set(names)) == 2 * len(FIELDS) - len(OF_TABLE["case"]) - len(OF_TABLE["person"])


def test_every_status_is_explained_and_every_part_has_a_title() -> None:
    assert set(STATUS_HINTS) == set(KEYS["person"]["status"].words)
    assert {one.fold for one in FIELDS} - {""} <= set(WORDS)


def test_only_few_fields_stand_open() -> None:
    tables = ("case", "person", "summons")
    assert sum(not one.fold for one in FIELDS if one.table in tables) <= 8
