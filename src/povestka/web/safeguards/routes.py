"""The page on safeguards: toggles, the same people, both columns of the account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from povestka.case.writing import written
from povestka.report.cites import cited_all
from povestka.report.country_numbers import signed
from povestka.report.dates import count, grouped, in_words
from povestka.report.values import capital, shown
from povestka.report.words import STATES
from povestka.web.country.choosing import USUAL
from povestka.web.forms import asked
from povestka.web.page import lang_of, link, page
from povestka.web.panel import AS_OF, dated
from povestka.web.safeguards.comparing import Seen, account, compared, days
from povestka.web.safeguards.toggles import FIELD, Chosen, Toggle, chosen, toggles
from povestka.web.safeguards.words import GROUP_TITLES, KINDS, QUESTIONS, TALLIES, WORDS

PERSONS: Final = int(dict(USUAL)["size"])
"""Men of the run that the page offers, which is the run that the form of the country offers."""

TURNS: Final = ("gains", "loses", "mixed", "moved", "state")
_ALWAYS: Final = frozenset({"gains", "loses"})
_DAYS: Final = ("exit_ban", "measures")


def safeguards(request: Request) -> Response:
    """The toggles; with any chosen, the twelve persons with them and without them."""
    lang, shelf = lang_of(request), request.state.shelf
    choice = chosen(asked(request), shelf)
    mistakes = [("safeguards", one.in_(lang)) for one in choice.mistakes]
    seen = compared(None if mistakes else choice.reform)
    told = [_person(one, lang) for one in sorted(seen, key=lambda one: one.turn == "state")]
    return page(
        request, "safeguards/page.html.jinja", _words(lang),
        title=WORDS["title"].in_(lang),
        status=422 if mistakes else 200,
        mistakes=mistakes,
        field=FIELD,
        groups=[
            {
                "id": group,
                "title": GROUP_TITLES[group].in_(lang),
                "toggles": [_toggle(one, choice, lang) for one in listed],
            }
            for group, listed in toggles(shelf).items()
        ],
        chosen=[_toggle(one, choice, lang) for one in choice.toggles],
        reforms=not mistakes and choice.reform is not None,
        turns=_turns(seen, lang),
        table=_account(seen, lang),
        changed=[one for one in told if one["differs"]],
        same=[one for one in told if not one["differs"]],
        counting=[*USUAL, *(("compare", name) for name in choice.names)],
    )


def _words(lang: str) -> Mapping[str, Any]:
    """The words of the page, with the day and the number of men in their places."""
    places = {"day": in_words(AS_OF, lang), "persons": grouped(PERSONS)}
    filled = ("panel", "account_caption", "country_lead")
    return {**WORDS, **{key: WORDS[key].filled(**places) for key in filled}}


def _toggle(one: Toggle, choice: Chosen, lang: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": one.safeguard.title.in_(lang),
        "says": one.safeguard.says.in_(lang),
        "asks": one.asks.in_(lang),
        "kind": KINDS[one.kind].in_(lang),
        "path": link(lang, f"/law/reforms/{one.name}") if one.is_reform else "",
        "on": one.name in choice.names,
    }


def _turns(seen: Sequence[Seen], lang: str) -> list[dict[str, Any]]:
    """Who gains, who loses, and for whom it is neither."""
    return [
        {
            "says": WORDS[turn].in_(lang),
            "nobody": WORDS["nobody"].in_(lang),
            "persons": [
                {"name": one.person.name, "title": one.person.title.in_(lang)}
                for one in seen if one.turn == turn
            ],
        }
        for turn in TURNS
        if turn in _ALWAYS or any(one.turn == turn for one in seen)
    ]


def _account(seen: tuple[Seen, ...], lang: str) -> dict[str, Any]:
    """The sums of the panel, as `parts.table` draws them."""
    day = in_words(AS_OF, lang)
    said = {key: capital(text.in_(lang).format(day=day)) for key, text in TALLIES.items()}
    keys = ("what", "of_whom", "enacted", "with", "difference")
    return {
        "caption": WORDS["account_caption"].in_(lang).format(day=day),
        "head": [capital(WORDS[key].in_(lang)) for key in keys],
        "rows": [
            [
                said[key], WORDS["aware" if knew else "unaware"].in_(lang), before, after,
                signed(after - before) if after != before else "0",
            ]
            for key, knew, before, after in account(seen)
        ],
        "words": 2,
        "last_is_sum": False,
    }


def _person(one: Seen, lang: str) -> dict[str, Any]:
    person, differing = one.person, one.differing
    return {
        "name": person.name,
        "title": person.title.in_(lang),
        "says": person.says.in_(lang),
        "knew": WORDS["knew" if person.knew else "did_not_know"].in_(lang),
        "differs": bool(differing),
        "rows": [_row(key, one, key in differing, lang) for key in QUESTIONS],
        "file": written(dated(person.case)),
    }


def _row(key: str, one: Seen, differs: bool, lang: str) -> dict[str, Any]:
    """One question: the answer under each law, the days it makes, the articles."""
    before, after = one.before[key], one.after[key]
    return {
        "asks": QUESTIONS[key].in_(lang),
        "before": _answer(key, before, lang),
        "after": _answer(key, after, lang),
        "differs": differs,
        "cites": cited_all(dict.fromkeys((*before["cites"], *after["cites"])), {}, lang),
    }


def _answer(key: str, answer: Mapping[str, Any], lang: str) -> dict[str, str]:
    value = answer["value"]
    counted = days(answer) if key in _DAYS else 0
    what = count(counted, lang)
    told = capital(shown(value, lang, AS_OF))
    if key == "served_on" and value is None:
        told = WORDS["not_served"].in_(lang)
    return {
        "says": told,
        "days": WORDS["days_under"].in_(lang).format(what=what, day=in_words(AS_OF, lang))
        if counted else "",
        "state": "" if answer["state"] == "certain" else STATES[answer["state"]].in_(lang),
    }


ROUTES: Final[list[BaseRoute]] = [Route("/safeguards", safeguards)]
"""The addresses of this room."""
