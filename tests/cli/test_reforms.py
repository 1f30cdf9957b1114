"""A case under a reform, the reforms listed and shown, and two of them compared."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.running import GOOD, HEAD, PLAIN, SUMMONS, Run, decided, the_answer, written

from povestka.cli.reforms import is_edition, names_reform
from povestka.outside.reforms import shipped

CHANGES = Path("cases/reforms/register_30_days-changes.toml")
SETTLES = (
    'name = "settles"\ntitle = {en = "Settles", ru = "Закрепляет"}\n'
    'says = {en = "Service it is.", ru = "Со дня вручения."}\n[readings]\nCR-3 = "service"\n'
)


# A case under a reform.


def test_a_case_is_decided_under_a_shipped_reform(run: Run) -> None:
    found = decided(run, CHANGES, "--reform", "register_30_days")[0]
    assert found["reform"] == found["law"]["reform"]["name"] == "register_30_days"
    assert the_answer(found, "served_on")["value"] == "2026-03-05"
    assert found["expect"]["passed"] == 5
    law = decided(run, CHANGES)[0]
    assert "reform" not in law
    assert "expect" not in law
    assert the_answer(law, "served_on")["value"] == "2026-02-10"


def test_a_case_is_decided_under_a_reform_at_a_path(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, SETTLES, "settles.toml")
    found = decided(run, PLAIN, "--reform", path, "--reading", "CR-3=service,CR-1=service")[0]
    assert found["reform"] == "settles"
    assert found["under"] == ["CR-3=service", "CR-1=service"]


@pytest.mark.parametrize(
    ("name", "en", "ru"),
    [
        ("register_30", "did you mean «register_30_days»?", "«register_30_days»"),
        ("none.toml", "there is no such file", "такого файла"),
        ("", "it is a folder", "это папка"),
    ],
)
def test_a_reform_that_is_not_there(run: Run, name: str, en: str, ru: str) -> None:
    for lang, told in (("en", en), ("ru", ru)):
        status, out, err = run("case", PLAIN, f"--reform={name}", "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert err.startswith(f"{name}: ")
        assert told in err


def test_all_mistakes_are_named_at_once(run: Run, tmp_path: Path) -> None:
    reform = written(tmp_path, 'name = "x"\nvariant = 1\n', "x.toml")
    bad = Path("cases/bad/word-for.toml")
    status, out, err = run("case", bad, "--reform", reform, "--reading", "CR-77=x")
    assert (status, out) == (2, "")
    heads = [line.partition(": ")[0] for line in err.splitlines()]
    assert heads == ["--reading", *[str(reform)] * 4, str(bad)]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "the reform settles CR-3 as «service»; leave the reading out, or the reform."),
        ("ru", "реформа закрепляет CR-3 как «service»; уберите толкование или реформу."),
    ],
)
def test_a_reading_against_the_reform_is_refused(
    run: Run, tmp_path: Path, lang: str, told: str
) -> None:
    """Whether it is named on the command line, or by an expectation meant for the reform."""
    reform = written(tmp_path, SETTLES, "settles.toml")
    wants = '[expect]\nreform = "settles"\n[expect."CR-3=placement"]\nserved_on = 2026-02-10\n'
    path = written(tmp_path, HEAD + SUMMONS + wants)
    words = ["case", path, "--reform", reform, "--reading=CR-3=placement", "--lang", lang]
    assert run(*words) == (
        2, "", f"--reading: {told}\n{path}: expect.CR-3=placement.served_on: {told}\n"
    )
    assert run("case", path)[0] == 0


def test_a_result_is_never_written_over_the_reform(run: Run, tmp_path: Path) -> None:
    reform = written(tmp_path, SETTLES, "settles.toml")
    status, _, err = run("case", PLAIN, "--reform", reform, "--html", reform)
    assert status == 2
    assert "over the reform" in err
    assert reform.read_text("utf-8") == SETTLES


def test_every_form_says_that_it_is_under_a_reform(run: Run, tmp_path: Path) -> None:
    html, ics = tmp_path / "x.html", tmp_path / "x.ics"
    for lang, told, plain in (
        ("en", "The Register serves after thirty days", "This is not the law"),
        ("ru", "Вручение через Реестр по истечении тридцати дней", "Это не действующее право"),
    ):
        words = ["case", PLAIN, "--reform", "register_30_days", "--lang", lang]
        status, out, err = run(*words, "--html", html, "--ics", ics)
        assert (status, err) == (0, "")
        assert told in " ".join(out.split())
        assert told in html.read_text("utf-8")
        assert plain in ics.read_text("utf-8").replace("\r\n ", "")


# The reforms themselves.


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_shipped_reforms_are_listed(run: Run, lang: str) -> None:
    status, out, err = run("reforms", "--lang", lang)
    assert (status, err) == (0, "")
    assert all(f"\n{name}: " in out for name in shipped())
    found = json.loads(run("reforms", "--json", "--lang", lang)[1])
    assert [one["name"] for one in found["reforms"]] == list(shipped())
    assert all(one["sets"] for one in found["reforms"])


def test_reforms_are_shown_one_after_the_other(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, SETTLES, "settles.toml")
    status, out, err = run("reforms", "cap_voids", path, "--json")
    assert (status, err) == (0, "")
    assert [json.loads(one)["name"] for one in out.splitlines()] == ["cap_voids", "settles"]
    text = run("reforms", "cap_voids", path)[1]
    assert "(cap_voids)" in text
    assert "\n\nSettles (settles)" in text
    assert text.count("A reform is not the law.") == 2


def test_what_is_no_reform_is_refused(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, "name = 1\n", "x.toml")
    status, out, err = run("reforms", "cap_void", path, "--lang", "ru")
    assert (status, out) == (2, "")
    assert "«cap_voids»" in err
    assert len(err.splitlines()) == 5
    assert re.search("[а-яё]", err)


# Two reforms, or a reform and the law.


def test_two_reforms_stand_side_by_side(run: Run) -> None:
    found = json.loads(run("diff", "register_30_days", "personal_service", "--json")[1])
    assert (found["before"]["name"], found["after"]["name"]) == (
        "register_30_days", "personal_service",
    )
    by_name = {one["name"]: one for one in found["settings"]}
    number = by_name["service.register_days"]
    assert [number[side]["value"] for side in ("law", "before", "after")] == [7, 30, 7]
    status, out, err = run("diff", "register_30_days", "personal_service", "--lang", "ru")
    assert (status, err) == (0, "")
    assert "дней: 30" in out
    assert "Реформа не является законом." in out


def test_a_reform_stands_beside_the_law_on_either_side(run: Run) -> None:
    for words in (["law", "cap_voids"], ["cap_voids", "law"]):
        found = json.loads(run("diff", *words, "--json")[1])
        assert [found["before"]["name"], found["after"]["name"]] == words
        assert [one["name"] for one in found["rules"]] == ["exit_ban.which"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["law", "2023-04"], ["2023-04: an edition is not compared with a reform"]),
        (["2026-01-01", "cap_voids"], ["2026-01-01: an edition is not compared"]),
        (["register_3", "law"], ["register_3: no reform is called"]),
        (["register_3", "cap_void"], ["register_3: no reform", "cap_void: no reform"]),
        (["law", "none.toml"], ["none.toml: the file cannot be read"]),
    ],
)
def test_what_cannot_be_compared(run: Run, words: list[str], told: list[str]) -> None:
    status, out, err = run("diff", *words)
    assert (status, out) == (2, "")
    lines = err.splitlines()
    assert len(lines) == len(told)
    assert all(line.startswith(one) for line, one in zip(lines, told, strict=True))


def test_names_of_editions_are_told_from_names_of_reforms() -> None:
    assert all(names_reform(one) for one in ("law", "cap_voids", "cap_void", "mine.toml"))
    assert not any(names_reform(one) for one in ("2023-04", "2023-9", "paper", "2026-01-01", "x"))
    assert is_edition("paper")
    assert not is_edition("2026-13-01")


def test_no_shipped_reform_bears_the_name_of_an_edition_or_of_the_law() -> None:
    assert not any(is_edition(name) or name == "law" for name in shipped())


def test_the_cases_of_the_law_are_answered_as_before(run: Run) -> None:
    """A reform that touches nothing of a case leaves its answers, and says so."""
    path = GOOD / "f07-appears-on-time.toml"
    before, after = (
        decided(run, path, *words)[0] for words in ([], ["--reform", "measures_40_days"])
    )
    for one, other in zip(before["answers"], after["answers"], strict=True):
        if not other["reform"]["touches"]:
            assert one.get("value") == other.get("value")
