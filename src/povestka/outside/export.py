"""A town's log for other programs: Parquet, JSON lines, XES 1.0 (IEEE 1849) and OCEL 2.0 JSON.

Every file says that it is a model with synthetic persons and a simulated clock, in the way of its
format. The exception is JSON lines: each line is a record and nothing else, so that whoever has the
file can check its chain; there the first record, which opens the town, says it.

Parquet and JSON lines are streamed. XES and OCEL are for a sample: they order events by person or
list them beside their objects, and are made in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final
from xml.etree import ElementTree as ET

import pyarrow as pa  # type: ignore[import-untyped] # it says nothing of its types
import pyarrow.parquet as pq  # type: ignore[import-untyped] # nor here

from povestka.language.days import date_of
from povestka.language.words import Text
from povestka.outside import folders
from povestka.outside.files import BadFile
from povestka.registers.events import Event, Value
from povestka.registers.kinds import KINDS
from povestka.registers.log import Record, line_of

SAYS: Final = Text(
    "MODEL · SYNTHETIC PERSONS · SIMULATED CLOCK. No record of any person; for information, not"
    " legal advice.",
    "МОДЕЛЬ · УСЛОВНЫЕ ЛИЦА · МОДЕЛЬНОЕ ВРЕМЯ. Данных о реальных людях нет; для сведения, не"
    " юридическая консультация.",
)
"""What every exported file says of itself."""

_BOTH: Final = f"{SAYS.en} {SAYS.ru}"
_WORD: Final = pa.dictionary(pa.int16(), pa.string())

COLUMNS: Final = pa.schema(
    [
        ("seq", pa.int64()),
        ("id", pa.string()),
        ("kind", _WORD),
        ("version", pa.int16()),
        ("on", pa.date32()),
        ("recorded", pa.date32()),
        ("by", _WORD),
        ("person", pa.string()),
        ("of", pa.string()),
        ("automatic", pa.bool_()),
        ("data", pa.string()),
        ("hash", pa.string()),
    ],
    {"povestka": _BOTH},
)
"""The columns of a log as a table: one row a record, `data` as JSON, `hash` in hexadecimal."""

ROWS: Final = 50_000
"""So many rows are held at once."""

_SORTS: Final[Mapping[str, str]] = {"day": "time", "flag": "boolean"}
"""How a field of a kind is typed in XES and OCEL; every other is a string."""

_THINGS: Final[Mapping[str, str]] = {"s": "summons", "g": "ground", "c": "complaint"}
"""What a thing is, by the first letter of its id; whatever has no number is a restriction."""


def write_parquet(path: Path, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write the rows of a log (`sandbox.exporting.rows`) as Parquet; how many there were."""
    written, stream = 0, iter(rows)
    with _whole(path) as file, pq.ParquetWriter(file, COLUMNS, compression="zstd") as parquet:
        while piece := list(islice(stream, ROWS)):
            parquet.write_table(pa.Table.from_pylist(piece, schema=COLUMNS))
            written += len(piece)
    return written


def write_lines(path: Path, records: Iterable[Record]) -> int:
    """Write records as JSON lines, for `verify.py` to check; how many there were."""
    written = 0
    with _whole(path) as file:
        for record in records:
            file.write(line_of(record).encode())
            written += 1
    return written


def write_xes(path: Path, events: Iterable[Event]) -> int:
    """Write events as XES, a trace for each person; how many events are in it.

    A trace is in the order of the days on which things happened. Events of the town are of no
    trace and left out.
    """
    traces: dict[str, list[Event]] = {}
    for event in events:
        if event.person:
            traces.setdefault(event.person, []).append(event)
    log = ET.Element("log", _XES)
    for name, prefix in _EXTENSIONS:
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        ET.SubElement(log, "extension", {"name": name, "prefix": prefix, "uri": uri})
    for scope, given in _GLOBAL.items():
        shared = ET.SubElement(log, "global", {"scope": scope})
        for key, sort in given.items():
            value = "1970-01-01T00:00:00+00:00" if sort == "date" else "none"
            ET.SubElement(shared, sort, {"key": key, "value": value})
    ET.SubElement(log, "classifier", {"name": "Event", "keys": "concept:name"})
    _put(log, "concept:name", _BOTH)
    for person, his in sorted(traces.items()):
        trace = ET.SubElement(log, "trace")
        _put(trace, "concept:name", person)
        for event in sorted(his, key=lambda one: one.on):  # the order of the log within a day
            _tell(ET.SubElement(trace, "event"), event)
    ET.indent(log)
    with _whole(path) as file:
        file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(log, "utf-8") + b"\n")
    return sum(map(len, traces.values()))


def write_ocel(path: Path, events: Iterable[Event]) -> int:
    """Write events as OCEL 2.0 JSON, with the persons and things they are about; how many."""
    told: list[dict[str, Any]] = []
    objects: dict[str, str] = {"town": "town"}
    kinds: dict[str, dict[str, str]] = {}
    for event in events:
        about = _about(event)
        objects.update({name: kind for name, kind, _ in about})
        sorts = kinds.setdefault(event.kind, {})
        given = list(_given(event))
        sorts.update({key: sort for key, sort, _ in given})
        told.append(
            {
                "id": event.id,
                "type": event.kind,
                "time": _moment(event.on),
                "attributes": [{"name": key, "value": value} for key, _, value in given],
                "relationships": [{"objectId": one, "qualifier": how} for one, _, how in about],
            }
        )
    says = {"name": "says", "type": "string"}
    whole = {
        "objectTypes": [
            {"name": name, "attributes": [says] if name == "town" else []}
            for name in sorted(set(objects.values()))
        ],
        "eventTypes": [
            {
                "name": kind,
                "attributes": [{"name": key, "type": one} for key, one in sorted(sorts.items())],
            }
            for kind, sorts in sorted(kinds.items())
        ],
        "objects": [
            {
                "id": name,
                "type": kind,
                "attributes": [{"name": "says", "time": _moment(0), "value": _BOTH}]
                if kind == "town"
                else [],
                "relationships": [],
            }
            for name, kind in objects.items()
        ],
        "events": told,
    }
    with _whole(path) as file:
        file.write(json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n")
    return len(told)


_XES: Final = {
    "xes.version": "1.0",
    "xes.features": "",
    "xmlns": "http://www.xes-standard.org/",
}
_EXTENSIONS: Final = (("Concept", "concept"), ("Time", "time"), ("Organizational", "org"))
_GLOBAL: Final = {
    "trace": {"concept:name": "string"},
    "event": {"concept:name": "string", "time:timestamp": "date", "org:role": "string"},
}


def _given(event: Event) -> Iterator[tuple[str, str, object]]:
    """What an event says beside its kind, person and day: name, sort of OCEL, value."""
    yield "recorded", "time", _moment(event.recorded)
    yield "by", "string", event.by
    yield "automatic", "boolean", event.automatic
    kind = KINDS.get(event.kind)
    sorts = {one.name: _SORTS.get(one.sort, "string") for one in kind.fields} if kind else {}
    for key, value in sorted(event.data.items()):
        if value is not None:
            yield f"data:{key}", *_typed(sorts.get(key, "string"), value)


def _typed(sort: str, value: Value) -> tuple[str, object]:
    if sort == "time" and type(value) is int:
        return sort, _moment(value)
    return (sort, value) if sort == "boolean" else ("string", str(value))


def _about(event: Event) -> list[tuple[str, str, str]]:
    """What an event is about: id of the object, its type, and how it is related."""
    if not event.person:
        return [("town", "town", "of")]
    found = [(event.person, "person", "person")]
    for thing, how in ((event.of, "of"), (event.data.get("summons"), "summons")):
        if thing and isinstance(thing, str):
            numbered = thing[1:].isdigit()
            kind = _THINGS.get(thing[0], "thing") if numbered else "restriction"
            found.append((f"{event.person}/{thing}", kind, how))
    return found


def _tell(element: ET.Element, event: Event) -> None:
    """The attributes of an event in XES."""
    _put(element, "concept:name", event.kind)
    _put(element, "id", event.id)
    _put(element, "time:timestamp", _moment(event.on), "date")
    _put(element, "org:role", event.by)
    if event.of:
        _put(element, "of", event.of)
    for key, sort, value in _given(event):
        if key != "by":
            shown = str(value).lower() if sort == "boolean" else str(value)
            _put(element, key, shown, "date" if sort == "time" else sort)


def _put(element: ET.Element, key: str, value: str, sort: str = "string") -> None:
    told = "".join(one if one >= " " else "\ufffd" for one in value)  # XML has no others
    ET.SubElement(element, sort, {"key": key, "value": told})


def _moment(day: int) -> str:
    """The start of a day as both formats write it; the clock of a town knows days only."""
    return datetime.combine(date_of(day), time(), UTC).isoformat()


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of what was there once it is whole; `BadFile` if refused."""
    aside = path.with_name(path.name + folders.ASIDE)
    try:
        try:
            with aside.open("wb") as file:
                yield file
            aside.replace(path)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
    except OSError as error:
        why = folders.reason(error)
        raise BadFile(
            Text(
                f"the file cannot be written ({why.en}); give a path in a folder that exists and"
                " has room.",
                f"файл не записывается ({why.ru}); укажите путь в существующей папке, где есть"
                " место.",
            )
        ) from error
