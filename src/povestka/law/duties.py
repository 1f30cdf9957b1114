"""The two-week duty, and short notice: Article 31."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Annual, Parameter
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    YES,
    all_of,
    any_of,
    days,
    earliest,
    first_of,
    happened,
    when,
)
from povestka.law.acts import DECREE_663, FZ53, FZ412
from povestka.law.appearance import appeared
from povestka.law.drafting import MED, last_day, rule
from povestka.law.editions import by_edition
from povestka.law.facts import appear, as_of, born_stated, first_day
from povestka.law.liability import age, deferred, exempted, is_conscript
from povestka.law.measures import LEAD_DAYS
from povestka.law.readings import CR_22
from povestka.law.service import by_hand, by_refusal, served_on
from povestka.law.variants import NOTICE

DUTY_DAYS: Final = Parameter("duties.two_weeks", 14, "day")

self_report_by: Final = rule(
    "duties.self_report_by",
    by_edition(
        served_on,
        {
            "paper": NEVER_ARISES,
            "2023-04": when(
                all_of(appear < served_on, happened(served_on), ~(appeared <= served_on)),
                last_day(served_on, DUTY_DAYS),
            ),
        },
    ),
    on=served_on,
    title=Text("The two-week duty", "Двухнедельная обязанность явиться"),
    says=Text(
        "Whoever is served after the appearance day comes within two weeks for a data check.",
        "Получивший повестку после даты явки является в двухнедельный срок для сверки сведений.",
    ),
    cites=(FZ53["31(2.1)"],),
    sources=("P23", "P24", "P25", "P26"),
    certainty=MED,
    rows=("11",),
    since="2023-04-14",
)

_since = as_of + days(-14)
_season = earliest(Annual(_since, 4, 1), Annual(_since, 10, 1))
season_opens: Final = rule(
    "duties.season_opens",
    by_edition(
        as_of,
        {
            "before": _season,
            "2026-01": CR_22.choose(season_start=_season, year_start=Annual(_since, 1, 1)),
        },
    ),
    on=as_of,
    title=Text("The opening of the season", "Начало периода"),
    says=Text(
        "The seasons open on 1 April and 1 October.",
        "Периоды начинаются 1 апреля и 1 октября.",
    ),
    cites=(FZ53["25"], FZ412["1"]),
    sources=("P26", "P167", "P18"),
    certainty=MED,
    rows=("11", "68", "69"),
    since="1998-03-28",
)
season_report_by: Final = rule(
    "duties.season_report_by",
    by_edition(
        season_opens,
        {
            "paper": NEVER_ARISES,
            "2023-04": when(
                all_of(
                    is_conscript,
                    when(born_stated, age(season_opens), YES),
                    ~deferred(season_opens),
                    ~exempted(season_opens),
                    ~happened(first_of("summons", first_day)),
                ),
                last_day(season_opens, DUTY_DAYS),
            ),
        },
    ),
    on=as_of,
    title=Text("The duty without a summons", "Обязанность явиться без повестки"),
    says=Text(
        "A man liable to call-up who has received no summons comes within two weeks of the"
        " opening of the season.",
        "Подлежащий призыву и не получивший повестки является в течение двух недель с начала"
        " периода.",
    ),
    cites=(FZ53["31(2.1)"],),
    sources=("P23", "P26", "P167"),
    certainty=MED,
    rows=("11",),
    since="2023-04-14",
)

short_notice: Final = rule(
    "duties.short_notice",
    all_of(
        NOTICE.choose(law=any_of(by_hand, by_refusal), every_route=happened(served_on)),
        served_on <= appear,
        appear < served_on + days(LEAD_DAYS),
    ),
    on=served_on,
    title=Text("Short notice", "Срок между вручением и явкой"),
    says=Text(
        "A paper summons is handed over not later than three days before the appearance day.",
        "Повестка на бумаге вручается не позднее чем за три дня до даты явки.",
    ),
    cites=(DECREE_663[""],),
    sources=("P17",),
    certainty=MED,
    rows=("9",),
    since="2006-11-11",
)
