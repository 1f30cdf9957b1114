"""Theorems about the exit ban: Article 7.1(1)-(2)."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    all_of,
    any_of,
    days,
    earliest,
    happened,
    is_one_of,
    on_day,
    same_day,
    some,
    years,
)
from povestka.law.acts import FZ53
from povestka.law.appearance import appeared
from povestka.law.exit_ban import annulled, begins, exit_ban
from povestka.law.facts import (
    appear,
    as_of,
    complaint_about,
    complaint_filed,
    delivered,
    first_day,
    ground_from,
    ground_granted,
    ground_until,
    handed,
    placed,
    posted,
    refused,
    status,
    withdrawn,
)
from povestka.law.service import served_on
from povestka.theorems.changing import under
from povestka.theorems.edges import end_of, start_of
from povestka.theorems.statements import REFUTED, Theorem

_71: Final = (FZ53["7.1(1)"], FZ53["7.1(2)"])
ban_from: Final = start_of(exit_ban)
ban_until: Final = end_of(exit_ban)
banned: Final = happened(ban_from)
registers_run: Final = on_day("2025-08-09") <= first_day
since_placement: Final = on_day("2023-08-04") <= first_day
_never: Final = ~banned
_SWITCHES: Final = (
    "CR-2", "CR-3", "CR-4", "CR-5", "CR-6", "CR-7", "CR-8", "CR-9", "CR-11", "CR-13", "CR-19",
    "CR-25",
)
_could_know: Final = earliest(posted, handed, refused, delivered)
_ground_on_the_day: Final = some("ground", (ground_from <= placed) & (as_of <= ground_until))
_granted_by_then: Final = some(
    "ground",
    all_of(ground_from <= placed, ground_granted <= placed, as_of <= ground_until),
)
_only_a_complaint: Final = some(
    "complaint", is_one_of(complaint_about, "exit_ban") & (placed <= complaint_filed)
)

THEOREMS: Final = (
    Theorem(
        "exit_ban.not_before_service",
        Text(
            "Under the text since 4 August 2023 the exit ban never begins before service. False: it"
            " begins on placement, and service comes up to eight days later.",
            "По тексту с 4 августа 2023 года запрет на выезд не начинается раньше вручения."
            " Неверно: он начинается в день размещения, а вручение наступает до восьми дней позже.",
        ),
        _71,
        served_on <= ban_from,
        since_placement,
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.not_before_he_could_know",
        Text(
            "Under the text since 4 August 2023 the exit ban never begins before something was"
            " posted, handed over, refused or delivered from which he could know of it. False.",
            "По тексту с 4 августа 2023 года запрет не начинается, пока нет ни сообщения в"
            " кабинете, ни вручения, ни отказа, ни письма, из которых он мог бы о нём узнать."
            " Неверно.",
        ),
        _71,
        _could_know <= ban_from,
        since_placement,
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.from_service_in_april_2023",
        Text(
            "Under the text of 14 April to 3 August 2023 the exit ban never begins before service.",
            "По тексту, действовавшему с 14 апреля по 3 августа 2023 года, запрет не начинается"
            " раньше вручения.",
        ),
        _71,
        served_on <= ban_from,
        first_day < on_day("2023-08-04"),
        free=_SWITCHES,
    ),
    Theorem(
        "exit_ban.none_in_the_paper_era",
        Text(
            "A summons that began before 14 April 2023 brings no exit ban, whatever happens to it"
            " later.",
            "Повестка, появившаяся до 14 апреля 2023 года, не влечёт запрета, что бы с ней ни"
            " происходило потом.",
        ),
        _71,
        _never,
        first_day < on_day("2023-04-14"),
        free=_SWITCHES,
    ),
    Theorem(
        "exit_ban.from_placement",
        Text(
            "Once the registers run, a ban that arises begins on the day of placement, whatever"
            " the day of service.",
            "После начала эксплуатации реестров возникший запрет начинается в день размещения,"
            " каков бы ни был день вручения.",
        ),
        _71,
        same_day(ban_from, placed),
        registers_run & banned,
        free=("CR-2", "CR-5", "CR-6", "CR-7", "CR-8", "CR-9", "CR-11", "CR-13", "CR-19", "CR-25"),
    ),
    Theorem(
        "exit_ban.only_from_the_register",
        Text(
            "Once the registers run, no rule begins a ban on a summons outside the Register.",
            "После начала эксплуатации реестров ни одно правило не начинает запрета по повестке вне"
            " Реестра.",
        ),
        _71,
        _never,
        registers_run & ~happened(placed),
        free=("CR-2", "CR-5", "CR-6", "CR-7", "CR-8", "CR-9", "CR-11", "CR-13", "CR-19", "CR-25"),
    ),
    Theorem(
        "exit_ban.has_a_longest_term",
        Text(
            "An exit ban lasts at most ten years. False: while he does not come it has no end.",
            "Запрет длится не более десяти лет. Неверно: пока он не явится, конца нет.",
        ),
        _71,
        ban_until <= ban_from + years(10),
        banned,
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.cap_bounds_the_ban",
        Text(
            "Since 4 November 2025 the ban lasts at most 30 days, as the appearance day may not be"
            " later than that. False: the cap bounds the appearance day alone.",
            "С 4 ноября 2025 года запрет длится не более 30 дней, так как дата явки не может быть"
            " позже. Неверно: предел относится только к дате явки.",
        ),
        _71,
        ban_until <= placed + days(30),
        all_of(banned, on_day("2025-11-04") <= placed, appear <= placed + days(30)),
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.cap_bounds_the_ban_of_who_comes",
        Text(
            "Of whoever comes by an appearance day within the cap the ban lasts at most 30 days.",
            "Для того, кто пришёл не позже даты явки, назначенной в пределах 30 дней, запрет"
            " длится не более 30 дней.",
        ),
        _71,
        ban_until <= placed + days(30),
        all_of(
            registers_run, banned, appear <= placed + days(30), happened(appeared),
            appeared <= appear,
        ),
        free=("CR-2", "CR-3", "CR-5", "CR-6", "CR-7", "CR-9", "CR-19", "CR-25"),
    ),
    Theorem(
        "exit_ban.ends_on_appearing",
        Text(
            "The ban is over on the day he comes.",
            "Запрет прекращается не позже дня явки.",
        ),
        _71,
        ban_until <= appeared,
        banned & happened(appeared),
        free=("CR-2", "CR-3", "CR-4", "CR-5", "CR-6", "CR-7", "CR-9", "CR-13", "CR-19", "CR-25"),
    ),
    Theorem(
        "exit_ban.ends_on_coming_early",
        Text(
            "The ban is over on the day he comes also where only coming on the appearance day"
            " counts (CR-11 only_at_a). False: having come early, he is under it until that day.",
            "Запрет прекращается в день явки и тогда, когда считается только явка в назначенный"
            " день (CR-11 only_at_a). Неверно: пришедший раньше остаётся под запретом до этого"
            " дня.",
        ),
        _71,
        ban_until <= appeared,
        banned & happened(appeared),
        readings={"CR-11": "only_at_a"},
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.ends_with_the_summons",
        Text(
            "From the withdrawal of the summons on there is no ban on it.",
            "Со дня отзыва повестки запрета по ней нет.",
        ),
        (FZ53["7.1"],),
        ban_until <= withdrawn,
        banned & happened(withdrawn),
        free=tuple(one for one in _SWITCHES if one != "CR-8"),
    ),
    Theorem(
        "exit_ban.ends_on_annulment",
        Text(
            "A ban is over on the day on which a complaint about it or about the summons is"
            " upheld.",
            "Запрет прекращается не позже дня удовлетворения жалобы на него или на повестку.",
        ),
        (FZ53["7.1"],),
        ban_until <= annulled,
        banned & happened(annulled),
        free=tuple(one for one in _SWITCHES if one != "CR-8"),
    ),
    Theorem(
        "exit_ban.a_complaint_suspends",
        Text(
            "A complaint about the ban that is pending suspends it. False: no rule gives a stay.",
            "Поданная и не рассмотренная жалоба на запрет приостанавливает его. Неверно: такого"
            " правила нет.",
        ),
        (FZ53["7.1"], FZ53["29(4)"]),
        any_of(_never, ban_until <= as_of),
        _only_a_complaint & ~happened(annulled),
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.binds_conscripts_only",
        Text(
            "By the default reading nobody but a conscript comes under the ban.",
            "По основному толкованию под запрет попадает только призывник.",
        ),
        _71,
        is_one_of(status, "conscript"),
        banned,
        free=tuple(one for one in _SWITCHES if one != "CR-6"),
    ),
    Theorem(
        "exit_ban.binds_conscripts_only_by_the_widest_reading",
        Text(
            "By the widest reading (CR-6 all_registered) nobody but a conscript comes under the"
            " ban. False: reservists and the mobilised come under it.",
            "По самому широкому толкованию (CR-6 all_registered) под запрет попадает только"
            " призывник. Неверно: попадают и пребывающие в запасе, и мобилизованные.",
        ),
        _71,
        is_one_of(status, "conscript"),
        banned,
        readings={"CR-6": "all_registered"},
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.a_ground_frees",
        Text(
            "Whoever has a ground of deferment or exemption on the day of placement comes under no"
            " ban. False: a ground that the board has not granted changes nothing.",
            "Тот, у кого в день размещения есть основание отсрочки или освобождения, под запрет не"
            " попадает. Неверно: непредоставленное основание ничего не меняет.",
        ),
        (FZ53["7.1(1)"], FZ53["24"]),
        _never,
        registers_run & _ground_on_the_day,
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.a_granted_ground_frees",
        Text(
            "Once the registers run, whoever has been granted a deferment or exemption by the day"
            " of placement comes under no ban.",
            "После начала эксплуатации реестров тот, кому ко дню размещения предоставлены отсрочка"
            " или освобождение, под запрет не попадает.",
        ),
        (FZ53["7.1(1)"], FZ53["24"]),
        _never,
        registers_run & _granted_by_then,
        free=("CR-2", "CR-5", "CR-7", "CR-8", "CR-9", "CR-11", "CR-13", "CR-19"),
    ),
    Theorem(
        "exit_ban.a_granted_deferment_frees_by_the_letter",
        Text(
            "Whoever has been granted a deferment by the day of placement comes under no ban also"
            " where a deferred man is still «subject to call-up» (CR-25 still_subject). False: by"
            " that reading only exemptions and releases free him.",
            "Тот, кому ко дню размещения предоставлена отсрочка, под запрет не попадает и тогда,"
            " когда имеющий отсрочку остаётся «подлежащим призыву» (CR-25 still_subject). Неверно:"
            " по этому толкованию избавляют только освобождения.",
        ),
        (FZ53["7.1(1)"], FZ53["22(2)"]),
        _never,
        registers_run & _granted_by_then,
        readings={"CR-25": "still_subject"},
        expects=REFUTED,
    ),
    Theorem(
        "exit_ban.next_day_adds_one_day",
        Text(
            "To lift on the day after (CR-8 next_day) makes a ban longer by one day, and makes"
            " none.",
            "Снятие на следующий день (CR-8 next_day) удлиняет запрет на день и не создаёт нового.",
        ),
        _71,
        all_of(
            same_day(ban_from, start_of(under(exit_ban, {"CR-8": "next_day"}))),
            any_of(
                ~happened(ban_until),
                same_day(
                    end_of(under(exit_ban, {"CR-8": "next_day"})), ban_until + days(1)
                ),
            ),
        ),
        free=tuple(one for one in _SWITCHES if one != "CR-8"),
    ),
    Theorem(
        "exit_ban.rests_on_a_summons",
        Text(
            "No ban without a ground: where one is in force there is a summons that has begun.",
            "Нет запрета без основания: если он действует, есть появившаяся повестка.",
        ),
        _71,
        all_of(happened(first_day), first_day <= ban_from, begins <= ban_from),
        banned,
        free=_SWITCHES,
    ),
)

