"""The regimes side by side on a terminal: question by question, then one set of facts under each.

Drawn from the mappings that the command gives as JSON, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import dates, words

WIDTH: Final = 88
"""Columns where none are asked for."""

_LEAST: Final = 30
"""Columns that a sentence needs beside the name of its country."""

_WORDS: Final[Mapping[str, Text]] = {
    "heading": Text("The same questions, country by country", "Одни вопросы — разные страны"),
    "facts": Text("One set of facts, as of {as_of}", "Одни факты, по состоянию на {as_of}"),
    "summons": Text("Summons {id}", "Повестка {id}"),
    "empty": Text("There is no summons in the case.", "В деле нет повесток."),
    "served_on": Text("Service", "Вручение"),
    "exit_ban": Text("Exit ban", "Запрет на выезд"),
    "measures": Text("Measures", "Временные меры"),
    "no_day": Text("Not served by these facts.", "По этим фактам не вручена."),
    "nothing": Text("None arises.", "Не возникает."),
    "depends": Text(
        "Depends on what is not given: {missing}. Possible: {possible}.",
        "Зависит от того, что не указано: {missing}. Возможно: {possible}.",
    ),
    "open": Text("Not decided by the text: {reason}", "Текстом не решено: {reason}"),
    "no_service": Text("no service", "вручения нет"),
    "left_open": Text("open by the text", "текстом не решено"),
    "not_computed": Text(
        "Not computed, the text that was read does not suffice: {countries}.",
        "Не вычисляется, прочитанного текста недостаточно: {countries}.",
    ),
    "reads": Text(
        "How the facts of the file are read: {country}", "Как прочитаны факты файла: {country}"
    ),
    "unconfirmed": Text("not confirmed by any source here", "источниками здесь не подтверждено"),
    "sources": Text("Sources", "Источники"),
    "no_address": Text("address not kept", "адрес не сохранён"),
    "draft": Text("DRAFT: {countries}. {says}", "ЧЕРНОВИК: {countries}. {says}"),
    "model": Text(
        "MODEL. Information, not legal advice; practice may differ.",
        "МОДЕЛЬ. Сведения, а не юридическая консультация; практика может отличаться.",
    ),
    "checked": Text(
        "The text of the law of Russia was last checked on {checked}.",
        "Текст закона России проверен по состоянию на {checked}.",
    ),
    "read": Text(
        "The pages on the other countries were read by {read}; their law is not checked for any"
        " day.",
        "Страницы о других странах прочитаны к {read}; их законы ни на какой день не проверены.",
    ),
}


def drawn(
    found: Sequence[Mapping[str, Any]], lang: str, width: int = WIDTH, *, case: bool = False
) -> str:
    """The countries side by side; where a `case` was given, its dates after the questions."""
    lines = [*_wrapped(_say("heading", lang), width), ""]
    lines += _questions(found, lang, width)
    if case:
        lines += _facts(found, lang, width)
    return "\n".join([*lines, *_sources(found, lang), *_end(found, lang, width)])


def _say(key: str, lang: str, **places: object) -> str:
    return words.say(_WORDS[key], lang, **places)


def _questions(found: Sequence[Mapping[str, Any]], lang: str, width: int) -> Iterator[str]:
    for number, asked in enumerate(found[0]["answers"]):
        yield from _wrapped(f"{number + 1}. {asked['asks']}", width)
        told = [(str(one["title"]), _told(one["answers"][number], lang)) for one in found]
        yield from _beside(told, width)
        yield ""


def _told(answer: Mapping[str, Any], lang: str) -> str:
    """The words of an answer, then in brackets what they rest on."""
    marks = [str(one["key"]) for one in answer["sources"]]
    if answer["certainty"] == "unconfirmed":
        marks.append(_say("unconfirmed", lang))
    return f"{answer['says']} [{', '.join(marks)}]" if marks else str(answer["says"])


def _facts(found: Sequence[Mapping[str, Any]], lang: str, width: int) -> Iterator[str]:
    decided = [one for one in found if one["decided"]]
    if decided:
        yield from _dates(decided, lang, width)
    others = ", ".join(str(one["title"]) for one in found if not one["decided"])
    if others:
        yield from (*_wrapped(_say("not_computed", lang, countries=others), width), "")
    for one in decided:
        yield from _reads(one, lang, width)


def _dates(decided: Sequence[Mapping[str, Any]], lang: str, width: int) -> Iterator[str]:
    """Each summons in turn: the three answers, country by country."""
    first = decided[0]["decided"]
    heading = _say("facts", lang, as_of=dates.in_words(first["as_of"], lang))
    yield from (*_wrapped(heading, width), "")
    if not first["summons"]:
        yield from (_say("empty", lang), "")
    for name in first["summons"]:
        yield from _wrapped(_say("summons", lang, id=name), width)
        for key in ("served_on", "exit_ban", "measures"):
            yield f"  {_say(key, lang)}"
            told = [
                (str(one["title"]), answered(key, one["decided"]["summons"][name][key], lang))
                for one in decided
            ]
            yield from _beside(told, width, 4)
        yield ""


def _reads(one: Mapping[str, Any], lang: str, width: int) -> Iterator[str]:
    """How the facts of the file are read in one country, and what is taken for granted."""
    decided = one["decided"]
    yield from _wrapped(_say("reads", lang, country=one["title"]), width)
    for facts, says in decided["reads"].items():
        yield from _wrapped(f"{facts}: {says}.", width, 2)
    yield from (*_wrapped(decided["note"], width, 2), "")


def answered(key: str, answer: Mapping[str, Any], lang: str) -> str:
    """An answer in words: the value, the state where it is not a plain one, the rule's words."""
    if answer["state"] == "depends":
        possible = "; ".join(_possible(key, value, lang) for value in answer["possible"])
        missing = ", ".join(answer["missing"])
        return _say("depends", lang, missing=missing, possible=possible or "…")
    if answer["reason"]:
        return _say("open", lang, reason=answer["reason"])
    value = answer["value"]
    if value is None:
        told = _say("no_day" if key == "served_on" else "nothing", lang)
    else:
        ahead = f", {words.EXPECTED.in_(lang)}" if answer["expected"] else ""
        told = f"{_possible(key, value, lang)}{ahead}."
    plain = answer["state"] in {"draft", "certain"}
    state = "" if plain else f" ({words.STATES[answer['state']].in_(lang)})"
    mark = "" if answer["confirmed"] else f" [{_say('unconfirmed', lang)}]"
    return f"{told.rstrip('.')}{state}. {answer['says']}{mark}"


def _possible(key: str, value: object, lang: str) -> str:
    """A day or an interval in words, that there is none, or that the text leaves it open."""
    if value is None:
        return _say("no_service", lang) if key == "served_on" else words.NOTHING.in_(lang)
    if isinstance(value, Mapping):
        if "reason" in value:
            return _say("left_open", lang)
        return dates.span(value["from"], value["until"], lang)
    return dates.in_words(str(value), lang)


def _sources(found: Sequence[Mapping[str, Any]], lang: str) -> Iterator[str]:
    """The pages behind all answers, each once; addresses as plain text, however long."""
    met = {one["key"]: one["address"] for one in _cited(found)}
    if met:
        yield _say("sources", lang)
        for key in sorted(met, key=lambda key: (len(key.rstrip("b")), key)):
            yield f"  {key:<6}{met[key] or _say('no_address', lang)}"
        yield ""


def _cited(found: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, str]]:
    for one in found:
        for answer in one["answers"]:
            yield from answer["sources"]


def _end(found: Sequence[Mapping[str, Any]], lang: str, width: int) -> Iterator[str]:
    countries = ", ".join(str(one["title"]) for one in found)
    yield from _wrapped(_say("draft", lang, countries=countries, says=found[0]["says"]), width)
    told = [_say("model", lang)]
    for key, one in (
        ("checked", next((one for one in found if one["checked"]), None)),
        ("read", next((one for one in found if not one["checked"]), None)),
    ):
        if one:
            told.append(_say(key, lang, **{key: dates.in_words(one[key], lang)}))
    yield from _wrapped(" ".join(told), width)


def _beside(told: Iterable[tuple[str, str]], width: int, indent: int = 2) -> Iterator[str]:
    """Names with their sentences beside them; where too little room is left, below them."""
    listed = list(told)
    wide = indent + max(len(name) for name, _ in listed) + 2
    for name, sentence in listed:
        if width - wide < _LEAST:
            yield f"{'':<{indent}}{name}"
            yield from _wrapped(sentence, width, indent + 2)
        else:
            lines = _wrapped(sentence, width, wide)
            yield f"{'':<{indent}}{name}".ljust(wide) + lines[0].lstrip()
            yield from lines[1:]


def _wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    pad = " " * indent
    return wrap(
        text,
        width,
        initial_indent=pad,
        subsequent_indent=pad,
        break_long_words=False,
        break_on_hyphens=False,
    )
