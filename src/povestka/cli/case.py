"""The command `povestka case`: case files decided, under readings and a reform."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from cyclopts import Parameter

from povestka.book.pages import names
from povestka.case import mistakes as wrong
from povestka.case.asking import decide, named_readings
from povestka.case.expect import held_against, wanted
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.words import Text
from povestka.outside.files import BadFile, read_toml, write
from povestka.outside.reforms import load

Lang = Literal["en", "ru"]


def case(
    *files: Path,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    reading: Annotated[tuple[str, ...], Parameter("--reading", negative="")] = (),
    reform: str | None = None,
    lang: Lang = "en",
    reasons: Annotated[bool, Parameter("--reasons", negative="")] = False,
    why_not: Annotated[bool, Parameter("--why-not", negative="")] = False,
    html: Path | None = None,
    ics: Path | None = None,
) -> int:
    """Decide one or more case files: what follows on which day, by which article.

    Parameters
    ----------
    files
        Case files in TOML.
    as_json
        One JSON object a line, in the order of the files.
    reading
        A contested reading to decide under, as CR-1=service; may be given several times.
    reform
        Decide as if a reform were law: a shipped reform, or the path of one.
    lang
        The language of the answers: en or ru.
    reasons
        Print the whole chain of reasons, the rules and the sources, not only what decided.
    why_not
        Also find what would change the answers: records, facts not known and readings, never what
        anybody may still do. The solver takes seconds a case.
    html
        Also write one self-contained page, a section a case.
    ics
        Also write a calendar file of the dates not yet past.
    """
    if not files:
        return _fail([_NO_FILE.in_(lang)])
    mistakes: list[str] = []
    under, overlay = _under(reading, reform, lang, mistakes)
    checked = _read(files, overlay, lang, mistakes)
    kept = (*files, Path(reform)) if reform else files
    mistakes += _no_place(kept, html, ics, lang)
    if mistakes:
        return _fail(mistakes)
    results = _decided([Asked(path, found, under, overlay, lang) for path, found in checked])
    if why_not and not _explained(results, [found for _, found in checked], under, overlay):
        return _fail([_GAVE_UP.in_(lang)])
    mistakes = _write(results, lang, html, ics, reasons)
    if mistakes:
        return _fail(mistakes)
    if as_json:
        for result in results:
            print(json.dumps(result, ensure_ascii=False))
    else:
        _show(results, lang, reasons)
    return 1 if any(one.get("expect", {}).get("failed") for one in results) else 0


def _fail(lines: list[str]) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return 2


def _under(
    reading: tuple[str, ...], reform: str | None, lang: Lang, mistakes: list[str]
) -> tuple[dict[str, str], Reform | None]:
    """The readings and the reform asked for; what is wrong with either, or with both together."""
    under: dict[str, str] = {}
    overlay: Reform | None = None
    try:
        under = named_readings(reading)
    except BadCase as bad:
        mistakes += bad.sentences(lang)
    try:
        overlay = load(reform) if reform is not None else None
    except BadFile as bad_file:
        mistakes.append(f"{reform}: {bad_file.says.in_(lang)}")
    except BadCase as bad:
        mistakes += [f"{reform}: {line}" for line in bad.sentences(lang)]
    mistakes += _against(under, overlay, "--reading", lang)
    return under, overlay


def _against(
    readings: Mapping[str, str], overlay: Reform | None, path: str, lang: Lang
) -> list[str]:
    """The readings that the reform has settled otherwise, in sentences."""
    settled = overlay.readings if overlay else {}
    found = [
        wrong.settled(path, key, settled[key])
        for key, option in readings.items()
        if settled.get(key, option) != option
    ]
    return list(BadCase(found).sentences(lang)) if found else []


class Asked(NamedTuple):
    """One case to be decided: its file, what it holds, and under what. It travels to a process."""

    path: Path
    found: Case
    under: dict[str, str]
    overlay: Reform | None
    lang: Lang


def _decide(asked: Asked) -> dict[str, Any]:
    """The result of one case, held against what its file expects."""
    decision = decide(asked.found, asked.under, str(asked.path), asked.overlay)
    tested = held_against(decision)
    return decision.to_dict(asked.lang) | ({} if tested is None else {"expect": tested})


MANY = 64
"""So many files at once are shared out among the processors."""


def _decided(asked: list[Asked]) -> list[dict[str, Any]]:
    """The results in the order of the files."""
    if len(asked) < MANY:
        return [_decide(one) for one in asked]
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 # few need it

    with ProcessPoolExecutor() as pool:
        return list(pool.map(_decide, asked, chunksize=16))


def _explained(
    results: list[dict[str, Any]],
    cases: list[Case],
    under: dict[str, str],
    overlay: Reform | None,
) -> bool:
    """Add to each result the nearest changes that would flip its answers; False: not settled."""
    from povestka.readers.solver import GaveUp  # noqa: PLC0415 # only here is the solver loaded
    from povestka.theorems.why_not import why_not  # noqa: PLC0415 # and what uses it

    try:
        for result, found in zip(results, cases, strict=True):
            result["why_not"] = why_not(found, under, overlay)
    except GaveUp:
        return False
    return True


_GAVE_UP = Text(
    "the solver gave up on what would change these answers; ask without --why-not.",
    "решатель не справился с вопросом, что изменило бы эти ответы; задайте вопрос без --why-not.",
)


def _read(
    files: tuple[Path, ...], overlay: Reform | None, lang: Lang, mistakes: list[str]
) -> list[tuple[Path, Case]]:
    """The cases of the files that can be answered; for the others, their mistakes."""
    checked = []
    for path in files:
        try:
            found = read(read_toml(path))
            expected = wanted(found)
        except BadFile as bad_file:
            mistakes.append(f"{path}: {bad_file.says.in_(lang)}")
        except BadCase as bad:
            mistakes += [f"{path}: {line}" for line in bad.sentences(lang)]
        else:
            meant = overlay and found.expect.get("reform") == overlay.name
            for one in expected if meant else ():
                against = _against(dict(one.readings), overlay, one.path, lang)
                mistakes += [f"{path}: {line}" for line in against]
            checked.append((path, found))
    return checked


_NO_FILE = Text(
    "no file was given; write for instance: povestka case cases/good/w06-plain-fallback.toml",
    "файл не указан; напишите, например: povestka case cases/good/w06-plain-fallback.toml",
)
_TAKEN = Text(
    "the result would be written over a case file, over the reform, or over the other result; give"
    " another path.",
    "результат был бы записан поверх файла дела, реформы или другого результата; укажите другой"
    " путь.",
)


def _no_place(files: tuple[Path, ...], html: Path | None, ics: Path | None, lang: str) -> list[str]:
    """The results that would be written over what must stay."""
    taken = {path.resolve() for path in files}
    found = []
    for target in (html, ics):
        if target:
            if target.resolve() in taken:
                found.append(f"{target}: {_TAKEN.in_(lang)}")
            taken.add(target.resolve())
    return found


def _show(results: list[dict[str, Any]], lang: Lang, reasons: bool) -> None:
    from rich.console import Console  # noqa: PLC0415 # a reader of JSON loads no report

    from povestka.report.terminal import show  # noqa: PLC0415 # a reader of JSON loads no report

    show(results, names(lang), lang, Console(), reasons=reasons)
    if any("why_not" in one for one in results):
        from povestka.report.why_not import drawn  # noqa: PLC0415 # only where asked for

        readings = names(lang)["readings"]
        for one in results:
            print()
            print(drawn(one["why_not"], readings, one["as_of"], lang))


def _write(
    results: list[dict[str, Any]], lang: Lang, html: Path | None, ics: Path | None, reasons: bool
) -> list[str]:
    """Write the page and the calendar asked for; what could not be written, in sentences."""
    made: list[tuple[Path, bytes]] = []
    if html:
        from povestka.report.html import page as drawn  # noqa: PLC0415 # only where asked for

        text = drawn(results, names(lang), lang, reasons=reasons)
        made.append((html, text.encode("utf-8")))
    if ics:
        from povestka.report.ics import calendar  # noqa: PLC0415 # only where asked for

        made.append((ics, calendar(results, lang, names(lang))))
    mistakes = []
    for path, content in made:
        try:
            write(path, content)
        except BadFile as bad:
            mistakes.append(f"{path}: {bad.says.in_(lang)}")
    return mistakes
