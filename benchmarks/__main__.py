"""`python -m benchmarks`: measure everything, print the table and write docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from benchmarks import (
    bandwidth,
    country,
    eight_rules,
    kernel_rules,
    one_case,
    peers,
    registers,
    simple_kernel,
    web,
)
from benchmarks.measuring import RUNS, Line
from benchmarks.page import PAGE as WORDS

PAGE: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"

NEEDED: Final = ("numpy", "numba", "OpenFisca-Core", "povestka")


def machine() -> str:
    """The machine and the versions of what runs on it, in words."""
    model = next(_models(), platform.processor() or platform.machine())
    parts = [f"{os.cpu_count()} cores, {model}", f"{platform.system()} {platform.machine()}"]
    parts.append(f"Python {platform.python_version()}")
    parts += [f"{name} {version(name)}" for name in NEEDED]
    return ", ".join([*parts, *peers.versions()]) + "."


def load(when: str = "before") -> str:
    """How busy the machine is, and what that means for the figures."""
    running, cores = os.getloadavg()[0], os.cpu_count() or 1
    says = f"Load {when} the run: {running:.1f} on {cores} cores"
    # Afterwards it is our own work that is told, of up to two threads.
    if running <= (cores / 2 if when == "before" else 2.5):
        return f"{says}."
    return f"{says}: others were at work, so times are longer and ratios rougher than need be."


def _models() -> Iterator[str]:
    """The name of the processor, where the system tells it."""
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                yield line.partition(":")[2].strip()


def _told(line: Line) -> str:
    met = {None: "", True: "met", False: "**not met**"}[line.met]
    return f"| {line.what} | {line.found} | {line.asked} | {met} |"


def table(lines: Sequence[Line]) -> str:
    """The lines as a table in Markdown."""
    head = ["| what | least / median / greatest | bar | |", "|---|---|---|---|"]
    return "\n".join([*head, *map(_told, lines)])


def _shown(lines: Iterator[Line]) -> Iterator[Line]:
    """Print each line when it is known."""
    for line in lines:
        print(_told(line), flush=True)
        yield line


def simple() -> Iterator[Line]:
    """The simple model: the peers, ours on one core and two, and how many times as many."""
    yield from peers.measure()
    yield from simple_kernel.lines()
    for threads, says in ((2, "ours on 2 cores: "), (1, "ours on 1 core: ")):
        pace = median(simple_kernel.speeds(threads))
        yield from peers.compared(pace, says, barred=threads == 2)
    yield from country.against_starsim()


PARTS: Final = {
    "country": country.lines,
    "memory": bandwidth.lines,
    "simple": simple,
    "law": kernel_rules.lines,
    "eight": eight_rules.lines,
    "one": one_case.lines,
    "registers": registers.lines,
    "web": web.measure,
}
"""What is measured, in this order: first what others at work on the machine disturb most."""


def main() -> None:
    """Measure, print and write."""
    began, busy = perf_counter(), load()
    print(machine(), busy, *peers.lacking(), sep="\n")
    found = {name: list(_shown(part())) for name, part in PARTS.items()}
    missed = [line.what.strip("*") for lines in found.values() for line in lines if _missed(line)]
    filled = WORDS.format(
        machine=machine(),
        load=f"{busy}\n{load('after')}",
        whole=f"{(perf_counter() - began) / 60:.0f} minutes",
        missed="; ".join(missed) or "nothing",
        rows=kernel_rules.ROWS,
        eight_rows=eight_rules.ROWS,
        runs=RUNS,
        times=one_case.TIMES,
        cold=one_case.COLD,
        few=one_case.FEW,
        batch=registers.BATCH,
        million=registers.MILLION,
        town=registers.TOWN,
        people=web.PEOPLE,
        cases=web.EACH,
        **{name: table(lines) for name, lines in found.items()},
    )
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(filled, encoding="utf-8")
    print(f"bars not met: {'; '.join(missed) or 'none'}; written to {PAGE.name}")


def _missed(line: Line) -> bool:
    return line.met is False


if __name__ == "__main__":
    main()
