"""Charts of a run: their words, their tables, their drawings, in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import altair
import pytest

from povestka.country.measures import MEASURES, PLACES
from povestka.report import country_words as words
from povestka.report.country_charts import BANS, figures, lines
from povestka.report.country_compared import compared
from povestka.report.country_doubt import split, tornados
from povestka.report.country_frame import Frame
from povestka.report.country_map import MAPPED, heat, tiles
from povestka.report.country_numbers import NOTHING, SMALL, WITHHELD
from povestka.report.country_picture import Figure
from tests.report.samples_country import (
    LAW,
    SCENARIO,
    comparison,
    outcome,
    result,
    uncertainty,
)

KEYS = ["weekly", "routes", "bans", "map", "heat", "measures", "touched", "queue", "funnel"]


def frame(lang: str = "en", replicates: int = 1, most: int = 40) -> Frame:
    return Frame(tuple(result(replicate=one, most=most) for one in range(replicates)), lang, LAW)


def every(lang: str) -> list[Figure]:
    doubt = uncertainty()
    return [
        *figures(frame(lang, 2)),
        compared(comparison(), lang, 1, "footer"),
        split(doubt, lang, "footer"),
        *tornados(doubt, lang, "footer"),
    ]


@pytest.fixture(scope="module", params=["en", "ru"])
def drawn(request: pytest.FixtureRequest) -> list[Figure]:
    return every(request.param)


def test_every_chart_has_its_words_and_a_table(drawn: list[Figure]) -> None:
    assert [one.key for one in drawn[: len(KEYS)]] == KEYS
    assert len({one.key for one in drawn}) == len(drawn)
    for one in drawn:
        assert min(len(one.title), len(one.caption), len(one.says), len(one.footer)) > 5
        assert "{" not in one.title + one.caption + one.says
        assert one.table.caption
        assert one.table.rows
        assert {len(row) for row in one.table.rows} == {len(one.table.head)}


def test_every_description_is_one_that_the_schema_of_vega_lite_allows(drawn: list[Figure]) -> None:
    for one in drawn:
        altair.Chart.from_dict(json.loads(json.dumps(one.spec)), validate=True)


def test_a_drawing_names_itself_and_loads_nothing(drawn: list[Figure]) -> None:
    for one in drawn:
        told = one.inline()
        assert told.startswith("<svg")
        assert f'aria-labelledby="{one.key}-t {one.key}-d"' in told
        assert f'<title id="{one.key}-t">' in told
        assert not re.search(r"http|<script|<image|<style|url\((?!#)|aria-roledescription", told)
        assert set(re.findall(r'\bid="([^"]+)"', told)) >= {f"{one.key}-t", f"{one.key}-d"}


def test_no_latin_word_stands_in_a_russian_drawing() -> None:
    for one in every("ru"):
        told = " ".join(re.findall(r"<text[^>]*>([^<]*)", one.inline()))
        found = re.sub(r"\b(?:RU|UA|MOW|NEN|elsewhere)\b|&[a-z]+;", "", told)
        assert not re.search(r"[A-Za-z]{2,}", found), (one.key, found)


def test_the_same_results_give_the_same_drawing() -> None:
    for one, other in zip(figures(frame()), figures(frame()), strict=True):
        assert one == other
        assert one.inline() == other.inline()


def test_a_file_has_the_title_and_the_footer_in_it() -> None:
    figure = lines(frame("ru"), BANS)
    told = figure.svg()
    assert 'xmlns="http://www.w3.org/2000/svg"' in told
    assert "условные лица" in told
    assert figure.title.split(":")[0] in told
    assert figure.png(1).startswith(b"\x89PNG")
    assert len(figure.png(2)) > len(figure.png(1))


def test_a_run_of_nothing_can_be_drawn() -> None:
    for one in figures(frame("en", most=1)):
        assert one.inline()
    assert heat(frame(most=1)).table.rows[-1][-1] == "0"
    assert {row[-1] for row in tiles(frame(most=1)).table.rows} == {"0.0"}


def test_a_band_is_drawn_of_several_replicates_only() -> None:
    assert "layer" in lines(frame(replicates=2), BANS).spec
    assert "layer" not in lines(frame(), BANS).spec


def test_small_regions_have_no_rate_and_no_colour() -> None:
    figure = tiles(frame())
    nenets = next(row for row in figure.table.rows if "RU-NEN" in row[0])
    small = next(row for row in figure.table.rows if "UA-43" in row[0])
    assert small[1:] == (SMALL, NOTHING)
    assert nenets[2] != NOTHING
    squares = {one["c"]: one for one in figure.spec["datasets"]["rows"]}
    assert squares["UA-43"]["k"] == "too few to show"
    assert squares["UA-43"]["t"] == NOTHING


def test_when_all_regions_are_small_there_is_no_rate_at_all() -> None:
    found = outcome(1)
    counts = found.counts.copy()
    counts[:, PLACES[MAPPED]] = 0
    counts[:, PLACES[MAPPED], 0, 0] = 3
    few = Frame((replace(result(), outcomes=(replace(found, counts=counts),)),), "en", LAW)
    assert {row[-1] for row in tiles(few).table.rows} == {NOTHING}
    assert tiles(few).inline()


def test_a_bar_or_cell_whose_number_is_hidden_is_not_drawn() -> None:
    for figure in figures(frame()):
        if figure.key in {"heat", "touched", "funnel"}:
            for one in figure.spec["datasets"]["rows"]:
                if one["t"] in {SMALL, WITHHELD}:
                    assert one.get("n", 0) == 0
                    assert one.get("f", "#ffffff") == "#ffffff"


def test_a_report_is_of_replicates_of_one_scenario() -> None:
    with pytest.raises(ValueError, match="one result or more"):
        Frame((), "en", LAW)
    other = result(replace(SCENARIO, name="other"))
    with pytest.raises(ValueError, match="one scenario"):
        Frame((result(), other), "en", LAW)


def test_the_age_of_the_law_says_whether_the_run_reaches_past_it() -> None:
    assert frame().age_of_law() == "Law as checked on 15 March 2026."
    early = Frame((result(),), "en", {"checked_on": "2026-01-15"})
    assert "reaches past" in early.age_of_law()


def test_every_measure_has_words_in_both_languages() -> None:
    for measure in MEASURES:
        assert frame("en").measure(measure.key) == measure.title.en
        assert re.search("[а-я]", frame("ru").measure(measure.key))
    for text in (*words.HEADS.values(), *words.ROUTES.values(), *words.GROUNDS.values()):
        assert re.search("[а-я%]", text.ru)
