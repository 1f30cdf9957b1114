"""The scenarios and safeguards that are shipped, and others at a path: found, read, refused."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from tests.test_boundary import GREEN_LIGHT

from povestka.case.overlay import BadReform
from povestka.language.days import NEVER, date_of, day
from povestka.language.words import Text
from povestka.law.editions import edition_on
from povestka.outside import reforms
from povestka.outside.files import BadFile
from povestka.outside.scenarios import (
    SHORT,
    full_name,
    load,
    load_safeguard,
    safeguards,
    shipped,
)
from povestka.people.quotas import quotas
from povestka.people.scenario.changes import BadSafeguard, changed, with_safeguard
from povestka.people.scenario.model import Scenario
from povestka.people.scenario.reading import BadScenario

FOLDER = Path("src/povestka/scenarios")
SEASONS = tuple(name for name in shipped() if not name.startswith("mobilisation"))
REGISTER_ONLY = {"RU-ME", "RU-MOW", "RU-RYA", "RU-SAK"}


def test_the_scenarios_that_the_design_names_are_shipped() -> None:
    assert set(shipped()) == {
        "paper-spring-2021", "spring-2023", "autumn-2025-as-written", "autumn-2025-as-practised",
        "year-2026", "mobilisation-2022-paper", "mobilisation-2026-electronic",
    }  # fmt: skip
    assert list(shipped()) == sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert list(safeguards()) == sorted(path.stem for path in (FOLDER / "reforms").iterdir())
    assert len(safeguards()) >= 12


def in_two_languages(title: Text, says: Text) -> None:
    for text in (title, says):
        assert re.search("[а-яё]", text.ru) and not re.search("[а-яё]", text.en)
        for told in (text.en, text.ru):
            assert not GREEN_LIGHT.search(told)
    assert says.en.endswith(".") and says.ru.endswith(".")
    assert max(len(title.en), len(title.ru)) <= 60
    assert max(len(says.en), len(says.ru)) <= 260


@pytest.mark.parametrize("name", shipped())
class TestEachShippedScenario:
    """What a scenario that is shipped must be."""

    def test_has_its_year_in_its_name(self, name: str) -> None:
        found = load(name)
        assert name == found.name
        assert re.findall("20[0-9]{2}", name) == [str(found.year)]

    def test_speaks_both_languages_in_whole_sentences(self, name: str) -> None:
        found = load(name)
        in_two_languages(found.title, found.says)

    def test_is_of_everybody_with_one_quota_at_least(self, name: str) -> None:
        found = load(name)
        assert (found.persons, found.disputed, found.left_out) == (None, True, ())
        assert found.quotas and found.windows
        assert sum(one.share for one in found.windows) <= 1 + 1e-9

    def test_says_where_its_figures_come_from(self, name: str) -> None:
        text = (FOLDER / f"{name}.toml").read_text("utf-8")
        assert text.startswith("# ")
        assert "[P]" in text and "[K]" in text

    def test_is_found_by_a_beginning_of_its_own(self, name: str) -> None:
        for length in range(1, len(name)):
            begin = name[:length]
            others = [one for one in shipped() if one != name and one.startswith(begin)]
            assert full_name(begin) == (None if others else name)


@pytest.mark.parametrize("name", SEASONS)
def test_a_quota_is_that_of_its_decree(name: str) -> None:
    found = load(name)
    decreed = [one for one in quotas() if found.first <= one.until and one.first <= found.last]
    assert sum(one.men for one in found.quotas) == sum(one.men for one in decreed)
    assert {one.decree for one in found.quotas} == {one.decree or "" for one in decreed}
    for one in found.quotas:
        season = date_of(one.first).month, date_of(one.first).day
        assert season in {(4, 1), (10, 1)}
        ends = {4: "07-15", 10: "12-31"}[season[0]]
        assert date_of(one.last).isoformat() == f"{found.year}-{ends}"


def test_each_is_in_the_edition_it_tells_of() -> None:
    editions = {
        name: (edition_on(found.first).key, edition_on(found.last).key)
        for name, found in ((name, load(name)) for name in shipped())
    }
    assert editions == {
        "paper-spring-2021": ("paper", "paper"),
        "spring-2023": ("paper", "2023-04"),
        "autumn-2025-as-written": ("2023-08", "2025-11"),
        "autumn-2025-as-practised": ("2023-08", "2025-11"),
        "year-2026": ("2026-01", "2026-01"),
        "mobilisation-2022-paper": ("paper", "paper"),
        "mobilisation-2026-electronic": ("2026-01", "2026-01"),
    }


def test_men_are_called_up_to_the_age_of_their_year() -> None:
    for name in SEASONS:
        found = load(name)
        assert found.settings.get("call.age_until", 30) == (27 if found.year < 2024 else 30)
    assert [name for name in shipped() if load(name).mobilisation] == [
        "mobilisation-2022-paper", "mobilisation-2026-electronic"
    ]  # fmt: skip


def test_on_paper_there_is_no_register_and_no_screen() -> None:
    for name in ("paper-spring-2021", "spring-2023", "mobilisation-2022-paper"):
        found = load(name).roll_out
        assert (found.register, found.border, found.agencies) == (NEVER,) * 3
        assert found.regions == {}


def test_as_written_and_as_practised_differ_in_practice_alone() -> None:
    written, practised = load("as-written"), load("as-practised")
    same = ("first", "last", "windows", "quotas", "readings", "reforms", "seed", "outages")
    assert all(getattr(written, name) == getattr(practised, name) for name in same)
    assert written.roll_out.register == written.first == written.roll_out.border
    assert practised.roll_out.register == NEVER
    assert practised.roll_out.agencies > practised.last
    assert date_of(practised.roll_out.border).isoformat() == "2025-09-08"


@pytest.mark.parametrize("name", ["autumn-2025-as-practised", "year-2026"])
def test_the_roll_out_is_that_which_was_reported(name: str) -> None:
    found = load(name)
    assert len(found.roll_out.regions) == len(REGISTER_ONLY) + 15
    for code in REGISTER_ONLY:
        assert found.roll_out.regions[code] == day("2025-10-01")
        assert found.regions[code]["channel.register_share"] == 1.0
        assert found.regions[code]["channel.paper_too"] == 0.0
    for code in found.roll_out.regions.keys() - REGISTER_ONLY:
        assert 0 < float(str(found.regions[code]["channel.register_share"])) < 1
    assert found.roll_out.regions["RU-TVE"] == day("2025-08-09")
    assert {"RU-SPE", "RU-SVE"}.isdisjoint(found.roll_out.regions)


def test_the_electronic_mobilisation_differs_in_year_and_channel_alone() -> None:
    paper, electronic = load("mobilisation-paper"), load("mobilisation-electronic")
    channel = {"channel.register_share": 1.0, "channel.paper_too": 1.0}
    habits = {key: one for key, one in paper.settings.items() if key != "complaint.about_ban"}
    assert electronic.settings == habits | channel, "on paper there is no ban to complain of"
    assert electronic.regions == paper.regions
    shift = electronic.first - paper.first
    for one, other in zip(paper.windows, electronic.windows, strict=True):
        assert (one.first + shift, one.last + shift, one.share) == (
            other.first, other.last, other.share
        )  # fmt: skip
    assert [one.men for one in paper.quotas] == [one.men for one in electronic.quotas] == [300_000]
    assert electronic.readings == {"CR-6": "also_mobilised"}
    assert "thought experiment" in electronic.says.en


def test_short_names_lead_to_shipped_scenarios() -> None:
    assert set(SHORT.values()) <= set(shipped())
    assert {load(short).name for short in SHORT} == set(SHORT.values())
    assert load("2026") == load("year-2026")
    assert (full_name(""), full_name("autumn-2025"), full_name("1999")) == (None, None, None)


def test_persons_and_seed_stand_instead() -> None:
    found = load("2026", persons=1_000, seed=9)
    assert (found.persons, found.seed) == (1_000, 9)
    with pytest.raises(BadScenario, match="persons: 0 does not fit"):
        load("2026", persons=0)


@pytest.mark.parametrize("name", safeguards())
class TestEachSafeguard:
    """What a safeguard that is shipped must be."""

    def test_bears_its_name_and_says_what_it_changes(self, name: str) -> None:
        found = load_safeguard(name)
        assert name == found.name
        assert found.laws or found.settings
        in_two_languages(found.title, found.says)

    def test_a_name_of_a_reform_is_that_reform_and_no_more(self, name: str) -> None:
        found = load_safeguard(name)
        if name in reforms.shipped():
            assert found.is_law_only
            assert found.laws == (reforms.load(name),)

    @pytest.mark.parametrize("scenario", ["2026", "as-practised"])
    def test_changes_a_scenario(self, name: str, scenario: str) -> None:
        found = load_safeguard(name)
        before = load(scenario)
        after = with_safeguard(before, found)
        assert after.reforms == (*before.reforms, *found.laws)
        assert after.settings == {**before.settings, **found.settings}
        assert after != before
        assert all(set(own).isdisjoint(found.settings) for own in after.regions.values())


def test_six_safeguards_of_practice_and_more_of_the_law() -> None:
    kinds = [load_safeguard(name).is_law_only for name in safeguards()]
    assert kinds.count(False) >= 6 and kinds.count(True) >= 6


def test_any_shipped_reform_is_a_safeguard() -> None:
    for name in reforms.shipped():
        assert reforms.load(name) in load_safeguard(name).laws


SCENARIO = """
schema = "povestka/scenario/1"
title = {en = "Mine", ru = "Мой"}
says = {en = "Mine.", ru = "Мой."}
first = 2026-01-01
last = 2026-03-31
reforms = ["cap_voids", "near.toml"]
[[window]]
first = 2026-01-01
last = 2026-03-31
share = 1.0
"""
SAFEGUARD = """
schema = "povestka/safeguard/1"
title = {en = "Mine", ru = "Моя"}
says = {en = "Mine.", ru = "Моя."}
law = ["near.toml"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy("src/povestka/reforms/register_30_days.toml", tmp_path / "near.toml")
    (tmp_path / "mine.toml").write_text(SCENARIO, "utf-8")
    (tmp_path / "guard.toml").write_text(SAFEGUARD, "utf-8")
    return tmp_path


def test_files_name_reforms_shipped_or_beside_them(folder: Path) -> None:
    found = load(folder / "mine.toml")
    assert found.name == "mine"
    assert [one.name for one in found.reforms] == ["cap_voids", "register_30_days"]
    shutil.move(folder / "mine.toml", folder / "bare")
    assert isinstance(load(str(folder / "bare")), Scenario)
    guard = load_safeguard(folder / "guard.toml")
    assert (guard.name, [one.name for one in guard.laws]) == ("guard", ["register_30_days"])


def test_a_file_of_a_reform_is_a_safeguard_too(folder: Path) -> None:
    found = load_safeguard(str(folder / "near.toml"))
    assert (found.name, found.is_law_only) == ("register_30_days", True)
    (folder / "near.toml").write_text('name = "x"\n', "utf-8")
    with pytest.raises(BadReform):
        load_safeguard(folder / "near.toml")


def test_mistakes_and_missing_reforms_are_told_with_their_place(folder: Path) -> None:
    for name, text in (("mine.toml", SCENARIO), ("guard.toml", SAFEGUARD)):
        changed = text.replace("near.toml", "far.toml").replace("title", "tytle")
        (folder / name).write_text(changed, "utf-8")
    with pytest.raises(BadScenario) as scenario:
        load(folder / "mine.toml")
    with pytest.raises(BadSafeguard) as guard:
        load_safeguard(folder / "guard.toml")
    for error, key in ((scenario.value, "reforms[2]"), (guard.value, "law[1]")):
        found = {one.path: one.says for one in error.mistakes}
        assert set(found) == {"tytle", "title", key}
        assert "there is no such file" in found[key].en
        assert "такого файла" in found[key].ru
    (folder / "mine.toml").write_text(SCENARIO.replace("near.toml", "cap_void"), "utf-8")
    with pytest.raises(BadScenario, match=r"reforms\[2\].*did you mean «cap_voids»"):
        load(folder / "mine.toml")


@pytest.mark.parametrize(
    ("told", "en", "ru"),
    [
        ("yeer-2026", "did you mean «year-2026»?", "возможно, имелось в виду «year-2026»."),
        ("%%%", "there are 2021, 2023, ", "есть 2021, 2023, "),
        ("autumn-2025", "did you mean «autumn-2025-as-", "возможно, имелось в виду «autumn-2025-as-"),
    ],
)
def test_a_scenario_that_is_not_there_is_refused(told: str, en: str, ru: str) -> None:
    with pytest.raises(BadFile) as caught:
        load(told)
    says = caught.value.says
    assert f"no scenario is called «{told}»; {en}" in says.en
    assert f"сценария «{told}» нет; {ru}" in says.ru


def test_a_safeguard_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadFile) as caught:
        load_safeguard("lifted_at_onse")
    assert "no safeguard is called" in caught.value.says.en
    assert "гарантии «lifted_at_onse» нет; возможно" in caught.value.says.ru
    with pytest.raises(BadFile, match="«lead_14_days»"):
        load_safeguard("lead_14_day")


def test_a_file_that_is_none_is_refused_in_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "empty.toml"
    path.write_bytes(b"")
    for read, word in ((load, "a scenario needs"), (load_safeguard, "a safeguard needs")):
        with pytest.raises(BadFile, match=word):
            read(path)
        with pytest.raises(BadFile, match="no such file"):
            read(tmp_path / "none.toml")


def test_scenarios_are_in_the_wheel(tmp_path: Path) -> None:
    wheel = next(WheelBuilder(str(Path.cwd())).build(directory=str(tmp_path), versions=["standard"]))
    inside = set(zipfile.ZipFile(wheel).namelist())
    for path in FOLDER.rglob("*.toml"):
        assert f"povestka/{path.relative_to('src/povestka')}" in inside


def test_no_change_gives_the_same_scenario_and_readings_come_after_safeguards() -> None:
    before = load("year-2026")
    assert changed(before, (), {}) is before
    taken = [load_safeguard(name) for name in ("late_service_no_ban", "eligibility_checked")]
    after = changed(before, taken, {"CR-3": "service"})
    assert after.name == f"{before.name}+late_service_no_ban+eligibility_checked"
    assert after.readings["CR-3"] == "service"
    assert after == replace(
        with_safeguard(with_safeguard(before, taken[0]), taken[1]), readings=after.readings
    )
