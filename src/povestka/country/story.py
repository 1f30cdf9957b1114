"""One man's year, told: what befell him, what each screen showed, and his case for the law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from povestka.case.model import HAPPENED, Case
from povestka.case.schema import KEYS
from povestka.country.story_case import Call, Facts, Span, case_file, case_of
from povestka.language.days import NEVER, NOT_YET, date_of
from povestka.language.words import Text
from povestka.law.measures import MEASURES as SIX
from povestka.people.agencies import OF_MEASURE
from povestka.people.layout import person_id
from povestka.people.regions import Region
from povestka.people.settings import settings

SCHEMA: Final = "povestka/explain/1"

_TRAITS: Final = (
    "elsewhere", "account", "looks", "abroad", "passport", "licence", "vehicle", "loan",
    "self_employed", "sole_trader", "real_estate", "fit", "firm", "litigious",
)

DAYS: Final[Mapping[str, Text]] = {
    "call": Text("issued", "выдана"),
    **{f"summons.{name}": KEYS["summons"][name].says for name in (*HAPPENED, "appear")},
    "summons.known": Text("he learns of it", "он узнал о ней"),
    "summons.came": Text("comes on this summons", "явка по этой повестке"),
    "summons.reason.from": Text("a good reason begins", "начало уважительной причины"),
    "summons.reason.until": Text("its last day", "последний день причины"),
    "summons.reason.shown": Text("the reason is shown", "причина подтверждена"),
    "complaint.filed": Text("a complaint is filed", "подана жалоба"),
    "complaint.upheld": Text("the complaint is upheld", "жалоба удовлетворена"),
    "complaint.rejected": Text("the complaint is rejected", "жалоба отклонена"),
    "served_on": Text("counts as served", "считается вручённой"),
    "fine.on": Text("liable to a fine from", "подлежит штрафу с"),
    "self_report_by": Text("the two-week duty ends", "истекает двухнедельный срок явки"),
    "cap.on": Text("placed with a day beyond the cap", "размещена с датой позже предельной"),
    "short.on": Text("served at short notice", "вручена менее чем за три дня"),
}
"""The days of a summons that a story tells, with their words."""

STATES: Final[Mapping[str, Text]] = {
    "unaware": Text("served, and he does not know", "вручена, но он не знает"),
    "exit_ban": Text("exit ban: the law on the facts", "запрет на выезд: закон при этих фактах"),
    "register.exit_ban": Text(
        "exit ban: what the register believes", "запрет на выезд: по сведениям реестра"
    ),
    "border": Text("exit ban: the border's screen", "запрет на выезд: экран на границе"),
    "measures": Text("measures: the law on the facts", "временные меры: закон при этих фактах"),
    "register.measures": Text(
        "measures: what the register believes", "временные меры: по сведениям реестра"
    ),
    **SIX,
}
"""The states of a summons that a story tells, with their words."""

LAYERS: Final[Mapping[str, tuple[str, ...]]] = {
    "exit_ban": ("register.exit_ban", "border"),
    "measures": ("register.measures", *OF_MEASURE),
}
"""What the register believes and screens show, by the state in law that they stand for."""

BEYOND: Final[Mapping[str, Text]] = {
    "unsupported": Text(
        "believed or shown, while the law on the facts does not support it",
        "числится или показано, хотя закон при этих фактах этого не предусматривает",
    ),
    "not_shown": Text(
        "in force by law, and not so there",
        "действует по закону, но там этого нет",
    ),
}
"""How the law and a screen can part."""


@dataclass(frozen=True)
class Story:
    """A man's year in a run.

    `man` are his columns; `why` says why he was never summoned, None where he was. `board` are the
    columns after the examination, empty where he did not come to one; `ready` the first day on
    which each quota could take him (`NEVER`: it cannot), `season` the quota that took him on
    `taken_on`, by his `key` (of 32 bits) among the others of his region.
    """

    office: int
    serial: int
    region: Region
    first: int
    as_of: int
    man: Facts
    why: Text | None = None
    calls: tuple[Call, ...] = ()
    board: Facts | None = None
    ready: tuple[int, ...] = ()
    key: int | None = None
    season: int | None = None
    taken_on: int = NEVER

    @property
    def id(self) -> str:
        """The name of the synthetic man."""
        return person_id(self.office, self.serial)

    @cached_property
    def case(self) -> Case:
        """What befell him, as the law sees it, asked on the last day of the run."""
        return case_of(self.as_of, self.man, self.calls, self.board or {})

    @property
    def file(self) -> dict[str, Any]:
        """The case as a mapping of the shape of a case file; `case.writing` makes it TOML."""
        return case_file(self.case)

    def spans(self, state: str) -> list[Span]:
        """The days of a state over all of his summonses, those that touch as one."""
        return united(found for one in self.calls if (found := one.span(state)))

    def apart(self) -> list[tuple[str, str, str, Span]]:
        """Where law and screens part: how, the state in law, the layer, and the days."""
        found = []
        for state, layers in LAYERS.items():
            lawful = self.spans(state)
            for layer in layers:
                shown = self.spans(layer)
                found += [("unsupported", state, layer, one) for one in without(shown, lawful)]
                if layer not in OF_MEASURE:  # these are shown only of what he would do
                    found += [("not_shown", state, layer, one) for one in without(lawful, shown)]
        return found

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The story as one JSON object of the schema `povestka/explain/1`."""
        return {
            "schema": SCHEMA,
            "person": self.id,
            "region": {"code": self.region.code, "name": self.region.name.in_(lang)},
            "office": self.office,
            "age": self.man["man.age"],
            "first": _iso(self.first),
            "last": _iso(self.as_of),
            "why_not_summoned": self.why.in_(lang) if self.why else None,
            "traits": [
                {
                    "key": f"person.{name}",
                    "says": settings()[f"person.{name}"].says.in_(lang),
                    "value": bool(self.man[f"person.{name}"]),
                }
                for name in _TRAITS
                if f"person.{name}" in self.man
            ],
            "summonses": [self._told(one, lang) for one in self.calls],
            "apart": [
                {
                    "kind": kind,
                    "says": BEYOND[kind].in_(lang),
                    "law": state,
                    "layer": layer,
                    "title": STATES[layer].in_(lang),
                    **_span(span),
                }
                for kind, state, layer, span in self.apart()
            ],
            "board": self._of_board(),
            "quota": self._of_quota(),
            "case": _plain(self.file),
        }

    def _told(self, call: Call, lang: str) -> dict[str, Any]:
        """One summons: its days in the order in which they fall, and its states."""
        known = {**call.dates, **call.drawn}
        days = [(known[key], key) for key in DAYS if known[key] < NOT_YET]
        spans = [(state, call.span(state)) for state in STATES]
        return {
            "id": call.id,
            "for": call.purpose,
            "days": [
                {"key": key, "says": DAYS[key].in_(lang), "on": _iso(day)}
                for day, key in sorted(days, key=lambda pair: pair[0])
            ],
            "states": [
                {"key": state, "says": STATES[state].in_(lang), **_span(span)}
                for state, span in spans
                if span
            ],
        }

    def _of_board(self) -> dict[str, Any] | None:
        """From the queue to the court; None for who did not come to an examination."""
        if self.board is None:
            return None
        return {
            "came": _iso(self.board["appearance.on"]),
            "examined": _iso(self.board["examined_on"]),
            "decided": _iso(self.board["decision.on"]),
            "call_up": bool(self.board["decision.call_up"]),
            "claim_filed": _iso(self.board["complaint.filed"]),
            "claim_upheld": _iso(self.board["complaint.upheld"]),
            "claim_rejected": _iso(self.board["complaint.rejected"]),
        }

    def _of_quota(self) -> dict[str, Any] | None:
        """His place in the order of the quotas; None for whom none could take."""
        if self.key is None:
            return None
        return {
            "ready": [_iso(day) for day in self.ready],
            "key": self.key,
            "season": self.season,
            "taken": _iso(self.taken_on),
        }


def united(spans: Iterable[Span]) -> list[Span]:
    """The same days, each once: spans in their order, those that overlap or touch made one.

    >>> united([(5, 9), (1, 3), (3, 4)])
    [(1, 4), (5, 9)]
    """
    found: list[Span] = []
    for first, until in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], until)
        else:
            found.append((first, until))
    return found


def without(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The days of united spans that are in none of the others.

    >>> without([(1, 9)], [(2, 4), (6, 7)])
    [(1, 2), (4, 6), (7, 9)]
    """
    found: list[Span] = []
    for first, until in spans:
        left = first
        for begins, ends in others:
            if begins < until and left < ends:
                if left < begins:
                    found.append((left, begins))
                left = ends
        if left < until:
            found.append((left, until))
    return found


def _plain(value: Any) -> Any:
    """A mapping of a case file as JSON has it."""
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _iso(value: int) -> str | None:
    return date_of(value).isoformat() if value < NOT_YET else None


def _span(span: Span) -> dict[str, str | None]:
    return {"from": _iso(span[0]), "until": _iso(span[1])}
