"""What pages ask of a run that is there, done in this process."""

from __future__ import annotations

import re
from typing import Any

import pytest

from povestka.case.mistakes import BadCase
from povestka.cli.serve import SHELF
from povestka.web.jobs.kinds import IN_MOMENTS, WORK
from povestka.web.jobs.quick import Chosen, warm


def silent(*_: Any) -> None:
    """Nobody is told."""


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    """A small run with a comparison."""
    given = {"scenario": "2026", "persons": 20_000, "compare": ["eligibility_checked"]}
    return WORK["country.run"](SHELF, given, silent)


@pytest.fixture(scope="module")
def chosen(found: dict[str, Any]) -> Chosen:
    """What explains any man of it."""
    return Chosen(found["scenario"], found["results"][0].rest.thresholds)


def done(kind: str, **given: Any) -> dict[str, Any]:
    return IN_MOMENTS[kind](SHELF, given, silent)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_charts_are_drawn_with_their_words(found: dict[str, Any], lang: str) -> None:
    warm()
    steps: list[Any] = []
    given = {"results": found["results"], "lang": lang,
             "compared": [one.told for one in found["compared"]]}
    drawn = IN_MOMENTS["country.draw"](SHELF, given, lambda *one: steps.append(one))
    assert [one.key for one in drawn["compared"]] == ["compared1"]
    assert len(steps) == len(drawn["figures"]) + 1
    for one in drawn["figures"]:
        assert one.svg.startswith("<svg")
        assert f'lang="{lang}"' in one.svg
        assert one.table.rows
        assert not re.search(r"style=|<script|<style|https?:", one.svg), "nothing the policy forbids"


def test_words_and_tables_stand_ready_in_both_languages(found: dict[str, Any]) -> None:
    for lang, word in (("en", "synthetic men"), ("ru", "условных мужчин")):
        said = found["said"][lang]
        assert word in said["findings"][0]
        assert len(said["tables"]) == 4
        assert said["prints"][0][1] == found["told"]["fingerprint"]


def test_men_of_a_cell_and_of_a_move(found: dict[str, Any], chosen: Chosen) -> None:
    met = done("country.met", chosen=chosen, cell={"step": "banned"})
    assert len(met["men"]) == 5
    assert all(one.startswith("SYN-") for one in met["men"])
    (beside,) = found["compared"]
    move = max(
        (one for one in beside.told["transitions"] if one["from"] != one["to"]),
        key=lambda one: int(one["men"]),
    )
    moved = done("country.met", pair=(beside.a, beside.b), move=move)
    assert len(moved["men"]) == 5
    assert done("country.met", pair=(beside.a, beside.b), move=move) == moved


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_one_man_with_his_year_and_his_case(chosen: Chosen, lang: str) -> None:
    name = done("country.met", chosen=chosen, cell={"step": "banned"})["men"][0]
    told = done("country.person", chosen=chosen, id=name, lang=lang)
    assert told["story"]["person"] == name
    assert told["parts"][0].key == "self"
    assert "<style" not in told["decision"]
    assert SHELF.toml(told["file"])["summons"]
    alone = done("country.met", chosen=chosen, cell={"step": "not_called"})["men"][0]
    told = done("country.person", chosen=chosen, id=alone, lang=lang)
    assert told["story"]["why_not_summoned"]
    assert (told["decision"], told["file"]) == ("", "")
    with pytest.raises(BadCase):
        done("country.person", chosen=chosen, id="SYN-9999-000001", lang=lang)


@pytest.mark.parametrize(
    ("what", "begins"),
    [("summary", b"measure"), ("report", b"<!doctype"), ("svg", b"<svg"), ("png", b"\x89PNG")],
)
def test_files_to_take_away(found: dict[str, Any], what: str, begins: bytes) -> None:
    body = done("country.file", what=what, chart="funnel", lang="ru", results=found["results"],
                compared=[one.told for one in found["compared"]], readings={})["body"]
    assert body.lstrip(b"\xef\xbb\xbf").startswith(begins)


def test_the_charts_of_a_study() -> None:
    told = WORK["country.uncertain"](
        SHELF, {"scenario": "2026", "runs": 20, "persons": 1_000}, silent
    )["told"]
    drawn = done("country.doubt", told=told, lang="ru", footer="Модель.")
    assert drawn["figures"][0].key == "split"
    assert all("style=" not in one.svg for one in drawn["figures"])
