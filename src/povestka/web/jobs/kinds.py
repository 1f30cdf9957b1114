"""What kinds of work there are, by name, and which of the two workers does each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from povestka.web.jobs import quick, work
from povestka.web.jobs.work import Given, Progress
from povestka.web.shelf import Shelf

Done = Callable[[Shelf, Given, Progress], dict[str, Any]]

LONG: Final = "long"
QUICK: Final = "quick"

IN_MOMENTS: Final[Mapping[str, Done]] = {
    "country.draw": quick.draw,
    "country.met": quick.met,
    "country.person": quick.person,
    "country.file": quick.file,
    "country.doubt": quick.doubt,
}
"""What is done in moments, of a run that is there: asked by pages alone."""

WORK: Final[Mapping[str, Done]] = {
    "country.run": work.country_run,
    "country.compare": work.country_compare,
    "country.validate": work.country_validate,
    "country.uncertain": work.country_uncertain,
    "prove": work.prove,
    "slips": work.slips,
    "conditions": work.conditions,
    "case.why_not": work.case_why_not,
    **IN_MOMENTS,
}
"""Each kind of work: called with the shelf, what is given, and whom to tell of each step."""

WARM: Final[Mapping[str, Callable[[], None]]] = {LONG: work.warm, QUICK: quick.warm}
"""What makes each worker ready before anybody waits for it."""
