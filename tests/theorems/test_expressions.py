"""A statement in text says what it computes; what is no statement is told so, with its place."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.naive.draw import draw
from tests.theorems.said import Speaker, environment, told

from povestka.case.questions import ORDER
from povestka.case.reading import read
from povestka.case.rows import Row, rows
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Rule
from povestka.language.writing import YES, all_of
from povestka.law import facts
from povestka.law.book import BOOK
from povestka.readers.decide import Setting, parts
from povestka.theorems.cursor import DEEPEST
from povestka.theorems.expressions import NAMES, Asked, parsed
from povestka.theorems.names import ALIASES, RECORDS, TABLE
from povestka.theorems.tokens import KEYWORDS, LONGEST, BadExpression

CASE: dict[str, Any] = {
    "as_of": "2026-04-01",
    "person": {"status": "conscript", "born": "2003-05-04", "enrolled": False},
    "summons": [
        {"for": "medical", "placed": "2026-02-02", "appear": "2026-02-20"},
        {"for": "board", "handed": "2026-03-02", "appear": "2026-03-20", "appeared": "2026-03-20"},
    ],
    "ground": [{"kind": "study", "from": "2024-09-01", "until": "2025-06-30",
                "granted": "2024-10-10"}],
    "complaint": [
        {"about": "measures", "filed": "2026-03-16", "to": "board", "rejected": "2026-03-20"},
        {"about": "decision", "filed": "2026-03-17", "to": "court"},
    ],
    "decision": [{"on": "2026-02-25", "call_up": True}],
}


def row(kind: str, place: int = 0, case: dict[str, Any] = CASE) -> Row:
    return [one for one in rows(read(case)) if one.kind == kind][place]


def both(asked: Asked) -> Any:
    """The whole statement: its premise implies its conclusion."""
    return ~asked.given | asked.term


# What a statement says.


@pytest.mark.parametrize(
    ("text", "place", "holds"),
    [
        ("measures.from >= appear", 0, True),
        ("measures.from >= appear + 22 days", 0, False),
        ("measures.from == appear + 21 days", 0, True),
        ("measures.from = 2026-03-13", 0, True),
        ("appear - 18 days == placed", 0, True),
        ("appear + 1 month == 2026-03-20", 0, True),
        ("placed + 1 year - 1 year == placed", 0, True),
        ("placed + 5 working days == 2026-02-09", 0, True),
        ("exit_ban.from < served_on < measures.from", 0, True),
        ("exit_ban.from < measures.from < served_on", 0, False),
        ("served_by == register and served_on.by != hand", 0, True),
        ("served_by == none", 0, False),
        ("summons.for == «medical» and person.status == \"conscript\"", 0, True),
        ("measures and measures arises and not (measures is none)", 0, True),
        ("withdrawn is none and measures.from is not none", 0, True),
        ("happened(exit_ban.until) or happened(exit_ban)", 0, True),
        ("fine and fine arises and fine.min >= 10000 and fine.max == 30000", 0, True),
        ("under_exit_ban.from == exit_ban.from and under_measures", 0, True),
        ("appeared == 2026-03-20", 0, True),
        ("liable_on", 0, True),
        ("measures is none", 1, True),
        ("measures.from >= appear", 1, True),  # it holds where no measure arises
        ("measures arises and measures.from >= appear", 1, False),
        ("measures.from == withdrawn", 1, True),  # neither has a day
        ("measures.from <= withdrawn and not measures.from < withdrawn", 1, True),
        ("not placed arises implies exit_ban is none", 1, True),
        ("handed == first_day -> served_by == hand -> served_on == handed", 1, True),
    ],
)
def test_statements_about_a_summons(text: str, place: int, holds: bool) -> None:
    asked = parsed(text)
    assert "summons" in asked.kind or asked.names == ("liable_on",)
    assert told(both(asked), row("summons", place)) is holds


@pytest.mark.parametrize(
    ("kind", "text", "place", "holds"),
    [
        ("person", "liable_on and born < as_of - 18 years and born_stated", 0, True),
        ("person", "not (enrolled or happened(as_of + 3 days) and born is none)", 0, True),
        ("person", "season_report_by is none and dispatch == ordinary", 0, True),
        ("person", "some ground: (ground.kind == study and ground.granted <= as_of)", 0, True),
        ("person", "some ground: (ground.until >= as_of)", 0, False),
        ("summons", "some complaint: (complaint.about == measures) and exit_ban", 0, True),
        ("summons", "some complaint: (court_by == 2026-06-20)", 0, True),
        ("summons", "some complaint: (some ground: (ground.from < complaint.filed))", 0, True),
        ("decision", "dispatch_windows is none and decision.call_up", 0, True),
        ("decision", "dispatch_windows.from == decision.on", 0, False),
        ("decision", "some complaint: (complaint.to == court) and decision.call_up", 0, True),
        ("complaint", "answer_by == complaint.filed + 5 days", 0, True),
        ("complaint", "complaint_steps.answer_by_working == 2026-03-23", 0, True),
        ("complaint", "court_by == complaint.rejected + 3 months", 0, True),
        ("complaint", "decision_stayed or decision_stayed.from arises", 0, False),
        ("complaint", "decision_stayed.from == complaint.filed", 1, True),
        ("complaint", "decision_stayed.until is none and answer_by is none", 1, True),
    ],
)
def test_statements_about_other_rows(kind: str, text: str, place: int, holds: bool) -> None:
    asked = parsed(text)
    assert asked.kind == kind
    assert told(both(asked), row(kind, place)) is holds


def test_the_last_window_ends_the_windows_and_none_has_no_end() -> None:
    decided = [{"on": "2025-11-20", "call_up": True}, {"on": "2025-08-10", "call_up": True}]
    case = {"as_of": "2026-01-10", "person": {"status": "conscript"}, "decision": decided}
    first, second = row("decision", 0, case), row("decision", 1, case)
    assert told(parsed("dispatch_windows.from == 2025-11-20").term, first)
    assert told(parsed("dispatch_windows.until == 2026-11-21").term, first)
    assert told(parsed("dispatch_windows.until is none").term, second)
    assert not told(parsed("dispatch_windows").term, second)


def test_a_premise_stands_apart_and_is_yes_where_there_is_none() -> None:
    asked = parsed("posted arises implies served_on <= posted")
    assert ("summons", ("posted", "served_on")) == (asked.kind, asked.names)
    assert asked.given.sort is asked.term.sort is Sort.TRUTH
    assert told(~asked.given, row("summons"))
    assert parsed("served_on <= appear").given is YES
    assert parsed("(posted arises implies served_on <= posted)").given is YES
    assert parsed("posted arises -> posted > placed -> sent arises").given is not YES


def test_random_statements_compute_what_they_say_on_drawn_cases() -> None:
    rng = Random(11)
    held = [0, 0]
    for number in range(400):
        text, means = Speaker(rng).implication(2)
        text = f"({text}) and appear < 2099-01-01"
        if len(text) > LONGEST:
            continue
        whole = both(parsed(text))
        assert parsed(text.replace(" ", "\n")).names == parsed(text).names
        for _ in range(4):
            case = draw(rng)
            place = rng.randrange(len(case["summons"]))
            expected = bool(means(environment(case, place)))
            held[expected] += 1
            assert told(whole, row("summons", place, case)) is expected, (number, text, case)
    assert min(held) > 200


def test_every_question_and_every_fact_has_a_name_with_words() -> None:
    assert set(NAMES) == set(TABLE)
    first = {name.split(".")[0] for name in NAMES}
    assert set(ORDER) <= first
    mine = {id(one) for name in TABLE.values() for one in walk(name.term)}
    asked = [one for one in vars(facts).values() if isinstance(one, Fact)]
    assert [one.name for one in asked if id(one) not in mine] == []
    for name, words in NAMES.items():
        assert words.en
        assert re.search("[а-я]", words.ru), name
    assert not set(KEYWORDS) & {*NAMES, *ALIASES}
    assert set(ALIASES.values()) <= set(NAMES)


def test_every_name_can_be_used_on_some_row() -> None:
    for key, name in TABLE.items():
        said = {
            Sort.DAY: f"{key} <= as_of", Sort.NUMBER: f"{key} > 0", Sort.TRUTH: f"not {key}",
            Sort.NAME: f"{key} == {(name.words or ('',))[-1]}",
        }[name.term.sort]
        text = f"some ground: ({said})" if name.each == "ground" else said
        asked = parsed(text)
        assert key in asked.names
        assert asked.kind in RECORDS
        told(asked.term, row(asked.kind))


def test_a_rule_stays_in_the_term_so_that_a_witness_can_give_its_reasons() -> None:
    inside = walk(parsed("measures.from >= appear").term)
    assert "service.served_on" in {one.name for one in inside if isinstance(one, Rule)}


# What is no statement.

BAD = [
    ("", 1, "something is missing", "чего-то не хватает"),
    ("   ", 4, "something is missing", "чего-то не хватает"),
    ("measure.from >= appear", 1, "did you mean «measures.from»?", "в виду «measures.from»"),
    ("Placed < appear", 1, "did you mean «placed»?", "имелось в виду «placed»"),
    ("SERVED_ON < appear", 1, "did you mean «served_on»?", "имелось в виду «served_on»"),
    ("appear <= xqzw", 11, "nor one like it", "похожего тоже"),
    ("fine AND posted", 6, "cannot stand here", "стоять не может"),
    ("happend(placed)", 1, "did you mean «happened»?", "имелось в виду «happened»"),
    ("hand == served_by", 1, "write, for instance, served_by == hand", "served_by == hand"),
    ("served_by == hnad", 14, "did you mean «hand»?", "имелось в виду «hand»"),
    ("for == xyz", 8, "one of these would be right: data_check", "подошло бы одно из: data_check"),
    ("for == 5", 8, "such as data_check", "например data_check"),
    ("for < medical", 5, "by == or !=, not by <", "а не <"),
    ("status", 1, "status == conscript", "ожидается утверждение"),
    ("appear", 1, "write happened(appear)", "напишите happened(appear)"),
    ("fine.min", 1, "fine.min >= 10000", "суммы сравниваются"),
    ("exit_ban >= appear", 1, "exit_ban.from and exit_ban.until", "exit_ban.from и exit_ban"),
    ("appear <= 5", 11, "«5» is a number", "«5» — число"),
    ("fine.min <= appear", 13, "«appear» is a day", "«appear» — день"),
    ("liable_on < appear", 1, "write a day as 2026-02-28", "напишите день в виде 2026-02-28"),
    ("fine == cap_breached", 1, "join it by and, or, implies", "соедините его словами and"),
    ("appear and fine", 1, "«appear» is a day", "«appear» — день"),
    ("appear < 2026-02-30", 10, "does not exist", "не существует"),
    ("appear < 2026-2-3", 10, "as 2026-02-28", "в виде 2026-02-28"),
    ("appear < 1812-09-07", 10, "1900 to 2199", "1900–2199"),
    ("fine.min < 99999999999", 12, "999999999 is the most", "наибольшее — 999999999"),
    ("appear < placed + 40000 days", 19, "36525 is the most", "наибольшее — 36525"),
    ("appear < placed + 20", 21, "needs its unit", "должна быть единица"),
    ("appear < placed + 20 working months", 30, "needs its unit", "должна быть единица"),
    ("appear - placed < 27 days", 10, "comes a length of time", "ставится срок"),
    ("20 days + placed < appear", 1, "stands after a day", "срок ставится после дня"),
    ("fine.min + 3 days < appear", 1, "«fine.min» is a number", "«fine.min» — число"),
    ("appear > placed - 3 working days", 17, "forwards only", "только вперёд"),
    ("placed" + " + 1 day" * 11 + " < appear", 88, "at most 10", "не больше 10"),
    ("(placed < appear", 17, "«)» is needed here", "нужен знак «)»"),
    ("happened placed", 10, "«(» is needed here", "нужен знак «(»"),
    ("placed < appear)", 16, "closes nothing", "ничего не закрывает"),
    ("placed < appear posted", 17, "«posted» cannot stand here", "«posted» здесь стоять не может"),
    ("placed < < appear", 10, "«<» cannot stand here", "«<» здесь стоять не может"),
    ("and placed < appear", 1, "«and» cannot stand here", "«and» здесь стоять не может"),
    ("'hand' == served_by", 1, "cannot stand here", "стоять не может"),
    ("placed => appear", 8, "did you mean «->» / «>=»?", "имелось в виду «->» / «>=»"),
    ("placed ≤ appear", 8, "did you mean «<=»?", "имелось в виду «<=»"),
    ("placed && appear", 8, "did you mean «and»?", "имелось в виду «and»"),
    ("placed < appear; import os", 16, "has no meaning here", "ничего не значит"),
    ("fine.min > 10,000", 14, "has no meaning here", "ничего не значит"),
    ("размещена < appear", 1, "Latin letters", "латинскими буквами"),
    ("for == \"medical", 8, "is not closed", "не закрыто"),
    ("1 < 2", 1, "names no question and no fact", "нет ни вопроса, ни факта"),
    ("cap_breached is true", 17, "none, or not none", "none или not none"),
    ("cap_breached arises", 1, "only of a day, an interval or a fine", "и о штрафе"),
    ("happened(short_notice)", 10, "«short_notice»", "«short_notice»"),
    ("ground.kind == study", 1, "some ground: (ground.kind …)", "some ground: (ground.kind …)"),
    ("some summons: (placed)", 6, "ground or complaint", "ground или complaint"),
    ("some ground (placed)", 13, "«:» is needed", "нужен знак «:»"),
    ("some ground: ground.kind == study", 14, "«(» is needed", "нужен знак «(»"),
    ("some ground: (exit_ban)", 15, "write it outside", "напишите его снаружи"),
    ("some ground: (some ground: (placed))", 15, "write it outside", "напишите его снаружи"),
    ("served_on < dispatch_windows.from", 13, "leave one of the two", "уберите одно из двух"),
    ("season_report_by < served_on", 20, "about the person and", "вопрос о лице"),
    ("answer_by > season_report_by", 13, "about a complaint and", "вопрос о жалобе"),
    ("x" * (LONGEST + 1), LONGEST + 1, "at most 2000 characters", "не больше 2000 знаков"),
    ("(" * 500, DEEPEST + 1, "at most 20 deep", "не глубже 20"),
    ("not " * 400 + "fine", 4 * DEEPEST + 1, "at most 20 deep", "не глубже 20"),
    ("fine -> " * 200 + "fine", 6 + 8 * DEEPEST, "at most 20 deep", "не глубже 20"),
]


@pytest.mark.parametrize(("text", "column", "en", "ru"), BAD)
def test_what_is_wrong_is_told_with_its_place(text: str, column: int, en: str, ru: str) -> None:
    with pytest.raises(BadExpression) as caught:
        parsed(text)
    found = caught.value
    assert found.faults[0].column == column
    assert en in found.sentences("en")[0]
    assert ru in found.sentences("ru")[0]
    assert found.sentences("en")[0].startswith(f"column {column}: ")
    assert found.sentences("ru")[0].startswith(f"позиция {column}: ")
    for lang in ("en", "ru"):
        sentence, around, caret = found.lines(lang)[:3]
        assert sentence == found.sentences(lang)[0]
        assert caret.strip() == "^"
        assert max(len(around), len(caret)) <= 80
        under = (around + " ")[len(caret) - 1]
        assert under == (f"{text} ")[column - 1]
    assert str(found) == "\n".join(found.lines("en"))


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(BadExpression) as caught:
        parsed("aper < plced and fine.min < 2026-02-30 and exit_ban > 2026-01-01 and (")
    assert [1, 8, 29, 44, 71] == [one.column for one in caught.value.faults]
    assert len(caught.value.lines("ru")) == 15


def test_a_fault_hides_no_other_and_makes_none() -> None:
    """What follows from a name that does not exist is not told again."""
    for text in (
        "aper", "aper + 3 days < appear", "aper < appear", "happened(aper)", "(aper)",
        "not aper and fine", "aper == hand", "aper != 'hand'", "aper is none",
        "for == medial and fine", "some ground: (aper)", "appear < 2026-02-30 + 1 day",
        "aper < plced",
    ):
        with pytest.raises(BadExpression) as caught:
            parsed(text)
        assert len(caught.value.faults) == (2 if "plced" in text else 1), text


def test_a_sentence_steers_no_terminal_and_stays_on_its_line() -> None:
    with pytest.raises(BadExpression) as caught:
        parsed("for == 'a\x1b[2J\u202eb\nc'")
    for lang in ("en", "ru"):
        for line in caught.value.lines(lang):
            assert line.isprintable()


def test_a_long_word_is_cut_in_the_sentence() -> None:
    with pytest.raises(BadExpression) as caught:
        parsed("q" * 500)
    assert "q" * 41 not in caught.value.sentences("en")[0]
    assert "…" in caught.value.sentences("ru")[0]


PIECES = st.sampled_from((
    *TABLE, *ALIASES, *KEYWORDS, "(", ")", "<", "<=", ">", ">=", "==", "!=", "+", "-", "->", ":",
    "3", "days", "working", "year", "2026-02-02", "2026-02-31", "hand", "'medical'",
    "some ground: (", "ground", "complaint", "99999999999999999999", "\x00", "é", "»", "«",
))


def told_or_parsed(text: str) -> None:
    """Either a statement, or what is wrong with it, within the text and in both languages."""
    try:
        found = parsed(text)
    except BadExpression as bad:
        faults, said = bad.faults, [*bad.sentences("en"), *bad.sentences("ru")]
    else:
        assert found.term.sort is found.given.sort is Sort.TRUTH
        assert found.kind in RECORDS
        return
    assert len(said) == 2 * len(faults) > 0
    assert all(1 <= one.column <= len(text) + 1 for one in faults)
    assert all(line.isprintable() for line in said)


@settings(deadline=None, derandomize=True, max_examples=600)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map(" ".join)))
def test_no_text_raises_anything_else(text: str) -> None:
    told_or_parsed(text)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(
    st.integers(0, 10_000), st.integers(0, 400), st.integers(0, 3),
    st.sampled_from(("", "(", ")", "0", "é", " not ", "'", ".")),
)
def test_no_damaged_statement_raises_anything_else(
    seed: int, place: int, lost: int, put: str
) -> None:
    text, _ = Speaker(Random(seed)).implication(2)
    told_or_parsed(text[:place] + put + text[place + lost :])


def test_the_deepest_and_longest_statements_can_still_be_read() -> None:
    deep = "not (" * (DEEPEST // 2) + "fine or measures" + ")" * (DEEPEST // 2)
    wide = " and ".join(["appear >= placed"] * 95)
    many = "placed" + " + 1 day" * 10 + " < appear"
    onwards = "fine -> " * DEEPEST + "fine"
    for text in (deep, wide, many, onwards):
        asked = parsed(text)
        one = row("summons")
        whole = all_of(asked.given, asked.term)
        known = {name: side.low for name, side in one.facts.items()}
        records = {
            kind: [{name: side.low for name, side in record.items()} for record in listed]
            for kind, listed in one.records.items()
        }
        found = parts((whole,), Setting(known, records, {}, {}, BOOK.calendar))
        assert found == (told(whole, one),)
