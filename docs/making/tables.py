"""Editions and their differences, parameters, measures and sources."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter

from docs.making import words as w
from docs.making.gathered import rules_of_parameters
from docs.making.markdown import (
    articles,
    block,
    code,
    day_in_words,
    esc,
    link,
    listed,
    table,
    title,
    toctree,
)

from povestka.book.differences import differences
from povestka.language.days import date_of
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS, EDITIONS
from povestka.law.measures import MEASURES
from povestka.report import law_words as lw
from povestka.report.formula_words import formula_lines

PAIRS = tuple(pairwise(one.key for one in EDITIONS))


def _since(number: int, lang: str) -> str:
    if number <= 0:
        return w.NO_ACT.in_(lang)
    return day_in_words(date_of(number).isoformat(), lang)


def editions_page(lang: str) -> list[str]:
    """The editions of the law, and every day on which some rule changes."""
    rows = [
        (code(one.key), _since(one.since, lang), articles([one.act], lang), esc(one.says.in_(lang)))
        for one in EDITIONS
    ]
    head = [one.in_(lang) for one in (w.EDITIONS, w.FROM, w.ACT, w.WHAT)]
    days = [
        (code(key), _since(since, lang), articles(act.split(", "), lang) if act else "")
        for key, (since, act) in sorted(AMENDMENTS.items(), key=lambda one: one[1])
        if since > 0
    ]
    return [
        *title(w.EDITIONS.in_(lang), "page-editions"),
        esc(w.EDITIONS_LEAD.in_(lang)),
        "",
        *table(head, rows),
        *title(w.ALL_DAYS.in_(lang), level=2),
        *table(head[:3], days),
        *title(w.DIFFERENCES.in_(lang), level=2),
        esc(w.DIFFERENCES_LEAD.in_(lang)),
        "",
        *listed(link(f"{a} → {b}", f"differences-{a}-{b}") for a, b in PAIRS),
        *toctree(f"differences/{a}-{b}" for a, b in PAIRS),
    ]


def differences_page(before: str, after: str, lang: str) -> list[str]:
    """What one amendment changed, rule by rule."""
    found = differences(before, after, lang)
    told = w.DIFFERS.in_(lang).format(before=before, after=after)
    lines = title(told, f"differences-{before}-{after}")
    if found["rules"]:
        lines += title(f"{w.AMENDED.in_(lang)}: {len(found['rules'])}", level=2)
    for one in found["rules"]:
        rule = f"rule-{one['name']}"
        lines += [f"**{link(one['title'], rule)}** · {code(one['name'])}", ""]
        lines += [f"{esc(one['says'])} ({articles(one['cites'], lang)})", ""]
        for label, formula in ((lw.BEFORE, one["before"]), (lw.AFTER, one["after"])):
            lines += [f"{esc(label.in_(lang))}:", ""]
            new = formula is None
            lines += block([lw.NEW.in_(lang)] if new else formula_lines(formula, lang))
    for heading, key, day in ((lw.BEGAN, "began", "since"), (lw.ENDED, "ended", "until")):
        rows = [
            f"{day_in_words(one[day], lang)}: {link(one['title'], 'statement-' + one['name'])}"
            for one in sorted(found[key], key=itemgetter(day, "name"))
        ]
        lines += [*title(heading.in_(lang), level=2), *listed(rows)] if rows else []
    return lines if len(lines) > 3 else [*lines, esc(lw.SAME.in_(lang)), ""]


def parameters_page(lang: str) -> list[str]:
    """Every number that the law sets, with the rules that use it."""
    rows = [
        (
            code(name),
            f"{one.value} {w.UNITS[one.unit].in_(lang)}",
            ", ".join(link(BOOK.rules[r].title.in_(lang), f"rule-{r}") for r in rules),
        )
        for name, one in sorted(BOOK.parameters.items())
        for rules in [rules_of_parameters()[name]]
    ]
    head = [one.in_(lang) for one in (w.NAME, w.VALUE, w.USED_BY_RULES)]
    lead = esc(w.PARAMETERS_LEAD.in_(lang))
    return [*title(w.PARAMETERS.in_(lang), "page-parameters"), lead, "", *table(head, rows)]


def measures_page(lang: str) -> list[str]:
    """The six measures, with the rules on when they begin and end."""
    rows = [(code(name), esc(text.in_(lang))) for name, text in MEASURES.items()]
    rules = [name for name in BOOK.rules if name.partition(".")[0] == "measures"]
    return [
        *title(w.MEASURES.in_(lang), "page-measures"),
        esc(w.MEASURES_LEAD.in_(lang)),
        "",
        *table([w.NAME.in_(lang), w.WHAT.in_(lang)], rows),
        *listed(link(BOOK.rules[name].title.in_(lang), f"rule-{name}") for name in rules),
    ]


def sources_page(lang: str) -> list[str]:
    """Every page that was read, and what cites it."""
    users: dict[str, list[str]] = {key: [] for key in BOOK.sources}
    for kind, listing in (("rule", BOOK.rules), ("statement", BOOK.statements)):
        for name, one in listing.items():
            for key in one.ground.sources:
                users[key].append(link(one.title.in_(lang), f"{kind}-{name}"))
    lines = title(w.SOURCES.in_(lang), "page-sources")
    for key, source in BOOK.sources.items():
        address = code(source.address) if source.address else esc(lw.NO_ADDRESS.in_(lang))
        kind = esc(lw.KINDS[source.kind].in_(lang))
        lines += [f"(source-{key.lower()})=", f"**{key}** · {kind} · {address}", ""]
        if users[key]:
            lines += [f"{esc(w.USED_IN.in_(lang))}: {', '.join(users[key])}", ""]
    return lines
