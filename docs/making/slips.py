"""How many slips of the pen are tried on each rule, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from docs.making import words as w
from docs.making.gathered import built
from docs.making.markdown import esc, table, title

from povestka.language.words import Text
from povestka.law.book import ASKED, BOOK_ONLY

_LEAD = Text(
    "{count} one-point changes of this rule are tried. Each must be told from the law by a"
    " committed case, or be proved to mean the same.",
    "Проверяется мелких изменений этого правила: {count}. Каждое должно отличаться от закона"
    " хотя бы в одном деле проекта либо быть доказано равнозначным.",
)
_KIND = Text("Kind of slip", "Вид описки")
_COUNT = Text("How many", "Сколько")


@cache
def _found() -> Mapping[str, list[Any]]:
    module = built("povestka.readers.slips")
    return module.by_rule(module.slips(*ASKED, *BOOK_ONLY)) if module else {}


def slips_of_rule(name: str, lang: str) -> list[str]:
    """The part of a rule's page that counts its slips."""
    slips = _found().get(name, [])
    if not slips:
        return []
    counts = Counter(one.says for one in slips)
    rows = [(esc(kind.in_(lang)), str(count)) for kind, count in counts.most_common()]
    return [
        *title(w.SLIPS.in_(lang), level=2),
        esc(_LEAD.in_(lang).format(count=len(slips))),
        "",
        *table([_KIND.in_(lang), _COUNT.in_(lang)], rows),
    ]
