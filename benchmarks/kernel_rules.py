"""Compiled rules over facts in memory: the eight rules, and the law of one summons.

The law of one summons is measured against a plain loop by hand for the same facts and outputs,
and against memory: bytes of facts and outputs a second, as a share of what copying moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks import bandwidth, generated, one_summons
from benchmarks.generated import Ints, Pass
from benchmarks.measuring import Line, faster, in_turn, spread
from povestka.language.terms import Term
from povestka.readers.workspace import BLOCK

DISTINCT: Final = 500_000
ROWS: Final = 4 * DISTINCT
"""Rows from memory: first summonses of the year, taken four times, so that no cache holds them."""
CACHED: Final = 8 * BLOCK
TIMES: Final = 50


def eight(rules: Mapping[str, Term], names: Sequence[str], facts: Sequence[str]) -> Pass:
    """Some of the eight rules, compiled."""
    return generated.generated({name: rules[name] for name in names}, tuple(facts), {})


def same(made: Pass, facts: Ints, expected: Sequence[npt.NDArray[Any]]) -> None:
    """Refuse to measure compiled rules that do not give what is expected on every row."""
    rows = facts.shape[1]
    copied = np.zeros((len(made.outputs), rows), np.int32)
    blocks = made.blocks(facts)
    made.over_columns(facts, copied)
    made.over_blocks(blocks)
    for told in (copied, made.found(blocks, rows)):
        for name, own, other in zip(made.outputs, told, expected, strict=True):
            differing = int(np.count_nonzero(own != other))
            if differing:
                raise ValueError(f"{name}, compiled, differs on {differing} of {rows} rows")


def _a_row(rows: int) -> Any:
    """A time of so many rows, told for one of them."""
    return lambda taken: f"{taken / rows * 1e9:.1f} ns"


def _facts() -> Ints:
    """The rows, after both loops were found to give the same on them and on invented ones."""
    drawn = one_summons.of_the_year(DISTINCT)
    for facts in (one_summons.invented(DISTINCT), drawn):
        wrong = list(one_summons.differing(facts))
        if wrong:
            raise ValueError(f"generated and by hand: {'; '.join(wrong)}")
    return np.ascontiguousarray(np.tile(drawn, ROWS // DISTINCT))


def from_memory(facts: Ints) -> Iterator[Line]:
    """Facts in memory: by hand, in plain columns, in blocks; and bytes a second."""
    made = one_summons.law()
    outputs = np.zeros((len(made.outputs), ROWS), np.int32)
    blocks = made.blocks(facts)
    hand, own, two, plain = "hand", "blocks", "two", "columns"
    found = in_turn(
        {
            hand: lambda: one_summons.asked_by_hand(facts, outputs),
            own: lambda: made.over_blocks(blocks),
            two: lambda: made.over_blocks(blocks, 2),
            plain: lambda: made.over_columns(facts, outputs),
        }
    )
    says = {
        hand: "the law of a summons by hand, from memory, a row",
        own: "generated, facts in blocks",
        two: "generated, facts in blocks, 2 threads",
        plain: "generated, plain columns copied in and out",
    }
    for name, what in says.items():
        yield Line(what, spread(found[name], _a_row(ROWS)))
    yield faster("**from memory: times as fast as by hand**", found[own], found[hand], 1)
    yield faster("plain columns: times as fast as by hand", found[plain], found[hand])
    for name, threads in ((own, 1), (two, 2)):
        moved = [made.bytes_a_row * ROWS / taken for taken in found[name]]
        copied = bandwidth.measured()[bandwidth.Way("copy", threads)]
        what = f"{made.bytes_a_row} bytes a row, {threads} thread{'s' * (threads > 1)}"
        yield Line(f"{what}: moved", spread(moved, bandwidth.speed))
        shares = [a / b for a, b in zip(moved, copied, strict=True)]
        yield Line(f"{what}: share of copying memory", spread(shares, lambda one: f"{one:.0%}"))


def in_cache(facts: Ints) -> Iterator[Line]:
    """The same rows again and again, so few that the cache holds them."""
    made = one_summons.law()
    few = np.ascontiguousarray(facts[:, :CACHED])
    outputs = np.zeros((len(made.outputs), CACHED), np.int32)
    blocks = made.blocks(few)

    def by_hand() -> None:
        for _ in range(TIMES):
            one_summons.asked_by_hand(few, outputs)

    def own() -> None:
        for _ in range(TIMES):
            made.over_blocks(blocks)

    found = in_turn({"hand": by_hand, "own": own})
    rows = CACHED * TIMES
    yield Line("by hand, in the cache, a row", spread(found["hand"], _a_row(rows)))
    yield Line("generated, in the cache, a row", spread(found["own"], _a_row(rows)))
    yield faster("**in the cache: times as fast as by hand**", found["own"], found["hand"], 2)


def lines() -> Iterator[Line]:
    """The law of one summons, from memory and in the cache."""
    facts = _facts()
    yield from from_memory(facts)
    yield from in_cache(facts)


if __name__ == "__main__":
    for line in (*bandwidth.lines(), *lines()):
        print(f"{line.what}: {line.found} {line.asked}".rstrip(), flush=True)
