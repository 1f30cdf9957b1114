"""Theorems about who is liable to call-up: Articles 22 to 24, and the season's duty."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    all_of,
    days,
    happened,
    is_one_of,
    on_day,
    some,
    years,
)
from povestka.law.acts import FZ53, FZ439
from povestka.law.duties import season_opens, season_report_by
from povestka.law.facts import (
    as_of,
    born,
    first_day,
    ground_from,
    ground_granted,
    ground_until,
    status,
)
from povestka.law.liability import liable_on
from povestka.theorems.statements import REFUTED, Theorem

_22: Final = (FZ53["22(1)"],)
_conscript: Final = is_one_of(status, "conscript")
_of_thirty: Final = on_day("2024-01-01") <= as_of
_free_of_grounds: Final = ~some("ground", ground_from <= as_of)
_lasting: Final = (ground_from <= as_of) & (as_of <= ground_until)

THEOREMS: Final = (
    Theorem(
        "liability.not_before_eighteen",
        Text("Nobody is liable before he is 18.", "До восемнадцати лет призыву не подлежит никто."),
        _22,
        born + years(18) <= as_of,
        liable_on,
        kind="person",
        free=("CR-13", "CR-17"),
    ),
    Theorem(
        "liability.not_from_thirty",
        Text(
            "Nobody is liable from the day on which he is 30.",
            "Со дня тридцатилетия призыву не подлежит никто.",
        ),
        _22,
        as_of < born + years(30),
        liable_on,
        kind="person",
        free=("CR-17",),
    ),
    Theorem(
        "liability.not_from_thirty_inclusive",
        Text(
            "Nobody is liable from the day on which he is 30, also where the year of 30 is"
            " included (CR-13 inclusive). False: he is until he is 31.",
            "Со дня тридцатилетия призыву не подлежит никто, даже если тридцатилетние включены"
            " (CR-13 inclusive). Неверно: подлежит до 31 года.",
        ),
        _22,
        as_of < born + years(30),
        liable_on,
        kind="person",
        readings={"CR-13": "inclusive"},
        expects=REFUTED,
    ),
    Theorem(
        "liability.nobody_ages_out_before_2027",
        Text(
            "Nobody is freed by turning 30 before 2027: until then whoever is at least 18, and"
            " turned 27 after 2023, is liable, without a ground.",
            "До 2027 года тридцатилетие никого не освобождает: до этого подлежит призыву каждый,"
            " кому есть 18 лет и кому 27 исполнилось после 2023 года, если нет оснований.",
        ),
        (FZ53["22(1)"], FZ439["3"]),
        liable_on,
        all_of(
            _conscript,
            _free_of_grounds,
            _of_thirty,
            as_of < on_day("2027-01-01"),
            born + years(18) <= as_of,
            on_day("2024-01-01") <= born + years(27),
        ),
        kind="person",
        free=("CR-13", "CR-17"),
    ),
    Theorem(
        "liability.shield_of_2023",
        Text(
            "Whoever turned 27 by the end of 2023 is not liable from 2024 on.",
            "Тот, кому 27 лет исполнилось до конца 2023 года, с 2024 года призыву не подлежит.",
        ),
        (FZ439["3"],),
        ~liable_on,
        _of_thirty & (born + years(27) < on_day("2024-01-01")),
        kind="person",
        free=("CR-13",),
    ),
    Theorem(
        "liability.shield_needs_enrolment",
        Text(
            "Whoever turned 27 by the end of 2023 is not liable from 2024 on, also where he had to"
            " be in the reserve by then (CR-17 enrolled). False: not enrolled, he is liable until"
            " he is 30.",
            "Тот, кому 27 лет исполнилось до конца 2023 года, с 2024 года призыву не подлежит и"
            " тогда, когда к этому дню надо было быть зачисленным в запас (CR-17 enrolled)."
            " Неверно: не зачисленный подлежит до 30 лет.",
        ),
        (FZ439["3"],),
        ~liable_on,
        _of_thirty & (born + years(27) < on_day("2024-01-01")),
        kind="person",
        readings={"CR-17": "enrolled"},
        expects=REFUTED,
    ),
    Theorem(
        "liability.granted_ends_it",
        Text(
            "Whoever has a granted deferment, exemption or release that lasts is not liable.",
            "Имеющий предоставленную и действующую отсрочку или освобождение призыву не подлежит.",
        ),
        (FZ53["23"], FZ53["24"]),
        ~liable_on,
        some("ground", _lasting & (ground_granted <= as_of)),
        kind="person",
        free=("CR-13", "CR-17"),
    ),
    Theorem(
        "liability.a_ground_ends_it",
        Text(
            "Whoever has a ground that lasts is not liable. False: the board must have granted it.",
            "Имеющий действующее основание призыву не подлежит. Неверно: его должна предоставить"
            " комиссия.",
        ),
        (FZ53["23"], FZ53["24"]),
        ~liable_on,
        some("ground", _lasting),
        kind="person",
        expects=REFUTED,
    ),
    Theorem(
        "liability.conscripts_only",
        Text(
            "Nobody is liable to call-up but a conscript.",
            "Призыву подлежит только призывник.",
        ),
        _22,
        _conscript,
        liable_on,
        kind="person",
        free=("CR-13", "CR-17"),
    ),
    Theorem(
        "duty.season_only_without_a_summons",
        Text(
            "Whoever has received a summons has no duty to come with the season.",
            "У получившего повестку нет обязанности явиться с началом периода.",
        ),
        (FZ53["31(2.1)"],),
        ~some("summons", happened(first_day)),
        happened(season_report_by),
        kind="person",
        free=("CR-22",),
    ),
    Theorem(
        "duty.season_fortnight",
        Text(
            "The season's duty is due on the fourteenth day after a season opened, and not more"
            " than two weeks before the day of asking or later.",
            "Обязанность с началом периода исполняется до четырнадцатого дня после его начала, и"
            " начало это — не ранее чем за две недели до дня вопроса.",
        ),
        (FZ53["31(2.1)"],),
        all_of(
            season_report_by <= season_opens + days(14),
            season_opens + days(14) <= season_report_by,
            as_of <= season_opens + days(14),
        ),
        happened(season_report_by),
        kind="person",
        free=("CR-22",),
    ),
    Theorem(
        "duty.season_opens_twice_a_year",
        Text(
            "By the default reading no more than 169 days pass to the next opening of a season.",
            "По основному толкованию до следующего начала периода проходит не более 169 дней.",
        ),
        (FZ53["31(2.1)"], FZ53["25"]),
        season_opens <= as_of + days(169),
        kind="person",
    ),
)
