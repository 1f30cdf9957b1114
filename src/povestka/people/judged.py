"""The law of one summons: on the facts, and on what the register believes the facts to be.

The first is the answer of a case. The second is the same rules, of the same edition and reading,
asked of the register's facts: a ground exists from the day on which it was recorded, and whoever
is taken for a conscript is one. Between the two lie the bans that the law does not support.
"""

from __future__ import annotations

from typing import Final

from povestka.language.rewriting import rewritten
from povestka.language.terms import Rule, Term
from povestka.language.writing import (
    all_of,
    day_fact,
    days,
    earliest,
    happened,
    is_one_of,
    latest,
    name_fact,
    number,
    truth_fact,
    when,
)
from povestka.law import cap, duties, exit_ban, facts, measures, penalties, service
from povestka.people import run
from povestka.people.men import ground_granted, ground_recorded
from povestka.people.settings import wait
from povestka.people.stages import Stage

came: Final = day_fact("appearance.on")
_for: Final = name_fact("summons.for", *facts.purpose.names)
_checked: Final = all_of(happened(came), is_one_of(_for, "data_check"))
_corrected: Final = latest(ground_granted, came) + days(
    wait("summons.correcting", 0, "ground.correcting")
)

REGISTER: Final = Stage(
    "register",
    {
        "appearance.present": happened(came),
        "ground.believed": when(
            _checked,
            when(
                happened(ground_granted),
                run.seen(earliest(ground_recorded, _corrected)),
                ground_recorded,
            ),
            ground_recorded,
        ),
    },
)
"""The day from which the register knows his ground: recorded, or put right when he came."""

_BELIEVED: Final[dict[str, Term]] = {
    facts.ground_granted.name: day_fact("ground.believed", "ground"),
    facts.status.name: name_fact("register.status", *facts.status.names),
    facts.born_stated.name: truth_fact("register.born_stated"),
}


def believed(rule: Rule) -> Term:
    """The rule asked of what the register believes."""
    return rewritten(rule, lambda term: _BELIEVED.get(getattr(term, "name", "")))


LAW: Final = Stage(
    "law",
    {
        "served_on": service.served_on,
        "route": service.route,
        "exit_ban": exit_ban.exit_ban,
        "measures": measures.measures,
        "fine": penalties.fine_due,
        "fine_max": when(penalties.fine_due, penalties.fine_max, number(0)),
        "self_report_by": duties.self_report_by,
        "cap_breached": cap.cap_breached,
        "short_notice": duties.short_notice,
        "register.exit_ban": believed(exit_ban.exit_ban),
        "register.measures": believed(measures.measures),
    },
)
"""What follows from one summons, asked on the last day of the run."""
