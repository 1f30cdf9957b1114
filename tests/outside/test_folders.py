"""Files put whole or not at all; what the system refuses told in both languages."""

from __future__ import annotations

import errno
import hashlib
import re
from pathlib import Path

import pytest

from povestka.outside.files import BadFile
from povestka.outside.folders import digest, listed, put, reading, reason, remove, writing


def test_a_file_is_put_whole_with_its_hash(tmp_path: Path) -> None:
    told = put(tmp_path / "in" / "x", b"one")
    assert (tmp_path / "in" / "x").read_bytes() == b"one"
    assert told == digest(tmp_path / "in" / "x") == f"sha256:{hashlib.sha256(b'one').hexdigest()}"
    put(tmp_path / "in" / "x", b"two")
    assert listed(tmp_path) == {"in/x"}


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_file_that_cannot_be_put_leaves_the_one_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    put(tmp_path / "x", b"one")

    def half(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise error

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(type(error)):
        put(tmp_path / "x", b"two")
    assert (tmp_path / "x").read_bytes() == b"one" and listed(tmp_path) == {"x"}


def test_links_are_listed_and_removed_but_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "kept" / "x", b"")
    put(tmp_path / "run" / "y", b"")
    (tmp_path / "run" / "link").symlink_to(tmp_path / "kept")
    assert listed(tmp_path / "run") == {"y", "link"}
    remove(tmp_path / "run")
    assert not (tmp_path / "run").exists() and listed(tmp_path / "kept") == {"x"}


def test_what_is_to_stay_stays(tmp_path: Path) -> None:
    for name in ("c", "a/x", "a/y", "b/z"):
        (tmp_path / "run").mkdir(exist_ok=True)
        put(tmp_path / "run" / name, b"")
    remove(tmp_path / "run", frozenset({"a/x", "c"}))
    assert listed(tmp_path / "run") == {"a/x", "c"} and not (tmp_path / "run" / "b").exists()
    remove(tmp_path / "nothing")


@pytest.mark.parametrize(
    "number", ["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "ENOENT", "ENOTDIR", "EEXIST"]
)
def test_what_the_system_refuses_is_told_in_both_languages(number: str) -> None:
    told = []
    for around in (writing, reading):
        with pytest.raises(BadFile) as caught, around():
            raise OSError(getattr(errno, number), "no")
        told.append(caught.value.says)
    for one in told:
        assert re.search("[а-яё]", one.ru) and not re.search("[а-яё]", one.en)
        assert one.en.endswith(".") and one.ru.endswith(".") and "\n" not in one.en


def test_what_the_system_says_is_passed_on_where_there_are_no_words_for_it() -> None:
    assert reason(OSError("odd")).en == "odd"
    assert reason(OSError(9_999, "very odd")).ru == "very odd"
