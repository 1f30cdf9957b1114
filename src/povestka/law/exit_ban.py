"""The exit ban: Article 7.1(1)-(2)."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Interval, Parameter
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    NOT_YET_COME,
    YES,
    all_of,
    days,
    earliest,
    happened,
    is_one_of,
    latest,
    on_day,
    when,
)
from povestka.law.acts import FZ53, FZ114, FZ437
from povestka.law.appearance import appeared, shown
from povestka.law.cap import cap_breached
from povestka.law.complaints import upheld
from povestka.law.drafting import HIGH, MED, rule
from povestka.law.editions import by_edition
from povestka.law.facts import (
    appear,
    as_of,
    first_day,
    placed,
    purpose,
    sent,
    withdrawn,
)
from povestka.law.liability import covered, stops_being_subject
from povestka.law.readings import CR_3, CR_4, CR_7, CR_8, CR_9, CR_11
from povestka.law.service import served_on
from povestka.law.variants import BAN_BEGINS, BAN_ENDS, CAP, LATE_SERVICE

LONGEST_DAYS: Final = Parameter("exit_ban.longest_days", 90, "day")
"""The enacted ban has no longest term: the number is a reform's."""

registers_run: Final = CR_4.choose(
    practice=on_day("2025-08-09"),
    decree=on_day("2024-11-01"),
    january=on_day("2025-01-01"),
    full_mode=on_day("2025-05-01"),
)

at_placement: Final = CR_3.choose(placement=placed, service=served_on)

bridge: Final = rule(
    "exit_ban.bridge",
    when(
        sent < placed, sent, when(happened(placed), at_placement, served_on)
    ),
    on=first_day,
    title=Text("The bridge", "Переходный порядок"),
    says=Text(
        "Until the registers begin to operate, the ban begins on the day the summons is sent.",
        "До начала эксплуатации реестров запрет начинается со дня направления повестки.",
    ),
    cites=(FZ437[""], FZ53["7.1"]),
    sources=("P01", "P33", "P34", "P35"),
    certainty=HIGH,
    rows=("16",),
    since="2023-08-04",
)

placement: Final = rule(
    "exit_ban.placement",
    when(happened(placed), at_placement),
    on=first_day,
    title=Text("The ban from placement", "Запрет со дня размещения"),
    says=Text(
        "The ban begins on the day the summons is placed in the Register of summonses.",
        "Запрет начинается со дня размещения повестки в Реестре повесток.",
    ),
    cites=(FZ53["7.1(1)"], FZ53["7.1(2)"]),
    sources=("P01", "P02", "P03", "P30", "P31"),
    certainty=HIGH,
    rows=("15", "17"),
    since="2023-08-04",
)

on_non_appearance: Final = when(served_on <= appear, appear + days(1))

begins: Final = rule(
    "exit_ban.begins",
    by_edition(
        first_day,
        {
            "paper": NEVER_ARISES,
            "2023-04": BAN_BEGINS.choose(
                law=served_on, service=served_on, non_appearance=on_non_appearance
            ),
            "2023-08": BAN_BEGINS.choose(
                law=when(first_day < registers_run, bridge, placement),
                service=served_on,
                non_appearance=on_non_appearance,
            ),
        },
    ),
    on=first_day,
    title=Text("The day the ban begins", "День начала запрета"),
    says=Text(
        "From 14 April 2023 the ban begins on service; from 4 August 2023 on placement in the"
        " Register, and before the registers run on sending.",
        "С 14 апреля 2023 года запрет начинается со дня вручения, с 4 августа 2023 года — со дня"
        " размещения в Реестре, а до начала эксплуатации реестров — со дня направления.",
    ),
    cites=(FZ53["7.1(1)"], FZ114["15"]),
    sources=("P01", "P03", "P04", "P29", "P42"),
    certainty=HIGH,
    rows=("14", "15", "16"),
    since="2023-04-14",
)

_by_purpose: Final = CR_7.choose(
    any=YES, draft_steps=is_one_of(purpose, "medical", "board", "dispatch")
)
carries: Final = rule(
    "exit_ban.which",
    CAP.choose(law=_by_purpose, voids=_by_purpose & ~cap_breached),
    on=first_day,
    title=Text("Which summonses carry the ban", "Какие повестки влекут запрет"),
    says=Text(
        "The text speaks of a summons of the military commissariat, without limit.",
        "В тексте — повестка военного комиссариата, без ограничений.",
    ),
    cites=(FZ53["7.1(1)"],),
    sources=("P01", "P59"),
    certainty=HIGH,
    rows=("18",),
    since="2023-04-14",
)

performed: Final = latest(appeared, appear)
duty_done: Final = rule(
    "exit_ban.duty_done",
    CR_11.choose(
        counts=appeared, only_at_a=when(performed <= as_of, performed, NOT_YET_COME)
    ),
    on=first_day,
    title=Text("The duty to appear is performed", "Обязанность явиться исполнена"),
    says=Text(
        "The ban ends automatically on the day he comes to the office.",
        "Запрет прекращается автоматически в день явки.",
    ),
    cites=(FZ53["7.1"],),
    sources=("P29", "P30", "P42"),
    certainty=MED,
    rows=("19",),
    since="2023-04-14",
)
reason_ends: Final = rule(
    "exit_ban.reason",
    CR_9.choose(ends_ban=shown, ban_stays=NEVER_ARISES, never_arose=shown, new_clock=shown),
    on=first_day,
    title=Text("A good reason ends the ban", "Уважительная причина прекращает запрет"),
    says=Text(
        "The ban ends on the day a good reason for the appearance day is shown.",
        "Запрет прекращается в день подтверждения уважительной причины неявки.",
    ),
    cites=(FZ53["7.1"], FZ53["7(2)"]),
    sources=("P30",),
    certainty=MED,
    rows=("19", "39"),
    since="2023-04-14",
)
withdrawal: Final = rule(
    "summons.withdrawn",
    withdrawn,
    on=first_day,
    title=Text("Withdrawal", "Отзыв повестки"),
    says=Text(
        "From its withdrawal nothing of a summons is in force; no rule on the lifting was found.",
        "Со дня отзыва ничто из последствий повестки не действует; нормы о снятии не найдено.",
    ),
    cites=(FZ53["7.1"],),
    sources=("P137",),
    certainty=MED,
    rows=("35",),
    since="1998-03-28",
)
annulled: Final = rule(
    "exit_ban.annulled",
    upheld("summons", "exit_ban"),
    on=first_day,
    title=Text("The ban is annulled on complaint", "Запрет отменён по жалобе"),
    says=Text(
        "The ban ends on the day a complaint about it or about the summons is upheld.",
        "Запрет прекращается в день удовлетворения жалобы на него или на повестку.",
    ),
    cites=(FZ53["7.1"],),
    sources=("P51", "P04"),
    certainty=MED,
    rows=("35", "41"),
    since="2023-04-14",
)

lifted: Final = earliest(
    duty_done, reason_ends, withdrawal, annulled, stops_being_subject(begins)
)
_stands: Final = all_of(covered(begins), carries, begins < lifted)
_served_late: Final = happened(served_on) & (appear < served_on)
in_force: Final = LATE_SERVICE.choose(law=_stands, no_ban=_stands & ~_served_late)
ends: Final = CR_8.choose(same_day=lifted, next_day=lifted + days(1))

exit_ban: Final = rule(
    "exit_ban",
    Interval(
        when(in_force, begins),
        BAN_ENDS.choose(law=ends, lapses=earliest(ends, begins + days(LONGEST_DAYS))),
    ),
    on=first_day,
    title=Text("The exit ban", "Запрет на выезд"),
    says=Text(
        "The ban on leaving the Russian Federation lasts until he comes, shows a good reason, or"
        " its ground falls away; it has no longest term.",
        "Запрет на выезд из Российской Федерации действует до явки, подтверждения уважительной"
        " причины или отпадения основания; предельного срока нет.",
    ),
    cites=(FZ53["7.1(1)"], FZ114["15"]),
    sources=("P01", "P30", "P42"),
    certainty=HIGH,
    rows=("14", "15", "16", "18", "19", "20"),
    since="2023-04-14",
)

_outside_the_register: Final = all_of(
    happened(first_day),
    ~happened(placed),
    by_edition(first_day, {"paper": NO, "2023-04": NO, "2023-08": registers_run <= first_day}),
    covered(first_day),
)
no_rule: Final = rule(
    "exit_ban.no_rule",
    BAN_BEGINS.choose(law=_outside_the_register, service=NO, non_appearance=NO),
    on=first_day,
    title=Text("No rule for a summons outside the Register", "Повестка вне Реестра"),
    says=Text(
        "Once the registers run, no rule that was found begins a ban on a summons that is not in"
        " the Register.",
        "После начала эксплуатации реестров не найдено нормы, по которой запрет начинался бы по"
        " повестке, не размещённой в Реестре.",
    ),
    cites=(FZ53["7.1(1)"],),
    sources=("P01",),
    certainty=MED,
    rows=("15", "16"),
    since="2023-08-04",
)
