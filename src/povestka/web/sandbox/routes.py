"""The addresses of the sandbox."""

from __future__ import annotations

from typing import Final

from starlette.routing import BaseRoute, Route

from povestka.web.sandbox import (
    adviser,
    clock,
    cycles,
    desks,
    faults,
    forks,
    lesson,
    opening,
    people,
    records,
    stories,
    watching,
)

_TOWN: Final = "/sandbox/{town}"

ROUTES: list[BaseRoute] = [
    Route("/sandbox", opening.form),
    Route("/sandbox", opening.open_, methods=["POST"]),
    Route("/sandbox/lesson", lesson.lesson),
    Route("/sandbox/lesson", lesson.open_, methods=["POST"]),
    Route("/sandbox/lesson/teacher", lesson.teacher),
    Route("/sandbox/stories", stories.stories),
    Route("/sandbox/stories/{story}", stories.story),
    Route("/sandbox/stories/{story}", stories.keep, methods=["POST"]),
    Route("/sandbox/cycles", cycles.cycles),
    Route(_TOWN, clock.town),
    Route(_TOWN, clock.move, methods=["POST"]),
    Route(f"{_TOWN}/persons", people.persons),
    Route(f"{_TOWN}/resident/{{person}}", people.resident),
    Route(f"{_TOWN}/resident/{{person}}", people.acts, methods=["POST"]),
    Route(f"{_TOWN}/adviser/{{person}}", adviser.adviser),
    Route(f"{_TOWN}/roles", desks.roles),
    Route(f"{_TOWN}/take", desks.take, methods=["POST"]),
    Route(f"{_TOWN}/role/{{role}}", desks.desk),
    Route(f"{_TOWN}/role/{{role}}/choose", desks.choose),
    Route(f"{_TOWN}/role/{{role}}/{{person}}", desks.seen),
    Route(f"{_TOWN}/role/{{role}}/{{person}}", desks.acts, methods=["POST"]),
    Route(f"{_TOWN}/agencies", watching.agencies),
    Route(f"{_TOWN}/gaps", watching.gaps),
    Route(f"{_TOWN}/faults", faults.faults),
    Route(f"{_TOWN}/faults", faults.inject, methods=["POST"]),
    Route(f"{_TOWN}/forks", forks.forks),
    Route(f"{_TOWN}/forks", forks.fork, methods=["POST"]),
    Route(f"{_TOWN}/again", forks.again, methods=["POST"]),
    Route(f"{_TOWN}/beside/{{other}}", forks.beside),
    Route(f"{_TOWN}/beside/{{other}}", forks.step, methods=["POST"]),
    Route(f"{_TOWN}/log", records.log),
    Route(f"{_TOWN}/files/{{file}}", records.file),
]
"""Every page of the sandbox, and every form."""
