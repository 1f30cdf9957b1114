"""The law of the electronic draft summons as plain dates and ifs; the differential oracle."""

from collections.abc import Callable
from datetime import date
from typing import Any

from .days import last_day, on_expiry, plus
from .person import Case, Summons, covered, dispatch_windows, first_free_day, liable
from .readings import NeedsFact, Readings, complete
from .summons import LAW_127, came, due, first_day, served, shown_reason, summonses, upheld

__all__ = ["NeedsFact", "answer", "answers"]

Interval = tuple[date, date | None]

LAW_437 = date(2023, 8, 4)
LAW_404 = date(2023, 10, 1)
LAW_412 = date(2025, 11, 4)
REGISTERS_RUN = {
    "practice": date(2025, 8, 9),
    "decree": date(2024, 11, 1),
    "january": date(2025, 1, 1),
    "full_mode": date(2025, 5, 1),
}


def ban_begins(s: Summons, readings: Readings) -> date | None:
    """The first day of the exit ban, not asking whom it covers (2.2)."""
    begun, served_on = first_day(s), served(s, readings)[0]
    if begun is None or begun < LAW_127:
        return None
    if begun < LAW_437:
        return served_on
    if begun < REGISTERS_RUN[readings["CR-4"]]:
        day = min((s[key] for key in ("placed", "sent") if key in s), default=None)
        if day is None:
            return served_on
    else:
        day = s.get("placed")
    if day is not None and day == s.get("placed") and readings["CR-3"] == "service":
        return served_on
    return day


def exit_ban(case: Case, sid: str, s: Summons, readings: Readings) -> Interval | None:
    """The exit ban of one summons as (from, until); until is the first day free (2.2)."""
    begin = ban_begins(s, readings)
    if begin is None:
        return None
    how = covered(case, s, begin, readings)
    if how is None:
        return None
    ends = upheld(case, sid, ("summons", "exit_ban"))
    if "withdrawn" in s:
        ends.append(s["withdrawn"])
    if how == "liable":
        free = first_free_day(case, begin, readings)
        if free is not None:
            ends.append(free)
    visit = came(case, s)
    if visit is not None and all(visit < end for end in ends):
        ends.append(max(visit, due(s)) if readings["CR-11"] == "only_at_a" else visit)
    if readings["CR-9"] != "ban_stays":
        shown = s.get("reason", {}).get("shown")
        if shown is not None and all(shown < end for end in ends) and shown_reason(s):
            ends.append(shown)
    until = min((end for end in ends if end <= case["as_of"]), default=None)
    if until is None:
        return begin, None
    if until <= begin:
        return None
    return begin, plus(until, 1) if readings["CR-8"] == "next_day" else until


def at_fault(s: Summons, readings: Readings) -> bool:
    """Whether not appearing can be held against him: served in time for A (CR-12)."""
    if readings["CR-12"] == "formal":
        return True
    served_on, route = served(s, readings)
    if served_on is None or served_on > due(s):
        return False
    return route != "hand" or plus(served_on, 3) <= due(s)


def ordinary_start(s: Summons, served_on: date, readings: Readings) -> date | None:
    """The day on which the measures would begin, before any reason is asked for (CR-1)."""
    if readings["CR-1"] == "placement":
        if "placed" not in s:
            return None
        day = plus(s["placed"], 27)
    elif readings["CR-1"] == "service":
        day = on_expiry(served_on, 20, readings)
    else:
        day = on_expiry(due(s), 20, readings)
    return max(day, served_on)


def measures(case: Case, sid: str, s: Summons, readings: Readings) -> Interval | None:
    """The measures of Article 7.1(4) for one summons as (from, until) (2.3)."""
    served_on = served(s, readings)[0]
    if served_on is None or served_on < LAW_127 or not at_fault(s, readings):
        return None
    begin = ordinary_start(s, served_on, readings)
    if begin is None:
        return None
    shown = shown_reason(s)
    if shown is not None and readings["CR-9"] == "never_arose":
        return None
    if shown is not None and shown < begin:
        if readings["CR-9"] != "new_clock" or "until" not in s["reason"]:
            return None
        begin = max(on_expiry(s["reason"]["until"], 20, readings), served_on)
        shown = None
    visit = came(case, s)
    if visit is not None and visit < begin:
        return None
    ends = upheld(case, sid, ("summons", "measures"))
    if "withdrawn" in s:
        ends.append(s["withdrawn"])
    if any(end < begin for end in ends):
        return None
    how = covered(case, s, begin, readings)
    if how is None:
        return None
    if visit is not None:
        ends.append(plus(visit, 1))
    if shown is not None:
        ends.append(shown)
    if how == "liable":
        free = first_free_day(case, begin, readings)
        if free is not None:
            ends.append(free)
    until = min(ends, default=None)
    if until is not None and until <= begin:
        return None
    return begin, until


def fine(case: Case, sid: str, s: Summons, readings: Readings) -> tuple[int, int] | None:
    """The range of the fine of KoAP 21.5 in roubles, or None where none has arisen (2.4)."""
    if case["person"]["status"] not in ("conscript", "reservist"):
        return None
    served_on = served(s, readings)[0]
    if served_on is None or served_on > case["as_of"]:
        return None
    if "withdrawn" in s or upheld(case, sid, ("summons",)):
        return None
    if due(s) >= case["as_of"] or not at_fault(s, readings):
        return None
    visit = came(case, s)
    if visit is not None and visit <= due(s):
        return None
    if shown_reason(s) is not None:
        return None
    return (500, 3000) if due(s) < LAW_404 else (10000, 30000)


def self_report_by(case: Case, sid: str, s: Summons, readings: Readings) -> date | None:
    """The last day to come of one's own accord where service came after A (2.5)."""
    served_on = served(s, readings)[0]
    if served_on is None or served_on < LAW_127:
        return None
    visit = came(case, s)
    if visit is not None and visit <= served_on:
        return None
    if served_on <= due(s):
        return None
    return last_day(served_on, 14, readings)


def cap_breached(case: Case, sid: str, s: Summons, readings: Readings) -> bool:
    """Whether A lies more than 30 days after the placement, where that is forbidden (2.6)."""
    if "placed" not in s or s["placed"] < LAW_412:
        return False
    return due(s) > last_day(s["placed"], 30, readings)


def short_notice(case: Case, sid: str, s: Summons, readings: Readings) -> bool:
    """Whether the summons was handed or refused less than three days before A (2.7)."""
    served_on, route = served(s, readings)
    if served_on is None or route not in ("hand", "refusal"):
        return False
    return 0 <= (due(s) - served_on).days < 3


def union(intervals: list[Interval]) -> list[Interval]:
    """The intervals in order, those that overlap or touch made one."""
    merged: list[Interval] = []
    for begin, until in sorted(intervals, key=lambda interval: interval[0]):
        if merged:
            first, last = merged[-1]
            if last is None:
                break
            if begin <= last:
                merged[-1] = (first, None if until is None else max(last, until))
                continue
        merged.append((begin, until))
    return merged


PER_SUMMONS: dict[str, Callable[[Case, str, Summons, Readings], Any]] = {
    "served_on": lambda case, sid, s, readings: served(s, readings)[0],
    "by": lambda case, sid, s, readings: served(s, readings)[1],
    "exit_ban": exit_ban,
    "measures": measures,
    "fine": fine,
    "self_report_by": self_report_by,
    "cap_breached": cap_breached,
    "short_notice": short_notice,
}
PER_PERSON = ("liable_on", "under_exit_ban", "under_measures", "dispatch_windows")


def answer(
    case: Case, question: str, sid: str | None = None, readings: Readings | None = None
) -> Any:
    """One answer; NeedsFact if it turns on a key that is left out, KeyError for no such id."""
    chosen = complete(readings)
    if question in PER_SUMMONS:
        if sid is None:
            raise ValueError(f"{question} is asked of a summons: give its id")
        return PER_SUMMONS[question](case, sid, dict(summonses(case))[sid], chosen)
    if question == "liable_on":
        if case["person"]["status"] == "conscript" and "born" not in case["person"]:
            return "depends"
        return liable(case, case["as_of"], {**chosen, "CR-25": "out"})
    if question == "dispatch_windows":
        return dispatch_windows(case, chosen)
    one = {"under_exit_ban": exit_ban, "under_measures": measures}[question]
    found = [one(case, sid, s, chosen) for sid, s in summonses(case)]
    return union([interval for interval in found if interval is not None])


def answers(
    case: dict[str, Any], readings: dict[str, str] | None = None
) -> dict[tuple[str, str | None], Any]:
    """All answers of a valid case, by (question, id of the summons or None).

    Intervals are (first day in force, first day free or None); a fine is (min, max) in roubles.
    NeedsFact if an answer turns on a key that is left out.
    """
    given: dict[tuple[str, str | None], Any] = {}
    for sid, _ in summonses(case):
        for question in PER_SUMMONS:
            given[question, sid] = answer(case, question, sid, readings)
    for question in PER_PERSON:
        given[question, None] = answer(case, question, None, readings)
    return given
