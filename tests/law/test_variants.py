"""The variants that a reform may pick: named in the law, and absent from the law as enacted."""

import pytest

from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Choose, Fact, Rule
from povestka.language.words import Text
from povestka.language.writing import NO, YES, day_fact, happened
from povestka.law.book import ASKED, BOOK
from povestka.law.variants import AS_ENACTED, VARIANTS, Variant, enacted, is_variant
from povestka.readers.formula import fingerprint, formula

COLOUR = Variant(
    "reform.account", Text("Colour", "Цвет"), {"green": Text("It is green.", "Он зелёный.")}
)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: one.key)
class TestEachVariant:
    """What a variant must carry."""

    def test_begins_with_the_enacted_law(self, variant: Variant) -> None:
        assert variant.keys == (AS_ENACTED, *variant.wordings)
        assert variant.wordings and AS_ENACTED not in variant.wordings
        assert variant.key.startswith("reform.")

    def test_says_each_wording_in_both_languages(self, variant: Variant) -> None:
        for text in variant.wordings.values():
            assert text.en.endswith(".") and text.ru.endswith(".") and text.en != text.ru

    def test_stands_in_a_rule_that_some_question_asks(self, variant: Variant) -> None:
        asked = {term.name for term in walk(*ASKED) if isinstance(term, Choose)}
        assert variant.key in asked

    def test_is_no_contested_reading(self, variant: Variant) -> None:
        assert variant.key not in BOOK.contested
        assert BOOK.variants[variant.key] is variant


def test_every_wording_is_given_once_and_in_its_order() -> None:
    chosen = COLOUR.choose(law=YES, green=NO)
    assert ["law", "green"] == [option.key for option in chosen.options]
    for wrong in ({"law": YES}, {"green": NO, "law": YES}, {"law": YES, "green": NO, "red": NO}):
        with pytest.raises(ValueError, match=r"reform\.account chooses among"):
            COLOUR.choose(**wrong)


def test_only_the_choice_of_a_reform_is_a_variant() -> None:
    assert is_variant(COLOUR.choose(law=YES, green=NO))
    assert not is_variant(BOOK.switches[0].choose(appearance=YES, service=NO, placement=NO))
    assert not is_variant(YES)


def test_the_enacted_law_holds_no_variant_not_even_in_the_event_of_a_rule() -> None:
    assert any(is_variant(term) for term in walk(*BOOK.drafted.values()))
    for rule in BOOK.rules.values():
        assert not any(is_variant(term) for term in walk(rule, rule.on))
        assert "reform" not in formula(rule)


def test_enacted_takes_the_laws_own_wording_one_inside_the_other() -> None:
    first, second = happened(day_fact("a")), happened(day_fact("b"))
    inner = COLOUR.choose(law=first, green=second)
    outer = COLOUR.choose(law=inner & YES, green=NO)
    (found,) = enacted(outer)
    assert {"a"} == {term.name for term in walk(found) if isinstance(term, Fact)}
    assert not any(isinstance(term, Choose) for term in walk(found))


def test_what_holds_no_variant_stays_the_same_and_what_is_shared_stays_shared() -> None:
    plain = day_fact("a")
    chosen = COLOUR.choose(law=happened(plain), green=NO)
    one, two, same = enacted(chosen & YES, chosen & NO, plain)
    assert same is plain
    assert one.items[0] is two.items[0]  # type: ignore[attr-defined] # both are AllOf


def test_the_rules_as_enacted_are_those_drafted_under_the_same_names() -> None:
    assert list(BOOK.rules) == list(BOOK.drafted)
    changed = {name for name, rule in BOOK.rules.items() if rule is not BOOK.drafted[name]}
    assert {"service.account", "exit_ban", "measures", "liability.liable"} <= changed
    assert "service.hand" not in changed
    for name, rule in BOOK.rules.items():
        drafted: Rule = BOOK.drafted[name]
        assert (rule.says, rule.ground, rule.sort) == (drafted.says, drafted.ground, drafted.sort)
    assert Sort.INTERVAL is BOOK.rules["exit_ban"].sort
    assert fingerprint(BOOK.rules.values()) != fingerprint(BOOK.drafted.values())
