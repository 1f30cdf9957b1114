"""The layout: exact sums, monotone bounds, names that go there and back, the published figures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import date_of
from povestka.people.layout import (
    AGES,
    MOST_OFFICES,
    MOST_PERSONS,
    YEARS,
    Layout,
    apportioned,
    full_size,
    layout,
    men_between,
    office_and_serial,
    person_id,
    twice_born,
)
from povestka.people.regions import DISTRICTS, regions

CODES = [region.code for region in regions()]
SIZES = st.one_of(st.integers(1, 3_000), st.integers(1, MOST_PERSONS))
LAYOUTS = st.builds(
    layout,
    SIZES,
    st.sampled_from(YEARS),
    offices=st.integers(85, 2_000) | st.just(MOST_OFFICES),
    disputed=st.booleans(),
    left_out=st.sets(st.sampled_from(CODES), max_size=80),
)


def exact(total: int, of: int, out_of: int) -> float:
    return total * of / out_of


@given(LAYOUTS)
@settings(max_examples=150, deadline=None)
def test_every_man_has_one_office_and_one_age(found: Layout) -> None:
    assert int(found.size.sum(dtype=np.int64)) == found.persons
    assert (found.size >= 0).all()
    assert (found.start[1:] == np.cumsum(found.size, dtype=np.int64)[:-1]).all()
    assert found.start[0] == 0
    assert (found.bounds[:, 0] == 0).all()
    assert (found.bounds[:, -1] == found.size).all()
    assert (np.diff(found.bounds, axis=1) >= 0).all()


@given(LAYOUTS)
@settings(max_examples=100, deadline=None)
def test_regions_stand_in_order_with_equal_offices_and_their_share_of_men(found: Layout) -> None:
    assert set(found.region.tolist()) == set(range(len(found.regions)))
    assert (np.diff(found.region) >= 0).all()
    young = sum(region.men_18_29 for region in found.regions)
    for index, region in enumerate(found.regions):
        sizes = found.size[found.region == index]
        assert sizes.max() - sizes.min() <= 1
        share = exact(found.persons, region.men_18_29, young)
        assert int(sizes.sum(dtype=np.int64)) == pytest.approx(share, abs=1.001)


@given(LAYOUTS)
@settings(max_examples=100, deadline=None)
def test_each_office_and_the_country_have_the_cohorts_in_their_proportions(found: Layout) -> None:
    ends = np.cumsum([0, *(twice_born(found.year, age) for age in AGES)])
    shares = ends / ends[-1]
    assert (np.abs(found.bounds - found.size[:, None] * shares) < 1.001).all()
    national = found.bounds.sum(axis=0, dtype=np.int64)
    allowed = 2 + min(found.persons, len(found.size)) ** 0.5  # rounding down alone: a half of each
    assert (np.abs(national - found.persons * shares) < allowed).all()


def test_a_thousand_persons_have_all_ages_though_each_is_alone_in_his_office() -> None:
    found = layout(1_000, 2026)
    assert found.size.max() == 1
    by_age = [int(men_between(found, age, age).sum()) for age in AGES]
    twice = [twice_born(2026, age) for age in AGES]
    for men, cohort in zip(by_age, twice, strict=True):
        assert men == pytest.approx(exact(1_000, cohort, sum(twice)), abs=12)


def test_one_person_is_enough() -> None:
    found = layout(1, 2024)
    assert found.size.sum() == 1
    assert found.parts(7) == [(0, 1600)]
    assert [age for age in AGES if men_between(found, age, age).sum()] == [35]


@given(LAYOUTS, st.integers(1, 40) | st.just(5_000))
@settings(max_examples=150, deadline=None)
def test_parts_hold_every_office_once_and_none_is_without_men(found: Layout, n: int) -> None:
    parts = found.parts(n)
    assert 1 <= len(parts) <= n
    held = [office for first, end in parts for office in range(first, end)]
    assert held == list(range(len(found.size)))
    men = [int(found.size[first:end].sum(dtype=np.int64)) for first, end in parts]
    assert min(men) > 0
    even = found.persons / min(n, len(found.size))
    assert max(men) <= even + found.size.max() + 1


@pytest.mark.parametrize("n", [1, 2, 7, 64])
def test_the_parts_of_the_country_are_about_equal(n: int) -> None:
    parts = layout(28_000_000, 2026).parts(n)
    assert len(parts) == n
    found = layout(28_000_000, 2026)
    men = [int(found.size[first:end].sum()) for first, end in parts]
    assert max(men) - min(men) < 0.1 * 28_000_000 / n


@pytest.mark.parametrize("n", [0, -3])
def test_there_is_at_least_one_part(n: int) -> None:
    with pytest.raises(ValueError, match=f"into one part or more, not {n}"):
        layout(1_000, 2026).parts(n)


@pytest.mark.parametrize("year", [2012, 2020, 2026, 2027])
def test_cohorts_are_calendar_years(year: int) -> None:
    found = layout(1_000, year)
    assert len(found.cohorts) == len(found.lengths) == len(AGES)
    for age, first, length in zip(AGES, found.cohorts, found.lengths, strict=True):
        assert date_of(int(first)).isoformat() == f"{year - age}-01-01"
        assert date_of(int(first + length) - 1).isoformat() == f"{year - age}-12-31"


def test_types_are_those_of_the_kernel_and_nothing_can_be_written() -> None:
    found = layout(5_000, 2026)
    for name in ("region", "size", "bounds", "cohorts", "lengths"):
        assert getattr(found, name).dtype == np.int32, name
    assert found.start.dtype == np.int64
    for name in ("region", "start", "size", "bounds", "cohorts", "lengths"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(found, name)[0] = 1


def test_regions_can_be_left_out() -> None:
    assert len(layout(1_000, 2026).regions) == 85
    assert not any(region.disputed for region in layout(1_000, 2026, disputed=False).regions)
    kept = layout(1_000, 2026, disputed=False, left_out=["RU-MOW", "UA-40"]).regions
    assert [code for code in CODES if code not in {one.code for one in kept}] == [
        "RU-MOW", "UA-40", "UA-43",
    ]  # fmt: skip
    alone = layout(1_000, 2026, offices=1, left_out=CODES[1:])
    assert (alone.size.tolist(), alone.regions[0].code) == ([1_000], "RU-AD")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"persons": 0}, "from 1 to 999999999 persons, not 0"),
        ({"persons": -5}, "from 1 to 999999999 persons, not -5"),
        ({"persons": MOST_PERSONS + 1}, "not 1000000000"),
        ({"offices": 84}, "85 regions have from 85 to 10000 offices, not 84"),
        ({"offices": 10_001}, "not 10001"),
        ({"offices": 82, "disputed": False}, "83 regions have from 83 to"),
        ({"year": 2011}, "the men of 2011 are not known: the tables allow 2012 to 2027"),
        ({"year": 2028}, "the men of 2028 are not known"),
        ({"left_out": ["RU-XX", "RU-MOW"]}, "no region has the code RU-XX: .* RU-MOW"),
        ({"left_out": CODES}, "every region is left out"),
        ({"left_out": CODES[:-2], "disputed": False}, "every region is left out"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(given: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        layout(**({"persons": 1_000, "year": 2026} | given))  # type: ignore[arg-type] # on purpose


# The published figures


def test_men_of_18_to_29_are_as_many_as_published() -> None:
    """Target V13: 9.09 million in mid-2025, to 2 %; districts to one point of a hundred."""
    found = layout(full_size(2025), 2025)
    young = men_between(found, 18, 29)
    assert int(young.sum()) == pytest.approx(9.09e6, rel=0.02)
    published = {
        "Central": 25.5, "Volga": 19.7, "Siberian": 11.9, "Southern": 11.2, "Northwestern": 8.9,
        "Ural": 8.7, "North Caucasian": 8.3, "Far Eastern": 5.9,
    }  # fmt: skip
    for name, share in published.items():
        of = [region.district is DISTRICTS[name] for region in found.regions]
        assert 100 * young[of].sum() / young.sum() == pytest.approx(share, abs=1), name


@pytest.mark.parametrize("year", YEARS)
def test_the_full_size_is_that_of_the_cohorts_rounded_once(year: int) -> None:
    twice = sum(twice_born(year, age) for age in AGES)
    assert abs(full_size(year, disputed=False) - twice / 2) <= 0.5
    assert abs(full_size(year) - twice * 1.0174 / 2) <= 0.5
    assert 27_500_000 < full_size(year) < 32_000_000


@pytest.mark.parametrize("year", [2011, 2028])
def test_the_full_size_of_a_year_without_figures_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match=f"the men of {year} are not known"):
        full_size(year)


def test_those_who_reach_18_are_as_many_as_published() -> None:
    """Men on the UN's basis who turn 18 in the middle of the year: 0.77 m (2024), 0.81, 0.89."""
    for year, millions in {2022: 0.79, 2023: 0.79, 2024: 0.77, 2025: 0.81, 2026: 0.89}.items():
        assert twice_born(year, 18) / 2e6 == pytest.approx(millions, abs=0.04)


def test_a_cohort_is_half_of_each_of_two_ages() -> None:
    assert twice_born(2026, 18) == 925_943 + 885_012
    assert twice_born(2022, 47) == 1_011_036 + 957_521


def test_outside_the_table_the_same_cohort_is_taken_where_it_is_there() -> None:
    assert twice_born(2027, 18) == twice_born(2026, 17)
    assert twice_born(2027, 47) == twice_born(2026, 46)
    assert twice_born(2021, 30) == twice_born(2022, 31)
    assert twice_born(2014, 47) == twice_born(2022, 55)
    assert twice_born(2012, 45) == twice_born(2022, 55)
    assert twice_born(2012, 46) == twice_born(2022, 46)  # 56 in 2022, older than the table
    assert twice_born(2013, 47) == twice_born(2022, 47)


def test_men_between_sums_over_ages_and_over_offices() -> None:
    found = layout(2_000_000, 2025)
    whole = men_between(found, 18, 47)
    assert whole.dtype == np.int64
    assert int(whole.sum()) == 2_000_000
    assert (whole == sum(men_between(found, age, age) for age in AGES)).all()
    for index in (0, 40, 84):
        assert whole[index] == found.size[found.region == index].sum()


@pytest.mark.parametrize(("low", "high"), [(17, 20), (18, 48), (30, 29)])
def test_ages_outside_the_layout_are_refused(low: int, high: int) -> None:
    with pytest.raises(ValueError, match=f"from 18 to 47, the lower first, not {low} to {high}"):
        men_between(layout(1_000, 2026), low, high)


# Shares and names

WEIGHTS = st.lists(st.integers(0, 10**12), min_size=1, max_size=90).filter(any)


@given(st.integers(0, 10**15), WEIGHTS)
@settings(deadline=None)
def test_parts_sum_to_the_whole_and_lie_within_one_of_their_share(
    total: int, weights: list[int]
) -> None:
    found = apportioned(total, weights).tolist()
    assert sum(found) == total
    for part, weight in zip(found, weights, strict=True):
        assert abs(part * sum(weights) - total * weight) < sum(weights)


def test_the_largest_remainders_get_one_more_and_ties_go_by_order() -> None:
    assert apportioned(7, [1, 1, 1]).tolist() == [3, 2, 2]
    assert apportioned(10, [15, 15, 70]).tolist() == [2, 1, 7]
    assert apportioned(10, [14, 16, 70]).tolist() == [1, 2, 7]
    assert apportioned(0, [3, 4]).tolist() == [0, 0]
    assert apportioned(5, [0, 1]).tolist() == [0, 5]
    assert apportioned(5, [1]).dtype == np.int64


@pytest.mark.parametrize(
    ("total", "weights"), [(-1, [1]), (1 << 63, [1]), (3, []), (3, [0, 0]), (3, [5, -1])]
)
def test_what_cannot_be_divided_is_refused(total: int, weights: list[int]) -> None:
    with pytest.raises(ValueError, match="only a whole number from zero up is divided"):
        apportioned(total, weights)


@given(st.integers(0, MOST_OFFICES - 1), st.integers(0, MOST_PERSONS))
def test_a_name_goes_there_and_back(office: int, serial: int) -> None:
    assert office_and_serial(person_id(office, serial)) == (office, serial)


@pytest.mark.parametrize(
    "name",
    [
        "", "SYN-412-003517", "SYN-0412-3517", "SYN-0412-0003517", "syn-0412-003517",
        "SYN-0412-003517 ", "SYN-0412-003517\n", "SYN-0412--03517", "SYN-٠٤١٢-003517",
        "SYN-0412-1000000000", "4510 123456",
    ],
)  # fmt: skip
def test_another_name_is_refused_with_the_form_that_is_right(name: str) -> None:
    with pytest.raises(ValueError, match=r"is not the name of a synthetic man.*SYN-0412-003517"):
        office_and_serial(name)


@pytest.mark.parametrize("pair", [(-1, 0), (MOST_OFFICES, 0), (0, -1), (0, MOST_PERSONS + 1)])
def test_a_man_outside_the_numbers_has_no_name(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=f"no synthetic man has office {pair[0]} and serial"):
        person_id(*pair)


@given(st.text(max_size=20))
def test_any_text_is_a_name_or_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not the name"):
        office_and_serial(name)
