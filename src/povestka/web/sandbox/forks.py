"""Copies of a town: made as of a day or with a safeguard, and two of them side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.people.scenario.changes import with_safeguard
from povestka.registers.spans import Days
from povestka.report.dates import grouped, in_words, span
from povestka.report.sandbox_compared import compared
from povestka.report.sandbox_plain import iso
from povestka.report.sandbox_words import WHAT, role
from povestka.sandbox import forking
from povestka.sandbox.forking import Differing
from povestka.sandbox.given import day_given
from povestka.web.fields import line, pick
from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link
from povestka.web.refusals import Refused
from povestka.web.sandbox.clock import STEPS
from povestka.web.sandbox.frame import Drawn, a_page, goes_to, kept, posted, told_day, town_page
from povestka.web.sandbox.towns import Kept, Origin, Towns

FORK: Final[Mapping[str, Text]] = {
    "forks": Text("Forks", "Копии"),
    "says": Text(
        "A fork is a copy that goes on differently. Chance is the same for the same persons, so"
        " nothing differs but what is changed: a fault, a safeguard, what somebody does.",
        "Копия города живёт дальше иначе. Случайности для тех же людей те же, поэтому различается"
        " только то, что изменено: сбой, гарантия, чьё-то действие.",
    ),
    "copy_town": Text("Copy this town", "Скопировать этот город"),
    "at": Text("As it stood at the end of the day", "Каким он был в конце дня"),
    "at_hint": Text("Between {first} and {today}; today if left empty.",
                    "С {first} по {today}; если не указать — сегодня."),
    "copy_now": Text("Copy", "Скопировать"),
    "again": Text("Live it again with a safeguard", "Прожить заново с гарантией"),
    "again_says": Text(
        "The same persons from the first day on, with the safeguard in force, up to today’s day of"
        " this town. What people did in their roles, and the faults, are not done again.",
        "Те же люди с первого дня, но с гарантией, до сегодняшнего дня этого города. Действия людей"
        " в ролях и внесённые сбои не повторяются.",
    ),
    "safeguard": Text("Safeguard", "Гарантия"),
    "live": Text("Live it again", "Прожить заново"),
    "kin": Text("Towns of this family", "Города этой семьи"),
    "no_kin": Text("No copy of this town yet.", "Копий этого города пока нет."),
    "this": Text("this town", "этот город"),
    "whole": Text("the first of them", "первый из них"),
    "from_day": Text("copied as of {day}", "копия на {day}"),
    "with": Text("with the safeguard «{title}»", "с гарантией «{title}»"),
    "town_col": Text("Town", "Город"),
    "what_col": Text("What it is", "Что это"),
    "stands_col": Text("Its clock", "Его время"),
    "faults_col": Text("Faults", "Сбоев"),
    "open_faults": Text("Faults of this town", "Сбои этого города"),
    "beside": Text("Side by side", "Сравнить"),
    "before": Text("name a day between {first} and {today}.",
                   "назовите день с {first} по {today}."),
    "two": Text("Two towns side by side", "Два города рядом"),
    "one": Text("The first", "Первый"),
    "other": Text("The second", "Второй"),
    "open": Text("Open", "Открыть"),
    "both_day": Text("Both a day on", "Оба на день вперёд"),
    "both_week": Text("Both a week on", "Оба на неделю вперёд"),
    "both_month": Text("Both a month on (30 days)", "Оба на месяц вперёд (30 дней)"),
    "both_to": Text("Both to the later of the two days", "Оба до более позднего из двух дней"),
    "compared_on": Text("Compared up to {day} inclusive.", "Сравнение по {day} включительно."),
    "same": Text("The logs are the same so far.", "Журналы пока одинаковы."),
    "shared": Text(
        "Up to record {shared} the logs are the same; of the first {one} follow, of the second"
        " {two}.",
        "До записи {shared} журналы одинаковы; дальше записей в первом — {one}, во втором — {two}.",
    ),
    "first_differs": Text("The first goes on with: {says}.", "Первый продолжается так: {says}."),
    "second_differs": Text("The second goes on with: {says}.", "Второй продолжается так: {says}."),
    "who": Text("Persons whose days differ: {count}", "Лиц, у которых дни различаются: {count}"),
    "nobody": Text("Nobody’s days differ.", "Ни у кого дни не различаются."),
    "sums": Text("Days of those persons", "Дни этих лиц"),
    "sums_what": Text("What", "Что"),
    "persons": Text("Persons", "Лиц"),
    "days_first": Text("Days, first", "Дней в первом"),
    "days_second": Text("Days, second", "Дней во втором"),
    "lives": Text("Whose life differs, and from which day",
                  "У кого дни различаются и с какого дня"),
    "person": Text("Person", "Лицо"),
    "in_law": Text("{what}, in law", "{what}, по закону"),
    "on_screen": Text("{what}, screen: {agency}", "{what}, экран: {agency}"),
    "unsupported": Text("Shown without support in law", "Показано, но из закона не следует"),
}
"""The words of forks."""


def of_origin(of: Kept, request: Request) -> str:
    """How a town came about, in words."""
    lang, origin = lang_of(request), of.origin
    if origin.safeguard:
        title = request.state.shelf.safeguard(origin.safeguard).title.in_(lang)
        return FORK["with"].in_(lang).format(title=title)
    if origin.parent:
        return FORK["from_day"].in_(lang).format(day=told_day(origin.on, lang))
    return FORK["whole"].in_(lang)


def shown(request: Request, of: Kept, fields: Fields, mistake: str) -> Response:
    """The copies of a town, and the forms that make another."""
    lang, towns = lang_of(request), request.state.towns
    shelf = request.state.shelf
    guards = [
        (name, shelf.safeguard(name).title.in_(lang))
        for name in dict.fromkeys(shelf.safeguards())
    ]
    kin = [_kin(request, of, one, lang) for one in towns.family(of)]
    table = {
        "caption": FORK["kin"].in_(lang), "rows": kin,
        "head": [FORK[one].in_(lang) for one in
                 ("town_col", "what_col", "stands_col", "faults_col", "beside")],
    }
    with of.held():
        first, today = told_day(of.box.town.first, lang), told_day(of.box.today, lang)
    return town_page(
        request, "forks.html.jinja", of, FORK, title=FORK["forks"].in_(lang), kin=table,
        status=422 if mistake else 200, repeat=fields.pairs, what=of_origin(of, request),
        at=line("at", FORK["at"].in_(lang), fields.one("at"), short=True, mistake=mistake,
                hint=FORK["at_hint"].in_(lang).format(first=first, today=today)),
        guard=pick("safeguard", FORK["safeguard"].in_(lang), guards),
        path=link(lang, f"/sandbox/{of.name}"),
    )


def _kin(request: Request, of: Kept, one: Kept, lang: str) -> tuple[Any, ...]:
    with one.held():
        return (
            {"says": one.name[:4], "path": link(lang, f"/sandbox/{one.name}")},
            of_origin(one, request), told_day(one.box.today, lang),
            grouped(len(one.box.desk.stands.faults)),
            {"says": FORK["beside"].in_(lang),
             "path": link(lang, f"/sandbox/{of.name}/beside/{one.name}")},
        )


def forks(request: Request) -> Response:
    """The copies of a town."""
    return shown(request, kept(request), Fields(()), "")


def _forked(request: Request, fields: Fields) -> Response:
    """Copy a town as of a day."""
    of, lang, towns = kept(request), lang_of(request), request.state.towns
    given = fields.one("at")
    day = day_given(given)
    with of.held():
        first, today = of.box.town.first, of.box.today
    if given and (day is None or not first <= day <= today):
        says = FORK["before"].in_(lang).format(
            first=told_day(first, lang), today=told_day(today, lang))
        return shown(request, of, fields, says)
    name = towns.fork(of.name, day)
    return goes_to(request, f"/sandbox/{of.name}/beside/{name}")


fork = posted(_forked)
"""A copy, made."""


def _relived(request: Request, fields: Fields) -> Response:
    """The same persons from the first day on, with a safeguard."""
    of, shelf = kept(request), request.state.shelf
    towns: Towns = request.state.towns
    name = fields.one("safeguard")
    if name not in shelf.safeguards():
        raise Refused(400)
    with of.held():
        town, today = of.box.town, of.box.today
    scenario = with_safeguard(town.scenario, shelf.safeguard(name))
    made = towns.open(
        scenario, town.persons, town.scenario.seed, today, town.region, len(town.layout.size),
        Origin(of.origin.family, of.name, None, name),
    )
    return goes_to(request, f"/sandbox/{of.name}/beside/{made}")


again = posted(_relived)
"""A town lived again with a safeguard."""


def beside(request: Request) -> Response:
    """Two towns: their clocks, where they part, whose life differs and from which day."""
    of, other, lang = kept(request), kept(request, "other"), lang_of(request)
    with _both(of, other):
        on = min(of.box.today, other.box.today)
        found = forking.compare(of.box, other.box, on)
        told = compared(found, on, lang)
        two = [
            {
                "name": one.name, "what": of_origin(one, request), "day": iso(one.box.today),
                "says": told_day(one.box.today, lang), "path": link(lang, f"/sandbox/{one.name}"),
                "faults": len(one.box.desk.stands.faults),
            }
            for one in (of, other)
        ]
    pages = a_page(asked(request), len(found.persons))
    lives = [
        _life(one, of, lang) for one in found.persons[pages["first"] : pages["after"]]
    ]
    return town_page(
        request, "beside.html.jinja", of, FORK, title=FORK["two"].in_(lang), two=two, pages=pages,
        compared_on=FORK["compared_on"].in_(lang).format(day=in_words(told["on"], lang)),
        parted=list(_parted(told, lang)), count=len(found.persons),
        sums=_sums(told["totals"], lang), lives=lives,
        path=link(lang, f"/sandbox/{of.name}/beside/{other.name}"),
    )


@contextmanager
def _both(one: Kept, other: Kept) -> Iterator[None]:
    """The locks of two towns, always in one order, so that two requests never wait crosswise."""
    first, second = sorted((one, other), key=lambda of: of.name)
    with first.held(), second.held():
        yield


def _parted(told: Mapping[str, Any], lang: str) -> Iterator[str]:
    """Where the logs part, in words."""
    after = [count - told["shared"] for count in told["counts"]]
    if after == [0, 0]:
        yield FORK["same"].in_(lang)
        return
    yield FORK["shared"].in_(lang).format(
        shared=grouped(told["shared"]), one=grouped(after[0]), two=grouped(after[1]))
    for key, one in zip(("first_differs", "second_differs"), told["first"], strict=True):
        if one is not None:
            yield FORK[key].in_(lang).format(says=one["says"])


def _sums(totals: Iterable[Mapping[str, Any]], lang: str) -> Drawn:
    return {
        "caption": FORK["sums"].in_(lang),
        "head": [FORK[one].in_(lang) for one in
                 ("sums_what", "persons", "days_first", "days_second")],
        "rows": [
            (_what(one["view"], one["agency"], one["what"], lang),
             *(grouped(one[key]) for key in ("persons", "first", "second")))
            for one in totals
        ],
    }


def _what(view: str, agency: str, what: str, lang: str) -> str:
    if view == "unsupported":
        return FORK["unsupported"].in_(lang)
    says = WHAT[what].in_(lang)
    if view == "law":
        return FORK["in_law"].in_(lang).format(what=says)
    return FORK["on_screen"].in_(lang).format(what=says, agency=role(agency, lang))


def _life(one: Differing, of: Kept, lang: str) -> Drawn:
    """What of a man differs: each thing with its days in both towns, and the first such day."""
    rows, days = [], []
    for view, several in (("law", one.law), ("screen", one.screens)):
        for name, (mine, theirs) in several.items():
            agency, _, what = name.rpartition(":")
            rows.append((_what(view, agency, what, lang), _spans(mine, lang), _spans(theirs, lang)))
            days.append(_parts_on(mine, theirs))
    return {
        "person": one.person, "path": link(lang, f"/sandbox/{of.name}/adviser/{one.person}"),
        "since": told_day(min(days), lang),
        "table": {
            "caption": one.person, "rows": rows,
            "head": [FORK[key].in_(lang) for key in ("sums_what", "one", "other")],
        },
    }


def _spans(days: Iterable[Days], lang: str) -> str:
    return "; ".join(span(str(iso(first)), iso(after), lang) for first, after in days) or "—"


def _parts_on(mine: Sequence[Days], theirs: Sequence[Days]) -> int:
    """The first day on which one is so and the other is not; where none is, the first of all.

    >>> _parts_on([(3, 9)], [(3, 7)])
    7
    """
    edges = {*mine} ^ {*theirs}
    days = sorted({day for pair in edges for day in pair})
    differ = (
        day for day in days
        if any(a <= day < b for a, b in mine) != any(a <= day < b for a, b in theirs)
    )
    return next(differ, days[0])


def _stepped(request: Request, fields: Fields) -> Response:
    """Move both clocks by a step, or to the later of both days."""
    of, other = kept(request), kept(request, "other")
    way = fields.one("by")
    if of is other or way not in {*STEPS, "later"}:
        raise Refused(400)
    with _both(of, other):
        later = max(of.box.today, other.box.today)
        for one in (of, other):
            one.box.advance(STEPS.get(way, later - one.box.today))
    return goes_to(request, f"/sandbox/{of.name}/beside/{other.name}")


step = posted(_stepped)
"""Both clocks, moved."""
