"""Refusals: what cannot be recorded, why, by which article, and what would be right.

A refusal is a value: whoever gets one has changed nothing. An event of a log that could not have
been recorded carries the same refusal as its anomaly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.days import date_of
from povestka.language.sources import Cite
from povestka.language.words import Text
from povestka.registers.kinds import OWN


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be recorded: `code` names the reason, `cites` what it rests on.

    `says` tells what is wrong, `wanted` what would be right.
    """

    code: str
    says: Text
    cites: tuple[Cite, ...]
    wanted: Text


_WORDS: Final[Mapping[str, tuple[Text, Text]]] = {
    "kind": (
        Text("There is no kind of event «{kind}».", "Вида события «{kind}» нет."),
        Text("Name one of the kinds that the model has.", "Назовите один из видов, что есть."),
    ),
    "role": (
        Text(
            "The role «{role}» does not record this: {event}.",
            "Роль «{role}» этого не записывает: {event}.",
        ),
        Text("It is recorded by: {by}.", "Это записывает: {by}."),
    ),
    "field": (
        Text(
            "What the event carries under «{field}» does not fit: {event}.",
            "Значение «{field}» не подходит для события: {event}.",
        ),
        Text("It takes: {takes}.", "Подходит: {takes}."),
    ),
    "day": (
        Text("{on} is no day of this model.", "{on} — не день этой модели."),
        Text("Name a day between {first} and {last}.", "Назовите день между {first} и {last}."),
    ),
    "future": (
        Text(
            "{on} is after today, {today}: nothing is recorded before it happens.",
            "{on} позже сегодняшнего дня, {today}: ничто не записывается до того, как случилось.",
        ),
        Text("Name today or an earlier day.", "Назовите сегодняшний день или более ранний."),
    ),
    "person": (
        Text(
            "The event is told of «{other}», and this is the record of «{person}».",
            "Событие относится к «{other}», а это запись о «{person}».",
        ),
        Text("Tell it of that man.", "Запишите его тому лицу."),
    ),
    "nobody": (
        Text("Nobody has been described under «{person}».", "Под «{person}» никто не описан."),
        Text("Name a man of the town.", "Назовите лицо из этого города."),
    ),
    "of": (
        Text(
            "«{of}» names nothing that this can be about: {event}.",
            "«{of}» не называет того, к чему это может относиться: {event}.",
        ),
        Text("One of these would be right: {known}.", "Подошло бы: {known}."),
    ),
    "used": (
        Text("The id «{of}» is taken.", "Идентификатор «{of}» занят."),
        Text("Leave the id out: the next one is free.", "Не указывайте его: следующий свободен."),
    ),
    "told": (
        Text(
            "The event {event} has been told already, with other content.",
            "О событии {event} уже сообщено, с другим содержанием.",
        ),
        Text("Correct it by an event of its own.", "Исправьте его отдельным событием."),
    ),
    "order": (
        Text(
            "This does not follow where the matter stands ({where}): {event}.",
            "Это не следует из того, как обстоит дело ({where}): {event}.",
        ),
        Text("It can follow this: {before}.", "Оно может следовать за этим: {before}."),
    ),
    "once": (
        Text("This has happened already: {event}.", "Это уже произошло: {event}."),
        Text("It happens once; nothing is to be done.", "Такое бывает один раз; делать нечего."),
    ),
    "early": (
        Text(
            "{on} is before {other_on}, when this happened: {other}.",
            "{on} раньше, чем {other_on}, когда произошло это: {other}.",
        ),
        Text("Name that day or a later one.", "Назовите тот же день или более поздний."),
    ),
    "ends": (
        Text("It would end on {until}, before it began on {on}.",
             "Оно закончилось бы {until}, раньше начала {on}."),
        Text("Name a last day that is not before the first.",
             "Назовите последний день не раньше первого."),
    ),
    "appear": (
        Text(
            "The appearance day {appear} is before the summons itself, {on}.",
            "Дата явки {appear} раньше самой повестки, {on}.",
        ),
        Text("Name that day or a later one.", "Назовите тот же день или более поздний."),
    ),
    "unregistered": (
        Text(
            "The military register does not hold him, and nobody is summoned who is not in it.",
            "Сведений о нём в Реестре воинского учёта нет, а вызывают только внесённых.",
        ),
        Text("Record first that it holds him.", "Сначала запишите, что он внесён."),
    ),
    "withdrawn": (
        Text(
            "The summons was withdrawn on {withdrawn}: from then on nothing is done by it.",
            "Повестка отозвана {withdrawn}: со дня отзыва по ней ничего не делается.",
        ),
        Text("Issue another summons.", "Оформите другую повестку."),
    ),
    "account": (
        Text("He has no portal account.", "Личного кабинета у него нет."),
        Text("Send it by post, or hand it to him.", "Направьте её письмом или вручите лично."),
    ),
    "same_day": (
        Text(
            "On one day he takes it or refuses it.",
            "В один день он либо берёт её, либо отказывается.",
        ),
        Text("Keep what happened.", "Оставьте то, что было."),
    ),
    "unsent": (
        Text(
            "By {on} the summons has been neither placed nor sent, nor offered to him.",
            "К {on} повестка не размещена, не направлена и не предложена ему.",
        ),
        Text(
            "Record first how the summons went out.",
            "Сначала запишите, как повестка направлена.",
        ),
    ),
    "answer": (
        Text(
            "It was filed with another: the role «{role}» does not answer it.",
            "Она подана не туда: роль «{role}» на неё не отвечает.",
        ),
        Text("It is answered by the role «{to}».", "На неё отвечает роль «{to}»."),
    ),
    "no_decision": (
        Text("By {on} the draft board has decided nothing.", "К {on} решения комиссии нет."),
        Text("Wait for the decision.", "Дождитесь решения."),
    ),
    "not_come": (
        Text("By {on} he has not come to the office.", "К {on} он не явился."),
        Text(
            "Who is examined has come: record his appearance first.",
            "Освидетельствуют явившегося: сначала запишите явку.",
        ),
    ),
    "no_call_up": (
        Text("The draft board has not called him up.", "Комиссия не призвала его."),
        Text("Only who is called up is dispatched.", "Отправляют только призванных."),
    ),
    "no_summons": (
        Text(
            "By {on} no summons has gone out to him, and a measure follows from a summons.",
            "К {on} повестки ему не было, а мера следует из повестки.",
        ),
        Text("Wait for a summons.", "Дождитесь повестки."),
    ),
    "unserved": (
        Text(
            "By {on} no summons of his counts as served, and the measures follow from service.",
            "К {on} ни одна повестка не считается вручённой, а меры следуют за вручением.",
        ),
        Text("Wait until one counts as served.", "Дождитесь вручения."),
    ),
    "screen": (
        Text(
            "The agency «{role}» has no screen of «{of}».",
            "У ведомства «{role}» нет экрана «{of}».",
        ),
        Text("It has: {known}.", "У него есть: {known}."),
    ),
    "himself": (
        Text("The other man must be another.", "Другое лицо должно быть другим."),
        Text("Name another man.", "Назовите другое лицо."),
    ),
    "no_event": (
        Text(
            "There is no event «{event}» in his record that can be corrected.",
            "В записи о нём нет события «{event}», которое можно исправить.",
        ),
        Text(
            "Name an event that stands in the record and is no correction itself.",
            "Назовите событие, которое есть в записи и само не исправление.",
        ),
    ),
    "not_yours": (
        Text(
            "The role «{role}» did not record that event and does not correct it.",
            "Роль «{role}» этого события не записывала и не исправляет.",
        ),
        Text("It is corrected by: {by}.", "Его исправляет: {by}."),
    ),
    "contradicts": (
        Text(
            "With this correction another event could not be: {event}.",
            "При таком исправлении невозможно другое событие: {event}.",
        ),
        Text("Correct or strike that event first.", "Сначала исправьте или вычеркните его."),
    ),
    "opened": (
        Text("The town is open already.", "Город уже открыт."),
        Text("Open another town.", "Откройте другой город."),
    ),
    "unopened": (
        Text("The town has not been opened.", "Город ещё не открыт."),
        Text("Open it first.", "Сначала откройте его."),
    ),
    "clock": (
        Text(
            "The clock stands at {today} and does not go back to {to}.",
            "Часы показывают {today} и не идут назад к {to}.",
        ),
        Text("Move it to a later day.", "Передвиньте их на более поздний день."),
    ),
    "taken": (
        Text("The role «{role}» is taken already.", "Роль «{role}» уже занята."),
        Text("Give it back first.", "Сначала верните её."),
    ),
    "free": (
        Text("Nobody has taken the role «{role}».", "Роль «{role}» никто не брал."),
        Text("Take it first.", "Сначала возьмите её."),
    ),
}
"""What each code says, and what would be right."""

CODES: Final = tuple(_WORDS)
"""The reasons for which something is refused."""


def shown_day(day: int) -> str:
    """A day as a date, or its bare number where the calendar has none."""
    try:
        return date_of(day).isoformat()
    except (ValueError, OverflowError):
        return str(day)


def _in(lang: str, values: Mapping[str, Text | str]) -> dict[str, str]:
    return {
        name: value.in_(lang) if isinstance(value, Text) else value
        for name, value in values.items()
    }


def _filled(text: Text, values: Mapping[str, Text | str]) -> Text:
    """The sentence in both languages, each with the values in its own words."""
    return Text(text.en.format(**_in("en", values)), text.ru.format(**_in("ru", values)))


def refuse(code: str, cites: tuple[Cite, ...] = (OWN,), **values: Text | str) -> Refusal:
    """The refusal of a code, its sentences filled in.

    >>> refuse("himself").says.en
    'The other man must be another.'
    """
    says, wanted = _WORDS[code]
    return Refusal(code, _filled(says, values), cites, _filled(wanted, values))


def listed(words: tuple[str, ...]) -> str:
    """Words of the model in a row.

    >>> listed(("board", "court"))
    'board, court'
    """
    return ", ".join(words)
