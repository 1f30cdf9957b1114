"""Who is liable to call-up: Articles 22 to 24. Age, the shield of 2023, what the board granted."""

from __future__ import annotations

from functools import cache
from typing import Final

from povestka.language.terms import Parameter, Rule, Term
from povestka.language.words import Text
from povestka.language.writing import (
    NEVER_ARISES,
    NO,
    NOT_YET_COME,
    YES,
    all_of,
    any_of,
    earliest,
    first_of,
    is_one_of,
    latest,
    on_day,
    some,
    when,
    years,
)
from povestka.law.acts import FZ53, FZ439
from povestka.law.drafting import HIGH, MED, rule
from povestka.law.editions import by_edition
from povestka.law.facts import (
    DEFERMENTS,
    EXEMPTIONS,
    as_of,
    born,
    born_stated,
    enrolled,
    ground_from,
    ground_granted,
    ground_kind,
    ground_until,
    purpose,
    status,
)
from povestka.law.readings import CR_6, CR_13, CR_17, CR_25
from povestka.law.variants import GROUND

LOWER_AGE: Final = Parameter("liability.lower_age", 18, "year")
UPPER_AGE_BEFORE: Final = Parameter("liability.upper_age_before_2024", 27, "year")
UPPER_AGE: Final = Parameter("liability.upper_age", 30, "year")
UPPER_AGE_INCLUSIVE: Final = Parameter("liability.upper_age_inclusive", 31, "year")

turns_18: Final = born + years(LOWER_AGE)
turns_27: Final = born + years(UPPER_AGE_BEFORE)
turns_30: Final = CR_13.choose(
    until_birthday=born + years(UPPER_AGE), inclusive=born + years(UPPER_AGE_INCLUSIVE)
)
new_age: Final = on_day("2024-01-01")

shielded: Final = rule(
    "liability.shield_of_2023",
    (turns_27 < new_age) & CR_17.choose(turned_27=YES, enrolled=enrolled),
    on=as_of,
    title=Text("The shield of 2023", "Достигшие 27 лет до 2024 года"),
    says=Text(
        "A man who turned 27 by 31 December 2023 is not called up under the new age of 30.",
        "Тот, кому 27 лет исполнилось до 31 декабря 2023 года включительно, не подлежит призыву"
        " по новому возрасту.",
    ),
    cites=(FZ439["3"],),
    sources=("P77", "P78", "P76"),
    certainty=MED,
    rows=("50", "51"),
    since="2024-01-01",
)


@cache
def age(on: Term) -> Rule:
    """Of the age of call-up on a day: 18 to 27, since 2024 18 to 30."""
    return rule(
        "liability.age",
        (turns_18 <= on)
        & by_edition(on, {"before": on < turns_27, "2024-01-01": (on < turns_30) & ~shielded}),
        on=on,
        title=Text("The age of call-up", "Призывной возраст"),
        says=Text(
            "Men are called up from 18 until they turn 27, since 1 January 2024 until they turn"
            " 30.",
            "Призыву подлежат мужчины с 18 лет до исполнения 27 лет, с 1 января 2024 года —"
            " до исполнения 30 лет.",
        ),
        cites=(FZ53["22(1)"],),
        sources=("P73", "P74", "P75"),
        certainty=HIGH,
        rows=("48", "49", "52"),
        since="1998-03-28",
    )


ground_starts: Final = GROUND.choose(
    law=latest(ground_from, ground_granted), suffices=ground_from
)


def released(on: Term, kinds: tuple[str, ...], name: str, title: Text) -> Rule:
    """A ground of these kinds, granted by the board, is in force on a day."""
    in_force = (ground_starts <= on) & (on <= ground_until)
    return rule(
        name,
        some("ground", in_force & is_one_of(ground_kind, *kinds)),
        on=on,
        title=title,
        says=Text(
            "What the board has granted ends liability while it lasts; a ground alone does not,"
            " and whether a register knows of it changes nothing.",
            "Предоставленное комиссией освобождает от призыва, пока действует; само по себе"
            " основание не освобождает, и сведения реестра этого не меняют.",
        ),
        cites=(FZ53["22(2)"], FZ53["23"], FZ53["24"]),
        sources=("P83", "P84", "P85"),
        certainty=HIGH,
        rows=("57", "58", "59", "60", "62"),
        since="1998-03-28",
    )


@cache
def deferred(on: Term) -> Rule:
    """A granted deferment is in force on a day."""
    title = Text("A granted deferment", "Предоставленная отсрочка")
    return released(on, DEFERMENTS, "liability.deferment", title)


@cache
def exempted(on: Term) -> Rule:
    """A granted exemption or release is in force on a day."""
    title = Text("A granted exemption or release", "Освобождение от призыва или от обязанности")
    return released(on, EXEMPTIONS, "liability.exemption", title)


is_conscript: Final = is_one_of(status, "conscript")

liable_on: Final = rule(
    "liability.liable",
    all_of(is_conscript, age(as_of), ~deferred(as_of), ~exempted(as_of)),
    on=as_of,
    title=Text("Liable to call-up", "Подлежит призыву"),
    says=Text(
        "Liable to call-up: of age, not in the reserve, without a granted deferment, exemption"
        " or release.",
        "Подлежит призыву: призывной возраст, не в запасе, нет предоставленных отсрочки или"
        " освобождения.",
    ),
    cites=(FZ53["22"],),
    sources=("P75", "P83"),
    certainty=HIGH,
    rows=("48", "49", "57", "58", "59", "60", "61", "62"),
    since="1998-03-28",
)


# Article 7.1 speaks of «citizens subject to call-up»; whom that covers is contested (CR-6, CR-25).


@cache
def _subject(on: Term) -> Term:
    """A conscript of age (asserted by his status where no birth is given) and not released."""
    of_age = when(born_stated, age(on), YES)
    out = CR_25.choose(out=deferred(on), still_subject=NO)
    return all_of(is_conscript, of_age, ~out, ~exempted(on))


_by_mobilisation: Final = any_of(
    is_one_of(status, "mobilised"), is_one_of(purpose, "mobilisation")
)


@cache
def covered(on: Term) -> Rule:
    """Article 7.1 covers the man on a day (CR-6)."""
    subject = _subject(on)
    return rule(
        "exit_ban.whom",
        CR_6.choose(
            conscripts=subject,
            also_mobilised=subject | _by_mobilisation,
            all_registered=any_of(subject, _by_mobilisation, is_one_of(status, "reservist")),
        ),
        on=on,
        title=Text("Whom Article 7.1 covers", "На кого распространяется статья 7.1"),
        says=Text(
            "Article 7.1 speaks of citizens subject to call-up for military service.",
            "Статья 7.1 говорит о гражданах, подлежащих призыву на военную службу.",
        ),
        cites=(FZ53["7.1(1)"],),
        sources=("P01",),
        certainty=HIGH,
        rows=("18",),
        since="2023-04-14",
    )


def _too_old(on: Term) -> Term:
    """The first day after `on` on which he is past the age of call-up."""
    return by_edition(
        on, {"before": when(turns_27 < new_age, turns_27, turns_30), "2024-01-01": turns_30}
    )


@cache
def stops_being_subject(on: Term) -> Rule:
    """The first day after `on` on which a conscript is no longer subject to call-up.

    Only a day on or before the day of asking is an end; a birthday to come is not one yet.
    """
    releasing = CR_25.choose(
        out=is_one_of(ground_kind, *DEFERMENTS, *EXEMPTIONS),
        still_subject=is_one_of(ground_kind, *EXEMPTIONS),
    )
    granted = first_of(
        "ground",
        when(
            all_of(on < ground_starts, ground_starts <= ground_until, releasing), ground_starts
        ),
    )
    end = earliest(when(born_stated, _too_old(on), NEVER_ARISES), granted)
    return rule(
        "liability.ends",
        when(_subject(on), when(end <= as_of, end, NOT_YET_COME)),
        on=on,
        title=Text("The end of liability", "Прекращение обязанности"),
        says=Text(
            "Whoever is no longer subject to call-up is no longer bound by Article 7.1; no text"
            " on automatic lifting was found.",
            "На того, кто больше не подлежит призыву, статья 7.1 не распространяется; нормы об"
            " автоматическом снятии не найдено.",
        ),
        cites=(FZ53["22"], FZ53["7.1(1)"]),
        sources=("P01", "P75"),
        certainty=MED,
        rows=("18", "49"),
        since="2023-04-14",
    )
