"""What the commands of the country refuse: scenarios, safeguards, folders of runs, ids, clusters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from docs.making.markdown import code, esc, table, title

from povestka.case.mistakes import BadCase, Mistake
from povestka.cli import country as commands
from povestka.country import explaining, recording
from povestka.language.days import day
from povestka.language.words import Text
from povestka.outside import cluster, recorder, runs
from povestka.outside.files import BadFile
from povestka.outside.scenarios import load, load_safeguard
from povestka.people.scenario import changes as scenario_changes
from povestka.people.scenario import words as scenario_words

_FIRST, _LAST, _NEXT = (day(one) for one in ("2026-01-01", "2026-12-31", "2027-02-28"))
_SHARE = Text("write a share from 0 to 1: half is 0.5", "укажите долю от 0 до 1: половина — 0.5")

KINDS: Mapping[str, tuple[Text, tuple[Any, ...]]] = {
    "not_these": (
        Text("numbers that do not fit", "числа, которые не подходят"),
        ("settings.come.usual", 1.5, _SHARE),
    ),
    "ends_before": (
        Text("a season that ends before it begins", "период, который кончается до начала"),
        ("quota[1].last", _LAST, _FIRST),
    ),
    "outside": (
        Text("a period outside the run", "период вне прогона"),
        ("window[1]", _LAST, _NEXT, (_FIRST, _LAST)),
    ),
    "two_years": (Text("a run of two years", "прогон на два года"), (_FIRST, _NEXT)),
    "no_such_year": (
        Text("a year that cannot be run", "год, который нельзя прогнать"), (1999,),
    ),
    "above_one": (
        Text("shares above the whole", "доли больше целого"), ("window[2].share", 1.2),
    ),
    "not_one": (
        Text("shares that are not the whole", "доли, не составляющие целого"),
        ("quota[1].shares", 0.8),
    ),
    "too_large": (
        Text("a quota larger than the pool", "квота больше числа людей"),
        ("quota[1].men", 20_000_000, 9_243_000, (18, 29)),
    ),
    "both_too_large": (
        Text("two quotas larger than the pool", "две квоты больше числа людей"),
        ("quota[2].men", 12_000_000, 9_243_000),
    ),
    "overlap": (
        Text("two quotas at the same time", "две квоты одновременно"),
        ("quota[2].first", "quota[1]"),
    ),
    "too_many": (Text("more than there is room for", "больше, чем есть места"), ("window", 4, 6)),
    "second_outage": (
        Text("a second outage of the same thing", "второй перебой того же"),
        ("outage[2].of", "portal"),
    ),
    "no_such_region": (
        Text("a region that is none", "региона с таким кодом нет"), ("left_out", "RU-MOV"),
    ),
    "is_left_out": (
        Text("a region that is left out", "исключённый регион"), ("regions.UA-43", "UA-43"),
    ),
    "nobody_left": (Text("nobody left", "никого не осталось"), ()),
    "for_all": (
        Text("a setting of the whole country", "настройка всей страны"),
        ("regions.RU-MOW.office.capacity", "office.capacity"),
    ),
    "from_flag": (
        Text("a setting that follows from another key", "настройка, следующая из другого ключа"),
        ("settings.call.reservists",),
    ),
    "ages_crossed": (
        Text("ages that leave nobody", "возраст, не оставляющий никого"), ("settings", 30, 27),
    ),
    "needs_shares": (
        Text("shares that are missing", "недостающие доли"), ("quota[1].shares",),
    ),
    "idle_shares": (Text("shares that nothing reads", "лишние доли"), ("quota[1].shares",)),
    "clash": (
        Text("two reforms that contradict each other", "две противоречащие реформы"),
        ("reforms[2]", "service.register_days", "register_30_days"),
    ),
    "repeated": (
        Text("a name given twice", "название дважды"), ("reforms", "court_before_measures"),
    ),
}
"""For each kind of mistake of a scenario what it is, and what to make an example of it from."""

_EXAMPLES: Mapping[str, object] = {
    "address": "tcp://127.0.0.1:8786", "schema": "povestka/run/9", "known": recording.SCHEMA,
    "names": "daily.parquet", "name": "run", "other": "year-2026", "mine": "spring-2023",
    "keys": "persons, seed", "office": 1700, "serial": 20000, "last": 1599, "replicate": 7,
    "done": "0, 1", "then": "2026-03-15", "present": "2026-09-01", "option": "--replicates",
    "least": 1, "given": 0,
}
"""What stands in the open places of the sentences."""

_COMMANDS = tuple(
    import_module(f"{commands.__name__}.{one.name}") for one in iter_modules(commands.__path__)
)
"""The files of the country's commands."""

_OTHERS: Mapping[str, tuple[Text, tuple[ModuleType, ...]]] = {
    "runs": (
        Text("In the folder of a run", "В папке прогона"), (runs, recorder, recording),
    ),
    "persons": (Text("In an id", "В идентификаторе лица"), (explaining,)),
    "cluster": (Text("With a cluster", "С кластером"), (cluster,)),
    "options": (Text("In an option", "В параметре"), _COMMANDS),
}
_HEADS = Text("In a scenario or a safeguard", "В сценарии или в гарантии")
_NAMES = Text("In the name of one", "В имени сценария или гарантии")
_KIND = Text("What is wrong", "Что не так")
_SAID = Text("How it is said", "Как об этом сказано")
_NOTHING = Text("a safeguard that changes nothing", "гарантия, которая ничего не меняет")


def kinds() -> dict[str, Callable[..., Mistake]]:
    """The kinds of mistake that only a scenario can have: the functions that write them."""
    return {
        name: made
        for name, made in getmembers(scenario_words, isfunction)
        if signature(made).return_annotation in (Mistake, "Mistake")
    }


def sentences(module: ModuleType) -> Iterator[tuple[str, Text]]:
    """Every sentence of refusal that a module keeps, with examples in its open places."""
    for name, found in vars(module).items():
        listed = found.values() if isinstance(found, Mapping) else found
        listed = [found] if isinstance(found, Text) else listed
        if not re.fullmatch("_[A-Z_]+", name) or name in _NO_REFUSALS:
            continue
        texts = [one for one in listed if isinstance(one, Text)] if _several(listed) else []
        for place, text in enumerate(texts):
            places = re.findall(r"\{(\w+)\}", text.en)
            given = {**_EXAMPLES, **({"name": "SYN-412"} if module is explaining else {})}
            told = name.strip("_").lower().replace("_", "-") + (f"-{place + 1}" if place else "")
            yield told, text.filled(**{one: given[one] for one in places})


_NO_REFUSALS = ("_HEADS", "_SAYS")
"""Sentences of such names refuse nothing."""


def _several(found: object) -> bool:
    return isinstance(found, list | tuple | type({}.values()))


def _scenarios(lang: str) -> list[tuple[str, str]]:
    lacking = set(kinds()) ^ set(KINDS)
    if lacking:
        raise LookupError(f"docs/making/refusals_country.py has other mistakes: {lacking}")
    rows = []
    for name, made in kinds().items():
        what, given = KINDS[name]
        (sentence,) = BadCase([made(*given)]).sentences(lang)
        anchor = f'<span id="refusal-{name.replace("_", "-")}"></span>'
        rows.append((f"{anchor}{esc(what.in_(lang))}", esc(sentence)))
    idle = Mistake("", scenario_changes._CHANGES_NOTHING)
    (sentence,) = BadCase([idle]).sentences(lang)
    return [*rows, (esc(_NOTHING.in_(lang)), esc(sentence))]


def _names(lang: str) -> list[tuple[str, str]]:
    rows = []
    for reader, name in ((load, "2027"), (load, "yeer-2026"), (load_safeguard, "court")):
        try:
            reader(name)
        except BadFile as bad:
            rows.append((code(name), esc(bad.says.in_(lang))))
    return rows


def country_refusals(lang: str) -> list[str]:
    """Every kind of refusal of the country's commands, in the program's words."""
    head = [_KIND.in_(lang), _SAID.in_(lang)]
    lines = [*title(_HEADS.in_(lang), "refusals-scenario", 2), *table(head, _scenarios(lang))]
    lines += [*title(_NAMES.in_(lang), level=2), *table(head, _names(lang))]
    for key, (heading, modules) in _OTHERS.items():
        rows = [
            (f'<span id="refusal-{key}-{name}"></span>{esc(text.in_(lang))}',)
            for module in modules
            for name, text in sentences(module)
        ]
        lines += [*title(heading.in_(lang), f"refusals-{key}", 2), *table(head[1:], rows)]
    return lines
