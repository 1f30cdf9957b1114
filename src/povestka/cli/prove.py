"""The command `povestka prove`: the theorems settled, or a statement of one's own."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Annotated, Literal

from cyclopts import Parameter

from povestka.case.asking import named_readings
from povestka.case.mistakes import BadCase
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.outside.files import BadFile, write
from povestka.outside.reforms import load, shipped
from povestka.theorems.asking import is_well, named, shown, stated
from povestka.theorems.book import with_reforms
from povestka.theorems.proving import settled
from povestka.theorems.statements import Found, Theorem
from povestka.theorems.tokens import BadExpression
from povestka.theorems.witnesses import file_of

Lang = Literal["en", "ru"]


def prove(
    *names: str,
    that: Annotated[tuple[str, ...], Parameter("--that", negative="")] = (),
    reading: Annotated[tuple[str, ...], Parameter("--reading", negative="")] = (),
    reform: str | None = None,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    witnesses: Path | None = None,
    lang: Lang = "en",
) -> int:
    """Settle theorems about the law: each proved of every possible case, or refuted by one.

    Exit status 0: all is as expected (with --that: proved); 1: it is not; 2: bad input.

    Parameters
    ----------
    names
        Names of theorems, or the beginnings of such (measures); all of them if left out.
    that
        A statement in text, as "measures.from >= appear"; may be given several times.
    reading
        For such a statement: a contested reading to take, as CR-1=service.
    reform
        For such a statement: a shipped reform, or the path of one.
    as_json
        One JSON object a line, a theorem each.
    witnesses
        A folder into which the case file of each counterexample is written.
    lang
        The language: en or ru.
    """
    mistakes: list[str] = []
    if that:
        if names:
            mistakes.append(_NOT_BOTH.in_(lang))
        asked = _own(that, reading, reform, lang, mistakes)
    else:
        if reading or reform:
            mistakes.append(_ONLY_THAT.in_(lang))
        asked = _named(names, lang, mistakes)
    if mistakes:
        for line in mistakes:
            print(line, file=sys.stderr)
        return 2
    found = [_timed(one) for one in asked] if that else list(_settled([one.name for one in asked]))
    if witnesses and (mistakes := _write(found, witnesses, lang)):
        print("\n".join(mistakes), file=sys.stderr)
        return 2
    if as_json:
        for one in found:
            print(json.dumps(one.to_dict(), ensure_ascii=False))
    else:
        from povestka.report.prove import drawn  # noqa: PLC0415 # a reader of JSON loads no report

        print(drawn([shown(one) for one in found], lang, own=bool(that)))
    return 0 if all(is_well(one, own=bool(that)) for one in found) else 1


_NOT_BOTH = Text(
    "name theorems or give --that, not both at once.",
    "назовите теоремы или задайте --that, но не то и другое сразу.",
)
_ONLY_THAT = Text(
    "--reading and --reform belong to a statement given by --that: a theorem names its own.",
    "--reading и --reform относятся к утверждению из --that: у теоремы они свои.",
)


@cache
def _all() -> Mapping[str, Theorem]:
    return with_reforms(load(name) for name in shipped())


def _named(names: Sequence[str], lang: Lang, mistakes: list[str]) -> list[Theorem]:
    """The theorems of these names; what is said of names that nothing has."""
    found, wrong = named(names, _all())
    mistakes += [one.in_(lang) for one in wrong]
    return found


def _own(
    texts: Sequence[str],
    reading: tuple[str, ...],
    reform: str | None,
    lang: Lang,
    mistakes: list[str],
) -> list[Theorem]:
    """The statements given as text; what is wrong with any of them, its readings, its reform."""
    readings: Mapping[str, str] = {}
    overlay: Reform | None = None
    try:
        readings = named_readings(reading)
    except BadCase as bad:
        mistakes += bad.sentences(lang)
    try:
        overlay = load(reform) if reform else None
    except BadFile as bad_file:
        mistakes.append(f"{reform}: {bad_file.says.in_(lang)}")
    except BadCase as bad:
        mistakes += [f"{reform}: {line}" for line in bad.sentences(lang)]
    found = []
    for text in texts:
        try:
            found.append(stated(text, readings, overlay))
        except BadExpression as bad_text:
            mistakes += [f"--that: {line}" if line[:1] != " " else line
                         for line in bad_text.lines(lang)]
    return found


def _settle(name: str) -> Found:
    return _timed(_all()[name])


def _timed(theorem: Theorem) -> Found:
    began = perf_counter()
    found = settled(theorem)
    return replace(found, seconds=perf_counter() - began)


MANY = 8
"""So many theorems at once are shared out among the processors."""


def _settled(names: Sequence[str]) -> Iterator[Found]:
    """The theorems settled in their order, by as many processes as there are processors."""
    if len(names) < MANY:
        yield from map(_settle, names)
        return
    with ProcessPoolExecutor() as pool:
        for name, one in zip(names, pool.map(_bare, names, chunksize=1), strict=True):
            yield Found(_all()[name], *one)


Witness = Mapping[str, object] | None


def _bare(name: str) -> tuple[str, bool, Witness, Mapping[str, str], float]:
    """What was found of a theorem without its terms, which need not travel."""
    found = _settle(name)
    return found.status, found.vacuous, found.witness, found.under, found.seconds


def _write(found: Sequence[Found], folder: Path, lang: Lang) -> list[str]:
    """Write the case file of each counterexample; what could not be written, in sentences."""
    for number, one in enumerate(one for one in found if one.witness):
        name = one.theorem.name if " " not in one.theorem.name else f"statement-{number + 1}"
        path = folder / f"{name}.toml"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write(path, file_of(one).encode("utf-8"))
        except BadFile as bad:
            return [f"{path}: {bad.says.in_(lang)}"]
        except OSError:
            return [f"{folder}: {_NO_FOLDER.in_(lang)}"]
    return []


_NO_FOLDER = Text(
    "no folder can be made there; give another place.",
    "здесь нельзя создать папку; укажите другое место.",
)
