"""Terms made from terms: what is put in another's place, and what stays the same object."""

from __future__ import annotations

import pytest

from povestka.language.fold import parts_of, walk
from povestka.language.rewriting import rewritten, with_parts
from povestka.language.terms import AllOf, Compare, Fact, IsOneOf, Not, Shift, Term
from povestka.law.book import ASKED

from .made import EVERY, day, other, rule_of, seven, so


def swap(old: Term, new: Term):  # type: ignore[no-untyped-def] # a small change for these tests
    return lambda term: new if term is old else None


@pytest.mark.parametrize("term", EVERY, ids=lambda term: type(term).__name__)
def test_nothing_changed_is_the_very_same_object(term: Term) -> None:
    assert rewritten(term, lambda _: None) is term
    assert with_parts(term, parts_of(term)) is term


@pytest.mark.parametrize(
    "term", [one for one in EVERY if parts_of(one)], ids=lambda term: type(term).__name__
)
def test_each_part_can_be_another_of_its_sort(term: Term) -> None:
    for place, part in enumerate(parts_of(term)):
        stands = Fact("new", part.sort, getattr(part, "names", ()))
        if isinstance(term, IsOneOf):
            stands = Fact("new", part.sort, term.item.names)
        made = rewritten(term, swap(part, stands))
        assert type(made) is type(term)
        assert parts_of(made)[place] is stands


def test_what_holds_no_changed_part_is_shared() -> None:
    kept = Compare("<", other, day)
    made = rewritten(AllOf((kept, Not(so))), swap(so, Compare("<=", day, day)))
    assert isinstance(made, AllOf)
    assert made.items[0] is kept
    assert made.items[1] is not None


def test_a_part_of_another_sort_is_refused() -> None:
    with pytest.raises(TypeError):
        rewritten(Not(so), swap(so, day))


def test_a_rule_keeps_its_name_and_words() -> None:
    rule = rule_of(day)
    made = rewritten(rule, swap(day, other))
    assert (made.name, made.says) == (rule.name, rule.says)  # type: ignore[union-attr]


def test_a_period_keeps_its_unit() -> None:
    made = rewritten(EVERY[3], swap(seven, Fact("n", seven.sort)))
    assert isinstance(made, Shift)
    assert (made.duration.unit, made.duration.first) == ("day", "day after")


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.name)
def test_each_rule_of_the_book_changed_in_one_place_differs_there_alone(rule: Term) -> None:
    days = [term for term in walk(rule) if isinstance(term, Fact) and term.name == "as_of"]
    made = rewritten(rule, lambda term: Fact("then", term.sort) if term in days else None)
    before = {term.name for term in walk(rule) if isinstance(term, Fact)}
    after = {term.name for term in walk(made) if isinstance(term, Fact)}
    assert after == {"then" if name == "as_of" else name for name in before}
