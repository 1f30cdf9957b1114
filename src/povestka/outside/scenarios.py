"""Scenarios and safeguards on disk: those shipped with the package, and any other by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from povestka.case.mistakes import BadCase, Mistake, nearest
from povestka.case.overlay import read_reform
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.outside import reforms
from povestka.outside.files import BadFile, Kind, read_toml
from povestka.people.scenario.changes import Safeguard, of_reform, read_safeguard
from povestka.people.scenario.model import Scenario
from povestka.people.scenario.reading import read_scenario

_FOLDER: Final = Path(__file__).parent.parent / "scenarios"
_SAFEGUARDS: Final = _FOLDER / "reforms"

SHORT: Final[Mapping[str, str]] = {
    "2021": "paper-spring-2021",
    "2023": "spring-2023",
    "2026": "year-2026",
    "as-written": "autumn-2025-as-written",
    "as-practised": "autumn-2025-as-practised",
    "mobilisation-paper": "mobilisation-2022-paper",
    "mobilisation-electronic": "mobilisation-2026-electronic",
}
"""Short names of shipped scenarios; any other beginning that fits only one will do as well."""

_NO_SCENARIO: Final = Text("no scenario is called «{told}»", "сценария «{told}» нет")
_NO_SAFEGUARD: Final = Text("no safeguard is called «{told}»", "гарантии «{told}» нет")

SCENARIO: Final = Kind(
    Text("give the path of a scenario's file", "укажите путь к файлу сценария"),
    Text("a scenario holds a few dozen lines", "в файле сценария несколько десятков строк"),
    Text(
        "a scenario needs at least a schema, title, says, first, last and one [[window]]",
        "сценарию нужны хотя бы schema, title, says, first, last и одно [[window]]",
    ),
)
SAFEGUARD: Final = Kind(
    Text("give the path of a safeguard's file", "укажите путь к файлу гарантии"),
    Text("a safeguard holds a few lines", "в файле гарантии несколько строк"),
    Text(
        "a safeguard needs at least a schema, title, says, and law or [settings]",
        "гарантии нужны хотя бы schema, title, says и law или [settings]",
    ),
)


@cache
def shipped() -> tuple[str, ...]:
    """The names of the scenarios that come with the package, in order.

    >>> "year-2026" in shipped()
    True
    """
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def safeguards() -> tuple[str, ...]:
    """The names of the safeguards that come with the package, in order.

    >>> "eligibility_checked" in safeguards()
    True
    """
    return tuple(sorted(path.stem for path in _SAFEGUARDS.glob("*.toml")))


def full_name(told: str) -> str | None:
    """The shipped scenario of a name, a short name, or a beginning that fits only one.

    >>> full_name("2026"), full_name("spring"), full_name("autumn")
    ('year-2026', 'spring-2023', None)
    """
    begin = [name for name in shipped() if told and name.startswith(told)]
    named = told if told in shipped() else SHORT.get(told)
    return named or (begin[0] if len(begin) == 1 else None)


def load(
    name_or_path: str | Path, persons: int | None = None, seed: int | None = None
) -> Scenario:
    """The scenario of a shipped name, or of the file at a path.

    `persons` and `seed`, if given, stand for those of the file. A reform that the file names is a
    shipped one, or a path from the file's own folder. `BadFile` where there is no such scenario
    or it is not TOML, `BadScenario` with every mistake in it.

    >>> load("2026").year
    2026
    """
    name = full_name(str(name_or_path))
    if name:
        path = _FOLDER / f"{name}.toml"
    else:
        path = _path(name_or_path, (*shipped(), *SHORT), _NO_SCENARIO)
    data = read_toml(path, SCENARIO)
    return read_scenario(data, path.stem, _reforms_near(path), persons, seed)


def load_safeguard(name_or_path: str | Path) -> Safeguard:
    """The safeguard of a shipped name, or of the file at a path; a reform of the law is one too.

    `BadFile` where there is none or it is not TOML; `BadSafeguard`, or for a reform's file
    `BadReform`, with every mistake in it.

    >>> load_safeguard("register_30_days").is_law_only
    True
    """
    told = str(name_or_path)
    if told not in safeguards() and told in reforms.shipped():
        return of_reform(reforms.load(told))
    if told in safeguards():
        path = _SAFEGUARDS / f"{told}.toml"
    else:
        path = _path(name_or_path, (*safeguards(), *reforms.shipped()), _NO_SAFEGUARD)
    data = read_toml(path, SAFEGUARD)
    if _is_reform(data):
        return of_reform(read_reform(data))
    return read_safeguard(data, path.stem, _reforms_near(path))


def _is_reform(data: Mapping[str, Any]) -> bool:
    """A file with a name and no schema is an overlay on the law."""
    return "name" in data and "schema" not in data


def _path(told: str | Path, known: tuple[str, ...], none_such: Text) -> Path:
    """The path of a file; `BadFile` for what looks like a name that nothing has."""
    path = Path(told)
    if path.suffix == ".toml" or path.exists():
        return path
    like = nearest(str(told), known)
    if like:
        en, ru = f"did you mean «{like}»?", f"возможно, имелось в виду «{like}»."
    else:
        listed = ", ".join(sorted(set(known)))
        en, ru = f"there are {listed}.", f"есть {listed}."
    said = none_such.filled(told=told)
    raise BadFile(
        Text(
            f"{said.en}; {en} A path ends in .toml.", f"{said.ru}; {ru} Путь кончается на .toml."
        )
    )


class _NoReform(BadCase):
    """A reform that a file names and that is not there."""


def _reforms_near(path: Path) -> Callable[[str], Reform]:
    """Reforms as a file names them: shipped ones, or others by a path from the file's folder."""

    def called(told: str) -> Reform:
        try:
            return reforms.load(path.parent / told if told.endswith(".toml") else told)
        except BadFile as error:
            raise _NoReform([Mistake("", error.says)]) from error

    return called
