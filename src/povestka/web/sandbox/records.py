"""The log of a town: in words, checked against its chain, and as files to take away."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.language.words import Text
from povestka.registers.events import Event
from povestka.registers.log import BadHead, Head, head_of, line_of
from povestka.report.sandbox_plain import event, headed
from povestka.report.sandbox_scenario import scenario_files
from povestka.report.sandbox_verified import drawn_verified, verified
from povestka.sandbox.verifying import verify
from povestka.web.fields import line
from povestka.web.forms import asked
from povestka.web.page import lang_of, link
from povestka.web.refusals import Refused
from povestka.web.sandbox.frame import a_page, happened, kept, town_page
from povestka.web.sandbox.towns import Kept

LOG: Final[Mapping[str, Text]] = {
    "log": Text("Log", "Журнал"),
    "says": Text(
        "The log is all there is: what a register holds of a man is the sum of his events, and what"
        " the law says is asked anew each time. Nothing in it is ever changed; each record carries"
        " a hash of the one before.",
        "Журнал — это всё, что есть: сведения реестра о лице складываются из событий, а вопрос"
        " закону каждый раз задаётся заново. Записанное не меняется; каждая запись содержит хеш"
        " предыдущей.",
    ),
    "head": Text("Head of the log", "Вершина журнала"),
    "count": Text("Records", "Записей"),
    "check": Text("Check the chain", "Проверить цепочку"),
    "kept_head": Text("A head kept from before", "Сохранённая ранее вершина"),
    "kept_hint": Text(
        "It shows whether the end was cut off; may be left empty.",
        "По ней видно, не отрезан ли конец; можно не указывать.",
    ),
    "found": Text("What the check found", "Результат проверки"),
    "take": Text("Take the log away", "Скачать журнал"),
    "ndjson": Text("Each record on a line, with its hash (NDJSON): povestka verify reads it",
                   "Каждая запись в строке, с хешем (NDJSON): её читает povestka verify"),
    "json": Text("The events in words (JSON)", "События словами (JSON)"),
    "toml": Text("The scenario of this town (TOML)", "Сценарий этого города (TOML)"),
}
"""The words of the log."""

FILES: Final[Mapping[str, str]] = {
    "log.jsonl": "application/x-ndjson", "events.json": "application/json",
    "scenario.toml": "application/toml",
}
"""The files of a town and what kind each is."""


def log(request: Request) -> Response:
    """The log in words, the newest first; checked where the address asks for it."""
    of, lang, fields = kept(request), lang_of(request), asked(request)
    given = fields.one("head")
    mistake, found = "", ""
    with of.held():
        box = of.box
        told = [one for one in box.store.events() if one.kind != "clock.moved"]
        pages = a_page(fields, len(told))
        if fields.has("check"):
            try:
                published = head_of(given) if given else None
            except BadHead as bad:
                mistake = bad.text.in_(lang)
            else:
                found = _checked(of, published, given, lang)
        return town_page(
            request, "log.html.jinja", of, LOG, title=LOG["log"].in_(lang),
            status=422 if mistake else 200, head=str(box.store.head()), found=found.splitlines(),
            events=happened(told[::-1][pages["first"] : pages["after"]], of, lang), pages=pages,
            path=link(lang, f"/sandbox/{of.name}/log"),
            files=[
                {"path": link(lang, f"/sandbox/{of.name}/files/{name}"), "says": LOG[key].in_(lang)}
                for name, key in zip(FILES, ("ndjson", "json", "toml"), strict=True)
            ],
            kept=line("head", LOG["kept_head"].in_(lang), given, mistake=mistake,
                      hint=LOG["kept_hint"].in_(lang)),
        )


def _checked(of: Kept, published: Head | None, given: str, lang: str) -> str:
    checked = verify(of.box, published)
    return drawn_verified(verified(checked.chain, checked.broken, given, lang), lang, 10_000)


def file(request: Request) -> Response:
    """A file of a town, to take away; `Refused` (404) where there is none of that name."""
    of, lang, name = kept(request), lang_of(request), request.path_params["file"]
    if name not in FILES:
        raise Refused(404)
    with of.held():
        if name == "log.jsonl":
            body = "".join(line_of(one) for one in of.box.store.records())
        elif name == "events.json":
            events = list(_events(of.box.store.events(), lang))
            body = json.dumps(headed("povestka/events/1", lang, events=events), ensure_ascii=False)
        else:
            body = scenario_files(of.box.town.scenario)[name]
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=FILES[name], headers=headers)


def _events(events: Iterator[Event], lang: str) -> Iterator[dict[str, object]]:
    """The events in words; the town's own settings are a file of their own."""
    for one in events:
        told = event(one, lang)
        if one.kind == "town.opened":
            told["data"] = {}
        yield told
