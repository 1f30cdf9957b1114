"""Ukraine: service in hand or by post, the limit on driving by a court."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told, unconfirmed

ANSWERS: Final = {
    "service": told(
        "In hand against signature, or with a video of the reading or of the refusal; by post.",
        "Лично под подпись либо с видеозаписью оглашения или отказа; по почте.",
        "P138", "P139", "P141",
    ),
    "electronic": told(
        "No. A notice in the application Rezerv+, planned for early 2026, only informs; a summons"
        " is served in hand or by post.",
        "Нет. Уведомление в приложении «Резерв+», запланированное на начало 2026 года, только"
        " информирует; повестка вручается лично или по почте.",
        "P140", "P141",
    ),
    "fiction": told(
        "Yes, by post: on the mark that he refused the letter or was absent at his registered"
        " address, if he gave no other. No number of days is counted.",
        "Да, по почте: с отметкой об отказе от письма или об отсутствии по зарегистрированному"
        " адресу, если другой не указан. Число дней не отсчитывается.",
        "P138", "P139",
    ),
    "disproof": told(
        "On proof from the post the office can annul the record of the violation.",
        "По подтверждению почты орган может отменить запись о нарушении.",
        "P141",
    ),
    "paper": told(
        "Yes: in hand and by post are the only routes.",
        "Да: вручение лично и по почте — единственные способы.",
        "P138", "P141",
    ),
    "exit": unconfirmed(
        "By martial law, for men from 18 to 60; not by a summons.",
        "Военным положением, для мужчин от 18 до 60 лет; не повесткой.",
    ),
    "measures": told(
        "A fine; the police are to bring him; where they failed and a demand is deemed served, a"
        " court may limit the right to drive.",
        "Штраф; доставление полицией; если оно не удалось и требование считается вручённым, суд"
        " может ограничить право управления транспортом.",
        "P139", "P143",
    ),
    "who_decides": told(
        "The limit on driving: only a court.",
        "Об ограничении права управления: только суд.",
        "P139", "P143",
    ),
    "delay": told(
        "A reason for not coming is reported within 3 days, and he comes within 7. For the limit"
        " on driving no number of days was found: the police have failed to bring him and a demand"
        " is deemed served.",
        "О причине неявки сообщают в течение 3 дней, явиться нужно в течение 7. Для ограничения"
        " права управления числа дней не найдено: полиция не смогла доставить его, и требование"
        " считается вручённым.",
        "P139", "P142", "P143",
    ),
    "lifting": silent(),
    "remedy": told(
        "To an administrative court; the office itself can annul a record on proof from the post.",
        "В административный суд; сам орган может отменить запись по подтверждению почты.",
        "P141",
    ),
    "penalty": told(
        "A fine of 17,000 to 25,500 hryvnias.",
        "Штраф от 17 000 до 25 500 гривен.",
        "P139", "P143",
    ),
}
"""By question; Law 3633-IX in force since 18 May 2024 and Cabinet order 560 of 16 May 2024."""
