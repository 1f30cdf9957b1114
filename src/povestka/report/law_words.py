"""The words of the book's pages: subjects, labels, kinds of source, ranks of reading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

SUBJECTS: Final[Mapping[str, Text]] = {
    "summons": Text("The summons", "Повестка"),
    "service": Text("Service", "Вручение"),
    "appearance": Text("Appearance", "Явка"),
    "reason": Text("Good reasons", "Уважительные причины"),
    "duties": Text("Terms and duties", "Сроки и обязанности"),
    "exit_ban": Text("The exit ban", "Запрет на выезд"),
    "measures": Text("The temporary measures", "Временные меры"),
    "agencies": Text("The agencies that act on them", "Исполняющие ведомства"),
    "fine": Text("Fines", "Штрафы"),
    "crime": Text("Criminal law", "Уголовный закон"),
    "complaints": Text("Complaints and court claims", "Жалобы и иски"),
    "liability": Text("Liability to call-up", "Кто подлежит призыву"),
    "deferment": Text("Deferments", "Отсрочки"),
    "registration": Text("Military registration", "Воинский учёт"),
    "reserve": Text("The reserve", "Запас"),
    "alternative": Text("Alternative civilian service", "Альтернативная гражданская служба"),
    "board": Text("The draft board and dispatch", "Призывная комиссия и отправка"),
    "call_up": Text("The call-up", "Призыв"),
    "mobilisation": Text("Mobilisation", "Мобилизация"),
    "passport": Text("Passports", "Загранпаспорта"),
    "registers": Text("The registers", "Реестры"),
    "launch": Text("How the registers began", "Как начали работать реестры"),
    "paper": Text("Before April 2023", "До апреля 2023 года"),
    "timeline": Text("The acts in order", "Акты по порядку"),
    "practice": Text("What was seen in practice", "Практика"),
    "errors": Text("Errors met in reports", "Ошибки в публикациях"),
    "limits": Text("Limits of the model", "Пределы модели"),
    "to_check": Text("To be checked", "Требует проверки"),
}
OTHER: Final = Text("Other", "Прочее")

CONTENTS: Final = Text("The book of the law", "Книга закона")
MARKS: Final = Text(
    "● a rule that is computed ({rules}); ○ a rule that is shown and not computed ({statements}).",
    "● правило, которое вычисляется ({rules}); ○ правило, которое показано и не вычисляется"
    " ({statements}).",
)
HINT: Final = Text(
    "One page: povestka law exit_ban. Two editions: povestka diff 2023-04 2023-08.",
    "Одна страница: povestka law exit_ban. Две редакции: povestka diff 2023-04 2023-08.",
)
READINGS: Final = Text("Contested readings", "Спорные толкования")
CHECKED: Final = Text(
    "MODEL. Information, not legal advice. The text of the law was last checked on {day}.",
    "МОДЕЛЬ. Сведения, а не юридическая консультация. Текст закона проверен по состоянию на"
    " {day}.",
)
LATER: Final = Text(
    "The day asked about is later: what is shown was not checked for it.",
    "Запрошенный день позже: для него показанное не проверено.",
)

LABELS: Final[Mapping[str, Text]] = {
    "asks": Text("Question", "Вопрос"),
    "cites": Text("Articles", "Статьи"),
    "since": Text("In force from", "Действует с"),
    "until": Text("In force to", "Действует по"),
    "edition": Text("Edition on that day", "Редакция на этот день"),
    "formula": Text("Formula", "Формула"),
    "history": Text("History", "История"),
    "contested": Text("Turns on", "Зависит от толкований"),
    "options": Text("Readings", "Толкования"),
    "why": Text("Why the default", "Почему принято по умолчанию"),
    "why_not": Text("Why it is not computed", "Почему не вычисляется"),
    "not_executable": Text("Why it is not computed", "Почему не вычисляется"),
    "uses": Text("Rests on", "Опирается на"),
    "used_by": Text("Used by", "Используется в"),
    "rules": Text("Rules that turn on it", "Зависящие правила"),
    "certainty": Text("Certainty", "Достоверность"),
    "sources": Text("Sources", "Источники"),
}
CERTAINTY: Final[Mapping[str, Text]] = {
    "HIGH": Text(
        "high: the text of the statute, or several sources that agree",
        "высокая: текст закона или несколько согласных источников",
    ),
    "MED": Text("middle: one good source", "средняя: один надёжный источник"),
    "LOW": Text("low: the sources conflict or are few", "низкая: источников мало, или они спорят"),
}
UNCONFIRMED: Final = Text(
    "Not confirmed by any source here.", "Источниками здесь не подтверждено."
)
KINDS: Final[Mapping[str, Text]] = {
    "statute": Text("statute", "закон"),
    "official": Text("official", "официальный источник"),
    "ministry": Text("ministry", "министерство"),
    "agency": Text("news agency", "информационное агентство"),
    "press": Text("press", "пресса"),
    "lawyer": Text("lawyer", "юрист"),
    "monitor": Text("monitor", "правозащитный мониторинг"),
    "commercial": Text("commercial adviser", "коммерческий консультант"),
    "unknown": Text("kind not known", "вид не установлен"),
}
NO_ADDRESS: Final = Text("address not kept", "адрес не сохранён")
RANKS: Final[Mapping[str, Text]] = {
    "default": Text("taken by default", "принято по умолчанию"),
    "open": Text("open", "открытое"),
    "report": Text("in reports", "в публикациях"),
    "practice": Text("in practice", "на практике"),
}

BETWEEN: Final = Text("What differs: {before} → {after}", "Что различается: {before} → {after}")
CHANGED: Final = Text("Rules that differ", "Правила, которые различаются")
BEGAN: Final = Text("What began", "Что начало действовать")
ENDED: Final = Text("What ended", "Что прекратило действовать")
SAME: Final = Text("Nothing differs.", "Различий нет.")
BEFORE: Final = Text("before", "было")
AFTER: Final = Text("after", "стало")
NEW: Final = Text("no such rule", "правила не было")
