"""The command `povestka regimes`: what it prints, what it refuses and how, and its exit status."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cyclopts import App

from povestka.cli.regimes import regimes
from povestka.regimes.pages import REGIMES

PLAIN = Path("cases/good/w06-plain-fallback.toml")
UNCOLLECTED = Path("cases/good/w12-uncollected-letter.toml")
BAD = Path("cases/bad/several-mistakes.toml")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in process: exit status, standard output, standard error."""
    app = App(name="povestka")
    app.command(regimes)

    def called(*words: object) -> tuple[int, str, str]:
        status = app(["regimes", *map(str, words)], result_action="return_value")
        told = capsys.readouterr()
        return status, told.out, told.err

    return called


def test_all_countries_stand_side_by_side(run: Run) -> None:
    status, out, err = run()
    assert (status, err) == (0, "")
    for one in REGIMES.values():
        assert out.count(f"\n  {one.title.en} ") == 12, "a line a question"
    assert "12. What is the penalty?" in out
    assert "DRAFT: Russia, Ukraine" in out
    assert not CYRILLIC.search(out.partition("Sources")[0])


def test_in_russian_no_english_word_is_left(run: Run) -> None:
    status, out, err = run("эстония", "israel", "--case", PLAIN, "--lang", "ru")
    assert (status, err) == (0, "")
    assert "ЧЕРНОВИК: Эстония, Израиль. Юристом этой страны не проверено." in out
    assert "Эстония  4 марта 2026 года. Считается вручённой" in out
    words = set(re.findall("[A-Za-z]{3,}", out.partition("Источники")[0]))
    assert words <= {"placed", "posted", "sent", "handed", "delivered", "refused", "returned",
                     "withdrawn"}


def test_json_gives_one_object_a_country_a_line(run: Run) -> None:
    status, out, err = run("estonia", "finland", "--case", PLAIN, "--json")
    assert (status, err) == (0, "")
    estonia, finland = map(json.loads, out.splitlines())
    assert estonia["decided"]["summons"]["s1"]["served_on"]["value"] == "2026-03-04"
    assert estonia["decided"]["summons"]["s1"]["exit_ban"]["value"] is None
    assert (finland["regime"], finland["draft"], finland["decided"]) == ("finland", True, None)
    answer = estonia["answers"][0]
    assert set(answer) == {
        "question", "asks", "says", "sources", "certainty", "state", "rules",
    }
    status, out, _ = run("--json")
    assert [json.loads(line)["decided"] for line in out.splitlines()] == [None] * 7


def test_one_letter_is_read_differently_under_three_laws(run: Run) -> None:
    """Worked case 12: it comes back on 10 April, 30 days from 2 March are 1 April."""
    _, out, _ = run("--case", UNCOLLECTED, "--json")
    found = [json.loads(line) for line in out.splitlines()]
    days = {
        one["regime"]: (served["value"], served["by"])
        for one in found
        if one["decided"]
        for served in [one["decided"]["summons"]["s1"]["served_on"]]
    }
    assert days == {
        "russia": ("2026-03-10", "register"),
        "ukraine": ("2026-04-10", "mark"),
        "estonia": ("2026-04-01", "mailbox"),
    }


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["no country «Ukrain» here; did you mean ukraine?", "no country «xq» here; there"]),
        ("ru", ["страны «Ukrain» здесь нет; возможно", "страны «xq» здесь нет; есть russia"]),
    ],
)
def test_all_mistakes_come_at_once_and_nothing_is_printed(
    run: Run, lang: str, said: list[str]
) -> None:
    status, out, err = run("Ukrain", "xq", "--case", BAD, "--lang", lang, "--json")
    assert (status, out) == (2, "")
    lines = err.splitlines()
    assert len(lines) > 3
    for expected, line in zip(said, lines, strict=False):
        assert expected in line
    assert all(line.startswith(str(BAD)) for line in lines[2:])


def test_a_name_cannot_steer_the_terminal(run: Run) -> None:
    status, out, err = run("a\x1b[2J" + "b" * 60)
    assert (status, out) == (2, "")
    assert "\x1b" not in err
    assert f"«a?[2J{'b' * 35}»" in err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such file"),
        ("", "the file is empty"),
        ("as_of = 2026-02-30", "there is no such date"),
        ('as_of = 2026-03-15\n[person]\nstatus = "conscript"\n[expect]\nwhat = 1\n', "expect"),
    ],
)
def test_a_bad_file_is_a_sentence(
    run: Run, tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "one.toml"
    if content is not None:
        path.write_text(content)
    status, out, err = run("--case", path)
    assert (status, out) == (2, "")
    assert err.startswith(f"{path}: ")
    assert said in err
