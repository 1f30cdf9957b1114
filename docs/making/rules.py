"""A page for every rule that is computed, made from the rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docs.making import words as w
from docs.making.gathered import (
    asks_of_rules,
    cases_of_rules,
    facts_used,
    plain_value,
)
from docs.making.markdown import (
    articles,
    block,
    code,
    day_in_words,
    esc,
    fields,
    folded,
    link,
    listed,
    note,
    table,
    title,
)
from docs.making.slips import slips_of_rule
from docs.making.theorems import theorems_of_rule

from povestka.book.pages import page
from povestka.case.naming import RECORDS, fact_words
from povestka.law.book import BOOK
from povestka.readers.graph import graph
from povestka.report import law_words as lw
from povestka.report.formula_words import formula_lines
from povestka.report.graph import drawn_graph


def rule_page(name: str, lang: str) -> list[str]:
    """The page of one rule."""
    found = page(name, lang, BOOK.checked_on)
    return [
        *title(found["title"], f"rule-{name}"),
        f"{code(name)} · {esc(w.COMPUTED.in_(lang))}",
        "",
        f"> {esc(found['says'])}",
        "",
        *_grounds(found, lang),
        *title(w.FORMULA.in_(lang), level=2),
        esc(w.FORMULA_OF.in_(lang).format(day=day_in_words(BOOK.checked_on, lang))),
        "",
        *block(formula_lines(found["formula"], lang)),
        *_graph(name, lang),
        *_uses(found, lang),
        *_readings(found, lang),
        *_history(found, lang),
        *theorems_of_rule(name, lang),
        *_cases(name, lang),
        *slips_of_rule(name, lang),
        *sources(found, lang),
    ]


def _grounds(found: Mapping[str, Any], lang: str) -> list[str]:
    pairs = [
        (lw.LABELS["cites"].in_(lang), articles(found["cites"], lang, found["articles"])),
        (lw.LABELS["since"].in_(lang), day_in_words(found["since"], lang)),
        (lw.LABELS["certainty"].in_(lang), esc(lw.CERTAINTY[found["certainty"]].in_(lang))),
    ]
    unsure = [] if found["confirmed"] else note(esc(w.UNCONFIRMED.in_(lang)))
    return [*fields(pairs), *unsure]


def graph_words(lang: str) -> dict[str, str]:
    """The words of everything that can stand in a graph, by its name."""
    return (
        {name: fact_words(name).in_(lang) for name in facts_used()}
        | {name: rule.title.in_(lang) for name, rule in BOOK.rules.items()}
        | {name: text.in_(lang) for name, text in RECORDS.items()}
    )


def _graph(name: str, lang: str) -> list[str]:
    drawing = drawn_graph(graph(BOOK.rules[name]), graph_words(lang), lang)
    return [
        *title(w.GRAPH.in_(lang), level=2),
        "```{raw} html",
        f'<div class="graph" tabindex="0" role="group" aria-label="{w.GRAPH.in_(lang)}">',
        drawing,
        "</div>",
        "```",
        "",
        esc(w.GRAPH_OF.in_(lang)),
        "",
    ]


def rule_links(names: list[str], lang: str) -> list[str]:
    """Rules as a list of references, each with its title and its name in the code."""
    return listed(
        f"{link(BOOK.rules[name].title.in_(lang), f'rule-{name}')} {code(name)}" for name in names
    )


def _uses(found: Mapping[str, Any], lang: str) -> list[str]:
    return [
        *title(w.USES.in_(lang), level=2),
        *(rule_links(found["uses"], lang) or [esc(w.NO_USES.in_(lang)), ""]),
        *title(w.USED_BY.in_(lang), level=2),
        *(rule_links(found["used_by"], lang) or [esc(w.NO_USERS.in_(lang)), ""]),
    ]


def _readings(found: Mapping[str, Any], lang: str) -> list[str]:
    if not found["readings"]:
        return []
    told = (
        f"{link(key, f'reading-{key}')}: {esc(BOOK.contested[key].asks.in_(lang))}"
        for key in found["readings"]
    )
    return [*title(w.TOUCHED.in_(lang), level=2), *listed(told)]


def _history(found: Mapping[str, Any], lang: str) -> list[str]:
    head = title(w.HISTORY.in_(lang), level=2)
    if not found["history"]:
        return [*head, esc(w.ONE_EDITION.in_(lang)), ""]
    lines = head
    for one in found["history"]:
        since = day_in_words(one["since"], lang) or w.NO_ACT.in_(lang)
        act = articles([one["act"]], lang) if one["act"] else ""
        named = " · ".join(part for part in (code(one["edition"]), since, act) if part)
        lines += [f"**{named}**", "", *block(formula_lines(one["formula"], lang))]
    return lines


def _cases(name: str, lang: str) -> list[str]:
    lines = title(w.CASES.in_(lang), level=2)
    files, asks = cases_of_rules()[name], asks_of_rules()[name]
    if files:
        told = esc(w.CASES_OF.in_(lang)).format(folder=code("cases/good"), count=len(files))
        lines += [told, "", *folded(", ".join(map(code, files)), len(files), lang)]
    if asks:
        lines += [f"{esc(w.ASKS_OF.in_(lang))} ({code('cases/rules')})", ""]
        lines += listed(_ask(file, ask) for file, ask in asks)
    return lines if files or asks else [*lines, esc(w.NO_CASES.in_(lang)), ""]


def _ask(file: str, ask: Mapping[str, Any]) -> str:
    facts = ", ".join(f"{key} = {plain_value(value)}" for key, value in ask["facts"].items())
    return f"{code(file)}: {code(facts)} → {code(plain_value(ask['expect']))}"


def sources(found: Mapping[str, Any], lang: str, level: int = 2) -> list[str]:
    """The pages that were read, their addresses as plain text."""
    rows = [
        (
            link(one["key"], f"source-{one['key'].lower()}"),
            esc(lw.KINDS[one["kind"]].in_(lang)),
            code(one["address"]) if one["address"] else esc(lw.NO_ADDRESS.in_(lang)),
        )
        for one in found["sources"]
    ]
    head = [w.SOURCES.in_(lang), w.KIND.in_(lang), w.ADDRESS.in_(lang)]
    return [*title(w.SOURCES.in_(lang), level=level), *table(head, rows)] if rows else []
