"""What the web app does of OWASP ASVS 5.0, requirement by requirement, and how much it takes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from docs.making.markdown import code, esc, listed, note, table, title

from povestka.language.words import Text
from povestka.web.forms import MOST_FIELDS
from povestka.web.protocol import Protocol
from povestka.web.settings import Settings

MATRIX = Path("docs/asvs.toml")
SECURITY = Text("How the web app is kept safe", "Как защищено веб-приложение")
_LEAD = Text(
    "Held against the OWASP Application Security Verification Standard 5.0.0, levels 1 and 2: of"
    " {all} requirements {met} are met, {none} do not apply, and {lacking} are not met. A"
    " requirement is met where a test shows it, and the test is named.",
    "Сверено с OWASP Application Security Verification Standard 5.0.0, уровни 1 и 2. Требований"
    " {all}: выполнено {met}, неприменимо {none}, не выполнено {lacking}. Требование"
    " выполнено, если это показывает проверка; она названа.",
)
_OWN = Text(
    "This was checked by those who wrote the program, and by nobody else. The standard is of the"
    " OWASP Foundation (CC BY-SA 4.0); its requirements stand there under these numbers, and what"
    " is said of them here is in our own words.",
    "Это проверили те, кто писал программу, и больше никто. Стандарт принадлежит OWASP Foundation"
    " (CC BY-SA 4.0); требования стоят в нём под этими номерами, а сказанное здесь изложено своими"
    " словами.",
)
_PROTECTED = Text("What is protected, and how", "Что защищается и как")
PROTECTED = (
    Text(
        "There is one kind of data to protect: the facts of a case. They travel in the body of a"
        " form, stay in memory until the answer is given, and are kept nowhere: no file, no log, no"
        " cookie, no storage of the browser, no address.",
        "Защищать нужно данные одного вида: данные дела. Они передаются в теле формы, остаются в"
        " памяти до ответа и не хранятся нигде: ни в файле, ни в журнале, ни в cookie, ни в хранилище"
        " браузера, ни в адресе.",
    ),
    Text(
        "Runs and towns are of invented persons. They live in memory under names that nobody can"
        " guess, until they are the longest unused or the server ends.",
        "Прогоны и города состоят из вымышленных лиц. Они живут в памяти под именами, которые нельзя"
        " угадать, пока не окажутся самыми давними или сервер не завершится.",
    ),
    Text(
        "The server talks to no other machine and to no other service. It keeps no log, of attacks"
        " and mistakes neither.",
        "Сервер не обращается ни к другим устройствам, ни к другим сервисам. Журнала он не ведёт,"
        " даже об атаках и ошибках.",
    ),
    Text(
        "Of cryptography it uses SHA-256, to name files by their content, to chain the log of a"
        " town and to repeat the chance of a run, and 128 bits of the system’s own chance for"
        " names. Nothing is encrypted; there is no key.",
        "Из криптографии применяются SHA-256, чтобы называть файлы по содержимому, связывать журнал"
        " города в цепочку и повторять случай прогона, и 128 случайных бит от системы для имён."
        " Ничего не шифруется, ключей нет.",
    ),
)
_LIMITS = Text("How much it takes", "Сколько можно прислать и запросить")
_LIMIT = Text("What", "Что")
_MOST = Text("At most", "Не больше")
LIMITS: dict[str, Text] = {
    "form_bytes": Text("bytes of a form", "байт в форме"),
    "fields": Text("fields of a form", "полей в форме"),
    "json_bytes": Text("bytes of a request to /api", "байт в запросе к /api"),
    "head_seconds": Text(
        "seconds for the head of a request to come", "секунд, пока приходит начало запроса"
    ),
    "body_seconds": Text("seconds for its body to come", "секунд, пока приходит его тело"),
    "most_persons": Text("men in a run of the country", "человек в прогоне страны"),
    "run_seconds": Text("seconds of a run", "секунд на прогон"),
    "waiting": Text("runs that may wait", "прогонов в очереди"),
    "kept_runs": Text("runs that are kept", "прогонов в памяти"),
    "town_persons": Text("men in a town", "человек в городе"),
    "kept_towns": Text("towns that are kept", "городов в памяти"),
}
"""Each limit of the settings, in words; the rest of the settings are no limits."""

STATES: dict[str, Text] = {
    "met": Text("met", "выполнено"),
    "not applicable": Text("does not apply", "неприменимо"),
    "not met": Text("not met", "не выполнено"),
}
_HEADS = (
    Text("Requirements", "Требования"),
    Text("State", "Состояние"),
    Text("What holds, and what shows it", "Что верно и что это показывает"),
)
_NOT_MET = Text("What is not met", "Что не выполнено")
_ALL = Text("Requirement by requirement", "По требованиям")


@dataclass(frozen=True)
class Entry:
    """Requirements of which the same holds: their state, what holds or why not, and what shows it."""

    ids: tuple[str, ...]
    state: str
    says: Text
    by: tuple[str, ...]

    def of(self, section: str) -> tuple[str, ...]:
        """Those of its requirements that stand in a section."""
        return tuple(one for one in self.ids if one.rpartition(".")[0] == section)


@cache
def matrix() -> Mapping[str, Any]:
    """The file as it is written."""
    return tomllib.loads(MATRIX.read_text("utf-8"))


def entries() -> Iterator[Entry]:
    """Every entry, with the reason that it names in words."""
    for one in matrix()["entry"]:
        told = matrix()["because"][one["because"]] if "because" in one else one
        says = Text(told["en"], told["ru"])
        yield Entry(tuple(one["ids"]), one["state"], says, tuple(one.get("by", ())))


def limits() -> dict[str, float]:
    """How much the server takes, by the name of the setting."""
    settings = Settings()
    own = {"fields": MOST_FIELDS, "head_seconds": Protocol.head_seconds}
    return {name: own.get(name) or getattr(settings, name) for name in LIMITS}


def _counted(state: str) -> int:
    return sum(len(one.ids) for one in entries() if one.state == state)


def _numbers(ids: Sequence[str]) -> str:
    return ", ".join(one.replace("V", "", 1) for one in ids)


def _told(entry: Entry, lang: str) -> str:
    shown = ", ".join(code(one.rpartition("/")[2]) for one in entry.by)
    says = entry.says.in_(lang)
    return f"{esc(says.removesuffix('.'))}: {shown}" if shown else esc(says)


def _section(section: Mapping[str, Any], lang: str) -> list[str]:
    here = [(found, one) for one in entries() if (found := one.of(section["id"]))]
    rows = [
        (_numbers(found), STATES[one.state].in_(lang), _told(one, lang))
        for found, one in sorted(here, key=lambda pair: int(pair[0][0].rpartition(".")[2]))
    ]
    head = [one.in_(lang) for one in _HEADS]
    return [*title(f"{section['id']}. {section[lang]}", level=3), *table(head, rows)]


def security_page(lang: str) -> list[str]:
    """Every requirement of levels 1 and 2, what is protected, and the limits."""
    counts = {"met": "met", "none": "not applicable", "lacking": "not met"}
    told = {name: _counted(state) for name, state in counts.items()}
    lead = _LEAD.filled(all=sum(told.values()), **told)
    lacking = [one for one in entries() if one.state == "not met"]
    rows = [(esc(LIMITS[name].in_(lang)), f"{most:,.0f}".replace(",", "\u00a0"))
            for name, most in limits().items()]
    lines = [
        *title(SECURITY.in_(lang), "page-security"),
        esc(lead.in_(lang)), "",
        *note(esc(_OWN.in_(lang))),
        *title(_PROTECTED.in_(lang), level=2),
        *listed(esc(one.in_(lang)) for one in PROTECTED),
        *title(_LIMITS.in_(lang), level=2),
        *table([_LIMIT.in_(lang), _MOST.in_(lang)], rows),
        *title(_NOT_MET.in_(lang), level=2),
        *listed(f"{_numbers(one.ids)}: {esc(one.says.in_(lang))}" for one in lacking),
        *title(_ALL.in_(lang), level=2),
    ]
    for one in matrix()["section"]:
        lines += _section(one, lang)
    return lines
