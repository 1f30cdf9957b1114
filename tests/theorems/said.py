"""Random statements with their meaning in plain Python, and the facts of a summons by name.

The meanings are read off a second encoding of the law (tests/naive), in plain dates.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from random import Random
from typing import Any

from tests.naive import law as naive
from tests.naive.days import anniversary, is_working, plus
from tests.naive.summons import came, first_day

from povestka.case.rows import Row, value_when_settled
from povestka.language.terms import Term
from povestka.law.book import BOOK
from povestka.readers.source import Function, Signature
from povestka.readers.values import values

Env = Mapping[str, Any]
Said = tuple[str, Callable[[Env], Any]]
"""A piece of a statement: its text, and what it means where names have these values."""

ROUTES = ("none", "hand", "refusal", "post", "account", "register")
GROUNDS = ("study", "children", "carer", "it", "unfit_g", "unfit_v", "served", "abroad")
SUMMONS_DAYS = (
    "placed", "posted", "sent", "handed", "refused", "delivered", "returned", "appear",
    "withdrawn",
)
SPANS = ("exit_ban", "measures")
DAYS = (
    *SUMMONS_DAYS, "served_on", "appeared", "first_day", "as_of", "self_report_by", "reason.from",
    "reason.until", "reason.shown", "exit_ban.from", "exit_ban.until", "measures.from",
    "measures.until", "under_exit_ban.from", "under_measures.until", "summons.placed",
)
TRUTHS = ("exit_ban", "measures", "under_measures", "fine", "cap_breached", "short_notice")
AMOUNTS = ("fine.min", "fine.max")
NAMED = {
    "served_by": ROUTES,
    "served_on.by": ROUTES,
    "status": ("conscript", "reservist", "mobilised"),
    "for": ("data_check", "medical", "board", "dispatch", "mobilisation"),
    "dispatch": ("ordinary", "far_north", "teacher", "rural"),
}
RECORDS: dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]] = {
    "ground": (("from", "until", "granted"), {"ground.kind": GROUNDS}),
    "complaint": (
        ("filed", "upheld", "rejected"),
        {
            "complaint.about": ("summons", "exit_ban", "measures", "decision"),
            "complaint.to": ("board", "court"),
        },
    ),
}


def environment(case: dict[str, Any], place: int) -> dict[str, Any]:
    """Every name's value for one summons of a case: dates, None where there is none, and truths."""
    own = case["summons"][place]
    sid = own.get("id", f"s{place + 1}")
    found = {question: one for (question, of), one in naive.answers(case).items() if of == sid}
    env: dict[str, Any] = {name: own.get(name) for name in SUMMONS_DAYS}
    env |= {f"reason.{key}": own.get("reason", {}).get(key) for key in ("from", "until", "shown")}
    for key in ("served_on", "self_report_by", "cap_breached", "short_notice"):
        env[key] = found[key]
    for key in SPANS:
        since, until = found[key] or (None, None)
        for name in (key, f"under_{key}"):
            env |= {name: found[key] is not None, f"{name}.from": since, f"{name}.until": until}
    env |= {"fine": found["fine"] is not None, "summons.placed": own.get("placed")}
    env["fine.min"], env["fine.max"] = found["fine"] or (0, 0)
    env["served_by"] = env["served_on.by"] = found["by"] or "none"
    env |= {"as_of": case["as_of"], "appeared": came(case, own), "first_day": first_day(own)}
    env |= {"for": own["for"], "status": case["person"]["status"]}
    env["dispatch"] = case["person"].get("dispatch", "ordinary")
    for each, (days, _) in RECORDS.items():
        env[each] = [
            {f"{each}.{key}": one.get(key) for key in (*days, "kind", "about", "to")}
            | {"complaint.concerns": one.get("summons", sid) == sid}
            for one in case.get(each, [])
        ]
    return env


def _later(start: date | None, count: int, unit: str) -> date | None:
    if start is None:
        return None
    if unit == "days":
        return plus(start, count)
    if unit == "working days":
        for _ in range(count):
            start = plus(start, 1)
            while not is_working(start):
                start = plus(start, 1)
        return start
    if unit == "years":
        return anniversary(start, count)
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b, "==": lambda a, b: a == b, "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


class Speaker:
    """Random statements about one summons, written along the grammar."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.scope: tuple[str, ...] = ()

    def implication(self, depth: int) -> Said:
        left = self._several(" or ", any, depth, self._both)
        if depth == 0 or self.rng.random() < 0.7:
            return left
        (a, holds), (b, then) = left, self.implication(depth - 1)
        sign = self.rng.choice(("implies", "->"))
        return f"{a} {sign} {b}", lambda env: not holds(env) or then(env)

    def _both(self, depth: int) -> Said:
        return self._several(" and ", all, depth, self._negated)

    def _several(
        self, word: str, join: Callable[[Any], bool], depth: int, say: Callable[[int], Said]
    ) -> Said:
        found = [say(depth) for _ in range(self.rng.choice((1, 1, 1, 2, 3)))]
        if len(found) == 1:
            return found[0]
        return word.join(text for text, _ in found), lambda env: join(
            [means(env) for _, means in found]
        )

    def _negated(self, depth: int) -> Said:
        if self.rng.random() < 0.2:
            text, means = self._negated(depth)
            return f"not {text}", lambda env: not means(env)
        if depth and self.rng.random() < 0.3:
            text, means = self.implication(depth - 1)
            return f"({text})", means
        ways = [self._days, self._days, self._arises, self._amounts, self._named, self._bare]
        if depth and not self.scope:
            ways.append(self._some)
        return self.rng.choice(ways)()

    def _bare(self) -> Said:
        name = "complaint.concerns" if "complaint" in self.scope else self._one(TRUTHS)
        return name, lambda env: env[name]

    def _one(self, names: tuple[str, ...]) -> str:
        """A name; within records one that does not look through them itself."""
        if self.scope:
            names = tuple(one for one in names if one in (*SUMMONS_DAYS, "as_of", "served_on"))
        return self.rng.choice(names or ("cap_breached",))

    def _day(self) -> Said:
        if self.rng.random() < 0.15:
            on = date(self.rng.randint(2023, 2026), self.rng.randint(1, 12), 28)
            return on.isoformat(), lambda env: on
        name = self._one(DAYS)
        if self.scope and self.rng.random() < 0.7:
            name = f"{self.scope[0]}.{self.rng.choice(RECORDS[self.scope[0]][0])}"
        if self.rng.random() < 0.6:
            return name, lambda env: env[name]
        unit = self.rng.choice(("days", "days", "months", "years", "working days"))
        sign = "+" if unit == "working days" else self.rng.choice("+-")
        count = self.rng.randint(0, {"days": 40, "working days": 9}.get(unit, 3))
        text = f"{name} {sign} {count} {unit[:-1] if count == 1 else unit}"
        return text, lambda env: _later(env[name], count if sign == "+" else -count, unit)

    def _days(self) -> Said:
        return self._chain([self._day() for _ in range(self.rng.choice((2, 2, 2, 3)))])

    def _amounts(self) -> Said:
        if self.scope:
            return self._days()
        name, least = self.rng.choice(AMOUNTS), self.rng.choice((0, 500, 10_000, 30_000))
        return self._chain([(name, lambda env: env[name]), (str(least), lambda env: least)])

    def _chain(self, found: list[Said]) -> Said:
        signs = [self.rng.choice(tuple(_SIGNS)) for _ in found[1:]]
        text = found[0][0] + "".join(
            f" {sign} {one}" for sign, (one, _) in zip(signs, found[1:], strict=True)
        )

        def means(env: Env) -> bool:
            what = [one(env) for _, one in found]
            ranked = [(one is None, one or date.min) if one != 0 else (False, 0) for one in what]
            pairs = zip(signs, ranked, ranked[1:], strict=False)
            return all(_SIGNS[sign](a, b) for sign, a, b in pairs)

        return text, means

    def _arises(self) -> Said:
        name = self._one((*DAYS, "exit_ban", "fine"))
        form, truth = self.rng.choice(
            ((f"{name} arises", True), (f"happened({name})", True), (f"{name} is none", False),
             (f"{name} is not none", True))
        )
        return form, lambda env: (env[name] not in (None, False)) is truth

    def _named(self) -> Said:
        lists = RECORDS[self.scope[0]][1] if self.scope else NAMED
        name = self.rng.choice(tuple(lists))
        word = self.rng.choice(lists[name])
        shown = self.rng.choice((word, f'"{word}"', f"'{word}'", f"«{word}»"))
        if self.rng.random() < 0.3:
            return f"{name} != {shown}", lambda env: env[name] != word
        return f"{name} == {shown}", lambda env: env[name] == word

    def _some(self) -> Said:
        each = self.rng.choice(tuple(RECORDS))
        self.scope = (each,)
        text, means = self.implication(1)
        self.scope = ()
        return f"some {each}: ({text})", lambda env: any(
            means({**env, **one}) for one in env[each]
        )


@lru_cache(maxsize=4)
def _reader(term: Term, kind: str) -> tuple[Signature, Function]:
    return values((term,), kind, BOOK.calendar)


def told(term: Term, row: Row) -> bool:
    """What a term says of one row whose facts are all known, under the default readings."""
    takes, run = _reader(term, row.kind)
    facts = tuple(value_when_settled(row.facts[one.name]) for one in takes.facts)
    records = [
        [tuple(value_when_settled(one[name]) for name in names) for one in row.records[each]]
        for each, names in takes.records.items()
    ]
    return bool(run(facts, records, takes.picks({}), takes.settings({}))[0])
