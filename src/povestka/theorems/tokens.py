"""A statement in text, cut into its smallest parts, and what is said where it is not one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from povestka.language.words import Text

LONGEST: Final = 2_000
"""The most characters that a statement may have."""

KEYWORDS: Final = (
    "implies", "or", "and", "not", "arises", "is", "none", "happened", "some",
)
"""The words of the language itself."""

_SHOWN: Final = 40
_LEFT, _RIGHT = 40, 30
_PATTERN: Final = re.compile(
    r"(?P<space>[ \t\r\n]+)"
    r"|(?P<date>[0-9]+-[0-9]+-[0-9]+)"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)"
    r"|(?P<quoted>\"[^\"]*\"|'[^']*'|«[^»]*»)"
    r"|(?P<foreign>=>|&&|\|\||<>|[&|!](?!=)|[≤≥≠→⇒∧∨¬−–—])"
    r"|(?P<sign>->|<=|>=|==|!=|[<>=+:()-])"
    r"|(?P<wrong>.)",
    re.DOTALL,
)
_MEANT: Final = {
    "=>": "->» / «>=", "→": "->", "⇒": "->", "&&": "and", "&": "and", "∧": "and", "||": "or",
    "|": "or", "∨": "or", "!": "not", "¬": "not", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">=",
    "−": "-", "–": "-", "—": "-",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a statement: its kind, its text, where it begins and ends (from 0)."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where it stands (columns from 1), and the sentence."""

    column: int
    says: Text


class BadExpression(ValueError):
    """A text that is no statement: all that is wrong with it, each with its place."""

    def __init__(self, text: str, faults: Sequence[Fault]) -> None:
        self.text = text
        self.faults = tuple(sorted(faults, key=lambda one: one.column))
        super().__init__("\n".join(self.lines("en")))

    def sentences(self, lang: str) -> tuple[str, ...]:
        """One sentence a fault, its column in front, on one line."""
        return tuple(
            _AT.filled(column=one.column, says=one.says.in_(lang)).in_(lang)
            for one in self.faults
        )

    def lines(self, lang: str) -> tuple[str, ...]:
        """Three lines a fault: the sentence, the text around the place, and a caret under it."""
        found: list[str] = []
        for one, sentence in zip(self.faults, self.sentences(lang), strict=True):
            first = max(one.column - 1 - _LEFT, 0)
            around = printable(self.text[first : one.column + _RIGHT])
            found += [sentence, f"    {around}", " " * (4 + one.column - 1 - first) + "^"]
        return tuple(found)


_AT: Final = Text("column {column}: {says}", "позиция {column}: {says}")


def printable(text: str) -> str:
    """The text with a mark for each character that would steer a terminal; a break is a space."""
    seen = (" " if one.isspace() else one for one in text)
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in seen)


def shown(text: str) -> str:
    """A piece of the statement as a sentence quotes it, cut where it is long.

    >>> shown("x" * 50) == "x" * 40 + "…"
    True
    """
    clean = printable(text)
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"


def tokens(text: str) -> tuple[Token, ...]:
    """The parts of a statement, an empty one of kind "end" the last.

    Raises `BadExpression` with every character that the language does not have.

    >>> [one.text for one in tokens("appear + 3 days")]
    ['appear', '+', '3', 'days', '']
    """
    if len(text) > LONGEST:
        raise BadExpression(text, [Fault(LONGEST + 1, _TOO_LONG)])
    found: list[Token] = []
    faults: list[Fault] = []
    for one in _PATTERN.finditer(text):
        kind = str(one.lastgroup)
        if kind == "foreign":
            said = _FOREIGN.filled(given=one.group(), right=_MEANT[one.group()])
            faults.append(Fault(one.start() + 1, said))
        elif kind == "wrong":
            faults.append(Fault(one.start() + 1, _wrong(one.group())))
        elif kind != "space":
            found.append(Token(kind, one.group(), one.start(), one.end()))
    if faults:
        raise BadExpression(text, _runs_once(faults))
    return (*found, Token("end", "", len(text), len(text)))


def _runs_once(faults: Sequence[Fault]) -> list[Fault]:
    """Of several faults in neighbouring columns the first: a word of another alphabet is one."""
    places = {one.column for one in faults}
    return [one for one in faults if one.column - 1 not in places]


def _wrong(sign: str) -> Text:
    said = _UNCLOSED if sign in "\"'«" else _LETTER if sign.isalpha() else _SIGN
    return said.filled(given=shown(sign))


_TOO_LONG: Final = Text(
    f"a statement has at most {LONGEST} characters; split it into several.",
    f"в утверждении не больше {LONGEST} знаков; разделите его на несколько.",
)
_FOREIGN: Final = Text(
    "«{given}» is not a sign of this language; did you mean «{right}»?",
    "знака «{given}» в этом языке нет; возможно, имелось в виду «{right}».",
)
_UNCLOSED: Final = Text(
    "the name that begins here with {given} is not closed; end it with the same mark.",
    "название, начатое здесь знаком {given}, не закрыто; закончите его такой же кавычкой.",
)
_LETTER: Final = Text(
    "names and words are written in Latin letters here, and «{given}» is none; write, for"
    " instance, served_on <= appear.",
    "имена и слова здесь пишутся латинскими буквами, а «{given}» — не латинская; напишите,"
    " например, served_on <= appear.",
)
_SIGN: Final = Text(
    "«{given}» has no meaning here; a statement has names, dates, numbers, < <= > >= == != + -"
    " and brackets.",
    "«{given}» здесь ничего не значит; в утверждении бывают имена, даты, числа,"
    " < <= > >= == != + - и скобки.",
)
