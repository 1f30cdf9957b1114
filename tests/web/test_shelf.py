"""The shelf that the pages are handed: shipped things by name; a path is the name of nothing."""

from __future__ import annotations

import pickle

import pytest

from povestka.cli.serve import SHELF
from povestka.language.words import Text
from povestka.web.settings import Settings
from povestka.web.shelf import NotOnShelf, NotToml

PATHS = ["../../etc/passwd", "./x.toml", "/etc/passwd", "cases/reforms/x.toml", "", ".", "..",
         "base.toml", "C:\\x.toml", "a\0b", "file:///etc/passwd", "%2e%2e", "x" * 5000, "\x1b[31m"]


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("take", [SHELF.scenario, SHELF.safeguard, SHELF.reform])
def test_a_path_is_on_no_shelf(take: object, name: str) -> None:
    with pytest.raises(NotOnShelf) as refused:
        take(name, None, None) if take is SHELF.scenario else take(name)  # type: ignore[operator] # one of three
    says = refused.value.says
    assert str(refused.value) == says.en
    for said in (says.en, says.ru):
        assert said.isprintable()
        assert len(said) < 2000
        assert "toml" not in said.replace(name, "") or not name.endswith("toml")


def test_what_is_shipped_is_there_by_its_name() -> None:
    for name in SHELF.scenarios():
        assert SHELF.scenario(name, 1000, 7).persons == 1000
    for name in SHELF.safeguards():
        assert SHELF.safeguard(name)
    for name in SHELF.reforms():
        assert SHELF.reform(name)
    assert SHELF.scenarios() and SHELF.safeguards() and SHELF.reforms()


def test_a_name_that_is_nearly_right_is_set_right() -> None:
    right = SHELF.reforms()[0]
    with pytest.raises(NotOnShelf) as refused:
        SHELF.reform(right[:-1])
    assert f"«{right}»" in refused.value.says.en
    assert f"«{right}»" in refused.value.says.ru
    with pytest.raises(NotOnShelf) as refused:
        SHELF.reform("zzzz")
    assert all(one in refused.value.says.ru for one in SHELF.reforms())


def test_a_text_is_read_as_toml_or_refused() -> None:
    assert SHELF.toml("a = 1") == {"a": 1}
    for text in ("", "a = ", "a = '\ud800'", "\0", "[" * 5000, "a = 1\n" * 2, "a" * 2_000_000):
        with pytest.raises(NotToml) as refused:
            SHELF.toml(text)
        assert str(refused.value) == refused.value.says.en
        assert refused.value.says.ru


def test_a_shelf_can_be_sent_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(SHELF))  # noqa: S301 (our own bytes)
    assert again.scenarios() == SHELF.scenarios()
    assert again.csv(["a"], [["b"]]) == SHELF.csv(["a"], [["b"]])


def test_what_is_said_of_a_missing_name_is_kept() -> None:
    for kind in (NotOnShelf, NotToml):
        assert kind(Text("no", "нет")).says.ru == "нет"


def test_without_other_words_this_machine_alone_is_answered() -> None:
    found = Settings()
    assert found.loopback
    assert set(found.hosts) == {"127.0.0.1", "localhost", "[::1]"}
    assert found.form_bytes < found.json_bytes <= 1_000_000
