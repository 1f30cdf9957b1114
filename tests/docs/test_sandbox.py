"""The pages of the sandbox: everything has its place, and what has gone or is new is an error."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docs.making import registers
from docs.making.markdown import esc
from docs.making.refusals_registers import EXAMPLES, other_refusals, registers_refusals
from tests.docs.reading import read

from povestka.cli.sandbox import export, given
from povestka.language.words import LANGUAGES
from povestka.outside.sql_words import WORDS
from povestka.registers.chain import WORDS as OF_CHAIN
from povestka.registers.cycles import CYCLES
from povestka.registers.invariants import CHECKS, LOG_CHECKS
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import CODES, refuse
from povestka.sandbox.faults.model import FAULTS, FIELDS
from povestka.sandbox.stories.told import STORIES


def anchored(prefix: str, names: object) -> set[str]:
    return {
        f"{prefix}-{re.sub('[._]', '-', str(name))}"
        for name in names  # type: ignore[attr-defined] # a mapping or a list
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_of_the_registers_has_its_place(site: Path, lang: str) -> None:
    folder = site / lang
    events = read(folder / "events.html")
    assert anchored("event", KINDS) <= events.anchors
    text = (folder / "events.html").read_text("utf-8")
    fields = {one.name for kind in KINDS.values() for one in kind.fields}
    assert all(f'<span class="pre">{name}</span>' in text for name in fields)
    assert anchored("cycle", CYCLES) <= read(folder / "life-cycles.html").anchors
    faults = read(folder / "faults.html").anchors
    assert anchored("fault", FAULTS) | anchored("fault-field", FIELDS) <= faults
    checks = [one.name for one in (*CHECKS, *LOG_CHECKS)]
    assert anchored("invariant", checks) <= read(folder / "invariants.html").anchors
    assert anchored("refused", CODES) <= read(folder / "refusals.html").anchors


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cycle_is_drawn_and_told_in_words(site: Path, lang: str) -> None:
    text = (site / lang / "life-cycles.html").read_text("utf-8")
    assert text.count('class="cycle-graph" role="img"') == len(CYCLES)
    labels = re.findall(r'<div class="graph"[^>]*aria-label="([^"]*)"', text)
    assert len(labels) == len(CYCLES)
    assert all(len(one) > 40 for one in labels)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_is_shown_whole(lang: str) -> None:
    page = "\n".join(registers_refusals(lang))
    assert "{" not in page
    for code in CODES:
        assert refuse(code, **EXAMPLES).says.in_(lang).split()[0] in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_stores_logs_and_options_is_shown(lang: str) -> None:
    page = "\n".join(other_refusals(lang))
    assert "{" not in page
    for text in (*WORDS.values(), *OF_CHAIN.values(), given._NO_PAIR, export._NOT_EMPTY):
        longest = max(re.split(r"\{\w+\}", text.in_(lang)), key=len)
        assert esc(longest.strip()) in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_story_is_shown_with_what_must_hold(site: Path, lang: str) -> None:
    page = read(site / lang / "stories.html")
    assert anchored("story", STORIES) <= page.anchors
    words = " ".join(page.words)
    assert all(one.says.in_(lang) in words for one in STORIES.values())


def test_a_family_of_events_without_words_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    fewer = {name: text for name, text in registers.ABOUT.items() if name != "ground"}
    monkeypatch.setattr(registers, "ABOUT", fewer)
    with pytest.raises(LookupError, match="ground"):
        registers.events_page("en")


def test_no_example_is_left_over() -> None:
    with pytest.raises(KeyError):
        refuse("role")
    assert {"role", "event", "by"} <= set(EXAMPLES)
