"""Results as one self-contained page, and one result as a fragment for a notebook or a site.

No script, no request: the style sheet stands inside, the bars are drawn in place. Every value is
escaped by the template engine; the style sheet alone is trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from povestka.report import bars, compare, dates, reforming, why_not, words
from povestka.report.brief import brief
from povestka.report.heading import heading
from povestka.report.timeline import Row, rows

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_NUMBER: Final = re.compile(r"\bCR-\d+|\b\d+-(?:FZ|ФЗ)")


def page(
    results: Iterable[Mapping[str, Any]],
    names: Mapping[str, Any],
    lang: str,
    *,
    reasons: bool = False,
) -> str:
    """One HTML page with a section for each result, in the order given.

    Its title is neutral and it names files without their folders. `reasons` opens the whole
    chain beneath every answer, so that it is printed too. `names` as for `timeline.rows`. The
    same results give the same text.
    """
    drawn = list(results)
    cases = [_case(result, names, lang, str(n)) for n, result in enumerate(drawn, start=1)]
    return _template("page.html.jinja").render(
        cases=cases,
        lang=lang,
        w=words.interface(lang) | {"practice": reforming.practice(drawn).in_(lang)},
        style=_trusted(stylesheet()),
        reasons=reasons,
    )


def fragment(
    result: Mapping[str, Any], names: Mapping[str, Any], lang: str, *, styled: bool = True
) -> str:
    """One result as a section that can stand in another page, its language marked.

    `styled` puts the style sheet inside; a site with a strict content policy serves
    `stylesheet()` itself and says False.
    """
    return _template("fragment.html.jinja").render(
        case=_case(result, names, lang, "1"),
        lang=lang,
        w=words.interface(lang),
        style=_trusted(stylesheet()) if styled else "",
        reasons=False,
    )


@cache
def stylesheet() -> str:
    """The style sheet of a case: every rule is confined to the class `povestka`."""
    return _read("case.css")


def _case(
    result: Mapping[str, Any], names: Mapping[str, Any], lang: str, number: str
) -> dict[str, Any]:
    told = rows(result, names, lang)
    chart = bars.chart(result, names, lang)
    return {
        "id": f"case-{number}",
        "head": heading(result, names, lang),
        "chart": chart,
        "ends": _ends(chart, lang),
        "days": _days(told, str(result["as_of"]), lang),
        "parts": [
            (part, [row for row in told if row.part == part and not row.short])
            for part in ("other", "depends", "none")
        ],
        "brief": brief(told, lang),
        "short": [row for row in told if row.short],
        "readings": compare.lines(result, names, lang),
        "states": {code: text.in_(lang) for code, text in words.STATES.items()},
        "kinds": {code: text.in_(lang) for code, text in words.KINDS.items()},
        "why_not": _why_not(result, names, lang),
    }


def _why_not(result: Mapping[str, Any], names: Mapping[str, Any], lang: str) -> str:
    """What would change the answers, where that was asked for too."""
    if "why_not" not in result:
        return ""
    told = why_not.fragment(result["why_not"], names["readings"], str(result["as_of"]), lang)
    return _trusted(told)


def _ends(chart: bars.Chart | None, lang: str) -> tuple[str, ...]:
    if chart is None:
        return ()
    return tuple(dates.in_words(day, lang) for day in (chart.first, chart.last))


def _days(told: tuple[Row, ...], asked: str, lang: str) -> list[dict[str, Any]]:
    """The dated rows by day; the day of asking is always among the days."""
    by_day = {
        day: list(group)
        for day, group in groupby((row for row in told if row.on), key=lambda row: row.on or "")
    }
    by_day.setdefault(asked, [])
    return [
        {
            "iso": day,
            "said": dates.in_words(day, lang),
            "asked": day == asked,
            "ahead": day > asked,
            "rows": by_day[day],
        }
        for day in sorted(by_day)
    ]


def _read(name: str) -> str:
    return files("povestka.report").joinpath(name).read_text(encoding="utf-8")


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(_read),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["whole"] = _whole
    return environment.get_template(name)


def _whole(sentence: str) -> Markup:
    """The sentence escaped, numbers of readings and laws kept from breaking at the hyphen."""
    from markupsafe import escape

    return _trusted(_NUMBER.sub(r'<span class="nb">\g<0></span>', str(escape(sentence))))


def _trusted(markup: str) -> Markup:
    from markupsafe import Markup

    return Markup(markup)  # noqa: S704 (our own style sheet, or text escaped just before)
