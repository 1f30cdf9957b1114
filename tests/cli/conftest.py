"""The command line in process, for the tests of every command."""

from __future__ import annotations

import pytest
from tests.cli.running import Run

from povestka.cli import main as cli


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in process: exit status, standard output, standard error."""

    def called(*words: object) -> tuple[int, str, str]:
        try:
            status = cli.app([str(word) for word in words], result_action="return_value")
        except SystemExit as left:
            status = left.code
        told = capsys.readouterr()
        return status or 0, told.out, told.err

    return called
