"""What is refused and how it is said: the program's own sentences, and the exit statuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import getmembers, isfunction, signature
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from docs.making.markdown import code, esc, table, title
from docs.making.refusals_country import country_refusals
from docs.making.refusals_registers import registers_refusals

from povestka.case import mistakes
from povestka.case.asking import named_readings
from povestka.case.mistakes import BadCase, Mistake
from povestka.language.words import Text
from povestka.outside.files import MOST_BYTES, BadFile, read_toml

REFUSALS = Text("Errors and refusals", "Ошибки и отказы")
_LEAD = Text(
    "An input that cannot be answered is refused whole: nothing is computed, nothing stands on"
    " the standard output, and every mistake is named at once with its file, its key, the reason"
    " and what would be right. The sentences here are the program's own.",
    "Данные, на которые нельзя ответить, отклоняются целиком: ничего не вычисляется, в стандартном"
    " выводе ничего нет, и сразу названы все ошибки — с файлом, ключом, причиной и тем, что было"
    " бы верно. Предложения на этой странице — самой программы.",
)
_STATUS = Text("Exit status", "Статус завершения")
_MEANS = Text("What it means", "Что означает")
STATUSES = {
    "0": Text("Answered, and as every file expects.", "Ответ дан, и он таков, как ожидают файлы."),
    "1": Text(
        "Answered, but an expectation written in a file is not met.",
        "Ответ дан, но ожидание, записанное в файле, не выполнено.",
    ),
    "2": Text(
        "Not answered: something given was refused.", "Ответа нет: что-то из данного отклонено."
    ),
    "130": Text("Interrupted from the keyboard.", "Прервано с клавиатуры."),
    "141": Text(
        "The program that read the output has gone.", "Программа, читавшая вывод, завершилась."
    ),
}
_IN_A_CASE = Text("In a case or a reform", "В деле или в реформе")
_IN_A_FILE = Text("In a file", "В файле")
_IN_A_READING = Text("In a reading that is asked for", "В запрошенном толковании")
_KIND = Text("What is wrong", "Что не так")
_SAID = Text("How it is said", "Как об этом сказано")

KINDS: Mapping[str, tuple[Text, tuple[Any, ...]]] = {
    "identifying": (
        Text("a field that could identify a person", "поле, по которому можно узнать человека"),
        ("person.passport", "passport"),
    ),
    "unknown_key": (
        Text("a key that the format does not have", "ключ, которого нет в формате"),
        ("summons.1.plased", "plased", ("placed", "posted", "sent")),
    ),
    "wrong_word": (
        Text("a word that the key does not take", "слово, которого ключ не принимает"),
        ("person.status", "conskript", ("conscript", "reservist", "mobilised")),
    ),
    "no_such_date": (
        Text("a day that does not exist", "несуществующий день"),
        ("summons.1.placed", "2026-02-30"),
    ),
    "wrong_kind": (
        Text("a value of another kind", "значение другого вида"),
        (
            "decision.1.call_up",
            "yes",
            Text("write true or false, without quotes", "укажите true или false без кавычек"),
        ),
    ),
    "out_of_range": (
        Text("a day too far off to count from", "слишком далёкий день"),
        ("person.born", "1890-01-01", 1900, 2200),
    ),
    "missing": (
        Text("something without which nothing can be answered", "нет необходимого"),
        ("as_of", Text("the day of asking is needed", "нужен день вопроса")),
    ),
    "in_future": (
        Text("something that has happened, after the day of asking", "событие после дня вопроса"),
        ("summons.1.handed", "2026-03-20", "2026-03-15"),
    ),
    "before": (
        Text("a day before the one it must follow", "день раньше того, за которым следует"),
        (
            "summons.1.appeared",
            "2026-02-01",
            Text("the first day of the summons", "первый день повестки"),
            "2026-02-02",
        ),
    ),
    "exclude": (
        Text("two facts that cannot both be so", "два несовместимых факта"),
        (
            "summons.1.returned",
            "delivered",
            "returned",
            Text("one letter is delivered or comes back", "письмо либо доставлено, либо возвращено"),
        ),
    ),
    "twice": (Text("one id for two summonses", "один идентификатор у двух повесток"), ("s1", "s1")),
    "too_far": (
        Text("a number that no law would set", "число, которого закон не установит"),
        ("parameters.service.register_days", -1, Text("days", "дней"), 3660),
    ),
    "crossed": (
        Text("the lower of two numbers above the upper", "нижняя граница выше верхней"),
        ("parameters.fine.min", 40000, "fine.max", 30000),
    ),
    "unread": (
        Text("a number that no rule reads", "число, которого не читает ни одно правило"),
        ("parameters.exit_ban.longest_days",),
    ),
    "changes_nothing": (
        Text("a reform that changes nothing", "реформа, которая ничего не меняет"),
        (),
    ),
    "settled": (
        Text("a reading that the reform settles", "толкование, закреплённое реформой"),
        ("--reading", "CR-3", "service"),
    ),
}
"""For each kind of mistake what it is, and what to make an example of it from."""


def kinds() -> dict[str, Callable[..., Mistake]]:
    """The kinds of mistake that the program has: the functions that write them."""
    return {
        name: made
        for name, made in getmembers(mistakes, isfunction)
        if signature(made).return_annotation in (Mistake, "Mistake")
    }


def _cases(lang: str) -> list[tuple[str, str]]:
    lacking = set(kinds()) - set(KINDS)
    if lacking:
        raise LookupError(f"docs/making/refusals.py has no example of these mistakes: {lacking}")
    rows = []
    for name, made in kinds().items():
        what, given = KINDS[name]
        (sentence,) = BadCase([made(*given)]).sentences(lang)
        anchor = f'<span id="refusal-{name.replace("_", "-")}"></span>'
        rows.append((f"{anchor}{esc(what.in_(lang))}", esc(sentence)))
    return rows


_FILES = {
    "absent.toml": None,
    "empty.toml": b"",
    "large.toml": b"#" * (MOST_BYTES + 1),
    "other.toml": b"\xff\xfe",
    "broken.toml": b"as_of = 2026-02-30\n",
    "words.toml": b"as_of = soon\n",
}


def _files(lang: str) -> list[tuple[str, str]]:
    rows = []
    with TemporaryDirectory() as folder:
        for name, content in _FILES.items():
            path = Path(folder, name)
            if content is not None:
                path.write_bytes(content)
            try:
                read_toml(path)
            except BadFile as bad:
                rows.append((code(name), esc(bad.says.in_(lang))))
    return rows


def _readings(lang: str) -> list[tuple[str, str]]:
    rows = []
    for asked in ("service", "CR-1=servise", "CR-99=law", "CR-1=service,CR-1=placement"):
        try:
            named_readings([asked])
        except BadCase as bad:
            rows.append((code(asked), "<br>".join(map(esc, bad.sentences(lang)))))
    return rows


def refusals_page(lang: str) -> list[str]:
    """Every kind of refusal, in the program's words."""
    statuses = [(code(key), esc(text.in_(lang))) for key, text in STATUSES.items()]
    head = [_KIND.in_(lang), _SAID.in_(lang)]
    return [
        *title(REFUSALS.in_(lang), "page-refusals"),
        esc(_LEAD.in_(lang)),
        "",
        *table([_STATUS.in_(lang), _MEANS.in_(lang)], statuses),
        *title(_IN_A_CASE.in_(lang), level=2),
        *table(head, _cases(lang)),
        *title(_IN_A_FILE.in_(lang), level=2),
        *table(head, _files(lang)),
        *title(_IN_A_READING.in_(lang), level=2),
        *table(head, _readings(lang)),
        *country_refusals(lang),
        *registers_refusals(lang),
    ]
