"""What does not arise and what no reading moves, as one line of names a state."""

from __future__ import annotations

from collections.abc import Iterable

from povestka.report import words
from povestka.report.row import Row
from povestka.report.values import capital


def brief(told: Iterable[Row], lang: str) -> tuple[str, ...]:
    """One line for each state: the names, the summonses beside them, the state behind them.

    What a reform can change stands in a line of its own, marked so.
    """
    by_state: dict[tuple[str, str], dict[str, list[str]]] = {}
    for row in told:
        if row.short:
            of_state = by_state.setdefault((row.state, row.reformed), {})
            of_state.setdefault(row.short, []).append(row.tag)
    return tuple(_line(names, state, lang) for state, names in by_state.items())


def _line(names: dict[str, list[str]], state: tuple[str, str], lang: str) -> str:
    listed = "; ".join(
        f"{name} [{', '.join(tags)}]" if any(tags) else name for name, tags in names.items()
    )
    code, reformed = state
    held = words.STATES[code].in_(lang) if code != "certain" else ""
    if held or reformed:
        listed = f"{listed} ({', '.join(one for one in (held, reformed) if one)})"
    return capital(f"{listed}.")
