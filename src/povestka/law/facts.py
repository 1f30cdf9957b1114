"""The facts that the rules ask for: the keys of a case file, the columns of a table.

Whether a notice was opened is not among them: no rule asks for it.
"""

from __future__ import annotations

from typing import Final

from povestka.language.writing import day_fact, earliest, name_fact, truth_fact

# The person, and the day of asking.
as_of: Final = day_fact("as_of")
status: Final = name_fact("person.status", "conscript", "reservist", "mobilised")
born: Final = day_fact("person.born")
born_stated: Final = truth_fact("person.born_stated")
enrolled: Final = truth_fact("person.enrolled")
dispatch: Final = name_fact("person.dispatch", "ordinary", "far_north", "teacher", "rural")

# A summons.
purpose: Final = name_fact(
    "summons.for", "data_check", "medical", "board", "dispatch", "mobilisation", each="summons"
)
placed: Final = day_fact("summons.placed", "summons")
posted: Final = day_fact("summons.posted", "summons")
sent: Final = day_fact("summons.sent", "summons")
handed: Final = day_fact("summons.handed", "summons")
refused: Final = day_fact("summons.refused", "summons")
delivered: Final = day_fact("summons.delivered", "summons")
returned: Final = day_fact("summons.returned", "summons")
appear: Final = day_fact("summons.appear", "summons")
withdrawn: Final = day_fact("summons.withdrawn", "summons")
reason_from: Final = day_fact("summons.reason.from", "summons")
reason_until: Final = day_fact("summons.reason.until", "summons")
reason_shown: Final = day_fact("summons.reason.shown", "summons")

first_day: Final = earliest(placed, sent, handed, refused, delivered, posted)
"""The first day of a summons: the earliest of R, B, H, X, D, P."""

# What a case may have several of.
came: Final = day_fact("appearance.on", "appearance")

DEFERMENTS: Final = ("study", "children", "carer", "it", "unfit_g")
EXEMPTIONS: Final = (
    "alternative_service", "unfit_v", "unfit_d", "served", "abroad", "reserve_contract",
)
ground_kind: Final = name_fact("ground.kind", *DEFERMENTS, *EXEMPTIONS, each="ground")
ground_from: Final = day_fact("ground.from", "ground")
ground_until: Final = day_fact("ground.until", "ground")
ground_granted: Final = day_fact("ground.granted", "ground")

complaint_about: Final = name_fact(
    "complaint.about", "summons", "exit_ban", "measures", "decision", each="complaint"
)
complaint_to: Final = name_fact("complaint.to", "board", "court", each="complaint")
complaint_filed: Final = day_fact("complaint.filed", "complaint")
complaint_upheld: Final = day_fact("complaint.upheld", "complaint")
complaint_rejected: Final = day_fact("complaint.rejected", "complaint")
complaint_concerns: Final = truth_fact("complaint.concerns", "complaint")
"""Whether the complaint is about the summons in question (or about all)."""

decided: Final = day_fact("decision.on", "decision")
call_up: Final = truth_fact("decision.call_up", "decision")
