"""Twelve invented persons, each on another course: the same for every safeguard, and for everyone.

They are written by hand, so that each course occurs once; no share of anything can be read off
them. How often a course occurs is asked of the country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.dates import is_day

AS_OF: Final = "2026-03-15"
"""The day of asking for all of them: the last for which the law was checked."""


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: his course in words, and the facts of his case as a case file has them.

    `knew` tells whether he had the summons in hand or on his screen before the appearance day, so
    that not coming was his own doing.
    """

    name: str
    title: Text
    says: Text
    knew: bool
    facts: Mapping[str, Any]

    @property
    def case(self) -> dict[str, Any]:
        """The case, as `decide` takes it."""
        return {"as_of": AS_OF, "person": {"status": "conscript"}, **self.facts}


def _summons(**facts: Any) -> dict[str, Any]:
    return {"summons": [{"for": "medical", **facts}]}


PANEL: Final = (
    Person(
        "SYN-01", Text("Served unread", "Вручена, но не прочитана"),
        Text(
            "The summons is posted in his portal account on the day it is placed. He never opens"
            " the account, knows nothing and does not come.",
            "Повестка в день размещения появляется в личном кабинете. Он туда не заходит, ничего не"
            " знает и не является.",
        ),
        False,
        _summons(placed="2026-01-12", posted="2026-01-12", appear="2026-01-30"),
    ),
    Person(
        "SYN-02", Text("No account, came late", "Без кабинета, явился позже"),
        Text(
            "He has no portal account. The summons stands in the Register alone; he hears of it"
            " weeks after the appearance day, and comes on 3 March.",
            "Личного кабинета у него нет, повестка только в Реестре. О ней он узнаёт через недели"
            " после даты явки и является 3 марта.",
        ),
        False,
        _summons(placed="2026-01-12", appear="2026-01-30", appeared="2026-03-03"),
    ),
    Person(
        "SYN-03", Text("The letter came back", "Письмо вернулось"),
        Text(
            "A registered letter goes to an address where he no longer lives, and comes back. The"
            " seven days of the Register end on a public holiday.",
            "Заказное письмо уходит по адресу, где он уже не живёт, и возвращается. Семь дней"
            " Реестра истекают в праздничный день.",
        ),
        False,
        _summons(
            placed="2026-02-16", sent="2026-02-16", returned="2026-03-10", appear="2026-03-06"
        ),
    ),
    Person(
        "SYN-04", Text("Came on the day", "Явился в срок"),
        Text(
            "The summons is handed to him against signature, and he comes on the appearance day.",
            "Повестка вручена ему под расписку, и он является в назначенный день.",
        ),
        True,
        _summons(
            placed="2026-01-12", handed="2026-01-14", appear="2026-01-30", appeared="2026-01-30"
        ),
    ),
    Person(
        "SYN-05", Text("A deferment that the register lacks", "Отсрочка, которой нет в реестре"),
        Text(
            "The board has granted him a deferment for study. Its decision is not in the military"
            " register, and he is summoned all the same.",
            "Комиссия предоставила ему отсрочку на время обучения. В Реестре воинского учёта её"
            " нет, и повестку ему всё равно оформляют.",
        ),
        False,
        {
            **_summons(placed="2026-01-12", posted="2026-01-12", appear="2026-01-30"),
            "ground": [{
                "kind": "study", "from": "2024-09-01", "until": "2028-06-30",
                "granted": "2024-10-10", "recorded": False,
            }],
        },
    ),
    Person(
        "SYN-06", Text("A ground that nobody has asked about", "Основание, о котором не спросили"),
        Text(
            "His second child was born in December. He reads the summons and tells the office; the"
            " board grants the deferment on 20 February,"
            " five weeks after the summons.",
            "В декабре у него родился второй ребёнок. Он читает повестку и сообщает об этом"
            " военкомату; комиссия предоставляет отсрочку 20 февраля, через пять недель после"
            " повестки.",
        ),
        True,
        {
            **_summons(placed="2026-01-12", posted="2026-01-12", appear="2026-01-23"),
            "ground": [{
                "kind": "children", "from": "2025-12-08", "until": "2043-12-08",
                "granted": "2026-02-20",
            }],
        },
    ),
    Person(
        "SYN-07", Text("Ill on the day", "Болен в назначенный день"),
        Text(
            "He is in hospital on the appearance day, shows the paper a month later and comes when"
            " he is well.",
            "В день явки он в больнице, подтверждает это через месяц и является по"
            " выздоровлении.",
        ),
        True,
        {
            "summons": [{
                "for": "medical", "placed": "2026-01-12", "handed": "2026-01-14",
                "appear": "2026-01-30", "appeared": "2026-03-05",
                "reason": {
                    "kind": "illness", "from": "2026-01-28", "until": "2026-02-27",
                    "shown": "2026-03-02",
                },
            }],
        },
    ),
    Person(
        "SYN-08", Text("Served after the appearance day", "Вручена после даты явки"),
        Text(
            "The appearance day lies four days after placement, and he has no account: by the time"
            " the summons counts as served, the day has passed.",
            "Дата явки — через четыре дня после размещения, кабинета нет: когда повестка считается"
            " вручённой, день уже прошёл.",
        ),
        False,
        _summons(placed="2026-02-02", appear="2026-02-06"),
    ),
    Person(
        "SYN-09", Text("A date beyond the cap", "Дата позже предельной"),
        Text(
            "He reads the summons. The appearance day lies 46 days after placement, past the thirty"
            " that the law allows; he does not come.",
            "Повестку он читает. Дата явки — через 46 дней после размещения, а закон допускает не"
            " больше тридцати; он не является.",
        ),
        True,
        _summons(placed="2026-01-12", posted="2026-01-12", appear="2026-02-27"),
    ),
    Person(
        "SYN-10", Text("Four days' notice", "За четыре дня"),
        Text(
            "The summons reaches him four days before the appearance day, far from home; he comes"
            " three weeks late.",
            "Повестка застаёт его далеко от дома за четыре дня до даты явки; он является на три"
            " недели позже.",
        ),
        True,
        _summons(
            placed="2026-01-26", handed="2026-01-26", appear="2026-01-30", appeared="2026-02-24"
        ),
    ),
    Person(
        "SYN-11", Text("Refused, and stays away", "Отказался и не является"),
        Text(
            "He is offered the summons on paper, refuses it and does not come. He knows what it"
            " says.",
            "Ему предлагают повестку на бумаге, он отказывается её получить и не является. Её"
            " содержание ему известно.",
        ),
        True,
        _summons(placed="2026-01-12", refused="2026-01-14", appear="2026-01-30"),
    ),
    Person(
        "SYN-12", Text("Four months of a ban", "Четыре месяца запрета"),
        Text(
            "Posted in his account in November, unread; nobody has told him to this day.",
            "Размещена в кабинете в ноябре, не прочитана; никто не сообщил ему о ней до сих пор.",
        ),
        False,
        _summons(placed="2025-11-10", posted="2025-11-10", appear="2025-12-05"),
    ),
)
"""The persons, in the order in which they are shown."""


def dated(value: Any) -> Any:
    """The facts with their days as a case file has them.

    >>> dated({"as_of": "2026-03-15", "summons": [{"for": "medical"}]})
    {'as_of': datetime.date(2026, 3, 15), 'summons': [{'for': 'medical'}]}
    """
    if isinstance(value, Mapping):
        return {key: dated(one) for key, one in value.items()}
    if isinstance(value, list):
        return [dated(one) for one in value]
    return dt.date.fromisoformat(value) if is_day(value) else value
