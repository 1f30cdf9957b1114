"""What a reform may set and pick, and the reforms that come with the package."""

from __future__ import annotations

from docs.making.gathered import built
from docs.making.markdown import articles, code, esc, fields, table, title

from povestka.language.words import Text
from povestka.law.book import BOOK

SHIPPED = Text("Reforms that come with the package", "Реформы, поставляемые с программой")
_LEAD = Text(
    "None of these is the law. Each is an overlay that changes one thing, so that the same facts"
    " can be decided with it and without it.",
    "Ни одна из них не является законом. Каждая — наложение, которое меняет одно: одни и те же"
    " факты можно решить с ним и без него.",
)
_AMENDS = Text("Amends", "Меняет")
_CHANGES = Text("Sets or picks", "Задаёт или выбирает")
VARIANTS = Text("Wordings that a reform may pick", "Формулировки, которые может выбрать реформа")
_WORDING = Text("Wording", "Формулировка")
_SAYS = Text("What it says", "Что она означает")
_PLACE = Text("Place in the law", "Место в законе")


def shipped() -> tuple[str, ...]:
    """The names of the reforms that come with the package."""
    module = built("povestka.outside.reforms")
    return tuple(module.shipped()) if module else ()


def shipped_page(lang: str) -> list[str]:
    """Every shipped reform, and every wording that one may pick."""
    module = built("povestka.outside.reforms")
    lines = [*title(SHIPPED.in_(lang), "page-reforms"), esc(_LEAD.in_(lang)), ""]
    for name in module.shipped() if module else ():
        found = module.load(name).to_dict(lang) if module else {}
        sets = {**found["parameters"], **found["variants"], **found["readings"]}
        cites = articles(found["amends"], lang) if found["amends"] else ""
        changes = ", ".join(code(f"{key} = {value}") for key, value in sets.items())
        lines += [*title(found["title"], f"reform-{name}", 2), code(name), ""]
        lines += [f"> {esc(found['says'])}", ""]
        lines += fields([(_AMENDS.in_(lang), cites), (_CHANGES.in_(lang), changes)])
    variants = getattr(BOOK, "variants", {})
    if variants:
        lines += title(VARIANTS.in_(lang), "variants", 2)
        rows = [
            (f"{esc(one.title.in_(lang))} {code(key)}", code(name), esc(text.in_(lang)))
            for key, one in variants.items()
            for name, text in one.wordings.items()
        ]
        lines += table([one.in_(lang) for one in (_PLACE, _WORDING, _SAYS)], rows)
    return lines
