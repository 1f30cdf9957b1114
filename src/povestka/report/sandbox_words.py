"""The words of the sandbox: who acts, what is restricted, and what every output says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text
from povestka.report.dates import grouped

SAYS: Final = Text(
    "MODEL. SIMULATED CLOCK. SYNTHETIC PERSONS. What the registers of an invented town hold; not a"
    " count, not a forecast, not legal advice.",
    "МОДЕЛЬ. МОДЕЛЬНОЕ ВРЕМЯ. УСЛОВНЫЕ ЛИЦА. То, что содержат реестры вымышленного города; это не"
    " учёт, не прогноз и не юридическая консультация.",
)
"""What every output of the sandbox says."""

ROLES: Final[Mapping[str, Text]] = {
    "world": Text("what is so", "как есть"),
    "military": Text("military register", "Реестр воинского учёта"),
    "office": Text("military commissariat", "военный комиссариат"),
    "register": Text("Register of summonses", "Реестр повесток"),
    "portal": Text("portal account", "личный кабинет"),
    "post": Text("post", "почта"),
    "measures": Text("register of measures", "реестр мер"),
    "border": Text("border service", "пограничная служба"),
    "tax": Text("tax service", "налоговая служба"),
    "property": Text("property registrar", "орган регистрации прав"),
    "traffic": Text("traffic police", "Госавтоинспекция"),
    "lenders": Text("lenders", "кредиторы"),
    "board": Text("draft board", "призывная комиссия"),
    "court": Text("court", "суд"),
    "resident": Text("the person", "лицо"),
    "adviser": Text("his adviser", "его представитель"),
}
"""Who records events, in words."""

WHAT: Final[Mapping[str, Text]] = {
    "exit_ban": Text("exit ban", "запрет на выезд"),
    "measures": Text("temporary measures", "временные меры"),
    "sole_trader": Text("sole trader registration", "регистрация предпринимателя"),
    "self_employed": Text("self-employed registration", "учёт самозанятых"),
    "real_estate": Text("real estate", "недвижимость"),
    "driving": Text("right to drive", "право на управление"),
    "vehicle_registration": Text("vehicle registration", "регистрация транспорта"),
    "credit": Text("credit", "кредит и заём"),
}
"""What can be restricted, in words."""

ROUTES: Final[Mapping[str, Text]] = {
    "hand": Text("in hand", "лично под расписку"),
    "refusal": Text("refusal to take it", "отказ от получения"),
    "post": Text("registered post", "заказное письмо"),
    "account": Text("portal account", "личный кабинет"),
    "register": Text("Register, seven days", "Реестр, семь дней"),
}
"""How a summons counts as served, in words."""

YES: Final = Text("yes", "да")
NO: Final = Text("no", "нет")
DASH: Final = "—"


def role(name: str, lang: str) -> str:
    """A role in words.

    >>> role("border", "en")
    'border service'
    """
    return ROLES[name].in_(lang)


def yes_or_no(held: bool, lang: str) -> str:
    """A truth in a word.

    >>> yes_or_no(True, "ru")
    'да'
    """
    return (YES if held else NO).in_(lang)


def short(event: str) -> str:
    """The id of an event without the person whose it is: where only he is meant, it says nothing.

    >>> short("SYN-0000-000123/summons.placed/s1")
    'summons.placed/s1'
    """
    person, slash, rest = event.partition("/")
    return rest.rstrip("/") if slash and person.startswith("SYN-") else event


def number(count: int) -> str:
    r"""A whole number with its thousands set apart.

    >>> number(30000)
    '30\xa0000'
    """
    return grouped(count)
