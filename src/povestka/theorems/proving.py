"""Settling a theorem: proved of every possible row, or refuted by a case that is asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from povestka.case.reading import read
from povestka.case.rows import Row, rows, value_when_settled
from povestka.language.terms import Term
from povestka.law.book import BOOK
from povestka.readers import solver
from povestka.readers.decide import Setting, reasons
from povestka.theorems.plain import plainest
from povestka.theorems.statements import GAVE_UP, PROVED, REFUTED, Found, Theorem
from povestka.theorems.telling import told
from povestka.theorems.world import EFFORT, World


class Disagreement(AssertionError):
    """The solver's witness, asked again as a case, does not say what the solver said."""


def settled(theorem: Theorem, effort: int = EFFORT) -> Found:
    """What the solver finds of a theorem; a witness is asked again of the reader of cases.

    Raises `Disagreement` where the two readers differ: a bug, whoever is right.
    """
    world = _world(theorem)
    _, given, holds = world.pairs
    found = world.solver(effort)
    found.add(given.low)
    premise = found.check()
    found.add(solver.negation(holds.low))
    against = found.check()
    if against == solver.POSSIBLE and not holds.is_exact:
        found.add(solver.negation(holds.high))
        against = found.check() if found.check() == solver.POSSIBLE else solver.GAVE_UP
    if against == solver.PROVED:
        status = PROVED if premise == solver.POSSIBLE else GAVE_UP
        vacuous = premise == solver.PROVED
        return Found(theorem, PROVED if vacuous else status, vacuous)
    if against == solver.GAVE_UP:
        return Found(theorem, GAVE_UP)
    values = plainest(world, found)
    witness = told(theorem.kind, values)
    under = dict(values.readings)
    _replay(theorem, witness, under)
    return Found(theorem, REFUTED, witness=witness, under=under)


def _world(theorem: Theorem) -> World:
    return World(
        theorem.kind,
        [theorem.given, theorem.holds],
        readings=theorem.readings,
        free=theorem.free,
        years=theorem.years,
    )


def _replay(theorem: Theorem, witness: Mapping[str, Any], under: Mapping[str, str]) -> None:
    given, holds = replayed(theorem.kind, [theorem.given, theorem.holds], witness, under)
    if not given or holds:
        raise Disagreement(f"{theorem.name}: {witness} under {dict(under)} is no counterexample")


def replayed(
    kind: str, terms: Sequence[Term], witness: Mapping[str, Any], under: Mapping[str, str]
) -> tuple[Any, ...]:
    """Terms decided for the row of a kind in a case, by the reader that gives reasons."""
    row = next(one for one in rows(read(witness)) if one.kind == kind)
    return tuple(one.value for one in reasons(terms, _setting(row, under)).found)


def _setting(row: Row, readings: Mapping[str, str]) -> Setting:
    plain = {name: value_when_settled(side) for name, side in row.facts.items()}
    records = {
        kind: [{name: value_when_settled(side) for name, side in one.items()} for one in held]
        for kind, held in row.records.items()
    }
    return Setting(plain, records, readings, {}, BOOK.calendar)


def scripts(theorem: Theorem) -> tuple[str, str]:
    """Both questions of a theorem in SMT-LIB, for any other solver to answer.

    The first asks for a row of which the premise is so: without one the theorem is vacuous. The
    second asks for one of which the statement is false besides: without one it is proved.
    """
    world = _world(theorem)
    _, given, holds = world.pairs
    found = world.solver()
    found.add(given.low)
    premise = found.script()
    found.add(solver.negation(holds.low))
    return premise, found.script()
