"""An answer made into one row: its state, its articles, what would move it, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from povestka.report import readings, reforming, words
from povestka.report.row import Frame, Kind, Part, Reason, Row
from povestka.report.values import shown

Answer = Mapping[str, Any]

_TOLD_ALREADY: Final = frozenset({"served_on", "exit_ban", "measures"})
"""Questions of which the sentence of the row says what their own rule says."""


def row_of(
    answer: Answer,
    frame: Frame,
    on: str | None,
    what: str,
    *,
    kind: Kind = "law",
    part: Part = "other",
    pick: readings.Pick = readings.whole,
    first: bool = True,
    details: tuple[str, ...] = (),
) -> Row:
    """One row of an answer.

    `pick` takes from its value the day that this row tells, so that only the readings that move
    this day stand beneath it. `first` is False for the second row of the same answer: reasons,
    notes and sources are told once. A row with a day stands among the dated ones.
    """
    moved = readings.moved(answer, pick, frame) if first or pick is not readings.whole else ()
    row = Row(
        on,
        what,
        kind=kind,
        part="dated" if on else part,
        tag=frame.tag(answer),
        state=_state(answer, frame, on, pick),
        cites=frame.cited(answer.get("cites", ())),
        edition=str(answer.get("edition") or ""),
        expected=_expected(answer, frame, on),
        reformed=reforming.MARK.in_(frame.lang) if reforming.touched(answer) else "",
        details=details,
        moved=moved,
        decided=_decided(answer, frame, on),
    )
    if not first:
        return row
    return replace(
        row,
        details=(*row.details, *_cautions(answer, frame)),
        moved=(*row.moved, *readings.unsettled(answer, frame)),
        because=tuple(_reason(one, answer, frame) for one in answer.get("because", ())),
        origin=_origin(answer, frame),
    )


def _state(answer: Answer, frame: Frame, on: str | None, pick: readings.Pick) -> str:
    """The answer's state, as it bears on this row.

    An answer is disputed when a reading moves either of its ends: the end that none moves
    follows from the text. An answer is unchecked when it reaches past the last check: a day
    before that is not itself unchecked, and says so.
    """
    state = str(answer["state"])
    if state == "disputed" and answer.get("readings") and not readings.moves(answer, pick):
        return "certain"
    if state == "unchecked" and on is not None and on <= frame.checked_on:
        return "reaches"
    return state


def _expected(answer: Answer, frame: Frame, on: str | None) -> str:
    if answer.get("expected") and on is not None and on > frame.as_of:
        return words.EXPECTED.in_(frame.lang)
    return ""


def _cautions(answer: Answer, frame: Frame) -> tuple[str, ...]:
    lang = frame.lang
    cautions = [words.told(note, lang) for note in answer.get("notes", ())]
    if answer.get("confirmed") is False:
        cautions.append(words.UNCONFIRMED.in_(lang))
    elif answer.get("certainty") == "LOW":
        cautions.append(words.CERTAINTY["LOW"].in_(lang))
    return tuple(cautions)


def _decided(answer: Answer, frame: Frame, on: str | None) -> tuple[Reason, ...]:
    """The reasons that turned the answer, of the rules next to its own, at most two.

    For a day the step that gave it, where an end the first and where a beginning the last of
    them; for what arises also the first condition that holds; for what does not, the last one
    asked. A title and a value only where they say more than that the step holds.
    """
    own, question = str(answer.get("rule", "")).partition(".")[0], answer["question"]
    if question == "served_on" or "value" not in answer:
        return ()
    chain = list(answer.get("because", ()))[1 if question in _TOLD_ALREADY else 0 :]
    near = [step for step in chain if str(step.get("rule")).partition(".")[0] == own]
    truths = [step for step in near if isinstance(step.get("value"), bool)]
    if not answer["value"]:
        return tuple(_reason(step, answer, frame) for step in truths[-1:])
    held = [step for step in truths if step["value"]][:1]
    gave = [step for step in near if on == _day(step.get("value"))]
    value = answer["value"]
    if isinstance(value, Mapping) and on == value.get("until"):
        gave, held = gave[:1], []
    told = [_reason(step, answer, frame) for step in (*gave[-1:], *held)]
    return tuple(replace(one, title="", value="") for one in told)


def _day(value: object) -> object:
    return value["from"] if isinstance(value, Mapping) and "from" in value else value


def _reason(step: Mapping[str, Any], answer: Answer, frame: Frame) -> Reason:
    return Reason(
        title=frame.title(str(step.get("rule", ""))),
        value=_value(step, answer, frame),
        says=_says(step, frame),
        cites=frame.cited(step.get("cites", ())),
        picked=", ".join(step.get("readings", ())),
    )


def _says(step: Mapping[str, Any], frame: Frame) -> str:
    """The sentence of a step; where a reading was asked for, the words of that reading instead.

    The sentence of a rule is written for the law as enacted and the readings taken by default.
    """
    changed = step.get("reformed", ())
    asked = [one for one in step.get("readings", ()) if one in frame.result.get("under", ())]
    if not asked:
        told = words.told(step.get("says") or "", frame.lang)
        return reforming.step(told, changed, frame, enacted=True)
    named = "; ".join(readings.named(switch, frame) for switch in asked)
    told = words.say(words.INTERFACE["picked"], frame.lang, readings=named)
    return reforming.step(told, changed, frame, enacted=False)


def _value(step: Mapping[str, Any], answer: Answer, frame: Frame) -> str:
    """The value of a step in words; null may be that it rests on a fact that is not known."""
    value = step.get("value")
    if value is None and "known" in step:
        return (words.NOTHING if step["known"] else words.UNSETTLED).in_(frame.lang)
    if value is None and (answer.get("missing") or answer.get("unsettled")):
        return words.EITHER.in_(frame.lang)
    return shown(value, frame.lang, frame.as_of)


def _origin(answer: Answer, frame: Frame) -> tuple[str, ...]:
    told = []
    if answer.get("rule"):
        text = words.INTERFACE["origin"]
        edition = answer.get("edition") or "—"
        told.append(words.say(text, frame.lang, rule=answer["rule"], edition=edition))
    if answer.get("sources"):
        sources = ", ".join(answer["sources"])
        told.append(words.say(words.INTERFACE["sources"], frame.lang, sources=sources))
    if answer.get("certainty") == "MED" and answer.get("confirmed") is not False:
        told.append(words.CERTAINTY["MED"].in_(frame.lang))
    return tuple(told)
