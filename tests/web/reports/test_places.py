"""The places of the book that decide a claim."""

from __future__ import annotations

from povestka.press.choosing import everything
from povestka.web.reports.places import deciding, only


def test_every_claim_that_is_reproduced_has_a_place() -> None:
    for one in everything("ru").claims:
        found = deciding(one["by"], "ru")
        assert bool(found) == (one["verdict"] == "reproduced"), one["claim"]
        for place in found:
            assert place["says"]
            assert place["names"] or place["plain"] or place["editions"]


def test_editions_of_one_reading_stand_together() -> None:
    by = [
        {"edition": "2023-08", "readings": {"CR-3": "service"}, "rank": "report"},
        {"edition": "2026-01", "readings": {"CR-3": "service"}, "rank": "report"},
        {"edition": "2023-04", "readings": {}, "rank": "default"},
    ]
    first, second = deciding(by, "en")
    assert [one["key"] for one in first["editions"]] == ["2023-08", "2026-01"]
    assert first["names"][0]["name"] == "CR-3=service"
    assert first["words"]
    assert second["names"] == []
    assert only(by, "en") == ""
    assert only(by[:2], "en") == "only under a reading that reports alone hold"
