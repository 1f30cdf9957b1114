"""The command `povestka regimes`: the same questions put to several countries, a case beside it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from povestka.case.expect import wanted
from povestka.case.mistakes import BadCase
from povestka.case.model import Case
from povestka.case.reading import read
from povestka.language.words import Text, printable
from povestka.outside.files import BadFile, read_toml
from povestka.regimes.pages import REGIMES, NoSuchRegime, found_regime
from povestka.regimes.pages import regimes as pages


def regimes(
    *countries: str,
    case: Path | None = None,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Literal["en", "ru"] = "en",
) -> int:
    """Put the same questions to Russia and other countries; with a case, its dates under each.

    Everything about another country is a draft, not checked by a lawyer of that country.

    Parameters
    ----------
    countries
        Names of countries, as estonia or south_korea; all of them if left out.
    case
        A case file: its dates under each regime that can be computed.
    as_json
        One JSON object a line, a country each.
    lang
        The language of the answers: en or ru.
    """
    mistakes: list[str] = []
    names = []
    for one in countries:
        try:
            names.append(found_regime(one))
        except NoSuchRegime as unknown:
            mistakes.append(_no_such(unknown).in_(lang))
    checked = _read(case, lang, mistakes) if case else None
    if mistakes:
        for line in mistakes:
            print(line, file=sys.stderr)
        return 2
    found = pages(names, lang, checked)
    if as_json:
        for one_of_them in found:
            print(json.dumps(one_of_them, ensure_ascii=False))
        return 0
    from povestka.report.regimes import drawn  # noqa: PLC0415 # a reader of JSON loads no report

    print(drawn(found, lang, case=checked is not None))
    return 0


def _read(path: Path, lang: str, mistakes: list[str]) -> Case | None:
    """The case of the file, or nothing and its mistakes."""
    try:
        found = read(read_toml(path))
        wanted(found)
    except BadFile as bad_file:
        mistakes.append(f"{path}: {bad_file.says.in_(lang)}")
    except BadCase as bad:
        mistakes += [f"{path}: {line}" for line in bad.sentences(lang)]
    else:
        return found
    return None


def _no_such(unknown: NoSuchRegime) -> Text:
    """What was asked for, and what there is."""
    shown = printable(unknown.name)
    listed = ", ".join(REGIMES)
    if unknown.nearest:
        return Text(
            f"there is no country «{shown}» here; did you mean {unknown.nearest}?",
            f"страны «{shown}» здесь нет; возможно, имелось в виду {unknown.nearest}.",
        )
    return Text(
        f"there is no country «{shown}» here; there are {listed}.",
        f"страны «{shown}» здесь нет; есть {listed}.",
    )
