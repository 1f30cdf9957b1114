"""The commands of the country: each runs, says what it did, and refuses what cannot be."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import Run

from povestka.case.mistakes import BadCase, Mistake
from povestka.cli import steps
from povestka.cli.country import compare, explain, scenarios, uncertain, validate
from povestka.cli.country import run as running
from povestka.cli.country.app import LATER, app
from povestka.country.engines import Threads
from povestka.language.words import Text
from povestka.outside import scenarios as shelf
from povestka.outside.cluster import BadCluster
from povestka.outside.files import BadFile
from povestka.people.scenario.model import Scenario

SMALL = ("--persons", 20_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one small run."""
    found = tmp_path_factory.mktemp("runs") / "year"
    words = ["run", "2026", "--persons", "20000", "--out", str(found), "--compare",
             "court_before_measures", "--json"]
    assert app(words, result_action="return_value") == 0
    return found


def test_a_run_ends_with_one_json_object(run: Run) -> None:
    status, out, err = run("country", "run", "2026", *SMALL, "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert found["schema"] == "povestka/country/1"
    assert found["scenario"] == "year-2026"
    assert found["persons"] == 20_000
    assert {"compile", "offices", "total"} <= set(found["seconds"])
    assert len(found["fingerprint"]) == 64
    assert set(found["totals"]) >= {
        "summonses", "served", "served_unaware", "exit_ban", "measures", "unsupported_days",
        "appeared", "sent",
    }
    for lang, says in (("en", "SYNTHETIC PERSONS"), ("ru", "УСЛОВНЫЕ ЛИЦА")):
        _, out, _ = run("country", "run", "2026", *SMALL, "--lang", lang)
        assert says in out
        assert found["fingerprint"][:16] in out


@pytest.mark.parametrize("name", shelf.shipped())
def test_every_shipped_scenario_runs_the_same_in_any_parts(run: Run, name: str) -> None:
    told = set()
    for workers, parts in ((1, 1), (2, 2), (2, 7)):
        status, out, _ = run(
            "country", "run", name, "--persons", 8_000, "--workers", workers, "--partitions",
            parts, "--json",
        )
        assert status == 0
        told.add(json.loads(out)["fingerprint"])
    assert len(told) == 1


def test_replicates_have_other_chance_and_one_fingerprint(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("country", "run", "2026", "--persons", 8_000, "--replicates", 3, "--json")
    _, out, _ = run(*words)
    found = json.loads(out)
    prints = [one["fingerprint"] for one in found["replicates"]]
    assert [one["replicate"] for one in found["replicates"]] == [0, 1, 2]
    assert len({*prints, found["fingerprint"]}) == 4
    monkeypatch.setattr(running, "SMALL_ENOUGH", 0)  # one after another, as large runs are
    _, out, _ = run(*words)
    assert json.loads(out)["fingerprint"] == found["fingerprint"]


def test_a_safeguard_and_a_reading_change_the_run(run: Run) -> None:
    def days(*words: str) -> int:
        _, out, _ = run("country", "run", "2026", *SMALL, "--json", *words)
        return int(json.loads(out)["totals"]["measures"]["person_days"])

    base = days()
    assert days("--safeguard", "court_before_measures") == 0 < base
    assert days("--reading", "CR-1=placement") != base


def test_the_folder_of_a_run_has_all_its_parts(folder: Path, run: Run) -> None:
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "run.json", "daily.parquet", "crossed.parquet", "summary.csv", "report.en.html",
        "report.ru.html", "charts", "replicates",
    }
    charts = {path.name for path in (folder / "charts").iterdir()}
    assert {"map.en.svg", "map.en.png", "map.ru.svg", "map.ru.png"} <= charts
    page = (folder / "report.ru.html").read_text("utf-8")
    assert "УСЛОВНЫЕ ЛИЦА" in page
    assert "<script" not in page
    # The same command once more gives the same run, and one of another scenario is refused.
    again = ("country", "run", "2026", *SMALL, "--out", folder, "--json")
    assert run(*again)[0] == 0
    status, out, err = run("country", "run", "2021", *SMALL, "--out", folder)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_one_man_is_explained_by_his_id(folder: Path, run: Run) -> None:
    told = {}
    for serial in range(12):
        name = f"SYN-0000-{serial:06d}"
        status, out, _ = run("country", "explain", name, folder, "--json")
        found = json.loads(out)
        assert status == 0
        assert found["schema"] == "povestka/explain/1"
        told[bool(found["summonses"])] = (name, found)
    idle, _ = told[False]
    assert idle in run("country", "explain", idle, folder)[1]
    name, found = told[True]
    assert found["decision"]["schema"] == "povestka/case/1"
    for lang in ("en", "ru"):
        _, out, _ = run("country", "explain", name, folder, "--lang", lang)
        assert name in out
        assert "SYNTHETIC PERSON" in out or "УСЛОВНОЕ ЛИЦО" in out
    status, out, _ = run("country", "explain", name, folder, "--case")
    path = folder.parent / "he.toml"
    path.write_text(out, "utf-8")
    assert run("case", path, "--json")[0] == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("SYN-0000-999999",), "SYN-0000-999999|office 0"),
        (("somebody",), "somebody"),
        (("SYN-0000-000001", "--replicate", 5), "no replicate 5; it has 0"),
    ],
)
def test_nobody_else_is_explained(
    folder: Path, run: Run, words: tuple[Any, ...], says: str
) -> None:
    status, out, err = run("country", "explain", words[0], folder, *words[1:])
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert any(one in err for one in says.split("|"))


def test_a_folder_that_was_changed_or_is_no_run_is_refused(
    folder: Path, run: Run, tmp_path: Path
) -> None:
    status, out, err = run("country", "explain", "SYN-0000-000001", tmp_path)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    record = (folder / "run.json").read_text("utf-8")
    (tmp_path / "run.json").write_text(record.replace('"seed": 1', '"seed": 2'), "utf-8")
    status, out, err = run("country", "explain", "SYN-0000-000001", tmp_path)
    assert (status, out, len(err.splitlines())) == (2, "", 1)


def test_another_law_explains_nobody(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "povestka.outside.runs.Run.changed", lambda *_: Text("the law has changed", "закон иной")
    )
    status, _, err = run("country", "explain", "SYN-0000-000001", folder, "--lang", "ru")
    assert status == 2
    assert "закон иной" in err


def test_a_comparison_names_the_article(run: Run) -> None:
    words = ("country", "compare", "2026", "court_before_measures", "lifted_at_once", *SMALL)
    status, out, _ = run(*words, "--json")
    first, second = map(json.loads, out.splitlines())
    assert status == 0
    assert first["law_only"]
    assert not second["law_only"]
    assert first["losers"] == 0
    assert any("7.1" in str(one["because"]) for one in first["transitions"])
    _, out, _ = run(*words, "--lang", "ru", "--replicates", 2)
    assert "95" in out


def test_scenarios_and_safeguards_are_listed(run: Run) -> None:
    _, out, _ = run("country", "scenarios")
    assert all(name in out for name in (*shelf.shipped(), *shelf.safeguards()))
    _, out, _ = run("country", "scenarios", "--json", "--lang", "ru")
    found = [json.loads(line) for line in out.splitlines()]
    assert {one["kind"] for one in found} == {"scenario", "safeguard"}
    assert len([one for one in found if one["kind"] == "safeguard"]) >= 12


def test_validation_ends_well_though_targets_fail(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shelf.load
    monkeypatch.setattr(
        validate, "load",
        lambda name, persons=None, seed=None: real(name, min(persons or 30_000, 30_000), seed),
    )
    status, out, _ = run("country", "validate", "--json", "--persons", 20_000)
    found = json.loads(out)
    assert status == 0
    assert {one["passes"] for one in found["targets"]} == {True, False, None}
    _, out, _ = run("country", "validate", "--lang", "ru", "--persons", 20_000)
    assert "2021" in out


def test_a_study_splits_what_is_in_doubt(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []

    def study(scenario: Scenario, engine: Any, **more: Any) -> dict[str, Any]:
        told.append((scenario.persons, engine.workers, more["runs"], more["seed"]))
        return {"scenario": scenario.name, "runs": 50, "persons": 9, "outputs": [], "tornado": []}

    monkeypatch.setattr(uncertain, "studied", study)
    words = ("country", "uncertain", "2026", "--runs", 60, "--persons", 500, "--seed", 4)
    assert json.loads(run(*words, "--json")[1])["runs"] == 50
    assert run(*words)[0] == 0
    assert told == [(500, 2, 60, 4)] * 2


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("run", "nosuch", "--safeguard", "nor_this", "--reading", "CR-1"), 3),
        (("run", "2026", "--persons", 0), 1),
        (("run", "2026", "--replicates", 0, "--workers", 0, "--partitions", 0), 3),
        (("run", "2026", "--compare", "nor_this"), 1),
        (("run", "2026", "--persons", 1000, "--cluster", "tcp://127.0.0.1:1"), 1),
        (("compare", "2026"), 1),
        (("compare", "2026", "nor_this"), 1),
        (("compare", "2026", "court_before_measures", "--workers", 0), 1),
        (("uncertain", "2026", "--runs", 1), 1),
        (("uncertain", "nosuch"), 1),
        (("validate", "--persons", 0), 1),
    ],
)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_bad_input_is_one_clear_sentence_each(
    run: Run, words: tuple[Any, ...], count: int, lang: str
) -> None:
    status, out, err = run("country", *words, "--lang", lang)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == count, err


def test_a_run_that_is_broken_off_leaves_nothing_half_done(tmp_path: Path) -> None:
    out = tmp_path / "year"
    started = subprocess.Popen(
        [sys.executable, "-c", "from povestka.cli.main import main; main()", "country", "run", "2026", "--out", str(out),
         "--replicates", "50", "--persons", "400000"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    working = tmp_path / "year.partial" / "replicates"
    for _ in range(600):
        if working.exists() and any(working.iterdir()):
            break
        time.sleep(0.1)
    started.send_signal(signal.SIGINT)
    started.communicate(timeout=60)
    assert started.returncode == 130
    record = json.loads((out / "run.json").read_text("utf-8"))
    assert record["complete"] is False
    assert not working.exists()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_to_a_person_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = _Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    with steps.Steps("ru") as bar:
        bar("offices", 1, 4)
        assert seen.getvalue() == ""
        monkeypatch.setattr(steps, "AFTER", 0.0)
        bar("offices", 2, 4)
        bar("offices", 3, 4)
        bar("pages", 1, 2)
    assert "комиссариаты" in seen.getvalue()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with steps.Steps("en") as bar:
        bar("offices", 4, 4)
    assert set(steps.STEPS) >= {"compile", "offices", "replicates", "transitions", "targets"}


def test_errors_are_told_with_what_they_are_about() -> None:
    says = Text("it is so.", "это так.")
    for error in (BadFile(says), BadCluster(says)):
        assert steps.told(error, "x", "ru") == ["x: это так."]
        assert steps.told(error, "", "en") == ["it is so."]
    case = BadCase([Mistake("", says)])
    assert steps.told(case, "", "en") == ["it is so."]
    assert steps.told(case, "x", "en") == ["x: it is so."]


def test_the_help_of_a_command_is_that_of_its_function() -> None:
    modules = (running, compare, explain, validate, uncertain, scenarios)
    for (name, says), module in zip(LATER.items(), modules, strict=True):
        function = getattr(module, name)
        told = function.__doc__.partition("Parameters")[0]
        assert says.split() == told.split()


def test_engines_are_chosen_by_their_names() -> None:
    with steps.engine_of("threads", 1, None) as engine:
        assert isinstance(engine, Threads)
