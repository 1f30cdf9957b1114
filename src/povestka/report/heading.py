"""What stands above and below a timeline: file, days, readings, assumptions, expectations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from povestka.report import readings, reforming, words
from povestka.report.row import Frame
from povestka.report.values import shown


@dataclass(frozen=True, slots=True)
class Unmet:
    """One expectation of a file that the answer does not meet: its path, both sides in words."""

    path: str
    wanted: str
    given: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The frame of one case in words; `file` is a bare name, never a path.

    `reform` names the reform that the case is answered under, `under` the readings; both are empty
    under the law by default. `edition` is the one edition of all its answers, empty where they
    differ; `expected` counts the expectations of the file.
    """

    file: str
    case: str
    as_of: str
    checked: str
    edition: str
    practice: str
    book: str
    reform: str
    under: str
    assumed: tuple[str, ...]
    expected: str
    unmet: tuple[Unmet, ...]


def heading(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> Heading:
    """The frame of one result in one language."""
    frame, text = Frame(result, names, lang), words.INTERFACE
    later = frame.as_of > frame.checked_on
    checked = text["checked_before" if later else "checked"]
    file = PurePath(str(result.get("file", ""))).name
    expect = result.get("expect") or {}
    return Heading(
        file=file,
        case=words.say(text["case"], lang, file=file).strip(),
        as_of=words.say(text["as_of"], lang, as_of=frame.day(frame.as_of)),
        checked=words.say(checked, lang, checked=frame.day(frame.checked_on)),
        edition=_edition(result, lang),
        practice=reforming.practice([result]).in_(lang),
        book=words.say(text["book"], lang, book=str(result["law"].get("book", ""))[:19]),
        reform=reforming.under(frame),
        under=_under(frame),
        assumed=_assumed(result, lang),
        expected=_expected(expect, lang),
        unmet=tuple(_unmet(one, frame) for one in expect.get("failed", ())),
    )


def _edition(result: Mapping[str, Any], lang: str) -> str:
    editions = {str(one["edition"]) for one in result["answers"] if one.get("edition")}
    if len(editions) != 1:
        return ""
    return words.say(words.INTERFACE["edition"], lang, edition=editions.pop())


def _under(frame: Frame) -> str:
    named = "; ".join(
        f"{switch}: {told}" if (told := _words(switch, frame)) else switch
        for switch in sorted(frame.result.get("under", ()), key=readings.by_number)
    )
    return words.say(words.INTERFACE["under"], frame.lang, readings=named) if named else ""


def _words(switch: str, frame: Frame) -> str:
    """The question of a reading and its words, in quotation marks."""
    name = f"{frame.asks(switch)} {frame.reading(switch).rstrip('.')}".strip()
    return words.say(words.QUOTED, frame.lang, name=name) if name else ""


def _assumed(result: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    paths = [*result.get("assumed", ())]
    for answer in result["answers"]:
        paths.extend(answer.get("assumed", ()))
    told = []
    for path in dict.fromkeys(str(path) for path in paths):
        known = words.ASSUMED.get(path)
        told.append(known.in_(lang) if known else words.say(words.ASSUMED_OTHER, lang, what=path))
    return tuple(told)


def _expected(expect: Mapping[str, Any], lang: str) -> str:
    if not expect:
        return ""
    failed = len(expect.get("failed", ()))
    text = words.INTERFACE["failed" if failed else "passed"]
    return words.say(text, lang, n=expect.get("passed", 0), m=failed)


def _unmet(failed: Mapping[str, Any], frame: Frame) -> Unmet:
    """Both sides of an expectation, of the answer only the fields that were expected."""
    wanted, given = failed.get("expected"), failed.get("given", {})
    fields = words.FIELDS.keys()
    if isinstance(wanted, Mapping) and "from" not in wanted and wanted.keys() & fields:
        asked = [name for name in words.FIELDS if name in wanted]
    else:
        asked, wanted = ["value"], {"value": wanted}
    if "value" not in given and "state" not in asked:
        asked = [*asked, "state"]
    return Unmet(str(failed["path"]), _fields(wanted, asked, frame), _fields(given, asked, frame))


def _fields(side: Mapping[str, Any], asked: list[str], frame: Frame) -> str:
    lang, told = frame.lang, []
    for name in asked:
        if name not in side:
            continue
        value, text = side[name], words.STATES.get(str(side[name]))
        said = text.in_(lang) if name == "state" and text else shown(value, lang, frame.as_of)
        plain = name in {"value", "state"}
        told.append(said if plain else f"{words.FIELDS[name].in_(lang)}: {said}")
    return "; ".join(told)
