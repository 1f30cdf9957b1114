"""Two texts of the law side by side: editions or days, or reforms and the law as enacted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from povestka.book import differences as editions
from povestka.book import reforms
from povestka.book.pages import NoSuchRule, first_day
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report import dates
from povestka.report.law import articles
from povestka.report.reforms import UNITS
from povestka.report.values import capital
from povestka.web.law.marking import linked, marked
from povestka.web.law.words import WORDS
from povestka.web.page import link

Told = Mapping[str, Any]

NO_SUCH: Final = Text(
    "«{given}» is no edition, no day and no reform; choose one of the list, or write a day as"
    " 2025-11-04.",
    "«{given}» — не редакция, не дата и не реформа; выберите из списка или напишите день в виде"
    " 2025-11-04.",
)
MIXED: Final = Text(
    "an edition or a day is not compared with a reform; choose two editions or days, or two of the"
    " reforms and the law as enacted.",
    "редакция или дата не сравнивается с реформой; выберите две редакции или даты либо две реформы"
    " или реформу и действующий закон.",
)
LACKS: Final = Text(
    "nothing is chosen here; choose one of the list, or write a day as 2025-11-04.",
    "здесь ничего не выбрано; выберите из списка или напишите день в виде 2025-11-04.",
)


def is_edition(name: str) -> bool:
    """Whether a word names an edition of the law or a day.

    >>> is_edition("2025-11"), is_edition("2025-12-01"), is_edition("2025-13-01")
    (True, True, False)
    """
    try:
        first_day(name)
    except NoSuchRule:
        return False
    return True


def mistakes_in(sides: Mapping[str, str], known: Mapping[str, Reform]) -> dict[str, Text]:
    """What is wrong with the two sides, by the name of the field; nothing if they compare."""
    wrong = {}
    for name, given in sides.items():
        if not given:
            wrong[name] = LACKS
        elif not (is_edition(given) or given in known or given == reforms.ENACTED):
            wrong[name] = NO_SUCH.filled(given=given[:40])
    if not wrong and len({is_edition(given) for given in sides.values()}) == 2:
        wrong = dict.fromkeys(sides, MIXED)
    return wrong


def compared(before: str, after: str, known: Mapping[str, Reform], lang: str) -> dict[str, Any]:
    """What differs between two sides of one kind, of which nothing is wrong."""
    if is_edition(before):
        return _editions(editions.differences(before, after, lang), lang)
    sides = [plain(name, known, lang) for name in (before, after)]
    found = reforms.differences(sides[0], sides[1], lang)
    return {
        "kind": "reforms",
        "labels": [one["title"] for one in sides],
        "heads": [found["before"], found["after"]],
        "settings": [setting(one, lang) for one in found["settings"]],
        "columns": _columns(sides, lang),
        "rules": reformed(found["rules"], lang),
        "began": (),
        "ended": (),
    }


def _columns(sides: Sequence[Told], lang: str) -> list[tuple[str, str]]:
    """The sides of a setting with their labels; the law first, where neither of them is it."""
    told = [(key, one["title"]) for key, one in zip(("before", "after"), sides, strict=True)]
    has_law = any(one["name"] == reforms.ENACTED for one in sides)
    return told if has_law else [("law", WORDS["law_has"].in_(lang)), *told]


def _editions(found: Told, lang: str) -> dict[str, Any]:
    return {
        "kind": "editions",
        "labels": [_point(found[key], lang) for key in ("before", "after")],
        "settings": (),
        "columns": (),
        "rules": rules(found["rules"], lang),
        "began": _dated(found["began"], "since", lang),
        "ended": _dated(found["ended"], "until", lang),
    }


def _point(given: str, lang: str) -> str:
    if dates.is_day(given):
        return dates.in_words(given, lang)
    return WORDS["edition"].in_(lang).format(key=given)


def plain(name: str, known: Mapping[str, Reform], lang: str) -> Told:
    """A reform as plain data in the language; `law` is the law as enacted."""
    if name == reforms.ENACTED:
        return reforms.as_enacted(lang)
    return known[name].to_dict(lang)


def rules(changed: Iterable[Told], lang: str, says: str = "{says}") -> list[dict[str, Any]]:
    """The rules of which the formula differs: both formulas as markup, what differs marked.

    `says` tells what the sentence of a rule is: under a reform it is still that of the law.
    """
    told = []
    for one in changed:
        row = {
            "name": one["name"],
            "address": link(lang, f"/law/rule/{one['name']}"),
            "title": one["title"],
            "says": says.format(says=one["says"]),
            "articles": capital(articles({**one, "articles": _articles(one["name"], lang)}, lang)),
        }
        is_new = one["before"] is None
        formulas = (
            (None, linked(one["after"], lang)) if is_new
            else marked(one["before"], one["after"], lang)
        )
        told.append({**row, "formulas": formulas})
    return told


def reformed(changed: Iterable[Told], lang: str) -> list[dict[str, Any]]:
    """The same of rules that a reform changes."""
    return rules(changed, lang, WORDS["law_says"].in_(lang))


def _articles(name: str, lang: str) -> list[str]:
    return [cite.says().in_(lang) for cite in BOOK.rules[name].ground.cites]


def setting(one: Told, lang: str) -> dict[str, Any]:
    """What a reform sets or picks: the law's own, and what each side has."""
    return {
        "title": capital(one["title"]),
        "name": one["name"],
        "same": one["same"],
        **{side: _value(one, side, lang) for side in ("law", "before", "after")},
    }


def _value(one: Told, side: str, lang: str) -> str:
    value, says = one[side]["value"], one[side]["says"]
    return UNITS[one["unit"]].in_(lang).format(n=value) if one["unit"] else str(says)


def _dated(listed: Sequence[Told], day: str, lang: str) -> list[dict[str, str]]:
    """Statements that began or ended, in the order of their days."""
    return [
        {
            "day": dates.in_words(one[day], lang),
            "title": one["title"],
            "name": one["name"],
            "address": link(lang, f"/law/statement/{one['name']}"),
        }
        for one in sorted(listed, key=lambda one: (one[day], one["name"]))
    ]
