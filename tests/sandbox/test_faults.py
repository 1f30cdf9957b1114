"""Faults: their fields, what they do to messages, wrong records, waves, backups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.language.days import date_of, day
from povestka.outside.scenarios import load
from povestka.people.layout import person_id
from povestka.registers.events import Event, Value
from povestka.registers.fold import fold
from povestka.registers.kinds import KINDS
from povestka.sandbox.faults import backups, wrong
from povestka.sandbox.faults.bringing import brought as all_brought
from povestka.sandbox.faults.clocks import CLOCKS, complains, waits
from povestka.sandbox.faults.fates import fate, fates
from povestka.sandbox.faults.model import (
    FAULTS,
    FIELDS,
    LISTS,
    MOST,
    NOBODY,
    WRONG,
    Fault,
    fault_of,
    faults_of,
)
from povestka.sandbox.faults.reading import BadFault, read_fault
from povestka.sandbox.knowing import Known
from povestka.sandbox.memory import Memory
from povestka.sandbox.messages import Message, Told, punctual
from povestka.sandbox.past import Past
from povestka.sandbox.session import Sandbox
from povestka.sandbox.stories.playing import man_of, play
from povestka.sandbox.stories.settings import PLAIN, days
from povestka.sandbox.stories.told import STORIES
from povestka.sandbox.town import Town, make_town
from povestka.sandbox.verifying import verify

MAN = person_id(0, 7)
D = day(dt.date(2026, 4, 1))
POSTED = Message("portal", "summons.posted", MAN, "s1", D)
ROLES = ("portal", "post", "border")


@cache
def town(persons: int = 60, scenario: str = "year-2026") -> Town:
    return make_town(load(scenario), persons, 5, "RU-TVE", min(2, persons))


def happened(kind: str, on: int, of: str = "", by: str = "", /, **data: Value) -> Event:
    role = by or KINDS[kind].by[0]
    return Event(f"{MAN}/{kind}/{of}/{on}", kind, on, on, role, MAN, of, data=data)


def man(*events: Event, status: str = "reservist", born: int = D - 12_000) -> Past:
    """The past of a man who is described and registered."""
    return Past([
        happened("person.described", 20_000, status=status, born=born),
        happened("person.registered", 20_000, status=status, born_stated=True, born=born),
        *events,
    ])


def brought(past: Past, fault: Fault, place: Town | None = None) -> list[tuple[int, str, str]]:
    place = place or town()
    found = wrong.wrongs(place, place.drawn(MAN), past, [fault])
    return [(one.on, one.kind, one.of) for one in found]


# ---- the fault in the log


@st.composite
def some_fault(draw: st.DrawFn) -> Fault:
    kind = draw(st.sampled_from(sorted(FAULTS)))
    known = FAULTS[kind]
    values: dict[str, object] = {}
    for name in (*known.needs, *known.may):
        sort = FIELDS[name][0]
        if name == "from" or (name in known.may and draw(st.booleans())):
            continue
        if sort == "person":
            values["other" if name == "with" else name] = person_id(0, 7 + (name == "with"))
        elif sort == "number":
            values[name] = draw(st.integers(0 if name in ("seed", "office") else 1, MOST[name]))
        else:
            values[name] = draw(st.sampled_from(LISTS[sort])) if sort in LISTS else D + 40
    return Fault(kind, D, **values)  # type: ignore[arg-type] # of each field's own kind


@given(some_fault())
def test_a_fault_comes_back_from_its_event(fault: Fault) -> None:
    event = Event("town/fault.injected/1", "fault.injected", D, D, "world", data=fault.data())
    assert fault_of(event, 0) == fault
    other = replace(event, id="town/fault.injected/2")
    clock = Event("town/clock.moved/1", "clock.moved", D, D, "world", data={"to": D})
    numbered = faults_of([clock, event, other])
    assert [one.number for one in numbered] == [1, 2]
    assert replace(numbered[1], number=0) == fault
    assert all(value != "" for value in fault.data().values())


def test_every_field_and_kind_of_fault_has_words_and_bounds() -> None:
    for kind in FAULTS.values():
        assert kind.says.en.endswith(".")
        assert kind.says.ru.endswith(".")
        for name in (*kind.needs, *kind.may):
            sort, _ = FIELDS[name]
            assert sort in ("day", "person") or name in MOST or sort in LISTS
    assert "world" not in LISTS["role"]
    assert all(kind in KINDS for kind in LISTS["event"])


# ---- what becomes of messages


def test_without_faults_a_message_is_punctual() -> None:
    assert fates([], MAN, Past()) is punctual
    assert fates([Fault("wave", D, count=3)], MAN, Past()) is punctual
    assert fates([Fault("lost", D, person=person_id(0, 8))], MAN, Past()) is punctual
    assert fate(POSTED, []) == (Told(D, D),)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault("lost", D), ()),
        (Fault("lost", D, until=D), (Told(D, D),)),
        (Fault("lost", D + 1), (Told(D, D),)),
        (Fault("lost", D, role="post"), (Told(D, D),)),
        (Fault("lost", D, event="summons.opened"), (Told(D, D),)),
        (Fault("lost", D, person=person_id(0, 8)), (Told(D, D),)),
        (Fault("lost", D, role="portal", event="summons.posted", person=MAN), ()),
        (Fault("late", D, days=4), (Told(D, D + 4),)),
        (Fault("doubled", D, days=4), (Told(D, D), Told(D, D + 4))),
        (Fault("outage", D - 3, D + 5, role="portal"), (Told(D + 5, D + 5),)),
        (Fault("outage", D - 3, D, role="portal"), (Told(D, D),)),
        (Fault("outage", D + 1, D + 5, role="portal"), (Told(D, D),)),
        (Fault("clock_step", D - 3, days=10), (Told(D, D + 7),)),
        (Fault("clock_step", D - 3, days=3), (Told(D, D),)),
        (Fault("clock_step", D + 1, days=3), (Told(D, D),)),
        (Fault("restored_backup", D, agency="border", to=D - 9), (Told(D, D),)),
        (Fault("merged_namesake", D, person=MAN), (Told(D, D),)),
    ],
)
def test_each_fault_does_its_own_to_a_message(fault: Fault, told: tuple[Told, ...]) -> None:
    assert fates([fault], MAN, Past())(POSTED) == told


def test_faults_act_one_after_another() -> None:
    chain = [Fault("outage", D + 4, D + 8, role="portal"), Fault("outage", D, D + 5, role="portal")]
    assert fate(POSTED, chain) == (Told(D + 8, D + 8),)
    both = [Fault("clock_step", D + 2, days=6), Fault("doubled", D, days=3)]
    assert fate(POSTED, both) == (Told(D, D), Told(D, D + 8))


def test_what_is_so_in_the_world_no_fault_undoes_but_the_clock_delays() -> None:
    arose = Message("world", "ground.arose", MAN, "g1", D)
    strikes = [Fault(kind, D, days=3) for kind in ("lost", "late", "doubled", "reordered")]
    strikes.append(Fault("outage", D, D + 5))
    assert fate(arose, strikes) == (Told(D, D),)
    assert fate(arose, [Fault("clock_step", D, days=3)]) == (Told(D, D + 3),)


def test_messages_that_overtake_each_other() -> None:
    fault = Fault("reordered", D, days=6)
    delays = set()
    for later in range(60):
        (told,) = fate(POSTED._replace(day=D + later), [fault])
        assert told.on == D + later
        delays.add(told.recorded - told.on)
    assert delays == set(range(7))


def test_a_share_of_messages_is_struck_by_keyed_chance() -> None:
    fault = Fault("lost", D, per_mille=300, seed=4)
    struck = [not fate(POSTED._replace(day=D + at), [fault]) for at in range(1000)]
    assert 230 < sum(struck) < 370
    assert struck == [not fate(POSTED._replace(day=D + at), [fault]) for at in range(1000)]
    others = replace(fault, seed=5), replace(fault, number=2)
    for other in others:
        assert struck != [not fate(POSTED._replace(day=D + at), [other]) for at in range(1000)]


@given(
    st.lists(some_fault(), max_size=6),
    st.sampled_from(ROLES),
    st.integers(D - 5, D + 60),
)
def test_a_message_is_never_told_before_its_day(faults: list[Fault], role: str, on: int) -> None:
    told = fate(Message(role, "summons.posted", MAN, "s1", on), faults)
    assert list(told) == sorted(told, key=lambda one: one.recorded)
    for one in told:
        assert on <= one.on <= one.recorded


# ---- wrong records


def test_every_waiting_time_is_an_assumption_that_says_so() -> None:
    fault = Fault("too_old", D, person=MAN)
    for name, one in CLOCKS.items():
        assert (one.mark, one.source.startswith("assumption")) == ("K", True)
        assert one.says.en != one.says.ru
        if one.kind == "days":
            least, *_, most = one.base  # type: ignore[misc] # five knots
            assert least <= waits(fault, name, MAN) <= most
    wanted = {"restored_backup", *WRONG}
    assert wanted <= set(CLOCKS)


def test_some_complain_of_a_wrong_record_and_some_do_not() -> None:
    told = {complains(Fault("too_old", D, seed=seed), MAN) for seed in range(30)}
    assert told == {True, False}


def complaining(kind: str, **fields: str) -> Fault:
    """A fault under which he complains long before the agency finds it."""
    for seed in range(4000):
        fault = Fault(kind, D, person=MAN, seed=seed, number=1, **fields)  # type: ignore[arg-type]
        agency = waits(fault, kind, MAN)
        if complains(fault, MAN) and agency > waits(fault, "complained", MAN) + 60:
            return fault
    raise AssertionError(kind)


def test_the_agency_finds_it_or_his_complaint_does() -> None:
    fault = complaining("too_old")
    alone = wrong.put_right(fault, MAN, man())
    assert alone == D + waits(fault, "too_old", MAN)
    upheld = man(happened("complaint.upheld", D + 9, "cw1"))
    assert wrong.put_right(fault, MAN, upheld) == min(alone, D + 9 + waits(fault, "corrected", MAN))
    late = man(happened("complaint.upheld", alone + 5, "cw1"))
    assert wrong.put_right(fault, MAN, late) == alone


def test_he_complains_of_the_first_summons_that_he_learns_of() -> None:
    fault = complaining("old_address")
    filed = D + 3 + waits(fault, "complained", MAN)
    learnt = (happened("summons.opened", D + 3, "s2"), happened("summons.opened", D + 4, "s1"))
    assert (filed, "complaint.filed", "cw1") in brought(man(*learnt), fault)
    before = happened("summons.opened", D - 3, "s1")
    assert "complaint.filed" not in {kind for _, kind, _ in brought(man(before), fault)}
    once = man(*learnt, happened("complaint.filed", filed, "cw1", about="summons", to="board"))
    assert "complaint.filed" not in {kind for _, kind, _ in brought(once, fault)}
    late = happened("summons.opened", wrong.put_right(fault, MAN, man()) - 1, "s1")
    assert "complaint.filed" not in {kind for _, kind, _ in brought(man(late), fault)}
    silent = next(
        one for one in (replace(fault, seed=seed) for seed in range(50)) if not complains(one, MAN)
    )
    assert "complaint.filed" not in {kind for _, kind, _ in brought(man(*learnt), silent)}


def test_nothing_comes_of_a_wrong_record_of_another_or_of_nobody_registered() -> None:
    fault = Fault("too_old", D, person=person_id(0, 8))
    assert brought(man(), fault) == []
    assert brought(Past(), replace(fault, person=MAN)) == []
    assert brought(man(), Fault("lost", D)) == []


def test_a_ground_that_the_register_does_not_know() -> None:
    fault = Fault("unknown_ground", D, person=MAN)
    right = wrong.put_right(fault, MAN, man())
    arose = happened("ground.arose", D - 90, "g1", kind="study")
    granted = happened("ground.granted", D - 60, "g1")
    recorded = happened("ground.recorded", D - 30, "g1")
    assert brought(man(arose), fault) == []
    assert brought(man(arose, granted), fault) == [(right, "ground.recorded", "g1")]
    past = man(arose, granted, recorded)
    assert brought(past, fault) == [(D, "record.struck", "g1")]
    past.add(happened("record.struck", D, "g1", "military", event=recorded.id))
    assert brought(past, fault) == [(right, "ground.recorded", "g1")]
    past.add(happened("ground.recorded", right, "g1"))
    assert brought(past, fault) == []
    assert brought(man(arose, happened("ground.granted", right, "g1")), fault) == []

    told = fates([fault], MAN, man())
    message = Message("military", "ground.recorded", MAN, "g1", D)
    assert told(message) == ()
    assert told(message._replace(day=D - 1)) == (Told(D - 1, D - 1),)
    assert told(message._replace(day=right)) == (Told(right, right),)
    assert told(POSTED) == (Told(D, D),)


def test_an_old_address() -> None:
    fault = Fault("old_address", D, person=MAN)
    right = wrong.put_right(fault, MAN, man())
    corrected = (right, "record.corrected", "")
    sent = happened("summons.sent", D + 2, "s1")
    back = D + 2 + waits(fault, "returned", MAN, D + 2)
    assert brought(man(sent), fault) == [(back, "summons.returned", "s1"), corrected]
    assert brought(man(sent, happened("summons.returned", back, "s1")), fault) == [corrected]
    assert brought(man(happened("summons.sent", D - 2, "s1")), fault) == [corrected]
    known = happened(
        "record.corrected", right, "", "office", field="address_current", value=True
    )
    assert brought(man(known), fault) == []
    handed = Message("office", "summons.handed", MAN, "s1", D + 1)
    assert fates([fault], MAN, man())(handed) == ()


def test_a_namesake_whose_papers_were_put_under_him() -> None:
    other = person_id(0, 9)
    fault = Fault("merged_namesake", D, person=MAN, other=other)
    right = wrong.put_right(fault, MAN, man())
    (due,) = wrong.wrongs(town(), town().drawn(MAN), man(), [fault])
    assert (due.on, due.kind, due.data["with"]) == (D, "record.merged", other)
    for name, beside in ((MAN, person_id(0, 6)), (person_id(1, 0), person_id(1, 1))):
        own = replace(fault, other="", person=name)
        (due,) = wrong.wrongs(town(), town().drawn(name), man(), [own])
        assert due.data["with"] == beside
    merged = happened("record.merged", D, **{"with": other})
    kinds = [kind for _, kind, _ in brought(man(merged), fault)]
    assert kinds == ["summons.issued"] * (waits(fault, "summoned", MAN) < right - D) + [
        "record.parted"
    ]
    apart = man(merged, happened("summons.issued", D + 1, "s1"), happened("record.parted", right))
    assert brought(apart, fault) == []


def test_a_man_who_lives_abroad() -> None:
    fault = Fault("abroad", D, person=MAN, number=2)
    right = wrong.put_right(fault, MAN, man())
    arose = happened("ground.arose", D, "gw2", kind="abroad")
    granted = happened("ground.granted", right, "gw2")
    recorded = happened("ground.recorded", right, "gw2")
    assert brought(man(), fault) == [(D, "ground.arose", "gw2")]
    assert brought(man(arose), fault) == [(right, "ground.granted", "gw2")]
    assert brought(man(arose, granted), fault) == [(right, "ground.recorded", "gw2")]
    assert brought(man(arose, granted, recorded), fault) == []
    came = Message("resident", "person.appeared", MAN, "s1", right + 400)
    assert fates([fault], MAN, man())(came) == ()
    assert fates([fault], MAN, man())(POSTED) == (Told(D, D),)


def test_a_man_too_old_whom_the_register_takes_for_a_young_one() -> None:
    fault = complaining("too_old")
    right = wrong.put_right(fault, MAN, man())
    kinds = [kind for _, kind, _ in brought(man(), fault)]
    issued = ["summons.issued"] * (waits(fault, "summoned", MAN) < right - D)
    assert kinds == ["record.corrected"] * 2 + issued + ["record.corrected"] * 2
    assert brought(man(born=D - 8_000), fault) == []
    assert brought(
        Past([happened("person.registered", 20_000, status="reservist", born_stated=False)]), fault
    ) == []


def test_a_summons_of_a_fault_takes_the_next_free_id_and_the_channel_that_there_is() -> None:
    fault = Fault("wave", D, count=60)
    place = town()
    who = next(
        place.drawn(one) for one in place.everybody()
        if wrong.in_wave(place, place.drawn(one), wrong.aimed(place, fault))
    )
    reached = wrong.aimed(place, fault)
    (due,) = wrong.wrongs(place, who, man(), [reached])
    assert (due.on, due.of, due.data["channel"], due.data["for"]) == (D, "s1", "both", "medical")
    assert int(due.data["appear"] or 0) >= D + 21
    before = man(happened("summons.issued", D - 9, "s1"), happened("summons.issued", D - 8, "d"))
    (due,) = wrong.wrongs(place, who, before, [replace(reached, channel="register", days=9)])
    assert (due.of, due.data["channel"]) == ("s2", "register")
    assert D + 9 <= int(due.data["appear"] or 0) < D + 15
    done = man(happened("summons.issued", D, "s1"))
    assert wrong.wrongs(place, who, done, [reached]) == []
    many = man(*(happened("summons.issued", D - 9, f"s{number}") for number in range(1, 10)))
    assert wrong.wrongs(place, who, many, [reached]) == []
    early = replace(reached, first=day(dt.date(2025, 1, 9)))
    young = replace(who, facts={**who.facts, "person.born": early.first - 8_000})
    (due,) = wrong.wrongs(place, young, man(), [early])
    assert due.data["channel"] == "paper"
    undecreed = replace(reached, first=day(dt.date(2031, 1, 9)))
    born = replace(who, facts={**who.facts, "person.born": undecreed.first - 8_000})
    (due,) = wrong.wrongs(place, born, man(), [undecreed])
    assert due.data["appear"] == undecreed.first + 21


# ---- waves


def test_a_wave_reaches_as_many_as_it_says() -> None:
    place = town()
    for count in (1, 3, 8):
        fault = wrong.aimed(place, Fault("wave", D, count=count))
        reached = wrong.touched(place, fault)
        assert len(reached) == count
        assert wrong.touched(place, replace(fault, number=3)) == reached
    all_of_them = wrong.aimed(place, Fault("wave", D, count=1000))
    assert len(wrong.touched(place, all_of_them)) < place.persons
    inner = wrong.aimed(place, Fault("wave", D, count=1000, office=1))
    assert {one.split("-")[1] for one in wrong.touched(place, inner)} == {"0001"}
    nobody = wrong.aimed(town(1), Fault("wave", D - 20_000, count=5))
    assert (nobody.limit, wrong.touched(town(1), nobody)) == (NOBODY, ())


def test_in_a_mobilisation_a_wave_calls_reservists() -> None:
    place = make_town(load("mobilisation-2026-electronic"), 40, 5, "RU-TVE")
    fault = wrong.aimed(place, Fault("wave", place.first + 9, count=4))
    (first, *_) = wrong.touched(place, fault)
    (due,) = wrong.wrongs(place, place.drawn(first), man(), [fault])
    assert due.data["for"] == "mobilisation"


def test_who_wakes_when_a_fault_is_put_in() -> None:
    place = town()
    assert wrong.touched(place, Fault("abroad", D, person=MAN)) == (MAN,)
    assert wrong.touched(place, Fault("outage", D, D + 3, role="post")) == ()
    late = Fault("late", D, days=3)
    assert wrong.aimed(place, late) is late


# ---- backups


def test_an_agency_puts_back_a_backup_and_compares_its_screens_later() -> None:
    fault = Fault("restored_backup", D, agency="border", to=D - 20)
    assert backups.restorations([fault, Fault("lost", D)], D) == (("border", D - 20),)
    assert backups.restorations([fault], D + 1) == ()
    compared = backups.compared_on(fault)
    assert D < compared <= D + 30

    shown = (
        happened(
            "summons.issued", D - 60, "s1", appear=D, channel="register", **{"for": "medical"}
        ),
        happened("summons.placed", D - 60, "s1"),
        happened("entry.made", D - 40, "exit_ban"),
        happened("screen.shown", D - 30, "exit_ban", "border"),
    )
    gone = (
        happened("entry.lifted", D - 9, "exit_ban"),
        happened("screen.lifted", D - 5, "exit_ban", "border"),
    )
    back = Event(
        "town/screen.restored/1", "screen.restored", D, D, "border",
        data={"agency": "border", "to": D - 20},
    )

    def found(*events: Event) -> list[tuple[int, str, str]]:
        past = man(*events)
        due = backups.comparing(fold(past.events), [Fault("lost", D), fault])
        return [(one.on, one.kind, one.of) for one in due]

    assert found(*shown, *gone, back) == [(compared, "screen.lifted", "exit_ban")]
    assert found(*shown, *gone) == []
    assert found(*shown, back) == []
    early = replace(shown[3], on=D - 10, recorded=D - 10)
    assert found(*shown[:3], early, back) == [(compared, "screen.shown", "exit_ban")]


# ---- words into faults


def read(kind: str, **fields: object) -> Fault:
    renamed = {"from": fields.pop("first")} if "first" in fields else {}
    return read_fault(kind, {**renamed, **fields}, town(), D)


def test_a_fault_is_read_from_words() -> None:
    assert read("lost") == Fault("lost", D + 1)
    assert read("late", first="2026-05-01", days="3", role="post", person=MAN, per_mille=5) == (
        Fault("late", D + 30, days=3, role="post", person=MAN, per_mille=5)
    )
    until = date_of(D + 9)
    assert read("outage", role="portal", until=until) == (
        Fault("outage", D + 1, D + 9, role="portal")
    )
    assert read("merged_namesake", person=MAN, **{"with": person_id(0, 1)}).other == person_id(0, 1)
    assert read("restored_backup", agency="tax", to="2026-03-01").to == D - 31
    assert read("wave", count=2, office=0).limit > 0
    assert read("lost", seed=0, event="summons.posted").event == "summons.posted"


BAD: tuple[tuple[str, Mapping[str, object], set[str]], ...] = (
    ("los", {}, {"fault"}),
    ("late", {}, {"days"}),
    ("outage", {}, {"until", "role"}),
    ("wave", {"count": 0, "office": 7, "channel": "pigeon"}, {"count", "office", "channel"}),
    ("wave", {"count": True}, {"count"}),
    ("wave", {"count": "many"}, {"count"}),
    ("late", {"days": 366, "name": "x", "dayz": 3}, {"days", "name", "dayz"}),
    ("lost", {"from": "2026-04-01"}, {"from"}),
    ("lost", {"from": "2027-04-01"}, {"from"}),
    ("lost", {"from": "soon"}, {"from"}),
    ("lost", {"from": 5}, {"from"}),
    ("lost", {"from": dt.datetime(2026, 5, 5, 1)}, {"from"}),
    ("lost", {"until": "2026-04-02"}, {"until"}),
    ("lost", {"person": "SYN-0009-000001", "role": "world"}, {"person", "role"}),
    ("abroad", {"person": 7}, {"person"}),
    ("merged_namesake", {"person": MAN, "with": MAN}, {"with"}),
    ("restored_backup", {"agency": "border", "to": "2026-04-02"}, {"to"}),
    ("restored_backup", {"agency": "border", "to": "2025-04-02"}, {"to"}),
)


@pytest.mark.parametrize(("kind", "fields", "paths"), BAD)
def test_all_mistakes_of_a_fault_at_once(
    kind: str, fields: Mapping[str, object], paths: set[str]
) -> None:
    with pytest.raises(BadFault) as caught:
        read_fault(kind, fields, town(), D)
    assert {one.path for one in caught.value.mistakes} == paths
    for lang in ("en", "ru"):
        for sentence in caught.value.sentences(lang):
            assert "{" not in sentence
            assert sentence.endswith((".", "?"))


# ---- all together


def test_what_faults_bring_about_comes_by_messages_and_not_in_the_past() -> None:
    place, past = town(), man()
    faults = [
        Fault("too_old", D + 3, person=MAN, number=1),
        Fault("abroad", D, person=MAN, number=2),
        Fault("outage", D, D + 9, role="office", number=3),
    ]

    def asked(today: int) -> list[tuple[int, int, str]]:
        told = fates(faults, MAN, past)
        found = all_brought(place, Known(place.drawn(MAN), past), faults, told, today)
        return [(one.on, one.recorded, one.kind) for one in found]

    first, second, *_ = asked(D)
    assert first == (D, D, "ground.arose")
    assert second == (D + 9, D + 9, "record.corrected")
    days = [recorded for _, recorded, _ in asked(D)]
    assert days == sorted(days)
    assert [one for one in asked(D) if one[1] > D] == asked(D + 1)


# ---- in a town


def alive(age: int, plays: tuple[str, ...] = ()) -> tuple[Sandbox, str]:
    """A town of a story in which nobody is called, and its first man of an age."""
    settings = {**PLAIN, "person.looks": 1.0, "look.soon": days(2), "complaint.upheld": 0.0}
    settings |= {"ground.study": (1.0, 1.0, 1.0, 1.0, 0.0), "ground.granted": 1.0, "ground.recorded": 1.0}
    settings |= {"ground.began": days(-90), "ground.granting": days(9), "come.late": 0.0}
    settings |= {"come.usual": 0.0, "come.firm": 0.0}
    story = replace(
        STORIES["wave"], settings=settings, strikes=(), steps=(), persons=30, age=age, plays=plays
    )
    box = play(story, Memory(), story.first)
    return box, man_of(story, box.town)


@pytest.mark.parametrize(
    ("kind", "age", "mended"),
    [
        ("unknown_ground", 22, "ground.recorded"),
        ("old_address", 22, "record.corrected"),
        ("merged_namesake", 40, "record.parted"),
        ("abroad", 22, "ground.recorded"),
        ("too_old", 40, "record.corrected"),
    ],
)
def test_the_agency_finds_every_wrong_record_in_its_time(kind: str, age: int, mended: str) -> None:
    box, person = alive(age, plays=("resident",))
    fault = read_fault(kind, {"person": person, "from": "2026-01-20"}, box.town, box.today)
    box.inject(fault)
    box.advance(365)
    events = box.store.of([person])[person]
    right = wrong.put_right(replace(fault, number=1), person, Past(events))
    last = [one.on for one in events if one.kind == mended][-1]
    assert last == right
    assert verify(box).good


def test_a_wrong_record_is_put_right_upon_his_complaint() -> None:
    box, person = alive(40, plays=("board",))
    seed = next(
        seed for seed in range(4000)
        if complains(early := Fault("too_old", 0, person=person, seed=seed, number=1), person)
        and waits(early, "too_old", person) > 120
        and waits(early, "summoned", person) < 9
        and waits(early, "complained", person) < 9
        and waits(early, "corrected", person) < 30
    )
    fields = {"person": person, "from": "2026-01-20", "seed": seed}
    fault = read_fault("too_old", fields, box.town, box.today)
    box.inject(fault)
    box.advance(60)
    kinds = [one.kind for one in box.store.of([person])[person]]
    assert kinds.count("record.corrected") == 2
    assert box.ask(person).under("exit_ban", believed=True)
    assert not box.ask(person).under("exit_ban")
    box.act("board", "complaint.upheld", person, "cw1")
    upheld = box.today
    box.advance(60)
    events = box.store.of([person])[person]
    mended = [one.on for one in events if one.kind == "record.corrected"][-1]
    assert mended == upheld + waits(replace(fault, number=1), "corrected", person)
    assert mended < fault.first + waits(replace(fault, number=1), "too_old", person)
    assert not box.ask(person).under("exit_ban", believed=True)
    assert verify(box).good
