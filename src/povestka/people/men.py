"""Who a man is to the military register, and whether the office calls him this year."""

from __future__ import annotations

from typing import Final

from povestka.language.chance import chance
from povestka.language.sorts import Sort
from povestka.language.terms import Literal, Term
from povestka.language.writing import (
    NEVER_ARISES,
    NOT_YET_COME,
    all_of,
    any_of,
    day_fact,
    days,
    happened,
    is_one_of,
    name_fact,
    number,
    truth_fact,
    when,
    years,
)
from povestka.law.facts import DEFERMENTS, EXEMPTIONS, status
from povestka.people import run
from povestka.people.settings import count, share, share_by_age, wait
from povestka.people.stages import Stage

cohort: Final = day_fact("man.cohort")
"""The first day of the year of his birth: what the layout gives him."""

born: Final = day_fact("person.born")
mistaken: Final = truth_fact("man.mistaken")
picked: Final = truth_fact("man.picked")

_STATUS: Final = status.names


def named(word: str, names: tuple[str, ...]) -> Literal:
    """One of a list of names, as a value."""
    return Literal(names.index(word), Sort.NAME, names)


_served: Final = chance("man", 1) < share_by_age("man.served")
_conscript: Final = is_one_of(status, "conscript")
_of_age: Final = all_of(
    born + years(count("call.age_from")) <= run.as_of,
    run.first < born + years(count("call.age_until")),
)
_calls_conscripts: Final = number(1) <= count("call.conscripts")
_calls_reservists: Final = number(1) <= count("call.reservists")

MEN: Final = Stage(
    "men",
    {
        "person.born": cohort + days(wait("man", 0, "man.birthday")),
        "person.status": when(_served, named("reservist", _STATUS), named("conscript", _STATUS)),
        "man.mistaken": all_of(_served, chance("man", 3) < share("man.mistaken")),
        "man.picked": chance("man", 2) < share_by_age("call.picked"),
    },
)
"""Everyone is drawn here: his day of birth, his status, and whether the office would call him."""

POSSIBLE: Final = Stage(
    "possible",
    {
        "man.possible": all_of(
            picked,
            any_of(
                all_of(_calls_conscripts, any_of(all_of(_conscript, _of_age), mistaken)),
                all_of(_calls_reservists, is_one_of(status, "reservist")),
            ),
        )
    },
)
"""The first gate: of the others nothing more is asked, for nothing happens to them."""

GROUNDS: Final = (*DEFERMENTS, *EXEMPTIONS)
CLASSES: Final = ("none", "study", "unfit", "family", "other")
"""The grounds as results show them."""

ground_kind: Final = name_fact("ground.kind", *GROUNDS)
ground_from: Final = day_fact("ground.from")
ground_until: Final = day_fact("ground.until")
ground_granted: Final = day_fact("ground.granted")
ground_recorded: Final = day_fact("ground.recorded")
call: Final = day_fact("call")
"""The day on which the office would issue his first summons."""

_unfit: Final = chance("ground", 0) < share_by_age("ground.unfit")
_studies: Final = chance("ground", 1) < share_by_age("ground.study")
_other: Final = chance("ground", 2) < share_by_age("ground.other")
_has_ground: Final = all_of(_conscript, any_of(_unfit, _studies, _other))


def _kind() -> Term:
    """The kind of ground: unfit before study before others; of these, one after another."""

    def one(word: str) -> Literal:
        return named(word, GROUNDS)

    found: Term = one("reserve_contract")
    for place, (word, key) in enumerate(
        (("unfit_g", "unfit_g"), ("alternative_service", "alternative"), ("it", "it")), 1
    ):
        found = when(chance("ground.other", place) < share(f"ground.{key}"), one(word), found)
    found = when(chance("ground.carer", 0) < share("ground.carer"), one("carer"), found)
    found = when(chance("ground.other", 0) < share("ground.children"), one("children"), found)
    unfit = when(chance("ground", 3) < share("ground.unfit_d"), one("unfit_d"), one("unfit_v"))
    return when(_unfit, unfit, when(_studies, one("study"), found))


_present: Final = truth_fact("ground.present")
_no_class: Final = named("none", CLASSES)


def _class() -> Term:
    """His ground on the day of his first summons, whether or not the register knows of it."""
    family = any_of(
        chance("ground.other", 0) < share("ground.children"),
        chance("ground.carer", 0) < share("ground.carer"),
    )
    other = when(family, named("family", CLASSES), named("other", CLASSES))
    found = when(_unfit, named("unfit", CLASSES), when(_studies, named("study", CLASSES), other))
    return when(all_of(_present, ground_from <= call, call <= ground_until), found, _no_class)


_begins: Final = run.first + days(wait("ground.days", 0, "ground.began"))
_granted: Final = chance("ground.granted", 0) < share("ground.granted")
_recorded: Final = chance("ground.granted", 1) < share("ground.recorded")


def _issued() -> Term:
    """The day of the first summons: a period by its share, and a day in it."""
    found: Term = NEVER_ARISES
    for place in range(run.WINDOWS, 0, -1):
        day = run.window_from(place) + days(run.window_wait(place, "call", 1))
        found = when(chance("call", 0) < run.window_upto(place), day, found)
    return found


STANDING: Final = Stage(
    "standing",
    {
        "ground.present": _has_ground,
        "ground.kind": _kind(),
        "ground.from": when(_has_ground, _begins, NOT_YET_COME),
        "ground.until": when(
            _has_ground, _begins + days(wait("ground.days", 1, "ground.lasts")), NOT_YET_COME
        ),
        "ground.granted": when(
            all_of(_has_ground, _granted),
            run.seen(_begins + days(wait("ground.days", 2, "ground.granting"))),
            NOT_YET_COME,
        ),
        "call": _issued(),
    },
)
"""His ground if he has one, and the day on which the office would issue a summons."""

_until_recorded: Final = ground_granted + days(wait("ground.days", 3, "ground.recording"))
_checked: Final = chance("ground.granted", 2) < share("call.checked")


def _covers(since: Term) -> Term:
    """The ground, known from a day, is in force on the day of the call."""
    return all_of(ground_from <= call, since <= call, call <= ground_until)


CALLED: Final = Stage(
    "called",
    {
        "ground.class": _class(),
        "ground.recorded": when(_recorded, run.seen(_until_recorded), NOT_YET_COME),
        "man.called": all_of(
            call <= run.as_of,
            any_of(
                _calls_reservists,
                mistaken,
                all_of(
                    born + years(count("call.age_from")) <= call,
                    call < born + years(count("call.age_until")),
                    ~all_of(_recorded, happened(ground_granted), _covers(_until_recorded)),
                    ~all_of(_checked, _covers(ground_granted)),
                ),
            ),
        ),
    },
)
"""The second gate: the office calls nobody whom its register shows as deferred or released."""
