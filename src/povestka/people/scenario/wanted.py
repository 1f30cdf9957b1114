"""What each value of a scenario should be, said where one is not."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text

FIRST_YEAR: Final = 2012
LAST_YEAR: Final = 2026
"""The years of a run: men by age are known for them, and days off for the year after each."""

MOST_PERSONS: Final = 150_000_000
MOST_SEED: Final = 2**32 - 1

A_TABLE: Final = Text("a table of keys belongs here", "здесь нужна таблица ключей")
A_LIST: Final = Text(
    "a list of names in quotes belongs here", "здесь нужен список названий в кавычках"
)
A_DAY: Final = Text(
    "write a calendar day without a time, as 2026-02-28",
    "укажите день календаря без времени, как 2026-02-28",
)
A_FLAG: Final = Text("write true or false", "укажите true или false")
A_WORD: Final = Text("write words in quotes", "укажите слова в кавычках")
A_SHARE: Final = Text(
    "write a share from 0 to 1: half is 0.5", "укажите долю от 0 до 1: половина — 0.5"
)
FIVE_SHARES: Final = Text(
    "write five shares from 0 to 1, for the ages 18-20, 21-23, 24-26, 27-29 and 30-47,"
    " as [0.6, 0.6, 0.5, 0.4, 0.0]",
    "укажите пять долей от 0 до 1 для возрастов 18–20, 21–23, 24–26, 27–29 и 30–47 лет,"
    " например [0.6, 0.6, 0.5, 0.4, 0.0]",
)
BOTH: Final = Text(
    'write both languages, as {en = "…", ru = "…"}', 'укажите оба языка: {en = "…", ru = "…"}'
)
NEEDED: Final = {
    "schema": Text("it is needed: what kind of file this is", "нужно: вид этого файла"),
    "title": Text("it is needed: a short title", "нужно: краткое название"),
    "says": Text(
        "it is needed: what is assumed, in a sentence", "нужно: что принято, одной фразой"
    ),
    "first": Text("it is needed: the first day", "нужно: первый день"),
    "last": Text("it is needed: the last day", "нужно: последний день"),
    "share": Text("it is needed: the share of men", "нужно: доля мужчин"),
    "men": Text("it is needed: how many men", "нужно: сколько человек"),
    "of": Text("it is needed: what is out of order", "нужно: что не работает"),
    "window": Text(
        "it is needed: at least one [[window]], a period in which summonses are issued",
        "нужно: хотя бы одно [[window]] — период, в который выдаются повестки",
    ),
}


def grouped(number: int) -> Text:
    """A whole number with its thousands apart, as each language writes it.

    >>> grouped(150_000_000)
    Text(en='150,000,000', ru='150 000 000')
    """
    told = f"{number:,}"
    return Text(told, told.replace(",", " "))


def whole(low: int, high: int) -> Text:
    """What a whole number between two others should be."""
    least, most = grouped(low), grouped(high)
    return Text(
        f"write a whole number from {least.en} to {most.en}",
        f"укажите целое число от {least.ru} до {most.ru}",
    )


def knots(low: int, high: int) -> Text:
    """What the five knots of a waiting time should be."""
    least, most = grouped(low), grouped(high)
    return Text(
        f"write five whole numbers of days from {least.en} to {most.en}, none less than the one"
        " before it: the least, what a half, three quarters and seven eighths keep within, the"
        " most, as [1, 3, 7, 14, 30]",
        f"укажите пять целых чисел дней от {least.ru} до {most.ru}, ни одно не меньше"
        " предыдущего: наименьшее, то, во что укладываются половина, три четверти и семь"
        " восьмых, и наибольшее, например [1, 3, 7, 14, 30]",
    )
