"""Theorems about service: Article 31."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    NOT_YET_COME,
    all_of,
    any_of,
    days,
    earliest,
    happened,
    on_day,
    same_day,
    when,
)
from povestka.law.acts import FZ53
from povestka.law.facts import (
    delivered,
    first_day,
    handed,
    placed,
    posted,
    refused,
    sent,
    withdrawn,
)
from povestka.law.service import ROUTES, served_on
from povestka.theorems.changing import asked_of, under
from povestka.theorems.possible import implies
from povestka.theorems.statements import REFUTED, Theorem

_31: Final = (FZ53["31"],)
served: Final = happened(served_on)
in_register: Final = happened(placed) & (on_day("2023-04-14") <= placed)
stands: Final = ~happened(withdrawn)
_without_account: Final = asked_of(served_on, {posted.name: NOT_YET_COME})
_by_practice: Final = under(served_on, {"CR-5": "practice"})
_r_not_after_p: Final = all_of(in_register, placed <= posted, stands)

THEOREMS: Final = (
    Theorem(
        "service.no_route_earlier",
        Text(
            "No route that is complete before the withdrawal serves earlier than the day of"
            " service.",
            "Ни один способ, завершённый до отзыва, не вручает повестку раньше дня вручения.",
        ),
        _31,
        all_of(*(implies(route < withdrawn, served_on <= route) for route in ROUTES.values())),
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.by_some_route",
        Text(
            "A summons is served on the day of one of the five routes, or not at all.",
            "Повестка вручена в день одного из пяти способов либо не вручена вовсе.",
        ),
        _31,
        any_of(*(same_day(served_on, route) for route in ROUTES.values())),
        served,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.not_before_the_summons",
        Text(
            "Nothing is served before the first day of the summons.",
            "Повестка не бывает вручена раньше своего первого дня.",
        ),
        _31,
        first_day <= served_on,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.register_serves_within_eight_days",
        Text(
            "Whoever is placed in the Register since 14 April 2023 is served by the eighth day"
            " after, whatever he does, unless the summons is withdrawn.",
            "Повестка, размещённая в Реестре с 14 апреля 2023 года, вручена не позднее восьмого дня"
            " после этого, что бы он ни делал, если она не отозвана.",
        ),
        _31,
        served_on <= placed + days(8),
        in_register & stands,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.removing_the_account",
        Text(
            "Placed in the Register since 14 April 2023 and not after it is posted, a summons that"
            " stands is served with or without a portal account.",
            "Не отозванная повестка, размещённая в Реестре с 14 апреля 2023 года и не позже, чем в"
            " личном кабинете, вручена и при личном кабинете, и без него.",
        ),
        _31,
        implies(served, happened(_without_account)),
        _r_not_after_p,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.removing_the_account_delays_eight_days",
        Text(
            "With the Register not after the account, doing without the account moves service by at"
            " most eight days, and never forwards.",
            "Если размещение в Реестре не позже размещения в кабинете, без кабинета вручение"
            " наступает не раньше и не более чем на восемь дней позже.",
        ),
        _31,
        (served_on <= _without_account) & (_without_account <= served_on + days(8)),
        _r_not_after_p,
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.removing_the_account_of_a_withdrawn_summons",
        Text(
            "A summons that was placed in the Register, posted on that day or later, and withdrawn"
            " after was served with or without an account. False: withdrawn within the seven days,"
            " it was served by the account alone.",
            "Повестка, размещённая в Реестре, в тот же день или позже — в кабинете, а затем"
            " отозванная, была вручена и при кабинете, и без него. Неверно: отозванная в течение"
            " семи дней, она была вручена только через кабинет.",
        ),
        _31,
        implies(served, happened(_without_account)),
        in_register & (placed <= posted),
        expects=REFUTED,
    ),
    Theorem(
        "service.removing_the_account_without_the_register",
        Text(
            "Removing the account never removes service, even outside the Register. False: posted"
            " in the account alone, the summons is served by nothing else.",
            "Отсутствие кабинета никогда не отменяет вручения, даже вне Реестра. Неверно:"
            " размещённая только в кабинете, повестка иначе не вручена.",
        ),
        _31,
        implies(served, happened(_without_account)),
        stands & ~happened(placed),
        expects=REFUTED,
    ),
    Theorem(
        "service.readings_of_the_account_differ_by_eight_days",
        Text(
            "With the Register not after the account, the readings of CR-5 (the account serves at"
            " once, or only the seven days do) differ by at most eight days.",
            "Если размещение в Реестре не позже размещения в кабинете, толкования CR-5 (кабинет"
            " вручает сразу либо действуют только семь дней) расходятся не более чем на восемь"
            " дней.",
        ),
        _31,
        (served_on <= _by_practice) & (_by_practice <= served_on + days(8)),
        _r_not_after_p,
        readings={"CR-5": "law"},
    ),
    Theorem(
        "service.readings_of_the_account_differ_by_seven_days_at_last_day",
        Text(
            "With the Register not after the account, and counting to the last day (CR-2"
            " last_day), the readings of CR-5 differ by at most seven days.",
            "Если размещение в Реестре не позже размещения в кабинете, при счёте до последнего дня"
            " (CR-2 last_day) толкования CR-5 расходятся не более чем на семь дней.",
        ),
        _31,
        (served_on <= _by_practice) & (_by_practice <= served_on + days(7)),
        _r_not_after_p,
        readings={"CR-2": "last_day"},
    ),
    Theorem(
        "service.readings_of_the_account_differ_by_seven_days",
        Text(
            "With the Register not after the account, and counting from the day after expiry, the"
            " readings of CR-5 differ by at most seven days. False: by eight.",
            "Если размещение в Реестре не позже размещения в кабинете, при счёте со дня после"
            " истечения толкования CR-5 расходятся не более чем на семь дней. Неверно: на восемь.",
        ),
        _31,
        _by_practice <= served_on + days(7),
        _r_not_after_p,
        expects=REFUTED,
    ),
    Theorem(
        "service.a_further_route_never_delays",
        Text(
            "Handing the summons over beside the other routes never makes service later.",
            "Вручение лично наряду с другими способами никогда не отодвигает день вручения.",
        ),
        _31,
        served_on <= asked_of(served_on, {handed.name: NOT_YET_COME}),
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.paper_era",
        Text(
            "Before 14 April 2023 a summons was served in hand, or not at all.",
            "До 14 апреля 2023 года повестка вручалась только лично.",
        ),
        _31,
        when(happened(handed) & (handed < withdrawn), same_day(served_on, handed), ~served),
        all_of(
            *(
                any_of(~happened(one), one < on_day("2023-04-14"))
                for one in (placed, posted, refused, delivered, handed, sent)
            )
        ),
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.nothing_after_withdrawal",
        Text(
            "Nothing is served on the day of withdrawal or after it.",
            "В день отзыва и после него ничто не считается вручённым.",
        ),
        _31,
        any_of(~served, served_on < withdrawn),
        free=("CR-2", "CR-5", "CR-19"),
    ),
    Theorem(
        "service.counting_moves_one_day",
        Text(
            "The two ways of counting the seven days (CR-2) move service by at most one day.",
            "Два способа счёта семи дней (CR-2) расходятся не более чем на один день.",
        ),
        _31,
        all_of(
            under(served_on, {"CR-2": "last_day"}) <= served_on,
            served_on <= under(served_on, {"CR-2": "last_day"}) + days(1),
        ),
        stands,
        free=("CR-5", "CR-19"),
    ),
    Theorem(
        "service.before_anything_reached_him",
        Text(
            "A summons is served only after something could have reached him: a paper in hand, a"
            " letter or a message in the account. False: seven days in the Register are enough.",
            "Повестка вручена, только если что-то могло до него дойти: бумага, письмо или"
            " сообщение в кабинете. Неверно: достаточно семи дней в Реестре.",
        ),
        _31,
        earliest(posted, handed, refused, delivered) <= served_on,
        expects=REFUTED,
    ),
)
