"""Reforms as overlays: numbers of the law set anew, and wordings picked, and nothing else.

What a reform would change but cannot say by a number or a named wording needs a variant in the
law first (`law.variants`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from povestka.language.sources import Cite
from povestka.language.words import Text


@dataclass(frozen=True)
class Reform:
    """An overlay on the law: what it sets, what it picks, what it says in words.

    `parameters` are in the units of the law's own; `variants` and `readings` are options by name.
    A contested question among its readings is settled: no other reading of it is held open.
    """

    name: str
    title: Text
    says: Text
    amends: tuple[Cite, ...] = ()
    parameters: Mapping[str, int] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def picks(self) -> Mapping[str, str]:
        """The options it picks, of variants and of contested readings, as the readers take them."""
        return {**self.variants, **self.readings}

    @cached_property
    def changes(self) -> tuple[str, ...]:
        """The names of all it sets or picks."""
        return (*self.parameters, *self.variants, *self.readings)

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The reform as plain data, its words in the language."""
        return {
            "name": self.name,
            "title": self.title.in_(lang),
            "says": self.says.in_(lang),
            "amends": [str(cite) for cite in self.amends],
            "parameters": dict(self.parameters),
            "variants": dict(self.variants),
            "readings": dict(self.readings),
        }
