"""The store of a log in a database, SQLite or PostgreSQL: the one file that knows SQLAlchemy.

SQLite keeps a store in one file, with a write-ahead log beside it while it is open. That was chosen
over a rollback journal because an append touches pages all over the indexes: a journal would write
each of them twice and flush the disk three times, the write-ahead log takes them in a row and is
flushed once, and whoever reads need not wait for the writer. When the last program closes the store
the side file is gone, and the one file can be copied; a copy made earlier may lack the last
records.

In PostgreSQL a store is a schema, so that one database can hold several towns. Whoever writes holds
the row of `meta` that has the schema's number until he commits: another waits for it, reads the new
head, and is told `Moved`.

Reading goes in pieces, each a statement of its own by the primary key: nothing is held open in
between, and the memory is the same for a long log as for a short one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import exc

from povestka.outside import migrations, sql_file
from povestka.outside.sql_file import WAIT
from povestka.outside.sql_words import POSTGRESQL, StoreError, sqlite_code
from povestka.registers.chain import links
from povestka.registers.encoding import NotAnEvent, encode, read
from povestka.registers.events import Event
from povestka.registers.log import EMPTY, NO_WAKES, Head, Moved, Record

PIECE: Final = 5_000
"""So many records are read at once."""

SCHEMA: Final = "povestka"
"""The schema of a store in PostgreSQL whose address names none."""

_tables: Final = {
    name: sa.table(name, *map(sa.column, columns)) for name, columns in migrations.TABLES.items()
}
_META, _RECORD, _WAKE = (_tables[name] for name in ("meta", "record", "wake"))
_r: Final = _RECORD.c
_HEAD: Final = sa.select(_r.seq, _r.hash).order_by(_r.seq.desc()).limit(1)
_TOLD: Final = sa.select(_META.c.key, _META.c.value)
_SCHEMA: Final = sa.select(_META.c.value).where(_META.c.key == "schema").with_for_update()
_OF: Final = (
    sa.select(_r.person, _r.body)
    .where(
        _r.person.in_(sa.bindparam("persons", expanding=True)),
        _r.seq + 0 <= sa.bindparam("upto"),  # a sum, so that the index of persons is taken
    )
    .order_by(_r.seq)
)
_era: Final = _r.seq.op(">>")(sa.literal_column(str(migrations.ERA)))
_BY_ERA: Final = _OF.where(_era.in_(sa.bindparam("eras", expanding=True)))
_PIECE: Final = (
    sa.select(_r.seq, _r.body, _r.hash)
    .where(_r.seq > sa.bindparam("since"), _r.seq <= sa.bindparam("upto"))
    .order_by(_r.seq)
    .limit(sa.bindparam("most"))
)
_KINDS: Final = _PIECE.where(_r.kind.in_(sa.bindparam("kinds", expanding=True)))
_DUE: Final = (
    sa.select(_WAKE.c.day, _WAKE.c.person)
    .where(_WAKE.c.day <= sa.bindparam("until"))
    .order_by(_WAKE.c.day, _WAKE.c.person)
)
_NEXT: Final = sa.select(sa.func.min(_WAKE.c.day))

def open_store(where: str | Path, create: bool = False) -> SqlStore:
    """The store at a path (SQLite) or an address (`postgresql://…?schema=town`), up to date.

    With `create` it is made, where nothing may be yet. A store of an older schema is brought up to
    date. `StoreError` where any of this cannot be done.
    """
    path, schema = Path(where), None
    if "://" in str(where):
        try:
            url = sa.make_url(str(where))
        except (exc.ArgumentError, ValueError) as error:
            raise StoreError("address") from error
        if url.drivername in ("postgresql", "postgresql+psycopg"):
            engine, schema = _server(url)
        elif url.drivername != "sqlite" or not url.database:
            raise StoreError("kind")
        else:
            path = Path(url.database)
    if schema is None:
        engine = _file(path, create)
    try:
        with _telling():
            _prepare(engine, schema, create)
    except BaseException:
        engine.dispose()
        if create and schema is None:
            path.unlink()
        raise
    return SqlStore(engine)


class SqlStore:
    """A `Store` in a database. It can be used by several threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._dialect = engine.dialect.name
        self._writes = engine.execution_options(writes=True)
        # A single statement needs no transaction around it, which would cost two more messages.
        quick = {"isolation_level": "AUTOCOMMIT"} if self._dialect == "postgresql" else {}
        self._reads = engine.execution_options(**quick)

    def head(self) -> Head:
        """The count of records and the hash of the last."""
        return _head_of(self._asked(_HEAD))

    def append(
        self, events: Sequence[Event], after: int, wakes: Mapping[str, int | None] = NO_WAKES
    ) -> Head:
        """Writes the events and changes the wakes in one transaction: all or nothing."""
        bodies = [encode(event) for event in events]
        if len({event.id for event in events}) < len(events):
            raise ValueError("an id comes twice")
        with self._writing() as connection:
            head = _head_of(connection.execute(_HEAD).all())
            if head.count != after:
                raise Moved
            if bodies:
                head = self._add(connection, head, events, bodies)
            self._wake(connection, wakes)
        return head

    def _add(
        self,
        connection: sa.Connection,
        head: Head,
        events: Sequence[Event],
        bodies: Sequence[bytes],
    ) -> Head:
        """Write the records that follow the head."""
        hashes = links(head.hash, bodies)
        told = zip(count(head.count + 1), events, bodies, hashes, strict=False)
        rows = [
            (seq, event.id, event.person, event.kind, body, hash_)
            for seq, event, body, hash_ in told
        ]
        try:
            if self._dialect == "sqlite":
                keys = sorted(migrations.key_of(event.id) for event in events)
                self._put(connection, "told", [(key,) for key in keys])
            self._put(connection, "record", rows)
        except exc.IntegrityError as error:
            if "record_pkey" in str(error.orig):  # somebody has written without waiting
                raise Moved from error
            raise ValueError("an id that the log has already") from error
        return Head(rows[-1][0], hashes[-1])

    def _wake(self, connection: sa.Connection, wakes: Mapping[str, int | None]) -> None:
        self._put(connection, "sleep", [(one,) for one, day in wakes.items() if day is None])
        self._put(connection, "wake", [one for one in wakes.items() if one[1] is not None])

    def _put(self, connection: sa.Connection, what: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Execute one of the `WRITES` for some rows."""
        if rows and self._dialect == "sqlite":
            connection.exec_driver_sql(migrations.WRITES["sqlite"][what], list(rows))
        elif rows:
            columns = tuple(map(list, zip(*rows, strict=True)))
            connection.exec_driver_sql(migrations.WRITES["postgresql"][what], columns)

    def of(self, persons: Sequence[str], upto: int | None = None) -> dict[str, list[Event]]:
        """The events of these persons in the order of the log, among the first `upto` records."""
        found: dict[str, list[Event]] = {person: [] for person in persons}
        names = list(found)
        end = self.head().count if upto is None else upto
        eras = list(range((end >> migrations.ERA) + 1))
        wanted, more = (_BY_ERA, {"eras": eras}) if self._dialect == "sqlite" else (_OF, {})
        for start in range(0, len(names), PIECE):
            values = {"persons": names[start : start + PIECE], "upto": end, **more}
            for person, body in self._asked(wanted, values):
                found[person].append(_event(body))
        return found

    def town(self) -> list[Event]:
        """The events that concern no person."""
        return self.of([""])[""]

    def events(self, kinds: Collection[str] | None = None) -> Iterator[Event]:
        """All events, or those of some kinds, as they are now, in the order of the log."""
        upto = self.head().count
        pieces = (
            self._pieces(_PIECE, 0, upto)
            if kinds is None
            else self._pieces(_KINDS, 0, upto, kinds=sorted(kinds))
        )
        for piece in pieces:
            for _, body, _ in piece:
                yield _event(body)

    def records(self, since: int = 0, upto: int | None = None) -> Iterator[Record]:
        """The records after the first `since`, up to the count `upto`, as they are now."""
        most = self.head().count
        for piece in self._pieces(_PIECE, since, most if upto is None else min(most, upto)):
            yield from map(Record._make, piece)

    def _pieces(
        self, wanted: sa.Executable, since: int, upto: int, **values: object
    ) -> Iterator[Sequence[Any]]:
        given = {"upto": upto, "most": PIECE, **values}
        while since < upto and (piece := self._asked(wanted, {"since": since, **given})):
            yield piece
            since = piece[-1][0] if len(piece) == PIECE else upto

    def due(self, day: int) -> list[tuple[int, str]]:
        """The wakes on or before the day: (day, person), in this order."""
        return [(then, person) for then, person in self._asked(_DUE, {"until": day})]

    def next_due(self) -> int | None:
        """The first day that anybody wakes; None if nobody does."""
        day: int | None = self._asked(_NEXT)[0][0]
        return day

    def rewake(self, wakes: Mapping[str, int]) -> None:
        """Puts these wakes in the place of all."""
        with self._writing() as connection:
            connection.execute(sa.delete(_WAKE))
            self._put(connection, "wake", list(wakes.items()))

    def close(self) -> None:
        """Lets go of the database; closing twice is no mistake."""
        self._engine.dispose()

    def _asked(
        self, wanted: sa.Executable, values: Mapping[str, Any] | None = None
    ) -> Sequence[Any]:
        with _telling(), self._reads.connect() as connection:
            found: Any = connection.execute(wanted, values).cursor
            rows: Sequence[Any] = found.fetchall()
            return rows

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """A transaction that nobody else can write beside."""
        with _telling(), self._writes.begin() as connection:
            _check(connection.execute(_SCHEMA).scalar_one())
            yield connection


def _head_of(rows: Sequence[Any]) -> Head:
    return Head(*rows[0]) if rows else EMPTY


def _event(body: bytes) -> Event:
    try:
        return read(body)
    except NotAnEvent as error:
        raise StoreError("damaged") from error


def _check(version: str) -> None:
    """Whether this program writes that version of the schema."""
    if version != str(migrations.VERSION):
        raise StoreError("newer", found=version, known=migrations.VERSION)


# ---- errors


@contextmanager
def _telling() -> Iterator[None]:
    """What the database refuses becomes a `StoreError` that says so."""
    try:
        yield
    except exc.DBAPIError as error:
        raise _told(error) from error
    except exc.TimeoutError as error:  # another thread has held the connection all the time
        raise StoreError("locked", seconds=WAIT) from error


def _told(error: exc.DBAPIError) -> StoreError:
    why = str(error.orig).strip().partition("\n")[0]
    if isinstance(error.orig, sqlite3.Error):
        code = sqlite_code(getattr(error.orig, "sqlite_errorname", ""))
    else:
        number = getattr(error.orig, "sqlstate", None)
        lost = "gone" if error.connection_invalidated else "unreachable"
        code = POSTGRESQL.get(number, "other") if number else lost
    return StoreError(code, why, seconds=WAIT)


# ---- opening


def _file(path: Path, create: bool) -> sa.Engine:
    """An engine for a file, which is there now; made by nobody else, if it is to be made."""
    # One connection, for which threads wait in turn: two would only shut each other out.
    engine = sa.create_engine(
        "sqlite://",
        creator=sql_file.connecting(path, create),
        poolclass=sa.QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    sa.event.listen(engine, "begin", _begun)
    return engine


def _begun(connection: sa.Connection) -> None:
    """Whoever means to write says so at the start, and is refused then and not half way."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _server(url: sa.URL) -> tuple[sa.Engine, str]:
    """An engine for a server, and the schema in it."""
    schema = url.query.get("schema", SCHEMA)
    if not isinstance(schema, str) or not re.fullmatch("[a-z][a-z0-9_]{0,59}", schema):
        raise StoreError("schema_name")
    settings = f"-csearch_path={schema} -clock_timeout={WAIT * 1000}"
    try:
        engine = sa.create_engine(
            url.difference_update_query(["schema"]).set(drivername="postgresql+psycopg"),
            connect_args={"options": settings, "connect_timeout": 5 * WAIT},
            pool_pre_ping=True,  # a server may have been started anew in the meantime
        )
    except ModuleNotFoundError as error:
        raise StoreError("driver") from error
    return engine, schema


def _prepare(engine: sa.Engine, schema: str | None, create: bool) -> None:
    """Make the tables, or see that they are those of a store, and bring them up to date."""
    version = 0
    with engine.connect() as connection:
        if not create:
            version = _version(connection, schema)
        elif schema is None:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")  # kept in the file
    if version < migrations.VERSION:
        with engine.execution_options(writes=True).begin() as connection:
            if not create:  # another program may have brought it up to date in the meantime
                connection.execute(_SCHEMA)
                version = _version(connection, schema)
            elif schema is not None:
                _make_schema(connection, schema)
            for statement in migrations.steps(engine.dialect.name, version):
                connection.exec_driver_sql(statement)
    with engine.connect() as connection:
        _check_guards(connection, schema)


def _make_schema(connection: sa.Connection, schema: str) -> None:
    """Make the schema, or refuse where anything is in it."""
    # So that of two who make the same store at once one waits for the other.
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (migrations.APPLICATION,))
    connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{schema}"')
    if sa.inspect(connection).get_table_names(schema):
        raise StoreError("exists")


def _version(connection: sa.Connection, schema: str | None) -> int:
    """The version of the schema; `StoreError` where these are no tables of a store."""
    found = sa.inspect(connection)
    names = set(found.get_table_names(schema))
    if not names:
        raise StoreError("missing" if schema else "empty")
    if not names >= set(migrations.TABLES) or any(
        tuple(column["name"] for column in found.get_columns(name, schema)) != columns
        for name, columns in migrations.TABLES.items()
    ):
        raise StoreError("foreign")
    told = dict(map(tuple, connection.execute(_TOLD)))
    version = str(told.get("schema"))
    if told.get("program") != migrations.PROGRAM or not re.fullmatch("[1-9][0-9]{0,8}", version):
        raise StoreError("foreign")
    if int(version) > migrations.VERSION:
        raise StoreError("newer", found=version, known=migrations.VERSION)
    return int(version)


def _check_guards(connection: sa.Connection, schema: str | None) -> None:
    """Whether the triggers that refuse changes are there, as they were made."""
    if schema is None:
        made = dict(zip(migrations.GUARDS, migrations.guards("sqlite"), strict=True))
        found = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        there = {name for name, text in connection.exec_driver_sql(found) if made.get(name) == text}
    else:
        found = (
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'record'::regclass"
            " AND tgenabled IN ('O', 'A')"
        )
        there = set(connection.exec_driver_sql(found).scalars())
    lacking = [name for name in migrations.GUARDS if name not in there]
    if lacking:
        raise StoreError("guards", names=", ".join(lacking))
