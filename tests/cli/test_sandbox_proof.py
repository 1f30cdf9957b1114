"""`povestka sandbox proof`: written from a store, checked without one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

from povestka.cli.sandbox import proof as command
from povestka.cli.sandbox.app import app


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("towns") / "town.db"
    words = ["new", str(path), "--persons", "6", "--json"]
    assert app(words, result_action="return_value") == 0
    return path


def test_a_proof_is_checked_by_who_has_the_root(run: Run, town: Path, tmp_path: Path) -> None:
    status, out, _ = run("sandbox", "proof", town, "--record", 3, "--since", 2, "--json")
    told = json.loads(out)
    assert (status, told["schema"], told["record"]) == (0, "povestka/proof/1", 3)
    path = tmp_path / "proof.json"
    path.write_text(out, "utf-8")
    root, grown = told["root"], told["since"]
    check = ("sandbox", "proof", path, "--check")
    assert run(*check, "--root", root, "--grown", grown)[0] == 0
    status, out, _ = run(*check, "--root", root, "--json")
    assert (status, json.loads(out)["good"]) == (0, True)
    status, out, _ = run(*check, "--root", grown, "--lang", "ru")
    assert status == 1
    assert "Не показано" in out
    assert "УСЛОВНЫЕ ЛИЦА" in out
    last = "0" if root[-1] != "0" else "1"
    assert run(*check, "--root", root[:-1] + last)[0] == 1


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_proof_is_told_in_words(run: Run, town: Path, lang: str) -> None:
    _, out, _ = run("sandbox", "proof", town, "--lang", lang)
    assert "town.opened" in out
    assert "2:" not in out
    _, out, _ = run("sandbox", "proof", town, "--since", 2, "--lang", lang)
    assert "2:" in out


def test_every_mistake_is_said_at_once(run: Run, town: Path, tmp_path: Path) -> None:
    status, out, err = run("sandbox", "proof", town, "--record", 0, "--since", 10**6)
    assert (status, out, len(err.splitlines())) == (2, "", 2)
    assert "its records are 1 to" in err
    other = tmp_path / "other.json"
    for text in ("{}", "no JSON", "[1]"):
        other.write_text(text, "utf-8")
        status, out, err = run("sandbox", "proof", other, "--check", "--root", "x", "--grown", "y")
        assert (status, out, len(err.splitlines())) == (2, "", 3)
        assert command._NO_PROOF.en.partition(";")[0].format(file=other) in err
    status, _, err = run("sandbox", "proof", tmp_path / "none.json", "--check")
    assert (status, len(err.splitlines())) == (2, 2)
    assert "without a root" in err
    status, _, err = run("sandbox", "proof", tmp_path / "none.db")
    assert (status, len(err.splitlines())) == (2, 1)
