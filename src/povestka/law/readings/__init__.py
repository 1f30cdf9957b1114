"""Knows: the contested readings of the law: switches, never constants, each with its default.

Those that a case file cannot carry stand in `shown`, with the reason.
Must never know: which reading is in use, a case, how a rule is read.
"""

from __future__ import annotations

from typing import Final

from povestka.law.readings.counting import CR_1, CR_2, CR_15
from povestka.law.readings.exit_ban import CR_3, CR_4, CR_6, CR_7, CR_8, CR_9, CR_11
from povestka.law.readings.liability import CR_13, CR_14, CR_17, CR_25
from povestka.law.readings.service import CR_5, CR_12, CR_19, CR_22

SWITCHES: Final = (
    CR_1, CR_2, CR_3, CR_4, CR_5, CR_6, CR_7, CR_8, CR_9, CR_11, CR_12, CR_13, CR_14, CR_15,
    CR_17, CR_19, CR_22, CR_25,
)
"""The readings that a case can be answered under, in the order of their numbers."""

__all__ = [
    "CR_1", "CR_2", "CR_3", "CR_4", "CR_5", "CR_6", "CR_7", "CR_8", "CR_9", "CR_11", "CR_12",
    "CR_13", "CR_14", "CR_15", "CR_17", "CR_19", "CR_22", "CR_25", "SWITCHES",
]
