"""What stands above and below a timeline: file, days, notices, assumptions, expectations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from povestka.report import words
from povestka.report.row import Frame
from povestka.report.values import shown


@dataclass(frozen=True, slots=True)
class Heading:
    """The frame of one case in words; `file` is a bare name, never a path."""

    file: str
    case: str
    as_of: str
    checked: str
    practice: str
    book: str
    assumed: tuple[str, ...]
    expected: tuple[str, ...]
    contested: str


def heading(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> Heading:
    """The frame of one result in one language."""
    frame, text = Frame(result, names, lang), words.INTERFACE
    later = frame.as_of > frame.checked_on
    checked = text["checked_before" if later else "checked"]
    file = PurePath(str(result.get("file", ""))).name
    return Heading(
        file=file,
        case=words.say(text["case"], lang, file=file).strip(),
        as_of=words.say(text["as_of"], lang, as_of=frame.day(frame.as_of)),
        checked=words.say(checked, lang, checked=frame.day(frame.checked_on)),
        practice=text["practice"].in_(lang),
        book=words.say(text["book"], lang, book=str(result["law"].get("book", ""))[:19]),
        assumed=_assumed(result, lang),
        expected=_expected(result, lang),
        contested=_contested(result),
    )


def _assumed(result: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    paths = [*result.get("assumed", ())]
    for answer in result["answers"]:
        paths.extend(answer.get("assumed", ()))
    told = []
    for path in dict.fromkeys(str(path) for path in paths):
        known = words.ASSUMED.get(path)
        told.append(known.in_(lang) if known else words.say(words.ASSUMED_OTHER, lang, what=path))
    return tuple(told)


def _expected(result: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    expect = result.get("expect")
    if not expect:
        return ()
    told = [words.say(words.INTERFACE["passed"], lang, n=expect.get("passed", 0))]
    for failed in expect.get("failed", ()):
        what = words.told(failed, lang) if isinstance(failed, str) else shown(failed, lang)
        told.append(words.say(words.INTERFACE["failed"], lang, what=what))
    return tuple(told)


def _contested(result: Mapping[str, Any]) -> str:
    switches = {
        switch.split("=")[0]
        for answer in result["answers"]
        for switch in (*answer.get("readings", {}), *answer.get("unsettled", {}))
    }
    return ", ".join(sorted(switches, key=lambda name: (len(name), name)))
