"""Folders of results on disk: files put whole or not at all, hashed, listed, removed."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from povestka.language.words import Text
from povestka.outside.files import BadFile

ASIDE: Final = ".new"
"""What a file's name ends with until all of it is written."""

_REASONS: Final[Mapping[int, Text]] = {
    errno.ENOSPC: Text("no space is left on the disk", "на диске не осталось места"),
    errno.EDQUOT: Text("the quota of disk space is used up", "исчерпана дисковая квота"),
    errno.EFBIG: Text("the file would be too large", "файл вышел бы слишком большим"),
    errno.EROFS: Text("the disk can only be read", "диск доступен только для чтения"),
    errno.EACCES: Text("there is no permission", "нет прав доступа"),
    errno.EPERM: Text("there is no permission", "нет прав доступа"),
    errno.ENOENT: Text("there is no such file or folder", "такого файла или папки нет"),
    errno.EEXIST: Text("something of this name is there", "такое имя уже занято"),
    errno.ENOTDIR: Text("a part of the path is no folder", "часть пути — не папка"),
    errno.EISDIR: Text("it is a folder", "это папка"),
    errno.ENAMETOOLONG: Text("the name is too long", "имя слишком длинное"),
    errno.EIO: Text("the disk does not answer", "диск не отвечает"),
}


def reason(error: OSError) -> Text:
    """Why the system refuses, in both languages where the reason is a common one."""
    said = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, Text(said, said))


@contextmanager
def writing() -> Iterator[None]:
    """What the system refuses while a run is written becomes a `BadFile` that says so."""
    try:
        yield
    except OSError as error:
        why = reason(error)
        raise BadFile(
            Text(
                f"the run cannot be written ({why.en}); name a folder to be made, in one that"
                " exists and has room.",
                f"прогон не записывается ({why.ru}); укажите новую папку внутри существующей, где"
                " есть место.",
            )
        ) from error


@contextmanager
def reading() -> Iterator[None]:
    """What the system refuses while a run is read becomes a `BadFile` that says so."""
    try:
        yield
    except OSError as error:
        why = reason(error)
        raise BadFile(
            Text(
                f"the run cannot be read ({why.en}); name the folder of a run.",
                f"прогон не читается ({why.ru}); укажите папку прогона.",
            )
        ) from error


def put(path: Path, content: bytes) -> str:
    """Write a file, whole or not at all, over what was there; its hash."""
    path.parent.mkdir(exist_ok=True)
    aside = path.with_name(path.name + ASIDE)
    try:
        aside.write_bytes(content)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def digest(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def listed(folder: Path) -> set[str]:
    """The paths of all files in a folder, as a record has them; a link counts as a file."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }


def remove(folder: Path, but: frozenset[str] = frozenset()) -> None:
    """Remove a folder, if it is there, with its files; with `but` those files stay, and it."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in but:
            path.unlink()
    if not but and folder.is_dir():
        folder.rmdir()
