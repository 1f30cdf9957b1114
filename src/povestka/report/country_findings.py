"""The main findings of a scenario as sentences with their numbers and ranges."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.people.layout import full_size
from povestka.report import country_words as words
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import middle, percent, ranged, signed

_SENTENCES: Final = {
    "men": Text(
        "The run has {persons} synthetic men of 18–47. The office calls {called} of them, some"
        " more than once: {issued} summonses are issued.",
        "В прогоне {persons} условных мужчин 18–47 лет. Комиссариат вызывает {called} из них,"
        " некоторых не раз; повесток выдано: {issued}.",
    ),
    "served": Text(
        "Served in law: {served} summonses, {share} of those issued. The most frequent route:"
        " {route} ({by} summonses).",
        "Вручено по закону повесток: {served}, это {share} выданных. Самый частый способ"
        " вручения: {route} (повесток: {by}).",
    ),
    "unaware": Text(
        "Of {unaware} summonses the man does not know on the day on which the law counts them as"
        " served: {share} of all that are served.",
        "В день, когда закон считает повестку вручённой, адресат о ней не знает в {share} случаев;"
        " таких повесток: {unaware}.",
    ),
    "banned": Text(
        "Under an exit ban in law at some time of the run: {ever} men. At most on one day: {peak},"
        " on {day}.",
        "Под запретом на выезд по закону хотя бы раз за прогон: {ever} человек. Наибольшее число"
        " за день: {peak}, {day}.",
    ),
    "border": Text(
        "The border's screen shows a ban for {ever} men at some time, at most {peak} on one day.",
        "Экран пограничника показывает запрет хотя бы раз в отношении {ever} человек, за один день"
        " — не более чем {peak}.",
    ),
    "unsupported": Text(
        "On {days} person-days the screen shows a ban that the law does not support: {share} of all"
        " person-days with a ban shown.",
        "Человеко-дней, когда экран показывает запрет, не следующий из закона: {days}, это {share}"
        " всех человеко-дней с показанным запретом.",
    ),
    "measures": Text(
        "Under the temporary measures in law at some time: {ever} men, at most {peak} on one day.",
        "Под временными мерами по закону хотя бы раз: {ever} человек, за один день — не более чем"
        " {peak}.",
    ),
    "board": Text(
        "{appeared} men come, {examined} are examined, {called_up} are called up by the board.",
        "Явились: {appeared}; освидетельствованы: {examined}; призваны решением комиссии:"
        " {called_up}.",
    ),
    "sent": Text(
        "The quotas take {taken} men; {sent} of them are sent by the last day of the run.",
        "По плану призыва отобраны: {taken}; из них к последнему дню прогона отправлены: {sent}.",
    ),
}
_SCALE: Final = Text(
    "The country has about {full} men of these ages, the run {persons}. Its numbers are as run and"
    " are not scaled up.",
    "В стране около {full} мужчин этого возраста, в прогоне {persons}. Числа прогона даны как есть"
    " и не пересчитаны на всю страну.",
)


def findings(frame: Frame) -> tuple[str, ...]:
    """The sentences, in the order of a man's year; what does not occur is told as nothing."""
    places = _places(frame)
    return tuple(
        text.in_(frame.lang).format(**places[key]) for key, text in _SENTENCES.items()
    )


def scale(frame: Frame) -> str:
    """Of a run smaller than the country: that its numbers are not scaled up; else nothing."""
    scenario = frame.first.scenario
    full = full_size(scenario.year, scenario.disputed)
    if frame.first.persons >= full or scenario.left_out:
        return ""
    told = {"full": signed(full), "persons": signed(frame.first.persons)}
    return _SCALE.in_(frame.lang).format(**told)


def _places(frame: Frame) -> dict[str, dict[str, str]]:
    issued, served = frame.totals("issued"), frame.totals("served")
    unaware = frame.totals("unaware")
    days, shown = frame.days_of("unsupported"), frame.days_of("border_men")
    route, by = _most(frame)
    called = [one.tally["called"] for one in frame.results]
    return {
        "men": {
            "persons": signed(frame.first.persons),
            "called": ranged(called), "issued": ranged(issued),
        },
        "served": {
            "served": ranged(served), "share": _share(served, issued, frame.lang),
            "route": route, "by": by,
        },
        "unaware": {"unaware": ranged(unaware), "share": _share(unaware, served, frame.lang)},
        "banned": {
            **_state(frame, "banned_men", "ever_banned"), "day": _peak_day(frame, "banned_men"),
        },
        "border": _state(frame, "border_men", "ever_border"),
        "unsupported": {"days": ranged(days), "share": _share(days, shown, frame.lang)},
        "measures": _state(frame, "measures_men", "ever_measures"),
        "board": {key: ranged(frame.totals(key)) for key in ("appeared", "examined", "called_up")},
        "sent": {key: ranged(frame.totals(key)) for key in ("taken", "sent")},
    }


def _share(part: list[int], whole: list[int], lang: str) -> str:
    return percent(middle(part), middle(whole), lang)


def _state(frame: Frame, key: str, ever: str) -> dict[str, str]:
    peaks = [one.outcome.peak(key)[0] for one in frame.results]
    return {"ever": ranged(frame.totals(ever)), "peak": ranged(peaks)}


def _peak_day(frame: Frame, key: str) -> str:
    return frame.day(frame.first.outcome.peak(key)[1])


def _most(frame: Frame) -> tuple[str, str]:
    """The most frequent route of service, as it stands within a sentence, and its number."""
    served = [one.outcome.by_route("served") for one in frame.results]
    names = [name for name in words.ROUTES if name != "none"]
    most = max(names, key=lambda name: middle([one[name] for one in served]))
    named = words.ROUTES[most].in_(frame.lang)
    return named[0].lower() + named[1:], ranged([one[most] for one in served])
