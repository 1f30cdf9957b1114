"""Theorems about the six measures for not appearing: Article 7.1(4) and following."""

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
)
from povestka.law.acts import FZ53
from povestka.law.appearance import appeared, shown
from povestka.law.exit_ban import annulled as ban_annulled
from povestka.law.facts import (
    appear,
    placed,
    status,
    withdrawn,
)
from povestka.law.liability import covered
from povestka.law.measures import annulled, measures
from povestka.law.service import by_refusal, served_on
from povestka.theorems.about.exit_ban import ban_from, banned, registers_run
from povestka.theorems.edges import end_of, start_of
from povestka.theorems.possible import implies
from povestka.theorems.statements import REFUTED, Theorem

_71: Final = (FZ53["7.1(4)"],)
measures_from: Final = start_of(measures)
measures_until: Final = end_of(measures)
arise: Final = happened(measures_from)
_none: Final = ~arise
OTHERS: Final = ("CR-5", "CR-6", "CR-7", "CR-13", "CR-19", "CR-25")

THEOREMS: Final = (
    Theorem(
        "measures.not_before_the_appearance_day",
        Text(
            "No measure begins before the appearance day, where the twenty days are counted from it"
            " (CR-1 appearance).",
            "Ни одна мера не начинается раньше даты явки, если двадцать дней считать от неё (CR-1"
            " appearance).",
        ),
        _71,
        appear < measures_from,
        free=("CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.not_before_the_appearance_day_counted_from_service",
        Text(
            "No measure begins before the appearance day where the twenty days are counted from"
            " service (CR-1 service). False: served weeks before it, he comes under them before he"
            " is due.",
            "Ни одна мера не начинается раньше даты явки, если двадцать дней считать со дня"
            " вручения (CR-1 service). Неверно: если повестка вручена за несколько недель, меры"
            " начинаются раньше назначенного дня.",
        ),
        _71,
        appear <= measures_from,
        readings={"CR-1": "service"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.not_before_the_appearance_day_counted_from_placement",
        Text(
            "No measure begins before the appearance day by the press's 27 days from placement"
            " (CR-1 placement). False: the appearance day may be later than that.",
            "Ни одна мера не начинается раньше даты явки по газетному счёту — 27 дней с размещения"
            " (CR-1 placement). Неверно: дата явки может быть позже.",
        ),
        _71,
        appear <= measures_from,
        readings={"CR-1": "placement"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.not_before_service",
        Text(
            "No measure begins before service.",
            "Ни одна мера не начинается раньше вручения.",
        ),
        _71,
        served_on <= measures_from,
        free=("CR-1", "CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.whoever_appears_in_time",
        Text(
            "Whoever appears on or before the appearance day comes under no measure.",
            "Явившийся не позже даты явки под меры не попадает.",
        ),
        _71,
        _none,
        appeared <= appear,
        free=("CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.whoever_appears_in_time_counted_from_service",
        Text(
            "Whoever appears on or before the appearance day comes under no measure where the days"
            " are counted from service (CR-1 service). False: they can have begun by then.",
            "Явившийся не позже даты явки под меры не попадает, если считать со дня вручения (CR-1"
            " service). Неверно: к этому дню они могли уже начаться.",
        ),
        _71,
        _none,
        appeared <= appear,
        readings={"CR-1": "service"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.whoever_appears_within_twenty_days",
        Text(
            "Whoever appears by the twentieth day after the appearance day comes under no measure.",
            "Явившийся не позже двадцатого дня после даты явки под меры не попадает.",
        ),
        _71,
        _none,
        appeared <= appear + days(20),
        free=("CR-12", *OTHERS),
    ),
    Theorem(
        "measures.whoever_appears_within_twenty_days_at_last_day",
        Text(
            "Whoever appears by the twentieth day after the appearance day comes under no measure"
            " where that day is itself the first of them (CR-2 last_day). False: coming on it, he"
            " is under the measures for a day.",
            "Явившийся не позже двадцатого дня после даты явки под меры не попадает и тогда, когда"
            " они начинаются в самый двадцатый день (CR-2 last_day). Неверно: явившийся в этот"
            " день находится под мерами один день.",
        ),
        _71,
        _none,
        appeared <= appear + days(20),
        readings={"CR-2": "last_day"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.rest_on_a_ground",
        Text(
            "No state in which a measure has no ground: where one begins, a summons was served,"
            " its day has passed, he had not come, and it was neither withdrawn nor annulled"
            " before.",
            "Нет мер без основания: если они начались, повестка вручена, день явки прошёл, он не"
            " явился, и повестка до того не отозвана и не отменена.",
        ),
        _71,
        all_of(
            happened(served_on),
            served_on <= measures_from,
            appear < measures_from,
            measures_from <= appeared,
            measures_from <= withdrawn,
            measures_from <= annulled,
        ),
        arise,
        free=("CR-2", *OTHERS),
    ),
    Theorem(
        "measures.without_fault_none",
        Text(
            "Served after the appearance day, a summons brings no measure.",
            "Повестка, вручённая после даты явки, мер не влечёт.",
        ),
        (FZ53["7.1(4)"], FZ53["31(2.1)"]),
        _none,
        appear < served_on,
        free=("CR-1", "CR-2", "CR-9", *OTHERS),
    ),
    Theorem(
        "measures.without_fault_none_formally",
        Text(
            "A summons served after the appearance day brings no measure even where not appearing"
            " is enough without fault (CR-12 formal). False.",
            "Повестка, вручённая после даты явки, не влечёт мер, даже если достаточно неявки без"
            " вины (CR-12 formal). Неверно.",
        ),
        (FZ53["7.1(4)"], FZ53["31(2.1)"]),
        _none,
        (appear < served_on) & ~happened(appeared),
        readings={"CR-12": "formal"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.short_notice_after_a_refusal",
        Text(
            "Less than three days' notice never leads to measures. False: the three days are"
            " required of a summons that was handed over, and not of one that was refused.",
            "Повестка менее чем за три дня никогда не влечёт мер. Неверно: трёх дней требует"
            " вручённая повестка, а не та, от которой отказались.",
        ),
        (FZ53["7.1(4)"],),
        _none,
        by_refusal & (appear < served_on + days(3)),
        expects=REFUTED,
    ),
    Theorem(
        "measures.none_in_the_paper_era",
        Text(
            "A summons served before 14 April 2023 brings no measure.",
            "Повестка, вручённая до 14 апреля 2023 года, мер не влечёт.",
        ),
        _71,
        _none,
        served_on < on_day("2023-04-14"),
        free=("CR-1", "CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.lifted_the_day_after_he_comes",
        Text(
            "The measures are lifted by the day after he comes.",
            "Меры сняты не позже дня, следующего за явкой.",
        ),
        _71,
        measures_until <= appeared + days(1),
        arise & happened(appeared),
        free=("CR-1", "CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.end_with_the_summons",
        Text(
            "A withdrawn summons leaves nothing behind: from its withdrawal there is no measure on"
            " it.",
            "Отозванная повестка не оставляет следов: со дня отзыва мер по ней нет.",
        ),
        (FZ53["7.1"],),
        any_of(_none, measures_until <= withdrawn),
        happened(withdrawn),
        free=("CR-1", "CR-2", "CR-9", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.good_reason_bars",
        Text(
            "A good reason for the appearance day, shown by it, bars the measures.",
            "Уважительная причина неявки, подтверждённая не позже даты явки, исключает меры.",
        ),
        (FZ53["7(2)"], FZ53["7.1(4)"]),
        _none,
        shown <= appear,
        free=("CR-2", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.good_reason_bars_with_a_new_clock",
        Text(
            "A good reason for the appearance day, shown by it, bars the measures where twenty new"
            " days run from its end (CR-9 new_clock). False: they begin when those have run out.",
            "Уважительная причина, подтверждённая не позже даты явки, исключает меры и тогда,"
            " когда по её окончании идут новые двадцать дней (CR-9 new_clock). Неверно: меры"
            " начинаются по их истечении.",
        ),
        (FZ53["7(2)"], FZ53["7.1(4)"]),
        _none,
        shown <= appear,
        readings={"CR-9": "new_clock"},
        expects=REFUTED,
    ),
    Theorem(
        "measures.late_reason_ends_them",
        Text(
            "A good reason shown late ends the measures on the day on which it is shown.",
            "Уважительная причина, подтверждённая поздно, прекращает меры в день подтверждения.",
        ),
        (FZ53["7(2)"], FZ53["7.1(4)"]),
        measures_until <= shown,
        arise & happened(shown),
        free=("CR-1", "CR-2", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.bind_conscripts_only",
        Text(
            "By the default reading nobody but a conscript comes under the measures.",
            "По основному толкованию под меры попадает только призывник.",
        ),
        _71,
        is_one_of(status, "conscript"),
        arise,
        free=("CR-1", "CR-2", "CR-9", "CR-12", "CR-5", "CR-7", "CR-13", "CR-19", "CR-25"),
    ),
    Theorem(
        "measures.only_of_the_banned",
        Text(
            "Whoever comes under the measures has come under the exit ban. False: a paper summons"
            " outside the Register brings measures, and once the registers run no ban.",
            "Попавший под меры попал и под запрет на выезд. Неверно: бумажная повестка вне Реестра"
            " влечёт меры, а запрета после начала эксплуатации реестров — нет.",
        ),
        (FZ53["7.1(1)"], FZ53["7.1(4)"]),
        banned,
        all_of(arise, registers_run, ~happened(placed)),
        expects=REFUTED,
    ),
    Theorem(
        "measures.only_of_the_banned_in_the_register",
        Text(
            "Whoever comes under the measures on a summons in the Register has come under the exit"
            " ban. False: placed before he is 18, it bans nothing, and after his birthday the"
            " measures begin.",
            "Попавший под меры по повестке в Реестре попал и под запрет на выезд. Неверно:"
            " размещённая до его восемнадцатилетия, она ничего не запрещает, а после дня рождения"
            " начинаются меры.",
        ),
        (FZ53["7.1(1)"], FZ53["7.1(4)"]),
        banned,
        all_of(arise, registers_run, placed <= served_on, ~happened(annulled)),
        expects=REFUTED,
    ),
    Theorem(
        "measures.only_of_the_banned_and_liable",
        Text(
            "Whoever was subject to call-up on the day of placement comes under no measure without"
            " having come under the ban, and earlier.",
            "Тот, кто в день размещения подлежал призыву, не попадает под меры, не попав раньше"
            " под запрет.",
        ),
        (FZ53["7.1(1)"], FZ53["7.1(4)"]),
        ban_from < measures_from,
        all_of(
            arise, registers_run, placed <= served_on, covered(placed), ~happened(ban_annulled)
        ),
        free=("CR-2", "CR-5", "CR-7", "CR-13", "CR-19"),
    ),
    Theorem(
        "measures.begin_before_they_end",
        Text(
            "Measures never apply twice over: they end no earlier than they begin, and never before"
            " service.",
            "Меры не бывают вывернуты: они прекращаются не раньше, чем начались, и не раньше"
            " вручения.",
        ),
        _71,
        all_of(measures_from < measures_until, served_on < measures_until),
        arise,
        free=("CR-1", "CR-2", "CR-12", *OTHERS),
    ),
    Theorem(
        "measures.need_service",
        Text(
            "No measure without service.",
            "Без вручения нет мер.",
        ),
        _71,
        implies(arise, happened(served_on)),
        free=("CR-1", "CR-2", "CR-9", "CR-12", *OTHERS),
    ),
)
