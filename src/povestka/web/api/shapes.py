"""What operations answer with, as models: the fixed keys of each object, the rest let through.

An answer is not made by these models: it is the mapping that the command line prints. They describe
it, and tests hold every answer against them.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field

Table = dict[str, Any]
Tables = list[Table]


class Mistake(BaseModel):
    """One mistake: where it stands, and a sentence."""

    path: str
    says: str


class Problem(BaseModel):
    """A refusal (RFC 9457), each mistake by the path of what is wrong."""

    type: str
    title: str
    status: int
    detail: str
    mistakes: list[Mistake] = []


class Decision(BaseModel):
    """A case decided, as `povestka case --json` prints it."""

    schema_: Literal["povestka/case/1"] = Field(alias="schema")
    file: str
    as_of: str
    law: Table
    assumed: list[str]
    answers: Tables


class Contents(BaseModel):
    """The contents of the book of the law."""

    checked_on: str
    on: str | None
    rules: dict[str, str]
    statements: dict[str, str]
    readings: dict[str, str]


class Page(BaseModel):
    """A rule, a statement or a contested reading of the law."""

    kind: Literal["rule", "statement", "reading"]
    name: str
    checked_on: str


class Match(BaseModel):
    """A page of the book, a theorem, a reform or a term that was found."""

    kind: Literal["rule", "statement", "reading", "theorem", "reform", "term"]
    name: str
    title: str
    says: str


class Matches(BaseModel):
    """What was found of words that were looked for."""

    q: str
    whole: bool
    nearest: str
    found: list[Match]


class Differences(BaseModel):
    """What differs between two editions or days, or between two reforms (then `kind` is there)."""

    kind: str = ""
    before: str | Table
    after: str | Table
    checked_on: str
    rules: Tables


class Reforms(BaseModel):
    """The shipped reforms, none of which is the law."""

    checked_on: str
    reforms: Tables


class Reform(BaseModel):
    """A reform beside the law as enacted."""

    kind: Literal["reform"]
    name: str
    title: str
    says: str
    cites: list[str]
    articles: list[str]
    checked_on: str
    settings: Tables
    rules: Tables


class Claims(BaseModel):
    """Claims of the press with their verdicts; contradictions and components that were named."""

    claims: Tables
    contradictions: Tables
    components: Tables


class Regimes(BaseModel):
    """Countries, each as `povestka regimes --json` prints it. Drafts."""

    regimes: list[Regime]


class Regime(BaseModel):
    """One country."""

    schema_: Literal["povestka/regime/1"] = Field(alias="schema")
    regime: str
    title: str
    draft: bool
    says: str
    checked: str | None
    read: str
    answers: Tables
    decided: Table | None


class Theorems(BaseModel):
    """The theorems, not settled."""

    theorems: list[Theorem]


class Theorem(BaseModel):
    """A statement about the law, what it defends, and what the solver is expected to find."""

    name: str
    statement: str
    cites: list[str]
    expected: Literal["proved", "refuted"]
    readings: dict[str, str]


class Shipped(BaseModel):
    """What comes with the program."""

    shipped: list[Thing]


class Thing(BaseModel):
    """A scenario or a safeguard."""

    kind: Literal["scenario", "safeguard"]
    name: str
    title: str
    says: str


class Step(BaseModel):
    """What is being done, how much of it is done, of how much."""

    what: str
    done: int
    whole: int


class Job(BaseModel):
    """Work that takes long, as it stands."""

    id: str
    kind: str
    state: Literal["waiting", "running", "done", "refused", "failed", "cancelled", "late"]
    ahead: int
    step: Step | None
    says: list[str]
    seconds: float
    result: str | None = Field(description="Where the result is found, once there is one.")


class JobResult(BaseModel):
    """What came of a job: the object that the command line prints, or a list of such."""

    id: str
    kind: str
    result: Table | Tables


class Person(BaseModel):
    """A synthetic man of a run: his year, the law's answer, what each screen showed."""

    schema_: Literal["povestka/explain/1"] = Field(alias="schema")
    person: str
    region: Table
    office: int
    age: int
    first: str
    last: str
    why_not_summoned: str | None
    decision: Decision


class Headed(BaseModel):
    """The beginning of every object of the sandbox: its schema, and what it says of itself."""

    schema_: str = Field(alias="schema")
    says: str


class Town(Headed):
    """A town: how large, where, the day of its clock, the head of its log."""

    id: str
    scenario: str
    region: str
    persons: int
    offices: int
    seed: int
    first: str
    last: str
    today: str
    taken: list[str]
    faults: int
    head: str


class Advanced(Headed):
    """How far the clock went, and how many events of each kind came."""

    since: str
    today: str
    last: str
    count: int
    events: Tables
    head: str


class Acted(Headed):
    """The events that a command gave; or none, and why the registers refuse."""

    events: Tables
    refused: Table | None


class Asked(Headed):
    """A man in one table: the law, each screen, what he could know and knew."""

    person: str
    on: str
    known: str
    readings: list[str]
    law: Table
    rows: Tables
    decisions: Table


class Events(Headed):
    """A part of the log of a man or of the town; `next` is where the next part begins."""

    person: str | None
    known: str
    events: Tables
    decisions: Table | None
    count: int
    next: int | None


class Gaps(Headed):
    """Days of bans on screens without law, and of bans in law that he could not know of."""

    person: str | None
    last: str
    known: str
    readings: list[str]
    totals: Table
    decisions: Table
    persons: Tables


class Proof(Headed):
    """That a log holds a record, and that it grew so."""

    root: str
    record: int
    inclusion: list[str]
    body: str


class Checked(Headed):
    """Whether a proof shows what it says."""

    good: bool
    root: str
    grown: str | None


class Verified(Headed):
    """Whether a log is sound; if not, where it is broken."""

    good: bool
    count: int
    head: str
    published: str | None
    wrong: str | None
    code: str | None
    at: int | None
    broken: Tables


class Exported(Headed):
    """The log of a town and its scenario, each file as text."""

    head: str
    files: list[ExportedFile]


class ExportedFile(BaseModel):
    """A file: its name, and its text."""

    name: str
    text: str


class Compared(Headed):
    """Two towns: how many records they share, and who differs, in what."""

    on: str
    shared: int
    counts: list[int]
    first: list[Table | None]
    persons: Tables
    totals: Tables


class Stories(BaseModel):
    """The scripted towns of the press reports."""

    stories: list[Story]


class Story(Headed):
    """One story, and once played what of it holds."""

    name: str
    title: str
    tells: str
    claims: list[str]
    rows: list[str]
    first: str
    last: str


class Played(Story):
    """A story that was played, in a town that is kept."""

    person: str
    good: bool
    holds: Tables
    town: str
