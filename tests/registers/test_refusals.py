"""Each reason for refusing: a command that meets it, and one beside it that does not."""

from collections.abc import Callable

import pytest

from povestka.registers.commands import Command
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import CODES, Refusal, listed, refuse, shown_day
from povestka.registers.town import Town, decide_town, stand
from tests.registers.telling import FIRST, MAN, OTHER, Tale, registered, summoned, whole

Bad = Callable[[], Refusal]
Good = Callable[[], object]


def town(*kinds: str) -> Town:
    found = Town()
    for kind in kinds:
        told = decide_town(found, town_command(kind), FIRST)
        assert isinstance(told, tuple), told
        found = stand(told, found)
    return found


def town_command(kind: str, **data: int | str) -> Command:
    given: dict[str, dict[str, int | str]] = {
        "town.opened": {"town": "{}"}, "clock.moved": {"to": FIRST + 1},
        "role.taken": {"role": "office"}, "role.released": {"role": "office"},
        "fault.injected": {"fault": "lost", "count": 3},
        "screen.restored": {"agency": "border", "to": FIRST - 3},
    }
    by = "border" if kind == "screen.restored" else "world"
    return Command(by, kind, data={**given.get(kind, {}), **data})


def in_town(given: Town, kind: str, **data: int | str) -> Refusal:
    found = decide_town(given, town_command(kind, **data), FIRST)
    assert isinstance(found, Refusal)
    return found


PAIRS: dict[str, tuple[Bad, Good]] = {
    "kind": (
        lambda: summoned().refused("summons.burnt", 3),
        lambda: summoned().tell("summons.posted", 3),
    ),
    "role": (
        lambda: summoned().refused("summons.posted", 3, by="office"),
        lambda: summoned().tell("summons.posted", 3, by="portal"),
    ),
    "field": (
        lambda: registered().refused("summons.issued", 1, appear="soon"),
        lambda: registered().tell("summons.issued", 1, appear=FIRST + 9),
    ),
    "day": (
        lambda: registered().refused("ground.arose", 1, on=-10**6),
        lambda: registered().tell("ground.arose", 1, on=-1000),
    ),
    "future": (
        lambda: summoned().refused("summons.posted", 3, on=4),
        lambda: summoned().tell("summons.posted", 3, on=3),
    ),
    "person": (
        lambda: in_town(town("town.opened"), "summons.issued"),
        lambda: registered().tell("role.taken", 1),
    ),
    "nobody": (
        lambda: Tale().refused("person.registered"),
        lambda: Tale().tell("person.described").tell("person.registered"),
    ),
    "of": (
        lambda: summoned().refused("summons.posted", 3, "s2"),
        lambda: summoned().tell("summons.posted", 3, "s1"),
    ),
    "used": (
        lambda: summoned().refused("summons.issued", 3, "s1"),
        lambda: summoned().tell("summons.issued", 3, "s2"),
    ),
    "once": (
        lambda: summoned().refused("summons.placed", 4),
        lambda: registered().tell("summons.issued", 1).tell("summons.placed", 4),
    ),
    "order": (
        lambda: summoned().refused("summons.delivered", 5),
        lambda: summoned().tell("summons.sent", 3).tell("summons.delivered", 5),
    ),
    "early": (
        lambda: summoned().tell("summons.sent", 5).refused("summons.delivered", 6, on=4),
        lambda: summoned().tell("summons.sent", 5).tell("summons.delivered", 6, on=5),
    ),
    "ends": (
        lambda: registered().refused("ground.arose", 5, until=FIRST + 4),
        lambda: registered().tell("ground.arose", 5, until=FIRST + 5),
    ),
    "appear": (
        lambda: registered().refused("summons.issued", 5, appear=FIRST + 4),
        lambda: registered().tell("summons.issued", 5, appear=FIRST + 5),
    ),
    "unregistered": (
        lambda: Tale().tell("person.described").refused("summons.issued", 1),
        lambda: registered().tell("summons.issued", 1),
    ),
    "withdrawn": (
        lambda: summoned().tell("summons.withdrawn", 4).refused("summons.posted", 5),
        lambda: summoned().tell("summons.withdrawn", 4).tell("summons.posted", 5, on=3),
    ),
    "account": (
        lambda: summoned(account=False).refused("summons.posted", 5),
        lambda: summoned(account=True).tell("summons.posted", 5),
    ),
    "same_day": (
        lambda: summoned().tell("summons.refused", 5).refused("summons.handed", 5),
        lambda: summoned().tell("summons.refused", 5).tell("summons.handed", 6),
    ),
    "unsent": (
        lambda: registered().tell("summons.issued", 1).refused("person.appeared", 3),
        lambda: summoned().tell("person.appeared", 3),
    ),
    "answer": (
        lambda: summoned().tell("complaint.filed", 3).refused("complaint.upheld", 5, by="court"),
        lambda: summoned().tell("complaint.filed", 3).tell("complaint.upheld", 5, by="board"),
    ),
    "no_decision": (
        lambda: whole().refused("complaint.filed", 130, "c2", on=79, about="decision"),
        lambda: whole().tell("complaint.filed", 130, "c2", about="decision", summons=None),
    ),
    "not_come": (
        lambda: summoned().tell("person.appeared", 9).refused("examination.held", 9, on=8),
        lambda: summoned().tell("person.appeared", 9).tell("examination.held", 9),
    ),
    "no_call_up": (
        lambda: decided(call_up=False).refused("person.dispatched", 20),
        lambda: decided(call_up=True).tell("person.dispatched", 20),
    ),
    "no_summons": (
        lambda: summoned().refused("entry.made", 9, on=1),
        lambda: summoned().tell("entry.made", 9, on=2),
    ),
    "unserved": (
        lambda: summoned().refused("entry.made", 9, "measures"),
        lambda: summoned().tell("entry.made", 10, "measures"),
    ),
    "screen": (
        lambda: summoned().refused("screen.shown", 9, "driving"),
        lambda: summoned().tell("screen.shown", 9, "driving", by="traffic"),
    ),
    "himself": (
        lambda: registered().refused("record.merged", 1, data={"with": MAN}),
        lambda: registered().tell("record.merged", 1, data={"with": OTHER}),
    ),
    "no_event": (
        lambda: summoned().refused("record.struck", 9, event="no such"),
        lambda: summoned().tell(
            "record.struck", 9, by="register", event=f"{MAN}/summons.placed/s1"
        ),
    ),
    "not_yours": (
        lambda: summoned().refused(
            "record.struck", 9, by="post", event=f"{MAN}/summons.placed/s1"
        ),
        lambda: summoned().tell(
            "record.struck", 9, by="military", event=f"{MAN}/summons.placed/s1"
        ),
    ),
    "contradicts": (
        lambda: summoned().refused("record.struck", 9, event=f"{MAN}/summons.issued/s1"),
        lambda: registered().tell("summons.issued", 1).tell(
            "record.struck", 9, event=f"{MAN}/summons.issued/s1"
        ),
    ),
    "opened": (
        lambda: in_town(town("town.opened"), "town.opened"),
        lambda: town("town.opened"),
    ),
    "unopened": (
        lambda: in_town(Town(), "clock.moved"),
        lambda: town("town.opened", "clock.moved"),
    ),
    "clock": (
        lambda: in_town(town("town.opened", "clock.moved"), "clock.moved"),
        lambda: town("town.opened", "clock.moved"),
    ),
    "taken": (
        lambda: registered().tell("role.taken", 1).refused("role.taken", 2),
        lambda: registered().tell("role.taken", 1).tell("role.released", 1).tell("role.taken", 2),
    ),
    "free": (
        lambda: registered().refused("role.released", 2),
        lambda: registered().tell("role.taken", 1).tell("role.released", 2),
    ),
}


def decided(*, call_up: bool) -> Tale:
    tale = summoned().tell("person.appeared", 9).tell("examination.held", 10)
    return tale.tell("decision.made", 11, call_up=call_up)


@pytest.mark.parametrize("code", CODES)
def test_each_reason_is_met_and_has_its_neighbour(code: str) -> None:
    if code == "told":  # met by a log alone: a command never takes the id of another event
        return test_an_id_told_with_other_content_is_named()
    bad, good = PAIRS[code]
    found = bad()
    assert found.code == code
    assert good()
    assert found.cites
    for text in (found.says, found.wanted):
        for said in (text.en, text.ru):
            assert said.endswith(".")
            assert "{" not in said
    assert not set(found.says.ru) <= set(found.says.en)
    return None


def test_an_id_told_with_other_content_is_named() -> None:
    tale = summoned()
    event = tale.events[-1]
    other = type(event)(event.id, event.kind, event.on, event.recorded + 1, event.by, MAN, "s1")
    from povestka.registers.fold import step

    assert step(tale.state, event) is tale.state
    after = step(tale.state, other)
    assert [one.code for one in after.anomalies.values()] == ["told"]
    assert after.things == tale.state.things
    assert after.told == tale.state.told


def test_pairs_are_of_reasons_that_there_are() -> None:
    assert set(PAIRS) | {"told"} == set(CODES)


def test_a_role_that_may_not_is_told_who_may() -> None:
    for kind in KINDS.values():
        if kind.about in ("man", "summons", "ground", "entry"):
            found = whole().refused(kind.name, 130, by="lenders")
            assert found.code == "role"
            assert found.wanted.en.endswith(f"{listed(kind.by)}.")


def test_days_without_a_date_are_shown_as_numbers() -> None:
    assert shown_day(FIRST) == "2026-01-12"
    assert shown_day(10**9) == "1000000000"
    assert shown_day(-(10**9)) == "-1000000000"


def test_a_refusal_fills_each_language_with_its_own_words() -> None:
    found = refuse("once", event=KINDS["summons.placed"].says)
    assert "placed in the Register" in found.says.en
    assert "размещена в Реестре" in found.says.ru
