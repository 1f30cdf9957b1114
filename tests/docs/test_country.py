"""The pages of the country: made from the package, and refusing to be made of what has gone."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from docs.making import behaviour, refusals_country, scenariofile, validation
from docs.making import behaviour_words as words
from docs.making.machines import machines_page
from docs.making.markdown import esc

from povestka.country import explaining
from povestka.country.validating import targets
from povestka.language.words import LANGUAGES, Text
from povestka.outside import cluster, runs
from povestka.people.settings import settings
from povestka.report.country_sources import in_russian


def test_every_setting_is_read_under_a_decision_or_without_chance() -> None:
    drawn = {key for keys in behaviour.decisions().values() for key in keys}
    without = set(settings()) - drawn
    assert without == {
        "call.conscripts", "call.reservists", "call.age_from", "call.age_until", "office.capacity",
    }  # fmt: skip
    assert "come.usual" in behaviour.decisions()["summons.come"]
    assert behaviour.setting_of("run.window.1.upto") == ""


def test_a_stage_without_words_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = {name: text for name, text in words.STAGES.items() if name != "knowing"}
    monkeypatch.setattr(words, "STAGES", fewer)
    with pytest.raises(LookupError, match="knowing"):
        behaviour.behaviour_page("en")


def test_every_group_of_settings_and_mark_has_words() -> None:
    assert {key.partition(".")[0] for key in settings()} == set(words.GROUPS)
    assert {one.mark for one in settings().values()} <= set(words.MARKS)
    unknown = in_russian("nowhere named")
    assert all(in_russian(one.source) != unknown for one in settings().values())


def test_a_key_that_the_page_lacks_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    heading, keys, known = scenariofile.TABLES["outage"]
    monkeypatch.setattr(
        scenariofile, "TABLES", {"outage": (heading, keys, (*known, "another"))}
    )
    with pytest.raises(LookupError, match="outage"):
        scenariofile.scenario_page("en")


def test_a_mistake_of_a_scenario_without_an_example_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fewer = {name: one for name, one in refusals_country.KINDS.items() if name != "clash"}
    monkeypatch.setattr(refusals_country, "KINDS", fewer)
    with pytest.raises(LookupError, match="clash"):
        refusals_country.country_refusals("en")


@pytest.mark.parametrize(
    ("module", "name", "said"),
    [
        (runs, "seal", "its seal does not fit"),
        (runs, "wrong-2", "daily.parquet"),
        (cluster, "unreachable", "tcp://127.0.0.1:8786"),
        (explaining, "bad-id", "SYN-412"),
    ],
)
def test_a_sentence_of_refusal_is_found_where_it_is_kept(
    module: ModuleType, name: str, said: str
) -> None:
    found = dict(refusals_country.sentences(module))
    assert said in found[name].en
    assert all("{" not in text.en + text.ru for text in found.values())


def test_every_sentence_of_these_modules_is_shown() -> None:
    kept = {
        text.partition("{")[0]
        for module in (runs, cluster, explaining)
        for name, one in vars(module).items()
        if name.startswith("_") and isinstance(one, Text)
        for text in [one.en]
    }
    page = "\n".join(refusals_country.country_refusals("en"))
    assert all(esc(text) in page for text in kept)


def test_what_was_found_is_of_the_targets_that_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = json.loads(json.dumps(validation.last()))
    for one, target in zip(found["targets"], targets(), strict=True):
        assert one["passes"] == target.passes(one["found"])
        assert one["accept"] == target.accept
    monkeypatch.setattr(validation, "targets", lambda: targets()[1:])
    validation.last.cache_clear()
    with pytest.raises(LookupError, match="write it anew"):
        validation.last()
    validation.last.cache_clear()


def test_no_source_of_a_target_lacks_russian_and_none_is_left_over() -> None:
    assert {one.source for one in targets()} == set(validation.sources())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_machines_says_what_was_measured_and_what_was_not(lang: str) -> None:
    page = "\n".join(machines_page(lang))
    assert {"en": "computed and not measured", "ru": "вычислена, а не измерена"}[lang] in page
    assert sum(line.startswith("| ") for line in page.splitlines()) == 2 + 9
    assert page.count("\n* ") == 6
