"""The life cycles as tables of transitions: what may follow what. Drawings are made from them.

A thing may be in several cycles at once: a summons is in the Register, in the account, in the
post and in a hand, each with a life of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.sources import Cite
from povestka.language.words import Text
from povestka.registers.kinds import KINDS

NOTHING: Final = "nothing"
"""Where every cycle begins."""


@dataclass(frozen=True, slots=True)
class Transition:
    """From one state to another by a kind of event, told by one of `by`, resting on `cites`."""

    start: str
    event: str
    end: str

    @property
    def by(self) -> tuple[str, ...]:
        """Who may record it."""
        return KINDS[self.event].by

    @property
    def cites(self) -> tuple[Cite, ...]:
        """What it rests on."""
        return KINDS[self.event].cites


@dataclass(frozen=True, slots=True)
class Cycle:
    """One life cycle of a family of things: its states in words, and what leads where."""

    name: str
    about: str
    says: Text
    states: Mapping[str, Text]
    transitions: tuple[Transition, ...]

    def edges(self) -> tuple[tuple[str, str, str], ...]:
        """The arrows of its drawing: from, kind of event, to, in the order of the table.

        >>> CYCLES["letter"].edges()[0]
        ('nothing', 'summons.sent', 'sent')
        """
        return tuple((one.start, one.event, one.end) for one in self.transitions)


_NONE: Final = Text("not yet", "ещё нет")


def _cycle(
    name: str, about: str, says: Text, states: Mapping[str, Text], table: str
) -> Cycle:
    """A cycle from a table of lines as `start event end`."""
    rows = tuple(Transition(*line.split()) for line in table.strip().splitlines())
    return Cycle(name, about, says, {NOTHING: _NONE, **states}, rows)


CYCLES: Final[Mapping[str, Cycle]] = {
    one.name: one
    for one in (
        _cycle(
            "summons", "summons", Text("the summons at the office", "повестка в военкомате"),
            {
                "issued": Text("issued", "оформлена"),
                "come": Text("he came on it", "по ней он явился"),
                "withdrawn": Text("withdrawn", "отозвана"),
            },
            """
            nothing summons.issued issued
            issued person.appeared come
            issued summons.withdrawn withdrawn
            come summons.withdrawn withdrawn
            """,
        ),
        _cycle(
            "placement", "summons", Text("in the Register of summonses", "в Реестре повесток"),
            {"placed": Text("placed", "размещена")},
            "nothing summons.placed placed",
        ),
        _cycle(
            "notice", "summons", Text("the notice in the account", "уведомление в кабинете"),
            {
                "posted": Text("posted", "размещено"),
                "opened": Text("opened", "открыто"),
            },
            """
            nothing summons.posted posted
            posted summons.opened opened
            """,
        ),
        _cycle(
            "letter", "summons", Text("the registered letter", "заказное письмо"),
            {
                "sent": Text("sent", "отправлено"),
                "delivered": Text("delivered", "доставлено"),
                "returned": Text("returned", "возвращено"),
            },
            """
            nothing summons.sent sent
            sent summons.delivered delivered
            sent summons.returned returned
            """,
        ),
        _cycle(
            "hand", "summons", Text("the summons in hand", "личное вручение"),
            {
                "refused": Text("refused", "отказался"),
                "handed": Text("handed", "вручена"),
            },
            """
            nothing summons.handed handed
            nothing summons.refused refused
            refused summons.handed handed
            """,
        ),
        _cycle(
            "reason", "summons", Text("a good reason", "уважительная причина"),
            {
                "arose": Text("arose", "возникла"),
                "shown": Text("shown", "подтверждена"),
            },
            """
            nothing reason.arose arose
            arose reason.shown shown
            """,
        ),
        _cycle(
            "ground", "ground", Text("a ground of deferment or release", "основание"),
            {
                "arose": Text("arose", "возникло"),
                "granted": Text("granted", "предоставлено"),
                "recorded": Text("recorded", "учтено"),
            },
            """
            nothing ground.arose arose
            arose ground.granted granted
            granted ground.recorded recorded
            """,
        ),
        _cycle(
            "complaint", "complaint", Text("a complaint", "жалоба"),
            {
                "filed": Text("filed", "подана"),
                "upheld": Text("upheld", "удовлетворена"),
                "rejected": Text("rejected", "отклонена"),
            },
            """
            nothing complaint.filed filed
            filed complaint.upheld upheld
            filed complaint.rejected rejected
            """,
        ),
        _cycle(
            "man", "man", Text("the man himself", "само лицо"),
            {"described": Text("described", "описано")},
            "nothing person.described described",
        ),
        _cycle(
            "record", "man", Text("his record in the military register", "сведения в реестре"),
            {
                "held": Text("held", "внесены"),
                "merged": Text("merged with another's", "смешаны с чужими"),
            },
            """
            nothing person.registered held
            held record.corrected held
            held record.merged merged
            merged record.corrected merged
            merged record.parted held
            """,
        ),
        _cycle(
            "board", "man", Text("examination, decision and dispatch", "комиссия и отправка"),
            {
                "examined": Text("examined", "освидетельствован"),
                "decided": Text("decided", "решение принято"),
                "dispatched": Text("dispatched", "отправлен"),
            },
            """
            nothing examination.held examined
            examined decision.made decided
            examined person.dispatched dispatched
            decided person.dispatched dispatched
            """,
        ),
        _cycle(
            "entry", "entry", Text("an entry in the register of measures", "запись о мере"),
            {
                "made": Text("made", "внесена"),
                "lifted": Text("lifted", "снята"),
            },
            """
            nothing entry.made made
            made entry.lifted lifted
            lifted entry.made made
            """,
        ),
        _cycle(
            "screen", "screen", Text("an agency's screen", "экран ведомства"),
            {
                "shown": Text("shown", "показывает"),
                "lifted": Text("shown no more", "не показывает"),
            },
            """
            nothing screen.shown shown
            shown screen.lifted lifted
            lifted screen.shown shown
            """,
        ),
    )
}
"""Every life cycle by its name."""

OF_EVENT: Final[Mapping[str, tuple[Cycle, Mapping[str, str]]]] = {
    event: (cycle, {one.start: one.end for one in cycle.transitions if one.event == event})
    for cycle in CYCLES.values()
    for event in dict.fromkeys(one.event for one in cycle.transitions)
}
"""For each kind of event the cycle that it moves, and from which state to which."""


def leading_to(event: str) -> tuple[str, ...]:
    """The kinds of events that bring a cycle to where this kind may follow.

    >>> leading_to("summons.delivered")
    ('summons.sent',)
    """
    cycle, moves = OF_EVENT[event]
    return tuple(
        dict.fromkeys(
            one.event for one in cycle.transitions if one.end in moves and one.event != event
        )
    )
