"""Stories of wrong records: no deferment recorded, a man in the reserve, an archived entry."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.sandbox.stories.model import Holds, Step, Story
from povestka.sandbox.stories.settings import PLAIN

STUDENT: Final = Story(
    "student",
    Text("A student whose deferment nobody recorded", "Студент без записи об отсрочке"),
    Text(
        "The board granted him a deferment for study in September 2025; the military register does"
        " not know it. Summoned on 2 February 2026, he complains on 3 February, is upheld on"
        " 8 February, and the register records the deferment on 16 February. By the text there was"
        " no ban; the screen showed one until the record was put right.",
        "В сентябре 2025 года комиссия предоставила отсрочку для учёбы; Реестр воинского учёта о"
        " ней не знает. Лицо вызывают 2 февраля 2026 года, 3 февраля оно подаёт жалобу, 8 февраля"
        " она удовлетворена, 16 февраля отсрочка внесена в реестр. По тексту закона запрета не"
        " было; экран показывал его, пока запись не исправили.",
    ),
    claims=("C053", "C168"),
    rows=("41", "42", "58"),
    first="2026-01-12",
    last="2026-04-30",
    settings=PLAIN,
    steps=(
        Step("2026-01-12", "world", "ground.arose", "g1",
             {"kind": "study", "until": "2029-08-31"}, "2025-09-01"),
        Step("2026-01-12", "board", "ground.granted", "g1", happened="2025-09-20"),
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-02-24", "channel": "register"}),
        Step("2026-02-03", "resident", "complaint.filed", "c1",
             {"about": "summons", "to": "board", "summons": "s1"}),
        Step("2026-02-08", "board", "complaint.upheld", "c1"),
        Step("2026-02-16", "military", "ground.recorded", "g1"),
    ),
    holds=(
        Holds("2026-02-02", "law.exit_ban", False),
        Holds("2026-02-02", "belief.exit_ban", True),
        Holds("2026-02-02", "screen.border.exit_ban", True),
        Holds("2026-02-07", "belief.exit_ban", True),
        Holds("2026-02-08", "belief.exit_ban", False),
        Holds("2026-02-08", "screen.border.exit_ban", False),
        Holds("2026-02-16", "belief.exit_ban", False),
        Holds("2026-02-16", "entry.exit_ban", False),
        Holds("2026-04-30", "law.measures", False),
        Holds("2026-04-30", "screen.traffic.driving", False),
        Holds("2026-04-30", "unsupported.border.exit_ban", 6, ("53-FZ 7.1(1)",)),
        Holds("2026-04-30", "unaware.exit_ban", 0),
    ),
)

RESERVIST: Final = Story(
    "in-the-reserve",
    Text("A summons to a man already in the reserve", "Повестка тому, кто уже в запасе"),
    Text(
        "He has served and is in the reserve; the register takes him for a conscript. The summons"
        " of 2 February 2026 brings a ban and measures onto the screens that the law does not"
        " support. On 20 March the office corrects his record.",
        "Лицо отслужило и пребывает в запасе; реестр считает его призывником. Повестка от 2 февраля"
        " 2026 года приводит к запрету и мерам на экранах, которые не следуют из закона. 20 марта"
        " военный комиссариат исправляет сведения.",
    ),
    claims=("C057", "C168"),
    rows=("18",),
    first="2026-01-12",
    last="2026-04-30",
    settings={**PLAIN, "man.served": (1.0,) * 5, "man.mistaken": 1.0},
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-02-20", "channel": "register"}),
        Step("2026-03-20", "office", "record.corrected", "",
             {"field": "status", "value": "reservist"}),
    ),
    holds=(
        Holds("2026-02-02", "law.exit_ban", False),
        Holds("2026-02-02", "belief.exit_ban", True),
        Holds("2026-02-02", "screen.border.exit_ban", True),
        Holds("2026-03-13", "law.measures", False),
        Holds("2026-03-13", "screen.property.real_estate", True),
        Holds("2026-03-19", "screen.border.exit_ban", True),
        Holds("2026-03-20", "belief.exit_ban", False),
        Holds("2026-03-20", "entry.exit_ban", False),
        Holds("2026-03-20", "screen.border.exit_ban", False),
        Holds("2026-03-20", "screen.property.real_estate", False),
        Holds("2026-04-30", "unsupported.border.exit_ban", 46, ("53-FZ 7.1(1)",)),
        Holds("2026-04-30", "unsupported.property.real_estate", 7, ("53-FZ 7.1(4)",)),
    ),
)

ARCHIVE: Final = Story(
    "archive-record",
    Text("Only a record in the archive", "Только запись в архиве"),
    Text(
        "A summons of 12 May 2026 is withdrawn on 14 May; all that is left of it is a record in"
        " the archive. The ban of those two days ends with it, and no measure outlives it.",
        "Повестка от 12 мая 2026 года отозвана 14 мая; от неё осталась лишь запись в архиве. Запрет"
        " этих двух дней прекращается вместе с ней, и ни одна мера её не переживает.",
    ),
    claims=("C053", "C085"),
    rows=("15", "35"),
    first="2026-05-04",
    last="2026-08-31",
    settings=PLAIN,
    steps=(
        Step("2026-05-12", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-06-05", "channel": "register"}),
        Step("2026-05-14", "office", "summons.withdrawn", "s1"),
        Step("2026-05-15", "resident", "summons.opened", "s1"),
    ),
    holds=(
        Holds("2026-05-12", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-05-13", "screen.border.exit_ban", True),
        Holds("2026-05-14", "law.exit_ban", False),
        Holds("2026-05-14", "screen.border.exit_ban", False),
        Holds("2026-08-31", "law.measures", False),
        Holds("2026-08-31", "entry.measures", False),
        Holds("2026-08-31", "screen.traffic.driving", False),
        Holds("2026-08-31", "opened", "2026-05-15"),
        Holds("2026-05-13", "law.exit_ban", True, known="2026-08-31"),
        Holds("2026-08-31", "unsupported.border.exit_ban", 0),
    ),
)

RECORDS: Final = (STUDENT, RESERVIST, ARCHIVE)
"""The stories of records."""
