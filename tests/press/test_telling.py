"""The words of the arithmetic: clauses with their days, in both languages."""

from __future__ import annotations

import pytest

from povestka.language.words import Text
from povestka.press.probing import probe
from povestka.press.telling import ANSWERS, FACTS, clauses, joined, line, said, setting


def told(case: str, wording: str, names: list[str], switch: str = "") -> Text:
    return joined(list(clauses(probe(case, wording), names, switch)), ", ")


def test_facts_come_first_then_the_answers_with_their_sums() -> None:
    found = told("register", "2026-01", ["measures.from", "served_on"])
    assert found.en == (
        "placed in the Register 2 February 2026, appearance day 12 February 2026,"
        " seven days end 9 February 2026, counts as served 10 February 2026,"
        " twenty days from the appearance day end 4 March 2026, measures from 5 March 2026"
    )


def test_under_another_reading_no_sum_is_told_that_is_not_its_own() -> None:
    found = told("register", "2026-01", ["measures.from", "served_on"], "CR-1=service")
    assert "end" not in found.en.replace("calendar", "")
    assert "measures from 3 March 2026" in found.en


def test_what_does_not_arise_is_said_so() -> None:
    assert told("register", "paper", ["served_on", "measures.from"]).ru.endswith(
        "не вручена, временные меры не возникают"
    )
    assert told("age_17", "2026-01", ["liable_on"]).en == (
        "born 3 February 2008, asked of 2 February 2026, not liable to call-up"
    )


def test_numbers_words_and_routes() -> None:
    assert "a fine from 10 000 roubles" in told("register", "2026-01", ["fine.min"]).en
    assert "кредит" in told("register", "2026-01", ["measures.which"]).ru
    assert "служба" not in told("register", "2026-01", ["measures"]).ru
    assert "served by registered letter" in told("letter", "2026-01", ["served_by"]).en
    assert "served by no route" in told("register", "paper", ["served_by"]).en
    assert "windows of dispatch: 2" in told("decision", "2026-01", ["dispatch_windows.count"]).en


def test_a_person_who_is_no_conscript_is_named() -> None:
    assert told("reservist", "2026-01", []).en.startswith("a summons to a reservist, placed")
    assert told("mobilised", "2026-01", []).ru.startswith("повестка мобилизованному, размещена")


def test_only_the_second_day_takes_the_longer_word() -> None:
    assert "со 2 февраля" in told("register", "2026-01", ["exit_ban.from"]).ru
    assert "с 9 июня" in told("register", "2023-04", ["exit_ban.from"]).ru


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_clause_is_in_both_languages(lang: str) -> None:
    for text in (*FACTS.values(), *(one for pair in ANSWERS.values() for one in pair)):
        assert any("а" <= one <= "я" for one in text.in_(lang)) == (lang == "ru")


def test_editions_and_readings_in_words() -> None:
    assert setting("bridge", "").ru == "Редакция 2023-08 до начала работы реестров"
    assert setting("bridge", "CR-4=decree").en == (
        "Edition 2023-08 before the registers ran under CR-4=decree"
    )
    assert setting("2023-08", "").ru == "Редакция 2023-08"


def test_a_line_is_closed_by_how_it_came_out() -> None:
    here, facts = setting("2026-01", ""), Text("served", "вручена")
    assert line("holds", here, facts).en == "Edition 2026-01: served. As claimed."
    assert line("fails", here, facts).ru == "Редакция 2026-01: вручена. Сообщается иное."
    assert line("bare", here, facts).ru == "Редакция 2026-01: вручена."


def test_a_day_in_words() -> None:
    assert said(20486) == Text("2 February 2026", "2 февраля 2026 года")
