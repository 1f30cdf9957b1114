"""Events as Hypothesis draws them, and a small log of real kinds."""

from __future__ import annotations

from hypothesis import strategies as st

from povestka.registers.chain import links
from povestka.registers.encoding import encode
from povestka.registers.events import Event
from povestka.registers.log import EMPTY, Record

VALUES = st.one_of(st.integers(), st.booleans(), st.text(), st.none())

EVENTS = st.builds(
    Event,
    id=st.text(),
    kind=st.text(),
    on=st.integers(),
    recorded=st.integers(),
    by=st.text(),
    person=st.text(),
    of=st.text(),
    automatic=st.booleans(),
    data=st.dictionaries(st.text(), VALUES, max_size=5),
    version=st.integers(),
)

MAN = "SYN-0000-000123"
OTHER = "SYN-0000-000124"

LOG = (
    Event("town/town.opened/1", "town.opened", 20_400, 20_400, "world", data={"town": '{"n":2}'}),
    Event(
        f"{MAN}/summons.issued/s1", "summons.issued", 20_450, 20_450, "office", MAN, "s1",
        data={"for": "conscription", "appear": 20_480, "channel": "both", "meant_for": None},
    ),
    Event(
        f"{OTHER}/person.described/", "person.described", 20_401, 20_451, "world", OTHER,
        data={"status": "conscript", "born": 13_000, "account": True},
    ),
    Event(
        f"{MAN}/summons.placed/s1", "summons.placed", 20_451, 20_451, "register", MAN, "s1", True
    ),
    Event(f"{MAN}/reason.arose/s1", "reason.arose", 20_460, 20_470, "world", MAN, "s1",
          data={"kind": "болезнь", "until": 20_500}),
)


def chained(bodies: list[bytes]) -> list[Record]:
    """Records with the numbers and hashes that follow."""
    hashes = links(EMPTY.hash, bodies)
    pairs = zip(bodies, hashes, strict=True)
    return [Record(seq, body, hash_) for seq, (body, hash_) in enumerate(pairs, 1)]


BODIES = [encode(event) for event in LOG]
RECORDS = chained(BODIES)
