"""Estonia as rules: thirty days in the state mailbox, or from the sending of a letter. A draft.

Military Service Act, section 15. The day of the event is not counted and the thirtieth day is the
day of service: the text that was read does not give this counting, it is chosen here.
"""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Act
from povestka.language.terms import Parameter, WorkingDay
from povestka.language.words import Text
from povestka.language.writing import days, earliest, happened, on_day
from povestka.law.facts import (
    delivered,
    first_day,
    handed,
    placed,
    posted,
    refused,
    returned,
    sent,
    withdrawn,
)
from povestka.regimes.drafting import NO_INTERVAL, Overlay, draft, named_route

SINCE: Final = "2022-01-01"
ACT: Final = Act(
    "Estonia",
    Text(
        "the Military Service Act of Estonia (RT I, 20.04.2021, 2)",
        "Закон Эстонии о военной службе (RT I, 20.04.2021, 2)",
    ),
    Text(
        "section {place} of the Military Service Act of Estonia",
        "параграф {place} Закона Эстонии о военной службе",
    ),
)
DAYS: Final = Parameter("estonia.days", 30, "day")

mailbox: Final = draft(
    "estonia.mailbox",
    earliest(placed, posted) + days(DAYS),
    title=Text("The state mailbox", "Государственный почтовый ящик"),
    says=Text(
        "Deemed served 30 days after it was made available in the state mailbox.",
        "Считается вручённой через 30 дней после того, как стала доступной в государственном"
        " почтовом ящике.",
    ),
    cites=(ACT["15"],),
    sources=("P144", "P145"),
    since=SINCE,
)
letter: Final = draft(
    "estonia.letter",
    sent + days(DAYS),
    title=Text("A letter", "Письмо"),
    says=Text(
        "A letter is deemed served 30 days after it was sent.",
        "Письмо считается вручённым через 30 дней после отправки.",
    ),
    cites=(ACT["15"],),
    sources=("P144", "P145"),
    since=SINCE,
)
receipt: Final = draft(
    "estonia.receipt",
    earliest(handed, delivered),
    title=Text("Earlier receipt", "Более раннее получение"),
    says=Text(
        "Where an earlier receipt is shown, it is served on the day of receipt.",
        "Если доказано более раннее получение, вручена в день получения.",
    ),
    cites=(ACT["15"],),
    sources=("P144", "P145"),
    since=SINCE,
)

ROUTES: Final = {"receipt": receipt, "mailbox": mailbox, "letter": letter}
fiction: Final = earliest(mailbox, letter)
other_ways: Final = earliest(mailbox, receipt)
"""Every way but the letter's thirty days."""

served_on: Final = draft(
    "estonia.served_on",
    earliest(receipt, fiction),
    title=Text("Service in Estonia", "Вручение в Эстонии"),
    says=Text(
        "Served by a shown receipt, or deemed served when the 30 days have passed.",
        "Вручена, когда доказано получение, либо считается вручённой по прошествии 30 дней.",
    ),
    cites=(ACT["15"],),
    sources=("P144", "P145"),
    since=SINCE,
)
route: Final = draft(
    "estonia.route",
    named_route(served_on, ROUTES),
    title=Text("Route of service in Estonia", "Способ вручения в Эстонии"),
    says=Text(
        "A receipt that is shown comes before the 30 days.",
        "Доказанное получение важнее 30 дней.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)

before: Final = draft(
    "estonia.open.before",
    earliest(first_day, returned) < on_day(SINCE),
    title=Text("Before the text", "До этого текста"),
    says=Text(
        "The text that was read is in force since 1 January 2022; an earlier one was not read.",
        "Прочитанный текст действует с 1 января 2022 года; более ранний не прочитан.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)
handed_alone: Final = draft(
    "estonia.open.handed_alone",
    happened(handed) & ~happened(earliest(placed, posted, sent, delivered)),
    title=Text("Handed over and nothing else", "Только вручение лично"),
    says=Text(
        "The text that was read names the mailbox, a letter and the gazette; whether handing over"
        " alone serves is not in it.",
        "Прочитанный текст называет почтовый ящик, письмо и официальное издание; о вручении только"
        " лично в нём не сказано.",
    ),
    cites=(ACT["15"],),
    sources=("P144", "P145"),
    since=SINCE,
)
refusal: Final = draft(
    "estonia.open.refusal",
    refused < served_on,
    title=Text("A refusal", "Отказ"),
    says=Text(
        "What a refusal to take the summons does is not in the text that was read.",
        "Что следует из отказа получить повестку, в прочитанном тексте не сказано.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)
came_back: Final = draft(
    "estonia.open.came_back",
    happened(returned)
    & (returned <= letter)
    & ((letter < other_ways) | (~happened(sent) & (returned <= other_ways))),
    title=Text("A letter that came back", "Возвращённое письмо"),
    says=Text(
        "Whether a letter that came back still counts as served after its 30 days is not in the"
        " text that was read.",
        "Считается ли возвращённое письмо вручённым через 30 дней, в прочитанном тексте не"
        " сказано.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)
withdrawal: Final = draft(
    "estonia.open.withdrawal",
    happened(served_on) & (withdrawn <= served_on),
    title=Text("A withdrawal", "Отзыв"),
    says=Text(
        "What a withdrawal before service does is not in the text that was read.",
        "Что следует из отзыва до вручения, в прочитанном тексте не сказано.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)
day_off: Final = draft(
    "estonia.open.day_off",
    (fiction < WorkingDay(fiction)) & (fiction < receipt),
    title=Text("A Saturday or a Sunday", "Суббота или воскресенье"),
    says=Text(
        "The thirtieth day is a Saturday or a Sunday; whether it moves is not in the text that was"
        " read.",
        "Тридцатый день — суббота или воскресенье; переносится ли он, в прочитанном тексте не"
        " сказано.",
    ),
    cites=(ACT["15"],),
    sources=("P144",),
    since=SINCE,
)

exit_ban: Final = draft(
    "estonia.exit_ban",
    NO_INTERVAL,
    title=Text("No exit ban in Estonia", "Запрета на выезд в Эстонии нет"),
    says=Text(
        "A summons brings no exit ban.",
        "Повестка не влечёт запрета на выезд.",
    ),
    cites=(ACT[""],),
    sources=(),
    since=SINCE,
    confirmed=False,
)
measures: Final = draft(
    "estonia.measures",
    NO_INTERVAL,
    title=Text("Limits of rights in Estonia", "Ограничение прав в Эстонии"),
    says=Text(
        "No limit begins by itself: only an administrative court sets one, after fines have"
        " failed; a case file holds no such judgment.",
        "Само собой ограничение не возникает: его устанавливает только административный суд, когда"
        " штрафы не подействовали; такого решения в файле дела нет.",
    ),
    cites=(ACT[""],),
    sources=("P146", "P147"),
    since="2019-01-01",
)

OVERLAY: Final = Overlay(
    served_on,
    route,
    ROUTES,
    before,
    (handed_alone, refusal, came_back, withdrawal, day_off),
    exit_ban,
    measures,
    {
        "placed, posted": Text(
            "made available in the state mailbox; the earlier of the two days",
            "стала доступной в государственном почтовом ящике; более ранний из двух дней",
        ),
        "sent": Text("a letter was sent", "отправлено письмо"),
        "handed, delivered": Text(
            "an earlier receipt was shown", "доказано более раннее получение"
        ),
        "refused, returned, withdrawn": Text(
            "the text that was read does not say what they do",
            "что из этого следует, в прочитанном тексте не сказано",
        ),
    },
    Text(
        "The day of the event is not counted and the thirtieth day is the day of service: this"
        " counting is chosen here and is not in the text. Public holidays of Estonia are not in"
        " the model. That the person would be liable to service there is assumed.",
        "День события не считается, тридцатый день — день вручения: этот счёт выбран здесь, в"
        " тексте его нет. Праздников Эстонии в модели нет. Предполагается, что лицо подлежало бы"
        " там призыву.",
    ),
)
"""The regime of Estonia over the facts of a Russian case file."""
