"""A country's year as one self-contained page: findings, figures, tables, assumptions, limits.

No script and no request: the style sheet and the drawings stand inside. Every value is escaped
by the template engine; the style sheets and the drawings alone are trusted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from shlex import quote
from typing import TYPE_CHECKING, Any, Final

from povestka.country.results import Result
from povestka.people.settings import settings
from povestka.report import country_compared as compared
from povestka.report import country_doubt as doubt
from povestka.report import country_words as words
from povestka.report.country_asked import asked, assumed
from povestka.report.country_charts import figures
from povestka.report.country_findings import findings, scale
from povestka.report.country_frame import Frame
from povestka.report.country_picture import Figure, Table, start
from povestka.report.country_tables import tables
from povestka.report.html import stylesheet as case_stylesheet

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

Plain = Mapping[str, Any]

_UNCONFIRMED: Final = "K"


def report(
    results: Sequence[Result],
    lang: str,
    *,
    law: Mapping[str, str],
    comparisons: Sequence[Plain] = (),
    validation: Plain | None = None,
    uncertainty: Plain | None = None,
    readings: Mapping[str, str] | None = None,
) -> str:
    """The page of one scenario in one language; the same results give the same text.

    `results` are replicates of the scenario. `law` has `checked_on`, an ISO day, and `book`, the
    fingerprint of the law book. `comparisons`, `validation` and `uncertainty` are the plain data
    of the country's other studies. `readings` are the words of the law's readings, by
    "CR-1=service". No result, or results of two scenarios, is a ValueError.
    """
    frame = Frame(tuple(results), lang, law)
    started = start()
    scenario = frame.first.scenario
    known = assumed(scenario, lang)
    doubts = [] if uncertainty is None else _uncertain(uncertainty, frame)
    drawn = figures(frame)
    started.join()
    return _template().render(
        lang=lang,
        w=words.interface(lang),
        heads={key: text.in_(lang) for key, text in words.HEADS.items()},
        style=_trusted(case_stylesheet() + stylesheet()),
        title=scenario.title.in_(lang),
        says=scenario.says.in_(lang),
        age=frame.age_of_law(),
        scale=scale(frame),
        replicates=replicates_told(frame),
        asked=asked(frame, readings or {}),
        findings=findings(frame),
        figures=[_shown(one, n) for n, one in enumerate(drawn, 1)],
        tables=tables(frame),
        compared=[
            _compared(one, frame, place, len(drawn)) for place, one in enumerate(comparisons, 1)
        ],
        validation=None if validation is None else compared.validated(validation, lang),
        doubt=[_shown(one, n) for n, one in enumerate(doubts, len(drawn) + len(comparisons) + 1)],
        doubt_says=[words.told(one, lang) for one in (uncertainty or {}).get("assumptions", ())],
        assumed=known,
        unknown=not_known(lang),
        command=command(frame),
        prints=[
            (frame.say("replicate", n=one.replicate), one.fingerprint) for one in frame.results
        ],
        book=law.get("book", ""),
    )


@cache
def stylesheet() -> str:
    """What the page adds to the style sheet of a case."""
    return _read("country.css")


def command(frame: Frame) -> str:
    """The command that gives the same numbers.

    The scenario's file has to be at hand, where it is not one of those shipped.
    """
    scenario = frame.first.scenario
    told = f"povestka country run {quote(scenario.name)} --persons {frame.first.persons}"
    told += f" --seed {scenario.seed}"
    return told + (f" --replicates {len(frame.results)}" if len(frame.results) > 1 else "")


def replicates_told(frame: Frame) -> str:
    """How many replicates there are, and what numbers and brackets then mean."""
    several = len(frame.results) > 1
    return frame.say("replicates" if several else "one_replicate", n=len(frame.results))


def not_known(lang: str) -> list[str]:
    """What nobody knows and the run assumes, in sentences."""
    known = settings().values()
    places = {"n": len(known), "k": sum(one.mark == _UNCONFIRMED for one in known)}
    return [text.in_(lang).format(**places) for text in words.NOT_KNOWN]


def _uncertain(uncertainty: Plain, frame: Frame) -> list[Figure]:
    footer = frame.footer()
    spread = doubt.split(uncertainty, frame.lang, footer)
    return [spread, *doubt.tornados(uncertainty, frame.lang, footer)]


def _compared(comparison: Plain, frame: Frame, place: int, before: int) -> dict[str, Any]:
    figure = compared.compared(comparison, frame.lang, place, frame.footer())
    return {
        "title": compared.safeguard(comparison, frame.lang),
        "told": compared.told(comparison, frame.lang),
        "figure": _shown(figure, before + place),
        "moves": compared.transitions(comparison, frame.lang),
    }


def _shown(figure: Figure, number: int) -> dict[str, Any]:
    """A figure with its number and its drawing, which is trusted: we drew it and escaped it."""
    table: Table = figure.table
    return {"number": number, "of": figure, "table": table, "svg": _trusted(figure.inline())}


def _read(name: str) -> str:
    return files("povestka.report").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_read),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("country.html.jinja")


def _trusted(markup: str) -> Markup:
    from markupsafe import Markup

    return Markup(markup)  # noqa: S704 (our own style sheet, or a drawing whose words are escaped)
