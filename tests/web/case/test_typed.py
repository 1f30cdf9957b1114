"""What was typed becomes a case, or every mistake at its field; and the way back."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

import pytest

from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.cli.serve import SHELF
from povestka.web.case.fields import MOST
from povestka.web.case.filled import filled
from povestka.web.case.typed import Typed, gathered, typed
from povestka.web.forms import Fields
from povestka.web.limits import MOST_UNKNOWN
from tests.naive.draw import draw

PLAIN = {
    "as_of": "10.03.2026", "person.status": "conscript", "summons1.here": "1",
    "summons1.placed": "12 января 2026", "summons1.appear": "30/01/2026",
    "summons1.appeared": "2026-03-03",
}


def of(**more: str) -> Typed:
    return typed(Fields([*PLAIN.items(), *more.items()]), SHELF)


def named(**more: str) -> dict[str, str]:
    """The fields at which something is wrong, with what is wrong there."""
    found = of(**{name.replace("__", "."): value for name, value in more.items()})
    assert found.case is None
    return {name: says.en for name, says in found.mistakes}


def test_a_plain_case() -> None:
    found = of()
    assert found.mistakes == []
    assert found.mapping == {
        "as_of": dt.date(2026, 3, 10), "person": {"status": "conscript"},
        "summons": [{
            "placed": dt.date(2026, 1, 12), "appear": dt.date(2026, 1, 30),
            "appeared": dt.date(2026, 3, 3),
        }],
    }
    assert found.case == read(found.mapping)
    assert ("summons1.here", "1") in found.pairs


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("part", range(4))
def test_a_case_filled_in_is_the_same_case(lang: str, part: int) -> None:
    held = 0
    for seed in range(part * 60, part * 60 + 60):
        rng = Random(seed)
        case = draw(rng)
        for one in case["summons"]:
            if rng.random() < 0.2:
                one["placed"] = "unknown"
        try:
            whole = read(case)
        except BadCase:
            continue
        found = typed(Fields(filled(case, lang)), SHELF)
        assert found.mistakes == []
        assert found.case == whole
        again = typed(Fields(found.pairs), SHELF)
        assert again.mapping == found.mapping
        held += 1
    assert held > 50


def test_what_a_list_takes_for_granted_is_left_out() -> None:
    case: dict[str, Any] = {
        "as_of": "2026-03-10",
        "person": {"status": "reservist", "dispatch": "ordinary", "enrolled": "unknown"},
        "ground": [{"kind": "study", "recorded": False}],
    }
    assert filled(case, "en", {"CR-1": "service"}) == (
        ("as_of", "10 March 2026"), ("person.status", "reservist"), ("ground1.here", "1"),
        ("ground1.kind", "study"), ("ground1.recorded", "false"), ("reading.CR-1", "service"),
    )


def test_every_mistake_at_once_and_at_its_field() -> None:
    found = named(
        as_of="yesterday", summons1__placed="30.02.2026", summons1__for="holiday",
        ground1__granted="?", complaint1__about="x", decision1__call_up="true",
        reason1__from="12.01.2026", person__enrolled="perhaps", summons1__id="phone",
    )
    assert set(found) == {
        "as_of", "summons1.placed", "summons1.for", "ground1.kind", "complaint1.about",
        "complaint1.to", "decision1.on", "reason1.kind", "person.enrolled", "summons1.id",
    }
    assert "no day of the calendar" in found["summons1.placed"]
    assert "not understood" in found["as_of"]
    assert "identify" in found["summons1.id"]
    assert found["decision1.on"].startswith("this is needed")


def test_what_lies_after_the_day_to_answer_for() -> None:
    late = "summons1.appeared"
    found = of(**{late: "11.03.2026"})
    assert [name for name, _ in found.mistakes] == [late]
    assert found.mistakes[0][1].en.startswith("11 March 2026 is after the day to answer for")
    assert "11 марта 2026 года" in found.mistakes[0][1].ru
    assert found.pairs  # all that was typed is still there


def test_mistakes_between_fields_and_an_id_that_is_no_word() -> None:
    twice = {"summons1.id": "a", "summons2.id": "a", "summons2.appear": "1.2.2026"}
    assert [name for name, _ in of(**twice).mistakes] == ["summons2.id"]
    found = of(**{"summons1.id": "1 a", "summons1.appeared": "1.1.2026"})
    assert sorted(name for name, _ in found.mistakes) == ["summons1.appeared", "summons1.id"]


def test_an_answer_is_for_one_day() -> None:
    assert "always for one day" in named(as_of="?")["as_of"]
    assert named(as_of="")["as_of"].startswith("this is needed")
    assert set(typed(Fields([]), SHELF).names) >= {"as_of", "person.status"}
    assert {name for name, _ in typed(Fields([]), SHELF).mistakes} == {"as_of", "person.status"}


def test_readings_and_a_reform() -> None:
    found = of(**{"reading.CR-1": "service", "reading.CR-2": "day_after", "reading.CR-3": ""})
    assert found.readings == {"CR-1": "service"}
    assert named(**{"reading.CR-1": "wrong"}).keys() == {"reading.CR-1"}
    reform = of(reform="measures_40_days").reform
    assert reform is not None
    assert reform.name == "measures_40_days"
    assert named(reform="../x").keys() == {"reform"}


def test_a_reading_against_a_reform_is_told_at_its_field() -> None:
    settling = next(
        (name, key, option) for name in SHELF.reforms()
        for key, option in SHELF.reform(name).readings.items()
    )
    name, key, option = settling
    other = {"CR-15": "no_shift"}.get(key, "service")
    if other == option:  # the usual reading is not sent at all
        other = "next_working_day"
    given = {"reform": name, f"reading.{key}": other}
    found = of(**given)
    assert [field for field, _ in found.mistakes] in ([], [f"reading.{key}"])


def test_blocks_come_and_go() -> None:
    found = gathered(Fields([*PLAIN.items(), ("reason1.kind", "illness"), ("ground3.kind", "")]))
    assert found.numbers == {"summons": (1,), "ground": (), "complaint": (), "decision": ()}
    found.add("summons")
    found.add("ground")
    assert found.numbers["summons"] == (1, 2)
    found.drop("summons", 1)
    assert found.numbers["summons"] == (2,)
    assert not any(name.startswith(("summons1.", "reason1.")) for name in found.values)
    found.drop("ground", 1)
    assert found.numbers["ground"] == ()
    for _ in range(MOST + 3):
        found.add("decision")
    assert len(found.numbers["decision"]) == MOST


def test_a_summons_of_which_only_the_reason_is_typed() -> None:
    found = of(**{"reason2.kind": "illness", "ground1.here": "1"})
    assert found.case is not None
    assert [one.id for one in found.case.summonses] == ["s1", "s2"]
    assert found.case.grounds == ()


def test_more_tables_and_more_unknown_days_than_the_form_takes() -> None:
    many = {f"decision{number}.on": "1.1.2026" for number in range(1, MOST + 2)}
    assert "" in named(**many)
    keys = ("placed", "posted", "handed", "refused", "sent", "delivered", "withdrawn")
    assert len(keys) == MOST_UNKNOWN + 1
    found = named(**{f"summons1.{key}": "?" for key in keys})
    assert [*found] == [""]
    assert "7 facts are not known" in found[""]
    several = {f"summons{number}.placed": "?" for number in range(1, 6)}
    assert "together too many" in named(**several)[""]


def test_names_that_no_field_has_are_left_aside() -> None:
    found = of(**{"person.name": "x", "summons1.colour": "x", "action": "x", "__proto__": "x"})
    assert found.case is not None
    assert "person.name" not in dict(found.pairs)
