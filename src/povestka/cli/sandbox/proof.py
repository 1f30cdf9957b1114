"""The command `povestka sandbox proof`: that a log holds a record, shown to who has a root only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from cyclopts import Parameter

from povestka.cli.country.asking import RefusedError, refuse
from povestka.cli.sandbox.asking import AsJson, Language, Place, opened, say
from povestka.cli.steps import Lang, fail
from povestka.cli.verify import head_given
from povestka.language.words import Text
from povestka.registers.proofs import SCHEMA, holds, prove
from povestka.report.sandbox_plain import headed
from povestka.report.sandbox_proof import drawn_checked, drawn_proof

_NO_RECORD: Final = Text(
    "{option}: the log has no record {number}; its records are 1 to {count}.",
    "{option}: записи {number} в журнале нет; её номера — от 1 до {count}.",
)
_NO_PROOF: Final = Text(
    "{file}: this is no proof; «povestka sandbox proof STORE --record 1 --json» writes one.",
    "{file}: это не доказательство; его пишет «povestka sandbox proof STORE --record 1 --json».",
)
_NO_ROOT: Final = Text(
    "--root: a proof shows nothing without a root that was published; give it as COUNT:HASH.",
    "--root: без опубликованного корня доказательство ничего не показывает; укажите его в виде"
    " ЧИСЛО:ХЕШ.",
)


def proof(
    store: Place,
    *,
    record: int = 1,
    since: int | None = None,
    check: Annotated[bool, Parameter(negative="")] = False,
    root: str = "",
    grown: str = "",
    as_json: AsJson = False,
    lang: Language = "en",
) -> int:
    """Prove that a log holds a record, or check such a proof against a published root.

    Exit status 0: written, or it shows what it says; 1: it does not; 2: bad input.

    Parameters
    ----------
    record
        The number of the record, from 1.
    since
        Also prove that the log grew from its first so many records.
    check
        The store is the file of a proof: check it.
    root
        With --check: the root that was published, as COUNT:HASH.
    grown
        With --check: an earlier root from which the log must have grown, as COUNT:HASH.
    """
    try:
        if check:
            return _checked(Path(store), root, grown, lang, as_json=as_json)
        with opened(store, lang) as found:
            count, lines = found.head().count, list[str]()
            for option, number in (("--record", record), ("--since", since)):
                if number is not None and not 1 <= number <= count:
                    says = _NO_RECORD.in_(lang)
                    lines.append(says.format(option=option, number=number, count=count))
            refuse(lines)
            told = {**headed(SCHEMA, lang), **prove(found, record, since)}
    except RefusedError as refused:
        return fail(refused.lines)
    return say(told, drawn_proof, lang, as_json=as_json)


def _checked(path: Path, root: str, grown: str, lang: Lang, *, as_json: bool) -> int:
    lines: list[str] = []
    top = head_given(root, lines, lang, "--root")
    before = head_given(grown, lines, lang, "--grown")
    told = _read(path, lines, lang)
    if not root:
        lines.append(_NO_ROOT.in_(lang))
    refuse(lines)
    good = top is not None and holds(told, top, before)
    found = headed("povestka/checked/1", lang, good=good, root=root, grown=grown or None)
    say(found, drawn_checked, lang, as_json=as_json)
    return int(not good)


def _read(path: Path, lines: list[str], lang: Lang) -> Mapping[str, Any]:
    try:
        told = json.loads(path.read_text("utf-8"))
        if isinstance(told, dict) and told.get("schema") == SCHEMA:
            return told
    except (OSError, ValueError):
        pass
    lines.append(_NO_PROOF.in_(lang).format(file=path))
    return {}
