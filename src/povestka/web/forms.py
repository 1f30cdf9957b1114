"""A form as it was sent: names with their words, read within limits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request

from povestka.language.words import Text
from povestka.web.refusals import Refused

MOST_FIELDS: Final = 400
_KIND: Final = Text(
    "a form is sent as application/x-www-form-urlencoded.",
    "форма отправляется как application/x-www-form-urlencoded.",
)
_MANY: Final = Text(
    "the form has more than {most} fields.", "в форме больше {most} полей."
)
_CONTROLS: Final = {code: None for code in range(32) if chr(code) not in "\n\t"}


class Fields:
    """The fields of a form or of an address, in their order; a name may come more than once.

    >>> given = Fields([("placed", " 2026-01-12 "), ("reading", "CR-1=service")])
    >>> given.one("placed"), given.one("nothing"), given.many("reading")
    ('2026-01-12', '', ('CR-1=service',))
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs = tuple(
            (name.translate(_CONTROLS), value.translate(_CONTROLS)) for name, value in pairs
        )

    def one(self, name: str) -> str:
        """The last word of that name, without the blanks around it; empty if there is none."""
        return next((value.strip() for key, value in reversed(self.pairs) if key == name), "")

    def many(self, name: str) -> tuple[str, ...]:
        """All words of that name that are not empty."""
        return tuple(value.strip() for key, value in self.pairs if key == name and value.strip())

    def has(self, name: str) -> bool:
        """Whether the name came at all, as a ticked box or a pressed button does."""
        return any(key == name for key, _ in self.pairs)


async def sent(request: Request) -> Fields:
    """The form in the body of a request; `Refused` where it is no form or has too many fields."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refused(415, _KIND)
    try:
        found = await request.form(max_fields=MOST_FIELDS)
    except HTTPException as many:
        raise Refused(413, _MANY.filled(most=MOST_FIELDS)) from many
    return Fields((name, value) for name, value in found.multi_items() if isinstance(value, str))


def asked(request: Request) -> Fields:
    """The fields in the address of a request: never a fact of a case."""
    return Fields(request.query_params.multi_items())
