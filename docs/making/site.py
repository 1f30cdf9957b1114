"""The structure of the site, once for both languages: every page, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from docs.making.behaviour import behaviour_page
from docs.making.book import contents_page, subject_page, subjects
from docs.making.commands import commands_page
from docs.making.counted import counted_page
from docs.making.fileformat import format_page
from docs.making.glossary import glossary_page
from docs.making.machines import machines_page
from docs.making.markdown import toctree
from docs.making.press import component_page, components, contradictions_page, press_page
from docs.making.readings import reading_page, readings_page
from docs.making.reforms import shipped, shipped_page
from docs.making.refusals import refusals_page
from docs.making.regimes import regime_page, regimes, regimes_page
from docs.making.registers import cycles_page, events_page, faults_page, invariants_page
from docs.making.rules import rule_page
from docs.making.scenariofile import scenario_page
from docs.making.scenarios import scenarios_page
from docs.making.security import security_page
from docs.making.stories import stories_page
from docs.making.tables import (
    PAIRS,
    differences_page,
    editions_page,
    measures_page,
    parameters_page,
    sources_page,
)
from docs.making.theorems import theorems, theorems_page
from docs.making.validation import validation_page

from povestka.language.words import Text
from povestka.law.book import BOOK

Lines = Callable[[str], list[str]]

WRITTEN = ("index", "reading-a-case", "country", "sandbox", "web", "amendment", "reform")
"""The pages written by hand, in `docs/en` and `docs/ru`."""

COUNTRY: dict[str, Lines] = {
    "scenarios": scenarios_page,
    "behaviour": behaviour_page,
    "counted": counted_page,
    "validation": validation_page,
    "machines": machines_page,
}
"""The pages of the country that are made from the package, in the order of the menu."""

SANDBOX: dict[str, Lines] = {
    "events": events_page,
    "life-cycles": cycles_page,
    "faults": faults_page,
    "invariants": invariants_page,
    "stories": stories_page,
}
"""The pages of the sandbox that are made from the package, in the order of the menu."""


def _parts() -> list[tuple[Text, list[str]]]:
    """The pages at the top, in the order of the menu."""
    checked = [("press/index", components()), ("regimes/index", regimes())]
    return [
        (Text("Begin", "Начало"), ["reading-a-case", "glossary"]),
        (
            Text("The law", "Закон"),
            ["law/index", "readings/index", "editions", "parameters", "measures", "sources"],
        ),
        (
            Text("Checked", "Проверено"),
            [
                *(["theorems"] if theorems() else []),
                *(name for name, found in checked if found),
            ],
        ),
        (
            Text("The country", "Страна"),
            ["country", "scenario-file", *COUNTRY],
        ),
        (
            Text("The registers, alive", "Реестры в действии"),
            ["sandbox", *SANDBOX],
        ),
        (
            Text("Use", "Применение"),
            [
                "web",
                "commands",
                "file-format",
                "refusals",
                "security",
                "amendment",
                "reform",
                *(["reforms"] if shipped() else []),
            ],
        ),
    ]


def _made() -> Iterator[tuple[str, Lines]]:
    """Every page that is made from the package, by the name of its file."""
    yield "glossary", glossary_page
    yield "law/index", contents_page
    for subject in subjects():
        yield f"law/{subject}", partial(subject_page, subject)
    for name in BOOK.rules:
        yield f"rules/{name}", partial(rule_page, name)
    yield "readings/index", readings_page
    for key in BOOK.contested:
        yield f"readings/{key}", partial(reading_page, key)
    yield "editions", editions_page
    for before, after in PAIRS:
        yield f"differences/{before}-{after}", partial(differences_page, before, after)
    yield "parameters", parameters_page
    yield "measures", measures_page
    yield "sources", sources_page
    yield "commands", commands_page
    yield "file-format", format_page
    yield "refusals", refusals_page
    yield "scenario-file", scenario_page
    yield "security", security_page
    yield from COUNTRY.items()
    yield from SANDBOX.items()
    yield from _made_where_built()


def _made_where_built() -> Iterator[tuple[str, Lines]]:
    if theorems():
        yield "theorems", theorems_page
    if components():
        yield "press/index", press_page
        yield "press/contradictions", contradictions_page
    for name in components():
        yield f"press/{name}", partial(component_page, name)
    if regimes():
        yield "regimes/index", regimes_page
    for name in regimes():
        yield f"regimes/{name}", partial(regime_page, name)
    if shipped():
        yield "reforms", shipped_page


def pages(lang: str) -> dict[str, str]:
    """The Markdown of every page of a language, by the name of its file without its ending."""
    found = {
        name: Path("docs", lang, f"{name}.md").read_text("utf-8") for name in WRITTEN
    }
    found |= {name: "\n".join(lines(lang)) + "\n" for name, lines in _made()}
    menus = [line for caption, names in _parts() for line in toctree(names, caption.in_(lang))]
    found["index"] += "\n" + "\n".join(menus)
    return found
