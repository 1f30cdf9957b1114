"""Operations that look at a town: one man, the log, what differs, proofs; and the stories."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request, Response

from povestka.case.answers import book_fingerprint
from povestka.case.asking import checked_readings, named_readings
from povestka.language.words import Text
from povestka.law.book import BOOK
from povestka.registers.log import Store, line_of
from povestka.registers.proofs import SCHEMA as PROOF
from povestka.registers.proofs import holds, prove
from povestka.report import sandbox_plain as plain
from povestka.report.sandbox_asked import asked
from povestka.report.sandbox_compared import compared
from povestka.report.sandbox_scenario import scenario_files
from povestka.report.sandbox_stories import listed, replayed
from povestka.report.sandbox_verified import verified
from povestka.sandbox import forking, verifying
from povestka.sandbox.counting import counted
from povestka.sandbox.memory import Memory
from povestka.sandbox.stories.playing import man_of, missed, play
from povestka.sandbox.stories.told import STORIES
from povestka.web.api import given as bodies
from povestka.web.api import shapes
from povestka.web.api.answering import Operation, operation, said
from povestka.web.api.holding import day_of, is_person, kept
from povestka.web.api.logs import head_given
from povestka.web.api.wrong import Wrong
from povestka.web.page import lang_of
from povestka.web.refusals import Refused
from povestka.web.sandbox.towns import Origin

ROUTER: Final = APIRouter(route_class=Operation, tags=["sandbox"])

Day = Annotated[str | None, Query(max_length=40, description="A day, as 2026-03-15.")]
Person = Annotated[
    str, Query(max_length=40, description="The id of a man, as SYN-0000-000017.")
]
Number = Annotated[int, Query(ge=1, le=10**9)]

_NO_RECORD: Final = Text(
    "the log has no such record; its records are 1 to {count}.",
    "такой записи в журнале нет; её номер может быть от 1 до {count}.",
)
_NO_PROOF: Final = Text(
    "this is no proof; «/api/sandbox/towns/…/proof» gives one.",
    "это не доказательство; его даёт «/api/sandbox/towns/…/proof».",
)


@operation(ROUTER, "POST", "/sandbox/towns/{town}/ask", "ask_of_person", shapes.Asked,
           refuses=(404, 409), takes=True)
def ask_of_person(request: Request, town: str, given: bodies.AskGiven) -> Response:
    """The law, each agency's screen, what he could know and knew: on a day, as known on another."""
    wrong, lang = Wrong(), lang_of(request)
    day, known = day_of("on", given.on, wrong), day_of("known", given.known, wrong)
    with wrong.at("readings"):
        checked_readings(given.readings)
    with kept(request, town).held() as box:
        is_person("person", given.person, box, wrong)
        wrong.refuse()
        found = box.ask(given.person, day, known, given.readings or None)
        law = {"checked_on": BOOK.checked_on, "book": book_fingerprint()}
        told = asked(found, lang, law)
    return said(request, told)


@operation(ROUTER, "GET", "/sandbox/towns/{town}/events", "read_events", shapes.Events,
           refuses=(404, 409))
def read_events(  # noqa: PLR0917 # what the address may say
    request: Request,
    town: str,
    person: Person = "",
    known: Day = None,
    after: Annotated[int, Query(ge=0, le=10**9, description="Events to pass over.")] = 0,
    limit: Annotated[int, Query(ge=1, le=1_000, description="Events at most.")] = 100,
) -> Response:
    """The log of one man, or what concerns the town, in words; a part at a time."""
    wrong = Wrong()
    day = day_of("known", known, wrong)
    with kept(request, town).held() as box:
        if person:
            is_person("person", person, box, wrong)
        wrong.refuse()
        told = plain.log_of(box, person, box.today if day is None else day, lang_of(request))
    count, part = len(told["events"]), told["events"][after : after + limit]
    more = after + len(part) if part and after + len(part) < count else None
    return said(request, {**told, "events": part, "count": count, "next": more})


@operation(ROUTER, "GET", "/sandbox/towns/{town}/gaps", "count_gaps", shapes.Gaps,
           refuses=(404, 409))
def count_gaps(  # noqa: PLR0917 # what the address may say
    request: Request,
    town: str,
    person: Person = "",
    on: Day = None,
    known: Day = None,
    reading: Annotated[
        list[str], Query(max_length=30, description="Readings to take, as CR-3=service.")
    ] = [],  # noqa: B006 # FastAPI copies it
) -> Response:
    """Days of bans on screens without law, and of bans in law that he could not know of."""
    wrong, picked = Wrong(), dict[str, str]()
    days = day_of("on", on, wrong), day_of("known", known, wrong)
    with wrong.at("reading"):
        picked = named_readings(reading)
    with kept(request, town).held() as box:
        if person:
            is_person("person", person, box, wrong)
        wrong.refuse()
        last, knowing = (box.today if one is None else one for one in days)
        readings = picked or box.town.scenario.readings
        persons = [person] if person else list(box.town.everybody())
        found = dict(counted(box, persons, (last, knowing), readings))
    return said(
        request,
        plain.measured(found, person or None, (last, knowing), readings, lang_of(request)),
    )


@operation(ROUTER, "GET", "/sandbox/towns/{town}/head", "read_head", shapes.Town,
           refuses=(404, 409))
def read_head(request: Request, town: str) -> Response:
    """Whoever keeps the head can tell later whether the end is missing."""
    with kept(request, town).held() as box:
        told = plain.town(box, lang_of(request))
    return said(request, {**told, "id": town})


@operation(ROUTER, "GET", "/sandbox/towns/{town}/proof", "prove_record", shapes.Proof,
           refuses=(404, 409))
def prove_record(
    request: Request, town: str, record: Number = 1, since: Number | None = None
) -> Response:
    """That the log holds a record; with `since`, that it grew from its first so many."""
    wrong = Wrong()
    with kept(request, town).held() as box:
        count = box.store.head().count
        for path, number in (("record", record), ("since", since)):
            if number is not None and number > count:
                wrong.add(path, _NO_RECORD.filled(count=count))
        wrong.refuse()
        told = prove(box.store, record, since)
    return said(request, {**plain.headed(PROOF, lang_of(request)), **told})


@operation(ROUTER, "POST", "/sandbox/proofs/check", "check_proof", shapes.Checked, takes=True)
def check_proof(request: Request, given: bodies.CheckGiven) -> Response:
    """Whether a proof shows what it says of a root that was published."""
    wrong = Wrong()
    top = head_given("root", given.root, wrong)
    before = head_given("grown", given.grown or "", wrong)
    if given.proof.get("schema") != PROOF:
        wrong.add("proof", _NO_PROOF)
    if not given.root:
        wrong.add("root", _NO_ROOT)
    wrong.refuse()
    good = top is not None and holds(given.proof, top, before)
    lang = lang_of(request)
    told = plain.headed(
        "povestka/checked/1", lang, good=good, root=given.root, grown=given.grown
    )
    return said(request, told)


_NO_ROOT: Final = Text(
    "a proof shows nothing without a root that was published; give it as COUNT:HASH.",
    "без опубликованного корня доказательство ничего не показывает; укажите его в виде"
    " ЧИСЛО:ХЕШ.",
)


@operation(ROUTER, "GET", "/sandbox/towns/{town}/verify", "verify_town", shapes.Verified,
           refuses=(404, 409))
def verify_town(
    request: Request,
    town: str,
    head: Annotated[
        str, Query(max_length=100, description="A head that was kept, as COUNT:HASH.")
    ] = "",
) -> Response:
    """The chain of its records, and everything that holds of every log."""
    wrong = Wrong()
    published = head_given("head", head, wrong)
    wrong.refuse()
    with kept(request, town).held() as box:
        found = verifying.verify(box, published)
    return said(request, verified(found.chain, found.broken, head, lang_of(request)))


@operation(ROUTER, "GET", "/sandbox/towns/{town}/export", "export_town", shapes.Exported,
           refuses=(404, 409))
def export_town(request: Request, town: str) -> Response:
    """Its log, a record a line, which `verify` checks; and its scenario, for `country run`."""
    with kept(request, town).held() as box:
        files = {"log.jsonl": _lines(box.store), **scenario_files(box.town.scenario)}
        told = plain.headed(
            "povestka/export/1", lang_of(request), head=str(box.store.head()),
            files=[{"name": name, "text": text} for name, text in files.items()],
        )
    return said(request, told)


@operation(ROUTER, "GET", "/sandbox/compare", "compare_towns", shapes.Compared,
           refuses=(404, 409))
def compare_towns(
    request: Request,
    one: Annotated[str, Query(max_length=100, description="The id of a town.")],
    other: Annotated[str, Query(max_length=100, description="The id of another.")],
) -> Response:
    """Where they part, and who differs, in what: of two forks of one town, above all."""
    towns = {name: kept(request, name) for name in (one, other)}
    first, second = sorted(towns)[0], sorted(towns)[-1]
    with towns[first].held(), towns[second].held():
        boxes = towns[one].box, towns[other].box
        on = min(box.today for box in boxes)
        told = compared(forking.compare(*boxes, on), on, lang_of(request))
    return said(request, told)


@operation(ROUTER, "GET", "/sandbox/stories", "list_stories", shapes.Stories)
def list_stories(request: Request) -> Response:
    """What `povestka sandbox stories --json` prints."""
    return said(request, {"stories": listed(STORIES.values(), lang_of(request))})


@operation(ROUTER, "POST", "/sandbox/stories/{name}", "play_story", shapes.Played, refuses=(404,),
           status=201)
def play_story(request: Request, name: str) -> Response:
    """What `povestka sandbox stories NAME --json` prints; its town is kept, to be looked at."""
    story = STORIES.get(name)
    if story is None:
        raise Refused(404)
    box = play(story, Memory())
    told: dict[str, Any] = replayed(
        story, man_of(story, box.town), missed(story, box), lang_of(request)
    )
    town = request.state.towns.keep(box, Origin(story=name))
    return said(request, {**told, "town": town}, 201, {"location": f"/api/sandbox/towns/{town}"})


def _lines(store: Store) -> str:
    return "".join(map(line_of, store.records()))
