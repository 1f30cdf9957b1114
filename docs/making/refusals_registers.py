"""What a command in the sandbox is refused for, in the registers' own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from docs.making.markdown import code, esc, table, title

from povestka.cli import sandbox as commands
from povestka.language.words import Text
from povestka.outside import sql_words
from povestka.registers import chain
from povestka.registers.kinds import KINDS
from povestka.registers.refusals import CODES, refuse

_HEADING = Text("In a command of the sandbox", "В команде песочницы")
_LEAD = Text(
    "A refusal changes nothing in the log. It names what it rests on, and the exit status is 1.",
    "Отказ ничего не меняет в журнале. В нём названо, на чём он основан; статус завершения — 1.",
)
_CODE = Text("Reason", "Причина")
_SAYS = Text("What it says", "Что сказано")
_WANTED = Text("What would be right", "Что было бы верно")

EXAMPLES: dict[str, Text | str] = {
    "kind": "summons.plased", "role": "court", "event": KINDS["summons.placed"].says,
    "by": "office", "field": "appear", "takes": Text("a day", "день"), "on": "2026-03-02",
    "first": "1900-01-01", "last": "2298-07-20", "today": "2026-03-01",
    "person": "SYN-0000-000003", "other": KINDS["summons.issued"].says, "of": "s2",
    "known": "s1", "where": Text("issued", "оформлена"), "before": KINDS["summons.issued"].says,
    "other_on": "2026-03-05", "until": "2026-02-01", "appear": "2026-02-20",
    "withdrawn": "2026-03-01", "to": "2026-02-27",
}
"""What stands in the open places of the sentences."""


_STORES = Text("With a store", "В хранилище")
_LOGS = Text("In a log that is checked", "При проверке журнала")
_OPTIONS = Text("In a command line of the sandbox", "В командной строке песочницы")

_OF_STORES = {
    "found": "3", "known": "2", "names": "record_never_goes", "seconds": "2", "why": "…",
    "seq": "7", "at": "5", "after": "6", "count": "12", "wanted": "15",
}
_OF_OPTIONS = {
    "option": "--on", "given": "soon", "place": "town.db", "name": "colour", "word": "paper",
    "family": "summons", "nearest": "…", "folder": "out", "why": "…", "every": "all",
    "start": "2027-01-01", "kind": "summons.issued", "known": "…", "first": "2026-01-01",
    "last": "2026-12-31", "today": "2026-03-01", "at": "2026-04-01",
    "number": "900", "count": "412", "file": "proof.json",
}
"""What stands in the open places of the sentences of stores, logs and options."""

_REFUSALS = re.compile("_(NO|NOT|BY|TWICE|OUTSIDE|BEFORE|MOVED|EMPTY|INTO)(_[A-Z_]+)?")


def _commands() -> Iterator[Text]:
    """Every sentence by which a command of the sandbox refuses what it was given."""
    for one in iter_modules(commands.__path__):
        module = import_module(f"{commands.__name__}.{one.name}")
        for name, found in vars(module).items():
            if not _REFUSALS.fullmatch(name):
                continue
            held = found if isinstance(found, Mapping) else {"summons.issued": found}
            for kind, text in held.items():
                if isinstance(text, Text):
                    yield _filled(text, {**_OF_OPTIONS, "kind": kind})


def _filled(text: Text, places: Mapping[str, str]) -> Text:
    return text.filled(**{one: places[one] for one in re.findall(r"\{(\w+)\}", text.en)})


def other_refusals(lang: str) -> list[str]:
    """What a store refuses, what checking a log may find, and what options are refused for."""
    several: dict[str, tuple[Text, Iterable[Text]]] = {
        "stores": (_STORES, [_filled(one, _OF_STORES) for one in sql_words.WORDS.values()]),
        "logs": (_LOGS, [_filled(one, _OF_STORES) for one in chain.WORDS.values()]),
        "sandbox-options": (_OPTIONS, dict.fromkeys(_commands())),
    }
    lines = []
    for key, (heading, texts) in several.items():
        lines += title(heading.in_(lang), f"refusals-{key}", 2)
        lines += table([_SAYS.in_(lang)], [(esc(one.in_(lang)),) for one in texts])
    return lines


def registers_refusals(lang: str) -> list[str]:
    """Every reason for which a command is refused."""
    rows = []
    for name in CODES:
        found = refuse(name, **EXAMPLES)
        anchor = f'<span id="refused-{name.replace("_", "-")}"></span>'
        rows.append(
            (f"{anchor}{code(name)}", esc(found.says.in_(lang)), esc(found.wanted.in_(lang)))
        )
    return [
        *title(_HEADING.in_(lang), "refusals-registers", 2),
        esc(_LEAD.in_(lang)),
        "",
        *table([one.in_(lang) for one in (_CODE, _SAYS, _WANTED)], rows),
        *other_refusals(lang),
    ]
