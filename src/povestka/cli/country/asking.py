"""What the commands of the country ask in common: scenarios, safeguards, counts, refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Final

from cyclopts import Parameter

from povestka.case.asking import named_readings
from povestka.case.mistakes import BadCase
from povestka.cli.steps import Lang, told
from povestka.language.words import Text
from povestka.outside.cluster import BadCluster
from povestka.outside.files import BadFile
from povestka.outside.scenarios import load, load_safeguard
from povestka.people.scenario.changes import Safeguard, changed
from povestka.people.scenario.model import Scenario

Several = Annotated[tuple[str, ...], Parameter(negative="")]
AsJson = Annotated[bool, Parameter("--json", negative="")]

Persons = Annotated[
    int | None, Parameter(help="How many men; everybody of 18 to 47 if left out.")
]
Seed = Annotated[
    int | None, Parameter(help="The seed of keyed chance; that of the scenario if left out.")
]
Workers = Annotated[int, Parameter(help="How many threads or processes.")]
Partitions = Annotated[
    int | None,
    Parameter(
        help="Into how many parts the offices are divided; the result is the same for any."
    ),
]
Address = Annotated[
    str | None, Parameter(help="The address of a Dask scheduler, as tcp://127.0.0.1:8786.")
]
Times = Annotated[int, Parameter(help="How many times, each with other chance.")]
Language = Annotated[Lang, Parameter(help="The language: en or ru.")]

SMALL_ENOUGH: Final = 4_000_000
"""Men up to whom replicates are run side by side, and not one after another."""


class RefusedError(Exception):
    """What cannot be done: sentences for the user."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def refuse(lines: list[str]) -> None:
    """Stop where there is anything to say."""
    if lines:
        raise RefusedError(lines)


@contextmanager
def refusing(lang: Lang) -> Iterator[None]:
    """Turn what a file or a cluster refuses into sentences."""
    try:
        yield
    except (BadCluster, BadFile) as bad:
        raise RefusedError(told(bad, "", lang)) from bad


def scenario_of(
    name: str,
    lang: Lang,
    *,
    persons: int | None = None,
    seed: int | None = None,
    safeguard: Sequence[str] = (),
    reading: Sequence[str] = (),
) -> Scenario:
    """The scenario with its safeguards and readings; all that is wrong, at once."""
    lines: list[str] = []
    found: Scenario | None = None
    try:
        found = load(name, persons, seed)
    except (BadCase, BadFile) as bad:
        lines += told(bad, name, lang)
    taken = safeguards_of(safeguard, lines, lang)
    try:
        readings = named_readings(reading)
    except BadCase as bad:
        lines += bad.sentences(lang)
    if found is None or lines:
        raise RefusedError(lines)
    return changed(found, taken, readings)


def safeguards_of(names: Sequence[str], lines: list[str], lang: Lang) -> list[Safeguard]:
    """The safeguards of these names or paths; what is wrong with any is added to `lines`."""
    found = []
    for name in names:
        try:
            found.append(load_safeguard(name))
        except (BadCase, BadFile) as bad:
            lines += told(bad, name, lang)
    return found


_AT_LEAST = Text(
    "{option}: a whole number of {least} or more is needed, not {given}.",
    "{option}: нужно целое число не меньше {least}, а задано {given}.",
)


def counts(lang: Lang, least: int = 1, **given: int | None) -> None:
    """Refuse counts that are too small, all at once."""
    refuse([
        _AT_LEAST.in_(lang).format(option=f"--{name}", least=least, given=one)
        for name, one in given.items()
        if one is not None and one < least
    ])
