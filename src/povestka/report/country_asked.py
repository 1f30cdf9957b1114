"""What was asked: a scenario in words, and every setting with its value, range, mark and source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from povestka.language.days import NEVER, date_of
from povestka.language.words import Text
from povestka.people.regions import regions
from povestka.people.scenario.model import Outage, Quota, Scenario, Window
from povestka.people.settings import Setting, Value, settings
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import decimal, signed
from povestka.report.country_sources import in_russian
from povestka.report.dates import NO_BREAK, in_words

_LABELS: Final = {
    "period": Text("Period", "Период"),
    "men": Text("Men and chance", "Люди и случайность"),
    "called": Text("Who is called", "Кого вызывают"),
    "windows": Text("Summonses are issued", "Повестки выдаются"),
    "quotas": Text("Quotas", "План призыва"),
    "roll_out": Text("Roll-out", "Ввод в действие"),
    "outages": Text("Out of order", "Не работает"),
    "readings": Text("Readings of the law", "Толкования закона"),
    "reforms": Text("Changes to the law", "Изменения закона"),
    "regions": Text("Regions", "Регионы"),
}
_PERIOD: Final = Text("{first} to {last}", "{first} — {last}")
_MEN: Final = Text(
    "{persons} men; seed {seed}; replicates: {n}",
    "{persons} человек; начальное число {seed}; повторов: {n}",
)
_CONSCRIPTS: Final = Text("Conscripts, for call-up", "Призывники, на военную службу по призыву")
_RESERVISTS: Final = Text(
    "Reservists, for mobilisation", "Граждане, пребывающие в запасе, по мобилизации"
)
_WINDOW: Final = Text(
    "{first} to {last}: {share} of the men whom the office would call",
    "{first} — {last}: {share} тех, кого вызвал бы комиссариат",
)
_QUOTA: Final = Text(
    "{first} to {last}: {men} men in the whole country", "{first} — {last}: {men} человек по стране"
)
_DECREE: Final = Text(
    "{first} to {last}: {men} men in the whole country (decree {decree})",
    "{first} — {last}: {men} человек по стране (указ № {decree})",
)
_NO_QUOTA: Final = Text("None", "Нет")
_ROLLS: Final = {
    "register": (
        Text("Register of summonses from {on}", "Реестр повесток с {on}"),
        Text("Register of summonses: not in use", "Реестр повесток не применяется"),
    ),
    "border": (
        Text("Exit bans on the border's screen from {on}", "Запреты на экране пограничника с {on}"),
        Text("The border's screen shows no bans", "Экран пограничника запретов не показывает"),
    ),
    "agencies": (
        Text("Measures on the agencies' screens from {on}", "Меры на экранах ведомств с {on}"),
        Text("Agencies' screens show no measures", "Экраны ведомств мер не показывают"),
    ),
}
_EARLIER: Final = Text("The Register from {on}: {region}", "Реестр с {on}: {region}")
_OUTAGE: Final = {
    "register": Text("The Register, {first} to {last}", "Реестр, {first} — {last}"),
    "portal": Text("The portal, {first} to {last}", "Портал, {first} — {last}"),
    "border": Text("The border's screens, {first} to {last}", "Экраны границы, {first} — {last}"),
}
_DEFAULT: Final = Text(
    "Every contested question by its default reading",
    "По каждому спорному вопросу — толкование по умолчанию",
)
_READING: Final = Text("{switch}: {option}", "{switch}: {option}")
_OTHERS: Final = Text(
    "Every other contested question by its default reading",
    "По прочим спорным вопросам — толкование по умолчанию",
)
_UNDISPUTED: Final = Text(
    "Without Crimea and Sevastopol, which are internationally recognised as Ukraine",
    "Без Крыма и Севастополя, которые в мире признаны частью Украины",
)
_DISPUTED: Final = Text(
    "With Crimea and Sevastopol, which are internationally recognised as Ukraine and where Russian"
    " conscription is applied in fact",
    "С Крымом и Севастополем, которые в мире признаны частью Украины и где российский призыв"
    " проводится фактически",
)
_LEFT_OUT: Final = Text("Left out: {names}", "Не включены: {names}")
_OWN: Final = Text("With values of their own: {names}", "С собственными значениями: {names}")


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of what was asked: its label, and what the scenario says of it."""

    label: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assumed:
    """A setting as the run had it; `anew` where the scenario sets it, for all or in a region."""

    key: str
    says: str
    value: str
    span: str
    mark: str
    source: str
    anew: bool


def asked(frame: Frame, readings: Mapping[str, str]) -> tuple[Asked, ...]:
    """The scenario in words, line by line; what it does not have is left out.

    `readings` are the words of the law's readings in the frame's language, by "CR-1=service".
    """
    scenario, lang = frame.first.scenario, frame.lang
    found = {
        "period": [_PERIOD.in_(lang).format(**_span(scenario.first, scenario.last, lang))],
        "men": [
            _MEN.in_(lang).format(
                persons=signed(frame.first.persons), seed=scenario.seed, n=len(frame.results)
            )
        ],
        "called": [(_RESERVISTS if scenario.mobilisation else _CONSCRIPTS).in_(lang)],
        "windows": [_window(one, lang) for one in scenario.windows],
        "quotas": [_quota(one, lang) for one in scenario.quotas] or [_NO_QUOTA.in_(lang)],
        "roll_out": _roll_out(scenario, lang),
        "outages": [_outage(one, lang) for one in scenario.outages],
        "readings": _readings(scenario, readings, lang),
        "reforms": [f"{one.title.in_(lang)}. {one.says.in_(lang)}" for one in scenario.reforms],
        "regions": _regions(scenario, lang),
    }
    return tuple(
        Asked(_LABELS[key].in_(lang), tuple(says)) for key, says in found.items() if says
    )


def _readings(scenario: Scenario, readings: Mapping[str, str], lang: str) -> list[str]:
    if not scenario.readings:
        return [_DEFAULT.in_(lang)]
    told = [
        _READING.in_(lang).format(switch=switch, option=readings.get(f"{switch}={one}", one))
        for switch, one in scenario.readings.items()
    ]
    return [*told, _OTHERS.in_(lang)]


def _day(number: int, lang: str) -> str:
    return in_words(date_of(number).isoformat(), lang)


def _span(first: int, last: int, lang: str) -> dict[str, str]:
    return {"first": _day(first, lang), "last": _day(last, lang)}


def _window(one: Window, lang: str) -> str:
    share = f"{_short(100 * one.share, lang)}{NO_BREAK}%"
    return _WINDOW.in_(lang).format(**_span(one.first, one.last, lang), share=share)


def _quota(one: Quota, lang: str) -> str:
    text = _DECREE if one.decree else _QUOTA
    places = {**_span(one.first, one.last, lang), "men": signed(one.men), "decree": one.decree}
    return text.in_(lang).format(**places)


def _outage(one: Outage, lang: str) -> str:
    return _OUTAGE[one.of].in_(lang).format(**_span(one.first, one.last, lang))


def _roll_out(scenario: Scenario, lang: str) -> list[str]:
    roll = scenario.roll_out
    days = {"register": roll.register, "border": roll.border, "agencies": roll.agencies}
    told = []
    for key, on in days.items():
        text = _ROLLS[key][on == NEVER].in_(lang)
        told.append(text if on == NEVER else text.format(on=_day(on, lang)))
    by_day: dict[int, list[str]] = {}
    for code, on in roll.regions.items():
        by_day.setdefault(on, []).append(code)
    for on, codes in by_day.items():
        told.append(_EARLIER.in_(lang).format(region=_names(codes, lang), on=_day(on, lang)))
    return told


def _regions(scenario: Scenario, lang: str) -> list[str]:
    told = [(_DISPUTED if scenario.disputed else _UNDISPUTED).in_(lang)]
    if scenario.left_out:
        told.append(_LEFT_OUT.in_(lang).format(names=_names(scenario.left_out, lang)))
    if scenario.regions:
        told.append(_OWN.in_(lang).format(names=_names(list(scenario.regions), lang)))
    return told


def _names(codes: Sequence[str], lang: str) -> str:
    known = {one.code: one.name.in_(lang) for one in regions()}
    return ", ".join(known[code] for code in codes)


def assumed(scenario: Scenario, lang: str) -> tuple[Assumed, ...]:
    """Every setting, in the order of its file, with the value that the run had."""
    return tuple(_assumed(one, scenario, lang) for one in settings().values())


def _assumed(one: Setting, scenario: Scenario, lang: str) -> Assumed:
    value = scenario.settings.get(one.key, one.base)
    own = [
        (code, values[one.key])
        for code, values in scenario.regions.items()
        if one.key in values
    ]
    told = _value(one, value, lang)
    for apart in dict.fromkeys(_value(one, found, lang) for _, found in own):
        codes = [code for code, found in own if _value(one, found, lang) == apart]
        told += f"; {', '.join(codes)}: {apart}"
    span = "—" if one.low == one.high else " … ".join(
        _value(one, bound, lang) for bound in (one.low, one.high)
    )
    return Assumed(
        key=one.key,
        says=one.says.in_(lang),
        value=told,
        span=span,
        mark=one.mark,
        source=in_russian(one.source) if lang == "ru" else one.source,
        anew=one.key in scenario.settings or bool(own),
    )


def _value(setting: Setting, value: Value, lang: str) -> str:
    """A value as a reader sees it: shares in per cent, knots of days one after the other."""
    parts = value if isinstance(value, tuple) else (value,)
    if setting.kind in {"share", "share_by_age"}:
        told = [f"{_short(100 * float(one), lang)}" for one in parts]
        return " / ".join(told) + f"{NO_BREAK}%"
    return " / ".join(signed(int(one)) for one in parts)


def _short(number: float, lang: str) -> str:
    """A number with one decimal where it has any.

    >>> _short(50.0, "en"), _short(0.25, "ru")
    ('50', '0,2')
    """
    rounded = round(number, 1)
    return str(int(rounded)) if rounded == int(rounded) else decimal(rounded, lang)
