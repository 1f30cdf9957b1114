"""The lesson: ninety minutes, and every answer is that of its town, played here step by step."""

from __future__ import annotations

import re

import pytest

from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.registers.kinds import KINDS
from povestka.web.sandbox.lesson_parts import PARTS
from povestka.web.sandbox.lesson_play import DOINGS, QUIET, STUDENT, facts, filled, opened, played
from povestka.web.sandbox.lesson_words import LESSON
from tests.web.sandbox.conftest import Class

ANSWERS = {
    "served": "20 January 2026", "served_last_day": "19 January 2026",
    "ban_from": "12 January 2026", "ban_by_service": "20 January 2026",
    "measures_from": "20 February 2026", "measures_by_service": "10 February 2026",
    "late": "7\xa0days", "unaware_ban": "50\xa0days", "unaware_measures": "11\xa0days",
    "granted": "30 January 2024", "recorded": "25 April 2026",
    "border_since": "12 February 2026", "traffic_since": "12 March 2026",
    "measures_lifted": "20 April 2026", "traffic_cleared": "22 April 2026",
    "wrong_ban": "72\xa0days", "automatic": "11", "decisions": "15",
    "differing": f"{STUDENT}, {QUIET}", "border_copy": "1 April 2026",
    "summonses": "8", "summonses_guarded": "7",
    "refusal": "He has no portal account.", "refusal_by": "Article 31 of Law 53-FZ",
}
"""Found by hand with the command line, in the same town."""


def test_the_parts_add_up_to_ninety_minutes(group: Class) -> None:
    assert sum(one.minutes for one in PARTS) == 90
    assert "90 minutes in all" in group.get("/en/sandbox/lesson")
    assert len(PARTS) == len(DOINGS)


def test_every_answer_is_that_of_the_town() -> None:
    found = facts(SHELF)
    assert {key: found[key].en for key in ANSWERS} == ANSWERS
    assert found["served"].ru == "20 января 2026 года"
    assert found["late"].ru == "7\xa0дней"


def test_every_answer_is_used_and_every_place_is_filled() -> None:
    places = {
        name for part in PARTS
        for text in (part.says, *(one.says for one in part.tasks),
                     *(text for one in part.asks for text in (one.question, one.answer)))
        for name in re.findall(r"\{(\w+)\}", text.en)
    }
    assert places == set(facts(SHELF))
    assert filled(Text("{late}", "{late}"), facts(SHELF)).en == "7\xa0days"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_what_is_to_be_recorded_is_called_as_on_the_desks(lang: str) -> None:
    titles = {one.says.in_(lang) for one in KINDS.values()}
    quoted = {
        words for part in PARTS for task in part.tasks
        for words in re.findall("«([^»{]+)»", task.says.in_(lang)) if words[0].islower()
    }
    assert len(quoted) >= 6
    assert quoted <= titles


def test_the_class_meets_the_same_persons_each_time() -> None:
    scenario = SHELF.scenario("year-2026", None, None)
    assert opened(scenario).store.head() == opened(scenario).store.head()
    assert played(scenario, 4).store.head() == played(scenario, 4).store.head()


def test_the_lesson_can_be_clicked_through_as_it_says(group: Class) -> None:
    """Each step by its form, on the page to which the lesson leads."""
    town = group.post("/en/sandbox/lesson")
    office, border = f"{town}/role/office/{QUIET}", f"{town}/role/border/{QUIET}"
    inbox = f"{town}/resident/{QUIET}"
    said = group.get(inbox)
    assert "portal account: no" in said
    assert "account" not in group.get(office).partition("What the military register")[2].partition(
        "What can be recorded")[0]
    for role, person in (("office", QUIET), ("resident", QUIET), ("border", QUIET)):
        group.post(f"{town}/take", role=role, person=person, way="take")
    group.post(office, kind="summons.issued", f__for="medical", f__appear="2026-01-30",
               f__channel="register")
    refused = group.post(f"{town}/role/portal/{QUIET}", 409, kind="summons.posted", of="s1")
    assert ANSWERS["refusal"] in refused
    group.post(town, by="to", to="2026-01-16")
    group.post(border, kind="screen.shown", of="exit_ban")
    group.post(town, by="to", to="2026-02-20")
    told = group.get(inbox).partition("nobody told him")[0]
    assert "Nothing has reached him." in told
    side = group.get(f"{town}/adviser/{QUIET}")
    assert "exit ban The law, on the facts applies since 12 January 2026" in side
    assert "applies since 20 February 2026 (disputed)" in side
    assert "served: Register, seven days (disputed) Since 20 January 2026" in side
    assert "since 10 February 2026" in group.get(f"{town}/adviser/{QUIET}?CR-1=service")
    group.post(town, by="to", to="2026-03-03")
    group.post(inbox, kind="person.appeared", of="s1")
    late = group.get(f"{town}/adviser/{QUIET}")
    assert "does not apply Register of measures no entry Screen border service: shown" in late
    group.post(town, by="to", to="2026-03-10")
    group.post(border, kind="screen.lifted", of="exit_ban")
    days = group.get(f"{town}/adviser/{QUIET}")
    for count in ("7 days", "50 days", "11 days"):
        assert count in days
    _student(group, town)
    _fork(group, town)


def _student(group: Class, town: str) -> None:
    adviser, inbox = f"{town}/adviser/{STUDENT}", f"{town}/resident/{STUDENT}"
    group.post(town, by="to", to="2026-04-15")
    side = group.get(adviser)
    assert "applies since 10 February 2026" in side
    assert "shown since 12 February 2026 Together shown without law" in side
    assert "since 12 March 2026" in side
    assert "ground g1" not in group.get(f"{town}/role/office/{STUDENT}")
    assert "30 January 2024" in group.get(f"{town}/role/board/{STUDENT}")
    for role in ("resident", "court"):
        group.post(f"{town}/take", role=role, person=STUDENT, way="take")
    group.post(inbox, kind="complaint.filed", f__about="measures", f__to="court", f__summons="s1")
    group.post(town, by="to", to="2026-04-20")
    group.post(f"{town}/role/court/{STUDENT}", kind="complaint.upheld", of="c1")
    group.post(town, by="to", to="2026-04-25")
    after = group.get(adviser)
    assert "border service: shown since 12 February 2026" in after
    assert "traffic police: not shown" in after
    group.post(f"{town}/role/military/{STUDENT}", kind="ground.recorded", of="g1")
    end = group.get(adviser)
    assert "border service: not shown" in end
    assert "72 days" in end
    assert "11 automatic, 4 by people" in end
    town_ = group.kept(town).box
    assert town_.store.head() == played(SHELF.scenario("year-2026", None, None), 5).store.head()


def _fork(group: Class, town: str) -> None:
    both = group.post(f"{town}/forks", at="2026-02-09")
    copy = f"/en/sandbox/{both.rsplit('/', 1)[1]}"
    group.post(f"{copy}/faults", fault="outage", role="border", until="2026-04-01")
    group.post(both, by="later")
    said = group.get(both)
    assert "Persons whose days differ: 2" in said
    assert "from 1 April 2026" in said
    again = group.post(f"{town}/again", safeguard="eligibility_checked")
    guarded = f"/en/sandbox/{again.rsplit('/', 1)[1]}"
    assert "No summons has gone out to him" in group.get(f"{guarded}/adviser/{STUDENT}")


def test_the_town_opens_as_it_stands_at_any_part(group: Class) -> None:
    for number, day in ((2, "12 January"), (3, "20 February"), (4, "10 March"), (5, "25 April")):
        told = group.post("/en/sandbox/lesson", part=str(number))
        assert told.endswith(f"#part-{number}")
        page = group.page(told.partition("#")[0])
        name = told.split("town=")[1].split("#")[0]
        assert f'href="/en/sandbox/{name}/role/office/{QUIET}"' in page
        assert "Open the town as it stands here" not in page
        assert f"{day} 2026" in group.get(f"/en/sandbox/{name}")
    group.post("/en/sandbox/lesson", 400, part="7")


def test_the_teacher_has_the_answers_open(group: Class) -> None:
    for lang in ("en", "ru"):
        page = group.page(f"/{lang}/sandbox/lesson/teacher")
        assert page.count("<details open>") == sum(len(one.asks) for one in PARTS)
        assert "data-print" in page
        assert "<details open>" not in group.page(f"/{lang}/sandbox/lesson")
    assert facts(SHELF)["late"].ru in group.page("/ru/sandbox/lesson")


def test_the_lesson_knows_when_its_town_is_forgotten(group: Class) -> None:
    assert "no such town" in group.get("/en/sandbox/lesson?town=0123456789ab", 404)


def test_the_words_of_the_lesson_suit_the_young() -> None:
    whole = " ".join(
        text.ru for part in PARTS
        for text in (part.says, *(one.says for one in part.tasks),
                     *(text for one in part.asks for text in (one.question, one.answer)))
    ) + " ".join(one.ru for one in LESSON.values())
    for word in ("уклонист", "бегств", "скрыва", "срочно", "!"):
        assert word not in whole.lower()
