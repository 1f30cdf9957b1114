"""The door to the solver: what is worked out beside it means what it would mean inside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from povestka.readers import solver
from povestka.readers.almanac import Line
from povestka.readers.solver import GAVE_UP, POSSIBLE, PROVED, Formula, Solver

quiet = settings(deadline=None, derandomize=True, max_examples=150)
NUMBERS = ("x", "y")
TRUTHS = ("t", "u")
WIDE = st.integers(-20, 20)
ENOUGH = 50_000_000
"""Steps: far more than any question here needs."""
Made = tuple[Formula, Any]
"""A formula of ours, and what z3 alone makes of the same."""


def known(value: Any) -> Made:
    return value, z3.BoolVal(value) if isinstance(value, bool) else z3.IntVal(value)


def numbers() -> st.SearchStrategy[Made]:
    free = st.sampled_from(NUMBERS).map(lambda name: (solver.number_called(name), z3.Int(name)))
    return st.one_of(WIDE.map(known), free)


def truths() -> st.SearchStrategy[Made]:
    free = st.sampled_from(TRUTHS).map(lambda name: (solver.truth_called(name), z3.Bool(name)))
    return st.one_of(st.booleans().map(known), free)


def pairs_of(many: list[Made]) -> tuple[list[Formula], list[Any]]:
    return [one for one, _ in many], [one for _, one in many]


def compared(pair: tuple[Made, Made], which: str) -> Made:
    (left, a), (right, b) = pair
    match which:
        case "<":
            return solver.before(left, right), a < b
        case "<=":
            return solver.not_after(left, right), a <= b
        case _:
            return solver.same(left, right), a == b


def joined(many: list[Made], which: str) -> Made:
    ours, theirs = pairs_of(many)
    match which:
        case "every":
            return solver.every(ours), z3.And(*theirs)
        case _:
            return solver.some(ours), z3.Or(*theirs)


def extreme(many: list[Made], which: str) -> Made:
    ours, theirs = pairs_of(many)
    found = theirs[0]
    for one in theirs[1:]:
        found = z3.If(one < found if which == "least" else found < one, one, found)
    return (solver.least if which == "least" else solver.greatest)(ours), found


def branched(condition: Made, yes: Made, no: Made) -> Made:
    return solver.branch(condition[0], yes[0], no[0]), z3.If(condition[1], yes[1], no[1])


LINES: st.SearchStrategy[Line] = st.lists(
    st.tuples(st.integers(-15, 15), st.integers(0, 1), WIDE),
    min_size=1, max_size=6, unique_by=lambda one: one[0],
).map(lambda found: tuple(sorted(found)))


def along(line: Line, day: Made) -> Made:
    found = line[0][1] * day[1] + line[0][2]
    for start, slope, offset in line[1:]:
        found = z3.If(day[1] >= start, slope * day[1] + offset, found)
    return solver.along(line, day[0]), found


def deeper_truth(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    several = st.lists(inner, max_size=3)
    return st.one_of(
        inner.map(lambda one: (solver.negation(one[0]), z3.Not(one[1]))),
        st.builds(joined, several, st.sampled_from(("every", "some"))),
        st.builds(branched, inner, inner, inner),
    )


def any_number() -> st.SearchStrategy[Made]:
    several = st.lists(numbers(), min_size=1, max_size=3)
    picked = st.builds(extreme, several, st.sampled_from(("least", "greatest")))
    return st.one_of(picked, st.builds(branched, truths(), numbers(), picked),
                     st.builds(along, LINES, picked))


def any_truth() -> st.SearchStrategy[Made]:
    pair = st.tuples(any_number(), any_number())
    leaves = st.one_of(truths(), st.builds(compared, pair, st.sampled_from(("<", "<=", "="))))
    return st.recursive(leaves, deeper_truth, max_leaves=6)


def means_the_same(made: Made) -> bool:
    ours, theirs = made
    search = z3.Solver()
    search.add(ours != theirs)
    return bool(search.check() == z3.unsat)


@quiet
@given(st.one_of(any_number(), any_truth()))
def test_what_is_folded_means_what_z3_would_have_made_of_it(made: Made) -> None:
    assert means_the_same(made)


@quiet
@given(any_truth(), WIDE, WIDE, st.booleans(), st.booleans())
def test_a_formula_whose_variables_are_known_is_a_plain_value(
    made: Made, x: int, y: int, t: bool, u: bool
) -> None:
    values = {"x": x, "y": y, "t": t, "u": u}
    found = solver.replaced(made[0], values)
    assert isinstance(found, bool)
    whole = [(z3.Int("x"), z3.IntVal(x)), (z3.Int("y"), z3.IntVal(y)),
             (z3.Bool("t"), z3.BoolVal(t)), (z3.Bool("u"), z3.BoolVal(u))]
    assert found == z3.is_true(z3.simplify(z3.substitute(made[1], *whole)))


@quiet
@given(any_truth(), st.integers(0, 3))
def test_replacing_some_keeps_the_meaning_for_every_value_of_the_rest(
    made: Made, place: int
) -> None:
    name, value = (("x", 3), ("y", -4), ("t", True), ("u", False))[place]
    variable, at = (z3.Bool(name), z3.BoolVal(value)) if isinstance(value, bool) else (
        z3.Int(name), z3.IntVal(value)
    )
    assert means_the_same(
        (solver.replaced(made[0], {name: value}), z3.substitute(made[1], (variable, at)))
    )


X, T = solver.number_called("x"), solver.truth_called("t")


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (lambda: solver.negation(True), False),
        (lambda: solver.before(1, 2), True),
        (lambda: solver.not_after(3, 2), False),
        (lambda: solver.same(3, 3), True),
        (lambda: solver.every([]), True),
        (lambda: solver.every([T, False, T]), False),
        (lambda: solver.some([]), False),
        (lambda: solver.some([T, True]), True),
        (lambda: solver.branch(False, 1, 2), 2),
        (lambda: solver.branch(T, 5, 5), 5),
        (lambda: solver.least([4, 2, 3]), 2),
        (lambda: solver.greatest([4, 2, 3]), 4),
        (lambda: solver.along(((0, 0, 5), (6, 1, 0)), 7), 7),
        (lambda: solver.along(((0, 0, 5),), X), 5),
        (lambda: solver.replaced(7, {"x": 1}), 7),
        (lambda: solver.replaced(X, {"x": 4}), 4),
        (lambda: solver.replaced(T, {"t": False}), False),
    ],
)
def test_what_is_known_never_reaches_the_solver(make: Callable[[], Formula], value: int) -> None:
    found = make()
    assert value == found
    assert type(value) is type(found)


def test_what_is_one_of_one_is_that_one() -> None:
    assert solver.every([True, T]) is T
    assert solver.some([T, False]) is T
    assert solver.branch(T, X, X) is X
    assert solver.branch(T, True, False) is T
    assert means_the_same((solver.branch(T, False, True), z3.Not(z3.Bool("t"))))


def test_what_is_taken_to_hold_for_a_while_is_let_go_again() -> None:
    found = Solver(ENOUGH)
    found.add(0 <= X, X <= 3)
    with found.supposing(2 < X, T):
        assert POSSIBLE == found.check()
        assert (3, 1, 9) == (found.value(X), found.value(T), found.value(9))
        assert 4 == found.value(X + 1)
    with found.supposing(3 < X):
        assert PROVED == found.check()
    assert POSSIBLE == found.check()
    assert found.value(X) in range(4)


def test_an_error_inside_lets_it_go_too() -> None:
    found = Solver(ENOUGH)
    with pytest.raises(KeyError), found.supposing(False):
        raise KeyError
    assert POSSIBLE == found.check()


def test_what_takes_too_long_is_given_up() -> None:
    """Fourteen pigeons in thirteen holes, with hardly a step to think in."""
    found = Solver(2_000)
    holes = [solver.number_called(f"p{n}") for n in range(14)]
    for place, one in enumerate(holes):
        found.add(one >= 0, one < 13)
        found.add(*(one != other for other in holes[:place]))
    assert GAVE_UP == found.check()


def test_a_script_says_all_that_is_taken_to_hold_to_any_reader() -> None:
    found = Solver(ENOUGH)
    found.add(X > 3, solver.negation(T))
    script = found.script()
    assert script.startswith("(set-logic QF_LIA)\n")
    again = z3.Solver()
    again.from_string(script)
    assert again.check() == z3.sat
    again.add(z3.Or(z3.Int("x") <= 3, z3.Bool("t")))
    assert again.check() == z3.unsat
