"""The days that results count and no other stage needs."""

from __future__ import annotations

from typing import Final

from povestka.language.writing import (
    NEVER_ARISES,
    all_of,
    day_fact,
    days,
    earliest,
    happened,
    is_one_of,
    latest,
    name_fact,
    truth_fact,
    when,
)
from povestka.law import facts
from povestka.people import person
from povestka.people.men import ground_from, ground_granted, ground_until
from povestka.people.stages import Stage
from povestka.people.summons import known

_served: Final = day_fact("served_on")
_appear: Final = day_fact("summons.appear")
_border_from: Final = day_fact("border.from")
_border_until: Final = day_fact("border.until")
_call: Final = day_fact("call")
_for: Final = name_fact("summons.for", *facts.purpose.names)

# A man whose ground is granted and lasts may be shown at the border all the same.
_valid_from: Final = latest(_border_from, ground_from, ground_granted)
_valid_until: Final = earliest(_border_until, ground_until + days(1))
_despite: Final = all_of(truth_fact("ground.present"), happened(_valid_from))

COUNTED: Final = Stage(
    "counted",
    {
        "unaware.from": when(all_of(happened(_served), _served < known), _served),
        "unaware.until": when(all_of(happened(_served), _served < known), known),
        "fine.on": when(truth_fact("fine"), _appear + days(1)),
        "cap.on": when(truth_fact("cap_breached"), day_fact("summons.placed")),
        "short.on": when(truth_fact("short_notice"), _served),
        "traveller.from": when(person.passport, _border_from),
        "traveller.until": when(person.passport, _border_until),
        "despite.from": when(_despite & (_valid_from < _valid_until), _valid_from),
        "despite.until": when(_despite & (_valid_from < _valid_until), _valid_until),
        **{
            f"issued.{purpose}": when(is_one_of(_for, purpose), _call, NEVER_ARISES)
            for purpose in facts.purpose.names
        },
    },
)
