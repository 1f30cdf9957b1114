"""The pages of the law, asked for in this process: what they say, in both languages."""

from __future__ import annotations

import html
import re
import time
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from povestka.book.pages import page
from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report import law_words
from povestka.report.dates import in_words
from povestka.web.jobs.jobs import Job
from povestka.web.languages import Languages
from povestka.web.law.library import library
from povestka.web.law.routes import ROUTES
from povestka.web.law.telling import acts_said, subjects
from povestka.web.law.words import WORDS
from povestka.web.refusals import Refused
from povestka.web.refusing import on_error
from povestka.web.shelf import Shelf

MOST_BYTES = 200_000
REFUTED = "exit_ban.not_before_service"
PROVED = "service.by_some_route"


class SomeJobs:
    """Jobs of which one is known, as it is given; what is asked for is noted."""

    def __init__(self) -> None:
        self.job = Job("a1", "prove", {"names": [REFUTED]})
        self.asked: list[Any] = []

    def look(self, name: str) -> Job:
        if name != self.job.id:
            raise Refused(404)
        return self.job

    def ask(self, kind: str, given: Any) -> str:
        self.asked.append((kind, given))
        return self.job.id


def served(jobs: SomeJobs, shelf: Shelf = SHELF) -> TestClient:
    inner = Starlette(routes=ROUTES, exception_handlers={Refused: on_error})
    given = {"shelf": shelf, "jobs": jobs, "loopback": True}
    return TestClient(Languages(inner, given), base_url="http://127.0.0.1")


@pytest.fixture
def jobs() -> SomeJobs:
    return SomeJobs()


@pytest.fixture
def web(jobs: SomeJobs) -> Iterator[TestClient]:
    with served(jobs) as found:
        yield found


def text(client: TestClient, address: str, status: int = 200) -> str:
    found = client.get(address)
    assert found.status_code == status, address
    assert len(found.content) <= MOST_BYTES, address
    return html.unescape(found.text)


def test_the_contents_name_every_page_by_subject(web: TestClient, lang: str) -> None:
    told = text(web, f"/{lang}/law")
    for kind, names in (
        ("rule", BOOK.rules), ("statement", BOOK.statements), ("reading", BOOK.contested)
    ):
        for name in names:
            assert f'href="/{lang}/law/{kind}/{name}"' in told
    assert told.count("<h1") == 1


def test_no_page_is_without_a_subject() -> None:
    listed = [{"name": name} for name in (*BOOK.rules, *BOOK.statements)]
    held = [one for group in subjects(listed, "en") for one in group["entries"]]
    assert len(held) == len(listed)


@pytest.mark.parametrize(("given", "lacks"), [("2025-11-03", True), ("2025-11", False)])
def test_the_contents_of_a_day_hold_what_is_in_force_on_it(
    web: TestClient, given: str, lacks: bool
) -> None:
    told = text(web, f"/en/law?on={given}")
    assert ("rule/duties.cap_breached" not in told) == lacks
    assert "What is in force on" in told
    assert "later than the day of the last check" not in told


def test_a_day_after_the_last_check_is_marked(web: TestClient, lang: str) -> None:
    for address in ("/law?on=2026-06-01", "/law/rule/exit_ban?on=2026-06-01"):
        assert WORDS["later"].in_(lang) in text(web, f"/{lang}{address}")


@pytest.mark.parametrize("address", ["/law", "/law/rule/exit_ban"])
def test_what_is_no_day_is_said_at_its_field_and_stays_there(
    web: TestClient, lang: str, address: str
) -> None:
    told = text(web, f"/{lang}{address}?on=<b>2026-02-30", 422)
    assert 'id="on-mistake"' in told and 'href="#on"' in told and "2023-08" in told
    assert 'value="<b>2026-02-30"' in told  # escaped on the page: `text` undoes it
    assert "<b>2026" not in web.get(f"/{lang}{address}?on=<b>2026-02-30").text


def test_a_search_shows_what_it_found(web: TestClient, lang: str) -> None:
    told = text(web, f"/{lang}/law?q=запрет+выезда")
    assert f'href="/{lang}/law/rule/exit_ban"' in told and 'value="запрет выезда"' in told
    assert text(web, f"/{lang}/law?q=zqzqzq").count("<li><h3>") == 0
    assert WORDS["none"].in_(lang) in text(web, f"/{lang}/law?q=zqzqzq")
    assert WORDS["some"].in_(lang) in text(web, f"/{lang}/law?q=zqzqzq+ban")
    many = text(web, f"/{lang}/law?q=7.1")
    assert many.count("<li><h3>") == 30
    assert WORDS["hits_first"].in_(lang).format(n=30) in many


def test_the_nearest_query_is_a_link_that_keeps_the_day(web: TestClient) -> None:
    told = text(web, "/en/law?q=повеска&on=2025-11")
    query = re.search(r'href="(\?q=[^"]+&on=2025-11)"', told)
    assert query and "<li><h3>" in text(web, f"/en/law{query[1]}")


def test_terms_and_theorems_are_found_too(web: TestClient) -> None:
    assert "/en/law/glossary#term-" in text(web, "/en/law?q=summons")
    assert f"/en/law/theorems/{PROVED}" in text(web, f"/en/law?q={PROVED}")


@pytest.mark.parametrize("name", list(BOOK.rules))
def test_the_page_of_a_rule(web: TestClient, lang: str, name: str) -> None:
    told, book = text(web, f"/{lang}/law/rule/{name}"), page(name, lang)
    assert book["title"] in told and book["says"] in told
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="law-axis"' in told
    assert 'class="rule-graph"' in told
    for one in (*book["uses"], *book["used_by"]):
        assert f'href="/{lang}/law/rule/{one}"' in told
    for key in book["readings"]:
        assert f'href="/{lang}/law/reading/{key}"' in told
    for one in book["sources"]:
        assert one["key"] in told and one["address"] in told
    assert not re.search(r'(href|src)="(https?:)?//', told), "an address of elsewhere is no link"
    assert ("[K]" in told) == (not book["confirmed"])
    assert told.count('<li><p><strong>') == len(book["history"])


def test_the_formula_is_that_of_the_day(web: TestClient) -> None:
    first = text(web, "/en/law/rule/exit_ban.begins?on=2023-05-01")
    formula = re.search(r'<pre class="formula">(.*?)</pre>', first, re.DOTALL)
    assert formula and "service.served_on" in formula[1] and "CR-4" not in formula[1]


def test_each_case_of_a_rule_is_a_form_that_holds_a_case(web: TestClient, lang: str) -> None:
    found = web.get(f"/{lang}/law/rule/exit_ban.begins").text
    held = re.findall(r'action="/(\w\w)/case/file".*?name="text" value="(.*?)">', found, re.DOTALL)
    assert len(held) > 10
    for tongue, one in held:
        assert tongue == lang
        assert tomllib.loads(html.unescape(one))["person"]


def test_questions_to_a_rule_and_their_readings_are_told(web: TestClient) -> None:
    told = text(web, "/ru/law/rule/exit_ban.begins")
    assert "вручена лично" in told or "handed" in told
    assert "CR-4=decree" in told
    assert "draft_steps" in text(web, "/en/law/rule/exit_ban.which")


@pytest.mark.parametrize("name", list(BOOK.statements))
def test_the_page_of_a_statement_says_why_it_is_not_computed(
    web: TestClient, lang: str, name: str
) -> None:
    told, book = text(web, f"/{lang}/law/statement/{name}"), page(name, lang)
    assert book["says"] in told and book["why_not"] in told
    assert ("law-axis" in told) == ((book["since"] or "") < BOOK.checked_on)
    assert in_words(book["since"], lang) in told


@pytest.mark.parametrize("key", list(BOOK.contested))
def test_the_page_of_a_question_names_who_holds_what(
    web: TestClient, lang: str, key: str
) -> None:
    told, book = text(web, f"/{lang}/law/reading/{key}"), page(key, lang)
    for one in book["readings"]:
        assert one["says"] in told and one["held_by"] in told
        assert law_words.RANKS[one["rank"]].in_(lang) in told
    for rule in book["rules"]:
        assert f'href="/{lang}/law/rule/{rule}"' in told
    assert (WORDS["no_rules"].in_(lang) in told) == (not book["rules"])
    if book["not_executable"]:
        assert book["not_executable"] in told


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/law/rule/exit_bn", "/law/rule/exit_ban"),
        ("/law/rule/limits.text_seen", "/law/statement/limits.text_seen"),
        ("/law/statement/measures", "/law/rule/measures"),
        ("/law/reading/CR-99", "/law/reading/CR-9"),
        ("/law/reforms/register_30_day", "/law/reforms/register_30_days"),
        (f"/law/theorems/{PROVED}s", f"/law/theorems/{PROVED}"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(
    web: TestClient, lang: str, address: str, nearest: str
) -> None:
    assert f'href="/{lang}{nearest}"' in text(web, f"/{lang}{address}", 404)


def test_a_name_that_is_like_none_is_repeated_as_text_alone(web: TestClient) -> None:
    found = web.get("/en/law/rule/<script>zq")
    assert found.status_code == 404 and "<script>zq" not in found.text
    assert WORDS["nearest"].en not in found.text


def test_nothing_chosen_shows_the_form_alone(web: TestClient, lang: str) -> None:
    told = text(web, f"/{lang}/law/differences")
    assert 'name="before"' in told and 'name="after_day"' in told and "<h2" not in told


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("before=2023-04&after=2023-08", "exit_ban.placement"),
        ("before=2025-11-03&after=2025-11-04", "duties.cap_breached"),
        ("before=2023-04&before_day=2025-11-03&after=2025-11", "duties.cap_breached"),
        ("before=paper&after=2026-01", "liability.shield_of_2023"),
        ("before=law&after=register_30_days", "service.register"),
        ("before=register_30_days&after=personal_service", "service.register"),
        ("before=2025-09-01&after=2026-01", "/law/statement/"),
    ],
)
def test_two_texts_stand_side_by_side(
    web: TestClient, lang: str, query: str, holds: str
) -> None:
    told = text(web, f"/{lang}/law/differences?{query}")
    assert holds in told
    assert 'class="sign"' in told or WORDS["new_rule"].in_(lang) in told


def test_the_same_text_twice_does_not_differ(web: TestClient, lang: str) -> None:
    told = text(web, f"/{lang}/law/differences?before=2026-01&after=2026-01")
    assert WORDS["same"].in_(lang) in told


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("before=2023-04", {"after"}),
        ("before=2023-04&after_day=2023-02-30", {"after"}),
        ("before=law&after=2026-01", {"before", "after"}),
    ],
)
def test_what_cannot_be_compared_is_said_at_its_field(
    web: TestClient, lang: str, query: str, fields: set[str]
) -> None:
    told = text(web, f"/{lang}/law/differences?{query}", 422)
    assert set(re.findall(r'id="(\w+)-mistake"', told)) == fields
    said = re.findall(r'<li><a href="#(?:before|after)">(.+?)</a>', told)
    assert len(said) == len(set(said)) == 1, "what is said of two fields stands at the head once"
    assert "2023-02-30" not in query or 'value="2023-02-30"' in told


def test_reforms_are_listed_and_none_is_the_law(web: TestClient, lang: str) -> None:
    told = text(web, f"/{lang}/law/reforms")
    assert WORDS["not_law"].in_(lang) in told
    for name, one in library(SHELF).reforms.items():
        assert f'href="/{lang}/law/reforms/{name}"' in told and one.title.in_(lang) in told


@pytest.mark.parametrize("name", list(library(SHELF).reforms))
def test_the_page_of_a_reform_sets_it_beside_the_law(
    web: TestClient, lang: str, name: str
) -> None:
    told, one = text(web, f"/{lang}/law/reforms/{name}"), library(SHELF).reforms[name]
    assert WORDS["not_law_one"].in_(lang) in told and one.says.in_(lang) in told
    assert all(change in told for change in one.changes)
    assert (WORDS["law_says"].in_(lang).format(says="") in told) == ("class=\"sign\"" in told)


def test_theorems_are_listed_and_chosen_by_rule_and_status(web: TestClient, lang: str) -> None:
    found = library(SHELF).theorems
    assert text(web, f"/{lang}/law/theorems").count("<li><p>") == len(found)
    some = text(web, f"/{lang}/law/theorems?rule=measures&status=refuted")
    wanted = [
        one for one in found.values()
        if "measures" in (*one["rules"], *one["through"]) and one["status"] == "refuted"
    ]
    assert some.count("<li><p>") == len(wanted) > 0
    for query, field in (("rule=measure", "rule"), ("status=perhaps", "status")):
        told = text(web, f"/{lang}/law/theorems?{query}", 422)
        assert f'id="{field}-mistake"' in told and "<li><p>" not in told


@pytest.mark.parametrize("name", list(library(SHELF).theorems))
def test_the_page_of_a_theorem(web: TestClient, name: str) -> None:
    one = library(SHELF).theorems[name]
    for lang in ("en", "ru"):
        told = text(web, f"/{lang}/law/theorems/{name}")
        assert one["statement"][lang] in told and WORDS[one["status"]].in_(lang) in told
        assert (WORDS["open_case"].in_(lang) in told) == (one["witness"] is not None)
        for rule in one["rules"]:
            assert f'href="/{lang}/law/rule/{rule}"' in told


def test_results_for_another_law_are_marked(jobs: SomeJobs) -> None:
    other = replace(SHELF, theorems=_of_another_law)
    with served(jobs, other) as web:
        for address in ("/en/law/theorems", f"/en/law/theorems/{PROVED}"):
            assert WORDS["stale"].en in text(web, address)


def _of_another_law() -> dict[str, object]:
    return {**SHELF.theorems(), "drafted": "sha256:0"}


def test_a_theorem_is_settled_again_as_a_job(web: TestClient, jobs: SomeJobs, lang: str) -> None:
    found = web.post(f"/{lang}/law/theorems/{REFUTED}/settle", follow_redirects=False)
    assert found.status_code == 303
    assert found.headers["location"] == f"/{lang}/law/theorems/{REFUTED}?job=a1#again"
    assert jobs.asked == [("prove", {"names": [REFUTED]})]
    assert web.post(f"/{lang}/law/theorems/nothing/settle").status_code == 404
    assert web.get(f"/{lang}/law/theorems/{REFUTED}/settle").status_code == 405


@pytest.mark.parametrize(
    ("changes", "says", "polls"),
    [
        ({"ahead": 2}, WORDS["waiting"].filled(n=2), True),
        ({"state": "running"}, WORDS["running"], True),
        ({"state": "done", "found": "refuted"}, WORDS["as_before"], False),
        ({"state": "done", "found": "proved"}, WORDS["not_as_before"], False),
        ({"state": "late", "says": (Text("too late", "поздно"),)}, Text("too late", "поздно"),
         False),
    ],
)
def test_a_job_is_told_as_it_stands(
    web: TestClient, jobs: SomeJobs, lang: str, changes: dict[str, Any], says: Text, polls: bool
) -> None:
    if "found" in changes:
        told = [{"name": f"{REFUTED}.other"}, {"name": REFUTED, "status": changes["found"]}]
        changes = {**changes, "found": {"told": told}}
    jobs.job = replace(jobs.job, **changes)
    found = text(web, f"/{lang}/law/theorems/{REFUTED}?job=a1")
    assert says.in_(lang) in found
    assert ("data-poll" in found) == polls


def test_a_job_of_something_else_is_not_shown(web: TestClient, jobs: SomeJobs) -> None:
    text(web, f"/en/law/theorems/{PROVED}?job=a1", 404)
    text(web, f"/en/law/theorems/{REFUTED}?job=b2", 404)
    jobs.job = replace(jobs.job, kind="country.run")
    text(web, f"/en/law/theorems/{REFUTED}?job=a1", 404)


def test_the_real_jobs_settle_a_theorem(client: TestClient) -> None:
    found = client.post(f"/en/law/theorems/{REFUTED}/settle")
    while "data-poll" in found.text:
        time.sleep(0.2)
        found = client.get(str(found.url.raw_path, "ascii"))
    assert WORDS["as_before"].en in found.text


def test_the_glossary_has_every_term_in_the_order_of_the_language(
    web: TestClient, lang: str
) -> None:
    told = text(web, f"/{lang}/law/glossary")
    terms = re.findall(r'<div id="term-\d+"><dt>(.*?)(?: <code>|<br>)', told)
    assert terms == sorted(terms, key=str.casefold)
    assert len(terms) == len(SHELF.glossary())


def test_acts_are_said_in_the_language() -> None:
    assert acts_said("", "ru") == ""
    assert acts_said("MVD order 426", "ru") == "приказ МВД России № 426 от 21 июня 2023 года"
