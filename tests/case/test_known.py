"""The values alone of cases whose facts are known: the same as the case reader gives."""

from random import Random

import pytest
from tests.naive.draw import draw, draw_readings

from povestka.case.asking import decide
from povestka.case.known import Law, bare_values
from povestka.case.model import UNKNOWN, Case, Person, Summons
from povestka.case.questions import QUESTIONS
from povestka.case.reading import read
from povestka.law.service import ROUTES

ASKED = {one.key: one for one in QUESTIONS if one.kind == "summons"}


@pytest.mark.parametrize("seed", range(4))
def test_the_values_are_those_of_the_case_reader_under_any_readings(seed: int) -> None:
    rng = Random(seed)
    for _number in range(60):
        case, readings = read(draw(rng)), draw_readings(rng)
        if case.person.enrolled is UNKNOWN or case.person.born is None:
            continue
        answers = decide(case, readings)
        found = bare_values(case, Law.of(readings))
        for summons, values in zip(case.summonses, found, strict=True):
            for key, question in ASKED.items():
                value = values[key] if len(question.settled_by) > 1 else (values[key],)
                answer = answers.answer(key, summons.id)
                assert question.shape(value) == answer.value, (key, case)
            by = answers.answer("served_on", summons.id).by
            assert (None, *ROUTES)[values["route"]] == by


def test_what_is_not_known_is_refused() -> None:
    sure = Person("conscript", 12_000, enrolled=True)
    summons = Summons("s1", "medical", placed=20_000, appear=20_030)
    assert bare_values(Case(20_100, sure, (summons,)))[0]["served_on"] == 20_008
    nobody = Person("conscript", None, enrolled=True)
    assert bare_values(Case(20_100, nobody, (summons,)))[0]["served_on"] == 20_008
    for person, one in (
        (Person("conscript", 12_000), summons),
        (sure, Summons("s1", placed=20_000, appear=20_030)),
        (sure, Summons("s1", "medical", placed=20_000)),
    ):
        with pytest.raises(ValueError, match="not known"):
            bare_values(Case(20_100, person, (one,)))
