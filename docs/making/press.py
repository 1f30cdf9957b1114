"""The reports checked: every claim with its verdict, and the contradictions side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from docs.making.gathered import built
from docs.making.markdown import code, esc, fields, link, listed, table, title, toctree

from povestka.language.words import Text
from povestka.law.book import BOOK

REPORTS = Text("Reports checked", "Проверенные публикации")
_LEAD = Text(
    "What five press reports say of the system, claim by claim, held against the model. A claim"
    " is reproduced where some edition and reading of the law gives it; contradicted where none"
    " does; of another layer where it speaks of practice or of the roll-out; not testable where"
    " the model has nothing to compute it from.",
    "Что пять публикаций сообщают о системе, по отдельным утверждениям, в сравнении с моделью."
    " Утверждение воспроизводится, если его даёт какая-либо редакция и толкование закона;"
    " опровергается, если не даёт ни одна; относится к другому слою, если речь о практике или"
    " запуске; непроверяемо, если модели не из чего его вычислить.",
)
_VERDICT = Text("Verdict", "Вывод")
_CLAIM = Text("Claim", "Утверждение")
_WHERE = Text("Reported in", "Где сообщается")
_SHOWN = Text("Arithmetic or reason", "Расчёт или причина")
_HAS = Text("In the model", "В модели")
_PAGES = Text("In the book", "В книге")
_READINGS = Text("Readings", "Толкования")
_RESOLVED = Text("What resolves it", "Чем разрешается")
_SIDE = Text("Side", "Сторона")
CONTRADICTIONS = Text("Contradictions between the reports", "Противоречия между публикациями")
_COUNT = Text("How many", "Сколько")
_APPEAR = Text("Days from placement to the appearance day", "Дней от размещения до даты явки")


@cache
def _everything(lang: str) -> Any:
    module = built("povestka.press.choosing")
    return module.everything(lang) if module else None


def components() -> tuple[str, ...]:
    """The components that the reports speak of, by name; none while there is no such room."""
    found = _everything("en")
    return tuple(one["component"] for one in found.components) if found else ()


def _verdict(name: str, lang: str) -> str:
    module = built("povestka.press.model")
    return esc(module.VERDICTS[name].in_(lang)) if module else name


def press_page(lang: str) -> list[str]:
    """The components, and how many claims came out how."""
    found = _everything(lang)
    counts = Counter(one["verdict"] for one in found.claims)
    rows = [(_verdict(name, lang), str(count)) for name, count in counts.most_common()]
    return [
        *title(REPORTS.in_(lang), "page-press"),
        esc(_LEAD.in_(lang)),
        "",
        *table([_VERDICT.in_(lang), _COUNT.in_(lang)], rows),
        *listed(link(one["title"], f"component-{one['component']}") for one in found.components),
        *listed([link(CONTRADICTIONS.in_(lang), "page-contradictions")]),
        *toctree([*components(), "contradictions"]),
    ]


def _book_links(rules: Sequence[str], statements: Sequence[str], lang: str) -> str:
    told = [link(BOOK.rules[name].title.in_(lang), f"rule-{name}") for name in rules]
    told += [
        link(BOOK.statements[name].title.in_(lang), f"statement-{name}") for name in statements
    ]
    return ", ".join(told)


def component_page(name: str, lang: str) -> list[str]:
    """One component: what the model has for it, and every claim about it."""
    everything = _everything(lang)
    (found,) = (one for one in everything.components if one["component"] == name)
    pairs = [
        (_HAS.in_(lang), esc(found["has"])),
        (_PAGES.in_(lang), _book_links(found["rules"], found["statements"], lang)),
        (_READINGS.in_(lang), ", ".join(link(key, f"reading-{key}") for key in found["readings"])),
    ]
    lines = [*title(found["title"], f"component-{name}"), *fields(pairs)]
    for told in everything.claims:
        if told["component"] == name:
            lines += [f"(claim-{told['claim'].lower()})=", f"**{told['claim']}.** {esc(told['says'])}"]
            lines += ["", *_about(told, lang)]
    return lines


def _about(told: Mapping[str, Any], lang: str) -> list[str]:
    return fields(
        [
            (_VERDICT.in_(lang), _verdict(told["verdict"], lang)),
            (_WHERE.in_(lang), esc(told["report_says"])),
            (_SHOWN.in_(lang), esc(told["shown"])),
            (_PAGES.in_(lang), _book_links([], told["statements"], lang)),
        ]
    )


def contradictions_page(lang: str) -> list[str]:
    """Every contradiction between the reports, its sides, and what resolves it."""
    lines = title(CONTRADICTIONS.in_(lang), "page-contradictions")
    for told in _everything(lang).contradictions:
        name = told["contradiction"]
        lines += title(f"{name}. {told['title']}", f"contradiction-{name.lower()}", 2)
        for place, side in enumerate(told["sides"], 1):
            lines += [f"{esc(_SIDE.in_(lang))} {place}:", ""]
            for claim in side:
                named = link(claim["claim"], f"claim-{claim['claim'].lower()}")
                verdict = _verdict(claim["verdict"], lang)
                lines.append(f"* {named}: {esc(claim['says'])} **{verdict}**")
            lines.append("")
        readings = ", ".join(link(key, f"reading-{key}") for key in told["readings"])
        lines += ["", *fields([
            (_RESOLVED.in_(lang), esc(told["resolution"])), (_READINGS.in_(lang), readings),
        ])]
        if "coincidence" in told:
            lines += _coincidence(told["coincidence"], lang)
    return lines


def _coincidence(found: dict[str, Any], lang: str) -> list[str]:
    keys = [key for key in found["rows"][0] if key != "appear"]
    rows = [
        (str(row["appear"]), *("—" if row[key] is None else str(row[key]) for key in keys))
        for row in found["rows"]
    ]
    told = [f"{esc(found['title'])}:", ""]
    return [
        *told,
        *table([_APPEAR.in_(lang), *map(code, keys)], rows),
        *listed(map(esc, found["shown"])),
    ]
