"""Stories of screens: at the airport, five measures of six, and a ban that stays on a screen."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.sandbox.stories.model import Holds, Step, Story, Strike
from povestka.sandbox.stories.settings import PLAIN, days

AIRPORT: Final = Story(
    "airport",
    Text("Exit refused at the airport", "Отказ в выезде в аэропорту"),
    Text(
        "A summons for a medical examination is placed on 8 September 2025. On 11 September the"
        " border service's screen shows the ban, three days after the law has it begin, and before"
        " the summons counts as served. What happens at a checkpoint is not told here.",
        "Повестка на медицинское освидетельствование размещена 8 сентября 2025 года. 11 сентября"
        " запрет виден на экране пограничной службы: через три дня после его начала по закону и"
        " раньше, чем повестка считается вручённой. Что происходит на границе, здесь не"
        " рассказано.",
    ),
    claims=("C085", "C088", "C107", "C108"),
    rows=("15", "36"),
    first="2025-09-01",
    last="2025-10-31",
    settings={**PLAIN, "person.account": 0.0, "border.lag_on": days(3)},
    steps=(
        Step("2025-09-08", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2025-10-20", "channel": "register"}),
        Step("2025-10-20", "resident", "person.appeared", "s1"),
    ),
    holds=(
        Holds("2025-09-08", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2025-09-08", "entry.exit_ban", True),
        Holds("2025-09-10", "screen.border.exit_ban", False),
        Holds("2025-09-11", "screen.border.exit_ban", True),
        Holds("2025-09-11", "served", False),
        Holds("2025-09-11", "could_know", None),
        Holds("2025-09-16", "served_on", "2025-09-16"),
        Holds("2025-10-19", "unaware.exit_ban", 42, ("53-FZ 7.1(1)",)),
        Holds("2025-10-20", "law.exit_ban", False),
        Holds("2025-10-20", "screen.border.exit_ban", False),
        Holds("2025-10-31", "unsupported.border.exit_ban", 0),
    ),
)

FIVE_OF_SIX: Final = Story(
    "five-of-six",
    Text("Five measures of six", "Пять мер из шести"),
    Text(
        "A summons placed on 2 February 2026 names 20 February; he does not come. By the text all"
        " six measures begin on 13 March. Nineteen days later the screens of the agencies show five"
        " of them; the lenders' screen shows nothing, as in the first reported cases.",
        "Повестка, размещённая 2 февраля 2026 года, назначает явку на 20 февраля; лицо не является."
        " По тексту закона все шесть мер начинаются 13 марта. Через девятнадцать дней экраны"
        " ведомств показывают пять из них; у кредиторов меры нет, как в первых описанных случаях.",
    ),
    claims=("C090", "C114", "C115", "C116", "C117"),
    rows=("24", "29", "36"),
    first="2026-01-12",
    last="2026-04-30",
    settings={**PLAIN, "agency.lenders_covers": 0.0, "agency.lag_on": days(19)},
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-02-20", "channel": "register"}),
    ),
    holds=(
        Holds("2026-03-12", "law.measures", False),
        Holds("2026-03-13", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-03-13", "entry.measures", True),
        Holds("2026-03-31", "screen.traffic.driving", False),
        *(
            Holds("2026-04-01", f"screen.{one}", True)
            for one in (
                "tax.sole_trader", "tax.self_employed", "property.real_estate", "traffic.driving",
                "traffic.vehicle_registration",
            )
        ),
        Holds("2026-04-01", "screen.lenders.credit", False),
        Holds("2026-04-30", "screen.lenders.credit", False),
        Holds("2026-04-30", "unsupported.traffic.driving", 0),
    ),
)

STAYS: Final = Story(
    "appears-and-the-ban-stays",
    Text("He appears, and the ban stays", "Явился, а запрет остался"),
    Text(
        "He comes on 2 April 2026, three weeks after the measures began. By the text ban and"
        " measures end with that day or the next; the border service learns of it nine days later,"
        " the tax service after twenty.",
        "Лицо является 2 апреля 2026 года, через три недели после начала мер. По тексту запрет"
        " прекращается в тот же день, меры — на следующий; пограничная служба узнаёт об этом через"
        " девять дней, налоговая — через двадцать.",
    ),
    claims=("C009", "C086"),
    rows=("19", "33", "34"),
    first="2026-01-12",
    last="2026-05-31",
    settings={
        **PLAIN, "border.lag_off": days(9), "agency.tax_off": days(20),
        "agency.traffic_off": days(1),
    },
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "data_check", "appear": "2026-02-20", "channel": "register"}),
        Step("2026-03-30", "resident", "summons.opened", "s1"),
        Step("2026-04-02", "resident", "person.appeared", "s1"),
    ),
    holds=(
        Holds("2026-04-01", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-04-01", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-04-02", "law.exit_ban", False),
        Holds("2026-04-03", "law.measures", False),
        Holds("2026-04-03", "entry.measures", False),
        Holds("2026-04-10", "screen.border.exit_ban", True),
        Holds("2026-04-11", "screen.border.exit_ban", False),
        Holds("2026-04-22", "screen.tax.sole_trader", True),
        Holds("2026-04-23", "screen.tax.sole_trader", False),
        Holds("2026-05-31", "unsupported.border.exit_ban", 9, ("53-FZ 7.1(1)",)),
        Holds("2026-05-31", "unsupported.tax.sole_trader", 20, ("53-FZ 7.1(4)",)),
        Holds("2026-05-31", "opened", "2026-03-30"),
    ),
)

BACKUP: Final = Story(
    "restored-backup",
    Text("A backup put back", "Восстановленная копия"),
    Text(
        "He came on 20 February 2026 and the ban went from the border service's screen on that"
        " day. On 10 March the agency puts back a backup of 15 February: the screen shows a ban"
        " that neither the law nor the register of measures has, until the agency compares the two"
        " on 15 March.",
        "Лицо явилось 20 февраля 2026 года, и в тот же день запрет исчез с экрана пограничной"
        " службы. 10 марта ведомство восстанавливает копию от 15 февраля: экран показывает запрет,"
        " которого нет ни в законе, ни в реестре мер, пока 15 марта ведомство не сверит одно с"
        " другим.",
    ),
    claims=("C087", "C088", "C097"),
    rows=("17", "19"),
    first="2026-01-12",
    last="2026-04-30",
    settings=PLAIN,
    strikes=(
        Strike("2026-03-01", "restored_backup",
               {"from": "2026-03-10", "agency": "border", "to": "2026-02-15", "seed": "22"}),
    ),
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "data_check", "appear": "2026-02-20", "channel": "register"}),
        Step("2026-02-20", "resident", "person.appeared", "s1"),
    ),
    holds=(
        Holds("2026-02-15", "screen.border.exit_ban", True),
        Holds("2026-02-20", "law.exit_ban", False),
        Holds("2026-02-20", "screen.border.exit_ban", False),
        Holds("2026-03-09", "screen.border.exit_ban", False),
        Holds("2026-03-10", "screen.border.exit_ban", True),
        Holds("2026-03-10", "law.exit_ban", False),
        Holds("2026-03-10", "belief.exit_ban", False),
        Holds("2026-03-10", "entry.exit_ban", False),
        Holds("2026-03-14", "screen.border.exit_ban", True),
        Holds("2026-03-15", "screen.border.exit_ban", False),
        Holds("2026-04-30", "unsupported.border.exit_ban", 5, ("53-FZ 7.1(1)",)),
    ),
)

LIFTING: Final = (AIRPORT, FIVE_OF_SIX, STAYS, BACKUP)
"""The stories of screens."""
