"""The names that a statement may use: the questions of a case and the facts of its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from povestka.case.questions import QUESTIONS
from povestka.language.fold import walk
from povestka.language.sorts import Sort
from povestka.language.terms import Fact, Gather, Rule, Term
from povestka.language.words import Text
from povestka.language.writing import any_of, earliest, happened, latest, when
from povestka.law import appearance, board, complaints, facts, service
from povestka.readers.source import signature
from povestka.theorems.edges import end_of, start_of

RECORDS: Final[Mapping[str, frozenset[str]]] = {
    "person": frozenset({"ground", "summons"}),
    "summons": frozenset({"ground", "appearance", "complaint"}),
    "decision": frozenset({"complaint"}),
    "complaint": frozenset(),
}
"""The kinds of row, and the records that a row of each kind has."""

SOME: Final = ("ground", "complaint")
"""The records over which a statement may say `some`."""


def holding(each: str) -> frozenset[str]:
    """The kinds of row that have records of a kind."""
    return frozenset(kind for kind, records in RECORDS.items() if each in records)


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for: a term of any sort but INTERVAL, and what it is in words.

    `kinds` are the kinds of row that can answer it; `gathers` the records that it looks through
    itself; `words` the names that one of sort NAME may have. `arises` is the truth that it has a
    day or an amount at all, where that can be asked of it.
    """

    term: Term
    says: Text
    kinds: frozenset[str]
    gathers: frozenset[str]
    words: tuple[str, ...] = ()
    arises: Term | None = None

    @property
    def each(self) -> str:
        """The kind of record that it is a fact of, or "" where it is one of the row."""
        if self.kinds:
            return "complaint" if self.kinds == {"complaint"} else ""
        return "ground"


def _kinds(term: Term) -> frozenset[str]:
    """The kinds of row that have all the facts and records that a term draws on."""
    return frozenset(kind for kind in RECORDS if _is_answered(term, kind))


def _is_answered(term: Term, kind: str) -> bool:
    try:
        takes = signature((term,), kind)
    except ValueError:  # a fact of a record that a row of this kind is not, and does not have
        return False
    return takes.records.keys() <= RECORDS[kind]


def _gathered(term: Term) -> frozenset[str]:
    return frozenset(one.each for one in walk(term) if isinstance(one, Gather))


_RULES: Final = {one.key: one for one in QUESTIONS}


def _name(term: Term, en: str, ru: str, words: tuple[str, ...] = ()) -> Name:
    arises = happened(term) if term.sort is Sort.DAY else None
    return Name(term, Text(en, ru), _kinds(term), _gathered(term), words, arises)


def _truth(term: Term, en: str, ru: str) -> Name:
    """A truth of which «arises» may be said as well."""
    return Name(term, Text(en, ru), _kinds(term), _gathered(term), (), term)


def _fact(fact: Fact, en: str, ru: str) -> Name:
    return _name(fact, en, ru, fact.names)


def _spans(
    key: str, rules: tuple[Rule, ...], there: Text, first: Text, free: Text
) -> Iterator[tuple[str, Name]]:
    """The three names of an interval, or of several taken together."""
    starts, ends = [start_of(one) for one in rules], [end_of(one) for one in rules]
    some_end = earliest(*ends)
    last = latest(
        *(when(happened(start), end, some_end) for start, end in zip(starts, ends, strict=True))
    )
    alone = len(rules) == 1
    arises = any_of(*(happened(start) for start in starts))
    yield key, _truth(arises.items[0] if alone else arises, there.en, there.ru)
    yield f"{key}.from", _name(starts[0] if alone else earliest(*starts), first.en, first.ru)
    yield f"{key}.until", _name(ends[0] if alone else last, free.en, free.ru)


_BAN: Final = (
    Text("there is an exit ban", "запрет на выезд возникает"),
    Text("the first day of the exit ban", "первый день запрета на выезд"),
    Text("the first day free of the exit ban", "первый день без запрета на выезд"),
)
_MEASURES: Final = (
    Text("the measures arise", "временные меры возникают"),
    Text("the first day of the measures", "первый день временных мер"),
    Text("the first day free of the measures", "первый день без временных мер"),
)
_UNDER_BAN: Final = (
    Text("the same as exit_ban, of one summons", "то же, что exit_ban, по одной повестке"),
    Text("the same as exit_ban.from", "то же, что exit_ban.from"),
    Text("the same as exit_ban.until", "то же, что exit_ban.until"),
)
_UNDER_MEASURES: Final = (
    Text("the same as measures, of one summons", "то же, что measures, по одной повестке"),
    Text("the same as measures.from", "то же, что measures.from"),
    Text("the same as measures.until", "то же, что measures.until"),
)
_WINDOWS: Final = (
    Text("there is a window of dispatch", "есть период отправки"),
    Text("the first day of the first window of dispatch", "начало первого периода отправки"),
    Text("the first day after the last window", "первый день после последнего периода"),
)
_STAY: Final = (
    Text("the decision is stayed", "исполнение решения приостановлено"),
    Text("the first day of the stay", "первый день приостановления"),
    Text("the first day after the stay", "первый день после приостановления"),
)


def _questions() -> dict[str, Name]:
    ask = {key: one.rule for key, one in _RULES.items()}
    fine = _RULES["fine"].settled_by
    return {
        "served_on": _name(ask["served_on"], "the day of service", "день вручения"),
        "served_by": _name(
            service.route, "the route of service", "способ вручения", ("none", *service.ROUTES)
        ),
        **dict(_spans("exit_ban", (ask["exit_ban"],), *_BAN)),
        **dict(_spans("measures", (ask["measures"],), *_MEASURES)),
        **dict(_spans("under_exit_ban", (ask["exit_ban"],), *_UNDER_BAN)),
        **dict(_spans("under_measures", (ask["measures"],), *_UNDER_MEASURES)),
        "fine": _truth(fine[0], "there is a fine", "штраф возникает"),
        "fine.min": _name(
            fine[1], "the least fine in roubles, or 0", "наименьший штраф в рублях или 0"
        ),
        "fine.max": _name(
            fine[2], "the greatest fine in roubles, or 0", "наибольший штраф в рублях или 0"
        ),
        "self_report_by": _name(
            ask["self_report_by"], "the last day of the two-week duty",
            "последний день двухнедельного срока",
        ),
        "cap_breached": _name(
            ask["cap_breached"], "the appearance day is past the cap",
            "дата явки позже предельной",
        ),
        "short_notice": _name(
            ask["short_notice"], "handed over less than three days before the appearance day",
            "вручена лично менее чем за три дня до даты явки",
        ),
        "liable_on": _name(
            ask["liable_on"], "liable to call-up on the day of asking",
            "подлежит призыву в день вопроса",
        ),
        "season_report_by": _name(
            ask["season_report_by"], "the last day of the duty without a summons",
            "последний день явки без повестки",
        ),
        **dict(_spans("dispatch_windows", board.WINDOWS, *_WINDOWS)),
        "complaint_steps.answer_by": _name(
            earliest(complaints.decision_answer_by, complaints.register_answer_by),
            "the last day of the board's answer", "последний день ответа комиссии",
        ),
        "complaint_steps.answer_by_working": _name(
            complaints.register_answer_by_working,
            "the same, were the five days working days",
            "то же, если пять дней — рабочие",
        ),
        "complaint_steps.court_by": _name(
            complaints.court_by, "the last day to go to court",
            "последний день обращения в суд",
        ),
        **dict(_spans("decision_stayed", (ask["decision_stayed"],), *_STAY)),
    }


def _facts() -> dict[str, Name]:
    return {
        "as_of": _fact(facts.as_of, "the day of asking", "день, на который задан вопрос"),
        "status": _fact(facts.status, "status of the person", "статус лица"),
        "born": _fact(facts.born, "day of birth", "день рождения"),
        "born_stated": _fact(
            facts.born_stated, "the day of birth is given", "день рождения указан"
        ),
        "enrolled": _fact(
            facts.enrolled, "in the reserve by 1 January 2024", "зачислен в запас к 1.01.2024"
        ),
        "dispatch": _fact(
            facts.dispatch, "which windows of dispatch apply", "какие периоды отправки"
        ),
        "for": _fact(facts.purpose, "what it calls to", "для чего вызов"),
        "placed": _fact(
            facts.placed, "placed in the Register", "размещена в Реестре повесток"
        ),
        "posted": _fact(
            facts.posted, "posted in the portal account", "размещена в личном кабинете"
        ),
        "sent": _fact(facts.sent, "sent on paper", "направлена на бумаге"),
        "handed": _fact(facts.handed, "handed over", "вручена лично"),
        "refused": _fact(facts.refused, "refused in hand", "отказ от получения"),
        "delivered": _fact(facts.delivered, "letter delivered", "письмо доставлено"),
        "returned": _fact(facts.returned, "letter came back", "письмо возвращено"),
        "first_day": _name(
            facts.first_day, "the first day of the summons", "первый день повестки"
        ),
        "appear": _fact(facts.appear, "the appearance day", "дата явки"),
        "appeared": _name(
            appearance.appeared, "the day he came, on whichever summons",
            "день явки, по любой повестке",
        ),
        "withdrawn": _fact(facts.withdrawn, "withdrawn", "отозвана"),
        "reason.from": _fact(
            facts.reason_from, "first day of the good reason",
            "первый день уважительной причины",
        ),
        "reason.until": _fact(facts.reason_until, "its last day", "последний день причины"),
        "reason.shown": _fact(
            facts.reason_shown, "the day it was shown", "день подтверждения причины"
        ),
        "decision.on": _fact(facts.decided, "the day of the decision", "день решения"),
        "decision.call_up": _fact(facts.call_up, "it is to call up", "решение — о призыве"),
    }


def _records() -> dict[str, Name]:
    return {
        "ground.kind": _fact(facts.ground_kind, "the kind of ground", "вид основания"),
        "ground.from": _fact(facts.ground_from, "its first day", "первый день основания"),
        "ground.until": _fact(facts.ground_until, "its last day", "последний день основания"),
        "ground.granted": _fact(
            facts.ground_granted, "granted by the board", "предоставлено комиссией"
        ),
        "complaint.about": _fact(facts.complaint_about, "about what", "о чём жалоба"),
        "complaint.to": _fact(facts.complaint_to, "to whom", "кому подана жалоба"),
        "complaint.filed": _fact(facts.complaint_filed, "filed", "жалоба подана"),
        "complaint.upheld": _fact(facts.complaint_upheld, "upheld", "жалоба удовлетворена"),
        "complaint.rejected": _fact(facts.complaint_rejected, "rejected", "жалоба отклонена"),
        "complaint.concerns": _fact(
            facts.complaint_concerns, "about this summons, or about all",
            "об этой повестке или обо всех",
        ),
    }


TABLE: Final[Mapping[str, Name]] = {**_questions(), **_facts(), **_records()}
"""Every name, questions first."""

ALIASES: Final[Mapping[str, str]] = {
    "served_on.by": "served_by",
    **{
        name.removeprefix("complaint_steps."): name
        for name in TABLE
        if name.startswith("complaint_steps.")
    },
    **{
        one.term.name: name
        for name, one in TABLE.items()
        if isinstance(one.term, Fact) and one.term.name != name
    },
}
"""Other spellings of a name: the full path of a fact, the key of a step."""
