"""The schema of a store, as the statements that make it: a version, and a step to each after it.

A new store is made as the first version and brought up to date by the same steps as an old one, so
that both are the same. What a version has once been is never changed here.

`record` is the log. Its rows are added at the end and never changed: guards in the database refuse
it, which keeps accidents out. Whoever can write the file can remove the guards; that the log was
changed is shown by the chain. `wake` is a projection of it, and `meta` says what this is.

In SQLite an index over all ids or all persons has a leaf page for each event of a batch to be
written, and an append took three times as long. So `told` keeps ids apart by a number of each
(`key_of`), and persons are found era by era: an era is `1 << ERA` records, and its part of the
index is small.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

PROGRAM: Final = "povestka sandbox"
"""What `meta` gives as the program."""

APPLICATION: Final = 0x706F7673
"""The number of the program in the head of a SQLite file: the letters povs."""

ERA: Final = 15
"""An era is two to this power of records: 32,768."""

_META: Final = (
    "INSERT INTO meta VALUES ('program', 'povestka sandbox'), ('schema', '1'),"
    " ('says', 'MODEL · SYNTHETIC PERSONS · SIMULATED CLOCK')"
)

_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "sqlite": (
        f"PRAGMA application_id = {APPLICATION}",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        _META,
        """CREATE TABLE record (
            seq INTEGER PRIMARY KEY CHECK (seq > 0),
            id TEXT NOT NULL,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            body BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT""",
        "CREATE UNIQUE INDEX record_id ON record (id)",
        "CREATE INDEX record_person ON record (person)",
        "CREATE TABLE wake (person TEXT PRIMARY KEY, day INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TRIGGER record_never_changes BEFORE UPDATE ON record BEGIN
            SELECT RAISE(ABORT, 'a record is never changed: correct it by another event');
        END""",
        """CREATE TRIGGER record_never_goes BEFORE DELETE ON record BEGIN
            SELECT RAISE(ABORT, 'a record is never deleted: correct it by another event');
        END""",
    ),
    "postgresql": (
        "CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL)",
        _META,
        """CREATE TABLE record (
            seq bigint PRIMARY KEY CHECK (seq > 0),
            id text COLLATE "C" NOT NULL UNIQUE,
            person text COLLATE "C" NOT NULL,
            kind text COLLATE "C" NOT NULL,
            body bytea NOT NULL,
            hash bytea NOT NULL CHECK (length(hash) = 32)
        )""",
        "CREATE INDEX record_person ON record (person, seq)",
        'CREATE TABLE wake (person text COLLATE "C" PRIMARY KEY, day bigint NOT NULL)',
        """CREATE FUNCTION record_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'a record is never changed or deleted: correct it by another event';
        END $$""",
        """CREATE TRIGGER record_never_changes BEFORE UPDATE ON record
            FOR EACH STATEMENT EXECUTE FUNCTION record_refuses()""",
        """CREATE TRIGGER record_never_goes BEFORE DELETE OR TRUNCATE ON record
            FOR EACH STATEMENT EXECUTE FUNCTION record_refuses()""",
    ),
}

_STEPS: Final[tuple[Mapping[str, tuple[str, ...]], ...]] = (
    {  # 1 to 2: faster appending, wakes found by their day, and records only added at the end
        "sqlite": (
            "CREATE INDEX wake_day ON wake (day, person)",
            "CREATE TABLE told (key INTEGER PRIMARY KEY) STRICT",
            "INSERT INTO told SELECT key_of(id) FROM record",
            "DROP INDEX record_id",
            "DROP INDEX record_person",
            "CREATE INDEX record_person ON record (seq >> 15, person)",
            # Without it «INSERT OR REPLACE» would put a record in the place of another.
            """CREATE TRIGGER record_comes_last BEFORE INSERT ON record
            WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record) BEGIN
                SELECT RAISE(ABORT, 'a record comes after the last one');
            END""",
        ),
        "postgresql": (
            "CREATE INDEX wake_day ON wake (day, person)",
            """CREATE FUNCTION record_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF (SELECT count(*) <> max(seq) - min(seq) + 1 OR min(seq) > 1
                AND NOT EXISTS (SELECT 1 FROM record WHERE seq = (SELECT min(seq) - 1 FROM added))
                FROM added)
            THEN RAISE EXCEPTION 'a record comes after the last one'; END IF;
            RETURN NULL; END $$""",
            """CREATE TRIGGER record_comes_last AFTER INSERT ON record
            REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION record_follows()""",
        ),
    },
)

VERSION: Final = 1 + len(_STEPS)
"""The version of the schema that this program writes."""

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "meta": ("key", "value"),
    "record": ("seq", "id", "person", "kind", "body", "hash"),
    "wake": ("person", "day"),
}
"""The tables that every version of a store has, with their columns in order."""

GUARDS: Final = ("record_comes_last", "record_never_changes", "record_never_goes")
"""The triggers that a store of the present version has."""


WRITES: Final[Mapping[str, Mapping[str, str]]] = {
    "sqlite": {
        "record": "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)",
        "told": "INSERT INTO told VALUES (?)",
        "wake": "INSERT INTO wake VALUES (?, ?)"
        " ON CONFLICT (person) DO UPDATE SET day = excluded.day",
        "sleep": "DELETE FROM wake WHERE person = ?",
    },
    # One statement for all rows, a column an array: several times as fast as one for each.
    "postgresql": {
        "record": "INSERT INTO record SELECT * FROM unnest(%s::bigint[], %s::text[], %s::text[],"
        " %s::text[], %s::bytea[], %s::bytea[])",
        "wake": "INSERT INTO wake SELECT * FROM unnest(%s::text[], %s::bigint[])"
        " ON CONFLICT (person) DO UPDATE SET day = excluded.day",
        "sleep": "DELETE FROM wake WHERE person = ANY(%s::text[])",
    },
}
"""The statements by which records and wakes are written, by dialect."""


def steps(dialect: str, since: int) -> tuple[str, ...]:
    """The statements that bring a store of version `since` up to date; 0 is an empty database.

    >>> steps("sqlite", VERSION)
    ()
    """
    if since == VERSION:
        return ()
    first = () if since else _FIRST[dialect]
    rest = (one for step in _STEPS[max(since, 1) - 1 :] for one in step[dialect])
    return (*first, *rest, "UPDATE meta SET value = '2' WHERE key = 'schema'")


def key_of(name: str) -> int:
    """The number by which an id is kept unique in SQLite: 64 bits of its SHA-256, with a sign.

    That two ids of a million have the same number happens once in thirty million logs; the
    second would be refused as if it were there.
    """
    return int.from_bytes(sha256(name.encode()).digest()[:8], "big", signed=True)


def guards(dialect: str) -> tuple[str, ...]:
    """The statements that have made the `GUARDS`, in the order of their names."""
    made = [one for one in steps(dialect, 0) if one.startswith("CREATE TRIGGER")]
    return tuple(sorted(made))
