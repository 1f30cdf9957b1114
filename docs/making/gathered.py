"""What the pages show beside the book itself: the committed cases, decided once at each build."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from povestka import decide
from povestka.language.fold import walk
from povestka.language.terms import Fact
from povestka.law.book import ASKED, BOOK, BOOK_ONLY
from povestka.readers.decide import Step
from povestka.readers.graph import graph

CASES = Path("cases")


def built(name: str) -> ModuleType | None:
    """A part of the package that may not have been built yet; one that is there must import."""
    parts = name.split(".")
    for depth in range(1, len(parts) + 1):
        if find_spec(".".join(parts[:depth])) is None:
            return None
    return import_module(name)


@cache
def decided() -> Mapping[str, Any]:
    """Every good case by the name of its file, decided."""
    return {
        path.stem: decide(tomllib.loads(path.read_text("utf-8")), file=path.name)
        for path in sorted((CASES / "good").glob("*.toml"))
    }


def _reached(steps: tuple[tuple[Step, bool], ...]) -> Iterator[str]:
    for step, _ in steps:
        yield from (one.rule.name for one in step.chain())


@cache
def cases_of_rules() -> Mapping[str, tuple[str, ...]]:
    """For each rule the case files whose reasons reach it."""
    found: dict[str, dict[str, None]] = {name: {} for name in BOOK.rules}
    for name, decision in decided().items():
        for answer in decision.answers:
            for rule in (answer.rule.name, *_reached(answer.chain)):
                found[rule][name] = None
    return {name: tuple(files) for name, files in found.items()}


@cache
def cases_of_readings() -> Mapping[str, tuple[str, ...]]:
    """For each contested question the case files in which another reading changes an answer."""
    found: dict[str, dict[str, None]] = {name: {} for name in BOOK.contested}
    for name, decision in decided().items():
        for answer in decision.answers:
            for switch in (*answer.readings, *answer.reported, *answer.unsettled):
                found[switch.partition("=")[0]][name] = None
    return {name: tuple(files) for name, files in found.items()}


@cache
def asks_of_rules() -> Mapping[str, tuple[tuple[str, Mapping[str, Any]], ...]]:
    """For each rule that no case asks, the questions put to it in `cases/rules`, by file."""
    found: dict[str, list[tuple[str, Mapping[str, Any]]]] = {name: [] for name in BOOK.rules}
    for path in sorted((CASES / "rules").glob("*.toml")):
        for ask in tomllib.loads(path.read_text("utf-8"))["ask"]:
            found[ask["rule"]].append((path.stem, ask))
    return {name: tuple(asks) for name, asks in found.items()}


@cache
def rules_of_parameters() -> Mapping[str, tuple[str, ...]]:
    """For each parameter the rules in whose own words it stands."""
    found: dict[str, list[str]] = {name: [] for name in BOOK.parameters}
    for rule in BOOK.rules.values():
        for node in graph(rule)["nodes"]:
            if node["kind"] == "parameter":
                found[node["name"]].append(rule.name)
    return {name: tuple(rules) for name, rules in found.items()}


def facts_used() -> frozenset[str]:
    """The names of every fact that some rule asks for."""
    terms = walk(*ASKED, *BOOK_ONLY)
    return frozenset(term.name for term in terms if isinstance(term, Fact))


def plain_value(value: Any) -> str:
    """A value of a case file as it is written there."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)
