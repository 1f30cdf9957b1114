"""Russia: the answers are taken from the book, so that nothing is said twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.sources import Statement
from povestka.language.terms import Rule
from povestka.language.words import LANGUAGES, Text
from povestka.law.book import BOOK
from povestka.regimes.questions import Told

WHERE: Final[Mapping[str, tuple[str, ...]]] = {
    "service": (
        "service.hand", "service.refusal", "service.post", "service.account", "service.register"
    ),
    "electronic": ("service.account", "service.register"),
    "fiction": ("service.register",),
    "disproof": ("service.account", "crime.guilt_without_receipt"),
    "paper": ("service.duplicated", "service.hand", "service.post"),
    "exit": ("exit_ban.begins", "exit_ban"),
    "measures": ("measures", "measures.arise"),
    "who_decides": ("exit_ban.decided_automatically", "errors.a_court_decides"),
    "delay": ("exit_ban.placement", "measures.clock", "measures.begins"),
    "lifting": ("exit_ban.duty_done", "exit_ban.reason", "measures.lifted", "measures.annulled"),
    "remedy": ("complaints.board_and_portal", "complaints.stay"),
    "penalty": ("fine.due", "fine.min", "fine.max", "crime.article_328"),
}
"""The rules and statements of the book that answer each question."""


def _entry(name: str) -> Rule | Statement:
    return BOOK.rules[name] if name in BOOK.rules else BOOK.statements[name]


def _words(name: str, lang: str) -> str:
    """A rule's words; those of a statement after its title, without which they lack a subject."""
    entry = _entry(name)
    if isinstance(entry, Rule):
        return entry.says.in_(lang)
    return f"{entry.title.in_(lang)}: {entry.says.in_(lang)}"


def _told(names: tuple[str, ...]) -> Told:
    """Whole sentences of the book one after the other, with all that they rest on."""
    entries = [_entry(name) for name in names]
    sources = dict.fromkeys(key for one in entries for key in one.ground.sources)
    return Told(
        Text(*(" ".join(_words(name, lang) for name in names) for lang in LANGUAGES)),
        tuple(sources),
        all(one.ground.confirmed for one in entries),
        rules=names,
    )


ANSWERS: Final = {question: _told(names) for question, names in WHERE.items()}
"""By question, in the book's own words."""
