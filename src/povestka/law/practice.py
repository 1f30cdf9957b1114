"""Where the text of the law and what is seen part ways: said beside an answer, never mixed in."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import all_of, happened
from povestka.law.acts import FZ53
from povestka.law.drafting import MED, rule
from povestka.law.exit_ban import in_force, registers_run
from povestka.law.facts import first_day, placed

before_registers: Final = rule(
    "practice.before_the_registers",
    all_of(happened(placed), placed < registers_run, in_force),
    on=first_day,
    title=Text("Before the registers ran", "До начала работы реестров"),
    says=Text(
        "Practice contradicts this: before the registers ran no ban was seen at the border; the"
        " date given is the text's.",
        "Практика расходится с текстом: до начала работы реестров запретов на границе не"
        " отмечено; указана дата по тексту закона.",
    ),
    cites=(FZ53["7.1(1)"],),
    sources=("P32", "P59", "P127"),
    certainty=MED,
    rows=("16", "36", "93"),
    since="2023-04-14",
)
