"""The habits of the code that no linter knows; each exemption stands here with its reason."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import povestka
from povestka.language.words import Text

SOURCE = Path("src/povestka")
MODULES = sorted(set(SOURCE.rglob("*.py")) - set(SOURCE.rglob("__pycache__/*")))
ROOMS = sorted(path for path in SOURCE.rglob("__init__.py") if path.parent != SOURCE)
WRITTEN = {".py", ".toml", ".md", ".rst", ".yml", ".cfg", ".txt", ".jinja", ".css", ".sh", ""}
NOT_WRITTEN = {"__pycache__", "out", "build", "dist"}
LONG_LINES = {"law/sources": "addresses of pages, which cannot be broken"}
OTHER_PLACES = {"since"}
"""Russian needs one word more: «с» or «со» before a number."""


def written() -> Iterator[Path]:
    """Every file of text that belongs to the project."""
    for name in ("src", "tests", "cases", "docs", "benchmarks", "decisions", ".ci"):
        for path in sorted(Path(name).rglob("*")):
            known = path.suffix in WRITTEN and not NOT_WRITTEN & set(path.parts)
            if path.is_file() and known:
                yield path
    for path in sorted(Path().glob("*")):
        measured = path.name.startswith(".coverage")
        if path.is_file() and path.suffix in WRITTEN | {".lock"} and not measured:
            yield path


def shown(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def functions(tree: ast.AST, inside: str = "") -> Iterator[tuple[str, ast.AST, str]]:
    """Every function and class with its name in its class, and the bases of that class.

    What stands inside a function is private: its name begins with a low line.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{inside}{node.name}"
            around = " ".join(map(ast.unparse, getattr(tree, "bases", [])))
            yield name, node, around
            yield from functions(node, f"{name}." if isinstance(node, ast.ClassDef) else "_.")
        else:
            yield from functions(node, inside)


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_files_functions_and_lines_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = text.splitlines()
    assert len(lines) <= 400
    for name, node, _ in functions(ast.parse(text)):
        if not isinstance(node, ast.ClassDef):
            length = node.end_lineno - node.lineno + 1  # type: ignore[attr-defined] # has lines
            assert length <= 60, name
    if not any(shown(path).startswith(place) for place in LONG_LINES):
        assert [number for number, line in enumerate(lines, 1) if len(line) > 100] == []


@pytest.mark.parametrize("path", ROOMS, ids=shown)
def test_every_room_says_what_it_knows_and_what_it_must_never_know(path: Path) -> None:
    told = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert re.search(r"^Knows: \S.*\.$", told, re.MULTILINE | re.DOTALL)
    assert re.search(r"^Must never know: \S.*\.$", told, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_everything_public_has_a_docstring(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree)
    for name, node, around in functions(tree):
        private = any(part.startswith("_") for part in name.split("."))
        # What the operations of an algebra mean is said once, where it is defined.
        if not (private or "Algebra" in around or name.startswith("Algebra.")):
            assert ast.get_docstring(node), name  # type: ignore[arg-type] # a function or a class


def imported(path: Path) -> set[str]:
    """The modules that a file imports, in full."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {str(node.module), *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def reached(start: set[str]) -> set[str]:
    """Those modules, and in the same room what they import."""
    found: set[str] = set()
    while start:
        one = start.pop()
        path = Path("src", *one.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        if one in found or not path.exists():
            continue
        found.add(one)
        room = ".".join(one.split(".")[:2])
        start |= {other for other in imported(path) if other.startswith(room)}
    return found


def test_every_module_is_tested_in_the_folder_of_its_room() -> None:
    """Imported by a test of its room, at least through its neighbours in the room."""
    lacking = []
    for room in sorted({path.relative_to(SOURCE).parts[0] for path in ROOMS}):
        tests = sorted(Path("tests", room).rglob("test_*.py"))
        found = reached(set().union(*map(imported, tests)) if tests else set())
        for path in sorted((SOURCE / room).rglob("*.py")):
            name = ".".join(path.with_suffix("").relative_to("src").parts)
            if path in MODULES and path.name != "__init__.py" and name not in found:
                lacking.append(name)
    assert lacking == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_nothing_is_left_for_later_or_hidden_from_a_check(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", text)
    assert "pragma: no cover" not in text
    for line in text.splitlines():
        assert not re.search(r"#\s*type:\s*ignore(?!\[[a-z-]+\] +# \w)", line), line
        assert not re.search(r"#\s*noqa(?!: [A-Z]+\d+ +(# \w|\(\w))", line), line


def test_no_file_names_a_place_of_one_machine() -> None:
    """Nor the folder beside the project, without which it must be whole."""
    folders = "work|home|root|Users|tmp|opt|mnt|var"
    places = re.compile(rf"(?<![\w.])/({folders})/(?!somebody)\w|[A-Z]:\\+Users|\.\./shared")
    for path in written():
        found = [line for line in path.read_text("utf-8").splitlines() if places.search(line)]
        assert found == [] or path == Path("tests/test_tidy.py"), path


def texts() -> dict[Text, str]:
    """Every text of the project, found through whatever holds it, with the module it was met in."""
    found: dict[Text, str] = {}
    seen: dict[int, object] = {}

    def walk(one: object, where: str) -> None:
        if id(one) in seen:
            return
        seen[id(one)] = one  # kept, so that no other gets its id
        if isinstance(one, Text):
            found.setdefault(one, where)
        elif dataclasses.is_dataclass(one) and not isinstance(one, type):
            for field in dataclasses.fields(one):
                walk(getattr(one, field.name, None), where)
        elif isinstance(one, Mapping):
            for value in one.values():
                walk(value, where)
        elif isinstance(one, tuple | list | set | frozenset):
            for value in one:
                walk(value, where)

    for module in pkgutil.walk_packages(povestka.__path__, "povestka."):
        for name, value in vars(importlib.import_module(module.name)).items():
            walk(value, f"{module.name}.{name}")
    return found


def test_every_text_has_both_languages_and_the_same_places() -> None:
    found = texts()
    assert len(found) > 900
    for text, where in found.items():
        assert text.en.strip(), where
        assert text.ru.strip(), where
        assert text.en == text.en.strip()
        assert text.ru == text.ru.strip()
        places = [set(re.findall(r"\{(\w+)[^}]*\}", one)) for one in (text.en, text.ru)]
        assert places[0] - OTHER_PLACES == places[1] - OTHER_PLACES, (where, text)


def test_this_file_is_short_too() -> None:
    assert len(Path("tests/test_tidy.py").read_text("utf-8").splitlines()) <= 200
