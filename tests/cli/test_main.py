"""The process of the command line: its streams, its exit status, and anything at all."""

from __future__ import annotations

import importlib
import inspect
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cyclopts import App
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.running import GOOD, PLAIN, Run, process

import povestka
from povestka.cli import main as cli


def test_the_installed_command_prints_utf8_whatever_the_locale() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = process("case", PLAIN, "--json", "--lang", "ru", env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Реестр" in done.stdout.decode("utf-8")


def test_the_installed_command_refuses_with_two() -> None:
    done = process("case", "cases/bad/word-for.toml", "--lang", "ru")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "cases/bad/word-for.toml: summons.s1.for: «" in done.stderr.decode("utf-8")


def test_version_help_and_misuse(run: Run) -> None:
    assert run("--version")[1].strip() == povestka.__version__
    status, out, err = run("--help")
    assert (status, err) == (0, "")
    assert all(word in out for word in ("case", "law", "diff", "MODEL"))
    for words in (["bogus"], ["case", "--bogus"], ["case", PLAIN, "--lang", "de"], ["diff", "a"]):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert "Traceback" not in err
        assert err


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is another thing elsewhere")
@pytest.mark.parametrize("words", [["law"], ["case", *sorted(GOOD.glob("w0*")), "--json"]])
def test_a_closed_pipe_is_no_error(words: list[object]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [Path(sys.executable).with_name("povestka"), *map(str, words)]
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            command, stdout=closed, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(("raised", "left"), [(BrokenPipeError, 141), (KeyboardInterrupt, 130)])
def test_a_reader_who_goes_and_a_key_that_interrupts(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    raised: type[BaseException],
    left: int,
) -> None:
    """In process: both end quietly, with the status that a shell gives them."""
    turned: list[int] = []

    def stopped() -> None:
        raise raised

    monkeypatch.setattr(cli, "app", stopped)
    monkeypatch.setattr(os, "dup2", lambda _, to: turned.append(to))
    with pytest.raises(SystemExit) as exit_:
        cli.main()
    assert exit_.value.code == left
    assert len(turned) == (raised is BrokenPipeError)
    assert capfd.readouterr().err == ""


def test_main_leaves_streams_alone_that_are_not_text_files(monkeypatch: pytest.MonkeyPatch) -> None:
    class Notebook:
        def flush(self) -> None:
            """Nothing to do."""

    monkeypatch.setattr(cli, "app", lambda: None)
    monkeypatch.setattr(sys, "stdout", Notebook())
    cli.main()


@pytest.mark.skipif(os.name != "posix", reason="signals are another thing elsewhere")
def test_an_interrupted_run_prints_no_traceback(tmp_path: Path) -> None:
    """Interrupted while it waits for a file that does not come (a pipe nobody writes to)."""
    waiting = tmp_path / "waiting.toml"
    os.mkfifo(waiting)
    command = [Path(sys.executable).with_name("povestka"), "case", str(waiting)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started,
        waiting.open("wb"),  # returns once the other side has opened it
    ):
        started.send_signal(signal.SIGINT)
        out, err = started.communicate(timeout=30)
    assert (started.returncode, out, err) == (130, b"", b"")


LEAVES = st.one_of(
    st.booleans(), st.integers(), st.text(max_size=5), st.just("unknown"),
    st.dates().map(str), st.none(), st.floats(),
)
NAMES = st.sampled_from(
    ["as_of", "person", "summons", "ground", "complaint", "decision", "expect", "status", "kind",
     "from", "reason", "id", "name", "s1", "CR-1=service"]
)
TREES = st.recursive(
    LEAVES, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(NAMES, inside, max_size=5)
)


@given(st.dictionaries(NAMES, TREES, max_size=6))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_tables_are_answered_or_refused_in_sentences(tables: dict[str, Any]) -> None:
    refused: list[str] = []
    try:
        assert json.dumps(povestka.decide({**tables, "expect": {}}).to_dict("ru"))
    except povestka.BadCase as bad:
        refused += [*bad.sentences("en"), *bad.sentences("ru")]
    assert all(line and "\n" not in line for line in refused)


@pytest.mark.parametrize("name", cli.LATER)
def test_the_help_of_a_command_that_is_loaded_late_is_its_own(name: str) -> None:
    place, says = cli.LATER[name]
    module, _, function = place.partition(":")
    found = getattr(importlib.import_module(module), function)
    told = found.help if isinstance(found, App) else inspect.getdoc(found)
    assert told is not None
    before = told.partition("\nParameters\n")[0]
    assert " ".join(before.split()) == " ".join(says.split())
