"""A page of the site as its reader meets it: addresses, anchors, words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ASKED_FOR = ("src", "href", "action", "srcset", "poster", "data", "xlink:href")
"""The attributes by which a page asks for something, or leads somewhere."""


@dataclass
class Page:
    """What stands on a page: what it asks for, its ids, its headings, its words outside code."""

    addresses: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    headings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.addresses += [given[name] for name in ASKED_FOR if name in given]
        self.page.anchors |= {given[name] for name in ("id", "name") if name in given}
        for name in ("aria-label", "title", "alt", "placeholder"):
            if name in given and not self._silent():
                self.page.words.append(given[name])
        if tag not in ("meta", "link", "input", "img", "br", "hr"):
            self.open.append((tag, given))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._silent() or not data.strip():
            return
        self.page.words.append(data)
        if self.open and self.open[-1][0] in ("h1", "h2", "h3"):
            self.page.headings.append(data)

    def _silent(self) -> bool:
        """Inside code, a script, or words that are marked as of another language."""
        return any(
            tag in ("code", "pre", "script", "style", "desc")
            or given.get("class") in ("name", "label", "headerlink")
            or (tag not in ("html", "body") and "lang" in given)
            for tag, given in self.open
        )


@cache
def read(path: Path) -> Page:
    """The page at a path."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.page
