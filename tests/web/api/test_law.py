"""Operations that read: the same objects as the command line prints."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from povestka.book.differences import differences
from povestka.book.pages import contents, page
from povestka.web.api.given import CASE, ReformGiven


def paths(found: Any) -> list[str]:
    assert found.status_code == 422, found.text
    return [one["path"] for one in found.json()["mistakes"]]


def test_the_contents(api: TestClient) -> None:
    assert api.get("/api/law").json() == contents("en")
    assert api.get("/api/law?lang=ru&on=2025-11").json() == contents("ru", "2025-11")
    assert paths(api.get("/api/law?on=soon")) == ["on"]


def test_a_page(api: TestClient) -> None:
    for name in ("service.served_on", "CR-1"):
        found = api.get(f"/api/law/{name}", params={"on": "2025-11-04"})
        assert found.json() == page(name, "en", "2025-11-04")
    unknown = api.get("/api/law/exit_bann")
    assert unknown.status_code == 404
    assert "exit_ban" in unknown.json()["detail"]
    assert "/api/law" in api.get("/api/law/zzzz").json()["detail"]
    assert paths(api.get("/api/law/CR-1?on=2026-02-30")) == ["on"]


def test_the_search(api: TestClient) -> None:
    found = api.get("/api/law/search", params={"q": "exit_ban", "on": "2026-01"}).json()
    assert found["whole"]
    assert found["found"][0]["name"].startswith("exit_ban")
    assert api.get("/api/law/search?q=zzzzzz").json()["found"] == []
    assert paths(api.get("/api/law/search?on=x")) == ["on"]


def test_differences_of_editions(api: TestClient) -> None:
    found = api.get("/api/diff?before=2023-04&after=2026-01-02")
    assert found.json() == differences("2023-04", "2026-01-02", "en")
    assert paths(api.get("/api/diff?before=x&after=y")) == ["before", "after"]
    assert paths(api.get("/api/diff?before=x")) == ["after"]


def test_differences_of_reforms(api: TestClient) -> None:
    found = api.get("/api/diff?before=law&after=register_30_days").json()
    assert (found["kind"], found["after"]["name"]) == ("reforms", "register_30_days")
    assert paths(api.get("/api/diff?before=2026-01&after=register_30_days")) == ["before"]
    assert paths(api.get("/api/diff?before=law&after=register_30_day")) == ["after"]


def test_reforms(api: TestClient) -> None:
    listed = api.get("/api/reforms").json()["reforms"]
    name = listed[0]["name"]
    assert api.get(f"/api/reforms/{name}?lang=ru").json()["kind"] == "reform"
    assert api.get("/api/reforms/nothing").status_code == 404
    own = api.post("/api/reforms", json=ReformGiven.example).json()
    assert own["settings"][0]["after"]["value"] == 30
    assert "reform.title" in paths(api.post("/api/reforms", json={"reform": {}}))


def test_the_press(api: TestClient) -> None:
    assert len(api.get("/api/press").json()["claims"]) > 100
    found = api.get("/api/press?claim=C008&claim=X16").json()
    assert found["claims"][0]["claim"] == "C008"
    assert len(found["contradictions"]) == 1
    assert paths(api.get("/api/press?claim=C9999&claim=z")) == ["claim", "claim"]


def test_other_countries(api: TestClient) -> None:
    assert len(api.get("/api/regimes").json()["regimes"]) > 5
    (one,) = api.get("/api/regimes?country=South%20Korea").json()["regimes"]
    assert (one["regime"], one["decided"]) == ("south_korea", None)
    assert paths(api.get("/api/regimes?country=Narnia")) == ["country"]
    body = {"case": CASE, "countries": ["russia"]}
    (one,) = api.post("/api/regimes", json=body).json()["regimes"]
    assert one["decided"]
    assert paths(api.post("/api/regimes", json={"case": {}, "countries": ["x"]})) == [
        "countries", "case.as_of", "case.person.status",
    ]


def test_theorems_are_listed_and_not_settled(api: TestClient) -> None:
    found = api.get("/api/theorems?lang=ru").json()["theorems"]
    assert len(found) > 100
    assert all(one["expected"] in {"proved", "refuted"} for one in found)


@pytest.mark.parametrize("name", ["scenarios", "safeguards"])
def test_what_is_shipped(api: TestClient, name: str) -> None:
    found = api.get(f"/api/country/{name}").json()["shipped"]
    assert {one["kind"] for one in found} == {name.removesuffix("s")}
