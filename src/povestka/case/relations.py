"""How the facts of a case stand to one another: what cannot be so together is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from povestka.case import mistakes as wrong
from povestka.case.mistakes import Mistake
from povestka.case.schema import KEYS
from povestka.language.days import date_of
from povestka.language.words import Text

Values = Mapping[str, Any]
_OPENING: Final = ("placed", "posted", "sent", "handed", "refused", "delivered")
_LETTER: Final = Text(
    "one letter is delivered or comes back", "письмо либо доставлено, либо возвращено"
)
_HAND: Final = Text(
    "on one day he takes it or refuses it", "в один день он либо берёт её, либо отказывается"
)
_ANSWER: Final = Text(
    "a complaint is upheld or rejected", "жалоба либо удовлетворена, либо отклонена"
)
_FIRST_DAY: Final = Text("the first day of the summons", "первый день повестки")


def relations(
    as_of: int | None,
    person: Values,
    summonses: Sequence[Values],
    *,
    grounds: Sequence[Values],
    complaints: Sequence[Values],
    decisions: Sequence[Values],
) -> list[Mistake]:
    """Every mistake in how the facts stand to one another, in the order of the file."""
    found: list[Mistake] = []
    if as_of is not None:
        found += _future(as_of, "person", "person", person)
        for kind, tables in (
            ("summons", summonses), ("complaint", complaints), ("decision", decisions)
        ):
            for values in tables:
                found += _future(as_of, kind, values["path"], values)
                if "reason" in values:
                    path = f"{values['path']}.reason"
                    found += _future(as_of, "reason", path, values["reason"])
    seen: set[str] = set()
    for values in summonses:
        if values["id"] in seen:
            found.append(wrong.twice(f"{values['path']}.id", values["id"]))
        seen.add(values["id"])
        found += _summons(values)
    for values in grounds:
        found += _ordered(values, "first", "until", values["path"])
    for values in complaints:
        found += _complaint(values, [one["id"] for one in summonses])
    return found


def _iso(number: int) -> str:
    return date_of(number).isoformat()


def _future(as_of: int, kind: str, path: str, values: Values) -> Iterator[Mistake]:
    for name, key in KEYS[kind].items():
        day = values.get("first" if name == "from" else name)
        if key.happened and isinstance(day, int) and day > as_of:
            yield wrong.in_future(f"{path}.{name}", _iso(day), _iso(as_of))


def _ordered(values: Values, first: str, later: str, path: str) -> Iterator[Mistake]:
    """The later day is not before the first; `first` is called «from» in a file."""
    start, end = values.get(first), values.get(later)
    if isinstance(start, int) and isinstance(end, int) and end < start:
        called = "from" if first == "first" else first
        yield wrong.before(f"{path}.{later}", _iso(end), Text(called, called), _iso(start))


def _summons(values: Values) -> Iterator[Mistake]:
    path = values["path"]
    given = [name for name in _OPENING if name in values]
    if "delivered" in values and "returned" in values:
        yield wrong.exclude(f"{path}.returned", "delivered", "returned", _LETTER)
    handed, refused = values.get("handed"), values.get("refused")
    if isinstance(handed, int) and handed == refused:
        yield wrong.exclude(f"{path}.refused", "handed", "refused", _HAND)
    reason = values.get("reason", {})
    yield from _ordered(reason, "first", "until", f"{path}.reason")
    days = [values[name] for name in given if isinstance(values[name], int)]
    if not days or len(days) < len(given):
        return
    opens = min(days)
    for where, day in (
        (f"{path}.appeared", values.get("appeared")),
        (f"{path}.withdrawn", values.get("withdrawn")),
        (f"{path}.reason.shown", reason.get("shown")),
    ):
        if isinstance(day, int) and day < opens:
            yield wrong.before(where, _iso(day), _FIRST_DAY, _iso(opens))


def _complaint(values: Values, known: Sequence[str]) -> Iterator[Mistake]:
    path = values["path"]
    if "upheld" in values and "rejected" in values:
        yield wrong.exclude(f"{path}.rejected", "upheld", "rejected", _ANSWER)
    yield from _ordered(values, "filed", "upheld", path)
    yield from _ordered(values, "filed", "rejected", path)
    about = values.get("summons")
    if about is not None and about not in known:
        yield wrong.wrong_word(f"{path}.summons", about, known or ("s1",))
