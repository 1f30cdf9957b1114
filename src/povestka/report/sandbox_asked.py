"""An answer of the sandbox as plain data: a row for each who says something, and what it rests on.

Rows come in the order in which they are read: the law on the facts, the law on what the military
register believes, the register of measures, each agency's screen, what he could know and knew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from povestka.language.sources import Cite
from povestka.registers.gaps import KNOWING, RULE_OF, part
from povestka.registers.spans import Days
from povestka.registers.state import Mark
from povestka.report.sandbox_plain import Plain, articles, decisions, headed, iso, readings
from povestka.sandbox.asking import Answer, Shown

SCHEMA: Final = "povestka/ask/1"
_KNEW: Final = tuple(one for one in KNOWING if one != "summons.posted")
"""What shows that he knew; a notice in the account shows only that he could."""


def asked(found: Answer, lang: str, law: Mapping[str, str]) -> Plain:
    """The answer as one JSON object; `law` tells when the law was checked, and the book's hash."""
    return headed(
        SCHEMA, lang,
        person=found.person,
        on=iso(found.on),
        known=iso(found.known),
        readings=readings(found.readings),
        law=dict(law),
        rows=[*_law(found, lang), *_seen(found), *_known(found)],
        decisions=decisions(found.gaps.decisions),
    )


def _row(view: str, what: str, **more: Any) -> Plain:
    """A row with every key, those that it does not use empty."""
    empty: Plain = {
        "agency": "", "summons": "", "holds": False, "by": "", "from": None, "until": None,
        "state": "", "unsupported": False, "rule": "", "cites": [], "articles": "", "events": [],
    }
    return {"view": view, "what": what, **empty, **more}


def _law(found: Answer, lang: str) -> Iterator[Plain]:
    """What the law says of the facts, and of what the military register believes."""
    answers = found.decision().answers if found.state.person else ()
    for one in answers:
        if one.question == "served_on":
            yield _row(
                "law", "summons", summons=one.summons, holds=one.value is not None,
                by=one.by or "", state=one.state,
                **{"from": one.value}, **_rests(one.rule.name, one.rule.ground.cites, lang),
            )
    for what in RULE_OF:
        states = [one.state for one in answers if one.question == what]
        yield _effect(found, what, lang) | {
            "state": next((one for one in states if one != "certain"), ""),
            "events": list(found.cause(what)[0]),
        }
    for what in RULE_OF:
        yield _effect(found, what, lang, believed=True)


def _effect(found: Answer, what: str, lang: str, *, believed: bool = False) -> Plain:
    """Whether he is under a ban or measures on the day, and since when."""
    law = found.belief if believed else found.law
    within: Days | None = next(
        (days for days in law.under(what) if days[0] <= found.on < days[1]), None
    )
    rule = RULE_OF[what]
    return _row(
        "belief" if believed else "law", what, holds=within is not None,
        until=iso(within[1]) if within else None, **{"from": iso(within[0]) if within else None},
        **_rests(rule.name, rule.ground.cites, lang),
    )


def _rests(rule: str, cites: tuple[Cite, ...], lang: str) -> Plain:
    return {"rule": rule, "cites": list(map(str, cites)), "articles": articles(cites, lang)}


def _seen(found: Answer) -> Iterator[Plain]:
    """What the register of measures has entered, and what each agency's screen shows."""
    for one in found.entries:
        yield _shown("entry", one)
    for one in found.screens:
        row = _shown("screen", one)
        row["agency"] = one.by
        row["unsupported"] = one.shows and not found.under(part(one.what))
        yield row


def _shown(view: str, one: Shown) -> Plain:
    return _row(
        view, one.what, holds=one.shows, events=list(one.span.events) if one.span else [],
        **{"from": iso(one.since) if one.shows else None},
    )


def _known(found: Answer) -> Iterator[Plain]:
    """From which day he could know of each summons, and from which he knew."""
    for view, kinds in (("could_know", KNOWING), ("knew", _KNEW)):
        for name, _ in found.state.all("summons"):
            mark = found.state.thing("summons", name).mark(*kinds)
            yield _since(view, name, mark, found.on)


def _since(view: str, name: str, mark: Mark | None, on: int) -> Plain:
    held = mark is not None and mark.on <= on
    return _row(
        view, "summons", summons=name, holds=held,
        events=[mark.event] if mark and held else [],
        **{"from": iso(mark.on) if mark and held else None},
    )
