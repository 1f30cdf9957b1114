"""Proofs that a log holds a record, and that it grew from what it was: for who keeps a root only.

A proof is plain data: numbers, and hashes as hexadecimal words. Whoever published a root (count
and hash of the tree over the records, RFC 6962) can be shown either without seeing the log.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.registers.log import Head, Store
from povestka.registers.tree import Growing, Proof, consistency, consistent, included, inclusion

SCHEMA: Final = "povestka/proof/1"
_HASH: Final = re.compile("[0-9a-f]{64}")


def _bodies(store: Store) -> Iterator[bytes]:
    return (one.body for one in store.records())


def root_of(store: Store, count: int | None = None) -> Head:
    """The root of the tree over the first `count` records, or all of them, with their count."""
    tree = Growing()
    for one in store.records(upto=count):
        tree.add(one.body)
    return Head(tree.size, tree.root())


def prove(store: Store, record: int, since: int | None = None) -> dict[str, Any]:
    """The proof that the log holds a record, the first being 1; with `since`, that it grew so.

    A number that the log has not is a ValueError.
    """
    top = root_of(store)
    told: dict[str, Any] = {
        "root": str(top),
        "record": record,
        "inclusion": [one.hex() for one in inclusion(_bodies(store), record - 1, top.count)],
        "body": next(iter(store.records(record - 1, record))).body.decode(),
    }
    if since is not None:
        grown = consistency(_bodies(store), since, top.count)
        told |= {"since": str(root_of(store, since)), "consistency": [one.hex() for one in grown]}
    return told


def holds(told: Mapping[str, Any], top: Head, since: Head | None = None) -> bool:
    """Whether a proof shows what it says of the root `top`, and with `since` that it grew from it.

    Anything that is no proof shows nothing.
    """
    record, body = told.get("record"), told.get("body")
    way = _hashes(told.get("inclusion"))
    if type(record) is not int or not isinstance(body, str) or way is None:
        return False
    if not included(body.encode(), record - 1, top.count, way, top.hash):
        return False
    if since is None:
        return True
    grown = _hashes(told.get("consistency"))
    return grown is not None and consistent(since.count, since.hash, top.count, top.hash, grown)


def _hashes(told: object) -> Proof | None:
    if not isinstance(told, list):
        return None
    if not all(isinstance(one, str) and _HASH.fullmatch(one) for one in told):
        return None
    return tuple(bytes.fromhex(one) for one in told)
