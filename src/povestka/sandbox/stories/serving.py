"""Stories of service: an unread notice, no account, a refusal in hand, a letter that came back."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.sandbox.stories.model import Holds, Step, Story
from povestka.sandbox.stories.settings import PLAIN

UNREAD: Final = Story(
    "unread-notice",
    Text("A notice that nobody reads", "Непрочитанное уведомление"),
    Text(
        "A summons is placed in the Register and posted in his portal account on 2 February 2026."
        " He never opens it. By the text it counts as served on that day; the exit ban begins with"
        " the placement, and the measures after twenty days from the appearance day.",
        "Повестка размещена в Реестре повесток и в личном кабинете 2 февраля 2026 года. Лицо её"
        " не открывает. По тексту закона она вручена в тот же день; запрет на выезд начинается с"
        " размещения, меры — по истечении двадцати дней с даты явки.",
    ),
    claims=("C016", "C058", "C081", "C132"),
    rows=("6", "15", "23"),
    first="2026-01-12",
    last="2026-03-31",
    settings=PLAIN,
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-02-20", "channel": "register"}),
    ),
    holds=(
        Holds("2026-02-01", "law.exit_ban", False),
        Holds("2026-02-02", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-02-02", "screen.border.exit_ban", True),
        Holds("2026-02-02", "served_on", "2026-02-02"),
        Holds("2026-02-02", "by", "account"),
        Holds("2026-02-02", "could_know", "2026-02-02"),
        Holds("2026-03-31", "opened", None),
        Holds("2026-03-12", "law.measures", False),
        Holds("2026-03-13", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-03-12", "screen.traffic.driving", False),
        Holds("2026-03-13", "screen.traffic.driving", True),
        Holds("2026-03-13", "screen.lenders.credit", True),
        Holds("2026-03-31", "unaware.exit_ban", 0),
        Holds("2026-03-31", "unsupported.border.exit_ban", 0),
        Holds("2026-03-12", "automatic", 3),
        Holds("2026-03-31", "human", 1),
    ),
)

NO_ACCOUNT: Final = Story(
    "no-account",
    Text("No account, and seven days", "Нет личного кабинета: семь дней"),
    Text(
        "He has no portal account and no letter reaches him. The summons placed on 2 February 2026"
        " counts as served seven days later, on 10 February. The exit ban has stood since the"
        " placement, and of none of it could he know.",
        "Личного кабинета нет, письма не доходят. Повестка, размещённая 2 февраля 2026 года,"
        " считается вручённой по истечении семи дней, 10 февраля. Запрет на выезд действует с"
        " размещения, и узнать об этом лицу неоткуда.",
    ),
    claims=("C082", "C083", "C132"),
    rows=("7", "15", "23"),
    first="2026-01-12",
    last="2026-03-31",
    settings={**PLAIN, "person.account": 0.0},
    steps=(
        Step("2026-02-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-02-20", "channel": "register"}),
    ),
    holds=(
        Holds("2026-02-02", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-02-09", "served", False),
        Holds("2026-02-10", "served", True),
        Holds("2026-02-10", "by", "register"),
        Holds("2026-02-10", "screen.border.exit_ban", True),
        Holds("2026-03-12", "law.measures", False),
        Holds("2026-03-13", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-03-13", "could_know", None),
        Holds("2026-03-13", "unaware.exit_ban", 40, ("53-FZ 7.1(1)",)),
        Holds("2026-03-31", "unaware.exit_ban", 58),
        Holds("2026-03-31", "unaware.measures", 19, ("53-FZ 7.1(4)",)),
    ),
)

REFUSED: Final = Story(
    "refusal-in-hand",
    Text("A refusal in hand", "Отказ от получения"),
    Text(
        "The summons is placed on 2 March 2026; on 4 March it is offered to him and he refuses to"
        " take it. By the present text the day of the refusal is the day of service.",
        "Повестка размещена 2 марта 2026 года; 4 марта её предлагают лично, лицо отказывается от"
        " получения. По действующему тексту день отказа — день вручения.",
    ),
    claims=("C032", "C071", "C078"),
    rows=("4", "15", "23"),
    first="2026-02-16",
    last="2026-04-30",
    settings={**PLAIN, "person.account": 0.0},
    steps=(
        Step("2026-03-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-03-20", "channel": "both"}),
        Step("2026-03-04", "office", "summons.refused", "s1"),
    ),
    holds=(
        Holds("2026-03-03", "could_know", None),
        Holds("2026-03-03", "served", False),
        Holds("2026-03-04", "served_on", "2026-03-04"),
        Holds("2026-03-04", "by", "refusal"),
        Holds("2026-03-04", "could_know", "2026-03-04"),
        Holds("2026-03-04", "law.exit_ban", True, ("53-FZ 7.1(1)",)),
        Holds("2026-04-09", "law.measures", False),
        Holds("2026-04-10", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-04-10", "screen.tax.self_employed", True),
        Holds("2026-04-30", "unaware.exit_ban", 2),
    ),
)

RETURNED: Final = Story(
    "returned-letter",
    Text("A letter that came back", "Возвращённое письмо"),
    Text(
        "A registered letter is sent on 3 March 2026 and comes back unclaimed on 10 April. By post"
        " he is not served; by the Register he is, on 10 March. Four weeks of the ban have passed"
        " before anybody at the office could see that the letter did not reach him.",
        "Заказное письмо отправлено 3 марта 2026 года и возвращено невостребованным 10 апреля."
        " Почтой повестка не вручена; через Реестр она считается вручённой 10 марта. Когда в"
        " военкомате могли увидеть, что письмо не дошло, запрет длился больше четырёх недель.",
    ),
    claims=("C075", "C162", "C177"),
    rows=("5", "7", "15"),
    first="2026-02-16",
    last="2026-04-30",
    settings={**PLAIN, "person.account": 0.0, "person.elsewhere": 1.0},
    steps=(
        Step("2026-03-02", "office", "summons.issued", "s1",
             {"for": "medical", "appear": "2026-03-20", "channel": "both"}),
        Step("2026-03-03", "office", "summons.sent", "s1"),
        Step("2026-04-10", "post", "summons.returned", "s1"),
    ),
    holds=(
        Holds("2026-03-09", "served", False),
        Holds("2026-03-10", "served", True),
        Holds("2026-03-10", "by", "register"),
        Holds("2026-04-30", "served_on", "2026-03-10"),
        Holds("2026-04-30", "could_know", None),
        Holds("2026-04-09", "law.measures", False),
        Holds("2026-04-10", "law.measures", True, ("53-FZ 7.1(4)",)),
        Holds("2026-04-10", "screen.property.real_estate", True),
        Holds("2026-04-10", "unaware.exit_ban", 40, ("53-FZ 7.1(1)",)),
    ),
)

SERVING: Final = (UNREAD, NO_ACCOUNT, REFUSED, RETURNED)
"""The stories of service."""
