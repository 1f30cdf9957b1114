"""Where a reform may put another wording: named choices whose first option is the enacted law.

A reform sets parameters and picks among these, and does nothing else. What the facts of a case
cannot carry has no variant: whether a notice was opened, hardship, who signed, a suspension in
the middle of a ban.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar, cast

from povestka.language.fold import parts_of
from povestka.language.rewriting import with_parts
from povestka.language.terms import Choose, Rule, Term
from povestka.language.words import Text
from povestka.language.writing import switch

AS_ENACTED: Final = "law"
"""The key of the first option of every variant."""

AnyTerm = TypeVar("AnyTerm", bound=Term)


@dataclass(frozen=True, slots=True)
class Variant:
    """A place in the law where a reform may put another wording; `wordings` says each of them."""

    key: str
    title: Text
    wordings: Mapping[str, Text]

    @property
    def keys(self) -> tuple[str, ...]:
        """The enacted law, then the wordings a reform may pick."""
        return AS_ENACTED, *self.wordings

    def choose(self, **terms: Term) -> Choose:
        """The wording in use: `law=` and then every other one, once, in its order."""
        return switch(self.key, self.keys, terms)


ACCOUNT: Final = Variant(
    "reform.account",
    Text("Posting in the portal account", "Размещение в личном кабинете"),
    {
        "notice_only": Text(
            "Posting in the portal account is a notice and serves nothing.",
            "Размещение в личном кабинете — уведомление и вручением не считается.",
        ),
    },
)
REGISTER: Final = Variant(
    "reform.register",
    Text("Placement in the Register of summonses", "Размещение в Реестре повесток"),
    {
        "notice_only": Text(
            "Placement in the Register of summonses serves nothing, however long it lasts.",
            "Размещение в Реестре повесток вручением не считается, сколько бы ни прошло времени.",
        ),
    },
)
BAN_BEGINS: Final = Variant(
    "reform.ban_begins",
    Text("The day the exit ban begins", "День начала запрета на выезд"),
    {
        "service": Text(
            "The ban begins on the day of service, as under the text of April 2023.",
            "Запрет начинается со дня вручения, как в редакции апреля 2023 года.",
        ),
        "non_appearance": Text(
            "The ban begins on the day after the appearance day, if the summons was served by that"
            " day and he has not come.",
            "Запрет начинается на следующий день после даты явки, если повестка вручена не позже"
            " этой даты, а он не явился.",
        ),
    },
)
BAN_ENDS: Final = Variant(
    "reform.ban_ends",
    Text("The longest term of the exit ban", "Предельный срок запрета на выезд"),
    {
        "lapses": Text(
            "The ban lapses when it has been in force for its longest term.",
            "Запрет прекращается, когда истёк его предельный срок.",
        ),
    },
)
LATE_SERVICE: Final = Variant(
    "reform.late_service",
    Text("A summons served after its day", "Повестка, вручённая после даты явки"),
    {
        "no_ban": Text(
            "A summons served after its appearance day carries no exit ban.",
            "Повестка, вручённая после указанной в ней даты явки, запрета на выезд не влечёт.",
        ),
    },
)
CAP: Final = Variant(
    "reform.cap",
    Text("What a breach of the cap does", "Последствия превышения предельной даты явки"),
    {
        "voids": Text(
            "A summons whose appearance day breaches the cap carries neither the exit ban nor the"
            " measures.",
            "Повестка с датой явки за пределами срока не влечёт ни запрета на выезд, ни временных"
            " мер.",
        ),
    },
)
NOTICE: Final = Variant(
    "reform.notice",
    Text("Which service must leave time", "При каком вручении должно остаться время"),
    {
        "every_route": Text(
            "By whatever route, a summons is served so many days before the appearance day;"
            " otherwise there is no measure and no fine.",
            "Каким бы способом повестка ни вручалась, до даты явки должно остаться столько дней;"
            " иначе нет ни мер, ни штрафа.",
        ),
    },
)
GROUND: Final = Variant(
    "reform.ground",
    Text("A ground that the board has not granted", "Основание, не предоставленное комиссией"),
    {
        "suffices": Text(
            "A ground ends liability from its first day, whether or not the board has granted it.",
            "Основание освобождает от призыва с первого своего дня, даже если комиссия его не"
            " предоставила.",
        ),
    },
)
MEASURES_ORDER: Final = Variant(
    "reform.measures_order",
    Text("Who imposes the measures", "Кто вводит временные меры"),
    {
        "court": Text(
            "No measure begins without the order of a court, and no file of a case holds one.",
            "Временные меры вводятся только решением суда, а в файле дела таких решений нет.",
        ),
    },
)
MEASURES_LIFTED: Final = Variant(
    "reform.measures_lifted",
    Text("When appearing ends the measures", "Когда явка прекращает временные меры"),
    {
        "same_day": Text(
            "The measures end on the very day on which he comes.",
            "Временные меры прекращаются в самый день явки.",
        ),
    },
)

VARIANTS: Final = (
    ACCOUNT, REGISTER, BAN_BEGINS, BAN_ENDS, LATE_SERVICE, CAP, NOTICE, GROUND, MEASURES_ORDER,
    MEASURES_LIFTED,
)
"""Every variant, in the order of the articles that it would change."""

_KEYS: Final = frozenset(variant.key for variant in VARIANTS)


def is_variant(term: Term) -> bool:
    """Whether a term is the choice of a reform, and not of an edition or a contested reading."""
    return isinstance(term, Choose) and term.name in _KEYS


def enacted(*roots: AnyTerm) -> tuple[AnyTerm, ...]:
    """The terms as enacted: every choice of a reform stands replaced by the law's own wording.

    What several roots share they share afterwards.
    """
    made: dict[int, Term] = {}

    def visit(term: Term) -> Term:
        known = made.get(id(term))
        if known is None:
            known = made[id(term)] = _as_enacted(term)
        return known

    def _as_enacted(term: Term) -> Term:
        if isinstance(term, Choose) and is_variant(term):
            return visit(term.options[0].term)
        found = with_parts(term, [visit(part) for part in parts_of(term)])
        if isinstance(found, Rule) and (on := visit(found.on)) is not found.on:
            found = replace(found, on=on)
        return found

    return tuple(cast("AnyTerm", visit(root)) for root in roots)
