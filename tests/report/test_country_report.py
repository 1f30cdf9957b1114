"""The page of a country: complete in both languages, no request, no script, nothing small shown."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from povestka.people.settings import settings
from povestka.report.country_asked import asked, assumed
from povestka.report.country_findings import scale
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import SMALL
from povestka.report.country_report import command, report
from povestka.report.country_sources import RUSSIAN, in_russian
from povestka.report.country_tables import tables
from tests.report.samples_country import (
    FULL,
    LAW,
    SCENARIO,
    comparison,
    result,
    uncertainty,
    validation,
)


class Page(HTMLParser):
    """The words of a page, without its code, its style and its drawings' numbers."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "path", "rect", "line"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"code", "style"} & set(self.open):
            self.words.append(data)


def whole(lang: str) -> str:
    scenario = replace(FULL, disputed=True)
    return report(
        [result(scenario), result(scenario, 1)],
        lang,
        law=LAW,
        comparisons=[comparison(), {**comparison(), "safeguard": None, "transitions": None}],
        validation=validation(),
        uncertainty=uncertainty(),
        readings={"CR-3=service": {"en": "From service", "ru": "Со дня вручения"}[lang]},
    )


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {lang: whole(lang) for lang in ("en", "ru")}


def test_a_page_says_what_it_is(pages: dict[str, str]) -> None:
    for said in ("MODEL", "SYNTHETIC PERSONS", "not a forecast", "Law as checked on", "no source"):
        assert said in pages["en"]
    for said in ("МОДЕЛЬ", "УСЛОВНЫЕ ЛИЦА", "не прогноз", "Закон проверен", "не публикуются"):
        assert said in pages["ru"]
    for page in pages.values():
        assert "povestka country run small --persons 20000 --seed 1 --replicates 2" in page
        assert result().fingerprint in page
        assert LAW["book"] in page


def test_a_page_makes_no_request_and_runs_no_script(pages: dict[str, str]) -> None:
    for page in pages.values():
        assert not re.search(r"https?:|<script|<link|<img|<image|@import|url\((?!#)|\bon\w+=", page)
        found = Page(page)
        for tag, attrs in found.tags:
            assert tag not in {"script", "iframe", "object", "embed", "form", "link"}
            assert (attrs.get("href") or "#").startswith("#")
            assert "src" not in attrs


def test_every_place_that_is_linked_is_there_once(pages: dict[str, str]) -> None:
    for page in pages.values():
        found = Page(page)
        ids = [attrs["id"] for _, attrs in found.tags if attrs.get("id")]
        assert len(ids) == len(set(ids))
        for tag, attrs in found.tags:
            if tag == "a":
                assert (attrs["href"] or "")[1:] in ids


def test_every_figure_has_title_caption_and_table(pages: dict[str, str]) -> None:
    for page in pages.values():
        drawn = page.split("<figure")[1:]
        assert len(drawn) == 9 + 2 + 3
        for one in drawn:
            for tag in ("<h3>", "<svg", "<title", "<desc", "<figcaption>", "<table", "<caption>"):
                assert tag in one
            age = "Law as checked on" in one or "Закон проверен" in one
            assert age


def test_no_english_stands_on_the_russian_page(pages: dict[str, str]) -> None:
    text = " ".join(Page(pages["ru"]).words)
    known = r"\b(?:povestka|RU|UA|[A-Z]{2,3}|ISO|CR|other|mobilisation|true|false|elsewhere)\b"
    left = re.findall(r"[A-Za-z]{2,}", re.sub(known, "", text))
    assert left == []


def test_nothing_is_left_unfilled_or_unescaped(pages: dict[str, str]) -> None:
    for page in pages.values():
        body = page.split("</style>")[1]
        assert not re.search(r"\{\w*\}|None|Text\(", body)
        assert "<b>" not in body
        assert "<guard>" not in body
        assert "<Гарантия>" not in body


def test_the_smallest_page_has_no_empty_sections() -> None:
    page = report([result()], "en", law={"checked_on": "2026-03-15"})
    for key in ("compared", "validation", "uncertainty"):
        assert f'id="{key}"' not in page
    assert "One replicate" in page
    assert report([result()], "en", law={"checked_on": "2026-03-15"}) == page
    with pytest.raises(ValueError, match="no words"):
        report([result()], "de", law=LAW)


def test_tables_hide_small_counts_and_keep_their_sums() -> None:
    found = tables(Frame((result(),), "en", LAW))
    assert [len(one.rows) for one in found] == [4, 6, 7, 6]
    for table in found:
        for row in table.rows:
            for text in row[1:]:
                assert not re.fullmatch("[1-9]", text)
    refusal = next(row for row in found[2].rows if row[0] == "Refusal")
    assert refusal[1:] != (SMALL,) * 7
    assert found[0].rows[-1][1] == f"{result().outcome.total('issued'):,}".replace(",", "\xa0")


def test_a_scenario_is_told_line_by_line() -> None:
    told = {one.label: one.says for one in asked(Frame((result(FULL),), "en", LAW), {})}
    assert told["Quotas"][1].endswith("(decree 998)")
    assert told["Out of order"] == ("The portal, 3 January 2026 to 5 January 2026",)
    assert told["Roll-out"][-2:] == (
        "Agencies' screens show no measures", "The Register from 1 October 2025: Moscow",
    )
    assert told["Readings of the law"][0] == "CR-3: service"
    assert told["Regions"][0].startswith("Without Crimea")
    assert told["Regions"][-1].endswith("values of their own: Moscow")
    assert told["Who is called"] == ("Reservists, for mobilisation",)
    assert told["Changes to the law"] == ("Change <b>. So.",)
    plain = {
        one.label: one.says
        for one in asked(Frame((result(replace(SCENARIO, left_out=())),), "en", LAW), {})
    }
    assert plain["Quotas"] == ("None",)
    assert "Out of order" not in plain
    assert len(plain["Regions"]) == 1


def test_every_setting_is_told_with_value_range_mark_and_source() -> None:
    for lang in ("en", "ru"):
        told = assumed(FULL, lang)
        assert [one.key for one in told] == list(settings())
        assert all(one.says and one.value and one.span and one.source for one in told)
        assert {one.mark for one in told} <= {"P", "S", "K", "d"}
    by_key = {one.key: one for one in assumed(FULL, "en")}
    assert by_key["come.usual"].value == "50\xa0%"
    assert by_key["come.usual"].anew
    assert by_key["person.elsewhere"].value == "22\xa0%; RU-MOW: 30\xa0%"
    assert by_key["border.lag_off"].value == "0 / 1 / 5 / 20 / 90"
    assert not by_key["hand.met"].anew


def test_every_source_of_a_setting_has_russian_words() -> None:
    assert {one.source for one in settings().values()} <= set(RUSSIAN)
    assert all(re.search("[а-я]", one) for one in RUSSIAN.values())
    assert "по-английски" in in_russian("some page")


def test_a_run_smaller_than_the_country_says_so() -> None:
    whole_country = replace(SCENARIO, left_out=())
    assert "not scaled up" in scale(Frame((result(whole_country),), "en", LAW))
    everybody = replace(result(whole_country), persons=28_646_970)
    assert scale(Frame((everybody,), "en", LAW)) == ""
    assert scale(Frame((result(),), "en", LAW)) == ""


def test_a_command_is_quoted() -> None:
    odd = result(replace(SCENARIO, name="a b;c"))
    assert command(Frame((odd,), "en", LAW)).startswith("povestka country run 'a b;c' ")
