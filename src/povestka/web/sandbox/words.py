"""The words that the pages of a town share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

WITHIN: Final[Mapping[str, Text]] = {
    "": Text("The clock", "Время"),
    "/persons": Text("Persons", "Люди"),
    "/roles": Text("Desks", "Рабочие места"),
    "/agencies": Text("Screens of agencies", "Экраны ведомств"),
    "/gaps": Text("Screens against law", "Экраны и закон"),
    "/faults": Text("Faults", "Сбои"),
    "/forks": Text("Forks", "Копии"),
    "/log": Text("Log", "Журнал"),
}
"""The pages of a town, after its own address."""

WORDS: Final[Mapping[str, Text]] = {
    "simulated": Text("SIMULATED CLOCK", "МОДЕЛЬНОЕ ВРЕМЯ"),
    "town": Text("Pages of this town", "Страницы этого города"),
    "where": Text(
        "{region}, {persons} synthetic persons, seed {seed}",
        "{region}, условных лиц: {persons}, начальное число {seed}",
    ),
    "stands": Text("The simulated clock stands at", "Модельное время:"),
    "runs": Text("the clock runs", "часы идут"),
    "lesson_here": Text("A town of the lesson", "Город урока"),
    "when": Text("Day", "День"),
    "what": Text("What happened", "Что произошло"),
    "who": Text("Recorded by", "Кто записал"),
    "whom": Text("Person", "Лицо"),
    "events": Text("What happened, the newest first", "Что произошло, начиная с последнего"),
    "nothing": Text("Nothing yet.", "Пока ничего."),
    "onward": Text("Next page", "Следующая страница"),
    "backward": Text("Previous page", "Предыдущая страница"),
    "of_pages": Text("Page {number} of {pages}", "Страница {number} из {pages}"),
    "pages_of_list": Text("Pages of this list", "Страницы списка"),
    "refused": Text("Refused", "Отказано"),
    "rests": Text("Rests on: {articles}.", "Основание: {articles}."),
    "unchanged": Text("Nothing has changed.", "Ничего не изменилось."),
    "recorded": Text("Recorded:", "Записано:"),
    "again_told": Text(
        "Nothing was recorded: the same has been told already.",
        "Ничего не записано: то же самое уже сообщено.",
    ),
    "no_day": Text(
        "«{given}» is no day; write it as 2026-03-15.",
        "«{given}» — не дата; напишите, например, 2026-03-15.",
    ),
    "day_hint": Text("As 2026-03-15.", "Например, 2026-03-15."),
    "no_such": Text("This list has no «{given}»; pick one of it.",
                    "«{given}» в этом списке нет; выберите из него."),
}
"""Words for every page of a town."""
