"""How many machines a study of doubt would keep busy, from one measured cost of a run."""

from __future__ import annotations

from docs.making.markdown import code, esc, listed, note, table, title

from povestka.country.scaling import RUNS, assumptions, most_useful, scaling
from povestka.language.words import Text
from povestka.report.country_numbers import decimal, signed

MACHINES = Text("How many machines", "Сколько машин нужно")

SECONDS_OF_A_RUN = 0.1
"""One run of a million men of the year 2026 on two cores, measured on one machine: an input."""

CORES = 2
"""The cores of that measurement."""

WORKERS = (1, 2, 4, 10, 30, 100, 200, 300, 1000)

_LEAD = Text(
    "What a study of {runs} runs of a million men would take on more workers. This page is computed"
    " and not measured: from one number that was measured, and from assumptions.",
    "Сколько заняло бы исследование из {runs} прогонов по миллиону человек при большем числе"
    " исполнителей. Эта страница вычислена, а не измерена: из одного измеренного числа и"
    " предположений.",
)
_INPUT = Text(
    "The measured input: {seconds} seconds for one run of a million men of the year 2026 on {cores}"
    " cores, compiled already, that is {alone} seconds on one core if both are as busy. On another"
    " machine it is another number, and everything below moves with it.",
    "Измеренное исходное число: {seconds} секунды на один прогон миллиона человек за 2026 год на"
    " {cores} ядрах, код уже скомпилирован, то есть {alone} секунды на одном ядре, если заняты оба."
    " На другой машине число иное, и с ним меняется всё, что ниже.",
)
_HEADS = (
    Text("Workers", "Исполнителей"),
    Text("In all, s", "Всего, с"),
    Text("Computing, s", "Вычисления, с"),
    Text("Scheduler, s", "Планировщик, с"),
    Text("Starting, s", "Запуск, с"),
    Text("Times one worker", "Раз быстрее одного"),
    Text("Time used", "Занятость"),
    Text("What holds it up", "Что задерживает"),
)
_LIMITS = {
    "computing": Text("computing", "вычисления"),
    "scheduler": Text("the scheduler", "планировщик"),
    "starting": Text("starting", "запуск"),
}
_STOPS = Text("Where it stops scaling", "Где рост прекращается")
_STOPS_AT = Text(
    "One scheduler keeps {busy} workers busy with runs of this length; more stand idle. By then"
    " most of a short study is starting workers. Longer runs, of more men, move the limit up in"
    " proportion: it is the runs a second that are bounded, and not the men.",
    "Прогонами такой длины один планировщик займёт {busy} исполнителей; остальные простаивают. К"
    " этому моменту большую часть короткого исследования занимает запуск. Чем длиннее прогоны,"
    " то есть чем больше в них человек, тем выше предел: ограничено число прогонов в секунду, а не"
    " число людей.",
)
_ASSUMED = Text("Assumptions", "Предположения")
_DASK = Text(
    "The command is {one} on this machine, or {two} with a scheduler of one's own. The counts are"
    " the same for every number of workers and every split; the fingerprint says so.",
    "Команда: {one} на этой машине или {two} со своим планировщиком. Результат одинаков при любом"
    " числе исполнителей и любом разбиении: об этом говорит отпечаток.",
)


def machines_page(lang: str) -> list[str]:
    """The table of workers, where it stops, and what it rests on."""
    alone = SECONDS_OF_A_RUN * CORES
    rows = [
        (
            signed(one["workers"]),
            *(_seconds(one[key], lang) for key in ("seconds", "computing", "scheduler", "starting")),
            decimal(one["faster"], lang),
            f"{round(100 * one['used'])} %",
            _LIMITS[one["limit"]].in_(lang),
        )
        for one in scaling(alone, WORKERS)
    ]
    given = {
        "seconds": decimal(SECONDS_OF_A_RUN, lang), "cores": CORES, "alone": decimal(alone, lang),
    }
    dask = esc(_DASK.in_(lang)).replace("{one}", code("povestka country run 2026 --engine dask"))
    return [
        *title(MACHINES.in_(lang), "page-machines"),
        esc(_LEAD.in_(lang).format(runs=signed(RUNS))),
        "",
        *note(esc(_INPUT.in_(lang).format(**given))),
        *table([one.in_(lang) for one in _HEADS], rows),
        *title(_STOPS.in_(lang), level=2),
        esc(_STOPS_AT.in_(lang).format(busy=most_useful(alone))),
        "",
        dask.replace("{two}", code("--cluster tcp://127.0.0.1:8786")),
        "",
        *title(_ASSUMED.in_(lang), level=2),
        *listed(esc(one.in_(lang)) for one in assumptions()),
    ]


def _seconds(found: float, lang: str) -> str:
    return decimal(found, lang, 0 if found >= 100 else 1)
