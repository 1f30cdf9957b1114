"""The command `povestka sandbox stories`: the scripted towns of the press reports."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, columns, empty
from povestka.cli.steps import Lang, Steps, fail
from povestka.language.words import Text
from povestka.registers.log import Store
from povestka.report.sandbox_stories import drawn_list, drawn_story, listed, replayed
from povestka.sandbox.memory import Memory
from povestka.sandbox.stories.playing import man_of, missed, play
from povestka.sandbox.stories.told import STORIES

_ALL: Final = "all"
_NO_STORY: Final = Text(
    "there is no story «{name}»; there are {known}, and {every} for all.",
    "сюжета «{name}» нет; есть {known}, а все вместе — {every}.",
)
_INTO_ONE: Final = Text(
    "--into: one store holds one town; name one story.",
    "--into: в хранилище помещается один город; укажите один сюжет.",
)


def stories(
    *name: str, into: str = "", as_json: AsJson = False, lang: Language = "en"
) -> int:
    """List the scripted towns of the press reports, or replay some of them to the day.

    Exit status 0: all came as told; 1: some did not; 2: bad input.

    Parameters
    ----------
    name
        The names of stories, or all; the list if left out.
    into
        A store to be made of the one story, to look at it closer.
    """
    if not name:
        _print(listed(STORIES.values(), lang), lang, as_json=as_json)
        return 0
    try:
        refuse(_mistakes(name, into, lang))
        wanted = list(STORIES) if _ALL in name else list(dict.fromkeys(name))
        found = []
        with Steps(lang) as steps:
            for place, one in enumerate(wanted):
                steps("towns", place, len(wanted))
                with _store(into, lang) as store:
                    found.append(_played(one, store, lang))
    except RefusedError as refused:
        return fail(refused.lines)
    for told in found:
        print(json.dumps(told, ensure_ascii=False) if as_json
              else drawn_story(told, lang, columns()))
    return int(not all(one["good"] for one in found))


def _mistakes(names: Sequence[str], into: str, lang: Lang) -> list[str]:
    known = {"known": ", ".join(STORIES), "every": _ALL}
    lines = [
        _NO_STORY.in_(lang).format(name=one, **known)
        for one in names if one not in STORIES and one != _ALL
    ]
    several = _ALL in names or len(set(names)) > 1
    return [*lines, _INTO_ONE.in_(lang)] if into and several else lines


@contextmanager
def _store(into: str, lang: Lang) -> Iterator[Store]:
    """The store of a place, or one in memory where none was asked for."""
    if not into:
        yield Memory()
    else:
        with empty(into, lang) as made:
            yield made


def _played(name: str, store: Store, lang: Lang) -> dict[str, Any]:
    story = STORIES[name]
    town = play(story, store)
    return replayed(story, man_of(story, town.town), missed(story, town), lang)


def _print(found: Sequence[dict[str, Any]], lang: Lang, *, as_json: bool) -> None:
    if as_json:
        for one in found:
            print(json.dumps(one, ensure_ascii=False))
    else:
        print(drawn_list(found, lang, columns()))
