"""The body of a request as JSON, read strictly: one meaning, a limited depth, whole characters.

JSON as most programs read it lets through what nobody means: a name that comes twice, numbers that
are none, half a character. Here each is a mistake with its place, and no guess is made.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import Any, Final

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from povestka.language.words import Text
from povestka.web.refusals import Refused

DEEPEST: Final = 32
"""So deep a value may stand inside others: a case needs five."""
MOST_DIGITS: Final = 18
"""Of a whole number: enough for a seed, and no number takes long to read."""

_KIND: Final = Text(
    "this operation takes JSON; send it with the header content-type: application/json.",
    "эта операция принимает JSON; отправьте его с заголовком content-type: application/json.",
)
_EMPTY: Final = Text(
    "the body of the request is empty; a JSON object belongs there.",
    "тело запроса пустое; здесь нужен объект JSON.",
)
_NO_UTF8: Final = Text(
    "the body is not text in UTF-8 (byte {at}).", "тело запроса — не текст в UTF-8 (байт {at})."
)
_NO_JSON: Final = Text(
    "the body is not JSON (line {line}, column {column}).",
    "тело запроса — не JSON (строка {line}, столбец {column}).",
)
_DEEP: Final = Text(
    "the JSON is nested more than {most} deep.", "вложенность JSON больше {most} уровней."
)
_TWICE: Final = Text(
    "an object has the name «{name}» twice; keep one of them.",
    "в объекте имя «{name}» встречается дважды; оставьте одно.",
)
_NO_NUMBER: Final = Text(
    "«{told}» is no number that JSON has; leave it out, or write a number.",
    "«{told}» — не число по правилам JSON; уберите его или укажите число.",
)
_LONG: Final = Text(
    "a number has more than {most} digits; nothing here takes such.",
    "в числе больше {most} цифр; здесь таких не бывает.",
)
_HALF: Final = Text(
    "a text holds half of a character (a lone surrogate); write the character whole.",
    "в тексте половина символа (одиночный суррогат); запишите символ целиком.",
)


class Strict(Request):
    """A request whose JSON has been read by `read` alone."""

    _told: Any = None

    async def take(self) -> None:
        """Read the body; `Refused` (400, 415) where it is not JSON with one meaning."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise Refused(415, _KIND)
        self._told = await run_in_threadpool(read, await self.body())

    async def json(self) -> Any:
        """What was read."""
        return self._told


def read(body: bytes) -> Any:
    """The value of a text of JSON; `Refused` (400) where it is none, or none with one meaning.

    >>> read(b'{"days": 3}')
    {'days': 3}
    """
    if not body.strip():
        raise Refused(400, _EMPTY)
    try:
        found = json.loads(
            body.decode(), object_pairs_hook=_object, parse_int=_whole, parse_float=_number,
            parse_constant=_constant,
        )
    except UnicodeDecodeError as error:
        raise Refused(400, _NO_UTF8.filled(at=error.start)) from error
    except json.JSONDecodeError as error:
        says = _NO_JSON.filled(line=error.lineno, column=error.colno)
        raise Refused(400, says) from error
    except RecursionError as error:
        raise Refused(400, _DEEP.filled(most=DEEPEST)) from error
    _look_through(found)
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise Refused(400, _TWICE.filled(name=_sendable(twice)[:40]))
    return found


def _whole(told: str) -> int:
    if len(told.lstrip("-")) > MOST_DIGITS:
        raise Refused(400, _LONG.filled(most=MOST_DIGITS))
    return int(told)


def _number(told: str) -> float:
    found = float(told)
    if not math.isfinite(found):
        raise Refused(400, _NO_NUMBER.filled(told=told[:40]))
    return found


def _constant(told: str) -> float:
    raise Refused(400, _NO_NUMBER.filled(told=told))


def _look_through(found: Any) -> None:
    """Refuse what is nested too deep, and text that cannot be written as UTF-8."""
    level = [found]
    for _ in range(DEEPEST + 1):
        below: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                below += one
                below += one.values()
            elif isinstance(one, list):
                below += one
            elif isinstance(one, str) and one != _sendable(one):
                raise Refused(400, _HALF)
        level = below
        if not level:
            return
    raise Refused(400, _DEEP.filled(most=DEEPEST))


def _sendable(text: str) -> str:
    """The text, with a mark for whatever cannot be written as UTF-8."""
    return text if text.isascii() else text.encode(errors="replace").decode()
