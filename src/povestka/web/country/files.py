"""What can be taken away of a run: its record, its counts, its report, its charts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from povestka.book.pages import names
from povestka.web.country.looking import aside, done_of, jobs_of, not_there
from povestka.web.country.result import KIND
from povestka.web.page import lang_of
from povestka.web.refusals import Refused

_MEDIA: Final = {
    "json": "application/json", "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
}
CHARTS: Final = frozenset({
    "weekly", "routes", "bans", "map", "heat", "measures", "touched", "queue", "funnel",
})
"""The charts of a run, by key."""


async def file(request: Request) -> Response:
    """One file of a run, under a name that says nothing of whoever takes it."""
    job = await done_of(request, KIND)
    lang, name = lang_of(request), request.path_params["name"]
    stem, _, kind = name.rpartition(".")
    if name == "result.json":
        told = json.dumps(job.found["told"], ensure_ascii=False).encode()
        return _sent(told, name)
    if name == "summary.csv":
        what: dict[str, Any] = {"what": "summary"}
    elif name == "report.html":
        what = {"what": "report"}
    elif stem in CHARTS and kind in {"svg", "png"}:
        what = {"what": kind, "chart": stem}
    else:
        raise Refused(404)

    def given() -> Mapping[str, Any]:
        return {
            **what, "lang": lang, "results": job.found["results"],
            "compared": [one.told for one in job.found["compared"]],
            "readings": names(lang)["readings"],
        }

    found = await aside(jobs_of(request), job, ("file", name, lang), "country.file", given)
    if found.state != "done":
        return not_there(request, found, f"/country/run/{job.id}", may_cancel=False)
    return _sent(found.found["body"], name)


def _sent(body: bytes, name: str) -> Response:
    kind = name.rpartition(".")[2]
    return Response(
        body, media_type=_MEDIA[kind],
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
