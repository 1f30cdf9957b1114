"""Small results of a country, made by hand: three regions, sixty days, no compiled kernel."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from povestka.case.reforming import Reform
from povestka.country.measures import BANDS, CROSSED, MEASURES, PLACES
from povestka.country.results import GROUND_NAMES, ROUTE_NAMES, Outcome, Result, fingerprint
from povestka.language.days import day
from povestka.language.words import Text
from povestka.people.regions import regions
from povestka.people.scenario.model import Outage, Quota, RollOut, Scenario, Window

LAW = {"checked_on": "2026-03-15", "book": "sha256:3f1c9a77"}
THREE = tuple(one for one in regions() if one.code in {"RU-MOW", "RU-NEN", "UA-43"})
OTHERS = tuple(one.code for one in regions() if one not in THREE)
DAYS = 60

SCENARIO = Scenario(
    "small",
    Text("A small year", "Небольшой год"),
    Text("What is assumed, in a sentence.", "Что принято, одной фразой."),
    day("2026-01-01"),
    day("2026-03-01"),
    20_000,
    left_out=OTHERS,
    windows=(Window(day("2026-01-10"), day("2026-02-20"), 0.25),),
)

FULL = replace(
    SCENARIO,
    disputed=False,
    quotas=(
        Quota(day("2026-01-10"), day("2026-02-01"), 100),
        Quota(day("2026-02-02"), day("2026-03-01"), 200, decree="998"),
    ),
    outages=(Outage("portal", day("2026-01-03"), day("2026-01-05")),),
    roll_out=RollOut(
        day("2026-01-01"), day("2026-01-02"), regions={"RU-MOW": day("2025-10-01")}
    ),
    settings={"come.usual": 0.5, "border.lag_off": (0, 1, 5, 20, 90)},
    regions={"RU-MOW": {"person.elsewhere": 0.3}},
    readings={"CR-3": "service"},
    reforms=(Reform("x", Text("Change <b>", "Изменение <b>"), Text("So.", "Так.")),),
    mobilisation=True,
)


def outcome(seed: int, most: int = 40) -> Outcome:
    """Counts drawn at random: the last region, and some routes, have few."""
    chance = np.random.default_rng(seed)
    counts = chance.integers(0, most, (3, len(MEASURES), len(BANDS), DAYS + 1), np.int32)
    counts[2] //= max(most // 2, 1) * 10
    counts[2, PLACES["ever_banned"], 0, 0] = 4 if most > 1 else 0
    shape = (3, len(CROSSED), 2, len(ROUTE_NAMES), len(GROUND_NAMES))
    cells = chance.integers(0, most * 8 if most > 1 else 1, shape, np.int64)
    cells[:, :, :, 2, 1:] = 1 if most > 1 else 0
    return Outcome(counts, cells, DAYS)


def result(scenario: Scenario = SCENARIO, replicate: int = 0, most: int = 40) -> Result:
    """A result; with `most` 1 of nothing at all."""
    found = outcome(replicate, most)
    tally = {"called": 700 if most > 1 else 0}
    return Result(
        scenario, 20_000, THREE, replicate, (found,), (), {"total": 1.5}, tally,
        fingerprint([found]),
    )


def comparison(lang_free: str = "R") -> dict[str, Any]:
    """Differences large and small, moves with an article and without."""
    def one(key: str, a: float, b: float, interval: list[float] | None) -> dict[str, Any]:
        return {
            "key": key, "title": {"en": key.title(), "ru": f"Показатель {PLACES[key]}"},
            "unit": "men", "a": a, "b": b, "difference": b - a, "interval": interval,
            "counts": "days" if key == "border" else "events", "replicates": 4,
        }

    cause = {
        "rule": "exit_ban.from", "title": {"en": "Its beginning", "ru": "Его начало"},
        "cites": ["53-FZ 7.1(1)"],
    }
    plain = result().to_dict()
    return {
        "schema": "povestka/compare/1", "a": plain, "b": {**plain, "scenario": "other"},
        "safeguard": {"name": "s", "title": {"en": "A <guard>", "ru": "<Гарантия>"},
                      "says": {"en": "It helps.", "ru": "Помогает."}},
        "measures": [
            one("issued", 1000, 900.5, [-120, -80]), one("sent", 50, 50, None),
            one("border", 3, 40, [1, 2]), one("unaware", 40, 3, None),
        ],
        "steps": [{"key": "served", "title": {"en": "Served", "ru": "Вручено"}}],
        "transitions": [
            {"from": "served", "to": "served", "men": 12_000, "because": None},
            {"from": "served", "to": lang_free, "men": 4, "because": cause},
            {"from": lang_free, "to": "served", "men": 40, "because": None},
            {"from": "served", "to": "served", "men": 44,
             "because": {"rule": None, "title": None, "cites": []}},
        ],
        "losers": 3, "gainers": 400, "on_screens": {"losers": 0, "gainers": 20},
        "interval": {"en": "It is paired.", "ru": "Попарно."}, "no_table": None,
    }


def validation() -> dict[str, Any]:
    """Targets within, outside, and of which nothing can be said."""
    def one(found: Any, passes: bool | None) -> dict[str, Any]:
        return {
            "id": "V", "title": {"en": "Share", "ru": "Доля"}, "published": "0.42",
            "accept": "≥ 0.3", "found": found, "passes": passes,
            "why": {"en": "It fails.", "ru": "Не сходится."}, "scenario": "small",
        }

    return {"targets": [one(0.4321, True), one(12.25, False), one(None, None), one("1; 2", True)]}


def uncertainty() -> dict[str, Any]:
    """Two outputs, one of which never varies; assumptions of several shapes."""
    def one(key: str, shares: dict[str, float] | None) -> dict[str, Any]:
        return {
            "key": key, "title": {"en": key.title(), "ru": f"Итог {len(key)}"}, "mean": 1000.4,
            "low": 900, "high": 1100, "shares": shares,
        }

    def bar(key: str, width: int, low: Any, high: Any) -> dict[str, Any]:
        return {
            "output": "sent", "input": key, "says": {"en": f"On {key}", "ru": f"О числе {width}"},
            "low_value": low, "high_value": high, "low": 1000 - width, "high": 1000 + width,
        }

    shares = {"chance": 0.2, "parameters": 0.9, "readings": -0.1}
    return {
        "scenario": "small", "runs": 64, "persons": 10_000,
        "outputs": [one("sent", shares), one("issued", None)],
        "tornado": [
            bar("a", 10, 0.25, 0.5), bar("b", 80, [1, 2], [3, 4]),
            bar("c", 40, "R", {"ru": "Т", "en": "T"}),
            {**bar("d", 5, 1, 2), "says": None, "output": "elsewhere"},
        ],
        "assumptions": [{"en": "So it is taken.", "ru": "Так принято."}],
    }
