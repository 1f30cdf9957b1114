"""What is shown and not computed: every row covered, every source known, the voice kept."""

from __future__ import annotations

import ast
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import povestka.law as room
from povestka.language.readings import Contested
from povestka.language.sources import Certainty, Ground, Statement
from povestka.language.words import LANGUAGES, Text
from povestka.law.book import BOOK
from povestka.law.readings import SWITCHES
from povestka.law.readings.shown import SHOWN_READINGS
from povestka.law.shown import STATEMENTS
from povestka.law.sources import SOURCES

LAW = Path(room.__file__).parent
MINE = sorted(
    [*(LAW / "shown").glob("*.py"), *(LAW / "sources").glob("*.py"), LAW / "readings/shown.py"]
)
ROWS = {str(number) for number in range(1, 95)} | {"78a"}
NOT_COMPUTED = {
    "12", "13", "30", "32", "36", "46", "53", "56", "66", "71", "72", "74", "78", "78a",
    *(str(number) for number in range(81, 95)),
}
PARTLY_COMPUTED = {"2", "17", "20", "40", "42", "57", "58", "59", "60", "61", "62", "65"}
SECTIONS = {"0", "1i", "1j", "2.13", "6", "7", "8"}
WORKED = {"w1", "w27", "w32", "w43", "w45", "w46"}
KINDS = {
    "statute", "agency", "official", "ministry", "press", "lawyer", "commercial", "monitor",
    "unknown",
}
ALIASES = {
    "P47b": "P04", "P36": "P46", "P15": "P08", "P119": "P24", "P135": "P54", "P165": "P80",
    "P147b": "P147",
}
FORBIDDEN = re.compile(
    r"\byou\b|\byour\b|don.t worry|\bevaders?\b|\bdodgers?\b|\bfugitives?\b|\bcountdown"
    r"|уклонист|беглец|беглец[аы]|не волнуйтесь|\bвы\b|\bвам\b|\bвас\b|обратный отсч",
    re.IGNORECASE,
)
MOBILISATION = re.compile(r"mobili[sz]|мобилиз", re.IGNORECASE)
MAY_SPEAK_OF_MOBILISATION = ("mobilisation.", "deferment.", "registers.", "practice.", "errors.")
SUBJECTS = {
    "board", "call_up", "complaints", "crime", "deferment", "errors", "exit_ban", "fine",
    "launch", "liability", "limits", "measures", "mobilisation", "paper", "practice", "reason",
    "registers", "service", "timeline", "to_check",
}


def _named(statement: Statement) -> str:
    return statement.name


def _keyed(question: Contested) -> str:
    return question.key


def _texts_of(statement: Statement) -> tuple[Text, ...]:
    return (statement.title, statement.says, statement.why_not)


def _texts_of_question(question: Contested) -> tuple[Text, ...]:
    assert question.not_executable is not None
    words = [question.asks, question.why, question.not_executable]
    for reading in question.readings:
        words += [reading.says, reading.held_by]
    return tuple(words)


def _in_both_languages(text: Text) -> None:
    for lang in LANGUAGES:
        words = text.in_(lang)
        assert words == words.strip(), words
        assert words, text
        assert "  " not in words, words
        assert "!" not in words, words
        assert not FORBIDDEN.search(words), words
        assert words.count("«") == words.count("»"), words
    assert text.en != text.ru
    assert re.search("[а-яё]", text.ru), text.ru


def _grounds() -> list[Ground]:
    rules = [rule.ground for rule in BOOK.rules.values()]
    return rules + [statement.ground for statement in STATEMENTS]


# The rows of the table of facts.


def test_every_row_is_computed_or_shown() -> None:
    covered = {row for ground in _grounds() for row in ground.rows}
    assert covered >= ROWS, sorted(ROWS - covered)


@pytest.mark.parametrize("row", sorted(NOT_COMPUTED))
def test_a_row_that_no_rule_computes_has_a_statement(row: str) -> None:
    assert any(row in statement.ground.rows for statement in STATEMENTS)


@pytest.mark.parametrize("row", sorted(PARTLY_COMPUTED))
def test_what_a_rule_leaves_out_of_its_row_is_shown(row: str) -> None:
    assert any(row in statement.ground.rows for statement in STATEMENTS)


@pytest.mark.parametrize("section", sorted(SECTIONS | {"w43", "w45", "w46"}))
def test_every_section_without_rules_is_shown(section: str) -> None:
    assert any(section in statement.ground.rows for statement in STATEMENTS)


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_a_statement_names_rows_that_exist(statement: Statement) -> None:
    assert statement.ground.rows
    assert set(statement.ground.rows) <= ROWS | SECTIONS | WORKED
    assert len(set(statement.ground.rows)) == len(statement.ground.rows)


# Statements.


def test_names_are_unique_and_sorted_by_subject() -> None:
    counts = Counter(statement.name for statement in STATEMENTS)
    assert max(counts.values()) == 1
    assert {name.split(".")[0] for name in counts} == SUBJECTS


def test_no_statement_bears_the_name_of_a_rule() -> None:
    assert not {statement.name for statement in STATEMENTS} & set(BOOK.rules)


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_a_statement_is_said_in_both_languages(statement: Statement) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z0-9_]+", statement.name)
    for text in _texts_of(statement):
        _in_both_languages(text)
    assert statement.says.en.endswith(".")
    assert statement.says.ru.endswith(".")
    assert not statement.title.en.endswith(".")
    assert not statement.title.ru.endswith(".")


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_a_statement_says_why_it_is_not_computed(statement: Statement) -> None:
    assert len(statement.why_not.en) > 20
    assert len(statement.why_not.ru) > 20
    assert statement.why_not != statement.says


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_a_statement_has_its_days(statement: Statement) -> None:
    since = date.fromisoformat(statement.since)
    assert since <= date.fromisoformat(BOOK.checked_on)
    if statement.until is not None:
        assert since <= date.fromisoformat(statement.until)


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_a_statement_without_a_page_says_so_by_its_ground(statement: Statement) -> None:
    ground = statement.ground
    assert isinstance(ground.certainty, Certainty)
    if not ground.sources:
        about_sources = statement.name.startswith(("to_check.", "errors."))
        assert about_sources or ground.certainty is Certainty.LOW
    if not ground.confirmed:
        said = f"{statement.says.en} {statement.why_not.en}"
        assert re.search("general knowledge|generally known|seen only|not (seen|checked)"
                         r"|numbered pages|is known\.|was not found", said), said


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_call_up_is_never_called_mobilisation(statement: Statement) -> None:
    if statement.name.startswith(MAY_SPEAK_OF_MOBILISATION):
        return
    for text in _texts_of(statement):
        assert not MOBILISATION.search(f"{text.en} {text.ru}"), statement.name


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_practice_is_marked_as_practice(statement: Statement) -> None:
    marked = (
        statement.title.en.startswith("Practice: "),
        statement.title.ru.startswith("Практика: "),
    )
    assert marked == (statement.name.startswith("practice."),) * 2
    if "2.13" in statement.ground.rows:
        assert statement.name.startswith(("practice.", "limits."))


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_the_paper_regime_has_ended(statement: Statement) -> None:
    if statement.name.startswith("paper."):
        assert statement.until is not None
        assert statement.until < BOOK.checked_on


def test_every_rule_named_in_a_reason_exists() -> None:
    named = {
        name
        for statement in STATEMENTS
        for text in _texts_of(statement)
        for name in re.findall(r"`([a-z_]+\.[a-z0-9_*]+)`", f"{text.en} {text.ru}")
    }
    assert named
    for name in named:
        stem = name.removesuffix("*")
        assert any(rule.startswith(stem) for rule in BOOK.rules), name
        assert name.endswith("*") or name in BOOK.rules, name


def test_every_question_named_in_a_statement_exists() -> None:
    for statement in STATEMENTS:
        for text in _texts_of(statement):
            in_english = set(re.findall(r"CR-\d+", text.en))
            assert in_english == set(re.findall(r"CR-\d+", text.ru)), statement.name
            assert in_english <= set(BOOK.contested), statement.name


@pytest.mark.parametrize("statement", STATEMENTS, ids=_named)
def test_both_languages_give_the_same_numbers(statement: Statement) -> None:
    for text in _texts_of(statement):
        assert _numbers(text.en) == _numbers(text.ru), statement.name


def _numbers(words: str) -> list[str]:
    """The figures of a sentence; thousands are parted by a comma or by a space."""
    joined = re.sub(r"(?<=\d),(?=\d{3})|(?<=\d) (?=\d{3}\b)", "", words)
    return sorted(re.findall(r"\d+", joined))


# Sources.


def test_every_source_that_is_cited_exists() -> None:
    cited = {source for ground in _grounds() for source in ground.sources}
    for question in BOOK.contested.values():
        cited |= {source for reading in question.readings for source in reading.sources}
    assert cited <= set(BOOK.sources), sorted(cited - set(BOOK.sources))


def test_every_number_from_1_to_179_is_a_source() -> None:
    numbers = {f"P{number:02d}" for number in range(1, 180)}
    assert set(SOURCES) == numbers | {"P47b", "P74b", "P82b", "P147b"}


def test_an_alias_names_the_same_page() -> None:
    for alias, key in ALIASES.items():
        assert SOURCES[alias].address == SOURCES[key].address
        assert SOURCES[alias].kind == SOURCES[key].kind


def test_two_numbers_name_one_page_only_where_they_are_aliases() -> None:
    pages = Counter(source.address for key, source in SOURCES.items() if key not in ALIASES)
    assert max(pages.values()) == 1


def test_a_source_is_plain_text_of_a_known_kind() -> None:
    for key, source in SOURCES.items():
        assert source.key == key
        assert source.kind in KINDS
        if key == "P29":
            assert source == type(source)("P29", "", "press")
        else:
            for address in source.address.split(", "):
                assert re.fullmatch(r"https?://[^\s<>\"]+", address), key


def test_every_kind_is_used() -> None:
    assert {source.kind for source in SOURCES.values()} == KINDS


# Contested questions that no case file can carry.


def test_the_questions_that_are_shown() -> None:
    keys = [question.key for question in SHOWN_READINGS]
    assert keys == ["CR-10", "CR-16", "CR-18", "CR-20", "CR-21", "CR-23", "CR-24"]
    assert not set(keys) & {question.key for question in SWITCHES}
    assert sorted(keys + [question.key for question in SWITCHES]) == sorted(
        f"CR-{number}" for number in range(1, 26)
    )


@pytest.mark.parametrize("question", SHOWN_READINGS, ids=_keyed)
def test_a_shown_question_has_a_default_and_others(question: Contested) -> None:
    ranks = [reading.rank for reading in question.readings]
    assert ranks[0] == "default"
    assert set(ranks[1:]) <= {"open", "report"}
    assert len(ranks) >= 2
    keys = [reading.key for reading in question.readings]
    assert len(set(keys)) == len(keys)
    assert question.default.sources


@pytest.mark.parametrize("question", SHOWN_READINGS, ids=_keyed)
def test_a_shown_question_is_said_in_both_languages(question: Contested) -> None:
    for text in _texts_of_question(question):
        _in_both_languages(text)
        assert not MOBILISATION.search(f"{text.en} {text.ru}")
        assert _numbers(text.en) == _numbers(text.ru)
    assert question.asks.en.endswith("?")
    assert question.asks.ru.endswith("?")


@pytest.mark.parametrize("question", SWITCHES, ids=_keyed)
def test_a_switch_is_executable(question: Contested) -> None:
    assert question.not_executable is None


# The files.


@pytest.mark.parametrize("path", MINE, ids=lambda path: str(path.relative_to(LAW)))
def test_a_file_is_data_without_logic(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) <= (250 if path.parent.name == "shown" else 400)
    assert all(len(line) <= 100 for line in lines)
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    banned = (ast.If, ast.For, ast.While, ast.Lambda, ast.Try, ast.ClassDef, ast.With)
    assert not [node for node in ast.walk(tree) if isinstance(node, banned)]


def test_no_file_points_outside_the_project() -> None:
    for path in MINE:
        assert "../" not in path.read_text(encoding="utf-8")
