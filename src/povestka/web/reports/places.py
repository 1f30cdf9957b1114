"""What decides a claim, and where in the book of the law it is: plain items with addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from povestka.law.book import BOOK
from povestka.web.in_book import in_book
from povestka.web.reports.words import ONLY, PLACES, RANKS

Plain = Mapping[str, Any]


def deciding(by: Iterable[Plain], lang: str) -> list[dict[str, Any]]:
    """Each place of the book that gives a claim; the editions of one reading stand together.

    `says` tells what it is, `names` are places with an address (see `in_book`), `plain` what has
    none, `words` a reading in its own words.
    """
    found: list[dict[str, Any]] = []
    together: dict[tuple[str, str], dict[str, Any]] = {}
    for place in by:
        if "rank" not in place:
            found += [_place(kind, name, lang) for kind, name in place.items()]
            continue
        ((key, option),) = place["readings"].items() or (("", ""),)
        item = together.get((key, option))
        if item is None:
            item = together[key, option] = _reading(key, option, place["rank"], lang)
            found.append(item)
        item["editions"].append({"key": place["edition"], "period": bool(place.get("period"))})
    return found


def only(by: Iterable[Plain], lang: str) -> str:
    """What a verdict hangs on; empty where the readings in use, or the book's own words, give it.

    >>> only([{"edition": "2026-01", "readings": {"CR-1": "service"}, "rank": "open"}], "en")
    'only under an open reading'
    """
    ranks = [place.get("rank", "default") for place in by]
    best = min(ranks, key=list(RANKS).index, default="default")
    return ONLY[best].in_(lang) if best in ONLY else ""


def _place(kind: str, name: str, lang: str) -> dict[str, Any]:
    known = name in BOOK.rules or name in BOOK.statements
    return {
        "says": PLACES[kind].in_(lang),
        "editions": [],
        "names": [in_book(name, lang)] if known else [],
        "plain": "" if known else name,
        "words": "",
    }


def _reading(key: str, option: str, rank: str, lang: str) -> dict[str, Any]:
    """A reading with the editions still to come."""
    told = {one.key: one.says.in_(lang) for one in BOOK.contested[key].readings} if key else {}
    named = [{**in_book(key, lang), "name": f"{key}={option}"}] if key else []
    return {
        "says": RANKS[rank].in_(lang),
        "editions": [],
        "names": named,
        "plain": "",
        "words": told.get(option, ""),
    }
