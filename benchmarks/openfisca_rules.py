"""The same eight rules as a country package of OpenFisca-Core, in three forms.

Plain, the number of days is a parameter of the day asked about. Where each row picks its edition,
the parameter is a vector "as of" the row's own day, which is how OpenFisca words it; or, as a
fast way round, the formula itself compares the days, and the reform's date stands in code.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit, Period, instant
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Column = npt.NDArray[Any]

FACTS: Final = ("placed", "handed", "received", "refused", "posted", "due", "came")
NEVER: Final = np.datetime64("9999-12-31", "D")
ASKED: Final = Period((DateUnit.DAY, instant("2025-06-01"), 1))
PERSON: Final = build_entity(key="person", plural="persons", label="Person", is_person=True)
PARAMETERS: Final = {
    "register_days": {"values": {"2025-01-01": {"value": 7}}},
    "grace_days": {"values": {"2025-01-01": {"value": 20}}},
    "register_days_of": {
        "before_2026_01_01": {"values": {"2025-01-01": {"value": 7}}},
        "after_2026_01_01": {"values": {"2025-01-01": {"value": 5}}},
    },
}


def _days(count: Any) -> Any:
    return np.asarray(count).astype("timedelta64[D]")


def _later(start: Column, count: Any) -> Column:
    return np.where(start == NEVER, NEVER, start + _days(count))


def _plain(person: Any, period: Any, parameters: Any) -> Column:
    return _later(person("placed", period), int(parameters(period).register_days))


def _as_of(person: Any, period: Any, parameters: Any) -> Column:
    placed = person("placed", period)
    return _later(placed, parameters(period).register_days_of[placed])


def _by_hand(person: Any, period: Any) -> Column:
    placed = person("placed", period)
    return _later(placed, np.where(placed >= np.datetime64("2026-01-01"), 5, 7))


def _by_mail(person: Any, period: Any) -> Column:
    return np.minimum(person("received", period), person("refused", period))


def _by_account(person: Any, period: Any) -> Column:
    return person("posted", period)


def _served(person: Any, period: Any) -> Column:
    return np.minimum(
        np.minimum(person("handed", period), person("by_mail", period)),
        np.minimum(person("by_account", period), person("by_register", period)),
    )


def _ban_from(person: Any, period: Any) -> Column:
    return np.minimum(person("placed", period), person("served", period))


def _ban_until(person: Any, period: Any) -> Column:
    return person("came", period)


def _restrictions_from(person: Any, period: Any, parameters: Any) -> Column:
    last = person("due", period) + _days(int(parameters(period).grace_days))
    restricted = (person("served", period) != NEVER) & (last < person("came", period))
    return np.where(restricted, last, NEVER)


def _restrictions_until(person: Any, period: Any) -> Column:
    begun = person("restrictions_from", period) != NEVER
    return np.where(begun, person("came", period), NEVER)


_FORMULAS: Final[Mapping[str, Callable[..., Column]]] = {
    "by_mail": _by_mail,
    "by_account": _by_account,
    "served": _served,
    "ban_from": _ban_from,
    "ban_until": _ban_until,
    "restrictions_from": _restrictions_from,
    "restrictions_until": _restrictions_until,
}
FORMS: Final = {"plain": _plain, "as of": _as_of, "by hand": _by_hand}


def _variable(name: str, unit: DateUnit, **more: Any) -> type[Variable]:
    common = {
        "value_type": dt.date,
        "entity": PERSON,
        "default_value": NEVER.item(),
        "definition_period": unit,
        "label": name,
    }
    return type(name, (Variable,), common | more)


@cache
def system(form: str) -> TaxBenefitSystem:
    """The country package whose register rule has this form."""
    made = TaxBenefitSystem([PERSON])
    made.parameters = ParameterNode("", data=PARAMETERS)
    formulas = {**_FORMULAS, "by_register": FORMS[form]}
    made.add_variables(*(_variable(name, DateUnit.ETERNITY) for name in FACTS))
    made.add_variables(
        *(_variable(name, DateUnit.DAY, formula=one) for name, one in formulas.items())
    )
    return made


def simulation(form: str, facts: Mapping[str, Column]) -> Simulation:
    """A fresh simulation that holds these facts and has calculated nothing."""
    made = SimulationBuilder().build_default_simulation(system(form), len(facts["placed"]))
    for name, column in facts.items():
        made.set_input(name, "ETERNITY", column)
    return made


def calculated(made: Simulation, names: tuple[str, ...]) -> list[Column]:
    """The values of these rules for every row."""
    return [made.calculate(name, ASKED) for name in names]
