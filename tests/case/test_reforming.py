"""Reforms: what an overlay may say, how a wrong one is refused, and what it does to an answer."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from povestka.case.asking import decide
from povestka.case.expect import held_against, wanted
from povestka.case.met import names_met
from povestka.case.mistakes import BadCase
from povestka.case.overlay import BOUNDS, MOST, BadReform, read_reform
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.language.writing import day_fact, days
from povestka.law.book import BOOK
from povestka.law.service import REGISTER_DAYS, account, register, served_on

HEAD = """
name = "mine"
title = {en = "Mine", ru = "Моя"}
says = {en = "It changes something.", ru = "Она что-то меняет."}
"""
REGISTER = '[parameters]\n"service.register_days" = 30\n'
FACTS = {
    "as_of": "2026-04-10",
    "person": {"status": "conscript", "born": "2003-05-04"},
    "summons": [{"for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"}],
}


def overlay(body: str = REGISTER, head: str = HEAD) -> Reform:
    return read_reform(tomllib.loads(head + body))


THIRTY = overlay()
NOTICE = overlay('[variants]\n"reform.account" = "notice_only"\n')
SETTLED = overlay('[readings]\nCR-15 = "next_working_day"\n')


# --- reading -------------------------------------------------------------------------------


def test_an_overlay_is_read_whole() -> None:
    found = overlay(
        'amends = ["53-FZ 31", "KAS 219"]\n[parameters]\n"service.register_days" = 0\n'
        '[variants]\n"reform.ban_begins" = "service"\n[readings]\nCR-1 = "service"\n'
    )
    assert ("mine", Text("Mine", "Моя")) == (found.name, found.title)
    assert ["53-FZ 31", "KAS 219"] == [str(cite) for cite in found.amends]
    assert {"service.register_days": 0} == found.parameters
    assert {"reform.ban_begins": "service", "CR-1": "service"} == found.picks
    assert ("service.register_days", "reform.ban_begins", "CR-1") == found.changes
    assert "Моя" == found.to_dict("ru")["title"]
    assert found.to_dict() == json.loads(json.dumps(found.to_dict()))


def test_a_name_with_dots_may_stand_without_quotes() -> None:
    bare = "[parameters]\nservice.register_days = 30\n[variants]\nreform.account = 'notice_only'\n"
    assert ("service.register_days", "reform.account") == overlay(bare).changes
    assert {"fine.no_report.min": 2_000} == overlay("[parameters]\nfine.no_report.min = 2000").parameters


def test_every_parameter_can_be_set_within_its_unit() -> None:
    assert {one.unit for one in BOOK.parameters.values()} == set(MOST)
    needs = {"exit_ban.longest_days": '[variants]\n"reform.ban_ends" = "lapses"\n'}
    for name, one in BOOK.parameters.items():
        found = overlay(f'[parameters]\n"{name}" = {one.value}\n{needs.get(name, "")}')
        assert {name: one.value} == found.parameters


def test_the_bounds_are_parameters_and_the_law_keeps_them() -> None:
    assert len(BOUNDS) >= 8
    for low, high in BOUNDS:
        assert BOOK.parameters[low].value <= BOOK.parameters[high].value


BAD = {
    "nothing": ("", HEAD, [""]),
    "empty tables": ("[parameters]\n[variants]\n", HEAD, [""]),
    "no name": (REGISTER, HEAD.replace('name = "mine"', ""), ["name"]),
    "no title": (REGISTER, re.sub("title.*", "", HEAD), ["title"]),
    "no words": (REGISTER, re.sub("says.*", "", HEAD), ["says"]),
    "all of it missing": ("", "", ["name", "title", "says", ""]),
    "a name with a space": (REGISTER, HEAD.replace('"mine"', '"my law"'), ["name"]),
    "a name in capitals": (REGISTER, HEAD.replace('"mine"', '"Mine"'), ["name"]),
    "a name in Russian": (REGISTER, HEAD.replace('"mine"', '"закон"'), ["name"]),
    "a name too long": (REGISTER, HEAD.replace('"mine"', f'"{"a" * 41}"'), ["name"]),
    "a name that is a number": (REGISTER, HEAD.replace('"mine"', "7"), ["name"]),
    "one language": (REGISTER, HEAD.replace(', ru = "Моя"', ""), ["title"]),
    "three languages": (REGISTER, HEAD.replace('"Моя"', '"Моя", de = "Meine"'), ["title"]),
    "an empty word": (REGISTER, HEAD.replace('"Моя"', '" "'), ["title"]),
    "a word that is a number": (REGISTER, HEAD.replace('"Моя"', "7"), ["title"]),
    "words without a language": (REGISTER, re.sub("says.*", 'says = "x"', HEAD), ["says"]),
    "an unknown key": ("parameter = 1\n" + REGISTER, HEAD, ["parameter"]),
    "a key that identifies": ('passport = "x"\n' + REGISTER, HEAD, ["passport"]),
    "an unknown table": (REGISTER + "[facts]\nopened = true\n", HEAD, ["facts"]),
    "amends a word": ('amends = "53-FZ 31"\n' + REGISTER, HEAD, ["amends"]),
    "amends what is near": ('amends = ["53-FZ 32"]\n' + REGISTER, HEAD, ["amends"]),
    "amends what no rule cites": ('amends = ["?", 7]\n' + REGISTER, HEAD, ["amends", "amends"]),
    "an unknown parameter": (
        '[parameters]\n"service.register_day" = 3\n', HEAD, ["parameters.service.register_day"],
    ),
    "an unknown table of parameters": (
        "[parameters.notice]\nopened = 3\n", HEAD, ["parameters.notice"],
    ),
    "negative": (
        '[parameters]\n"service.register_days" = -1\n', HEAD, ["parameters.service.register_days"],
    ),
    "absurd": (
        '[parameters]\n"measures.days" = 3651\n"liability.upper_age" = 101\n', HEAD,
        ["parameters.measures.days", "parameters.liability.upper_age"],
    ),
    "a number in quotes": (
        '[parameters]\n"measures.days" = "40"\n', HEAD, ["parameters.measures.days"],
    ),
    "a fraction": ('[parameters]\n"measures.days" = 2.5\n', HEAD, ["parameters.measures.days"]),
    "a truth": ('[parameters]\n"measures.days" = true\n', HEAD, ["parameters.measures.days"]),
    "parameters that are a list": ("parameters = [1]\n", HEAD, ["parameters"]),
    "least above most": (
        '[parameters]\n"fine.min" = 40000\n', HEAD, ["parameters.fine.min"],
    ),
    "most below least": ('[parameters]\n"fine.max" = 500\n', HEAD, ["parameters.fine.max"]),
    "a number that nothing reads": (
        '[parameters]\n"exit_ban.longest_days" = 90\n', HEAD, ["parameters.exit_ban.longest_days"],
    ),
    "an unknown variant": (
        '[variants]\n"reform.notice_opened" = "yes"\n', HEAD, ["variants.reform.notice_opened"],
    ),
    "a reading among the variants": ('[variants]\nCR-1 = "service"\n', HEAD, ["variants.CR-1"]),
    "an unknown wording": (
        '[variants]\n"reform.account" = "nothing"\n', HEAD, ["variants.reform.account"],
    ),
    "the enacted wording": (
        '[variants]\n"reform.account" = "law"\n', HEAD, ["variants.reform.account"],
    ),
    "a wording that is a list": (
        '[variants]\n"reform.account" = ["law"]\n', HEAD, ["variants.reform.account"],
    ),
    "an unknown reading": ('[readings]\nCR-1 = "never"\n', HEAD, ["readings.CR-1"]),
    "a reading that no case can carry": ('[readings]\nCR-10 = "x"\n', HEAD, ["readings.CR-10"]),
    "many at once": (
        'amends = 1\n[parameters]\nx = 1\n"measures.days" = -1\n[variants]\ny = "z"\n',
        "colour = 1\n", ["colour", "parameters.x", "parameters.measures.days", "variants.y", "name",
                         "title", "says", "amends"],
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_wrong_overlay_is_refused_with_every_mistake_in_both_languages(name: str) -> None:
    body, head, paths = BAD[name]
    with pytest.raises(BadReform) as caught:
        overlay(body, head)
    assert paths == [one.path for one in caught.value.mistakes]
    for one in caught.value.mistakes:
        assert one.says.en.endswith((".", "?")) and one.says.ru.endswith(".")
        assert re.search("[а-яё]", one.says.ru)
        assert not re.search("[а-яё]", re.sub("«.*?»", "", one.says.en))
        assert one.says.en.count(";") or one.says.en.count(":"), "what, and what would be right"
    for lang in ("en", "ru"):
        sentences = caught.value.sentences(lang)
        assert len(sentences) == len(paths) and not any("\n" in line for line in sentences)
    assert isinstance(caught.value, BadCase), "whoever refuses a bad case refuses a bad reform"


@pytest.mark.parametrize("given", [None, [], "register_30_days", 7])
def test_what_is_no_table_at_all_is_refused(given: object) -> None:
    with pytest.raises(BadReform) as caught:
        read_reform(given)
    assert "" == caught.value.mistakes[0].path


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ('[parameters]\n"service.register_day" = 3\n', "did you mean «service.register_days»?"),
        ('[parameters]\n"measures.days" = 9999\n', "9999 is no number of days"),
        ('[variants]\n"reform.acount" = "x"\n', "did you mean «reform.account»?"),
        ('[variants]\n"reform.ban_begins" = "servise"\n', "did you mean «service»?"),
        ('amends = ["53-FZ 7.1(3)"]\n' + REGISTER, "did you mean «53-FZ 7.1(4)»?"),
    ],
)
def test_the_nearest_right_one_is_named(body: str, part: str) -> None:
    with pytest.raises(BadReform, match=re.escape(part)):
        overlay(body)


# --- deciding ------------------------------------------------------------------------------


def test_the_number_reaches_the_value_and_the_chain_of_reasons() -> None:
    found = decide(FACTS, reform=THIRTY).answer("served_on", "s1").to_dict()
    assert "2026-03-05" == found["value"]
    assert "register" == found["by"]
    assert ["2026-03-05"] * 2 == [one["value"] for one in found["because"]]


def test_the_number_reaches_an_answer_that_depends() -> None:
    """Where a fact is not known the bounds and the search read the same numbers."""
    given = {**FACTS, "summons": [{**FACTS["summons"][0], "handed": "unknown"}]}
    for reform, last in ((None, "2026-02-10"), (THIRTY, "2026-03-05")):
        assert last == decide(given, reform=reform).answer("served_on", "s1").to_dict()["possible"][-1]


def test_a_reform_is_named_once_for_all_and_in_each_answer() -> None:
    found = decide(FACTS, reform=THIRTY).to_dict("ru")
    assert "mine" == found["reform"]
    assert {"title": "Моя", "parameters": {"service.register_days": 30}}.items() <= found["law"][
        "reform"
    ].items()
    assert re.fullmatch("sha256:[0-9a-f]{64}", found["law"]["reform"]["drafted"])
    assert found["law"]["reform"]["drafted"] != found["law"]["book"]
    assert [] == found["under"], "a reform is not a reading that was asked for"
    assert {"mine"} == {one["reform"]["name"] for one in found["answers"]}
    assert found == json.loads(json.dumps(found, ensure_ascii=False))


def test_without_a_reform_no_word_of_one() -> None:
    for path in sorted(Path("cases/good").glob("*.toml"))[::6]:
        found = json.dumps(decide(read(tomllib.loads(path.read_text("utf-8")))).to_dict())
        assert "reform" not in found


def test_an_answer_tells_what_of_the_reform_it_meets() -> None:
    decision = decide(FACTS, reform=THIRTY)
    touches = {
        one.question: one.to_dict()["reform"]["touches"] for one in decision.answers
    }
    assert ["service.register_days"] == touches["served_on"] == touches["measures"]
    assert [] == touches["liable_on"] == touches["dispatch_windows"] == touches["cap_breached"]


def test_a_reason_whose_words_are_the_enacted_laws_is_marked() -> None:
    """The rule of the Register says «seven days»; under thirty that must not stand unmarked."""
    because = decide(FACTS, reform=THIRTY).answer("served_on", "s1").to_dict()["because"]
    marked = {one["rule"]: one["reformed"] for one in because}
    assert {"service.served_on": [], "service.register": ["service.register_days"]} == marked
    settled = decide(FACTS, reform=SETTLED).answer("served_on", "s1").to_dict()["because"]
    assert ["CR-15"] == settled[1]["reformed"]


def test_a_variant_is_never_listed_as_a_reading() -> None:
    for reform in (None, THIRTY, NOTICE, SETTLED):
        for one in decide(FACTS, reform=reform).to_dict()["answers"]:
            listed = [*one["readings"], *one["reported"], *one["unsettled"]]
            listed += [name for step in one["because"] for name in step["readings"]]
            assert not [name for name in listed if name.startswith("reform.")]


def test_a_reading_that_a_reform_settles_is_not_held_open() -> None:
    facts = {**FACTS, "summons": [{**FACTS["summons"][0], "appear": "2026-02-16"}]}
    before = decide(facts).answer("measures", "s1").to_dict()
    assert "2026-03-09" == before["value"]["from"]
    assert "2026-03-11" == before["readings"]["CR-15=next_working_day"]["from"]
    after = decide(facts, reform=SETTLED).answer("measures", "s1").to_dict()
    assert "2026-03-11" == after["value"]["from"]
    assert not [name for name in (*after["readings"], *after["reported"]) if "CR-15" in name]
    assert "CR-2=last_day" in after["readings"], "the other questions stay open"


def test_other_readings_can_be_asked_for_beside_a_reform() -> None:
    found = decide(FACTS, {"CR-2": "last_day"}, reform=THIRTY)
    assert ["CR-2=last_day"] == found.to_dict()["under"]
    assert "2026-03-04" == found.answer("served_on", "s1").value


def test_a_reading_against_what_a_reform_settles_is_refused() -> None:
    assert decide(FACTS, {"CR-15": "next_working_day"}, reform=SETTLED)
    with pytest.raises(BadCase) as caught:
        decide(FACTS, {"CR-15": "no_shift"}, reform=SETTLED)
    (en,), (ru,) = caught.value.sentences("en"), caught.value.sentences("ru")
    assert en.startswith("the reform settles CR-15 as «next_working_day»")
    assert ru.startswith("реформа закрепляет CR-15")


def test_one_reform_leaves_no_trace_on_the_next_answer() -> None:
    before = decide(FACTS).to_dict()
    for reform in (THIRTY, NOTICE, SETTLED):
        decide(FACTS, reform=reform)
        assert before == decide(FACTS).to_dict()


# --- expecting -----------------------------------------------------------------------------


def test_expectations_are_held_only_under_the_reform_they_name() -> None:
    meant = {"reform": "mine", "served_on": "2026-03-05", "CR-2=last_day": {"served_on": "2026-03-04"}}
    case = read({**FACTS, "expect": meant})
    assert {"passed": 2, "failed": []} == held_against(decide(case, reform=THIRTY))
    assert held_against(decide(case)) is None
    assert held_against(decide(read({**FACTS, "expect": {"measures": "none"}}), reform=THIRTY)) is None
    wrong = read({**FACTS, "expect": {"reform": "mine", "served_on": "2026-02-10"}})
    (failed,) = held_against(decide(wrong, reform=THIRTY))["failed"]  # type: ignore[index] # one
    assert "2026-03-05" == failed["given"]["value"]


def test_the_reform_of_an_expectation_is_a_name() -> None:
    for value in (7, {"served_on": "2026-02-10"}, ["mine"]):
        with pytest.raises(BadCase) as caught:
            wanted(read({**FACTS, "expect": {"reform": value}}))
        assert ["expect.reform"] == [one.path for one in caught.value.mistakes]


# --- what a term meets ---------------------------------------------------------------------


def met(*terms: Any, own: bool = False, **picks: str) -> frozenset[str]:
    return names_met(terms, frozenset(picks.items()), own=own)


def test_numbers_and_undated_choices_are_met_by_name() -> None:
    assert {"service.register_days"} == met(day_fact("a") + days(REGISTER_DAYS))
    assert {"service.register_days", "CR-2", "CR-15", "reform.register"} == met(register)
    assert {"reform.account", "CR-5"} == met(account)
    assert set() == met(day_fact("a"))


def test_of_a_choice_that_is_picked_only_the_option_is_followed() -> None:
    gone = names_met((account,), frozenset({("reform.account", "notice_only")}))
    assert {"reform.account"} == gone


def test_what_a_rule_says_itself_ends_at_the_rules_it_names() -> None:
    assert set() == met(served_on, own=True)
    assert "service.register_days" in met(served_on)
    assert "service.register_days" in met(register, own=True)
