"""The code blocks of the pages written by hand: found, run, and written anew on request.

Each page has a folder of its own with the project's cases in it. A `toml` block that begins with
the name of a file is written there. A `diff` block changes a copy of the package, and what
follows on the page runs with that copy. An `sh` block starts the web app, on a port that is free;
what follows on the page reaches it there. `python -m docs.making.blocks` accepts what the commands
of every page print today; the difference is to be read as law.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.making.site import WRITTEN

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROOT = Path.cwd()
USUAL = "127.0.0.1:8000"
"""Where the web app is on a page; where it really is, in `Bench.address`."""


@dataclass(frozen=True)
class Block:
    """A block of code: its language, its text, and where the text stands on the page."""

    language: str
    text: str
    start: int
    end: int

    @property
    def command(self) -> str:
        """The command of a `console` block."""
        return self.text.partition("\n")[0].removeprefix("$ ")

    @property
    def shown(self) -> str:
        """What a `console` block says that the command prints."""
        return self.text.partition("\n")[2]


def blocks(text: str) -> Iterator[Block]:
    """Every block of code of a page, in its order."""
    for found in _BLOCK.finditer(text):
        yield Block(found[1], found[2], found.start(2), found.end(2))


class Bench:
    """Where the blocks of one page run, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "cases").symlink_to(ROOT / "cases")
        self.source = ROOT / "src"
        self.session = ""
        self.server: subprocess.Popen[str] | None = None
        self.address = USUAL

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        if self.server is not None:
            self.server.send_signal(signal.SIGINT)
            said, wrong = self.server.communicate(timeout=30)
            assert (said, wrong) == ("", ""), "nothing is written down while it runs"

    def environment(self) -> dict[str, str]:
        """What a block sees of the machine: a width, and the package."""
        given = {"COLUMNS": "88", "PATH": "", "PYTHONIOENCODING": "utf-8"}
        # A pass that is compiled already is not compiled anew for each page.
        kept = {key: value for key, value in os.environ.items() if key == "POVESTKA_KERNELS"}
        return {**given, **kept, "PYTHONPATH": str(self.source)}

    def run(self, block: Block) -> str:
        """Run a block; of a command what it prints. What fails raises with what it said."""
        match block.language:
            case "console":
                program, *words = block.command.split()
                if program != "povestka":
                    raise ValueError(f"only povestka is called on these pages, not {program}")
                return self._python("-c", _PROGRAM, *words)
            case "python":
                return self._python("-c", block.text.replace(USUAL, self.address))
            case "sh":
                return self._serve(*block.text.split())
            case "pycon":
                self.session += block.text
                return self._python("-c", _DOCTEST, self.session)
            case "toml":
                return self._toml(block)
            case "diff":
                self._amend(block.text)
                return ""
        raise ValueError(f"no block of {block.language} is known how to run")

    def _python(self, *words: str) -> str:
        found = subprocess.run(  # noqa: S603 (this interpreter, the page's words)
            [sys.executable, *words], capture_output=True, text=True, cwd=self.folder,
            env=self.environment(), check=False,
        )
        if found.returncode:
            raise AssertionError(found.stdout + found.stderr)
        return found.stdout

    def _serve(self, program: str, command: str) -> str:
        """Start the web app, as the block says; it ends with the page."""
        if (program, command) != ("povestka", "serve"):
            raise ValueError(f"only povestka serve is started on these pages, not {program}")
        self.server = subprocess.Popen(  # noqa: S603 (this interpreter, our own words)
            [sys.executable, "-c", _PROGRAM, command, "--port", "0"], text=True, cwd=self.folder,
            env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        assert self.server.stdout is not None
        said = self.server.stdout.readline()
        self.address = re.findall(r"http://([\d.:]+)/", said)[0]
        return said.replace(self.address, USUAL)

    def _toml(self, block: Block) -> str:
        named = re.match(r"# (\S+\.toml)\n", block.text)
        path = self.folder / (named[1] if named else "block.toml")
        path.write_text(block.text, "utf-8")
        return self._python("-c", _TOML, path.name)

    def _amend(self, text: str) -> None:
        """Change a copy of the package as a difference says; its place must be found once."""
        if self.source == ROOT / "src":
            self.source = self.folder / "src"
            shutil.copytree(ROOT / "src", self.source, ignore=shutil.ignore_patterns("*.pyc"))
        head, *lines = text.splitlines()
        path = self.folder / head.removeprefix("--- ")
        old, new = ("\n".join(one[1:] for one in lines if one[0] != sign) for sign in "+-")
        before = path.read_text("utf-8")
        if before.count(old) != 1:
            raise AssertionError(f"{head}: the lines stand there {before.count(old)} times")
        path.write_text(before.replace(old, new), "utf-8")


_PROGRAM = "from povestka.cli.main import main; main()"
_DOCTEST = """
import doctest, sys
test = doctest.DocTestParser().get_doctest(sys.argv[1], {}, "page", None, 0)
sys.exit(doctest.DocTestRunner().run(test).failed)
"""
_TOML = """
import sys, tomllib
from pathlib import Path
import povestka
found = tomllib.loads(Path(sys.argv[1]).read_text("utf-8"))
if {"parameters", "variants", "readings"} & set(found):
    from povestka.outside.reforms import load
    load(sys.argv[1])
elif str(found.get("schema", "")).startswith("povestka/scenario/"):
    from povestka.outside.scenarios import load
    load(sys.argv[1])
elif "as_of" in found:
    sys.argv = ["povestka", "case", sys.argv[1], "--json"]
    from povestka.cli.main import main
    main()
else:
    povestka.decide({"as_of": "2026-03-15", "person": {"status": "conscript"}, **found})
"""


_SECONDS = re.compile(r"^\d+[.,]\d+ (s|с); ", re.MULTILINE)


def steady(text: str) -> str:
    """What a command prints without the seconds that it took: no two runs take the same."""
    return _SECONDS.sub(r"… \1; ", text)


def accepted(text: str) -> str:
    """The page with what its commands print today."""
    changed = text
    with TemporaryDirectory() as folder, Bench(Path(folder)) as bench:
        for block in blocks(text):
            shown = bench.run(block)
            if block.language == "console" and steady(block.shown) != steady(shown):
                changed = changed.replace(block.text, f"$ {block.command}\n{shown}")
    return changed


if __name__ == "__main__":
    for lang in ("en", "ru"):
        for name in WRITTEN:
            path = Path("docs", lang, f"{name}.md")
            path.write_text(accepted(path.read_text("utf-8")), "utf-8")
