"""A town's log as rows for tables, and whole; what is done with them is another's affair."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from povestka.registers.encoding import read
from povestka.registers.events import Event
from povestka.registers.log import Store

Row = dict[str, Any]


def rows(store: Store, since: int = 0, upto: int | None = None) -> Iterator[Row]:
    """The records as rows: number, event field by field, hash; days as day numbers."""
    for record in store.records(since, upto):
        yield {"seq": record.seq, **row(read(record.body)), "hash": record.hash.hex()}


def row(event: Event) -> Row:
    """An event as a row; what its kind carries is a text of JSON."""
    return {
        "id": event.id,
        "kind": event.kind,
        "version": event.version,
        "on": event.on,
        "recorded": event.recorded,
        "by": event.by,
        "person": event.person,
        "of": event.of,
        "automatic": event.automatic,
        "data": json.dumps(dict(event.data), ensure_ascii=False, sort_keys=True),
    }
