"""A fault as it stands in the log, and every kind of fault with its fields in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from povestka.language.chance import decision_number
from povestka.language.words import Text
from povestka.people.drawing import Words, philox
from povestka.people.layout import office_and_serial
from povestka.registers.events import AGENCIES, ROLES, Event, Value
from povestka.registers.kinds import CHANNELS, KINDS

WHOLE: Final = 1000
"""All messages: a share is told in parts of a thousand."""
NOBODY: Final = -1
"""The limit of a wave before anybody is in it."""
_LOW: Final = 0xFFFFFFFF
_OF_TOWN: Final = (10_000, 0)  # no man has this office

STRUCK: Final = tuple(role for role in ROLES if role != "world")
"""Whose messages a fault can strike: what is so in the world no fault undoes."""

HUMAN_KINDS: Final = tuple(
    kind.name for kind in KINDS.values()
    if kind.about not in ("town", "any", "correction") and set(kind.by) & set(STRUCK)
)
"""The kinds of events that a message can tell."""

FIELDS: Final[Mapping[str, tuple[str, Text]]] = {
    "from": ("day", Text("its first day", "первый день")),
    "until": ("day", Text("the first day after it", "первый день после него")),
    "to": ("day", Text("the day of the backup", "день резервной копии")),
    "days": ("number", Text("how many days", "число дней")),
    "count": ("number", Text("how many summonses", "число повесток")),
    "per_mille": (
        "number",
        Text("of a thousand messages, how many", "сколько из тысячи сообщений"),
    ),
    "seed": ("number", Text("a number for its chance", "число для случайности")),
    "office": ("number", Text("the number of the office", "номер военного комиссариата")),
    "role": ("role", Text("whose messages", "чьи сообщения")),
    "agency": ("agency", Text("the agency", "ведомство")),
    "event": ("event", Text("the kind of event told", "вид события в сообщении")),
    "person": ("person", Text("the man whom it concerns", "лицо, которого оно касается")),
    "with": ("person", Text("the man whose papers they are", "лицо, чьи это документы")),
    "channel": ("channel", Text("how the summonses are sent", "как направляются повестки")),
}
"""Every field of a fault: what it holds, and what it says."""

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "role": STRUCK, "agency": AGENCIES, "event": HUMAN_KINDS, "channel": CHANNELS,
}
"""The words that a field of words may hold."""

MOST: Final[Mapping[str, int]] = {
    "days": 365, "count": 1_000_000, "per_mille": WHOLE, "seed": _LOW, "office": 9_999,
}
"""The greatest numbers; the least is 1, of a seed and an office 0."""


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A kind of fault: what it does, the fields it needs, and those it may have."""

    name: str
    says: Text
    needs: tuple[str, ...]
    may: tuple[str, ...] = ()


_ABOUT: Final = ("role", "until", "event", "person", "per_mille", "seed")

FAULTS: Final[Mapping[str, FaultKind]] = {
    one.name: one
    for one in (
        FaultKind(
            "lost",
            Text("Messages are lost: what they would have told does not happen.",
                 "Сообщения теряются: то, о чём они сообщили бы, не происходит."),
            ("from",), _ABOUT,
        ),
        FaultKind(
            "late",
            Text("Messages come late: it happens on its day and is recorded some days later.",
                 "Сообщения опаздывают: событие происходит в свой день, а записывается позже."),
            ("from", "days"), _ABOUT,
        ),
        FaultKind(
            "doubled",
            Text("Messages come twice, the second time some days later.",
                 "Сообщения приходят дважды, второй раз несколькими днями позже."),
            ("from", "days"), _ABOUT,
        ),
        FaultKind(
            "reordered",
            Text("Messages overtake each other: each is late by a chance number of days.",
                 "Сообщения обгоняют друг друга: каждое опаздывает на случайное число дней."),
            ("from", "days"), _ABOUT,
        ),
        FaultKind(
            "outage",
            Text("A role does nothing for a while; what was due it does on the day after.",
                 "Роль некоторое время бездействует; что накопилось, делается сразу после."),
            ("from", "until", "role"), ("event", "person"),
        ),
        FaultKind(
            "clock_step",
            Text("Records stand still for some days; all is then recorded on one later day.",
                 "Записи не ведутся несколько дней; затем всё записывается в один день."),
            ("from", "days"),
        ),
        FaultKind(
            "unknown_ground",
            Text("The military register does not know the ground that a man has.",
                 "Реестр воинского учёта не знает об основании, которое есть у лица."),
            ("from", "person"), ("seed",),
        ),
        FaultKind(
            "old_address",
            Text("The military register holds an old address: nobody is met, letters come back.",
                 "В Реестре воинского учёта старый адрес: дома никого, письма возвращаются."),
            ("from", "person"), ("seed",),
        ),
        FaultKind(
            "merged_namesake",
            Text("The papers of a namesake were put under a man, and he is summoned by them.",
                 "К лицу отнесены документы однофамильца, и его вызывают по ним."),
            ("from", "person"), ("with", "seed"),
        ),
        FaultKind(
            "abroad",
            Text("A man has gone to live abroad, and the military register does not know it.",
                 "Лицо переехало жить за границу, а Реестр воинского учёта об этом не знает."),
            ("from", "person"), ("seed",),
        ),
        FaultKind(
            "too_old",
            Text("The military register takes a man past the age of call-up for a young one.",
                 "Реестр воинского учёта считает молодым того, кто старше призывного возраста."),
            ("from", "person"), ("seed",),
        ),
        FaultKind(
            "restored_backup",
            Text("An agency puts back a backup: what its screen learnt since is forgotten.",
                 "Ведомство восстанавливает копию: всё, что экран узнал после неё, забыто."),
            ("from", "agency", "to"), ("seed",),
        ),
        FaultKind(
            "wave",
            Text("An office issues many summonses on one day.",
                 "Военный комиссариат оформляет много повесток в один день."),
            ("from", "count"), ("office", "days", "channel", "seed"),
        ),
    )
}
"""Every kind of fault by its name."""

MESSAGES: Final = ("lost", "late", "doubled", "reordered")
"""What can befall single messages."""
WRONG: Final = ("unknown_ground", "old_address", "merged_namesake", "abroad", "too_old")
"""The wrong records."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. Days are day numbers, `until` and `limit` as `FIELDS` and `wrong.aimed` tell.

    What a kind does not use is left as it stands here. `number` is its place among the faults of
    the log, from 1, so that two alike are two.
    """

    kind: str
    first: int
    until: int = 1 << 30
    role: str = ""
    event: str = ""
    person: str = ""
    days: int = 0
    per_mille: int = WHOLE
    seed: int = 0
    agency: str = ""
    to: int = 0
    count: int = 0
    office: int | None = None
    other: str = ""
    channel: str = "both"
    limit: int = NOBODY
    number: int = 0

    def data(self) -> dict[str, Value]:
        """What the event `fault.injected` carries.

        >>> Fault("lost", 20_000, role="portal").data()
        {'fault': 'lost', 'from': 20000, 'role': 'portal'}
        """
        found: dict[str, Value] = {"fault": self.kind, "from": self.first}
        for name in _STORED:
            value = getattr(self, _NAMED.get(name, name))
            if value != _DEFAULTS[name]:
                found[name] = value
        return found

    def words(self, decision: str, person: str = "", day: int = 0) -> Words:
        """Four words of chance under a decision of this fault: the same whoever asks."""
        key = (self.seed & _LOW, self.number & _LOW)
        return _drawn(f"fault.{self.kind}.{decision}", person, day & _LOW, key)


@lru_cache(maxsize=1 << 14)
def _drawn(decision: str, person: str, day: int, key: tuple[int, int]) -> Words:
    office, serial = office_and_serial(person) if person else _OF_TOWN
    return philox((serial, office, decision_number(decision), day), key)


_NAMED: Final = {"from": "first", "with": "other"}
_STORED: Final = (*(name for name in FIELDS if name != "from"), "limit")
_PLAIN: Final = Fault("", 0)
_DEFAULTS: Final[Mapping[str, Value]] = {
    name: getattr(_PLAIN, _NAMED.get(name, name)) for name in _STORED
}


def fault_of(event: Event, number: int) -> Fault:
    """The fault that an event `fault.injected` tells, the `number`-th of its log."""
    given = {
        _NAMED.get(name, name): value
        for name, value in event.data.items()
        if name != "fault" and (name in FIELDS or name == "limit")
    }
    made: Fault = _made(str(event.data["fault"]), tuple(given.items()), number)
    return made


@cache
def _made(kind: str, given: tuple[tuple[str, Value], ...], number: int) -> Fault:
    values: dict[str, object] = dict(given)
    return Fault(kind=kind, number=number, **values)  # type: ignore[arg-type] # as it was written


def faults_of(events: Iterable[Event]) -> tuple[Fault, ...]:
    """The faults that the events of a town tell, in the order of the log."""
    told = [event for event in events if event.kind == "fault.injected"]
    return tuple(fault_of(event, number) for number, event in enumerate(told, 1))
