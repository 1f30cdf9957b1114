"""The words for what would change an answer: the facts of a file as records, and their values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

HEADING: Final = Text("What would change it", "Что изменило бы ответ")
NOW: Final = Text("{question}: {value}.", "{question}: {value}.")
NOW_OF: Final = Text("{question} [{summons}]: {value}.", "{question} [{summons}]: {value}.")
OPEN: Final = Text(
    "not decided by what is given", "указанными данными не определяется"
)
RECORDS: Final = Text(
    "Would be otherwise if a record were wrong and it should be: {changes}.",
    "Было бы иначе, если бы запись была неверна и следовало записать: {changes}.",
)
PAIR: Final = Text(
    "No single record changes it; it would be otherwise if two were wrong and should be:"
    " {changes}.",
    "Ни одна отдельная запись этого не меняет; было бы иначе, если бы были неверны две и"
    " следовало записать: {changes}.",
)
READINGS: Final = Text(
    "Would be otherwise on another reading: {changes}.",
    "Было бы иначе при ином толковании: {changes}.",
)
UNKNOWN: Final = Text(
    "Decided by a fact that is not known: {changes}.",
    "Решает факт, который не известен: {changes}.",
)
NOTHING: Final = Text(
    "No single record, no two within a year and no reading were found that change it.",
    "Не найдено ни одной записи, ни двух в пределах года, ни толкования, которые это меняют.",
)
FARTHER: Final = Text(
    "Changes further than a year from the record or from the day of asking: {n} (--json).",
    "Изменения дальше года от записи или от дня, на который дан ответ: {n} (--json).",
)
CLOSING: Final = Text(
    "Each change was found by the solver Z3 and decided anew; each is taken alone. This is about"
    " what is recorded and how the law is read, not advice.",
    "Каждое изменение найдено решателем Z3 и решено заново; каждое берётся отдельно. Речь о"
    " записях и о толкованиях закона, это не совет.",
)

ONE: Final = Text("{fact} — {to} (the file has: {now})", "{fact} — {to} (в деле: {now})")
READING: Final = Text("{name} ({switch})", "{name} ({switch})")
PRACTICE: Final = Text(
    "{name} ({switch}; in reports or in practice only)",
    "{name} ({switch}; только в публикациях или на практике)",
)
WITH: Final = Text("{fact} — {to}: {becomes}", "{fact} — {to}: {becomes}")
OR_LATER: Final = Text("{day} or later", "{day} или позже")
OR_EARLIER: Final = Text("{day} or earlier", "{day} или раньше")
STRETCH: Final = Text("{first} to {last}", "{first} — {last}")
NOT_RECORDED: Final = Text("not recorded", "не записано")
NOT_KNOWN: Final = Text("not known", "не известно")
ARISES: Final = Text("arises", "возникает")

FACTS: Final[Mapping[str, Text]] = {
    "person.status": Text("status of the person", "статус лица"),
    "person.born": Text("day of birth", "день рождения"),
    "person.dispatch": Text("dispatch group", "категория отправки"),
    "person.enrolled": Text(
        "enrolled in the reserve by 1 January 2024", "зачислен в запас к 1 января 2024 года"
    ),
    "summons.for": Text("purpose of the summons", "цель вызова по повестке"),
    "summons.placed": Text(
        "day of placement in the Register of summonses", "день размещения в Реестре повесток"
    ),
    "summons.posted": Text(
        "day of posting in the portal account", "день размещения в личном кабинете"
    ),
    "summons.sent": Text(
        "day the paper summons was sent", "день отправки бумажной повестки"
    ),
    "summons.handed": Text(
        "day the summons was handed over", "день личного вручения повестки"
    ),
    "summons.refused": Text(
        "day of the refusal to take it", "день отказа от получения повестки"
    ),
    "summons.delivered": Text("day the letter was delivered", "день доставки письма"),
    "summons.returned": Text("day the letter came back", "день возвращения письма"),
    "summons.appear": Text(
        "appearance day written in the summons", "дата явки, указанная в повестке"
    ),
    "summons.appeared": Text("record of his coming", "запись о его явке"),
    "summons.withdrawn": Text("day the summons was withdrawn", "день отзыва повестки"),
    "summons.reason.from": Text(
        "first day of a good reason", "первый день уважительной причины"
    ),
    "summons.reason.until": Text(
        "last day of the good reason", "последний день уважительной причины"
    ),
    "summons.reason.shown": Text(
        "record of the good reason being shown", "запись о подтверждении уважительной причины"
    ),
    "ground.kind": Text("kind of ground", "вид основания"),
    "ground.from": Text("first day of the ground", "первый день основания"),
    "ground.until": Text("last day of the ground", "последний день основания"),
    "ground.granted": Text(
        "day the ground was granted by the board", "день предоставления основания комиссией"
    ),
    "complaint.filed": Text("record of the filing of the complaint", "запись о подаче жалобы"),
    "complaint.upheld": Text(
        "day the complaint was upheld", "день удовлетворения жалобы"
    ),
    "complaint.rejected": Text("day the complaint was rejected", "день отказа по жалобе"),
    "decision.on": Text("day of the board's decision", "день решения призывной комиссии"),
    "decision.call_up": Text("whether the decision is one of call-up", "решение — о призыве"),
}
"""A record of a case file, by its table and key, so that a value can follow it."""

WORDS: Final[Mapping[str, Text]] = {
    "conscript": Text("conscript", "призывник"),
    "reservist": Text("reservist", "в запасе"),
    "mobilised": Text("mobilised", "мобилизован"),
    "ordinary": Text("ordinary", "обычная"),
    "far_north": Text("Far North", "Крайний Север"),
    "teacher": Text("teacher", "педагог"),
    "rural": Text("rural work", "сельскохозяйственные работы"),
    "data_check": Text("check of data", "уточнение данных"),
    "medical": Text("medical examination", "медицинское освидетельствование"),
    "board": Text("draft board", "призывная комиссия"),
    "dispatch": Text("dispatch", "отправка"),
    "mobilisation": Text("mobilisation", "мобилизация"),
    "study": Text("study", "обучение"),
    "children": Text("children", "дети"),
    "carer": Text("care of a relative", "уход за родственником"),
    "it": Text("work in IT", "работа в сфере ИТ"),
    "unfit_g": Text("category Г", "категория Г"),
    "alternative_service": Text("alternative civilian service", "альтернативная служба"),
    "unfit_v": Text("category В", "категория В"),
    "unfit_d": Text("category Д", "категория Д"),
    "served": Text("has served", "прошёл службу"),
    "abroad": Text("lives abroad", "постоянно проживает за границей"),
    "reserve_contract": Text("reserve contract", "контракт о пребывании в резерве"),
}
"""The words of a case file that name a kind of something."""
