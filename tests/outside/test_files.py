"""Reading and writing files: what is read, and the one sentence for what is not."""

from __future__ import annotations

import datetime as dt
import errno
import os
from pathlib import Path

import pytest

from povestka.outside.files import MOST_BYTES, BadFile, read_toml, write


def refused(path: Path) -> BadFile:
    with pytest.raises(BadFile) as caught:
        read_toml(path)
    says = caught.value.says
    assert str(caught.value) == says.en
    for sentence in (says.en, says.ru):
        assert sentence.endswith(".")
        assert "\n" not in sentence
    return caught.value


def put(folder: Path, content: bytes) -> Path:
    path = folder / "one.toml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_a_case_file_is_read(tmp_path: Path, mark: bytes, end: bytes) -> None:
    content = mark + b"as_of = 2026-03-15" + end + '[person]\nstatus = "я"'.encode() + end
    assert read_toml(put(tmp_path, content)) == {
        "as_of": dt.date(2026, 3, 15),
        "person": {"status": "я"},
    }


@pytest.mark.parametrize(
    ("content", "en", "ru"),
    [
        (b"", "is empty", "пуст"),
        (b"\n \t\r\n", "is empty", "пуст"),
        (b"\xef\xbb\xbf\xff", "not text in UTF-8 (byte 0)", "не является текстом"),
        (b"a = '\xff'", "not text in UTF-8 (byte 5)", "(байт 5)"),
        (b"a = ", "not TOML: Invalid value (at end of document)", "это не TOML"),
        (b"a = 2026-02-30", "line 1, column 5: there is no such date", "строка 1, столбец 5: такой даты"),
        (b"a = 1\nb = oops\n", "not TOML: Invalid value (at line 2", "это не TOML: строка 2, столбец 5"),
        (b"a = " + b"9" * 5000, "not TOML", "это не TOML"),
        (b"a = " + b"[" * 50_000, "not TOML", "это не TOML"),
        (b"a." * 400_000 + b"d = 1", "more than 16 parts", "больше чем из 16 частей"),
        (b"w" * 900_000 + b" = 1 1", "not TOML", "это не TOML"),
    ],
    ids=["empty", "blank", "mark", "byte", "value", "date", "word", "number", "depth", "key",
         "long"],
)
def test_what_is_not_a_case_file(tmp_path: Path, content: bytes, en: str, ru: str) -> None:
    says = refused(put(tmp_path, content)).says
    assert en in says.en
    assert ru in says.ru


def test_the_largest_file_and_one_byte_more(tmp_path: Path) -> None:
    line = b"a = 1\n"
    whole = line + b"#" * (MOST_BYTES - len(line))
    assert read_toml(put(tmp_path, whole)) == {"a": 1}
    says = refused(put(tmp_path, whole + b"#")).says
    assert "larger than 1 MB" in says.en
    assert "больше 1 МБ" in says.ru


def test_a_larger_file_is_not_read_whole(tmp_path: Path) -> None:
    """A file of 100 GB, of which nothing is on disk, is refused at once."""
    path = put(tmp_path, b"a = 1\n")
    os.truncate(path, 100_000_000_000)
    assert "larger than 1 MB" in refused(path).says.en


REASONS = [
    (FileNotFoundError(errno.ENOENT, "no"), "there is no such file or folder", "такого файла"),
    (IsADirectoryError(errno.EISDIR, "no"), "it is a folder", "это папка"),
    (NotADirectoryError(errno.ENOTDIR, "no"), "a part of the path is no folder", "не папка"),
    (PermissionError(errno.EACCES, "no"), "there is no permission", "нет прав доступа"),
    (OSError(errno.ENOSPC, "No space left on device"), "No space left", "No space left"),
    (OSError("broken"), "broken", "broken"),
]


@pytest.mark.parametrize(("error", "en", "ru"), REASONS, ids=lambda one: type(one).__name__)
def test_why_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, en: str, ru: str
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", failing)
    monkeypatch.setattr(Path, "write_bytes", failing)
    says = refused(tmp_path / "x").says
    assert f"cannot be read ({en}" in says.en
    assert ru in says.ru
    with pytest.raises(BadFile) as caught:
        write(tmp_path / "x", b"")
    assert caught.value.__cause__ is error
    assert f"cannot be written ({en}" in caught.value.says.en
    assert ru in caught.value.says.ru


def test_the_real_system_refuses_too(tmp_path: Path) -> None:
    path = put(tmp_path, b"a = 1")
    assert "no such file" in refused(tmp_path / "none").says.en
    assert "cannot be read" in refused(tmp_path).says.en
    assert "cannot be read" in refused(path / "inside").says.en
    for target in (tmp_path / "none" / "x", tmp_path, path / "inside"):
        with pytest.raises(BadFile, match="cannot be written"):
            write(target, b"")


def test_a_result_replaces_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "x"
    write(path, b"a longer first")
    write(path, "второе".encode())
    assert path.read_bytes().decode() == "второе"
    assert [path] == list(tmp_path.iterdir())
