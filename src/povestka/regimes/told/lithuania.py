"""Lithuania: lists published online, which each checks for himself."""

from __future__ import annotations

from typing import Final

from povestka.regimes.questions import silent, told

ANSWERS: Final = {
    "service": told(
        "By lists drawn up by computer each year and published online; each checks for himself.",
        "Списками, которые ежегодно составляет компьютер и которые публикуются в интернете;"
        " каждый проверяет их сам.",
        "P148", "P149",
    ),
    "electronic": silent(
        "The lists are published online; that a message is sent to the person was not found.",
        "Списки публикуются в интернете; что лицу направляется сообщение, не найдено.",
        "P148", "P149",
    ),
    "fiction": silent(
        "Each checks the published lists for himself; a day from which they bind was not found.",
        "Опубликованные списки каждый проверяет сам; день, с которого они обязывают, не найден.",
        "P149",
    ),
    "disproof": silent(),
    "paper": silent(),
    "exit": silent("No exit ban was found.", "Запрета на выезд не найдено."),
    "measures": told(
        "A search by the police, a fine, prison.",
        "Розыск полицией, штраф, лишение свободы.",
        "P150",
    ),
    "who_decides": silent(),
    "delay": silent(),
    "lifting": silent(),
    "remedy": silent(),
    "penalty": told(
        "A fine, of 28 to 289 euros by a report of 2015; prison of up to three years.",
        "Штраф, по публикации 2015 года от 28 до 289 евро; лишение свободы до трёх лет.",
        "P150",
    ),
}
"""By question."""
