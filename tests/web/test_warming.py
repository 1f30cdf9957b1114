"""What takes a moment is ready before it is asked for."""

from __future__ import annotations

from povestka.cli.serve import SHELF
from povestka.press.verdicts import verdict
from povestka.web.api.interface import description
from povestka.web.law.library import library
from povestka.web.sandbox.lesson_play import facts
from povestka.web.warming import begin


def test_what_is_made_ready_is_what_the_pages_ask_for() -> None:
    begin(SHELF).join()
    assert verdict.cache_info().currsize > 100
    for made in (library, description, facts):
        assert made.cache_info().currsize >= 1
