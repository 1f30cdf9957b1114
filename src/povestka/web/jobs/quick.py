"""What pages ask of a run that is there: charts, men of a cell, one man, files.

Done in moments, but not in the server: the machine that draws charts lets nothing else of its
process run meanwhile. What is given holds results as they were found, and never comes from outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from povestka.book.pages import names
from povestka.case.writing import written
from povestka.country.examples import Cell, changed
from povestka.country.examples import met as found_in
from povestka.country.explaining import answered, explained, find
from povestka.country.program import compiled
from povestka.country.recording import law
from povestka.country.results import Threshold
from povestka.country.setup import Setup, setup
from povestka.country.transitions import Side
from povestka.people.layout import person_id
from povestka.people.scenario.model import Scenario
from povestka.report import country_compared, country_doubt
from povestka.report.country_asked import asked, assumed
from povestka.report.country_charts import figures
from povestka.report.country_findings import findings, scale
from povestka.report.country_frame import Frame
from povestka.report.country_picture import Figure, Table, start
from povestka.report.country_report import not_known, replicates_told, report
from povestka.report.country_story import sections
from povestka.report.country_summary import HEAD, rows
from povestka.report.country_tables import tables
from povestka.report.html import fragment
from povestka.web.jobs.packing import Packed
from povestka.web.shelf import Shelf

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as a page takes it: its words, its table, and the drawing."""

    key: str
    title: str
    caption: str
    table: Table
    svg: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """What explains any man of a run: its scenario, and how its quotas chose."""

    scenario: Scenario
    thresholds: tuple[Threshold, ...]

    def ready(self) -> Setup:
        """What the run broadcast."""
        return setup(self.scenario)

    def side(self) -> Side:
        """The run as one of two."""
        return Side(self.scenario, self.ready(), self.thresholds)


def warm() -> None:
    """Load the pass, and start the machine that draws."""
    drawing = start()
    compiled()
    drawing.join()


def frame_of(results: Sequence[Packed], lang: str) -> Frame:
    """The frame of a report of results."""
    return Frame(tuple(one.result() for one in results), lang, law())


def said(frame: Frame, readings: Mapping[str, str]) -> dict[str, Any]:
    """All of a result that is words and tables, in the frame's language."""
    return {
        "title": frame.first.scenario.title.in_(frame.lang),
        "says": frame.first.scenario.says.in_(frame.lang),
        "age": frame.age_of_law(),
        "findings": findings(frame),
        "scale": scale(frame),
        "replicates": replicates_told(frame),
        "asked": asked(frame, readings),
        "tables": tables(frame),
        "assumed": assumed(frame.first.scenario, frame.lang),
        "unknown": not_known(frame.lang),
        "prints": [
            (frame.say("replicate", n=one.replicate), one.fingerprint) for one in frame.results
        ],
    }


def draw(shelf: Shelf, given: Given, progress: Any) -> dict[str, Any]:
    """The charts of a run (`results`, `lang`) and of its comparisons (`compared`, plain)."""
    del shelf
    frame = frame_of(given["results"], given["lang"])
    own = figures(frame)
    beside = [
        country_compared.compared(one, frame.lang, place, frame.footer())
        for place, one in enumerate(given["compared"], 1)
    ]
    found: list[Drawn] = []
    for one in (*own, *beside):
        progress("charts", len(found), len(own) + len(beside))
        found.append(_drawn(one))
    return {"figures": found[: len(own)], "compared": found[len(own) :]}


def _drawn(figure: Figure) -> Drawn:
    return Drawn(figure.key, figure.title, figure.caption, figure.table, figure.inline())


def doubt(shelf: Shelf, given: Given, progress: Any) -> dict[str, Any]:
    """The charts of a study of uncertainty (`told`, plain), in a language."""
    del shelf
    told, lang, footer = given["told"], given["lang"], given["footer"]
    made = [country_doubt.split(told, lang, footer), *country_doubt.tornados(told, lang, footer)]
    found: list[Drawn] = []
    for one in made:
        progress("charts", len(found), len(made))
        found.append(_drawn(one))
    return {"figures": found}


def met(shelf: Shelf, given: Given, progress: Any) -> dict[str, Any]:
    """Men of a cell: of a run (`chosen`, `cell`), or of a `move` between two (`pair`)."""
    del shelf, progress
    if "pair" in given:
        a, b = (one.side() for one in given["pair"])
        move = given["move"]
        found = changed(a, b, move["from"], move["to"], move["because"])
    else:
        found = found_in(given["chosen"].side(), Cell(**given["cell"]))
    return {
        "men": [person_id(*one) for one in found.men], "looked": found.looked,
        "whole": found.whole,
    }


def person(shelf: Shelf, given: Given, progress: Any) -> dict[str, Any]:
    """One man of a run (`chosen`, `id`) in a language: his year in parts, decided case, case file.

    `BadCase` where the run has no such man.
    """
    del shelf, progress
    chosen, lang = given["chosen"], given["lang"]
    ready = chosen.ready()
    story = explained(ready, chosen.thresholds, *find(ready, given["id"]))
    told = story.to_dict(lang)
    if told["why_not_summoned"]:
        return {"story": told, "parts": (), "decision": "", "file": ""}
    decision = answered(story, chosen.scenario).to_dict(lang)
    return {
        "story": told,
        "parts": sections(told, lang),
        "decision": fragment(decision, names(lang), lang, styled=False),
        "file": written(story.file),
    }


def file(shelf: Shelf, given: Given, progress: Any) -> dict[str, Any]:
    """A file of a run to take away: `report`, `summary`, or a chart as `svg` or `png`."""
    del progress
    frame = frame_of(given["results"], given["lang"])
    what = given["what"]
    if what == "summary":
        return {"body": shelf.csv(HEAD, list(rows(frame.results, frame.lang)))}
    if what == "report":
        page = report(
            frame.results, frame.lang, law=frame.law, comparisons=given["compared"],
            readings=given["readings"],
        )
        return {"body": page.encode()}
    chart = next(one for one in figures(frame) if one.key == given["chart"])
    return {"body": _BYTES[what](chart)}


_BYTES: Final[Mapping[str, Any]] = {
    "svg": lambda chart: chart.svg().encode(), "png": lambda chart: chart.png(),
}
