"""Theorems about the board's decision, its windows of dispatch, complaints and the stay."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    all_of,
    any_of,
    days,
    happened,
    is_one_of,
    on_day,
    same_day,
    some,
    years,
)
from povestka.law import board
from povestka.law.acts import FZ53, KAS, ONE_YEAR_LAW
from povestka.law.complaints import (
    court_by,
    decision_answer_by,
    register_answer_by,
    register_answer_by_working,
    stay,
)
from povestka.law.facts import (
    call_up,
    complaint_about,
    complaint_filed,
    complaint_rejected,
    complaint_to,
    complaint_upheld,
    decided,
    dispatch,
)
from povestka.theorems.changing import under
from povestka.theorems.edges import end_of, start_of
from povestka.theorems.statements import REFUTED, Theorem

_BY_YEAR: Final = (ONE_YEAR_LAW[""],)
_STARTS: Final = tuple(start_of(one) for one in board.WINDOWS)
_ENDS: Final = tuple(end_of(one) for one in board.WINDOWS)
_WINDOWS: Final = tuple(zip(_STARTS, _ENDS, strict=True))
_of_a_year: Final = on_day("2025-10-01") <= decided
_since_2023: Final = on_day("2023-04-14") <= complaint_filed
_in_court: Final = some(
    "complaint",
    all_of(
        is_one_of(complaint_about, "decision"),
        is_one_of(complaint_to, "court"),
        decided <= complaint_filed,
    ),
)
_challenged: Final = under(board.stayed_from, {"CR-14": "automatic"})

THEOREMS: Final = (
    Theorem(
        "board.nobody_is_sent_before_the_decision",
        Text("No window of dispatch opens before the decision.",
             "Ни один период отправки не открывается раньше решения."),
        (FZ53["25"],),
        all_of(*(decided <= start for start in _STARTS)),
        kind="decision",
        free=("CR-14",),
    ),
    Theorem(
        "board.nobody_is_sent_after_a_year",
        Text(
            "A decision made since 1 October 2025 sends nobody after the same day of the next"
            " year.",
            "По решению, принятому с 1 октября 2025 года, никого не отправляют позже того же числа"
            " следующего года.",
        ),
        _BY_YEAR,
        all_of(*(any_of(~happened(end), end <= decided + years(1) + days(1)) for end in _ENDS)),
        _of_a_year,
        kind="decision",
        free=("CR-14",),
    ),
    Theorem(
        "board.a_decision_dies_with_the_year",
        Text(
            "Before 1 October 2025 no decision outlived the year in which it was made.",
            "До 1 октября 2025 года решение не переживало года, в котором принято.",
        ),
        _BY_YEAR,
        all_of(*(any_of(~happened(end), end <= decided + days(366)) for end in _ENDS)),
        decided < on_day("2025-10-01"),
        kind="decision",
        free=("CR-14",),
    ),
    Theorem(
        "board.no_call_up_no_dispatch",
        Text(
            "A decision not to call up opens no window of dispatch.",
            "Решение не призывать не открывает ни одного периода отправки.",
        ),
        (FZ53["25"],),
        all_of(*(~happened(start) for start in _STARTS)),
        ~call_up,
        kind="decision",
        free=("CR-14",),
    ),
    Theorem(
        "board.teachers_in_spring_alone",
        Text(
            "A teacher is sent in a spring window alone.",
            "Педагога отправляют только в весенний период.",
        ),
        (FZ53["25"],),
        all_of(*(~happened(start_of(one)) for one in
                 (*board.autumn_window, *board.next_autumn_window))),
        is_one_of(dispatch, "teacher"),
        kind="decision",
    ),
    Theorem(
        "board.windows_do_not_overlap",
        Text(
            "No two windows of one decision overlap.",
            "Никакие два периода отправки по одному решению не пересекаются.",
        ),
        (FZ53["25"],),
        all_of(
            *(
                any_of(~happened(start), ~happened(other), end <= other, until <= start)
                for place, (start, end) in enumerate(_WINDOWS)
                for other, until in _WINDOWS[place + 1 :]
            )
        ),
        kind="decision",
    ),
    Theorem(
        "board.a_court_challenge_stops_dispatch",
        Text(
            "From a court challenge that is pending no window is open.",
            "Пока решение оспаривается в суде, ни один период отправки не открыт.",
        ),
        (FZ53["29(4)"],),
        all_of(*(any_of(~happened(start), end <= board.stayed_from) for start, end in _WINDOWS)),
        _in_court & ~happened(board.cancelled) & ~some("complaint", happened(complaint_rejected)),
        kind="decision",
    ),
    Theorem(
        "board.a_court_challenge_stops_dispatch_by_discretion",
        Text(
            "From a court challenge that is pending no window is open, where the stay is the"
            " court's to give (CR-14 discretionary). False: without the court's stay dispatch goes"
            " on.",
            "Пока решение оспаривается в суде, ни один период отправки не открыт, если"
            " приостановление — на усмотрение суда (CR-14 discretionary). Неверно: без"
            " приостановления отправка продолжается.",
        ),
        (FZ53["29(4)"],),
        all_of(*(any_of(~happened(start), end <= _challenged) for start, end in _WINDOWS)),
        _in_court & ~happened(board.cancelled) & ~some("complaint", happened(complaint_rejected)),
        kind="decision",
        readings={"CR-14": "discretionary"},
        expects=REFUTED,
    ),
    Theorem(
        "complaints.answer_within_fifteen_days",
        Text(
            "Since 14 April 2023 the regional board answers a complaint within fifteen days.",
            "С 14 апреля 2023 года комиссия субъекта отвечает на жалобу в течение пятнадцати дней.",
        ),
        (FZ53["29"], FZ53["7.1"]),
        any_of(
            decision_answer_by <= complaint_filed + days(15),
            register_answer_by <= complaint_filed + days(15),
        ),
        _since_2023 & is_one_of(complaint_to, "board"),
        kind="complaint",
    ),
    Theorem(
        "complaints.working_days_are_never_sooner",
        Text(
            "Five working days never end before five calendar days.",
            "Пять рабочих дней никогда не истекают раньше пяти календарных.",
        ),
        (FZ53["7.1"],),
        register_answer_by <= register_answer_by_working,
        kind="complaint",
        years=(2012, 2026),
    ),
    Theorem(
        "complaints.no_stay_of_the_ban_or_the_measures",
        Text(
            "Only a challenge of a board's decision stays anything.",
            "Приостанавливает что-либо только обжалование решения комиссии.",
        ),
        (FZ53["29(4)"],),
        is_one_of(complaint_about, "decision"),
        happened(start_of(stay)),
        kind="complaint",
        free=("CR-14",),
    ),
    Theorem(
        "complaints.the_board_stays_nothing",
        Text(
            "Since 14 April 2023 a complaint to the regional board stays nothing.",
            "С 14 апреля 2023 года жалоба в комиссию субъекта ничего не приостанавливает.",
        ),
        (FZ53["29"],),
        ~happened(start_of(stay)),
        _since_2023 & is_one_of(complaint_to, "board"),
        kind="complaint",
        free=("CR-14",),
    ),
    Theorem(
        "complaints.the_bill_of_march_2026",
        Text(
            "Where the stay is the court's to give (CR-14 discretionary, as the bill of 10 March"
            " 2026), no challenge filed since 14 April 2023 stays by itself.",
            "Если приостановление — на усмотрение суда (CR-14 discretionary, по законопроекту от"
            " 10 марта 2026 года), ни одно обжалование с 14 апреля 2023 года само ничего не"
            " приостанавливает.",
        ),
        (FZ53["29(4)"],),
        ~happened(start_of(under(stay, {"CR-14": "discretionary"}))),
        _since_2023,
        kind="complaint",
    ),
    Theorem(
        "complaints.stay_ends_with_the_judgment",
        Text(
            "A stay is over when the court has decided.",
            "Приостановление заканчивается, когда суд решил.",
        ),
        (FZ53["29(4)"],),
        any_of(
            same_day(end_of(stay), complaint_upheld), same_day(end_of(stay), complaint_rejected)
        ),
        all_of(
            happened(start_of(stay)),
            any_of(happened(complaint_upheld), happened(complaint_rejected)),
        ),
        kind="complaint",
    ),
    Theorem(
        "complaints.court_only_after_the_board",
        Text(
            "The time to go to court runs only from the board's refusal.",
            "Срок обращения в суд идёт только с отказа комиссии.",
        ),
        (KAS["219"],),
        all_of(happened(complaint_rejected), is_one_of(complaint_to, "board")),
        happened(court_by),
        kind="complaint",
    ),
)
