"""The command `povestka country scenarios`: what comes with the program."""

from __future__ import annotations

import json
from typing import Any

from povestka.cli.country.asking import AsJson
from povestka.cli.steps import Lang
from povestka.language.words import Text
from povestka.outside.scenarios import load, load_safeguard, safeguards, shipped


def scenarios(*, as_json: AsJson = False, lang: Lang = "en") -> int:
    """List the shipped scenarios and safeguards.

    Parameters
    ----------
    as_json
        One JSON object each.
    lang
        The language: en or ru.
    """
    for kind, names, reader in (
        ("scenario", shipped(), load), ("safeguard", safeguards(), load_safeguard),
    ):
        if not as_json:
            print(_HEADS[kind].in_(lang))
        for name in names:
            one: Any = reader(name)
            told_of = {"kind": kind, "name": name, "title": one.title.in_(lang),
                       "says": one.says.in_(lang)}
            print(
                json.dumps(told_of, ensure_ascii=False) if as_json
                else f"  {name}\n      {one.title.in_(lang)}"
            )
    return 0


_HEADS = {
    "scenario": Text("Scenarios:", "Сценарии:"),
    "safeguard": Text("Safeguards:", "Гарантии:"),
}
