"""Citations in words: "53-FZ 7.1(1)" as a reader of each language writes it, each act once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from povestka.language.words import Text

_SHAPE: Final = re.compile(r"(?P<act>\S+) (?P<article>\d[\d.]*)(?:\((?P<part>[\d.]+)\))?")
_LAW: Final = re.compile(r"(?P<number>\d+)-FZ")

LAW: Final = Text("Law {number}-FZ", "Закона №\N{NO-BREAK SPACE}{number}-ФЗ")
ALONE: Final = Text("Law {number}-FZ", "Закон №\N{NO-BREAK SPACE}{number}-ФЗ")
WHOLE: Final = Text("{place} of {act}", "{place} {act}")

CODES: Final = {
    "KoAP": Text("the Code of Administrative Offences", "КоАП РФ"),
    "UK": Text("the Criminal Code", "УК РФ"),
    "KAS": Text("the Code of Administrative Procedure", "КАС РФ"),
    "GK": Text("the Civil Code", "ГК РФ"),
}

PARAGRAPHS: Final = ("пункт", "пункты")
PARTS: Final = ("часть", "части")

Places = dict[str, list[str]]
"""The parts cited of each article of one act; no part where the article is cited whole."""


def cited(cite: str, lang: str) -> str:
    r"""The citation in words; one of another shape is returned as it is written.

    >>> cited("53-FZ 7.1(4)", "ru"), cited("KoAP 21.5(1)", "ru"), cited("decree 663", "en")
    ('пункт 4 статьи 7.1 Закона №\xa053-ФЗ', 'часть 1 статьи 21.5 КоАП РФ', 'decree 663')
    """
    return cited_all((cite,), {}, lang)


def cited_all(cites: Iterable[str], names: Mapping[str, Any], lang: str) -> str:
    """Several citations in one line, each act named once, in the order of their first mention.

    `names["cites"]` may hold words for those that are no article of a law or code.

    >>> cited_all(("53-FZ 22(2)", "53-FZ 23", "53-FZ 24", "53-FZ 23"), {}, "en")
    'Articles 22(2), 23, 24 of Law 53-FZ'
    """
    known = names.get("cites", {})
    acts: dict[str, Places] = {}
    told: dict[str, None] = {}
    for cite in cites:
        shape = _SHAPE.fullmatch(cite)
        act = shape["act"] if shape else ""
        if shape is None or not (act in CODES or _LAW.fullmatch(act)):
            told[str(known.get(cite) or _alone(cite, lang))] = None
            continue
        told[f"\x1f{act}"] = None
        parts = acts.setdefault(act, {}).setdefault(shape["article"], [])
        if shape["part"] and shape["part"] not in parts:
            parts.append(shape["part"])
    return "; ".join(
        _articles(one[1:], acts[one[1:]], lang) if one.startswith("\x1f") else one for one in told
    )


def _alone(cite: str, lang: str) -> str:
    law = _LAW.fullmatch(cite)
    return ALONE.in_(lang).format(number=law["number"]) if law else cite


def _articles(act: str, places: Places, lang: str) -> str:
    law = _LAW.fullmatch(act)
    name = LAW.in_(lang).format(number=law["number"]) if law else CODES[act].in_(lang)
    place = _english(places) if lang == "en" else _russian(places, PARAGRAPHS if law else PARTS)
    return WHOLE.in_(lang).format(act=name, place=place)


def _english(places: Places) -> str:
    told = [
        article + ", ".join(f"({part})" for part in places[article]) for article in _sorted(places)
    ]
    several = len(told) > 1 or any(len(parts) > 1 for parts in places.values())
    return f"{'Articles' if several else 'Article'} {', '.join(told)}"


def _russian(places: Places, forms: tuple[str, str]) -> str:
    """Paragraphs or parts first, then the articles cited whole."""
    one, many = forms
    told = [
        f"{many if len(places[article]) > 1 else one} {', '.join(places[article])} статьи {article}"
        for article in _sorted(places)
        if places[article]
    ]
    whole = [article for article in _sorted(places) if not places[article]]
    if whole:
        told.append(f"{'статьи' if len(whole) > 1 else 'статья'} {', '.join(whole)}")
    return ", ".join(told)


def _sorted(places: Places) -> list[str]:
    return sorted(places, key=lambda article: [int(one) for one in article.split(".") if one])
