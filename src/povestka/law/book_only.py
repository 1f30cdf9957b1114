"""Rules that are computed but that no case file asks: the reserve, mobilisation, and deadlines.

They have facts of their own and are asked of the book: alternative service (113-FZ), the age of
the reserve (53-FZ 53), the surrender of passports, 31-FZ, and the clock of the traffic police.
"""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Annual, Term
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    all_of,
    day_fact,
    days,
    happened,
    is_one_of,
    name_fact,
    number,
    on_day,
    truth_fact,
    when,
    working_days,
    years,
)
from povestka.law.acts import FZ31, FZ53, FZ113, FZ326, MVD_426, PASSPORT_LAW
from povestka.law.drafting import HIGH, rule
from povestka.law.editions import by_edition
from povestka.law.facts import as_of, born, call_up, status

season: Final = name_fact("alternative.season", "spring", "autumn")
season_opens: Final = day_fact("alternative.season_opens")
alternative_by: Final = rule(
    "alternative.apply_by",
    when(
        is_one_of(season, "spring"),
        Annual(season_opens + years(-1), 10, 1),
        Annual(season_opens + years(-1), 4, 1),
    ),
    on=season_opens,
    title=Text("Applying for alternative civilian service", "Заявление об альтернативной службе"),
    says=Text(
        "One applies by 1 April for October to December, by 1 October for April to July of the"
        " next year; a late refusal can be appealed.",
        "Заявление подаётся до 1 апреля — на октябрь–декабрь, до 1 октября — на апрель–июль"
        " следующего года; отказ из-за опоздания можно обжаловать.",
    ),
    cites=(FZ113[""],),
    sources=("P88", "P89"),
    certainty=HIGH,
    rows=("63",),
    since="2004-01-01",
)

reserve_rank: Final = name_fact("reserve.category", "first", "second", "third")
turns_50: Final = born + years(50)


def _phased_third() -> Term:
    found: Term = number(55)
    for year, limit in ((2027, 54), (2026, 53), (2025, 52), (2024, 51), (2023, 50)):
        found = when(turns_50 < on_day(f"{year + 1}-01-01"), number(limit), found)
    return found


reserve_age: Final = rule(
    "reserve.upper_age",
    when(
        is_one_of(reserve_rank, "third"),
        by_edition(as_of, {"before": number(50), "2024-01-01": _phased_third()}),
        by_edition(
            as_of,
            {
                "before": when(is_one_of(reserve_rank, "first"), number(35), number(45)),
                "2024-01-01": when(is_one_of(reserve_rank, "first"), number(40), number(50)),
            },
        ),
    ),
    on=as_of,
    title=Text("The age of the reserve", "Предельный возраст пребывания в запасе"),
    says=Text(
        "Soldiers and sergeants stay in the reserve of the first, second and third category to"
        " 40, 50 and 55 (before 2024 to 35, 45 and 50); who turns 50 in 2024-2027 stays to 51,"
        " 52, 53 or 54. How the first two are phased in is in no source here.",
        "Солдаты и сержанты пребывают в запасе первого, второго и третьего разряда до 40, 50 и 55"
        " лет (до 2024 года — до 35, 45 и 50); кому 50 лет исполняется в 2024–2027 годах — до 51,"
        " 52, 53 или 54 лет. Поэтапность для первых двух разрядов источники не описывают.",
    ),
    cites=(FZ53["53"], FZ326[""]),
    sources=("P81", "P82"),
    certainty=HIGH,
    rows=("54", "55"),
    since="1998-03-28",
)

told_of_limit: Final = day_fact("passport.told")
passport_by: Final = rule(
    "passport.surrender_by",
    by_edition(
        told_of_limit,
        {
            "before": NEVER_ARISES,
            "2023-12-11": when(call_up, told_of_limit + working_days(5)),
        },
    ),
    on=told_of_limit,
    title=Text("Surrender of the foreign passport", "Передача загранпаспорта на хранение"),
    says=Text(
        "After the board's decision to call up, not on a summons, the foreign passport is handed"
        " in within five working days of being told of the limit.",
        "После решения комиссии о призыве, а не по повестке, загранпаспорт передаётся на хранение"
        " в течение пяти рабочих дней со дня уведомления об ограничении.",
    ),
    cites=(PASSPORT_LAW[""],),
    sources=("P37", "P38", "P176"),
    certainty=HIGH,
    rows=("21",),
    since="2023-12-11",
)

announced: Final = day_fact("mobilisation.announced")
has_leave: Final = truth_fact("mobilisation.leave")
must_stay: Final = rule(
    "mobilisation.must_stay",
    all_of(
        happened(announced),
        announced <= as_of,
        is_one_of(status, "reservist", "conscript"),
        ~has_leave,
    ),
    on=announced,
    title=Text("Residence during mobilisation", "Место жительства при мобилизации"),
    says=Text(
        "From the announcement of mobilisation registered men may not leave their place of"
        " residence without the commissar's leave; no enforcement of it was seen.",
        "С объявления мобилизации состоящие на учёте не вправе выезжать с места жительства без"
        " разрешения военного комиссара; случаев применения не отмечено.",
    ),
    cites=(FZ31["21(2)"],),
    sources=("P104",),
    certainty=HIGH,
    rows=("73",),
    since="1997-02-26",
)

police_received: Final = day_fact("agency.received")
police_by: Final = rule(
    "agencies.driving_entered_by",
    by_edition(
        police_received, {"before": NEVER_ARISES, "2023-07-11": police_received + days(1)}
    ),
    on=police_received,
    title=Text("The clock of the traffic police", "Срок внесения сведений ГИБДД"),
    says=Text(
        "The traffic police enter the limit on driving, and its removal, within 24 hours of"
        " receiving the decision; the clocks of the other agencies are not known.",
        "ГИБДД вносит сведения об ограничении права управления и о его снятии в течение 24 часов"
        " после получения решения; сроки других ведомств неизвестны.",
    ),
    cites=(MVD_426[""],),
    sources=("P51", "P52", "P58"),
    certainty=HIGH,
    rows=("27", "34"),
    since="2023-07-11",
)
