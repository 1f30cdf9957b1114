"""The command `povestka reforms`, and two reforms side by side for `povestka diff`.

A command of its own, and not an option of `povestka law`: that shows what is law, and a reform
is not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from povestka.book.pages import NoSuchRule, first_day
from povestka.book.reforms import ENACTED, as_enacted, differences, page
from povestka.book.reforms import reforms as contents
from povestka.case.mistakes import BadCase, nearest
from povestka.language.words import Text
from povestka.outside.files import BadFile
from povestka.outside.reforms import load, shipped
from povestka.report.reforms import drawn_reform, drawn_reforms

Found = dict[str, Any]


def reforms(
    *names: str,
    as_json: Annotated[bool, Parameter("--json", negative="")] = False,
    lang: Literal["en", "ru"] = "en",
) -> int:
    """Show the reforms that come with the program, or what a reform changes. None is the law.

    Parameters
    ----------
    names
        Names of shipped reforms, or paths of others; the list of those shipped if left out.
    as_json
        As JSON: the list as one object, or one object a line, a reform each.
    lang
        The language: en or ru.
    """
    mistakes: list[str] = []
    found = loaded(names or shipped(), lang, mistakes)
    if mistakes:
        print("\n".join(mistakes), file=sys.stderr)
        return 2
    pages = [page(one, lang) for one in found] if names else [contents(found)]
    draw = drawn_reform if names else drawn_reforms
    for number, one in enumerate(pages):
        if as_json:
            print(json.dumps(one, ensure_ascii=False))
        else:
            print(f"\n{draw(one, lang)}" if number else draw(one, lang))
    return 0


def loaded(names: Sequence[str], lang: str, mistakes: list[str]) -> list[Found]:
    """The reforms of names or paths as plain data; `law` is the law as enacted."""
    found = []
    for name in names:
        try:
            one = as_enacted(lang) if name == ENACTED else load(name).to_dict(lang)
        except BadFile as bad_file:
            mistakes.append(f"{name}: {bad_file.says.in_(lang)}")
        except BadCase as bad:
            mistakes += [f"{name}: {line}" for line in bad.sentences(lang)]
        else:
            found.append(dict(one))
    return found


def names_reform(name: str) -> bool:
    """Whether a word names a reform, or is like the name of one, and no edition and no day."""
    if name == ENACTED or name.endswith(".toml") or name in shipped():
        return True
    return not is_edition(name) and nearest(name, shipped()) is not None


def is_edition(name: str) -> bool:
    """Whether a word names an edition of the law or a day."""
    try:
        first_day(name)
    except NoSuchRule:
        return False
    return True


def side_by_side(before: str, after: str, lang: str, mistakes: list[str]) -> Found | None:
    """Two reforms, or one and `law`, side by side; else nothing and the mistakes."""
    mixed = [name for name in (before, after) if is_edition(name)]
    if mixed:
        mistakes += [f"{name}: {_MIXED.in_(lang)}" for name in mixed]
        return None
    found = loaded((before, after), lang, mistakes)
    return None if mistakes else differences(found[0], found[1], lang)


_MIXED = Text(
    "an edition is not compared with a reform; write law for the law as enacted.",
    "редакция не сравнивается с реформой; для действующего закона напишите law.",
)
