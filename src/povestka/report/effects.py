"""The rows of what follows in law: one answer of a result, told as one or two lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from povestka.report import lacks, phrases, readings, words
from povestka.report.reforming import instead
from povestka.report.row import Frame, Move, Row
from povestka.report.telling import Answer, row_of
from povestka.report.values import shown

_FEW: Final = 4
"""Possible values up to this number are all told."""


def effect_rows(frame: Frame) -> list[Row]:
    """The rows of every answer; a person's answer that only repeats a summons' is left out."""
    told: list[Row] = []
    for answer in frame.result["answers"]:
        if not _repeats(answer, frame):
            told.extend(_rows(answer, frame))
    return told


def _repeats(answer: Answer, frame: Frame) -> bool:
    """Whether the answers for each summons tell already what this one of the person says."""
    question = {"under_exit_ban": "exit_ban", "under_measures": "measures"}.get(answer["question"])
    single = [one for one in frame.result["answers"] if one["question"] == question]
    if question is None or not single:
        return False
    if answer.get("value") or question == "measures":
        return True
    return len(single) == 1 or answer["state"] == "depends"


def _rows(answer: Answer, frame: Frame) -> list[Row]:
    question, value = answer["question"], answer.get("value")
    if answer["state"] == "depends" or (answer["state"] == "unknown" and value is None):
        return [_undecided(answer, frame)]
    if value is None or value == [] or (value is False and question != "liable_on"):
        return [_not_arising(answer, frame)]
    teller = _TELLERS.get(question, _other)
    return teller(answer, frame)


def _question(answer: Answer, frame: Frame) -> str:
    text = lacks.QUESTIONS.get(answer["question"])
    return instead(text, answer).in_(frame.lang) if text else str(answer["question"])


def _undecided(answer: Answer, frame: Frame) -> Row:
    question, lang = _question(answer, frame), frame.lang
    details = _possible(answer.get("possible", ()), frame)
    if answer["state"] == "unknown":
        what = words.say(lacks.UNDECIDED, lang, question=question)
    else:
        missing = readings.listed(answer.get("missing", ()), frame)
        what = words.say(lacks.DEPENDS, lang, question=question, missing=missing)
    return row_of(answer, frame, None, what, part="depends", details=details)


def _possible(found: Sequence[Any], frame: Frame) -> tuple[str, ...]:
    """The values that a missing fact may give; of many, the first two, the last, and none."""
    if all(isinstance(value, bool) for value in found):
        return ()
    real = [value for value in found if value]
    few = len(found) <= _FEW
    kept = found if few else [*real[:2], real[-1], *(value for value in found if not value)]
    text = lacks.POSSIBLE if few else lacks.AMONG_OTHERS
    values = " · ".join(shown(value, frame.lang, frame.as_of) for value in kept)
    return (words.say(text, frame.lang, values=values),)


def _not_arising(answer: Answer, frame: Frame) -> Row:
    question, lang = answer["question"], frame.lang
    bans = [one for one in frame.result["answers"] if one["question"] == "exit_ban"]
    if question == "under_exit_ban" or (question == "exit_ban" and len(bans) == 1):
        text = instead(words.STRONGEST, answer)
        what = words.say(text, lang, checked=frame.day(frame.checked_on))
    elif question in lacks.NONE:
        what = instead(lacks.NONE[question], answer).in_(lang)
    else:
        what = f"{question}: {shown(answer.get('value'), lang)}"
    row = row_of(answer, frame, None, what, part="none")
    plain = question in lacks.SHORT and not (row.moved or answer.get("notes"))
    return replace(row, short=instead(lacks.SHORT[question], answer).in_(lang)) if plain else row


def _served(answer: Answer, frame: Frame) -> list[Row]:
    text = phrases.SERVED.get(str(answer.get("by")), phrases.SERVED_OTHER)
    what = instead(text, answer).in_(frame.lang)
    return [row_of(answer, frame, answer["value"], what)]


def _interval(answer: Answer, frame: Frame) -> list[Row]:
    question, value, lang = answer["question"], answer["value"], frame.lang
    begins = phrases.EFFECTS[f"{question}.from"].in_(lang)
    details: tuple[str, ...] = ()
    if value.get("which"):
        which = "; ".join(_measure(one, lang) for one in value["which"])
        details = (words.say(phrases.MEASURES_LIST, lang, which=which),)
    start = value["from"]
    if value["until"] is None:
        pick = readings.opening
        return [row_of(answer, frame, start, begins, details=details, pick=pick)]
    ends = instead(phrases.EFFECTS[f"{question}.until"], answer).in_(lang)
    return [
        row_of(answer, frame, start, begins, details=details, pick=readings.start),
        row_of(answer, frame, value["until"], ends, pick=readings.until, first=False),
    ]


def _measure(code: str, lang: str) -> str:
    text = phrases.MEASURES.get(code)
    return text.in_(lang) if text else code


def _deadline(answer: Answer, frame: Frame) -> list[Row]:
    what = instead(phrases.EFFECTS[answer["question"]], answer).in_(frame.lang)
    return [row_of(answer, frame, answer["value"], what, kind="deadline")]


def _steps(answer: Answer, frame: Frame) -> list[Row]:
    told = []
    for number, step in enumerate(answer["value"]):
        key = f"{step.get('step')}.{step.get('about')}"
        what = phrases.STEPS.get(key, phrases.STEP_OTHER).in_(frame.lang)
        cited = {**answer, "cites": step.get("cites") or answer.get("cites", ())}
        by = readings.day_of(step.get("by"))
        row = row_of(cited, frame, by, what, kind="deadline", first=number == 0)
        told.append(replace(row, moved=(*_working_days(step, frame), *row.moved)))
    return told


def _working_days(step: Answer, frame: Frame) -> tuple[Move, ...]:
    other = step.get("if_working_days")
    if not other or other == step.get("by"):
        return ()
    said = frame.day(other)
    return (Move("counting", said, "", words.say(phrases.WORKING_DAYS, frame.lang, day=said)),)


def _windows(answer: Answer, frame: Frame) -> list[Row]:
    text, told = phrases.EFFECTS[answer["question"]], []
    for number, one in enumerate(answer["value"]):
        what = words.say(text, frame.lang, value=shown(one, frame.lang, frame.as_of))
        told.append(row_of(answer, frame, one["from"], what, first=number == 0))
    return told


def _liable(answer: Answer, frame: Frame) -> list[Row]:
    key = "liable_on" if answer["value"] else "not_liable_on"
    what = instead(phrases.EFFECTS[key], answer).in_(frame.lang)
    return [row_of(answer, frame, frame.as_of, what)]


def _other(answer: Answer, frame: Frame) -> list[Row]:
    said = shown(answer["value"], frame.lang, frame.as_of)
    text = phrases.EFFECTS.get(answer["question"])
    if text:
        what = words.say(instead(text, answer), frame.lang, value=said)
    else:
        what = f"{_question(answer, frame)}: {said}"
    return [row_of(answer, frame, None, what)]


_TELLERS: Final[Mapping[str, Callable[[Answer, Frame], list[Row]]]] = {
    "served_on": _served,
    "exit_ban": _interval,
    "measures": _interval,
    "self_report_by": _deadline,
    "season_report_by": _deadline,
    "complaint_steps": _steps,
    "dispatch_windows": _windows,
    "decision_stayed": _windows,
    "liable_on": _liable,
}
