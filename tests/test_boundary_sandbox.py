"""The boundary kept by the sandbox: no real person in a log, no reach, no list, no green light.

Each test holds one sentence of the design's section on the boundary. A test here is never
loosened to let a feature in.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pyarrow.parquet as pq
import pytest

from povestka.case.mistakes import identifies
from povestka.cli.main import app
from povestka.cli.sandbox import app as commands
from povestka.outside import migrations
from povestka.registers import kinds
from povestka.report.sandbox_words import SAYS
from povestka.sandbox.faults.model import FIELDS as OF_FAULTS
from tests.test_boundary import GREEN_LIGHT, MODULES, SOURCE, names_used, sentences

ROOMS = ("registers", "sandbox")
MINE = [path for path in MODULES if path.relative_to(SOURCE).parts[0] in ROOMS]
MINE += [path for path in MODULES if path.is_relative_to(SOURCE / "cli" / "sandbox")]
MINE += sorted((SOURCE / "report").glob("sandbox_*.py"))
MINE += [SOURCE / "outside" / name for name in ("export.py", "sql.py", "migrations.py")]

COMMANDS = {
    "new", "advance", "act", "take", "release", "ask", "events", "gaps", "inject", "fork", "compare",
    "export", "stories", "verify", "proof", "head",
}
NAMED = {"person", "meant_for", "with"}
"""Fields that hold the id of a synthetic person, and are called so."""

WATCHED = """
import os, sys
FOLDER = os.path.abspath(sys.argv[1]) + os.sep
NEVER = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "os.system",
         "os.exec", "os.posix_spawn", "os.fork", "http.", "urllib.", "ftplib.", "smtplib.",
         "webbrowser.", "subprocess.")
def watch(event, args):
    if event.startswith(NEVER):
        sys.stderr.write(f"FORBIDDEN {event} {args}\\n"); os._exit(99)
    flags = args[2] if event == "open" and isinstance(args[2], int) else 0
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and not isinstance(args[0], int):
        if not os.path.abspath(os.fspath(args[0])).startswith(FOLDER):
            sys.stderr.write(f"FORBIDDEN open {args}\\n"); os._exit(98)
sys.addaudithook(watch)
sys.argv = ["povestka", *sys.argv[2:]]
from povestka.cli.main import main
main()
"""


def alone(folder: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """The command in an empty home, watched: any connection or other file ends it."""
    env = {
        "HOME": str(folder), "USERPROFILE": str(folder), "TMPDIR": str(folder),
        "PATH": os.environ["PATH"], "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-c", WATCHED, str(folder), "sandbox", *map(str, words)], cwd=folder,
        env=env, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small town that has lived, and what was exported of it, all of it made under watch."""
    home = tmp_path_factory.mktemp("home")
    for words in (
        ["new", "town.db", "--persons", "40"], ["advance", "town.db", "--days", "150"],
        ["export", "town.db", "out"],
    ):
        done = alone(home, *words)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return home


def said(*words: object) -> tuple[int, str]:
    """What a command ends with and prints."""
    told, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(wrong):
        try:
            status = app(["sandbox", *map(str, words)], result_action="return_value")
        except SystemExit as left:
            status = left.code
    return int(status or 0), told.getvalue() + wrong.getvalue()


# --- No real person ------------------------------------------------------------------------


def test_no_field_of_any_event_or_fault_identifies_a_person() -> None:
    fields = {one.name for kind in kinds.KINDS.values() for one in kind.fields} | set(OF_FAULTS)
    assert len(fields) > 25
    assert [name for name in fields if identifies(name) and name not in NAMED] == [
        name for name in fields if name == "address_current"
    ], "that an address is out of date is held, and no address"
    flags = {
        one.sort for kind in kinds.KINDS.values() for one in kind.fields
        if one.name == "address_current"
    }
    assert flags == {"flag"}


def test_no_column_of_a_store_is_of_a_person_but_his_id() -> None:
    columns = {name for several in migrations.TABLES.values() for name in several}
    assert columns <= {"key", "value", "seq", "id", "person", "kind", "body", "hash", "day"}


def test_an_id_of_a_log_is_synthetic_and_no_event_names_anybody_else(folder: Path) -> None:
    lines = (folder / "out" / "log.jsonl").read_text("utf-8").splitlines()
    told = [json.loads(json.loads(line)["body"]) for line in lines]
    assert len(told) > 100
    for one in told:
        assert one["person"] == "" or re.fullmatch(r"SYN-\d{4}-\d{6}", one["person"])
        assert not [name for name in one["data"] if identifies(name) and name != "address_current"]


@pytest.mark.parametrize("key", ["name", "passport", "phone", "address", "фамилия", "e_mail"])
def test_nothing_by_which_somebody_could_be_known_is_recorded(folder: Path, key: str) -> None:
    before = said("head", folder / "town.db", "--json")[1]
    for words in (
        ("act", "office", "summons.issued", f"{key}=Zxqv 4509", "--person", "SYN-0000-000001"),
        ("inject", "wave", f"{key}=Zxqv 4509", "count=3"),
    ):
        command, *rest = words
        status, told = said(command, folder / "town.db", *rest)
        assert status == 2
        assert "Zxqv" not in told, "and nothing of its content is repeated"
    assert said("head", folder / "town.db", "--json")[1] == before


@pytest.mark.parametrize(
    "words",
    [
        ("office", "summons.issued", "meant_for=Zxqv", "for=board", "appear=2026-08-01",
         "channel=paper"),
        ("military", "record.merged", "with=Zxqv"),
        ("world", "reason.arose", "kind=Zxqv", "--of", "s1"),
        ("office", "summons.issued", "for=board", "appear=2026-08-01", "channel=paper", "--of",
         "Zxqv"),
    ],
    ids=["meant_for", "with", "reason", "of"],
)
def test_no_free_word_enters_a_log(folder: Path, words: tuple[str, ...]) -> None:
    status, _ = said("act", folder / "town.db", *words, "--person", "SYN-0000-000001")
    assert status == 2


# --- No list, no targeting -----------------------------------------------------------------


def command(name: str) -> Any:
    """The function of a command, whose file has its name or that of its other half."""
    file = commands.ELSEWHERE.get(name, name)
    return getattr(importlib.import_module(f"povestka.cli.sandbox.{file}"), name)


def test_the_commands_are_these() -> None:
    """Whatever a new command is for, it is put here by hand, after the section was read."""
    assert {name for name in commands.app if not name.startswith("-")} == COMMANDS


def test_a_command_takes_one_person_at_most() -> None:
    for name in COMMANDS:
        hints = get_type_hints(command(name))
        taken = {"person", "persons", "id", "men"} & set(inspect.signature(command(name)).parameters)
        assert all(hints[one] in (str, int) for one in taken), name
        assert "persons" not in taken or name == "new", "how many, and not which"


@pytest.mark.parametrize("path", MINE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_is_looked_for_that_catches_most(path: Path) -> None:
    """No optimiser, no search over settings, no score or rank of a man."""
    words = re.compile(
        r"optimi[sz]e|maximi[sz]e|minimi[sz]e|argmin|best|score|ranked|ranking|hyperopt|gradient"
        r"|anneal|genetic|bayes|tune|calibrate|catch|weigh_?(men|person)",
        re.IGNORECASE,
    )
    assert {name for name in names_used(path) if words.search(name)} == set()


# --- No reach ------------------------------------------------------------------------------


def test_a_town_connects_to_nothing_and_writes_only_where_it_is_told_to(folder: Path) -> None:
    """The fixture ends at the first connection or other file; here, what it has left."""
    assert sorted(path.name for path in folder.iterdir()) == ["out", "town.db"]


@pytest.mark.parametrize("path", MINE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_knows_of_an_agency_or_a_messenger_to_call(path: Path) -> None:
    found = {
        name.removeprefix("import ") for name in names_used(path) if name.startswith("import ")
    }
    assert not found & {
        "socket", "http", "urllib", "requests", "httpx", "smtplib", "ftplib", "asyncio", "ssl",
        "telegram", "aiohttp", "websockets", "imaplib", "zeep", "psycopg",
    }
    address = re.compile(r"(https?|tcp|wss?|smtp|amqp)://(?!www\.xes-standard\.org)", re.IGNORECASE)
    assert [one for one in sentences(path) if address.search(one)] == []


def test_the_only_address_that_is_taken_is_that_of_a_database() -> None:
    told = {
        path.relative_to(SOURCE).as_posix()
        for path in MODULES
        if any("postgresql" in one for one in sentences(path))
    }
    assert {one for one in told if not one.startswith("outside/")} <= {"cli/sandbox/asking.py"}


def test_the_same_store_says_the_same_whenever_it_is_asked(folder: Path) -> None:
    again = {said("head", folder / "town.db", "--json")[1] for _ in range(2)}
    assert len(again) == 1


# --- Every output says what it is ----------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize(
    "words",
    [
        ("head", "town.db"), ("events", "town.db"), ("gaps", "town.db"), ("verify", "town.db"),
        ("ask", "town.db", "--person", "SYN-0000-000001"), ("compare", "town.db", "town.db"),
        ("stories",), ("stories", "five-of-six"), ("advance", "town.db"),
    ],
    ids=" ".join,
)
def test_what_is_printed_says_that_clock_and_persons_are_invented(
    folder: Path, tmp_path: Path, words: tuple[str, ...], lang: str
) -> None:
    place = tmp_path / "town.db"
    place.write_bytes((folder / "town.db").read_bytes())
    given = [place if one == "town.db" else one for one in words]
    for more in ((), ("--json",)):
        status, told = said(*given, "--lang", lang, *more)
        assert status == 0, told
        assert " ".join(SAYS.in_(lang).split()) in " ".join(told.split())
        found = GREEN_LIGHT.search(re.sub(r"\s+", " ", told))
        assert not found, found


def test_every_exported_file_says_it_too(folder: Path) -> None:
    """A log is nothing but its records, and the verifier a program: the file beside them says it."""
    assert "УСЛОВНЫЕ ЛИЦА" in (folder / "out" / "README.txt").read_text("utf-8")
    schema = pq.read_schema(folder / "out" / "events.parquet")
    assert "SYNTHETIC PERSONS" in schema.metadata[b"povestka"].decode()
    for path in (folder / "out").iterdir():
        if path.name in ("verify.py", "events.parquet", "log.jsonl"):
            continue
        text = path.read_text("utf-8")
        assert "SYNTHETIC PERSONS" in text, path.name
