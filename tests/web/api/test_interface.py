"""The description of the interface, its refusals, and its page."""

from __future__ import annotations

import json
import shlex
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

from povestka.web.api.interface import description
from povestka.web.api.routes import SUBJECTS, operations, routes
from povestka.web.api.summaries import SUMMARIES
from povestka.web.api.wrong import SHAPES, of_shape

DESCRIBED = description()
OPERATIONS = [
    (method, path, one) for path, methods in DESCRIBED["paths"].items()
    for method, one in methods.items()
]


def test_it_describes_itself(api: TestClient) -> None:
    found = api.get("/api/openapi.json")
    assert found.headers["content-type"] == "application/json"
    assert found.json() == json.loads(json.dumps(DESCRIBED))
    assert DESCRIBED["openapi"].startswith("3.1")


def test_every_operation_has_a_summary_a_description_and_its_refusals() -> None:
    assert {one["operationId"] for _, _, one in OPERATIONS} == set(SUMMARIES)
    for method, path, one in OPERATIONS:
        assert one["description"].endswith(".") or "\n" in one["description"], path
        refusals = {code: found for code, found in one["responses"].items() if code >= "400"}
        assert {"400", "421", "422"} <= set(refusals)
        assert ("415" in refusals) == ("requestBody" in one)
        for found in refusals.values():
            assert list(found["content"]) == ["application/problem+json"]
        assert ("403" in refusals) == (method != "get")


def test_every_refusal_of_shape_is_said_in_our_words() -> None:
    errors = [
        {"type": "literal_error", "loc": ("query", "lang"), "ctx": {"expected": "'en' or 'ru'"}},
        {"type": "less_than_equal", "loc": ("body", "files", 0, "days"), "ctx": {"le": 3}},
        {"type": "unheard_of", "loc": ("body", "reform", "constrained-str"),
         "ctx": {"error": ValueError()}},
        {"type": "string_type", "loc": ("body", "reform", "dict[str,any]")},
        {"type": "missing", "loc": ("body",)},
    ]
    told = {path: (says.en, says.ru) for path, says in of_shape(errors).mistakes}
    assert list(told) == ["lang", "files[1].days", "reform", ""]
    assert told["lang"][0] == "write one of these: en, ru."
    assert told["files[1].days"][1] == "укажите 3 или меньше."
    assert "missing" in SHAPES


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_frame_refuses_in_the_same_shape(api: TestClient, lang: str) -> None:
    nothing = api.get(f"/api/nothing?lang={lang}")
    assert (nothing.status_code, nothing.json()["status"]) == (404, 404)
    other = api.put("/api/jobs/x", params={"lang": lang})
    assert (other.status_code, other.headers["allow"]) == (405, "DELETE, GET")
    for found in (nothing, other):
        assert found.headers["content-type"] == "application/problem+json"
    assert api.get("/api/law?lang=xx").json()["mistakes"][0]["path"] == "lang"


def test_the_language_of_a_header(api: TestClient) -> None:
    found = api.get("/api/law", headers={"accept-language": "ru"})
    assert found.headers["content-language"] == "ru"
    assert found.headers["vary"] == "accept-language"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_lists_every_operation(api: TestClient, lang: str) -> None:
    found = api.get(f"/{lang}/api").text
    for name, says in SUMMARIES.items():
        assert f'id="{name}"' in found
        assert says.in_(lang).replace("’", "’") in found
    assert {one.subject for one in operations()} == set(SUBJECTS)
    assert len(routes()) == 2


def asked(api: TestClient, curl: str, town: str, job: str) -> Any:
    """What a command of the page gets."""
    words = shlex.split(curl)
    body = words[words.index("-d") + 1] if "-d" in words else None
    method = words[words.index("-X") + 1] if "-X" in words else "POST" if body else "GET"
    address = words[-1].replace("TOWN", town).replace("OTHER", town).replace("ID", job)
    kind = {"content-type": "application/json"} if body else {}
    return api.request(method, address, content=body, headers=kind)


def test_every_example_works(api: TestClient, town: str) -> None:
    job = api.post("/api/conditions", json={}).json()["id"]
    last = {"forget_town", "cancel_job"}
    for one in sorted(operations(), key=lambda one: one.name in last):
        found = asked(api, one.curl("127.0.0.1"), town.rpartition("/")[2], job)
        expected = {409} if one.name in {"read_result", "explain_person"} else {200, 201, 202, 204}
        assert found.status_code in expected, (one, found.text)


def test_answers_are_as_described(api: TestClient, town: str) -> None:
    components = {"components": DESCRIBED["components"]}
    for one in operations():
        if one.name in {"forget_town", "cancel_job"}:
            continue
        found = asked(api, one.curl("127.0.0.1"), town.rpartition("/")[2], "none")
        described = DESCRIBED["paths"][one.path.removeprefix("/api")][one.method.lower()]
        kind = found.headers["content-type"].partition(";")[0]
        schema = described["responses"][str(found.status_code)]["content"][kind]["schema"]
        if "json" in kind:
            jsonschema.validate(found.json(), {**schema, **components})
