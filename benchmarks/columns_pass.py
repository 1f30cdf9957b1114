"""The loops that ask a kernel of facts in memory: in its own blocks, or in plain columns.

Plain Python that Numba compiles (`generated` copies what stands below the line).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from povestka.readers.arithmetic import compiled, u32

# What `generated` writes into the compiled pass; here only so that the names are known.
B: int = 1
COLUMNS: int = 1
FACTS: Any = None
OUTPUTS: Any = None
s_rules: Any = None

# ---- compiled from here


@compiled("BLOCKS")
def over_blocks(blocks: Any, first: int, end: int, p: Any) -> None:
    """The blocks `first` to `end`, each a workspace of full columns: outputs beside the facts."""
    for b in range(first, end):
        s_rules(blocks[b], B, p, u32(0), u32(0), u32(0), u32(0))


@compiled("CUT")
def copy(target: Any, source: Any, count: int) -> None:
    """The first rows of a column to another; both begin at 0, so several rows move at once."""
    for i in range(count):
        target[i] = source[i]


@compiled("COLUMNS_")
def over_columns(facts: Any, outputs: Any, p: Any) -> None:
    """Plain columns, each a line: copied into a workspace, asked, copied out."""
    w = np.zeros(COLUMNS * B, np.int32)
    rows = facts.shape[1]
    for a in range(0, rows, B):
        n = min(B, rows - a)
        for c in range(FACTS.size):
            copy(w[FACTS[c] :], facts[c, a:], n)
        s_rules(w, n, p, u32(0), u32(0), u32(0), u32(0))
        for c in range(OUTPUTS.size):
            copy(outputs[c, a:], w[OUTPUTS[c] :], n)
