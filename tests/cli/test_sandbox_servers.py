"""The commands on a real PostgreSQL server: a town there is the same as one in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.running import Run
from tests.outside.servers import address, server

__all__ = ["address", "server"]

HIM = "SYN-0000-000003"


def told(run: Run, *words: object) -> dict[str, Any]:
    status, out, err = run("sandbox", *words, "--json")
    assert (status, err) == (0, ""), err
    found: dict[str, Any] = json.loads(out)
    return found


def test_every_use_of_a_town_on_a_server_gives_what_a_file_gives(
    run: Run, address: str, tmp_path: Path
) -> None:
    heads, answers = [], []
    for place in (address, str(tmp_path / "town.db")):
        told(run, "new", place, "--persons", 12, "--seed", 3)
        told(run, "advance", place, "--days", 60)
        told(run, "take", place, "office")
        told(run, "act", place, "office", "summons.issued", "for=board", "appear=2026-03-20",
             "channel=register", "--person", HIM)
        told(run, "inject", place, "outage", "role=border", "until=2026-04-01")
        told(run, "advance", place, "--days", 20)
        answers.append(told(run, "ask", place, "--person", HIM)["rows"])
        answers.append(told(run, "gaps", place)["totals"])
        assert told(run, "verify", place)["good"]
        heads.append(told(run, "head", place)["head"])
    assert heads[0] == heads[1]
    assert answers[:2] == answers[2:]
    same = told(run, "compare", address, tmp_path / "town.db")
    assert same["persons"] == []
    found = told(run, "fork", address, tmp_path / "fork.db", "--at", "2026-02-01")
    assert found["today"] == "2026-02-01"
    assert told(run, "export", address, tmp_path / "out")["head"] == heads[0]
    status, out, _ = run("verify", address, "--head", heads[0], "--json")
    assert (status, json.loads(out)["good"]) == (0, True)


def test_a_second_town_needs_a_schema_of_its_own(run: Run, address: str) -> None:
    told(run, "new", address, "--persons", 3)
    status, out, err = run("sandbox", "new", address, "--persons", 3)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "left as it is" in err
    other = address.replace("schema=", "schema=other_")
    status, out, err = run("sandbox", "head", other, "--lang", "ru")
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "хранилища здесь нет" in err
    assert told(run, "new", other, "--persons", 3)["persons"] == 3
