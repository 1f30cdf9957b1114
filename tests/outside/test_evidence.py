"""What is kept beside the law is of this law: made again, it is the same (`make evidence`)."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from povestka.case.answers import book_fingerprint, drafted_fingerprint
from povestka.outside import evidence
from povestka.outside.reforms import load, shipped
from povestka.theorems.book import with_reforms
from povestka.theorems.evidence import exercised, settled_theorems
from povestka.theorems.proving import replayed, settled
from povestka.theorems.statements import REFUTED, Found, json_ready

BOOK = with_reforms(map(load, shipped()))
KEPT = {one["name"]: one for one in evidence.theorems()["theorems"]}


@pytest.mark.parametrize("kept", [evidence.theorems, evidence.exercised])
def test_it_was_made_of_the_present_law(kept: Any) -> None:
    assert kept()["book"] == book_fingerprint()
    assert kept()["drafted"] == drafted_fingerprint()


def test_every_theorem_is_there_as_the_book_has_it_and_no_other() -> None:
    assert list(KEPT) == list(BOOK)
    found = [
        Found(BOOK[name], one["status"], one["vacuous"], one["witness"], one["under"])
        for name, one in KEPT.items()
    ]
    assert json_ready(settled_theorems(found)) == evidence.theorems()


def test_each_is_as_it_expects_and_the_witness_is_the_committed_one() -> None:
    for name, one in KEPT.items():
        assert (one["status"], one["vacuous"]) == (one["expected"], False)
        assert (one["witness"] is not None) == (one["status"] == REFUTED)
        if one["witness"]:
            file = tomllib.loads(evidence.cases()[f"witnesses/{name}"])
            del file["expect"]
            assert json_ready(file) == one["witness"], "make witnesses evidence"
            terms = [BOOK[name].given, BOOK[name].holds]
            assert replayed(one["kind"], terms, file, one["under"]) == (True, False)


@pytest.mark.parametrize("name", list(KEPT)[::24])
def test_the_solver_settles_it_so(name: str) -> None:
    assert settled(BOOK[name]).status == KEPT[name]["status"]


def test_the_cases_of_each_rule_are_those_that_the_law_gives_now() -> None:
    good = {
        path.stem: tomllib.loads(path.read_text("utf-8"))
        for path in sorted(Path("cases/good").glob("*.toml"))
    }
    asks = [
        ask for path in sorted(Path("cases/rules").glob("*.toml"))
        for ask in tomllib.loads(path.read_text("utf-8"))["ask"]
    ]
    assert json.loads(json.dumps(exercised(good, asks))) == evidence.exercised()


def test_every_rule_has_a_case_or_a_question() -> None:
    kept = evidence.exercised()
    assert [n for n, one in kept["rules"].items() if sum(one["counts"]) == 0] == [
        name for name in kept["rules"]
        if name in kept["asks"] and sum(kept["rules"][name]["counts"]) == 0
    ]


def test_the_cases_are_those_of_the_folders_that_can_be_decided() -> None:
    found = evidence.cases()
    for folder in evidence.KINDS:
        names = {f"{folder}/{path.stem}" for path in Path("cases", folder).glob("*.toml")}
        assert names == {name for name in found if name.startswith(f"{folder}/")} != set()
    assert not any(name.startswith("bad/") for name in found)


def test_in_a_wheel_they_lie_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "povestka"
    (package / "cases" / "good").mkdir(parents=True)
    (package / "cases" / "good" / "one.toml").write_text("as_of = 2026-03-15", "utf-8")
    (package / "glossary.toml").write_text('[[term]]\nen = "summons"\nru = "повестка"', "utf-8")
    monkeypatch.setattr(evidence, "_PACKAGE", package)
    assert evidence.cases.__wrapped__() == {"good/one": "as_of = 2026-03-15"}
    assert evidence.glossary.__wrapped__() == [{"en": "summons", "ru": "повестка"}]


def test_each_term_has_both_languages_and_notes() -> None:
    for one in evidence.glossary():
        assert {"en", "ru", "note_en", "note_ru"} <= set(one)
