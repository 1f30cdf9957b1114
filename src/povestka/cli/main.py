"""The command line: `povestka law`, `povestka diff`, and the other commands by name."""

from __future__ import annotations

import json
import os
import sys
from io import TextIOWrapper
from shutil import get_terminal_size
from typing import Annotated, Final, Literal

from cyclopts import App, Parameter

import povestka
from povestka.book.differences import differences
from povestka.book.pages import NoSuchRule, contents, page
from povestka.cli.case import case
from povestka.language.words import Text

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


app.command(case)


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
    """Show what differs between two editions of the law, the law on two days, or two reforms.

    A reform is compared with another, or with law, the law as enacted; neither is an edition.

    Parameters
    ----------
    before
        An edition (paper, 2023-04, 2023-08, 2025-11, 2026-01), a day, as 2025-11-04, or a reform.
    after
        Another.
    as_json
        As one JSON object.
    lang
        The language: en or ru.
    """
    from povestka.cli.reforms import names_reform
    from povestka.report.law import drawn_differences

    if names_reform(before) or names_reform(after):
        return _reforms(before, after, lang, as_json=as_json)
    try:
        found = differences(before, after, lang)
    except NoSuchRule as unknown:
        return _fail([_no_such(unknown).in_(lang)])
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        print(drawn_differences(found, lang, _columns()))
    return 0


def _reforms(before: str, after: str, lang: Lang, *, as_json: bool) -> int:
    from povestka.cli.reforms import side_by_side
    from povestka.report.reforms import drawn_side_by_side

    mistakes: list[str] = []
    found = side_by_side(before, after, lang, mistakes)
    if found is None:
        return _fail(mistakes)
    told = json.dumps(found, ensure_ascii=False)
    print(told if as_json else drawn_side_by_side(found, lang, _columns()))
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


LATER: Final = {
    "prove": (
        "povestka.cli.prove:prove",
        "Settle theorems about the law: each proved of every possible case, or refuted by"
        " one.\n\n"
        "Exit status 0: all is as expected (with --that: proved); 1: it is not; 2:"
        " bad input.",
    ),
    "conditions": (
        "povestka.cli.conditions:conditions_of",
        "Find for each condition of a rule two cases in which it alone turns an answer"
        " (MC/DC).\n\n"
        "A condition for which the solver proves that there are none is redundant drafting.",
    ),
    "slips": (
        "povestka.cli.slips:slips",
        "Try every one-point slip of every rule: a case finds it, or it is proved to change"
        " nothing.\n\n"
        "Exit status 0: no slip survives; 1: some do; 2: bad input.",
    ),
    "press": (
        "povestka.cli.press:press",
        "Check what five press reports say of the system against the model of the law.",
    ),
    "regimes": (
        "povestka.cli.regimes:regimes",
        "Put the same questions to Russia and other countries; with a case, its dates under"
        " each.\n\n"
        "Everything about another country is a draft, not checked by a lawyer of that country.",
    ),
    "reforms": (
        "povestka.cli.reforms:reforms",
        "Show the reforms that come with the program, or what a reform changes. None is the"
        " law.",
    ),
    "country": (
        "povestka.cli.country.app:app",
        "Run a year of the whole country on synthetic men, compare, explain, validate. MODEL:"
        " what a scenario gives under its assumptions, never a forecast.",
    ),
    "sandbox": (
        "povestka.cli.sandbox.app:app",
        "The registers at work in an invented town: who is told what, and what each screen shows."
        " MODEL. SIMULATED CLOCK. SYNTHETIC PERSONS.",
    ),
    "serve": (
        "povestka.cli.serve:serve",
        "Start the web app: pages for people, and a JSON interface under /api.\n\n"
        "It answers on this machine alone. With another host whoever is on the network can open"
        " it, too; it says so on every page.",
    ),
    "verify": (
        "povestka.cli.verify:verify",
        "Check that a log was not changed: each record must follow from the one before it.\n\n"
        "Exit status 0: sound; 1: broken, and where; 2: not readable. Whether what was recorded"
        " is right, a chain cannot tell: «povestka sandbox verify» looks at what the records say,"
        " too.",
    ),
}
"""Commands imported when they are asked for: module and function, and what their help says."""

for name, (place, says) in LATER.items():
    app.command(place, name=name, help=says)


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
