"""A run: the same for every split, exact quotas, sums that add up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from povestka.country.engines import Threads
from povestka.country.measures import BANDS, CROSSED, LAWFUL, MEASURES, PLACES, UNITS
from povestka.country.numbers import behavioural, numbers, same_behaviour
from povestka.country.program import KEPT, WIDTH
from povestka.country.results import Outcome
from povestka.country.running import run
from povestka.country.setup import everybody, setup, shared_quota
from povestka.language.days import NEVER, day
from povestka.outside.reforms import load
from povestka.people.layout import full_size
from povestka.people.regions import regions
from povestka.people.scenario.model import Outage, Quota, Scenario

from .made import MOBILISED, PAPER, SMALL, kept, ran


@pytest.mark.parametrize("scenario", [SMALL, PAPER, MOBILISED], ids=lambda one: one.name)
def test_every_split_gives_the_same_fingerprint(scenario: Scenario) -> None:
    told = {
        ran(scenario, workers, partitions).fingerprint
        for workers, partitions in ((1, 1), (1, 7), (2, 2), (2, 7), (2, 64))
    }
    assert len(told) == 1
    with Threads(2) as engine:
        assert run(scenario, engine, replicate=1).fingerprint not in told
        assert run(replace(scenario, seed=2), engine).fingerprint not in told
        assert run(scenario, engine).fingerprint in told


def test_progress_and_seconds_are_told() -> None:
    told: list[tuple[str, int, int]] = []
    ticks = iter(range(100))
    with Threads(2) as engine:
        found = run(
            SMALL, engine, partitions=4, progress=lambda *step: told.append(step),
            clock=lambda: float(next(ticks)),
        )
    assert told == [("offices", done, 4) for done in (1, 2, 3, 4)]
    assert found.seconds["total"] == sum(
        value for name, value in found.seconds.items() if name != "total"
    )
    assert set(found.seconds) == {"setup", "offices", "quota", "dispatch", "counts", "total"}


def test_the_quota_is_exact_and_takes_the_smallest_keys() -> None:
    found, (part,) = kept(SMALL)
    ready = setup(SMALL)
    region = ready.layout.region[part.ready[0]]
    key = part.ready[4].view(np.uint32)
    left = np.ones(len(key), bool)
    for season in (1, 2):
        able = left & (part.ready[1 + season] < NEVER)
        first, last = ready.numbers[0, 0, 0:2] * 0 + np.array(
            [SMALL.quotas[season - 1].first, SMALL.quotas[season - 1].last]
        )
        took = able & (part.taken == part.ready[1 + season]) & (part.taken >= first)
        took &= part.taken <= last
        for place, quota in enumerate(ready.quotas[season - 1]):
            here = able & (region == place)
            mine = took & here
            assert mine.sum() == min(quota, here.sum())
            if 0 < mine.sum() < here.sum():
                assert key[mine].max() < key[here & ~took].min()
        left &= ~took
    assert found.tally["taken"] == (part.taken < NEVER).sum() == found.outcome.total("taken")


def test_a_quota_of_nobody_takes_nobody() -> None:
    none = replace(SMALL, quotas=(replace(SMALL.quotas[0], men=0), SMALL.quotas[1]))
    found = ran(none)
    days = found.outcome.daily("taken")
    spring = SMALL.quotas[0]
    assert days[spring.first - SMALL.first : spring.last - SMALL.first + 1].sum() == 0
    assert found.outcome.total("taken") > 0


def test_quotas_are_shared_by_their_key() -> None:
    layout = setup(SMALL).layout
    given = Quota(0, 1, 1_000_000, "given", {"RU-MOW": 0.25, "RU-SPE": 0.75})
    shares = dict(
        zip((one.code for one in layout.regions), shared_quota(given, SMALL, layout), strict=True)
    )
    whole = round(1_000_000 * layout.persons / full_size(2026))
    assert sum(shares.values()) == whole
    assert shares["RU-SPE"] == pytest.approx(whole * 0.75, abs=1)
    assert {code for code, men in shares.items() if men} == {"RU-MOW", "RU-SPE"}


def test_everybody_is_counted_without_what_is_left_out() -> None:
    whole = everybody(replace(SMALL, persons=None))
    assert whole == full_size(2026)
    assert everybody(replace(SMALL, disputed=False)) == full_size(2026, False)
    moscow = next(one for one in regions() if one.code == "RU-MOW")
    men = sum(one.men_18_29 for one in regions())
    assert everybody(replace(SMALL, left_out=("RU-MOW",))) == pytest.approx(
        whole * (1 - moscow.men_18_29 / men), abs=2
    )
    codes = {one.code for one in setup(replace(SMALL, left_out=("RU-MOW",))).layout.regions}
    assert "RU-MOW" not in codes


def test_a_law_asked_of_the_same_draws_gives_what_a_run_of_its_own_gives() -> None:
    reform = load("register_30_days")
    lapses = load("ban_lapses_90_days")
    with Threads(2) as engine:
        found = run(SMALL, engine, laws=[(reform,), (lapses,)])
        alone = [
            run(replace(SMALL, reforms=(one,)), engine).outcome for one in (reform, lapses)
        ]
    assert found.outcome.counts.tolist() == ran(SMALL).outcome.counts.tolist()
    for ours, theirs in zip(found.outcomes[1:], alone, strict=True):
        assert (ours.counts == theirs.counts).all()
        assert (ours.cells == theirs.cells).all()
    assert found.outcomes[1].total("served") < found.outcome.total("served")
    assert found.outcomes[2].person_days("exit_ban") < found.outcome.person_days("exit_ban")


def test_a_law_that_changes_what_offices_do_needs_its_own_run() -> None:
    stays = replace(SMALL, readings={"CR-14": "discretionary"})
    layout = setup(SMALL).layout
    both = np.concatenate([numbers(SMALL, layout), numbers(stays, layout)])
    assert not same_behaviour(both)
    assert "CR-14" in behavioural()
    with pytest.raises(ValueError, match="needs a run of its own"):
        setup(SMALL, [(replace(load("court_before_measures"), readings={"CR-14": "discretionary"}),)])


def test_every_reading_can_be_run() -> None:
    base = ran(SMALL).outcome
    later = ran(replace(SMALL, readings={"CR-3": "service"})).outcome
    assert later.person_days("exit_ban") < base.person_days("exit_ban")
    assert (later.daily("issued") == base.daily("issued")).all()


def test_an_outage_holds_up_what_it_touches() -> None:
    first, last = day("2026-02-01"), day("2026-02-20")
    out = ran(replace(SMALL, outages=(Outage("register", first, last),))).outcome
    silent = out.daily("placed")[first - SMALL.first : last - SMALL.first + 1]
    assert silent.sum() == 0
    assert ran(SMALL).outcome.daily("placed")[31:51].sum() > 0
    portal = ran(replace(SMALL, outages=(Outage("portal", first, last),))).outcome
    assert portal.daily("posted")[31:51].sum() == 0
    border = ran(replace(SMALL, outages=(Outage("border", first, last),))).outcome
    assert border.person_days("border_men") < ran(SMALL).outcome.person_days("border_men")


def test_paper_brings_neither_ban_nor_measure() -> None:
    totals = ran(PAPER).outcome.totals()
    assert totals["exit_ban"] == totals["measures"] == {"ever": 0, "peak": 0, "person_days": 0}
    assert totals["served"]["hand"] > 0
    assert totals["served"]["account"] == 0


def test_a_mobilisation_calls_reservists_and_sends_without_a_board() -> None:
    totals = ran(MOBILISED).outcome.totals()
    assert totals["called_up"] == 0
    assert totals["taken"] == totals["sent"] > 0
    assert ran(MOBILISED).outcome.total("mobilisation") == totals["summonses"]
    assert totals["exit_ban"]["ever"] > 0


@pytest.mark.parametrize("scenario", [SMALL, PAPER], ids=lambda one: one.name)
def test_every_summons_ends_each_day_in_exactly_one_state(scenario: Scenario) -> None:
    """Issued and open, ended by his coming, by withdrawal, or by a complaint: never two."""
    found, (part,) = kept(scenario)
    dates = np.concatenate(part.dates, axis=1)
    column = {name: dates[place].astype(int) for place, name in enumerate(KEPT)}
    ends = np.minimum.reduce(
        [column["appearance.on"], column["summons.withdrawn"], column["complaint.upheld"]]
    )
    issued = column["call"]
    assert (issued < ends).all()
    days = np.arange(scenario.days)
    open_ = ((issued <= days[:, None]) & (days[:, None] < ends)).sum(1)
    closed = (ends <= days[:, None]).sum(1)
    assert (open_ + closed == found.outcome.daily("issued").cumsum()).all()
    assert open_[-1] + closed[-1] == found.outcome.total("issued") == dates.shape[1]


def test_counts_are_those_of_the_kept_dates() -> None:
    found, (part,) = kept(SMALL)
    dates = np.concatenate(part.dates, axis=1)
    for measure in MEASURES:
        if measure.of in ("facts", "law") and {measure.begins, measure.ends} - {""} <= set(KEPT):
            begins = dates[KEPT.index(measure.begins)].astype(int)
            if not measure.is_state:
                inside = begins[(begins >= 0) & (begins < SMALL.days)]
                wanted = np.bincount(inside, minlength=SMALL.days)
            else:
                ends = dates[KEPT.index(measure.ends)].astype(int)
                days = np.arange(SMALL.days)[:, None]
                wanted = ((begins <= days) & (days < ends)).sum(1)
            assert found.outcome.daily(measure.key).tolist() == wanted.tolist(), measure.key


def united(intervals: list[tuple[int, int]], days: int) -> np.ndarray:  # type: ignore[type-arg] # of bools
    found = np.zeros(days, bool)
    for since, until in intervals:
        found[max(since, 0) : max(min(until, days), 0)] = True
    return found


def test_what_unites_over_a_man_is_counted_by_brute_force() -> None:
    found, (part,) = kept(SMALL)
    dates = np.concatenate(part.dates, axis=1).astype(int)
    keys = np.concatenate(part.keys, axis=1)
    men: dict[tuple[int, int], list[int]] = {}
    for row, (office, serial) in enumerate(zip(keys[0], keys[1], strict=True)):
        men.setdefault((int(office), int(serial)), []).append(row)
    days = SMALL.days
    stocks = {key: np.zeros(days, int) for key in ("banned_men", "border_men", "unsupported")}
    ever = 0
    for rows in men.values():
        law, screen = (
            united(
                [
                    (dates[KEPT.index(f"{of}.from"), row], dates[KEPT.index(f"{of}.until"), row])
                    for row in rows
                ],
                days,
            )
            for of in ("exit_ban", "border")
        )
        stocks["banned_men"] += law
        stocks["border_men"] += screen
        stocks["unsupported"] += screen & ~law
        ever += bool(law.any())
    for key, wanted in stocks.items():
        assert found.outcome.daily(key).tolist() == wanted.tolist(), key
    assert found.outcome.total("ever_banned") == ever


def test_outcomes_are_asked_by_region_band_route_and_ground() -> None:
    outcome = ran(SMALL).outcome
    assert outcome.by_region("issued").sum() == outcome.total("issued")
    assert outcome.by_band("exit_ban").sum() == outcome.person_days("exit_ban")
    assert sum(outcome.by_route("served").values()) == outcome.total("served")
    assert sum(outcome.by_ground("exit_ban", days=True).values()) == outcome.person_days("exit_ban")
    assert sum(outcome.total("issued", place) for place in range(85)) == outcome.total("issued")
    assert sum(outcome.total("unaware", place) for place in range(85)) == outcome.total("unaware")
    assert sum(outcome.daily("issued", band=band).sum() for band in range(len(BANDS))) == (
        outcome.total("issued")
    )
    assert outcome.daily("issued", region=3).sum() == outcome.total("issued", 3)
    peak, place = outcome.peak("banned_men")
    assert outcome.daily("banned_men")[place] == peak == outcome.totals()["exit_ban"]["peak"]
    with pytest.raises(ValueError, match="not counted"):
        outcome.total("waiting")


def test_measures_have_their_places_and_words() -> None:
    assert list(PLACES) == [one.key for one in MEASURES]
    assert len(set(PLACES)) == len(MEASURES)
    assert set(CROSSED) <= set(PLACES)
    assert {one.unit for one in MEASURES} <= set(UNITS)
    assert len(LAWFUL) == len(MEASURES)
    assert WIDTH == len(MEASURES) * len(BANDS) * 367


def test_a_result_tells_itself() -> None:
    found = ran(SMALL)
    told = found.to_dict()
    assert told["schema"] == "povestka/country/1"
    assert told["persons"] == 40_000
    assert (told["first"], told["last"]) == ("2026-01-01", "2026-12-31")
    assert told["fingerprint"] == found.fingerprint
    assert told["totals"]["summonses"] == found.outcome.total("issued")
    assert SMALL.year == 2026
    assert SMALL.days == 365
    assert isinstance(found.outcome, Outcome)


def test_the_offices_open_on_working_days_alone() -> None:
    outcome = ran(SMALL).outcome
    closed = setup(SMALL).works[: SMALL.days] == 0
    assert outcome.daily("examined")[closed].sum() == 0
    assert outcome.daily("examined")[~closed].sum() > 0


def test_a_smaller_capacity_makes_a_longer_queue() -> None:
    few = ran(replace(SMALL, settings={**SMALL.settings, "office.capacity": 2})).outcome
    base = ran(SMALL).outcome
    assert few.total("examined") < base.total("examined")
    assert few.daily("waiting")[-1] > base.daily("waiting")[-1]
    for outcome in (few, base):  # whoever came to be examined waits or was examined
        assert all(b >= a for a, b in pairwise(outcome.daily("examined").cumsum()))


def test_a_region_can_have_its_own_numbers() -> None:
    there = ran(replace(SMALL, regions={"RU-MOW": {"call.picked": (0.0,) * 5}})).outcome
    place = next(n for n, one in enumerate(regions()) if one.code == "RU-MOW")
    assert there.total("issued", place) == 0
    assert ran(SMALL).outcome.total("issued", place) > 0
