"""The pages of a case in this process: forms, answers, exports, a pasted file, the wipe."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka.case.asking import decide
from povestka.case.reading import read
from povestka.law.book import BOOK
from povestka.readers.solver import GaveUp
from povestka.theorems import why_not
from povestka.web.case import answering, undecided
from povestka.web.case.fields import FIELDS, MOST
from povestka.web.case.words import WORDS

PLAIN = {
    "as_of": "10.03.2026", "person.status": "conscript", "summons1.here": "1",
    "summons1.placed": "12 January 2026", "summons1.for": "medical",
    "summons1.appear": "30.01.2026", "summons1.appeared": "3 марта 2026",
}
FILE = Path("cases/good/w06-plain-fallback.toml").read_text("utf-8")


def posted(client: TestClient, lang: str, fields: Mapping[str, str], path: str = "/case") -> Any:
    return client.post(f"/{lang}{path}", data=dict(fields), follow_redirects=False)


def inputs(text: str) -> dict[str, str]:
    """The fields of the form for a case, with what stands in their lines."""
    form = re.search(r'<form[^>]*class="asks case-form".*?</form>', text, re.DOTALL)
    assert form
    found = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        pairs = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if pairs.get("type") != "radio":
            found[pairs["name"]] = unescape(pairs["value"])
    return found


def test_the_form_asks_for_few_things_openly_and_can_be_told_all(
    client: TestClient, lang: str
) -> None:
    page = client.get(f"/{lang}/case")
    assert page.status_code == 200
    assert page.headers["cache-control"] == "no-store"
    assert len(page.content) < 60_000
    for one in FIELDS:
        if one.table in ("case", "person", "summons", "reason"):
            assert f'name="{one.name(1)}"' in page.text
        assert one.label.in_(lang)
    for question in BOOK.switches:
        assert f'name="reading.{question.key}"' in page.text
    assert "data-today" in page.text
    assert " checked" in page.text


def test_the_answer_of_a_plain_case(client: TestClient, lang: str) -> None:
    page = posted(client, lang, PLAIN)
    assert page.status_code == 200
    assert len(page.content) < 200_000
    for day in ("2026-01-12", "2026-01-20", "2026-02-20", "2026-03-03"):
        assert f'<time datetime="{day}">' in page.text
    for key in ("further", "take_away", "undecided", "contested", "wipe"):
        assert WORDS[key].in_(lang) in page.text
    asked = inputs(page.text)
    assert asked["summons1.placed"] == "12 January 2026"  # sent along, not asked again
    assert {"summons1.handed", "ground1.granted", "decision1.on", "person.born"} <= set(asked)
    assert not {"person.dispatch", "summons1.returned", "ground1.recorded"} & set(asked)
    assert "complaint1.summons" not in asked


def test_what_else_is_told_changes_the_answer(client: TestClient) -> None:
    asked = inputs(posted(client, "en", PLAIN).text)
    again = posted(client, "en", {**asked, "person.status": "conscript",
                                  "summons1.for": "medical", "summons1.handed": "14.01.2026"})
    assert again.status_code == 200
    assert '<time datetime="2026-01-14">' in again.text
    assert '<time datetime="2026-01-20">' not in again.text


def test_no_fact_stands_in_the_title_or_an_address(client: TestClient, lang: str) -> None:
    for page in (posted(client, lang, PLAIN), posted(client, lang, {**PLAIN, "as_of": "x"})):
        title = re.search(r"<title>(.*?)</title>", page.text)
        assert title
        assert not re.search(r"\d", title[1])
        for address in re.findall(r'(?:href|action|src)="([^"]*)"', page.text):
            assert not re.search(r"2026|conscript|[?]", address)


def test_mistakes_stand_at_their_fields_and_everything_typed_stays(
    client: TestClient, lang: str
) -> None:
    wrong = {**PLAIN, "summons1.placed": "30.02.2026", "summons1.appeared": "1.4.2026",
             "ground1.from": "2 мая 2024", "reform": "no_such", "summons13.here": "1"}
    page = posted(client, lang, wrong)
    assert page.status_code == 422
    found = inputs(page.text)
    assert found["summons1.placed"] == "30.02.2026"
    assert found["ground1.from"] == "2 мая 2024"
    order = re.findall(r'<li><a href="#([^"]+)">', page.text)
    assert order == ["summons1.placed", "summons1.appeared", "ground1.kind", "reform"]
    for name in order:
        assert f'id="{name}-mistake"' in page.text
        assert re.search(rf'aria-describedby="[^"]*{re.escape(name)}-mistake', page.text)
    assert page.text.count("<details class=\"fold\" open>") == 1


def test_a_mistake_of_the_whole_form_has_no_field(client: TestClient) -> None:
    many = {f"decision{number}.here": "1" for number in range(1, MOST + 2)}
    page = posted(client, "en", {**PLAIN, **many})
    assert page.status_code == 422
    assert re.search(r"<li>The form takes at most 12", page.text)


@pytest.mark.parametrize("table", ["summons", "ground", "complaint", "decision"])
def test_a_table_is_added_and_left_out_again(client: TestClient, lang: str, table: str) -> None:
    number = 2 if table == "summons" else 1
    added = posted(client, lang, {**PLAIN, "action": f"add.{table}"})
    assert added.status_code == 200
    assert f"{table}{number}.here" in inputs(added.text)
    assert added.text.count("autofocus") == 1
    assert f'value="drop.{table}{number}"' in added.text
    dropped = posted(client, lang, {**inputs(added.text), "action": f"drop.{table}{number}"})
    assert f"{table}{number}.here" not in inputs(dropped.text)
    assert inputs(dropped.text)["summons1.placed"] == "12 January 2026"


@pytest.mark.parametrize("action", ["add.person", "drop.person1", "drop.ground", "drop.9", "edit"])
def test_any_other_action_shows_the_form(client: TestClient, action: str) -> None:
    page = posted(client, "en", {**PLAIN, "action": action})
    assert page.status_code == 200
    assert inputs(page.text)["summons1.placed"] == "12 January 2026"
    assert '<input type="hidden" name="action" value="edit">' in page.text


def test_the_other_language_gets_the_same_case(client: TestClient) -> None:
    page = posted(client, "en", PLAIN)
    form = re.search(r'<form method="post" action="/ru/case">.*?</form>', page.text, re.DOTALL)
    assert form
    sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form[0]))
    assert sent == PLAIN
    assert '<time datetime="2026-02-20">' in posted(client, "ru", sent).text


def test_readings_and_a_reform_are_taken(client: TestClient, lang: str) -> None:
    page = posted(client, lang, {**PLAIN, "reading.CR-1": "service"})
    assert '<time datetime="2026-02-10">' in page.text
    reform = posted(client, lang, {**PLAIN, "reform": "measures_40_days", "action": "edit"})
    assert '<option value="measures_40_days" selected>' in reform.text


@pytest.mark.parametrize(("kind", "name"), [
    ("html", "timeline.html"), ("ics", "days.ics"), ("json", "answer.json"), ("toml", "case.toml"),
])
def test_what_is_taken_away(client: TestClient, lang: str, kind: str, name: str) -> None:
    found = posted(client, lang, {**PLAIN, "as": kind}, "/case/export")
    assert found.status_code == 200
    assert found.headers["content-disposition"] == f'attachment; filename="{name}"'
    case = tomllib.loads(posted(client, lang, {**PLAIN, "as": "toml"}, "/case/export").text)
    if kind == "json":
        assert json.loads(found.text) == decide(read(case)).to_dict(lang)
    elif kind == "toml":
        assert case["summons"][0]["placed"].isoformat() == "2026-01-12"
    elif kind == "html":
        assert found.text.startswith("<!doctype html>")
        assert '<time datetime="2026-02-20">' in found.text
    else:
        assert found.text.startswith("BEGIN:VCALENDAR\r\n")


def test_what_cannot_be_taken_away(client: TestClient) -> None:
    assert posted(client, "en", {**PLAIN, "as": "exe"}, "/case/export").status_code == 404
    wrong = posted(client, "en", {**PLAIN, "as_of": "", "as": "json"}, "/case/export")
    assert wrong.status_code == 422
    assert 'id="as_of-mistake"' in wrong.text


def test_a_case_file_is_pasted(client: TestClient, lang: str) -> None:
    page = client.get(f"/{lang}/case/file")
    assert page.status_code == 200
    assert "<textarea" in page.text
    answer = posted(client, lang, {"text": FILE}, "/case/file")
    assert answer.status_code == 200
    assert '<time datetime="2026-03-13">' in answer.text
    assert inputs(answer.text)["summons1.placed"] in ("2 February 2026", "02.02.2026")
    switched = posted(client, lang, PLAIN, "/case/file")  # the link to the other language
    assert '<time datetime="2026-02-20">' in switched.text


@pytest.mark.parametrize(("text", "says"), [
    ("", "Paste the text"),
    ("as_of = ", "This is not TOML"),
    ("[person]\nname = 'x'\nstatus = 'conscrpt'", "person.name: "),
    ("as_of = 2026-03-01\nperson.status = 'conscript'\n"
     + "[[decision]]\non = 2026-01-01\ncall_up = true\n" * (MOST + 1), "at most 12"),
])
def test_a_file_with_mistakes(client: TestClient, text: str, says: str) -> None:
    page = posted(client, "en", {"text": text}, "/case/file")
    assert page.status_code == 422
    assert says in unescape(page.text)
    if "conscrpt" in text:
        assert "person.status: " in page.text
        assert "as_of: " in page.text
        assert "status = &#39;conscrpt&#39;" in page.text


def test_everything_is_wiped(client: TestClient, lang: str) -> None:
    found = posted(client, lang, {}, "/case/wipe")
    assert found.status_code == 303
    assert found.headers["location"] == f"/{lang}/case"
    assert found.headers["clear-site-data"] == '"cache", "storage"'
    assert client.get(f"/{lang}/case/wipe").status_code == 405


def test_what_would_change_the_answers(client: TestClient, lang: str) -> None:
    small = {"as_of": "10.03.2026", "person.status": "conscript", "action": "why"}
    page = posted(client, lang, small)
    assert page.status_code == 200
    assert '<section class="povestka-why-not"' in page.text
    assert WORDS["why"].in_(lang) not in page.text


def test_where_the_solver_cannot_say(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gives_up(*_: object) -> None:
        raise GaveUp

    why = {**PLAIN, "action": "why"}
    monkeypatch.setattr(why_not, "why_not", gives_up)
    assert WORDS["gave_up"].en in posted(client, "en", why).text
    assert not answering.SOLVING.locked()
    monkeypatch.setattr(answering, "_PATIENCE", 0.01)
    with answering.SOLVING:
        assert WORDS["busy"].en in posted(client, "en", why).text
    monkeypatch.setattr(answering, "_MOST_TABLES", 0)
    assert unescape(WORDS["too_much"].en) in unescape(posted(client, "en", why).text)


def test_a_case_that_nothing_else_could_change(client: TestClient) -> None:
    page = posted(client, "en", {"as_of": "1.1.2010", "person.status": "reservist"})
    assert page.status_code == 200
    assert WORDS["undecided"].en in page.text


def test_several_summonses_are_told_apart(client: TestClient, lang: str) -> None:
    two = {**PLAIN, "summons2.id": "second", "summons2.placed": "1.2.2026",
           "summons2.appear": "?", "ground1.kind": "study", "complaint1.about": "summons",
           "complaint1.to": "board"}
    page = posted(client, lang, two)
    assert page.status_code == 200
    title = WORDS["of_summons_named"].filled(id="second").in_(lang)
    assert title in page.text
    asked = inputs(page.text)
    assert {"ground1.granted", "ground2.granted", "complaint1.filed", "complaint2.summons",
            "reason2.from"} <= set(asked)
    form = posted(client, lang, {**two, "action": "edit"})
    assert WORDS["summons_of"].filled(number=2).in_(lang) in form.text
    assert 'value="drop.summons1"' in form.text


def test_no_more_is_asked_of_a_table_that_is_full(client: TestClient) -> None:
    many = {f"ground{number}.kind": "study" for number in range(1, MOST + 1)}
    page = posted(client, "en", {**PLAIN, **many})
    assert f"ground{MOST + 1}.kind" not in inputs(page.text)


def test_everything_that_touches_a_case_stands_in_the_book() -> None:
    listed = [*undecided._TOUCHED_BY.values(), *undecided._BY_STATUS.values()]
    for name in {name for names in listed for name in names}:
        assert name in BOOK.statements or name in BOOK.contested
        for lang in ("en", "ru"):
            left = undecided._left(name, lang)
            assert left.says
            assert left.address.startswith("/law/")
