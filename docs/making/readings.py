"""A page for every contested reading, and the list of them."""

from __future__ import annotations

from docs.making import words as w
from docs.making.gathered import cases_of_readings
from docs.making.markdown import code, esc, folded, link, note, table, title, toctree
from docs.making.rules import rule_links

from povestka.book.pages import page
from povestka.law.book import BOOK
from povestka.report import law_words as lw


def readings_page(lang: str) -> list[str]:
    """Every contested question in one list."""
    rows = [
        (link(key, f"reading-{key}"), esc(one.asks.in_(lang)), esc(one.default.says.in_(lang)))
        for key, one in BOOK.contested.items()
    ]
    head = ["CR", lw.LABELS["asks"].in_(lang), lw.RANKS["default"].in_(lang)]
    return [
        *title(w.READINGS.in_(lang), "page-readings"),
        esc(w.READINGS_LEAD.in_(lang)),
        "",
        *table(head, rows),
        *toctree(BOOK.contested),
    ]


def reading_page(key: str, lang: str) -> list[str]:
    """One contested question: its readings, their ranks, who holds them, what turns on it."""
    found = page(key, lang)
    rows = [
        (
            code(one["key"]),
            esc(one["says"]),
            esc(lw.RANKS[one["rank"]].in_(lang)),
            " ".join([esc(one["held_by"]), ", ".join(map(_source, one["sources"]))]).strip(),
        )
        for one in found["readings"]
    ]
    head = [lw.LABELS["options"].in_(lang), w.WHAT.in_(lang), w.RANK.in_(lang), w.HELD_BY.in_(lang)]
    lines = [
        *title(f"{key}. {found['asks']}", f"reading-{key}"),
        *table(head, rows),
        f"**{esc(lw.LABELS['why'].in_(lang))}.** {esc(found['why'])}",
        "",
    ]
    if found["not_executable"]:
        reason = f"**{esc(lw.LABELS['why_not'].in_(lang))}.** {esc(found['not_executable'])}"
        return [*lines, *note(reason)]
    moved = cases_of_readings()[key]
    return [
        *lines,
        *title(w.RULES_TOUCHED.in_(lang), level=2),
        *rule_links(found["rules"], lang),
        *title(w.CASES_MOVED.in_(lang), level=2),
        *folded(", ".join(map(code, moved)) or esc(w.NONE_MOVED.in_(lang)), len(moved), lang),
    ]


def _source(key: str) -> str:
    return link(key, f"source-{key.lower()}") if key in BOOK.sources else esc(key)
