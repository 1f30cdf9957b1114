"""The claims, components and contradictions out of the files of this room, read strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final

from povestka.language.words import Text
from povestka.press.model import Check, Claim, Component, Extract

ORDER: Final = (
    "summons_register", "portal_account", "post", "in_person", "exit_ban", "lifting",
    "restrictions", "border_check", "military_register", "liability_age", "campaign",
    "criminal_liability", "mobilisation", "errors", "rollout", "behaviour",
)
"""The components that the reports name, in the order in which a summons meets them."""


def component(name: str) -> Component:
    """A component with its claims; a TypeError where its file has a key that is not known."""
    written = files("povestka.press").joinpath("claims", f"{name}.toml").read_text("utf-8")
    found = tomllib.loads(written)
    given = _tuples(found.pop("about"), "rules", "statements", "readings")
    given |= {key: Text(**given[key]) for key in ("title", "has")}
    claims = tuple(_claim(key, name, one) for key, one in sorted(found.items()))
    return Component(name, claims=claims, **given)


def _claim(name: str, of: str, written: Mapping[str, Any]) -> Claim:
    given = _tuples(written, "agrees_with", "disagrees_with", "statements")
    given |= {key: Text(**given[key]) for key in ("says", "reason") if key in given}
    if "check" in given:
        given["check"] = _check(given["check"])
    return Claim(name, component=of, **given)


def _tuples(written: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """What is written, the lists under these keys as tuples, empty where they are left out."""
    return {**written, **{key: tuple(written.get(key, ())) for key in keys}}


def _check(written: Mapping[str, Any]) -> Check:
    given = dict(written)
    values = {key: Extract(**one) for key, one in given.pop("values", {}).items()}
    return Check(values=values, **{key: tuple(one) for key, one in given.items()})


def contradictions_written() -> Mapping[str, Mapping[str, Any]]:
    """The contradictions as they are written, by name."""
    text = files("povestka.press").joinpath("contradictions.toml").read_text("utf-8")
    return tomllib.loads(text)


COMPONENTS: Final = {name: component(name) for name in ORDER}
"""Every component that the reports name, with its claims."""

CLAIMS: Final = {
    claim.name: claim
    for claim in sorted(
        (claim for one in COMPONENTS.values() for claim in one.claims),
        key=lambda claim: claim.name,
    )
}
"""Every claim by its name, in the order of the names."""
