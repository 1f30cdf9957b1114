"""The reports checked, as text for a terminal, from plain mappings only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text

WIDTH: Final = 88
"""Columns of a page where none are asked for."""

VERDICTS: Final[Mapping[str, Text]] = {
    "reproduced": Text("reproduced", "воспроизводится"),
    "contradicted": Text("contradicted", "опровергается"),
    "other layer": Text("other layer", "другой слой"),
    "not testable": Text("not testable", "непроверяемо"),
}
"""The verdicts in words, in the order of the columns."""

_MARKS: Final = {"reproduced": "●", "contradicted": "✕", "other layer": "◇", "not testable": "○"}
_RANKS: Final[Mapping[str, Text]] = {
    "default": Text("default", "по умолчанию"),
    "open": Text("open reading", "открытое толкование"),
    "report": Text("reported only", "только в прессе"),
    "practice": Text("practice", "практика"),
}
_HEADING: Final = Text(
    "The reports checked: {n} claims of five reports, {held} put to the law by computation.",
    "Проверка сообщений: утверждений — {n}, сообщений — 5, вычислено по закону — {held}.",
)
_COMPONENT: Final = Text("component", "раздел")
_TOTAL: Final = Text("all", "всего")
_DISPUTES: Final = Text("Contradictions between the reports", "Противоречия между сообщениями")
_HINT: Final = Text(
    "«povestka press NAME» shows a claim (C008), a contradiction (X2) or a component (exit_ban);"
    " --json gives one object a claim.",
    "«povestka press ИМЯ» показывает утверждение (C008), противоречие (X2) или раздел (exit_ban);"
    " --json даёт по объекту на утверждение.",
)
_CLOSING: Final = Text(
    "MODEL. Information, not legal advice; law last checked on 15 March 2026, practice may"
    " differ.",
    "МОДЕЛЬ. Сведения, не юридическая консультация; закон проверен на 15 марта 2026 года,"
    " практика может отличаться.",
)
_LABELS: Final[Mapping[str, Text]] = {
    "by": Text("By", "Чем"),
    "agrees_with": Text("Agrees with", "Согласуется с"),
    "disagrees_with": Text("Disagrees with", "Расходится с"),
    "contradictions": Text("Contradictions", "Противоречия"),
    "rules": Text("Rules", "Правила"),
    "statements": Text("Statements", "Положения"),
    "readings": Text("Readings", "Толкования"),
}
_EDITIONS: Final = Text("edition", "редакция")
_PERIOD: Final = Text("before the registers ran", "до начала работы реестров")
_PLACES: Final[Mapping[str, Text]] = {
    "statement": Text("statement {name}", "положение {name}"),
    "parameter": Text("parameter {name}", "параметр {name}"),
    "rule": Text("rule {name}", "правило {name}"),
    "edition": Text("edition {name}", "редакция {name}"),
}
_RESOLUTION: Final = Text("Resolution", "Итог")
_SIDE: Final = Text("Side {n}", "Сторона {n}")
_APPEAR: Final = Text("appearance day", "дата явки")
_ROUTES: Final = {
    "register": Text("Register alone", "только Реестр"),
    "account": Text("and account", "и кабинет"),
}


def drawn_summary(found: Mapping[str, Any], lang: str, width: int = WIDTH) -> str:
    """The count of verdicts by component, every claim with its verdict, the contradictions.

    `found` has the lists `claims`, `contradictions` and `components`.
    """
    claims = found["claims"]
    held = sum(one["computed"] for one in claims)
    lines = [*_wrapped(_HEADING.in_(lang).format(n=len(claims), held=held), width), ""]
    lines += [*_table(found, lang), ""]
    by_name = {one["claim"]: one for one in claims}
    for component in found["components"]:
        lines.append(f"{component['title']} ({component['component']})")
        for name in component["claims"]:
            one = by_name[name]
            lines += _hung(f"  {_MARKS[one['verdict']]} {name}  ", one["says"], width)
        lines.append("")
    lines.append(f"{_DISPUTES.in_(lang)} ({len(found['contradictions'])})")
    for one in found["contradictions"]:
        lines += _hung(f"  {one['contradiction']:<4}", one["title"], width)
    return _closed([*lines, "", *_wrapped(_HINT.in_(lang), width)], lang, width)


def _table(found: Mapping[str, Any], lang: str) -> list[str]:
    """A row a component: how many claims of each verdict."""
    heads = [f"{_MARKS[key]} {text.in_(lang)}" for key, text in VERDICTS.items()]
    named = [one["component"] for one in found["components"]]
    wide = max(len(one) for one in (*named, _COMPONENT.in_(lang)))
    lines = ["  ".join((f"{_COMPONENT.in_(lang):<{wide}}", *heads))]
    for name in (*named, ""):
        of_it = [one for one in found["claims"] if name in ("", one["component"])]
        count = Counter(one["verdict"] for one in of_it)
        cells = [
            f"{count[key] or '–':>{len(head)}}" for key, head in zip(VERDICTS, heads, strict=True)
        ]
        lines.append("  ".join((f"{name or _TOTAL.in_(lang):<{wide}}", *cells)))
    return lines


def drawn_chosen(found: Mapping[str, Any], lang: str, width: int = WIDTH) -> str:
    """The components and contradictions that were asked for, then the claims not yet told."""
    lines: list[str] = []
    told: set[str] = set()
    for component in found["components"]:
        lines += _component(component, lang, width)
    for one in found["contradictions"]:
        lines += _contradiction(one, lang, width)
        told |= {claim["claim"] for side in one["sides"] for claim in side}
    for claim in found["claims"]:
        if claim["claim"] not in told:
            lines += [*_claim(claim, lang, width), ""]
    return _closed(lines, lang, width)


def _component(one: Mapping[str, Any], lang: str, width: int) -> list[str]:
    lines = [*_wrapped(f"{one['title']} ({one['component']})", width)]
    lines += _wrapped(one["has"], width, 2)
    for key in ("rules", "statements", "readings"):
        lines += _labelled(key, one[key], lang, width)
    return [*lines, ""]


def _contradiction(one: Mapping[str, Any], lang: str, width: int) -> list[str]:
    lines = [*_wrapped(f"{one['contradiction']}  {one['title']}", width), ""]
    for number, side in enumerate(one["sides"], 1):
        lines.append(_SIDE.in_(lang).format(n=number))
        for claim in side:
            lines += _claim(claim, lang, width, 2)
        lines.append("")
    lines.append(_RESOLUTION.in_(lang))
    lines += _wrapped(one["resolution"], width, 2)
    lines += _labelled("readings", one["readings"], lang, width)
    if "coincidence" in one:
        lines += ["", *_coincidence(one["coincidence"], lang, width)]
    return [*lines, ""]


def _claim(one: Mapping[str, Any], lang: str, width: int, indent: int = 0) -> list[str]:
    verdict = VERDICTS[one["verdict"]].in_(lang)
    head = f"{one['claim']}  {one['says']}"
    lines = _wrapped(head, width, indent)
    lines += _wrapped(f"{_MARKS[one['verdict']]} {verdict}. {one['shown']}", width, indent + 2)
    lines += _labelled("by", list(_by(one["by"], lang)), lang, width, indent + 2)
    for key in ("agrees_with", "disagrees_with", "contradictions"):
        lines += _labelled(key, one[key], lang, width, indent + 2)
    return lines


def _by(places: Iterable[Mapping[str, Any]], lang: str) -> Iterator[str]:
    """What reproduces a claim: editions, those of one reading together, or places of the book."""
    editions: dict[str, list[str]] = {}
    for place in places:
        if "rank" not in place:
            for key, name in place.items():
                yield _PLACES[key].in_(lang).format(name=name)
            continue
        period = f" ({_PERIOD.in_(lang)})" if place.get("period") else ""
        readings = [f"{key}={option}" for key, option in place["readings"].items()]
        rank = " ".join([*readings, f"[{_RANKS[place['rank']].in_(lang)}]"])
        editions.setdefault(rank, []).append(place["edition"] + period)
    for rank, found in editions.items():
        yield f"{_EDITIONS.in_(lang)} {', '.join(dict.fromkeys(found))} {rank}"


def _coincidence(table: Mapping[str, Any], lang: str, width: int) -> list[str]:
    """The table of the 27 days: a row for each appearance day, a letter for each column."""
    keys = [key for key in table["rows"][0] if key != "appear"]
    letters = [f"{letter:>4}" for letter in "ABCDEF"]
    first = _APPEAR.in_(lang)
    lines = _wrapped(table["title"], width)
    for letter, key in zip(letters, keys, strict=True):
        lines += _hung(f"  {letter.strip()}  ", _column(key, lang), width)
    lines.append(first + "".join(letters))
    for row in table["rows"]:
        cells = [f"{'–' if row[key] is None else row[key]:>4}" for key in keys]
        lines.append(f"{'+' + str(row['appear']):>{len(first)}}" + "".join(cells))
    for sentence in table["shown"]:
        lines += _wrapped(sentence, width)
    return lines


def _column(key: str, lang: str) -> str:
    route, _, switch = key.partition(" ")
    return f"{_ROUTES[route].in_(lang)}, {switch or _RANKS['default'].in_(lang)}"


def _labelled(
    key: str, listed: Sequence[str], lang: str, width: int, indent: int = 2
) -> list[str]:
    if not listed:
        return []
    return _hung(" " * indent + _LABELS[key].in_(lang) + ": ", "; ".join(listed), width)


def _hung(left: str, text: str, width: int) -> list[str]:
    """Text behind a name, its further lines below its first."""
    pad = " " * len(left)
    return _lines(text, width, left, pad)


def _wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    return _lines(text, width, " " * indent, " " * indent)


def _lines(text: str, width: int, first: str, rest: str) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _closed(lines: Iterable[str], lang: str, width: int) -> str:
    told = "\n".join(lines).rstrip("\n")
    return "\n".join([told, "", *_wrapped(_CLOSING.in_(lang), width)])
