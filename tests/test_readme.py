"""The examples of the README give what they show, by the installed command."""

import doctest
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

README = Path("README.md").read_text("utf-8")
CONSOLE = re.findall(r"```console\n\$ (.*?)\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), CONSOLE, ids=[one for one, _ in CONSOLE])
def test_a_command_prints_what_the_readme_shows(command: str, shown: str) -> None:
    program = Path(sys.executable).with_name("povestka")
    found = subprocess.run(
        [program, *shlex.split(command)[1:]], capture_output=True, text=True, check=True,
        env={"COLUMNS": "88", "PATH": "", "PYTHONIOENCODING": "utf-8"},
    )
    assert shown == found.stdout


def test_the_python_example_gives_what_it_shows() -> None:
    found = doctest.testfile("../README.md", encoding="utf-8")
    assert found.attempted >= 4
    assert found.failed == 0


def test_the_case_shown_is_the_case_decided() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    shown = tomllib.loads(block)
    asked = tomllib.loads(Path("cases/good/w06-plain-fallback.toml").read_text("utf-8"))
    assert shown["summons"][0].items() <= asked["summons"][0].items()
    assert shown["as_of"] == asked["as_of"]
