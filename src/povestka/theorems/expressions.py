"""A statement of one's own, in text: parsed into a term of our language, never run as code.

    implication   either [("implies" | "->") implication]
    either        both {"or" both}
    both          negated {"and" negated}
    negated       "not" negated | compared
    compared      sum ["arises" | "is" ["not"] "none" | {("<" "<=" ">" ">=" "==" "!=") sum}]
    sum           atom {("+" | "-") NUMBER ["working"] ("days" | "months" | "years")}
    atom          NAME | DATE | NUMBER | "(" implication ")" | "happened" "(" implication ")"
                  | "some" ("ground" | "complaint") ":" "(" implication ")"

What has no day stands after every day, and two such are equal, whether the day does not arise or
has not come: `measures.from >= appear` holds where no measure arises. To say more, write
`measures arises and measures.from >= appear`.

An interval's bare name is the truth that there is one. `under_exit_ban` and `under_measures`,
which a case answers over all summonses, are of one summons here: the same as its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from povestka.language.days import NEVER, day
from povestka.language.sorts import Sort
from povestka.language.terms import (
    AllOf,
    AnyOf,
    Compare,
    Duration,
    Gather,
    Literal,
    Not,
    Shift,
    Term,
)
from povestka.language.words import Text
from povestka.language.writing import (
    NO,
    YES,
    happened,
    number,
    same_day,
    when,
)
from povestka.theorems import wrong
from povestka.theorems.cursor import Cursor, Use, Value
from povestka.theorems.edges import is_named
from povestka.theorems.names import ALIASES, SOME, TABLE, Name, holding
from povestka.theorems.tokens import KEYWORDS, BadExpression, Token, shown

NAMES: Final[Mapping[str, Text]] = {key: one.says for key, one in TABLE.items()}
"""Every name that a statement may use, and what it is."""

_MOST_LENGTHS: Final = 10
_MOST: Final = 999_999_999
_FIRST: Final = day("1900-01-01")
_LAST: Final = day("2199-12-31")
_EQUAL: Final = ("==", "=", "!=")
_RELATIONS: Final = ("<", "<=", ">", ">=", *_EQUAL)


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement about one row: where `given` holds, `term` is said to hold.

    `kind` is the kind of row ("summons", "person", "decision", "complaint"); both terms are of
    sort TRUTH, `given` being `YES` where the statement has no premise. `names` are those used.
    """

    kind: str
    given: Term
    term: Term
    names: tuple[str, ...]


def parsed(text: str) -> Asked:
    """The statement that a text makes; `BadExpression`, with every place, where it makes none.

    >>> asked = parsed("measures arises implies measures.from >= appear")
    >>> asked.kind, asked.names
    ('summons', ('measures', 'measures.from', 'appear'))
    """
    return _Parser(text).asked()


def _only_dated(term: Term) -> Term:
    """The day, with all that has no day made one."""
    return when(happened(term), term)


def _related(sign: str, left: Term, right: Term) -> Term:
    if left.sort is Sort.DAY and not isinstance(left, Literal) and not isinstance(right, Literal):
        left, right = _only_dated(left), _only_dated(right)
    match sign:
        case "<" | "<=":
            return Compare(sign, left, right)
        case ">" | ">=":
            return Compare(sign.replace(">", "<"), right, left)
        case "!=":
            return Not(same_day(left, right))
        case _:
            return same_day(left, right)


class _Parser(Cursor):
    """Recursive descent, collecting what is wrong as far as it can."""

    def asked(self) -> Asked:
        """The whole text."""
        first = self.truth(self._either())
        arrow = self.met("implies", "->")
        given = first if arrow else YES
        term = self.truth(self.deeper(self._implication, arrow)) if arrow else first
        if self.here.kind != "end":
            closes = self.here.text == ")"
            given_text = shown(self.here.text)
            raise self.stop(
                wrong.CLOSES_NOTHING if closes else wrong.CANNOT_FOLLOW.filled(given=given_text)
            )
        kind = self.kind()
        if not self.uses and not self.faults:
            self.note(0, wrong.NOTHING_USED)
        if self.faults:
            raise BadExpression(self.text, self.faults)
        return Asked(kind, given, term, tuple(self.names))

    def _implication(self) -> Value:
        left = self._either()
        arrow = self.met("implies", "->")
        if not arrow:
            return left
        right = self.deeper(self._implication, arrow)
        term = AnyOf((Not(self.truth(left)), self.truth(right)))
        return Value(term, left.start, right.end)

    def _either(self) -> Value:
        return self._several("or", self._both, AnyOf)

    def _both(self) -> Value:
        return self._several("and", self._negated, AllOf)

    def _several(
        self,
        word: str,
        read: Callable[[], Value],
        join: Callable[[tuple[Term, ...]], Term],
    ) -> Value:
        found = [read()]
        while self.met(word):
            found.append(read())
        if len(found) == 1:
            return found[0]
        items = tuple([self.truth(one) for one in found])
        return Value(join(items), found[0].start, found[-1].end)

    def _negated(self) -> Value:
        at = self.met("not")
        if not at:
            return self._compared()
        found = self.deeper(self._negated, at)
        return Value(Not(self.truth(found)), at.start, found.end)

    def _compared(self) -> Value:
        first = self._sum()
        last = self.here
        if self.met("arises"):
            return Value(self._arises(first), first.start, last.end)
        if self.met("is"):
            there = self.met("not")
            last = self.here
            if not self.met("none"):
                raise self.stop(wrong.IS_NONE)
            arises = self._arises(first)
            return Value(arises if there else Not(arises), first.start, last.end)
        if first.name is not None and first.name.words and last.text in _RELATIONS:
            return self._named(first, first.name)
        if first.term is None and last.text in _EQUAL and self._is_no_name(self.place + 1):
            self.place += 2
            return Value(None, first.start, self.tokens[self.place - 1].end)
        return self._chained(first)

    def _is_no_name(self, place: int) -> bool:
        """Whether a word stands there that only a fact with a list of names can be."""
        token = self.tokens[place]
        of_a_list = any(token.text in one.words for one in TABLE.values())
        return token.kind == "quoted" or (of_a_list and token.text not in TABLE)

    def _arises(self, value: Value) -> Term:
        """The truth that a value has a day or an amount at all."""
        if value.name is not None and value.name.arises is not None:
            return value.name.arises
        if value.term is not None and value.sort is Sort.DAY:
            return happened(value.term)
        if value.term is not None:
            self.note(value.start, wrong.NO_ARISING.filled(given=shown(self.source(value))))
        return NO

    def _named(self, first: Value, name: Name) -> Value:
        """A fact with a list of names compared with one of them."""
        sign, word = self.here, self.tokens[self.place + 1]
        if sign.text not in _EQUAL:
            raise self.stop(wrong.EQUAL_ONLY.filled(sign=sign.text))
        if word.kind not in ("word", "quoted"):
            raise self.stop(wrong.A_WORD.filled(word=name.words[0]), word)
        self.place += 2
        given = word.text[1:-1] if word.kind == "quoted" else word.text
        if given not in name.words:
            self.note(word.start, wrong.not_among(given, self.source(first), name.words))
            return Value(None, first.start, word.end)
        same = is_named(name.term, given)
        return Value(Not(same) if sign.text == "!=" else same, first.start, word.end)

    def _chained(self, first: Value) -> Value:
        """Comparisons one after another, all of which must hold."""
        found: list[Term] = []
        left = first
        while sign := self.met(*_RELATIONS):
            right = self._sum()
            found.append(self._one_relation(sign.text, left, right))
            left = right
        if not found:
            return first
        return Value(
            found[0] if len(found) == 1 else AllOf(tuple(found)), first.start, left.end
        )

    def _one_relation(self, sign: str, left: Value, right: Value) -> Term:
        amounts = (Sort.DAY, Sort.NUMBER)
        wanted = next((one.sort for one in (left, right) if one.sort in amounts), None)
        if wanted is not None:
            return _related(sign, self.of_sort(wanted, left), self.of_sort(wanted, right))
        if left.sort is not None:
            given = shown(self.source(left))
            self.note(left.start, wrong.NOT_COMPARED.filled(given=given))
        return NO

    def _sum(self) -> Value:
        found = self._atom()
        while sign := self.met("+", "-"):
            count = self.here
            if count.kind != "number":
                raise self.stop(wrong.LENGTH.filled(sign=sign.text))
            self.place += 1
            unit = self._unit()
            found = self._shifted(found, sign, count, unit)
        return found

    def _unit(self) -> str:
        working = self.met("working")
        word = self.here
        unit = word.text.removesuffix("s")
        if word.kind != "word" or unit not in wrong.UNITS or (working and unit != "day"):
            raise self.stop(wrong.UNIT)
        self.place += 1
        return "working day" if working else unit

    def _shifted(self, start: Value, sign: Token, count: Token, unit: str) -> Value:
        length = self.counted(count, wrong.UNITS[unit])
        if unit == "working day" and sign.text == "-":
            self.note(sign.start, wrong.FORWARDS)
            length = 0
        if start.lengths == _MOST_LENGTHS:
            raise self.stop(wrong.TOO_MANY_LENGTHS.filled(most=_MOST_LENGTHS), sign)
        signed = number(-length if sign.text == "-" else length)
        term = Shift(self.of_sort(Sort.DAY, start), Duration(signed, unit, "day after"))
        end = self.tokens[self.place - 1].end
        return Value(term, start.start, end, lengths=start.lengths + 1)

    def _atom(self) -> Value:
        token = self.here
        if token.kind == "end":
            raise self.stop(wrong.MISSING)
        if self.met("("):
            return self._bracketed(token)
        if self.met("happened"):
            return self._happened(token)
        if self.met("some"):
            return self._some(token)
        if token.kind in ("sign", "quoted") or token.text in KEYWORDS:
            raise self.stop(wrong.CANNOT_START.filled(given=shown(token.text)))
        self.place += 1
        if token.kind == "date":
            return self._date(token)
        if token.kind == "number":
            value = number(self.counted(token, _MOST))
            if self.here.text.removesuffix("s") in (*wrong.UNITS, "working"):
                raise self.stop(wrong.LENGTH_ALONE, token)
            return Value(value, token.start, token.end)
        return self._name(token)

    def _bracketed(self, at: Token) -> Value:
        found = self.deeper(self._implication, at)
        last = self.here
        self.want(")")
        return Value(found.term, at.start, last.end, found.name, found.lengths)

    def _happened(self, at: Token) -> Value:
        self.want("(")
        found = self._arises(self.deeper(self._implication, at))
        last = self.here
        self.want(")")
        return Value(found, at.start, last.end)

    def _some(self, at: Token) -> Value:
        each = self.met(*SOME)
        if not each:
            raise self.stop(wrong.SOME_WHAT)
        if each.text in self.scope:
            filled = wrong.GATHERED.filled(word=f"some {each.text}", each=each.text)
            raise self.stop(filled, at)
        self.uses.append(Use(f"some {each.text}", at.start, holding(each.text)))
        self.want(":")
        self.want("(")
        outer, self.scope = self.scope, self.scope | {each.text}
        body = self._bracketed(at)
        self.scope = outer
        return Value(Gather("any", each.text, self.truth(body)), at.start, body.end)

    def _date(self, token: Token) -> Value:
        try:
            found = day(token.text)
        except ValueError:
            found = NEVER
        if not _FIRST <= found <= _LAST:
            self.note(token.start, wrong.NO_DATE.filled(given=shown(token.text)))
            return Value(None, token.start, token.end)
        return Value(Literal(found, Sort.DAY), token.start, token.end)

    def _name(self, token: Token) -> Value:
        key = ALIASES.get(token.text, token.text)
        name = TABLE.get(key)
        if name is None:
            self.note(token.start, wrong.unknown_name(token.text))
            return Value(None, token.start, token.end)
        self.names.setdefault(key)
        own = name.each in self.scope
        lost = name.gathers & self.scope
        if not own and not name.kinds:
            inside = wrong.INSIDE_SOME.filled(each=name.each, word=shown(token.text))
            self.note(token.start, inside)
        elif lost:
            each = ", ".join(sorted(lost))
            self.note(token.start, wrong.GATHERED.filled(word=shown(token.text), each=each))
        else:
            kinds = holding(name.each) if own else name.kinds
            self.uses.append(Use(token.text, token.start, kinds))
        return Value(name.term, token.start, token.end, name)
