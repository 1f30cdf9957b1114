"""The contradictions between the reports, side by side, with what the model says of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from povestka.language.words import Text
from povestka.press.coincidence import coincidence
from povestka.press.loading import contradictions_written
from povestka.press.verdicts import Verdict, verdict


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A question on which the reports disagree: its sides, and what resolves it.

    `readings` are the contested questions of the book that it turns on.
    """

    name: str
    title: Text
    sides: tuple[tuple[str, ...], ...]
    resolution: Text
    readings: tuple[str, ...] = ()

    def verdicts(self) -> tuple[tuple[Verdict, ...], ...]:
        """What the model says of the claims of each side."""
        return tuple(tuple(verdict(name) for name in side) for side in self.sides)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The contradiction as JSON has it; X2 carries the table of the 27 days."""
        found: dict[str, Any] = {
            "contradiction": self.name,
            "title": self.title.in_(lang),
            "sides": [[one.to_dict(lang) for one in side] for side in self.verdicts()],
            "resolution": self.resolution.in_(lang),
            "readings": list(self.readings),
        }
        if self.name == "X2":
            found["coincidence"] = coincidence().to_dict(lang)
        return found


CONTRADICTIONS: Final = {
    name: Contradiction(
        name,
        Text(**one["title"]),
        tuple(tuple(side) for side in one["sides"]),
        Text(**one["resolution"]),
        tuple(one.get("readings", ())),
    )
    for name, one in contradictions_written().items()
}
"""Every contradiction by its name, X1 first."""
