"""The story of a crowd: more summonses on one day than an office can examine in months."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.sandbox.stories.model import Holds, Story, Strike
from povestka.sandbox.stories.settings import PLAIN, days

WAVE: Final = Story(
    "wave",
    Text("A wave that overruns the office", "Волна, с которой военкомат не справляется"),
    Text(
        "On 2 February 2026 the office issues thirty summonses for one appearance day. All come,"
        " and the office can examine about three men in a month: in December some still wait. The"
        " ban of each ends when he comes, not when he is examined.",
        "2 февраля 2026 года военный комиссариат оформляет тридцать повесток на один день. Все"
        " являются, а освидетельствовать за месяц можно около трёх: в декабре некоторые ещё ждут."
        " Запрет для каждого прекращается с явкой, а не с освидетельствованием.",
    ),
    claims=("C018", "C073"),
    rows=("15", "19"),
    first="2026-01-12",
    last="2026-12-31",
    settings={
        **PLAIN, "come.usual": 1.0, "come.firm": 1.0, "person.looks": 1.0, "reason.has": 0.0,
        "channel.register_share": 1.0, "channel.paper_too": 0.0, "error.withdrawn": 0.0,
        "office.capacity": 20, "complaint.files": 0.0, "complaint.files_readily": 0.0,
        "look.soon": days(2),
        "call.data_check": 0.0,
    },
    strikes=(
        Strike("2026-01-15", "wave",
               {"from": "2026-02-02", "count": "30", "days": "18", "channel": "register"}),
    ),
    steps=(),
    holds=(
        Holds("2026-02-01", "issued", 0),
        Holds("2026-02-02", "issued", 30),
        Holds("2026-02-02", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-02-02", "screen.border.exit_ban", True),
        Holds("2026-02-19", "waiting", 0),
        Holds("2026-02-20", "waiting", 29),
        Holds("2026-02-20", "law.exit_ban", False),
        Holds("2026-02-20", "entry.exit_ban", False),
        Holds("2026-06-30", "examined", 13),
        Holds("2026-11-30", "waiting", 3),
    ),
    persons=120,
    plays=(),
)

CROWDS: Final = (WAVE,)
"""The story of a crowd."""
