"""The sentences for what does not arise, what is missing, and what another reading would give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from povestka.language.words import Text

QUESTIONS: Final[Mapping[str, Text]] = {
    "served_on": Text("Service", "Вручение"),
    "exit_ban": Text("Exit ban", "Запрет на выезд"),
    "measures": Text("Temporary measures", "Временные меры"),
    "fine": Text("Administrative fine", "Административный штраф"),
    "self_report_by": Text("Two-week duty", "Двухнедельный срок явки"),
    "cap_breached": Text("Cap on the appearance day", "Предельная дата явки"),
    "short_notice": Text("Short notice", "Малый срок до явки"),
    "liable_on": Text("Subject to call-up", "Подлежит призыву"),
    "under_exit_ban": Text("Exit ban", "Запрет на выезд"),
    "under_measures": Text("Temporary measures", "Временные меры"),
    "dispatch_windows": Text("Dispatch", "Отправка"),
    "complaint_steps": Text("Complaint", "Обжалование"),
    "season_report_by": Text("Duty without a summons", "Явка без повестки"),
    "decision_stayed": Text("Stay of the decision", "Приостановление решения"),
}

ENDS: Final[Mapping[str, Text]] = {
    "served_on": Text("Service", "Вручение"),
    "exit_ban.from": Text("Exit ban begins", "Начало запрета на выезд"),
    "exit_ban.until": Text("First day without the exit ban", "Первый день без запрета на выезд"),
    "measures.from": Text("Measures begin", "Начало временных мер"),
    "measures.until": Text("First day without the measures", "Первый день без временных мер"),
    "self_report_by": Text("End of the two-week duty", "Конец двухнедельного срока явки"),
    "season_report_by": Text(
        "End of the duty without a summons",
        "Конец срока явки без повестки",
    ),
}

NONE: Final[Mapping[str, Text]] = {
    "served_on": Text(
        "By the dates given the summons is not served.",
        "По указанным датам повестка не вручена.",
    ),
    "exit_ban": Text(
        "By the text of the law no ban arises from this summons; practice may differ.",
        "По тексту закона из этой повестки запрет не возникает; практика может отличаться.",
    ),
    "measures": Text(
        "By the text of the law the temporary measures do not arise; practice may differ.",
        "По тексту закона временные меры не возникают; практика может отличаться.",
    ),
    "fine": Text("No fine arises.", "Штраф не предусмотрен."),
    "self_report_by": Text(
        "The two-week duty does not arise.",
        "Обязанность явиться в двухнедельный срок не возникает.",
    ),
    "cap_breached": Text(
        "The cap on the appearance day is not breached.",
        "Предельная дата явки не нарушена.",
    ),
    "short_notice": Text(
        "Short notice does not arise.",
        "Сокращения срока между вручением и явкой нет.",
    ),
    "liable_on": Text("Liability is not decided.", "Подлежит ли он призыву, не определено."),
    "under_measures": Text(
        "By the text of the law the temporary measures do not arise; practice may differ.",
        "По тексту закона временные меры не возникают; практика может отличаться.",
    ),
    "dispatch_windows": Text("No period of dispatch arises.", "Период отправки не возникает."),
    "complaint_steps": Text("No term of a complaint runs.", "Сроки по жалобам не текут."),
    "season_report_by": Text(
        "No term to come without a summons arises.",
        "Срок явки без повестки не возникает.",
    ),
    "decision_stayed": Text("No stay arises.", "Приостановление не возникает."),
}

SHORT: Final[Mapping[str, Text]] = {
    "fine": Text("a fine", "штраф"),
    "self_report_by": Text("the two-week duty", "обязанность явиться в двухнедельный срок"),
    "cap_breached": Text(
        "a breach of the cap on the appearance day", "нарушение предельной даты явки"
    ),
    "short_notice": Text("short notice", "срок менее трёх дней до явки"),
    "dispatch_windows": Text("a period of dispatch", "период отправки"),
    "complaint_steps": Text("a term of a complaint", "сроки по жалобам"),
    "decision_stayed": Text("a stay of the decision", "приостановление решения"),
    "season_report_by": Text("the duty without a summons", "срок явки без повестки"),
}
"""What does not arise, as one name in a list; the ban and the measures are never so listed."""

UNDECIDED: Final = Text("{question}: no source decides.", "{question}: ни один источник не решает.")
DEPENDS: Final = Text("{question}: depends on {missing}.", "{question}: зависит от {missing}.")
POSSIBLE: Final = Text("Possible: {values}.", "Возможно: {values}.")
AMONG_OTHERS: Final = Text(
    "Possible, among others: {values}.", "Возможно, среди прочего: {values}."
)

MISSING: Final[Mapping[str, Text]] = {
    "person.born": Text("the date of birth", "даты рождения"),
    "person.status": Text("the status of the person", "статуса лица"),
    "person.dispatch": Text("the dispatch group", "категории отправки"),
    "person.enrolled": Text("the day of enrolment in the reserve", "дня зачисления в запас"),
    "for": Text("the purpose of the summons", "цели вызова по повестке"),
    "placed": Text(
        "the day of placement in the Register of summonses",
        "дня размещения в Реестре повесток",
    ),
    "posted": Text(
        "the day of posting in the portal account",
        "дня размещения в личном кабинете",
    ),
    "sent": Text("the day the paper summons was sent", "дня отправки бумажной повестки"),
    "handed": Text("the day the summons was handed over", "дня личного вручения повестки"),
    "refused": Text("the day of the refusal to take it", "дня отказа от получения"),
    "delivered": Text("the day the letter was delivered", "дня доставки письма"),
    "returned": Text("the day the letter came back", "дня возвращения письма"),
    "appear": Text("the appearance day", "даты явки, указанной в повестке"),
    "appeared": Text("the day he appeared", "дня явки"),
    "appearance.on": Text("the day he appeared", "дня явки"),
    "withdrawn": Text("the day the summons was withdrawn", "дня отзыва повестки"),
    "reason.from": Text("the first day of the good reason", "первого дня уважительной причины"),
    "reason.until": Text("the last day of the good reason", "последнего дня уважительной причины"),
    "reason.shown": Text(
        "the day the good reason was shown",
        "дня подтверждения уважительной причины",
    ),
    "ground.from": Text("the first day of the ground", "первого дня основания"),
    "ground.until": Text("the last day of the ground", "последнего дня основания"),
    "ground.granted": Text("the day the deferment was granted", "дня предоставления отсрочки"),
    "complaint.filed": Text("the day the complaint was filed", "дня подачи жалобы"),
    "complaint.upheld": Text("the day the complaint was upheld", "дня удовлетворения жалобы"),
    "complaint.rejected": Text("the day the complaint was rejected", "дня отказа по жалобе"),
    "decision.on": Text("the day of the board's decision", "дня решения призывной комиссии"),
}

NAMED: Final = Text("“{name}” ({switch})", "«{name}» ({switch})")
WOULD_BE: Final = Text(
    "Would be {value} on the reading {name}.", "{value} — при толковании {name}."
)
WOULD_RUN: Final = Text(
    "Would run {value}, on the reading {name}.", "{value} — при толковании {name}."
)
WOULD_DIFFER: Final = Text(
    "Would be otherwise on the reading {name}.",
    "Иначе — при толковании {name}.",
)
WOULD_LAST: Final = Text(
    "Would have no end by {as_of} on the reading {name}.",
    "Окончания на {as_of} нет — при толковании {name}.",
)
WOULD_NOT: Final = Text(
    "Would not arise on the reading {name}.", "Не возникает — при толковании {name}."
)
WOULD_DEPEND: Final = Text(
    "Would depend on {missing} on the reading {name}.",
    "Зависит от {missing} — при толковании {name}.",
)
REPORTED: Final = Text(
    "In reports or in practice: {value}, on the reading {name}.",
    "В публикациях или на практике: {value} — при толковании {name}.",
)


def missing_in_words(path: str, lang: str) -> str:
    """What a path of the case file asks for, with the path beside it.

    >>> missing_in_words("summons[0].delivered", "en")
    'the day the letter was delivered (summons[0].delivered)'
    """
    parts = [part.split("[")[0] for part in path.split(".")]
    last = parts[-1]
    owner = next((part for part in reversed(parts[:-1]) if f"{part}.{last}" in MISSING), "")
    text = MISSING.get(f"{owner}.{last}" if owner else last)
    return f"{text.in_(lang)} ({path})" if text else path
