"""What the agencies' screens show: the register's bans and measures, late to come and to go."""

from __future__ import annotations

from typing import Final

from povestka.language.chance import chance
from povestka.language.terms import Term
from povestka.language.writing import (
    all_of,
    day_fact,
    days,
    happened,
    latest,
    number_fact,
    truth_fact,
    when,
)
from povestka.people import person, run
from povestka.people.settings import share, wait
from povestka.people.stages import Stage

_ban_from: Final = day_fact("register.exit_ban.from")
_ban_until: Final = day_fact("register.exit_ban.until")
_from: Final = day_fact("register.measures.from")
_until: Final = day_fact("register.measures.until")


def _shown(first: str, until: str, begins: Term, ends: Term, *, reaches: Term) -> dict[str, Term]:
    """A screen shows something while it has begun and not ended there; else never."""
    shows = all_of(reaches, happened(begins), begins < ends)
    return {first: when(shows, begins), until: when(shows, ends)}


# How late the border learns of a ban is one man's luck, the same for all of his summonses: so his
# bans begin there in the order in which they begin in law.
_border_on: Final = run.after_outage(
    latest(_ban_from + days(number_fact("border.lag_on")), run.border_from), "border"
)
_border_off: Final = run.after_outage(
    _ban_until + days(wait("summons.border", 0, "border.lag_off")), "border"
)

BORDER: Final = Stage(
    "border",
    _shown(
        "border.from",
        "border.until",
        _border_on,
        _border_off,
        reaches=truth_fact("border.reaches"),
    ),
)

OF_MEASURE: Final = {
    "sole_trader": ("tax", person.sole_trader),
    "self_employed": ("tax", person.self_employed),
    "real_estate": ("property", person.real_estate),
    "driving": ("traffic", person.licence),
    "vehicle_registration": ("traffic", person.vehicle),
    "credit": ("lenders", person.loan),
}
"""The agency that acts on each measure, and whom the measure can touch."""


def _agency(agency: str) -> dict[str, Term]:
    decision = f"agency.{agency}"
    reaches = chance(decision, 0) < share(f"agency.{agency}_covers")
    begins = latest(_from + days(wait(decision, 1, "agency.lag_on")), run.agencies_from)
    ends = _until + days(wait(decision, 2, f"agency.{agency}_off"))
    return _shown(f"{agency}.from", f"{agency}.until", begins, ends, reaches=reaches)


_AGENCIES: Final = tuple(dict.fromkeys(agency for agency, _ in OF_MEASURE.values()))

AGENCIES: Final = Stage(
    "agencies",
    {
        name: term
        for agency in _AGENCIES
        for name, term in _agency(agency).items()
    },
)
"""Each agency's screen: from which day to which it shows the measures."""

TOUCHED: Final = Stage(
    "touched",
    {
        f"{measure}.{edge}": when(has, day_fact(f"{agency}.{edge}"))
        for measure, (agency, has) in OF_MEASURE.items()
        for edge in ("from", "until")
    },
)
"""The measures that stop him from something he would do: those of which a screen is shown."""

