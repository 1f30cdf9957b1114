"""The summons: its days, when and how it was served, what was shown or upheld about it."""

from datetime import date

from .days import on_expiry
from .person import Case, Summons
from .readings import NeedsFact, Readings

LAW_127 = date(2023, 4, 14)
FIRST_EVENTS = ("placed", "posted", "sent", "handed", "refused", "delivered")


def summonses(case: Case) -> list[tuple[str, Summons]]:
    """The summonses of the file with their ids; s1, s2, … where an id is left out."""
    listed = case.get("summons", [])
    return [(s.get("id", f"s{number}"), s) for number, s in enumerate(listed, start=1)]


def due(s: Summons) -> date:
    """A, the day written in the summons; NeedsFact if it is left out."""
    if "appear" not in s:
        raise NeedsFact("summons.appear")
    day: date = s["appear"]
    return day


def first_day(s: Summons) -> date | None:
    """The earliest of R, P, B, H, X and D."""
    return min((s[key] for key in FIRST_EVENTS if key in s), default=None)


def came(case: Case, s: Summons) -> date | None:
    """T: the first appearance in the file on or after the first day of this summons (2.9)."""
    begun = first_day(s)
    if begun is None:
        return None
    visits = [other["appeared"] for _, other in summonses(case) if "appeared" in other]
    return min((visit for visit in visits if visit >= begun), default=None)


def shown_reason(s: Summons) -> date | None:
    """The day on which a good reason that covers A was shown; None if none was."""
    reason = s.get("reason", {})
    if "shown" not in reason:
        return None
    if due(s) < reason["from"]:
        return None
    if "until" in reason and due(s) > reason["until"]:
        return None
    shown: date = reason["shown"]
    return shown


def upheld(case: Case, sid: str, abouts: tuple[str, ...]) -> list[date]:
    """The days on which complaints about one of `abouts` were upheld for this summons.

    A complaint that was upheld before the summons existed was not about it.
    """
    begun = first_day(dict(summonses(case))[sid])
    return [
        complaint["upheld"]
        for complaint in case.get("complaint", [])
        if complaint["about"] in abouts
        and "upheld" in complaint
        and complaint.get("summons", sid) == sid
        and begun is not None
        and begun <= complaint["upheld"]
    ]


def served(s: Summons, readings: Readings) -> tuple[date | None, str | None]:
    """S and the route that fixed it (2.1)."""
    routes: list[tuple[date, str]] = []
    if "handed" in s:
        routes.append((s["handed"], "hand"))
    if "refused" in s and s["refused"] >= LAW_127 and readings["CR-19"] == "refusal_day":
        routes.append((s["refused"], "refusal"))
    if "delivered" in s and s["delivered"] >= LAW_127:
        routes.append((s["delivered"], "post"))
    if "posted" in s and s["posted"] >= LAW_127 and readings["CR-5"] == "law":
        routes.append((s["posted"], "account"))
    if "placed" in s and s["placed"] >= LAW_127:
        routes.append((on_expiry(s["placed"], 7, readings), "register"))
    if "withdrawn" in s:
        routes = [(day, route) for day, route in routes if day < s["withdrawn"]]
    best: tuple[date | None, str | None] = (None, None)
    for day, route in routes:  # in the order that decides on one day
        if best[0] is None or day < best[0]:
            best = (day, route)
    return best
