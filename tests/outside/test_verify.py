"""The stand-alone verifier: on its own, short, and as strict as the registers are."""

from __future__ import annotations

import ast
import runpy
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from tests.registers.drawn import BODIES, LOG, RECORDS, chained

from povestka.outside import verify
from povestka.registers import chain, tree
from povestka.registers.log import EMPTY, Head, Record, line_of

HEAD = Head(len(RECORDS), RECORDS[-1].hash)
OTHER = f"{len(RECORDS)}:{'1' * 64}"
TABLE = """CREATE TABLE record (
    seq INTEGER PRIMARY KEY, id TEXT, person TEXT, kind TEXT, body BLOB, hash BLOB)"""


def stored(path: Path, records: Sequence[Record] = RECORDS) -> Path:
    """A store with these records, whose columns are those of the log."""
    with sqlite3.connect(path) as connection:
        connection.execute(TABLE)
        rows = [
            (one.seq, event.id, event.person, event.kind, one.body, one.hash)
            for one, event in zip(records, LOG + LOG, strict=False)
        ]
        connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.close()
    return path


def exported(path: Path, records: Sequence[Record] = RECORDS) -> Path:
    path.write_bytes("".join(map(line_of, records)).encode())
    return path


def changed(path: Path, statement: str, *values: object) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()
    return path


WAYS: dict[str, Callable[..., Path]] = {"store": stored, "export": exported}


@pytest.fixture(params=list(WAYS))
def way(request: pytest.FixtureRequest) -> Callable[..., Path]:
    return WAYS[request.param]


class Said:
    """What one run of the verifier says, in both languages, with its status."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, path: Path, *options: str) -> tuple[int, str, str]:
        told = []
        for lang in ("en", "ru"):
            status = verify.main([str(path), *options, "--lang", lang])
            told.append(self.capsys.readouterr().out.removesuffix("\n"))
        assert told[0] != told[1]
        return status, *told


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def test_a_good_log_is_good_with_its_head_and_root(
    tmp_path: Path, way: Callable[..., Path], said: Said
) -> None:
    path = way(tmp_path / "log")
    count = len(RECORDS)
    good = 0, f"good: {count} records, head {HEAD}", f"цел: записей {count}, вершина {HEAD}"
    assert said(path) == good
    for head in (EMPTY, *(Head(one.seq, one.hash) for one in RECORDS)):
        assert said(path, "--head", str(head)) == good
    root = tree.root(BODIES).hex()
    assert said(path, "--root") == (0, f"{good[1]}\n{root}", f"{good[2]}\n{root}")


def test_head_and_root_of_every_length_are_those_of_the_registers(
    tmp_path: Path, way: Callable[..., Path], said: Said
) -> None:
    for count in range(len(RECORDS) + 1):
        path = way(tmp_path / f"log{count}", RECORDS[:count])
        head, root = chain.verify(RECORDS[:count]).head, tree.root(BODIES[:count]).hex()
        told = said(path, "--root", "--head", str(head))
        assert told[:2] == (0, f"good: {count} records, head {head}\n{root}")


def fault(path: Path, head: str = "") -> tuple[Any, ...]:
    read = verify.stored if path.suffix == ".db" else verify.exported
    with pytest.raises(verify.Fault) as found:
        verify.checked(read(path), head)
    return found.value.args


def test_l4_every_flipped_bit_of_an_export_is_found(tmp_path: Path) -> None:
    whole = exported(tmp_path / "log", RECORDS[:3]).read_bytes()
    starts = [0, *(at + 1 for at, byte in enumerate(whole) if byte == ord("\n"))]
    path = tmp_path / "flipped"
    for at in range(len(whole)):
        line = sum(start <= at for start in starts)
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[at] ^= 1 << bit
            path.write_bytes(flipped)
            code, status, named = fault(path)
            if status == 2:
                assert (code, line) == ("no log", 1)
            else:
                assert status == 1 and named["at"] == line


def test_l4_every_flipped_bit_of_a_stored_record_is_found() -> None:
    """Row by row as the store gives them, columns too."""
    names = ("id", "person", "kind")
    for place, (record, event) in enumerate(zip(RECORDS, LOG, strict=True)):
        rows = [
            (one.seq, one.body, one.hash, *(getattr(told, name).encode() for name in names))
            for one, told in zip(RECORDS, LOG, strict=True)
        ]
        assert verify.checked(iter(rows), "")["at"] == len(RECORDS)
        for column in range(1, 6):
            for bit in range(8 * len(rows[place][column])):
                flipped = bytearray(rows[place][column])
                flipped[bit // 8] ^= 1 << bit % 8
                forged = list(rows[place])
                forged[column] = bytes(flipped)
                with pytest.raises(verify.Fault) as found:
                    verify.checked(iter([*rows[:place], tuple(forged), *rows[place + 1 :]]), "")
                code = "columns" if column > 2 else "hash"
                assert found.value.args == (code, 1, {"at": record.seq}), event.id


def test_l4_every_dropped_swapped_or_repeated_record_is_found(
    tmp_path: Path, way: Callable[..., Path]
) -> None:
    count = len(RECORDS)
    forged = [
        [one for at, one in enumerate(RECORDS) if at != gone] for gone in range(count - 1)
    ]
    for one, two in combinations(range(count), 2):
        swapped = list(RECORDS)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        forged.append(swapped)
    forged += [[*RECORDS[:at], one, *RECORDS[at:]] for at in range(count + 1) for one in RECORDS]
    for number, records in enumerate(forged):
        again = [one._replace(seq=seq) for seq, one in enumerate(records, 1)]
        assert fault(way(tmp_path / f"{number}.db" if way is stored else tmp_path / "x", again))
        if way is exported:
            assert fault(exported(tmp_path / "x", records))


def test_l4_truncation_and_rewriting_are_found_against_a_head_and_only_against_it(
    tmp_path: Path, way: Callable[..., Path], said: Said
) -> None:
    cut = way(tmp_path / "cut", RECORDS[:3])
    assert said(cut)[0] == 0
    assert said(cut, "--head", str(HEAD)) == (
        1, f"broken: the end is cut off: 3 records of {HEAD.count}.",
        f"повреждён: конец отрезан: есть 3 из {HEAD.count}.",
    )
    anew = way(tmp_path / "anew", chained([BODIES[0].replace(b"20400", b"20399"), *BODIES[1:]]))
    assert said(anew)[0] == 0
    status, told, _ = said(anew, "--head", str(HEAD))
    assert (status, told) == (1, f"broken: record {HEAD.count} is not the one of the given head.")
    for path in (anew, cut):
        assert said(path, "--head", f"0:{'1' * 64}")[0] == 1
        assert said(path, "--head", str(EMPTY))[0] == 0


BROKEN: dict[str, tuple[str, tuple[object, ...], str]] = {
    "a hash": ("UPDATE record SET hash = ? WHERE seq = 3", (bytes(32),), "record 3 does not follow"),
    "a hash as text": ("UPDATE record SET hash = hex(hash) WHERE seq = 2", (), "record 2 does not follow"),
    "a body as text": ("UPDATE record SET body = CAST(body AS TEXT)", (), "record 1 does not"),
    "no body": ("UPDATE record SET body = NULL WHERE seq = 2", (), "record 2 does not follow"),
    "an id": ("UPDATE record SET id = 'x' WHERE seq = 2", (), "the columns of record 2"),
    "a person": ("UPDATE record SET person = 'x' WHERE seq = 4", (), "the columns of record 4"),
    "no kind": ("UPDATE record SET kind = NULL WHERE seq = 4", (), "the columns of record 4"),
    "an id that is no text": (
        "UPDATE record SET id = CAST(x'ff' AS TEXT) WHERE seq = 4", (), "the columns of record 4"
    ),
    "a record gone": ("DELETE FROM record WHERE seq = 2", (), "number 3 stands in place of 2"),
    "the first gone": ("DELETE FROM record WHERE seq = 1", (), "number 2 stands in place of 1"),
}


@pytest.mark.parametrize(("statement", "values", "says"), BROKEN.values(), ids=list(BROKEN))
def test_a_broken_store_is_told_by_its_record(
    tmp_path: Path, said: Said, statement: str, values: tuple[object, ...], says: str
) -> None:
    status, told, _ = said(changed(stored(tmp_path / "log"), statement, *values))
    assert status == 1
    assert told.startswith("broken: ") and says in told


GOOD = BODIES[0]
NO_EVENTS = {
    "no JSON": b"{",
    "no UTF-8": b"\xff",
    "a list": b"[]",
    "no data": b"{}",
    "data that is a list": GOOD.replace(b'{"town":"{\\"n\\":2}"}', b"[1]"),
    "a space": GOOD.replace(b",", b", ", 1),
    "a field more": GOOD.replace(b'"data"', b'"more":1,"data"'),
    "a fraction": GOOD.replace(b"20400", b"20400.0", 1),
    "a truth as a day": GOOD.replace(b"20400", b"true", 1),
    "a fraction in the data": GOOD.replace(b'"{\\"n\\":2}"', b"1.5"),
    "a list in the data": GOOD.replace(b'"{\\"n\\":2}"', b"[]"),
    "data in another order": GOOD.replace(b'{"town"', b'{"z":1,"town"'),
    "brackets without end": b"[" * 100_000,
    "half of a character": GOOD.replace(b'"world"', b'"\\ud800"'),
}


@pytest.mark.parametrize("body", NO_EVENTS.values(), ids=list(NO_EVENTS))
def test_what_is_no_event_for_the_registers_is_none_here(tmp_path: Path, body: bytes) -> None:
    assert body != GOOD
    records = chained([body])
    assert chain.verify(records).good
    found = chain.verify(records, bodies=True)
    assert found.wrong is not None and found.wrong.code == "not_canonical"
    path = stored(tmp_path / "log.db", records)
    assert fault(path) == ("event", 1, {"at": 1})


LINE = line_of(RECORDS[1])
NO_LINES = {
    "another order": '{"body":"","seq":2,"hash":""}\n',
    "a space": LINE.replace(",", ", ", 1),
    "a key more": LINE.replace('"body"', '"more":1,"body"'),
    "no hash": '{"seq":2,"body":""}\n',
    "a number as a word": LINE.replace('"seq":2', '"seq":"2"'),
    "a fraction": LINE.replace('"seq":2', '"seq":2.0'),
    "a list": "[]\n",
    "capital digits": LINE[: LINE.index('"hash"')] + LINE[LINE.index('"hash"') :].upper(),
    "no end of line": LINE.removesuffix("\n"),
    "an empty line": "\n",
}


@pytest.mark.parametrize("line", NO_LINES.values(), ids=list(NO_LINES))
def test_a_line_is_written_in_one_way(tmp_path: Path, said: Said, line: str) -> None:
    path = tmp_path / "log"
    path.write_text(line_of(RECORDS[0]) + line, "utf-8")
    assert said(path) == (
        1, "broken: line 2 is not a record as exported.",
        "повреждён: строка 2 — не выгруженная запись.",
    )
    path.write_text(line_of(RECORDS[0]) + LINE, "utf-8")
    assert said(path)[0] == 0


def test_what_is_no_log_is_not_readable(tmp_path: Path, said: Said) -> None:
    none, text, other, torn = (tmp_path / name for name in ("none", "text", "other", "torn"))
    text.write_text("A letter.\n", "utf-8")
    sqlite3.connect(other).execute("CREATE TABLE letters (id)").connection.close()
    torn.write_bytes(stored(tmp_path / "log").read_bytes()[:2000])
    for path in (none, text, other, torn, tmp_path):
        status, en, ru = said(path)
        assert status == 2
        assert en.startswith("not readable: this is neither a store of povestka nor an exported")
        assert ru.startswith("не читается: это не хранилище povestka и не выгруженный журнал")
    assert not none.exists()


@pytest.mark.parametrize("head", ["5", "x:y", f"05:{'0' * 64}", f"5:{'0' * 63}"])
def test_what_is_no_head_is_told(tmp_path: Path, said: Said, head: str) -> None:
    told = said(stored(tmp_path / "log"), "--head", head)
    assert told == (
        2, "not readable: a head is COUNT:HASH, as 7:0f…",
        "не читается: вершина — это ЧИСЛО:ХЕШ, например 7:0f…",
    )


def test_a_store_that_is_in_use_is_read_whole_and_a_closed_one_keeps_no_side_files(
    tmp_path: Path, said: Said
) -> None:
    path = stored(tmp_path / "log", RECORDS[:4])
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    event, record = LOG[4], RECORDS[4]
    row = record.seq, event.id, event.person, event.kind, record.body, record.hash
    writer.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", row)
    assert said(path, "--head", str(HEAD))[0] == 1, "not yet written"
    writer.commit()
    assert said(path, "--head", str(HEAD))[0] == 0
    writer.close()
    assert said(path, "--head", str(HEAD))[0] == 0
    assert list(tmp_path.iterdir()) == [path]


SCRIPT = Path(verify.__file__)


def test_it_is_short_and_stands_on_the_standard_library_alone() -> None:
    text = SCRIPT.read_text("utf-8")
    assert len(text.splitlines()) <= 150
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".", maxsplit=1)[0] for name in names} <= sys.stdlib_module_names


def test_it_runs_alone_wherever_it_is_put_and_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    script = shutil.copy(SCRIPT, tmp_path / "verify.py")
    path = stored(tmp_path / "a log?.db")
    before = path.read_bytes()
    path.chmod(0o444)

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-I", "-S", "-X", "utf8", script, path, *options],
            capture_output=True, encoding="utf-8", check=False, cwd=tmp_path,
        )

    good = run("--head", str(HEAD))
    assert (good.returncode, good.stdout) == (0, f"good: {len(RECORDS)} records, head {HEAD}\n")
    bad = run("--lang", "ru", "--head", OTHER)
    assert (bad.returncode, bad.stderr) == (1, "")
    assert bad.stdout == f"повреждён: запись {len(RECORDS)} — не из этой вершины.\n"
    assert path.read_bytes() == before
    assert "COUNT:HASH" in run("--help").stdout


def test_as_a_script_it_leaves_with_its_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(exported(tmp_path / "log"))
    for head, status in ((str(HEAD), 0), (OTHER, 1), ("x", 2)):
        monkeypatch.setattr(sys, "argv", ["verify.py", path, "--head", head])
        with pytest.raises(SystemExit) as left:
            runpy.run_path(str(SCRIPT), run_name="__main__")
        assert left.value.code == status
        assert capsys.readouterr().out.count("\n") == 1


def test_every_sentence_has_both_languages_and_the_same_places() -> None:
    places = {"at": 1, "seq": 2, "count": 3, "head": 4, "why": 5}
    for en, ru in verify.WORDS.values():
        assert en != ru
        assert [*map(en.count, map("{{{}}}".format, places))] == [
            *map(ru.count, map("{{{}}}".format, places))
        ]
        assert "{" not in en.format(**places)
