"""Every string of the room: whole in both languages, calm, without a command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

import pytest

from povestka.language.words import Text
from povestka.report import (
    bars,
    cites,
    dates,
    given,
    ics,
    lacks,
    law_words,
    phrases,
    values,
    words,
)

from . import samples

ROOM: tuple[ModuleType, ...] = (
    bars, cites, dates, given, ics, lacks, law_words, phrases, values, words,
)
FORBIDDEN = re.compile(
    r"you may leave|you must|may leave|don't worry|evader|fugitive|dodger|уклонист|!|вы можете"
    r"|вы обязаны|не волнуйтесь|countdown",
    re.IGNORECASE,
)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
PLACE = re.compile(r"{(\w+)}")


def _texts() -> Iterator[tuple[str, Text]]:
    for module in ROOM:
        for name, value in vars(module).items():
            if isinstance(value, Text):
                yield f"{module.__name__}.{name}", value
            elif isinstance(value, dict):
                for key, one in value.items():
                    if isinstance(one, Text):
                        yield f"{module.__name__}.{name}[{key}]", one


TEXTS = dict(_texts())


def test_the_room_has_words() -> None:
    assert len(TEXTS) > 150


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_are_whole_and_calm(name: str) -> None:
    text = TEXTS[name]
    assert text.en.strip() == text.en != ""
    assert text.ru.strip() == text.ru != ""
    assert not FORBIDDEN.search(text.en)
    assert not FORBIDDEN.search(text.ru)
    assert not CYRILLIC.search(text.en)
    extra = {"since", "switch"}
    assert set(PLACE.findall(text.en)) - extra == set(PLACE.findall(text.ru)) - extra


@pytest.mark.parametrize("name", [n for n in TEXTS if not PLACE.sub("", TEXTS[n].ru).isascii()])
def test_a_sentence_ends_alike_in_both_languages(name: str) -> None:
    text = TEXTS[name]
    assert text.en.endswith(".") == text.ru.endswith(".")


def test_interface_has_the_same_keys_in_both_languages() -> None:
    assert words.interface("en").keys() == words.interface("ru").keys()


def test_the_strongest_wording_is_the_glossary_s() -> None:
    checked = dates.in_words("2026-03-15", "en")
    assert words.say(words.STRONGEST, "en", checked=checked) == (
        "In the text of the law as checked on 15 March 2026, no rule of this model applies a ban"
        " to these facts; practice may differ."
    )


def test_a_place_left_out_is_refused() -> None:
    with pytest.raises(KeyError):
        words.say(words.NO_END, "en")


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        words.interface("de")


def test_every_question_of_the_samples_has_its_words() -> None:
    for make in samples.ALL:
        for answer in make()["answers"]:
            if not answer["question"].startswith("new"):
                assert answer["question"] in lacks.QUESTIONS


def test_every_missing_path_is_told_in_words() -> None:
    told = lacks.missing_in_words
    assert told("person.born", "en") == "the date of birth (person.born)"
    assert told("summons[0].reason.shown", "ru").startswith("дня подтверждения")
    assert told("summons.s1.appear", "en").startswith("the appearance day")
    assert told("ground[2].granted", "en").startswith("the day the deferment")
    assert told("nobody.knows", "en") == "nobody.knows"
