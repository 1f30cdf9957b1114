"""What one line of a timeline holds, and the frame in which its sentences are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from povestka.report import dates
from povestka.report.cites import cited_all

Kind = Literal["fact", "law", "deadline"]
Part = Literal["dated", "other", "depends", "none"]
Rank = Literal["open", "unsettled", "counting", "reported"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One step of the reasoning: a rule's title, what it gave, its sentence and its articles.

    `picked` are the contested readings that the step was taken under. `again` says that an
    earlier row of the same timeline has told it whole.
    """

    title: str
    value: str
    says: str
    cites: str
    picked: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """What one other reading gives: `said` is the day or value alone, `sentence` tells it whole.

    `rank` is open, reported (the press and practice), unsettled (it would hang on a fact that is
    not given, and `said` is that fact) or counting (working days, which has no switch).
    """

    rank: Rank
    said: str
    switch: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a timeline, its words already in one language.

    `on` is an ISO day, None where it has none. `part` says where the line stands: dated rows
    first, then those without a date of their own, those that depend, those that do not arise.
    `state` is a code of `words.STATES`, empty for a fact. `cites` is one line of articles.
    `decided` are the two or three of the reasons in `because` that turned the answer. `short`
    names, in a list of its like, what does not arise and what no reading moves. `reformed` marks an
    answer that a reform can change, and is empty under the enacted law.
    """

    on: str | None
    what: str
    kind: Kind = "fact"
    part: Part = "dated"
    tag: str = ""
    state: str = ""
    cites: str = ""
    edition: str = ""
    expected: str = ""
    reformed: str = ""
    short: str = ""
    details: tuple[str, ...] = ()
    moved: tuple[Move, ...] = ()
    decided: tuple[Reason, ...] = ()
    because: tuple[Reason, ...] = ()
    origin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """One result, the display words of the law room, and the language of the page."""

    result: Mapping[str, Any]
    names: Mapping[str, Any]
    lang: str

    @property
    def as_of(self) -> str:
        """The ISO day of asking."""
        return str(self.result["as_of"])

    @property
    def checked_on(self) -> str:
        """The ISO day on which the text of the law was last checked."""
        return str(self.result["law"]["checked_on"])

    @property
    def reform(self) -> Mapping[str, Any]:
        """The reform that the result is answered under; empty under the enacted law."""
        found: Mapping[str, Any] = self.result["law"].get("reform") or {}
        return found

    def tag(self, item: Mapping[str, Any]) -> str:
        """The id of the summons an item speaks of, empty where the case has only one."""
        ids = {str(one["summons"]) for one in self._items() if one.get("summons")}
        return str(item.get("summons") or "") if len(ids) > 1 else ""

    def reading(self, switch: str) -> str:
        """The display name of a reading such as "CR-9=ban_stays", empty where there is none."""
        return str(self.names.get("readings", {}).get(switch, ""))

    def asks(self, switch: str) -> str:
        """The question that a reading answers, empty where the words of it are not known."""
        return str(self.names.get("questions", {}).get(switch.partition("=")[0], ""))

    def title(self, rule: str) -> str:
        """The display title of a rule, its id where there is none."""
        return str(self.names.get("rules", {}).get(rule, rule))

    def cited(self, cites: Iterable[str]) -> str:
        """Codes of the law room as one line of articles in words."""
        return cited_all(cites, self.names, self.lang)

    def day(self, day: str) -> str:
        """An ISO day in words."""
        return dates.in_words(day, self.lang)

    def _items(self) -> list[Mapping[str, Any]]:
        return [*self.result.get("facts", ()), *self.result["answers"]]
