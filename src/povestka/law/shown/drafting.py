"""How a statement is drafted: one call that takes everything a statement must carry."""

from __future__ import annotations

from povestka.language.sources import Certainty, Cite, Ground, Statement
from povestka.language.words import Text


def statement(
    name: str,
    title: Text,
    says: Text,
    *,
    why_not: Text,
    cites: tuple[Cite, ...],
    sources: tuple[str, ...],
    certainty: Certainty,
    rows: tuple[str, ...],
    since: str,
    until: str | None = None,
    confirmed: bool = True,
) -> Statement:
    """A statement: its words, what it rests on, its days, and why it is not computed.

    `since` and `until` are ISO days, the last one included. Of practice, errors and sources
    `since` is the first day on which the thing was seen or reported.
    """
    ground = Ground(cites, sources, certainty, rows, confirmed)
    return Statement(name, title, says, ground, since, until, why_not)
