"""The mistakes a case can have, each a sentence: what, where, why, and what would be right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from povestka.language.words import Text


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: the path of the key in the file ("" for the file itself), and the sentence."""

    path: str
    says: Text


class BadCase(ValueError):
    """A case that cannot be answered: all its mistakes at once, and nothing computed."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(self.sentences("en")))

    def sentences(self, lang: str) -> tuple[str, ...]:
        """One sentence, on one line, a mistake in the language, the path in front."""
        return tuple(
            _one_line(f"{one.path}: {one.says.in_(lang)}" if one.path else one.says.in_(lang))
            for one in self.mistakes
        )


def _one_line(text: str) -> str:
    """The text with what steers a terminal, or breaks a line, spelt out."""
    return "".join(
        repr(one)[1:-1] if unicodedata.category(one)[0] in "CZ" and one != " " else one
        for one in text
    )


_LONGEST: Final = 40


def _shown(given: object) -> Text:
    """A wrong value as the file has it, cut where it is long."""
    if isinstance(given, bool):
        told = str(given).lower()
    elif isinstance(given, str):
        told = f"«{given}»"
    elif isinstance(given, Mapping):
        return Text("a table", "таблица")
    elif isinstance(given, list | tuple):
        return Text("a list", "список")
    else:
        told = str(given)
    cut = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
    return Text(cut, cut)


_IDENTIFYING: Final = frozenset((
    "name", "fullname", "firstname", "lastname", "surname", "patronymic", "middlename", "fio",
    "passport", "passportnumber", "snils", "inn", "phone", "telephone", "tel", "mobile", "email",
    "mail", "address", "street", "photo", "photograph", "face", "document", "documentnumber",
    "licencenumber", "militaryid", "имя", "фио", "фамилия", "отчество", "паспорт", "снилс", "инн",
    "телефон", "почта", "адрес", "улица", "фото", "фотография", "документ", "военныйбилет",
))
_STEMS: Final = (
    "passport", "surname", "snils", "phone", "email", "address", "photo", "patronymic", "fullname",
    "firstname", "lastname", "паспорт", "фамил", "отчеств", "снилс", "телефон", "адрес", "фото",
)


def identifies(key: str) -> bool:
    """Whether a key names something by which a person could be recognised.

    >>> identifies("passport_no"), identifies("placed")
    (True, False)
    """
    words = "".join(letter if letter.isalpha() else " " for letter in key.lower()).split()
    bare = "".join(words)
    return not _IDENTIFYING.isdisjoint([bare, *words]) or any(stem in bare for stem in _STEMS)


def identifying(path: str, key: str) -> Mistake:
    """A field that could identify a person is refused by name."""
    return Mistake(
        path,
        Text(
            f"the field «{key}» could identify a person, and this model takes no personal data;"
            " leave it out: no rule asks for it.",
            f"поле «{key}» может указать на человека, а модель не принимает персональных данных;"
            " уберите его: ни одно правило его не требует.",
        ),
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like the given one, if any is like it."""
    found = get_close_matches(word, list(known), 1, 0.5)
    return found[0] if found else None


def _right(word: str, known: Sequence[str]) -> tuple[str, str]:
    found = nearest(word, known)
    if found:
        return f"did you mean «{found}»?", f"возможно, имелось в виду «{found}»."
    listed = ", ".join(known)
    return f"one of these would be right: {listed}.", f"подошло бы одно из: {listed}."


def unknown_key(path: str, key: str, known: Sequence[str]) -> Mistake:
    """A key that the format does not have, with the nearest right one."""
    en, ru = _right(key, known)
    return Mistake(
        path,
        Text(f"there is no key «{key}» here; {en}", f"ключа «{key}» здесь нет; {ru}"),
    )


def wrong_word(path: str, given: object, known: Sequence[str]) -> Mistake:
    """A word that is not in the list for this key."""
    en, ru = _right(str(given)[:_LONGEST], known)
    shown = _shown(given)
    return Mistake(path, Text(f"{shown.en} is not known here; {en}", f"{shown.ru} здесь нет; {ru}"))


def no_such_date(path: str, given: object) -> Mistake:
    """Text that is not a date of the calendar."""
    shown = _shown(given)
    return Mistake(
        path,
        Text(
            f"{shown.en} is not a date that exists; write a calendar day as 2026-02-28.",
            f"даты {shown.ru} не существует; укажите день календаря в виде 2026-02-28.",
        ),
    )


def wrong_kind(path: str, given: object, wanted: Text) -> Mistake:
    """A value of another type than the key takes."""
    shown = _shown(given)
    return Mistake(
        path,
        Text(f"{shown.en} does not fit; {wanted.en}.", f"{shown.ru} не подходит; {wanted.ru}."),
    )


def out_of_range(path: str, day: str, first: int, last: int) -> Mistake:
    """A day so far off that no rule could count from it."""
    return Mistake(
        path,
        Text(
            f"{day} lies outside the years {first} to {last}; write the day that is meant, or leave"
            " the key out.",
            f"{day} вне {first}–{last} годов; укажите нужный день или уберите ключ.",
        ),
    )


def missing(path: str, wanted: Text) -> Mistake:
    """A key without which nothing can be answered."""
    return Mistake(path, Text(f"is missing; {wanted.en}.", f"не указано; {wanted.ru}."))


def in_future(path: str, day: str, as_of: str) -> Mistake:
    """Something that has happened, dated after the day of asking."""
    return Mistake(
        path,
        Text(
            f"{day} is after as_of, {as_of}: a case cannot know its own future; move as_of, or"
            " leave the fact out.",
            f"{day} позже as_of, {as_of}: дело не знает своего будущего; перенесите as_of или"
            " уберите факт.",
        ),
    )


def before(path: str, day: str, other: Text, other_day: str) -> Mistake:
    """A day before the one it must follow."""
    return Mistake(
        path,
        Text(
            f"{day} is before {other.en} ({other_day}); it can only be that day or a later one.",
            f"{day} раньше, чем {other.ru} ({other_day}); возможен тот же день или более поздний.",
        ),
    )


def exclude(path: str, first: str, second: str, why: Text) -> Mistake:
    """Two facts that cannot both be so."""
    return Mistake(
        path,
        Text(
            f"«{first}» and «{second}» exclude each other: {why.en}; keep the one that happened.",
            f"«{first}» и «{second}» исключают друг друга: {why.ru}; оставьте то, что было.",
        ),
    )


def twice(path: str, given: str) -> Mistake:
    """The same id for two summonses."""
    return Mistake(
        path,
        Text(
            f"the id «{given}» is used twice; give each summons its own.",
            f"идентификатор «{given}» использован дважды; дайте каждой повестке свой.",
        ),
    )


def too_far(path: str, given: object, unit: Text, most: int) -> Mistake:
    """A number that no law would set: negative, or so great that no date could carry it."""
    shown = _shown(given)
    return Mistake(
        path,
        Text(
            f"{shown.en} is no number of {unit.en} that a law could set; it goes from 0 to {most}.",
            f"{shown.ru} не подходит; число {unit.ru} — от 0 до {most}.",
        ),
    )


def crossed(path: str, given: int, other: str, other_value: int) -> Mistake:
    """The lower of two numbers set above the upper."""
    return Mistake(
        path,
        Text(
            f"{given} is more than {other} ({other_value}); the lower of the two cannot be the"
            " greater.",
            f"{given} больше, чем {other} ({other_value}); нижняя граница не может быть выше"
            " верхней.",
        ),
    )


def unread(path: str) -> Mistake:
    """A number that no rule reads under the wordings picked."""
    return Mistake(
        path,
        Text(
            "no rule reads this number under the wordings picked; pick the variant that needs it,"
            " or leave it out.",
            "при выбранных формулировках это число не читает ни одно правило; выберите вариант,"
            " которому оно нужно, или уберите его.",
        ),
    )


def changes_nothing() -> Mistake:
    """A reform that sets no number and picks no wording."""
    return Mistake(
        "",
        Text(
            "the reform changes nothing; set a number in [parameters], or pick a wording in"
            " [variants] or [readings].",
            "реформа ничего не меняет; задайте число в [parameters] или выберите формулировку в"
            " [variants] либо [readings].",
        ),
    )


def settled(path: str, key: str, option: str) -> Mistake:
    """A reading asked for that the reform has settled otherwise."""
    return Mistake(
        path,
        Text(
            f"the reform settles {key} as «{option}»; leave the reading out, or the reform.",
            f"реформа закрепляет {key} как «{option}»; уберите толкование или реформу.",
        ),
    )
