"""What the arguments of `povestka press` name: claims, contradictions, components."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from povestka.case.mistakes import nearest
from povestka.language.words import Text, printable
from povestka.press.contradictions import CONTRADICTIONS
from povestka.press.loading import CLAIMS, COMPONENTS
from povestka.press.verdicts import verdict, verdicts

NAMES: Final = (*CLAIMS, *CONTRADICTIONS, *COMPONENTS)
"""Everything that an argument may name."""


class NoSuchClaim(LookupError):
    """Arguments that name nothing: one sentence each, in words of both languages."""

    def __init__(self, unknown: Iterable[str]) -> None:
        self.sentences = tuple(_unknown(name) for name in unknown)
        super().__init__("\n".join(one.en for one in self.sentences))


def _like(name: str) -> str | None:
    """The known name most like a given one: of its own kind if it is numbered; C64 is C064."""
    numbered = re.fullmatch(r"([CX])0*(\d{1,4})", name.upper())
    if not numbered:
        return nearest(name.lower(), NAMES)
    if numbered[1] == "X":
        return nearest(name.upper(), CONTRADICTIONS)
    return nearest(f"C{int(numbered[2]):03}", CLAIMS)


def _unknown(name: str) -> Text:
    shown = printable(name)
    like = _like(name)
    if like:
        return Text(
            f"«{shown}» is no claim, contradiction or component; did you mean {like}?",
            f"«{shown}» — не утверждение, не противоречие и не раздел;"
            f" возможно, имелось в виду {like}.",
        )
    return Text(
        f"«{shown}» is no claim, contradiction or component; write a claim as C008, a"
        " contradiction as X2, or a component as exit_ban.",
        f"«{shown}» — не утверждение, не противоречие и не раздел; укажите утверждение, например"
        " C008, противоречие, например X2, или раздел, например exit_ban.",
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for, as plain mappings in one language.

    `claims` are all that the arguments name or imply, each once, in the order of the arguments;
    `contradictions` and `components` those that were named.
    """

    claims: tuple[Mapping[str, Any], ...]
    contradictions: tuple[Mapping[str, Any], ...]
    components: tuple[Mapping[str, Any], ...]


def chosen(names: Iterable[str], lang: str = "en") -> Chosen:
    """What the names stand for; `NoSuchClaim`, with all of them at once, where one is unknown.

    >>> [one["claim"] for one in chosen(["X16", "C038"]).claims]
    ['C038', 'C157']
    """
    folded = {name.casefold(): name for name in NAMES}
    asked = {name: folded.get(name.strip().casefold(), "") for name in names}
    unknown = [name for name, found in asked.items() if not found]
    if unknown:
        raise NoSuchClaim(unknown)
    found: dict[str, None] = {}
    for name in asked.values():
        found |= dict.fromkeys(_claims_of(name))
    named = tuple(asked.values())
    return Chosen(
        tuple(verdict(name).to_dict(lang) for name in found),
        tuple(CONTRADICTIONS[name].to_dict(lang) for name in named if name in CONTRADICTIONS),
        tuple(COMPONENTS[name].to_dict(lang) for name in named if name in COMPONENTS),
    )


def _claims_of(name: str) -> list[str]:
    if name in CLAIMS:
        return [name]
    if name in COMPONENTS:
        return [one.name for one in COMPONENTS[name].claims]
    return [claim for side in CONTRADICTIONS[name].sides for claim in side]


def everything(lang: str = "en") -> Chosen:
    """Every claim in the order of the names, every contradiction, every component."""
    return Chosen(
        tuple(one.to_dict(lang) for one in verdicts()),
        tuple(one.to_dict(lang) for one in CONTRADICTIONS.values()),
        tuple(one.to_dict(lang) for one in COMPONENTS.values()),
    )
