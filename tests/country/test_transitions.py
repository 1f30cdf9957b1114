"""The table of two runs, man by man: it adds up, it is what brute force finds, it harms nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from povestka.case.reforming import Reform
from povestka.country.comparing import Comparison, compare
from povestka.country.engines import Threads
from povestka.country.passing import Part
from povestka.country.program import KEPT
from povestka.country.reach import IN_LAW, NAMES, ON_SCREENS
from povestka.country.replicating import Alone
from povestka.country.results import Outcome
from povestka.country.running import run
from povestka.country.transitions import Transitions
from povestka.people.offices import LAST_CALL
from povestka.people.scenario.model import Scenario
from tests.country.pairs import (
    COURT,
    FORTY,
    IN_PERSON,
    KINDS,
    LAPSES,
    MOBILISATION,
    YEAR,
    compared,
    under,
)

Man = tuple[int, int]
Summonses = dict[int, dict[str, int]]


def table(found: Comparison) -> Transitions:
    assert found.transitions is not None
    return found.transitions


def stand(found: Transitions, side: str) -> Counter[str]:
    """How many stand at each step on one side."""
    men: Counter[str] = Counter()
    for move in found.moves:
        men[getattr(move, side)] += move.men
    return men


@pytest.mark.parametrize("kind", KINDS)
def test_every_man_stands_in_it_once(kind: str) -> None:
    found = table(compared(kind))
    assert found.men == YEAR.persons
    assert all(move.men > 0 for move in found.moves)
    assert stand(found, "before") == stand(table(compared("same")), "before")
    in_order = [(NAMES.index(move.before), NAMES.index(move.after)) for move in found.moves]
    assert in_order == sorted(in_order)


def test_one_law_against_itself_moves_nobody() -> None:
    found = table(compared("same"))
    assert all(move.before == move.after and move.because is None for move in found.moves)
    for changes in (found.in_law, found.on_screens):
        assert changes.to_dict() == {"losers": 0, "gainers": 0}


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_changes_his_step_has_a_cause(kind: str) -> None:
    for move in table(compared(kind)).moves:
        assert move.because is not None or move.before == move.after
        assert move.to_dict()["men"] == move.men


@pytest.mark.parametrize("kind", KINDS)
def test_the_steps_agree_with_what_the_runs_count(kind: str) -> None:
    found = compared(kind)
    for side, result in (("before", found.a), ("after", found.b)):
        men = stand(table(found), side)
        outcome: Outcome = result.outcome
        first_summonses = result.tally["called"]
        assert sum(men.values()) - men["not_called"] == first_summonses
        assert men["sent"] == outcome.total("sent")
        assert men["measures"] <= outcome.total("ever_measures")
        assert men["measures"] + men["sent"] >= outcome.total("ever_measures")


def person_by_person(scenario: Scenario) -> dict[Man, Summonses]:
    """Every summons of a run by man and occurrence, as plain dates."""
    kept: list[Part] = []
    run(scenario, Alone(), keep=kept)
    found: dict[Man, Summonses] = {}
    for part in kept:
        for keys, dates in zip(part.keys, part.dates, strict=True):
            for (office, serial, occurrence), when in zip(
                keys.T.tolist(), dates.T.tolist(), strict=True
            ):
                man = found.setdefault((office, serial), {})
                man[occurrence] = dict(zip(KEPT, when, strict=True))
    return found


def day_set(man: Summonses, name: str, days: int) -> set[int]:
    return {
        on
        for dates in man.values()
        for on in range(max(dates[f"{name}.from"], 0), min(dates[f"{name}.until"], days))
    }


def step(man: Summonses, days: int) -> str:
    found = ["not_called"]
    for occurrence, dates in man.items():
        found += ["not_served"] * (0 <= dates["call"] < days)
        found += ["served"] * (0 <= dates["served_on"] < days)
        found += ["fined"] * (0 <= dates["fine.on"] < days)
        found += ["sent"] * (occurrence == LAST_CALL and 0 <= dates["appearance.on"] < days)
    found += ["shown"] * any(day_set(man, name, days) for name in ON_SCREENS)
    found += ["banned"] * bool(day_set(man, "exit_ban", days))
    found += ["measures"] * bool(day_set(man, "measures", days))
    return max(found, key=NAMES.index)


@pytest.mark.parametrize("kind", ["lapses", "in_person", "both"])
def test_it_is_what_brute_force_finds(kind: str) -> None:
    a, b = (replace(one, persons=20_000) for one in (YEAR, KINDS[kind]))
    with Threads(2) as engine:
        found = table(compare(a, b, engine))
    before, after = person_by_person(a), person_by_person(b)
    cells: Counter[tuple[str, str]] = Counter()
    changes = Counter[str]()
    for who in before.keys() | after.keys():
        one, other = before.get(who, {}), after.get(who, {})
        cells[step(one, a.days), step(other, a.days)] += 1
        for names, where in ((IN_LAW, "law"), (ON_SCREENS, "screens")):
            spent = [
                [len(day_set(man, name, a.days)) for name in names] for man in (one, other)
            ]
            more = any(new > old for old, new in zip(*spent, strict=True))
            fewer = any(new < old for old, new in zip(*spent, strict=True))
            changes[f"{where} losers"] += more
            changes[f"{where} gainers"] += fewer and not more
    cells["not_called", "not_called"] += 20_000 - cells.total()
    moves: Counter[tuple[str, str]] = Counter()
    for move in found.moves:
        moves[move.before, move.after] += move.men
    assert +moves == +cells
    assert found.in_law.losers == changes["law losers"]
    assert found.in_law.gainers == changes["law gainers"]
    assert found.on_screens.losers == changes["screens losers"]
    assert found.on_screens.gainers == changes["screens gainers"]


@pytest.mark.parametrize("reform", [LAPSES, COURT])
def test_what_can_harm_nobody_harms_nobody(reform: Reform) -> None:
    """As is proved of each of them for every case; and no step is higher than before."""
    with Threads(2) as engine:
        found = table(compare(YEAR, under(reform), engine, persons=200_000))
    assert found.in_law.losers == found.on_screens.losers == 0
    assert found.in_law.gainers > 0
    for move in found.moves:
        assert NAMES.index(move.after) <= NAMES.index(move.before)


def test_later_measures_harm_only_whom_they_find_of_age_by_then() -> None:
    """Proved of the reform: nobody is worse off but who comes of age, or loses his deferment."""
    found = table(compared("forty"))
    assert found.in_law.gainers > 100 * found.in_law.losers
    rules = {move.because.rule for move in found.moves if move.because}
    assert rules == {"measures.begins"}
    assert stand(found, "after")["measures"] < stand(found, "before")["measures"]


@pytest.mark.parametrize(
    ("kind", "rule", "cite"),
    [
        ("lapses", "exit_ban", "53-FZ 7.1(1)"),
        ("court", "measures.arise", "53-FZ 7.1(4)"),
        ("in_person", "service.served_on", "53-FZ 31"),
    ],
)
def test_the_deciding_article_is_that_of_the_reform(kind: str, rule: str, cite: str) -> None:
    causes = [move.because for move in table(compared(kind)).moves if move.because]
    assert {cause.rule for cause in causes} == {rule}
    assert cite in causes[0].to_dict()["cites"]


def test_a_change_of_behaviour_is_put_down_to_its_stage() -> None:
    stages = {move.because.stage for move in table(compared("comes")).moves if move.because}
    assert "came" in stages
    assert "law" not in stages


def test_with_the_sides_exchanged_it_is_the_same_table_the_other_way_round() -> None:
    there, back = table(compared("lapses")), table(_back())
    assert sorted((move.before, move.after, move.men) for move in there.moves) == sorted(
        (move.after, move.before, move.men) for move in back.moves
    )
    assert back.in_law.losers == there.in_law.gainers
    assert back.on_screens.losers == there.on_screens.gainers


def _back() -> Comparison:
    return compare(under(LAPSES), YEAR, Alone())


def test_mobilisation_sends_without_another_summons() -> None:
    a, b = MOBILISATION, replace(MOBILISATION, readings={})
    found = compare(a, b, Alone())
    men = stand(table(found), "before")
    assert men["sent"] == found.a.outcome.total("sent") > 0
    assert men["banned"] > 0
    assert stand(table(found), "after")["banned"] == 0
    assert found.law_only


def test_where_nobody_is_called_nothing_moves() -> None:
    nobody = replace(YEAR, persons=5_000, windows=())
    found = table(compare(nobody, under(FORTY, IN_PERSON, of=nobody), Alone()))
    (move,) = found.moves
    assert (move.before, move.after, move.men) == ("not_called", "not_called", 5_000)


def test_it_does_not_hang_on_how_the_country_is_split() -> None:
    a, b = YEAR, KINDS["both"]
    tables = []
    for engine in (Alone(), Threads(3)):
        tables.append(table(compare(a, b, engine)))
    assert tables[0] == tables[1] == table(compared("both"))


def test_a_region_without_a_quota_sends_nobody_in_either() -> None:
    quotas = tuple(
        replace(one, by="given", shares={"RU-MOW": 1.0}, men=60_000) for one in YEAR.quotas
    )
    given = replace(YEAR, quotas=quotas)
    found = compare(given, under(FORTY, of=given), Alone())
    assert stand(table(found), "before")["sent"] == found.a.outcome.total("sent")
    assert found.a.outcome.total("sent") > 0
