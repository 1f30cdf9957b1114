"""The page of the interface: its operations by subject, each with a command that asks for it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from povestka.language.words import Text
from povestka.web.api.interface import ADDRESS, description, interface
from povestka.web.api.summaries import SUMMARIES
from povestka.web.page import lang_of, page

WORDS: Final[Mapping[str, Text]] = {
    "title": Text("Interface for programs", "Программный интерфейс"),
    "lead": Text(
        "Every call of the command line as an operation of JSON. What is sent is computed and"
        " forgotten; runs and towns live in the memory of this server until it stops.",
        "Любой вызов командной строки в виде операции с JSON. Отправленное вычисляется и не"
        " хранится; прогоны и города существуют в памяти сервера, пока он работает.",
    ),
    "described": Text("The whole description (OpenAPI 3.1)", "Полное описание (OpenAPI 3.1)"),
    "kinds": Text(
        "Bodies are JSON; a refusal is an object of RFC 9457 that names every mistake by its path."
        " The language of words is chosen by ?lang=en or ?lang=ru, or by Accept-Language.",
        "Тела запросов — JSON; отказ — объект по RFC 9457, где у каждой ошибки указан её путь."
        " Язык выбирается параметром ?lang=en или ?lang=ru либо заголовком Accept-Language.",
    ),
    "long": Text(
        "What takes long is answered at once with a job; look at it, then read its result.",
        "На долгие вычисления сразу приходит ответ с заданием; следите за ним и прочитайте"
        " результат.",
    ),
    "example": Text("Example", "Пример"),
    "case": Text("Case", "Случай"),
    "law": Text("Law", "Закон"),
    "jobs": Text("Long work", "Долгие вычисления"),
    "country": Text("Country", "Страна"),
    "sandbox": Text("Sandbox", "Город"),
}
SUBJECTS: Final = ("case", "law", "country", "sandbox", "jobs")
"""The subjects in their order on the page; each operation has one as its tag."""

_STANDS_FOR: Final = {
    "/law/{name}": {"name": "exit_ban"},
    "/reforms/{name}": {"name": "register_30_days"},
    "/sandbox/stories/{name}": {"name": "unread-notice"},
}
_ANY: Final = {"id": "ID", "town": "TOWN", "person": "SYN-0000-000000"}
_ASKED: Final = {
    "search_law": "?q=exit+ban", "compare_law": "?before=2025-11&after=2026-01",
    "check_press": "?claim=C008", "read_regimes": "?country=estonia",
    "look_at_job": "?wait=10", "compare_towns": "?one=TOWN&other=OTHER",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An operation as the page lists it; `body` is the JSON of its example, if it takes any."""

    name: str
    subject: str
    method: str
    path: str
    asks: str
    body: Any

    def curl(self, host: str) -> str:
        """A command that asks for it."""
        words = ["curl"]
        if self.method not in {"GET", "POST"} or (self.method == "POST" and self.body is None):
            words += ["-X", self.method]
        if self.body is not None:
            words += ["-H", "content-type: application/json"]
            words += ["-d", json.dumps(self.body, ensure_ascii=False)]
        return shlex.join([*words, f"http://{host}{self.asks}"])


@cache
def operations() -> tuple[Listed, ...]:
    """Every operation, in the order of the description."""
    return tuple(_listed(description()))


def _listed(described: Mapping[str, Any]) -> Iterator[Listed]:
    schemas = described["components"]["schemas"]
    for path, methods in described["paths"].items():
        for method, one in methods.items():
            name, filled = one["operationId"], path.format(**{**_ANY, **_STANDS_FOR.get(path, {})})
            body = None
            if "requestBody" in one:
                told = one["requestBody"]["content"]["application/json"]["schema"]["$ref"]
                body = schemas[told.rpartition("/")[2]]["examples"][0]
            asks = f"/api{filled}{_ASKED.get(name, '')}"
            yield Listed(name, one["tags"][0], method.upper(), f"/api{path}", asks, body)


def show(request: Request) -> Response:
    """What can be asked for, and how."""
    lang = lang_of(request)
    subjects = [
        {
            "name": name,
            "says": WORDS[name].in_(lang),
            "operations": [
                {"name": one.name, "method": one.method, "path": one.path,
                 "says": SUMMARIES[one.name].in_(lang), "curl": one.curl(request.url.netloc)}
                for one in operations() if one.subject == name
            ],
        }
        for name in SUBJECTS
    ]
    return page(
        request, "api/operations.html.jinja", WORDS, title=WORDS["title"].in_(lang),
        subjects=subjects, address=ADDRESS,
    )


def routes() -> list[BaseRoute]:
    """The page, and beneath it the interface."""
    return [Route("/api", show), Mount("/api", interface())]
