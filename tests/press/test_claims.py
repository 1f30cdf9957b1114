"""The claims as data: whole, symmetric, in both languages, each with its component."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from itertools import chain

import pytest
from tests.test_boundary import GREEN_LIGHT

from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.press import loading
from povestka.press.contradictions import CONTRADICTIONS
from povestka.press.loading import CLAIMS, COMPONENTS, ORDER, component
from povestka.press.model import KINDS, REPORTS, VERDICTS, Check, Claim
from povestka.press.probing import EDITION_DAYS, cases
from povestka.press.relations import relation
from povestka.press.verdicts import verdict

NAMES = sorted(CLAIMS)


def texts() -> list[tuple[str, Text]]:
    """Every text of the claims, the components and the contradictions."""
    found = [(name, one.says) for name, one in CLAIMS.items()]
    found += [(name, one.reason) for name, one in CLAIMS.items() if one.reason]
    for name, part in COMPONENTS.items():
        found += [(name, part.title), (name, part.has)]
    for name, dispute in CONTRADICTIONS.items():
        found += [(name, dispute.title), (name, dispute.resolution)]
    return found


def test_there_are_188_claims_of_five_reports() -> None:
    assert [f"C{number:03}" for number in range(1, 189)] == NAMES
    count = Counter(claim.report for claim in CLAIMS.values())
    assert count == {0: 28, 1: 66, 2: 51, 3: 26, 4: 17}
    assert len(REPORTS) == 5


def test_the_kinds_are_those_of_the_table() -> None:
    count = Counter(claim.kind for claim in CLAIMS.values())
    assert count == {
        "rule": 70, "context": 35, "critique": 31, "number": 27, "actor": 16, "date": 9,
    }
    assert set(count) == set(KINDS)


def test_agreement_and_disagreement_are_symmetric() -> None:
    for name, claim in CLAIMS.items():
        for other in claim.agrees_with:
            assert name in CLAIMS[other].agrees_with, (name, other)
        for other in claim.disagrees_with:
            assert name in CLAIMS[other].disagrees_with, (name, other)
        assert not set(claim.agrees_with) & set(claim.disagrees_with)


@pytest.mark.parametrize("name", ORDER)
def test_every_component_has_its_row_and_its_claims(name: str) -> None:
    """What the model has for it exists, and no claim of it lacks a verdict or a reason."""
    found = COMPONENTS[name]
    assert found.claims
    assert found.rules
    assert set(found.rules) <= BOOK.rules.keys()
    assert set(found.statements) <= BOOK.statements.keys()
    assert set(found.readings) <= BOOK.contested.keys()
    for claim in found.claims:
        one = verdict(claim.name)
        assert one.verdict in VERDICTS, claim.name
        assert one.shown.en.strip(), claim.name
        assert one.shown.ru.strip(), claim.name


def test_every_component_that_the_reports_name_is_there() -> None:
    assert set(ORDER) == {
        "mobilisation", "rollout", "restrictions", "behaviour", "portal_account", "campaign",
        "exit_ban", "errors", "in_person", "liability_age", "border_check", "post",
        "summons_register", "military_register", "criminal_liability", "lifting",
    }
    assert len(CLAIMS) == sum(len(one.claims) for one in COMPONENTS.values())


@pytest.mark.parametrize("name", NAMES)
def test_what_a_claim_names_exists(name: str) -> None:
    claim = CLAIMS[name]
    assert set(claim.statements) <= BOOK.statements.keys()
    if claim.check:
        assert set(claim.check.cases) <= cases().keys()
        assert {*claim.check.editions, *claim.check.not_in} <= EDITION_DAYS.keys()
        assert all(relation(one) for one in claim.check.holds)
        assert not claim.verdict, "a verdict that is computed is not also written down"
    else:
        assert claim.verdict in ("other layer", "not testable")


def test_every_case_is_asked_of_some_claim() -> None:
    checks = [claim.check for claim in CLAIMS.values() if claim.check]
    assert set(cases()) == set(chain(*(check.cases for check in checks)))


def test_reasons_are_of_the_claim_and_not_one_for_all() -> None:
    """Shared reasons are few: the same is said at most of a dozen claims."""
    count = Counter(claim.reason for claim in CLAIMS.values() if not claim.check)
    assert max(count.values()) <= 12
    assert len(count) >= 60


PROCEDURES = {
    "call-up": (r"\bcall-ups?\b|\bcall(s|ed|ing)? up\b", r"\bпризыв(?!ник)|\bпризва|\bпризовут"),
    "mobilisation": (r"mobilis", r"мобилиз"),
    "muster": (r"\bmuster", r"\bсбор(ы|ов|ах)\b"),
}


def test_three_procedures_have_three_words_in_both_languages() -> None:
    """Call-up, mobilisation and muster are never taken for one another (X15, X16)."""
    for name, text in texts():
        named = [
            {key for key, words in PROCEDURES.items() if re.search(words[at], said, re.I)}
            for at, said in enumerate((text.en, text.ru))
        ]
        assert named[0] == named[1], (name, text)


@pytest.mark.parametrize("name", ["X15", "X16", "C101", "C157"])
def test_the_mixed_up_words_are_told_apart(name: str) -> None:
    text = (CONTRADICTIONS[name] if name in CONTRADICTIONS else CLAIMS[name])
    said = text.resolution if hasattr(text, "resolution") else text.reason
    assert said is not None
    assert "call-up" in said.en.lower()
    assert "mobilisation" in said.en


def test_no_text_calls_the_call_up_by_another_word_or_tells_anyone_to_go() -> None:
    for name, text in texts():
        assert not re.search(r"conscription|draft(?! board)|dodg", text.en, re.I), (name, text)
        for said in (text.en, text.ru):
            assert not GREEN_LIGHT.search(said), (name, said)
            assert "{" not in said
            assert said == said.strip() and "  " not in said and "\n" not in said


def test_the_files_are_short_enough_to_read() -> None:
    for name in ORDER:
        path = files("povestka.press").joinpath("claims", f"{name}.toml")
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) <= 400, name
        assert max(map(len, lines)) <= 110, name


def test_a_component_is_read_from_its_file() -> None:
    assert component("lifting") == COMPONENTS["lifting"]
    found = COMPONENTS["lifting"].to_dict("ru")
    assert found["component"] == "lifting"
    assert found["title"] == "Окончание запрета"
    assert found["claims"] == ["C009", "C086"]
    assert COMPONENTS["lifting"].to_dict()["title"] == "The end of the ban"


def test_a_key_that_is_not_known_is_refused() -> None:
    written = {"report": 0, "kind": "rule", "says": {"en": "x", "ru": "x"}, "sayz": 1}
    with pytest.raises(TypeError):
        loading._claim("C999", "post", written)
    with pytest.raises(TypeError):
        loading._check({"hold": ["served_on == placed"]})


def test_a_claim_keeps_what_is_written() -> None:
    claim = CLAIMS["C082"]
    assert (claim.report, claim.kind, claim.quantity, claim.unit) == (1, "number", "7", "days")
    assert isinstance(claim, Claim)
    assert isinstance(claim.check, Check)
    assert claim.check.not_in == ("paper",)
    assert claim.disagrees_with == ("C016", "C112", "C164")
