"""MyST Markdown in small pieces, with the text of the book escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from povestka.language.sources import Act
from povestka.language.words import Text
from povestka.law import acts
from povestka.report import dates
from povestka.report.cites import cited_all

THEIR_NAMES = Text("Their names", "Их имена")
MANY = 12
"""More names than these stand behind a line that opens."""

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$])")
_OPENS_A_LIST = re.compile(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s)")


def esc(text: str) -> str:
    """Text that Markdown shows as it is."""
    shown = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _OPENS_A_LIST.sub(lambda one: one[0][:-1] + "\\" + one[0][-1], shown)


def code(text: str) -> str:
    """Text set as code; for a cell of a table too."""
    return f"`{text}`".replace("|", "\\|")


def title(text: str, target: str = "", level: int = 1) -> list[str]:
    """A heading, with a name by which other pages can refer to it."""
    named = [f"({target})="] if target else []
    return [*named, f"{'#' * level} {esc(text)}", ""]


def link(text: str, target: str) -> str:
    """A reference to a named place on any page of the site."""
    return f"[{esc(text)}](#{target})"


def block(lines: Iterable[str], language: str = "text") -> list[str]:
    """Lines set as code."""
    return [f"```{language}", *lines, "```", ""]


def listed(items: Iterable[str]) -> list[str]:
    """A list with bullets."""
    found = [f"* {one}" for one in items]
    return [*found, ""] if found else []


def fields(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """A list of names and what stands beside them; what is empty is left out."""
    return [*(f":{name}: {told}" for name, told in pairs if told), ""]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table; the cells are Markdown already."""
    lines = [list(head), ["---"] * len(head), *map(list, rows)]
    return [*(f"| {' | '.join(row)} |" for row in lines), ""]


def note(text: str, kind: str = "note") -> list[str]:
    """A remark in a frame."""
    return [f":::{{{kind}}}", text, ":::", ""]


def toctree(names: Iterable[str], caption: str = "", *, hidden: bool = True) -> list[str]:
    """The pages beneath a page."""
    head = [f":caption: {caption}"] if caption else []
    return ["```{toctree}", *([":hidden:"] if hidden else []), *head, "", *names, "```", ""]


def day_in_words(day: str | None, lang: str) -> str:
    """A day of the calendar in words, or nothing."""
    return esc(dates.in_words(day, lang)) if day else ""


@cache
def _acts(lang: str) -> dict[str, str]:
    """The acts in words, by the short names that editions and reforms give them."""
    return {one.short: one.says.in_(lang) for one in vars(acts).values() if isinstance(one, Act)}


def articles(found: dict[str, object] | Sequence[str], lang: str, told: Sequence[str] = ()) -> str:
    """Citations in words, each act named once."""
    cites = found if isinstance(found, Sequence) else list(found["cites"])  # type: ignore[call-overload] # a list
    known = dict(zip(cites, told, strict=True)) if told else _acts(lang)
    text = cited_all(cites, {"cites": known}, lang)
    return esc(text[:1].upper() + text[1:])


def folded(told: str, many: int, lang: str) -> list[str]:
    """A line of names; where there are many, behind a line that opens."""
    if many <= MANY:
        return [told, ""]
    summary = f"<details><summary>{esc(THEIR_NAMES.in_(lang))}</summary>"
    return [summary, "", told, "", "</details>", ""]
