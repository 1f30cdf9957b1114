"""What a command in the sandbox is refused for, in the registers' own words."""

from __future__ import annotations

from docs.making.markdown import code, esc, table, title

from povestka.language.words import Text
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
    ]
