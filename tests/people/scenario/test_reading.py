"""Scenarios read: what is right is taken, what is wrong is told, all of it, in both languages."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from povestka.case.mistakes import BadCase, Mistake
from povestka.case.reforming import Reform
from povestka.language.days import NEVER, day
from povestka.language.words import Text
from povestka.law.calendar import CALENDAR
from povestka.people.layout import YEARS, full_size, layout
from povestka.people.regions import regions
from povestka.people.scenario.changes import (
    SCHEMA as SAFEGUARD,
)
from povestka.people.scenario.changes import (
    BadSafeguard,
    Safeguard,
    of_reform,
    read_safeguard,
    with_safeguard,
)
from povestka.people.scenario.model import SCHEMA, Outage, Quota, RollOut, Scenario, Window
from povestka.people.scenario.reading import BadScenario, pool_size, read_scenario
from povestka.people.scenario.values import FOR_ALL, FROM_FLAG, NUMBERS
from povestka.people.scenario.words import no_such_region
from povestka.people.settings import settings
from tests.test_boundary import GREEN_LIGHT

X = Text("X", "Х")
REFORMS = {
    "longer": Reform("longer", X, X, parameters={"service.register_days": 30}),
    "longest": Reform("longest", X, X, parameters={"service.register_days": 60}),
    "same": Reform("same", X, X, parameters={"service.register_days": 30}),
    "settles": Reform("settles", X, X, readings={"CR-15": "next_working_day"}),
}


def reform(name: str) -> Reform:
    if name == "broken":
        both = [Mistake("", Text("is none.", "нет её.")), Mistake("parameters.x", X)]
        raise BadCase(both)
    return REFORMS[name]


def written(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


LEAST: dict[str, Any] = {
    "schema": SCHEMA,
    "title": {"en": "A year", "ru": "Год"},
    "says": {"en": "It is assumed.", "ru": "Так принято."},
    "first": written("2026-01-01"),
    "last": written("2026-12-31"),
    "window": [{"first": "2026-01-12", "last": "2026-03-31", "share": 0.3}],
}
QUOTA = {"first": "2026-04-01", "last": "2026-07-15", "men": 130_500}
LATER = {"first": "2026-10-01", "last": "2026-12-31", "men": 130_500}
OUTAGE = {"of": "portal", "first": "2026-05-01", "last": "2026-05-03"}
WHOLE: dict[str, Any] = {
    **LEAST,
    "persons": 1_000,
    "seed": 7,
    "offices": 200,
    "disputed": False,
    "left_out": ["RU-CHU"],
    "mobilisation": False,
    "reforms": ["longer", "same"],
    "readings": {"CR-3": "service"},
    "quota": [
        {**LATER, "by": "given", "shares": {"RU-MOW": 0.4, "RU-SPE": 0.6}},
        {**QUOTA, "decree": "998"},
    ],
    "outage": [OUTAGE, {**OUTAGE, "of": "border"}],
    "roll_out": {
        "register": "2026-01-01",
        "border": written("2025-09-08"),
        "regions": {"RU-MOW": "2025-10-01"},
    },
    "settings": {
        "come.usual": 1,
        "border": {"lag_off": [0, 1, 5, 20, 90]},
        "ground.began": [-900, -700, 0, 0, 3_650],
        "call": {"age_from": 19, "picked": [0, 0.5, 0.5, 0.5, 1]},
    },
    "regions": {"RU-MOW": {"person.elsewhere": 0.3}, "RU-SPE": {"call": {"age_until": 27}}},
}


def scenario(data: object, **instead: int) -> Scenario:
    return read_scenario(data, "mine", reform, **instead)


def refused(data: object, **instead: int) -> dict[str, Text]:
    with pytest.raises(BadScenario) as caught:
        scenario(data, **instead)
    return told(caught.value)


def told(error: BadCase) -> dict[str, Text]:
    """The mistakes by path; each a sentence in both languages, none said twice of one place."""
    paths = [one.path for one in error.mistakes]
    assert sorted(set(paths)) == sorted(paths)
    for one in error.mistakes:
        for text in (one.says.en, one.says.ru):
            assert text.rstrip().endswith((".", "?", "},", "}.")) or one.says is X, text
            assert not GREEN_LIGHT.search(text)
        assert re.search("[а-яёА-ЯЁ]", one.says.ru)
        assert not re.search("[а-яё]", re.sub("«.*?»", "", one.says.en))
    return {one.path: one.says for one in error.mistakes}


def test_the_least_that_a_scenario_can_say() -> None:
    found = scenario(LEAST)
    assert found == Scenario(
        "mine", Text("A year", "Год"), Text("It is assumed.", "Так принято."),
        day("2026-01-01"), day("2026-12-31"),
        windows=(Window(day("2026-01-12"), day("2026-03-31"), 0.3),),
    )  # fmt: skip
    assert (found.persons, found.seed, found.disputed, found.mobilisation) == (None, 1, True, False)
    assert (found.year, found.days) == (2026, 365)
    assert found.roll_out == RollOut(NEVER, NEVER, NEVER)


def test_everything_that_a_scenario_can_say() -> None:
    found = scenario(WHOLE)
    assert (found.persons, found.seed, found.disputed) == (1_000, 7, False)
    assert found.left_out == ("RU-CHU",)
    assert found.offices == len(found.laid_out(1_000).size) == 200
    assert [one.name for one in found.reforms] == ["longer", "same"]
    assert found.readings == {"CR-3": "service"}
    assert found.quotas == (
        Quota(day("2026-04-01"), day("2026-07-15"), 130_500, decree="998"),
        Quota(
            day("2026-10-01"), day("2026-12-31"), 130_500, "given", {"RU-MOW": 0.4, "RU-SPE": 0.6}
        ),
    ), "in the order of time"
    days = day("2026-05-01"), day("2026-05-03")
    assert found.outages == (Outage("portal", *days), Outage("border", *days))
    assert found.roll_out == RollOut(
        day("2026-01-01"), day("2025-09-08"), NEVER, {"RU-MOW": day("2025-10-01")}
    )
    assert found.settings == {
        "come.usual": 1.0,
        "border.lag_off": (0, 1, 5, 20, 90),
        "ground.began": (-900, -700, 0, 0, 3_650),
        "call.age_from": 19,
        "call.picked": (0.0, 0.5, 0.5, 0.5, 1.0),
    }
    assert found.regions == {
        "RU-MOW": {"person.elsewhere": 0.3}, "RU-SPE": {"call.age_until": 27}
    }  # fmt: skip


def test_every_setting_can_be_set_to_its_own_base() -> None:
    given = {
        key: list(one.base) if isinstance(one.base, tuple) else one.base
        for key, one in settings().items()
        if key not in FROM_FLAG
    }
    found = scenario({**LEAST, "settings": given}).settings
    assert found == {key: one.base for key, one in settings().items() if key not in FROM_FLAG}


def test_persons_and_seed_can_stand_instead() -> None:
    found = scenario(WHOLE, persons=5, seed=0)
    assert (found.persons, found.seed) == (5, 0)
    assert scenario(LEAST, persons=9).seed == 1


@pytest.mark.parametrize("key", ["persons", "seed"])
def test_those_that_stand_instead_have_bounds_too(key: str) -> None:
    most = {"persons": 150_000_000, "seed": 2**32 - 1}[key]
    assert getattr(scenario(LEAST, **{key: most}), key) == most
    for wrong in (-1, most + 1):
        says = refused(WHOLE, **{key: wrong})[key]
        assert f"{most:,}" in says.en and f"{most:,}".replace(",", " ") in says.ru
    assert list(refused({**WHOLE, "persons": 0})) == ["persons"]


def test_the_years_are_those_for_which_men_and_days_off_are_known() -> None:
    known = [year for year in YEARS if {year, year + 1} <= CALENDAR.off.keys()]
    for year in range(2005, 2035):
        days = {"first": f"{year}-03-01", "last": f"{year}-05-31"}
        data = {**LEAST, **days, "window": [{**days, "share": 1.0}]}
        if year in known:
            assert scenario(data).year == year
        else:
            says = refused(data)["first"]
            assert str(year) in says.en and "2012 to 2026" in says.en
            assert "2012–2026" in says.ru


def test_the_pool_is_the_men_of_the_layout() -> None:
    for year, disputed in ((2016, True), (2026, False)):
        of_all = full_size(year, disputed)
        found = layout(of_all, year, disputed=disputed)
        men = int((found.bounds[:, 12] - found.bounds[:, 0]).sum())
        assert pool_size(year, range(18, 30), disputed) == pytest.approx(men, rel=1e-5)
        assert pool_size(year, range(18, 48), disputed) == of_all


Change = Callable[[dict[str, Any]], object]

MISTAKES: dict[str, tuple[Change, str, str, str]] = {
    "unknown key": (lambda x: x.update(windows=[]), "windows", "did you mean «window»?", "«window»"),
    "a person": (lambda x: x.update(snils="1"), "snils", "could identify a person", "указать на"),
    "no schema": (lambda x: x.pop("schema"), "schema", "is missing", "не указано"),
    "other schema": (lambda x: x.update(schema="povestka/case/1"), "schema", SCHEMA, SCHEMA),
    "no title": (lambda x: x.pop("title"), "title", "is missing", "не указано"),
    "one language": (lambda x: x.update(says={"en": "X."}), "says", "both languages", "оба языка"),
    "empty words": (lambda x: x.update(title={"en": " ", "ru": "Х"}), "title", "both", "оба"),
    "no first": (lambda x: x.pop("first"), "first", "is missing", "не указано"),
    "no such day": (lambda x: x.update(last="2026-02-30"), "last", "not a date", "не существует"),
    "an hour": (
        lambda x: x.update(first=dt.datetime(2026, 1, 1, 9)), "first", "without a time", "без времени"
    ),
    "a number": (lambda x: x.update(first=2026), "first", "a calendar day", "день календаря"),
    "far off": (lambda x: x.update(first="1026-01-01"), "first", "1900 to 2199", "1900–2199"),
    "ends before": (
        lambda x: x.update(last="2025-12-31"), "last", "before it begins on 2026-01-01", "раньше"
    ),
    "two years": (
        lambda x: x.update(last="2027-01-01"), "last", "2026-12-31 is the last day", "2026-12-31"
    ),
    "half a person": (lambda x: x.update(persons=1.5), "persons", "whole number", "целое число"),
    "true persons": (lambda x: x.update(persons=True), "persons", "whole number", "целое число"),
    "no flag": (lambda x: x.update(disputed=1), "disputed", "true or false", "true или false"),
    "a word for a flag": (lambda x: x.update(mobilisation="no"), "mobilisation", "true", "true"),
    "left out unknown": (
        lambda x: x.update(left_out=["RU-MOWW"]), "left_out", "RU-MOW (Moscow)?", "RU-MOW (Москва)"
    ),
    "left out by name": (
        lambda x: x.update(left_out=["Chukotka"]), "left_out", "did you mean RU-CHU", "RU-CHU"
    ),
    "left out no list": (lambda x: x.update(left_out="RU-CHU"), "left_out", "a list", "список"),
    "left out numbers": (lambda x: x.update(left_out=[1]), "left_out", "a list", "список"),
    "left out twice": (
        lambda x: x.update(left_out=["RU-CHU"] * 2), "left_out", "named twice", "дважды"
    ),
    "broken reform": (lambda x: x.update(reforms=["longer", "broken"]), "reforms[2]", "is none.", "нет"),
    "reforms that clash": (
        lambda x: x.update(reforms=["longer", "longest"]), "reforms[2]", "than «longer» does", "иначе"
    ),
    "unknown reading": (
        lambda x: x["readings"].update({"CR-99": "x"}), "readings.CR-99", "no reading", "толкования"
    ),
    "unknown option": (
        lambda x: x["readings"].update({"CR-1": "birth"}), "readings.CR-1", "appearance", "appearance"
    ),
    "no option": (lambda x: x["readings"].update({"CR-1": 3}), "readings.CR-1", "has no", "нет"),
    "settled reading": (
        lambda x: x.update(reforms=["settles"], readings={"CR-15": "no_shift"}),
        "readings.CR-15", "settles CR-15", "закрепляет CR-15",
    ),
    "readings no table": (lambda x: x.update(readings=["CR-1"]), "readings", "a table", "таблица"),
    "no window": (lambda x: x.pop("window"), "window", "at least one [[window]]", "[[window]]"),
    "window no list": (lambda x: x.update(window={}), "window", "[[window]]", "[[window]]"),
    "window no table": (lambda x: x["window"].append(3), "window[2]", "a table", "таблица"),
    "window key": (
        lambda x: x["window"][0].update(shares=1), "window[1].shares", "«share»?", "«share»"
    ),
    "no share": (lambda x: x["window"][0].pop("share"), "window[1].share", "is missing", "не указано"),
    "share above one": (
        lambda x: x["window"][0].update(share=1.2), "window[1].share", "1.2 does not fit", "от 0 до 1"
    ),
    "share not a number": (
        lambda x: x["window"][0].update(share=float("nan")), "window[1].share", "nan", "nan"
    ),
    "windows above one": (
        lambda x: x["window"].append({**x["window"][0], "share": 0.8}),
        "window[2].share", "add up to 1.1", "в сумме дают 1.1",
    ),
    "window before the run": (
        lambda x: x["window"][0].update(first="2025-12-01"),
        "window[1]", "not within the run, 2026-01-01 to 2026-12-31", "не в пределах прогона",
    ),
    "window after the run": (
        lambda x: x["window"][0].update(last="2027-01-01"), "window[1]", "within", "в пределах"
    ),
    "window backwards": (
        lambda x: x["window"][0].update(last="2026-01-11"), "window[1].last", "it ends on", "раньше"
    ),
    "five windows": (
        lambda x: x.update(window=[{**x["window"][0], "share": 0.1}] * 5), "window", "5 of them", "5"
    ),
    "no men": (lambda x: x["quota"][1].pop("men"), "quota[2].men", "is missing", "не указано"),
    "quota key": (lambda x: x["quota"][0].update(man=1), "quota[1].man", "«men»?", "«men»"),
    "negative quota": (lambda x: x["quota"][1].update(men=-1), "quota[2].men", "from 0", "от 0"),
    "quota too large": (
        lambda x: x["quota"][1].update(men=20_000_000),
        "quota[2].men", "20,000,000 men are more than the pool of 9,", "20 000 000 человек — больше",
    ),
    "quotas too large": (
        lambda x: x.update(quota=[{**QUOTA, "men": 5_000_000}, {**LATER, "men": 5_000_000}]),
        "quota[2].men", "takes 10,000,000 men", "10 000 000 человек",
    ),
    "region too small": (
        lambda x: x["quota"][0].update(men=1_000_000, shares={"RU-MAG": 0.5, "RU-MOW": 0.5}),
        "quota[1].shares.RU-MAG", "500,000 men are more than the pool of 9,", "500 000 человек",
    ),
    "quotas overlap": (
        lambda x: x["quota"][1].update(last="2026-10-01"),
        "quota[2].first", "before quota[1] has ended", "quota[1]",
    ),
    "three quotas": (
        lambda x: x["quota"].append({**QUOTA, "first": "2026-08-01", "last": "2026-08-02"}),
        "quota", "room for 2", "место для 2",
    ),
    "by what": (lambda x: x["quota"][1].update(by="men"), "quota[2].by", "men_18_29", "men_18_29"),
    "given without shares": (
        lambda x: x["quota"][0].pop("shares"), "quota[1].shares", "needs the shares", "нужны доли"
    ),
    "shares not read": (
        lambda x: x["quota"][1].update(shares={"RU-MOW": 1.0}), "quota[2].shares", "only with", "только"
    ),
    "shares of nowhere": (
        lambda x: x["quota"][0].update(shares={"RU-XX": 1.0}), "quota[1].shares.RU-XX", "RU-", "RU-"
    ),
    "shares of one left out": (
        lambda x: x["quota"][0].update(shares={"RU-CHU": 1.0}),
        "quota[1].shares.RU-CHU", "left out of this run", "исключён",
    ),
    "shares that do not add up": (
        lambda x: x["quota"][0].update(shares={"RU-MOW": 0.5, "RU-SPE": 0.4}),
        "quota[1].shares", "add up to 0.9", "в сумме дают 0.9",
    ),
    "a share below zero": (
        lambda x: x["quota"][0].update(shares={"RU-MOW": -0.5, "RU-SPE": 1.0}),
        "quota[1].shares.RU-MOW", "from 0 to 1", "от 0 до 1",
    ),
    "decree a number": (lambda x: x["quota"][1].update(decree=998), "quota[2].decree", "quotes", "кав"),
    "no outage of": (lambda x: x["outage"][0].pop("of"), "outage[1].of", "is missing", "не указано"),
    "outage of what": (
        lambda x: x["outage"][0].update(of="post"), "outage[1].of", "«portal»?", "«portal»"
    ),
    "outage twice": (lambda x: x["outage"][1].update(of="portal"), "outage[2].of", "already", "уже"),
    "outage outside": (
        lambda x: x["outage"][0].update(last="2027-05-03"), "outage[1]", "not within", "не в пределах"
    ),
    "roll-out of what": (
        lambda x: x["roll_out"].update(borders="2026-01-01"), "roll_out.borders", "«border»?", "«border»"
    ),
    "roll-out never": (lambda x: x["roll_out"].update(border="no"), "roll_out.border", "not a", "не"),
    "roll-out nowhere": (
        lambda x: x["roll_out"]["regions"].update({"Москва": "2026-01-01"}),
        "roll_out.regions.Москва", "RU-MOW (Moscow)", "RU-MOW (Москва)",
    ),
    "roll-out in a disputed region": (
        lambda x: x["roll_out"]["regions"].update({"UA-43": "2026-01-01"}),
        "roll_out.regions.UA-43", "UA-43 is left out", "UA-43 исключён",
    ),
    "no such setting": (
        lambda x: x["settings"].update({"come.usually": 0.8}),
        "settings.come.usually", "«come.usual»?", "«come.usual»",
    ),
    "no such setting inside": (
        lambda x: x["settings"]["call"].update(pick=0.1), "settings.call.pick", "call.picked", "call.picked"
    ),
    "a setting with a name": (
        lambda x: x["settings"].update(passport=1), "settings.passport", "identify", "указать"
    ),
    "share of two": (lambda x: x["settings"].update({"come.usual": 2}), "settings.come.usual", "0.5", "0.5"),
    "share of true": (
        lambda x: x["settings"].update({"come.usual": True}), "settings.come.usual", "true does", "true"
    ),
    "share by one age": (
        lambda x: x["settings"]["call"].update(picked=0.5), "settings.call.picked", "five shares", "пять"
    ),
    "share by four ages": (
        lambda x: x["settings"]["call"].update(picked=[0.5] * 4), "settings.call.picked", "five", "пять"
    ),
    "share by age above one": (
        lambda x: x["settings"]["call"].update(picked=[0, 0, 0, 0, 2]), "settings.call.picked", "30-47", "30–47"
    ),
    "knots that fall": (
        lambda x: x["settings"]["border"].update(lag_off=[0, 5, 1, 20, 90]),
        "settings.border.lag_off", "[0, 5, 1, 20, 90] does not fit", "не меньше предыдущего",
    ),
    "twenty knots": (
        lambda x: x["settings"]["border"].update(lag_off=[0] * 20),
        "settings.border.lag_off", "0, 0, … does not fit", "0, 0, … не подходит",
    ),
    "four knots": (
        lambda x: x["settings"]["border"].update(lag_off=[0, 1, 2, 3]), "settings.border.lag_off", "five", "пять"
    ),
    "one day": (
        lambda x: x["settings"]["border"].update(lag_off=3), "settings.border.lag_off", "five", "пять"
    ),
    "half days": (
        lambda x: x["settings"]["border"].update(lag_off=[0, 1.5, 2, 3, 4]),
        "settings.border.lag_off", "whole numbers of days", "целых чисел",
    ),
    "days below zero": (
        lambda x: x["settings"]["border"].update(lag_off=[-1, 0, 0, 0, 0]),
        "settings.border.lag_off", "from 0 to 3,650", "от 0 до 3 650",
    ),
    "ten years and a day": (
        lambda x: x["settings"].update({"ground.began": [0, 0, 0, 0, 3_651]}),
        "settings.ground.began", "from -3,650 to 3,650", "от -3 650 до 3 650",
    ),
    "a birthday in another year": (
        lambda x: x["settings"].update({"man.birthday": [0, 1, 2, 3, 366]}),
        "settings.man.birthday", "from 0 to 364", "от 0 до 364",
    ),
    "no age": (
        lambda x: x["settings"]["call"].update(age_from=17), "settings.call.age_from", "18 to 47", "18 до 47"
    ),
    "ages crossed": (
        lambda x: x["settings"]["call"].update(age_until=19), "settings", "(19) is not below", "не меньше"
    ),
    "ages crossed in a region": (
        lambda x: x["regions"]["RU-SPE"]["call"].update(age_until=19), "regions.RU-SPE", "nobody", "некого"
    ),
    "reservists by hand": (
        lambda x: x["settings"]["call"].update(reservists=1),
        "settings.call.reservists", "follows from mobilisation", "следует из mobilisation",
    ),
    "capacity by region": (
        lambda x: x["regions"]["RU-MOW"].update({"office.capacity": 20}),
        "regions.RU-MOW.office.capacity", "the whole country", "всей страны",
    ),
    "settings of nowhere": (
        lambda x: x["regions"].update({"RU-QQQQQQ": {}}), "regions.RU-QQQQQQ", "RU-", "RU-"
    ),
    "settings of one left out": (
        lambda x: x["regions"].update({"RU-CHU": {}}), "regions.RU-CHU", "left out", "исключён"
    ),
    "settings no table": (lambda x: x.update(settings=["x"]), "settings", "a list", "список"),
    "regions no table": (lambda x: x["regions"].update({"RU-MOW": 1}), "regions.RU-MOW", "1 does", "1"),
}
"""A slip: what is done to a whole scenario, the place told, and some words of each language."""


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_is_told_where_it_is(name: str) -> None:
    change, path, en, ru = MISTAKES[name]
    data = copy.deepcopy(WHOLE)
    change(data)
    found = refused(data)
    assert en in found[path].en
    assert ru in found[path].ru
    others = {one for one in found if not one.startswith("reforms[2].")} - {path}
    assert others == set(), "and nothing else is"


def test_all_mistakes_are_told_at_once() -> None:
    data = copy.deepcopy(WHOLE)
    some = ["no title", "a number", "share above one", "outage of what", "knots that fall"]
    for name in some:
        MISTAKES[name][0](data)
    assert set(refused(data)) == {MISTAKES[name][1] for name in some}


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_what_is_no_table_is_no_scenario(data: object) -> None:
    assert set(refused(data)) == {"", "schema", "title", "says", "first", "last", "window"}


def test_a_mistake_of_a_reform_is_told_with_its_place_in_both() -> None:
    found = refused({**LEAST, "reforms": ["broken"]})
    assert list(found) == ["reforms[1]", "reforms[1].parameters.x"]


def test_every_region_has_an_office() -> None:
    regions = len(scenario(LEAST).laid_out(1_000).regions)
    assert scenario({**LEAST, "offices": regions}).offices == regions
    for wrong in (regions - 1, 10_001):
        assert list(refused({**LEAST, "offices": wrong})) == ["offices"]


def test_every_region_left_out_leaves_nobody() -> None:
    codes = [one.code for one in regions()]
    found = refused({**LEAST, "left_out": codes, "quota": [QUOTA]})
    assert "at least one must remain" in found["left_out"].en
    rest = [code for code in codes if code not in {"UA-40", "UA-43"}]
    assert list(refused({**LEAST, "left_out": rest, "disputed": False})) == ["left_out"]
    assert scenario({**LEAST, "left_out": rest}).left_out == tuple(rest)


def test_mobilisation_may_take_older_men() -> None:
    quota = {**QUOTA, "men": 12_000_000}
    assert "aged 18 to 29" in refused({**LEAST, "quota": [quota]})["quota[1].men"].en
    assert scenario({**LEAST, "quota": [quota], "mobilisation": True}).quotas[0].men == 12_000_000
    quota["men"] = 30_000_000
    found = refused({**LEAST, "quota": [quota], "mobilisation": True})
    assert "aged 18 to 47" in found["quota[1].men"].en


def test_without_days_of_the_run_the_rest_is_read_all_the_same() -> None:
    data = {**WHOLE, "first": "never", "quota": [{**QUOTA, "men": 10**8}], "persons": 0}
    assert set(refused(data)) == {"first", "persons"}


def test_a_region_that_nothing_is_like() -> None:
    assert no_such_region("x", "9").says.en == "there is no region «9»; a code looks like RU-MOW."


def numbers() -> Iterator[str]:
    return (key for key, one in settings().items() if one.kind == "number")


def test_every_whole_number_has_its_bounds() -> None:
    assert set(NUMBERS) == set(numbers())
    assert set(FOR_ALL) <= set(numbers()) and set(FROM_FLAG) <= set(numbers())


# --- safeguards ------------------------------------------------------------------------------

LIFTED = {"schema": SAFEGUARD, "title": LEAST["title"], "says": LEAST["says"], "law": ["settles"]}


def safeguard(data: object) -> Safeguard:
    return read_safeguard(data, "mine", reform)


def test_a_safeguard_changes_the_law_or_practice_or_both() -> None:
    law = safeguard(LIFTED)
    assert (law.name, [one.name for one in law.laws], law.is_law_only) == ("mine", ["settles"], True)
    both = safeguard({**LIFTED, "settings": {"call.checked": 1.0}})
    assert (both.settings, both.is_law_only) == ({"call.checked": 1.0}, False)
    wrapped = of_reform(REFORMS["longer"])
    assert (wrapped.name, wrapped.laws, wrapped.is_law_only) == ("longer", (REFORMS["longer"],), True)


@pytest.mark.parametrize(
    ("change", "paths"),
    [
        ({"schema": SCHEMA}, {"schema"}),
        ({"law": ["broken"]}, {"law[1]", "law[1].parameters.x"}),
        ({"law": "longer"}, {"law"}),
        ({"law": ["longer", "longest"]}, {"law[2]"}),
        ({"law": []}, {""}),
        ({"law": [], "settings": {}}, {""}),
        ({"laws": []}, {"laws"}),
        ({"settings": {"call.checked": 2}, "title": 3}, {"settings.call.checked", "title"}),
        ({"settings": {"call.age_until": 19, "call.age_from": 19}}, {"settings"}),
    ],
    ids=lambda one: str(sorted(one)) if isinstance(one, set) else str(one),
)
def test_the_mistakes_of_a_safeguard_are_told(change: dict[str, Any], paths: set[str]) -> None:
    with pytest.raises(BadSafeguard) as caught:
        safeguard({**LIFTED, **change})
    assert set(told(caught.value)) == paths


def test_a_scenario_with_a_safeguard_differs_in_that_alone() -> None:
    before = scenario({**WHOLE, "readings": {"CR-3": "service", "CR-15": "no_shift"}})
    change = {"person.elsewhere": 0.0, "come.usual": 0.5}
    after = with_safeguard(before, safeguard({**LIFTED, "settings": change}))
    assert after.name == "mine+mine"
    assert [one.name for one in after.reforms] == ["longer", "same", "settles"]
    assert after.readings == {"CR-3": "service"}, "a reading that it settles is named no more"
    assert after.settings == {**before.settings, **change}
    assert after.regions == {"RU-SPE": before.regions["RU-SPE"]}, "nor does a region keep its own"
    kept = {"title", "first", "last", "persons", "seed", "windows", "quotas", "roll_out", "outages"}
    assert all(getattr(before, name) == getattr(after, name) for name in kept)
    assert with_safeguard(after, of_reform(REFORMS["longer"])).reforms == (
        REFORMS["same"], REFORMS["settles"], REFORMS["longer"]
    ), "no reform stands there twice"  # fmt: skip
