"""An answer made into one row: its state, its articles, what would move it, why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from povestka.report import readings, words
from povestka.report.row import Frame, Kind, Part, Reason, Row
from povestka.report.values import shown

Answer = Mapping[str, Any]


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
        details=(*details, *_expected(answer, frame, on)),
        moved=moved,
    )
    if not first:
        return row
    return replace(
        row,
        details=(*row.details, *_cautions(answer, frame)),
        moved=(*row.moved, *readings.unsettled(answer, frame)),
        because=tuple(_reason(one, frame) for one in answer.get("because", ())),
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


def _expected(answer: Answer, frame: Frame, on: str | None) -> tuple[str, ...]:
    if answer.get("expected") and on is not None and on > frame.as_of:
        return (words.EXPECTED.in_(frame.lang),)
    return ()


def _cautions(answer: Answer, frame: Frame) -> tuple[str, ...]:
    lang = frame.lang
    cautions = [words.told(note, lang) for note in answer.get("notes", ())]
    if answer.get("confirmed") is False:
        cautions.append(words.UNCONFIRMED.in_(lang))
    elif answer.get("certainty") in words.CERTAINTY:
        cautions.append(words.CERTAINTY[answer["certainty"]].in_(lang))
    return tuple(cautions)


def _reason(step: Mapping[str, Any], frame: Frame) -> Reason:
    return Reason(
        title=frame.title(str(step.get("rule", ""))),
        value=shown(step.get("value"), frame.lang),
        says=words.told(step.get("says") or "", frame.lang),
        cites=frame.cited(step.get("cites", ())),
    )


def _origin(answer: Answer, frame: Frame) -> tuple[str, ...]:
    told = []
    if answer.get("rule"):
        text = words.INTERFACE["origin"]
        edition = answer.get("edition") or "—"
        told.append(words.say(text, frame.lang, rule=answer["rule"], edition=edition))
    if answer.get("sources"):
        sources = ", ".join(answer["sources"])
        told.append(words.say(words.INTERFACE["sources"], frame.lang, sources=sources))
    return tuple(told)
