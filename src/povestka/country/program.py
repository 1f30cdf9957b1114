"""The compiled pass of the country: stages of behaviour and law, tables of counts, the driver.

One module for every scenario, made at the first run and kept by its hash.
"""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType
from typing import Any, Final

import numpy as np

from povestka.country.compiled import (
    counting,
    dispatching,
    offices,
    queueing,
    rows,
    uniting,
    waves,
)
from povestka.country.compiled.constants import K
from povestka.country.measures import BANDS, CROSSED, MEASURES, PLACES, Measure
from povestka.language.chance import decision_number
from povestka.language.days import NEVER
from povestka.law.calendar import CALENDAR
from povestka.law.facts import purpose
from povestka.law.service import ROUTES
from povestka.people import agencies, counted, examined, judged, men, person, summons
from povestka.people.layout import AGES
from povestka.people.men import CLASSES
from povestka.people.offices import CAPACITY, FULL_OFFICE, LAST_CALL, ORDER, TIE
from povestka.people.stages import Stage
from povestka.readers.compiling import loaded
from povestka.readers.kernel import below_the_line, emitted, source
from povestka.readers.workspace import BLOCK, SERIAL, Kernel, Program, program

LONGEST: Final = 366
"""The most days of a run: one year."""

DAY: Final = LONGEST + 1
"""Columns of a band in the counts: a day each, and one for what ends after the run."""

WIDTH: Final = len(MEASURES) * len(BANDS) * DAY
"""Counts of one region."""

CELLS: Final = (1 + len(ROUTES)) * len(CLASSES)
"""Cells of a crossed measure: route of service by ground."""


def _kernel(name: str, *stages: Stage) -> Kernel:
    return Kernel(name, tuple(stage.outputs for stage in stages))


KERNELS: Final = (
    _kernel("s_men", men.MEN, men.POSSIBLE),
    _kernel("s_standing", men.STANDING, men.CALLED),
    _kernel("s_person", person.PERSON),
    _kernel("s_summons", *summons.STAGES),
    _kernel("s_law", judged.REGISTER, judged.LAW),
    _kernel("s_screens", agencies.BORDER, agencies.AGENCIES, agencies.TOUCHED, counted.COUNTED),
    _kernel("s_board", *examined.STAGES),
    _kernel("s_call", examined.SUMMONED),
)
"""The stages as they are fused. The law stands alone: more at once, and the compiler no longer
takes several rows in one step."""

LAWFUL: Final = ("s_law", "s_screens")
"""The kernels that are asked anew under each choice of law; no other may read what differs."""

KEPT: Final = (
    "call", "summons.placed", "summons.posted", "summons.sent", "summons.handed",
    "summons.refused", "summons.delivered", "summons.returned", "summons.appear",
    "summons.withdrawn", "summons.reason.from", "summons.reason.until", "summons.reason.shown",
    "summons.known", "appearance.on", "complaint.filed", "complaint.upheld",
    "complaint.rejected", "served_on", "exit_ban.from", "exit_ban.until", "measures.from",
    "measures.until", "register.exit_ban.from", "register.exit_ban.until",
    "register.measures.from", "register.measures.until", "border.from", "border.until",
    "fine.on", "self_report_by", "cap.on", "short.on", "unaware.from", "unaware.until",
    *(f"{measure}.{edge}" for measure in agencies.OF_MEASURE for edge in ("from", "until")),
)
"""The dates that a run can keep of each summons."""

GIVEN: Final = (
    "man.age", "man.cohort", "band", "call.came_before", "appearance.on", "examined_on",
    "taken_on",
)
"""Columns that the driver fills."""

_READ: Final = (
    "man.possible", "man.called", "call", "call.again", "call.came", "call.examined", "route",
    "ground.class", "summons.for", "ready.1", "ready.2", "ready_on",
    "exit_ban.from", "exit_ban.until", "ground.believed", "appearance.present",
)

UNITED: Final = (
    ("exit_ban", "banned_men", "ever_banned"),
    ("border", "border_men", "ever_border"),
    ("measures", "measures_men", "ever_measures"),
)
"""States of summonses that are united over a man: of which, his state, the day it first begins."""


@cache
def country() -> Program:
    """The columns and run-time numbers of the pass."""
    counts = [name for measure in MEASURES for name in (measure.begins, measure.ends) if name]
    return program(KERNELS, GIVEN, [*_READ, *KEPT, *counts], [CAPACITY])


def _base(key: str) -> int:
    return PLACES[key] * len(BANDS) * DAY


def _cell(key: str) -> int:
    """The first of a measure's two rows of cells: starts, then days."""
    return CROSSED.index(key) * 2 if key in CROSSED else -1


def _table(of: str) -> list[tuple[int, int, int, int]]:
    """The rows by which the measures of a part of the pass are counted."""
    laid = country()

    def row(measure: Measure) -> tuple[int, int, int, int]:
        until = laid.offset(measure.ends) if measure.ends else -1
        return laid.offset(measure.begins), until, _base(measure.key), _cell(measure.key)

    return [row(measure) for measure in MEASURES if measure.of == of]


def _columns_of(*kernels: str) -> list[int]:
    """The offsets of what some kernels write, and of what stands for a man himself."""
    laid = country()
    named = [SERIAL, "man.age", "man.cohort", "band"]
    named += [name for kernel in KERNELS if kernel.name in kernels for name in kernel.written()]
    return [laid.offset(name) for name in dict.fromkeys(named) if name in laid.columns]


def constants() -> dict[str, Any]:
    """What the driver calls by name: whole numbers, and tables of them."""
    laid = country()
    united = [
        (laid.offset(f"{of}.from"), laid.offset(f"{of}.until"), _base(state), _base(ever))
        for of, state, ever in UNITED
    ]
    return {
        "B": BLOCK,
        "COLUMNS": len(laid.columns),
        "AGES": len(AGES),
        "YOUNGEST": AGES[0],
        "DAY": DAY,
        "GROUNDS": len(CLASSES),
        "FULL_OFFICE": FULL_OFFICE,
        "FIRST": laid.numbers["run.first"],
        "AS_OF": laid.numbers["as_of"],
        "CAPACITY": laid.numbers[CAPACITY],
        "MOBILISES": laid.numbers["call.reservists"],
        "TIE": decision_number(TIE),
        "ORDER": decision_number(ORDER),
        "DISPATCH": purpose.names.index("dispatch"),
        "LAST_CALL": LAST_CALL,
        "PERSONAL": _columns_of("s_men", "s_standing", "s_person"),
        "GATED": _columns_of("s_men"),
        "KEPT": [laid.offset(name) for name in KEPT],
        "OF_FACTS": _table("facts"),
        "OF_LAW": _table("law"),
        "OF_MAN": _table("man"),
        "OF_EXAMINED": _table("examined"),
        "UNITED": united,
        "UNSUPPORTED": _base("unsupported"),
        "UNSUPPORTED_CELL": _cell("unsupported"),
        "TAKEN": _base("taken"),
        "SENT": _base("sent"),
    }


PARTS: Final = (rows, counting, uniting, waves, queueing, offices, dispatching)
"""The files of the driver, in the order in which they need one another."""

_TYPES: Final = """
i4, i8, u4, u8, i2, b1 = nb.int32, nb.int64, nb.uint32, nb.uint64, nb.int16, nb.boolean


def given(kind, dimensions):
    return nb.types.Array(kind, dimensions, "C", readonly=True)


w_, rows_, flat, cube = i4[::1], i8[::1], i4[:, ::1], i4[:, :, ::1]
cells, dates_, x_ = i8[:, :, :, ::1], i2[:, ::1], i8[:, ::1]
who, line_, numbers_ = given(i4, 1), given(i4, 2), given(i4, 3)
S = nb.types.FunctionType(nb.void(w_, i8, given(i4, 1), u4, u4, u4, u4))
MOVE = nb.void(w_, w_, given(i8, 1), rows_, i8, i8)
FILL = nb.void(w_, i8, i8, who, who)
REFILL = nb.void(w_, i8, who, who)
BAND = nb.void(w_, i8)
KEEP = i8(w_, i8, u4, u4, i4, dates_, flat, i8)
COUNT = nb.void(w_, i8, given(i8, 2), w_, x_, i4, i4)
LASTING = i8(w_, i8, i4, i4, i4, i4)
PIECES = i8(flat, i8, flat, i8, flat, flat, flat)
UNITE = nb.void(flat, flat, i8, w_, x_, i4, i4, flat, flat)
WAVES = nb.void(flat, x_, flat, rows_, who, u4, u4, u4, S)
LAWS = nb.void(w_, i8, numbers_, i8, i8, i8, u4, u4, u4, u4, cube, cells, S, S)
BLOCK = i8(
    flat, x_, flat, flat, cube, i8, numbers_, i8, i8, u4, u4, u4, cube, cells, dates_, flat, i8,
    S, S, S, S, rows_)
LINE = i8(w_, i8, i4, cube, flat, flat, i8)
CAPACITY_ = nb.void(rows_, who, i4, i8, i8)
QUEUE = nb.void(flat, i8, u4, u4, u4, i4, i4, rows_, w_, u8[::1], rows_)
GATE = i8(w_, x_, i8, i8, who, who, who, u4, u4, u4, rows_, S, S)
DRAW = nb.void(w_, i8, who, who, who, u4, u4, u4, S, S, S)
NOTE = i8(flat, i8, i8, flat, w_, i8)
EXAMINE = i8(
    w_, i8, flat, flat, w_, i8, who, who, who, u4, u4, w_, x_, flat, flat, i8, S, S, S, S)
OFFICES = i8(
    i8, i8, who, who, line_, who, who, numbers_, u4, u4, i8, cube, cells, flat, flat, dates_,
    flat, flat, rows_, S, S, S, S, S, S, S)
HISTOGRAM = nb.void(line_, i8, who, who, i8, given(u4, 1), i8, i8, i8, flat)
TAKE = nb.void(line_, i8, who, w_, i8, given(u4, 1), given(b1, 1), given(b1, 1))
LAST = i8(w_, w_, i8, rows_, who, u4, u4, u4, w_, S, S)
DISPATCH_ = i8(
    line_, i8, who, line_, who, line_, who, numbers_, u4, u4, i8, cube, cells, dates_, flat,
    rows_, S, S, S, S, S, S, S)
"""
"""The types of the driver's functions, by the names under which they ask for them."""


def text() -> str:
    """The source of the compiled pass."""
    laid = country()
    told = [
        f"{name} = {value}" if isinstance(value, int) else f"{name} = np.array({value}, np.int64)"
        for name, value in constants().items()
    ]
    driver = "".join(map(below_the_line, PARTS))
    driver = re.sub(r'col\("([^"]+)"\)', lambda found: str(laid.offset(found[1])), driver)
    driver = re.sub(r"\bK\.(\w+)", r"\1", driver)
    return source(
        [_TYPES, "\n".join(told), *(emitted(kernel, laid) for kernel in KERNELS), driver], CALENDAR
    )


def bind() -> None:
    """Give the driver in plain Python its constants, so that it runs without being compiled."""
    K.columns.update({name: country().offset(name) for name in country().columns})
    for name, value in {"NEVER": NEVER, **constants()}.items():
        setattr(K, name, value if isinstance(value, int) else np.array(value, np.int64))


@cache
def compiled() -> ModuleType:
    """The compiled pass: some twenty seconds at the first time on a machine, then at once."""
    return loaded(text())
