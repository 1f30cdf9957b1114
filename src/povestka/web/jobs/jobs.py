"""Work that takes long, asked for by a page: waiting, running, ended; looked at by its name.

A thread gives one job after another to a worker and hears how it goes. A job that is cancelled,
takes too long or kills its worker takes nobody else with it: the worker is replaced. Two workers:
one for what takes minutes, one for what is done in moments but would hold up every page if it were
done in the server (a chart is drawn by a machine that lets nothing else of its process run).
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Condition, RLock, Thread, current_thread
from time import perf_counter
from typing import Any, Final, Literal

from povestka.language.words import Text
from povestka.web.jobs.kinds import IN_MOMENTS, LONG, QUICK, WORK
from povestka.web.jobs.worker import Worker
from povestka.web.names import fresh
from povestka.web.refusals import Refused
from povestka.web.settings import Settings
from povestka.web.shelf import Shelf

State = Literal["waiting", "running", "done", "refused", "failed", "cancelled", "late"]

OPEN: Final = frozenset({"waiting", "running"})
"""The states of a job that has not ended."""

SOON: Final = 1.0
"""Seconds after which a worker is started though nobody has asked for anything."""

_QUICK_WAITING: Final = 64
_QUICK_KEPT: Final = 64

_SAID_AGAIN: Final = frozenset({
    "country.run", "country.compare", "country.validate", "country.uncertain", "prove",
})
"""The kinds whose pages say again what was asked for; of the others it may be somebody's case."""
_FULL: Final = Text(
    "{waiting} runs already wait for their turn on this server; look again in some minutes, or ask"
    " for fewer persons.",
    "на этом сервере уже ждут очереди другие прогоны: {waiting}; повторите через несколько минут"
    " или укажите меньше человек.",
)
_DIED: Final = Text(
    "The process that did this has died; it may have run out of memory. The server has started"
    " another and goes on. Ask again, for fewer persons.",
    "Процесс, который это считал, завершился; возможно, не хватило памяти. Сервер запустил новый и"
    " продолжает работу. Повторите запрос с меньшим числом человек.",
)
_LATE: Final = Text(
    "This took longer than {seconds} seconds, which is as long as the server lets anything take."
    " Ask for fewer persons or fewer repetitions.",
    "Это заняло больше {seconds} секунд — предела для любого вычисления на этом сервере. Укажите"
    " меньше человек или меньше повторов.",
)
_MISTAKE: Final = Text(
    "Something in this program went wrong while it was computed; the server goes on.",
    "При вычислении в программе произошла ошибка; сервер продолжает работать.",
)


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work as it stands.

    `ahead` is how many run or wait before it; `step` what is being done, how much of it, of how
    much; `found` what came of it (see `work.WORK`); `says` why nothing did; `seconds` how long it
    ran, once it has ended.
    """

    id: str
    kind: str
    given: Mapping[str, Any]
    state: State = "waiting"
    ahead: int = 0
    step: tuple[str, int, int] | None = None
    found: Any = None
    says: tuple[Text, ...] = ()
    seconds: float = 0.0

    @property
    def is_open(self) -> bool:
        """Whether it has not ended."""
        return self.state in OPEN


@dataclass(slots=True)
class _Lane:
    """A worker with its queue: what is done in moments does not wait for what takes minutes."""

    name: str
    most: int
    kept: int
    queue: deque[str] = field(default_factory=deque)
    worker: Worker | None = None
    thread: Thread | None = None


class Jobs:
    """The jobs of a server, all in memory; every call may come from any thread."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self._shelf, self._settings = shelf, settings
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        """Those longest unused first."""
        self._changed = Condition(RLock())
        self._lanes = {
            LONG: _Lane(LONG, settings.waiting, settings.kept_runs),
            QUICK: _Lane(QUICK, _QUICK_WAITING, _QUICK_KEPT),
        }

    def start(self) -> None:
        """Begin to work; the workers warm up a moment later. What has begun is not begun again."""
        with self._changed:
            for lane in self._lanes.values():
                if lane.thread is None:
                    lane.thread = Thread(target=self._supervise, args=(lane,), daemon=True)
                    lane.thread.start()

    def stop(self) -> None:
        """End the workers and all that is open; it may be started again."""
        with self._changed:
            threads = [lane.thread for lane in self._lanes.values() if lane.thread]
            for lane in self._lanes.values():
                lane.thread = None
            for one in [one for one in self._jobs.values() if one.is_open]:
                self.cancel(one.id)
            self._changed.notify_all()
        for thread in threads:
            thread.join()

    def ask(self, kind: str, given: Mapping[str, Any]) -> str:
        """Put work of a kind of `WORK` in the queue; its name. `Refused` where too many wait."""
        if kind not in WORK:
            raise ValueError(f"no work of the kind {kind}")
        lane = self._lane(kind)
        with self._changed:
            if len(lane.queue) >= lane.most:
                raise Refused(429, _FULL.filled(waiting=lane.most))
            name = fresh()
            self._jobs[name] = Job(name, kind, dict(given))
            lane.queue.append(name)
            self._changed.notify_all()
        return name

    def look(self, name: str, wait: float = 0.0) -> Job:
        """The job of a name, once it has ended or after `wait` seconds; `Refused` where none is."""
        with self._changed:
            if wait > 0:
                self._changed.wait_for(lambda: not self._job(name).is_open, wait)
            found = self._job(name)
            self._jobs.move_to_end(name)
            if found.state != "waiting":
                return found
            lane = self._lane(found.kind)
            running = any(one.state == "running" for one in self._of(lane))
            return replace(found, ahead=lane.queue.index(name) + running)

    def cancel(self, name: str) -> None:
        """Break a job off; one that has ended stays as it is. `Refused` where there is none."""
        with self._changed:
            found = self._job(name)
            lane = self._lane(found.kind)
            if found.state == "waiting":
                lane.queue.remove(name)
            if found.state == "running" and lane.worker:
                lane.worker.end()
            if found.is_open:
                self._set(name, state="cancelled")

    def _lane(self, kind: str) -> _Lane:
        return self._lanes[QUICK if kind in IN_MOMENTS else LONG]

    def _of(self, lane: _Lane) -> list[Job]:
        """The jobs of a lane, those longest unused first."""
        return [one for one in self._jobs.values() if self._lane(one.kind) is lane]

    def _job(self, name: str) -> Job:
        if name not in self._jobs:
            raise Refused(404)
        return self._jobs[name]

    def _set(self, name: str, **changes: Any) -> None:
        """Change a job that is open; one that has ended stays as it is."""
        with self._changed:
            found = self._jobs.get(name)  # one that was cancelled may be forgotten already
            if found is None or not found.is_open:
                return
            found = replace(found, **changes)
            if not found.is_open and found.kind not in _SAID_AGAIN:
                found = replace(found, given={})
            self._jobs[name] = found
            self._forget(self._lane(found.kind))
            self._changed.notify_all()

    def _forget(self, lane: _Lane) -> None:
        """Forget those that have ended and were longest unused, beyond as many as are kept."""
        ended = [one.id for one in self._of(lane) if not one.is_open]
        for name in ended[: max(0, len(ended) - lane.kept)]:
            del self._jobs[name]

    def _supervise(self, lane: _Lane) -> None:
        """What a thread does: see to its worker, give it what comes first, hear of it."""
        mine = current_thread()
        while True:
            with self._changed:
                soon = None if lane.worker else SOON
                self._changed.wait_for(lambda: lane.queue or lane.thread is not mine, soon)
                if lane.thread is not mine:
                    break
                name = lane.queue.popleft() if lane.queue else None
                if name:
                    self._set(name, state="running", step=("compile", 0, 1))
            self._attend(lane, name)
        self._replace(lane)

    def _attend(self, lane: _Lane, name: str | None) -> None:
        """See that there is a worker; where there is a job, have it done and tell what came."""
        began = perf_counter()
        try:
            worker = self._ready(lane)
            ended = self._done(name, worker, began) if name else {}
        except Exception:
            ended = {"state": "failed", "says": (_DIED,)}
        if name:
            self._set(name, seconds=perf_counter() - began, **ended)

    def _ready(self, lane: _Lane) -> Worker:
        """The worker of a lane, or a new one where it has ended."""
        if lane.worker is None or not lane.worker.is_alive():
            self._replace(lane)
            lane.worker = Worker(self._shelf, lane.name)
        return lane.worker

    def _replace(self, lane: _Lane) -> None:
        if lane.worker is not None:
            lane.worker.bury()
        lane.worker = None

    def _done(self, name: str, worker: Worker, began: float) -> dict[str, Any]:
        """Have the work done; how it ended, as changes of the job."""
        with self._changed:
            job = self._jobs[name]
        if not job.is_open:  # cancelled before there was a worker to end
            return {}
        worker.begin(job.kind, job.given)
        while True:
            heard = worker.hear(self._settings.run_seconds - (perf_counter() - began))
            match heard:
                case None:
                    worker.end()
                    return {
                        "state": "late",
                        "says": (_LATE.filled(seconds=round(self._settings.run_seconds)),),
                    }
                case ("warm",):
                    self._set(name, step=("compile", 1, 1))
                case ("step", *step):
                    self._set(name, step=tuple(step))
                case ("done", found):
                    return {"state": "done", "found": found}
                case ("refused", says):
                    return {"state": "refused", "says": says}
                case ("failed",):
                    return {"state": "failed", "says": (_MISTAKE,)}
                case _:
                    return {"state": "failed", "says": (_DIED,)}
