"""The command conditions: a pair of cases for each condition of a rule, or that it is redundant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

from povestka.cli import conditions as command
from povestka.theorems.turning import conditions


def test_pairs_of_a_rule_as_json_and_as_case_files(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pairs"
    status, out, err = run("conditions", "exit_ban.bridge", "--json", "--cases", folder)
    found = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [one["condition"] for one in found] == ["exit_ban.bridge-1", "exit_ban.bridge-2"]
    assert {path.name for path in folder.iterdir()} == {
        f"exit_ban.bridge-{place}-{side}.toml" for place in (1, 2) for side in ("so", "not")
    }
    assert run("case", *sorted(folder.iterdir()), "--json")[0] == 0


@pytest.mark.parametrize(("lang", "word"), [("en", "redundant"), ("ru", "избыточно")])
def test_a_condition_that_turns_nothing_is_called_redundant(
    run: Run, lang: str, word: str
) -> None:
    status, out, _ = run("conditions", "reason.covers", "--lang", lang)
    assert status == 0
    assert word in out
    assert "reason.covers-2" in out


def test_several_rules_are_shared_out(run: Run) -> None:
    status, out, _ = run("conditions", "exit_ban.bridge", "exit_ban.which", "reason.shown")
    assert status == 0
    assert out.count("turns ") >= 3


def test_an_unknown_rule_is_refused(run: Run) -> None:
    status, out, err = run("conditions", "exit_ban.brige", "zzzz")
    assert (status, out) == (2, "")
    assert "did you mean «exit_ban.bridge»" in err
    assert "«povestka law» lists the rules" in err


def test_where_no_file_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    status, _, err = run("conditions", "exit_ban.which", "--cases", taken)
    assert status == 2
    assert "no folder" in err
    (tmp_path / "full" / "exit_ban.which-1-so.toml").mkdir(parents=True)
    assert run("conditions", "exit_ban.which", "--cases", tmp_path / "full")[0] == 2


def test_few_are_asked_in_this_process() -> None:
    few = [one for one in conditions() if one.rule == "exit_ban.which"]
    assert [one.condition for one in command._turned(few)] == few
