"""povestka: an executable model of Russia's electronic draft-summons law.

A model for understanding and accountability, never a system for enforcement: it takes no
personal data, reaches nothing outside the machine, keeps nothing, and gives no legal advice.
"""

from povestka.case.answers import Answer, Decision
from povestka.case.asking import decide
from povestka.case.mistakes import BadCase
from povestka.case.model import Case

__all__ = ["Answer", "BadCase", "Case", "Decision", "decide"]
__version__ = "0.1.0"


def _drawn(decision: Decision) -> str:
    from povestka.book.pages import names
    from povestka.report.html import fragment

    return fragment(decision.to_dict(), names("en"), "en")


Decision.drawn_by = _drawn
