"""The arithmetic of a check in words of both languages: facts, days, sums, and how it came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.law.measures import MEASURES
from povestka.press.probing import DATED, Probe, edition_of
from povestka.readers.explain import date_in_words

FACTS: Final[Mapping[str, Text]] = {
    "placed": Text("placed in the Register {day}", "размещена в Реестре {day}"),
    "posted": Text("posted in the account {day}", "размещена в личном кабинете {day}"),
    "sent": Text("sent on paper {day}", "направлена на бумаге {day}"),
    "handed": Text("handed over {day}", "вручена лично {day}"),
    "refused": Text("refused in hand {day}", "отказ от получения {day}"),
    "delivered": Text("letter delivered {day}", "письмо доставлено {day}"),
    "returned": Text("letter returned {day}", "письмо возвращено {day}"),
    "appear": Text("appearance day {day}", "дата явки {day}"),
    "appeared": Text("appeared {day}", "явка состоялась {day}"),
    "born": Text("born {day}, asked of {as_of}", "родился {day}, вопрос задан на {as_of}"),
    "decided": Text("decision of {day}", "решение принято {day}"),
}
"""The facts of a case, each a clause."""

ANSWERS: Final[Mapping[str, tuple[Text, Text]]] = {
    "served_on": (
        Text("counts as served {day}", "считается вручённой {day}"),
        Text("not served", "не вручена"),
    ),
    "exit_ban": (
        Text("the exit ban arises", "запрет на выезд возникает"),
        Text("no exit ban arises", "запрет на выезд не возникает"),
    ),
    "exit_ban.from": (
        Text("exit ban from {day}", "запрет на выезд {since} {day}"),
        Text("no exit ban arises", "запрет на выезд не возникает"),
    ),
    "exit_ban.until": (
        Text("the ban ends {day}", "запрет прекращается {day}"),
        Text("nothing ends the ban", "срок окончания запрета не наступает"),
    ),
    "measures": (
        Text("the measures arise", "временные меры возникают"),
        Text("no measures arise", "временные меры не возникают"),
    ),
    "measures.from": (
        Text("measures from {day}", "временные меры {since} {day}"),
        Text("no measures arise", "временные меры не возникают"),
    ),
    "measures.which": (
        Text("the measures: {words}", "в перечне мер: {words}"),
        Text("no measures arise", "временные меры не возникают"),
    ),
    "fine.min": (
        Text("a fine from {number} roubles", "штраф от {number} рублей"),
        Text("no fine is due", "штраф не назначается"),
    ),
    "liable_on": (
        Text("liable to call-up", "подлежит призыву"),
        Text("not liable to call-up", "не подлежит призыву"),
    ),
    "under_exit_ban": (
        Text("under an exit ban", "под запретом на выезд"),
        Text("under no exit ban", "запрета на выезд нет"),
    ),
    "dispatch_windows.count": (
        Text("windows of dispatch: {number}", "периодов отправки: {number}"),
        Text("no window of dispatch", "периодов отправки нет"),
    ),
    "dispatch_windows.first_until": (
        Text("the window closes before {day}", "период заканчивается перед {day}"),
        Text("no window of dispatch", "периодов отправки нет"),
    ),
}
"""What the law answers: the clause where it arises, and the one where it does not."""

STATUSES: Final[Mapping[str, Text]] = {
    "reservist": Text("a summons to a reservist", "повестка лицу в запасе"),
    "mobilised": Text("a summons to a man mobilised", "повестка мобилизованному"),
}
"""The persons who are not conscripts."""

ROUTES: Final[Mapping[str | None, Text]] = {
    "hand": Text("served in hand", "вручение лично"),
    "refusal": Text("served by refusal", "вручение отказом"),
    "post": Text("served by registered letter", "вручение заказным письмом"),
    "account": Text("served by the account", "вручение через личный кабинет"),
    "register": Text("served by the Register", "вручение через Реестр"),
    None: Text("served by no route", "ни один способ вручения не состоялся"),
}
WEEK_ENDS: Final = Text("seven days end {day}", "семь дней истекают {day}")
CLOCK_ENDS: Final = Text(
    "twenty days from the appearance day end {day}",
    "двадцать дней от даты явки истекают {day}",
)

LINES: Final[Mapping[str, Text]] = {
    "holds": Text("{place}: {facts}. As claimed.", "{place}: {facts}. Так и сообщается."),
    "fails": Text("{place}: {facts}. Not as claimed.", "{place}: {facts}. Сообщается иное."),
    "bare": Text("{place}: {told}.", "{place}: {told}."),
}
_EDITION: Final = Text("Edition {edition}", "Редакция {edition}")
_BRIDGE: Final = Text(
    "Edition 2023-08 before the registers ran", "Редакция 2023-08 до начала работы реестров"
)
_UNDER: Final = Text("{edition} under {switch}", "{edition} при толковании {switch}")


def said(day: int) -> Text:
    """A day in words of both languages.

    >>> said(20486).en
    '2 February 2026'
    """
    return Text(date_in_words(day, "en"), date_in_words(day, "ru"))


def _since(day: int) -> str:
    return "со" if date_in_words(day, "ru").startswith("2 ") else "с"


def _filled(text: Text, value: Any, as_of: int) -> Text:
    """A clause with its day, number or measures; each language gets its own words for them."""
    return Text(
        text.en.format(**_places(text, value, as_of, "en")),
        text.ru.format(**_places(text, value, as_of, "ru")),
    )


def _places(text: Text, value: Any, as_of: int, lang: str) -> dict[str, str]:
    if "{day}" in text.en:
        told = {"day": said(value).in_(lang), "as_of": said(as_of).in_(lang)}
        return {**told, "since": _since(value)}
    if "{words}" in text.en:
        return {"words": ", ".join(MEASURES[one].in_(lang) for one in value)}
    return {"number": f"{value:,}".replace(",", " ")} if "{number}" in text.en else {}


def quoted(statement: str) -> Text:
    """What a statement of the book says, behind its title; KeyError where there is none.

    >>> quoted("crime.guilt_without_receipt").en[:30]
    '«Guilt without receipt»: Wheth'
    """
    found = BOOK.statements[statement]
    title = Text(f"«{_inside(found.title.en)}»", f"«{_inside(found.title.ru)}»")
    return joined([title, found.says], ": ")


def _inside(title: str) -> str:
    """A title that stands in quotation marks itself: its own become the inner ones."""
    return title.replace("«", "„").replace("»", "“")


def clauses(probe: Probe, names: Sequence[str], switch: str) -> Iterator[Text]:
    """The person if no conscript, the facts, then the answers asked for, with their sums."""
    as_of = probe.facts["as_of"]
    if probe.facts["status"] in STATUSES:
        yield STATUSES[probe.facts["status"]]
    for fact in (*DATED, "born", "decided"):
        if fact in probe.facts:
            yield _filled(FACTS[fact], probe.facts[fact], as_of)
    asked = [name for name in ("served_by", *ANSWERS) if name in names]
    for name in asked:
        value = probe.look(name, switch)
        yield from _sum(probe, name, switch)
        if name == "served_by":
            yield ROUTES[value]
        else:
            there, not_there = ANSWERS[name]
            yield _filled(there, value, as_of) if value else not_there


def _sum(probe: Probe, name: str, switch: str) -> Iterator[Text]:
    """The last day of the seven or of the twenty, where the day that follows rests on it."""
    if switch:
        return
    if name == "served_on" and probe.look("served_by") == "register":
        yield _filled(WEEK_ENDS, probe.facts["placed"] + _days("service.register_days"), 0)
    if name == "measures.from" and probe.look(name):
        yield _filled(CLOCK_ENDS, probe.facts["appear"] + _days("measures.days"), 0)


def _days(parameter: str) -> int:
    return int(BOOK.parameters[parameter].value)


def setting(wording: str, switch: str) -> Text:
    """The edition and the reading under which something was asked, in words.

    >>> setting("2026-01", "CR-3=service").en
    'Edition 2026-01 under CR-3=service'
    """
    edition = _BRIDGE if wording == "bridge" else _EDITION.filled(edition=edition_of(wording))
    if not switch:
        return edition
    return Text(
        _UNDER.en.format(edition=edition.en, switch=switch),
        _UNDER.ru.format(edition=edition.ru, switch=switch),
    )


def line(kind: str, place: Text, told: Text) -> Text:
    """One line of `LINES` with the setting and the clauses of each language in their places."""
    return Text(*(LINES[kind].in_(lang).format(
        place=place.in_(lang), facts=told.in_(lang), told=told.in_(lang)
    ) for lang in ("en", "ru")))


def joined(parts: Sequence[Text], between: str) -> Text:
    """Clauses or sentences set one after the other in each language.

    >>> joined([Text("placed", "размещена"), Text("served", "вручена")], ", ").ru
    'размещена, вручена'
    """
    return Text(between.join(one.en for one in parts), between.join(one.ru for one in parts))
