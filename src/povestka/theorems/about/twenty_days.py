"""Theorems about the twenty days: from what they are counted, and where 27 is right."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import all_of, any_of, days, happened, same_day
from povestka.law.acts import FZ53
from povestka.law.facts import appear, delivered, handed, placed, posted, refused
from povestka.law.measures import clock, timely
from povestka.theorems.about.measures import OTHERS, arise, measures_from
from povestka.theorems.changing import under
from povestka.theorems.statements import REFUTED, Theorem

_71: Final = (FZ53["7.1(4)"],)
_by_register_alone: Final = all_of(
    *(~happened(one) for one in (handed, refused, delivered, posted)), happened(placed)
)
_is_27: Final = same_day(measures_from, placed + days(27))

THEOREMS: Final = (
    Theorem(
        "measures.exactly_where_27_days_is_right",
        Text(
            "The measures begin on the 27th day after placement exactly where the appearance day"
            " is the sixth day after placement.",
            "Меры начинаются на 27-й день после размещения тогда и только тогда, когда дата явки —"
            " шестой день после размещения.",
        ),
        _71,
        all_of(
            any_of(~_is_27, same_day(appear, placed + days(6))),
            any_of(_is_27, ~same_day(appear, placed + days(6))),
        ),
        arise & happened(placed),
        free=OTHERS,
    ),
    Theorem(
        "measures.exactly_where_27_days_is_right_at_last_day",
        Text(
            "Counted to the last day (CR-2 last_day), the measures begin on the 27th day after"
            " placement exactly where the appearance day is the seventh day after placement.",
            "При счёте до последнего дня (CR-2 last_day) меры начинаются на 27-й день после"
            " размещения тогда и только тогда, когда дата явки — седьмой день после размещения.",
        ),
        _71,
        all_of(
            any_of(~_is_27, same_day(appear, placed + days(7))),
            any_of(_is_27, ~same_day(appear, placed + days(7))),
        ),
        arise & happened(placed),
        readings={"CR-2": "last_day"},
        free=OTHERS,
    ),
    Theorem(
        "measures.never_27_days_by_the_register_alone",
        Text(
            "By the Register's route alone the measures never begin on the 27th day after"
            " placement: the sixth day lies before service.",
            "Если вручает только Реестр, меры никогда не начинаются на 27-й день после размещения:"
            " шестой день наступает раньше вручения.",
        ),
        _71,
        ~_is_27,
        _by_register_alone & arise,
        free=OTHERS,
    ),
    Theorem(
        "measures.never_27_days_by_the_register_alone_at_last_day",
        Text(
            "By the Register's route alone, counted to the last day (CR-2 last_day), the measures"
            " never begin on the 27th day after placement. False: with the seventh day as the"
            " appearance day, service falls on it.",
            "Если вручает только Реестр, при счёте до последнего дня (CR-2 last_day) меры никогда"
            " не начинаются на 27-й день после размещения. Неверно: если дата явки — седьмой день,"
            " вручение приходится на него.",
        ),
        _71,
        ~_is_27,
        _by_register_alone & arise,
        readings={"CR-2": "last_day"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.never_27_days_by_the_register_alone_formally",
        Text(
            "By the Register's route alone the measures never begin on the 27th day even where not"
            " appearing is enough without fault (CR-12 formal). False.",
            "Если вручает только Реестр, меры никогда не начинаются на 27-й день, даже если"
            " достаточно неявки без вины (CR-12 formal). Неверно.",
        ),
        _71,
        ~_is_27,
        _by_register_alone & arise,
        readings={"CR-12": "formal"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.never_27_days",
        Text(
            "The measures never begin on the 27th day after placement. False: handed over in time"
            " for the sixth day.",
            "Меры никогда не начинаются на 27-й день после размещения. Неверно: если вручена"
            " вовремя на шестой день.",
        ),
        _71,
        ~_is_27,
        arise & happened(placed),
        expects=REFUTED,
    ),
    Theorem(
        "measures.counting_from_service_is_no_later",
        Text(
            "For a summons served by its appearance day, counting from service (CR-1 service)"
            " never begins later than counting from that day.",
            "Для повестки, вручённой не позже даты явки, счёт со дня вручения (CR-1 service)"
            " начинается не позже, чем счёт с даты явки.",
        ),
        _71,
        under(clock, {"CR-1": "service"}) <= clock,
        timely,
        free=("CR-2", "CR-9", "CR-5", "CR-7", "CR-19"),
    ),
    Theorem(
        "measures.moved_from_a_day_off_is_no_earlier",
        Text(
            "Moving a last day to the next working day (CR-15) never begins the measures earlier.",
            "Перенос последнего дня на рабочий (CR-15) никогда не начинает меры раньше.",
        ),
        (FZ53["7.1(4)"],),
        clock <= under(clock, {"CR-15": "next_working_day"}),
        years=(2012, 2026),
    ),
)
