"""Where a name of the book leads."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from povestka.law.book import BOOK
from povestka.web.in_book import in_book


def test_each_kind_of_name_has_its_address() -> None:
    assert in_book("exit_ban", "ru")["path"] == "/ru/law/rule/exit_ban"
    assert in_book("exit_ban.no_maximum", "ru")["path"] == "/ru/law/statement/exit_ban.no_maximum"
    assert in_book("CR-4", "ru")["path"] == "/ru/law/reading/CR-4"
    with pytest.raises(KeyError):
        in_book("nothing", "en")


def test_every_name_leads_to_a_page_that_is_there(client: TestClient, lang: str) -> None:
    for name in (*[*BOOK.rules][::20], *[*BOOK.statements][::40], *BOOK.contested):
        found = in_book(name, lang)
        assert found["says"]
        assert client.get(found["path"]).status_code == 200, name
