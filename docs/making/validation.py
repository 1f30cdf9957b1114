"""The published figures that a run is held against: what each is, and what failing would mean."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from docs.making.markdown import code, esc, fields, link, note, table, title

import povestka
from povestka.country.validating import Target, targets
from povestka.language.words import Text
from povestka.outside.scenarios import load
from povestka.report.country_compared import validated

VALIDATION = Text("Held against published figures", "Сверка с опубликованными числами")
_LEAD = Text(
    "A run is held against figures that others have published. No number of the model was fitted"
    " to any of them, and none is changed because one fails: a failure stands as it is, and tells"
    " where the model is not to be believed. What is accepted was written down beforehand.",
    "Прогон сверяется с числами, которые опубликовали другие. Ни одно число модели не подгонялось"
    " под них и не меняется, если сверка не сошлась: расхождение показано как есть и говорит, где"
    " модели верить нельзя. Допустимое записано заранее.",
)
_COMMAND = Text(
    "The values below are those of the last run: version {version}, at full size, and with four"
    " million men where the dates of every summons are needed. {command} computes them all again,"
    " prints the failures as plainly as the rest, and ends with status 0 either way.",
    "Значения ниже — от последнего запуска: версия {version}, полная численность, а где нужны даты"
    " каждой повестки — четыре миллиона человек. {command} вычисляет их заново, печатает"
    " расхождения так же прямо, как остальное, и завершается со статусом 0 в любом случае.",
)
_LAST = Text("What was found", "Что найдено")
_PUBLISHED = Text("Published", "Опубликовано")
_ACCEPTED = Text("Accepted", "Допускается")
_SOURCE = Text("Source", "Источник")
_SCENARIO = Text("Scenario asked", "Спрошенный сценарий")
_NO_RUN = Text("none: computed without a run", "нет: вычисляется без прогона")
_TARGETS = Text("The targets", "Показатели")


@cache
def sources() -> Mapping[str, str]:
    """The sources of the targets in Russian, under the English words themselves."""
    text = Path("docs/targets.toml").read_text("utf-8")
    found: dict[str, str] = tomllib.loads(text)["ru"]
    return found


@cache
def last() -> Mapping[str, Any]:
    """What was found when it was last run: `povestka country validate --json`."""
    found: dict[str, Any] = json.loads(Path("docs/validation.json").read_text("utf-8"))
    if [one["id"] for one in found["targets"]] != [one.id for one in targets()]:
        raise LookupError("docs/validation.json is not of these targets; write it anew")
    return found


def _told(target: Target, lang: str) -> list[str]:
    source = target.source if lang == "en" else sources()[target.source]
    asked = (
        link(load(target.scenario).title.in_(lang), f"scenario-{target.scenario}")
        if target.scenario
        else esc(_NO_RUN.in_(lang))
    )
    return [
        *title(f"{target.id}. {target.title.in_(lang)}", f"target-{target.id.lower()}", 3),
        *fields(
            [
                (_PUBLISHED.in_(lang), esc(target.published)),
                (_ACCEPTED.in_(lang), esc(target.accept)),
                (_SOURCE.in_(lang), esc(source)),
                (_SCENARIO.in_(lang), asked),
            ]
        ),
        esc(target.why.in_(lang)),
        "",
    ]


def _table(lang: str) -> list[str]:
    """The rows of the terminal's own table, each leading to what the target is."""
    found = validated(last(), lang)
    rows = [
        (link(f"{one.id}. {row[0]}", f"target-{one.id.lower()}"), *map(esc, row[1:4]), _bold(row[4], one))
        for one, row in zip(targets(), found.rows, strict=True)
    ]
    return [esc(found.caption), "", *table(found.head[:5], rows)]


def _bold(told: str, target: Target) -> str:
    (passes,) = (one["passes"] for one in last()["targets"] if one["id"] == target.id)
    return f"**{esc(told)}**" if passes is False else esc(told)


def validation_page(lang: str) -> list[str]:
    """What was found when last run, and every target with its source and its meaning."""
    command = code("povestka country validate")
    told = esc(_COMMAND.in_(lang)).replace("{version}", povestka.__version__)
    lines = [
        *title(VALIDATION.in_(lang), "page-validation"),
        esc(_LEAD.in_(lang)),
        "",
        *note(told.replace("{command}", command)),
        *title(_LAST.in_(lang), level=2),
        *_table(lang),
        *title(_TARGETS.in_(lang), "targets", 2),
    ]
    for target in targets():
        lines += _told(target, lang)
    return lines
