"""Coming to the office, and the good reasons for not coming: Articles 7(2) and 31."""

from __future__ import annotations

from typing import Final

from povestka.language.words import Text
from povestka.language.writing import (
    NO,
    YES,
    all_of,
    first_of,
    happened,
    is_one_of,
    name_fact,
    truth_fact,
    when,
)
from povestka.law.acts import FZ53
from povestka.law.drafting import HIGH, MED, rule
from povestka.law.facts import (
    appear,
    as_of,
    came,
    first_day,
    reason_from,
    reason_shown,
    reason_until,
)

appeared: Final = rule(
    "appearance.day",
    first_of("appearance", when(first_day <= came, came)),
    on=first_day,
    title=Text("Appearance", "Явка"),
    says=Text(
        "He appears on the first day, from the summons on, on which he comes to the office, on"
        " whichever summons.",
        "Явка — первый день со времени появления повестки, когда он пришёл в военный"
        " комиссариат, по любой повестке.",
    ),
    cites=(FZ53["31"],),
    sources=("P30",),
    certainty=MED,
    rows=("19",),
    since="1998-03-28",
)

covers: Final = rule(
    "reason.covers",
    all_of(happened(reason_from), reason_from <= appear, appear <= reason_until),
    on=appear,
    title=Text("A good reason covers the day", "Уважительная причина на дату явки"),
    says=Text(
        "A good reason (illness, a relative's grave illness or funeral, force majeure, another"
        " that is accepted) lasts on the appearance day.",
        "Уважительная причина (болезнь, тяжёлое состояние или похороны близкого, непреодолимая"
        " сила, иная признанная) действует в день явки.",
    ),
    cites=(FZ53["7(2)"],),
    sources=("P61", "P62", "P27", "P63"),
    certainty=HIGH,
    rows=("37", "39"),
    since="1998-03-28",
)

shown: Final = rule(
    "reason.shown",
    when(covers, reason_shown),
    on=appear,
    title=Text("The reason is shown", "Причина подтверждена"),
    says=Text(
        "A good reason counts from the day on which it is shown, with documents.",
        "Уважительная причина учитывается со дня, когда она подтверждена документами.",
    ),
    cites=(FZ53["7(2)"],),
    sources=("P30", "P61", "P62"),
    certainty=MED,
    rows=("38", "39"),
    since="1998-03-28",
)

# Rules of the book that a case file does not ask: who counts as a relative, who must come himself.

relative: Final = name_fact(
    "relative", "father", "mother", "wife", "husband", "son", "daughter", "brother", "sister",
    "grandparent", "adopter", "uncle", "aunt", "cousin", "friend",
)
listed_relative: Final = rule(
    "reason.listed_relative",
    is_one_of(
        relative, "father", "mother", "wife", "husband", "son", "daughter", "brother", "sister",
        "grandparent", "adopter",
    ),
    on=as_of,
    title=Text("Relatives on the list", "Родственники из перечня"),
    says=Text(
        "The list of relatives is closed: parents, spouse, children, full brothers and sisters,"
        " grandparents, adopters. Others only if the board or a court accepts the reason.",
        "Перечень родственников закрыт: родители, супруги, дети, родные братья и сёстры,"
        " дедушки и бабушки, усыновители. Иные — только если причину признает комиссия или суд.",
    ),
    cites=(FZ53["7(2)"],),
    sources=("P61", "P62", "P27", "P63"),
    certainty=HIGH,
    rows=("37",),
    since="1998-03-28",
)

manner: Final = name_fact("appearance.manner", "in_person", "proxy", "post")
performs_duty: Final = rule(
    "appearance.in_person",
    is_one_of(manner, "in_person"),
    on=as_of,
    title=Text("Appearing in person", "Личная явка"),
    says=Text(
        "The duty to appear is personal: a proxy or a letter does not perform it, though either"
        " may show a good reason or a ground.",
        "Обязанность явиться — личная: представитель или письмо её не исполняют, но могут"
        " подтвердить причину или основание.",
    ),
    cites=(FZ53["31"],),
    sources=("P48", "P59"),
    certainty=MED,
    rows=("19", "65"),
    since="1998-03-28",
)

lives_abroad: Final = truth_fact("person.lives_abroad")
registration_due: Final = rule(
    "registration.due",
    when(lives_abroad, NO, YES),
    on=as_of,
    title=Text("Duty of military registration", "Обязанность состоять на воинском учёте"),
    says=Text(
        "Whoever permanently resides abroad need not be on the military register.",
        "Постоянно проживающие за пределами России на воинском учёте не состоят.",
    ),
    cites=(FZ53["8"],),
    sources=("P95",),
    certainty=HIGH,
    rows=("40", "67"),
    since="1998-03-28",
)
