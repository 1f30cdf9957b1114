"""`python -m benchmarks`: measure everything, print the table and write docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks import eight_rules, one_case
from benchmarks.measuring import RUNS, Line

PAGE: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"

_PAGE: Final = """\
# Benchmarks

Written by `python -m benchmarks`; run it by `make bench`, which makes an environment with
OpenFisca-Core beside the project's own. A bar holds for a median or a ratio of one run of the
whole, on one machine; no test measures time.

Machine: {machine}
{load}

Every figure is the least, the **median** and the greatest of its runs. Lines in bold have a bar.

## Eight rules over {rows:,} rows

How a summons by mail, one in the portal account and one in the register is served (the register:
seven days after placement), the earliest of these, when the ban on leaving begins and ends, when
the measures do. The rules are a sketch made for timing, the rows are drawn by chance. Each is
written once in the language of the law and read by `columns`, and once as a country package of
OpenFisca-Core; all eight columns are found equal on every row before anything is timed. Both are
asked for the five dates the rules lead to, {runs} times in turn (A B A B …), after that first,
untimed run; the ratio is taken pair by pair.

*Each row picks its edition*: by an invented reform the register serves two days sooner what is
placed from 1 January 2026 on. In our language that is `by_date`; in OpenFisca it is a parameter
asked "as of" the dates of the rows. A country package may instead compare the dates by hand inside
the formula: that is fast, the reform then stands in code and not among the parameters, and it is
shown below the other. The ratio in bold is against OpenFisca's calculation alone, the simulation
being built and filled beforehand; ours has nothing to build.

{eight}

## One case

One summons, ten facts and all that follows: every answer with its reasons, under the default
readings and under each single switch, {times} times in one process. The values alone are those of
the summons under the default readings, by the compiled reader, the row being prepared. The
commands are whole processes ({cold} runs for one file, {few} for a thousand). The thousand files
are the committed cases without what they expect, each again some weeks earlier; a few have a day
that is `unknown`, and all that it may be is searched there, under every switch.

{one}
"""


def machine() -> str:
    """The machine and the versions of what runs on it, in words."""
    model = next(_models(), platform.processor() or platform.machine())
    parts = [f"{os.cpu_count()} cores, {model}", f"{platform.system()} {platform.machine()}"]
    parts.append(f"Python {platform.python_version()}")
    parts += [f"{name} {version(name)}" for name in ("numpy", "OpenFisca-Core", "povestka")]
    return ", ".join(parts) + "."


def load() -> str:
    """How busy the machine is, and what that means for the figures."""
    running, cores = os.getloadavg()[0], os.cpu_count() or 1
    says = f"Load before the run: {running:.1f} on {cores} cores"
    if running <= cores / 2:
        return f"{says}."
    return f"{says}: others were at work, so times are longer than they need be; ratios stand."


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


def main() -> None:
    """Measure, print and write."""
    busy = load()
    print(machine(), busy, sep="\n")
    eight, one = (list(_shown(part.lines())) for part in (eight_rules, one_case))
    filled = _PAGE.format(
        machine=machine(),
        load=busy,
        rows=eight_rules.ROWS,
        runs=RUNS,
        times=one_case.TIMES,
        cold=one_case.COLD,
        few=one_case.FEW,
        eight=table(eight),
        one=table(one),
    )
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(filled, encoding="utf-8")
    missed = [line.what.strip("*") for line in (*eight, *one) if line.met is False]
    print(f"bars not met: {', '.join(missed) or 'none'}; written to {PAGE.name}")


if __name__ == "__main__":
    main()
