"""The same questions put to other countries: drafts, each answer with its sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docs.making.gathered import built
from docs.making.markdown import day_in_words, esc, fields, link, note, table, title, toctree

from povestka.language.words import Text
from povestka.law.book import BOOK

REGIMES = Text("Other countries", "Другие страны")
_DRAFT = Text("DRAFT", "ЧЕРНОВИК")
_LEAD = Text(
    "The twelve questions that this book answers for Russia, put to six other countries. Every"
    " page is a draft: the texts were read through secondary sources and no lawyer of the country"
    " has checked it.",
    "Двенадцать вопросов, на которые эта книга отвечает для России, заданы шести другим странам."
    " Каждая страница — черновик: тексты прочитаны по вторичным источникам, и юрист страны их не"
    " проверял.",
)
_COUNTRY = Text("Country", "Страна")
_READ = Text("Read by", "Прочитано к")
_CHECKED = Text("Checked as of", "Проверено на")
_SOURCES = Text("Sources", "Источники")
_RULES = Text("In the book", "В книге")


def regimes() -> Iterable[str]:
    """The countries, by name; none while the package has no such room."""
    module = built("povestka.regimes.pages")
    return tuple(module.REGIMES) if module else ()


def _found(name: str, lang: str) -> dict[str, Any]:
    module = built("povestka.regimes.pages")
    found: list[dict[str, Any]] = module.regimes([name], lang) if module else []
    return found[0]


def regimes_page(lang: str) -> list[str]:
    """The countries in one list."""
    found = [_found(name, lang) for name in regimes()]
    rows = [
        (
            link(one["title"], f"regime-{one['regime']}"),
            day_in_words(one["checked"], lang),
            day_in_words(one["read"], lang),
        )
        for one in found
    ]
    head = [one.in_(lang) for one in (_COUNTRY, _CHECKED, _READ)]
    return [
        *title(REGIMES.in_(lang), "page-regimes"),
        *note(f"**{_DRAFT.in_(lang)}.** {esc(_LEAD.in_(lang))}"),
        *table(head, rows),
        *toctree(regimes()),
    ]


def regime_page(name: str, lang: str) -> list[str]:
    """One country: every question with its answer and sources."""
    found = _found(name, lang)
    lines = title(found["title"], f"regime-{name}")
    if found["checked"] is None:
        lines += note(f"**{_DRAFT.in_(lang)}.** {esc(found['says'])}")
    for one in found["answers"]:
        sources = (link(each["key"], f"source-{each['key'].lower()}") for each in one["sources"])
        rules = (
            link(BOOK.rules[name].title.in_(lang), f"rule-{name}")
            if name in BOOK.rules
            else link(BOOK.statements[name].title.in_(lang), f"statement-{name}")
            for name in one["rules"]
        )
        lines += [*title(one["asks"], level=2), esc(one["says"]), ""]
        lines += fields(
            [(_SOURCES.in_(lang), ", ".join(sources)), (_RULES.in_(lang), ", ".join(rules))]
        )
    return lines
