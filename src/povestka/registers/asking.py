"""What follows in law from what is so of a man: his case, and the days that the law answers.

Two cases are built of the same events: of the facts, and of what the military register believes.
A ground counts for the register from the day on which it recorded it, his status and birth are
those that it holds, and a summons meant for another is his.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from povestka.case.known import ENACTED, Law, bare_values
from povestka.case.model import (
    HAPPENED,
    BoardDecision,
    Case,
    Complaint,
    Ground,
    Person,
    Reason,
    Summons,
)
from povestka.language.days import NOT_YET
from povestka.law import facts as law
from povestka.law.measures import MEASURES
from povestka.law.service import ROUTES
from povestka.registers.spans import Days, united
from povestka.registers.state import State, Thing

ROUTE_NAMES: Final = ("none", *ROUTES)
"""The routes of service by their place in the answer."""

_HAPPENED: Final = tuple((name, f"summons.{name}") for name in HAPPENED)


def case_of(state: State, as_of: int, *, believed: bool = False) -> Case:
    """The facts of a man as the law asks them on a day, or what the register believes of him.

    The state is of what had happened by that day (`asof.known`). A man who has not been described
    has no case: ValueError.
    """
    if not state.person:
        raise ValueError("nobody has been described: there is no case to ask")
    summonses = [
        (name, one)
        for name, one in state.all("summons")
        if believed or one.data.get("meant_for") is None
    ]
    names = [name for name, _ in summonses]
    return Case(
        as_of,
        _believed_man(state) if believed else _man(state),
        tuple(_summons(name, one) for name, one in summonses),
        tuple(_ground(one, believed=believed) for _, one in state.all("ground")),
        _complaints(state, names),
        _decisions(state.man),
    )


def _word(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) else otherwise


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _man(state: State) -> Person:
    data = state.man.data
    return Person(
        _word(data["status"], ""),
        _number(data["born"]),
        _word(data.get("dispatch"), law.dispatch.names[0]),
        enrolled=True,
    )


def held(state: State, name: str) -> str | int | bool | None:
    """What the military register holds of him under a name: "status", "born", "born_stated".

    What it took over from a namesake's papers stands before his own; what it does not hold at all
    is as it is.
    """
    data = state.man.data
    for prefix in ("merged.", "register."):
        value = data.get(f"{prefix}{name}")
        if value is not None:
            return value
    return data.get(name)


def _believed_man(state: State) -> Person:
    stated = held(state, "born_stated") is not False
    return Person(
        _word(held(state, "status"), ""),
        _number(held(state, "born")) if stated else None,
        _word(state.man.data.get("dispatch"), law.dispatch.names[0]),
        enrolled=True,
    )


def _summons(name: str, one: Thing) -> Summons:
    data = one.data
    days = {mark.kind: mark.on for mark in reversed(one.marks)}
    reason = None
    if "reason.arose" in days:
        reason = Reason(
            _word(data.get("reason.kind"), ""),
            days["reason.arose"],
            _number(data.get("reason.until")),
            days.get("reason.shown"),
        )
    return Summons(
        name,
        _word(data["for"], ""),
        appear=_number(data["appear"]),
        appeared=days.get("person.appeared"),
        reason=reason,
        **{name: days.get(kind) for name, kind in _HAPPENED},
    )


def _ground(one: Thing, *, believed: bool) -> Ground:
    recorded = one.day("ground.recorded")
    return Ground(
        _word(one.data["kind"], ""),
        one.day("ground.arose"),
        _number(one.data.get("until")),
        recorded if believed else one.day("ground.granted"),
        recorded is not None,
    )


def _complaints(state: State, names: list[str]) -> tuple[Complaint, ...]:
    """Those about his summonses in their order, then those about all or about the decision."""
    found = []
    for _, one in state.all("complaint"):
        about = one.data.get("summons")
        if about is not None and about not in names:
            continue
        place = names.index(str(about)) if about is not None else len(names)
        found.append((place, _complaint(one, about if isinstance(about, str) else None)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _complaint(one: Thing, about: str | None) -> Complaint:
    return Complaint(
        _word(one.data["about"], ""),
        _word(one.data["to"], ""),
        one.day("complaint.filed"),
        about,
        one.day("complaint.upheld"),
        one.day("complaint.rejected"),
    )


def _decisions(man: Thing) -> tuple[BoardDecision, ...]:
    made = man.day("decision.made")
    return () if made is None else (BoardDecision(made, man.data["call_up"] is True),)


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows from one summons: days as numbers, None where it does not arise.

    A pair of days is the first and the day after the last, `NOT_YET` where there is no end. `fine`
    is the least and the most in roubles.
    """

    summons: str
    served_on: int | None
    by: str | None
    exit_ban: Days | None
    measures: Days | None
    which: tuple[str, ...]
    fine: tuple[int, int] | None
    self_report_by: int | None
    cap_breached: bool
    short_notice: bool


@dataclass(frozen=True, slots=True)
class Effects:
    """What follows for a man: from each summons, and the days under any ban or measure."""

    summonses: tuple[Effect, ...]
    under_exit_ban: tuple[Days, ...]
    under_measures: tuple[Days, ...]

    def under(self, what: str) -> tuple[Days, ...]:
        """The days under "exit_ban" or "measures"."""
        return self.under_exit_ban if what == "exit_ban" else self.under_measures


def effects(case: Case, under: Law = ENACTED) -> Effects:
    """The days that the law answers for a case whose facts are all known; values without reasons.

    The reasons and articles are those of `case.asking.decide`. Raises `Undecreed` where a working
    day of a year without a decree is asked for.
    """
    found = tuple(
        Effect(
            one.id,
            _day(values["served_on"]),
            _route(values["route"]),
            _days(values["exit_ban"]),
            _days(values["measures"]),
            tuple(MEASURES) if values["measures"][0] < values["measures"][1] else (),
            values["fine"][1:] if values["fine"][0] else None,
            _day(values["self_report_by"]),
            bool(values["cap_breached"]),
            bool(values["short_notice"]),
        )
        for one, values in zip(case.summonses, bare_values(case, under), strict=True)
    )
    return Effects(
        found,
        united(one.exit_ban for one in found if one.exit_ban),
        united(one.measures for one in found if one.measures),
    )


def served_by(state: State, day: int) -> bool:
    """Whether a summons of his counts as served by a day, as the register believes."""
    found = effects(case_of(state, day, believed=True))
    return any(one.served_on is not None and one.served_on <= day for one in found.summonses)


def _day(value: int) -> int | None:
    return value if value < NOT_YET else None


def _route(place: int) -> str | None:
    return ROUTE_NAMES[place] if place else None


def _days(pair: Days) -> Days | None:
    first, after = pair
    return (first, min(after, NOT_YET)) if first < min(after, NOT_YET) else None
