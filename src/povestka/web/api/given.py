"""What operations are given, as models: their shape is checked here, their sense where they go."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from povestka.registers.events import ROLES
from povestka.registers.kinds import KINDS
from povestka.sandbox.faults.model import FAULTS
from povestka.web.api.case_schema import case_schema

COMMANDS: Final = tuple(
    name for name in KINDS
    if name not in {"town.opened", "clock.moved", "fault.injected", "role.taken", "role.released"}
)
"""What a role can record; the others are recorded by operations of their own."""

CASE: Final[dict[str, Any]] = {
    "as_of": "2026-03-10",
    "person": {"status": "conscript"},
    "summons": [
        {"for": "medical", "placed": "2026-01-12", "appear": "2026-01-30",
         "appeared": "2026-03-03"},
    ],
}
"""A case for every example: placed, due, came."""

_DAY: Final = {"type": "string", "format": "date"}
_NAME: Final = 100

Case = Annotated[
    dict[str, Any],
    WithJsonSchema(case_schema()),
]
Day = Annotated[str, Field(max_length=_NAME), WithJsonSchema(_DAY)]
Name = Annotated[str, Field(max_length=_NAME)]
Names = Annotated[list[Name], Field(max_length=60)]
Readings = Annotated[
    dict[Name, Name],
    Field(
        max_length=30, examples=[{"CR-1": "service"}],
        description="Contested readings to take: each question with its reading.",
    ),
]
Role = Annotated[str, Field(max_length=_NAME), WithJsonSchema({"enum": list(ROLES)})]
Command = Annotated[str, Field(max_length=_NAME), WithJsonSchema({"enum": list(COMMANDS)})]
Fault = Annotated[str, Field(max_length=_NAME), WithJsonSchema({"enum": list(FAULTS)})]
Overlay = Annotated[
    Name | dict[str, Any],
    Field(description="A shipped reform by name, or an overlay of the shape of a reform's file."),
]


class Given(BaseModel):
    """What every body has in common: nothing is guessed, nothing unknown is passed over."""

    model_config = ConfigDict(extra="forbid", strict=True)
    example: ClassVar[dict[str, Any]] = {}

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> dict[str, Any]:
        """The schema, with the example that stands at the model."""
        found: dict[str, Any] = handler(core_schema)
        own = handler.resolve_ref_schema(found)
        own["examples"] = [cls.example]
        return found


class CaseGiven(Given):
    """A case to be decided, and under what."""

    example: ClassVar[dict[str, Any]] = {"case": CASE, "readings": {"CR-1": "service"}}

    case: Case
    readings: Readings = {}
    reform: Overlay | None = None


class PageGiven(CaseGiven):
    """A case to be drawn as a page."""

    example: ClassVar[dict[str, Any]] = {"case": CASE, "reasons": True}

    reasons: Annotated[bool, Field(description="Open the whole chain of reasons.")] = False


class FileGiven(Given):
    """A case to be written as a case file."""

    example: ClassVar[dict[str, Any]] = {"case": CASE}

    case: Case


class ReformGiven(Given):
    """A reform that is not shipped."""

    example: ClassVar[dict[str, Any]] = {
        "reform": {
            "name": "thirty_days",
            "title": {"en": "Thirty days", "ru": "Тридцать дней"},
            "says": {
                "en": "A summons counts as served thirty days after it is placed.",
                "ru": "Повестка считается вручённой через тридцать дней после размещения.",
            },
            "parameters": {"service.register_days": 30},
        },
    }

    reform: dict[str, Any]


class RegimesGiven(Given):
    """A case to be put to several countries."""

    example: ClassVar[dict[str, Any]] = {"case": CASE, "countries": ["estonia"]}

    case: Case
    countries: Names = []


class ProveGiven(Given):
    """Theorems by name, or statements of one's own under readings and a reform."""

    example: ClassVar[dict[str, Any]] = {"names": ["service.paper_era"]}

    names: Annotated[
        Names, Field(description="Names of theorems or beginnings of such; of none, all.")
    ] = []
    that: Annotated[
        list[Annotated[str, Field(max_length=2_000)]],
        Field(max_length=20, description="Statements, as measures.from >= appear."),
    ] = []
    readings: Readings = {}
    reform: Annotated[Name | None, Field(description="A shipped reform by name.")] = None


class WhyNotGiven(CaseGiven):
    """A case of which is asked what would change its answers."""

    example: ClassVar[dict[str, Any]] = {"case": CASE}


class FileOfCases(Given):
    """A file as it lies on disk: a case with expectations, or questions put to rules."""

    example: ClassVar[dict[str, Any]] = {
        "name": "one.toml",
        "text": 'as_of = 2026-03-01\n[person]\nstatus = "conscript"\n',
    }

    name: Name
    text: Annotated[str, Field(max_length=200_000, description="Its text, in TOML.")]


class SlipsGiven(Given):
    """Case files whose expectations are to find slips."""

    example: ClassVar[dict[str, Any]] = {"files": [FileOfCases.example]}

    files: Annotated[list[FileOfCases], Field(min_length=1, max_length=400)]


class ConditionsGiven(Given):
    """Rules of which each condition is to turn an answer."""

    example: ClassVar[dict[str, Any]] = {"rules": ["measures.arise"]}

    rules: Annotated[Names, Field(description="Names of rules; of none, all.")] = []


Persons = Annotated[int, Field(ge=1, description="How many men.")]
Seed = Annotated[int, Field(ge=0, le=2**32 - 1, description="The seed of keyed chance.")]
Replicates = Annotated[int, Field(ge=1, le=64, description="How often, each with other chance.")]
Scenario = Annotated[
    Name, Field(examples=["2026"], description="A shipped scenario by name, as year-2026 or 2026.")
]


class RunGiven(Given):
    """A year of the country."""

    example: ClassVar[dict[str, Any]] = {"scenario": "2026", "persons": 1000}

    scenario: Scenario
    persons: Persons | None = None
    seed: Seed | None = None
    replicates: Replicates = 1
    safeguards: Annotated[Names, Field(description="Safeguards to put into it.")] = []
    readings: Readings = {}
    compare: Annotated[Names, Field(description="Safeguards to compare it with.")] = []


class CompareGiven(Given):
    """A scenario beside itself under each of some safeguards."""

    example: ClassVar[dict[str, Any]] = {
        "scenario": "2026", "persons": 1000, "safeguards": ["register_30_days"],
    }

    scenario: Scenario
    safeguards: Annotated[Names, Field(min_length=1)]
    persons: Persons | None = None
    seed: Seed | None = None
    replicates: Replicates = 1
    readings: Readings = {}


class ValidateGiven(Given):
    """How many men are kept with all their dates."""

    example: ClassVar[dict[str, Any]] = {"persons": 1000, "most": 1000}

    persons: Persons = 4_000_000
    most: Annotated[
        int | None, Field(ge=1, description="Bounds every run; of everybody if left out.")
    ] = None


class UncertainGiven(Given):
    """A study of what chance, assumptions and readings of the law do."""

    example: ClassVar[dict[str, Any]] = {"scenario": "2026", "persons": 1000, "runs": 64}

    scenario: Scenario
    runs: Annotated[int, Field(ge=1, le=5_000, description="How many runs the split may take.")]
    persons: Persons = 1_000_000
    seed: Seed = 1


class TownGiven(Given):
    """A town to be opened."""

    example: ClassVar[dict[str, Any]] = {"persons": 100, "seed": 1}

    persons: Persons = 200
    seed: Seed = 1
    start: Day | None = None
    scenario: Scenario = "2026"
    region: Name = "RU-TVE"
    offices: Annotated[int, Field(ge=1, le=1_000)] = 1


class AdvanceGiven(Given):
    """By how many days the clock is moved."""

    example: ClassVar[dict[str, Any]] = {"days": 7}

    days: Annotated[int, Field(ge=1, le=1_000)] = 1


class ActGiven(Given):
    """What a role records."""

    example: ClassVar[dict[str, Any]] = {
        "role": "office", "command": "summons.issued", "person": "SYN-0000-000000",
        "data": {"for": "medical", "appear": "2026-02-20", "channel": "both"},
    }

    role: Role
    command: Command
    person: Name = ""
    of: Name = ""
    on: Day | None = None
    data: Annotated[dict[Name, Annotated[str, Field(max_length=2_000)] | bool],
                    Field(max_length=30)] = {}


class RoleGiven(Given):
    """A role, for all men or for one."""

    example: ClassVar[dict[str, Any]] = {"role": "office"}

    role: Role
    person: Name = ""


class AskGiven(Given):
    """A man, a day, and the day of knowing."""

    example: ClassVar[dict[str, Any]] = {"person": "SYN-0000-000000"}

    person: Name
    on: Day | None = None
    known: Day | None = None
    readings: Readings = {}


class InjectGiven(Given):
    """A fault and its fields."""

    example: ClassVar[dict[str, Any]] = {"fault": "late", "fields": {"days": 3, "role": "portal"}}

    fault: Fault
    fields: Annotated[dict[Name, Name | int], Field(max_length=30)] = {}


class ForkGiven(Given):
    """The day as of whose end a town is copied."""

    example: ClassVar[dict[str, Any]] = {}

    at: Day | None = None


class CheckGiven(Given):
    """A proof, and the roots that were published."""

    example: ClassVar[dict[str, Any]] = {
        "proof": {"schema": "povestka/proof/1", "record": 1, "inclusion": [], "body": "{}"},
        "root": f"1:{'0' * 64}",
    }

    proof: dict[str, Any]
    root: Name
    grown: Name | None = None


class LogGiven(Given):
    """An exported log."""

    example: ClassVar[dict[str, Any]] = {"log": ""}

    log: Annotated[str, Field(description="The text of log.jsonl.")]
    head: Annotated[Name, Field(description="A head that was kept, as COUNT:HASH.")] = ""


Lang = Literal["en", "ru"]
