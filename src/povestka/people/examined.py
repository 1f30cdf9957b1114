"""From the examination to dispatch: fitness, the board's decision, the court, the windows."""

from __future__ import annotations

from typing import Final

from povestka.language.chance import chance
from povestka.language.sorts import Sort
from povestka.language.terms import Interval, Literal, Term
from povestka.language.writing import (
    NEVER_ARISES,
    NOT_YET_COME,
    all_of,
    any_of,
    day_fact,
    days,
    earliest,
    happened,
    latest,
    number,
    truth_fact,
    when,
)
from povestka.law import board
from povestka.law.facts import complaint_about, complaint_to
from povestka.law.liability import age, is_conscript
from povestka.people import run
from povestka.people.men import ground_from, ground_granted, ground_until, named
from povestka.people.person import fit
from povestka.people.settings import count, share, wait
from povestka.people.stages import Stage

examined_on: Final = day_fact("examined_on")
"""The day that the queue of his office gave him; `NOT_YET` if none within the run."""

_mobilises: Final = number(1) <= count("call.reservists")
_has_ground: Final = all_of(
    ground_from <= examined_on, ground_granted <= examined_on, examined_on <= ground_until
)
_liable: Final = any_of(_mobilises, all_of(is_conscript, age(examined_on)))
_passes: Final = all_of(happened(examined_on), fit, _liable, ~_has_ground)
"""Who should not have been called is found out here at the latest."""

_decides: Final = run.seen(examined_on + days(wait("board", 0, "board.after")))

DECIDING: Final = Stage(
    "deciding",
    {
        "decision.on": when(
            all_of(happened(examined_on), ~_mobilises), _decides, NOT_YET_COME
        ),
        "decision.call_up": _passes,
    },
)

_decided: Final = day_fact("decision.on")
_call_up: Final = truth_fact("decision.call_up")
_sues: Final = all_of(
    happened(_decided), _call_up, chance("court", 0) < share("board.court")
)
_filed: Final = run.seen(_decided + days(wait("court", 1, "board.court_after")))

CLAIMING: Final = Stage(
    "claiming",
    {"complaint.filed": when(_sues, _filed, NOT_YET_COME)},
)

_claim: Final = day_fact("complaint.filed")
_judgment: Final = run.seen(_claim + days(wait("court", 2, "board.court_lasts")))
_wins: Final = chance("court", 3) < share("board.court_upheld")

JUDGING: Final = Stage(
    "judging",
    {
        "complaint.present": happened(_claim),
        "complaint.concerns": happened(_claim),
        "complaint.about": named("decision", complaint_about.names),
        "complaint.to": Literal(
            complaint_to.names.index("court"), Sort.NAME, complaint_to.names
        ),
        "complaint.upheld": when(all_of(happened(_claim), _wins), _judgment, NOT_YET_COME),
        "complaint.rejected": when(all_of(happened(_claim), ~_wins), _judgment, NOT_YET_COME),
    },
)

WINDOWS: Final = Stage(
    "windows",
    {f"window.{place}": window for place, window in enumerate(board.WINDOWS)},
)
"""The intervals in which the law lets the decision be carried out."""


def _ready(place: int) -> Term:
    """The first day of a quota's season on which he may be sent."""
    begins, ends = run.round_from(place), run.round_until(place)

    def within(since: Term, until: Term) -> Term:
        first = latest(since, begins)
        return when(all_of(happened(since), first < earliest(until, ends)), first)

    by_board = [
        within(day_fact(f"window.{one}.from"), day_fact(f"window.{one}.until"))
        for one in range(len(board.WINDOWS))
    ]
    found = when(
        _mobilises,
        when(_passes, within(examined_on, NEVER_ARISES)),
        earliest(*by_board),
    )
    return when(all_of(found <= run.as_of, any_of(_mobilises, age(found))), found)


READY: Final = Stage(
    "ready", {f"ready.{place}": _ready(place) for place in range(1, run.ROUNDS + 1)}
)
"""The first day on which each quota could take him; `NEVER` where it cannot."""

_first_ready: Final = earliest(*(day_fact(f"ready.{one}") for one in range(1, run.ROUNDS + 1)))

OUTCOME: Final = Stage(
    "outcome",
    {
        "refused_on": when(~_passes, examined_on),
        "called_up_on": when(_call_up, _decided),
        "claim": Interval(
            when(happened(_claim), _claim),
            earliest(day_fact("complaint.upheld"), day_fact("complaint.rejected")),
        ),
        "ready_on": _first_ready,
    },
)

STAGES: Final = (DECIDING, CLAIMING, JUDGING, WINDOWS, READY, OUTCOME)
"""The parts of the stage after the examination, in their order."""

SUMMONED: Final = Stage(
    "summoned",
    {"call": run.seen(day_fact("taken_on") + days(wait("dispatch", 0, "dispatch.after")))},
)
"""The day of the summons for dispatch of whom a quota has taken."""
