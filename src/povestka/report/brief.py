"""What does not arise and what no reading moves, as one line of names a state."""

from __future__ import annotations

from collections.abc import Iterable

from povestka.report import words
from povestka.report.row import Row
from povestka.report.values import capital


def brief(told: Iterable[Row], lang: str) -> tuple[str, ...]:
    """One line for each state: the names, the summonses beside them, the state behind them."""
    by_state: dict[str, dict[str, list[str]]] = {}
    for row in told:
        if row.short:
            by_state.setdefault(row.state, {}).setdefault(row.short, []).append(row.tag)
    return tuple(_line(names, state, lang) for state, names in by_state.items())


def _line(names: dict[str, list[str]], state: str, lang: str) -> str:
    listed = "; ".join(
        f"{name} [{', '.join(tags)}]" if any(tags) else name for name, tags in names.items()
    )
    if state != "certain":
        listed = f"{listed} ({words.STATES[state].in_(lang)})"
    return capital(f"{listed}.")
