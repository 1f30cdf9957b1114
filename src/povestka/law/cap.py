"""The cap on the appearance day: Article 7.1(1) since Law 412-FZ."""

from __future__ import annotations

from typing import Final

from povestka.language.terms import Parameter
from povestka.language.words import Text
from povestka.language.writing import NO, happened
from povestka.law.acts import FZ53, FZ412
from povestka.law.drafting import HIGH, last_day, rule
from povestka.law.editions import by_edition
from povestka.law.facts import appear, placed

CAP_DAYS: Final = Parameter("duties.cap_days", 30, "day")

cap_breached: Final = rule(
    "duties.cap_breached",
    by_edition(
        placed, {"before": NO, "2025-11": happened(placed) & (last_day(placed, CAP_DAYS) < appear)}
    ),
    on=placed,
    title=Text("The cap on the appearance day", "Предельная дата явки"),
    says=Text(
        "The appearance day of a summons in the Register may not be later than 30 days from"
        " placement; what follows from a breach is not stated.",
        "Дата явки по повестке, размещённой в Реестре, не может превышать 30 дней с даты"
        " размещения; последствия нарушения не указаны.",
    ),
    cites=(FZ53["7.1(1)"], FZ412["1"]),
    sources=("P18", "P19", "P20", "P21", "P174"),
    certainty=HIGH,
    rows=("10",),
    since="2025-11-04",
)
