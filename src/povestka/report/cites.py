"""Citations in words: "53-FZ 7.1(1)" as a reader of each language writes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from povestka.language.words import Text

_SHAPE: Final = re.compile(r"(?P<act>\S+) (?P<article>\d[\d.]*)(?:\((?P<part>[\d.]+)\))?")
_LAW: Final = re.compile(r"(?P<number>\d+)-FZ")

LAW: Final = Text("Law {number}-FZ", "Закона №\N{NO-BREAK SPACE}{number}-ФЗ")
PARAGRAPH: Final = Text("Article {article}({part})", "пункт {part} статьи {article}")
PART: Final = Text("Article {article}({part})", "часть {part} статьи {article}")
ARTICLE: Final = Text("Article {article}", "статья {article}")
ALONE: Final = Text("Law {number}-FZ", "Закон №\N{NO-BREAK SPACE}{number}-ФЗ")
WHOLE: Final = Text("{place} of {act}", "{place} {act}")

CODES: Final = {
    "KoAP": Text("the Code of Administrative Offences", "КоАП РФ"),
    "UK": Text("the Criminal Code", "УК РФ"),
    "KAS": Text("the Code of Administrative Procedure", "КАС РФ"),
    "GK": Text("the Civil Code", "ГК РФ"),
}


def cited(cite: str, lang: str) -> str:
    """The citation in words; one of another shape is returned as it is written.

    >>> cited("53-FZ 7.1(4)", "ru"), cited("KoAP 21.5(1)", "ru"), cited("decree 663", "en")
    ('пункт 4 статьи 7.1 Закона №\\xa053-ФЗ', 'часть 1 статьи 21.5 КоАП РФ', 'decree 663')
    """
    alone = _LAW.fullmatch(cite)
    if alone:
        return ALONE.in_(lang).format(number=alone["number"])
    shape = _SHAPE.fullmatch(cite)
    if shape is None:
        return cite
    act, article, part = shape.group("act", "article", "part")
    law = _LAW.fullmatch(act)
    if law is None and act not in CODES:
        return cite
    name = LAW.in_(lang).format(number=law["number"]) if law else CODES[act].in_(lang)
    if part is None:
        place = ARTICLE.in_(lang).format(article=article)
    else:
        place = (PARAGRAPH if law else PART).in_(lang).format(article=article, part=part)
    return WHOLE.in_(lang).format(act=name, place=place)


def cited_all(cites: Iterable[str], names: Mapping[str, Any], lang: str) -> str:
    """Several citations in one line, each once; `names["cites"]` may hold words for some.

    >>> cited_all(("53-FZ 31", "53-FZ 31"), {}, "en")
    'Article 31 of Law 53-FZ'
    """
    known = names.get("cites", {})
    return "; ".join(dict.fromkeys(str(known.get(one) or cited(one, lang)) for one in cites))
