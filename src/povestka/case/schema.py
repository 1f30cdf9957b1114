"""The keys of a case file: one table of them, from which reading, checking and help are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.words import Text
from povestka.law import facts


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its kind of value, and what it means in words.

    `kind` is "day", "word", "flag" or "id". A day with `happened` cannot lie after the day of
    asking. `unknown` says whether the string "unknown" may stand in its place.
    """

    kind: str
    says: Text
    words: tuple[str, ...] = ()
    happened: bool = False
    unknown: bool = False
    required: bool = False


def _event(en: str, ru: str) -> Key:
    return Key("day", Text(en, ru), happened=True, unknown=True)


def _day(en: str, ru: str, *, required: bool = False) -> Key:
    return Key("day", Text(en, ru), unknown=not required, required=required)


def _word(en: str, ru: str, words: tuple[str, ...], **more: bool) -> Key:
    return Key("word", Text(en, ru), words, **more)


KEYS: Final[Mapping[str, Mapping[str, Key]]] = {
    "case": {"as_of": _day("the day of asking", "день, на который задан вопрос", required=True)},
    "person": {
        "status": _word(
            "conscript, reservist or mobilised",
            "призывник, в запасе или мобилизован",
            facts.status.names,
            required=True,
        ),
        "born": _event("day of birth", "день рождения"),
        "dispatch": _word(
            "which windows of dispatch apply", "какие периоды отправки", facts.dispatch.names
        ),
        "enrolled": Key(
            "flag", Text("in the reserve by 1 January 2024", "зачислен в запас к 1.01.2024"),
            unknown=True,
        ),
    },
    "summons": {
        "id": Key("id", Text("its id", "идентификатор")),
        "for": _word("what it calls to", "для чего вызов", facts.purpose.names, unknown=True),
        "placed": _event("placed in the Register", "размещена в Реестре повесток"),
        "posted": _event("posted in the portal account", "размещена в личном кабинете"),
        "sent": _event("sent on paper", "направлена на бумаге"),
        "handed": _event("handed over", "вручена лично"),
        "refused": _event("refused in hand", "отказ от получения"),
        "delivered": _event("letter delivered", "письмо доставлено"),
        "returned": _event("letter came back", "письмо возвращено"),
        "appear": _day("the appearance day", "дата явки"),
        "appeared": _event("the day he came", "день явки"),
        "withdrawn": _event("withdrawn", "отозвана"),
    },
    "reason": {
        "kind": _word(
            "the kind of reason", "вид причины",
            ("illness", "family", "force_majeure", "accepted"), required=True,
        ),
        "from": _event("its first day", "первый день"),
        "until": _day("its last day", "последний день"),
        "shown": _event("the day it was shown", "день подтверждения"),
    },
    "ground": {
        "kind": _word(
            "the kind of ground", "вид основания", facts.ground_kind.names, required=True
        ),
        "from": _day("its first day", "первый день"),
        "until": _day("its last day", "последний день"),
        "granted": _day("granted by the board", "предоставлено комиссией"),
        "recorded": Key("flag", Text("known to the register", "известно реестру")),
    },
    "complaint": {
        "about": _word("about what", "о чём", facts.complaint_about.names, required=True),
        "summons": Key("id", Text("about which summons", "о какой повестке")),
        "filed": _event("filed", "подана"),
        "to": _word("to whom", "кому", facts.complaint_to.names, required=True),
        "upheld": _event("upheld", "удовлетворена"),
        "rejected": _event("rejected", "отклонена"),
    },
    "decision": {
        "on": Key(
            "day", Text("its day", "день решения"), happened=True, unknown=True, required=True
        ),
        "call_up": Key("flag", Text("call-up or not", "о призыве или нет"), required=True),
    },
}
"""The keys of each table of a case file."""

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "case": ("person", "summons", "ground", "complaint", "decision", "expect"),
    "summons": ("reason",),
}
"""The tables that stand inside a table."""
