"""What is shown of everybody: the screens, and the days on which they differ from the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.gaps import shown
from povestka.registers.kinds import ENTRIES, SCREENS
from povestka.registers.spans import spans
from povestka.report.dates import count, grouped
from povestka.report.sandbox_plain import totals
from povestka.report.sandbox_words import WHAT, role
from povestka.sandbox.counting import counted
from povestka.web.forms import asked
from povestka.web.page import lang_of, link
from povestka.web.sandbox.frame import Drawn, a_page, kept, told_day, town_page
from povestka.web.sandbox.towns import Kept

WATCHING: Final[Mapping[str, Text]] = {
    "screens": Text("Screens of the agencies", "Экраны ведомств"),
    "screens_says": Text(
        "What each agency shows today, and since when; and the entries by which it should. An"
        " agency knows only what it has been told, and not the law.",
        "Что каждое ведомство показывает сегодня и с какого дня, и записи, по которым это должно"
        " быть. Ведомство знает только то, что ему сообщили, но не закон.",
    ),
    "now": Text("Shown today", "Показано сегодня"),
    "entered": Text("Entries in the register of measures today", "Записи в реестре мер сегодня"),
    "person": Text("Person", "Лицо"),
    "agency": Text("Agency", "Ведомство"),
    "what": Text("What", "Что"),
    "since": Text("Since", "С какого дня"),
    "nobody": Text("No screen shows anything today.",
                   "Сегодня ни один экран ничего не показывает."),
    "no_entry": Text("No entry stands today.", "Сегодня записей нет."),
    "desks": Text("Desks of the agencies", "Рабочие места ведомств"),
    "gaps": Text("Screens against law", "Экраны и закон"),
    "gaps_says": Text(
        "The measure that nobody has: on how many days did a screen show what the law does not"
        " support, and on how many did a ban or measure apply of which the person could not know?",
        "Величина, которой нет ни у кого: сколько дней экран показывал то, что не следует из"
        " закона, и сколько дней запрет или меры действовали, а лицо не могло о них знать?",
    ),
    "up_to": Text("Up to {day} inclusive.", "По {day} включительно."),
    "unsupported": Text(
        "Days on which a screen showed what the law does not support",
        "Дни, когда экран показывал то, что не следует из закона",
    ),
    "unaware": Text(
        "Days on which it applied in law and the person could not know of it",
        "Дни, когда мера действовала по закону, а лицо не могло о ней знать",
    ),
    "persons": Text("Persons", "Лиц"),
    "days": Text("Days", "Дней"),
    "in_law": Text("in law", "по закону"),
    "none": Text("None so far.", "Пока таких нет."),
    "who": Text("Whose days", "Чьи это дни"),
    "open": Text("Open the adviser’s view of a person for what proves each day.",
                 "Чем доказан каждый день, видно в сопоставлении закона и экранов по лицу."),
}
"""The words of the screens and of the gaps."""


Rows = Sequence[tuple[object, ...]]


def agencies(request: Request) -> Response:
    """What every screen shows today, of whom and since when, and the entries behind it."""
    of, lang = kept(request), lang_of(request)
    with of.held():
        touched = sorted({
            one.person for one in of.box.store.events(("entry.made", "screen.shown"))
        })
        of.box.desk.fetch(touched)
        screens = [row for one in touched for row in _screens(of, one, lang)]
        entries = [row for one in touched for row in _entries(of, one, lang)]
        pages = a_page(asked(request), max(len(screens), len(entries)))
        part = slice(pages["first"], pages["first"] + 25)
        return town_page(
            request, "agencies.html.jinja", of, WATCHING, title=WATCHING["screens"].in_(lang),
            screens=_table("now", ("person", "agency", "what", "since"), screens[part], lang),
            entries=_table("entered", ("person", "what", "since"), entries[part], lang),
            pages=pages, path=link(lang, f"/sandbox/{of.name}/agencies"),
            desks=[
                {"says": role(one, lang), "path": link(lang, f"/sandbox/{of.name}/role/{one}")}
                for one in (*SCREENS, "measures")
            ],
        )


def _table(caption: str, head: tuple[str, ...], rows: Rows, lang: str) -> Drawn:
    return {
        "caption": WATCHING[caption].in_(lang), "rows": rows,
        "head": [WATCHING[one].in_(lang) for one in head],
    }


def adviser_of(of: Kept, person: str, lang: str) -> Drawn:
    """A man as the link to the adviser's view of him."""
    return {"says": person, "path": link(lang, f"/sandbox/{of.name}/adviser/{person}")}


def _screens(of: Kept, person: str, lang: str) -> Iterator[tuple[object, ...]]:
    state = of.box.desk.known(person).state
    for agency, measures in SCREENS.items():
        for what in measures:
            for one in shown(state, agency, what):
                if one.holds(of.box.today):
                    yield (adviser_of(of, person, lang), role(agency, lang),
                           WHAT[what].in_(lang), told_day(one.first, lang))


def _entries(of: Kept, person: str, lang: str) -> Iterator[tuple[object, ...]]:
    state = of.box.desk.known(person).state
    for what in ENTRIES:
        for one in spans(state.thing("entry", what)):
            if one.holds(of.box.today):
                yield (adviser_of(of, person, lang), WHAT[what].in_(lang),
                       told_day(one.first, lang))


def gaps(request: Request) -> Response:
    """The days of the whole town on which screens and law, or law and knowledge, differ."""
    of, lang = kept(request), lang_of(request)
    with of.held():
        box = of.box
        # Nobody of whom no summons, entry or screen tells has such days.
        touched = sorted({
            one.person for one in box.store.events(("summons.issued", "entry.made", "screen.shown"))
        })
        days = box.today, box.today
        found = dict(counted(box, touched, days, box.town.in_force[0]))
        sums = {
            "unsupported": totals((n, gap) for n, one in found.items() for gap in one.unsupported),
            "unaware": totals((n, gap) for n, one in found.items() for gap in one.unaware),
        }
        whose = [
            (adviser_of(of, name, lang),
             count(sum(gap.days for gap in one.unsupported), lang),
             count(sum(gap.days for gap in one.unaware), lang))
            for name, one in found.items() if one.unsupported or one.unaware
        ]
        pages = a_page(asked(request), len(whose))
        return town_page(
            request, "gaps.html.jinja", of, WATCHING, title=WATCHING["gaps"].in_(lang),
            up_to=WATCHING["up_to"].in_(lang).format(day=told_day(box.today, lang)),
            sums=[_sums(key, several, lang) for key, several in sums.items()],
            whose=_table("who", ("person", "unsupported", "unaware"),
                         whose[pages["first"] : pages["after"]], lang),
            pages=pages, path=link(lang, f"/sandbox/{of.name}/gaps"),
        )


def _sums(key: str, several: list[Drawn], lang: str) -> Drawn:
    rows = [
        (
            role(one["agency"], lang) if one["agency"] else WATCHING["in_law"].in_(lang),
            WHAT[one["what"]].in_(lang), grouped(one["persons"]), grouped(one["days"]),
        )
        for one in several
    ]
    return _table(key, ("agency", "what", "persons", "days"), rows, lang)
