"""Theorems on a terminal: what was found of each, in words, and the case that refutes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text

WIDTH: Final = 88
FEW: Final = 8
"""With so many theorems or fewer each counterexample is printed whole."""

_STATUS: Final[Mapping[str, Text]] = {
    "proved": Text("proved", "доказано"),
    "refuted": Text("refuted", "опровергнуто"),
    "gave up": Text("gave up", "не решено"),
}
_WORDS: Final[Mapping[str, Text]] = {
    "vacuous": Text(
        "No possible case meets its premise: it says nothing.",
        "Ни одно возможное дело не отвечает его условию: утверждение пусто.",
    ),
    "unexpected": Text("Not what was expected: {expected}.", "Ожидалось иное: {expected}."),
    "readings": Text("Under {readings}.", "При толковании {readings}."),
    "free": Text("Under every reading of {free}.", "При любом толковании {free}."),
    "years": Text(
        "Of days in {first} to {last}; one summons, at most one ground and one complaint.",
        "О днях с {first} по {last} год; одна повестка, не более одного основания и одной жалобы.",
    ),
    "witness": Text("A case for which it is not so:", "Дело, для которого это не так:"),
    "law": Text("Defends {cites}.", "Защищает: {cites}."),
    "few": Text(
        "{proved} proved, {refuted} refuted by a case, {gave_up} given up.",
        "Доказано {proved}, опровергнуто делом {refuted}, не решено {gave_up}.",
    ),
    "total": Text(
        "{proved} proved, {refuted} refuted by a case, {gave_up} given up; the solver took"
        " {seconds:.1f} s.",
        "Доказано {proved}, опровергнуто делом {refuted}, не решено {gave_up}; решатель работал"
        " {seconds:.1f} с.",
    ),
    "bad": Text("Not as expected: {names}.", "Не как ожидалось: {names}."),
    "model": Text(
        "MODEL. A statement about the model of the law as checked on 15 March 2026, not legal"
        " advice; practice may differ.",
        "МОДЕЛЬ. Утверждение о модели закона, проверенного на 15 марта 2026 года, а не юридическая"
        " консультация; практика может отличаться.",
    ),
}


def drawn(found: Sequence[Mapping[str, Any]], lang: str, *, own: bool = False) -> str:
    """The results of `Found.to_dict`, each with its case file under `case`, as lines of text.

    `own` says that they are statements of the user's, of which nothing is expected.
    """
    lines: list[str] = []
    for one in found:
        lines += [*_one(one, lang, brief=len(found) > FEW, own=own), ""]
    lines += _wrapped(_total(found, lang), "")
    unexpected = [one["name"] for one in found if _is_unexpected(one)]
    if unexpected and not own:
        lines += _wrapped(_WORDS["bad"].in_(lang).format(names=", ".join(unexpected)), "")
    return "\n".join([*lines, *_wrapped(_WORDS["model"].in_(lang), "")])


def _is_unexpected(one: Mapping[str, Any]) -> bool:
    return bool(one["vacuous"]) or one["status"] != one["expected"]


def _one(one: Mapping[str, Any], lang: str, *, brief: bool, own: bool) -> Iterator[str]:
    status = _STATUS[one["status"]].in_(lang)
    yield f"{status:<12}  {one['name']}"
    if not own:
        yield from _wrapped(one["statement"][lang])
    if one["vacuous"]:
        yield from _wrapped(_WORDS["vacuous"].in_(lang))
    if _is_unexpected(one) and not own:
        expected = _STATUS[one["expected"]].in_(lang)
        yield from _wrapped(_WORDS["unexpected"].in_(lang).format(expected=expected))
    if brief:
        return
    yield from _scope(one, lang)
    if one["case"]:
        yield from _wrapped(_WORDS["witness"].in_(lang))
        yield ""
        for line in one["case"].splitlines():
            if not line.startswith("#"):
                yield f"        {line}".rstrip()


def _scope(one: Mapping[str, Any], lang: str) -> Iterator[str]:
    """Of what the statement speaks: its articles, readings, years."""
    if one["cites"]:
        yield from _wrapped(_WORDS["law"].in_(lang).format(cites="; ".join(one["cites"])))
    taken = {**one["readings"], **one["under"]} if one["status"] == "refuted" else one["readings"]
    if taken:
        readings = ", ".join(f"{name}={key}" for name, key in taken.items())
        yield from _wrapped(_WORDS["readings"].in_(lang).format(readings=readings))
    if one["under_every_reading_of"]:
        free = ", ".join(one["under_every_reading_of"])
        yield from _wrapped(_WORDS["free"].in_(lang).format(free=free))
    first, last = one["years"]
    yield from _wrapped(_WORDS["years"].in_(lang).format(first=first, last=last))


def _total(found: Sequence[Mapping[str, Any]], lang: str) -> str:
    counts = Counter(one["status"] for one in found)
    total = _WORDS["total" if len(found) > FEW else "few"]
    return total.in_(lang).format(
        proved=counts["proved"],
        refuted=counts["refuted"],
        gave_up=counts["gave up"],
        seconds=sum(one["seconds"] for one in found),
    )


def _wrapped(text: str, indent: str = "    ") -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
