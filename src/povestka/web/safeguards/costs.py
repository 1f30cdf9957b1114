"""What each safeguard asks of those who run the system: reasoned, not counted.

The other side of the table. A safeguard that costs nothing would be in the law already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

ASKS: Final[Mapping[str, Text]] = {
    "register_30_days": Text(
        "Service comes up to 23 days later. With the appearance day close at hand it comes too"
        " late for the measures and the fine.",
        "Вручение наступает позже, самое большее на 23 дня. Если дата явки близка, для временных"
        " мер и штрафа это слишком поздно.",
    ),
    "posting_is_notice": Text(
        "A summons counts as served seven days after placement instead of on the day of posting.",
        "Повестка считается вручённой через семь дней после размещения, а не в день размещения в"
        " кабинете.",
    ),
    "personal_service": Text(
        "Every man has to be found or written to. Whoever is not reached on paper is not served,"
        " and neither the measures nor the fine arise.",
        "Каждого нужно найти или ему написать. До кого бумага не дошла, тому повестка не вручена:"
        " нет ни временных мер, ни штрафа.",
    ),
    "notice_14_days": Text(
        "Summonses have to be placed two to three weeks ahead; one that comes later brings neither"
        " the measures nor the fine, even for a man who knew.",
        "Повестки нужно размещать за две–три недели; более поздняя не влечёт ни мер, ни штрафа,"
        " даже если он о ней знал.",
    ),
    "lead_14_days": Text(
        "A summons on paper has to be handed over earlier; handed over later it brings neither the"
        " measures nor the fine.",
        "Бумажную повестку нужно вручать раньше; вручённая позже не влечёт ни мер, ни штрафа.",
    ),
    "next_working_day": Text(
        "Some terms end a few days later, and every office needs the calendar of days off.",
        "Некоторые сроки истекают на несколько дней позже; каждому комиссариату нужен календарь"
        " нерабочих дней.",
    ),
    "ban_from_service": Text(
        "Between placement and service no ban is in force: seven days where the Register alone"
        " serves.",
        "Между размещением и вручением запрета нет: семь дней, если повестка размещена только в"
        " Реестре.",
    ),
    "ban_after_non_appearance": Text(
        "Until the appearance day no ban is in force, and each failure to come has to be"
        " established first.",
        "До даты явки запрета нет, и каждую неявку сначала нужно установить.",
    ),
    "ban_lapses_90_days": Text(
        "To keep a ban beyond ninety days a new summons is needed, with all its steps, also for a"
        " man who simply stays away.",
        "Чтобы запрет длился дольше девяноста дней, нужна новая повестка со всеми её шагами, в том"
        " числе для того, кто просто не является.",
    ),
    "late_service_no_ban": Text(
        "Where the appearance day was set too near, the summons has to be issued again.",
        "Если дата явки назначена слишком близко, повестку приходится выдавать заново.",
    ),
    "cap_voids": Text(
        "An appearance day set too far ahead costs the summons; it has to be issued again.",
        "Слишком далёкая дата явки лишает повестку последствий; её приходится выдавать заново.",
    ),
    "measures_40_days": Text(
        "A man who knows of the summons and stays away is without the measures for twenty days"
        " more.",
        "Для того, кто знает о повестке и не является, меры наступают на двадцать дней позже.",
    ),
    "court_before_measures": Text(
        "A hearing for every man who does not come: judges, time, papers. Measures begin later"
        " than today, or not at all.",
        "Заседание по каждому неявившемуся: судьи, время, бумаги. Меры начинаются позже, чем"
        " теперь, либо не начинаются.",
    ),
    "measures_end_on_appearance": Text(
        "The office has to tell every agency on the day he comes; an agency that is a day slow is"
        " in breach.",
        "Комиссариат должен сообщить всем ведомствам в день явки; ведомство, опоздавшее на день,"
        " нарушает закон.",
    ),
    "ground_suffices": Text(
        "Grounds have to be looked into before a summons is issued, also those that nobody has"
        " decided on yet.",
        "Основания нужно выяснять до выдачи повестки, в том числе те, по которым решения ещё нет.",
    ),
    "eligibility_checked": Text(
        "One query more for every man before each summons, and staff who answer it.",
        "Ещё один запрос на каждого перед каждой повесткой и сотрудники, которые на него отвечают.",
    ),
    "register_complete": Text(
        "Each board enters a decision on the day it takes it, and the register takes it in at"
        " once.",
        "Каждая комиссия вносит решение в день его принятия, и реестр сразу его принимает.",
    ),
    "no_mistaken_men": Text(
        "The records of the reserve have to be gone through before summonses are issued.",
        "До выдачи повесток нужно сверить учёт граждан запаса.",
    ),
    "paper_as_well": Text(
        "A walk to the door or a registered letter for every electronic summons.",
        "Визит по адресу или заказное письмо на каждую электронную повестку.",
    ),
    "personal_service_on_paper": Text(
        "A walk or a registered letter for every summons; whoever is not reached is not served.",
        "Визит или заказное письмо на каждую повестку; до кого они не дошли, тому не вручено.",
    ),
    "lifted_at_once": Text(
        "The border service and every agency take in each ending on the same day, weekends among"
        " them.",
        "Пограничная служба и все ведомства принимают каждое снятие в тот же день, включая"
        " выходные.",
    ),
    "answer_in_five_days": Text(
        "Boards and offices need the staff to read and decide a complaint within five days.",
        "Комиссиям и комиссариатам нужны сотрудники, чтобы рассмотреть жалобу за пять дней.",
    ),
}
"""By the name of the safeguard, a sentence or two."""
