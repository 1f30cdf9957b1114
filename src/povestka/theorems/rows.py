"""Rows of cases as one table, for the reader of columns: every row of a kind at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from povestka.case.rows import Facts, Row, value_when_settled
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Term
from povestka.readers.columns import Array, Table


def table(rows: Sequence[Row], outputs: Sequence[Term]) -> Table:
    """Rows of one kind as columns; records in as many slots as the longest row needs.

    Only the facts that `outputs` draw on are laid out. A fact that is not known is taken as not
    having happened: what rests on it must be left aside.
    """
    sorts = {term.name: term.sort for term in walk(*outputs) if isinstance(term, Fact)}
    kinds = {kind: max(len(row.records[kind]) for row in rows) for kind in rows[0].records}
    return Table(
        _columns([row.facts for row in rows], sorts),
        {
            kind: [
                _slot([row.records[kind][slot : slot + 1] for row in rows], sorts)
                for slot in range(slots)
            ]
            for kind, slots in kinds.items()
        },
    )


def _columns(facts: Sequence[Facts], sorts: Mapping[str, Sort]) -> dict[str, Array]:
    return {
        name: np.array(
            [value_when_settled(one[name]) if name in one else 0 for one in facts],
            dtype=bool if sorts[name] is Sort.TRUTH else np.int32,
        )
        for name in dict.fromkeys(name for one in facts for name in one)
        if name in sorts
    }


def _slot(records: Sequence[Sequence[Facts]], sorts: Mapping[str, Sort]) -> dict[str, Array]:
    """One slot: the record that each row has there, or nothing (`present` false)."""
    found = _columns([one[0] if one else {} for one in records], sorts)
    return {**found, "present": np.array([bool(one) for one in records])}
