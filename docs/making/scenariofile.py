"""The format of a scenario file and of a safeguard's, with every key that the reader knows."""

from __future__ import annotations

from collections.abc import Mapping

from docs.making.behaviour import BEHAVIOUR
from docs.making.markdown import block, code, esc, link, table, title

from povestka.language.words import Text
from povestka.people.scenario import changes, reading
from povestka.people.scenario.values import FOR_ALL, FROM_FLAG

SCENARIO_FILE = Text("The scenario file", "Файл сценария")
_LEAD = Text(
    "A scenario is a TOML file: what one run of the country assumes. A key that is not here is"
    " refused, and so is a value that cannot be; all mistakes are named at once. Days are written"
    " 2026-02-28, shares from 0 to 1.",
    "Сценарий — файл TOML: то, что принято в одном прогоне страны. Ключ, которого здесь нет, и"
    " невозможное значение отклоняются; все ошибки названы сразу. Дни пишутся 2026-02-28, доли —"
    " от 0 до 1.",
)
_KEY = Text("Key", "Ключ")
_MEANS = Text("What it is", "Что это")
_TAKES = Text("What it takes", "Что принимает")
_MUST = Text("must be given", "обязателен")
_ONE_DAY = Text("a day", "день")
_BOTH = Text("words in both languages, as {en = …, ru = …}", "слова на обоих языках: {en = …, ru = …}")
_FLAG = Text("true or false", "true или false")
_WHOLE = Text("a whole number", "целое число")
_SHARE = Text("a share from 0 to 1", "доля от 0 до 1")
_TABLE = Text("a table, below", "таблица, см. ниже")
_TABLES = Text("several tables, below", "несколько таблиц, см. ниже")
_NAMES = Text("a list of names", "список названий")

Keys = Mapping[str, tuple[Text, Text, bool]]

FILE: Keys = {
    "schema": (
        Text("What kind of file this is.", "Вид файла."),
        Text("povestka/scenario/1", "povestka/scenario/1"), True,
    ),
    "title": (Text("A short title.", "Краткое название."), _BOTH, True),
    "says": (Text("What is assumed, in a sentence.", "Что принято, одной фразой."), _BOTH, True),
    "first": (
        Text(
            "The first day of the run. Nothing of the model has happened before it but grounds.",
            "Первый день прогона. До него в модели ничего не произошло, кроме оснований.",
        ),
        _ONE_DAY, True,
    ),
    "last": (
        Text(
            "The last day, in the same calendar year. It is the day of asking of the law.",
            "Последний день, в том же календарном году. Он же — день вопроса к закону.",
        ),
        _ONE_DAY, True,
    ),
    "persons": (
        Text(
            "How many men; quotas and examinations shrink with them. Left out: everybody of 18 to"
            " 47.",
            "Сколько человек; план призыва и число освидетельствований уменьшаются вместе с ними."
            " Если не указано — все от 18 до 47 лет.",
        ),
        _WHOLE, False,
    ),
    "seed": (
        Text("The seed of keyed chance; 1 if left out.", "Начальное число; если не указано — 1."),
        _WHOLE, False,
    ),
    "offices": (
        Text(
            "How many military commissariats: one a region at least, the rest by men; 1,600 if left"
            " out.",
            "Сколько военных комиссариатов: не меньше одного на регион, остальные по числу мужчин;"
            " если не указано — 1600.",
        ),
        _WHOLE, False,
    ),
    "disputed": (
        Text(
            "Whether Crimea and Sevastopol, internationally recognised as Ukraine, are in the run;"
            " true if left out.",
            "Входят ли в прогон Крым и Севастополь, в мире признанные частью Украины; если не"
            " указано — true.",
        ),
        _FLAG, False,
    ),
    "left_out": (
        Text("Regions that the run leaves out.", "Регионы, которых в прогоне нет."), _NAMES, False,
    ),
    "mobilisation": (
        Text(
            "With true reservists are called by mobilisation, and not conscripts.",
            "При true по мобилизации вызываются граждане, пребывающие в запасе, а не призывники.",
        ),
        _FLAG, False,
    ),
    "reforms": (
        Text(
            "Reforms of the law in force in the run: shipped ones, or paths from the file's folder.",
            "Реформы закона, действующие в прогоне: из поставки или пути от папки файла.",
        ),
        _NAMES, False,
    ),
    "readings": (
        Text(
            "Contested readings, as in a case: CR-3 = service.",
            "Спорные толкования, как в деле: CR-3 = service.",
        ),
        _TABLE, False,
    ),
    "window": (
        Text(
            "Periods in which first summonses are issued, one to four.",
            "Периоды, в которые выдаются первые повестки: от одного до четырёх.",
        ),
        _TABLES, True,
    ),
    "quota": (
        Text(
            "Men to be sent, by season, two at most.",
            "Сколько человек отправить, по сезонам, не более двух.",
        ),
        _TABLES, False,
    ),
    "outage": (
        Text(
            "What is out of order for a while, one of each kind.",
            "Что некоторое время не работает, по одному каждого вида.",
        ),
        _TABLES, False,
    ),
    "roll_out": (
        Text(
            "From which days summonses are in the Register and screens show bans and measures.",
            "С каких дней повестки в Реестре, а экраны показывают запреты и меры.",
        ),
        _TABLE, False,
    ),
    "settings": (
        Text(
            "Numbers of behaviour and practice, set anew for the whole country.",
            "Числа поведения и практики, заданные заново для всей страны.",
        ),
        _TABLE, False,
    ),
    "regions": (
        Text(
            "The same for single regions, a table each.",
            "То же для отдельных регионов, по таблице на каждый.",
        ),
        _TABLES, False,
    ),
}  # fmt: skip

WINDOW: Keys = {
    "first": (Text("The first day.", "Первый день."), _ONE_DAY, True),
    "last": (Text("The last day.", "Последний день."), _ONE_DAY, True),
    "share": (
        Text(
            "Of the men whom the office would call, the share called in this period. Together they"
            " come to 1 at most.",
            "Доля вызываемых в этот период среди тех, кого вызвал бы комиссариат. В сумме не"
            " больше 1.",
        ),
        _SHARE, True,
    ),
}  # fmt: skip

QUOTA: Keys = {
    "first": (
        Text("The first day on which men are sent.", "Первый день отправки."), _ONE_DAY, True,
    ),
    "last": (
        Text("The last; the next quota begins later.", "Последний; следующая квота начинается позже."),
        _ONE_DAY, True,
    ),
    "men": (
        Text("How many men at full size.", "Сколько человек при полной численности."), _WHOLE, True,
    ),
    "by": (
        Text(
            "The key by which regions share it: by their men of 18 to 29, or as given.",
            "Ключ распределения по регионам: по числу мужчин 18–29 лет или как задано.",
        ),
        Text("men_18_29 or given", "men_18_29 или given"), False,
    ),
    "shares": (
        Text(
            "With given: the share of each region; together they come to 1.",
            "При given: доля каждого региона; в сумме 1.",
        ),
        _TABLE, False,
    ),
    "decree": (
        Text("The number of the decree, for the report.", "Номер указа, для отчёта."),
        Text("words in quotes", "слова в кавычках"), False,
    ),
}  # fmt: skip

OUTAGE: Keys = {
    "of": (
        Text("What is out of order.", "Что не работает."),
        Text("register, portal or border", "register, portal или border"), True,
    ),
    "first": (Text("The first day.", "Первый день."), _ONE_DAY, True),
    "last": (Text("The last day.", "Последний день."), _ONE_DAY, True),
}  # fmt: skip

ROLL_OUT: Keys = {
    "register": (
        Text(
            "The Register of summonses; left out, summonses are on paper only.",
            "Реестр повесток; если не указано, повестки только на бумаге.",
        ),
        _ONE_DAY, False,
    ),
    "border": (
        Text(
            "The border's screens; left out, they never show a ban.",
            "Экраны на границе; если не указано, запрета они не показывают.",
        ),
        _ONE_DAY, False,
    ),
    "agencies": (
        Text(
            "The agencies' screens; left out, they never show a measure.",
            "Экраны ведомств; если не указано, мер они не показывают.",
        ),
        _ONE_DAY, False,
    ),
    "regions": (
        Text(
            "The first day of the Register by region, where it differs.",
            "Первый день Реестра по регионам, где он иной.",
        ),
        _TABLE, False,
    ),
}  # fmt: skip

SAFEGUARD: Keys = {
    "schema": (
        Text("What kind of file this is.", "Вид файла."),
        Text("povestka/safeguard/1", "povestka/safeguard/1"), True,
    ),
    "title": (Text("A short title.", "Краткое название."), _BOTH, True),
    "says": (Text("What it changes, in a sentence.", "Что она меняет, одной фразой."), _BOTH, True),
    "law": (
        Text("Reforms of the law, as in a scenario.", "Реформы закона, как в сценарии."),
        _NAMES, False,
    ),
    "settings": (
        Text(
            "Numbers of practice, set anew in every region.",
            "Числа практики, заданные заново для всех регионов.",
        ),
        _TABLE, False,
    ),
}  # fmt: skip

TABLES: Mapping[str, tuple[Text, Keys, tuple[str, ...]]] = {
    "scenario": (Text("The file itself", "Сам файл"), FILE, reading._KEYS),
    "window": (
        Text("[[window]]: when summonses are issued", "[[window]]: когда выдаются повестки"),
        WINDOW, reading._WINDOW,
    ),
    "quota": (Text("[[quota]]: men to be sent", "[[quota]]: план призыва"), QUOTA, reading._QUOTA),
    "outage": (
        Text("[[outage]]: what is out of order", "[[outage]]: что не работает"),
        OUTAGE, reading._OUTAGE,
    ),
    "roll_out": (
        Text("[roll_out]: what works from when", "[roll_out]: что с какого дня работает"),
        ROLL_OUT, reading._ROLL_OUT,
    ),
    "safeguard": (
        Text("A safeguard's file", "Файл гарантии"), SAFEGUARD, changes._KEYS,
    ),
}  # fmt: skip
"""Each table with its heading, its keys in words, and the keys that the reader knows."""

_SAFEGUARD = Text(
    "A safeguard is what a scenario could have otherwise, in the text of the law or in practice."
    " A reform of the law is one too.",
    "Гарантия — то, что в сценарии могло бы быть иначе, в тексте закона или на практике. Реформа"
    " закона тоже может быть гарантией.",
)
_SETTINGS = Text(
    "The names in [settings], their kinds and values: {link}. A region takes all of them but {one}."
    " Who is called, {flags}, follows from mobilisation.",
    "Имена в [settings], их виды и значения: {link}. Региону можно задать все, кроме {one}. Кого"
    " вызывают ({flags}), следует из mobilisation.",
)
_EXAMPLE = [
    "[settings]",
    '"come.usual" = 0.8                         # a share',
    '"border.lag_off" = [0, 1, 5, 20, 90]       # days: least, 1/2, 3/4, 7/8 within, most',
    '"call.picked" = [0.5, 0.5, 0.4, 0.3, 0.0]  # shares of 18-20, 21-23, 24-26, 27-29, 30-47',
    "",
    "[regions.RU-MOW]",
    '"person.elsewhere" = 0.3',
]


def _rows(name: str, keys: Keys, lang: str) -> list[tuple[str, str, str]]:
    return [
        (
            f'<span id="key-{name}-{key}"></span>{code(key)}',
            esc(says.in_(lang)),
            ", ".join([esc(takes.in_(lang)), *([esc(_MUST.in_(lang))] if must else [])]),
        )
        for key, (says, takes, must) in keys.items()
    ]


def scenario_page(lang: str) -> list[str]:
    """Every table and key of a scenario and of a safeguard; LookupError for one without words."""
    lines = [*title(SCENARIO_FILE.in_(lang), "page-scenario-file"), esc(_LEAD.in_(lang)), ""]
    head = [one.in_(lang) for one in (_KEY, _MEANS, _TAKES)]
    for name, (heading, keys, known) in TABLES.items():
        if set(known) != set(keys):
            raise LookupError(f"docs/making/scenariofile.py and the reader differ: {name}")
        lines += title(heading.in_(lang), f"table-{name}", 2)
        lines += [esc(_SAFEGUARD.in_(lang)), ""] if name == "safeguard" else []
        lines += table(head, _rows(name, keys, lang))
        if name == "roll_out":
            lines += title("[settings], [regions.RU-MOW]", "table-settings", 2)
            lines += [_about_settings(link(BEHAVIOUR.in_(lang), "page-behaviour"), lang), ""]
            lines += block(_EXAMPLE, "toml")
    return lines


def _about_settings(there: str, lang: str) -> str:
    told = esc(_SETTINGS.in_(lang)).replace("{link}", there)
    told = told.replace("{one}", ", ".join(map(code, FOR_ALL)))
    return told.replace("{flags}", ", ".join(map(code, FROM_FLAG)))
