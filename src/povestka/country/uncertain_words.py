"""What a study of uncertainty tells: its outputs, where a run has them, and its assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

OUTPUTS: Final[Mapping[str, Text]] = {
    "summonses": Text("Summonses issued", "Выдано повесток"),
    "served_unaware": Text(
        "Served without his knowing at the time", "Вручено, когда он об этом не знал"
    ),
    "exit_ban.ever": Text(
        "Men ever under an exit ban in law", "Были под запретом на выезд по закону, человек"
    ),
    "exit_ban.person_days": Text(
        "Days under an exit ban in law", "Дней под запретом на выезд по закону"
    ),
    "border.person_days": Text(
        "Days shown at the border", "Дней, когда запрет виден на границе"
    ),
    "unsupported_days": Text(
        "Days under a ban that the law does not support",
        "Дней под запретом, которого закон не поддерживает",
    ),
    "measures.ever": Text(
        "Men ever under the measures in law", "Были под временными мерами по закону, человек"
    ),
    "sent": Text("Men sent", "Отправлены, человек"),
}
"""The outputs of a study: where each stands in the totals of a run, and its title."""

ASSUMPTIONS: Final = (
    Text(
        "A number with a plausible range is drawn from the triangle between low and high, with the"
        " scenario's value as its top; the age bands of one number move together. Numbers are"
        " drawn independently of one another.",
        "Параметр с правдоподобным диапазоном берётся из треугольного распределения между нижней и"
        " верхней границами с вершиной в значении сценария; возрастные группы одного параметра"
        " меняются вместе. Разные параметры независимы.",
    ),
    Text(
        "Of a contested reading every option is as likely as another, the default too. That is a"
        " convention and no judgement of how a court would decide.",
        "Все толкования спорного вопроса считаются равновероятными, включая принятое по умолчанию."
        " Это условность, а не оценка того, как решил бы суд.",
    ),
    Text(
        "What has no range in the settings is not varied: quotas, the days of the roll-out, the"
        " lags of agencies, how many bans and measures reach a screen, what regions have of their"
        " own. The true doubt is wider.",
        "Не варьируется то, для чего диапазон не задан: план призыва, даты внедрения, задержки"
        " ведомств, доля запретов и мер, дошедших до экранов, собственные значения регионов."
        " Действительная неопределённость шире.",
    ),
    Text(
        "Each run has fewer men than the country; its counts are scaled up. Ranges hold the chance"
        " of the smaller run, the shares are converted to the size of the country.",
        "В каждом прогоне людей меньше, чем в стране; итоги приведены к численности страны."
        " Диапазоны включают случайность меньшего прогона, доли пересчитаны на численность страны.",
    ),
    Text(
        "Shares are estimates from the rows of the study; the error given is half of the width in"
        " which nine of ten fall when the rows are drawn again.",
        "Доли оценены по строкам исследования; указанная ошибка — половина ширины интервала, в"
        " который при повторном отборе строк попадают девять значений из десяти.",
    ),
    Text(
        "No result is a forecast: the ranges tell what the assumptions allow.",
        "Ни один результат не является прогнозом: диапазоны показывают, что допускают"
        " предположения.",
    ),
)
"""What must be said beside the figures of a study."""
