"""A formula of the law in the words of either language: names stay, what joins them is told."""

from __future__ import annotations

import re
from typing import Final

from povestka.report.formulas import laid

WIDTH: Final = 76
"""Columns of a formula where none are asked for."""

_FORMS: Final = {
    "day": ("день", "дня", "дней"),
    "working day": ("рабочий день", "рабочих дня", "рабочих дней"),
    "month": ("месяц", "месяца", "месяцев"),
    "year": ("год", "года", "лет"),
}
_PHRASES: Final = (
    (r"the (\d\d\.\d\d)", r"\1"),
    (r"working day on or after", "рабочий день не раньше"),
    (r"on or after", "не раньше"),
    (r"on or before", "не позже"),
    (r"by the day of", "по дню"),
    (r"the day itself counted", "сам день считается"),
    (r"has come", "наступило"),
    (r"not yet", "ещё не наступило"),
    (r"earliest of", "самое раннее из"),
    (r"latest of", "самое позднее из"),
    (r"the earliest over every (\w+)", r"самое раннее по каждой записи \1"),
    (r"some (\w+)(?=:)", r"хотя бы одна запись \1"),
    (r"never", "никогда"),
    (r"before(?!:)", "раньше"),
    (r"yes(?!:)", "да"),
    (r"no(?!:)", "нет"),
    (r"not", "не"),
    (r"is", "—"),
    (r"if", "если"),
    (r"from", "с"),
    (r"until(?!:)", "до"),
)
_JOINTS: Final = ((r"and", "и"), (r"or", "или"), (r"else", "иначе"))
_COUNTED: Final = re.compile(r"(-?\d+) (working day|day|month|year)s?(?![\w.])")


def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){word}(?![\w.])")


_BEFORE: Final = [(_alone(word), russian) for word, russian in _PHRASES]
_AFTER: Final = [(_alone(word), russian) for word, russian in _JOINTS]


def _counted(found: re.Match[str]) -> str:
    count = abs(int(found[1]))
    one, few, many = _FORMS[found[2]]
    teens = count % 100 in range(11, 15)
    form = many if teens or count % 10 in (0, 5, 6, 7, 8, 9) else one if count % 10 == 1 else few
    return f"{found[1]} {form}"


def formula_lines(formula: str, lang: str, width: int = WIDTH) -> list[str]:
    """A formula over several lines in the words of the language; names stay as they are.

    >>> formula_lines("(summons.placed + 21 days)", "ru")
    ['(summons.placed + 21 день)']
    """
    if lang == "en":
        return laid(formula, width)
    told = _COUNTED.sub(_counted, formula)
    for word, russian in _BEFORE:
        told = word.sub(russian, told)
    lines = laid(told, width)
    for word, russian in _AFTER:
        lines = [word.sub(russian, line) for line in lines]
    return lines
