"""The reference of the registers: events, life cycles, faults, invariants, from the package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from docs.making.markdown import code, esc, fields, link, table, title

from povestka.language.sources import Cite
from povestka.language.words import Text
from povestka.registers.cycles import CYCLES, Cycle
from povestka.registers.events import ROLES
from povestka.registers.invariants import CHECKS, LOG_CHECKS
from povestka.registers.kinds import KINDS, Field, Kind
from povestka.report import sandbox_words as sw
from povestka.report.cites import cited_all
from povestka.report.registers_cycles import Drawn, described, drawn_cycle
from povestka.sandbox.faults.model import FAULTS, FIELDS, LISTS, MOST

EVENTS = Text("Events", "События")
_EVENTS_LEAD = Text(
    "Everything that the log of a town can hold. An event has the day on which it happened, the day"
    " on which it was recorded, and the role that recorded it; what a man's registers hold is the"
    " sum of his events. No field takes anything by which a person could be known.",
    "Всё, что может содержать журнал города. У события есть день, когда оно произошло, день, когда"
    " оно записано, и роль, которая его записала; содержимое реестров о лице — сумма его событий."
    " Ни одно поле не принимает сведений, по которым можно узнать человека.",
)
ABOUT = {
    "town": Text("Of the town", "О городе"),
    "any": Text("Of the town or of a person", "О городе или о лице"),
    "man": Text("Of a person", "О лице"),
    "correction": Text("Corrections", "Исправления"),
    "ground": Text("Of a ground", "Об основании"),
    "summons": Text("Of a summons", "О повестке"),
    "complaint": Text("Of a complaint", "О жалобе"),
    "entry": Text("Of the register of measures", "О реестре мер"),
    "screen": Text("Of the screen of an agency", "Об экране ведомства"),
}
"""What events are about, in words."""

_EVENT = Text("Event", "Событие")
_BY = Text("Recorded by", "Кто записывает")
_CARRIES = Text("Carries", "Что содержит")
_RESTS = Text("Rests on", "На чём основано")
_SORTS = {
    "day": Text("a day", "день"),
    "flag": Text("true or false", "да или нет"),
    "person": Text("the id of a synthetic man", "обозначение условного лица"),
    "text": Text("a word", "слово"),
    "any": Text("a day, a word, true or false", "день, слово, да или нет"),
}
_MAY_LACK = Text("{told}, may be left out", "{told}, можно не указывать")
_OPEN = Text("and what its fault needs", "и то, что нужно сбою")
_AUTOMATIC = Text("automatic decision", "автоматическое решение")
_HUMAN = Text("decision of a human", "решение человека")
_NO_DECISION = Text("no decision", "не решение")
_EVERYBODY = Text("every role", "любая роль")
_DECIDES = Text("Who decides", "Кто решает")

CYCLES_OF = Text("Life cycles", "Жизненные циклы")
_CYCLES_LEAD = Text(
    "What may follow what: the tables by which a command is recorded or refused, and the drawings"
    " made from them. A thing may be in several cycles at once: a summons is in the Register, in the"
    " account, in the post and in a hand.",
    "Что за чем может следовать: таблицы, по которым команда записывается или отклоняется, и"
    " составленные по ним схемы. Одно и то же может находиться сразу в нескольких циклах: повестка"
    " — в Реестре, в личном кабинете, на почте и на руках.",
)
_OF_WHAT = Text("Life of", "Чей цикл")
_DRAWING = Text("Drawing of the life cycle", "Схема жизненного цикла")
_FROM = Text("From", "Из состояния")
_TO = Text("To", "В состояние")

FAULTS_OF = Text("Faults", "Сбои")
_FAULTS_LEAD = Text(
    "What can go wrong in a town, put in by {one} with its fields as key=value. A fault begins"
    " tomorrow by the simulated clock, unless a day is given. A wrong record is found in the end and"
    " put right, by a complaint or by the agency itself, each with its own clock.",
    "Что может пойти не так в городе; вносится командой {one}, поля — в виде ключ=значение. Сбой"
    " начинается завтра по модельному времени, если не указан день. Неверные сведения в конце концов"
    " обнаруживаются и исправляются — по жалобе или самим ведомством, каждые в свой срок.",
)
_FAULT = Text("Fault", "Сбой")
_DOES = Text("What it does", "Что происходит")
_NEEDS = Text("Needs", "Нужно")
_MAY = Text("May have", "Можно указать")
_FIELDS_OF = Text("Their fields", "Их поля")
_FIELD = Text("Field", "Поле")
_HOLDS_WHAT = Text("What it says", "Что означает")
_TAKES = Text("Takes", "Принимает")
_FAULT_SORTS = {
    "day": Text("a day", "день"),
    "number": Text("a whole number", "целое число"),
    "person": Text("the id of a person", "идентификатор лица"),
}

INVARIANTS = Text("What always holds", "Что верно всегда")
_INVARIANTS_LEAD = Text(
    "Checked of every log after every step of the simulation in the tests, and of a file by {one}.",
    "Проверяется для каждого журнала после каждого шага моделирования в тестах, а для файла — "
    "командой {one}.",
)
_CHECK = Text("Check", "Проверка")
_HOLDS = Text("What holds", "Что верно")
_OF_A_MAN = Text("Of every person", "О каждом лице")
_OF_A_LOG = Text("Of the whole log", "О журнале в целом")


def cited(cites: Iterable[Cite], lang: str) -> str:
    """Places in acts in words, each act named once."""
    listed = list(cites)
    known = {"cites": {str(one): one.says().in_(lang) for one in listed}}
    return esc(cited_all([str(one) for one in listed], known, lang))


def events_page(lang: str) -> list[str]:
    """Every kind of event, by what it is about."""
    families = dict.fromkeys(one.about for one in KINDS.values())
    if set(families) != set(ABOUT):
        raise LookupError(f"docs/making/registers.py has other families: {set(families) ^ set(ABOUT)}")
    head = [one.in_(lang) for one in (_EVENT, _BY, _CARRIES, _DECIDES, _RESTS)]
    lines = [*title(EVENTS.in_(lang), "page-events"), esc(_EVENTS_LEAD.in_(lang)), ""]
    for family in families:
        lines += title(ABOUT[family].in_(lang), f"events-{family}", 2)
        kinds = [one for one in KINDS.values() if one.about == family]
        lines += table(head, [_event(one, lang) for one in kinds])
    return lines


def _event(kind: Kind, lang: str) -> tuple[str, ...]:
    anchor = f'<span id="event-{kind.name.replace(".", "-")}"></span>'
    return (
        f"{anchor}{esc(kind.says.in_(lang))}<br>{code(kind.name)}",
        _roles(kind.by, lang),
        _fields(kind, lang),
        esc(_decides(kind).in_(lang)),
        cited(kind.cites, lang),
    )


def _roles(roles: Sequence[str], lang: str) -> str:
    if tuple(roles) == ROLES:
        return esc(_EVERYBODY.in_(lang))
    return "<br>".join(f"{esc(sw.role(one, lang))} {code(one)}" for one in roles)


def _decides(kind: Kind) -> Text:
    if not kind.decides:
        return _NO_DECISION
    return _AUTOMATIC if kind.automatic else _HUMAN


def _fields(kind: Kind, lang: str) -> str:
    told = [f"{code(one.name)}: {_field(one, lang)}" for one in kind.fields]
    if kind.open:
        told.append(esc(_OPEN.in_(lang)))
    return "<br>".join(told) or sw.DASH


def _field(field: Field, lang: str) -> str:
    if field.words == ROLES:
        told = esc(_EVERYBODY.in_(lang))
    elif field.words:
        told = ", ".join(map(code, field.words))
    else:
        told = esc(_SORTS[field.sort].in_(lang))
    return told if field.required else _MAY_LACK.in_(lang).format(told=told)


def drawn(cycle: Cycle) -> Drawn:
    """A life cycle as its drawing asks for it."""
    return Drawn(
        cycle.says, cycle.states, cycle.edges(),
        {event: KINDS[event].says for _, event, _ in cycle.edges()},
    )


def cycles_page(lang: str) -> list[str]:
    """Every life cycle: its drawing and its table."""
    lines = [*title(CYCLES_OF.in_(lang), "page-life-cycles"), esc(_CYCLES_LEAD.in_(lang)), ""]
    for cycle in CYCLES.values():
        lines += title(cycle.says.in_(lang)[:1].upper() + cycle.says.in_(lang)[1:],
                       f"cycle-{cycle.name}", 2)
        lines += fields([(_OF_WHAT.in_(lang), esc(ABOUT[cycle.about].in_(lang)))])
        lines += _picture(drawn(cycle), lang)
        lines += table([one.in_(lang) for one in (_FROM, _EVENT, _TO, _BY, _RESTS)],
                       _transitions(cycle, lang))
    return lines


def _picture(cycle: Drawn, lang: str) -> list[str]:
    label = f"{_DRAWING.in_(lang)}. {described(cycle, lang)}"
    return [
        "```{raw} html",
        f'<div class="graph" tabindex="0" role="group" aria-label="{label}">',
        drawn_cycle(cycle, lang),
        "</div>",
        "```",
        "",
    ]


def _transitions(cycle: Cycle, lang: str) -> Iterable[tuple[str, ...]]:
    for one in cycle.transitions:
        kind = KINDS[one.event]
        yield (
            esc(cycle.states[one.start].in_(lang)),
            f"{link(kind.says.in_(lang), f'events-{kind.about}')}<br>{code(one.event)}",
            esc(cycle.states[one.end].in_(lang)),
            _roles(one.by, lang),
            cited(one.cites, lang),
        )


def invariants_page(lang: str) -> list[str]:
    """Every invariant, in one sentence each."""
    lead = esc(_INVARIANTS_LEAD.in_(lang)).replace("{one}", code("povestka sandbox verify"))
    lines = [*title(INVARIANTS.in_(lang), "page-invariants"), lead, ""]
    head = [_CHECK.in_(lang), _HOLDS.in_(lang)]
    parts: Mapping[Text, Sequence[tuple[str, Text]]] = {
        _OF_A_MAN: [(one.name, one.says) for one in CHECKS],
        _OF_A_LOG: [(one.name, one.says) for one in LOG_CHECKS],
    }
    for heading, checks in parts.items():
        lines += title(heading.in_(lang), level=2)
        lines += table(head, [
            (f'<span id="invariant-{name.replace("_", "-")}"></span>{code(name)}',
             esc(says.in_(lang)))
            for name, says in checks
        ])
    return lines


def faults_page(lang: str) -> list[str]:
    """Every fault that can be put into a town, with its fields."""
    lead = esc(_FAULTS_LEAD.in_(lang)).replace("{one}", code("povestka sandbox inject"))
    head = [one.in_(lang) for one in (_FAULT, _DOES, _NEEDS, _MAY)]
    rows = [
        (
            f'<span id="fault-{one.name.replace("_", "-")}"></span>{code(one.name)}',
            esc(one.says.in_(lang)),
            ", ".join(map(code, one.needs)),
            ", ".join(map(code, one.may)) or sw.DASH,
        )
        for one in FAULTS.values()
    ]
    lines = [*title(FAULTS_OF.in_(lang), "page-faults"), lead, "", *table(head, rows)]
    told = [
        (
            f'<span id="fault-field-{name.replace("_", "-")}"></span>{code(name)}',
            esc(says.in_(lang)),
            _takes(name, sort, lang),
        )
        for name, (sort, says) in FIELDS.items()
    ]
    lines += title(_FIELDS_OF.in_(lang), level=2)
    return [*lines, *table([one.in_(lang) for one in (_FIELD, _HOLDS_WHAT, _TAKES)], told)]


def _takes(name: str, sort: str, lang: str) -> str:
    """What a field of a fault takes: a list of words, or the sort of its value."""
    if sort in LISTS:
        return ", ".join(map(code, LISTS[sort]))
    told = esc(_FAULT_SORTS[sort].in_(lang))
    return f"{told} ≤ {MOST[name]}" if name in MOST else told
