"""What an office and a quota go by: the same for a country's pass and for a town's days."""

from __future__ import annotations

from typing import Final

CAPACITY: Final = "office.capacity"
"""The number that the queue reads, and no rule."""

FULL_OFFICE: Final = 17_500
"""The men of an office that makes as many examinations a day as `CAPACITY` says."""

TIE: Final = "queue.tie"
"""The decision under which the ties of a day are broken."""

ORDER: Final = "quota.order"
"""The decision under which the order in which a quota takes men is drawn."""

MOST_CALLS: Final = 3
"""The most summonses of a man before that for dispatch; their occurrences are 1, 2 and 3."""

LAST_CALL: Final = 8
"""The occurrence of the summons for dispatch."""
