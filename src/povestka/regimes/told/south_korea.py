"""South Korea: a permit for travel abroad from the age of 25."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told

ANSWERS: Final = {
    "service": silent(),
    "electronic": silent(),
    "fiction": silent(),
    "disproof": silent(),
    "paper": silent(),
    "exit": told(
        "By age, not by a summons: from 25, men who have not served need a permit for travel"
        " abroad.",
        "Возрастом, а не повесткой: с 25 лет неслужившим нужно разрешение на поездку за границу.",
        "P154", "P155",
    ),
    "measures": told(
        "For overstaying the permit: a criminal complaint, limits on the passport or its"
        " revocation. The names of those who evade service may be published.",
        "За превышение срока разрешения: заявление о преступлении, ограничение паспорта или его"
        " аннулирование. Имена тех, кто избегает службы, могут быть опубликованы.",
        "P154", "P155", "P156",
    ),
    "who_decides": silent(),
    "delay": silent(),
    "lifting": silent(),
    "remedy": silent(),
    "penalty": told(
        "For those who evade service, liability lasts to the age of 37; a fine or a term of prison"
        " was not found.",
        "Для тех, кто избегает службы, обязанность длится до 37 лет; штраф или срок лишения"
        " свободы не найдены.",
        "P157",
    ),
}
"""By question; Passport Act, article 19; Military Service Act, article 81-2."""
