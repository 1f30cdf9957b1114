"""Estonia and Ukraine as rules: cases worked out by hand from the text, good and bad."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from tests.naive.draw import draw

from povestka.case.reading import read
from povestka.case.rows import rows
from povestka.language.fold import walk
from povestka.language.terms import Fact, Rule
from povestka.language.words import LANGUAGES
from povestka.law.book import BOOK
from povestka.regimes.comparing import OVERLAYS
from povestka.regimes.deciding import decided
from povestka.regimes.drafting import WEEKENDS, Overlay

DRAWN = 300
BEGINS = {"estonia": date(2022, 1, 1), "ukraine": date(2024, 5, 18)}
"""The first day of the text that was read."""


def asked(regime: str, as_of: str = "2026-12-01", lang: str = "en", **facts: str) -> dict[str, Any]:
    """Service of one summons with these facts under a regime."""
    case = read(
        {
            "as_of": as_of,
            "person": {"status": "conscript"},
            "summons": [{"for": "medical", "appear": "2026-03-20", **facts}],
        }
    )
    (row,) = (one for one in rows(case) if one.kind == "summons")
    found: dict[str, Any] = decided(row, OVERLAYS[regime], case.as_of, lang)["served_on"]
    return found


def is_open(regime: str, key: str, **facts: str) -> bool:
    """Whether the text leaves service open, for the reason of the gap called `key`."""
    found = asked(regime, **facts)
    return (found["state"], found["value"], found["rule"]) == (
        "unknown", None, f"{regime}.open.{key}",
    ) and bool(found["reason"])


@pytest.mark.parametrize(
    ("facts", "day", "by"),
    [
        # 2 February + 30: 26 days to 28 February, four more: Wednesday 4 March.
        ({"placed": "2026-02-02"}, "2026-03-04", "mailbox"),
        ({"posted": "2026-02-02"}, "2026-03-04", "mailbox"),
        ({"placed": "2026-02-03", "posted": "2026-02-02"}, "2026-03-04", "mailbox"),
        # A letter sent on 3 February: Thursday 5 March.
        ({"sent": "2026-02-03"}, "2026-03-05", "letter"),
        ({"placed": "2026-02-03", "sent": "2026-02-02"}, "2026-03-04", "letter"),
        ({"placed": "2026-02-02", "sent": "2026-02-02"}, "2026-03-04", "mailbox"),
        # A receipt that is shown comes first, also on a Sunday and on the thirtieth day itself.
        ({"placed": "2026-02-02", "handed": "2026-02-08"}, "2026-02-08", "receipt"),
        ({"placed": "2026-02-02", "handed": "2026-03-04"}, "2026-03-04", "receipt"),
        ({"sent": "2026-02-02", "delivered": "2026-02-10"}, "2026-02-10", "receipt"),
        # And a later receipt moves nothing.
        ({"placed": "2026-02-02", "handed": "2026-03-05"}, "2026-03-04", "mailbox"),
        # What comes after service leaves it as it is.
        ({"placed": "2026-02-02", "withdrawn": "2026-03-05"}, "2026-03-04", "mailbox"),
        ({"placed": "2026-02-02", "refused": "2026-03-04"}, "2026-03-04", "mailbox"),
        ({"sent": "2026-02-03", "returned": "2026-03-06"}, "2026-03-05", "letter"),
        (
            {"placed": "2026-02-02", "sent": "2026-02-03", "returned": "2026-03-01"},
            "2026-03-04", "mailbox",
        ),
        ({"placed": "2022-01-03"}, "2022-02-02", "mailbox"),
    ],
)
def test_estonia_counts_thirty_days(facts: dict[str, str], day: str, by: str) -> None:
    found = asked("estonia", **facts)
    assert (found["value"], found["by"], found["state"]) == (day, by, "draft")
    assert found["rule"] == f"estonia.{by}"
    assert found["reason"] is None


def test_estonia_leaves_open_what_its_text_does_not_say() -> None:
    # 5 February + 30 = Saturday 7 March; 6 February + 30 = Sunday 8 March; 9 March is a Monday.
    assert is_open("estonia", "day_off", placed="2026-02-05")
    assert is_open("estonia", "day_off", sent="2026-02-06")
    assert asked("estonia", placed="2026-02-07")["value"] == "2026-03-09"
    # A receipt on that Saturday settles it, one on the Sunday after does not.
    assert asked("estonia", placed="2026-02-05", handed="2026-03-07")["value"] == "2026-03-07"
    assert is_open("estonia", "day_off", placed="2026-02-05", handed="2026-03-08")
    assert is_open("estonia", "refusal", placed="2026-02-02", refused="2026-03-03")
    assert is_open("estonia", "refusal", refused="2026-03-03")
    assert is_open("estonia", "handed_alone", handed="2026-02-02")
    assert is_open("estonia", "came_back", sent="2026-02-03", returned="2026-03-05")
    # The day of sending is not in the file: the thirty days may have passed before it came back.
    assert is_open("estonia", "came_back", placed="2026-02-02", returned="2026-03-04")
    assert asked("estonia", placed="2026-02-02", returned="2026-03-05")["by"] == "mailbox"
    assert is_open("estonia", "withdrawal", placed="2026-02-02", withdrawn="2026-03-04")
    assert is_open("estonia", "before", placed="2021-12-31")


@pytest.mark.parametrize(
    ("facts", "day", "by"),
    [
        ({"handed": "2026-02-07"}, "2026-02-07", "hand"),
        ({"refused": "2026-02-07"}, "2026-02-07", "refusal"),
        ({"sent": "2026-02-02", "delivered": "2026-02-10"}, "2026-02-10", "post"),
        ({"sent": "2026-02-02", "returned": "2026-03-10"}, "2026-03-10", "mark"),
        (
            {"sent": "2026-02-02", "returned": "2026-03-10", "handed": "2026-02-20"},
            "2026-02-20", "hand",
        ),
        ({"handed": "2026-02-20", "sent": "2026-02-02", "delivered": "2026-02-20"},
         "2026-02-20", "hand"),
        ({"handed": "2026-02-20", "withdrawn": "2026-02-21"}, "2026-02-20", "hand"),
        ({"handed": "2024-05-18"}, "2024-05-18", "hand"),
    ],
)
def test_ukraine_serves_in_hand_and_by_post(facts: dict[str, str], day: str, by: str) -> None:
    found = asked("ukraine", **facts)
    assert (found["value"], found["by"], found["state"]) == (day, by, "draft")
    assert found["rule"] == f"ukraine.{by}"


@pytest.mark.parametrize(
    "facts",
    [
        {"placed": "2026-02-02", "posted": "2026-02-02"},
        {"placed": "2026-02-02", "sent": "2026-02-02"},
        {"placed": "2026-02-02", "withdrawn": "2026-02-05"},
    ],
)
def test_in_ukraine_a_notice_or_a_letter_under_way_serves_nothing(facts: dict[str, str]) -> None:
    found = asked("ukraine", **facts)
    assert (found["value"], found["by"], found["state"]) == (None, None, "draft")
    assert found["rule"] == "ukraine.served_on"
    assert "only informs" in found["says"]


def test_ukraine_leaves_open_what_its_text_does_not_say() -> None:
    assert is_open("ukraine", "withdrawal", handed="2026-02-20", withdrawn="2026-02-20")
    assert is_open("ukraine", "before", handed="2024-05-17")
    assert is_open("ukraine", "before", placed="2024-05-17", sent="2024-05-18")


def test_a_day_that_lies_ahead_is_expected() -> None:
    assert asked("estonia", as_of="2026-03-03", placed="2026-02-02")["expected"]
    assert not asked("estonia", as_of="2026-03-04", placed="2026-02-02")["expected"]
    assert not asked("ukraine", as_of="2026-03-04", placed="2026-02-02")["expected"], "no day"


def test_a_fact_that_is_not_known_gives_depends() -> None:
    found = asked("ukraine", as_of="2026-02-12", sent="2026-02-10", delivered="unknown")
    assert (found["state"], found["value"], found["by"]) == ("depends", None, None)
    assert found["missing"] == ["summons.s1.delivered"]
    assert found["possible"] == ["2026-02-10", "2026-02-11", "2026-02-12", None]
    found = asked("estonia", as_of="2026-02-12", sent="2026-02-10", refused="unknown")
    assert found["state"] == "depends"
    assert found["missing"] == ["summons.s1.refused"]
    assert found["possible"][0] == "2026-03-12"
    assert [list(one) for one in found["possible"][1:]] == [["reason"], ["reason"]]


def test_a_fact_that_is_not_known_and_cannot_matter_gives_a_day() -> None:
    """Whether a letter comes from 20 March on changes nothing after 4 March."""
    more = {"placed": "2026-02-02", "sent": "2026-03-20"}
    found = asked("estonia", as_of="2026-03-25", delivered="unknown", **more)
    assert (found["state"], found["value"]) == ("draft", "2026-03-04")
    assert asked("ukraine", placed="unknown", handed="2026-02-02", as_of="2026-02-03")[
        "state"
    ] == "depends", "it may have begun before the text"


def test_whether_a_summons_is_older_than_the_text_can_depend_too() -> None:
    case = read(
        {
            "as_of": "2024-05-20",
            "person": {"status": "conscript"},
            "summons": [{"for": "medical", "appear": "2024-06-20", "handed": "unknown"}],
        }
    )
    (row,) = (one for one in rows(case) if one.kind == "summons")
    found = decided(row, OVERLAYS["ukraine"], case.as_of, "ru")["exit_ban"]
    assert (found["state"], found["missing"]) == ("depends", ["summons.s1.handed"])
    assert found["possible"][0] is None
    assert "18 мая 2024 года" in found["possible"][1]["reason"]


def drawn_rows() -> Iterator[tuple[dict[str, Any], Any, int]]:
    """Each summons of some drawn cases: as its file has it, as a row, and the day of asking."""
    rng = Random(20260302)
    for _ in range(DRAWN):
        given = draw(rng)
        case = read(given)
        summonses = [one for one in rows(case) if one.kind == "summons"]
        for told, row in zip(given["summons"], summonses, strict=True):
            yield told, row, case.as_of


@pytest.mark.parametrize("regime", OVERLAYS)
def test_no_summons_brings_a_ban_or_a_measure(regime: str) -> None:
    for told, row, as_of in drawn_rows():
        found = decided(row, OVERLAYS[regime], as_of, "en")
        keys = ("placed", "posted", "sent", "handed", "refused", "delivered", "returned")
        first = min((told[key] for key in keys if key in told), default=date.max)
        older = first < BEGINS[regime]
        for key in ("exit_ban", "measures"):
            one = found[key]
            assert (one["value"], one["missing"]) == (None, [])
            assert one["state"] == ("unknown" if older else "draft")
            assert one["rule"] == f"{regime}.{'open.before' if older else key}"


def by_hand(regime: str, told: dict[str, Any]) -> date | None:
    """The day of service in plain dates, by another way."""
    if regime == "ukraine":
        keys = ("handed", "refused", "delivered", "returned")
        return min((told[key] for key in keys if key in told), default=None)
    fiction = [
        told[key] + timedelta(days=30) for key in ("placed", "posted", "sent") if key in told
    ]
    return min([*fiction, *(told[key] for key in ("handed", "delivered") if key in told)],
               default=None)


@pytest.mark.parametrize("regime", OVERLAYS)
def test_drawn_cases_agree_with_plain_dates(regime: str) -> None:
    days = 0
    for told, row, as_of in drawn_rows():
        found = decided(row, OVERLAYS[regime], as_of, "en")["served_on"]
        if found["state"] == "draft":
            expected = by_hand(regime, told)
            assert found["value"] == (expected and expected.isoformat())
            days += found["value"] is not None
            # A hand delivery is never later than the fiction: it can only bring service forward.
            if "handed" in told:
                assert found["value"] <= told["handed"].isoformat()
        else:
            assert found["state"] == "unknown"
            assert found["reason"]
    assert days > 50


def rules_of(overlay: Overlay) -> list[Rule]:
    roots = (
        overlay.served_on, overlay.route, overlay.before, *overlay.gaps, overlay.exit_ban,
        overlay.measures,
    )
    return [term for term in walk(*roots) if isinstance(term, Rule)]


@pytest.mark.parametrize("regime", OVERLAYS)
def test_every_rule_carries_what_a_rule_must(regime: str) -> None:
    overlay = OVERLAYS[regime]
    found = rules_of(overlay)
    assert len({rule.name for rule in found}) == len(found) > 7
    for rule in found:
        assert rule.name.startswith(f"{regime}.")
        assert rule.ground.cites
        assert set(rule.ground.sources) <= set(BOOK.sources)
        assert bool(rule.ground.sources) == rule.ground.confirmed
        assert rule.since <= "2024-05-18"
        for lang in LANGUAGES:
            assert rule.title.in_(lang)
            assert rule.says.in_(lang).endswith(".")
    assert not overlay.exit_ban.ground.confirmed


@pytest.mark.parametrize("regime", OVERLAYS)
def test_every_fact_that_the_rules_ask_for_is_read_in_words(regime: str) -> None:
    overlay = OVERLAYS[regime]
    facts = {
        term.name.removeprefix("summons.")
        for term in walk(*rules_of(overlay))
        if isinstance(term, Fact)
    }
    said = {name for names in overlay.reads for name in names.split(", ")}
    assert facts - {"withdrawn"} <= said | {"withdrawn"}
    assert overlay.note.ru


def test_the_week_has_five_days_and_the_model_no_holiday() -> None:
    first = (date(2026, 3, 2) - date(1970, 1, 1)).days
    assert [WEEKENDS.works(first + number) for number in range(7)] == [True] * 5 + [False] * 2
