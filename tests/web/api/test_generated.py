"""Generated requests: a few here, by the thousand by `python -m tests.web.api.generated`."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest
from schemathesis import Case

from povestka.cli.serve import SHELF
from povestka.web.app import application
from tests.web.api import generated
from tests.web.api.direct import Direct
from tests.web.api.generated import CHECKS, LIMITS, Asking, Told, begun, kind_of, operations, table
from tests.web.api.grounded import Known

EVERY = {label: one for label, one in operations().items() if kind_of(one) != "jobs"}
FEW = {"light": 64, "towns": 16}


@pytest.fixture(scope="module")
def to() -> Iterator[Direct]:
    """The app, without what it does in the background."""
    found = Direct(application(SHELF, LIMITS))
    yield found
    found.close()


@pytest.fixture(scope="module")
def known(to: Direct) -> Known:
    """Some towns."""
    found = Known()
    begun(to, found)
    return found


@pytest.mark.parametrize("label", EVERY)
def test_no_answer_is_an_error_of_ours_or_other_than_described(
    to: Direct, known: Known, label: str
) -> None:
    kind = kind_of(EVERY[label])
    if kind == "towns":
        begun(to, known)
    told = Told(label, kind, FEW[kind])
    Asking(to, EVERY[label], known, told).all(perf_counter() + 60)
    assert told.breaches == []
    assert told.count == FEW[kind]
    assert str(told.count) in table([told])


def test_a_breach_is_told(to: Direct, known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(ctx: object, response: object, case: Case) -> None:
        raise AssertionError("never right")

    monkeypatch.setattr(generated, "CHECKS", [*CHECKS, never])
    told = Told("GET /law", "light", 8)
    Asking(to, EVERY["GET /law"], known, told).all(perf_counter() + 60)
    assert any("never right" in one for one in told.breaches)
