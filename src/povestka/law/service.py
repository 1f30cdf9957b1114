"""When a summons counts as served: Article 31."""

from __future__ import annotations

from typing import Final

from povestka.language.sorts import Sort
from povestka.language.terms import Literal, Parameter, Term
from povestka.language.words import Text
from povestka.language.writing import NEVER_ARISES, earliest, happened, same_day, when
from povestka.law.acts import FZ53
from povestka.law.drafting import HIGH, MED, on_expiry, rule
from povestka.law.editions import by_edition
from povestka.law.facts import (
    delivered,
    first_day,
    handed,
    placed,
    posted,
    refused,
    withdrawn,
)
from povestka.law.readings import CR_5, CR_19
from povestka.law.variants import ACCOUNT, REGISTER

REGISTER_DAYS: Final = Parameter("service.register_days", 7, "day")

hand: Final = rule(
    "service.hand",
    handed,
    on=handed,
    title=Text("In hand", "Вручение лично"),
    says=Text(
        "Served in hand, against signature, on the day of handing.",
        "Вручена лично под расписку в день вручения.",
    ),
    cites=(FZ53["31"],),
    sources=("P09", "P10", "P166"),
    certainty=HIGH,
    rows=("2", "3"),
    since="1998-03-28",
)
refusal: Final = rule(
    "service.refusal",
    by_edition(
        refused,
        {
            "paper": NEVER_ARISES,
            "2023-04": CR_19.choose(refusal_day=refused, post_only=NEVER_ARISES),
        },
    ),
    on=refused,
    title=Text("Refusal in hand", "Отказ от получения"),
    says=Text(
        "A refusal to take the summons serves it on the day of refusal.",
        "При отказе от получения повестка считается вручённой в день отказа.",
    ),
    cites=(FZ53["31"],),
    sources=("P11", "P173"),
    certainty=MED,
    rows=("4",),
    since="2023-04-14",
)
post: Final = rule(
    "service.post",
    by_edition(delivered, {"paper": NEVER_ARISES, "2023-04": delivered}),
    on=delivered,
    title=Text("Registered post", "Заказное письмо"),
    says=Text(
        "Sent by registered post, it is served on the day of delivery; a letter that comes back"
        " is probably not delivered.",
        "Направленная заказным письмом вручена в день доставки; возвращённое письмо,"
        " по-видимому, не доставлено.",
    ),
    cites=(FZ53["31"],),
    sources=("P12", "P13", "P14"),
    certainty=HIGH,
    rows=("5",),
    since="2023-04-14",
)
account: Final = rule(
    "service.account",
    by_edition(
        posted,
        {
            "paper": NEVER_ARISES,
            "2023-04": ACCOUNT.choose(
                law=CR_5.choose(law=posted, practice=NEVER_ARISES), notice_only=NEVER_ARISES
            ),
        },
    ),
    on=posted,
    title=Text("Portal account", "Личный кабинет"),
    says=Text(
        "Served at the moment it is placed in the portal account; whether it was opened does not"
        " matter.",
        "Вручена в момент размещения в личном кабинете; открыта ли она, не имеет значения.",
    ),
    cites=(FZ53["31"],),
    sources=("P04", "P05"),
    certainty=HIGH,
    rows=("6",),
    since="2023-04-14",
)
register: Final = rule(
    "service.register",
    by_edition(
        placed,
        {
            "paper": NEVER_ARISES,
            "2023-04": REGISTER.choose(
                law=on_expiry(placed, REGISTER_DAYS), notice_only=NEVER_ARISES
            ),
        },
    ),
    on=placed,
    title=Text("Register of summonses", "Реестр повесток"),
    says=Text(
        "Not served otherwise, it counts as served on expiry of seven days from placement in"
        " the Register of summonses.",
        "Не вручённая иначе считается вручённой по истечении семи дней с даты размещения в"
        " Реестре повесток.",
    ),
    cites=(FZ53["31"],),
    sources=("P04", "P05", "P06"),
    certainty=HIGH,
    rows=("7",),
    since="2023-04-14",
)

ROUTES: Final = {
    "hand": hand,
    "refusal": refusal,
    "post": post,
    "account": account,
    "register": register,
}
"""The routes, in the order in which they rank on one day."""


def _before_withdrawal(route: Term) -> Term:
    return when(route < withdrawn, route)


served_on: Final = rule(
    "service.served_on",
    earliest(*(_before_withdrawal(route) for route in ROUTES.values())),
    on=first_day,
    title=Text("Service", "Вручение"),
    says=Text(
        "The first route to be completed serves the summons; later ones do not move the day."
        " From its withdrawal on no route counts.",
        "Повестку вручает первый завершённый способ; последующие дня не меняют. Со дня отзыва"
        " ни один способ не учитывается.",
    ),
    cites=(FZ53["31"],),
    sources=("P04", "P16"),
    certainty=MED,
    rows=("1", "8"),
    since="1998-03-28",
)

by_hand: Final = happened(served_on) & same_day(served_on, hand)
by_refusal: Final = happened(served_on) & ~by_hand & same_day(served_on, refusal)


def _route_name() -> Term:
    names = ("none", *ROUTES)
    found: Term = Literal(0, Sort.NAME, names)
    for name, route in reversed(ROUTES.items()):
        named = Literal(names.index(name), Sort.NAME, names)
        found = when(same_day(served_on, route), named, found)
    return when(happened(served_on), found, Literal(0, Sort.NAME, names))


route: Final = rule(
    "service.route",
    _route_name(),
    on=first_day,
    title=Text("Route of service", "Способ вручения"),
    says=Text(
        "On one day the routes rank: hand, refusal, post, account, Register.",
        "В один день способы идут в порядке: лично, отказ, письмо, кабинет, Реестр.",
    ),
    cites=(FZ53["31"],),
    sources=("P16",),
    certainty=MED,
    rows=("8",),
    since="1998-03-28",
)
