"""Finland: a letter to the autumn call-up, and the police to fetch who did not come."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told

ANSWERS: Final = {
    "service": told(
        "By a letter to the call-up of the autumn.",
        "Письмом с вызовом на осеннюю призывную комиссию.",
        "P151", "P152",
    ),
    "electronic": silent(),
    "fiction": silent(),
    "disproof": silent(),
    "paper": told("Yes: the letter.", "Да: письмо.", "P151", "P152"),
    "exit": told(
        "Not by a summons, as far as was found: travel documents may be limited for those who"
        " refuse service.",
        "Не повесткой, насколько найдено: проездные документы могут быть ограничены у тех, кто"
        " отказывается от службы.",
        "P147b",
    ),
    "measures": told(
        "An order to come; the police may fetch him. Rights are limited no more than necessary.",
        "Предписание явиться; полиция может доставить его. Права ограничиваются не более"
        " необходимого.",
        "P151", "P152",
    ),
    "who_decides": silent(),
    "delay": silent(),
    "lifting": silent(),
    "remedy": silent(),
    "penalty": told(
        "For total refusal of service, 173 days of prison.",
        "За полный отказ от службы — 173 дня лишения свободы.",
        "P153",
    ),
}
"""By question; Conscription Act 1438/2007."""
