"""What events carry, in words: the names of fields, and the words that stand in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import sandbox_words as words
from povestka.report.dates import in_words, is_day
from povestka.report.why_not_words import WORDS

FIELDS: Final[Mapping[str, Text]] = {
    "about": Text("about", "предмет"),
    "abroad": Text("abroad", "за границей"),
    "account": Text("portal account", "личный кабинет"),
    "address_current": Text("address up to date", "адрес верен"),
    "agency": Text("agency", "ведомство"),
    "appear": Text("appearance day", "дата явки"),
    "born": Text("born", "рождён"),
    "born_stated": Text("birth is stated", "рождение указано"),
    "call_up": Text("called up", "призван"),
    "channel": Text("sent by", "как направлена"),
    "count": Text("how many summonses", "сколько повесток"),
    "days": Text("days", "дней"),
    "dispatch": Text("dispatch", "отправка"),
    "elsewhere": Text("lives elsewhere", "живёт в другом месте"),
    "event": Text("event", "событие"),
    "fault": Text("fault", "сбой"),
    "field": Text("what is corrected", "что исправлено"),
    "for": Text("for", "зачем"),
    "from": Text("from", "начало"),
    "kind": Text("kind", "вид"),
    "limit": Text("limit of the lot", "граница жребия"),
    "meant_for": Text("meant for", "предназначена для"),
    "office": Text("office", "комиссариат"),
    "on": Text("true day", "верный день"),
    "person": Text("person", "лицо"),
    "per_mille": Text("of a thousand", "из тысячи"),
    "role": Text("role", "роль"),
    "seed": Text("seed", "начальное число"),
    "status": Text("status", "статус"),
    "summons": Text("summons", "повестка"),
    "to": Text("to", "куда"),
    "town": Text("settings of the town", "настройки города"),
    "until": Text("last day", "последний день"),
    "value": Text("true value", "верное значение"),
    "with": Text("papers of", "чьи документы"),
}
"""The fields of events and of faults, in words."""

VALUES: Final[Mapping[str, Mapping[str, Text]]] = {
    "status": WORDS,
    "for": WORDS,
    "dispatch": WORDS,
    "kind": {
        **WORDS,
        "illness": Text("illness or injury", "заболевание или травма"),
        "family": Text("family circumstances", "семейные обстоятельства"),
        "force_majeure": Text("force majeure", "непреодолимая сила"),
        "accepted": Text("accepted by the office", "признана военкоматом"),
    },
    "channel": {
        "register": Text("the Register", "через Реестр"),
        "paper": Text("on paper", "на бумаге"),
        "both": Text("the Register and on paper", "через Реестр и на бумаге"),
    },
    "about": {
        "summons": Text("the summons", "повестка"),
        "exit_ban": words.WHAT["exit_ban"],
        "measures": words.WHAT["measures"],
        "decision": Text("the decision of the draft board", "решение призывной комиссии"),
    },
    "to": {"board": words.ROLES["board"], "court": words.ROLES["court"]},
    "role": words.ROLES,
    "agency": words.ROLES,
}
"""The words that stand in a field, in words of the language."""


def field(name: str, value: Any, lang: str) -> str:
    """A field with its value, in words where there are such.

    >>> field("appear", "2026-02-20", "en"), field("for", "medical", "ru")
    ('appearance day: 20 February 2026', 'зачем: медицинское освидетельствование')
    """
    if isinstance(value, bool):
        told = words.yes_or_no(value, lang)
    elif is_day(value):
        told = in_words(value, lang)
    else:
        known = VALUES.get(name, {}).get(str(value))
        told = known.in_(lang) if known else str(value)
    return f"{FIELDS[name].in_(lang) if name in FIELDS else name}: {told}"
