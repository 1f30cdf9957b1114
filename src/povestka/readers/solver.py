"""The solver behind one door: the only file that imports z3.

A formula is a z3 expression, or a plain int or bool where its value is already known: what can be
worked out without the solver never reaches it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final, TypeAlias

import z3

from povestka.readers.almanac import Line, on_line

Formula: TypeAlias = Any
"""An int, a bool, or a z3 expression of either: z3 has no types that a checker could read."""

PROVED: Final = "unsat"
POSSIBLE: Final = "sat"
GAVE_UP: Final = "unknown"


def number_called(name: str) -> Formula:
    """A whole number that is not known: a day, or a place in a list of names."""
    return z3.Int(name)


def truth_called(name: str) -> Formula:
    """A truth that is not known."""
    return z3.Bool(name)


def _known(*items: Formula) -> bool:
    return all(isinstance(item, int) for item in items)


def before(left: Formula, right: Formula) -> Formula:
    """`left` < `right`."""
    return left < right


def not_after(left: Formula, right: Formula) -> Formula:
    """`left` <= `right`."""
    return left <= right


def same(left: Formula, right: Formula) -> Formula:
    """Both are equal."""
    return left == right


def negation(item: Formula) -> Formula:
    """True where the other is not."""
    return not item if _known(item) else z3.Not(item)


def every(items: Iterable[Formula]) -> Formula:
    """True where all are."""
    kept = []
    for item in items:
        if not _known(item):
            kept.append(item)
        elif not item:
            return False
    return True if not kept else kept[0] if len(kept) == 1 else z3.And(*kept)


def some(items: Iterable[Formula]) -> Formula:
    """True where any is."""
    kept = []
    for item in items:
        if not _known(item):
            kept.append(item)
        elif item:
            return True
    return False if not kept else kept[0] if len(kept) == 1 else z3.Or(*kept)


def branch(condition: Formula, yes: Formula, no: Formula) -> Formula:
    """`yes` where the condition holds, else `no`."""
    if _known(condition):
        return yes if condition else no
    if yes is no or (_known(yes, no) and yes == no):
        return yes
    if isinstance(yes, bool) and isinstance(no, bool):
        return condition if yes else z3.Not(condition)
    return z3.If(condition, yes, no)


def least(items: Sequence[Formula]) -> Formula:
    """The smallest of several numbers."""
    found = items[0]
    for item in items[1:]:
        found = min(found, item) if _known(found, item) else z3.If(item < found, item, found)
    return found


def greatest(items: Sequence[Formula]) -> Formula:
    """The largest of several numbers."""
    found = items[0]
    for item in items[1:]:
        found = max(found, item) if _known(found, item) else z3.If(found < item, item, found)
    return found


_DAY: Final = z3.Int("the day")


@lru_cache(maxsize=512)
def _shape(line: Line) -> Formula:
    """The formula of a line for a day of no name: half of the pieces, then half of those."""
    if len(line) == 1:
        _, slope, offset = line[0]
        return _DAY + offset if slope else z3.IntVal(offset)
    half = len(line) // 2
    early, late = line[:half], line[half:]
    return z3.If(late[0][0] > _DAY, _shape.__wrapped__(early), _shape.__wrapped__(late))


def along(line: Line, day: Formula) -> Formula:
    """The value of a function of days given by its pieces."""
    if _known(day):
        return on_line(line, day)
    if len(line) == 1 and not line[0][1]:
        return line[0][2]
    return z3.substitute(_shape(line), (_DAY, day))


class GaveUp(RuntimeError):
    """A question took more effort than was allowed: it is not answered, and nothing guessed."""

    def __init__(self) -> None:
        super().__init__("the solver gave up: give it more effort")


class Solver:
    """Formulas that are taken to hold, and whether others can hold beside them.

    `effort` bounds every single question, in the solver's own steps (some five million a second):
    what takes more is given up, never guessed, and on every machine alike.
    """

    def __init__(self, effort: int) -> None:
        self._solver = z3.SolverFor("QF_LIA")
        self._solver.set("rlimit", effort)
        self._solver.set("random_seed", 0)
        self._model: Any = None

    def add(self, *formulas: Formula) -> None:
        """Take these to hold."""
        for one in formulas:
            self._solver.add(one)

    @contextmanager
    def supposing(self, *formulas: Formula) -> Iterator[None]:
        """Take these to hold for a while."""
        self._solver.push()
        try:
            self.add(*formulas)
            yield
        finally:
            self._solver.pop()

    def check(self) -> str:
        """`POSSIBLE` with a model, `PROVED` that there is none, or `GAVE_UP`."""
        found = str(self._solver.check())
        self._model = self._solver.model() if found == POSSIBLE else None
        return found

    def is_possible(self) -> bool:
        """Whether all that is taken to hold can; `GaveUp` where the solver cannot say."""
        status = self.check()
        if status == GAVE_UP:
            raise GaveUp
        return status == POSSIBLE

    def value(self, formula: Formula) -> int:
        """The value of a formula in the model of the last check; of a truth True or False."""
        if _known(formula):
            return int(formula) if not isinstance(formula, bool) else formula
        found = self._model.evaluate(formula, model_completion=True)
        return z3.is_true(found) if z3.is_bool(found) else int(found.as_long())

    def script(self) -> str:
        """What is taken to hold, as an SMT-LIB script that any other solver reads."""
        return "(set-logic QF_LIA)\n" + str(self._solver.to_smt2())


def replaced(formula: Formula, values: Mapping[str, int]) -> Formula:
    """The formula with some of its variables known, worked out as far as it goes."""
    if _known(formula):
        return formula
    pairs = []
    for name, value in values.items():
        if isinstance(value, bool):
            pairs.append((z3.Bool(name), z3.BoolVal(value)))
        else:
            pairs.append((z3.Int(name), z3.IntVal(value)))
    found = z3.simplify(z3.substitute(formula, *pairs))
    if z3.is_true(found) or z3.is_false(found):
        return bool(z3.is_true(found))
    return int(found.as_long()) if z3.is_int_value(found) else found
