"""Every address that can be reached by links alone, in both languages: each a sound page."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from starlette.testclient import TestClient

MOST_BYTES = 200_000
CONTROLS = {"input", "select", "textarea"}
VOID = {"meta", "link", "input", "br", "hr", "img", "rect", "line", "path", "circle", "use"}
CHARTS = re.compile(r"<svg.*?</svg>", re.DOTALL)


class Sound(HTMLParser):
    """What a page is made of, and what is wrong with how it is put together."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.labelled: set[str] = set()
        self.controls: list[str] = []
        self.levels: list[int] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        self.wrong += [
            f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")
        ]
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if tag == "label":
            self.labelled.add(str(given.get("for")))
        named = "aria-label" in given or "aria-labelledby" in given
        if not named and given.get("type") not in {"hidden", "submit"} and tag in CONTROLS:
            self.controls.append(str(given.get("id")))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def found(self) -> list[str]:
        """All that is wrong with the page."""
        jumps = [
            f"h{one} after h{before}"
            for before, one in zip(self.levels, self.levels[1:], strict=False)
            if one > before + 1
        ]
        return [
            *self.wrong,
            *(f"not closed: {tag}" for tag in self.open),
            *(f"twice: #{name}" for name, times in self.ids.items() if times > 1),
            *(f"no label: {one}" for one in self.controls if one not in self.labelled),
            *(["not one h1"] if self.tags["h1"] != 1 else []),
            *jumps,
            *(f"link elsewhere: {one}" for one in self.links if not re.match("[/#?]", one)),
        ]


def test_every_address_that_a_link_leads_to_is_a_sound_page(client: TestClient, lang: str) -> None:
    waiting, seen, wrong = [f"/{lang}/"], {f"/{lang}/"}, []
    while waiting:
        address = waiting.pop(0)
        found = client.get(address)
        if found.status_code != 200:
            wrong.append((address, found.status_code))
            continue
        if not found.headers["content-type"].startswith("text/html"):
            continue
        page = Sound()
        page.feed(found.text)
        wrong += [(address, one) for one in page.found()]
        if f'<html lang="{lang}">' not in found.text:
            wrong.append((address, "in another language"))
        if len(CHARTS.sub("", found.text).encode()) > MOST_BYTES:
            wrong.append((address, f"{len(found.content)} bytes"))
        for link in page.links:
            bare = link.partition("#")[0]
            if bare.startswith(f"/{lang}/") and bare not in seen:
                seen.add(bare)
                waiting.append(bare)
    assert wrong == []
    assert len(seen) > 200
