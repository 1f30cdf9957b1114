"""The command line: `povestka case`, `povestka law`, `povestka diff`."""

from __future__ import annotations

import json
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Any, Literal

from cyclopts import App, Parameter

import povestka
from povestka.book.differences import differences
from povestka.book.pages import NoSuchRule, contents, names, page
from povestka.case.asking import decide, named_readings
from povestka.case.expect import held_against, wanted
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.language.words import Text
from povestka.outside.files import BadFile, read_toml, write

Lang = Literal["en", "ru"]

app = App(
    name="povestka",
    version=povestka.__version__,
    help="An executable model of Russia's electronic draft-summons law. MODEL: information, not"
    " legal advice; invented or unnamed persons only.",
)


def _fail(lines: list[str]) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return 2


@app.command
def case(
    *files: Path,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    reading: Annotated[tuple[str, ...], Parameter("--reading", negative="")] = (),
    lang: Lang = "en",
    reasons: Annotated[bool, Parameter("--reasons", negative="")] = False,
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
    lang
        The language of the answers: en or ru.
    reasons
        Print the whole chain of reasons, the rules and the sources, not only what decided.
    html
        Also write one self-contained page, a section a case.
    ics
        Also write a calendar file of the dates not yet past.
    """
    if not files:
        return _fail([_NO_FILE.in_(lang)])
    mistakes: list[str] = []
    under: dict[str, str] = {}
    try:
        under = named_readings(reading)
    except BadCase as bad:
        mistakes += bad.sentences(lang)
    checked = _read(files, lang, mistakes)
    mistakes += _no_place(files, html, ics, lang)
    if mistakes:
        return _fail(mistakes)
    results = _decided([(path, found, under, lang) for path, found in checked])
    mistakes = _write(results, lang, html, ics, reasons)
    if mistakes:
        return _fail(mistakes)
    if as_json:
        for result in results:
            print(json.dumps(result, ensure_ascii=False))
    else:
        _show(results, lang, reasons)
    return 1 if any(one.get("expect", {}).get("failed") for one in results) else 0


def _decide(asked: tuple[Path, Case, dict[str, str], Lang]) -> dict[str, Any]:
    """The result of one case, held against what its file expects."""
    path, found, under, lang = asked
    decision = decide(found, under, str(path))
    tested = held_against(decision)
    return decision.to_dict(lang) | ({} if tested is None else {"expect": tested})


MANY = 64
"""So many files at once are shared out among the processors."""


def _decided(asked: list[tuple[Path, Case, dict[str, str], Lang]]) -> list[dict[str, Any]]:
    """The results in the order of the files."""
    if len(asked) < MANY:
        return [_decide(one) for one in asked]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor() as pool:
        return list(pool.map(_decide, asked, chunksize=16))


def _read(files: tuple[Path, ...], lang: Lang, mistakes: list[str]) -> list[tuple[Path, Case]]:
    """The cases of the files that can be answered; for the others, their mistakes."""
    checked = []
    for path in files:
        try:
            found = read(read_toml(path))
            wanted(found)
        except BadFile as bad_file:
            mistakes.append(f"{path}: {bad_file.says.in_(lang)}")
        except BadCase as bad:
            mistakes += [f"{path}: {line}" for line in bad.sentences(lang)]
        else:
            checked.append((path, found))
    return checked


_NO_FILE = Text(
    "no file was given; write for instance: povestka case cases/good/w06-plain-fallback.toml",
    "файл не указан; напишите, например: povestka case cases/good/w06-plain-fallback.toml",
)
_TAKEN = Text(
    "the result would be written over a case file, or over the other result; give another path.",
    "результат был бы записан поверх файла дела или другого результата; укажите другой путь.",
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
    from rich.console import Console

    from povestka.report.terminal import show

    show(results, names(lang), lang, Console(), reasons=reasons)


def _write(
    results: list[dict[str, Any]], lang: Lang, html: Path | None, ics: Path | None, reasons: bool
) -> list[str]:
    """Write the page and the calendar asked for; what could not be written, in sentences."""
    made: list[tuple[Path, bytes]] = []
    if html:
        from povestka.report.html import page as drawn

        text = drawn(results, names(lang), lang, reasons=reasons)
        made.append((html, text.encode("utf-8")))
    if ics:
        from povestka.report.ics import calendar

        made.append((ics, calendar(results, lang, names(lang))))
    mistakes = []
    for path, content in made:
        try:
            write(path, content)
        except BadFile as bad:
            mistakes.append(f"{path}: {bad.says.in_(lang)}")
    return mistakes


@app.command
def law(
    rule: str | None = None,
    *,
    on: str | None = None,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Lang = "en",
) -> int:
    """Show the book of the law, or one rule, statement or contested reading of it.

    Parameters
    ----------
    rule
        The name of a rule (exit_ban), a statement or a reading (CR-1); the contents if left out.
    on
        The day whose edition is meant, as 2025-11-04, or an edition (2025-11).
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    from povestka.report.law import drawn_contents, drawn_page

    try:
        found = contents(lang, on) if rule is None else page(rule, lang, on)
    except NoSuchRule as unknown:
        return _fail([_no_such(unknown).in_(lang)])
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        print(drawn_contents(found, lang) if rule is None else drawn_page(found, lang))
    return 0


@app.command
def diff(
    before: str,
    after: str,
    *,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Lang = "en",
) -> int:
    """Show what differs between two editions of the law, or between the law on two days.

    Parameters
    ----------
    before
        An edition (paper, 2023-04, 2023-08, 2025-11, 2026-01) or a day, as 2025-11-04.
    after
        Another.
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    from povestka.report.law import drawn_differences

    try:
        found = differences(before, after, lang)
    except NoSuchRule as unknown:
        return _fail([_no_such(unknown).in_(lang)])
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        print(drawn_differences(found, lang, _columns()))
    return 0


def _columns() -> int:
    return min(max(get_terminal_size().columns, 40), 100)


def _no_such(unknown: NoSuchRule) -> Text:
    like = ", ".join(unknown.nearest)
    en = f"did you mean {like}?" if like else "«povestka law» lists what there is."
    ru = f"возможно, имелось в виду: {like}." if like else "список покажет «povestka law»."
    return Text(
        f"there is nothing called «{unknown.name}» in the book, and it is no day; {en}",
        f"в книге нет «{unknown.name}», и это не дата; {ru}",
    )


app.command("povestka.cli.prove:prove", name="prove")
app.command("povestka.cli.conditions:conditions_of", name="conditions")
app.command("povestka.cli.press:press", name="press")
app.command("povestka.cli.regimes:regimes", name="regimes")


def main() -> None:
    """Run the command line and leave with its exit status: 0, 1 a failed test, 2 bad input.

    Interrupted it leaves with 130, as a shell would say; with 141 where a pipe is closed on it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # JSON is UTF-8 whatever the system's habit
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone. What is left unwritten must not complain again at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except KeyboardInterrupt:
        sys.exit(130)
