"""The contents of the book, and a page for every subject with the statements in full."""

from __future__ import annotations

from collections.abc import Mapping

from docs.making import words as w
from docs.making.markdown import (
    articles,
    code,
    day_in_words,
    esc,
    fields,
    link,
    note,
    table,
    title,
    toctree,
)
from docs.making.rules import rule_links

from povestka.book.pages import page
from povestka.law.book import BOOK
from povestka.report import law_words as lw


def subjects() -> Mapping[str, tuple[list[str], list[str]]]:
    """For each subject that has any, its rules and its statements, in the order of the book."""
    found = {}
    for subject in lw.SUBJECTS:
        rules = [name for name in BOOK.rules if name.partition(".")[0] == subject]
        shown = [name for name in BOOK.statements if name.partition(".")[0] == subject]
        if rules or shown:
            found[subject] = (rules, shown)
    placed = {one for pair in found.values() for names in pair for one in names}
    lost = set(BOOK.rules) | set(BOOK.statements)
    if lost - placed:
        raise LookupError(f"these have no subject in report/law_words.py: {lost - placed}")
    return found


def contents_page(lang: str) -> list[str]:
    """The contents: the subjects, and how many rules and statements each holds."""
    lead = w.BOOK_LEAD.in_(lang).format(
        rules=len(BOOK.rules), statements=len(BOOK.statements), readings=len(BOOK.contested)
    )
    rows = [
        (
            link(lw.SUBJECTS[subject].in_(lang), f"subject-{subject}"),
            ", ".join(link(BOOK.rules[name].title.in_(lang), f"rule-{name}") for name in rules),
            str(len(shown) or ""),
        )
        for subject, (rules, shown) in subjects().items()
    ]
    head = [one.in_(lang) for one in (w.SUBJECT, w.RULES, w.STATEMENTS)]
    return [
        *title(lw.CONTENTS.in_(lang), "page-book"),
        esc(lead),
        "",
        *table(head, rows),
        *toctree(subjects()),
    ]


def subject_page(subject: str, lang: str) -> list[str]:
    """One subject: its rules by reference, its statements in full."""
    rules, shown = subjects()[subject]
    lines = title(lw.SUBJECTS[subject].in_(lang), f"subject-{subject}")
    if rules:
        lines += [*title(w.RULES.in_(lang), level=2), *rule_links(rules, lang)]
        lines += toctree(f"../rules/{name}" for name in rules)
    if shown:
        lines += title(w.STATEMENTS.in_(lang), level=2)
    for name in shown:
        lines += _statement(name, lang)
    return lines


def _statement(name: str, lang: str) -> list[str]:
    found = page(name, lang)
    sources = ", ".join(link(one["key"], f"source-{one['key'].lower()}") for one in found["sources"])
    pairs = [
        (lw.LABELS["why_not"].in_(lang), esc(found["why_not"])),
        (lw.LABELS["cites"].in_(lang), articles(found["cites"], lang, found["articles"])),
        (lw.LABELS["since"].in_(lang), day_in_words(found["since"], lang)),
        (lw.LABELS["until"].in_(lang), day_in_words(found["until"], lang)),
        (lw.LABELS["certainty"].in_(lang), esc(lw.CERTAINTY[found["certainty"]].in_(lang))),
        (w.SOURCES.in_(lang), sources),
    ]
    unsure = [] if found["confirmed"] else note(esc(w.UNCONFIRMED.in_(lang)))
    return [
        *title(found["title"], f"statement-{name}", 3),
        code(name),
        "",
        f"> {esc(found['says'])}",
        "",
        *fields(pairs),
        *unsure,
    ]
