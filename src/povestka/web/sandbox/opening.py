"""Opening a town: the form, what is wrong with it, and the town."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.people.regions import regions
from povestka.people.scenario.changes import with_safeguard
from povestka.people.scenario.model import Scenario
from povestka.sandbox.given import day_given
from povestka.web.fields import line, pick
from povestka.web.forms import Fields
from povestka.web.page import lang_of, page
from povestka.web.sandbox.frame import Drawn, goes_to, posted, told_day, towns_of
from povestka.web.sandbox.towns import Origin
from povestka.web.sandbox.words import WORDS

DEFAULTS: Final[Mapping[str, str]] = {
    "scenario": "year-2026", "region": "RU-TVE", "persons": "40", "seed": "1", "offices": "1",
    "start": "", "safeguard": "",
}
_MOST_SEED: Final = (1 << 32) - 1

OPEN: Final[Mapping[str, Text]] = {
    "title": Text("A town with its registers at work", "Город, в котором работают реестры"),
    "lead": Text(
        "The system itself in an invented town: the registers, the account, the post, the office,"
        " the draft board and the screens of the agencies. Each is told of the others with its own"
        " delay, and each may be wrong. The town is seen from every desk, any role can be"
        " played, and one asks what the law says beside what a screen shows.",
        "Сама система в вымышленном городе: реестры, личный кабинет, почта, военкомат, призывная"
        " комиссия и экраны ведомств. Каждый узнаёт от других с опозданием, и каждый может"
        " ошибаться. Город видно с любого рабочего места, любую роль можно взять на себя; можно"
        " спросить, что говорит закон и что показывает экран.",
    ),
    "not_real": Text(
        "All persons are drawn by chance; nobody in this town exists. Nothing is sent anywhere. The"
        " clock is simulated: it moves when somebody moves it, or lets it run.",
        "Все люди получены случайным образом, никого из них не существует. Ничего никуда не"
        " отправляется. Время модельное: оно идёт, когда его двигают или пускают.",
    ),
    "lesson": Text("The 90-minute lesson", "Урок на 90 минут"),
    "lesson_says": Text(
        "Tasks in order, questions and answers, roles for four groups.",
        "Задания по порядку, вопросы и ответы, роли для четырёх групп.",
    ),
    "stories": Text("Scripted stories", "Готовые сюжеты"),
    "stories_says": Text(
        "Twelve small towns replayed to the day from what was reported.",
        "Двенадцать маленьких городов, воспроизведённых день в день по публикациям.",
    ),
    "cycles": Text("Life cycles", "Жизненные циклы"),
    "cycles_says": Text(
        "What can follow what: of a summons, a letter, a complaint, an entry, a screen.",
        "Что за чем может следовать: для повестки, письма, жалобы, записи, экрана.",
    ),
    "open": Text("Open a town", "Открыть город"),
    "scenario": Text("Scenario", "Сценарий"),
    "region": Text("Region", "Регион"),
    "persons": Text("Persons", "Сколько людей"),
    "persons_hint": Text("From 1 to {most}, all synthetic men.",
                         "От 1 до {most}; все — условные мужчины."),
    "seed": Text("Seed", "Начальное число"),
    "seed_hint": Text("The same number gives the same persons.",
                      "При том же числе люди будут те же."),
    "offices": Text("Military commissariats", "Военных комиссариатов"),
    "start": Text("Day on which to begin", "День, с которого начать"),
    "start_hint": Text(
        "As 2026-03-15; the scenario’s first day if left empty.",
        "Например, 2026-03-15; если не указать — первый день сценария.",
    ),
    "safeguard": Text("With a safeguard", "С гарантией"),
    "none": Text("none", "без неё"),
    "whole": Text("write a whole number from {least} to {most}.",
                  "напишите целое число от {least} до {most}."),
    "outside": Text(
        "the scenario runs from {first} to {last}; name a day within it.",
        "сценарий длится с {first} по {last}; назовите день в этих пределах.",
    ),
}


def shown(request: Request, fields: Fields, mistakes: Mapping[str, str], status: int) -> Response:
    """The form as it was filled in, with what is wrong at each field."""
    lang, shelf = lang_of(request), request.state.shelf
    words = {key: text.in_(lang) for key, text in OPEN.items()}
    most = request.state.settings.town_persons

    def given(name: str) -> Drawn:
        value = fields.one(name) if fields.has(name) else DEFAULTS[name]
        return {"value": value, "mistake": mistakes.get(name, "")}

    scenarios = [
        (name, shelf.scenario(name, None, None).title.in_(lang)) for name in shelf.scenarios()
    ]
    safeguards = [("", words["none"]), *(
        (name, shelf.safeguard(name).title.in_(lang))
        for name in dict.fromkeys(shelf.safeguards())
    )]
    places = sorted(((one.code, one.name.in_(lang)) for one in regions()), key=lambda one: one[1])
    asks = [
        pick("scenario", words["scenario"], scenarios, **given("scenario")),
        pick("region", words["region"], places, **given("region")),
        line("persons", words["persons"], short=True, inputmode="numeric",
             hint=words["persons_hint"].format(most=most), **given("persons")),
        line("seed", words["seed"], short=True, inputmode="numeric", hint=words["seed_hint"],
             **given("seed")),
        line("offices", words["offices"], short=True, inputmode="numeric", **given("offices")),
        line("start", words["start"], short=True, hint=words["start_hint"], **given("start")),
        pick("safeguard", words["safeguard"], safeguards, **given("safeguard")),
    ]
    return page(
        request, "sandbox/open.html.jinja", {**WORDS, **OPEN}, title=words["title"],
        status=status, asks=asks, mistakes=list(mistakes.items()), repeat=fields.pairs,
    )


def form(request: Request) -> Response:
    """The form of a new town."""
    return shown(request, Fields(()), {}, 200)


def _number(fields: Fields, name: str, least: int, most: int, wrong: dict[str, Text]) -> int:
    given = fields.one(name) or DEFAULTS[name]
    if given.isascii() and given.isdigit() and len(given) < 11 and least <= int(given) <= most:
        return int(given)
    wrong[name] = OPEN["whole"].filled(least=least, most=most)
    return least


def _listed(fields: Fields, name: str, known: tuple[str, ...], wrong: dict[str, Text]) -> str:
    given = fields.one(name) or DEFAULTS[name]
    if given in known:
        return given
    wrong[name] = WORDS["no_such"].filled(given=given[:40])
    return known[0]


def _scenario(request: Request, fields: Fields, wrong: dict[str, Text]) -> Scenario:
    shelf = request.state.shelf
    name = _listed(fields, "scenario", tuple(shelf.scenarios()), wrong)
    guard = _listed(fields, "safeguard", ("", *shelf.safeguards()), wrong)
    scenario: Scenario = shelf.scenario(name, None, None)
    return with_safeguard(scenario, shelf.safeguard(guard)) if guard else scenario


def _start(
    fields: Fields, scenario: Scenario, lang: str, wrong: dict[str, Text]
) -> int | None:
    given = fields.one("start")
    day = day_given(given)
    if given and day is None:
        wrong["start"] = WORDS["no_day"].filled(given=given[:40])
    elif day is not None and not scenario.first <= day <= scenario.last:
        wrong["start"] = OPEN["outside"].filled(
            first=told_day(scenario.first, lang), last=told_day(scenario.last, lang)
        )
    return day


def _opened(request: Request, fields: Fields) -> Response:
    """Open the town, or show the form again with all that is wrong."""
    wrong: dict[str, Text] = {}
    lang, most = lang_of(request), request.state.settings.town_persons
    scenario = _scenario(request, fields, wrong)
    start = _start(fields, scenario, lang, wrong)
    region = _listed(fields, "region", tuple(one.code for one in regions()), wrong)
    persons = _number(fields, "persons", 1, most, wrong)
    offices = _number(fields, "offices", 1, persons, wrong)
    seed = _number(fields, "seed", 0, _MOST_SEED, wrong)
    if wrong:
        mistakes = {key: text.in_(lang) for key, text in wrong.items()}
        return shown(request, fields, mistakes, 422)
    name = towns_of(request).open(
        scenario, persons, seed, start, region, offices, Origin(safeguard=fields.one("safeguard"))
    )
    return goes_to(request, f"/sandbox/{name}")


open_ = posted(_opened)
"""The form of a new town, sent."""
