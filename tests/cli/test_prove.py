"""The command prove: theorems by name, statements in text, what it refuses, its exit statuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.cli.running import Run, process

from povestka.cli import prove as command
from povestka.theorems.book import THEOREMS

FEW = [one for one in THEOREMS if one.startswith("editions.")]


def test_a_theorem_by_name_as_json(run: Run) -> None:
    status, out, err = run("prove", "service.paper_era", "--json")
    (found,) = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert found["name"] == "service.paper_era"
    assert found["status"] == "proved"
    assert found["witness"] is None
    assert found["cites"] == ["53-FZ 31"]
    assert set(found["statement"]) == {"en", "ru"}
    assert found["seconds"] >= 0


def test_a_group_is_shared_out_and_answered_in_the_order_of_the_book(run: Run) -> None:
    assert len(FEW) >= command.MANY
    status, out, _ = run("prove", "editions", "--json")
    assert status == 0
    assert [json.loads(line)["name"] for line in out.splitlines()] == FEW


def test_all_are_asked_where_none_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {name: THEOREMS[name] for name in ("service.paper_era", "fine.never_foretold")}
    monkeypatch.setattr(command, "_all", lambda: kept)
    status, out, _ = run("prove", "--lang", "ru")
    assert status == 0
    assert "Доказано 2" in out


def test_a_statement_that_holds_and_one_that_does_not(run: Run) -> None:
    assert run("prove", "--that", "measures.from >= appear", "--json")[0] == 0
    status, out, _ = run(
        "prove", "--that", "measures.from >= appear", "--reading", "CR-1=service", "--json"
    )
    found = json.loads(out)
    assert status == 1
    assert found["status"] == "refuted"
    assert found["under"] == {"CR-1": "service"}
    assert found["witness"]["person"] == {"status": "conscript"}


def test_a_statement_with_an_empty_premise_proves_nothing(run: Run) -> None:
    status, out, _ = run("prove", "--that", "placed < placed implies measures arises", "--json")
    assert status == 1
    assert json.loads(out)["vacuous"]


def test_a_statement_under_a_reform(run: Run) -> None:
    statement = "served_by == register implies placed + 30 days <= served_on"
    told = ("prove", "--that", statement, "--json")
    assert run(*told)[0] == 1
    assert run(*told, "--reform", "register_30_days")[0] == 0


def test_a_statement_that_counts_working_days_speaks_of_decreed_years(run: Run) -> None:
    status, out, _ = run(
        "prove", "--that", "complaint_steps.answer_by_working >= complaint_steps.answer_by", "--json"
    )
    found = json.loads(out)
    assert (status, found["years"][0]) == (0, 2012)


def test_counterexamples_are_written_as_case_files(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    run("prove", "service.before_anything_reached_him", "--witnesses", folder)
    run("prove", "--that", "served_on <= appear", "--witnesses", folder)
    assert {path.name for path in folder.iterdir()} == {
        "service.before_anything_reached_him.toml", "statement-1.toml",
    }
    for path in folder.iterdir():
        assert "expect" in tomllib.loads(path.read_text("utf-8"))
        assert run("case", path, "--json")[0] == 0


def test_where_no_file_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    theorem = "service.before_anything_reached_him"
    status, out, err = run("prove", theorem, "--witnesses", taken)
    assert (status, out) == (2, "")
    assert "no folder can be made there" in err
    (tmp_path / "full" / f"{theorem}.toml").mkdir(parents=True)
    assert run("prove", theorem, "--witnesses", tmp_path / "full")[0] == 2


@pytest.mark.parametrize(
    ("words", "en", "ru"),
    [
        (("servce",), "did you mean «service»", "возможно, «service»"),
        (("qqqqqq",), "groups are", "группы"),
        (("--that", "measures.frm >= appear"), "did you mean", "возможно"),
        (("--that", "liable_on", "service"), "not both", "не то и другое"),
        (("service", "--reading", "CR-1=service"), "belong to a statement", "относятся к"),
        (("--that", "liable_on", "--reading", "CR-1=serice"), "no reading", "нет толкования"),
        (("--that", "liable_on", "--reform", "nothing"), "no reform", "реформы"),
    ],
)
def test_what_is_refused_is_said_in_both_languages(
    run: Run, words: tuple[str, ...], en: str, ru: str
) -> None:
    for lang, said in (("en", en), ("ru", ru)):
        status, out, err = run("prove", *words, "--lang", lang)
        assert (status, out) == (2, "")
        assert said in err


def test_a_reform_that_is_none_is_refused_with_all_its_mistakes(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "x"\n')
    status, _, err = run("prove", "--that", "liable_on", "--reform", bad)
    assert status == 2
    assert "title" in err


def test_the_solver_is_loaded_by_nothing_else() -> None:
    found = process("case", "cases/good/w06-plain-fallback.toml", "--json")
    assert found.returncode == 0
    assert b"z3" not in found.stderr


def test_what_a_process_sends_back_makes_the_result_again() -> None:
    name = "service.before_anything_reached_him"
    status, vacuous, witness, under, seconds = command._bare(name)
    assert (status, vacuous, under) == ("refuted", False, {})
    assert witness == command._settle(name).witness
    assert seconds > 0
