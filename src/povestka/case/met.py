"""What a question meets on its way through the law: its numbers and its choices, by name."""

from __future__ import annotations

from functools import cache

from povestka.language.fold import parts_of
from povestka.language.terms import Choose, Parameter, Rule, Term


@cache
def names_met(
    terms: tuple[Term, ...], picks: frozenset[tuple[str, str]], *, own: bool = False
) -> frozenset[str]:
    """The names of the parameters and undated choices under some terms.

    Of a choice that `picks` settles only the option picked is followed, of any other all. With
    `own`, rules named inside are not entered: what is left is what the terms say themselves.
    """
    chosen = dict(picks)
    found: set[str] = set()
    seen: set[int] = set()
    waiting = [(term, True) for term in terms]
    while waiting:
        term, top = waiting.pop()
        if id(term) in seen or (own and not top and isinstance(term, Rule)):
            continue
        seen.add(id(term))
        if isinstance(term, Parameter):
            found.add(term.name)
        elif isinstance(term, Choose) and term.on is None:
            found.add(term.name)
            key = chosen.get(term.name)
            options = [one.term for one in term.options if key in (None, one.key)]
            waiting += [(one, False) for one in options]
        else:
            waiting += [(part, False) for part in parts_of(term)]
    return frozenset(found)
