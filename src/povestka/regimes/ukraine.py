"""Ukraine as rules: in hand, by a recorded refusal, or by post and its marks. A draft.

Law 3633-IX, in force since 18 May 2024, and Cabinet order 560 of 16 May 2024. Electronic notices
only inform, so no rule asks for them.
"""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Act
from povestka.language.words import Text
from povestka.language.writing import earliest, happened, on_day
from povestka.law.facts import (
    delivered,
    first_day,
    handed,
    refused,
    returned,
    withdrawn,
)
from povestka.regimes.drafting import NO_INTERVAL, Overlay, draft, named_route

SINCE: Final = "2024-05-18"
LAW: Final = Act(
    "Ukraine 3633-IX",
    Text("Law of Ukraine 3633-IX", "Закон Украины № 3633-IX"),
    Text("{place} of Law of Ukraine 3633-IX", "{place}, Закон Украины № 3633-IX"),
)
ORDER: Final = Act(
    "Ukraine order 560",
    Text(
        "order 560 of the Cabinet of Ukraine of 16 May 2024",
        "постановление Кабинета министров Украины № 560 от 16 мая 2024 года",
    ),
    Text(
        "{place} of order 560 of the Cabinet of Ukraine",
        "{place}, постановление Кабинета министров Украины № 560",
    ),
)

hand: Final = draft(
    "ukraine.hand",
    handed,
    title=Text("In hand", "Вручение лично"),
    says=Text(
        "Served in hand, against signature, on the day of handing.",
        "Вручена лично под подпись в день вручения.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139"),
    since=SINCE,
)
refusal: Final = draft(
    "ukraine.refusal",
    refused,
    title=Text("A recorded refusal", "Отказ под видеозапись"),
    says=Text(
        "A refusal recorded on video serves it on the day of refusal.",
        "Отказ, снятый на видео, вручает её в день отказа.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139"),
    since=SINCE,
)
post: Final = draft(
    "ukraine.post",
    delivered,
    title=Text("By post, on receipt", "По почте, при получении"),
    says=Text(
        "Sent by post, it is served on the day of receipt.",
        "Направленная по почте вручена в день получения.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139"),
    since=SINCE,
)
mark: Final = draft(
    "ukraine.mark",
    returned,
    title=Text("By post, on a mark", "По почте, с отметкой"),
    says=Text(
        "A letter is served on the day of the mark that he refused it or was absent at his"
        " registered address, if he gave no other.",
        "Письмо вручено в день отметки об отказе или об отсутствии по зарегистрированному адресу,"
        " если другой не указан.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139"),
    since=SINCE,
)

ROUTES: Final = {"hand": hand, "refusal": refusal, "post": post, "mark": mark}

served_on: Final = draft(
    "ukraine.served_on",
    earliest(hand, refusal, post, mark),
    title=Text("Service in Ukraine", "Вручение в Украине"),
    says=Text(
        "Served in hand or by post alone; an electronic notice only informs.",
        "Вручается только лично или по почте; электронное уведомление лишь информирует.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139", "P140", "P141"),
    since=SINCE,
)
route: Final = draft(
    "ukraine.route",
    named_route(served_on, ROUTES),
    title=Text("Route of service in Ukraine", "Способ вручения в Украине"),
    says=Text(
        "The first route to be completed serves it; that later ones change nothing is inferred.",
        "Вручает первый завершённый способ; что последующие ничего не меняют, — вывод.",
    ),
    cites=(LAW[""], ORDER[""]),
    sources=("P138", "P139"),
    since=SINCE,
)

before: Final = draft(
    "ukraine.open.before",
    earliest(first_day, returned) < on_day(SINCE),
    title=Text("Before the text", "До этого текста"),
    says=Text(
        "The text that was read is in force since 18 May 2024; an earlier one was not read.",
        "Прочитанный текст действует с 18 мая 2024 года; более ранний не прочитан.",
    ),
    cites=(LAW[""],),
    sources=("P138",),
    since=SINCE,
)
withdrawal: Final = draft(
    "ukraine.open.withdrawal",
    happened(served_on) & (withdrawn <= served_on),
    title=Text("A withdrawal", "Отзыв"),
    says=Text(
        "What a withdrawal before service does is not in the text that was read.",
        "Что следует из отзыва до вручения, в прочитанном тексте не сказано.",
    ),
    cites=(LAW[""],),
    sources=("P138",),
    since=SINCE,
)

exit_ban: Final = draft(
    "ukraine.exit_ban",
    NO_INTERVAL,
    title=Text("No exit ban by a summons in Ukraine", "В Украине запрет на выезд не от повестки"),
    says=Text(
        "A summons brings no exit ban; men from 18 to 60 are barred by martial law, which these"
        " facts do not touch.",
        "Повестка не влечёт запрета на выезд; мужчинам от 18 до 60 лет выезд закрывает военное"
        " положение, от этих фактов не зависящее.",
    ),
    cites=(LAW[""],),
    sources=(),
    since=SINCE,
    confirmed=False,
)
measures: Final = draft(
    "ukraine.measures",
    NO_INTERVAL,
    title=Text("The limit on driving in Ukraine", "Ограничение права управления в Украине"),
    says=Text(
        "No limit begins by itself: only a court limits the right to drive, after the police have"
        " failed to bring him and a demand is deemed served; a case file holds none of these.",
        "Само собой ограничение не возникает: право управления транспортом ограничивает только"
        " суд, когда полиция не смогла доставить лицо и требование считается вручённым; этого в"
        " файле дела нет.",
    ),
    cites=(LAW[""],),
    sources=("P139", "P143"),
    since=SINCE,
)

OVERLAY: Final = Overlay(
    served_on,
    route,
    ROUTES,
    before,
    (withdrawal,),
    exit_ban,
    measures,
    {
        "handed": Text("handed over against signature", "вручена лично под подпись"),
        "refused": Text(
            "a refusal recorded on video; a case file does not say whether there is a recording",
            "отказ, снятый на видео; есть ли запись, в файле дела не сказано",
        ),
        "delivered": Text("a letter was received", "письмо получено"),
        "returned": Text(
            "the day of the mark of refusal or of absence at the registered address, no other"
            " having been given",
            "день отметки об отказе или об отсутствии по зарегистрированному адресу, если другой"
            " не указан",
        ),
        "placed, posted, sent": Text(
            "serve nothing: an electronic notice informs, and a letter serves by its receipt or"
            " mark",
            "ничего не вручают: электронное уведомление информирует, а письмо вручается при"
            " получении или с отметкой",
        ),
    },
    Text(
        "A day of handing, refusal, receipt or mark is itself the day of service: the text that was"
        " read gives no other. That the person would be liable to service there is assumed.",
        "День вручения, отказа, получения или отметки и есть день вручения повестки: иного"
        " прочитанный текст не даёт. Предполагается, что лицо подлежало бы там призыву.",
    ),
)
"""The regime of Ukraine over the facts of a Russian case file."""
