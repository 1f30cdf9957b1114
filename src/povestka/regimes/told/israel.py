"""Israel: personal or general notice, repeated orders, then a warrant and an order on exit."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told

ANSWERS: Final = {
    "service": told(
        "The first order comes by personal notice, or by a general one to all born between two"
        " dates; further orders follow.",
        "Первый вызов — личным уведомлением либо общим, ко всем родившимся между двумя датами;"
        " затем следуют повторные.",
        "P158", "P159",
    ),
    "electronic": silent(),
    "fiction": silent(
        "A general notice is addressed to all born between two dates; a day on which it counts as"
        " received was not found.",
        "Общее уведомление обращено ко всем родившимся между двумя датами; день, когда оно"
        " считается полученным, не найден.",
        "P158",
    ),
    "disproof": silent(),
    "paper": silent(),
    "exit": told(
        "Not by the first order: by an order against exit, once he was declared to evade service.",
        "Не первым вызовом: предписанием о запрете выезда, когда он объявлен избегающим службы.",
        "P159",
    ),
    "measures": told(
        "Further orders; then he is declared to evade service, and an arrest warrant and an order"
        " against exit follow.",
        "Повторные вызовы; затем его объявляют избегающим службы, и следуют ордер на арест и"
        " запрет выезда.",
        "P159",
    ),
    "who_decides": silent(),
    "delay": told(
        "In 2025 the declaration was planned for 12 days after the third order.",
        "В 2025 году объявление планировалось через 12 дней после третьего вызова.",
        "P160",
    ),
    "lifting": silent(),
    "remedy": silent(),
    "penalty": silent(
        "An arrest warrant is told of; the penalty itself was not found.",
        "Говорится об ордере на арест; само наказание не найдено.",
        "P159",
    ),
}
"""By question."""
