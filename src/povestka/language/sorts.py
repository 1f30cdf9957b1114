"""The sorts of values, and the refusal of a term of another sort."""

from __future__ import annotations

from enum import Enum


class Sort(Enum):
    """What kind of value a term has."""

    DAY = "a day"
    NUMBER = "a number"
    TRUTH = "true or false"
    NAME = "one of a list of names"
    INTERVAL = "an interval of days"


def sort_of(term: object) -> Sort:
    """The sort of a term; what is not a term is refused with a TypeError."""
    found = getattr(term, "sort", None)
    if not isinstance(found, Sort):
        raise TypeError(f"a term is needed, not {term!r}: a bare value has no unit")
    return found


def want(sort: Sort, *terms: object) -> None:
    """Refuse what is not a term, or a term of another sort, with a TypeError that names both."""
    for term in terms:
        found = sort_of(term)
        if found is not sort:
            raise TypeError(f"{sort.value} is needed here, and {term!r} is {found.value}")


def want_some(what: str, items: tuple[object, ...]) -> None:
    """Refuse an empty list of parts with a ValueError: over nothing a term has no meaning."""
    if not items:
        raise ValueError(f"{what} of nothing at all has no meaning")
