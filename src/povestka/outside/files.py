"""Files on disk: cases and reforms read whole, limited in size, results written; or a sentence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from povestka.language.words import Text

MOST_BYTES: Final = 1_000_000
"""A larger file is no case: it is refused unread."""

_LONG_KEY: Final = re.compile(rb"(?<![\w\"'.-])(?:[\w\"'-]+[ \t]*\.[ \t]*){17}")
"""A key of so many parts has no file of ours, and the reader of TOML takes long over it."""
_TOO_DEEP: Final = Text(
    "a key in it has more than 16 parts; no key here has more than four, as expect.s1.value.",
    "один из ключей состоит больше чем из 16 частей; здесь их не больше четырёх, например"
    " expect.s1.value.",
)
_REASONS: Final[Mapping[type[OSError], Text]] = {
    FileNotFoundError: Text("there is no such file or folder", "такого файла или папки нет"),
    IsADirectoryError: Text("it is a folder", "это папка"),
    NotADirectoryError: Text("a part of the path is no folder", "часть пути — не папка"),
    PermissionError: Text("there is no permission", "нет прав доступа"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file should be: how it is asked for, how long it is, what it needs at least."""

    path: Text
    length: Text
    least: Text


CASE: Final = Kind(
    Text("give the path of a case file", "укажите путь к файлу дела"),
    Text("a case file holds a few dozen lines", "в файле дела несколько десятков строк"),
    Text(
        "a case needs at least as_of and a [person] with a status",
        "делу нужны хотя бы as_of и [person] со status",
    ),
)
REFORM: Final = Kind(
    Text("give the path of a reform's file", "укажите путь к файлу реформы"),
    Text("a reform holds a few dozen lines", "в файле реформы несколько десятков строк"),
    Text(
        "a reform needs at least a name, title, says, and something that it changes",
        "реформе нужны хотя бы name, title, says и то, что она меняет",
    ),
)


class BadFile(ValueError):
    """A file that cannot be read as a case or written: one sentence in both languages."""

    def __init__(self, says: Text) -> None:
        self.says = says
        super().__init__(says.en)


def _reason(error: OSError) -> Text:
    """Why the system refuses, in both languages where the reason is a common one."""
    said = error.strerror or str(error)
    return _REASONS.get(type(error), Text(said, said))


def write(path: Path, content: bytes) -> None:
    """Write a result, over what was there; `BadFile` where the system refuses."""
    try:
        path.write_bytes(content)
    except OSError as error:
        why = _reason(error)
        raise BadFile(
            Text(
                f"the file cannot be written ({why.en}); give a path in a folder that exists.",
                f"файл не записывается ({why.ru}); укажите путь в существующей папке.",
            )
        ) from error


def read_toml(path: Path, kind: Kind = CASE) -> Mapping[str, Any]:
    """The tables of a TOML file; `BadFile` where it is missing or is not `parsed`."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = _reason(error)
        raise BadFile(
            Text(
                f"the file cannot be read ({why.en}); {kind.path.en}.",
                f"файл не читается ({why.ru}); {kind.path.ru}.",
            )
        ) from error
    return parsed(content, kind)


def parsed(content: bytes, kind: Kind = CASE) -> Mapping[str, Any]:
    """The tables of what a file holds; `BadFile` where it is empty, too large or not TOML."""
    if len(content) > MOST_BYTES:
        raise BadFile(
            Text(
                f"the file is larger than 1 MB; {kind.length.en}.",
                f"файл больше 1 МБ; {kind.length.ru}.",
            )
        )
    if not content.strip():
        raise BadFile(
            Text(
                f"the file is empty; {kind.least.en}.",
                f"файл пуст; {kind.least.ru}.",
            )
        )
    if _LONG_KEY.search(content):
        raise BadFile(_TOO_DEEP)
    try:
        return tomllib.loads(content.decode("utf-8-sig"))  # some editors put a mark in front
    except UnicodeDecodeError as error:
        raise BadFile(
            Text(
                f"the file is not text in UTF-8 (byte {error.start}); save it as UTF-8.",
                f"файл не является текстом в UTF-8 (байт {error.start}); сохраните его в UTF-8.",
            )
        ) from error
    except (ValueError, RecursionError) as error:  # a number too long is a plain ValueError
        raise BadFile(_not_toml(str(error))) from error


def _not_toml(why: str) -> Text:
    """What the TOML reader found, with its line; a date that does not exist is called that."""
    found = re.search(r"line (\d+), column (\d+)", why)
    at, place = (found[0], f"строка {found[1]}, столбец {found[2]}") if found else ("", "")
    if "Invalid date" in why:
        return Text(
            f"{at}: there is no such date (TOML); write a calendar day as 2026-02-28.",
            f"{place}: такой даты не существует (TOML); укажите день календаря в виде 2026-02-28.",
        )
    return Text(
        f"this is not TOML: {why}; a date is written 2026-02-28, a word in quotes.",
        f"это не TOML: {place or why}; дата пишется 2026-02-28, слово — в кавычках.",
    )
