"""The rows of a run's summary as a table of numbers: by measure, by region and by age band.

Small counts are hidden as on a page, so that none can be had from the sums of a column: a region
or a band may be withheld ("…") beside one that is small ("<10").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from povestka.country.measures import BANDS, MEASURES, UNITS, Measure
from povestka.country.results import Result
from povestka.language.words import Text
from povestka.report.country_frame import Frame
from povestka.report.country_numbers import counted, guarded, middle
from povestka.report.dates import NO_BREAK

HEAD: Final = ("measure", "title", "layer", "region", "band", "number", "unit")
"""The columns: keys of the measure, its words, what it rests on; a code or "all"; the count."""

ALL: Final = "all"
_DAYS: Final = Text("person-days", "человеко-дней")

Row = tuple[str, ...]


def rows(results: Sequence[Result], lang: str) -> Iterator[Row]:
    """Of each measure the whole run, each region and each age band, as text, in that order.

    Of several replicates the mean, rounded. A state is counted in person-days, whose number says
    nothing of how many men they are; an event in its own unit.
    """
    frame = Frame(tuple(results), lang, {"checked_on": "1970-01-01"})
    codes = [region.code for region in frame.first.regions]
    for measure in MEASURES:
        key = measure.key
        whole = round(middle([int(one.outcome.by_band(key).sum()) for one in results]))
        yield _row(measure, ALL, ALL, counted(whole), lang)
        for code, number in zip(codes, guarded(frame.by_region(key)), strict=True):
            yield _row(measure, code, ALL, number, lang)
        for band, number in zip(BANDS, guarded(frame.by_band(key)), strict=True):
            yield _row(measure, ALL, band, number, lang)


def _row(measure: Measure, region: str, band: str, number: str, lang: str) -> Row:
    unit = _DAYS if measure.is_state else UNITS[measure.unit]
    plain = number.replace(NO_BREAK, "")
    title = measure.title.in_(lang)
    return (measure.key, title, measure.layer, region, band, plain, unit.in_(lang))
