"""A proof as text: the record, the hashes beside it, the roots."""

from __future__ import annotations

import pytest

from povestka.report.sandbox_proof import drawn_checked, drawn_proof

TOLD = {
    "record": 3, "body": '{"id":"town/clock.moved/3"}', "inclusion": ["a" * 64, "b" * 64],
    "root": f"5:{'c' * 64}",
}
GROWN = {**TOLD, "since": f"2:{'d' * 64}", "consistency": ["e" * 64]}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_proof_shows_every_hash_and_both_roots(lang: str) -> None:
    plain, grown = drawn_proof(TOLD, lang, 100), drawn_proof(GROWN, lang, 100)
    for hash_ in ("a" * 64, "b" * 64, "c" * 64):
        assert hash_ in plain
        assert hash_ in grown
    assert "town/clock.moved/3" in plain
    for hash_ in ("d" * 64, "e" * 64):
        assert (hash_ in plain, hash_ in grown) == (False, True)


@pytest.mark.parametrize(("lang", "yes", "no"), [
    ("en", "Shown", "Not shown"), ("ru", "Показано", "Не показано"),
])
def test_whether_it_shows_what_it_says_is_said_first(lang: str, yes: str, no: str) -> None:
    assert drawn_checked({"good": True}, lang, 100).startswith(yes)
    assert drawn_checked({"good": False}, lang, 100).startswith(no)
