"""Faults are put in by a form, with all mistakes told; what is in is listed in words."""

from __future__ import annotations

import pytest

from povestka.sandbox.faults.model import FAULTS
from tests.web.sandbox.conftest import Class

GOOD: dict[str, dict[str, str]] = {
    "lost": {}, "late": {"days": "5", "role": "portal", "event": "summons.posted"},
    "doubled": {"days": "3", "per_mille": "500", "seed": "3"}, "reordered": {"days": "4"},
    "outage": {"role": "border", "until": "2026-03-01"}, "clock_step": {"days": "4"},
    "unknown_ground": {"person": "SYN-0000-000003"}, "old_address": {"person": "SYN-0000-000003"},
    "merged_namesake": {"person": "SYN-0000-000003", "with": "SYN-0000-000004"},
    "abroad": {"person": "SYN-0000-000003"}, "too_old": {"person": "SYN-0000-000003"},
    "restored_backup": {"agency": "tax", "from": "2026-02-01", "to": "2026-01-05"},
    "wave": {"count": "3", "office": "0", "channel": "paper"},
}


@pytest.mark.parametrize("kind", FAULTS)
def test_every_fault_goes_in_and_is_listed(group: Class, town: str, kind: str) -> None:
    assert "None so far." in group.get(f"{town}/faults")
    back = group.send(f"{town}/faults", {"fault": kind, **GOOD[kind]})
    said = group.get(back).partition("Faults in this town")[2].partition("Put a fault in")[0]
    assert FAULTS[kind].says.en in said
    assert "First day:" in said
    group.post(town, by="month")
    assert len(group.kept(town).box.desk.stands.faults) == 1


def test_the_fields_of_a_fault_are_told_in_words(group: Class, town: str) -> None:
    group.send(f"{town}/faults", {"fault": "late", **GOOD["late"]})
    russian = group.get(f"{town.replace('/en/', '/ru/')}/faults")
    assert "Первый день — 2 января 2026 года. Число дней: 5; чьи сообщения: личный" in russian


def test_all_mistakes_are_told_at_their_fields(group: Class, town: str) -> None:
    found = group.client.post(f"{town}/faults", data={
        "fault": "outage", "from": "2026-01-01", "until": "soon", "role": "nobody",
    })
    assert found.status_code == 422
    for name in ("from", "until", "role"):
        assert f'href="#outage-{name}"' in found.text
    assert '<details class="fault" open id="outage">' in found.text
    assert not group.kept(town).box.desk.stands.faults
    assert "it is needed" in group.post(f"{town}/faults", 422, fault="wave")


def test_there_is_no_other_fault(group: Class, town: str) -> None:
    group.post(f"{town}/faults", 400, fault="earthquake")
