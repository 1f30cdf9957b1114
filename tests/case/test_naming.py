"""Facts in words: every one that the law asks for has some, in both languages."""

from __future__ import annotations

import pytest

from povestka.case.naming import RECORDS, fact_words, facts_named
from povestka.language.fold import walk
from povestka.language.terms import Fact, Gather
from povestka.law.book import ASKED, BOOK_ONLY


def test_every_fact_of_the_law_has_words() -> None:
    met = {term.name for term in walk(*ASKED, *BOOK_ONLY) if isinstance(term, Fact)}
    assert set(facts_named()) == met
    assert all(text.en and text.ru for text in facts_named().values())


def test_every_kind_of_record_has_words() -> None:
    met = {term.each for term in walk(*ASKED, *BOOK_ONLY) if isinstance(term, Gather)}
    assert met <= set(RECORDS)


def test_a_fact_is_named_as_the_file_format_or_the_book_names_it() -> None:
    assert fact_words("summons.reason.shown").en == "the day it was shown"
    assert fact_words("passport.told").ru == "уведомлён об ограничении"
    with pytest.raises(KeyError):
        fact_words("summons.weather")
