"""The twelve questions that are put to every country, and the shape of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.words import Text

QUESTIONS: Final[Mapping[str, Text]] = {
    "service": Text("How is a summons served?", "Как вручается повестка?"),
    "electronic": Text(
        "Does an electronic message serve it?", "Вручает ли её электронное сообщение?"
    ),
    "fiction": Text(
        "Does it count as served without receipt, and after how many days?",
        "Считается ли она вручённой без получения и через сколько дней?",
    ),
    "disproof": Text(
        "Can it be shown that it was not received?",
        "Можно ли доказать, что её не получили?",
    ),
    "paper": Text("Is there a route on paper?", "Есть ли бумажный способ?"),
    "exit": Text(
        "Is leaving the country barred, and by what: a summons, an age, a court?",
        "Закрыт ли выезд из страны и чем: повесткой, возрастом, судом?",
    ),
    "measures": Text("What follows a failure to appear?", "Что следует за неявкой?"),
    "who_decides": Text(
        "Who decides on these measures: a system, an official, a court?",
        "Кто решает об этих мерах: система, должностное лицо, суд?",
    ),
    "delay": Text("How long until they begin?", "Через какое время они начинаются?"),
    "lifting": Text("What lifts them?", "Что их снимает?"),
    "remedy": Text("Where can a complaint be made?", "Куда можно подать жалобу?"),
    "penalty": Text("What is the penalty?", "Какое наказание?"),
}
"""The same for every country, in this order."""

NOT_FOUND: Final = Text("Not found.", "Не найдено.")


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages read say to one question.

    `found` is false where they are silent: then `says` holds only what lies beside the question.
    `confirmed` is false where a part of it is general knowledge that no page confirms. `rules`
    names the rules and statements of the book from which the words are taken, if they are.
    """

    says: Text
    sources: tuple[str, ...] = ()
    confirmed: bool = True
    found: bool = True
    rules: tuple[str, ...] = ()

    @property
    def certainty(self) -> str | None:
        """Confirmed or unconfirmed; nothing where nothing was found."""
        if not self.found:
            return None
        return "confirmed" if self.confirmed else "unconfirmed"


def told(en: str, ru: str, *sources: str) -> Told:
    """An answer that pages confirm: both languages, then the numbers of the pages."""
    return Told(Text(en, ru), sources)


def unconfirmed(en: str, ru: str) -> Told:
    """An answer that no page read here confirms."""
    return Told(Text(en, ru), confirmed=False)


def silent(en: str = "", ru: str = "", *sources: str) -> Told:
    """No answer was found; the words, where there are any, say what was found beside it."""
    return Told(Text(en, ru) if en else NOT_FOUND, sources, found=False)
