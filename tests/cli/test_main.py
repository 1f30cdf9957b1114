"""The command line: what it prints, what it refuses and how, and its exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import povestka
from povestka.book.pages import NoSuchRule
from povestka.cli import main as cli
from povestka.law.book import BOOK

GOOD = Path("cases/good")
BAD = sorted(Path("cases/bad").glob("*.toml"))
PLAIN = GOOD / "w06-plain-fallback.toml"
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

HEAD = 'as_of = 2026-03-15\n[person]\nstatus = "conscript"\n'
SUMMONS = '[[summons]]\nfor = "medical"\nplaced = 2026-02-02\nappear = 2026-02-20\n'

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in process: exit status, standard output, standard error."""

    def called(*words: object) -> tuple[int, str, str]:
        try:
            status = cli.app([str(word) for word in words], result_action="return_value")
        except SystemExit as left:
            status = left.code
        told = capsys.readouterr()
        return status or 0, told.out, told.err

    return called


def process(*words: object, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The installed command as a user starts it."""
    command = [Path(sys.executable).with_name("povestka"), *map(str, words)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **more)


def written(folder: Path, content: str | bytes, name: str = "one.toml") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def decided(run: Run, *words: object) -> list[dict[str, Any]]:
    """The objects of --json, after an exit status of 0."""
    status, out, err = run("case", *words, "--json")
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def the_answer(found: dict[str, Any], question: str) -> dict[str, Any]:
    return next(one for one in found["answers"] if one["question"] == question)


# --- case: answers -------------------------------------------------------------------------


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


# --- case: expectations --------------------------------------------------------------------


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


# --- case: refusals ------------------------------------------------------------------------


def wanted_paths(path: Path) -> list[str]:
    return re.findall(r"^# refused: (.+)$", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_is_refused_for_what_it_names(run: Run, path: Path, lang: str) -> None:
    status, out, err = run("case", path, PLAIN, "--json", "--lang", lang)
    assert (status, out) == (2, "")
    lines = [line.removeprefix(f"{path}: ") for line in err.splitlines()]
    assert all(line.startswith(f"{path}: ") for line in err.splitlines())
    assert all(re.search("[а-я]" if lang == "ru" else "[a-z]", line) for line in lines)
    if wanted_paths(path) == ["file"]:
        assert len(lines) == 1
        assert "TOML" in lines[0]
    else:
        assert sorted(wanted_paths(path)) == sorted(line.partition(": ")[0] for line in lines)


def test_every_bad_file_names_what_it_is_refused_for() -> None:
    assert len(BAD) > 80
    assert [path.name for path in BAD if not wanted_paths(path)] == []


def test_all_mistakes_of_all_files_are_named_at_once(run: Run, tmp_path: Path) -> None:
    bad = Path("cases/bad")
    files = [bad / "several-mistakes.toml", tmp_path / "none.toml", PLAIN, bad / "word-for.toml"]
    status, out, err = run("case", *files, "--reading", "CR-77=x", "--reading", "foo")
    assert (status, out) == (2, "")
    heads = [line.partition(": ")[0] for line in err.splitlines()]
    assert heads == ["--reading"] + [str(files[0])] * 5 + [str(files[1]), str(files[3])]


@pytest.mark.parametrize(
    ("content", "en", "ru"),
    [
        (b"", "the file is empty", "файл пуст"),
        (b" \n\t\n", "the file is empty", "файл пуст"),
        (b"\xff\xfe\x00\x01binary\x00", "not text in UTF-8 (byte 0)", "не является текстом"),
        ("имя = 'Я'".encode("cp1251"), "not text in UTF-8", "не является текстом"),
        (b"\x89PNG\r\n", "not text in UTF-8", "не является текстом"),
        (b"\x00\x00\x00", "this is not TOML", "это не TOML"),
        (b"a = " + b"9" * 5000, "this is not TOML", "это не TOML"),
        (b"a = " + b"[" * 5000, "this is not TOML", "это не TOML"),
        (b"#" * 10_000_000, "larger than 1 MB", "больше 1 МБ"),
        (b'{"as_of": "2026-03-15"}', "this is not TOML", "это не TOML"),
    ],
    ids=["empty", "blank", "utf-16", "cp1251", "png", "nul", "long", "deep", "10-mb", "json"],
)
def test_what_is_no_case_file_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, content: bytes, en: str, ru: str
) -> None:
    path = written(tmp_path, content)
    for lang, words in (("en", en), ("ru", ru)):
        status, out, err = run("case", path, "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert err.startswith(f"{path}: ")
        assert words in err


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_files_that_are_not_there(run: Run, tmp_path: Path, lang: str) -> None:
    status, out, err = run("case", tmp_path / "no.toml", tmp_path, PLAIN / "x", "--lang", lang)
    assert (status, out, len(err.splitlines())) == (2, "", 3)
    for words in (
        ("no such file", "it is a folder", "no folder")
        if lang == "en"
        else ("такого файла", "это папка", "не папка")
    ):
        assert words in err


def test_no_file_at_all(run: Run) -> None:
    status, out, err = run("case", "--lang", "ru")
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "файл не указан" in err
    assert "no file was given" in run("case")[2]


@pytest.mark.parametrize(
    ("given", "en", "ru"),
    [
        ("foo", "«foo» names no reading; write one as CR-1=service.", "«foo» не называет"),
        ("CR-1", "«CR-1» names no reading", "«CR-1» не называет"),
        ("CR-1=", "«CR-1=» names no reading", "«CR-1=» не называет"),
        ("=service", "«=service» names no reading", "«=service» не называет"),
        ("", "«» names no reading", "«» не называет"),
        ("CR-1=service,", "«» names no reading", "«» не называет"),
        ("CR-1=servise", "CR-1 has no reading «servise»; it has appearance", "у CR-1 нет"),
        ("cr-1=service", "did you mean CR-1=service?", "имелось в виду CR-1=service."),
        ("CR-99=practice", "did you mean CR-9=", "имелось в виду CR-9="),
        ("zzz=service", "did you mean CR-1=service?", "имелось в виду CR-1=service."),
        ("CR-10=x", "CR-10 cannot be computed", "CR-10 нельзя вычислить"),
        ("CR-1=service,CR-1=placement", "CR-1 is given as «service» and", "CR-1 указано как"),
    ],
)
def test_readings_that_do_not_exist(run: Run, given: str, en: str, ru: str) -> None:
    for lang, words in (("en", en), ("ru", ru)):
        status, out, err = run("case", PLAIN, f"--reading={given}", "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert err.startswith("--reading: ")
        assert words in err


def test_the_reading_that_is_only_a_page_says_where_the_reason_is(run: Run) -> None:
    assert "«povestka law CR-10»" in run("case", PLAIN, "--reading", "CR-10=x")[2]
    assert run("law", "CR-10")[0] == 0


def test_a_mistake_is_one_line_whatever_the_file_holds(run: Run, tmp_path: Path) -> None:
    """A key or a word from the file neither breaks the line nor steers the terminal."""
    long = "x" * 100_000
    path = written(
        tmp_path,
        f'as_of = "20\\u001b[31m26"\n"a\\nb" = 1\n[person]\nstatus = "{long}"\n'
        '"\\u202e" = 1\nborn = 2026-01-01T10:00:00\n[[summons]]\nappear = [1]\nplaced = {a = 1}\n',
    )
    status, out, err = run("case", path)
    assert (status, out, len(err.splitlines())) == (2, "", 7)
    assert all(len(line) < 400 + len(str(path)) for line in err.splitlines())
    assert not re.search("[\x1b\u202e]", err)
    assert "«20\\x1b[31m26» is not a date" in err
    assert "2026-01-01 10:00:00 does not fit" in err
    assert "a list does not fit" in err
    assert "a table does not fit" in err


@pytest.mark.parametrize("year", ["0001", "1899", "2200", "9999"])
def test_a_day_that_no_rule_could_count_from_is_refused(
    run: Run, tmp_path: Path, year: str
) -> None:
    text = f'as_of = {year}-12-31\n[person]\nstatus = "conscript"\nborn = "{year}-01-01"\n'
    status, out, err = run("case", written(tmp_path, text))
    assert (status, out, len(err.splitlines())) == (2, "", 2)
    assert err.count("outside the years 1900 to 2199") == 2


# --- case: what is written -----------------------------------------------------------------


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


# --- law and diff --------------------------------------------------------------------------


def test_the_contents_name_everything(run: Run) -> None:
    found = json.loads(run("law", "--json")[1])
    assert list(found["rules"]) == list(BOOK.rules)
    assert list(found["statements"]) == list(BOOK.statements)
    assert list(found["readings"]) == list(BOOK.contested)
    text = run("law", "--lang", "ru")[1]
    assert all(name in text for name in (*BOOK.rules, *BOOK.statements, *BOOK.contested))


def test_the_contents_of_a_day_leave_out_what_came_later(run: Run) -> None:
    status, out, err = run("law", "--on", "2023-04-13", "--json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert "exit_ban" not in found["rules"]
    assert found["on"] == "2023-04-13"
    assert "exit_ban" in json.loads(run("law", "--on", "2023-04", "--json")[1])["rules"]


STATEMENT = next(iter(BOOK.statements))


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("exit_ban", "rule", BOOK.rules["exit_ban"].says),
        (STATEMENT, "statement", BOOK.statements[STATEMENT].says),
        ("CR-10", "reading", BOOK.contested["CR-10"].asks),
        ("cr-1", "reading", BOOK.contested["CR-1"].asks),
    ],
)
def test_a_page_of_each_kind(run: Run, name: str, kind: str, says: Any) -> None:
    for lang in ("en", "ru"):
        found = json.loads(run("law", name, "--json", "--lang", lang)[1])
        assert found["kind"] == kind
        assert says.in_(lang) in found.values()
        status, out, err = run("law", name, "--lang", lang)
        assert (status, err) == (0, "")
        assert says.in_(lang)[:30] in re.sub(r"\s+", " ", out)


def test_a_page_on_a_day_has_the_edition_of_that_day(run: Run) -> None:
    on = ["--on", "2023-08-03", "--json"]
    found = json.loads(run("law", "exit_ban.begins", *on)[1])
    assert (found["on"], found["edition"]) == ("2023-08-03", "2023-04")
    later = json.loads(run("law", "exit_ban.begins", "--on", "2026-01", "--json")[1])
    assert (later["on"], later["edition"]) == ("2026-01-01", "2026-01")
    assert found["formula"] != later["formula"]


@pytest.mark.parametrize(
    ("words", "en", "ru"),
    [
        (["law", "exit_bam"], "did you mean exit_ban", "имелось в виду: exit_ban"),
        (["law", "ban"], "did you mean exit_ban", "имелось в виду: exit_ban"),
        (["law", "zzz"], "«povestka law» lists", "список покажет «povestka law»"),
        (["law", ""], "«povestka law» lists", "список покажет «povestka law»"),
        (["law", "--on", "2026-13-01"], "it is no day", "это не дата"),
        (["law", "--on", "20260101"], "it is no day", "это не дата"),
        (["law", "exit_ban", "--on", "soon"], "it is no day", "это не дата"),
        (["law", "CR-1", "--on", "2026-02-30"], "it is no day", "это не дата"),
        (["diff", "2023-04", "2023-9"], "did you mean 2023-", "имелось в виду: 2023-"),
        (["diff", "foo", "2026-01"], "«foo»", "«foo»"),
    ],
)
def test_what_is_not_in_the_book(run: Run, words: list[str], en: str, ru: str) -> None:
    for lang, told in (("en", en), ("ru", ru)):
        status, out, err = run(*words, "--lang", lang)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert told in err


def test_differences_of_two_editions(run: Run) -> None:
    found = json.loads(run("diff", "2023-04", "2023-08", "--json")[1])
    assert "exit_ban.begins" in [one["name"] for one in found["rules"]]
    status, out, err = run("diff", "2023-04-14", "2023-08-04", "--lang", "ru")
    assert (status, err) == (0, "")
    assert "exit_ban.begins" in out
    assert "Различий нет" in run("diff", "2023-04", "2023-04-14", "--lang", "ru")[1]


def test_a_name_that_is_like_nothing_has_no_nearest() -> None:
    assert NoSuchRule("zzz", ["a"]).nearest == ()


# --- the process ---------------------------------------------------------------------------


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


# --- anything at all -----------------------------------------------------------------------

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


def test_many_files_are_shared_out_and_answered_in_their_order() -> None:
    """More than `MANY`, so that the processors share them; the answers are those of one by one."""
    paths = [Path("cases/good/w06-plain-fallback.toml"), Path("cases/good/w24-hospital.toml")]
    asked = [
        (path, cli.read(cli.read_toml(path)), {"CR-2": "last_day"}, "ru")
        for path in paths * (cli.MANY // 2)
    ]
    assert [cli._decide(one) for one in asked[:2]] * (cli.MANY // 2) == cli._decided(asked)
