"""What the sandbox says: plain data and text, complete in both languages, no wider than asked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.language.days import NOT_YET, day
from povestka.language.words import LANGUAGES, Text
from povestka.outside.reforms import load as load_reform
from povestka.people.scenario.model import Scenario
from povestka.registers.chain import Found, Wrong
from povestka.registers.events import AGENCIES, ROLES, Event
from povestka.registers.gaps import RULE_OF
from povestka.registers.invariants import CHECKS, Broken
from povestka.registers.kinds import KINDS, SCREENS
from povestka.registers.log import Head
from povestka.registers.refusals import CODES, refuse
from povestka.registers.spans import Span
from povestka.report import sandbox_plain as plain
from povestka.report import sandbox_words as words
from povestka.report.sandbox_ask import VIEWS, drawn_ask, row
from povestka.report.sandbox_asked import asked
from povestka.report.sandbox_compared import compared, drawn_comparison
from povestka.report.sandbox_events import drawn_events
from povestka.report.sandbox_fields import FIELDS, VALUES, field
from povestka.report.sandbox_gaps import drawn_gaps
from povestka.report.sandbox_scenario import NAME, scenario_files
from povestka.report.sandbox_stories import drawn_list, drawn_story, listed, replayed
from povestka.report.sandbox_table import NARROWEST, table
from povestka.report.sandbox_told import (
    drawn_acted,
    drawn_advanced,
    drawn_exported,
    drawn_refusal,
    drawn_town,
)
from povestka.report.sandbox_verified import drawn_verified, verified
from povestka.sandbox.asking import Answer, Shown
from povestka.sandbox.faults.model import FIELDS as OF_FAULTS
from povestka.sandbox.forking import Compared, Differing
from povestka.sandbox.session import Advanced, Sandbox
from povestka.sandbox.stories.asked import QUESTIONS
from povestka.sandbox.stories.model import Holds, Story
from povestka.sandbox.stories.playing import Missed
from povestka.sandbox.stories.told import STORIES
from tests.sandbox.towns import lived

LAW = {"checked_on": "2026-03-15", "book": "sha256:0"}
BOTH = pytest.mark.parametrize("lang", LANGUAGES)
WIDTH = 88
ON = day("2026-03-20")


@pytest.fixture(scope="module")
def town() -> Sandbox:
    return lived(120, 3)


@pytest.fixture(scope="module")
def summoned(town: Sandbox) -> str:
    """Somebody with two summonses or more, and a screen that shows something on some day."""
    several = [one.person for one in town.store.events(("summons.issued",)) if one.of == "s2"]
    shown = {one.person for one in town.store.events(("screen.shown",))}
    return next(one for one in several if one in shown)


def fits(text: str, lang: str) -> None:
    """The text is whole, in its language, no wider than asked, and says what it is."""
    assert all(len(line) <= WIDTH for line in text.splitlines()), text
    assert " ".join(words.SAYS.in_(lang).split()) in " ".join(text.split())
    assert "{" not in text
    assert not re.search(r"\bNone\b(?!\.)", text)
    if lang == "ru":
        bare = re.sub(r"\[[^]]*\]|«[^»]*»|[\w.:/-]*[./:_][\w./:-]*|SYN-[\d-]+|s\d|XES|OCEL|MODEL", "", text)
        assert set(re.findall(r"(?<![\w-])[a-z]{3,}(?![\w-])", bare)) <= {"year"}, text


# ---- words


def test_every_role_measure_and_field_has_words() -> None:
    assert set(words.ROLES) == set(ROLES)
    measures = {one for several in SCREENS.values() for one in several}
    assert measures | set(RULE_OF) == set(words.WHAT)
    carried = {one.name for kind in KINDS.values() for one in kind.fields}
    assert carried | set(OF_FAULTS) <= set(FIELDS)
    for name in ("channel", "about", "to", "for", "status"):
        known = next(
            one.words for kind in KINDS.values() for one in kind.fields
            if one.name == name and one.words
        )
        assert set(known) <= set(VALUES[name]), name
    reasons = {one for kind in ("ground.arose",) for one in KINDS[kind].fields[0].words}
    assert reasons <= set(VALUES["kind"])


def test_a_field_is_told_in_words() -> None:
    assert field("call_up", True, "en") == "called up: yes"
    assert field("appear", "2026-02-20", "ru") == "дата явки: 20 февраля 2026 года"
    assert field("agency", "tax", "ru") == "ведомство: налоговая служба"
    assert field("surprise", 7, "en") == "surprise: 7"
    assert words.short("town/clock.moved/3") == "town/clock.moved/3"
    assert words.short("SYN-0000-000003/person.described/") == "person.described"


def test_what_events_carry_is_told_as_days_words_and_truths() -> None:
    told = Event("x", "summons.issued", 20_000, 20_001, "office", "SYN-0000-000001", "s1", False,
                 {"for": "medical", "appear": 20_010, "channel": "paper"})
    found = plain.event(told, "en")
    assert (found["on"], found["recorded"]) == ("2024-10-04", "2024-10-05")
    assert found["data"] == {"for": "medical", "appear": "2024-10-14", "channel": "paper"}
    assert found["anomaly"] is None
    odd = replace(told, kind="tea.made", data={"until": 20_000, "sugar": 2})
    assert plain.event(odd, "ru", refuse("himself"))["anomaly"] == refuse("himself").says.ru
    assert plain.event(odd, "ru")["data"] == {"until": "2024-10-04", "sugar": 2}
    assert plain.event(odd, "ru")["says"] == "tea.made"
    fault = replace(told, kind="fault.injected", data={"fault": "late", "from": 20_000, "days": 3})
    assert plain.event(fault, "en")["data"]["days"] == 3


# ---- tables


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(*[st.text("abc d", max_size=40).map(lambda one: " ".join(one.split()))] * 3),
        max_size=6,
    ),
    st.integers(30, 100),
)
def test_a_table_keeps_every_word_and_its_width(rows: list[tuple[str, ...]], width: int) -> None:
    text = table(("one", "two", "three"), rows, width)
    lines = text.splitlines()
    assert max(map(len, lines)) <= max(width, 3 * NARROWEST + 4)
    letters = sum(one.isalpha() for row in rows for cell in row[1:] for one in cell)
    assert sum(one.isalpha() for one in "".join(lines[2:])) >= letters


def test_a_cell_that_repeats_is_left_empty_and_long_words_are_broken_only_at_need() -> None:
    rows = [("same", "one thing"), ("same", "another"), ("other", "third")]
    assert table(("Who", "What"), rows, 40).splitlines() == [
        "Who    What", "────────────────", "same   one thing", "       another", "other  third",
    ]
    narrow = table(("a", "b"), [("word " * 6, "incomprehensible")], 24)
    assert "incomprehensible" in narrow
    broken = table(("a", "b"), [("immeasurable", "incomprehensibilities")], 20)
    assert "incomprehensibilities" not in broken
    assert "incomprehensibilities" in re.sub(r"\W", "", "".join(
        line[-12:].strip() for line in broken.splitlines()[2:]
    )) or all(len(line) <= 20 for line in broken.splitlines())
    assert table(("a", "b", "c"), [("x" * 30, "y" * 30, "z" * 30)], 10), "there is no room at all"


# ---- ask


@BOTH
def test_the_table_says_for_each_who_says_what(town: Sandbox, summoned: str, lang: str) -> None:
    for on in range(town.town.first + 40, town.today, 25):
        told = asked(town.ask(summoned, on), lang, LAW)
        text = drawn_ask(told, lang, WIDTH)
        fits(text, lang)
        assert summoned in text
        assert [one["agency"] for one in told["rows"] if one["view"] == "screen"] == [
            agency for agency in AGENCIES for _ in SCREENS[agency]
        ]


def test_rows_say_what_the_answer_says(town: Sandbox, summoned: str) -> None:
    for on in range(town.town.first + 10, town.today, 15):
        answer = town.ask(summoned, on)
        told = asked(answer, "en", LAW)
        by_view: dict[str, list[Mapping[str, Any]]] = {view: [] for view in VIEWS}
        for one in told["rows"]:
            by_view[one["view"]].append(one)
        for one in by_view["law"][-2:]:
            assert one["holds"] == answer.under(one["what"])
            assert one["events"] == list(answer.cause(one["what"])[0])
            assert (one["from"] is not None) == one["holds"]
        for one in by_view["belief"]:
            assert one["holds"] == answer.under(one["what"], believed=True)
        for one in by_view["screen"]:
            law = answer.under("exit_ban" if one["what"] == "exit_ban" else "measures")
            assert one["unsupported"] == (one["holds"] and not law)
        for one in by_view["could_know"]:
            since = answer.could_know[one["summons"]]
            assert one["holds"] == (since is not None and since <= on)
        for could, knew in zip(by_view["could_know"], by_view["knew"], strict=True):
            assert could["holds"] >= knew["holds"]
        assert json.loads(json.dumps(told)) == told


@BOTH
def test_of_somebody_not_yet_described_nothing_is_said(town: Sandbox, lang: str) -> None:
    told = asked(town.ask("SYN-0000-000001", town.town.first - 9_999), lang, LAW)
    assert not any(one["holds"] for one in told["rows"])
    text = drawn_ask(told, lang, WIDTH)
    fits(text, lang)
    assert {"en": "No summons has gone out", "ru": "повесток ему не направляли"}[lang] in text


def test_readings_are_named_and_a_screen_without_law_is_called_so(town: Sandbox) -> None:
    answer = town.ask("SYN-0000-000001", readings={"CR-3": "service"})
    told = asked(replace(answer, screens=(
        Shown("border", "exit_ban", True, 20_500, Span(20_500, NOT_YET, ("SYN-0/screen.shown/x",))),
        Shown("tax", "sole_trader", False, 20_400, None),
    )), "en", LAW)
    assert "Under CR-3=service." in drawn_ask(told, "en", WIDTH)
    screens = [one for one in told["rows"] if one["view"] == "screen"]
    assert [one["unsupported"] for one in screens] == [not answer.under("exit_ban"), False]
    assert "does not support" in row(screens[0], "en")[2]
    assert row(screens[1], "en")[2:] == ("not shown", words.DASH, words.DASH)


def test_what_is_not_certain_is_said_to_be_so() -> None:
    one: dict[str, Any] = {
        "view": "law", "what": "summons", "agency": "", "summons": "s1", "holds": True,
        "by": "register", "from": "2026-02-10", "state": "disputed", "unsupported": False,
        "rule": "service.served_on", "articles": "Article 31 of Law 53-FZ", "events": [],
    }
    assert row(one, "en")[2] == "served: Register, seven days (disputed)"
    unserved = {**one, "by": "", "holds": False, "state": "certain", "from": None}
    assert row(unserved, "ru")[2:4] == ("не вручена", words.DASH)
    of_law = {**one, "what": "measures", "by": "", "state": "", "events": ["SYN-1/a.b/s1"]}
    assert row(of_law, "en")[2] == "applies"
    assert row(of_law, "en")[4].endswith("; a.b/s1")


# ---- events, gaps


@BOTH
def test_a_log_is_told_in_words(town: Sandbox, summoned: str, lang: str) -> None:
    for person in (summoned, ""):
        told = plain.log_of(town, person, town.today, lang)
        text = drawn_events(told, lang, WIDTH)
        fits(text, lang)
        shown = [one for one in told["events"] if one["kind"] != "clock.moved"]
        assert all(one["says"].split()[0] in text for one in shown)
    assert plain.log_of(town, summoned, town.town.first - 1, lang)["events"] == []


@BOTH
def test_an_event_that_cannot_be_is_told_with_the_reason(lang: str) -> None:
    one = plain.event(Event("x", "examination.held", 20_000, 20_000, "board"), lang,
                      refuse("not_come", on="2024-10-04"))
    text = drawn_events({"person": "SYN-0", "events": [one], "decisions": None}, lang, 400)
    assert {"en": "left out: By 2024-10-04", "ru": "не учтено: К 2024-10-04"}[lang] in " ".join(
        text.split()
    )


@BOTH
def test_the_measure_is_told_of_a_town_and_of_one_person(town: Sandbox, lang: str) -> None:
    everybody = list(town.town.everybody())
    found = {one: town.ask(one).gaps for one in everybody}
    days = (town.today, town.today)
    whole = plain.measured(found, None, days, {}, lang)
    fits(drawn_gaps(whole, lang, WIDTH), lang)
    assert {one["person"] for one in whole["persons"]} == {
        one for one, gaps in found.items() if gaps.unsupported or gaps.unaware
    }
    assert whole["decisions"]["human"] == sum(one.decisions.human for one in found.values())
    for key in ("unsupported", "unaware"):
        for total in whole["totals"][key]:
            days_of = [
                gap["days"] for one in whole["persons"] for gap in one[key]
                if (gap["agency"], gap["what"]) == (total["agency"], total["what"])
            ]
            assert total["days"] == sum(days_of)
    for one in whole["persons"]:
        told = plain.measured({one["person"]: found[one["person"]]}, one["person"], days, {}, lang)
        fits(drawn_gaps(told, lang, WIDTH), lang)
    idle = next(one for one, gaps in found.items() if not gaps.unsupported and not gaps.unaware)
    told = plain.measured({idle: found[idle]}, idle, days, {"CR-1": "service"}, lang)
    assert told["readings"] == ["CR-1=service"]
    assert drawn_gaps(told, lang, WIDTH).count({"en": "None.", "ru": "Таких нет."}[lang]) == 2


# ---- what commands say


@BOTH
def test_a_town_and_its_clock_are_told(town: Sandbox, lang: str) -> None:
    told = plain.town(town, lang)
    fits(drawn_town(told, lang, WIDTH), lang)
    assert told["persons"] == 120 and told["taken"] == []
    moved = plain.advanced(town, Advanced({"clock.moved": 3, "summons.issued": 2}, town.today),
                           town.today - 3, lang)
    text = drawn_advanced(moved, lang, WIDTH)
    fits(text, lang)
    assert moved["count"] == 5 and "31" in text
    still = plain.advanced(town, Advanced({}, town.today - 1), town.today - 1, lang)
    fits(drawn_advanced(still, lang, WIDTH), lang)
    assert still["events"] == []


@BOTH
def test_events_and_refusals_are_told(lang: str) -> None:
    one = Event("SYN-0/ground.granted/g1", "ground.granted", 20_000, 20_000, "board")
    fits(drawn_acted(plain.acted((one,), lang), lang, WIDTH), lang)
    nothing = drawn_acted(plain.acted((), lang), lang, WIDTH)
    assert {"en": "told already", "ru": "уже сообщено"}[lang] in nothing
    from docs.making.refusals_registers import EXAMPLES

    for code in CODES:
        told = plain.refused(refuse(code, **EXAMPLES), lang)
        text = drawn_refusal(told, lang, WIDTH)
        assert told["says"].split()[0] in text and told["articles"] in text
        assert "{" not in text


@BOTH
def test_files_are_told(lang: str) -> None:
    files = [{"name": "log.jsonl", "says": "…", "count": 3}]
    told = plain.headed("povestka/export/1", lang, folder="out", files=files)
    fits(drawn_exported(told, lang, WIDTH), lang)


@BOTH
def test_what_verifying_found_is_told(lang: str) -> None:
    head = Head(7, bytes(32))
    sound = verified(Found(head), (), "", lang)
    fits(drawn_verified(sound, lang, WIDTH), lang)
    assert sound["good"]
    kept = drawn_verified(verified(Found(head), (), str(head), lang), lang, WIDTH)
    assert len(kept) < len(drawn_verified(sound, lang, WIDTH))
    wrong = verified(Found(head, Wrong("head", 7, Text("odd.", "странно."))), (), str(head), lang)
    assert not wrong["good"] and {"en": "odd.", "ru": "странно."}[lang] in drawn_verified(
        wrong, lang, WIDTH
    )
    broken = [Broken(one.name, "SYN-0" if place else "", ("x",)) for place, one in enumerate(CHECKS)]
    told = verified(Found(head), broken, "", lang)
    text = " ".join(drawn_verified(told, lang, WIDTH).split())
    assert not told["good"]
    assert all(one.says.in_(lang) in text for one in CHECKS)


def differing(person: str, **more: Any) -> Differing:
    empty: dict[str, Any] = {"law": {}, "screens": {}, "unsupported": (0, 0)}
    return Differing(person, **{**empty, **more})


@BOTH
def test_a_comparison_sums_the_days_of_those_who_differ(lang: str) -> None:
    persons = (
        differing("SYN-1", law={"exit_ban": (((10, 20),), ((10, NOT_YET),))},
                  screens={"border:exit_ban": (((12, 18),), ())}, unsupported=(3, 1)),
        differing("SYN-2", screens={"border:exit_ban": ((), ((25, 28),)),
                                    "tax:sole_trader": (((1, 2),), ((3, 4),))}),
    )
    one = Event("x", "clock.moved", 30, 30, "world", data={"to": 30})
    told = compared(Compared(5, (one, None), (9, 5), persons), 29, lang)
    assert [(row["view"], row["agency"], row["persons"], row["first"], row["second"])
            for row in told["totals"]] == [
        ("law", "", 1, 10, 20), ("screen", "border", 2, 6, 3), ("unsupported", "", 1, 3, 1),
    ]
    fits(drawn_comparison(told, lang, WIDTH), lang)
    same = compared(Compared(5, (None, None), (5, 5), ()), 29, lang)
    fits(drawn_comparison(same, lang, WIDTH), lang)
    longer = compared(Compared(5, (one, None), (9, 5), ()), 29, lang)
    assert longer["totals"] == []
    fits(drawn_comparison(longer, lang, WIDTH), lang)


# ---- scenarios and stories


def test_a_scenario_and_its_reforms_can_be_read_again(tmp_path: Any, town: Sandbox) -> None:
    from povestka.outside.scenarios import load

    reform = load_reform("register_30_days")
    scenario: Scenario = replace(
        town.town.scenario, reforms=(reform,), settings={**town.town.scenario.settings},
    )
    files = scenario_files(scenario)
    assert set(files) == {NAME, "reform_register_30_days.toml"}
    for name, text in files.items():
        assert text.startswith("# MODEL") and "# МОДЕЛЬ" in text
        (tmp_path / name).write_text(text, "utf-8")
    assert replace(load(tmp_path / NAME), name=scenario.name) == scenario
    odd = replace(scenario, reforms=(), title=Text('a "b" \\ \x7f', "с\tт"))
    (tmp_path / NAME).write_text(scenario_files(odd)[NAME], "utf-8")
    assert replace(load(tmp_path / NAME), name=scenario.name).title == odd.title


@BOTH
def test_stories_are_told_with_what_must_hold(lang: str) -> None:
    several = listed(STORIES.values(), lang)
    assert [one["name"] for one in several] == list(STORIES)
    for story in STORIES.values():
        told = replayed(story, "SYN-0000-000001", (), lang)
        assert told["good"]
        text = drawn_story(told, lang, WIDTH)
        assert {"en": "All is as told", "ru": "Всё так, как рассказано"}[lang] in text
    assert {one.what.partition(".")[0] for one in STORIES["wave"].holds} <= set(QUESTIONS)
    assert several[0]["name"] in drawn_list(several, lang, WIDTH)


@BOTH
def test_what_did_not_hold_is_told_with_what_was_found(lang: str) -> None:
    first: Story = next(iter(STORIES.values()))
    holds = (
        Holds("2026-02-02", "served_on", "2026-02-10"),
        Holds("2026-02-02", "by", "post", known="2026-02-05"),
        Holds("2026-02-02", "law.exit_ban", True),
        Holds("2026-02-02", "opened", None),
        Holds("2026-02-02", "human", 1),
    )
    story = replace(first, holds=holds, claims=())
    missed = [Missed(holds[0], None, ()), Missed(holds[1], "account", ()),
              Missed(holds[2], False, ()), Missed(holds[3], day("2026-02-02"), ()),
              Missed(holds[4], 2, ())]
    told = replayed(story, "SYN-0000-000001", missed, lang)
    assert not told["good"]
    text = drawn_story(told, lang, 160)
    assert {"en": "Not as told: 5.", "ru": "Не так, как рассказано: 5."}[lang] in text
    for says in ({"en": ("2 February 2026", "portal account", "as known on", " no", " 2"),
                  "ru": ("2 февраля 2026", "личный кабинет", "по сведениям на", "нет", " 2")}[lang]):
        assert says in text
    assert text.count(words.DASH) >= 2


def test_an_answer_is_of_the_type_that_the_sandbox_gives(town: Sandbox) -> None:
    assert isinstance(town.ask("SYN-0000-000001"), Answer)
