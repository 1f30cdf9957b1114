"""The commands of the sandbox: each does what it says, in both languages, or refuses and says why."""

from __future__ import annotations

import inspect
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import Run
from tests.sandbox.towns import busy

from povestka.cli.main import app as whole
from povestka.cli.sandbox import (
    act,
    advance,
    ask,
    compare,
    events,
    export,
    fork,
    gaps,
    inject,
    new,
    proof,
    stories,
    take,
    verify,
)
from povestka.cli.sandbox import head as heads
from povestka.cli.sandbox.app import ELSEWHERE, LATER, app
from povestka.cli.sandbox.asking import bare
from povestka.report.sandbox_scenario import scenario_files
from povestka.report.sandbox_words import SAYS

HIM = "SYN-0000-000000"
"""Somebody of every town."""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a busy town that has lived for half a year, and its scenario."""
    folder = tmp_path_factory.mktemp("towns")
    for name, text in scenario_files(busy("year-2026")).items():
        (folder / name).write_text(text, "utf-8")
    town, scenario = str(folder / "town.db"), str(folder / "scenario.toml")
    words = ["new", town, "--persons", "60", "--seed", "3", "--scenario", scenario, "--json"]
    for asked in (words, ["advance", town, "--days", "200", "--json"]):
        assert app(asked, result_action="return_value") == 0
    return folder


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal on which a cell of a table stands in one line."""
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def town(shelf: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copy(shelf / "town.db", tmp_path / "town.db"))


def told(run: Run, *words: object, status: int = 0) -> dict[str, Any]:
    """The object that a command prints."""
    found, out, err = run("sandbox", *words, "--json")
    assert (found, err) == (status, ""), (out, err)
    (line,) = out.splitlines()
    whole: dict[str, Any] = json.loads(line)
    assert whole["says"] == SAYS.en
    assert whole["schema"].startswith("povestka/")
    return whole


def refused(run: Run, *words: object, lang: str = "en") -> list[str]:
    """The sentences with which a command refuses what it was given."""
    status, out, err = run("sandbox", *words, "--lang", lang)
    assert (status, out) == (2, ""), (out, err)
    return list(err.splitlines())


def head(run: Run, town: Path) -> str:
    return str(told(run, "head", town)["head"])


def issued(run: Run, town: Path) -> str:
    """A person to whom a summons was issued."""
    return str(told(run, "gaps", town)["persons"][0]["person"])


# ---- new


def test_a_town_is_opened_and_says_what_it_is(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.db"
    found = told(run, "new", place, "--persons", 12, "--start", "2026-01-05", "--offices", 2)
    assert found["schema"] == "povestka/sandbox/1"
    assert (found["persons"], found["offices"], found["seed"]) == (12, 2, 1)
    assert (found["first"], found["today"], found["last"]) == (
        "2026-01-01", "2026-01-05", "2026-12-31",
    )
    assert found["store"] == str(place)
    assert told(run, "head", place)["head"] == found["head"]
    again = told(run, "new", tmp_path / "b.db", "--persons", 12, "--start", "2026-01-05",
                 "--offices", 2)
    assert again["head"] == found["head"], "the same seed gives the same log"


def test_all_that_is_wrong_with_a_town_is_said_at_once(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "a.db"
    lines = refused(run, "new", place, "--persons", 0, "--seed", -1, "--start", "soon")
    assert [line.partition(":")[0] for line in lines[:2]] == ["--seed", "--start"]
    assert "from 1 to" in lines[2]
    lines = refused(run, "new", place, "--scenario", "2077", "--start", "2026-13-01", lang="ru")
    assert len(lines) == 2
    assert "не дата" in lines[0] and "2077" in lines[1]
    (line,) = refused(run, "new", place, "--start", "2027-01-01")
    assert "from 2026-01-01 to 2026-12-31" in line
    (line,) = refused(run, "new", place, "--region", "RU-XX")
    assert "RU-XX" in line
    assert not place.exists(), "and nothing is left behind"


def test_a_town_is_opened_where_nothing_is_or_nothing_was_written(
    run: Run, town: Path, tmp_path: Path
) -> None:
    before = head(run, town)
    (line,) = refused(run, "new", town)
    assert "left as it is" in line
    assert head(run, town) == before
    from povestka.outside.sql import open_store

    open_store(tmp_path / "begun.db", create=True).close()
    (line,) = refused(run, "head", tmp_path / "begun.db")
    assert "no town" in line
    assert told(run, "new", tmp_path / "begun.db", "--persons", 3)["persons"] == 3


# ---- advance


def test_the_clock_is_moved_and_the_events_are_counted(run: Run, town: Path) -> None:
    before = told(run, "head", town)
    found = told(run, "advance", town, "--days", 20)
    assert found["since"] == before["today"]
    assert found["count"] == sum(one["count"] for one in found["events"])
    count, after = (int(one["head"].partition(":")[0]) for one in (before, found))
    assert after - count == found["count"]
    kinds = {one["kind"]: one["count"] for one in found["events"]}
    assert kinds["clock.moved"] == 20
    ended = told(run, "advance", town, "--days", 900)
    assert ended["today"] == ended["last"]
    assert told(run, "advance", town)["events"] == []
    (line,) = refused(run, "advance", town, "--days", 0)
    assert "--days" in line


def test_broken_off_it_leaves_whole_days_and_goes_on_to_the_same_log(
    run: Run, town: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = Path(shutil.copy(town, tmp_path / "other.db"))
    told(run, "advance", other, "--days", 30)

    def stop(_: object, what: str, done: int, whole: int) -> None:
        assert (what, whole) == ("days", 30)
        if done >= 7:
            raise KeyboardInterrupt

    with monkeypatch.context() as now:
        now.setattr("povestka.sandbox.session._BATCH", 1)
        now.setattr("povestka.cli.steps.Steps.__call__", stop)
        with pytest.raises((KeyboardInterrupt, SystemExit)):
            app(["advance", str(town), "--days", "30"], result_action="return_value")
    assert told(run, "verify", town)["good"]
    assert told(run, "head", town)["today"] == "2026-07-27"
    told(run, "advance", town, "--days", 23)
    assert head(run, town) == head(run, other)


# ---- act, take, release


def summons(town: Path, *more: str) -> tuple[object, ...]:
    return ("act", town, "office", "summons.issued", "for=medical", "appear=2026-08-20",
            "channel=register", "--person", HIM, *more)


def test_what_a_role_records_becomes_an_event(run: Run, town: Path) -> None:
    person = told(run, "events", town, "--person", HIM)
    before = {one["of"] for one in person["events"] if one["kind"] == "summons.issued"}
    found = told(run, *summons(town))
    (event,) = found["events"]
    assert event["kind"] == "summons.issued"
    assert event["data"]["appear"] == "2026-08-20"
    assert event["of"] not in before
    assert event["on"] == event["recorded"] == told(run, "head", town)["today"]
    assert found["refused"] is None
    _, out, _ = run("sandbox", "act", town, "world", "reason.arose", "kind=illness", "--person",
                    HIM, "--of", event["of"], "--on", "2026-07-19", "--lang", "ru")
    assert "возникла уважительная причина" in out and SAYS.ru.split(".")[1] in out
    same = ("act", town, "world", "reason.arose", "kind=illness", "--person", HIM, "--of",
            event["of"], "--on", "2026-07-19")
    assert told(run, *same)["events"] == []
    assert "told already" in run("sandbox", *same)[1]
    found = told(run, "act", town, "world", "record.amended",
                 f"event={HIM}/reason.arose/{event['of']}", "on=2026-07-18", "--person", HIM)
    assert found["events"][0]["data"]["on"] == "2026-07-18"
    found = told(run, "act", town, "office", "record.corrected", "field=address_current",
                 "value=false", "--person", HIM)
    assert found["events"][0]["data"]["value"] is False


@pytest.mark.parametrize(
    ("words", "code", "article"),
    [
        (("court", "summons.issued", "for=medical", "appear=2026-08-20", "channel=paper"),
         "role", "Article 31 of Law 53-FZ"),
        (("office", "summons.issued", "for=medical", "appear=2026-08-20", "channel=paper",
          "--on", "2026-12-01"), "future", "Article 31 of Law 53-FZ"),
        (("board", "decision.made", "call_up=true"), "order", "Article 28 of Law 53-FZ"),
        (("world", "screen.restored", "agency=tax", "to=2026-05-01"), "role",
         "a rule of this model and of no act"),
    ],
    ids=["role", "future", "order", "own"],
)
def test_a_refusal_changes_nothing_and_cites(
    run: Run, town: Path, words: tuple[str, ...], code: str, article: str
) -> None:
    before = head(run, town)
    person = () if "screen.restored" in words else ("--person", "SYN-0000-000001")
    found = told(run, "act", town, *words, *person, status=1)
    assert found["events"] == []
    assert found["refused"]["code"] == code
    assert found["refused"]["articles"] == article
    assert found["refused"]["cites"]
    for lang, begins, unchanged in (
        ("en", "Refused: ", "Nothing has changed."), ("ru", "Отказано: ", "Ничего не изменилось."),
    ):
        status, out, err = run("sandbox", "act", town, *words, *person, "--lang", lang)
        assert (status, out) == (1, "")
        assert err.startswith(begins)
        assert unchanged in err
    assert head(run, town) == before


def test_what_cannot_be_meant_is_said_at_once(run: Run, town: Path) -> None:
    lines = refused(
        run, "act", town, "officer", "summons.issued", "for=tea", "appear=soon", "paper", "appear=1",
        "colour=red", "--person", "SYN-9999-000000", "--on", "yesterday",
    )
    assert len(lines) == 8
    for part in ("no role «officer»", "for: «tea»", "appear: «soon»", "«paper» is no pair",
                 "appear is given twice", "no field «colour»", "--on: «yesterday»", "--person: "):
        assert sum(part in line for line in lines) == 1, (part, lines)
    lines = refused(run, "act", town, "office", "summons.isued", lang="ru")
    assert "summons.issued" in lines[0]
    (line,) = refused(run, "act", town, "office", "tea.made")
    assert "summons" in line and "ground" in line
    (line,) = refused(run, "act", town, "world", "clock.moved", "to=2027-01-01")
    assert "sandbox advance" in line
    lines = refused(run, "act", town, "board", "decision.made", "call_up=perhaps", "=3")
    assert ["call_up: «perhaps» is neither true nor false." in lines, len(lines)] == [True, 2]
    lines = refused(run, "act", town, "office", "summons.issued", "meant_for=Somebody", "--of",
                    "Somebody", lang="ru")
    assert [one.partition(":")[0] for one in lines] == ["meant_for", "--of"]
    (line,) = refused(run, "act", town, "world", "reason.arose", "kind=private")
    assert "illness, family" in line
    (line,) = refused(run, "act", town, "board", "examination.held", "fit=true")
    assert "it takes none" in line


def test_a_role_is_taken_and_given_back(run: Run, town: Path) -> None:
    assert told(run, "take", town, "office")["events"][0]["data"] == {"role": "office"}
    assert told(run, "head", town)["taken"] == ["office"]
    assert told(run, "take", town, "office", status=1)["refused"]["code"] == "taken"
    told(run, "advance", town, "--days", 30)
    kinds = {one["kind"] for one in told(run, "advance", town, "--days", 30)["events"]}
    assert "summons.issued" not in kinds
    assert told(run, "release", town, "office")["events"][0]["kind"] == "role.released"
    assert told(run, "head", town)["taken"] == []
    assert told(run, "take", town, "office", "--person", HIM)["events"][0]["person"] == HIM
    assert told(run, "release", town, "office", "--person", HIM)["events"][0]["person"] == HIM
    for command in ("take", "release"):
        lines = refused(run, command, town, "officer", "--person", "SYN-1")
        assert ["officer" in lines[0], "SYN-1" in lines[1]] == [True, True]


def test_what_the_registers_refuse_is_told_by_every_command(
    run: Run, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from povestka.registers.refusals import refuse

    for name, words in (
        ("take", ("office",)), ("release", ("office",)), ("inject", ("clock_step", "days=2")),
    ):
        monkeypatch.setattr(f"povestka.sandbox.session.Sandbox.{name}",
                            lambda *_: refuse("unopened"))
        found = told(run, name, town, *words, status=1)
        assert found["refused"]["code"] == "unopened"


# ---- ask, events, gaps


def test_one_table_says_who_says_what(run: Run, town: Path) -> None:
    person = issued(run, town)
    found = told(run, "ask", town, "--person", person, "--on", "2026-06-01", "--known", "2026-07-01")
    assert found["schema"] == "povestka/ask/1"
    assert (found["person"], found["on"], found["known"]) == (person, "2026-06-01", "2026-07-01")
    views = dict.fromkeys(one["view"] for one in found["rows"])
    assert list(views) == ["law", "belief", "entry", "screen", "could_know", "knew"]
    screens = [(one["agency"], one["what"]) for one in found["rows"] if one["view"] == "screen"]
    assert len(screens) == len(set(screens)) == 7
    assert all(one["articles"] for one in found["rows"] if one["view"] in ("law", "belief"))
    for lang, law, screen in (
        ("en", "The law, on the facts", "Screen: border"), ("ru", "Закон, по фактам", "Экран: "),
    ):
        status, out, _ = run("sandbox", "ask", town, "--person", person, "--lang", lang)
        assert status == 0
        assert law in out and screen in out and "SYN-" in out
        assert SAYS.in_(lang).split(".")[1] in out


def test_a_reading_is_taken_and_what_is_wrong_is_said_at_once(run: Run, town: Path) -> None:
    person = issued(run, town)
    found = told(run, "ask", town, "--person", person, "--reading", "CR-3=service")
    assert found["readings"] == ["CR-3=service"]
    lines = refused(run, "ask", town, "--person", "SYN-0000-999999", "--on", "2026-02-30",
                    "--known", "20260101", "--reading", "CR-99=x")
    assert len(lines) == 4
    assert "SYN-0000-000059" in lines[0], "the last person of the town is named"


def test_what_was_recorded_later_is_not_known(run: Run, town: Path) -> None:
    whole = told(run, "events", town, "--person", HIM)
    days = [one["recorded"] for one in whole["events"]]
    early = told(run, "events", town, "--person", HIM, "--known", days[0])
    assert [one["recorded"] for one in early["events"]] == [one for one in days if one <= days[0]]
    assert whole["decisions"]["automatic"] + whole["decisions"]["human"] >= 0
    of_town = told(run, "events", town)
    assert of_town["decisions"] is None
    assert of_town["events"][0]["kind"] == "town.opened"
    _, out, _ = run("sandbox", "events", town)
    assert "left out above" in out and "town was opened" in out
    _, out, _ = run("sandbox", "events", town, "--person", HIM, "--lang", "ru")
    assert "статус: призывник" in out or "статус: в запасе" in out
    lines = refused(run, "events", town, "--person", "he", "--known", "x")
    assert len(lines) == 2


def test_the_measure_is_summed_and_proved(run: Run, town: Path) -> None:
    found = told(run, "gaps", town)
    assert found["schema"] == "povestka/gaps/1"
    for key in ("unsupported", "unaware"):
        days = sum(one["days"] for person in found["persons"] for one in person[key])
        assert sum(one["days"] for one in found["totals"][key]) == days
        assert days or key == "unaware"
    one = next(one for one in found["persons"] if one["unsupported"])
    gap = one["unsupported"][0]
    assert gap["events"] and gap["articles"] and gap["agency"]
    alone = told(run, "gaps", town, "--person", one["person"])
    assert alone["persons"] == [one]
    earlier = told(run, "gaps", town, "--on", "2026-02-01", "--known", "2026-02-01", "--reading",
                   "CR-3=service")
    assert earlier["readings"] == ["CR-3=service"]
    sums = [sum(x["days"] for x in whole["totals"]["unsupported"]) for whole in (earlier, found)]
    assert sums[0] < sums[1]
    for lang, says in (("en", "does not support"), ("ru", "не следующие из закона")):
        for more in ((), ("--person", one["person"])):
            status, out, _ = run("sandbox", "gaps", town, *more, "--lang", lang)
            assert status == 0
            assert says in " ".join(out.split())
    assert len(refused(run, "gaps", town, "--person", "x", "--on", "x", "--known", "y",
                       "--reading", "z")) == 4


# ---- faults, forks, comparing


def test_a_fault_is_put_in_and_makes_two_forks_differ(
    run: Run, shelf: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    for place in (one, two):
        told(run, "fork", shelf / "town.db", place, "--at", "2026-02-15")
    same = told(run, "compare", one, two)
    assert same["persons"] == same["totals"] == [] and same["first"] == [None, None]
    _, out, _ = run("sandbox", "compare", one, two, "--lang", "ru")
    assert "Журналы одинаковы." in out
    found = told(run, "inject", two, "outage", "role=border", "until=2026-06-01")
    assert found["events"][0]["data"]["fault"] == "outage"
    assert found["events"][0]["data"]["until"] == "2026-06-01"
    for place in (one, two):
        told(run, "advance", place, "--days", 120)
    differ = told(run, "compare", one, two)
    assert differ["shared"] == int(same["counts"][0])
    assert differ["first"][1]["kind"] == "fault.injected"
    assert {row["agency"] for row in differ["totals"] if row["view"] == "screen"} == {"border"}
    assert all(row["view"] != "law" for row in differ["totals"]), "the law asks no screen"
    _, out, _ = run("sandbox", "compare", one, two)
    assert "border service" in out


def test_what_a_fault_cannot_be_is_said_at_once(run: Run, town: Path) -> None:
    lines = refused(run, "inject", town, "outage", "role=cat", "until=2025-01-01", "x=1", "wave")
    assert len(lines) == 4
    (line,) = refused(run, "inject", town, "earthquake", lang="ru")
    assert "earthquake" in line


def test_a_fork_of_a_day_ends_with_it(run: Run, town: Path, tmp_path: Path) -> None:
    then = tmp_path / "then.db"
    found = told(run, "fork", town, then, "--at", "2026-03-31")
    assert found["today"] == "2026-03-31"
    told(run, "advance", then, "--days", 111)
    assert head(run, then) == head(run, town), "it goes on as the town went"
    last = told(run, "fork", town, tmp_path / "last.db", "--at", "2026-07-20")
    assert last["head"] == head(run, town)
    (line,) = refused(run, "fork", town, tmp_path / "x.db", "--at", "2026-07-21")
    assert "2026-07-20" in line
    (line,) = refused(run, "fork", town, then)
    assert "left as it is" in line
    (line,) = refused(run, "fork", town, tmp_path / "x.db", "--at", "soon")
    assert "soon" in line


def test_towns_that_are_not_there_are_not_compared(run: Run, town: Path, tmp_path: Path) -> None:
    (line,) = refused(run, "compare", town, tmp_path / "no.db")
    assert "no store here" in line


# ---- export


def test_what_is_exported_is_checked_without_this_program(
    run: Run, town: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    found = told(run, "export", town, folder, "--sample", 5)
    names = {one["name"] for one in found["files"]}
    assert names == {path.name for path in folder.iterdir()} == {
        "log.jsonl", "events.parquet", "events.xes", "events.ocel.json", "verify.py",
        "scenario.toml", "README.txt",
    }
    done = subprocess.run(
        [sys.executable, "-I", "verify.py", "log.jsonl", "--head", found["head"]], cwd=folder,
        capture_output=True, text=True, check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    status, out, _ = run("country", "run", folder / "scenario.toml", "--json")
    assert status == 0
    assert json.loads(out)["persons"] == 60
    status, out, _ = run("sandbox", "export", town, tmp_path / "again", "--lang", "ru")
    assert status == 0
    assert "журнал с цепочкой" in out


def test_a_folder_in_use_or_out_of_reach_is_refused(
    run: Run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(tmp_path.iterdir())
    (line,) = refused(run, "export", town, tmp_path)
    assert "there are files in it" in line
    (line,) = refused(run, "export", town, tmp_path / "no" / "folder", lang="ru")
    assert "папка не создаётся" in line
    (line,) = refused(run, "export", town, tmp_path / "out", "--sample", 0)
    assert "--sample" in line
    assert sorted(tmp_path.iterdir()) == before

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("povestka.outside.export.write_lines", _refusing)
    (line,) = refused(run, "export", town, tmp_path / "out")
    assert "cannot be written" in line


def _refusing(*_: object) -> int:
    from povestka.language.words import Text
    from povestka.outside.files import BadFile

    raise BadFile(Text("the file cannot be written (full).", "файл не записывается (места нет)."))


# ---- stores


def test_a_password_is_not_printed(run: Run) -> None:
    assert bare("postgresql://class@localhost/town") == "postgresql://class@localhost/town"
    place = "mysql://class:secret@localhost/town"
    (line,) = refused(run, "head", place)
    assert "secret" not in line and "class:…@localhost" in line


def test_a_store_that_another_has_written_to_is_not_overwritten(
    run: Run, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from povestka.registers.log import Moved

    def moved(*_: object) -> None:
        raise Moved

    monkeypatch.setattr("povestka.sandbox.session.Sandbox.take", moved)
    (line,) = refused(run, "take", town, "office")
    assert "another has written" in line


def test_a_log_without_a_town_is_no_town(run: Run, tmp_path: Path) -> None:
    from povestka.outside.sql import open_store
    from povestka.registers.events import Event

    store = open_store(tmp_path / "a.db", create=True)
    store.append([Event("x", "person.appeared", 20_000, 20_000, "resident", HIM, "s1")], 0)
    store.close()
    (line,) = refused(run, "head", tmp_path / "a.db")
    assert "no town" in line


@pytest.mark.parametrize("command", [one for one in LATER if one not in ("new", "stories")])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_command_says_when_there_is_no_store(
    run: Run, tmp_path: Path, command: str, lang: str
) -> None:
    more: dict[str, tuple[object, ...]] = {
        "act": ("office", "summons.issued"), "take": ("office",), "release": ("office",),
        "ask": ("--person", HIM), "inject": ("outage",), "fork": (tmp_path / "b.db",),
        "compare": (tmp_path / "b.db",), "export": (tmp_path / "out",),
    }
    (line,) = refused(run, command, tmp_path / "no.db", *more.get(command, ()), lang=lang)
    assert {"en": "no store here", "ru": "хранилища здесь нет"}[lang] in line
    assert list(tmp_path.iterdir()) == []


MODULES = (
    new, advance, act, take, take, ask, events, gaps, inject, fork, compare, export, stories,
    verify, proof, heads,
)


def test_what_the_help_says_is_what_the_command_says_of_itself() -> None:
    """The help is written beside the name, so that listing the commands loads none of them."""
    files = [one.__name__.rpartition(".")[2] for one in MODULES]
    assert files == [ELSEWHERE.get(name, name) for name in LATER]
    for module, (name, says) in zip(MODULES, LATER.items(), strict=True):
        told = inspect.cleandoc(getattr(module, name).__doc__).partition("Parameters\n")[0]
        assert " ".join(told.split()) == " ".join(says.split()), name
    assert whole["sandbox"].help.startswith("The registers at work")


def test_the_help_names_every_command(run: Run) -> None:
    _, out, _ = run("sandbox", "--help")
    assert all(f" {name} " in out for name in LATER)
    assert "SIMULATED CLOCK" in " ".join(out.replace("│", " ").split())


def test_a_store_cannot_be_made_where_there_is_no_folder(run: Run, tmp_path: Path) -> None:
    (line,) = refused(run, "new", tmp_path / "none" / "town.db", "--persons", 5)
    assert "none" in line
    assert list(tmp_path.iterdir()) == []


def test_before_anybody_is_described_nothing_differs(run: Run, town: Path) -> None:
    found = told(run, "gaps", town, "--on", "2025-12-01", "--known", "2025-12-01")
    assert found["persons"] == []
    assert found["decisions"] == {"automatic": 0, "human": 0}


@pytest.mark.parametrize(
    ("name", "value", "held"),
    [("born", "1999-05-04", 10_715), ("status", "reservist", "reservist")],
)
def test_a_record_is_corrected_by_a_day_or_a_word(
    run: Run, town: Path, name: str, value: str, held: int | str
) -> None:
    words = ("act", town, "office", "record.corrected", f"field={name}", f"value={value}")
    found = told(run, *words, "--person", HIM)
    assert (found["refused"], found["events"][0]["data"]["value"]) == (None, held)
