"""How to read an answer: the five states, the marks and the readings, each with an example.

The examples are decided here and now, by the same call as everybody's case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from povestka.case.asking import decide
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report.cites import cited_all
from povestka.report.values import capital, shown
from povestka.report.words import CERTAINTY, STATES, UNCONFIRMED


@dataclass(frozen=True, slots=True)
class Example:
    """A state: what it means, and invented facts of which an answer is in it."""

    state: str
    means: Text
    facts: Text
    question: str
    case: Mapping[str, Any]


def _case(as_of: str, **facts: Any) -> dict[str, Any]:
    return {
        "as_of": as_of, "person": {"status": "conscript"},
        "summons": [{"for": "medical", **facts}],
    }


_PLAIN: Final = _case("2026-03-15", placed="2026-02-02", appear="2026-02-20")
_PLACED: Final = Text(
    "Placed in the Register on 2 February 2026, appearance day 20 February; he has not come by 15"
    " March.",
    "Размещена в Реестре 2 февраля 2026 года, дата явки — 20 февраля; к 15 марта лицо не явилось.",
)

EXAMPLES: Final = (
    Example(
        "certain",
        Text(
            "The text decides, and every open reading gives the same.",
            "Вопрос решён текстом закона, и все открытые толкования дают один и тот же ответ.",
        ),
        _PLACED, "exit_ban", _PLAIN,
    ),
    Example(
        "disputed",
        Text(
            "Bodies that make or apply the law read it differently, and the date moves with the"
            " reading. All dates are given.",
            "Те, кто принимает или применяет закон, читают его по-разному, и дата от этого зависит."
            " Приводятся все даты.",
        ),
        _PLACED, "measures", _PLAIN,
    ),
    Example(
        "depends",
        Text(
            "A fact that is not given decides. It is named, with the values that are possible;"
            " nothing is guessed.",
            "Решает факт, который не указан. Он назван, перечислены возможные значения; ничего не"
            " додумывается.",
        ),
        Text(
            "A letter sent on 2 February 2026 was delivered, on a day that is not known.",
            "Письмо отправлено 2 февраля 2026 года и доставлено, но день доставки неизвестен.",
        ),
        "served_on",
        _case("2026-03-15", sent="2026-02-02", delivered="unknown", appear="2026-02-20"),
    ),
    Example(
        "unknown",
        Text(
            "No source that was seen decides the point. What the rules give is shown, and is no"
            " assurance.",
            "Ни один просмотренный источник этого не решает. Показано то, что дают правила;"
            " ручаться за это нельзя.",
        ),
        Text(
            "Posted in the account on 2 February 2026, and not in the Register at all.",
            "Размещена в личном кабинете 2 февраля 2026 года, а в Реестре её нет.",
        ),
        "exit_ban", _case("2026-03-15", posted="2026-02-02", appear="2026-02-16"),
    ),
    Example(
        "unchecked",
        Text(
            "The answer lies past the day on which the law was last checked. The law may have"
            " changed.",
            "Ответ относится ко дню после последней проверки закона. Закон мог измениться.",
        ),
        Text(
            "Placed in the Register on 17 March 2026; asked on 20 March.",
            "Размещена в Реестре 17 марта 2026 года; вопрос задан 20 марта.",
        ),
        "exit_ban", _case("2026-03-20", placed="2026-03-17", appear="2026-03-30"),
    ),
)
"""The five states in the order in which a reader meets them."""

QUESTIONS: Final[Mapping[str, Text]] = {
    "served_on": Text("Service", "Вручение"),
    "exit_ban": Text("Exit ban", "Запрет на выезд"),
    "measures": Text("Temporary measures", "Временные меры"),
}
"""What the examples ask."""

RANKS: Final[Mapping[str, Text]] = {
    "open": Text(
        "Open: held by a body that makes or applies the law, or allowed by its text. It makes an"
        " answer disputed.",
        "Открытое: так читают те, кто принимает или применяет закон, либо это допускает текст."
        " Делает ответ спорным.",
    ),
    "report": Text(
        "Of reports: only the press has it. It is told, and disputes nothing.",
        "Из публикаций: только в прессе. О нём сказано, но спорным ответ оно не делает.",
    ),
    "practice": Text(
        "Of practice: what offices are seen to do. It is told, and disputes nothing.",
        "Из практики: так, по наблюдениям, поступают. О нём сказано, но спорным ответ оно не"
        " делает.",
    ),
}
"""How far a reading reaches."""

CERTAINTIES: Final[Mapping[str, Text]] = {
    "HIGH": Text(
        "The text of the statute was seen, or several sources agree.",
        "Просмотрен сам текст закона, либо несколько источников согласны между собой.",
    ),
    **CERTAINTY,
    "K": UNCONFIRMED,
}
"""The marks of certainty that stand with a rule."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("How to read an answer", "Как читать ответ"),
    "back": Text("About the model", "О модели"),
    "lead": Text(
        "An answer of the model has a date, the article behind it, and one of five states. There is"
        " no bare yes or no.",
        "Ответ модели — это дата, статья и одно из пяти состояний. Просто «да» или «нет» не"
        " бывает.",
    ),
    "states": Text("The five states", "Пять состояний"),
    "example": Text("Example (invented)", "Пример (вымышленный)"),
    "answer": Text("Answer", "Ответ"),
    "other": Text("Under other open readings", "При иных открытых толкованиях"),
    "reported": Text("In reports or in practice", "В публикациях или на практике"),
    "missing": Text("Not given", "Не указано"),
    "possible": Text("Possible", "Возможно"),
    "certainty": Text("How certain a rule is", "Достоверность правила"),
    "certainty_says": Text(
        "The mark stands with the rule and speaks of its sources, not of a case.",
        "Отметка относится к правилу и его источникам, а не к делу.",
    ),
    "readings": Text("Readings", "Толкования"),
    "readings_says": Text(
        "Where the law can be read in more than one way, the question has a name (CR-1 and so on),"
        " and each way of reading has one, too. One is used by default; every answer shows what the"
        " others would change.",
        "Если закон можно читать по-разному, у вопроса есть имя (CR-1 и далее) и имя есть у каждого"
        " толкования. Одно принято по умолчанию; при каждом ответе показано, что изменили бы"
        " другие.",
    ),
    "days": Text("Days", "Дни"),
    "days_says": Text(
        "The day of an event is not counted: a period of seven days from 2 February ends on 9"
        " February and has its effect on the 10th. A period is shown with its first and its last"
        " day, both included.",
        "День события не считается: семь дней со 2 февраля истекают 9 февраля, последствие"
        " наступает 10 февраля. Период показан с первым и последним днём включительно.",
    ),
    "layers": Text("Law and practice", "Закон и практика"),
    "layers_says": Text(
        "What follows from the text, what a register believes and what a screen shows are three"
        " things. The model never adds them up.",
        "Что следует из текста, что числится в реестре и что показывает экран — три разные вещи."
        " Модель их не смешивает.",
    ),
    "rank": Text("How far a reading reaches", "Насколько весомо толкование"),
    "asked": Text("Every contested question", "Все спорные вопросы"),
}
"""As `w.key` in the template."""


@cache
def examples(lang: str) -> tuple[dict[str, Any], ...]:
    """Each state with its example decided; nobody's facts, so that it may be kept."""
    return tuple(_told(one, lang) for one in EXAMPLES)


def _told(one: Example, lang: str) -> dict[str, Any]:
    answer = decide(one.case).answer(one.question, "s1").to_dict(lang)
    as_of = one.case["as_of"]
    value = [] if "possible" in answer else [capital(shown(answer["value"], lang, as_of))]
    return {
        "state": capital(STATES[answer["state"]].in_(lang)),
        "means": one.means.in_(lang),
        "facts": one.facts.in_(lang),
        "asks": QUESTIONS[one.question].in_(lang),
        "value": value,
        "cites": cited_all(answer["cites"], {}, lang),
        "other": _others(answer["readings"], lang, as_of),
        "reported": _others(answer["reported"], lang, as_of),
        "missing": answer.get("missing", []),
        "possible": [shown(value, lang, as_of) for value in answer.get("possible", ())],
    }


def _others(found: Mapping[str, Any], lang: str, as_of: str) -> list[dict[str, str]]:
    return [
        {"name": name, "says": shown(value, lang, as_of)} for name, value in found.items()
    ]


def questions(lang: str) -> Iterable[dict[str, str]]:
    """Every contested question: its name, what it asks, the reading in use."""
    for key, one in BOOK.contested.items():
        yield {"name": key, "says": one.asks.in_(lang), "default": one.default.says.in_(lang)}
