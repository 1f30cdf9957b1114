"""Checks a log on its own: not a line of povestka is used, only Python's standard library.

    python verify.py FILE [--head COUNT:HASH] [--root] [--lang en|ru]

FILE is a store (SQLite, opened for reading only) or an exported log of JSON lines. Checked of each
record: number, hash, that it is one event in its one encoding, and in a store the columns by which
it is looked up. Status: 0 good, 1 broken, 2 not readable. Only a head that somebody has kept shows
that the end was cut off or all was written anew. --root adds the root of the RFC 6962 tree.
"""

import argparse
import json
import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

TAG = b"povestka log 1\n"
SHAPE = [("id", str), ("kind", str), ("version", int), ("person", str), ("of", str), ("on", int),
         ("recorded", int), ("by", str), ("automatic", bool), ("data", dict)]
STATES = [("good: ", "цел: "), ("broken: ", "повреждён: "), ("not readable: ", "не читается: ")]
WORDS = {
    "good": ("{at} records, head {head}", "записей {at}, вершина {head}"),
    "line": ("line {at} is not a record as exported.", "строка {at} — не выгруженная запись."),
    "number": ("number {seq} stands in place of {at}.", "на месте записи {at} стоит номер {seq}."),
    "hash": ("the hash of record {at} does not follow.", "хеш записи {at} не сходится."),
    "event": ("record {at} is no event as encoded.", "запись {at} — не событие в его кодировке."),
    "columns": ("the columns of record {at} deny it.", "столбцы записи {at} ей противоречат."),
    "head": ("record {at} is not the one of the given head.", "запись {at} — не из этой вершины."),
    "cut": ("the end is cut off: {at} records of {count}.", "конец отрезан: есть {at} из {count}."),
    "no head": ("a head is COUNT:HASH, as 7:0f…", "вершина — это ЧИСЛО:ХЕШ, например 7:0f…"),
    "no log": ("this is neither a store of povestka nor an exported log ({why}).",
               "это не хранилище povestka и не выгруженный журнал ({why})."),
}
WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
ODD = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


class Fault(Exception):
    """What is wrong: a key of `WORDS`, the status, and what its words name."""


def stored(path: Path) -> Iterator[tuple[Any, ...]]:
    """The records of a SQLite store: number, bytes, hash; id, person, kind."""
    names = ", ".join(f"CAST({one} AS BLOB)" for one in ("id", "person", "kind"))
    query = f"SELECT seq, body, hash, {names} FROM record ORDER BY seq"  # noqa: S608 (its own)
    way = "ro" if Path(f"{path.resolve()}-wal").exists() else "ro&immutable=1"  # no side files
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode={way}", uri=True)) as store:
        yield from store.execute(query)


def exported(path: Path) -> Iterator[tuple[Any, ...]]:
    """The records of an exported log; a line may be written in one way only."""
    with path.open("rb") as lines:
        for at, line in enumerate(lines, 1):
            try:
                one = json.loads(line)
                body, hash_ = one["body"].encode(), bytes.fromhex(one["hash"])
                seq, quoted = int(one["seq"]), WRITTEN(one["body"])
                told = f'{{"seq":{seq},"body":{quoted},"hash":"{hash_.hex()}"}}\n'
            except ODD:
                told = ""
            if told.encode() != line:
                alien = at == 1 and not line.startswith(b'{"seq":')
                raise Fault(*("no log", 2, {"why": "JSON"}) if alien else ("line", 1, {"at": at}))
            yield seq, body, hash_


def event_of(body: bytes, at: int) -> dict[str, Any]:
    """The event of a record, if it is one and written as it must be."""
    try:
        told = json.loads(body.decode())
        told["data"] = data = dict(sorted(told["data"].items()))
        again = WRITTEN(told).encode()
        plain = {type(value) for value in data.values()} <= {int, str, bool, type(None)}
        if plain and again == body and [(key, type(told[key])) for key in told] == SHAPE:
            return dict(told)
    except ODD:
        pass
    raise Fault("event", 1, {"at": at})


def one_more(row: tuple[Any, ...], at: int, last: bytes, whole: list[bytes]) -> bytes:
    """The hash of a good record; its leaf goes into the whole subtrees."""
    seq, body, hash_, *columns = row
    if seq != at:
        raise Fault("number", 1, {"at": at, "seq": seq})
    text = body if isinstance(body, bytes) else b""
    made = sha256(TAG + last + len(text).to_bytes(8, "big") + text).digest()
    if made != hash_:
        raise Fault("hash", 1, {"at": at})
    event = event_of(text, at)
    if columns and columns != [event[one].encode() for one in ("id", "person", "kind")]:
        raise Fault("columns", 1, {"at": at})
    node, size = sha256(b"\0" + text).digest(), at - 1
    while size & 1:
        node, size = sha256(b"\1" + whole.pop() + node).digest(), size >> 1
    whole.append(node)
    return made


def checked(rows: Iterator[tuple[Any, ...]], head: str) -> dict[str, object]:
    """The count, the head and the root of a log, if it is good and has the head given, if any."""
    if head and not re.fullmatch(r"(0|[1-9][0-9]{0,17}):[0-9a-f]{64}", head):
        raise Fault("no head", 2, {})
    count, _, wanted = head.rpartition(":")
    at, last, whole = 0, bytes(32), list[bytes]()
    for at, row in enumerate(chain([()], rows)):
        last = one_more(row, at, last, whole) if row else last
        if str(at) == count and last.hex() != wanted:
            raise Fault("head", 1, {"at": at})
    if at < int(count or 0):
        raise Fault("cut", 1, {"at": at, "count": count})
    top = whole.pop() if whole else sha256().digest()
    while whole:
        top = sha256(b"\1" + whole.pop() + top).digest()
    return {"at": at, "head": f"{at}:{last.hex()}", "root": top.hex()}


def main(words: Sequence[str] | None = None) -> int:
    """Reads the arguments, checks the file, says one sentence and returns the status."""
    parser = argparse.ArgumentParser("verify.py", description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--head", default="", metavar="COUNT:HASH")
    parser.add_argument("--root", action="store_true")
    parser.add_argument("--lang", choices=("en", "ru"), default="en")
    given = parser.parse_args(words)
    code, status = "good", 0
    try:
        with given.file.open("rb") as start:
            read = stored if start.read(16) == b"SQLite format 3\0" else exported
        named = checked(read(given.file), given.head)
    except Fault as fault:
        code, status, named = fault.args
    except (OSError, sqlite3.Error) as error:
        code, status, named = "no log", 2, {"why": error}
    lang = given.lang == "ru"
    print(STATES[status][lang] + WORDS[code][lang].format(**named))
    if given.root and not status:
        print(named["root"])
    return status


if __name__ == "__main__":
    sys.exit(main())
