"""The six measures for not appearing: Article 7.1(4) and following."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Interval, Parameter
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    all_of,
    any_of,
    days,
    earliest,
    happened,
    latest,
    when,
)
from povestka.law.acts import FZ53
from povestka.law.appearance import appeared, shown
from povestka.law.complaints import upheld
from povestka.law.drafting import HIGH, MED, on_expiry, rule
from povestka.law.editions import by_edition
from povestka.law.exit_ban import carries
from povestka.law.facts import (
    appear,
    placed,
    reason_until,
    withdrawn,
)
from povestka.law.liability import covered, stops_being_subject
from povestka.law.readings import CR_1, CR_9, CR_12
from povestka.law.service import by_hand, served_on
from povestka.law.variants import MEASURES_LIFTED, MEASURES_ORDER, NOTICE

MEASURES: Final = {
    "sole_trader": Text(
        "registration as a sole trader", "регистрация индивидуального предпринимателя"
    ),
    "self_employed": Text(
        "registration as self-employed",
        "постановка на учёт плательщика налога на профессиональный доход",
    ),
    "real_estate": Text(
        "cadastral record and registration of rights to real estate",
        "кадастровый учёт и регистрация прав на недвижимость",
    ),
    "driving": Text("the right to drive", "право на управление транспортными средствами"),
    "vehicle_registration": Text(
        "registration of vehicles", "регистрация транспортных средств"
    ),
    "credit": Text("credit and loans", "кредит, заём"),
}
"""The six of paragraph 4; the exit ban is a measure of its own."""

REGIONAL: Final[dict[str, tuple[str, ...]]] = {}
"""Measures that a region has added by its own law: none enacted was found (row 30)."""

MEASURES_DAYS: Final = Parameter("measures.days", 20, "day")
PRESS_DAYS: Final = Parameter("measures.press_days", 27, "day")
LEAD_DAYS: Final = Parameter("service.lead_days", 3, "day")

_leaves_time: Final = served_on + days(LEAD_DAYS) <= appear

timely: Final = rule(
    "measures.timely_service",
    CR_12.choose(
        no_fault=(served_on <= appear)
        & NOTICE.choose(law=any_of(~by_hand, _leaves_time), every_route=_leaves_time),
        formal=happened(served_on),
    ),
    on=served_on,
    title=Text("Service in time", "Своевременное вручение"),
    says=Text(
        "Without fault there is no measure and no fine: the summons must be served by the"
        " appearance day and, where handed, three days before it.",
        "Без вины нет ни мер, ни штрафа: повестка должна быть вручена не позже даты явки, а"
        " лично — не позднее чем за три дня до неё.",
    ),
    cites=(FZ53["31(2.1)"], FZ53["7.1(4)"]),
    sources=("P23", "P17"),
    certainty=MED,
    rows=("9", "11", "22"),
    since="1998-03-28",
)

first_clock: Final = rule(
    "measures.clock",
    latest(
        served_on,
        CR_1.choose(
            appearance=on_expiry(appear, MEASURES_DAYS),
            service=on_expiry(served_on, MEASURES_DAYS),
            placement=placed + days(PRESS_DAYS),
        ),
    ),
    on=served_on,
    title=Text("The twenty days", "Двадцать дней"),
    says=Text(
        "The measures begin on expiry of 20 calendar days from the day written in the summons.",
        "Меры начинаются по истечении 20 календарных дней со дня явки, указанного в повестке.",
    ),
    cites=(FZ53["7.1(4)"],),
    sources=("P177", "P41", "P15", "P40"),
    certainty=HIGH,
    rows=("22", "23"),
    since="2023-04-14",
)

excused: Final = shown < first_clock

reason_bars: Final = rule(
    "measures.reason",
    CR_9.choose(
        ends_ban=excused,
        ban_stays=excused,
        never_arose=happened(shown),
        new_clock=NO,
    ),
    on=served_on,
    title=Text("A good reason bars the measures", "Уважительная причина исключает меры"),
    says=Text(
        "No measure arises where a good reason for the appearance day was shown in time.",
        "Меры не возникают, если уважительная причина неявки подтверждена вовремя.",
    ),
    cites=(FZ53["7(2)"], FZ53["7.1(4)"]),
    sources=("P61", "P62", "P30"),
    certainty=HIGH,
    rows=("22", "39"),
    since="2023-04-14",
)

clock: Final = rule(
    "measures.begins",
    CR_9.choose(
        ends_ban=first_clock,
        ban_stays=first_clock,
        never_arose=first_clock,
        new_clock=when(
            excused, latest(served_on, on_expiry(reason_until, MEASURES_DAYS)), first_clock
        ),
    ),
    on=served_on,
    title=Text("The day the measures begin", "День начала мер"),
    says=Text(
        "The measures begin when the twenty days have run out, and never before service.",
        "Меры начинаются, когда истекли двадцать дней, и никогда не раньше вручения.",
    ),
    cites=(FZ53["7.1(4)"],),
    sources=("P177", "P41", "P15"),
    certainty=HIGH,
    rows=("22", "23"),
    since="2023-04-14",
)

annulled: Final = rule(
    "measures.annulled",
    upheld("summons", "measures"),
    on=served_on,
    title=Text("The measures are annulled on complaint", "Меры отменены по жалобе"),
    says=Text(
        "The measures end on the day a complaint about them or about the summons is upheld.",
        "Меры прекращаются в день удовлетворения жалобы на них или на повестку.",
    ),
    cites=(FZ53["7.1"],),
    sources=("P51", "P04"),
    certainty=MED,
    rows=("35", "41"),
    since="2023-04-14",
)

_not_obeyed: Final = all_of(
    timely,
    happened(clock),
    clock <= appeared,
    clock <= withdrawn,
    clock <= annulled,
    ~reason_bars,
    covered(clock),
    carries,
)
arise: Final = rule(
    "measures.arise",
    MEASURES_ORDER.choose(law=_not_obeyed, court=NO),
    on=served_on,
    title=Text("Whether the measures arise", "Возникают ли меры"),
    says=Text(
        "They arise where a served summons was not obeyed: he had not come, no good reason was"
        " shown, and the summons stood.",
        "Они возникают при неявке по вручённой повестке: он не явился, уважительная причина не"
        " подтверждена, повестка не отозвана и не отменена.",
    ),
    cites=(FZ53["7.1(4)"],),
    sources=("P04", "P15", "P40"),
    certainty=HIGH,
    rows=("22", "24", "25", "26", "27", "28", "29", "31"),
    since="2023-04-14",
)

after_appearing: Final = rule(
    "measures.lifted",
    MEASURES_LIFTED.choose(law=appeared + days(1), same_day=appeared),
    on=served_on,
    title=Text("Lifting after appearing", "Снятие мер после явки"),
    says=Text(
        "The decision to cancel the measures is made within a day of his appearing.",
        "Решение об отмене мер принимается в течение суток после явки.",
    ),
    cites=(FZ53["7.1"],),
    sources=("P57", "P36"),
    certainty=MED,
    rows=("33",),
    since="2023-04-14",
)

reason_ends: Final = CR_9.choose(
    ends_ban=shown,
    ban_stays=shown,
    never_arose=shown,
    new_clock=when(excused, NEVER_ARISES, shown),
)
lifted: Final = earliest(
    after_appearing, withdrawn, annulled, reason_ends, stops_being_subject(clock)
)

measures: Final = rule(
    "measures",
    by_edition(
        served_on,
        {
            "paper": Interval(NEVER_ARISES, NEVER_ARISES),
            "2023-04": Interval(when(arise, clock), lifted),
        },
    ),
    on=served_on,
    title=Text("The measures", "Временные меры"),
    says=Text(
        "Six measures apply together from the expiry of the twenty days until he has come, the"
        " ground falls away, or they are annulled.",
        "Шесть мер действуют вместе со дня истечения двадцати дней до явки, отпадения основания"
        " или отмены.",
    ),
    cites=(FZ53["7.1(4)"],),
    sources=("P04", "P42", "P50"),
    certainty=HIGH,
    rows=("22", "23", "24", "25", "26", "27", "28", "29", "31", "33", "35"),
    since="2023-04-14",
)
