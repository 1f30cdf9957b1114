"""The scenarios and safeguards that come with the package, in the words of the report."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from docs.making.behaviour import BEHAVIOUR
from docs.making.markdown import code, esc, fields, link, listed, table, title

from povestka.country.setup import everybody
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.outside.scenarios import SHORT, load, load_safeguard, safeguards, shipped
from povestka.people.scenario.changes import Safeguard
from povestka.people.scenario.model import Scenario
from povestka.report.country_asked import asked, assumed

SCENARIOS = Text("Shipped scenarios", "Сценарии из поставки")
_LEAD = Text(
    "What each assumes, in full. Where nothing official is known the numbers are assumptions; the"
    " file says of each why. A scenario is no forecast.",
    "Что принято в каждом, полностью. Где официально ничего не известно, числа приняты как"
    " допущения; почему такие, сказано в самом файле. Сценарий — не прогноз.",
)
_CALLED = Text("Called", "Имя")
_SETS = Text(
    "What it sets anew; all else is as under {link}. A region's own value stands after its code.",
    "Что задано заново; остальное — как на странице {link}. Собственное значение региона стоит"
    " после его кода.",
)
_SETTING = Text("Setting", "Настройка")
_VALUE = Text("Value", "Значение")
SAFEGUARDS = Text("Shipped safeguards", "Гарантии из поставки")
_SAFEGUARDS = Text(
    "Each is tried on a scenario: the same men and the same chances, with it and without it.",
    "Каждую можно испытать на сценарии: те же люди и те же случайности, с ней и без неё.",
)
_LAW = Text("The law", "Закон")
_PRACTICE = Text("Practice", "Практика")


def _frame(scenario: Scenario, lang: str) -> Any:
    """What the words of a report ask for: the scenario at full size, once."""
    first = SimpleNamespace(scenario=scenario, persons=everybody(scenario))
    return SimpleNamespace(first=first, lang=lang, results=(first,))


def _readings(lang: str) -> dict[str, str]:
    return {
        f"{key}={one.key}": one.says.in_(lang)
        for key, question in BOOK.contested.items()
        for one in question.readings
    }


def _scenario(name: str, lang: str) -> list[str]:
    found = load(name)
    lines = title(found.title.in_(lang), f"scenario-{name}", 2)
    short = [word for word, full in SHORT.items() if full == name]
    lines += [f"{esc(_CALLED.in_(lang))}: {', '.join(map(code, [name, *short]))}", ""]
    lines += [f"> {esc(found.says.in_(lang))}", ""]
    told = asked(_frame(found, lang), _readings(lang))
    lines += fields((one.label, "<br>".join(map(esc, one.says))) for one in told)
    rows = [
        (f"{esc(one.says)} {code(one.key)}", esc(one.value))
        for one in assumed(found, lang)
        if one.anew
    ]
    if rows:
        there = link(BEHAVIOUR.in_(lang), "page-behaviour")
        lines += [esc(_SETS.in_(lang)).replace("{link}", there), ""]
        lines += table([_SETTING.in_(lang), _VALUE.in_(lang)], rows)
    return lines


def _changes(found: Safeguard, lang: str) -> list[tuple[str, str]]:
    only = Scenario(found.name, found.title, found.says, 0, 0, settings=found.settings)
    practice = [
        f"{esc(one.says)} {code(one.key)}: {esc(one.value)}"
        for one in assumed(only, lang)
        if one.anew
    ]
    laws = [link(one.title.in_(lang), f"reform-{one.name}") for one in found.laws]
    return [(_LAW.in_(lang), ", ".join(laws)), (_PRACTICE.in_(lang), "; ".join(practice))]


def scenarios_page(lang: str) -> list[str]:
    """Every shipped scenario with what it assumes, and every shipped safeguard."""
    lines = [*title(SCENARIOS.in_(lang), "page-scenarios"), esc(_LEAD.in_(lang)), ""]
    lines += listed(link(load(one).title.in_(lang), f"scenario-{one}") for one in shipped())
    for name in shipped():
        lines += _scenario(name, lang)
    lines += [*title(SAFEGUARDS.in_(lang), "safeguards", 2), esc(_SAFEGUARDS.in_(lang)), ""]
    for name in safeguards():
        found = load_safeguard(name)
        lines += title(found.title.in_(lang), f"safeguard-{name}", 3)
        lines += [code(name), "", f"> {esc(found.says.in_(lang))}", ""]
        lines += fields(_changes(found, lang))
    return lines
