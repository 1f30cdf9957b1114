"""The mistakes that only a scenario can have, each a sentence: what, where, why, what is right."""

from __future__ import annotations

from typing import Final

from povestka.case.mistakes import Mistake, nearest
from povestka.language.days import date_of
from povestka.language.words import Text
from povestka.people.regions import Region, regions
from povestka.people.scenario.wanted import FIRST_YEAR, LAST_YEAR, grouped

_LONGEST: Final = 40


def iso(number: int) -> str:
    """A day as a file has it.

    >>> iso(0)
    '1970-01-01'
    """
    return date_of(number).isoformat()


def not_these(path: str, given: object, right: Text) -> Mistake:
    """Some numbers of which one at least is not right."""
    told = str(given)
    told = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
    return Mistake(
        path,
        Text(f"{told} does not fit; {right.en}.", f"{told} не подходит; {right.ru}."),
    )


def ends_before(path: str, first: int, last: int) -> Mistake:
    """A period whose last day lies before its first."""
    return Mistake(
        path,
        Text(
            f"it ends on {iso(last)}, before it begins on {iso(first)}; the last day can only be"
            " the first or a later one.",
            f"период кончается {iso(last)}, раньше своего начала {iso(first)}; последний день —"
            " не раньше первого.",
        ),
    )


def outside(path: str, first: int, last: int, run: tuple[int, int]) -> Mistake:
    """A period that does not lie within the run."""
    return Mistake(
        path,
        Text(
            f"{iso(first)} to {iso(last)} is not within the run, {iso(run[0])} to {iso(run[1])};"
            " cut it to the run, or move first or last.",
            f"{iso(first)} – {iso(last)} не в пределах прогона, {iso(run[0])} – {iso(run[1])};"
            " сократите период или перенесите first либо last.",
        ),
    )


def two_years(first: int, last: int) -> Mistake:
    """A run that reaches into another calendar year: ages are those reached in its year."""
    year = iso(first)[:4]
    return Mistake(
        "last",
        Text(
            f"{iso(last)} is in another year than first, {iso(first)}; a run lies in one calendar"
            f" year, because ages are those reached in it: {year}-12-31 is the last day possible.",
            f"{iso(last)} — другой год, чем first, {iso(first)}; прогон лежит в одном календарном"
            f" году, так как возраст берётся на этот год: последний возможный день — {year}-12-31.",
        ),
    )


def no_such_year(year: int) -> Mistake:
    """A year for which the men or the days off are not known."""
    return Mistake(
        "first",
        Text(
            f"{year} cannot be run: men by age, and the days off of a year and the next, are known"
            f" for {FIRST_YEAR} to {LAST_YEAR}; take one of these years.",
            f"{year} год прогнать нельзя: численность по возрастам и выходные дни года и"
            f" следующего за ним известны для {FIRST_YEAR}–{LAST_YEAR} годов; возьмите один из"
            " них.",
        ),
    )


def above_one(path: str, total: float) -> Mistake:
    """Shares of windows that add up to more than everybody."""
    return Mistake(
        path,
        Text(
            f"the shares of the windows up to this one add up to {total:g}; together they can"
            " reach 1 at most, everybody whom the offices call.",
            f"доли окон по это включительно в сумме дают {total:g}; вместе они не больше 1: это"
            " все, кого вызывают комиссариаты.",
        ),
    )


def not_one(path: str, total: float) -> Mistake:
    """Shares of a quota that do not add up to the whole."""
    return Mistake(
        path,
        Text(
            f"the shares of the regions add up to {total:g}; they must come to 1, within a"
            " hundredth.",
            f"доли регионов в сумме дают {total:g}; должно быть 1, с точностью до сотой.",
        ),
    )


def too_large(path: str, men: int, pool: int, ages: tuple[int, int]) -> Mistake:
    """A quota of more men than there are."""
    wanted, there = grouped(men), grouped(pool)
    return Mistake(
        path,
        Text(
            f"{wanted.en} men are more than the pool of {there.en}: so many men aged {ages[0]} to"
            f" {ages[1]} are there at full size; take fewer.",
            f"{wanted.ru} человек — больше, чем {there.ru}: столько там мужчин {ages[0]}–{ages[1]}"
            " лет при полной численности; возьмите меньше.",
        ),
    )


def both_too_large(path: str, men: int, pool: int) -> Mistake:
    """Two quotas that together need more men than there are: nobody is sent twice."""
    wanted, there = grouped(men), grouped(pool)
    return Mistake(
        path,
        Text(
            f"with the other quota it takes {wanted.en} men, more than the pool of {there.en};"
            " nobody is sent twice: take fewer.",
            f"вместе с другой квотой это {wanted.ru} человек — больше, чем {there.ru}; дважды"
            " никого не отправляют: возьмите меньше.",
        ),
    )


def overlap(path: str, other: str) -> Mistake:
    """Two periods that share a day and may not."""
    return Mistake(
        path,
        Text(
            f"it begins before {other} has ended; a man can be taken by one of them only: let the"
            " later begin on the day after.",
            f"начинается раньше, чем кончается {other}; человек попадает лишь в одну из них: пусть"
            " вторая начнётся на следующий день.",
        ),
    )


def too_many(path: str, most: int, how_many: int) -> Mistake:
    """More tables of a kind than a run has room for."""
    return Mistake(
        path,
        Text(
            f"there are {how_many} of them, and a run has room for {most}; join some or leave some"
            " out.",
            f"их {how_many}, а в прогоне место для {most}; объедините часть или уберите.",
        ),
    )


def second_outage(path: str, of: str) -> Mistake:
    """A second outage of the same thing."""
    return Mistake(
        path,
        Text(
            f"there is an outage of «{of}» already, and a run has room for one of each; join the"
            " two.",
            f"перебой «{of}» уже указан, а в прогоне место для одного каждого вида; объедините их.",
        ),
    )


def no_such_region(path: str, code: str) -> Mistake:
    """A code that no region has; the nearest one, by code or by name."""
    told = code[:_LONGEST]
    like = _meant(told)
    if like is None:
        return Mistake(
            path,
            Text(
                f"there is no region «{told}»; a code looks like RU-MOW.",
                f"региона «{told}» нет; код выглядит как RU-MOW.",
            ),
        )
    return Mistake(
        path,
        Text(
            f"there is no region «{told}»; did you mean {like.code} ({like.name.en})?",
            f"региона «{told}» нет; возможно, имелось в виду {like.code} ({like.name.ru}).",
        ),
    )


def _meant(told: str) -> Region | None:
    """The region of a name or a part of one, or of the code most like the word."""
    for one in regions():
        if len(told) >= len("Tuva") and told in one.name.en + one.name.ru:
            return one
    like = nearest(told, [one.code for one in regions()])
    return next((one for one in regions() if one.code == like), None)


def is_left_out(path: str, code: str) -> Mistake:
    """Something said of a region that the run leaves out."""
    return Mistake(
        path,
        Text(
            f"{code} is left out of this run, so nothing can be set for it; take it back in, or"
            " leave this out.",
            f"{code} исключён из этого прогона, и задать для него нечего; верните регион или"
            " уберите это.",
        ),
    )


def nobody_left() -> Mistake:
    """Every region left out."""
    return Mistake(
        "left_out",
        Text(
            "every region is left out; at least one must remain.",
            "исключены все регионы; хотя бы один должен остаться.",
        ),
    )


def for_all(path: str, key: str) -> Mistake:
    """A setting of the whole country given for one region."""
    return Mistake(
        path,
        Text(
            f"«{key}» holds for the whole country and cannot differ by region; set it in"
            " [settings].",
            f"«{key}» действует для всей страны и не различается по регионам; задайте его в"
            " [settings].",
        ),
    )


def from_flag(path: str) -> Mistake:
    """Who is called, set by hand: it follows from the scenario's own flag."""
    return Mistake(
        path,
        Text(
            "who is called follows from mobilisation, true or false; set that instead.",
            "кого вызывают, следует из mobilisation, true или false; задайте его.",
        ),
    )


def ages_crossed(path: str, low: int, high: int) -> Mistake:
    """Ages of the call that leave nobody between them."""
    return Mistake(
        path,
        Text(
            f"call.age_from ({low}) is not below call.age_until ({high}), so nobody would be"
            " called; the second must be the greater.",
            f"call.age_from ({low}) не меньше call.age_until ({high}), и вызывать было бы некого;"
            " второе число должно быть больше.",
        ),
    )


def needs_shares(path: str) -> Mistake:
    """A quota shared as given, with nothing given."""
    return Mistake(
        path,
        Text(
            'by = "given" needs the shares of the regions, as {RU-MOW = 0.4, RU-SPE = 0.6}.',
            'при by = "given" нужны доли регионов, например {RU-MOW = 0.4, RU-SPE = 0.6}.',
        ),
    )


def idle_shares(path: str) -> Mistake:
    """Shares by region that the key of the quota does not use."""
    return Mistake(
        path,
        Text(
            'shares are read only with by = "given"; write that, or leave the shares out.',
            'доли читаются только при by = "given"; укажите это или уберите доли.',
        ),
    )


def clash(path: str, key: str, other: str) -> Mistake:
    """Two reforms that set the same thing differently."""
    return Mistake(
        path,
        Text(
            f"it sets «{key}» otherwise than «{other}» does; keep one of the two.",
            f"«{key}» здесь задаётся иначе, чем в «{other}»; оставьте одну из двух.",
        ),
    )


def repeated(path: str, given: str) -> Mistake:
    """The same word twice in a list."""
    return Mistake(
        path,
        Text(
            f"«{given}» is named twice; once is enough.",
            f"«{given}» названо дважды; довольно одного раза.",
        ),
    )
