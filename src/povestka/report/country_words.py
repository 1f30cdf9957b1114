"""The words of a country's report: headings, notices, routes, grounds, labels of tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

INTERFACE: Final[Mapping[str, Text]] = {
    "title": Text("povestka: a model year of the country", "povestka: модельный год страны"),
    "model": Text("MODEL", "МОДЕЛЬ"),
    "synthetic": Text("SYNTHETIC PERSONS", "УСЛОВНЫЕ ЛИЦА"),
    "banner": Text(
        "Every number is the output of a scenario, not a count and not a forecast.",
        "Все числа — результат сценария, а не учёт и не прогноз.",
    ),
    "skip": Text("Skip to the findings", "Перейти к результатам"),
    "contents": Text("Contents", "Содержание"),
    "asked": Text("What was asked", "Что задано"),
    "findings": Text("What the model finds", "Что показывает модель"),
    "figures": Text("Figures", "Графики"),
    "tables": Text("Tables", "Таблицы"),
    "compared": Text("With a safeguard and without", "С гарантией и без неё"),
    "validation": Text("Held against published figures", "Сверка с опубликованными числами"),
    "uncertainty": Text("How sure the numbers are", "Насколько надёжны числа"),
    "assumptions": Text("Assumptions", "Допущения"),
    "unknown": Text("What is not known", "Чего мы не знаем"),
    "again": Text("How to get the same numbers", "Как получить те же числа"),
    "table": Text("The numbers of this figure", "Числа этого графика"),
    "figure": Text("Figure {n}.", "Рисунок {n}."),
    "scroll": Text("The figure can be scrolled sideways.", "График можно прокрутить вбок."),
    "law": Text("Law as checked on {checked}.", "Закон проверен по состоянию на {checked}."),
    "law_later": Text(
        "Law as checked on {checked}; the run reaches past that day, and what changed since is"
        " not in it.",
        "Закон проверен по состоянию на {checked}; прогон заходит за эту дату, изменения после"
        " неё не учтены.",
    ),
    "footer": Text(
        "Model, synthetic persons. Scenario: {title}. {law}",
        "Модель, условные лица. Сценарий: {title}. {law}",
    ),
    "small": Text(
        "Counts from 1 to 9 are shown as “<10”; where one such count could be had by subtraction,"
        " the smallest other count of its row or column is withheld too (“…”).",
        "Числа от 1 до 9 показаны как «<10»; если такое число можно получить вычитанием, скрыто"
        " и наименьшее другое число его строки или столбца («…»).",
    ),
    "replicates": Text(
        "Means of {n} replicates of the same scenario; in brackets the least and the greatest.",
        "Средние по {n} повторам одного сценария; в скобках наименьшее и наибольшее.",
    ),
    "one_replicate": Text(
        "One replicate: how far chance alone moves the numbers is not shown.",
        "Один повтор: насколько числа меняет одна случайность, не показано.",
    ),
    "all": Text("All", "Всего"),
    "reproduce": Text(
        "This command gives the same counts, and the same fingerprint, on any machine:",
        "Эта команда даёт те же числа и тот же отпечаток на любой машине:",
    ),
    "fingerprint": Text("Fingerprint of the counts", "Отпечаток чисел"),
    "book": Text("Law book", "Книга правил"),
    "replicate": Text("replicate {n}", "повтор {n}"),
    "marks": Text(
        "P: a public page. S: a press report. K: general knowledge, not confirmed by any source"
        " seen. d: derived here. A bullet (•) marks what the scenario sets anew.",
        "P — открытая публикация. S — сообщение прессы. K — общее знание, не подтверждённое ни"
        " одним просмотренным источником. d — выведено здесь. Точка (•) — задано сценарием.",
    ),
}

NOT_KNOWN: Final = (
    Text(
        "No official count of summonses, exit bans or measures is published. Nothing here can be"
        " held against such a count; every number follows from the scenario and its assumptions.",
        "Официальные данные о числе повесток, запретов на выезд и временных мер не публикуются."
        " Сверить числа не с чем: каждое из них следует из сценария и его допущений.",
    ),
    Text(
        "How people and offices behave is mostly assumed. {k} of the {n} settings below are marked"
        " K: no source seen confirms them.",
        "Поведение людей и ведомств в основном принято как допущение. Из настроек ниже ({n})"
        " отмечены буквой K: {k}; их не подтверждает ни один просмотренный источник.",
    ),
    Text(
        "The law is read by the readings named above. Other readings give other numbers.",
        "Закон прочитан согласно названным выше толкованиям. Иные толкования дают иные числа.",
    ),
    Text(
        "What the law says and what a screen shows are two things and are counted apart. What"
        " officials do besides is not modelled.",
        "То, что следует из закона, и то, что показывает экран, — разные вещи и посчитаны"
        " отдельно. Иные действия должностных лиц не моделируются.",
    ),
    Text(
        "Regions differ by the number of men and where the scenario says so; otherwise the same"
        " behaviour is assumed in each.",
        "Регионы различаются числом мужчин и тем, что задано сценарием; в остальном поведение"
        " принято одинаковым.",
    ),
)

ROUTES: Final[Mapping[str, Text]] = {
    "none": Text("Not served", "Не вручены"),
    "hand": Text("In hand", "Лично под расписку"),
    "refusal": Text("Refusal", "Отказ от получения"),
    "post": Text("Registered post", "Заказное письмо"),
    "account": Text("Portal account", "Личный кабинет"),
    "register": Text("Register, seven days", "Реестр, семь дней"),
}

GROUNDS: Final[Mapping[str, Text]] = {
    "none": Text("No ground", "Без основания"),
    "study": Text("Study", "Учёба"),
    "unfit": Text("Unfit (category V or D)", "Не годен (категория В или Д)"),
    "family": Text("Family", "Семья"),
    "other": Text("Another ground", "Иное основание"),
}

HEADS: Final[Mapping[str, Text]] = {
    "region": Text("Region", "Регион"),
    "band": Text("Age in the year", "Возраст в году"),
    "route": Text("Route of service", "Способ вручения"),
    "ground": Text("Ground he has", "Его основание"),
    "month": Text("Month", "Месяц"),
    "stage": Text("Step", "Шаг"),
    "men": Text("Men", "Человек"),
    "share": Text("Share of the first step", "Доля от первого шага"),
    "number": Text("Number", "Число"),
    "what": Text("What is counted", "Что посчитано"),
    "kind": Text("Measure", "Мера"),
    "days": Text("Days", "Дней"),
    "rate": Text("Per 1\xa0000 men", "На 1000 мужчин"),
    "issued": Text("Issued", "Выдано"),
    "served": Text("Served", "Вручено"),
    "unaware": Text("Served, not knowing", "Вручено, не знает"),
    "known": Text("Learns of it", "Узнали"),
    "ever_banned": Text("First under an exit ban", "Впервые под запретом"),
    "ever_border": Text("First shown at the border", "Впервые показаны на границе"),
    "ever_measures": Text("First under the measures", "Впервые под мерами"),
    "appeared": Text("Came", "Явились"),
    "sent": Text("Sent", "Отправлены"),
    "unsupported": Text("Days not supported by law", "Дней не по закону"),
    "exit_ban": Text("Exit bans", "Запреты на выезд"),
    "border": Text("Bans on the screen", "Запреты на экране"),
    "measures": Text("Measures", "Временные меры"),
    "despite": Text("Shown despite a ground", "Показаны вопреки основанию"),
    "unsupported_starts": Text("Not supported by law", "Не следуют из закона"),
    "unit": Text("Unit", "Единица"),
    "a": Text("Without", "Без неё"),
    "b": Text("With", "С ней"),
    "difference": Text("Difference", "Разность"),
    "interval": Text("95 % interval", "Интервал 95 %"),
    "from": Text("Without the safeguard", "Без гарантии"),
    "to": Text("With the safeguard", "С гарантией"),
    "because": Text("Decided by", "Решает"),
    "published": Text("Published", "Опубликовано"),
    "accept": Text("Accepted", "Допускается"),
    "found": Text("Found", "Найдено"),
    "verdict": Text("Result", "Итог"),
    "why": Text("What it means", "Что это значит"),
    "scenario": Text("Scenario", "Сценарий"),
    "mean": Text("Mean", "Среднее"),
    "span": Text("5–95 %", "5–95 %"),
    "input": Text("Assumption", "Допущение"),
    "low": Text("At its low value", "При нижнем значении"),
    "high": Text("At its high value", "При верхнем значении"),
    "setting": Text("Setting", "Настройка"),
    "value": Text("Value", "Значение"),
    "range": Text("Plausible", "Правдоподобно"),
    "mark": Text("Mark", "Отметка"),
    "source": Text("Source", "Источник"),
}

MONTHS: Final = tuple(
    Text(*pair)
    for pair in zip(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"),
        ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
         "октябрь", "ноябрь", "декабрь"),
        strict=True,
    )
)
"""The months by themselves, as a table names its rows."""

PASSES: Final[Mapping[bool | None, Text]] = {
    True: Text("within", "в пределах"),
    False: Text("outside", "вне пределов"),
    None: Text("cannot be said", "сказать нельзя"),
}

SHARES: Final[Mapping[str, Text]] = {
    "chance": Text("Chance", "Случайность"),
    "parameters": Text("Assumptions on behaviour", "Допущения о поведении"),
    "readings": Text("Readings of the law", "Толкования закона"),
    "together": Text("Together", "Совместно"),
}


def interface(lang: str) -> dict[str, str]:
    """Every word of the page in one language, by its key, places still unfilled.

    >>> interface("ru")["synthetic"]
    'УСЛОВНЫЕ ЛИЦА'
    """
    return {key: text.in_(lang) for key, text in INTERFACE.items()}


def told(value: object, lang: str) -> str:
    """Words that came with plain data: one string a language, a string, or nothing.

    >>> told({"en": "so", "ru": "так"}, "ru"), told("so", "ru"), told(None, "ru")
    ('так', 'so', '')
    """
    if isinstance(value, Mapping):
        return str(value.get(lang, ""))
    return "" if value is None else str(value)
