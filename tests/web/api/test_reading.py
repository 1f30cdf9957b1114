"""JSON is read with one meaning, or refused with its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from povestka.web.api.reading import DEEPEST, read
from povestka.web.refusals import Refused

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17)
    | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(plain)
def test_what_json_has_comes_back(value: object) -> None:
    assert read(json.dumps(value).encode()) == value


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xff", "UTF-8"),
        (b"{", "line 1"),
        (b"[1,]", "not JSON"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b'{' + b",".join(b'"%d": 0' % n for n in range(20_000)) + b',"19999": 1}', "twice"),
        (b'{"\\ud800": 1, "\\ud800": 2}', "twice"),
        (b"NaN", "no number"),
        (b"-Infinity", "no number"),
        (b"1e999", "no number"),
        (b"1" * 19, "digits"),
        (b"-" + b"1" * 19, "digits"),
        (b"1" * 100_000, "digits"),
        (b'"\\ud800"', "surrogate"),
        (b'{"\\udfff": 1}', "surrogate"),
        (b'["\\u00e9 \\ud83d"]', "surrogate"),
        (b"[" * 100_000, "deep"),
        (b"[" * 34 + b"]" * 34, "deep"),
    ],
)
def test_what_has_no_one_meaning_is_refused(body: bytes, says: str) -> None:
    with pytest.raises(Refused) as refused:
        read(body)
    assert refused.value.status == 400
    assert says in refused.value.says.en
    json.dumps(refused.value.says.en, ensure_ascii=False).encode()


def test_so_deep_and_no_deeper() -> None:
    assert read(b"[" * DEEPEST + b"]" * DEEPEST)
    assert read(b'"\\ud83d\\ude00"') == "😀"


def test_nothing_but_json_is_taken(api: TestClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        found = api.post("/api/case", content=b"{}", headers={"content-type": kind})
        assert found.status_code == 415
        assert found.headers["content-type"] == "application/problem+json"
    fine = api.post("/api/verify", content=b'{"log": ""}',
                    headers={"content-type": "application/json; charset=utf-8"})
    assert fine.status_code == 200


def test_too_large_a_body_is_refused(api: TestClient) -> None:
    body = b'{"log": "' + b"x" * 1_000_000 + b'"}'
    found = api.post("/api/verify", content=body, headers={"content-type": "application/json"})
    assert found.status_code == 413
