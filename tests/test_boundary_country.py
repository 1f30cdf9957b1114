"""The boundary kept by the country: no list of men, no targeting, no forecast, nothing sent.

Each test holds one sentence of the design's section on the boundary. A test here is never
loosened to let a feature in.
"""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import importlib
import inspect
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_type_hints

import pyarrow.parquet as pq
import pytest

from povestka.case.mistakes import identifies
from povestka.cli.country import app as commands
from povestka.cli.main import app
from povestka.country import explaining, program
from povestka.country.recording import SAYS
from povestka.outside import tables
from povestka.people.layout import office_and_serial, person_id
from povestka.people.men import CLASSES
from povestka.people.scenario.model import Scenario
from povestka.readers import compiling
from povestka.report.country_terminal import drawn_uncertainty, drawn_validation
from tests.country.test_uncertain import study
from tests.report.samples_country import uncertainty, validation
from tests.test_boundary import GREEN_LIGHT, MODULES, SOURCE, names_used, sentences

ROOMS = ("people", "country", "outside")
MINE = [path for path in MODULES if path.relative_to(SOURCE).parts[0] in ROOMS]
MINE += [path for path in MODULES if path.is_relative_to(SOURCE / "cli" / "country")]
MINE += sorted((SOURCE / "report").glob("country*.py"))
COMMANDS = {"run", "compare", "explain", "validate", "uncertain", "scenarios"}
OF_COUNTS = {
    "replicate", "measure", "region", "band", "day", "n", "route", "ground", "starts", "days",
    "place",
}
"""What a column may be: `place` is that of a count among all counts."""
PERSON = re.compile(r"SYN-|\bserial\b", re.IGNORECASE)

WATCHED = """
import os, sys
FOLDERS = tuple(os.path.abspath(one) + os.sep for one in sys.argv[1].split(os.pathsep))
NEVER = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "os.system",
         "os.exec", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser.", "sqlite3.")
def watch(event, args):
    if event.startswith(NEVER):
        sys.stderr.write(f"FORBIDDEN {event} {args}\\n"); os._exit(99)
    flags = args[2] if event == "open" and isinstance(args[2], int) else 0
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and not isinstance(args[0], int):
        if not os.path.abspath(os.fspath(args[0])).startswith(FOLDERS):
            sys.stderr.write(f"FORBIDDEN open {args}\\n"); os._exit(98)
sys.addaudithook(watch)
sys.argv = ["povestka", *sys.argv[2:]]
from povestka.cli.main import main
main()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small run in its folder, made in an empty home by a command that is watched.

    Any connection, and any file outside the run's folder and that of the kernels, ends it.
    """
    program.compiled()
    home = tmp_path_factory.mktemp("home")
    kernels, out = compiling.folder().absolute(), home / "run"
    env = {
        "HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(home),
        "PATH": os.environ["PATH"], "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        "POVESTKA_KERNELS": str(kernels), "PYTHONDONTWRITEBYTECODE": "1",
    }
    words = ["country", "run", "2026", "--persons", "20000", "--out", str(out), "--json"]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, os.pathsep.join([str(home), str(kernels)]), *words],
        cwd=home, env=env, capture_output=True, text=True, encoding="utf-8", timeout=300,
        check=False,
    )
    assert (done.returncode, "FORBIDDEN" in done.stderr) == (0, False), done.stderr
    (out / "said.json").write_text(done.stdout, "utf-8")
    return out


def said(*words: object) -> tuple[int, str]:
    """What a command ends with and prints."""
    told, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(wrong):
        try:
            status = app([str(one) for one in words], result_action="return_value")
        except SystemExit as left:
            status = left.code
    return int(status or 0), told.getvalue() + wrong.getvalue()


def command(name: str) -> Any:
    """The function of a command, whose file has its name."""
    return getattr(importlib.import_module(f"povestka.cli.country.{name}"), name)


# --- No real person, and no list of men ----------------------------------------------------


def test_an_id_cannot_be_mistaken_for_a_real_number() -> None:
    for office, serial in ((0, 0), (412, 3517), (1599, 99_999)):
        told = person_id(office, serial)
        assert re.fullmatch(r"SYN-\d{4}-\d{6}", told)
        assert office_and_serial(told) == (office, serial)
    for real in ("4509 123456", "0412-003517", "112-233-445 95", "ИВАНОВ", "SYN-1", ""):
        with pytest.raises(ValueError, match="SYN-"):
            office_and_serial(real)


def test_a_scenario_has_no_field_for_a_person() -> None:
    fields = {one.name for one in dataclasses.fields(Scenario)} - {"name"}
    assert [name for name in fields if identifies(name)] == []


def test_every_column_of_every_table_is_of_counts() -> None:
    schemas = [one for one in vars(tables).values() if type(one).__name__ == "Schema"]
    assert len(schemas) >= 2
    assert {name for schema in schemas for name in schema.names} <= OF_COUNTS


def test_no_file_of_a_run_names_a_man(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png"]
    assert len(files) > 15
    for path in files:
        if path.suffix == ".parquet":
            assert not {"office", "serial", "id", "person"} & set(pq.read_schema(path).names)
        else:
            assert not PERSON.search(path.read_text("utf-8")), path


def test_the_commands_are_these_and_one_alone_takes_an_id() -> None:
    """Whatever a new command is for, it is put here by hand, after this section was read."""
    found = {name for name in commands.app if not name.startswith("-")}
    assert found == COMMANDS
    taking = [
        name for name in COMMANDS
        if {"person", "id", "men"} & set(inspect.signature(command(name)).parameters)
    ]
    assert taking == ["explain"]


def test_explain_takes_one_id_and_one_only(folder: Path) -> None:
    assert get_type_hints(command("explain"))["person"] is str
    one, other = person_id(3, 5), person_id(3, 6)
    status, told = said("country", "explain", one, folder, "--json")
    assert status == 0
    assert set(re.findall(r"SYN-\d{4}-\d{6}", told)) == {one}
    for several in ([one, other, folder], [f"{one},{other}", folder], ["SYN-0003-*", folder]):
        status, told = said("country", "explain", *several)
        assert status != 0, several
        assert '"decision"' not in told


def test_men_are_explained_one_by_one() -> None:
    """Nothing of the room gives more than one story, and none is found but by its id."""
    for name, function in inspect.getmembers(explaining, inspect.isfunction):
        if function.__module__ == explaining.__name__ and not name.startswith("_"):
            told = str(get_type_hints(function).get("return", ""))
            assert not re.search(r"(list|tuple|Sequence|Iterator|Mapping|dict)\[.*Story", told)


def test_a_man_that_is_not_of_the_run_is_not_found(folder: Path) -> None:
    status, told = said("country", "explain", person_id(9_999, 999_999), folder)
    assert status == 2
    assert "no office 9999" in told


# --- No targeting --------------------------------------------------------------------------


@pytest.mark.parametrize("path", MINE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_is_looked_for_that_catches_most(path: Path) -> None:
    """No optimiser, no search over settings, no score or rank of a man."""
    words = re.compile(
        r"optimi[sz]e|maximi[sz]e|minimi[sz]e|argmin|best|score|ranked|ranking|hyperopt|gradient|anneal"
        r"|genetic|bayes|tune|calibrate|catch|weigh_?(men|person)",
        re.IGNORECASE,
    )
    found = {name for name in names_used(path) if words.search(name)}
    assert found == set()
    assert "import scipy" not in names_used(path)


def test_a_study_of_doubt_tells_spreads_and_no_settings_of_any_run() -> None:
    found = study()
    assert isinstance(found["runs"], int)
    for one in found["outputs"]:
        assert not {"settings", "point", "points", "runs", "rows"} & set(one)
        assert all(len(value) <= 4 for value in one.values() if isinstance(value, list | tuple))
    for one in found["tornado"]:
        assert isinstance(one["input"], str), "one input at a time, and never the set of a run"
    assert not PERSON.search(json.dumps(found))


# --- No forecast, and every result says what it is -----------------------------------------

FORECAST = re.compile(r"forecast|predict|прогноз|предсказ", re.IGNORECASE)
DENIED = re.compile(
    r"(not?|never|nor)\b( a| an| it)?( \w+)? ?(count and not a )?(forecast|predict)"
    r"|не (учёт и не )?(прогноз|предсказыва|является прогнозом)|Ни один \w+ не является прогнозом|No result is a forecast"
    r"|прогнозов не",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", MINE, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_forecast_is_only_denied(path: Path) -> None:
    for sentence in sentences(path):
        for found in FORECAST.finditer(sentence):
            around = sentence[max(0, found.start() - 30) : found.end() + 12]
            assert DENIED.search(around), sentence


def test_a_forecast_would_be_found() -> None:
    for bad in ("A forecast for 2026", "predicted summonses", "прогноз на 2026 год"):
        assert FORECAST.search(bad) and not DENIED.search(bad)
    assert DENIED.search(SAYS.en) and DENIED.search(SAYS.ru)


def text_of(path: Path) -> str:
    return re.sub(r"\s+", " ", re.sub("<(style|script).*?</\\1>|<[^>]*>", " ", path.read_text("utf-8"),
                                      flags=re.DOTALL))


def test_every_file_of_a_run_says_what_it_is(folder: Path) -> None:
    assert re.search("MODEL.*МОДЕЛЬ", str(json.loads((folder / "run.json").read_text("utf-8"))["says"]))
    for name, words in (
        ("report.en.html", ("MODEL", "SYNTHETIC", "not a forecast")),
        ("report.ru.html", ("МОДЕЛЬ", "УСЛОВНЫЕ", "не прогноз")),
    ):
        told = text_of(folder / name)
        assert [word for word in words if word.casefold() not in told.casefold()] == []
    for path in folder.glob("*.parquet"):
        assert "MODEL" in pq.read_schema(path).metadata[b"povestka"].decode()
    charts = sorted((folder / "charts").glob("*.svg"))
    assert charts
    for path in charts:
        assert re.search("Model, synthetic|Модель, условные", path.read_text("utf-8")), path.name


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize(
    "words",
    [
        ["run", "2026", "--persons", "2000"],
        ["compare", "2026", "register_30_days", "--persons", "2000"],
    ],
    ids=lambda words: words[0],
)
def test_what_is_printed_says_that_it_is_a_model_and_no_forecast(
    words: list[str], lang: str
) -> None:
    status, told = said("country", *words, "--lang", lang)
    assert status == 0, told
    told = re.sub(r"\s+", " ", told)
    for word in {"en": ("MODEL", "SYNTHETIC", "forecast"), "ru": ("МОДЕЛЬ", "УСЛОВН", "прогноз")}[lang]:
        assert word in told, word
    assert not PERSON.search(told)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_so_do_a_study_of_doubt_and_a_validation(lang: str) -> None:
    for told in (drawn_uncertainty(uncertainty(), lang), drawn_validation(validation(), lang)):
        assert {"en": "MODEL. SYNTHETIC", "ru": "МОДЕЛЬ. УСЛОВНЫЕ"}[lang] in told
        assert FORECAST.search(told)


def test_no_word_of_a_run_says_that_someone_may_leave(folder: Path) -> None:
    for path in folder.glob("*.html"):
        found = GREEN_LIGHT.search(text_of(path))
        assert not found, found


# --- No reach ------------------------------------------------------------------------------


def test_a_run_connects_to_nothing_and_writes_only_its_folder(folder: Path) -> None:
    """The fixture ends at the first connection or other file; here, that it made what it should."""
    assert sorted(path.name for path in folder.parent.iterdir()) == ["run"]
    assert json.loads((folder / "said.json").read_text("utf-8"))["schema"] == "povestka/country/1"


def test_a_report_refers_to_nothing_outside_itself(folder: Path) -> None:
    for path in folder.glob("*.html"):
        page = path.read_text("utf-8")
        assert not re.search("<(script|link|iframe|form|object|embed|base)[ >]", page)
        assert not re.search(r'(?:href|src)="(?!#|data:image/)', page)
        assert not re.search(r"@import|url\((?!#)|\son\w+=", page)


def test_a_cluster_of_this_machine_is_reached_on_loopback_alone() -> None:
    module = ast.parse((SOURCE / "outside" / "cluster.py").read_text("utf-8"))
    (made,) = [
        node for node in ast.walk(module)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("LocalCluster")
    ]
    told: Mapping[str | None, Any] = {one.arg: one.value for one in made.keywords}
    assert ast.literal_eval(told["host"]) == "127.0.0.1"
    assert ast.literal_eval(told["dashboard_address"]) is None


def test_nobody_but_the_cluster_knows_of_an_address_to_call() -> None:
    """But for the words of `--cluster`, which name one on the loopback as an example."""
    words = re.compile(r"(tcp|tls|wss?|ftp)://|127\.0\.0\.1|localhost", re.IGNORECASE)
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in MINE
        if any(map(words.search, sentences(path)))
    }
    assert found == {"outside/cluster.py", "cli/country/asking.py"}


def test_grounds_of_results_are_classes_and_no_diagnoses() -> None:
    """What a man has is told as coarsely as the counts need."""
    assert len(CLASSES) <= 6
