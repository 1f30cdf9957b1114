"""Rows of cases as one table, for the reader of columns."""

from collections.abc import Sequence

import numpy as np

from povestka.case.rows import Row, value_when_settled
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Term
from povestka.readers.columns import Array, Table


def table(rows: Sequence[Row], outputs: Sequence[Term]) -> Table:
    """Rows of one kind as columns; records in as many slots as the longest row needs."""
    sorts = {term.name: term.sort for term in walk(*outputs) if isinstance(term, Fact)}

    def column(name: str, values: list[int]) -> Array:
        return np.array(values, dtype=bool if sorts[name] is Sort.TRUTH else np.int32)

    facts = {
        name: column(name, [value_when_settled(row.facts[name]) for row in rows])
        for name in rows[0].facts
        if name in sorts
    }
    records: dict[str, list[dict[str, Array]]] = {}
    for kind in rows[0].records:
        slots = max(len(row.records[kind]) for row in rows)
        names = [
            name
            for name in next((row.records[kind][0] for row in rows if row.records[kind]), {})
            if name in sorts
        ]
        records[kind] = [
            {
                name: column(
                    name,
                    [
                        value_when_settled(row.records[kind][slot][name])
                        if slot < len(row.records[kind])
                        else 0
                        for row in rows
                    ],
                )
                for name in names
            }
            | {"present": np.array([slot < len(row.records[kind]) for row in rows])}
            for slot in range(slots)
        ]
    return Table(facts, records)
