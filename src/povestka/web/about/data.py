"""Data and method: every assumption, and what was found when it was held against figures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from povestka.country.validating import targets
from povestka.language.words import Text
from povestka.people.settings import MARKS, settings
from povestka.report.country_asked import assumed
from povestka.report.country_compared import validated, verdict
from povestka.web.shelf import Shelf

SCENARIO: Final = "year-2026"
"""The shipped scenario of which the assumptions are shown."""

FOUND: Final[Mapping[str, tuple[Any, bool | None]]] = {
    "V2a": (0.9651, True),
    "V2b": (0.6493, False),
    "V4": (1.6353, False),
    "V8a": (0.3826, False),
    "V8b": (1.0, False),
    "V8c": (1.0, False),
    "V8d": (1.0, False),
    "V8e": (1.0, True),
    "V8f": (0.9999, True),
    "V8g": (0, False),
    "V9": (None, None),
    "V10": (1437, False),
    "V13a": (9.157, True),
    "V13b": (0.03, True),
    "V14a": (0.7017, True),
    "V14b": (0.0582, True),
    "V14c": (None, None),
    "V15": ([247, 247, 247, 248, 247, 247], True),
    "V16a": (391760, True),
    "V16b": (1080, False),
    "V16c": ("2025-08; 2025-09; —", True),
    "V16d": (33, True),
    "V16e": (176, True),
    "V17a": (0, True),
    "V17b": (0, True),
    "V17c": (0, True),
    "V18": (3.3714, False),
}
"""By target what the last validation found, and whether it is met; a test holds it against the
documentation's own record."""

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Data and method", "Данные и метод"),
    "back": Text("About the model", "О модели"),
    "lead": Text(
        "What the law says is kept apart from how people and offices behave. The law comes from"
        " texts and is certain or disputed; behaviour is mostly assumed.",
        "То, что говорит закон, отделено от того, как ведут себя люди и ведомства. Закон взят из"
        " текстов, он ясен или спорен; поведение по большей части — допущения.",
    ),
    "held": Text("Held against published figures", "Сверка с опубликованными числами"),
    "held_says": Text(
        "The model was not fitted to any of these figures. Where it fails, it is said, and why that"
        " matters.",
        "Ни под один из этих показателей модель не подгонялась. Где она не сходится, так и сказано,"
        " с объяснением, что это значит.",
    ),
    "nobody": Text(
        "No official count of summonses, exit bans or measures is published: nothing here can be"
        " held against one.",
        "Официальные данные о числе повесток, запретов на выезд и временных мер не публикуются:"
        " сверять с ними модель нельзя.",
    ),
    "assumed": Text("What is assumed of behaviour", "Допущения о поведении"),
    "assumed_says": Text(
        "The numbers of the scenario of 2026. Several values are for ages 18, 21, 24, 27 and 30"
        " upwards, or the knots of a waiting time in days: the least, half within, three quarters"
        " within, seven eighths within, the most.",
        "Числа сценария 2026 года. Если значений несколько, они относятся к возрастам с 18, 21, 24,"
        " 27 и 30 лет либо описывают срок ожидания в днях: наименьший; тот, в который укладывается"
        " половина; три четверти; семь восьмых; наибольший.",
    ),
    "marks": Text("The marks", "Отметки"),
    "what": Text("What", "Что"),
    "value": Text("Value", "Значение"),
    "span": Text("Plausible", "Правдоподобно"),
    "mark": Text("Mark", "Отметка"),
    "source": Text("Source", "Источник"),
    "anew": Text("A dot: the scenario sets it anew.", "Точка: задано сценарием заново."),
}
"""As `w.key` in the template."""

MARKED: Final[Mapping[str, Text]] = {
    "P": Text("a public page", "открытая публикация"),
    "S": Text("a press report", "сообщение прессы"),
    "K": Text(
        "general knowledge: no source seen confirms it", "общее знание: источниками не подтверждено"
    ),
    "d": Text("derived here from other figures", "выведено здесь из других данных"),
}
"""What a mark means."""


def unconfirmed() -> tuple[int, int]:
    """How many assumptions no source confirms, and how many there are."""
    marks = [one.mark for one in settings().values()]
    return marks.count("K"), len(marks)


def marks(lang: str) -> list[dict[str, Any]]:
    """Each mark with what it means, and how many assumptions have it."""
    found = [one.mark for one in settings().values()]
    return [
        {"mark": mark, "says": MARKED[mark].in_(lang), "n": found.count(mark)} for mark in MARKS
    ]


@cache
def assumptions(shelf: Shelf, lang: str) -> dict[str, Any]:
    """Every assumption of the scenario, as `parts.table` draws it; shipped files do not change."""
    scenario = shelf.scenario(SCENARIO, None, None)
    return {
        "caption": WORDS["assumed"].in_(lang),
        "head": [WORDS[key].in_(lang) for key in ("what", "value", "span", "mark", "source")],
        "rows": [
            (f"{one.says} •" if one.anew else one.says, one.value, one.span, one.mark, one.source)
            for one in assumed(scenario, lang)
        ],
        "words": 5,
        "last_is_sum": False,
    }


@cache
def held(lang: str) -> dict[str, Any]:
    """What was found at each target, one after another, with the sum of it in words."""
    found = {
        "targets": [
            {
                "id": one.id, "title": one.title.in_(lang), "published": one.published,
                "accept": one.accept, "found": FOUND[one.id][0], "passes": FOUND[one.id][1],
                "why": one.why.in_(lang),
            }
            for one in targets()
        ]
    }
    table = validated(found, lang)
    _, *heads = table.head
    return {
        "says": verdict(found, lang),
        "targets": [
            {
                "title": title, "why": why,
                "told": list(zip(heads, (published, accept, value, result), strict=False)),
            }
            for title, published, accept, value, result, why in table.rows
        ],
    }
