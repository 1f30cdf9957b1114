"""One synthetic man's year as text: complete in both languages, whatever befell him."""

from __future__ import annotations

from typing import Any

import pytest

from povestka.report.country_story import drawn

STORY: dict[str, Any] = {
    "person": "SYN-0001-000002",
    "region": {"code": "RU-AD", "name": "Adygea"},
    "office": 1,
    "age": 20,
    "first": "2026-01-01",
    "why_not_summoned": None,
    "traits": [
        {"key": "person.account", "says": "Has a portal account", "value": True},
        {"key": "person.abroad", "says": "Is abroad all year", "value": False},
    ],
    "summonses": [
        {
            "id": "s1",
            "days": [{"key": "call", "says": "issued", "on": "2026-02-02"}],
            "states": [
                {"key": "exit_ban", "says": "exit ban", "from": "2026-02-02", "until": None},
                {"key": "border", "says": "screen", "from": "2026-02-03", "until": "2026-03-01"},
            ],
        }
    ],
    "apart": [
        {"title": "screen", "says": "not in law", "from": "2026-02-20", "until": "2026-03-01"}
    ],
    "board": {
        "came": "2026-02-24", "examined": "2026-02-25", "decided": "2026-03-13",
        "claim_filed": None, "claim_upheld": None, "claim_rejected": None,
    },
    "quota": {"season": 1, "taken": "2026-04-01"},
}


def test_a_year_is_told_in_its_order() -> None:
    told = drawn(STORY, "en")
    assert "SYNTHETIC PERSON" in told
    assert "Has a portal account" in told
    assert "abroad" not in told
    assert "since 2 February 2026: exit ban" in told
    assert "3 February 2026 to 28 February 2026 inclusive: screen" in told
    assert "25 February 2026: examined" in told
    assert "court" not in told
    assert "season 1 on 1 April 2026" in told
    assert told.index("Summons s1") < told.index("examined") < told.index("part:")


@pytest.mark.parametrize("quota", [None, {"season": None, "taken": None}])
def test_what_did_not_happen_is_not_told(quota: dict[str, Any] | None) -> None:
    told = drawn({**STORY, "board": None, "quota": quota, "apart": []}, "ru")
    assert "УСЛОВНОЕ ЛИЦО" in told
    assert "Отобран" not in told
    assert "расходятся" not in told
    assert "освидетельствован" not in told


def test_days_are_said_as_russian_says_them() -> None:
    told = drawn(STORY, "ru")
    assert "со 2 февраля 2026 года: exit ban" in told
    assert "с 3 февраля 2026 года по 28 февраля 2026 года включительно: screen" in told


def test_who_was_not_summoned_has_a_reason() -> None:
    told = drawn({**STORY, "why_not_summoned": "he is not of age."}, "en")
    assert told.endswith("Not summoned: he is not of age.")
