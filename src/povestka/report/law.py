"""The book of the law as text for a terminal, from the mappings of the room `book`."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import Any, Final

from povestka.language.words import Text

_WIDTH: Final = 96
_RULES: Final = Text("Rules that are computed", "Правила, которые вычисляются")
_STATEMENTS: Final = Text("Rules that are shown", "Правила, которые показаны")
_READINGS: Final = Text("Contested readings", "Спорные толкования")
_CHECKED: Final = Text(
    "MODEL. Information, not legal advice. The law was last checked on {day}.",
    "МОДЕЛЬ. Сведения, а не юридическая консультация. Закон проверен по состоянию на {day}.",
)
_LATER: Final = Text(
    "The day asked about is later: what is shown was not checked for it.",
    "Запрошенный день позже: для него показанное не проверено.",
)
_LABELS: Final[Mapping[str, Text]] = {
    "says": Text("Says", "Содержание"),
    "asks": Text("Asks", "Вопрос"),
    "articles": Text("Articles", "Статьи"),
    "since": Text("In force from", "Действует с"),
    "until": Text("In force to", "Действует по"),
    "edition": Text("Edition on that day", "Редакция на этот день"),
    "formula": Text("Formula", "Формула"),
    "why": Text("Why the default", "Почему по умолчанию"),
    "why_not": Text("Why it is not computed", "Почему не вычисляется"),
    "not_executable": Text("Why it is not computed", "Почему не вычисляется"),
    "uses": Text("Rests on", "Опирается на"),
    "used_by": Text("Used by", "Используется в"),
    "rules": Text("Rules that turn on it", "Зависящие правила"),
    "certainty": Text("Certainty", "Достоверность"),
}
_UNCONFIRMED: Final = Text(
    "Not confirmed by any source here.", "Источниками здесь не подтверждено."
)
_HISTORY: Final = Text("History", "История")
_SOURCES: Final = Text("Sources", "Источники")
_OPTIONS: Final = Text("Readings", "Толкования")
_CHANGED: Final = Text("Rules that differ", "Правила, которые различаются")
_BEGAN: Final = Text("What began", "Что начало действовать")
_ENDED: Final = Text("What ended", "Что прекратило действовать")
_SAME: Final = Text("Nothing differs.", "Различий нет.")
_NEW: Final = Text("did not exist", "отсутствовало")


def _wrapped(text: str, indent: int = 2) -> str:
    pad = " " * indent
    return fill(
        text, _WIDTH, initial_indent=pad, subsequent_indent=pad, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _end(found: Mapping[str, Any], lang: str) -> str:
    lines = [_CHECKED.filled(day=found["checked_on"]).in_(lang)]
    if found.get("on") and found["on"] > found["checked_on"]:
        lines.append(_LATER.in_(lang))
    return "\n".join(lines)


def drawn_contents(found: Mapping[str, Any], lang: str) -> str:
    """The contents of the book: names with their titles, under three headings."""
    lines: list[str] = []
    for heading, key in ((_RULES, "rules"), (_STATEMENTS, "statements"), (_READINGS, "readings")):
        lines += [f"{heading.in_(lang)} ({len(found[key])})", ""]
        wide = max(map(len, found[key]), default=0)
        lines += [f"  {name:<{wide}}  {title}" for name, title in found[key].items()]
        lines.append("")
    return "\n".join([*lines, _end(found, lang)])


def drawn_page(found: Mapping[str, Any], lang: str) -> str:
    """One page: its words, articles, formula, history, readings and sources."""
    lines = [f"{found['name']}: {found['title']}" if "title" in found else found["name"], ""]
    for key, label in _LABELS.items():
        value = found.get(key)
        if value:
            told = "; ".join(value) if isinstance(value, list) else str(value)
            lines += [label.in_(lang), _wrapped(told), ""]
    if found.get("confirmed") is False:
        lines += [_wrapped(_UNCONFIRMED.in_(lang)), ""]
    if found.get("history"):
        lines.append(_HISTORY.in_(lang))
        for one in found["history"]:
            head = f"{one['edition']} {one['act']}".strip()
            lines += [_wrapped(head), _wrapped(one["formula"], 6)]
        lines.append("")
    lines += _readings(found, lang)
    if found.get("sources"):
        lines.append(_SOURCES.in_(lang))
        lines += [f"  {one['key']}  {one['address']}  ({one['kind']})" for one in found["sources"]]
        lines.append("")
    return "\n".join([*lines, _end(found, lang)])


def _readings(found: Mapping[str, Any], lang: str) -> list[str]:
    """The readings of a question in full; those that a rule turns on by their numbers."""
    if not found.get("readings"):
        return []
    lines = [_OPTIONS.in_(lang)]
    for one in found["readings"]:
        if isinstance(one, str):
            lines.append(f"  {one}")
        else:
            keys = " ".join(one["sources"])
            lines += [
                f"  {one['key']} ({one['rank']})",
                _wrapped(one["says"], 6),
                _wrapped(f"{one['held_by']} {keys}".strip(), 6),
            ]
    return [*lines, ""]


def drawn_differences(found: Mapping[str, Any], lang: str) -> str:
    """What differs, rule by rule, before and after."""
    lines = [f"{found['before']} → {found['after']}", ""]
    if not (found["rules"] or found["began"] or found["ended"]):
        lines += [_SAME.in_(lang), ""]
    if found["rules"]:
        lines += [_CHANGED.in_(lang), ""]
    for one in found["rules"]:
        before = _NEW.in_(lang) if one["before"] is None else one["before"]
        lines += [
            f"{one['name']}: {one['title']} ({'; '.join(one['cites'])})",
            _wrapped(one["says"]),
            _wrapped(f"− {before}", 4),
            _wrapped(f"+ {one['after']}", 4),
            "",
        ]
    for heading, key, day in ((_BEGAN, "began", "since"), (_ENDED, "ended", "until")):
        if found[key]:
            lines.append(heading.in_(lang))
            lines += [f"  {one[day]}  {one['name']}: {one['title']}" for one in found[key]]
            lines.append("")
    return "\n".join([*lines, _end(found, lang)])
