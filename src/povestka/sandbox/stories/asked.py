"""What a story asks of its town: the law, the belief, entries, screens, and what he could know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from povestka.language.words import Text
from povestka.registers.gaps import Gap
from povestka.sandbox.asking import Answer, Shown
from povestka.sandbox.session import Sandbox

Found = tuple[bool | int | str | None, tuple[str, ...]]
"""An answer and the places in the acts on which it rests."""

QUESTIONS: Final[Mapping[str, Text]] = {
    "law": Text("whether the law has him under it", "действует ли мера по закону"),
    "belief": Text("whether the register believes so", "считает ли так реестр"),
    "entry": Text("whether the register of measures has it", "внесена ли запись о мере"),
    "screen": Text("whether the agency's screen shows it", "показывает ли меру экран ведомства"),
    "served": Text("whether it counts as served", "считается ли повестка вручённой"),
    "served_on": Text("when the first summons counts as served", "когда повестка вручена"),
    "by": Text("by which route it is served", "каким способом она вручена"),
    "could_know": Text("since when he could know of it", "с какого дня он мог знать о ней"),
    "opened": Text("when he opened the notice", "когда он открыл уведомление"),
    "unsupported": Text(
        "days on which the screen showed what the law does not support",
        "дни, когда экран показывал то, что не следует из закона",
    ),
    "unaware": Text(
        "days on which it applied and he could not know",
        "дни, когда мера действовала, а он не мог о ней знать",
    ),
    "automatic": Text("decisions about him without a human", "решения о нём без участия людей"),
    "human": Text("decisions about him by humans", "решения о нём, принятые людьми"),
    "issued": Text("summonses issued in the town", "повестки, оформленные в городе"),
    "waiting": Text("men who came and have not been examined", "ждут освидетельствования"),
    "examined": Text("men examined in the town", "освидетельствованы в городе"),
}
"""What can be asked; after a full stop come the measure, or the agency and the measure."""

_OF_TOWN: Final = {
    "issued": ("summons.issued",),
    "examined": ("examination.held",),
}


def answered(box: Sandbox, person: str, what: str, on: int, known: int) -> Found:
    """The answer to one question about a man or his town, on a day as known on a day."""
    head, _, rest = what.partition(".")
    if head in _OF_TOWN:
        return len(_men(box, _OF_TOWN[head][0], on, known)), ()
    if head == "waiting":
        came = _men(box, "person.appeared", on, known)
        return len(came - _men(box, "examination.held", on, known)), ()
    return _ASKED[head](box.ask(person, on, known), rest)


def _men(box: Sandbox, kind: str, on: int, known: int) -> set[str]:
    """The men of the town to whom a kind of event has happened by a day."""
    events = box.store.events((kind,))
    return {one.person for one in events if one.on <= on and one.recorded <= known}


def _law(answer: Answer, what: str) -> Found:
    found = answer.under(what)
    return found, tuple(map(str, answer.cause(what)[1]))


def _belief(answer: Answer, what: str) -> Found:
    return answer.under(what, believed=True), ()


def _served(answer: Answer) -> bool:
    on = answer.law.summonses[0].served_on
    return on is not None and on <= answer.on


def _shows(several: tuple[Shown, ...], by: str, what: str) -> Found:
    return next(one.shows for one in several if (one.by, one.what) == (by, what)), ()


def _screen(answer: Answer, rest: str) -> Found:
    agency, _, what = rest.partition(".")
    return _shows(answer.screens, agency, what)


def _gaps(several: tuple[Gap, ...], agency: str, what: str) -> Found:
    found = [one for one in several if (one.agency, one.what) == (agency, what)]
    cites = tuple(dict.fromkeys(str(cite) for one in found for cite in one.cites))
    return sum(one.days for one in found), cites


def _unsupported(answer: Answer, rest: str) -> Found:
    agency, _, what = rest.partition(".")
    return _gaps(answer.gaps.unsupported, agency, what)


_ASKED: Final[Mapping[str, Callable[[Answer, str], Found]]] = {
    "law": _law,
    "belief": _belief,
    "entry": lambda answer, what: _shows(answer.entries, "measures", what),
    "screen": _screen,
    "served": lambda answer, _: (_served(answer), ()),
    "served_on": lambda answer, _: (answer.law.summonses[0].served_on, ()),
    "by": lambda answer, _: (answer.law.summonses[0].by, ()),
    "could_know": lambda answer, _: (answer.could_know["s1"], ()),
    "opened": lambda answer, _: (answer.opened["s1"], ()),
    "unsupported": _unsupported,
    "unaware": lambda answer, what: _gaps(answer.gaps.unaware, "", what),
    "automatic": lambda answer, _: (answer.gaps.decisions.automatic, ()),
    "human": lambda answer, _: (answer.gaps.decisions.human, ()),
}
