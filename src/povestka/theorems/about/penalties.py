"""Theorems about the fine and the two-week duty: KoAP 21.5, Article 31(2.1)."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    all_of,
    any_of,
    days,
    happened,
    is_one_of,
    number,
    on_day,
    same_day,
    some,
)
from povestka.law.acts import FZ53, KOAP
from povestka.law.appearance import appeared, shown
from povestka.law.duties import self_report_by, short_notice
from povestka.law.facts import (
    DEFERMENTS,
    appear,
    as_of,
    ground_from,
    ground_granted,
    ground_kind,
    ground_until,
    handed,
    refused,
    status,
    withdrawn,
)
from povestka.law.penalties import fine_due, fine_max, fine_min, summons_annulled
from povestka.law.service import served_on
from povestka.theorems.about.measures import arise, measures_from
from povestka.theorems.statements import REFUTED, Theorem

_215: Final = (KOAP["21.5"],)
_duty: Final = happened(self_report_by)
_deferred: Final = some(
    "ground",
    all_of(
        is_one_of(ground_kind, *DEFERMENTS),
        ground_from <= appear,
        ground_granted <= appear,
        as_of <= ground_until,
    ),
)

THEOREMS: Final = (
    Theorem(
        "fine.never_foretold",
        Text(
            "There is no fine while the appearance day is not past.",
            "Пока день явки не прошёл, штрафа нет.",
        ),
        _215,
        ~fine_due,
        as_of <= appear,
        free=("CR-2", "CR-5", "CR-12", "CR-19"),
    ),
    Theorem(
        "fine.none_for_who_came",
        Text(
            "Whoever came by the appearance day owes no fine.",
            "Явившийся не позже даты явки штрафу не подлежит.",
        ),
        _215,
        ~fine_due,
        appeared <= appear,
        free=("CR-2", "CR-5", "CR-12", "CR-19"),
    ),
    Theorem(
        "fine.none_on_a_withdrawn_summons",
        Text(
            "A withdrawn summons leaves no fine behind.",
            "Отозванная повестка не оставляет штрафа.",
        ),
        _215,
        ~fine_due,
        happened(withdrawn),
        free=("CR-2", "CR-5", "CR-12", "CR-19"),
    ),
    Theorem(
        "fine.none_with_a_good_reason",
        Text(
            "A good reason that covers the appearance day, whenever shown, leaves no fine.",
            "Уважительная причина на дату явки, когда бы ни подтверждена, исключает штраф.",
        ),
        (KOAP["21.5"], FZ53["7(2)"]),
        ~fine_due,
        happened(shown),
        free=("CR-2", "CR-5", "CR-9", "CR-12", "CR-19"),
    ),
    Theorem(
        "fine.least_not_above_greatest",
        Text(
            "The least fine is never above the greatest.",
            "Наименьший штраф не превышает наибольшего.",
        ),
        _215,
        fine_min <= fine_max,
    ),
    Theorem(
        "fine.ten_thousand_since_october_2023",
        Text(
            "For an appearance day from 1 October 2023 on the least fine is 10,000 roubles.",
            "При дате явки с 1 октября 2023 года наименьший штраф — 10 000 рублей.",
        ),
        _215,
        (fine_min <= number(10_000)) & (number(10_000) <= fine_min),
        on_day("2023-10-01") <= appear,
    ),
    Theorem(
        "fine.with_the_measures",
        Text(
            "Whoever has come under the measures by the day of asking owes the fine as well."
            " False: a reason shown late, a withdrawal or an annulment takes the fine away for all"
            " time, and the measures only from that day.",
            "Попавший под меры ко дню вопроса подлежит и штрафу. Неверно: поздно подтверждённая"
            " причина, отзыв или отмена устраняют штраф полностью, а меры — лишь с этого дня.",
        ),
        (KOAP["21.5"], FZ53["7.1(4)"]),
        fine_due,
        arise & (measures_from <= as_of),
        expects=REFUTED,
    ),
    Theorem(
        "fine.with_the_measures_that_stand",
        Text(
            "Whoever has come under the measures by the day of asking owes the fine as well, where"
            " no reason was shown and the summons neither withdrawn nor annulled.",
            "Попавший под меры ко дню вопроса подлежит и штрафу, если причина не подтверждена, а"
            " повестка не отозвана и не отменена.",
        ),
        (KOAP["21.5"], FZ53["7.1(4)"]),
        fine_due,
        all_of(
            arise,
            measures_from <= as_of,
            ~happened(shown),
            ~happened(withdrawn),
            ~happened(summons_annulled),
        ),
        free=("CR-2", "CR-5", "CR-7", "CR-12", "CR-19"),
    ),
    Theorem(
        "fine.none_for_the_deferred",
        Text(
            "A man with a granted deferment owes no fine for not coming. False: by the letter of"
            " 21.5 the registered man must come, deferred or not.",
            "Имеющий предоставленную отсрочку за неявку штрафу не подлежит. Неверно: по букве"
            " статьи 21.5 явиться обязан каждый состоящий на учёте, с отсрочкой или без.",
        ),
        _215,
        ~fine_due,
        _deferred,
        expects=REFUTED,
    ),
    Theorem(
        "fine.of_reservists_too",
        Text(
            "Only conscripts are fined for not coming. False: reservists are registered too.",
            "За неявку штрафуют только призывников. Неверно: пребывающие в запасе тоже состоят на"
            " учёте.",
        ),
        _215,
        is_one_of(status, "conscript"),
        fine_due,
        expects=REFUTED,
    ),
    Theorem(
        "duty.two_weeks_from_service",
        Text(
            "The two-week duty arises only where the summons was served after its appearance day,"
            " and lasts to the fourteenth day after service.",
            "Двухнедельная обязанность возникает, только если повестка вручена после даты явки, и"
            " длится до четырнадцатого дня после вручения.",
        ),
        (FZ53["31(2.1)"],),
        (appear < served_on) & same_day(self_report_by, served_on + days(14)),
        _duty,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "duty.or_measures",
        Text(
            "The two-week duty and the measures never stand on one summons.",
            "Двухнедельная обязанность и меры по одной повестке не совпадают.",
        ),
        (FZ53["31(2.1)"], FZ53["7.1(4)"]),
        any_of(~_duty, ~arise),
        free=("CR-1", "CR-2", "CR-5", "CR-7", "CR-9", "CR-19"),
    ),
    Theorem(
        "duty.or_measures_formally",
        Text(
            "The two-week duty and the measures never stand on one summons, also where not"
            " appearing is enough without fault (CR-12 formal). False: served after the appearance"
            " day, he has the duty and comes under the measures.",
            "Двухнедельная обязанность и меры по одной повестке не совпадают и тогда, когда"
            " достаточно неявки без вины (CR-12 formal). Неверно: получивший повестку после даты"
            " явки несёт обязанность и попадает под меры.",
        ),
        (FZ53["31(2.1)"], FZ53["7.1(4)"]),
        any_of(~_duty, ~arise),
        readings={"CR-12": "formal"},
        expects=REFUTED,
    ),
    Theorem(
        "duty.short_notice_of_paper_only",
        Text(
            "Notice is short only of a summons that was handed over or refused.",
            "Срок бывает нарушен только у повестки, вручённой лично или отвергнутой.",
        ),
        (FZ53["31"],),
        any_of(happened(handed), happened(refused)),
        short_notice,
        free=("CR-2", "CR-5", "CR-19"),
    ),
)
