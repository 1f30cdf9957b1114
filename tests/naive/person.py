"""The man: whether he is liable on a day, whom Article 7.1 covers, where he may be sent."""

from datetime import date
from typing import Any

from .days import anniversary, plus
from .readings import NeedsFact, Readings

Case = dict[str, Any]
Summons = dict[str, Any]

DEFERMENTS = ("study", "children", "carer", "it", "unfit_g")
DRAFT_STEPS = ("medical", "board", "dispatch")
LAST_DAY_OF_27 = date(2023, 12, 31)
ONE_YEAR_DECISIONS = date(2025, 10, 1)

# first and last day of the dispatch windows of a year, by category: (month, day)
WINDOWS: dict[str, list[tuple[tuple[int, int], tuple[int, int]]]] = {
    "ordinary": [((4, 1), (7, 15)), ((10, 1), (12, 31))],
    "far_north": [((5, 1), (7, 15)), ((11, 1), (12, 31))],
    "teacher": [((5, 1), (7, 15))],
    "rural": [((10, 15), (12, 31))],
}


def of_age(person: dict[str, Any], day: date, readings: Readings) -> bool:
    """Whether he is of draft age on `day` (2.8); without `born` he is assumed to be."""
    born = person.get("born")
    if born is None:
        return True
    if day < anniversary(born, 18):
        return False
    if day <= LAST_DAY_OF_27:
        return day < anniversary(born, 27)
    limit = 31 if readings["CR-13"] == "inclusive" else 30
    if day >= anniversary(born, limit):
        return False
    if born <= date(1996, 12, 31):
        if readings["CR-17"] == "turned_27":
            return False
        if "enrolled" not in person:
            raise NeedsFact("person.enrolled")
        if person["enrolled"]:
            return False
    return True


def excused(case: Case, day: date, readings: Readings) -> bool:
    """Whether a granted deferment, exemption or release is in force on `day` (CR-25)."""
    for ground in case.get("ground", []):
        if readings["CR-25"] == "still_subject" and ground["kind"] in DEFERMENTS:
            continue
        if "granted" not in ground or ground["granted"] > day:
            continue
        if "from" in ground and ground["from"] > day:
            continue
        if "until" in ground and ground["until"] < day:
            continue
        return True
    return False


def liable(case: Case, day: date, readings: Readings) -> bool:
    """Whether he is subject to the call-up of conscripts on `day` (2.8)."""
    if case["person"]["status"] != "conscript":
        return False
    return of_age(case["person"], day, readings) and not excused(case, day, readings)


def first_free_day(case: Case, after: date, readings: Readings) -> date | None:
    """The first day after `after`, up to as_of, on which he is not liable; None if there is none.

    Liability can stop only on a birthday, on 1 January 2024, or on a day of a ground.
    """
    turns = [date(2024, 1, 1)]
    if "born" in case["person"]:
        turns += [anniversary(case["person"]["born"], age) for age in (27, 30, 31)]
    for ground in case.get("ground", []):
        turns += [ground[key] for key in ("from", "granted") if key in ground]
    for day in sorted(turns):
        if after < day <= case["as_of"] and not liable(case, day, readings):
            return day
    return None


def purpose(summons: Summons) -> str:
    """What the summons is for; NeedsFact if the case does not say."""
    if "for" not in summons:
        raise NeedsFact("summons.for")
    return str(summons["for"])


def covered(case: Case, summons: Summons, day: date, readings: Readings) -> str | None:
    """Whether Article 7.1 binds him by this summons on `day` (CR-6, CR-7).

    'liable' where it does because he is a liable conscript, 'wide' where only a wider reading
    of CR-6 reaches him (his liability is then not asked), None where it does not.
    """
    status, breadth = case["person"]["status"], readings["CR-6"]
    how = None
    if liable(case, day, readings):
        how = "liable"
    elif breadth != "conscripts" and (
        status == "mobilised"
        or (status == "reservist" and breadth == "all_registered")
        or purpose(summons) == "mobilisation"
    ):
        how = "wide"
    if how and readings["CR-7"] == "draft_steps" and purpose(summons) not in DRAFT_STEPS:
        return None
    return how


def windows_of_year(category: str, year: int) -> list[tuple[date, date]]:
    """The dispatch windows of a calendar year as (first day, first day after)."""
    return [(date(year, *first), plus(date(year, *last), 1)) for first, last in WINDOWS[category]]


def stayed(case: Case, made: date, readings: Readings) -> list[tuple[date, date | None]]:
    """The days on which court challenges stay a decision made on `made` (2.11, CR-14)."""
    if readings["CR-14"] == "discretionary":
        return []
    return [
        (complaint["filed"], complaint.get("rejected"))
        for complaint in case.get("complaint", [])
        if complaint["about"] == "decision"
        and complaint["to"] == "court"
        and complaint["filed"] >= made
    ]


def annulled(case: Case, made: date) -> date:
    """The day on which a complaint about a decision made on `made` was upheld."""
    days = [
        complaint["upheld"]
        for complaint in case.get("complaint", [])
        if complaint["about"] == "decision" and "upheld" in complaint and complaint["filed"] >= made
    ]
    return min(days, default=date.max)


def dispatch_windows(case: Case, readings: Readings) -> list[tuple[date, date]]:
    """When he may be sent, for each decision to call up, in the order of the file (2.10)."""
    category = case["person"].get("dispatch", "ordinary")
    found = []
    for decision in case.get("decision", []):
        if not decision["call_up"]:
            continue
        made = decision["on"]
        lapsed = plus(anniversary(made, 1), 1)
        windows = []
        if made < ONE_YEAR_DECISIONS:
            for begin, end in windows_of_year(category, made.year):
                if begin <= made < end:
                    windows.append((made, end))
        else:
            for year in (made.year, made.year + 1):
                for begin, end in windows_of_year(category, year):
                    windows.append((max(begin, made), min(end, lapsed)))
        found += left(windows, stayed(case, made, readings), annulled(case, made))
    return found


def left(
    windows: list[tuple[date, date]], stays: list[tuple[date, date | None]], gone: date
) -> list[tuple[date, date]]:
    """What is left of windows after stays, and up to the day on which the decision is gone."""
    for since, until in stays:
        parts = [(begin, min(end, since)) for begin, end in windows]
        if until is not None:
            parts += [(max(begin, until), end) for begin, end in windows]
        windows = parts
    cut = [(begin, min(end, gone)) for begin, end in windows]
    return sorted((begin, end) for begin, end in cut if begin < end)
