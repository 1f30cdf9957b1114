"""Estonia: the state mailbox and its thirty days, limits by a court alone."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told, unconfirmed

ANSWERS: Final = {
    "service": told(
        "By default in the state mailbox; by letter; as a last resort in the official gazette.",
        "По умолчанию через государственный почтовый ящик; письмом; в крайнем случае —"
        " в официальном издании.",
        "P144", "P145",
    ),
    "electronic": told(
        "Yes: it is made available in the state mailbox.",
        "Да: она становится доступной в государственном почтовом ящике.",
        "P144", "P145",
    ),
    "fiction": told(
        "Yes: 30 days after it was made available in the mailbox, unless earlier receipt is shown;"
        " a letter, 30 days after sending.",
        "Да: через 30 дней после того, как она стала доступной в почтовом ящике, если не доказано"
        " более раннее получение; письмо — через 30 дней после отправки.",
        "P144", "P145",
    ),
    "disproof": silent(
        "The text speaks of showing an earlier receipt; of showing that nothing was received,"
        " nothing was found.",
        "В тексте говорится о доказательстве более раннего получения; о доказательстве неполучения"
        " ничего не найдено.",
        "P144",
    ),
    "paper": told("Yes: a letter.", "Да: письмо.", "P144", "P145"),
    "exit": unconfirmed(
        "There is no exit ban.",
        "Запрета на выезд нет.",
    ),
    "measures": told(
        "Fines; where they failed, since 1 January 2019, limits on the rights to weapons, fishing,"
        " hunting, driving and boats.",
        "Штрафы; если они не подействовали, с 1 января 2019 года — ограничения права на оружие,"
        " рыболовство, охоту, управление транспортом и маломерными судами.",
        "P146", "P147",
    ),
    "who_decides": told(
        "The limits: only an administrative court.",
        "Об ограничениях: только административный суд.",
        "P146", "P147",
    ),
    "delay": told(
        "After fines have failed; a number of days was not found.",
        "После того как штрафы не подействовали; число дней не найдено.",
        "P146", "P147",
    ),
    "lifting": silent(),
    "remedy": silent(
        "The limits come from a court; a way of complaint against the summons was not found.",
        "Ограничения устанавливает суд; порядок обжалования повестки не найден.",
        "P146", "P147",
    ),
    "penalty": told(
        "Fines, before any limit of rights; the amounts were not found.",
        "Штрафы, до всякого ограничения прав; размеры не найдены.",
        "P146", "P147",
    ),
}
"""By question; Military Service Act, section 15, in force since 1 January 2022."""
