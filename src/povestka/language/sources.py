"""Where a sentence of the law comes from, and how sure of it one can be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from povestka.language.words import Text


@dataclass(frozen=True, slots=True)
class Act:
    """A law, code or decree; `articles` says how its parts are named in words."""

    short: str
    says: Text
    article: Text

    def __getitem__(self, place: str) -> Cite:
        """The place of an article in this act, as in `FZ53["7.1(1)"]`."""
        return Cite(self, place)


@dataclass(frozen=True, slots=True)
class Cite:
    """A place in an act: "7.1(1)" is paragraph (part) 1 of article 7.1."""

    act: Act
    place: str

    def __str__(self) -> str:
        return f"{self.act.short} {self.place}".strip()

    def says(self) -> Text:
        """The citation in words of both languages."""
        if not self.place:
            return self.act.says
        return self.act.article.filled(place=self.place)


class Certainty(Enum):
    """HIGH: the statute's text or several agreeing sources. MED: one good source. LOW: less."""

    HIGH = "HIGH"
    MED = "MED"
    LOW = "LOW"


@dataclass(frozen=True, slots=True)
class Source:
    """A public page that was read: its number, its address as plain text, what it is."""

    key: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sentence of the law rests on.

    `sources` are numbers of pages read; `rows` the numbers of the table of facts from which it
    was taken; `confirmed` is false where some part is general knowledge that no page confirms.
    """

    cites: tuple[Cite, ...]
    sources: tuple[str, ...]
    certainty: Certainty
    rows: tuple[str, ...]
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """A rule of the law that is shown and not computed, with the reason why not."""

    name: str
    title: Text
    says: Text
    ground: Ground
    since: str
    until: str | None
    why_not: Text
