"""The command `povestka case`: what it answers, expects, prints and writes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import GOOD, HEAD, PLAIN, SUMMONS, Run, decided, the_answer, written

from povestka.case.reading import read
from povestka.cli.case import MANY, Asked, _decide, _decided
from povestka.law.book import BOOK
from povestka.outside.files import read_toml
from povestka.theorems import nearest

TOP_KEYS = {"schema", "file", "as_of", "law", "assumed", "answers"}
ANSWER_KEYS = {
    "question", "state", "expected", "rule", "edition", "cites", "sources", "readings", "reported",
    "because",
}
OF_A_SUMMONS = {
    "served_on", "exit_ban", "measures", "fine", "self_report_by", "cap_breached", "short_notice",
}
OF_THE_PERSON = {
    "liable_on", "under_exit_ban", "under_measures", "dispatch_windows", "complaint_steps",
    "season_report_by",
}


def test_one_object_a_line_in_the_order_of_the_files(run: Run) -> None:
    files = sorted(GOOD.glob("w*.toml"))[::-3]
    assert list(map(str, files)) == [one["file"] for one in decided(run, *files)]


def test_an_object_has_the_keys_of_its_schema(run: Run) -> None:
    found = decided(run, PLAIN)[0]
    assert found.keys() >= TOP_KEYS
    assert (found["schema"], found["as_of"]) == ("povestka/case/1", "2026-03-15")
    assert found["law"]["checked_on"] == BOOK.checked_on
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", found["law"]["book"])
    for one in found["answers"]:
        assert one.keys() >= ANSWER_KEYS
        assert ("value" in one) != ("missing" in one and "possible" in one)
        assert ("summons" in one) == (one["question"] in OF_A_SUMMONS)
        for reason in one["because"]:
            assert reason.keys() >= {"rule", "value", "cites", "says"}
    asked = {one["question"] for one in found["answers"]}
    assert asked >= OF_A_SUMMONS | OF_THE_PERSON
    assert the_answer(found, "served_on")["by"] == "register"
    assert the_answer(found, "measures")["value"]["which"] == [
        "sole_trader", "self_employed", "real_estate", "driving", "vehicle_registration", "credit",
    ]


def test_the_example_of_the_design(run: Run, tmp_path: Path) -> None:
    found = decided(run, written(tmp_path, HEAD + SUMMONS))[0]
    assert the_answer(found, "served_on")["value"] == "2026-02-10"
    assert the_answer(found, "exit_ban")["value"] == {"from": "2026-02-02", "until": None}
    assert the_answer(found, "measures")["readings"]["CR-1=service"]["from"] == "2026-03-03"
    assert "expect" not in found


@pytest.mark.parametrize(
    ("words", "under", "measures"),
    [
        ([], [], "2026-03-13"),
        (["--reading", "CR-1=service"], ["CR-1=service"], "2026-03-03"),
        (["--reading=CR-2=last_day"], ["CR-2=last_day"], "2026-03-12"),
        (
            ["--reading", "CR-1=service", "--reading", "CR-2=last_day"],
            ["CR-1=service", "CR-2=last_day"],
            "2026-03-01",
        ),
        (
            ["--reading", "CR-1=service, CR-2=last_day"],
            ["CR-1=service", "CR-2=last_day"],
            "2026-03-01",
        ),
        (["--reading", "CR-1=service,CR-1=service"], ["CR-1=service"], "2026-03-03"),
    ],
)
def test_a_case_is_answered_under_the_readings_named(
    run: Run, tmp_path: Path, words: list[str], under: list[str], measures: str
) -> None:
    found = decided(run, written(tmp_path, HEAD + SUMMONS), *words)[0]
    assert (under, measures) == (found["under"], the_answer(found, "measures")["value"]["from"])


def test_json_speaks_either_language_and_has_the_same_dates(run: Run) -> None:
    english, russian = (decided(run, PLAIN, "--lang", lang)[0] for lang in ("en", "ru"))
    says = [the_answer(one, "served_on")["because"][0]["says"] for one in (english, russian)]
    assert re.search("[а-я]", says[1])
    assert not re.search("[а-яА-Я]", says[0])
    values = [[one.get("value") for one in each["answers"]] for each in (english, russian)]
    assert values[0] == values[1]


@pytest.mark.parametrize(("lang", "word"), [("en", "MODEL"), ("ru", "МОДЕЛЬ")])
def test_without_json_it_prints_a_timeline(run: Run, lang: str, word: str) -> None:
    status, out, err = run("case", PLAIN, "--lang", lang)
    assert (status, err) == (0, "")
    assert word in out
    assert "w06-plain-fallback" in out


def test_page_and_calendar_are_written_beside_the_answer(run: Run, tmp_path: Path) -> None:
    html, ics = tmp_path / "out.html", tmp_path / "out.ics"
    two = [PLAIN, GOOD / "x65-tomorrow-is-expected.toml"]
    assert len(decided(run, *two, "--html", html, "--ics", ics, "--lang", "ru")) == 2
    page = html.read_text("utf-8")
    assert page.lstrip().lower().startswith("<!doctype html")
    assert page.count("<section") >= 2
    assert "МОДЕЛЬ" in page
    assert ics.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert {html, ics} == set(tmp_path.iterdir())


def test_a_file_with_a_mark_in_front_is_read(run: Run, tmp_path: Path) -> None:
    """Some editors put a byte order mark in front of UTF-8."""
    found = decided(run, written(tmp_path, b"\xef\xbb\xbf" + (HEAD + SUMMONS).encode()))[0]
    assert the_answer(found, "served_on")["value"] == "2026-02-10"


def test_a_file_with_windows_line_ends_is_read(run: Run, tmp_path: Path) -> None:
    assert decided(run, written(tmp_path, (HEAD + SUMMONS).replace("\n", "\r\n")))


def test_a_failed_expectation_gives_one_and_says_which(run: Run, tmp_path: Path) -> None:
    wants = (
        "[expect]\nserved_on = 2026-02-09\nexit_ban = {from = 2026-02-02}\n"
        '[expect."CR-2=last_day"]\nserved_on = 2026-02-10\n'
    )
    files = [PLAIN, written(tmp_path, HEAD + SUMMONS + wants), PLAIN]
    status, out, err = run("case", *files, "--json")
    assert (status, err) == (1, "")
    first, second, third = (json.loads(line)["expect"] for line in out.splitlines())
    assert [] == first["failed"] == third["failed"]
    assert second["passed"] == 1
    assert [
        one["path"] for one in second["failed"]
    ] == ["expect.served_on", "expect.CR-2=last_day.served_on"]
    assert second["failed"][0]["expected"] == "2026-02-09"
    assert second["failed"][0]["given"]["value"] == "2026-02-10"


def test_a_failed_expectation_gives_one_on_a_terminal_too(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + SUMMONS + "[expect]\nserved_on = 2026-02-09\n")
    assert run("case", path)[0] == 1


@pytest.mark.parametrize("table", ["expect", "ground", "complaint", "decision", "person"])
def test_a_number_where_a_table_belongs_is_refused(run: Run, tmp_path: Path, table: str) -> None:
    text = f"{table} = 1\n" + HEAD.replace("[person]", "[x]" if table == "person" else "[person]")
    status, out, err = run("case", written(tmp_path, text))
    assert (status, out) == (2, "")
    assert f": {table}: 1 does not fit; a " in err


def test_expectations_that_name_nothing_are_refused(run: Run, tmp_path: Path) -> None:
    wants = (
        '[expect]\nserve_on = 2026-02-09\npassport = 1\n"CR-99=x" = {served_on = 2026-02-09}\n'
        '"CR-1=servise" = {}\n"CR-1" = {}\n"CR-1=service,CR-1=appearance" = {}\ns9 = {}\n'
    )
    path = written(tmp_path, HEAD + SUMMONS + wants)
    status, out, err = run("case", path)
    assert (status, out) == (2, "")
    assert [line.removeprefix(f"{path}: ").partition(": ")[0] for line in err.splitlines()] == [
        "expect.serve_on", "expect.passport", "expect.CR-99=x", "expect.CR-1=servise",
        "expect.CR-1", "expect.CR-1=service,CR-1=appearance", "expect.s9",
    ]
    assert "«served_on»" in err
    assert "could identify a person" in err


@pytest.mark.parametrize("option", ["--html", "--ics"])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_result_that_cannot_be_written(run: Run, tmp_path: Path, option: str, lang: str) -> None:
    for target in (tmp_path / "no" / "x", tmp_path):
        status, out, err = run("case", PLAIN, "--json", option, target, "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert err.startswith(f"{target}: ")
        assert ("не записывается" if lang == "ru" else "cannot be written") in err


def test_a_result_is_never_written_over_a_case_or_another_result(run: Run, tmp_path: Path) -> None:
    path, page = written(tmp_path, HEAD + SUMMONS), tmp_path / "x"
    for words in (["--html", path], ["--ics", tmp_path / "." / path.name]):
        status, out, err = run("case", path, *words)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert "over a case file" in err
    assert "over the other result" in run("case", path, "--html", page, "--ics", page)[2]
    assert path.read_text("utf-8") == HEAD + SUMMONS
    assert not page.exists()


def test_nothing_is_written_where_something_is_refused(run: Run, tmp_path: Path) -> None:
    html = tmp_path / "x.html"
    assert run("case", PLAIN, Path("cases/bad/word-for.toml"), "--html", html)[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_many_files_are_shared_out_and_answered_in_their_order() -> None:
    """More than `MANY`, so that the processors share them; the answers are those of one by one."""
    paths = [Path("cases/good/w06-plain-fallback.toml"), Path("cases/good/w24-hospital.toml")]
    asked = [
        Asked(path, read(read_toml(path)), {"CR-2": "last_day"}, None, "ru")
        for path in paths * (MANY // 2)
    ]
    assert [_decide(one) for one in asked[:2]] * (MANY // 2) == _decided(asked)


class TestWhyNot:
    """What would change the answers, told only where it is asked for."""

    def test_as_json_beside_the_answers(self, run: Run) -> None:
        (found,) = decided(run, PLAIN, "--why-not")
        assert {one["question"] for one in found["why_not"]} >= {"served_on", "measures"}
        (plain,) = decided(run, PLAIN)
        assert "why_not" not in plain

    @pytest.mark.parametrize(("lang", "word"), [("en", "not advice"), ("ru", "не совет")])
    def test_on_a_terminal_and_on_the_page(
        self, run: Run, tmp_path: Path, lang: str, word: str
    ) -> None:
        page = tmp_path / "page.html"
        status, out, err = run("case", PLAIN, "--why-not", "--html", page, "--lang", lang)
        assert (status, err) == (0, "")
        assert word in out
        assert word in page.read_text("utf-8")

    def test_the_solver_is_not_even_imported_otherwise(self) -> None:
        code = (
            "import sys; from povestka.cli.main import app;"
            f"app(['case', '{PLAIN}', '--json'], result_action='return_value');"
            "assert not {'z3', 'povestka.theorems'} & set(sys.modules)"
        )
        found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert found.returncode == 0, found.stderr

    def test_where_the_solver_gives_up_it_is_said_and_nothing_answered(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(nearest, "EFFORT", 1)
        status, out, err = run("case", PLAIN, "--why-not", "--json")
        assert (status, out) == (2, "")
        assert "gave up" in err
