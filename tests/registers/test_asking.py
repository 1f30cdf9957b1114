"""The two cases of a man, of the facts and of what the register believes; and what law answers."""

from typing import Any

import pytest

from povestka.case.asking import decide
from povestka.case.known import Law
from povestka.case.model import BoardDecision, Case, Complaint, Ground, Person, Reason, Summons
from povestka.country.story_case import Call
from povestka.country.story_case import case_of as country_case
from povestka.language.days import NEVER, NOT_YET, date_of, day
from povestka.law import facts as law
from povestka.people.men import GROUNDS
from povestka.registers.asking import case_of, effects, held, served_by
from povestka.registers.state import State
from tests.registers.telling import FIRST, OTHER, Tale, registered, summoned, whole

BORN = day("2005-03-04")


def columns(**days: int) -> dict[str, int]:
    """The columns of one summons of the country: nothing has happened but these days."""
    names = (
        "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "withdrawn",
        "reason.from", "reason.until", "reason.shown", "came",
    )
    drawn = {f"summons.{name}": NOT_YET for name in names}
    drawn |= {"summons.for": 1, "summons.appear": FIRST + 40, "complaint.filed": NOT_YET}
    drawn |= {"appearance.on": NOT_YET, "ground.believed": NOT_YET}
    return drawn | {name.replace("_", "."): FIRST + on for name, on in days.items()}


def test_a_man_of_the_country_and_his_events_make_one_case() -> None:
    tale = registered(dispatch="teacher").tell("ground.arose", 1, on=-100)
    tale.tell("summons.issued", 1).tell("summons.placed", 2).tell("summons.posted", 3)
    tale.tell("complaint.filed", 9).tell("complaint.upheld", 14)
    tale.tell("summons.issued", 20, "s2", appear=FIRST + 50).tell("summons.sent", 22, "s2")
    tale.tell("summons.delivered", 30, "s2").tell("reason.arose", 35)
    tale.tell("reason.shown", 44).tell("ground.granted", 45).tell("ground.recorded", 46)
    tale.tell("person.appeared", 50, "s2").tell("examination.held", 60).tell("decision.made", 63)
    tale.tell("complaint.filed", 70, "c2", about="decision", to="court", summons=None)
    tale.tell("complaint.rejected", 80, "c2", by="court")
    man = {
        "person.status": 0, "person.born": BORN, "ground.present": 1,
        "person.dispatch": law.dispatch.names.index("teacher"),
        "ground.kind": GROUNDS.index("study"), "ground.from": FIRST - 100,
        "ground.until": FIRST + 400, "ground.granted": FIRST + 45, "ground.recorded": FIRST + 46,
    }
    came: dict[str, Any] = {"appearance_on": 50}
    one = columns(
        summons_placed=2, summons_posted=3, summons_reason_from=35, summons_reason_until=60,
        summons_reason_shown=44, complaint_filed=9, complaint_upheld=14, **came,
    ) | {"complaint.about": 0, "complaint.to": 0, "complaint.rejected": NOT_YET}
    two = columns(summons_sent=22, summons_delivered=30, summons_came=50, **came)
    two["summons.appear"] = FIRST + 50
    board = {
        "decision.on": FIRST + 63, "decision.call_up": 1, "complaint.filed": FIRST + 70,
        "complaint.about": 3, "complaint.to": 1, "complaint.upheld": NOT_YET,
        "complaint.rejected": FIRST + 80,
    }
    dates = {"served_on": NEVER}
    calls = [Call(1, one, dates), Call(2, two, dates)]
    theirs = country_case(FIRST + 90, man, calls, board)
    assert case_of(tale.state, FIRST + 90) == theirs
    assert theirs.complaints[1].summons is None


def test_a_case_holds_every_fact() -> None:
    case = case_of(whole().state, FIRST + 130)
    assert case == Case(
        FIRST + 130,
        Person("conscript", BORN, "ordinary", enrolled=True),
        (
            Summons(
                "s1", "medical", FIRST + 2, FIRST + 3, FIRST + 6, None, None, FIRST + 12, None,
                FIRST + 40, FIRST + 61, None,
                Reason("accepted", FIRST + 38, FIRST + 60, FIRST + 45),
            ),
            Summons("dispatch", "medical", handed=FIRST + 95, appear=FIRST + 120),
        ),
        (Ground("study", FIRST - 100, FIRST + 400, FIRST + 62, recorded=True),),
        (Complaint("summons", "board", FIRST + 15, "s1", None, FIRST + 20),),
        (BoardDecision(FIRST + 80, call_up=True),),
    )


def test_the_register_believes_what_it_holds() -> None:
    tale = summoned().tell("ground.arose", 3).tell("ground.granted", 4)
    believed = case_of(tale.state, FIRST + 9, believed=True)
    assert believed.grounds[0].granted is None
    assert case_of(tale.state, FIRST + 9).grounds[0].granted == FIRST + 4
    tale.tell("ground.recorded", 8)
    assert case_of(tale.state, FIRST + 9, believed=True).grounds[0].granted == FIRST + 8
    tale.tell("record.corrected", 9)
    assert case_of(tale.state, FIRST + 9, believed=True).person.status == "reservist"
    assert case_of(tale.state, FIRST + 9).person.status == "conscript"
    tale.tell("record.corrected", 10, field="born_stated", value=False)
    assert case_of(tale.state, FIRST + 9, believed=True).person.born is None


def test_the_register_believes_a_namesakes_papers_until_they_are_parted() -> None:
    tale = summoned().tell("record.merged", 4, data={"with": OTHER, "status": "reservist"})
    assert held(tale.state, "status") == "reservist"
    tale.tell("record.parted", 9)
    assert held(tale.state, "status") == "conscript"
    nobody = Tale().tell("person.described")
    assert held(nobody.state, "status") == "conscript"
    assert case_of(nobody.state, FIRST, believed=True).person.born == BORN


def test_a_summons_meant_for_another_is_his_only_in_belief() -> None:
    tale = registered().tell("summons.issued", 1, meant_for=OTHER).tell("summons.placed", 2)
    tale.tell("complaint.filed", 5)
    for believed in (False, True):
        case = case_of(tale.state, FIRST + 9, believed=believed)
        assert len(case.summonses) == len(case.complaints) == int(believed)


def test_nobody_has_no_case() -> None:
    with pytest.raises(ValueError, match="nobody"):
        case_of(State(), FIRST)


@pytest.mark.parametrize("readings", [{}, {"CR-1": "service"}, {"CR-3": "service"}])
@pytest.mark.parametrize("tale", [whole(), summoned(), registered().tell("summons.issued", 1)])
def test_the_effects_are_the_answers_of_the_case_reader(
    tale: Tale, readings: dict[str, str]
) -> None:
    case = case_of(tale.state, FIRST + 130)
    found = effects(case, Law.of(readings))
    decision = decide(case, readings)

    def iso(value: int | None) -> str | None:
        return None if value is None else date_of(value).isoformat()

    def span(pair: tuple[int, int] | None) -> dict[str, str | None] | None:
        if pair is None:
            return None
        return {"from": iso(pair[0]), "until": None if pair[1] == NOT_YET else iso(pair[1])}

    for one in found.summonses:
        told = {
            "served_on": iso(one.served_on), "exit_ban": span(one.exit_ban),
            "self_report_by": iso(one.self_report_by), "cap_breached": one.cap_breached,
            "short_notice": one.short_notice,
            "fine": one.fine and {"min": one.fine[0], "max": one.fine[1]},
            "measures": one.measures and {**(span(one.measures) or {}), "which": list(one.which)},
        }
        for question, value in told.items():
            assert decision.answer(question, one.summons).value == value, question
        assert decision.answer("served_on", one.summons).by == one.by
    for what in ("exit_ban", "measures"):
        spans = [span(pair) for pair in found.under(what)]
        assert decision.answer(f"under_{what}").value == spans


def test_served_by_a_day() -> None:
    tale = summoned()
    assert not served_by(tale.state, FIRST + 9)
    assert served_by(tale.state, FIRST + 10)
