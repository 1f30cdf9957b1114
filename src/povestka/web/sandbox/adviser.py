"""The adviser's view: what the law says beside what each screen shows, and what he could know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.case.answers import book_fingerprint
from povestka.case.mistakes import BadCase
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.registers.gaps import Gap, part
from povestka.registers.kinds import SCREENS
from povestka.report.dates import count, in_words, span
from povestka.report.sandbox_ask import row
from povestka.report.sandbox_asked import asked as told_of
from povestka.report.sandbox_plain import articles, iso
from povestka.report.sandbox_words import WHAT, role, short
from povestka.report.words import STATES
from povestka.sandbox.asking import Answer
from povestka.sandbox.given import day_given
from povestka.web.fields import line, pick
from povestka.web.forms import Fields, asked
from povestka.web.page import lang_of, link, trusted
from povestka.web.sandbox.bars import drawn, lanes
from povestka.web.sandbox.frame import Drawn, kept, person_of, told_day, town_page
from povestka.web.sandbox.towns import Kept
from povestka.web.sandbox.words import WORDS

ADVISER: Final[Mapping[str, Text]] = {
    "title": Text("{person}: the law against the screens", "{person}: закон и экраны"),
    "ask": Text("Ask", "Спросить"),
    "on": Text("On the day", "На какой день"),
    "known": Text("As known on the day", "По сведениям на день"),
    "on_hint": Text("What was so on that day.", "Что было в этот день."),
    "known_hint": Text(
        "What was recorded later does not count.", "Записанное позже не учитывается."
    ),
    "readings": Text("Readings of the law", "Толкования закона"),
    "readings_says": Text(
        "Where the text is contested, the town reads it as marked here. Pick another reading to see"
        " what it changes.",
        "Там, где текст спорен, город понимает его так, как отмечено здесь. Выберите другое"
        " толкование, чтобы увидеть, что изменится.",
    ),
    "head": Text("{on}, as known on {known}", "{on}, по сведениям на {known}"),
    "beside": Text("Law against screens", "Закон и экраны рядом"),
    "what": Text("What", "Что"),
    "law": Text("The law, on the facts", "Закон, по фактам"),
    "belief": Text("The law, as the register believes", "Закон, по сведениям реестра"),
    "entry": Text("Register of measures", "Реестр мер"),
    "screen": Text("Screen", "Экран"),
    "together": Text("Together", "Вместе"),
    "applies": Text("applies since {since}", "действует, первый день — {since}"),
    "applies_not": Text("does not apply", "не действует"),
    "entered": Text("entered on {since}", "запись внесена {since}"),
    "entered_not": Text("no entry", "записи нет"),
    "shows": Text("{agency}: shown since {since}", "{agency}: показано, первый день — {since}"),
    "shows_not": Text("{agency}: not shown", "{agency}: не показано"),
    "agree": Text("they agree", "сходится"),
    "unsupported": Text("shown without law", "показано, из закона не следует"),
    "entered_only": Text("entered without law, not shown",
                         "запись есть, из закона не следует, не показано"),
    "unseen": Text("applies, not shown", "действует, экран не показывает"),
    "knowing": Text("What he could know", "Что он мог знать"),
    "could": Text("Of summons {id}: since {since}.", "О повестке {id}: первый день — {since}."),
    "could_not": Text("Of summons {id}: nothing has told him.",
                      "О повестке {id}: ему ничто не сообщило."),
    "no_summons": Text("No summons has gone out to him by that day.",
                       "К этому дню повесток ему не направляли."),
    "between": Text("The days between", "Дни расхождения"),
    "days_unsupported": Text(
        "Days on which a screen showed what the law does not support",
        "Дни, когда экран показывал то, что не следует из закона",
    ),
    "days_unaware": Text(
        "Days on which it applied and he could not know of it",
        "Дни, когда мера действовала, а он не мог о ней знать",
    ),
    "none": Text("none.", "таких нет."),
    "agency": Text("Who", "Кто"),
    "days": Text("Days", "Дни"),
    "how_many": Text("How many", "Сколько"),
    "proved": Text("Proved by", "Чем доказано"),
    "in_law": Text("in law", "по закону"),
    "over_time": Text("Over time", "Во времени"),
    "picture": Text(
        "Bars for the days on which the law applies, the register believes so, an entry stands, and"
        " a screen shows it, up to the day asked about. The same follows as a table.",
        "Полосы показывают дни, когда мера действует по закону, когда так считает реестр, когда"
        " внесена запись и когда меру показывает экран, по запрошенный день включительно. Ниже то"
        " же в виде таблицы.",
    ),
    "lanes": Text("Whose days, and which", "Чьи дни и какие"),
    "lane": Text("Whose days", "Чьи дни"),
    "everything": Text("Every row, with articles and events",
                       "Все строки, со статьями и событиями"),
    "whose": Text("Who says", "Кто говорит"),
    "that_day": Text("On that day", "В этот день"),
    "since": Text("Since", "С какого дня"),
    "rests_on": Text("Rests on", "На чём основано"),
    "decisions": Text(
        "Decisions about him so far: {automatic} automatic, {human} by people.",
        "Решений о нём к этому дню: автоматических — {automatic}, принятых людьми — {human}.",
    ),
    "checked": Text(
        "The text of the law was last checked on {checked}; practice may differ.",
        "Текст закона проверен по состоянию на {checked}; практика может отличаться.",
    ),
    "inbox": Text("His inbox", "Его входящие"),
    "act": Text("File a complaint for him", "Подать жалобу за него"),
    "outside": Text(
        "the scenario runs from {first} to {last}; name a day within it.",
        "сценарий длится с {first} по {last}; назовите день в этих пределах.",
    ),
}
"""The words of the adviser's view."""

_ROWS: Final = (
    ("border", "exit_ban"),
    *((agency, what) for agency in SCREENS for what in SCREENS[agency] if what != "exit_ban"),
)


def adviser(request: Request) -> Response:
    """A man on any day, as known on any day, under any reading."""
    of, lang, fields = kept(request), lang_of(request), asked(request)
    person = person_of(request, of)
    with of.held():
        usual, reform = of.box.town.in_force
        picked = {one.key: fields.one(one.key) or usual.get(one.key, one.readings[0].key)
                  for one in BOOK.switches}
        settled = set(reform.readings) if reform else set()
        used = {
            one.key: picked[one.key] for one in BOOK.switches
            if picked[one.key] != one.readings[0].key and one.key not in settled
        }
        mistakes, (on, known) = _days(fields, of, lang)
        try:
            found = of.box.ask(person, on, known, used)
        except BadCase as bad:
            mistakes += [("", said) for said in bad.sentences(lang)]
            found = of.box.ask(person, on, known)
        asks = _asks(picked, settled, lang)
        values = _shown(found, of.box.town.first, lang)
    title = ADVISER["title"].in_(lang).format(person=person)
    return town_page(
        request, "adviser.html.jinja", of, ADVISER, title=title, person=person,
        status=422 if mistakes else 200, mistakes=mistakes, readings=asks,
        on=line("on", ADVISER["on"].in_(lang), fields.one("on") or str(iso(on)), short=True,
                hint=ADVISER["on_hint"].in_(lang), mistake=dict(mistakes).get("on", "")),
        known=line("known", ADVISER["known"].in_(lang), fields.one("known") or str(iso(known)),
                   short=True, hint=ADVISER["known_hint"].in_(lang),
                   mistake=dict(mistakes).get("known", "")),
        path=link(lang, f"/sandbox/{of.name}/adviser/{person}"), **values,
    )


def _days(
    fields: Fields, of: Kept, lang: str
) -> tuple[list[tuple[str, str]], tuple[int, int]]:
    """The days asked about and of knowing; beside them what is wrong with either."""
    wrong, found, town = [], [], of.box.town
    for name in ("on", "known"):
        given = fields.one(name)
        day = day_given(given)
        if given and day is None:
            wrong.append((name, WORDS["no_day"].in_(lang).format(given=given[:40])))
        elif day is not None and not town.first <= day <= town.last:
            wrong.append((name, ADVISER["outside"].in_(lang).format(
                first=told_day(town.first, lang), last=told_day(town.last, lang))))
            day = None
        found.append(of.box.today if day is None else day)
    return wrong, (found[0], found[1])


def _asks(picked: Mapping[str, str], settled: Iterable[str], lang: str) -> list[Drawn]:
    """The contested questions as lists, those apart that a reform settles."""
    return [
        pick(one.key, f"{one.key}. {one.asks.in_(lang)}",
             [(each.key, each.says.in_(lang)) for each in one.readings], picked[one.key])
        for one in BOOK.switches if one.key not in settled
    ]


def _shown(found: Answer, first: int, lang: str) -> Drawn:
    """Everything that the page says of an answer."""
    law = {"checked_on": BOOK.checked_on, "book": book_fingerprint()}
    told = told_of(found, lang, law)
    rows = {(one["view"], one["agency"], one["what"]): one for one in told["rows"]}
    several = lanes(found, lang)
    return {
        "head": ADVISER["head"].in_(lang).format(
            on=told_day(found.on, lang), known=told_day(found.known, lang)),
        "beside": _table("beside", ("what", "law", "belief", "entry", "screen", "together"),
                         [_beside(rows, *one, lang) for one in _ROWS], lang),
        "knowing": [_knowing(name, day, lang) for name, day in found.could_know.items()],
        "unsupported": _gaps("days_unsupported", found.gaps.unsupported, lang),
        "unaware": _gaps("days_unaware", found.gaps.unaware, lang),
        "picture": trusted(drawn(several, first, found.on, lang)),
        "lanes": _table("lanes", ("lane", "days"), [
            (one.says, "; ".join(span(str(iso(a)), iso(b), lang) for a, b in one.days) or "—")
            for one in several
        ], lang),
        "everything": _table("everything", ("whose", "what", "that_day", "since", "rests_on"),
                             [row(one, lang) for one in told["rows"]], lang),
        "decisions": ADVISER["decisions"].in_(lang).format(**told["decisions"]),
        "law_checked": ADVISER["checked"].in_(lang).format(checked=in_words(BOOK.checked_on, lang)),
    }


def _table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], lang: str
) -> Drawn:
    return {
        "caption": ADVISER[caption].in_(lang), "head": [ADVISER[one].in_(lang) for one in head],
        "rows": rows,
    }


def _beside(
    rows: Mapping[tuple[str, str, str], Mapping[str, Any]], agency: str, what: str, lang: str
) -> tuple[str, ...]:
    """One measure: the law, the belief, the entry, the screen, and whether they agree."""
    def says(key: str, **more: str) -> str:
        return ADVISER[key].in_(lang).format(**more)

    def day(one: Mapping[str, Any]) -> str:
        return in_words(one["from"], lang)

    law, belief, entry = (rows[view, "", part(what)] for view in ("law", "belief", "entry"))
    screen, who = rows["screen", agency, what], role(agency, lang)
    told = says("applies", since=day(law)) if law["holds"] else says("applies_not")
    if law["state"]:
        told = f"{told} ({STATES[law['state']].in_(lang)})"
    together = "unsupported" if screen["holds"] else "entered_only" if entry["holds"] else "agree"
    if law["holds"]:
        together = "agree" if screen["holds"] else "unseen"
    return (
        WHAT[what].in_(lang),
        told,
        says("applies", since=day(belief)) if belief["holds"] else says("applies_not"),
        says("entered", since=day(entry)) if entry["holds"] else says("entered_not"),
        says("shows", agency=who, since=day(screen)) if screen["holds"]
        else says("shows_not", agency=who),
        says(together),
    )


def _knowing(name: str, day: int | None, lang: str) -> str:
    if day is None:
        return ADVISER["could_not"].in_(lang).format(id=name)
    return ADVISER["could"].in_(lang).format(id=name, since=told_day(day, lang))


def _gaps(key: str, several: Sequence[Gap], lang: str) -> Drawn:
    """Spans of days with what proves each, as a table."""
    return _table(key, ("agency", "what", "days", "how_many", "proved"), gap_rows(several, lang),
                  lang)


def gap_rows(several: Sequence[Gap], lang: str) -> list[tuple[str, ...]]:
    """Each span of days: who, what, which days, how many, and the events and articles."""
    return [
        (
            role(one.agency, lang) if one.agency else ADVISER["in_law"].in_(lang),
            WHAT[one.what].in_(lang), span(str(iso(one.first)), iso(one.after), lang),
            count(one.days, lang),
            "; ".join((", ".join(map(short, one.events)), articles(one.cites, lang))),
        )
        for one in several
    ]
