"""The twelve questions by seven countries: complete, in both languages, with sources that exist."""

from __future__ import annotations

import re

import pytest

from povestka.law.book import BOOK
from povestka.regimes import russia
from povestka.regimes.pages import REGIMES
from povestka.regimes.questions import NOT_FOUND, QUESTIONS, Told, silent, told, unconfirmed

CELLS = [(name, key) for name in REGIMES for key in QUESTIONS]
NUMBERS = re.compile(r"\d[\d ,]*\d|\d")

# Counted by hand in the text on the six countries: what it answers, what it does not.
NOT_ANSWERED = {
    "russia": set(),
    "ukraine": {"lifting"},
    "estonia": {"disproof", "lifting", "remedy"},
    "lithuania": {
        "electronic", "fiction", "disproof", "paper", "exit", "who_decides", "delay", "lifting",
        "remedy",
    },
    "finland": {
        "electronic", "fiction", "disproof", "who_decides", "delay", "lifting", "remedy",
    },
    "south_korea": {
        "service", "electronic", "fiction", "disproof", "paper", "who_decides", "delay",
        "lifting", "remedy",
    },
    "israel": {
        "electronic", "fiction", "disproof", "paper", "who_decides", "lifting", "remedy",
        "penalty",
    },
}
UNCONFIRMED = {("ukraine", "exit"), ("estonia", "exit")}


def cell(name: str, key: str) -> Told:
    return REGIMES[name].answers[key]


def test_twelve_questions_are_put_to_seven_countries() -> None:
    assert len(QUESTIONS) == 12
    assert len(REGIMES) == 7
    assert len({one.en for one in QUESTIONS.values()}) == 12
    assert all(one.en.endswith("?") and one.ru.endswith("?") for one in QUESTIONS.values())
    for name, regime in REGIMES.items():
        assert list(regime.answers) == list(QUESTIONS), name


@pytest.mark.parametrize(("name", "key"), CELLS)
def test_every_answer_is_whole(name: str, key: str) -> None:
    """Both languages end as sentences, with the same numbers; what is found has its sources."""
    one = cell(name, key)
    assert one.says.en.endswith(".")
    assert one.says.ru.endswith(".")
    assert re.search("[а-яё]", one.says.ru)
    assert not re.search("[а-яё]", one.says.en.replace("АБВГД", ""))
    assert set(one.sources) <= set(BOOK.sources)
    if one.found and one.confirmed:
        assert one.sources, "what is found and confirmed names its pages"


@pytest.mark.parametrize(("name", "key"), [one for one in CELLS if one[0] != "russia"])
def test_both_languages_give_the_same_numbers(name: str, key: str) -> None:
    one = cell(name, key)
    numbers = [
        sorted(re.sub("[ ,]", "", found) for found in NUMBERS.findall(said))
        for said in (one.says.en, one.says.ru)
    ]
    assert numbers[0] == numbers[1]


def test_what_the_text_does_not_answer_is_not_filled_in() -> None:
    for name, regime in REGIMES.items():
        open_ones = {key for key, one in regime.answers.items() if not one.found}
        assert open_ones == NOT_ANSWERED[name], name
        for key in open_ones:
            assert regime.answers[key].certainty is None
            assert "found" in regime.answers[key].says.en
            assert "найден" in regime.answers[key].says.ru


def test_general_knowledge_is_marked_unconfirmed_and_names_no_page() -> None:
    for name, key in CELLS:
        one = cell(name, key)
        if name != "russia" and one.found:
            assert (one.certainty == "unconfirmed") == ((name, key) in UNCONFIRMED)
            assert bool(one.sources) == ((name, key) not in UNCONFIRMED)


def test_each_country_rests_on_its_own_pages() -> None:
    first = {
        "ukraine": range(138, 144), "estonia": range(144, 148), "lithuania": range(148, 151),
        "finland": (147, 151, 152, 153), "south_korea": range(154, 158),
        "israel": range(158, 161),
    }
    for name, numbers in first.items():
        keys = {key for one in REGIMES[name].answers.values() for key in one.sources}
        met = {int(key.strip("Pb")) for key in keys}
        assert met == set(numbers), name


def test_the_answers_of_russia_are_the_words_of_the_book() -> None:
    for key, names in russia.WHERE.items():
        one = russia.ANSWERS[key]
        assert one.rules == names
        for name in names:
            entry = {**BOOK.rules, **BOOK.statements}[name]
            assert entry.says.en in one.says.en
            assert entry.says.ru in one.says.ru
            assert set(entry.ground.sources) <= set(one.sources)
            assert entry.ground.confirmed or not one.confirmed
    assert russia.ANSWERS["who_decides"].says.en.startswith("Decided automatically: The decision")
    assert "seven days" in russia.ANSWERS["fiction"].says.en
    assert BOOK.parameters["service.register_days"].value == 7


def test_an_answer_says_how_certain_it_is() -> None:
    assert told("So.", "Так.", "P144").certainty == "confirmed"
    assert unconfirmed("So.", "Так.").certainty == "unconfirmed"
    assert silent().certainty is None
    assert silent().says == NOT_FOUND
    beside = silent("Of this nothing was found.", "Об этом ничего не найдено.", "P144")
    assert (beside.found, beside.sources) == (False, ("P144",))
