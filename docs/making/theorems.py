"""The theorems: what they say, what is expected of them, and the witnesses that are kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from docs.making import words as w
from docs.making.gathered import CASES, built
from docs.making.markdown import (
    articles,
    block,
    code,
    esc,
    fields,
    folded,
    link,
    listed,
    table,
    title,
)

from povestka.language.fold import parts_of, walk
from povestka.language.terms import Rule, Term
from povestka.language.words import Text
from povestka.law.book import BOOK

THEOREMS = Text("Theorems", "Теоремы")
_LEAD = Text(
    "Statements about the law that a solver settles, for every possible row of facts and not for"
    " examples. A statement that is false is kept too: its counterexample is the point.",
    "Утверждения о законе, которые проверяет решатель — для всех возможных фактов, а не на"
    " примерах. Ложные утверждения тоже сохранены: важен именно контрпример.",
)
_STATUS = {
    "proved": Text("proved", "доказано"),
    "refuted": Text("refuted, with a witness", "опровергнуто, есть свидетель"),
}
_EXPECTED = Text("The solver finds", "Решатель находит")
_READINGS = Text("Under", "При толковании")
_YEARS = Text("For the years", "Для лет")
_RULES = Text("Rules it defends", "Какие правила защищает")
_THROUGH = Text(
    "Through rules that rest on it, these too: {count}.",
    "Через правила, которые на него опираются, ещё: {count}.",
)
_WITNESS = Text("The witness, as a case file", "Свидетель — файл дела")
_NAME = Text("Name", "Имя")
_SAYS = Text("Statement", "Утверждение")


@cache
def theorems() -> tuple[Any, ...]:
    """Every theorem of the package, those about reforms too; none while it has no book of them."""
    book, reforms = built("povestka.theorems.book"), built("povestka.outside.reforms")
    if not (book and reforms):
        return ()
    return tuple(book.with_reforms(map(reforms.load, reforms.shipped())).values())


@cache
def rules_of(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rules that a theorem names itself, and those that it draws on through them."""
    (theorem,) = (one for one in theorems() if one.name == name)
    own: dict[str, None] = {}
    waiting: list[Term] = [theorem.given, theorem.holds]
    seen: set[int] = set()
    while waiting:
        term = waiting.pop()
        if isinstance(term, Rule):
            own[term.name] = None
        elif id(term) not in seen:
            seen.add(id(term))
            waiting += parts_of(term)
    met = walk(theorem.given, theorem.holds)
    through = {term.name for term in met if isinstance(term, Rule)} - set(own)
    known = set(BOOK.rules)
    return tuple(sorted(set(own) & known)), tuple(sorted(through & known))


def theorems_of_rule(name: str, lang: str) -> list[str]:
    """The part of a rule's page that lists the theorems about it."""
    own = [one for one in theorems() if name in rules_of(one.name)[0]]
    others = [one for one in theorems() if name in rules_of(one.name)[1]]
    if not own and not others:
        return []
    told = [
        f"{link(one.says.in_(lang), f'theorem-{one.name}')} {esc(_status(one, lang))}"
        for one in own
    ]
    lines = [*title(w.THEOREMS.in_(lang), level=2), *listed(told)]
    if others:
        names = ", ".join(f"[{code(one.name)}](#theorem-{one.name})" for one in others)
        lines += [esc(_THROUGH.in_(lang).format(count=len(others))), ""]
        lines += folded(names, len(others), lang)
    return lines


def _status(theorem: Any, lang: str) -> str:
    return f"({_STATUS[theorem.expects].in_(lang)})"


def _years(years: Any) -> str:
    if not years:
        return ""
    return esc(years if isinstance(years, str) else "–".join(map(str, years)))


def _witness(name: str) -> Path:
    return CASES / "witnesses" / f"{name}.toml"


def theorems_page(lang: str) -> list[str]:
    """Every theorem, with its articles, rules and witness."""
    lines = [*title(THEOREMS.in_(lang), "page-theorems"), esc(_LEAD.in_(lang)), ""]
    rows = [
        (f"[{code(one.name)}](#theorem-{one.name})", esc(one.says.in_(lang)), esc(_STATUS[one.expects].in_(lang)))
        for one in theorems()
    ]
    head = [one.in_(lang) for one in (_NAME, _SAYS, _EXPECTED)]
    lines += table(head, rows)
    for one in theorems():
        lines += _theorem(one, lang)
    return lines


def _theorem(one: Any, lang: str) -> list[str]:
    cites = [str(cite) for cite in one.cites]
    told = [cite.says().in_(lang) for cite in one.cites]
    readings = [f"{name}={key}" for name, key in getattr(one, "readings", {}).items()]
    own = rules_of(one.name)[0]
    rules = (link(BOOK.rules[rule].title.in_(lang), f"rule-{rule}") for rule in own)
    pairs = [
        (_EXPECTED.in_(lang), esc(_STATUS[one.expects].in_(lang))),
        (w.ACT.in_(lang), articles(cites, lang, told) if cites else ""),
        (_READINGS.in_(lang), ", ".join(map(code, readings))),
        (_YEARS.in_(lang), _years(one.years)),
        (_RULES.in_(lang), ", ".join(rules)),
    ]
    lines = [f"(theorem-{one.name})=", f"## {code(one.name)}", ""]
    lines += [f"> {esc(one.says.in_(lang))}", "", *fields(pairs)]
    if _witness(one.name).exists():
        kept = _witness(one.name).read_text("utf-8").splitlines()
        facts = [line for line in kept if not line.startswith("#")]
        lines += [f"{esc(_WITNESS.in_(lang))} {code(str(_witness(one.name)))}:", ""]
        lines += block(facts, "toml")
    return lines
