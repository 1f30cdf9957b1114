"""A man's days as bars: in law, as the register believes, as entered, and on each screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from povestka.language.days import date_of, day
from povestka.language.words import Text
from povestka.registers.gaps import shown
from povestka.registers.kinds import ENTRIES, SCREENS
from povestka.registers.spans import Days, spans
from povestka.report.dates import MONTHS
from povestka.report.sandbox_words import WHAT, role
from povestka.sandbox.asking import Answer

_LAW: Final = Text("{what}: by law", "{what}: по закону")
_BELIEF: Final = Text("{what}: as the register believes", "{what}: по сведениям реестра")
_ENTRY: Final = Text("{what}: entered", "{what}: запись внесена")
_SCREEN: Final = Text("{what}: screen, {agency}", "{what}: экран, {agency}")
_COULD: Final = Text("summons {id}: he could know", "повестка {id}: мог знать")
_TITLE: Final = Text("Law and screens over time", "Закон и экраны во времени")
_LABELS: Final = 330
_WIDE: Final = 920
_HIGH: Final = 22
_TOP: Final = 26


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of bars: whose days, what they say, the days themselves, half-open."""

    kind: str
    says: str
    days: tuple[Days, ...]


def lanes(found: Answer, lang: str) -> list[Lane]:
    """The rows for an answer, up to the day asked about: the law first, the screens after it."""
    several = []
    for what in ENTRIES:
        told = {"what": WHAT[what].in_(lang)}
        held = [(one.first, one.after) for one in spans(found.state.thing("entry", what))]
        several += [
            Lane("law", _LAW.in_(lang).format(**told), _cut(found.law.under(what), found.on)),
            Lane("belief", _BELIEF.in_(lang).format(**told),
                 _cut(found.belief.under(what), found.on)),
            Lane("entry", _ENTRY.in_(lang).format(**told), _cut(held, found.on)),
        ]
        for agency, measures in SCREENS.items():
            for one in measures:
                if (one == "exit_ban") == (what == "exit_ban"):
                    seen = [(span.first, span.after) for span in shown(found.state, agency, one)]
                    says = _SCREEN.in_(lang).format(
                        what=WHAT[one].in_(lang), agency=role(agency, lang))
                    several.append(Lane("screen", says, _cut(seen, found.on)))
    for name, since in found.could_know.items():
        says = _COULD.in_(lang).format(id=name)
        known = () if since is None else ((since, found.on + 1),)
        several.append(Lane("knows", says, _cut(known, found.on)))
    return several


def _cut(days: Sequence[Days], on: int) -> tuple[Days, ...]:
    """Days up to the day asked about, that day included."""
    return tuple((first, min(after, on + 1)) for first, after in days if first <= on)


def drawn(several: Sequence[Lane], first: int, on: int, lang: str) -> str:
    """The rows as one SVG element, from the town's first day to the day asked about."""
    last = max(on + 1, first + 1)
    scale = (_WIDE - _LABELS - 10) / (last - first)

    def across(one: int) -> float:
        return round(_LABELS + (max(one, first) - first) * scale, 1)

    high = _TOP + _HIGH * len(several) + 6
    parts = list(_months(first, last, across, high, lang))
    for number, lane in enumerate(several):
        top = _TOP + _HIGH * number
        parts.append(
            f'<text x="{_LABELS - 8}" y="{top + 14}" text-anchor="end" font-size="12"'
            f' fill="currentColor">{escape(lane.says)}</text>'
        )
        parts += [
            f'<rect class="{lane.kind}" x="{across(a)}" y="{top + 4}"'
            f' width="{max(round(across(b) - across(a), 1), 1)}" height="{_HIGH - 8}"/>'
            for a, b in lane.days if b > first
        ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bars" role="img" width="{_WIDE}"'
        f' height="{high}" viewBox="0 0 {_WIDE} {high}">'
        f"<title>{escape(_TITLE.in_(lang))}</title>{''.join(parts)}</svg>"
    )


def _months(
    first: int, last: int, across: Callable[[int], float], high: int, lang: str
) -> list[str]:
    """A line at the first day of each month, with its name."""
    found = []
    begun = date_of(first)
    year, month = begun.year, begun.month
    while (at := day(begun.replace(year=year, month=month, day=1))) < last:
        if at >= first:
            x = across(at)
            found.append(
                f'<path class="month" d="M{x} 18V{high}" fill="none"/>'
                f'<text x="{x + 2}" y="13" font-size="11" fill="currentColor">'
                f"{MONTHS[month - 1].in_(lang)[:3]}</text>"
            )
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found
