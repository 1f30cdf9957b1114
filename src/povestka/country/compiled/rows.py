"""Rows of men: who they are, moved between workspaces, kept with their dates."""

# Compiled functions take all by place.
# ruff: noqa: PLR0917
from __future__ import annotations

from typing import Any

import numpy as np

from povestka.country.compiled.constants import K, col
from povestka.readers.arithmetic import compiled, i32

# ---- compiled from here


@compiled("MOVE")
def move(source: Any, target: Any, columns: Any, rows: Any, count: int, place: int) -> None:
    """Some rows of some columns to another workspace (or the same), from row `place` on."""
    for c in range(columns.size):
        f = columns[c]
        here = target[f + place : f + place + count]
        there = source[f : f + K.B]
        for j in range(count):
            here[j] = there[rows[j]]


@compiled("FILL")
def fill(w: Any, n: int, start: int, bounds: Any, cohorts: Any) -> None:
    """The men `start` to `start + n` of an office: serial, age, year of birth."""
    for i in range(n):
        w[col("serial") + i] = start + i
    for age in range(K.AGES):
        for i in range(max(bounds[age] - start, 0), min(bounds[age + 1] - start, n)):
            w[col("man.age") + i] = K.YOUNGEST + age
            w[col("man.cohort") + i] = cohorts[age]


@compiled("REFILL")
def refill(w: Any, n: int, bounds: Any, cohorts: Any) -> None:
    """Age and year of birth of men whose serials stand in the workspace, in rising order."""
    age = 0
    for i in range(n):
        while w[col("serial") + i] >= bounds[age + 1]:
            age += 1
        w[col("man.age") + i] = K.YOUNGEST + age
        w[col("man.cohort") + i] = cohorts[age]


@compiled("BAND")
def band(w: Any, n: int) -> None:
    """Where the counts of a man's age band begin within a measure."""
    for i in range(n):
        age = w[col("man.age") + i]
        place = 0 if age < 21 else (1 if age < 24 else (2 if age < 27 else (3 if age < 30 else 4)))
        w[col("band") + i] = place * K.DAY


@compiled("KEEP")
def keep(
    w: Any, n: int, office: int, occurrence: int, first: int, dates: Any, keys: Any, kept: int
) -> int:
    """The dates of each row, in days from the first of the run in 16 bits, and whose they are.

    Where `dates` has no room nothing is kept. Returns how many rows are kept now.
    """
    if dates.shape[1] == 0:
        return kept
    for t in range(K.KEPT.size):
        f = K.KEPT[t]
        row = dates[t, kept : kept + n]
        days = w[f : f + n]
        for i in range(n):
            row[i] = np.int16(min(max(i32(days[i] - first), i32(-32_767)), i32(32_767)))
    for i in range(n):
        keys[0, kept + i] = office
        keys[1, kept + i] = w[col("serial") + i]
        keys[2, kept + i] = occurrence
    return kept + n
