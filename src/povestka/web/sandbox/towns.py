"""The towns that a server keeps in its memory: each with a lock, and a clock that may run."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, RLock, Thread
from typing import Final

from povestka.language.words import Text
from povestka.people.scenario.model import Scenario
from povestka.sandbox import forking, session
from povestka.sandbox.memory import Memory
from povestka.sandbox.session import Sandbox
from povestka.web.names import fresh
from povestka.web.refusals import Refused
from povestka.web.settings import Settings

A_DAY: Final = 1.0
"""Seconds of a browser's time to a day of a town whose clock runs."""

UNSEEN: Final = 180
"""Days after which a clock that runs stands, if nobody has looked at its town meanwhile."""

PATIENCE: Final = 5.0
"""Seconds that a request waits for a town which another holds."""

BUSY: Final = Text(
    "Another request is changing this town; ask again in some seconds.",
    "Город сейчас меняет другой запрос; повторите через несколько секунд.",
)
FORGOTTEN: Final = Text(
    "There is no such town here any more: towns live in the memory of this server, the one longest"
    " unused is forgotten first, and all of them when it stops. Open a new one under Sandbox; the"
    " same seed gives the same persons.",
    "Такого города здесь больше нет: города хранятся в памяти сервера, первым забывается тот,"
    " которым дольше всего не пользовались, а при остановке сервера — все. Откройте новый в разделе"
    " «Город»: при том же начальном числе люди будут те же.",
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a town comes from: the first of its family, and how it left the others.

    `on` is the day as of whose end it was copied, None where it was not; `safeguard` the name of
    the one with which it was lived again, `story` and `lesson` what it was opened for.
    """

    family: str = ""
    parent: str = ""
    on: int | None = None
    safeguard: str = ""
    story: str = ""
    lesson: str = ""


@dataclass(slots=True)
class Kept:
    """A town that is kept. Whoever reads or changes `box` does so while it is `held`."""

    name: str
    box: Sandbox
    origin: Origin
    a_day: float = A_DAY
    lock: RLock = field(default_factory=RLock)
    unseen: int = 0
    """Days that the clock has moved by itself since somebody looked."""
    _running: Event | None = None

    @contextmanager
    def held(self) -> Iterator[Sandbox]:
        """The town, for this request alone; `Refused` (409) where another does not let go of it."""
        if not self.lock.acquire(timeout=PATIENCE):
            raise Refused(409, BUSY)
        try:
            yield self.box
        finally:
            self.lock.release()

    @property
    def running(self) -> bool:
        """Whether the clock moves by itself."""
        return self._running is not None

    def run(self) -> None:
        """Have the clock move by a day about every second, to the last day or while it is seen."""
        with self.lock:
            if self._running is None and self.box.today < self.box.town.last:
                self.unseen, self._running = 0, Event()
                Thread(target=self._go, args=(self._running,), daemon=True).start()

    def pause(self) -> None:
        """Have the clock stand."""
        with self.lock:
            if self._running is not None:
                self._running.set()
                self._running = None

    def _go(self, stopped: Event) -> None:
        try:
            while not stopped.wait(self.a_day):
                with self.lock:
                    if stopped.is_set():
                        return
                    self.box.advance(1)
                    self.unseen += 1
                    if self.box.today >= self.box.town.last or self.unseen >= UNSEEN:
                        self.pause()
        finally:  # a clock that nothing moves must not be shown as running
            if not stopped.is_set():
                self.pause()


class Towns:
    """The towns of a server, the one longest unused forgotten first."""

    def __init__(self, settings: Settings, a_day: float = A_DAY) -> None:
        self.settings = settings
        self._a_day = a_day
        self._lock = Lock()
        self._towns: OrderedDict[str, Kept] = OrderedDict()

    def open(  # noqa: PLR0917 # what a town is made of, in its order
        self,
        scenario: Scenario,
        persons: int,
        seed: int,
        start: int | None = None,
        region: str = "RU-TVE",
        offices: int = 1,
        origin: Origin | None = None,
    ) -> str:
        """Open a town; its name. `NoTown` where there can be no such town."""
        box = session.new(Memory(), scenario, persons, seed, start, region, offices)
        return self.keep(box, origin)

    def keep(self, box: Sandbox, origin: Origin | None = None) -> str:
        """Keep a town that somebody has made; its name."""
        name = fresh()
        origin = origin or Origin()
        if not origin.family:
            origin = Origin(
                name, origin.parent, origin.on, origin.safeguard, origin.story, origin.lesson
            )
        with self._lock:
            self._towns[name] = Kept(name, box, origin, self._a_day)
            gone = [
                self._towns.popitem(last=False)[1]
                for _ in range(len(self._towns) - self.settings.kept_towns)
            ]
        for one in gone:
            one.pause()
        return name

    def get(self, name: str) -> Kept:
        """The town of a name; `Refused` (404) where there is none, or none any more."""
        with self._lock:
            if name not in self._towns:
                raise Refused(404, FORGOTTEN)
            self._towns.move_to_end(name)
            self._towns[name].unseen = 0
            return self._towns[name]

    def family(self, of: Kept) -> tuple[Kept, ...]:
        """The other towns that come from the same one, in the order of their last use."""
        with self._lock:
            return tuple(
                one for one in self._towns.values()
                if one.origin.family == of.origin.family and one is not of
            )

    def fork(self, name: str, on: int | None = None) -> str:
        """Copy a town as it stands, or as it stood at the end of a day; the name of the copy."""
        of = self.get(name)
        with of.held() as box:
            day = box.today if on is None else on
            count = forking.records_by(box.store, day)
            copy = forking.fork(box.store, Memory(), count)
        return self.keep(copy, Origin(of.origin.family, name, day))

    def drop(self, name: str) -> None:
        """Forget a town."""
        self.get(name).pause()
        with self._lock:
            self._towns.pop(name, None)

    def close(self) -> None:
        """Stop every clock and forget all towns."""
        with self._lock:
            towns = list(self._towns.values())
            self._towns.clear()
        for one in towns:
            one.pause()
