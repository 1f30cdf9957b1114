"""Random valid cases, every fact known, crowded around the days on which the law turns."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from .days import plus
from .person import Case, Summons
from .readings import OPTIONS
from .summons import FIRST_EVENTS, first_day

EDGES = (
    date(2023, 4, 14),
    date(2023, 8, 4),
    date(2023, 10, 1),
    date(2024, 1, 1),
    date(2024, 11, 1),
    date(2025, 1, 1),
    date(2025, 5, 1),
    date(2025, 8, 9),
    date(2025, 10, 1),
    date(2025, 11, 4),
    date(2026, 1, 1),
)
LEAP_EDGES = (date(2022, 3, 1), date(2023, 3, 1), date(2026, 3, 1))  # for those born 29 February
FIRST, LAST = date(2022, 1, 10), date(2026, 12, 31)
MARGIN = 36  # 20 days, one more (CR-2), and the longest shift of CR-15
SEASON_DAYS = ((4, 1), (5, 1), (7, 15), (10, 1), (10, 15), (11, 1), (12, 31))
PURPOSES = ("data_check", "medical", "board", "dispatch", "mobilisation")
REASONS = ("illness", "family", "force_majeure", "accepted")
GROUNDS = (
    *("study", "children", "carer", "it", "unfit_g"),
    *("alternative_service", "unfit_v", "unfit_d", "served", "abroad", "reserve_contract"),
)


def near(rng: Random, days: Sequence[date], spread: int = 2) -> date:
    """A day within `spread` days of one of `days`."""
    return plus(rng.choice(days), rng.randint(-spread, spread))


def draw(rng: Random) -> Case:
    """A random valid case as tomllib would give it, every day of it and of its answers by 2026."""
    while True:
        case = _attempt(rng)
        if case is not None:
            return case


def draw_readings(rng: Random) -> dict[str, str]:
    """A random choice of readings: none, one switch (mostly), or several."""
    number = rng.choice((0, 1, 1, 1, 2, 3, len(OPTIONS)))
    switches = rng.sample(sorted(OPTIONS), number)
    return {switch: rng.choice(OPTIONS[switch]) for switch in switches}


def _attempt(rng: Random) -> Case | None:
    """One draw, cut at its day of asking; None if nothing is left or it runs past the end."""
    drawn: list[Summons] = []
    start = _start(rng)
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3))):
        drawn.append(_summons(rng, start))
        start = plus(start, rng.choice((0, 3, 10, 20, 35, 60, 200)))
    case: Case = {"as_of": _as_of(rng, drawn), "person": {}, "summons": drawn}
    case["ground"] = [_ground(rng, drawn) for _ in range(rng.choice((0, 0, 0, 0, 1, 1, 2)))]
    case["complaint"] = [_complaint(rng, drawn) for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 3)))]
    case["decision"] = [_decision(rng, drawn) for _ in range(rng.choice((0, 0, 1, 1, 2)))]
    _cut(case)
    if not case["summons"] or _latest(case) > LAST or _earliest(case) < FIRST:
        return None
    case["person"] = _person(rng, case)
    if rng.random() < 0.3:
        for number, summons in enumerate(case["summons"], start=1):
            summons["id"] = f"s{number}"
    return {key: value for key, value in case.items() if value != []}


def _start(rng: Random) -> date:
    """The day around which the first summons lies, often so that a later day meets an edge."""
    if rng.random() < 0.2:
        return plus(FIRST, rng.randint(20, 1650))
    ahead = rng.choice((0, 0, 0, 7, 8, 14, 27, 30, 35, 41))
    return plus(near(rng, LEAP_EDGES if rng.random() < 0.08 else EDGES), -ahead)


def _summons(rng: Random, start: date) -> Summons:
    """One summons with its channels, appearance, withdrawal and reason."""
    due = plus(start, rng.choice((*range(12), 14, 20, 27, 29, 30, 31, 32, 45)))
    summons: Summons = {"for": rng.choice(PURPOSES), "appear": due}
    offered = [plus(start, rng.randint(0, 9)), plus(due, rng.randint(-4, 2))]
    if rng.random() < 0.8:
        summons["placed"] = start
    if rng.random() < 0.35:
        summons["posted"] = plus(start, rng.choice((0, 0, 0, -1, 1, 3, 7, 8, 9)))
    if rng.random() < 0.35:
        summons["sent"] = plus(start, rng.choice((0, 0, -1, 1, -5, 5, -12, 12)))
    if rng.random() < 0.35:
        summons["handed"] = rng.choice(offered)
    if rng.random() < 0.2:
        summons["refused"] = rng.choice(offered)
        if summons["refused"] == summons.get("handed"):
            del summons["handed"]
    if rng.random() < 0.25:
        delivered = plus(start, rng.choice((0, 2, 6, 7, 8, 9, 12)))
        summons["delivered"] = max(delivered, summons.get("sent", delivered))
    elif rng.random() < 0.1:
        summons["returned"] = plus(start, rng.randint(10, 30))
    if first_day(summons) is not None:
        _happenings(rng, summons, start, due)
    return summons


def _happenings(rng: Random, summons: Summons, start: date, due: date) -> None:
    """Adds the reason, the appearance and the withdrawal, none before the first day."""
    begun = first_day(summons)
    assert begun is not None
    turns = [begun, start, plus(start, 8), plus(start, 27), due]
    turns += [plus(due, 20), plus(due, 21), plus(due, 25), plus(due, 45)]
    if rng.random() < 0.45:
        begins = plus(due, rng.choice((-9, -3, -1, 0, 0, 0, 0, 1)))
        reason: dict[str, Any] = {"kind": rng.choice(REASONS), "from": begins}
        if rng.random() < 0.8:
            reason["until"] = max(begins, plus(due, rng.choice((-1, 0, 0, 0, 1, 5, 15, 25))))
            turns.append(plus(reason["until"], 20))
        if rng.random() < 0.8:
            reason["shown"] = max(begun, near(rng, turns, 1))
        summons["reason"] = reason
    if rng.random() < 0.55:
        summons["appeared"] = max(begun, near(rng, turns))
    if rng.random() < 0.15:
        summons["withdrawn"] = max(begun, near(rng, turns))


def _turns(drawn: list[Summons]) -> list[date]:
    """The days of the drawn summonses around which other things are worth happening."""
    found = []
    for summons in drawn:
        begun = first_day(summons) or summons["appear"]
        due = summons["appear"]
        found += [begun, plus(begun, 8), due, plus(due, 5), plus(due, 20), plus(due, 21)]
        found.append(plus(due, 40))
    return found


def _as_of(rng: Random, drawn: list[Summons]) -> date:
    """The day of asking: the first event, one of the turns, or far later."""
    first = min(first_day(summons) or summons["appear"] for summons in drawn)
    if rng.random() < 0.1:
        return plus(first, rng.randint(0, 2))
    day = near(rng, _turns(drawn)) if rng.random() < 0.45 else plus(first, rng.randint(40, 400))
    return min(max(first, day), LAST)


def _ground(rng: Random, drawn: list[Summons]) -> dict[str, Any]:
    """A deferment, exemption or release, granted or not, that begins or ends near a turn."""
    turns = _turns(drawn)
    begins = near(rng, turns)
    if rng.random() < 0.5:
        begins = plus(begins, -rng.randint(30, 500))
    ground: dict[str, Any] = {"kind": rng.choice(GROUNDS), "from": begins}
    if rng.random() < 0.6:
        until = near(rng, turns) if rng.random() < 0.6 else plus(begins, rng.randint(0, 900))
        ground["until"] = max(begins, until)
    if rng.random() < 0.65:
        ground["granted"] = near(rng, turns) if rng.random() < 0.6 else plus(begins, 10)
    if rng.random() < 0.4:
        ground["recorded"] = rng.random() < 0.5
    return ground


def _complaint(rng: Random, drawn: list[Summons]) -> dict[str, Any]:
    """A complaint about one summons (named by its place in `drawn`) or about all."""
    at = rng.randrange(len(drawn))
    alone = len(drawn) == 1
    subject = _turns([drawn[at]] if rng.random() < 0.5 else drawn)
    filed = max(near(rng, subject, 1), first_day(drawn[at]) or subject[0])
    complaint: dict[str, Any] = {
        "about": rng.choice(("summons", "exit_ban", "measures", "decision")),
        "filed": filed,
        "to": rng.choice(("board", "court")),
    }
    if rng.random() < (0.5 if alone else 0.7):
        complaint["summons"] = at
    outcome = rng.choice(("upheld", "upheld", "upheld", "rejected", None))
    if outcome is not None:
        complaint[outcome] = max(filed, near(rng, subject))
    return complaint


def _decision(rng: Random, drawn: list[Summons]) -> dict[str, Any]:
    """A decision of the board near the edge of a season, by 2025 so that its year ends in 2026."""
    month, day = rng.choice(SEASON_DAYS)
    made = near(rng, [date(rng.randint(2022, 2025), month, day), date(2025, 10, 1)])
    if rng.random() < 0.4:
        made = near(rng, _turns(drawn), 40)
    return {"on": min(made, date(2025, 12, 31)), "call_up": rng.random() < 0.85}


def _cut(case: Case) -> None:
    """Takes out of the case whatever lies after its day of asking, and what hung on it."""
    as_of, kept = case["as_of"], []
    for summons in case["summons"]:
        had_events = first_day(summons) is not None
        for key in (*FIRST_EVENTS, "returned", "appeared", "withdrawn"):
            if key in summons and summons[key] > as_of:
                del summons[key]
        if summons.get("reason", {}).get("from", as_of) > as_of:
            del summons["reason"]
        if summons.get("reason", {}).get("shown", as_of) > as_of:
            del summons["reason"]["shown"]
        kept.append(first_day(summons) is not None or not had_events)
    case["summons"] = [s for s, stays in zip(case["summons"], kept, strict=True) if stays]
    case["complaint"] = [c for c in case["complaint"] if c["filed"] <= as_of]
    _name_summonses(case, kept)
    for thing in (*case["complaint"], *case["ground"]):
        for key in ("upheld", "rejected", "granted"):
            if thing.get(key, as_of) > as_of:
                del thing[key]
    case["decision"] = [decision for decision in case["decision"] if decision["on"] <= as_of]


def _name_summonses(case: Case, kept: list[bool]) -> None:
    """Turns the places that complaints name into ids, and drops complaints about what is gone."""
    named = []
    for complaint in case["complaint"]:
        place = complaint.get("summons")
        if place is not None:
            if not kept[place]:
                continue
            complaint["summons"] = f"s{sum(kept[:place]) + 1}"
        named.append(complaint)
    case["complaint"] = named


def _latest(case: Case) -> date:
    """A day that no computed day of the case lies after."""
    days: list[date] = [case["as_of"]]
    for summons in case["summons"]:
        own = [summons[key] for key in (*FIRST_EVENTS, "appear") if key in summons]
        if "placed" in summons:
            own.append(plus(summons["placed"], 22))  # S by the register, at its latest
        own.append(summons.get("reason", {}).get("until", own[0]))
        days.append(plus(max(own), MARGIN))
    return max(days)


def _earliest(case: Case) -> date:
    """The earliest day of the summonses, the complaints and the decisions."""
    days: list[date] = [summons["appear"] for summons in case["summons"]]
    days += [begun for begun in map(first_day, case["summons"]) if begun is not None]
    days += [decision["on"] for decision in case["decision"]]
    return min(days)


def _person(rng: Random, case: Case) -> dict[str, Any]:
    """The man: mostly a conscript, often with a birthday that matters near a turn."""
    person: dict[str, Any] = {
        "status": rng.choice(("conscript",) * 6 + ("reservist", "mobilised")),
        "enrolled": rng.random() < 0.5,
    }
    if rng.random() < 0.8:
        person["dispatch"] = rng.choice(("ordinary", "ordinary", "far_north", "teacher", "rural"))
    luck = rng.random()
    turns = [day for day in (*_turns(case["summons"]), case["as_of"]) if day.day < 29]
    if luck < 0.3 and turns:
        turning = near(rng, turns)
        years = rng.choice((18, 27, 27, 30, 30, 31))
        day = min(turning.day, 28)
        person["born"] = date(turning.year - years, turning.month, day)
    elif luck < 0.35:
        person["born"] = date(rng.choice((1992, 1996, 1996, 2004, 2004, 2008)), 2, 29)
    elif luck < 0.42:
        person["born"] = near(rng, [date(1996, 12, 31)])
    elif luck < 0.85:
        person["born"] = plus(case["as_of"], -rng.randint(19 * 366, 26 * 365))
    return person
