"""Reforms as text for a terminal: what each sets beside the law, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.law import WIDTH, articles, changed, columns, ended_page, wrapped
from povestka.report.values import capital

CONTENTS: Final = Text("Reforms", "Реформы")
LEAD: Final = Text(
    "None of these is the law. Each is an overlay, to decide the same facts with it and without"
    " it.",
    "Ни одна из них не является законом. Каждая — наложение, чтобы решать одни и те же факты с ней"
    " и без неё.",
)
NOT_LAW: Final = Text("A reform is not the law.", "Реформа не является законом.")
HINT: Final = Text(
    "One reform: povestka reforms register_30_days. Two: povestka diff register_30_days"
    " personal_service. A case: povestka case FILE --reform register_30_days.",
    "Одна реформа: povestka reforms register_30_days. Две: povestka diff register_30_days"
    " personal_service. Дело: povestka case FILE --reform register_30_days.",
)
AMENDS: Final = Text("Amends", "Меняет")
SETS: Final = Text("What it sets or picks", "Что она задаёт или выбирает")
SIDE_BY_SIDE: Final = Text("What either sets or picks", "Что задаёт или выбирает каждая")
NOTHING: Final = Text("Neither sets or picks anything.", "Ни одна ничего не задаёт и не выбирает.")
RULES: Final = Text("Rules that differ", "Правила, которые различаются")
LAW: Final = Text("the law", "закон")
REFORM: Final = Text("the reform", "реформа")
ALIKE: Final = Text("both alike", "обе одинаково")
UNITS: Final[Mapping[str, Text]] = {
    "day": Text("{n} days", "дней: {n}"),
    "month": Text("{n} months", "месяцев: {n}"),
    "year": Text("{n} years", "лет: {n}"),
    "rouble": Text("{n} roubles", "рублей: {n}"),
}

Found = Mapping[str, Any]


def drawn_reforms(found: Found, lang: str, width: int = WIDTH) -> str:
    """The contents: each reform by name, its title, its sentence and what it sets."""
    lines = [CONTENTS.in_(lang), *wrapped(LEAD.in_(lang), width), ""]
    for one in found["reforms"]:
        sets = ", ".join(f"{name} = {value}" for name, value in one["sets"].items())
        lines += [*wrapped(f"{one['name']}: {one['title']}", width)]
        lines += [*wrapped(one["says"], width, 2), *wrapped(sets, width, 2), ""]
    return ended_page([*lines, *wrapped(HINT.in_(lang), width), ""], found, lang, width)


def drawn_reform(found: Found, lang: str, width: int = WIDTH) -> str:
    """One reform: its sentence, the articles, each thing beside the law's, the rules changed."""
    lines = [*_head(found, lang, width), SETS.in_(lang)]
    labels = (LAW.in_(lang), REFORM.in_(lang))
    for one in found["settings"]:
        lines += _setting(one, [*zip(labels, ("law", "after"), strict=True)], lang, width)
    lines += _rules(found["rules"], labels, lang, width)
    return ended_page([*lines, *_not_law(lang, width)], found, lang, width)


def drawn_side_by_side(found: Found, lang: str, width: int = WIDTH) -> str:
    """Two reforms: the head of each, then what either sets, then the rules that differ."""
    before, after = found["before"], found["after"]
    lines = [*_head(before, lang, width), *_head(after, lang, width)]
    lines += [SIDE_BY_SIDE.in_(lang)] if found["settings"] else [NOTHING.in_(lang), ""]
    sides = [(LAW.in_(lang), "law")]
    sides += [(one["name"], key) for key, one in (("before", before), ("after", after))
              if one["name"] != "law"]
    for one in found["settings"]:
        lines += _setting(one, sides, lang, width)
    names = (before["name"], after["name"])
    named = tuple(LAW.in_(lang) if name == "law" else name for name in names)
    lines += _rules(found["rules"], (named[0], named[1]), lang, width)
    return ended_page([*lines, *_not_law(lang, width)], found, lang, width)


def _head(one: Found, lang: str, width: int) -> list[str]:
    told = [*wrapped(f"{one['title']} ({one['name']})", width), *wrapped(one["says"], width, 2)]
    if one["cites"]:
        told += wrapped(f"{AMENDS.in_(lang)}: {articles(one, lang)}", width, 2)
    return [*told, ""]


def _setting(
    one: Found, sides: Iterable[tuple[str, str]], lang: str, width: int
) -> list[str]:
    """What one number, wording or question is under each side, one below the other."""
    told = list(sides)
    wide = max(len(label) for label, _ in told)
    alike = f" ({ALIKE.in_(lang)})" if one["same"] and len(told) > 2 else ""
    lines = wrapped(f"{capital(one['title'])} ({one['name']}){alike}", width, 2)
    for label, key in told:
        lines += columns(f"    {label:<{wide}}  ", _value(one, key, lang), width)
    return [*lines, ""]


def _value(one: Found, side: str, lang: str) -> str:
    value, says = one[side]["value"], one[side]["says"]
    if one["unit"]:
        return UNITS[one["unit"]].in_(lang).format(n=value)
    return says if value == "law" else f"{value}: {says}"


def _rules(
    rules: Iterable[Found], labels: tuple[str, str], lang: str, width: int
) -> list[str]:
    """The rules that differ; the sentence of each is marked as the law's."""
    told = list(rules)
    if not told:
        return []
    lines = [f"{RULES.in_(lang)} ({len(told)})", ""]
    for one in told:
        says = f"{capital(LAW.in_(lang))}: {one['says']}"
        lines += changed({**one, "says": says}, lang, width, labels)
    return lines


def _not_law(lang: str, width: int) -> list[str]:
    return wrapped(NOT_LAW.in_(lang), width)
