"""Complaints, the court, and what they suspend: Articles 7.1 and 29."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Interval, Parameter, Term
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    all_of,
    any_of,
    days,
    earliest,
    first_of,
    is_one_of,
    months,
    when,
    working_days,
)
from povestka.law.acts import FZ53, KAS
from povestka.law.drafting import HIGH, MED, rule
from povestka.law.editions import by_edition
from povestka.law.facts import (
    complaint_about,
    complaint_concerns,
    complaint_filed,
    complaint_rejected,
    complaint_to,
    complaint_upheld,
    first_day,
)
from povestka.law.readings import CR_14

REGISTER_COMPLAINT_DAYS: Final = Parameter("complaints.register_days", 5, "day")
DECISION_COMPLAINT_DAYS: Final = Parameter("complaints.decision_days", 15, "day")
OLD_COMPLAINT_MONTHS: Final = Parameter("complaints.board_months_before_2023", 3, "month")
COURT_MONTHS: Final = Parameter("complaints.court_months", 3, "month")


def upheld(*about: str) -> Term:
    """The first day on which a complaint of these kinds about the summons was upheld.

    A complaint upheld before the summons existed was not about it.
    """
    kind = is_one_of(complaint_about, *about)
    concerns = all_of(complaint_concerns, kind, first_day <= complaint_upheld)
    return first_of("complaint", when(concerns, complaint_upheld))


_to_board: Final = is_one_of(complaint_to, "board")
_about_decision: Final = is_one_of(complaint_about, "decision")
_DECISION_TEXT = Text(
    "The regional draft board answers a complaint about a decision within 15 days; until April"
    " 2023 it had three months.",
    "Призывная комиссия субъекта рассматривает жалобу на решение в течение 15 дней; до апреля"
    " 2023 года — трёх месяцев.",
)

decision_answer_by: Final = rule(
    "complaints.decision_answer_by",
    when(
        _to_board & _about_decision,
        by_edition(
            complaint_filed,
            {
                "paper": complaint_filed + months(OLD_COMPLAINT_MONTHS),
                "2023-04": complaint_filed + days(DECISION_COMPLAINT_DAYS),
            },
        ),
    ),
    on=complaint_filed,
    title=Text("The board's answer on a decision", "Ответ комиссии по решению"),
    says=_DECISION_TEXT,
    cites=(FZ53["29"],),
    sources=("P68", "P69"),
    certainty=MED,
    rows=("43", "44"),
    since="1998-03-28",
)


def _register_answer(period: Term) -> Term:
    variants = {"paper": NEVER_ARISES, "2023-04": period}
    return when(_to_board & ~_about_decision, by_edition(complaint_filed, variants))


_REGISTER_TEXT = Text(
    "The regional draft board answers a complaint about a summons, the ban or the measures"
    " within five days, as announced; calendar or working days is open.",
    "Призывная комиссия субъекта рассматривает жалобу на повестку, запрет или меры в течение"
    " пяти дней, как объявлено; календарных или рабочих — не решено.",
)
register_answer_by: Final = rule(
    "complaints.register_answer_by",
    _register_answer(complaint_filed + days(REGISTER_COMPLAINT_DAYS)),
    on=complaint_filed,
    title=Text("The board's answer, calendar days", "Ответ комиссии, календарные дни"),
    says=_REGISTER_TEXT,
    cites=(FZ53["7.1"],),
    sources=("P67", "P04"),
    certainty=MED,
    rows=("41", "42"),
    since="2023-04-14",
)
register_answer_by_working: Final = rule(
    "complaints.register_answer_by_working",
    _register_answer(complaint_filed + working_days(REGISTER_COMPLAINT_DAYS)),
    on=complaint_filed,
    title=Text("The board's answer, working days", "Ответ комиссии, рабочие дни"),
    says=_REGISTER_TEXT,
    cites=(FZ53["7.1"],),
    sources=("P67", "P04"),
    certainty=MED,
    rows=("41", "42"),
    since="2023-04-14",
)
court_by: Final = rule(
    "complaints.court_by",
    when(_to_board, complaint_rejected + months(COURT_MONTHS)),
    on=complaint_rejected,
    title=Text("The time to go to court", "Срок обращения в суд"),
    says=Text(
        "After the board's refusal a court may be asked within three months (from general"
        " knowledge, confirmed by no source here).",
        "После отказа комиссии в суд можно обратиться в течение трёх месяцев (общеизвестно,"
        " источниками здесь не подтверждено).",
    ),
    cites=(KAS["219"],),
    certainty=MED,
    rows=("41", "43", "47"),
    since="2015-09-15",
    confirmed=False,
)

_decided: Final = earliest(complaint_upheld, complaint_rejected)
_to_court: Final = is_one_of(complaint_to, "court")
stay: Final = rule(
    "complaints.stay",
    Interval(
        when(
            _about_decision,
            by_edition(
                complaint_filed,
                {
                    "paper": when(any_of(_to_board, _to_court), complaint_filed),
                    "2023-04": when(
                        _to_court,
                        CR_14.choose(automatic=complaint_filed, discretionary=NEVER_ARISES),
                    ),
                },
            ),
        ),
        _decided,
    ),
    on=complaint_filed,
    title=Text("The stay of a decision", "Приостановление решения"),
    says=Text(
        "A court challenge of the board's decision stays it until the judgment takes force; a"
        " complaint to the regional board has stayed nothing since April 2023. The text gives no"
        " stay of the ban or the measures.",
        "Обжалование решения комиссии в суд приостанавливает его до вступления решения суда в"
        " силу; жалоба в комиссию субъекта с апреля 2023 года ничего не приостанавливает."
        " Приостановления запрета и мер текст не предусматривает.",
    ),
    cites=(FZ53["29(4)"],),
    sources=("P70", "P71", "P72", "P68"),
    certainty=HIGH,
    rows=("43", "44", "45"),
    since="1998-03-28",
)
