"""What offices and quotas go by clashes with nothing that is drawn of a man."""

from __future__ import annotations

from povestka.language.chance import Drawn, decision_number
from povestka.language.fold import walk
from povestka.people.offices import CAPACITY, FULL_OFFICE, LAST_CALL, MOST_CALLS, ORDER, TIE
from povestka.people.scenario.numbers import STAGES
from povestka.people.settings import settings


def test_the_order_of_a_queue_and_of_a_quota_are_chance_of_their_own() -> None:
    terms = walk(*(term for stage in STAGES for term in stage.outputs.values()))
    drawn = {one.decision for one in terms if isinstance(one, Drawn)}
    assert len(drawn) > 20
    numbers = {decision_number(one) for one in (*drawn, TIE, ORDER)}
    assert len(numbers) == len(drawn) + 2


def test_the_summons_for_dispatch_is_none_of_the_others() -> None:
    assert LAST_CALL not in range(1, MOST_CALLS + 1)


def test_the_capacity_is_a_setting_of_an_office_of_usual_size() -> None:
    assert settings()[CAPACITY].kind == "number"
    assert FULL_OFFICE > 0
