"""The kinds of events: what each says, who may record it, what it carries, what it rests on.

Sources: the acts cited; what no act says is marked as the model's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.case.schema import KEYS
from povestka.language.sources import Act, Cite
from povestka.language.words import Text
from povestka.law import facts
from povestka.law.acts import DECREE_663, FZ53, REGISTERS_DECREE
from povestka.registers.events import AGENCIES, ROLES

_OWN: Final = Text("a rule of this model and of no act", "правило модели, а не правового акта")
OWN: Final = Act("model", _OWN, _OWN)[""]
"""What a rule rests on that no act states: the model itself."""

SCREENS: Final[Mapping[str, tuple[str, ...]]] = {
    "border": ("exit_ban",),
    "tax": ("sole_trader", "self_employed"),
    "property": ("real_estate",),
    "traffic": ("driving", "vehicle_registration"),
    "lenders": ("credit",),
}
"""What the screen of each agency can show."""

REASONS: Final = KEYS["reason"]["kind"].words
"""Reasons for not coming, as in a case."""

ENTRIES: Final = ("exit_ban", "measures")
"""What the register of measures has entries of."""

CHANNELS: Final = ("register", "paper", "both")
"""How an office sends a summons."""

FIRST_DAY: Final = -25_567
LAST_DAY: Final = 120_000
"""Days from 1900 to 2298: others are no days of an event."""


SYNTHETIC: Final = re.compile(r"SYN-[0-9]{4}-[0-9]{6,9}")
"""The id of a man of the model: nobody else can be named in a log."""

_WRITTEN: Final = {"person": SYNTHETIC, "text": re.compile(".+", re.DOTALL)}

THING: Final = re.compile(r"dispatch|[a-z]{1,2}[1-9][0-9]{0,4}")
"""What a summons, a ground or a complaint may be called."""


@dataclass(frozen=True, slots=True)
class Field:
    """What an event carries under a name: a "day", "flag", "word", "person", "text" or "any".

    A field that is not `required` may be left out or null.
    """

    name: str
    sort: str
    required: bool = True
    words: tuple[str, ...] = ()

    def takes(self, value: object) -> bool:
        """Whether a value fits.

        >>> Field("appear", "day").takes(20_000), Field("appear", "day").takes("soon")
        (True, False)
        """
        if value is None:
            return not self.required
        match self.sort:
            case "day":
                return type(value) is int and FIRST_DAY <= value <= LAST_DAY
            case "flag":
                return type(value) is bool
            case "word":
                return type(value) is str and value in self.words
            case "person" | "text":
                found = _WRITTEN[self.sort]
                return type(value) is str and found.fullmatch(value) is not None
            case _:
                return type(value) in (int, bool, str)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event.

    `about` is the family of things that its `of` names ("summons", "screen", …), "man" where it is
    about the man himself, and "town". `automatic` tells that no human decides it, `decides` that
    it is a decision about him at all; `opens` that the thing begins with it. An `open` kind may
    carry more than its fields.
    """

    name: str
    about: str
    says: Text
    by: tuple[str, ...]
    fields: tuple[Field, ...] = ()
    cites: tuple[Cite, ...] = (OWN,)
    automatic: bool = False
    decides: bool = False
    opens: bool = False
    open: bool = False


def _day(name: str, *, required: bool = True) -> Field:
    return Field(name, "day", required)


def _flag(name: str, *, required: bool = True) -> Field:
    return Field(name, "flag", required)


def _word(name: str, words: tuple[str, ...], *, required: bool = True) -> Field:
    return Field(name, "word", required, words)


def _text(name: str, *, required: bool = True) -> Field:
    return Field(name, "text", required)


_SERVICE: Final = (FZ53["31"],)
_REGISTER: Final = (FZ53["7.1(2)"], REGISTERS_DECREE[""])
_STATUS: Final = facts.status.names
_GROUNDS: Final = facts.ground_kind.names

_TOWN: Final = (
    Kind(
        "town.opened", "town",
        Text("the town was opened", "город открыт"),
        ("world",), (_text("town"),), opens=True,
    ),
    Kind(
        "clock.moved", "town",
        Text("the simulated clock was moved", "модельное время передвинуто"),
        ("world",), (_day("to"),),
    ),
    Kind(
        "fault.injected", "town",
        Text("a fault was put in", "внесён сбой"),
        ("world",), (_text("fault"),), open=True,
    ),
    Kind(
        "role.taken", "any",
        Text("a person took the role", "роль взял на себя человек"),
        ("world",), (_word("role", ROLES),),
    ),
    Kind(
        "role.released", "any",
        Text("the role was given back to the model", "роль возвращена модели"),
        ("world",), (_word("role", ROLES),),
    ),
    Kind(
        "screen.restored", "town",
        Text("a backup of a screen was put back", "восстановлена резервная копия экрана"),
        AGENCIES, (_word("agency", AGENCIES), _day("to")), automatic=True, decides=True,
    ),
)

REGISTERED: Final = (
    _word("status", _STATUS),
    _flag("born_stated"),
    _day("born", required=False),
    _flag("address_current", required=False),
)
"""What the military register holds of a man."""

_RECORDS: Final = (
    Kind(
        "person.described", "man",
        Text("the man is as described", "лицо таково, как описано"),
        ("world",),
        (
            _word("status", _STATUS), _day("born"),
            _word("dispatch", facts.dispatch.names, required=False),
            *(_flag(name, required=False) for name in ("abroad", "account", "elsewhere")),
        ),
        opens=True,
    ),
    Kind(
        "person.registered", "man",
        Text("the military register holds him", "лицо внесено в Реестр воинского учёта"),
        ("military",), REGISTERED, (FZ53["8"], FZ53["8.2"]), automatic=True,
    ),
    Kind(
        "record.corrected", "man",
        Text("his record was corrected", "сведения о нём исправлены"),
        ("office",),
        (_word("field", tuple(one.name for one in REGISTERED)), Field("value", "any")),
        (FZ53["8.2"],), decides=True,
    ),
    Kind(
        "record.merged", "man",
        Text("a namesake's papers were put under him", "к нему отнесены документы другого лица"),
        ("military",),
        (
            Field("with", "person"), _word("status", _STATUS, required=False),
            _flag("born_stated", required=False), _day("born", required=False),
        ),
        automatic=True, decides=True,
    ),
    Kind(
        "record.parted", "man",
        Text("his record was parted from the other", "его сведения отделены от чужих"),
        ("military", "office"), (), (FZ53["8.2"],), decides=True,
    ),
    Kind(
        "record.amended", "correction",
        Text("the day of an event was corrected", "исправлен день события"),
        ROLES, (_text("event"), _day("on")),
    ),
    Kind(
        "record.struck", "correction",
        Text("an event was struck from the record", "запись о событии вычеркнута"),
        ROLES, (_text("event"),),
    ),
)

_GROUNDS_OF_HIS: Final = (
    Kind(
        "ground.arose", "ground",
        Text("a ground arose", "возникло основание"),
        ("world",), (_word("kind", _GROUNDS), _day("until", required=False)),
        (FZ53["23"], FZ53["24"]), opens=True,
    ),
    Kind(
        "ground.granted", "ground",
        Text(
            "the draft board granted the ground", "комиссия предоставила отсрочку или освобождение"
        ),
        ("board",), (), (FZ53["28"],), decides=True,
    ),
    Kind(
        "ground.recorded", "ground",
        Text(
            "the military register recorded the ground",
            "основание учтено в Реестре воинского учёта",
        ),
        ("military",), (), (FZ53["8.2"],), automatic=True, decides=True,
    ),
)

_SUMMONSES: Final = (
    Kind(
        "summons.issued", "summons",
        Text("the office issued the summons", "военный комиссариат оформил повестку"),
        ("office",),
        (
            _word("for", facts.purpose.names), _day("appear"), _word("channel", CHANNELS),
            Field("meant_for", "person", required=False),
        ),
        _SERVICE, decides=True, opens=True,
    ),
    Kind(
        "summons.placed", "summons",
        Text(
            "the summons was placed in the Register of summonses",
            "повестка размещена в Реестре повесток",
        ),
        ("register",), (), _REGISTER, automatic=True, decides=True,
    ),
    Kind(
        "summons.posted", "summons",
        Text(
            "the summons was posted in the portal account", "повестка размещена в личном кабинете"
        ),
        ("portal",), (), _SERVICE, automatic=True,
    ),
    Kind(
        "summons.opened", "summons",
        Text("he opened the notice", "он открыл уведомление"), ("resident",),
    ),
    Kind(
        "summons.sent", "summons",
        Text("the office sent a registered letter", "военный комиссариат отправил заказное письмо"),
        ("office",), (), _SERVICE,
    ),
    Kind(
        "summons.delivered", "summons",
        Text("the letter was delivered", "письмо доставлено"), ("post",), (), _SERVICE,
    ),
    Kind(
        "summons.returned", "summons",
        Text("the letter came back", "письмо возвращено"), ("post",), (), _SERVICE,
    ),
    Kind(
        "summons.handed", "summons",
        Text("the summons was handed to him", "повестка вручена лично под расписку"),
        ("office",), (), _SERVICE,
    ),
    Kind(
        "summons.refused", "summons",
        Text("he refused to take the summons", "он отказался от получения повестки"),
        ("office",), (), _SERVICE,
    ),
    Kind(
        "summons.withdrawn", "summons",
        Text("the office withdrew the summons", "военный комиссариат отозвал повестку"),
        ("office",), (), (FZ53["7.1"],), decides=True,
    ),
    Kind(
        "reason.arose", "summons",
        Text("a good reason for not coming arose", "возникла уважительная причина неявки"),
        ("world",), (_word("kind", REASONS), _day("until", required=False)), (FZ53["7(2)"],),
    ),
    Kind(
        "reason.shown", "summons",
        Text("he showed the reason", "он подтвердил причину"),
        ("resident",), (), (FZ53["7(2)"],),
    ),
    Kind(
        "person.appeared", "summons",
        Text("he came to the office", "он явился"), ("resident",), (), _SERVICE,
    ),
)

_COMPLAINTS: Final = (
    Kind(
        "complaint.filed", "complaint",
        Text("a complaint was filed", "подана жалоба"),
        ("resident", "adviser"),
        (
            _word("about", facts.complaint_about.names), _word("to", facts.complaint_to.names),
            _text("summons", required=False),
        ),
        (FZ53["7.1"], FZ53["29"]), opens=True,
    ),
    Kind(
        "complaint.upheld", "complaint",
        Text("the complaint was upheld", "жалоба удовлетворена"),
        ("board", "court"), (), (FZ53["7.1"], FZ53["29"]), decides=True,
    ),
    Kind(
        "complaint.rejected", "complaint",
        Text("the complaint was rejected", "жалоба отклонена"),
        ("board", "court"), (), (FZ53["7.1"], FZ53["29"]), decides=True,
    ),
)

_BOARD: Final = (
    Kind(
        "examination.held", "man",
        Text("he was examined", "он прошёл освидетельствование"),
        ("board",), (), (FZ53["28"],),
    ),
    Kind(
        "decision.made", "man",
        Text("the draft board decided", "призывная комиссия приняла решение"),
        ("board",), (_flag("call_up"),), (FZ53["28"],), decides=True,
    ),
    Kind(
        "person.dispatched", "man",
        Text("he was dispatched", "он отправлен к месту службы"),
        ("office",), (), (FZ53["25"], DECREE_663[""]), decides=True,
    ),
)

_MEASURES: Final = (
    Kind(
        "entry.made", "entry",
        Text("an entry was made in the register of measures", "внесена запись о мере"),
        ("measures",), (), (FZ53["7.1"], FZ53["7.1(4)"]), automatic=True, decides=True,
    ),
    Kind(
        "entry.lifted", "entry",
        Text("the entry was lifted", "запись о мере снята"),
        ("measures",), (), (FZ53["7.1"],), automatic=True, decides=True,
    ),
    Kind(
        "screen.shown", "screen",
        Text("the screen shows the measure", "экран показывает меру"),
        AGENCIES, automatic=True, decides=True,
    ),
    Kind(
        "screen.lifted", "screen",
        Text("the screen shows the measure no more", "экран меру больше не показывает"),
        AGENCIES, automatic=True, decides=True,
    ),
)

KINDS: Final[Mapping[str, Kind]] = {
    one.name: one
    for one in (
        *_TOWN, *_RECORDS, *_GROUNDS_OF_HIS, *_SUMMONSES, *_COMPLAINTS, *_BOARD, *_MEASURES
    )
}
"""Every kind of event by its name."""

CORRECTIONS: Final = frozenset(("record.amended", "record.struck"))
"""The kinds that change what other events say."""
