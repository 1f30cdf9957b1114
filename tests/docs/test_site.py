"""The site that is built: without a warning, whole in both languages, asking nothing of anyone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs.making import refusals_country
from docs.making.behaviour import DRIVEN, STAGES, decisions
from docs.making.commands import commands, options, target
from docs.making.fileformat import KEYS
from docs.making.refusals import KINDS, STATUSES, kinds
from docs.making.scenariofile import TABLES
from docs.making.site import WRITTEN
from docs.making.theorems import theorems
from tests.docs.reading import read

from povestka.country.measures import MEASURES as COUNTED
from povestka.country.validating import targets
from povestka.language.words import LANGUAGES
from povestka.law.book import BOOK
from povestka.law.editions import AMENDMENTS
from povestka.law.measures import MEASURES
from povestka.outside.scenarios import load, load_safeguard, safeguards, shipped
from povestka.people.settings import settings

OUTSIDE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//|^\s*(?!data:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def pages(site: Path, lang: str) -> dict[str, Path]:
    folder = site / lang
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*.html"))}


def anchor(name: str) -> str:
    """The id that Sphinx makes of a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def test_it_builds_without_a_warning(site: Path) -> None:
    assert (site / "said.txt").read_text("utf-8") == ""


def test_a_build_that_reaches_for_the_network_is_stopped() -> None:
    tries = (
        "import sys, socket; from docs.making.offline import _refuse; sys.addaudithook(_refuse);"
        "socket.create_connection(('127.0.0.1', 9))"
    )
    found = subprocess.run(
        [sys.executable, "-c", tries], capture_output=True, text=True, check=False
    )
    assert found.returncode == 1
    assert "built without a network" in found.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_asks_for_anything_off_the_machine(site: Path, lang: str) -> None:
    for name, path in pages(site, lang).items():
        assert [one for one in read(path).addresses if OUTSIDE.match(one)] == [], name
    for path in (site / lang).rglob("*.css"):
        text = path.read_text("utf-8")
        asked = re.findall(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)", text)
        assert [one for pair in asked for one in pair if one and OUTSIDE.match(one)] == [], path
    for path in (site / lang).rglob("*.js"):
        text = re.sub(r"/\*.*?\*/|^\s*(//|\*).*$", "", path.read_text("utf-8"), flags=re.S | re.M)
        bare = re.sub(r"http://www\.w3\.org/[\w/]+", "", text)
        assert path.name == "searchindex.js" or "http" not in re.findall(r"https?(?=://)", bare)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path, lang: str) -> None:
    for name, path in pages(site, lang).items():
        for address in read(path).addresses:
            if OUTSIDE.match(address) or address.startswith("data:"):
                continue
            place, _, at = address.partition("#")
            other = (path.parent / place.partition("?")[0]).resolve() if place else path
            assert other.exists(), (name, address)
            if at and other.suffix == ".html":
                assert at in read(other).anchors, (name, address)


def test_both_languages_have_the_same_pages_and_each_leads_to_the_other(site: Path) -> None:
    english, russian = (pages(site, lang) for lang in LANGUAGES)
    assert set(english) == set(russian)
    assert len(english) > 150
    for name in set(english) - {"search.html"}:
        for lang, other in (("en", "ru"), ("ru", "en")):
            path = site / lang / name
            leads = {(path.parent / one).resolve() for one in read(path).addresses}
            assert (site / other / name).resolve() in leads, (lang, name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_says_that_it_is_a_model(site: Path, lang: str) -> None:
    mark, day = {"en": ("MODEL", "15 March 2026"), "ru": ("МОДЕЛЬ", "15 марта 2026")}[lang]
    for name, path in pages(site, lang).items():
        words = " ".join(read(path).words)
        assert mark in words and day in words, name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_has_its_place(site: Path, lang: str) -> None:
    folder = site / lang
    for name, rule in BOOK.rules.items():
        words = " ".join(read(folder / "rules" / f"{name}.html").words)
        assert rule.title.in_(lang) in words and rule.says.in_(lang) in words, name
    for name, statement in BOOK.statements.items():
        page = read(folder / "law" / f"{name.partition('.')[0]}.html")
        assert anchor(f"statement-{name}") in page.anchors, name
        assert statement.says.in_(lang) in " ".join(page.words), name
    for key, question in BOOK.contested.items():
        words = " ".join(read(folder / "readings" / f"{key}.html").words)
        assert question.asks.in_(lang) in words
        assert all(one.says.in_(lang) in words for one in question.readings), key
    sources = read(folder / "sources.html").anchors
    assert {f"source-{key.lower()}" for key in BOOK.sources} <= sources


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_setting_and_refusal_has_its_place(site: Path, lang: str) -> None:
    folder = site / lang
    wanted = {target(name) for name in commands()} | {
        target(name, one) for name, command in commands().items() for one in options(command)
    }
    assert wanted <= read(folder / "commands.html").anchors
    keys = {f"key-{table}-{key}" for table, found in KEYS.items() for key in found}
    assert keys <= read(folder / "file-format.html").anchors
    refusals = (folder / "refusals.html").read_text("utf-8")
    every = {**kinds(), **refusals_country.kinds()}
    named = {f"refusal-{name.replace('_', '-')}" for name in every}
    assert named <= read(folder / "refusals.html").anchors
    assert all(f'<span class="pre">{status}</span>' in refusals for status in STATUSES)
    parameters = (folder / "parameters.html").read_text("utf-8")
    assert all(f'<span class="pre">{name}</span>' in parameters for name in BOOK.parameters)
    measures = " ".join(read(folder / "measures.html").words)
    assert all(text.in_(lang) in measures for text in MEASURES.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_of_the_country_has_its_place(site: Path, lang: str) -> None:
    folder = site / lang
    behaviour = read(folder / "behaviour.html").anchors
    assert {f"setting-{key.replace('.', '-')}" for key in settings()} <= behaviour
    assert {f"stage-{stage.name}" for stage in STAGES} <= behaviour
    assert {f"decision-{name.replace('.', '-')}" for name in decisions()} <= behaviour
    text = (folder / "behaviour.html").read_text("utf-8")
    assert all(f'<span class="pre">{name}</span>' in text for name in DRIVEN)
    keys = {f"key-{table}-{key}" for table, (_, _, known) in TABLES.items() for key in known}
    assert keys <= read(folder / "scenario-file.html").anchors
    scenarios = read(folder / "scenarios.html")
    assert {anchor(f"scenario-{name}") for name in shipped()} <= scenarios.anchors
    assert {anchor(f"safeguard-{name}") for name in safeguards()} <= scenarios.anchors
    words = " ".join(scenarios.words)
    assert all(load(name).says.in_(lang) in words for name in shipped())
    assert all(load_safeguard(name).says.in_(lang) in words for name in safeguards())
    counted = read(folder / "counted.html").anchors
    assert {anchor(f"counted-{one.key}") for one in COUNTED} <= counted
    validation = read(folder / "validation.html")
    assert {anchor(f"target-{one.id}") for one in targets()} <= validation.anchors
    words = " ".join(validation.words)
    assert all(one.why.in_(lang) in words for one in targets())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_drawn_and_told_in_words(site: Path, lang: str) -> None:
    for name in BOOK.rules:
        text = (site / lang / "rules" / f"{name}.html").read_text("utf-8")
        assert text.count('<svg xmlns="http://www.w3.org/2000/svg" class="rule-graph"') == 1, name
        assert re.search(r'role="img".*?<title>\S.*?</title><desc>\S.*?</desc>', text, re.S), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_theorem_stands_beside_the_rules_it_defends(site: Path, lang: str) -> None:
    for theorem in theorems():
        assert anchor(f"theorem-{theorem.name}") in read(site / lang / "theorems.html").anchors


MEANT = {
    "povestka", "toml", "json", "sms", "baza", "javascript", "press", "dask", "parquet", "python",
    "postgresql",
}  # fmt: skip
"""Words in Latin letters that are names on a Russian page too."""
NAMED = {
    part
    for key in (
        *(f"{name}.{one.key}" for name, question in BOOK.contested.items() for one in question.readings),
        *AMENDMENTS,
    )
    for part in re.findall("[a-z]{3,}", key)
}
"""Parts of the names of readings and editions, which are written the same in both languages."""
OF_THE_PROGRAM = {
    "commands.html", "file-format.html", "refusals.html", "reforms.html", "theorems.html",
    "scenario-file.html", "security.html", "web.html",
}
"""Pages on which words of the program stand in the midst of Russian sentences."""


def test_no_english_is_left_on_russian_pages(site: Path) -> None:
    for name, path in pages(site, "ru").items():
        text = " ".join(read(path).words)
        if name in OF_THE_PROGRAM:
            russian, latin = (len(re.findall(letters, text)) for letters in ("[а-яё]", "[a-z]"))
            assert russian > 3 * latin, name
        else:
            found = set(re.findall(r"(?<![\w.=-])[a-z]{3,}(?![\w.=-])", text.lower()))
            assert found - MEANT - NAMED == set(), name


def test_hand_written_pages_have_the_same_shape_in_both_languages() -> None:
    for name in WRITTEN:
        texts = [Path("docs", lang, f"{name}.md").read_text("utf-8") for lang in LANGUAGES]
        shapes = [
            re.findall(r"^(?:#+(?= )|```\w*|\([\w-]+\)=|\* |\| )", text, re.MULTILINE)
            for text in texts
        ]
        outputs = [re.sub(r"```console\n.*?```", "", text, flags=re.S) for text in texts]
        assert len(shapes[0]) == len(shapes[1]), name
        assert outputs[0].count("](#") == outputs[1].count("](#"), name


def test_no_refusal_is_explained_that_the_program_does_not_have() -> None:
    assert set(KINDS) == set(kinds())
    assert set(refusals_country.KINDS) == set(refusals_country.kinds())
