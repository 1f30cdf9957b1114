"""Reforms as text: whole within the width, each value beside the law's, never taken for law."""

from __future__ import annotations

from typing import Any

import pytest

from povestka.book.reforms import as_enacted, differences, page, reforms
from povestka.outside.reforms import load, shipped
from povestka.report.reforms import drawn_reform, drawn_reforms, drawn_side_by_side

LANGS = pytest.mark.parametrize("lang", ["en", "ru"])
READING = {
    "name": "reading", "title": "A reading", "says": "It is settled.", "amends": [],
    "parameters": {"fine.min": 1, "complaints.court_months": 4, "board.decision_years": 2},
    "variants": {}, "readings": {"CR-3": "service"},
}


def plain(name: str, lang: str) -> dict[str, Any]:
    return load(name).to_dict(lang)


def words(text: str) -> str:
    return " ".join(text.split())


@LANGS
@pytest.mark.parametrize("width", [40, 60, 88])
def test_nothing_is_wider_than_asked_for_but_a_piece_of_a_formula(lang: str, width: int) -> None:
    everything = [plain(name, lang) for name in shipped()]
    texts = [drawn_reforms(reforms(everything), lang, width)]
    texts += [drawn_reform(page(one, lang), lang, width) for one in everything]
    pair = differences(everything[0], everything[-1], lang)
    texts.append(drawn_side_by_side(pair, lang, width))
    for line in (line for text in texts for line in text.splitlines()):
        assert len(line) <= width or line.startswith("      ")


@LANGS
def test_the_contents_name_each_and_say_that_none_is_law(lang: str) -> None:
    text = words(drawn_reforms(reforms(plain(name, lang) for name in shipped()), lang))
    for name in shipped():
        assert f"{name}: {load(name).title.in_(lang)}" in text
        assert load(name).says.in_(lang) in text
    assert {"en": "None of these is the law.", "ru": "Ни одна из них не является законом."}[
        lang
    ] in text


def test_a_reform_stands_beside_the_law() -> None:
    text = words(drawn_reform(page(plain("register_30_days", "en"), "en"), "en"))
    assert "the law 7 days the reform 30 days" in text
    assert "Amends: Article 31 of Law 53-FZ" in text
    assert "Rules that differ (1)" in text
    assert "The law: Not otherwise served" in text or "The law: Not served otherwise" in text
    assert "A reform is not the law. MODEL." in text
    russian = words(drawn_reform(page(plain("register_30_days", "ru"), "ru"), "ru"))
    assert "закон дней: 7 реформа дней: 30" in russian


def test_readings_wordings_and_every_unit_are_told() -> None:
    text = words(drawn_reform(page(READING, "en"), "en"))
    for told in ("1 roubles", "4 months", "2 years", "service: The ban begins on service."):
        assert told in text
    assert "Amends" not in text
    wording = words(drawn_reform(page(plain("cap_voids", "en"), "en"), "en"))
    assert "the law The wording of the law as enacted." in wording
    assert "the reform voids: A summons whose appearance day breaches the cap" in wording


def test_two_reforms_stand_side_by_side_by_their_names() -> None:
    pair = differences(plain("register_30_days", "en"), plain("measures_40_days", "en"), "en")
    text = words(drawn_side_by_side(pair, "en"))
    assert "the law 7 days register_30_days 30 days measures_40_days 7 days" in text
    assert "both alike" not in text
    assert "register_30_days: CR-2[" in text


def test_what_both_set_alike_is_marked() -> None:
    one = plain("register_30_days", "en")
    text = words(drawn_side_by_side(differences(one, {**one, "name": "again"}, "en"), "en"))
    assert "(service.register_days) (both alike)" in text
    assert "Rules that differ" not in text


def test_the_law_has_one_column_whichever_side_it_stands_on() -> None:
    law, one = as_enacted("en"), plain("register_30_days", "en")
    for pair in ((law, one), (one, law)):
        text = words(drawn_side_by_side(differences(*pair, "en"), "en"))
        assert "the law 7 days register_30_days 30 days" in text
        assert "law 7 days law" not in text


@LANGS
def test_nothing_to_tell_is_said(lang: str) -> None:
    law = as_enacted(lang)
    text = drawn_side_by_side(differences(law, law, lang), lang)
    assert {"en": "Neither sets or picks anything.", "ru": "Ни одна ничего не задаёт"}[lang] in text
