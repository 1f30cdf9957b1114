"""Knows: the rules of the law that are shown and not computed, each with the reason why.

Must never know: how a rule is computed or read.
"""

from __future__ import annotations

from typing import Final

from povestka.language.sources import Statement
from povestka.law.shown.complaints import COMPLAINTS
from povestka.law.shown.deferments import DEFERMENTS
from povestka.law.shown.errors import ERRORS
from povestka.law.shown.errors_of_reports import ERRORS_OF_REPORTS
from povestka.law.shown.launch import LAUNCH
from povestka.law.shown.liability import LIABILITY
from povestka.law.shown.limits import LIMITS
from povestka.law.shown.measures import MEASURES
from povestka.law.shown.mobilisation import MOBILISATION
from povestka.law.shown.paper import PAPER
from povestka.law.shown.penalties import PENALTIES
from povestka.law.shown.practice import PRACTICE
from povestka.law.shown.registers import REGISTERS
from povestka.law.shown.summonses import SUMMONSES
from povestka.law.shown.to_check import TO_CHECK

STATEMENTS: Final[tuple[Statement, ...]] = (
    *LIMITS,
    *PAPER,
    *SUMMONSES,
    *MEASURES,
    *COMPLAINTS,
    *LIABILITY,
    *DEFERMENTS,
    *MOBILISATION,
    *PENALTIES,
    *REGISTERS,
    *LAUNCH,
    *PRACTICE,
    *ERRORS,
    *ERRORS_OF_REPORTS,
    *TO_CHECK,
)
"""Every statement, by subject; each has a name of its own."""
