"""What becomes of one summons: how it is sent, when he knows of it, whether he comes.

One stage for every summons of a man; his second is drawn under the same decisions with another
occurrence. Nobody here acts because of the law: people do what they do, and the law follows.
"""

from __future__ import annotations

from typing import Final

from povestka.language.chance import chance
from povestka.language.sorts import Sort
from povestka.language.terms import Literal, Term, WorkingDay
from povestka.language.writing import (
    NOT_YET_COME,
    all_of,
    any_of,
    day_fact,
    days,
    earliest,
    happened,
    is_one_of,
    latest,
    name_fact,
    truth_fact,
    when,
)
from povestka.law.facts import complaint_about, complaint_to, purpose
from povestka.people import run
from povestka.people.men import call, named
from povestka.people.person import abroad, account, elsewhere, firm, litigious, looks
from povestka.people.settings import share, wait
from povestka.people.stages import Stage

came_before: Final = day_fact("call.came_before")
"""The first day on which he came on an earlier summons; `NEVER` if he has not."""

paper_too: Final = chance("summons.channel", 1) < share("channel.paper_too")
"""Whether a summons in the Register is brought on paper too."""

CHANNEL: Final = Stage(
    "channel",
    {
        "channel.register": all_of(
            run.register_from <= call,
            chance("summons.channel", 0) < share("channel.register_share"),
        ),
        "summons.withdrawn": when(
            chance("summons.error", 0) < share("error.withdrawn"),
            run.seen(call + days(wait("summons.error", 1, "error.withdrawn_after"))),
            NOT_YET_COME,
        ),
    },
)
"""Whether it is placed in the Register, and whether the office takes it back."""

_electronic: Final = truth_fact("channel.register")
_withdrawn: Final = day_fact("summons.withdrawn")
_placed: Final = day_fact("summons.placed")
_sent: Final = day_fact("summons.sent")

# Whom the board has called up is in the office: his summons for dispatch is handed to him there.
_at_the_board: Final = is_one_of(name_fact("summons.for", *purpose.names), "dispatch")
_on_paper: Final = any_of(~_electronic, _at_the_board, paper_too)
_at_home: Final = all_of(chance("summons.hand", 0) < share("hand.met"), ~elsewhere, ~abroad)
_met: Final = any_of(_at_the_board, _at_home)
_visit: Final = when(_at_the_board, call, call + days(wait("summons.hand", 1, "hand.after")))
_refuses: Final = chance("summons.hand", 2) < share("hand.refused")
_letter: Final = call + days(wait("summons.post", 0, "post.sent"))
_collects: Final = all_of(
    chance("summons.post", 1) < share("post.collected"), ~elsewhere, ~abroad
)


def _event(condition: Term, day: Term) -> Term:
    """It happens on the day if the condition holds, within the run and before a withdrawal."""
    return when(all_of(condition, day < _withdrawn), run.seen(day), NOT_YET_COME)


def _sends(condition: Term, day: Term) -> Term:
    """The office does it, unless he has come on an earlier summons by then."""
    return _event(all_of(condition, day <= came_before), day)


SENDING: Final = Stage(
    "sending",
    {
        "summons.placed": _sends(_electronic, run.after_outage(call, "register")),
        "summons.handed": _sends(all_of(_on_paper, _met, ~_refuses), _visit),
        "summons.refused": _sends(all_of(_on_paper, _met, _refuses), _visit),
        "summons.sent": _sends(all_of(_on_paper, ~_met), _letter),
        "summons.appear": WorkingDay(call + days(wait("summons.appear", 0, "call.lead"))),
    },
)

_arrives: Final = _sent + days(wait("summons.post", 2, "post.travels"))
_returns: Final = _sent + days(wait("summons.post", 3, "post.returned"))
_posting: Final = run.after_outage(_placed, "portal")

ARRIVING: Final = Stage(
    "arriving",
    {
        "summons.posted": _event(all_of(happened(_placed), account), _posting),
        "summons.delivered": _event(all_of(happened(_sent), _collects), _arrives),
        "summons.returned": _event(all_of(happened(_sent), ~_collects), _returns),
    },
)

_posted: Final = day_fact("summons.posted")
_read: Final = _posted + days(
    wait("summons.look", 0, "look.soon")
)
_read_late: Final = _posted + days(wait("summons.look", 2, "look.late_after"))
_looks_late: Final = chance("summons.look", 1) < share("look.late")
_opened: Final = when(
    looks, _read, when(_looks_late, _read_late, NOT_YET_COME)
)

KNOWING: Final = Stage(
    "knowing",
    {
        "summons.known": run.seen(
            earliest(
                day_fact("summons.handed"),
                day_fact("summons.refused"),
                day_fact("summons.delivered"),
                _opened,
            )
        ),
    },
)
"""The day on which he knows of it; whether a notice was opened is no fact of the law."""

known: Final = day_fact("summons.known")
_appear: Final = day_fact("summons.appear")
_in_time: Final = when(firm, share("come.firm"), share("come.usual"))
_comes: Final = all_of(
    happened(known),
    known <= _appear,
    ~abroad,
    chance("summons.come", 0) < _in_time,
)
_late: Final = all_of(happened(known), ~abroad, chance("summons.come", 1) < share("come.late"))
_late_day: Final = WorkingDay(
    latest(_appear, known) + days(wait("summons.come", 2, "come.late_after"))
)

_reason_began: Final = _appear + days(wait("summons.reason", 1, "reason.began"))
_reason: Final = all_of(
    chance("summons.reason", 0) < share("reason.has"), _reason_began <= run.as_of
)
_shown: Final = latest(
    _appear + days(wait("summons.reason_shown", 1, "reason.showing")), known, _reason_began
)
_shows: Final = all_of(
    _reason, happened(known), chance("summons.reason_shown", 0) < share("reason.shown")
)

COMING: Final = Stage(
    "coming",
    {
        "summons.came": run.seen(
            when(
                _comes,
                when(_appear < _withdrawn, _appear, NOT_YET_COME),
                when(all_of(_late, _late_day < _withdrawn), _late_day, NOT_YET_COME),
            )
        ),
        "summons.reason.from": when(_reason, _reason_began, NOT_YET_COME),
        "summons.reason.until": when(
            _reason, _reason_began + days(wait("summons.reason", 2, "reason.lasts")), NOT_YET_COME
        ),
        "summons.reason.shown": when(_shows, run.seen(_shown), NOT_YET_COME),
    },
)
"""Whether and when he comes on this summons, and a good reason for not coming on the day."""

_files: Final = all_of(
    happened(known),
    chance("summons.complaint", 0)
    < when(litigious, share("complaint.files_readily"), share("complaint.files")),
)
_filed: Final = known + days(wait("summons.complaint", 1, "complaint.after"))
filed: Final = day_fact("complaint.filed")
_answer: Final = filed + days(wait("summons.complaint", 2, "complaint.answer"))
_upheld: Final = chance("summons.complaint", 3) < share("complaint.upheld")

COMPLAINING: Final = Stage(
    "complaining",
    {"complaint.filed": when(_files, run.seen(_filed), NOT_YET_COME)},
)

_about: Final = complaint_about.names
ANSWERING: Final = Stage(
    "answering",
    {
        "complaint.present": happened(filed),
        "complaint.concerns": happened(filed),
        "complaint.about": when(
            chance("summons.about", 0) < share("complaint.about_ban"),
            named("exit_ban", _about),
            named("summons", _about),
        ),
        "complaint.to": Literal(
            complaint_to.names.index("board"), Sort.NAME, complaint_to.names
        ),
        "complaint.upheld": when(
            all_of(happened(filed), _upheld), run.seen(_answer), NOT_YET_COME
        ),
        "complaint.rejected": when(
            all_of(happened(filed), ~_upheld), run.seen(_answer), NOT_YET_COME
        ),
    },
)

came: Final = day_fact("summons.came")
_next: Final = WorkingDay(_appear + days(wait("summons.again", 1, "again.after")))

AGAIN: Final = Stage(
    "again",
    {
        "call.came": earliest(came_before, came),
        "call.again": when(
            all_of(
                chance("summons.again", 0) < share("again.issued"),
                ~happened(_withdrawn),
                ~happened(day_fact("complaint.upheld")),
                _next <= run.as_of,
                _next < earliest(came_before, came),
            ),
            _next,
        ),
    },
)
"""Another summons: only to who has not come by the day on which it would be issued."""

STAGES: Final = (
    CHANNEL, SENDING, ARRIVING, KNOWING, COMING, COMPLAINING, ANSWERING, AGAIN,
)
"""The parts of the stage of a summons, in their order."""
