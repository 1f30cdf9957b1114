"""The command `povestka serve`: the web app on this machine."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Final, Literal

from povestka.case.mistakes import nearest
from povestka.case.reforming import Reform
from povestka.cli.steps import fail
from povestka.language.words import Text, printable
from povestka.outside import evidence, files, reforms, scenarios, tables
from povestka.people.scenario.changes import Safeguard
from povestka.people.scenario.model import Scenario
from povestka.web.shelf import NotOnShelf, NotToml, Shelf

Lang = Literal["en", "ru"]
Address = IPv4Address | IPv6Address


def serve(
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    name: tuple[str, ...] = (),
    lang: Lang = "en",
) -> int:
    """Start the web app: pages for people, and a JSON interface under /api.

    It answers on this machine alone. With another host whoever is on the network can open it, too;
    it says so on every page.

    Parameters
    ----------
    host
        The address to answer on; 127.0.0.1 is this machine alone.
    port
        The port; 0 takes any that is free.
    name
        A further name under which browsers reach it; may be given several times.
    lang
        The language of what is printed here: en or ru.
    """
    import uvicorn  # noqa: PLC0415 # no other command needs a server

    from povestka.web.app import application  # noqa: PLC0415 # nor the pages
    from povestka.web.protocol import Protocol  # noqa: PLC0415 # nor this
    from povestka.web.settings import Settings  # noqa: PLC0415 # nor this

    wrong = _mistakes(host, port, name)
    if wrong:
        return fail([one.in_(lang) for one in wrong])
    address = ip_address(host)
    config = uvicorn.Config(
        "povestka.web.app:application", host=host, port=port, access_log=False,
        log_level="critical", server_header=False, date_header=False, proxy_headers=False,
        http=Protocol, ws="none", lifespan="on", h11_max_incomplete_event_size=32_768,
        timeout_keep_alive=5, timeout_graceful_shutdown=3, limit_concurrency=200,
    )
    try:
        held = config.bind_socket()
    except SystemExit:
        return fail([_TAKEN.in_(lang).format(host=host, port=port)])
    shown = names_of(address, held.getsockname()[1], name)
    loopback = address.is_loopback
    config.app = application(SHELF, Settings(hosts=shown, loopback=loopback))
    config.load()
    held.listen()  # whoever opens the address as soon as it is printed waits, and is answered
    print(_OPEN.in_(lang).format(address=shown[0]), flush=True)
    if not loopback:
        print(_REACHABLE.in_(lang), file=sys.stderr, flush=True)
    server = uvicorn.Server(config)
    server.run([held])
    return 0 if server.started else fail([_NOT_STARTED.in_(lang)])


def _mistakes(host: str, port: int, names: Sequence[str]) -> list[Text]:
    """What is wrong with where to answer, all of it at once."""
    found = []
    try:
        if ip_address(host).is_unspecified and not names:
            found.append(_NO_NAME.filled(host=host))
    except ValueError:
        found.append(_NO_ADDRESS.filled(host=printable(host, _SHOWN)))
    if not 0 <= port <= _LAST_PORT:
        found.append(_NO_PORT.filled(port=port))
    found += [
        _BAD_NAME.filled(name=printable(one, _SHOWN)) for one in names if not _NAME.fullmatch(one)
    ]
    return found


def names_of(address: Address, port: int, names: Sequence[str]) -> tuple[str, ...]:
    """The names under which the server answers, as a browser writes them in the header Host.

    >>> names_of(ip_address("127.0.0.1"), 8000, ())
    ('127.0.0.1:8000', 'localhost:8000', '[::1]:8000')
    """
    shown = f"[{address}]" if address.version == 6 else str(address)
    own = () if address.is_unspecified else (shown,)
    here = ("127.0.0.1", "localhost", "[::1]")
    bare = dict.fromkeys((*own, *(name.lower() for name in names), *here))
    usual = [] if port != _USUAL_PORT else list(bare)
    return (*(f"{one}:{port}" for one in bare), *usual)


def _shipped(names: Callable[[], Sequence[str]], kind: Text, name: str) -> None:
    """Refuse what is not the name of a shipped thing, above all a path."""
    if name not in names():
        like = nearest(name, names())
        en = f"did you mean «{like}»?" if like else f"there are {', '.join(names())}."
        ru = f"возможно, «{like}»." if like else f"есть {', '.join(names())}."
        told = printable(name, _SHOWN)
        raise NotOnShelf(Text(f"{kind.en} «{told}»; {en}", f"{kind.ru} «{told}» нет; {ru}"))


def scenario_of(name: str, persons: int | None = None, seed: int | None = None) -> Scenario:
    """A shipped scenario by its name or short name; `NotOnShelf` for any other, or a path."""
    full = scenarios.full_name(name)
    if full is None:
        _shipped(scenarios.shipped, _SCENARIO, name)
    return scenarios.load(full or name, persons, seed)


def safeguard_of(name: str) -> Safeguard:
    """A shipped safeguard or reform by its name; `NotOnShelf` for any other, or a path."""
    _shipped(safeguards, _SAFEGUARD, name)
    return scenarios.load_safeguard(name)


def safeguards() -> tuple[str, ...]:
    """The shipped safeguards, then the reforms of the law, which are safeguards too."""
    return (*scenarios.safeguards(), *reforms.shipped())


def reform_of(name: str) -> Reform:
    """A shipped reform by its name; `NotOnShelf` for any other, or a path."""
    _shipped(reforms.shipped, _REFORM, name)
    return reforms.load(name)


def toml_of(text: str) -> Mapping[str, Any]:
    """The tables of a text in TOML; `NotToml` where it is none."""
    try:
        return files.parsed(text.encode("utf-8", "surrogatepass"))
    except files.BadFile as bad:
        raise NotToml(bad.says) from bad


SHELF: Final = Shelf(
    scenarios.shipped, scenario_of, safeguards, safeguard_of, reforms.shipped, reform_of, toml_of,
    tables.as_csv, evidence.theorems, evidence.exercised, evidence.cases, evidence.glossary,
)
"""What the pages may take from disk: what is shipped, by its name."""

_SHOWN: Final = 60
_USUAL_PORT: Final = 80
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9A-Fa-f:.]{2,45}\]")
_LAST_PORT: Final = 65_535
_SCENARIO: Final = Text("no scenario is called", "сценария")
_SAFEGUARD: Final = Text("no safeguard is called", "гарантии")
_REFORM: Final = Text("no reform is called", "реформы")
_OPEN: Final = Text(
    "povestka is open at http://{address}/ on this machine; Ctrl-C ends it. MODEL: information,"
    " not legal advice. No case that is typed there is kept.",
    "povestka открыта по адресу http://{address}/ на этом компьютере; Ctrl-C завершает работу."
    " МОДЕЛЬ: справочные сведения, а не юридическая консультация. Введённое дело не сохраняется.",
)
_REACHABLE: Final = Text(
    "WARNING: other machines can open it, and nothing that travels is encrypted. Put in no case of"
    " a real person; leave out --host to answer on this machine alone.",
    "ВНИМАНИЕ: её могут открыть с других устройств, и данные передаются без шифрования. Не вводите"
    " данные настоящих людей; без --host сервер отвечает только этому компьютеру.",
)
_NO_ADDRESS: Final = Text(
    "--host: «{host}» is no address of this machine; write one as 127.0.0.1 or ::1.",
    "--host: «{host}» — не адрес этого компьютера; укажите, например, 127.0.0.1 или ::1.",
)
_NO_NAME: Final = Text(
    "--host: {host} stands for every address; give with --name the one under which browsers will"
    " reach it, as --name 192.168.1.20.",
    "--host: {host} означает все адреса; укажите через --name тот, по которому его будут открывать,"
    " например --name 192.168.1.20.",
)
_NO_PORT: Final = Text(
    "--port: {port} is no port; give a number from 0 to 65535.",
    "--port: {port} — не порт; укажите число от 0 до 65535.",
)
_BAD_NAME: Final = Text(
    "--name: «{name}» is no name of a machine; write it as library.example, 192.168.1.20 or"
    " [2001:db8::1], without http:// and without the port.",
    "--name: «{name}» — не имя компьютера; укажите, например, library.example, 192.168.1.20 или"
    " [2001:db8::1], без http:// и без порта.",
)
_NOT_STARTED: Final = Text(
    "the server could not start: that is a mistake in this program. Please report it.",
    "сервер не запустился: это ошибка в программе. Сообщите о ней.",
)
_TAKEN: Final = Text(
    "nothing can be opened at {host}, port {port}: it may be in use; give another with --port, or 0"
    " for any that is free.",
    "по адресу {host}, порт {port} сервер открыть нельзя: возможно, порт занят; укажите другой"
    " через --port или 0 для любого свободного.",
)
