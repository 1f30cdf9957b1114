"""One synthetic man of a run, told for the terminal: who he is, and what happened to him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from povestka.language.words import Text
from povestka.report.dates import in_words

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story: its key, its title (or none), its lines."""

    key: str
    title: str
    lines: Sequence[str]


_HEAD: Final = Text(
    "{person}, {region}, office {office}, {age} in {year}",
    "{person}, {region}, комиссариат {office}, в {year} году исполняется {age}",
)
_MODEL: Final = Text(
    "MODEL. SYNTHETIC PERSON: drawn by chance under the assumptions of a scenario.",
    "МОДЕЛЬ. УСЛОВНОЕ ЛИЦО: получено случайно по предположениям сценария.",
)
_NOT_SUMMONED: Final = Text("Not summoned: {why}", "Повестки нет: {why}")
_IS_SO: Final = Text("Of him it is so:", "О нём верно следующее:")
_SUMMONS: Final = Text("Summons {id}", "Повестка {id}")
_APART: Final = Text("Where law and screens part:", "Где закон и экраны расходятся:")
_TO: Final = Text("{since} to {until} inclusive", "{since} по {until} включительно")
_SINCE: Final = Text("since {since}", "{since}")
_QUOTA: Final = Text(
    "Taken by the quota of season {season} on {taken}.",
    "Отобран по плану призыва сезона {season}: {taken}.",
)
_EXAMINED: Final = Text("From the board to dispatch", "От комиссии до отправки")
_LAW: Final = Text("What the law says of these facts:", "Что говорит закон об этих фактах:")
_BOARD: Final = {
    "came": Text("came to be examined", "явился на освидетельствование"),
    "examined": Text("examined", "освидетельствован"),
    "decided": Text("the board decided", "решение комиссии"),
    "claim_filed": Text("claim in court", "обращение в суд"),
    "claim_upheld": Text("the court annulled the decision", "суд отменил решение"),
    "claim_rejected": Text("the court let the decision stand", "суд оставил решение в силе"),
}


def drawn(told: Plain, lang: str) -> str:
    """The story of a man as text, up to what the law says of it: that is a case's own page."""
    return "\n".join(_lines(told, lang))


def sections(told: Plain, lang: str) -> tuple[Section, ...]:
    """The story of a man who was summoned, part by part: what he is, his summonses, what parted."""
    found = [
        Section("self", _IS_SO.in_(lang), [one["says"] for one in told["traits"] if one["value"]])
    ]
    for summons in told["summonses"]:
        days = [f"{in_words(one['on'], lang)}: {one['says']}" for one in summons["days"]]
        states = [f"{_span(one, lang)}: {one['says']}" for one in summons["states"]]
        title = _SUMMONS.in_(lang).format(id=summons["id"])
        found.append(Section("summons", title, [*days, *states]))
    board = [
        f"{in_words(told['board'][key], lang)}: {says.in_(lang)}"
        for key, says in _BOARD.items()
        if told["board"] and told["board"].get(key)
    ]
    found.append(Section("board", _EXAMINED.in_(lang), board))
    if told["quota"] and told["quota"]["taken"]:
        taken = in_words(told["quota"]["taken"], lang)
        says = _QUOTA.in_(lang).format(season=told["quota"]["season"], taken=taken)
        found.append(Section("quota", "", [says]))
    apart = [f"{_span(one, lang)}: {one['title']}; {one['says']}" for one in told["apart"]]
    found.append(Section("apart", _APART.in_(lang), apart))
    return tuple(one for one in found if one.lines or one.key == "self")


def _lines(told: Plain, lang: str) -> Iterator[str]:
    yield _HEAD.in_(lang).format(
        person=told["person"], region=told["region"]["name"], office=told["office"],
        age=told["age"], year=told["first"][:4],
    )
    yield _MODEL.in_(lang)
    yield ""
    if told["why_not_summoned"]:
        yield _NOT_SUMMONED.in_(lang).format(why=told["why_not_summoned"])
        return
    for part in sections(told, lang):
        if part.key == "quota":
            yield from part.lines
            continue
        if part.key != "self":
            yield ""
        if part.key != "board":
            yield part.title
        yield from (f"  {line}" for line in part.lines)
    yield ""
    yield _LAW.in_(lang)


def _span(one: Plain, lang: str) -> str:
    """The first and the last day of a state; `until` is the first day after it."""
    since = in_words(one["from"], lang)
    if lang == "ru":
        since = f"со {since}" if one["from"].endswith("-02") else f"с {since}"
    if one["until"] is None:
        return _SINCE.in_(lang).format(since=since)
    last = (date.fromisoformat(one["until"]) - timedelta(days=1)).isoformat()
    return _TO.in_(lang).format(since=since, until=in_words(last, lang))
