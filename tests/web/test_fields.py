"""A field has every key that a template looks for, whatever is left out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from povestka.language.words import LANGUAGES
from povestka.web.fields import field, line, pick
from povestka.web.page import environment
from povestka.web.words import COMMON

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)
LAST = {"line": "</div>", "pick": "</div>", "choice": "</fieldset>", "boxes": "</fieldset>"}


@pytest.mark.parametrize("macro", list(LAST))
@given(label=TEXT, value=TEXT, mistake=TEXT)
def test_every_part_draws_a_field_of_which_little_is_told(
    macro: str, label: str, value: str, mistake: str
) -> None:
    parts = environment().get_template("parts.html.jinja").module
    for lang in LANGUAGES:
        w = {key: one.in_(lang) for key, one in COMMON.items()}
        bare = str(getattr(parts, macro)(field("seed", label), w))
        assert bare.strip().endswith(LAST[macro])
        told = field("seed", label, value=value, options=[("1", value, "")], mistake=mistake)
        drawn = str(getattr(parts, macro)(told, w))
        assert ('id="seed-mistake"' in drawn) == bool(mistake)
        assert "<script" not in drawn


def test_a_line_and_a_list_are_fields_of_their_kind() -> None:
    assert line("a", "A", "1", short=True) == field("a", "A", kind="line", value="1", short=True)
    options = [("x", "X"), ("y", "Y")]
    assert pick("a", "A", options) == field("a", "A", kind="pick", options=options)
