"""The book of the law as text for a terminal, from the mappings of the room `book`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import dates
from povestka.report import law_words as w
from povestka.report.cites import cited_all
from povestka.report.formulas import laid
from povestka.report.values import capital

WIDTH: Final = 88
"""Columns of a page where none are asked for."""

_LEAST: Final = 24
"""Columns that a title needs beside its name."""


def drawn_contents(found: Mapping[str, Any], lang: str, width: int = WIDTH) -> str:
    """The contents of the book: names with their titles by subject, then the open questions."""
    rules, statements = found["rules"], found["statements"]
    counts = w.MARKS.in_(lang).format(rules=len(rules), statements=len(statements))
    lines = [w.CONTENTS.in_(lang), *wrapped(counts, width), ""]
    listed = [("●", name, title) for name, title in rules.items()]
    listed += [("○", name, title) for name, title in statements.items()]
    for subject, heading in (*w.SUBJECTS.items(), ("", w.OTHER)):
        inside = [one for one in listed if _subject(one[1]) == subject]
        if inside:
            lines.append(heading.in_(lang))
        wide = max((len(name) for _, name, _ in inside), default=0)
        for mark, name, title in inside:
            lines += columns(f"  {mark} {name:<{wide}}  ", title, width)
        if inside:
            lines.append("")
    lines.append(f"{w.READINGS.in_(lang)} ({len(found['readings'])})")
    for key, asks in found["readings"].items():
        lines += columns(f"  {key:<6}", asks, width)
    return ended_page([*lines, "", *wrapped(w.HINT.in_(lang), width), ""], found, lang, width)


def _subject(name: str) -> str:
    subject = name.partition(".")[0]
    return subject if subject in w.SUBJECTS else ""


def drawn_page(found: Mapping[str, Any], lang: str, width: int = WIDTH) -> str:
    """One page: its words, articles, formula, history, readings and sources."""
    lines = wrapped(f"{found.get('title') or found['asks']} ({found['name']})", width)
    lines += ["", *wrapped(found["says"], width), ""] if found.get("says") else [""]
    for key, told in _fields(found, lang, width):
        lines += [w.LABELS[key].in_(lang), *told, ""]
    if found.get("confirmed") is False:
        lines += [*wrapped(w.UNCONFIRMED.in_(lang), width, 2), ""]
    return ended_page(lines, found, lang, width)


def _fields(
    found: Mapping[str, Any], lang: str, width: int
) -> Iterable[tuple[str, list[str]]]:
    """The parts of a page that it has, in their order, each already set."""
    options = found["kind"] == "reading"
    told: dict[str, list[str]] = {
        "options": _options(found["readings"], lang, width) if options else [],
        "cites": _text(articles(found, lang), width),
        "since": _day(found.get("since"), lang),
        "until": _day(found.get("until"), lang),
        "edition": _text(found.get("edition"), width),
        "why": _text(found.get("why"), width),
        "why_not": _text(found.get("why_not"), width),
        "not_executable": _text(found.get("not_executable"), width),
        "formula": laid(found["formula"], width, 2) if found.get("formula") else [],
        "history": _history(found.get("history", ()), lang, width),
        "contested": _names(() if options else found.get("readings", ()), width),
        "rules": _names(found.get("rules", ()), width),
        "uses": _names(found.get("uses", ()), width),
        "used_by": _names(found.get("used_by", ()), width),
        "certainty": _text(_certainty(found, lang), width),
        "sources": _sources(found.get("sources", ()), lang),
    }
    return ((key, lines) for key, lines in told.items() if lines)


def _text(told: str | None, width: int) -> list[str]:
    return wrapped(capital(told), width, 2) if told else []


def _names(listed: Iterable[str], width: int) -> list[str]:
    return wrapped(", ".join(listed), width, 2)


def articles(found: Mapping[str, Any], lang: str) -> str:
    """The places cited, in the words of the book where they are no article."""
    cites = list(found.get("cites", ()))
    known = dict(zip(cites, found.get("articles", cites), strict=True))
    return cited_all(cites, {"cites": known}, lang)


def _day(day: str | None, lang: str) -> list[str]:
    return [f"  {dates.in_words(day, lang)}"] if day else []


def _certainty(found: Mapping[str, Any], lang: str) -> str:
    return w.CERTAINTY[found["certainty"]].in_(lang) if "certainty" in found else ""


def _options(readings: Iterable[Mapping[str, Any]], lang: str, width: int) -> list[str]:
    lines = []
    for one in readings:
        lines.append(f"  {one['key']}: {w.RANKS[one['rank']].in_(lang)}")
        held = f"{one['held_by']} {', '.join(one['sources'])}".strip()
        lines += [*wrapped(one["says"], width, 6), *wrapped(held, width, 6)]
    return lines


def _history(history: Iterable[Mapping[str, Any]], lang: str, width: int) -> list[str]:
    lines = []
    for one in history:
        since = dates.in_words(one["since"], lang) if one["since"] else ""
        act = cited_all([one["act"]], {}, lang) if one["act"] else ""
        head = " · ".join(part for part in (one["edition"], since, act) if part)
        lines += [*wrapped(head, width, 2), *laid(one["formula"], width, 6)]
    return lines


def _sources(sources: Iterable[Mapping[str, Any]], lang: str) -> list[str]:
    lines = []
    for one in sources:
        lines.append(f"  {one['key']}  {w.KINDS[one['kind']].in_(lang)}")
        lines.append(f"        {one['address'] or w.NO_ADDRESS.in_(lang)}")
    return lines


def drawn_differences(found: Mapping[str, Any], lang: str, width: int = WIDTH) -> str:
    """What differs, rule by rule, before and after, then what began and what ended."""
    before, after = (_point(found[key], lang) for key in ("before", "after"))
    lines = [*wrapped(w.BETWEEN.in_(lang).format(before=before, after=after), width), ""]
    if not (found["rules"] or found["began"] or found["ended"]):
        lines += [w.SAME.in_(lang), ""]
    if found["rules"]:
        lines += [f"{w.CHANGED.in_(lang)} ({len(found['rules'])})", ""]
    for one in found["rules"]:
        lines += changed(one, lang, width)
    for heading, key, day in ((w.BEGAN, "began", "since"), (w.ENDED, "ended", "until")):
        lines += _dated(found[key], day, heading, lang, width)
    return ended_page(lines, found, lang, width)


def _point(asked: str, lang: str) -> str:
    return dates.in_words(asked, lang) if dates.is_day(asked) else asked


def changed(
    one: Mapping[str, Any],
    lang: str,
    width: int,
    labels: tuple[str, str] | None = None,
) -> list[str]:
    """One rule of which the formula differs, before and after, or as the two `labels` name them."""
    before, after = labels or (w.BEFORE.in_(lang), w.AFTER.in_(lang))
    cites = articles(one, lang)
    lines = [*wrapped(f"{one['title']} ({one['name']})", width)]
    lines += [*wrapped(one["says"], width, 2), *wrapped(capital(cites), width, 2)]
    for label, formula in ((before, one["before"]), (after, one["after"])):
        told = [f"      {w.NEW.in_(lang)}"] if formula is None else laid(formula, width, 6)
        lines += [*wrapped(f"{label}:", width, 4), *told]
    return [*lines, ""]


def _dated(
    listed: Iterable[Mapping[str, Any]], day: str, heading: Text, lang: str, width: int
) -> list[str]:
    ordered = sorted(listed, key=lambda one: (one[day], one["name"]))
    if not ordered:
        return []
    said = [dates.in_words(one[day], lang) for one in ordered]
    wide = max(len(one) for one in said)
    lines = [f"{heading.in_(lang)} ({len(ordered)})"]
    for on, one in zip(said, ordered, strict=True):
        lines += columns(f"  {on:<{wide}}  ", f"{one['title']} ({one['name']})", width)
    return [*lines, ""]


def columns(left: str, right: str, width: int) -> list[str]:
    """A name and its title beside it; where too little room is left, below it."""
    if width - len(left) < _LEAST:
        return [left.rstrip(), *wrapped(right, width, 6)]
    told = wrapped(right, width, len(left))
    return [left + told[0].lstrip(), *told[1:]]


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """The lines of a text; a formula's word is never broken."""
    pad = " " * indent
    return wrap(
        text,
        width,
        initial_indent=pad,
        subsequent_indent=pad,
        break_long_words=False,
        break_on_hyphens=False,
    )


def ended_page(lines: list[str], found: Mapping[str, Any], lang: str, width: int) -> str:
    """The page as text, with what it is and the day of its last check below."""
    checked = dates.in_words(found["checked_on"], lang)
    lines = [*lines, *wrapped(w.CHECKED.in_(lang).format(day=checked), width)]
    if found.get("on") and found["on"] > found["checked_on"]:
        lines += wrapped(w.LATER.in_(lang), width)
    return "\n".join(lines)
