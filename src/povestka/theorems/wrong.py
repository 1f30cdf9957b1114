"""What is said of a statement that is none: what is wrong, why, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from povestka.case.mistakes import nearest
from povestka.language.sorts import Sort
from povestka.language.words import Text
from povestka.theorems.names import ALIASES, TABLE, Name
from povestka.theorems.tokens import KEYWORDS, shown

_SORTS: Final = {
    Sort.DAY: Text("a day", "день"),
    Sort.NUMBER: Text("a number", "число"),
    Sort.TRUTH: Text("true or false", "утверждение"),
    Sort.NAME: Text("one of a list of names", "название из перечня"),
}
_KINDS: Final = {
    "person": Text("the person", "лице"),
    "summons": Text("a summons", "повестке"),
    "decision": Text("a decision of the board", "решении комиссии"),
    "complaint": Text("a complaint", "жалобе"),
}
UNITS: Final = {"day": 36_525, "working day": 250, "month": 1_200, "year": 100}
"""The units of time, and the most of each that may be added or taken away."""


def unknown_name(word: str) -> Text:
    """There is no such name: the nearest, or where a word of that kind stands."""
    right = nearest(word.lower(), (*TABLE, *ALIASES, *KEYWORDS))
    if right == word.lower():
        return _NO_NAME.filled(word=shown(word), right=right)
    owner = next((key for key, one in TABLE.items() if word in one.words), None)
    if owner:
        return _VALUE.filled(word=shown(word), owner=owner)
    if right:
        return _NO_NAME.filled(word=shown(word), right=right)
    return _NO_NAME_LIKE.filled(word=shown(word))


def not_among(word: str, of: str, words: Sequence[str]) -> Text:
    """A fact never has that name."""
    right = nearest(word, words)
    if right:
        return _NEVER_IS.filled(word=shown(word), of=shown(of), right=right)
    return _NEVER_IS_ANY.filled(word=shown(word), of=shown(of), words=", ".join(words))


def other_sort(given: str, sort: Sort, wanted: Sort, name: Name | None) -> Text:
    """A value of another sort than the one that can stand there."""
    own, needed, hint = _SORTS[sort], _SORTS[wanted], _hint(given, sort, wanted, name)
    return Text(
        _OTHER.en.format(given=shown(given), own=own.en, needed=needed.en, hint=hint.en),
        _OTHER.ru.format(given=shown(given), own=own.ru, needed=needed.ru, hint=hint.ru),
    )


def _hint(given: str, sort: Sort, wanted: Sort, name: Name | None) -> Text:
    match wanted, sort:
        case Sort.TRUTH, Sort.DAY:
            return _ARISES.filled(given=shown(given))
        case Sort.TRUTH, Sort.NAME if name:
            return _IS_WORD.filled(given=shown(given), word=name.words[0])
        case Sort.DAY, _ if f"{given}.from" in TABLE:
            return _EDGES.filled(given=given)
        case (Sort.TRUTH | Sort.NUMBER), _:
            return _AMOUNTS
        case _:
            return _DAYS


def mixed(one: str, kind: str, other: str, other_kind: str) -> Text:
    """Two names that no one row can answer."""
    a, b = _KINDS[kind], _KINDS[other_kind]
    return Text(
        _MIXED.en.format(one=one, a=a.en, other=other, b=b.en),
        _MIXED.ru.format(one=one, a=a.ru, other=other, b=b.ru),
    )


_NO_NAME: Final = Text(
    "there is no name «{word}»; did you mean «{right}»?",
    "имени «{word}» нет; возможно, имелось в виду «{right}».",
)
_NO_NAME_LIKE: Final = Text(
    "there is no name «{word}», nor one like it; names are served_on, exit_ban.from,"
    " measures.from, placed, appear and others.",
    "имени «{word}» нет, и похожего тоже; имена — served_on, exit_ban.from, measures.from,"
    " placed, appear и другие.",
)
_VALUE: Final = Text(
    "«{word}» stands only to the right of == or !=; write, for instance, {owner} == {word}.",
    "«{word}» стоит только справа от == или !=; напишите, например, {owner} == {word}.",
)
_NEVER_IS: Final = Text(
    "{of} is never «{word}»; did you mean «{right}»?",
    "{of} не бывает «{word}»; возможно, имелось в виду «{right}».",
)
_NEVER_IS_ANY: Final = Text(
    "{of} is never «{word}»; one of these would be right: {words}.",
    "{of} не бывает «{word}»; подошло бы одно из: {words}.",
)
_OTHER: Final = Text(
    "«{given}» is {own}, and what is needed here is {needed}; {hint}.",
    "«{given}» — {own}, а здесь ожидается {needed}; {hint}.",
)
_ARISES: Final = Text(
    "write happened({given}), or compare it with another day",
    "напишите happened({given}) или сравните с другим днём",
)
_IS_WORD: Final = Text(
    "write, for instance, {given} == {word}", "напишите, например, {given} == {word}"
)
_EDGES: Final = Text(
    "its days are {given}.from and {given}.until", "дни здесь — {given}.from и {given}.until"
)
_AMOUNTS: Final = Text(
    "amounts are compared, as in fine.min >= 10000",
    "суммы сравниваются, например fine.min >= 10000",
)
_DAYS: Final = Text(
    "write a day as 2026-02-28, or the name of one, such as appear",
    "напишите день в виде 2026-02-28 или его имя, например appear",
)
_MIXED: Final = Text(
    "«{one}» is asked about {a} and «{other}» about {b}, and a statement is about one of them;"
    " leave one of the two names out.",
    "«{one}» — вопрос о {a}, «{other}» — о {b}, а утверждение относится к чему-то одному;"
    " уберите одно из двух имён.",
)
NOTHING_USED: Final = Text(
    "the statement names no question and no fact, so it says nothing of the law; write, for"
    " instance, measures.from >= appear.",
    "в утверждении нет ни вопроса, ни факта, и о законе оно ничего не говорит; напишите,"
    " например, measures.from >= appear.",
)
MISSING: Final = Text(
    "something is missing here; a name, a date, a number or a bracket would be right.",
    "здесь чего-то не хватает: подошли бы имя, дата, число или скобка.",
)
CANNOT_START: Final = Text(
    "«{given}» cannot stand here; a name, a date, a number or a bracket would be right.",
    "«{given}» здесь стоять не может; подошли бы имя, дата, число или скобка.",
)
CANNOT_FOLLOW: Final = Text(
    "«{given}» cannot stand here; a comparison, and, or, implies or the end would be right.",
    "«{given}» здесь стоять не может; подошли бы сравнение, and, or, implies или конец.",
)
CLOSES_NOTHING: Final = Text(
    "this bracket closes nothing; leave it out, or open one before it.",
    "эта скобка ничего не закрывает; уберите её или откройте скобку раньше.",
)
WANTED: Final = Text("«{sign}» is needed here.", "здесь нужен знак «{sign}».")
NO_DATE: Final = Text(
    "the date {given} does not exist; write a day of the years 1900 to 2199 as 2026-02-28.",
    "даты {given} не существует; напишите день 1900–2199 годов в виде 2026-02-28.",
)
TOO_GREAT: Final = Text(
    "{given} is more than can be counted with here; {most} is the most.",
    "{given} — больше, чем здесь можно считать; наибольшее — {most}.",
)
LENGTH: Final = Text(
    "after «{sign}» comes a length of time, as in appear {sign} 3 days; one day is not taken"
    " from another: compare them, as in measures.from <= appear + 21 days.",
    "после «{sign}» ставится срок, например appear {sign} 3 days; дни не вычитают один из"
    " другого, а сравнивают: measures.from <= appear + 21 days.",
)
UNIT: Final = Text(
    "a length of time needs its unit here: days, working days, months or years.",
    "у срока здесь должна быть единица: days, working days, months или years.",
)
LENGTH_ALONE: Final = Text(
    "a length of time stands after a day, as in appear + 20 days.",
    "срок ставится после дня, например appear + 20 days.",
)
FORWARDS: Final = Text(
    "working days are counted forwards only; write the earlier day and + on the other side.",
    "рабочие дни считаются только вперёд; перенесите срок со знаком + на другую сторону.",
)
TOO_MANY_LENGTHS: Final = Text(
    "at most {most} lengths of time can be added to one day; write their sum.",
    "к одному дню прибавляется не больше {most} сроков; напишите их сумму.",
)
TOO_DEEP: Final = Text(
    "brackets, not and implies stand at most {most} deep; split the statement into several.",
    "скобки, not и implies вкладываются не глубже {most}; разделите утверждение на несколько.",
)
NO_ARISING: Final = Text(
    "that «{given}» arises, happened or is none can be said only of a day, an interval or a"
    " fine; leave it out here.",
    "arises, happened и is none говорят только о дне, об интервале и о штрафе, а не о"
    " «{given}»; уберите здесь это слово.",
)
IS_NONE: Final = Text(
    "after «is» comes none, or not none; a name is compared by ==.",
    "после «is» ставится none или not none; названия сравнивают знаком ==.",
)
EQUAL_ONLY: Final = Text(
    "a name is compared by == or !=, not by {sign}.",
    "названия сравнивают знаками == и !=, а не {sign}.",
)
A_WORD: Final = Text(
    "one name is needed here, such as {word}.", "здесь нужно одно название, например {word}."
)
NOT_COMPARED: Final = Text(
    "«{given}» is true or false, and days and numbers are compared; join it by and, or, implies.",
    "«{given}» — утверждение, а сравнивают дни и числа; соедините его словами and, or, implies.",
)
SOME_WHAT: Final = Text(
    "after «some» comes ground or complaint, as in some ground: (ground.kind == study).",
    "после «some» ставится ground или complaint, например some ground: (ground.kind == study).",
)
INSIDE_SOME: Final = Text(
    "a person may have several of these; write it inside, as in some {each}: ({word} …).",
    "таких записей может быть несколько; напишите внутри, например some {each}: ({word} …).",
)
GATHERED: Final = Text(
    "«{word}» looks through each {each} itself and cannot stand inside some {each}; write it"
    " outside.",
    "«{word}» само просматривает все записи {each} и не может стоять внутри some {each};"
    " напишите его снаружи.",
)
