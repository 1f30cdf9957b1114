"""The command slips: the table, its exit statuses, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import GOOD, PLAIN, Run

from povestka.cli import slips as command
from povestka.theorems import asking
from povestka.theorems.killing import Suite

RULES = sorted(Path("cases/rules").glob("*.toml"))


@pytest.fixture
def of_one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the slips of one rule, so that the solver has little to do."""
    judged = Suite.judged
    chosen = [one for one in asking.slips_by_id().values() if one.rule == "reason.covers"]
    monkeypatch.setattr(Suite, "judged", lambda self: judged(self, chosen))


@pytest.mark.usefixtures("of_one_rule")
def test_no_slip_of_a_rule_survives_the_committed_cases(run: Run) -> None:
    status, out, err = run("slips", *sorted(GOOD.glob("*.toml")), *RULES, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [row["rule"] for row in rows] == ["reason.covers", ""]
    assert rows[-1]["slips"] == rows[-1]["killed"] + rows[-1]["equivalent"]
    assert len(rows[0]["proved"]) == rows[0]["equivalent"]


@pytest.mark.usefixtures("of_one_rule")
@pytest.mark.parametrize(("lang", "word"), [("en", "Survivors"), ("ru", "Не обнаружены")])
def test_one_case_lets_slips_survive(run: Run, lang: str, word: str) -> None:
    status, out, _ = run("slips", PLAIN, "--lang", lang)
    assert status == 1
    assert word in out
    assert "reason.covers:" in out


def test_nothing_to_prove_where_nothing_is_left() -> None:
    assert command._equivalent([]) == frozenset()


@pytest.mark.parametrize(("lang", "word"), [("en", "no case file"), ("ru", "файлы дел")])
def test_files_are_needed(run: Run, lang: str, word: str) -> None:
    status, out, err = run("slips", "--lang", lang)
    assert (status, out) == (2, "")
    assert word in err


def test_bad_files_are_refused_all_at_once(run: Run, tmp_path: Path) -> None:
    case, ask, none = tmp_path / "case.toml", tmp_path / "ask.toml", tmp_path / "none.toml"
    case.write_text("as_of = 2026-03-15\n")
    ask.write_text('[[ask]]\nrule = "service.hand"\n')
    status, out, err = run("slips", case, ask, none)
    assert (status, out) == (2, "")
    assert "person.status" in err
    assert "a question needs rule, facts and expect" in err
    assert "cannot be read" in err


def test_a_process_settles_one_slip_by_its_name() -> None:
    ids = [one.id for one in asking.slips_by_id().values() if one.rule == "duties.cap_breached"]
    found = {one: asking.is_same(one) for one in ids[:6]}
    assert set(found.values()) == {True, False}
