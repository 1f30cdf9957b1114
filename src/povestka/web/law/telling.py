"""What a page of a rule, a statement or a reading shows, in one language, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

from povestka.book.pages import page
from povestka.case.naming import RECORDS, facts_named
from povestka.language.days import date_of, day
from povestka.language.sources import Act
from povestka.law import acts
from povestka.law.book import BOOK
from povestka.law.editions import EDITIONS
from povestka.readers.graph import graph
from povestka.report import law_words as lw
from povestka.report.cites import cited_all
from povestka.report.dates import in_words
from povestka.report.graph import described, drawn_graph
from povestka.report.law import articles
from povestka.report.values import capital, shown
from povestka.web.law.axis import Span, drawn_axis, said
from povestka.web.law.library import Library
from povestka.web.law.marking import linked
from povestka.web.law.words import WORDS
from povestka.web.page import link, trusted

Told = Mapping[str, Any]
Link = tuple[str, str, str]
"""An address, the words of the link, and the name in the code."""

SHOWN_CASES: Final = 5
"""Cases of a side that stand open; the others are folded."""
_EDITION_SAYS: Final = {one.key: one.says for one in EDITIONS}


def rule_links(names: Iterable[str], lang: str) -> list[Link]:
    """Rules as links, each with its title."""
    return [
        (link(lang, f"/law/rule/{name}"), BOOK.rules[name].title.in_(lang), name) for name in names
    ]


def reading_links(keys: Iterable[str], lang: str) -> list[Link]:
    """Contested questions as links."""
    return [
        (link(lang, f"/law/reading/{key}"), BOOK.contested[key].asks.in_(lang), key)
        for key in keys
    ]


def rule_told(found: Library, name: str, lang: str, on: str | None) -> dict[str, Any]:
    """The page of a rule; `NoSuchRule` where the book has none, or no such edition or day `on`."""
    told = page(name, lang, on or BOOK.checked_on)
    return {
        **constant(name, lang),
        "found": told,
        "articles": capital(articles(told, lang)),
        "certainty": lw.CERTAINTY[told["certainty"]].in_(lang),
        "sources": sources(told["sources"], lang),
        "formula": linked(told["formula"], lang, name),
        "day": in_words(told["on"], lang),
        "uses": rule_links(told["uses"], lang),
        "used_by": rule_links(told["used_by"], lang),
        "readings": [_question(key, lang) for key in told["readings"]],
        "theorems": [found.theorems[one] for one in found.own[name]],
        "through": [found.theorems[one] for one in found.through[name]],
        "sides": _sides(found, name, lang),
        "asks": [_ask(one, lang) for one in found.exercised["asks"].get(name, ())],
        "pairs": found.pairs[name],
    }


@cache
def constant(name: str, lang: str) -> dict[str, Any]:
    """What of a rule's page is drawn once: its history and its graph."""
    told, drawn = page(name, lang, BOOK.checked_on), graph(BOOK.rules[name])
    words = _graph_words(lang)
    history = [_edition(one, name, lang) for one in told["history"]]
    for one, following in pairwise(history):
        one["compare"] = _compared(following["span"].since, lang)
    spans = [one["span"] for one in history] or [Span(told["title"], told["since"])]
    return {
        "history": history,
        "axis": trusted(drawn_axis(told["title"], spans, BOOK.checked_on, lang)),
        "days": said(Span("", told["since"]), lang),
        "graph": trusted(drawn_graph(drawn, words, lang)),
        "graph_says": described(drawn, words, lang),
        "facts": sorted(
            (words[node["name"]], node["name"])
            for node in drawn["nodes"] if node["kind"] == "fact"
        ),
        "numbers": [
            (node["name"], WORDS[f"unit.{node['unit']}"].in_(lang).format(n=node["value"]))
            for node in drawn["nodes"] if node["kind"] == "parameter"
        ],
    }


def _edition(one: Told, name: str, lang: str) -> dict[str, Any]:
    key, span = one["edition"], Span(one["edition"], one["since"])
    return {
        "says": capital(
            WORDS["edition.before" if key == "before" else "edition"].in_(lang).format(key=key)
        ),
        "span": span,
        "days": said(span, lang),
        "act": acts_said(one["act"], lang),
        "general": _EDITION_SAYS[key].in_(lang) if key in _EDITION_SAYS else "",
        "formula": linked(one["formula"], lang, name),
        "compare": "",
    }


def acts_said(told: str, lang: str) -> str:
    """The acts of an amendment in words; none for the beginning.

    >>> acts_said("439-FZ, 326-FZ", "en")
    'Law 439-FZ of 4 August 2023; Law 326-FZ of 24 July 2023'
    """
    names = {one.short: one.says.in_(lang) for one in vars(acts).values() if isinstance(one, Act)}
    return cited_all(told.split(", ") if told else (), {"cites": names}, lang)


def _compared(since: str, lang: str) -> str:
    """The address at which the law on a day is set beside that of the day before."""
    before = date_of(day(since) - 1).isoformat()
    return link(lang, f"/law/differences?before={before}&after={since}")


@cache
def _graph_words(lang: str) -> dict[str, str]:
    """The words of everything that can stand in a graph, by its name."""
    return (
        {name: text.in_(lang) for name, text in facts_named().items()}
        | {name: rule.title.in_(lang) for name, rule in BOOK.rules.items()}
        | {name: text.in_(lang) for name, text in RECORDS.items()}
    )


def sources(listed: Iterable[Told], lang: str) -> list[tuple[str, str, str]]:
    """The pages that were read: number, kind, and address as plain text."""
    return [
        (one["key"], lw.KINDS[one["kind"]].in_(lang), one["address"] or lw.NO_ADDRESS.in_(lang))
        for one in listed
    ]


def _question(key: str, lang: str) -> dict[str, Any]:
    """A contested question as it stands in a rule: its options, who holds each, of what rank."""
    one = BOOK.contested[key]
    return {
        "key": key,
        "address": link(lang, f"/law/reading/{key}"),
        "asks": one.asks.in_(lang),
        "options": [
            {
                "key": reading.key,
                "rank": lw.RANKS[reading.rank].in_(lang),
                "says": reading.says.in_(lang),
                "held_by": reading.held_by.in_(lang),
                "sources": reading.sources,
            }
            for reading in one.readings
        ],
    }


def _sides(found: Library, name: str, lang: str) -> list[dict[str, Any]]:
    """The cases in which the rule holds, and those in which it does not; only sides that have any.

    A rule that gives a number or a name has no side: its cases are shown as those that reach it.
    """
    kept = found.exercised["rules"][name]
    sides = []
    for key, count in zip(("holds", "not"), kept["counts"], strict=True):
        cases = [
            {
                "name": one["case"],
                "value": shown(one["value"], lang),
                "under": ", ".join(f"{k}={v}" for k, v in one.get("under", {}).items()),
                "text": found.cases[f"good/{one['case']}"],
            }
            for one in kept[key]
        ]
        if cases:
            sides.append({"key": key, "count": count, "cases": cases})
    return sides


def _ask(one: Told, lang: str) -> dict[str, str]:
    """A question put to a rule alone: the facts in words, what it gives."""
    words = facts_named()
    told = (
        f"{words[name].in_(lang) if name in words else name}: {shown(value, lang)}"
        for name, value in one["facts"].items()
    )
    under = ", ".join(f"{name}={key}" for name, key in one["readings"].items())
    return {"facts": "; ".join(told), "under": under, "value": shown(one["value"], lang)}


def statement_told(name: str, lang: str) -> dict[str, Any]:
    """The page of a statement; `NoSuchRule` where the book has none of the name."""
    told = page(name, lang)
    span = Span(told["title"], told["since"], told["until"])
    seen = (told["since"] or "") < BOOK.checked_on  # one as old as the check has no length to draw
    axis = drawn_axis(told["title"], [span], BOOK.checked_on, lang) if seen else ""
    return {
        "found": told,
        "articles": capital(articles(told, lang)),
        "certainty": lw.CERTAINTY[told["certainty"]].in_(lang),
        "sources": sources(told["sources"], lang),
        "axis": trusted(axis),
        "days": said(span, lang),
        "sentence": capital(said(span, lang)),
    }


def reading_told(found: Library, key: str, lang: str) -> dict[str, Any]:
    """The page of a contested question; `NoSuchRule` where the book has none of the key."""
    told = page(key, lang)
    used = {name for one in told["readings"] for name in one["sources"]}
    listed = [
        {"key": one.key, "address": one.address, "kind": one.kind}
        for one in (BOOK.sources[name] for name in sorted(used))
    ]
    return {
        "found": told,
        "options": _question(told["name"], lang)["options"],
        "rules": rule_links(told["rules"], lang),
        "sources": sources(listed, lang),
        "cases": [
            {"name": name, "value": "", "under": "", "text": found.cases[f"good/{name}"]}
            for name in found.exercised["readings"][told["name"]]
        ],
        "theorems": [
            one for one in found.theorems.values()
            if told["name"] in (*one["readings"], *one["under_every_reading_of"])
        ],
    }


def editions(lang: str) -> list[tuple[str, str]]:
    """The editions of the law by name, each with its first day in words."""
    return [
        (one.key, WORDS["edition.paper"].in_(lang) if one.key == "paper" else
         WORDS["edition.since"].in_(lang).format(
             key=one.key, day=in_words(date_of(one.since).isoformat(), lang)))
        for one in EDITIONS
    ]


def subjects(entries: Sequence[Told], lang: str) -> list[dict[str, Any]]:
    """Entries, each with a `name`, by subject in the order of the book; only subjects with some."""
    held: dict[str, list[Told]] = {key: [] for key in lw.SUBJECTS}
    for one in entries:
        held[one["name"].partition(".")[0]].append(one)
    return [
        {"key": key, "says": lw.SUBJECTS[key].in_(lang), "entries": inside}
        for key, inside in held.items() if inside
    ]
