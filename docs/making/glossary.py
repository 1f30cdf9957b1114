"""The glossary: one term for one thing, in both languages, from `docs/glossary.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from docs.making.markdown import code, esc, table, title

from povestka.language.words import Text

GLOSSARY = Text("Glossary", "Словарь")
_LEAD = Text(
    "One term for one thing, everywhere: in the code, in files, on pages. The Russian words are"
    " those of the law where it has one.",
    "Один термин для одного понятия — везде: в программе, в файлах, на страницах. Русские слова"
    " взяты из закона, если они в нём есть.",
)
_TERM = Text("Term", "Термин")
_OTHER = Text("In Russian", "По-английски")
_MEANS = Text("What it is, and what it is not", "Что это и что не это")


def terms() -> list[dict[str, str]]:
    """Every term, with its note in both languages; `code` where the program has a word for it."""
    found: list[dict[str, str]] = tomllib.loads(
        Path("docs/glossary.toml").read_text("utf-8")
    )["term"]
    return found


def glossary_page(lang: str) -> list[str]:
    """All terms in the order of the language."""
    other = "ru" if lang == "en" else "en"
    rows = [
        (
            f"{esc(one[lang])} {code(one['code'])}" if one.get("code") else esc(one[lang]),
            f'<span lang="{other}">{esc(one[other])}</span>',
            esc(one[f"note_{lang}"]),
        )
        for one in sorted(terms(), key=lambda one: one[lang].casefold())
    ]
    head = [one.in_(lang) for one in (_TERM, _OTHER, _MEANS)]
    return [*title(GLOSSARY.in_(lang), "page-glossary"), esc(_LEAD.in_(lang)), "", *table(head, rows)]
