"""The safeguards as toggles: in groups, each with what it asks of the administration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from povestka.case.reforming import Reform
from povestka.language.words import Text, printable
from povestka.people.scenario.changes import Safeguard
from povestka.people.scenario.in_force import together
from povestka.web.country.choosing import MOST_COMPARED
from povestka.web.forms import Fields
from povestka.web.safeguards.costs import ASKS
from povestka.web.safeguards.words import GROUPS
from povestka.web.shelf import Shelf

FIELD: Final = "safeguard"
"""The name of the boxes, in the form and in the address."""

MOST: Final = MOST_COMPARED
"""Safeguards that can be tried at once: of more nobody can tell which did what."""

_NONE_SUCH: Final = Text(
    "There is no safeguard «{name}»; choose from the list.",
    "Гарантии «{name}» нет; выберите из списка.",
)
_MANY: Final = Text(
    "At most {most} can be tried at once; leave out some of the {n}.",
    "Одновременно можно выбрать не больше {most}; уберите часть из {n}.",
)
_CLASH: Final = Text(
    "«{one}» and «{other}» say different things of the same rule; keep one of them.",
    "«{one}» и «{other}» по-разному меняют одно и то же правило; оставьте что-то одно.",
)


@dataclass(frozen=True, slots=True)
class Toggle:
    """A shipped safeguard: what it changes, and what it asks of those who run the system."""

    safeguard: Safeguard
    asks: Text
    is_reform: bool

    @property
    def name(self) -> str:
        """Its name on the shelf."""
        return self.safeguard.name

    @property
    def kind(self) -> str:
        """Whether it changes the text of the "law", "practice", or "both"."""
        if not self.safeguard.laws:
            return "practice"
        return "law" if self.safeguard.is_law_only else "both"


@lru_cache(maxsize=4)
def toggles(shelf: Shelf) -> dict[str, tuple[Toggle, ...]]:
    """Every group of the form with its toggles; read once, shipped files do not change."""
    reforms = set(shelf.reforms())
    return {
        group: tuple(
            Toggle(shelf.safeguard(name), ASKS[name], name in reforms) for name in names
        )
        for group, names in GROUPS.items()
    }


@dataclass(frozen=True, slots=True)
class Chosen:
    """The toggles that were chosen, and what is wrong with the choice."""

    toggles: tuple[Toggle, ...]
    mistakes: tuple[Text, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the order of the list."""
        return tuple(one.name for one in self.toggles)

    @property
    def reform(self) -> Reform | None:
        """What they change in the text of the law, put together; none where they change nothing."""
        laws = _laws(self.toggles)
        return together(laws) if laws else None


def chosen(fields: Fields, shelf: Shelf) -> Chosen:
    """The toggles that the form or the address names, each once."""
    known = {one.name: one for group in toggles(shelf).values() for one in group}
    asked = dict.fromkeys(fields.many(FIELD))
    unknown = [name for name in asked if name not in known]
    found = tuple(one for name, one in known.items() if name in asked)
    mistakes = [_NONE_SUCH.filled(name=printable(name)) for name in unknown]
    if len(found) > MOST:
        mistakes.append(_MANY.filled(most=MOST, n=len(found)))
    mistakes += _clashes(found)
    return Chosen(found, tuple(mistakes))


def _laws(found: Iterable[Toggle]) -> tuple[Reform, ...]:
    laws = {law.name: law for one in found for law in one.safeguard.laws}
    return tuple(laws.values())


def _clashes(found: Sequence[Toggle]) -> list[Text]:
    """A sentence for each pair that sets one thing in two ways."""
    told = []
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            mine, its = _sets(one), _sets(other)
            if any(mine[key] != its[key] for key in mine.keys() & its.keys()):
                told.append(Text(
                    _CLASH.en.format(one=one.safeguard.title.en, other=other.safeguard.title.en),
                    _CLASH.ru.format(one=one.safeguard.title.ru, other=other.safeguard.title.ru),
                ))
    return told


def _sets(one: Toggle) -> dict[str, object]:
    """All that a toggle sets, of the law and of practice."""
    found: dict[str, object] = dict(one.safeguard.settings)
    for law in one.safeguard.laws:
        found |= {**law.parameters, **law.picks}
    return found


