"""The form of a run as a template draws it: every field with what was typed and its mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.report.country_numbers import signed
from povestka.web.country.choosing import (
    ALL,
    LEAST_PERSONS,
    MOST_COMPARED,
    MOST_REPLICATES,
    MOST_SEED,
    MOST_TOGETHER,
    OWN,
    USUAL,
    field_of,
    sizes,
)
from povestka.web.country.words import FORM
from povestka.web.fields import Drawn, field
from povestka.web.forms import Fields
from povestka.web.settings import Settings
from povestka.web.shelf import Shelf


@cache
def scenarios_of(shelf: Shelf) -> Mapping[str, tuple[Text, Text]]:
    """The shipped scenarios by name, each with its title and what it says."""
    found = ((name, shelf.scenario(name, None, None)) for name in shelf.scenarios())
    return {name: (one.title, one.says) for name, one in found}


@cache
def safeguards_of(shelf: Shelf) -> Mapping[str, tuple[Text, Text]]:
    """The shipped safeguards and reforms by name, each with its title and what it says."""
    names = dict.fromkeys(shelf.safeguards())
    return {name: ((one := shelf.safeguard(name)).title, one.says) for name in names}


def started(fields: Fields) -> Fields:
    """The fields of a form that is opened: the usual ones, where the address has no other."""
    given = {name for name, _ in fields.pairs}
    return Fields([*((name, one) for name, one in USUAL if name not in given), *fields.pairs])


def form(
    fields: Fields, mistakes: Mapping[str, Text], shelf: Shelf, settings: Settings, lang: str
) -> dict[str, Any]:
    """What the template of the form needs."""

    def told(name: str, label: str, **more: Any) -> Drawn:
        wrong = mistakes.get(name)
        return field(
            name=name, label=FORM[label].in_(lang), value=fields.one(name),
            mistake=wrong.in_(lang) if wrong else "", **more,
        )

    def hint(key: str, **places: object) -> str:
        return FORM[key].in_(lang).format(**places)

    most = signed(settings.most_persons)
    readings = [_reading(question.key, fields, mistakes, lang) for question in BOOK.switches]
    return {
        "scenario": scenario_field(fields, mistakes, shelf, lang),
        "size": told("size", "size", hint=hint("size_hint"), options=_sizes(settings, lang)),
        "persons": told(
            "persons", "own", hint=hint("own_hint", least=signed(LEAST_PERSONS), most=most),
            short=True, inputmode="numeric",
        ),
        "safeguards": _boxes("safeguards", fields, mistakes, shelf, lang)
        | {"hint": hint("change_hint")},
        "compare": _boxes("compare", fields, mistakes, shelf, lang)
        | {"hint": hint("compare_hint", most=MOST_COMPARED)},
        "readings": readings,
        "seed": told(
            "seed", "seed", hint=hint("seed_hint", most=signed(MOST_SEED)), short=True,
            inputmode="numeric",
        ),
        "replicates": told(
            "replicates", "replicates", short=True, inputmode="numeric",
            hint=hint("replicates_hint", most=MOST_REPLICATES, men=signed(MOST_TOGETHER)),
        ),
        "open": {
            "safeguards": bool(fields.many("safeguards")) or "safeguards" in mistakes,
            "compare": bool(fields.many("compare")) or "compare" in mistakes,
            "readings": any(one["value"] or one["mistake"] for one in readings),
            "chance": bool({"seed", "replicates"} & set(mistakes)),
        },
    }


def scenario_field(
    fields: Fields, mistakes: Mapping[str, Text], shelf: Shelf, lang: str
) -> Drawn:
    """The choice of a scenario, each with what it says."""
    wrong = mistakes.get("scenario")
    return field(
        name="scenario",
        label=FORM["scenario"].in_(lang),
        value=fields.one("scenario"),
        mistake=wrong.in_(lang) if wrong else "",
        options=[
            (name, title.in_(lang), says.in_(lang))
            for name, (title, says) in scenarios_of(shelf).items()
        ],
    )


def _sizes(settings: Settings, lang: str) -> list[tuple[str, str, str]]:
    def says(size: str) -> str:
        if size == ALL:
            return FORM["all"].in_(lang)
        return FORM["whole"].in_(lang).format(n=signed(int(size)))

    named = [(one, says(one), "") for one in sizes(settings)]
    return [*named, (OWN, FORM["own"].in_(lang), "")]


def _boxes(
    name: str, fields: Fields, mistakes: Mapping[str, Text], shelf: Shelf, lang: str
) -> Drawn:
    wrong = mistakes.get(name)
    return field(
        name=name,
        label=FORM[name].in_(lang),
        values=fields.many(name),
        mistake=wrong.in_(lang) if wrong else "",
        options=[
            (key, title.in_(lang), says.in_(lang))
            for key, (title, says) in safeguards_of(shelf).items()
        ],
    )


def _reading(question: str, fields: Fields, mistakes: Mapping[str, Text], lang: str) -> Drawn:
    one, name = BOOK.contested[question], field_of(question)
    wrong = mistakes.get(name)
    return field(
        name=name,
        label=one.asks.in_(lang),
        term=one.key,
        value=fields.one(name),
        mistake=wrong.in_(lang) if wrong else "",
        options=[
            ("", FORM["usual"].in_(lang)),
            *((option.key, option.says.in_(lang)) for option in one.readings),
        ],
    )


def to_fields(mistakes: Mapping[str, Text], lang: str) -> Sequence[tuple[str, str]]:
    """The mistakes as links: the id of each field, and the sentence.

    A choice and boxes have their ids on the options: the link leads to the first of them.
    """
    several = {"scenario", "size", "safeguards", "compare"}
    return [
        (f"{name}-1" if name in several else name, says.in_(lang))
        for name, says in mistakes.items()
    ]
