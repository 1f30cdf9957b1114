"""What is shipped, made ready once: reforms beside the law, theorems, scenarios, safeguards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from povestka.book import reforms as drafts
from povestka.theorems.book import with_reforms
from povestka.theorems.statements import Theorem
from povestka.web.shelf import Shelf


@cache
def theorems(shelf: Shelf) -> Mapping[str, Theorem]:
    """The theorems about the law and about the shipped reforms, by name."""
    return with_reforms(shelf.reform(name) for name in shelf.reforms())


@cache
def reform_page(shelf: Shelf, name: str, lang: str) -> dict[str, Any]:
    """A shipped reform beside the law as enacted; the name must be that of one."""
    return drafts.page(shelf.reform(name).to_dict(lang), lang)


@cache
def scenarios(shelf: Shelf, lang: str) -> list[dict[str, str]]:
    """The shipped scenarios: name, title, and what each says."""
    found = (shelf.scenario(name, None, None) for name in shelf.scenarios())
    return [_thing("scenario", one, lang) for one in found]


@cache
def safeguards(shelf: Shelf, lang: str) -> list[dict[str, str]]:
    """The shipped safeguards, then the reforms of the law, which are safeguards too."""
    return [_thing("safeguard", shelf.safeguard(name), lang) for name in shelf.safeguards()]


def _thing(kind: str, one: Any, lang: str) -> dict[str, str]:
    return {
        "kind": kind, "name": one.name, "title": one.title.in_(lang), "says": one.says.in_(lang)
    }
