"""One man drawn alone: known words, draws by name, stages over facts and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.language.chance import WHOLE, chance, days_drawn, decision_number, waiting
from povestka.language.days import NEVER, NOT_YET, day
from povestka.language.terms import Interval, Parameter, WorkingDay
from povestka.language.writing import (
    all_of,
    day_fact,
    days,
    first_of,
    happened,
    number_fact,
    switch,
    truth_fact,
    when,
    working_days,
)
from povestka.people.drawing import Man, philox
from povestka.people.stages import Stage
from povestka.readers import arithmetic

WORD = st.integers(0, 0xFFFFFFFF)
KNOTS = tuple(Parameter(f"wait.{place}", 0, "day") for place in range(5))
WAIT = waiting("visit", 2, "wait", KNOTS)
MAN = Man(412, 3517, 7, 3, {f"wait.{place}": knot for place, knot in enumerate((1, 3, 7, 14, 30))})


@pytest.mark.parametrize(
    ("counter", "key", "words"),
    [
        ((0,) * 4, (0,) * 2, "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
        ((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2, "408f276d 41c83b0e a20bc7c6 6d5451fd"),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            (0xA4093822, 0x299F31D0),
            "d16cfe09 94fdcceb 5001e420 24126ea1",
        ),
    ],
)
def test_philox_gives_the_words_that_its_authors_published(
    counter: tuple[int, int, int, int], key: tuple[int, int], words: str
) -> None:
    assert " ".join(f"{word:08x}" for word in philox(counter, key)) == words


@given(st.tuples(WORD, WORD, WORD, WORD), st.tuples(WORD, WORD))
def test_the_words_are_those_of_the_kernels(
    counter: tuple[int, int, int, int], key: tuple[int, int]
) -> None:
    assert philox(counter, key) == arithmetic.philox(*counter, *key)


def test_a_decision_is_drawn_by_its_name_in_any_order_and_for_each_time_anew() -> None:
    first = MAN.words("visit", 1), MAN.words("letter"), MAN.words("visit", 2)
    again = Man(412, 3517, 7, 3, {})
    assert first == (again.words("visit", 1), again.words("letter"), again.words("visit", 2))
    assert first[0] == philox((3517, 412, decision_number("visit"), 1), (7, 3))
    assert len({*first, MAN.words("visit"), Man(412, 3518, 7, 3, {}).words("visit")}) == 5
    assert Man(412, 3517, 7, 4, {}).words("visit") != MAN.words("visit")
    assert Man(412, 3517, 8, 3, {}).words("visit") != MAN.words("visit")


def test_a_chance_is_a_share_of_the_whole_and_a_wait_lies_between_its_knots() -> None:
    words = MAN.words("visit", 5)
    assert MAN.drawn(chance("visit", 1), 5) == words[1] >> 2 < WHOLE
    assert MAN.drawn(WAIT, 5) == days_drawn(words[2], (1, 3, 7, 14, 30))
    with pytest.raises(KeyError, match=r"wait\.0"):
        Man(1, 1, 1, 0, {}).drawn(WAIT)


CALLED = day_fact("called")
STAGE = Stage(
    "visit",
    {
        "visited": CALLED + days(WAIT),
        "lucky": chance("visit", 0) < Parameter("share", 0, "share"),
        "stay": Interval(CALLED, when(truth_fact("short"), CALLED + days(2), CALLED)),
        "rank": number_fact("rank"),
        "read": switch("CR", ("one", "two"), {"one": CALLED, "two": CALLED + days(1)}),
    },
)


def test_a_stage_gives_columns_and_an_interval_gives_two() -> None:
    numbers = {**MAN.numbers, "share": WHOLE, "rank": 4, "CR": 1}
    man = Man(412, 3517, 7, 3, numbers)
    found = man.stage(STAGE, 6, {"called": 100, "short": 1})
    assert found == {
        "visited": 100 + man.drawn(WAIT, 6), "lucky": 1, "stay.from": 100, "stay.until": 102,
        "rank": 4, "read": 101,
    }
    assert all(type(value) is int for value in found.values())
    other = Man(412, 3517, 7, 3, {**numbers, "share": 0, "CR": 0})
    found = other.stage(STAGE, 7, {"called": 100, "short": 0, "rank": 9})
    assert found["visited"] == 100 + man.drawn(WAIT, 7)
    assert (found["lucky"], found["rank"], found["read"]) == (0, 9, 100)
    assert (found["stay.from"], found["stay.until"]) == (NEVER, NEVER)


def test_a_fact_that_nobody_has_told_is_refused_by_its_name() -> None:
    with pytest.raises(KeyError, match="called"):
        MAN.stage(Stage("x", {"on": CALLED + days(1)}), 0, {})
    with pytest.raises(KeyError, match="CR"):
        MAN.stage(Stage("x", {"on": STAGE.outputs["read"]}), 0, {"called": 1})


COMPLAINTS = Stage(
    "complaints",
    {
        "after": first_of(
            "complaint",
            when(
                all_of(day_fact("sent", "summons") < day_fact("filed", "complaint")),
                day_fact("filed", "complaint"),
            ),
        ),
        "happened": happened(day_fact("sent", "summons")),
    },
)


def test_a_row_has_the_record_that_is_present_and_no_other() -> None:
    facts = {"sent": 10, "filed": 20, "complaint.present": 1}
    assert MAN.stage(COMPLAINTS, 0, facts) == {"after": 20, "happened": 1}
    assert MAN.stage(COMPLAINTS, 0, {**facts, "filed": 5})["after"] == NEVER
    facts = {"sent": NOT_YET, "complaint.present": 0}
    assert MAN.stage(COMPLAINTS, 0, facts) == {"after": NEVER, "happened": 0}


def test_working_days_of_a_year_without_a_decree_are_taken_as_days() -> None:
    """As in a pass: one man's summons of a far year does not stop a run."""
    on = day_fact("on")
    count = Parameter("count", 3, "working day")
    stage = Stage("works", {"rolled": WorkingDay(on), "added": on + working_days(count)})
    man = Man(1, 1, 1, 0, {"count": 3})

    def found(text: str) -> tuple[int, int]:
        row = man.stage(stage, 0, {"on": day(text)})
        return row["rolled"], row["added"]

    assert found("2026-01-01") == (day("2026-01-12"), day("2026-01-14"))
    assert found("2031-01-01") == (day("2031-01-01"), day("2031-01-01"))
    assert man.stage(stage, 0, {"on": NEVER}) == {"rolled": NEVER, "added": NEVER}

