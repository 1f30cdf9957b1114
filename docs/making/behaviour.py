"""Behaviour: every setting, the stages of a man's year, the decisions that chance has, what is
left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from docs.making import behaviour_words as w
from docs.making.markdown import code, esc, listed, table, title

from povestka.language.chance import Drawn
from povestka.language.fold import walk
from povestka.language.terms import Compare, Parameter
from povestka.language.words import Text
from povestka.people import agencies, counted, examined, judged, men, person, summons
from povestka.people.scenario.model import Scenario
from povestka.people.settings import settings
from povestka.people.stages import Stage
from povestka.report import country_words
from povestka.report.country_asked import assumed

BEHAVIOUR = Text("Behaviour and practice", "Поведение и практика")

STAGES: tuple[Stage, ...] = (
    men.MEN, men.POSSIBLE, men.STANDING, men.CALLED, person.PERSON, *summons.STAGES,
    judged.REGISTER, judged.LAW, agencies.BORDER, agencies.AGENCIES, agencies.TOUCHED,
    counted.COUNTED, *examined.STAGES, examined.SUMMONED,
)  # fmt: skip
"""The stages of a man's year, in their order."""

DRIVEN = {"queue.tie": w.QUEUE, "quota.order": w.ORDER}
"""Decisions of the pass itself, which are no terms."""


def drawn(stage: Stage) -> Iterator[tuple[str, str]]:
    """The decisions drawn in a stage, each with a setting that is read with it."""
    for term in walk(*stage.outputs.values()):
        if isinstance(term, Drawn) and term.knots:
            yield term.decision, setting_of(term.knots[0].name)
        elif isinstance(term, Compare) and isinstance(term.left, Drawn):
            for one in walk(term.right):
                if isinstance(one, Parameter):
                    yield term.left.decision, setting_of(one.name)


def setting_of(parameter: str) -> str:
    """The setting that a number of a rule belongs to; the scenario's own tables are none."""
    whole = parameter.rpartition(".")[0]
    return next((one for one in (parameter, whole) if one in settings()), "")


def decisions() -> dict[str, dict[str, None]]:
    """Every named decision with the settings read with it."""
    found: dict[str, dict[str, None]] = {}
    for stage in STAGES:
        for decision, key in drawn(stage):
            found.setdefault(decision, {}).update({key: None} if key else {})
    return found


def _stages(lang: str) -> list[str]:
    lacking = {stage.name for stage in STAGES} ^ set(w.STAGES)
    if lacking:
        raise LookupError(f"docs/making/behaviour_words.py has other stages: {lacking}")
    rows = []
    for stage in STAGES:
        told = dict.fromkeys(decision for decision, _ in drawn(stage))
        anchor = f'<span id="stage-{stage.name}"></span>'
        rows.append(
            (f"{anchor}{code(stage.name)}", esc(w.STAGES[stage.name].in_(lang)), _codes(told))
        )
    head = [one.in_(lang) for one in (w.STAGE, w.HAPPENS, w.DRAWN)]
    return [esc(w.STAGES_LEAD.in_(lang)), "", *table(head, rows)]


def _codes(names: dict[str, None]) -> str:
    return ", ".join(map(code, names)) or "—"


def _decisions(lang: str) -> list[str]:
    rows = [
        (f'<span id="decision-{name.replace(".", "-")}"></span>{code(name)}', _codes(keys))
        for name, keys in sorted(decisions().items())
    ]
    rows += [(code(name), esc(text.in_(lang))) for name, text in DRIVEN.items()]
    head = [w.DECISION.in_(lang), w.READ_WITH.in_(lang)]
    return [esc(w.DECISIONS_LEAD.in_(lang)), "", *table(head, rows)]


def _settings(lang: str) -> list[str]:
    none = Text("—", "—")
    told = assumed(Scenario("", none, none, 0, 0), lang)
    heads = ("setting", "value", "range", "mark", "source")
    head = [country_words.HEADS[key].in_(lang) for key in heads]
    lines = [esc(w.SETTINGS_LEAD.in_(lang)), "", *listed(_marks(lang))]
    for group, listing in groupby(told, lambda one: one.key.partition(".")[0]):
        lines += title(w.GROUPS[group].in_(lang), f"settings-{group}", 3)
        rows = [
            (
                f'<span id="setting-{one.key.replace(".", "-")}"></span>'
                f"{esc(one.says)} {code(one.key)}",
                esc(one.value), esc(one.span), one.mark, _source(one.source),
            )
            for one in listing
        ]
        lines += table(head, rows)
    return lines


def _source(told: str) -> str:
    """Where a number comes from; a key of a scenario is set as code."""
    return re.sub(r"mobilisation = \w+", lambda one: code(one[0]), esc(told))


def _marks(lang: str) -> list[str]:
    return [f"**{mark}**: {esc(text.in_(lang))}" for mark, text in w.MARKS.items()]


def behaviour_page(lang: str) -> list[str]:
    """What people and offices do in a run, what chance decides, and what is left out."""
    return [
        *title(BEHAVIOUR.in_(lang), "page-behaviour"),
        esc(w.LEAD.in_(lang)),
        "",
        *title(w.LEFT_OUT.in_(lang), "left-out", 2),
        *listed(esc(one.in_(lang)) for one in w.ASSUMED),
        *title(w.SETTINGS.in_(lang), "settings", 2),
        *_settings(lang),
        *title(w.YEAR.in_(lang), "stages", 2),
        *_stages(lang),
        *title(w.DECISIONS.in_(lang), "decisions", 2),
        *_decisions(lang),
    ]
