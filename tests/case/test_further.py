"""What is offered changes an answer; what is not offered changes none. Held against `decide`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.asking import decide
from povestka.case.further import seeking as module
from povestka.case.further.candidates import candidates
from povestka.case.further.probing import Law, Probe, points, samples
from povestka.case.further.putting import put
from povestka.case.further.seeking import Further, further
from povestka.case.mistakes import BadCase
from povestka.case.reading import read
from povestka.case.rows import rows
from povestka.cli.serve import SHELF

Mapped = Mapping[str, Any]
TOLD = (
    "question", "summons", "value", "missing", "possible", "by", "readings", "reported",
    "unsettled",
)
ENACTED = Law(frozenset(), frozenset(), whole=True)
PLAIN: Mapped = {
    "as_of": "2026-03-10", "person": {"status": "conscript"},
    "summons": [{"for": "medical", "placed": "2026-01-12", "appear": "2026-01-30",
                 "appeared": "2026-03-03"}],
}


# What else is not known is held at a few values only, so there a fact can be missed; the page says
# that others may come to matter.


def told(case: Mapped, **under: Any) -> list[dict[str, Any]]:
    """The answers of a case as a page tells them."""
    found = decide(case, **under).to_dict()["answers"]
    return [{name: one.get(name) for name in TOLD} for one in found]


def asked(case: Mapped) -> Further:
    return further(case, read(case), {})


def drawn(seed: int) -> dict[str, Any] | None:
    """A drawn case, in one of four with a day that is not known; None if it cannot be."""
    rng = Random(seed)
    case = draw(rng)
    if rng.random() < 0.25:
        case["summons"][0][rng.choice(("placed", "appear", "posted"))] = "unknown"
    try:
        read(case)
    except BadCase:
        return None
    return case


def unchanged(case: Mapped, path: str, tries: int, rng: Random) -> int:
    """Try values of a fact that was not offered; how many could be tried."""
    whole = read(case)
    usual, tried = told(case), 0
    days = [one.on for one in whole.log() if isinstance(one.on, int)]
    known = {path for row in rows(whole) for path in row.paths.values()}
    for one in candidates(whole):
        if one.path != path:
            continue
        for row in rows(one.case):
            probe = Probe(row)
            box = {name: side for name, side in probe.box.items() if name not in known}
            tries_of = list(samples(box, days))
            for point in rng.sample(tries_of, min(len(tries_of), tries)):
                changed = put(case, probe.given(point))
                try:
                    read(changed)
                except BadCase:
                    continue
                assert told(changed) == usual, probe.given(point)
                tried += 1
    return tried


@pytest.mark.parametrize("part", range(5))
def test_what_is_offered_matters_and_the_rest_does_not_on_drawn_cases(part: int) -> None:
    offers = tried = 0
    for seed in range(1_000 + 6 * part, 1_006 + 6 * part):
        case = drawn(seed)
        if case is None:
            continue
        found = asked(case)
        for one in found.offers:
            held = put(case, one.held)
            assert told(put(held, one.gives)) != told(held), (seed, one)
            offers += 1
        if "unknown" in str(case) or not found.whole:
            continue
        paths = {one.path for one in candidates(read(case))}
        for path in sorted(paths - {one.path for one in found.offers}):
            tried += unchanged(case, path, 2, Random(seed))
    assert offers > 20
    assert tried > 20


def test_a_plain_case() -> None:
    found = asked(PLAIN)
    assert found.whole
    assert [one.path for one in found.offers] == [
        *(f"summons.s1.{name}" for name in (
            "posted", "sent", "handed", "refused", "delivered", "withdrawn", "reason")),
        "ground", "complaint", "decision",
    ]


def test_where_he_lives_matters_once_the_board_has_decided() -> None:
    decided = {**PLAIN, "decision": [{"on": "2026-03-01", "call_up": True}]}
    assert "person.dispatch" in {one.path for one in asked(decided).offers}
    refused = {**PLAIN, "decision": [{"on": "2026-03-01", "call_up": False}]}
    assert "person.dispatch" not in {one.path for one in asked(refused).offers}


def test_of_a_letter_that_came_back_no_delivery_is_asked_for() -> None:
    case = put(PLAIN, {"summons.s1.returned": dt.date(2026, 2, 1)})
    assert not {"summons.s1.delivered", "summons.s1.returned"} & {
        one.path for one in asked(case).offers
    }


def test_what_is_given_in_part() -> None:
    case: Mapped = {
        **PLAIN,
        "summons": [{**PLAIN["summons"][0], "reason": {"kind": "illness"}}],
        "ground": [{"kind": "study"}],
        "complaint": [{"about": "decision", "to": "court"},
                      {"about": "summons", "to": "board", "filed": "2026-02-01",
                       "upheld": "2026-02-03"}],
    }
    paths = {one.path for one in asked(case).offers}
    assert {"summons.s1.reason", "ground[1]", "ground", "complaint[1]"} <= paths
    assert "complaint[2]" not in paths
    whole = put(case, {
        f"summons.s1.reason.{name}": dt.date(2026, 1, 30) for name in ("from", "until", "shown")
    })
    assert "summons.s1.reason" not in {one.path for one in asked(whole).offers}


def test_what_is_given_whole_is_no_candidate() -> None:
    days = {"from": "2024-09-01", "until": "2026-06-30", "granted": "2025-10-01"}
    case = {**PLAIN, "person": {"status": "conscript", "dispatch": "rural"},
            "ground": [{"kind": "study", **days}]}
    paths = [one.path for one in candidates(read(case))]
    assert "person.dispatch" not in paths
    assert "ground[1]" not in paths
    assert "ground" in paths


def test_under_readings_and_a_reform() -> None:
    case = {**PLAIN, "person": {"status": "reservist"}}
    reform = SHELF.reform("ground_suffices")
    for readings, overlay in (({"CR-6": "all_registered"}, None), ({}, reform)):
        for one in further(case, read(case), readings, overlay).offers:
            given = put(put(case, one.held), one.gives)
            under = {"readings": readings, "reform": overlay}
            assert told(given, **under) != told(put(case, one.held), **under)


def test_a_search_that_would_take_too_long_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(module, "_MOST_ASKED", 40)
        assert not asked(PLAIN).whole
    monkeypatch.setattr(module, "_MOST_BOXES", 1)
    assert asked(PLAIN).whole


def test_a_working_day_of_a_year_without_a_decree_is_no_answer() -> None:
    case = {**PLAIN, "complaint": [{"about": "summons", "to": "board", "filed": "2026-02-01"}]}
    far = {**case, "as_of": "2030-02-10",
           "complaint": [{"about": "summons", "to": "board", "filed": "2030-02-01"}]}
    probes = [Probe(row) for row in rows(read(far)) if row.kind == "complaint"]
    assert probes[0].at({}, ENACTED) == ()
    assert asked(far).whole


def test_a_fact_that_a_kind_of_row_does_not_ask_moves_no_answer_of_it() -> None:
    case = {**PLAIN, "complaint": [{"about": "summons", "to": "board", "filed": "2026-02-01"}]}
    probe = next(Probe(row) for row in rows(read(case)) if row.kind == "complaint")
    assert "person.born" in probe.box
    for born in probe.box["person.born"].ends:
        assert probe.at({"person.born": born}, ENACTED) == probe.at({}, ENACTED)
        assert probe.over({"person.born": born}, {}, ENACTED) == probe.over({}, {}, ENACTED)


def test_points_go_through_the_values_of_each_fact() -> None:
    case = put(PLAIN, {"summons.s1.placed": "unknown", "summons.s1.for": "unknown"})
    whole = read(case)
    probe = Probe(rows(whole)[0])
    assert {"summons.s1.placed", "summons.s1.for"} <= set(probe.box)
    met = list(points(probe.box, [whole.as_of]))
    assert len({one["summons.s1.for"] for one in met}) == 5
    assert probe.given({"summons.s1.for": 1, "person.enrolled": 1}) == {
        "summons.s1.for": "medical", "person.enrolled": True,
    }


def test_putting_in_and_taking_out() -> None:
    case: dict[str, Any] = {"as_of": "2026-01-01", "summons": [{"id": "a"}, {}]}
    found = put(case, {
        "summons.a.reason.from": 1, "summons.s2.placed": 2, "ground[1].kind": "it",
        "decision[1].on": 3, "summons.a.posted": None, "complaint[1].to": "court",
    })
    assert found["summons"] == [
        {"id": "a", "reason": {"kind": "illness", "from": 1}}, {"placed": 2}
    ]
    assert found["ground"] == [{"kind": "it"}]
    assert found["decision"] == [{"call_up": True, "on": 3}]
    assert found["complaint"] == [{"to": "court"}]
    assert case == {"as_of": "2026-01-01", "summons": [{"id": "a"}, {}]}


def test_halving_finds_what_no_likely_day_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "samples", lambda *_: iter(()))
    found = asked(PLAIN).offers
    assert "summons.s1.handed" in {one.path for one in found}
    for one in found:
        assert told(put(PLAIN, {**one.held, **one.gives})) != told(put(PLAIN, one.held))
