"""The numbers of behaviour: their marks, their ranges, their words, and what rules read of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from povestka.language.chance import KNOTS, WHOLE
from povestka.language.fold import walk
from povestka.language.terms import Parameter
from povestka.law.calendar import CALENDAR
from povestka.people import agencies, counted, examined, judged, men, person, summons
from povestka.people.settings import (
    AGE,
    BANDS,
    KINDS,
    MARKS,
    Setting,
    Value,
    as_number,
    count,
    parts_of_value,
    settings,
    share,
    share_by_age,
    share_of,
    wait,
)
from povestka.people.stages import Stage
from povestka.readers.values import values
from tests.test_boundary import GREEN_LIGHT

ALL = tuple(settings().values())

IN_DOUBT: dict[str, tuple[float, float]] = {
    "person.account": (0.85, 0.97),
    "person.looks": (0.50, 0.95),
    "person.elsewhere": (0.12, 0.30),
    "person.passport": (0.28, 0.40),
    "person.licence": (0.45, 0.65),
    "person.loan": (0.25, 0.45),
    "person.self_employed": (0.08, 0.15),
    "person.sole_trader": (0.01, 0.03),
    "person.real_estate": (0.02, 0.05),
    "person.fit": (0.60, 0.87),
    "ground.recorded": (0.85, 0.98),
    "complaint.upheld": (0.05, 0.25),
    "board.court_upheld": (0.05, 0.25),
    "office.capacity": (20, 50),
}
"""The ranges that were found in public, or set down as assumptions before the model was built."""


def parts(value: Value) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.key)
class TestEachSetting:
    """What every setting must be."""

    def test_has_a_kind_a_mark_and_a_source(self, one: Setting) -> None:
        assert one.kind in KINDS
        assert one.mark in MARKS
        assert len(one.source) >= len("assumption")
        assert re.fullmatch("[a-z]+[.][a-z_]+", one.key)

    def test_lies_within_its_range(self, one: Setting) -> None:
        every = zip(parts(one.low), parts(one.base), parts(one.high), strict=True)
        for low, base, high in every:
            assert low <= base <= high

    def test_is_of_its_kind(self, one: Setting) -> None:
        for value in (one.low, one.base, one.high):
            found = parts(value)
            assert len(found) == {"share_by_age": len(BANDS), "days": KNOTS}.get(one.kind, 1)
            if one.kind.startswith("share"):
                assert all(0 <= part <= 1 for part in found)
            else:
                assert all(isinstance(part, int) and abs(part) <= 3_650 for part in found)
            if one.kind == "days":
                assert all(before <= after for before, after in pairwise(found))

    def test_has_a_short_label_in_both_languages(self, one: Setting) -> None:
        for told in (one.says.en, one.says.ru):
            assert 5 <= len(told) <= 50
            assert told[0].isupper() and told[-1] not in ".!"
            assert not GREEN_LIGHT.search(told)
        assert re.search("[а-яё]", one.says.ru) and not re.search("[а-яё]", one.says.en)

    def test_an_assumption_is_called_one(self, one: Setting) -> None:
        assert one.mark != "P" or "assumption" not in one.source
        if one.low != one.high:
            assert one.mark != "d" or re.search("[0-9]", one.source), "from what it is derived"


def test_no_two_labels_are_the_same() -> None:
    for lang in ("en", "ru"):
        labels = [one.says.in_(lang) for one in ALL]
        assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("key", IN_DOUBT)
def test_a_range_is_the_one_that_was_set_down(key: str) -> None:
    one = settings()[key]
    assert (one.low, one.high) == IN_DOUBT[key]
    assert as_number(one.low) < as_number(one.base) < as_number(one.high)


def test_as_they_stand_nothing_lags_and_nothing_is_electronic() -> None:
    for key, one in settings().items():
        if key.startswith(("agency.", "border.")):
            assert set(parts(one.base)) <= {0, 1.0}, "covered, and at once"
    assert settings()["channel.register_share"].base == 0
    assert settings()["call.checked"].base == 0


def test_a_ground_is_likelier_where_the_years_of_study_are_and_less_later() -> None:
    study = parts(settings()["ground.study"].base)
    served = parts(settings()["man.served"].base)
    assert list(study) == sorted(study, reverse=True)
    assert list(served) == sorted(served)


def stages() -> Iterator[Stage]:
    for module in (agencies, counted, examined, judged, men, person, summons):
        for one in vars(module).values():
            yield from [one] if isinstance(one, Stage) else []


def test_every_setting_is_read_by_a_rule_or_by_the_office() -> None:
    terms = [term for stage in stages() for term in stage.outputs.values()]
    asked = {term.name for term in walk(*terms) if isinstance(term, Parameter)}
    knots = {knot.name for term in walk(*terms) for knot in getattr(term, "knots", ())}
    for one in ALL:
        named = set(one.parameters())
        assert named <= asked | knots or one.key == "office.capacity", one.key


def test_parameters_are_whole_numbers_named_by_part() -> None:
    half = WHOLE // 2
    known = settings()
    assert known["come.usual"].parameters(0.5) == {"come.usual": half}
    assert known["call.age_until"].parameters() == {"call.age_until": 30}
    assert known["call.picked"].parameters((0.5, 0.0, 1.0, 0.5, 0.5)) == {
        "call.picked.18": half, "call.picked.21": 0, "call.picked.24": WHOLE,
        "call.picked.27": half, "call.picked.30": half,
    }  # fmt: skip
    assert known["border.lag_off"].parameters((0, 1, 5, 20, 90)) == {
        "border.lag_off.0": 0, "border.lag_off.1": 1, "border.lag_off.2": 5,
        "border.lag_off.3": 20, "border.lag_off.4": 90,
    }  # fmt: skip
    for one in ALL:
        assert one.parameters() == one.parameters(one.base)


@pytest.mark.parametrize(("given", "found"), [(0, 0), (1, WHOLE), (0.25, WHOLE // 4), (1e-12, 0)])
def test_a_share_is_rounded_to_the_nearest_part(given: float, found: int) -> None:
    assert found == share_of(given)


def test_one_number_and_several_are_told_apart() -> None:
    assert (as_number(0.5), parts_of_value((1, 2))) == (0.5, (1, 2))
    with pytest.raises(TypeError, match="one number"):
        as_number((1, 2))
    with pytest.raises(TypeError, match="several numbers"):
        parts_of_value(0.5)
    with pytest.raises(TypeError):
        settings()["come.usual"].parameters((0.5, 0.5))


@pytest.mark.parametrize("age", range(18, 48))
def test_a_share_by_age_is_that_of_his_band(age: int) -> None:
    one = settings()["call.picked"]
    band = sum(first <= age for first in BANDS) - 1
    takes, run = values([share_by_age(one.key)], "", CALENDAR)
    assert [fact.name for fact in takes.facts] == [AGE.name]
    assert run((age,), (), (), takes.settings({})) == (share_of(parts(one.base)[band]),)


def test_a_setting_is_read_only_as_what_it_is() -> None:
    assert share("come.usual").value == share_of(as_number(settings()["come.usual"].base))
    assert count("call.age_until").value == 30
    assert [knot.value for knot in wait("any", 2, "post.returned").knots] == list(
        parts(settings()["post.returned"].base)
    )
    for read, key in ((share, "call.age_until"), (count, "come.usual"), (share_by_age, "come.usual")):
        with pytest.raises(ValueError, match="the setting"):
            read(key)
    with pytest.raises(ValueError, match="border.covers is share, not days"):
        wait("any", 0, "border.covers")
    with pytest.raises(KeyError):
        share("come.never")
