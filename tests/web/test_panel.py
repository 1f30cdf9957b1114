"""The twelve invented persons."""

from __future__ import annotations

from povestka.case.asking import decide
from povestka.case.reading import read
from povestka.case.writing import written
from povestka.cli.serve import SHELF
from povestka.web.panel import AS_OF, PANEL, dated


def test_the_persons_are_invented_and_each_is_another() -> None:
    assert [one.name for one in PANEL] == [f"SYN-{number:02}" for number in range(1, 13)]
    assert len({one.title for one in PANEL}) == len(PANEL)
    assert {one.knew for one in PANEL} == {True, False}


def test_each_case_is_a_case_file_and_opens_as_one() -> None:
    for one in PANEL:
        text = written(dated(one.case))
        assert f"as_of = {AS_OF}" in text
        assert decide(dict(SHELF.toml(text))).to_dict() == decide(one.case).to_dict()
        assert read(one.case).as_of
