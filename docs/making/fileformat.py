"""The format of a case file, from the one table of its keys."""

from __future__ import annotations

from docs.making.markdown import block, code, esc, table, title

from povestka.case.schema import KEYS, Key
from povestka.language.words import Text

FORMAT = Text("The case file", "Файл дела")
_LEAD = Text(
    "A case is a TOML file. A key that is left out has not happened by the day of asking."
    " The string unknown says that it happened, or may have, on a day that is not known. Days are"
    " written 2026-02-28. No field takes anything by which a person could be recognised.",
    "Дело — файл TOML. Ключ, который не указан, означает: к дню вопроса этого не было. Строка"
    " unknown означает, что это было или могло быть, но день неизвестен. Дни пишутся 2026-02-28."
    " Ни одно поле не принимает сведений, по которым можно узнать человека.",
)
_HEADS = {
    "case": Text("The file itself", "Сам файл"),
    "person": Text("[person]: the person", "[person]: лицо"),
    "summons": Text("[[summons]]: each summons", "[[summons]]: каждая повестка"),
    "reason": Text(
        "[summons.reason]: a good reason for not coming",
        "[summons.reason]: уважительная причина неявки",
    ),
    "ground": Text(
        "[[ground]]: deferment, exemption, release",
        "[[ground]]: отсрочка, освобождение от призыва или от обязанности",
    ),
    "complaint": Text("[[complaint]]: a complaint or claim", "[[complaint]]: жалоба или иск"),
    "decision": Text(
        "[[decision]]: a decision of the draft board", "[[decision]]: решение призывной комиссии"
    ),
}
_KEY = Text("Key", "Ключ")
_MEANS = Text("What it is", "Что это")
_TAKES = Text("What it takes", "Что принимает")
_NOTE = Text("Limits", "Ограничения")
_KINDS = {
    "day": Text("a day", "день"),
    "flag": Text("true or false", "true или false"),
    "id": Text("a short id", "короткий идентификатор"),
    "word": Text("one of: {words}", "одно из: {words}"),
}
_REQUIRED = Text("must be given", "обязателен")
_HAPPENED = Text("not after as_of", "не позже as_of")
_UNKNOWN = Text("may be unknown", "может быть unknown")
_EXPECT = Text("[expect]: what must come out", "[expect]: что должно получиться")
_EXPECT_OF = Text(
    "With this table the file is a test: exit status 1 where an answer differs. An interval is"
    " written with its first day in force and the first day free; none says that it does not"
    " arise. A table named after a summons speaks of that summons, one named after a reading of"
    " the answer under that reading.",
    "С этой таблицей файл становится проверкой: если ответ иной, статус завершения 1. Промежуток"
    " пишется первым днём действия и первым свободным днём; none означает, что его не возникает."
    " Таблица с именем повестки говорит об этой повестке, с именем толкования — об ответе при нём.",
)


def _takes(key: Key, lang: str) -> str:
    told = esc(_KINDS[key.kind].in_(lang))
    return told.replace("{words}", ", ".join(map(code, key.words)))


def _limits(key: Key, lang: str) -> str:
    said = ((key.required, _REQUIRED), (key.happened, _HAPPENED), (key.unknown, _UNKNOWN))
    return ", ".join(esc(text.in_(lang)) for holds, text in said if holds)


def format_page(lang: str) -> list[str]:
    """Every table and key of a case file."""
    lines = [*title(FORMAT.in_(lang), "page-file-format"), esc(_LEAD.in_(lang)), ""]
    head = [one.in_(lang) for one in (_KEY, _MEANS, _TAKES, _NOTE)]
    for name, keys in KEYS.items():
        rows = [
            (
                f'<span id="key-{name}-{key}"></span>{code(key)}',
                esc(one.says.in_(lang)),
                _takes(one, lang),
                _limits(one, lang),
            )
            for key, one in keys.items()
        ]
        lines += [*title(_HEADS[name].in_(lang), f"table-{name}", 2), *table(head, rows)]
    lines += [*title(_EXPECT.in_(lang), "table-expect", 2), esc(_EXPECT_OF.in_(lang)), ""]
    return [*lines, *block(_EXAMPLE, "toml")]


_EXAMPLE = [
    "[expect]",
    'served_on = {value = 2026-02-10, by = "register", state = "disputed"}',
    "exit_ban  = {from = 2026-02-02}",
    'fine      = "none"',
    "",
    '[expect."CR-1=service"]',
    "measures  = {from = 2026-03-03}",
]
