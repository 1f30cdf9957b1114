"""How long a wrong record stands before somebody finds it: every waiting time in one table.

All of them are assumptions (mark K): no source says how long such errors live. Days are five
knots, as in the settings of behaviour: least, half, three quarters, seven eighths, most.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.chance import days_drawn
from povestka.language.words import Text
from povestka.people.settings import Setting, Value, as_number, parts_of_value
from povestka.sandbox.faults.model import Fault

_ASSUMED: Final = "assumption"


def _days(key: str, base: tuple[int, ...], says: Text, source: str = _ASSUMED) -> Setting:
    return Setting(f"wrong.{key}", "days", base, base, base, "K", source, says)


def _share(key: str, base: Value, says: Text) -> Setting:
    return Setting(f"wrong.{key}", "share", base, base, base, "K", _ASSUMED, says)


CLOCKS: Final[Mapping[str, Setting]] = {
    one.key.removeprefix("wrong."): one
    for one in (
        _days(
            "unknown_ground", (14, 60, 120, 180, 365),
            Text("Until the office finds a ground that its register lacks",
                 "Пока военкомат не найдёт основание, которого нет в реестре"),
        ),
        _days(
            "old_address", (7, 45, 90, 180, 365),
            Text("Until the office learns of the new address",
                 "Пока военкомат не узнает новый адрес"),
        ),
        _days(
            "merged_namesake", (7, 30, 60, 120, 300),
            Text("Until the office parts the records of two namesakes",
                 "Пока военкомат не разделит сведения двух однофамильцев"),
        ),
        _days(
            "abroad", (30, 120, 200, 300, 500),
            Text("Until the office learns that he lives abroad",
                 "Пока военкомат не узнает, что лицо живёт за границей"),
        ),
        _days(
            "too_old", (1, 20, 45, 90, 200),
            Text("Until the office looks at his true age",
                 "Пока военкомат не проверит возраст"),
        ),
        _days(
            "restored_backup", (1, 3, 5, 10, 30),
            Text("Until an agency compares its screens with the register of measures",
                 "Пока ведомство не сверит свои экраны с реестром мер"),
        ),
        _days(
            "summoned", (1, 5, 10, 20, 40),
            Text("From a wrong record to the summons that follows from it",
                 "От ошибочной записи до вызванной ею повестки"),
        ),
        _days(
            "complained", (1, 5, 12, 20, 60),
            Text("From knowing of a summons to a complaint about the record",
                 "От известия о повестке до жалобы на сведения реестра"),
        ),
        _days(
            "corrected", (1, 7, 20, 40, 120),
            Text("From a complaint upheld to the record put right",
                 "От удовлетворения жалобы до исправления сведений"),
        ),
        _days(
            "returned", (32, 36, 40, 44, 60),
            Text("From a letter to an old address to its return",
                 "От отправки письма по старому адресу до его возврата"),
            "assumption; a registered letter waits 30 days",
        ),
        _share(
            "complains", 0.6,
            Text("Complains when he learns of a summons that rests on a wrong record",
                 "Жалуется, узнав о повестке, основанной на ошибочных сведениях"),
        ),
    )
}
"""Every waiting time and share, by name."""


def waits(fault: Fault, name: str, person: str, about: int = 0) -> int:
    """The days of a waiting time for a man under a fault; `about` tells several times apart."""
    knots = tuple(int(one) for one in parts_of_value(CLOCKS[name].base))
    return days_drawn(fault.words(name, person, about)[0], knots)


def complains(fault: Fault, person: str) -> bool:
    """Whether he complains of this wrong record if he learns of it."""
    share = as_number(CLOCKS["complains"].base)
    return fault.words("complains", person)[0] < share * (1 << 32)
