"""What `povestka case` refuses: every mistake at once, in one line each, with status 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.running import PLAIN, Run, written

BAD = sorted(Path("cases/bad").glob("*.toml"))


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
