"""The draft board's decision and the windows of dispatch: Articles 25 and 28."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Annual, Interval, Parameter, Rule, Term
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    NOT_YET_COME,
    all_of,
    days,
    earliest,
    first_of,
    happened,
    is_one_of,
    latest,
    some,
    when,
    years,
)
from povestka.law.acts import CALL_UP_DECREES, FZ53, FZ412, ONE_YEAR_LAW
from povestka.law.drafting import HIGH, MED, rule
from povestka.law.editions import by_edition
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
from povestka.law.readings import CR_14

DECISION_YEARS: Final = Parameter("board.decision_years", 1, "year")

valid_until: Final = rule(
    "board.valid_until",
    by_edition(
        decided,
        {"before": NEVER_ARISES, "2025-10-01": decided + years(DECISION_YEARS) + days(1)},
    ),
    on=decided,
    title=Text("The decision's year", "Срок действия решения"),
    says=Text(
        "A call-up decision made since 1 October 2025 may be carried out within one year, to the"
        " same day of the next year; before that, in its own season only.",
        "Решение о призыве, принятое с 1 октября 2025 года, исполнимо в течение года, по то же"
        " число следующего года; ранее — только в свой период призыва.",
    ),
    cites=(ONE_YEAR_LAW[""],),
    sources=("P90", "P91", "P92"),
    certainty=HIGH,
    rows=("64",),
    since="2025-10-01",
)

_ordinary: Final = is_one_of(dispatch, "ordinary")
_rural: Final = is_one_of(dispatch, "rural")
_in_spring: Final = is_one_of(dispatch, "ordinary", "far_north", "teacher")
_in_autumn: Final = is_one_of(dispatch, "ordinary", "far_north", "rural")

_spring_ends: Final = Annual(decided + days(1), 7, 16)
_autumn_ends: Final = Annual(decided + days(1), 1, 1)
_year_before_spring: Final = _spring_ends + years(-1)
_year_before_autumn: Final = _autumn_ends + years(-1)
_spring_opens: Final = when(
    _ordinary, Annual(_year_before_spring, 4, 1), Annual(_year_before_spring, 5, 1)
)
_autumn_opens: Final = when(
    _ordinary,
    Annual(_year_before_autumn, 10, 1),
    when(_rural, Annual(_year_before_autumn, 10, 15), Annual(_year_before_autumn, 11, 1)),
)


_about_this: Final = all_of(
    is_one_of(complaint_about, "decision"), decided <= complaint_filed
)
_in_court: Final = _about_this & is_one_of(complaint_to, "court")
_stayed: Final = CR_14.choose(automatic=_in_court, discretionary=NO)

stayed_from: Final = rule(
    "board.stayed_from",
    first_of("complaint", when(_stayed, complaint_filed)),
    on=decided,
    title=Text("The decision is stayed", "Решение приостановлено"),
    says=Text(
        "A court challenge stays the decision until the judgment takes force.",
        "Обжалование в суд приостанавливает решение до вступления решения суда в силу.",
    ),
    cites=(FZ53["29(4)"],),
    sources=("P70", "P71", "P72"),
    certainty=HIGH,
    rows=("45",),
    since="1998-03-28",
)
stayed_until: Final = rule(
    "board.stayed_until",
    when(
        some("complaint", _stayed & ~happened(complaint_rejected)),
        NOT_YET_COME,
        first_of("complaint", when(_stayed, complaint_rejected)),
    ),
    on=decided,
    title=Text("The stay ends", "Приостановление прекращается"),
    says=Text(
        "A challenge that the court has rejected stays nothing any more.",
        "После отказа суда решение более не приостановлено.",
    ),
    cites=(FZ53["29(4)"],),
    sources=("P70", "P71", "P72"),
    certainty=HIGH,
    rows=("45",),
    since="1998-03-28",
)
cancelled: Final = rule(
    "board.cancelled",
    first_of("complaint", when(_about_this, complaint_upheld)),
    on=decided,
    title=Text("The decision is annulled", "Решение отменено"),
    says=Text(
        "A decision that is annulled on complaint is carried out no more.",
        "Решение, отменённое по жалобе, более не исполняется.",
    ),
    cites=(FZ53["29"],),
    sources=("P68", "P69"),
    certainty=MED,
    rows=("43", "45"),
    since="1998-03-28",
)


def _window(name: str, may: Term, opens: Term, ends: Term, *, own_season: bool) -> tuple[Rule, ...]:
    """One window of dispatch, cut to the life of the decision: before a stay of it, and after."""
    start = when(call_up & may, latest(decided, opens))
    own = when(opens <= decided, start) if own_season else NEVER_ARISES
    cut = earliest(ends, cancelled)

    def part(suffix: str, since: Term, until: Term) -> Rule:
        return rule(
            f"board.{name}{suffix}",
            by_edition(
                decided,
                {
                    "before": Interval(latest(own, since), earliest(cut, until)),
                    "2025-10-01": Interval(
                        latest(start, since), earliest(cut, until, valid_until)
                    ),
                },
            ),
            on=decided,
            title=Text("A window of dispatch", "Период отправки"),
            says=_WINDOW_WORDS,
            cites=(FZ53["25"], FZ412["1"], CALL_UP_DECREES[""]),
            sources=("P18", "P19", "P20", "P96", "P97"),
            certainty=HIGH,
            rows=("64", "68", "69", "70"),
            since="1998-03-28",
        )

    return part("", decided, stayed_from), part("_after_stay", stayed_until, NEVER_ARISES)


_WINDOW_WORDS: Final = Text(
    "Dispatch is from 1 April to 15 July and from 1 October to 31 December; in the Far North from"
    " 1 May or 1 November, of teachers from 1 May to 15 July, of rural field workers from"
    " 15 October to 31 December.",
    "Отправка — с 1 апреля по 15 июля и с 1 октября по 31 декабря; на Крайнем Севере — с 1 мая или"
    " с 1 ноября, педагогов — с 1 мая по 15 июля, занятых на сельских полевых работах —"
    " с 15 октября по 31 декабря.",
)

spring_window: Final = _window(
    "spring_window", _in_spring, _spring_opens, _spring_ends, own_season=True
)
autumn_window: Final = _window(
    "autumn_window", _in_autumn, _autumn_opens, _autumn_ends, own_season=True
)
next_spring_window: Final = _window(
    "next_spring_window",
    _in_spring,
    _spring_opens + years(1),
    _spring_ends + years(1),
    own_season=False,
)
next_autumn_window: Final = _window(
    "next_autumn_window",
    _in_autumn,
    _autumn_opens + years(1),
    _autumn_ends + years(1),
    own_season=False,
)
WINDOWS: Final = (*spring_window, *autumn_window, *next_spring_window, *next_autumn_window)
