"""Short ways to write a case and to ask of it, for the tests of this folder."""

from datetime import date
from typing import Any

from .law import answer
from .person import Case

D = date


def one(
    as_of: date,
    *papers: dict[str, Any],
    status: str = "conscript",
    person: dict[str, Any] | None = None,
    **more: Any,
) -> Case:
    """A case of a man with these summonses."""
    return {
        "as_of": as_of,
        "person": {"status": status, **(person or {})},
        "summons": list(papers),
        **more,
    }


def ask(case: Case, question: str, sid: str | None = "s1", **chosen: str) -> Any:
    """One answer under readings written CR_1='service'."""
    return answer(case, question, sid, {k.replace("_", "-"): v for k, v in chosen.items()})


def open_from(year: int, month: int, day: int) -> tuple[date, None]:
    """An interval that nothing ends."""
    return D(year, month, day), None
