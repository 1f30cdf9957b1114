"""What would change the answers of a case, as text and as a fragment of HTML, from plain mappings.

It tells of records, of facts not known and of readings; never what anybody might do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from textwrap import wrap
from typing import Any, Final

from povestka.language.words import Text
from povestka.report import dates, lacks
from povestka.report import why_not_words as said
from povestka.report import words as report_words
from povestka.report.values import capital, shown

WIDTH: Final = 88
"""Columns where none are asked for."""
FAR: Final = 366
"""A change further than this from the record, or from the day of asking, is counted, not told."""
Found = Sequence[Mapping[str, Any]]
Change = Mapping[str, Any]


def drawn(
    found: Found, names: Mapping[str, str], as_of: str, lang: str, width: int = WIDTH
) -> str:
    """The text of what would change the answers: a heading, each answer, a closing sentence.

    `found` as `why_not` gives it, `names` the readings in words by switch ("CR-1=service"),
    `as_of` the day of asking as an ISO day. The answers of the person that repeat those of his one
    summons are left out.
    """
    lines = [said.HEADING.in_(lang), ""]
    for head, told in _answers(found, names, as_of, lang):
        lines += wrap(head, width, subsequent_indent="  ")
        for one in told:
            lines += wrap(one, width, initial_indent="  ", subsequent_indent="    ")
    return "\n".join([*lines, "", *wrap(said.CLOSING.in_(lang), width)])


def fragment(found: Found, names: Mapping[str, str], as_of: str, lang: str) -> str:
    """The same as a section of HTML, its language marked and every value escaped."""
    items = [
        f"<dt>{escape(head)}</dt>" + "".join(f"<dd>{escape(one)}</dd>" for one in told)
        for head, told in _answers(found, names, as_of, lang)
    ]
    heading, closing = (escape(one.in_(lang)) for one in (said.HEADING, said.CLOSING))
    return (
        f'<section class="povestka-why-not" lang="{escape(lang)}"><h3>{heading}</h3>\n<dl>\n'
        + "\n".join(items)
        + f"\n</dl>\n<p>{closing}</p></section>"
    )


def _answers(
    found: Found, names: Mapping[str, str], as_of: str, lang: str
) -> Iterator[tuple[str, list[str]]]:
    """Each answer as it is, and the sentences of what would change it."""
    summonses = {one["summons"] for one in found if one["summons"]}
    single = {one["question"] for one in found if one["summons"]}
    for one in found:
        of = {"under_exit_ban": "exit_ban", "under_measures": "measures"}.get(one["question"])
        if not (of in single and len(summonses) == 1):
            yield _now(one, as_of, lang), list(_sentences(one, names, as_of, lang))


def _now(one: Mapping[str, Any], as_of: str, lang: str) -> str:
    value = said.OPEN.in_(lang) if one["depends"] else shown(_plain(one["value"]), lang, as_of)
    text = said.NOW_OF if one["summons"] else said.NOW
    question = lacks.QUESTIONS[one["question"]].in_(lang)
    return report_words.say(
        text, lang, question=question, summons=one["summons"], value=value
    )


def _plain(value: Any) -> Any:
    """The value without the list of measures, which the timeline tells."""
    if isinstance(value, Mapping) and "which" in value:
        return {"from": value["from"], "until": value["until"]}
    return value


def _sentences(
    one: Mapping[str, Any], names: Mapping[str, str], as_of: str, lang: str
) -> Iterator[str]:
    """One sentence a kind of change, in the order of the file; never by what is easiest."""
    by_kind: dict[str, list[Change]] = {}
    for change in one["changes"]:
        by_kind.setdefault(change["kind"], []).append(change)
    records = by_kind.get("fact", [])
    near = [change for change in records if not _is_far(change, as_of)]
    tellers: dict[str, tuple[Text, Callable[[Change], str], list[Change]]] = {
        "fact": (said.RECORDS, lambda it: _record(it, lang), near),
        "pair": (said.PAIR, lambda it: _pair(it, lang), by_kind.get("pair", [])),
        "unknown": (said.UNKNOWN, lambda it: _unknown(it, lang), by_kind.get("unknown", [])),
        "reading": (
            said.READINGS, lambda it: _reading(it, names, lang), by_kind.get("reading", [])
        ),
    }
    for text, tell, changes in tellers.values():
        if changes:
            yield report_words.say(text, lang, changes="; ".join(map(tell, changes)))
    if len(near) < len(records):
        yield report_words.say(said.FARTHER, lang, n=len(records) - len(near))
    if not one["changes"]:
        yield said.NOTHING.in_(lang)


def _is_far(change: Change, as_of: str) -> bool:
    """Whether a day lies too far from its record, or from the day of asking, to be a slip."""
    if change["distance"] is not None:
        return bool(change["distance"] > FAR)
    added = change["from"] is None and not change["fact"].endswith(".born")
    return added and abs(dates.length(change["to"], as_of)) > FAR


def _label(path: str, lang: str) -> str:
    """A record in words, with its path beside it."""
    table, *keys = path.split(".")
    if table == "summons":
        keys = keys[1:]
    name = ".".join([table.partition("[")[0], *keys])
    return f"{said.FACTS[name].in_(lang)} ({path})"


def _value(value: Any, lang: str) -> str:
    if value is None:
        return said.NOT_RECORDED.in_(lang)
    if value in said.WORDS:
        return f"«{said.WORDS[value].in_(lang)}»"
    return said.NOT_KNOWN.in_(lang) if value == "unknown" else shown(value, lang)


def _to(change: Change, lang: str) -> str:
    """The value that would be recorded, with the stretch of days for which it stays so."""
    first, last = change["first"], change["last"]
    if first is None and last is None:
        return _value(change["to"], lang)
    if last is None:
        return report_words.say(said.OR_LATER, lang, day=dates.in_words(first, lang))
    if first is None:
        return report_words.say(said.OR_EARLIER, lang, day=dates.in_words(last, lang))
    if first == last:
        return dates.in_words(first, lang)
    ends = {"first": dates.in_words(first, lang), "last": dates.in_words(last, lang)}
    return report_words.say(said.STRETCH, lang, **ends)


def _record(change: Change, lang: str) -> str:
    return report_words.say(
        said.ONE,
        lang,
        fact=_label(change["fact"], lang),
        to=_to(change, lang),
        now=_value(change["from"], lang),
    )


def _pair(change: Change, lang: str) -> str:
    parts = zip(change["fact"], change["from"], change["to"], strict=True)
    return " + ".join(
        report_words.say(
            said.ONE, lang, fact=_label(fact, lang), to=_value(to, lang), now=_value(held, lang)
        )
        for fact, held, to in parts
    )


def _unknown(change: Change, lang: str) -> str:
    becomes = change["becomes"]
    if isinstance(becomes, bool) or not becomes:
        then = shown(becomes, lang)
    else:
        then = said.ARISES.in_(lang)
    return report_words.say(
        said.WITH, lang, fact=_label(change["fact"], lang), to=_to(change, lang), becomes=then
    )


def _reading(change: Change, names: Mapping[str, str], lang: str) -> str:
    switch = f"{change['fact']}={change['to']}"
    text = said.READING if change["rank"] in ("default", "open") else said.PRACTICE
    name = capital(names.get(switch, switch)).rstrip(".")
    return report_words.say(text, lang, name=f"«{name}»", switch=switch)
