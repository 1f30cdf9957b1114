"""Every block of code on the hand-written pages runs, and prints what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from docs.making.blocks import Bench, Block, accepted, blocks, steady
from docs.making.site import WRITTEN

PAGES = [Path("docs", lang, f"{name}.md") for lang in ("en", "ru") for name in WRITTEN]


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_every_block_of_a_page_does_what_the_page_shows(path: Path, tmp_path: Path) -> None:
    ran = 0
    with Bench(tmp_path) as bench:
        for block in blocks(path.read_text("utf-8")):
            printed = bench.run(block)
            ran += 1
            if block.language == "console":
                assert steady(block.shown) == steady(printed), block.command
    assert ran


def test_no_block_escapes_being_run() -> None:
    for path in PAGES:
        text = path.read_text("utf-8")
        opened = sum(line.startswith("```") for line in text.splitlines())
        assert opened == 2 * len(list(blocks(text))), path


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    for language, text in (
        ("python", "assert 1 == 2\n"),
        ("pycon", ">>> 1 + 1\n3\n"),
        ("toml", "as_of = 2026-03-15\n[person]\nstatus = 'nobody'\n"),
        ("diff", "--- src/povestka/law/editions.py\n no such line\n+another\n"),
        ("console", "$ povestka law no_such_rule\n"),
    ):
        with pytest.raises(AssertionError, match=r"\S"):
            bench.run(Block(language, text, 0, 0))
    refused = (("console", "$ rm file\n"), ("sh", "rm file\n"), ("cobol", "STOP RUN.\n"))
    for language, text in refused:
        with pytest.raises(ValueError, match="only povestka|no block"):
            bench.run(Block(language, text, 0, 0))


def test_accepting_a_page_writes_what_its_commands_print() -> None:
    page = "# A page\n\n```console\n$ povestka --version\nold\n```\n"
    (block,) = blocks(accepted(page))
    assert block.shown.strip() != "old"
    assert block.command == "povestka --version"


def test_only_the_seconds_that_a_run_took_may_differ() -> None:
    shown = "Sent  392\n\n0.47 s; fingerprint 5a20\n"
    assert steady(shown) == steady(shown.replace("0.47", "12.5"))
    assert steady(shown) != steady(shown.replace("5a20", "5a21"))
    assert steady(shown) != steady(shown.replace("392", "393"))
    assert steady("0,16 с; отпечаток 5a") == "… с; отпечаток 5a"


def test_a_scenario_is_read_as_one(tmp_path: Path) -> None:
    text = '# one.toml\nschema = "povestka/scenario/1"\nfirst = 2026-01-01\n'
    with pytest.raises(AssertionError, match="BadScenario"):
        Bench(tmp_path).run(Block("toml", text, 0, 0))
