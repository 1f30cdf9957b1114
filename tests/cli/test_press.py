"""The command press: its JSON, its pages, its refusals and exit statuses."""

from __future__ import annotations

import json
import os
import re

import pytest
from cyclopts import App

from povestka.cli.press import press
from povestka.press.loading import CLAIMS


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The command as cyclopts calls it: exit status, standard output, standard error."""
    app = App(name="press")
    app.default(press)
    status = app(list(words), result_action="return_value")
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_one_object_a_claim_a_line(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    status, out, err = run(capsys, "--json", "--lang", lang)
    found = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [one["claim"] for one in found] == list(CLAIMS)
    for one in found:
        assert list(one)[:5] == ["claim", "verdict", "by", "shown", "component"]
        assert bool(re.search("[а-я]{3}", one["shown"])) == (lang == "ru")


def test_the_objects_of_what_was_named(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "X16", "lifting", "C001", "--json")
    assert status == 0
    names = [json.loads(line)["claim"] for line in out.splitlines()]
    assert names == ["C038", "C157", "C009", "C086", "C001"]


@pytest.mark.parametrize(("columns", "widest"), [("500", 100), ("70", 88), ("10", 88)])
def test_a_page_for_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    monkeypatch.setitem(os.environ, "COLUMNS", columns)
    status, out, err = run(capsys, "--lang", "ru")
    assert (status, err) == (0, "")
    assert "Проверка сообщений" in out
    assert "MODEL" not in out and "МОДЕЛЬ" in out
    assert max(map(len, out.splitlines())) <= widest


def test_a_page_of_one_claim(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "c164")
    assert status == 0
    assert out.startswith("C164  ")
    assert "✕ contradicted." in out


@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize(
    ("lang", "said"), [("en", "did you mean exit_ban?"), ("ru", "имелось в виду exit_ban.")]
)
def test_an_unknown_name_is_refused_with_nothing_on_standard_output(
    capsys: pytest.CaptureFixture[str], lang: str, said: str, more: list[str]
) -> None:
    status, out, err = run(capsys, "exit_bam", "C008", "C900", "--lang", lang, *more)
    assert (status, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 2
