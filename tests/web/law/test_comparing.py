"""Two texts of the law side by side, and what is said of a choice that cannot be compared."""

from __future__ import annotations

import pytest

from povestka.book import differences as editions
from povestka.book import reforms
from povestka.cli.serve import SHELF
from povestka.web.law.comparing import (
    LACKS,
    MIXED,
    NO_SUCH,
    compared,
    is_edition,
    mistakes_in,
)
from povestka.web.law.library import library

KNOWN = library(SHELF).reforms


def test_editions_and_days_are_known_and_nothing_else() -> None:
    assert all(map(is_edition, ("paper", "2025-11", "2024-02-29")))
    assert not any(map(is_edition, ("", "law", "2024-02-30", "register_30_days")))


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("2023-04", "2023-08", {}),
        ("law", "register_30_days", {}),
        ("register_30_days", "personal_service", {}),
        ("2023-04", "", {"after": LACKS}),
        ("x", "y", {"before": NO_SUCH.filled(given="x"), "after": NO_SUCH.filled(given="y")}),
        ("2023-04", "law", {"before": MIXED, "after": MIXED}),
    ],
)
def test_what_is_wrong_is_said_at_each_field(before: str, after: str, wrong: object) -> None:
    assert mistakes_in({"before": before, "after": after}, KNOWN) == wrong


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_editions_are_compared_as_the_book_does(lang: str) -> None:
    told = compared("2023-04", "2025-09-01", KNOWN, lang)
    plain = editions.differences("2023-04", "2025-09-01", lang)
    assert [one["name"] for one in told["rules"]] == [one["name"] for one in plain["rules"]]
    assert {one["name"] for one in told["began"]} == {one["name"] for one in plain["began"]}
    assert {one["name"] for one in told["ended"]} == {one["name"] for one in plain["ended"]}
    new = [one for one in told["rules"] if one["formulas"][0] is None]
    assert new and all(one["formulas"][1] for one in told["rules"])


def test_articles_are_said_in_the_language() -> None:
    told = compared("2023-04", "2023-08", KNOWN, "ru")
    assert all("MVD" not in one["articles"] for one in told["rules"])


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", list(KNOWN))
def test_a_reform_is_set_beside_the_law(name: str, lang: str) -> None:
    told = compared("law", name, KNOWN, lang)
    assert told["heads"][0]["name"] == reforms.ENACTED
    assert {one["name"] for one in told["settings"]} == set(KNOWN[name].changes)
    for one in told["settings"]:
        assert one["law"] == one["before"]
        assert one["after"] not in ("", "None")
        assert one["same"] == (one["before"] == one["after"])


def test_the_law_has_a_column_of_its_own_where_neither_side_is_it() -> None:
    both = compared("personal_service", "register_30_days", KNOWN, "en")
    assert [key for key, _ in both["columns"]] == ["law", "before", "after"]
    assert [key for key, _ in compared("law", "register_30_days", KNOWN, "en")["columns"]] == [
        "before", "after",
    ]
