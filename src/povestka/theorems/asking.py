"""Theorems, statements, slips and conditions as somebody asks for them: by name, or in text.

Whoever asks (the command line, the pages) reads what was typed and shows what comes back; which
things are meant, and what is said where there are none, stands here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import PurePath
from typing import Any, Final

from povestka.case.expect import wanted
from povestka.case.mistakes import BadCase, nearest
from povestka.case.reading import read
from povestka.case.reforming import Reform
from povestka.language.terms import Term
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.readers.slips import Slip
from povestka.readers.slips import slips as every_slip
from povestka.theorems.about.reforms import reformed
from povestka.theorems.changing import counts_working_days, under
from povestka.theorems.equivalence import is_equivalent
from povestka.theorems.expecting import Committed
from povestka.theorems.expressions import parsed
from povestka.theorems.killing import ROOTS, Ask, Killed, Suite, asks_of, tally
from povestka.theorems.statements import PROVED, Found, Theorem
from povestka.theorems.turning import Condition, conditions
from povestka.theorems.witnesses import file_of


def named(
    names: Sequence[str], book: Mapping[str, Theorem]
) -> tuple[list[Theorem], list[Text]]:
    """The theorems of these names or of names that begin so, in the order of the book.

    Of no names, all. With them a sentence for each name that nothing has.
    """
    wanted_: set[str] = set()
    wrong = []
    for name in names:
        matching = [one for one in book if one == name or one.startswith(f"{name.rstrip('.')}.")]
        wanted_.update(matching)
        if not matching:
            groups = sorted({one.split(".")[0] for one in book})
            like = nearest(name, [*book, *groups])
            en = f"did you mean «{like}»?" if like else f"groups are {', '.join(groups)}."
            ru = f"возможно, «{like}»." if like else f"группы: {', '.join(groups)}."
            told = Text(f"no theorem is called «{name}»; {en}", f"теоремы «{name}» нет; {ru}")
            wrong.append(told)
    return [one for one in book.values() if one.name in wanted_ or not names], wrong


def stated(text: str, readings: Mapping[str, str], overlay: Reform | None = None) -> Theorem:
    """A statement in text as a theorem, under readings and a reform; `BadExpression` if it is none.

    >>> stated("measures.from >= appear", {}).kind
    'summons'
    """
    asked = parsed(text)
    holds, given = asked.term, asked.given
    if overlay:
        holds, given = reformed(holds, overlay), reformed(given, overlay)
    return _theorem(text, asked.kind, holds, given, readings)


def _theorem(
    text: str, kind: str, holds: Term, given: Term, readings: Mapping[str, str]
) -> Theorem:
    """A statement of the user's; where it counts working days, of the years that have decrees."""
    read_ = [under(one, readings) for one in (holds, given)]
    years = (min(BOOK.calendar.off), max(BOOK.calendar.off) - 1)
    counts = counts_working_days(*read_)
    says = Text(text, text)
    return Theorem(
        text, says, (), holds, given, kind, readings=readings, years=years if counts else None
    )


def is_well(found: Found, *, own: bool) -> bool:
    """As the theorem expects; of a statement of the user's: proved, of more than nothing."""
    return found.status == PROVED and not found.vacuous if own else found.as_expected


def shown(found: Found) -> dict[str, object]:
    """What was found of a theorem as plain data, with its counterexample as a case file."""
    return {**found.to_dict(), "case": file_of(found) if found.witness else None}


NO_ASK: Final = Text(
    "a question needs rule, facts and expect ({why}); see the files in cases/rules.",
    "вопросу нужны rule, facts и expect ({why}); см. файлы в cases/rules.",
)


def suite_of(found: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Suite, list[Text]]:
    """What case files, and files of questions to rules, expect: pairs of a path and its tables.

    With it a sentence, the path in front, for each mistake. A case is named by its file's stem.
    """
    cases: list[Committed] = []
    asks: list[Ask] = []
    wrong: list[Text] = []
    for path, tables in found:
        name = PurePath(path).stem
        try:
            if "ask" in tables:
                asks += asks_of(name, tables["ask"])
            else:
                case = read(tables)
                wanted(case)
                cases.append(Committed(name, case))
        except BadCase as bad:
            said = zip(bad.sentences("en"), bad.sentences("ru"), strict=True)
            wrong += [Text(f"{path}: {en}", f"{path}: {ru}") for en, ru in said]
        except (KeyError, TypeError) as missing:
            says = NO_ASK.filled(why=missing)
            wrong.append(Text(f"{path}: {says.en}", f"{path}: {says.ru}"))
    return Suite(tuple(cases), tuple(asks)), wrong


Prover = Callable[[Sequence[str]], Collection[str]]
"""Of the names of slips those that are proved to change no answer."""


def slip_rows(judged: Sequence[Killed], prover: Prover) -> list[dict[str, Any]]:
    """The tally, a rule each and the sum last, with what every slip that no case finds changes."""
    alive = [one.slip for one in judged if one.by is None]
    proved = prover([one.id for one in alive])
    told = {one.id: _told(one) for one in alive}
    return [
        {
            **row,
            "proved": [told[one] for one in told if one in proved and _of(one, row["rule"])],
            "survivors": [told[one] for one in row["survivors"]],
        }
        for row in tally(judged, proved)
    ]


def _of(slip: str, rule: str) -> bool:
    return slip.rpartition(":")[0] == rule


def _told(slip: Slip) -> Mapping[str, Any]:
    return {
        "slip": slip.id,
        "kind": {"en": slip.says.en, "ru": slip.says.ru},
        "before": slip.before,
        "after": slip.after,
    }


@cache
def slips_by_id() -> Mapping[str, Slip]:
    """Every slip of the law by its name."""
    return {one.id: one for one in every_slip(*ROOTS)}


def is_same(slip: str) -> bool:
    """Whether the slip of that name is proved to change no answer."""
    return is_equivalent(slips_by_id()[slip])


def conditions_of(rules: Sequence[str]) -> tuple[list[Condition], list[Text]]:
    """The conditions of rules by name, or all; a sentence for each name without any."""
    everything = list(conditions())
    known = {one.rule for one in everything}
    wrong = [_no_rule(name, sorted(known)) for name in rules if name not in known]
    return [one for one in everything if not rules or one.rule in rules], wrong


def _no_rule(name: str, known: Sequence[str]) -> Text:
    like = nearest(name, known)
    en = f"did you mean «{like}»?" if like else "«povestka law» lists the rules."
    ru = f"возможно, имелось в виду «{like}»." if like else "правила покажет «povestka law»."
    return Text(
        f"no rule with conditions of its own is called «{name}»; {en}",
        f"правила с собственными условиями «{name}» нет; {ru}",
    )
