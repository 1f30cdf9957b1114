"""The regions, their squares on the map, and the call-ups' quotas, against the outside world."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

import pytest

from povestka.language.days import date_of
from povestka.people.quotas import quotas
from povestka.people.regions import DISTRICTS, Region, regions, table

BY_CODE = {region.code.removeprefix("RU-"): region for region in regions()}

BORDERS = """
AD-KDA AL-ALT AL-KEM AL-TY ALT-KEM ALT-NVS AMU-KHA AMU-YEV AMU-ZAB ARK-KIR ARK-KO ARK-NEN ARK-VLG
AST-KL AST-VGG BA-CHE BA-ORE BA-TA BA-UD BEL-KRS BEL-VOR BRY-KLU BRY-ORL BRY-SMO BU-IRK BU-TY
BU-ZAB CE-DA CE-IN CE-SE CE-STA CHE-KGN CHE-ORE CHE-SVE CHU-KAM CHU-MAG CU-ME CU-MO CU-NIZ CU-TA
CU-ULY DA-KL IN-SE IRK-KYA IRK-SA IVA-KOS IVA-NIZ IVA-VLA IVA-YAR KAM-MAG KB-KC KB-SE KB-STA
KC-KDA KC-STA KDA-ROS KDA-STA KEM-KK KEM-KYA KEM-NVS KEM-TOM KGN-SVE KGN-TYU KHA-MAG KHA-PRI
KHA-SAK KHA-YEV KHM-KO KHM-SVE KHM-TOM KHM-TYU KHM-YAN KIR-KO KIR-KOS KIR-ME KIR-NIZ KIR-PER
KIR-VLG KK-KYA KK-TY KL-ROS KL-STA KL-VGG KLU-MOW KLU-ORL KLU-SMO KLU-TUL KO-NEN KO-PER KO-SVE
KO-YAN KOS-NIZ KOS-VLG KOS-YAR KR-LEN KR-MUR KR-VLG KRS-LIP KRS-ORL KYA-TOM LEN-NGR LEN-SPE
LIP-ORL LIP-RYA LIP-TAM LIP-TUL LIP-VOR MAG-SA ME-NIZ ME-TA MO-NIZ MO-PNZ MO-RYA MO-ULY MOS-MOW
MOS-SMO MOS-TVE MOS-VLA MOS-YAR NGR-PSK NGR-TVE NIZ-VLA NVS-OMS NVS-TOM OMS-TOM OMS-TYU ORE-SAM
ORE-TA ORL-TUL PER-SVE PER-UD PNZ-SAR PNZ-TAM PNZ-ULY ROS-VGG ROS-VOR RYA-TAM RYA-TUL RYA-VLA
SA-ZAB SAM-SAR SAM-TA SAM-ULY SAR-TAM SAR-ULY SAR-VGG SE-STA SMO-TVE SVE-TYU TA-UD TA-ULY
TAM-VOR TVE-YAR VLA-YAR VLG-YAR VGG-VOR UA-40-UA-43
"""
"""Regions that share a border, or in the east a strait."""


def borders() -> set[tuple[Region, Region]]:
    pairs = [one.replace("UA-", "UA_").split("-") for one in BORDERS.split()]
    return {(BY_CODE[a.replace("_", "-")], BY_CODE[b.replace("_", "-")]) for a, b in pairs}


def touch(one: Region, other: Region) -> bool:
    return max(abs(one.column - other.column), abs(one.row - other.row)) == 1


def test_the_regions_are_those_of_the_russian_count_in_the_order_of_codes() -> None:
    codes = [region.code for region in regions()]
    assert len(codes) == 85
    assert codes == sorted(set(codes))
    assert [region.code for region in regions() if region.disputed] == ["UA-40", "UA-43"]
    assert sum(region.men_18_29 for region in regions()) == pytest.approx(9.09e6, rel=0.001)
    assert all(region.men_18_29 > 3_000 for region in regions())
    assert len({region.name for region in regions()}) == 85


def test_a_region_has_the_fields_of_its_row() -> None:
    moscow = BY_CODE["MOW"]
    assert (moscow.name.en, moscow.name.ru) == ("Moscow", "Москва")
    assert moscow.district is DISTRICTS["Central"]
    assert (moscow.utc_offset, moscow.men_18_29, moscow.disputed) == (3, 728_000, False)
    assert BY_CODE["UA-43"].name.ru == "Республика Крым (оккупированная территория Украины)"


def test_each_district_has_its_regions() -> None:
    found = Counter(region.district for region in regions())
    expected = {
        "Central": 18, "Northwestern": 11, "Southern": 8, "North Caucasian": 7,
        "Volga": 14, "Ural": 6, "Siberian": 10, "Far Eastern": 11,
    }  # fmt: skip
    assert found == {DISTRICTS[name]: count for name, count in expected.items()}


def test_hours_and_places_are_those_of_russia() -> None:
    for region in regions():
        assert 2 <= region.utc_offset <= 12
        assert 41 < region.latitude < 70, region.code
        assert 19 < region.longitude < 172, region.code
    clocks = {code: BY_CODE[code].utc_offset for code in ("KGD", "MOW", "SAM", "OMS", "SA", "CHU")}
    assert clocks == {"KGD": 2, "MOW": 3, "SAM": 4, "OMS": 6, "SA": 9, "CHU": 12}


def test_no_two_regions_share_a_square_and_the_map_is_compact() -> None:
    cells = {(region.column, region.row) for region in regions()}
    assert len(cells) == 85
    assert {column for column, _ in cells} == set(range(17))
    assert {row for _, row in cells} == set(range(10))


def test_every_region_touches_one_with_which_it_has_a_border() -> None:
    near = {region for pair in borders() if touch(*pair) for region in pair}
    assert set(regions()) - near == {BY_CODE["KGD"]}  # which has a border with none


def test_most_borders_are_kept_and_no_square_next_door_is_far_away() -> None:
    kept = [touch(*pair) for pair in borders()]
    assert sum(kept) / len(kept) > 0.8
    for one, other in combinations(regions(), 2):
        if touch(one, other):
            assert abs(one.longitude - other.longitude) < 50, (one.code, other.code)
            assert abs(one.latitude - other.latitude) < 14, (one.code, other.code)


def test_east_is_right_and_north_is_up() -> None:
    for one, other in combinations(regions(), 2):
        west, east = sorted((one, other), key=lambda region: region.longitude)
        if east.longitude - west.longitude > 20:
            assert west.column <= east.column, (west.code, east.code)
        south, north = sorted((one, other), key=lambda region: region.latitude)
        apart = north.latitude - south.latitude
        if apart > 5 and abs(one.longitude - other.longitude) < 12:
            assert north.row + (apart > 8) <= south.row, (north.code, south.code)


def test_the_squares_that_everyone_looks_for_are_in_their_places() -> None:
    assert BY_CODE["KGD"].column == min(region.column for region in regions())
    assert (BY_CODE["CHU"].column, BY_CODE["CHU"].row) == (16, 0)
    central = [region for region in regions() if region.district is DISTRICTS["Central"]]
    moscow = BY_CODE["MOW"]
    columns, rows = {one.column for one in central}, {one.row for one in central}
    assert 2 * moscow.column == min(columns) + max(columns)
    assert 2 * moscow.row == min(rows) + max(rows)
    disputed = [region for region in regions() if region.disputed]
    assert min(region.row for region in disputed) > max(rows)
    assert not any(touch(one, two) for one in disputed for two in regions() if not two.disputed)


def test_a_table_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        table("nobody.csv")


def test_every_call_up_of_2012_to_2026_has_its_quota() -> None:
    names = [quota.campaign for quota in quotas()]
    seasons = [f"{year}-{part}" for year in range(2012, 2026) for part in ("spring", "autumn")]
    assert names == [*seasons, "2026-year"]
    for before, after in pairwise(quotas()):
        assert before.until < after.first
    for quota in quotas():
        assert quota.first < quota.until
        assert quota.campaign.startswith(str(date_of(quota.first).year))
        assert date_of(quota.first).year == date_of(quota.until).year
        assert 119_000 < quota.men < 262_000
        assert quota.confidence in {"high", "medium"}


def test_a_quota_names_its_decree_where_it_is_known() -> None:
    by_name = {quota.campaign: quota for quota in quotas()}
    year = by_name["2026-year"]
    assert (year.men, year.decree) == (261_000, "998")
    assert year.decreed is not None
    assert date_of(year.decreed).isoformat() == "2025-12-29"
    assert (by_name["2012-spring"].decree, by_name["2012-spring"].decreed) == (None, None)
    assert date_of(by_name["2022-autumn"].first).isoformat() == "2022-11-01"
    assert by_name["2013-autumn"].confidence == "medium"
    for quota in quotas():
        assert quota.decreed is None or quota.decreed <= quota.first
