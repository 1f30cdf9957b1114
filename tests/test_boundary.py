"""What povestka is not, kept true: no real person, no reach, no state, no green light.

Each test holds one sentence of the design's section on the boundary. A test here is never
loosened to let a feature in.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import itertools
import json
import os
import pkgutil
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import povestka
from povestka import BadCase, decide
from povestka.case.expect import wanted
from povestka.case.mistakes import _IDENTIFYING, identifies
from povestka.case.reading import read
from povestka.case.schema import KEYS, TABLES
from povestka.cli.main import app
from povestka.language.fold import walk
from povestka.language.terms import Fact
from povestka.law.book import BOOK
from povestka.outside.files import read_toml

SOURCE = Path(povestka.__file__).parent
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "__pycache__")
GOOD = sorted(Path("cases/good").glob("*.toml"))
SAMPLE = GOOD[::19]
NO_DOCUMENT = {"passport.told"}
"""The day on which a man is told to hand in his passport: of the duty, nothing of the document."""
FACTS = sorted({term.name for term in walk(*BOOK.rules.values()) if isinstance(term, Fact)})

WHOLE: dict[str, Any] = {
    "as_of": "2026-03-15",
    "person": {"status": "conscript"},
    "summons": [
        {
            "for": "medical",
            "placed": "2026-02-02",
            "appear": "2026-02-20",
            "reason": {"kind": "illness", "shown": "2026-02-19"},
        }
    ],
    "ground": [{"kind": "study", "from": "2025-09-01"}],
    "complaint": [{"about": "measures", "to": "board", "filed": "2026-03-14"}],
    "decision": [{"on": "2026-02-25", "call_up": True}],
    "expect": {"s1": {}},
}
LEVELS = {
    "case": ("", []),
    "person": ("person.", ["person"]),
    "summons": ("summons.s1.", ["summons", 0]),
    "reason": ("summons.s1.reason.", ["summons", 0, "reason"]),
    "ground": ("ground[1].", ["ground", 0]),
    "complaint": ("complaint[1].", ["complaint", 0]),
    "decision": ("decision[1].", ["decision", 0]),
    "expect": ("expect.", ["expect"]),
    "expect of a summons": ("expect.s1.", ["expect", "s1"]),
}


def with_key(level: str, key: str, value: object) -> tuple[dict[str, Any], str]:
    """The whole case with one more key at the level, and the path of that key."""
    path, way = LEVELS[level]
    given = json.loads(json.dumps(WHOLE))
    inside: Any = given
    for step in way:
        inside = inside[step]
    inside[key] = value
    return given, path + key


def mistakes_of(given: object) -> tuple[tuple[str, str, str], ...]:
    """Where, in English and in Russian; the expectations are read as the command line does."""
    with pytest.raises(BadCase) as caught:
        wanted(read(given))
    return tuple((one.path, one.says.en, one.says.ru) for one in caught.value.mistakes)


# --- 1. No real person ---------------------------------------------------------------------


def test_the_format_has_no_key_that_identifies_a_person() -> None:
    keys = {name for table in KEYS.values() for name in table}
    tables = {*TABLES, *(name for inside in TABLES.values() for name in inside)}
    assert len(keys) > 25
    assert [name for name in keys | tables if identifies(name)] == []


def test_no_fact_that_the_law_asks_for_identifies_a_person() -> None:
    assert len(FACTS) > 25
    assert [name for name in FACTS if identifies(name) and name not in NO_DOCUMENT] == []


def test_the_levels_of_this_test_are_all_levels_of_the_format() -> None:
    assert set(LEVELS) == {*KEYS, "expect", "expect of a summons"}
    assert decide({**WHOLE, "expect": {}}), "and without the key the case is answered"


@pytest.mark.parametrize("level", LEVELS)
def test_every_identifying_key_is_refused_by_name_at_every_level(level: str) -> None:
    spelt = [
        *sorted(_IDENTIFYING), "passport_no", "Passport", "HOME_ADDRESS", "first-name", "e-mail",
        "maiden_name", "snils2", "номер_паспорта", "Фамилия", "адрес_проживания", "mobile phone",
    ]
    for key in spelt:
        given, path = with_key(level, key, "Zxqv 4509 № 123456")
        (found,) = mistakes_of(given)
        assert found[0] == path
        assert f"«{key}» could identify a person" in found[1]
        assert f"«{key}» может указать на человека" in found[2]
        assert "Zxqv" not in "".join(found), "and nothing of its content is repeated"


@pytest.mark.parametrize("level", LEVELS)
def test_any_other_key_that_the_format_lacks_is_refused_too(level: str) -> None:
    for key in ("nickname2", "iban", "vk", "lat", "plate", "oms", "comment", "note"):
        assert [path for path, *_ in mistakes_of(with_key(level, key, "x")[0])] == [
            with_key(level, key, "x")[1]
        ]


def test_a_list_of_persons_is_refused() -> None:
    for given in ([WHOLE, WHOLE], {**WHOLE, "person": [WHOLE["person"]] * 2}, {"case": [WHOLE]}):
        assert mistakes_of(given)


def test_whether_a_notice_was_opened_is_no_fact() -> None:
    """The law does not ask for it, so no key takes it: an answer could only pretend to."""
    words = re.compile(
        r"(^|[._])(read|open|opened|notice|notified|seen|viewed|clicked|login|logged)([._]|$)"
    )
    keys = [f"{table}.{name}" for table, inside in KEYS.items() for name in inside]
    assert [name for name in (*keys, *FACTS) if words.search(name)] == []


@pytest.mark.parametrize(
    "key", ["read", "read_at", "opened", "notified", "notice_read", "seen", "прочитана", "открыта"]
)
@pytest.mark.parametrize("level", ["case", "person", "summons"])
def test_whether_a_notice_was_opened_is_refused_as_an_unknown_key(level: str, key: str) -> None:
    for value in (True, False, "2026-02-03", "unknown"):
        given, path = with_key(level, key, value)
        ((where, en, _),) = mistakes_of(given)
        assert where == path
        assert f"there is no key «{key}» here" in en


# --- 2. No reach ---------------------------------------------------------------------------

WATCHED = """
import os, sys
NAMED = set(map(os.path.abspath, sys.argv[1].split(os.pathsep)))
NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "http.",
         "urllib.", "ftplib.", "smtplib.", "webbrowser.", "sqlite3.", "os.mkdir", "os.rename",
         "os.remove", "shutil.", "tempfile.")
def watch(event, args):
    if event.startswith(NEVER):
        sys.stderr.write(f"FORBIDDEN {event} {args}\\n"); os._exit(99)
    flags = args[2] if event == "open" and isinstance(args[2], int) else 0
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        if os.path.abspath(os.fspath(args[0])) not in NAMED:
            sys.stderr.write(f"FORBIDDEN open {args}\\n"); os._exit(98)
sys.addaudithook(watch)
sys.argv = ["povestka", *sys.argv[2:]]
from povestka.cli.main import main
main()
"""


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def alone(folder: Path, named: list[Path], *words: object) -> subprocess.CompletedProcess[str]:
    """The command in an empty home, watched: any socket or other file ends it with 98 or 99."""
    env = {
        "HOME": str(folder), "USERPROFILE": str(folder), "TMPDIR": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"), "PATH": os.environ["PATH"],
        "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""), "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-c", WATCHED, os.pathsep.join(map(str, named)), *map(str, words)],
        cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", timeout=60,
        check=False,
    )


def test_a_run_opens_no_socket_and_writes_only_what_it_is_told_to(tmp_path: Path) -> None:
    files = [path.absolute() for path in SAMPLE]
    named = [tmp_path / "page.html", tmp_path / "days.ics"]
    done = alone(tmp_path, named, "case", *files, "--json", "--html", named[0], "--ics", named[1])
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(files)
    assert tree(tmp_path) == ["days.ics", "page.html"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["case", GOOD[0].absolute(), "--lang", "ru"], 0),
        (["case", Path("cases/bad/several-mistakes.toml").absolute()], 2),
        (["law"], 0),
        (["law", "exit_ban", "--lang", "ru"], 0),
        (["diff", "paper", "2026-01", "--json"], 0),
        (["--help"], 0),
    ],
    ids=lambda one: str(one[0]) if isinstance(one, list) else "",
)
def test_no_other_command_leaves_anything_behind(
    tmp_path: Path, words: list[object], status: int
) -> None:
    done = alone(tmp_path, [], *words)
    assert status == done.returncode, done.stderr
    assert "FORBIDDEN" not in done.stderr
    assert tree(tmp_path) == []


def test_deciding_needs_no_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    for name in [name for name in sys.modules if name.split(".")[0] == "povestka"]:
        importlib.import_module(name)
    for path in SAMPLE:
        assert decide(read_toml(path)).to_dict("ru")
    words = ["case", *map(str, SAMPLE), "--html", str(tmp_path / "x"), "--ics", str(tmp_path / "y")]
    assert app(words, result_action="return_value") == 0


# --- 3. No state between calls -------------------------------------------------------------


def test_a_case_leaves_no_trace_on_the_next() -> None:
    """Every case is answered the same first, last, and between any others."""
    given = [read_toml(path) for path in SAMPLE]
    before = [json.dumps(decide(one).to_dict()) for one in given]
    other = {"CR-1": "service", "CR-2": "last_day"}
    for one, two in itertools.pairwise(reversed(given)):
        decide(two, other)
        decide(one, {"CR-9": "ban_stays"} if "CR-9" in BOOK.contested else other)
        with pytest.raises(BadCase):
            decide({**one, "as_of": "never"})
    after = [json.dumps(decide(one).to_dict()) for one in reversed(given)]
    assert before == after[::-1]


def test_deciding_does_not_change_what_it_is_given() -> None:
    given = json.dumps(WHOLE)
    case = json.loads(given)
    decide({**case, "expect": {}})
    assert json.dumps(case) == given


def test_the_same_file_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    """Whatever the hash seed, the hour, the zone, and the cases before it."""
    outputs = set()
    for number, (seed, zone) in enumerate([("0", "UTC"), ("1", "Asia/Kamchatka")]):
        html, ics = tmp_path / f"{number}.html", tmp_path / f"{number}.ics"
        command = [Path(sys.executable).with_name("povestka"), "case", GOOD[0], "--json"]
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [*command, "--html", html, "--ics", ics], env=env, capture_output=True, timeout=60,
            check=True,
        )
        outputs.add((done.stdout, html.read_bytes(), ics.read_bytes()))
    assert len(outputs) == 1


BANNED_MODULES = {
    "random", "secrets", "uuid", "socket", "ssl", "http", "urllib", "requests", "httpx",
    "asyncio", "subprocess", "multiprocessing", "tempfile", "sqlite3", "shelve", "pickle", "ctypes",
    "platform", "getpass", "locale", "webbrowser", "smtplib", "ftplib", "logging",
}
BANNED_NAMES = {
    "now", "today", "utcnow", "fromtimestamp", "environ", "getenv", "urandom", "getpid", "getlogin",
    "home", "expanduser", "default_rng", "monotonic", "eval", "__import__", "import_module",
    "exec_module",
}
ONLY_HERE = {
    "os": {"cli/main.py", "readers/compiling.py", "outside/sql_file.py"},
    "io": {"cli/main.py"},
    "shutil": {"cli/main.py"},
    "time": {
        "cli/prove.py", "cli/steps.py", "cli/country/compare.py", "cli/country/run.py",
        "cli/country/uncertain.py", "web/jobs/jobs.py", "web/jobs/work.py",
    },
}
"""What only the named modules may import, beside whom nobody needs it.

The time is how long the solver or a run took: it tells nobody what day it is. Where compiled
kernels are kept hangs on the machine; nothing that is computed does.
"""
EXCUSED = {
    "readers/compiling.py": {"import tempfile", "environ", "getpid", "exec_module"},
    "outside/cluster.py": {"import_module"},
    "outside/sql.py": {"import sqlite3"},
    "outside/sql_file.py": {"import sqlite3", "import urllib"},
    "outside/verify.py": {"import sqlite3"},
    "web/names.py": {"import secrets"},
    "web/jobs/worker.py": {"import multiprocessing"},
}
"""The file that keeps compiled kernels, in a folder told, its own, or a temporary one; the file
that looks whether Dask is there; and those that keep a log in a file of SQLite, whose path is
written as an address, or verify it. Runs and towns of the web app have names that nobody on a
shared server can guess: nothing computed depends on them. Its long work is done by processes of
its own, which are told by a pipe.
"""
SIMULATED = (
    "registers/", "sandbox/", "cli/sandbox/", "report/sandbox_", "web/sandbox/",
    "web/api/towns", "web/api/watching", "web/api/shapes",
)
"""Where `today` and `now` are a town's: what they are asked of is looked at below."""
CHANCE = {"Generator", "Philox"}
"""What may be taken of `numpy.random`, and only with a key that is given."""


def names_used(path: Path) -> Iterator[str]:
    """What a module imports, calls or looks up: the first part of imports, names, attributes."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ("import " + one.name.split(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "import " + (node.module or "").split(".")[0]
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_reads_a_clock_chance_or_the_surroundings(path: Path) -> None:
    found = set(names_used(path))
    name = path.relative_to(SOURCE).as_posix()
    banned = BANNED_NAMES | {f"import {name}" for name in BANNED_MODULES}
    if name.startswith(SIMULATED):
        banned -= {"today", "now"}
    assert found & banned == EXCUSED.get(name, set())
    for module, places in ONLY_HERE.items():
        assert f"import {module}" not in found or name in places
    if "import time" in found:
        assert found & {name for name in dir(time) if not name.startswith("_")} == {"perf_counter"}


def real_clocks(source: str) -> list[str]:
    """Where a module asks the machine what day or hour it is; a town's `today` is none of these."""
    asked = [
        node for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow")
    ]
    return [
        ast.unparse(node) for node in asked
        if ast.unparse(node.value).rpartition(".")[2] in ("date", "datetime", "dt", "time")
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_the_clock_is_never_the_machines(path: Path) -> None:
    assert real_clocks(path.read_text("utf-8")) == []


def test_a_real_clock_would_be_found() -> None:
    for bad in ("date.today()", "dt.date.today()", "datetime.now()", "x = datetime.datetime.now",
                "dt.datetime.utcnow()"):
        assert real_clocks(bad), bad
    assert real_clocks("sandbox.today + self.today") == []


def unkeyed(source: str) -> list[str]:
    """What a module takes of chance without a key that it is given."""
    module = ast.parse(source)
    given = {
        id(node.func) for node in ast.walk(module) if isinstance(node, ast.Call) and node.args
    }
    found = [
        node.attr
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "random"
        and not (node.attr in CHANCE and id(node) in given)
    ]
    for node in ast.walk(module):
        is_import = isinstance(node, ast.Import | ast.ImportFrom)
        names = node.names if is_import else []
        told = [getattr(node, "module", None) or "", *(one.name for one in names)]
        if names and "random" in ".".join(told).split("."):
            found.append("import")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_chance_is_keyed_wherever_it_is_drawn(path: Path) -> None:
    """A seed is an argument, whatever draws: the same question gets the same answer."""
    assert unkeyed(path.read_text("utf-8")) == []


def test_unkeyed_chance_would_be_found() -> None:
    for bad in (
        "import random", "from random import Random", "from numpy import random",
        "from numpy.random import Philox", "import numpy.random as r", "np.random.rand(3)",
        "np.random.Philox()", "x = np.random.Philox", "np.random.seed(1)",
    ):
        assert unkeyed(bad), bad
    assert unkeyed("np.random.Generator(np.random.Philox(seed))") == []


# --- 4. No evasion recipe and no green light -----------------------------------------------

GREEN_LIGHT = re.compile(
    r"(?<!did )\b(you|your)\b|don.t worry"
    r"|\b(may|can|could|should|free to|allowed to|permitted to|able to|safe to|right to)"
    r" (now |still |freely |safely )?(leave|travel|cross|depart|go abroad|exit|fly)"
    r"|(leave|exit|travel|crossing) (is|are) (now )?(allowed|permitted|free|open|safe)"
    r"|best (day|time|moment|route)|safe(st)? (day|time|moment|route)|travel advice"
    r"|recommend|we advise|avoid (being|service|the summons)|in time to leave"
    r"|\b(вы|вам|вас|ваш[аеи]?)\b|не волнуйтесь|можете"
    r"|(можно|разрешено|вправе|может|успеть|безопасно|свободно)"
    r" (выехать|выезжать|уехать|покинуть|пересечь|лететь|ехать)"
    r"|выезд (\w+ )?(разреш[её]н|возможен|свободен|открыт|безопасен)"
    r"|лучш(ий|ее|его) (день|время|момент)|безопасн(ый|ее) (день|время|маршрут)"
    r"|рекоменду|советуем|уклонени[ея] от явки|избежать вручения",
    re.IGNORECASE,
)
SAID_OF_A_BAN = re.compile(r"(?<!не )вправе (выех|выезж|покин)", re.IGNORECASE)


def test_the_words_that_are_looked_for_would_be_found() -> None:
    for bad in (
        "He may leave.", "He can still travel.", "Leave is permitted.", "the best day to cross",
        "You are free.", "Можно выехать.", "Выезд разрешён.", "Вы свободны", "лучший день",
        "He is free to leave", "вправе выехать", "рекомендуется",
    ):
        assert GREEN_LIGHT.search(bad), bad
    for good in (
        "By the text of the law no ban arises from this summons; practice may differ.",
        "The ban on leaving begins on the day of placement.", "Выезд запрещён.",
    ):
        assert not GREEN_LIGHT.search(good)


def sentences(path: Path) -> Iterator[str]:
    """Every string of a module that is not a docstring, pieces joined as the reader joins them."""
    module = ast.parse(path.read_text("utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize(
    "path",
    [*MODULES, *sorted(SOURCE.rglob("*.jinja"))],
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_no_word_of_the_program_says_that_someone_may_leave(path: Path) -> None:
    told = sentences(path) if path.suffix == ".py" else [path.read_text("utf-8")]
    for sentence in told:
        found = GREEN_LIGHT.search(sentence)
        if found and found[0].startswith("вправе"):
            found = SAID_OF_A_BAN.search(sentence)  # «не вправе» says the opposite
        assert not found, sentence


@pytest.fixture(scope="module", params=["en", "ru"])
def products(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    """All that is written for some cases, by name: JSON, terminal, page and calendar."""
    folder = tmp_path_factory.mktemp("products")
    html, ics = folder / "x.html", folder / "x.ics"
    words = ["case", *map(str, SAMPLE), "--lang", request.param]
    found = {}
    for name, more in (("json", ["--json", f"--html={html}", f"--ics={ics}"]), ("terminal", [])):
        with contextlib.redirect_stdout(io.StringIO()) as told:
            assert app([*words, *more], result_action="return_value") == 0
        found[name] = told.getvalue()
    calendar = ics.read_bytes().decode("utf-8").replace("\r\n ", "")
    return {**found, "html": html.read_text("utf-8"), "ics": calendar, "lang": request.param}


def test_no_answer_says_that_someone_may_leave(products: Mapping[str, str]) -> None:
    for name in ("json", "terminal", "html", "ics"):
        text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", products[name]))
        found = GREEN_LIGHT.search(text)
        assert not found, (name, text[max(0, found.start() - 60) : found.end() + 60])


# --- 5. No false certainty -----------------------------------------------------------------


def test_every_product_says_what_it_is(products: Mapping[str, str]) -> None:
    """MODEL, no legal advice, the day on which the law was checked, and that practice differs."""
    said = {
        "en": ("MODEL", "not legal advice", "last checked on 15 March 2026", "practice may differ"),
        "ru": ("МОДЕЛЬ", "не юридическая консультация", "15 марта 2026", "практика может"),
    }[products["lang"]]
    for name in ("terminal", "html"):
        text = re.sub(r"\s+", " ", products[name])
        assert [word for word in said if word.lower() not in text.lower()] == [], name
    text = re.sub(r"\s+", " ", products["ics"].replace("\\,", ","))
    assert [word for word in said[:3] if word.lower() not in text.lower()] == []
    assert all(json.loads(line)["law"]["checked_on"] for line in products["json"].splitlines())


def test_a_day_after_the_last_check_is_never_called_certain() -> None:
    found = decide({**WHOLE, "as_of": "2027-02-01", "expect": {}})
    assert "certain" not in {
        one.state for one in found.answers if "2026-03-15" < str(one.value) < "9999"
    }
    assert found.answer("liable_on").state in ("unchecked", "depends")


# --- 6. No look-alike, nothing that tells ---------------------------------------------------


def test_a_page_refers_to_nothing_outside_itself(products: Mapping[str, str]) -> None:
    page = products["html"]
    assert not re.search(r"https?:|//[a-z]|data:|@import|url\(", page)
    assert not re.search("<(script|link|iframe|img|form|object|embed|base)", page)
    assert all(link.startswith("#") for link in re.findall(r'(?:href|src)="([^"]*)"', page))
    assert not re.search(r"\son\w+=", page), "no script in an attribute"


def test_a_calendar_says_nothing_to_whoever_looks_over_a_shoulder(
    products: Mapping[str, str],
) -> None:
    calendar = products["ics"]
    assert "BEGIN:VEVENT" in calendar
    assert not re.search(r"https?:|mailto:|ATTENDEE|ORGANIZER|VALARM|LOCATION|ATTACH", calendar)
    shown = [line for line in calendar.splitlines() if re.match("SUMMARY|X-WR|PRODID", line)]
    telling = r"summons|draft|military|conscript|ban\b|board|повест|призыв|воен|запрет|комисс"
    telling = rf"(?<!//){telling}"
    assert [line for line in shown if re.search(telling, line.replace("povestka", ""))] == []


def test_no_output_holds_a_state_symbol_or_a_message_of_an_agency() -> None:
    """Neither an image nor the emoji of a flag or an eagle stands anywhere in the package."""
    files = [
        path for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    kinds = {path.suffix or path.name for path in files}
    known = {".py", ".jinja", ".css", ".js", ".svg", ".typed", "py.typed", ".toml", ".csv", ".md",
             ".json"}
    assert kinds <= known
    flags = re.compile("[\U0001f1e6-\U0001f1ff\U0001f985]")
    assert [path for path in files if flags.search(path.read_text("utf-8"))] == []


def test_every_module_can_be_imported() -> None:
    for one in pkgutil.walk_packages(povestka.__path__, "povestka."):
        importlib.import_module(one.name)
