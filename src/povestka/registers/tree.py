"""The Merkle tree over the records of a log: short proofs for whoever has only its root.

The tree of RFC 6962, section 2.1: a leaf is SHA-256(0x00 || bytes of a record), a node is
SHA-256(0x01 || left || right), and a log is cut at the largest power of two below its length. A
proof of inclusion shows that a record is in a log, a proof of consistency that one log begins with
another; each holds some log2(n) hashes. Making one streams the records once and holds no more than
that many hashes; checking one needs no log (the algorithms of RFC 9162, sections 2.1.3.2 and
2.1.4.2).

https://www.rfc-editor.org/rfc/rfc6962#section-2.1
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice

Proof = tuple[bytes, ...]
"""Hashes in the order of the RFC, from the leaves up."""


def leaf_hash(body: bytes) -> bytes:
    """The hash of a leaf that holds these bytes."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over two others."""
    return sha256(b"\x01" + left + right).digest()


class Growing:
    """A tree that grows by a record at a time and keeps only the whole subtrees it consists of.

    >>> tree = Growing()
    >>> for body in (b"one", b"two", b"three"):
    ...     tree.add(body)
    >>> tree.root() == root([b"one", b"two", b"three"])
    True
    """

    def __init__(self) -> None:
        self.size = 0
        self._whole: list[bytes] = []  # subtrees whose lengths are the bits of the size

    def add(self, body: bytes) -> None:
        """Adds the bytes of the next record."""
        grown, size = leaf_hash(body), self.size
        while size & 1:
            grown = node_hash(self._whole.pop(), grown)
            size >>= 1
        self._whole.append(grown)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree so far; that of none is the hash of nothing."""
        if not self._whole:
            return sha256().digest()
        *others, top = self._whole
        for left in reversed(others):
            top = node_hash(left, top)
        return top


def root(bodies: Iterable[bytes]) -> bytes:
    """The root of the tree over the bytes of these records."""
    tree = Growing()
    for body in bodies:
        tree.add(body)
    return tree.root()


def inclusion(bodies: Iterable[bytes], index: int, size: int) -> Proof:
    """The proof that the first `size` records hold that at `index`, counted from 0.

    An index outside of them, or fewer records than `size`, is a ValueError.
    """
    if not 0 <= index < size:
        raise ValueError(f"no record {index} among {size}")
    return _hashed(bodies, size, list(_beside(index, 0, size)))


def consistency(bodies: Iterable[bytes], old: int, new: int) -> Proof:
    """The proof that the tree of the first `new` records grew from that of the first `old`.

    There is none for an empty tree: `old` lies from 1 to `new`, and there are `new` records, or it
    is a ValueError.
    """
    if not 1 <= old <= new:
        raise ValueError(f"a tree of {new} records cannot be shown to grow from one of {old}")
    return _hashed(bodies, new, list(_grown(old, 0, new, whole=True)))


def _cut(size: int) -> int:
    """The largest power of two below a size of two or more."""
    return 1 << ((size - 1).bit_length() - 1)


def _beside(index: int, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The subtrees beside the way from a leaf to the root, as from and to; the lowest first."""
    if stop - start > 1:
        middle = start + _cut(stop - start)
        if index < middle:
            yield from _beside(index, start, middle)
            yield middle, stop
        else:
            yield from _beside(index, middle, stop)
            yield start, middle


def _grown(old: int, start: int, stop: int, whole: bool) -> Iterator[tuple[int, int]]:
    """The subtrees of which both the old root and the new one can be made; the lowest first.

    `whole`: this subtree is the old tree if it ends where that did, and its root is known.
    """
    if old == stop:
        if not whole:
            yield start, stop
        return
    middle = start + _cut(stop - start)
    if old <= middle:
        yield from _grown(old, start, middle, whole)
        yield middle, stop
    else:
        yield from _grown(old, middle, stop, whole=False)
        yield start, middle


def _hashed(bodies: Iterable[bytes], size: int, parts: list[tuple[int, int]]) -> Proof:
    """The root of each part, in one pass over the records."""
    stream, at, roots = iter(bodies), 0, {}
    for start, stop in sorted(parts):
        tree = Growing()
        at += sum(1 for _ in islice(stream, start - at))
        for body in islice(stream, stop - start):
            tree.add(body)
        at += tree.size
        roots[start, stop] = tree.root()
    at += sum(1 for _ in islice(stream, size - at))
    if at < size:
        raise ValueError(f"a proof over {size} records needs as many: there are {at}")
    return tuple(roots[part] for part in parts)


def included(body: bytes, index: int, size: int, proof: Proof, top: bytes) -> bool:
    """Whether the proof shows that the tree of `size` records with the root `top` has the record.

    >>> bodies = [b"one", b"two", b"three"]
    >>> proof = inclusion(bodies, 1, 3)
    >>> included(b"two", 1, 3, proof, root(bodies)), included(b"2", 1, 3, proof, root(bodies))
    (True, False)
    """
    if not 0 <= index < size:
        return False
    here, last, made = index, size - 1, leaf_hash(body)
    for other in proof:
        if last == 0:
            return False
        if here & 1 or here == last:
            made = node_hash(other, made)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            made = node_hash(made, other)
        here, last = here >> 1, last >> 1
    return last == 0 and made == top


def consistent(old: int, old_top: bytes, new: int, new_top: bytes, proof: Proof) -> bool:
    """Whether the proof shows that the tree with the root `new_top` grew from `old_top`.

    >>> bodies = [b"one", b"two", b"three"]
    >>> consistent(2, root(bodies[:2]), 3, root(bodies), consistency(bodies, 2, 3))
    True
    """
    if not 1 <= old <= new:
        return False
    if old == new:
        return not proof and old_top == new_top
    hashes = proof if old & (old - 1) else (old_top, *proof)
    if not hashes:
        return False
    here, last = old - 1, new - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    before = after = hashes[0]
    for other in hashes[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            before, after = node_hash(other, before), node_hash(other, after)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            after = node_hash(after, other)
        here, last = here >> 1, last >> 1
    return last == 0 and before == old_top and after == new_top
