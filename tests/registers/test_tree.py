"""The Merkle tree against the published vectors, the RFC's own definition, and every forgery."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.registers import tree

LEAVES = [
    bytes.fromhex(one)
    for one in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
"""The leaves of the reference tests of certificate-transparency (`merkle_tree_test`)."""

ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

INCLUSIONS = {
    (0, 1): [],
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}

CONSISTENCIES = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}


def hexes(proof: tree.Proof) -> list[str]:
    return [one.hex() for one in proof]


def by_the_letter(bodies: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, as it stands there."""
    if not bodies:
        return sha256().digest()
    if len(bodies) == 1:
        return sha256(b"\x00" + bodies[0]).digest()
    k = max(1 << bit for bit in range(20) if 1 << bit < len(bodies))
    return sha256(b"\x01" + by_the_letter(bodies[:k]) + by_the_letter(bodies[k:])).digest()


@pytest.mark.parametrize("size", range(9))
def test_roots_of_the_published_vectors(size: int) -> None:
    assert tree.root(LEAVES[:size]).hex() == ROOTS[size]
    assert by_the_letter(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize(("place", "wanted"), INCLUSIONS.items(), ids=str)
def test_published_proofs_of_inclusion(place: tuple[int, int], wanted: list[str]) -> None:
    index, size = place
    proof = tree.inclusion(LEAVES, index, size)
    assert hexes(proof) == wanted
    assert tree.included(LEAVES[index], index, size, proof, bytes.fromhex(ROOTS[size]))


@pytest.mark.parametrize(("sizes", "wanted"), CONSISTENCIES.items(), ids=str)
def test_published_proofs_of_consistency(sizes: tuple[int, int], wanted: list[str]) -> None:
    old, new = sizes
    proof = tree.consistency(LEAVES, old, new)
    assert hexes(proof) == wanted
    tops = bytes.fromhex(ROOTS[old]), bytes.fromhex(ROOTS[new])
    assert tree.consistent(old, tops[0], new, tops[1], proof)


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_the_root_is_that_of_the_definition(bodies: list[bytes]) -> None:
    assert tree.root(iter(bodies)) == by_the_letter(bodies)


BODIES = [bytes([number]) * 3 for number in range(17)]
TOPS = [by_the_letter(BODIES[:size]) for size in range(18)]


def test_every_record_of_every_size_is_shown_to_be_in_it_and_nothing_else_is() -> None:
    for size in range(1, 18):
        for index in range(size):
            proof = tree.inclusion(iter(BODIES), index, size)
            assert len(proof) <= (size - 1).bit_length()
            for other, body in enumerate(BODIES):
                shown = tree.included(body, index, size, proof, TOPS[size])
                assert shown == (other == index)
            for place in range(size):
                shown = tree.included(BODIES[index], place, size, proof, TOPS[size])
                assert shown == (place == index)


def test_every_size_is_shown_to_grow_from_every_smaller_and_from_no_other() -> None:
    for new in range(1, 18):
        for old in range(1, new + 1):
            proof = tree.consistency(iter(BODIES), old, new)
            assert len(proof) <= (new - 1).bit_length() + 1
            assert tree.consistent(old, TOPS[old], new, TOPS[new], proof)
            for other in range(1, 18):
                if other not in (old, new):
                    assert not tree.consistent(old, TOPS[other], new, TOPS[new], proof)
                    assert not tree.consistent(old, TOPS[old], new, TOPS[other], proof)
                    assert not tree.consistent(other, TOPS[other], new, TOPS[new], proof)


@given(st.integers(1, 40), st.data())
def test_no_byte_of_a_proof_may_change_and_none_be_missing_or_too_many(
    size: int, data: st.DataObject
) -> None:
    bodies = [bytes([number]) for number in range(size)]
    top = tree.root(bodies)
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    inclusion = tree.inclusion(bodies, index, size)
    growth = tree.consistency(bodies, old, size)

    def forged(proof: tree.Proof) -> list[tree.Proof]:
        wrong = [(*proof, top), (top, *proof)]
        if proof:
            at = data.draw(st.integers(0, len(proof) - 1))
            bit = data.draw(st.integers(0, 255))
            byte = bytearray(proof[at])
            byte[bit // 8] ^= 1 << bit % 8
            wrong += [(*proof[:at], bytes(byte), *proof[at + 1 :]), proof[:-1], proof[1:]]
        return wrong

    for proof in forged(inclusion):
        assert not tree.included(bodies[index], index, size, proof, top)
    before = tree.root(bodies[:old])
    for proof in forged(growth):
        assert not tree.consistent(old, before, size, top, proof)


def test_a_proof_of_what_cannot_be_is_refused() -> None:
    for index, size in ((-1, 3), (3, 3), (0, 0)):
        with pytest.raises(ValueError, match=f"no record {index} among {size}"):
            tree.inclusion(BODIES, index, size)
        assert not tree.included(BODIES[0], index, size, (), TOPS[size])
    for old, new in ((0, 3), (4, 3)):
        with pytest.raises(ValueError, match="cannot be shown to grow"):
            tree.consistency(BODIES, old, new)
        assert not tree.consistent(old, TOPS[old], new, TOPS[new], ())
    for index in (0, 2):
        with pytest.raises(ValueError, match="needs as many: there are 2"):
            tree.inclusion(BODIES[:2], index, 3)
    with pytest.raises(ValueError, match="needs as many: there are 2"):
        tree.consistency(BODIES[:2], 3, 3)
    with pytest.raises(ValueError, match="needs as many: there are 2"):
        tree.consistency(BODIES[:2], 1, 3)


def test_an_empty_proof_shows_no_growth_from_what_is_no_whole_subtree() -> None:
    assert not tree.consistent(3, TOPS[3], 5, TOPS[5], ())
    assert not tree.consistent(2, TOPS[2], 3, TOPS[3], ())


def test_a_tree_can_go_on_growing() -> None:
    growing = tree.Growing()
    for size, body in enumerate(BODIES):
        assert growing.size == size
        assert growing.root() == TOPS[size]
        growing.add(body)
