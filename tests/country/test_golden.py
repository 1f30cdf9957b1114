"""One small run gives the same numbers under every Python and on every machine.

The fingerprint is kept beside this file. Where the law or the behaviour changed on purpose, write
it anew, and say why in the change log:

    python -m tests.country.test_golden
"""

from __future__ import annotations

import json
from pathlib import Path

from .made import SMALL, ran

KEPT = Path(__file__).with_name("golden.json")


def found() -> dict[str, object]:
    """The fingerprint of all counts, and some totals that tell what differs if it does."""
    result = ran(SMALL)
    return {
        "fingerprint": result.fingerprint,
        "tally": dict(result.tally),
        "totals": result.outcome.totals(),
    }


def test_the_run_is_the_one_that_was_written_down() -> None:
    wanted = json.loads(KEPT.read_text("utf-8"))
    given = json.loads(json.dumps(found()))
    assert given["tally"] == wanted["tally"]
    assert given["totals"] == wanted["totals"]
    assert given["fingerprint"] == wanted["fingerprint"]


if __name__ == "__main__":
    KEPT.write_text(json.dumps(found(), indent=1, ensure_ascii=False) + "\n", "utf-8")
