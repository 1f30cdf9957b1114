"""A process of its own that runs one scenario once: `python -m benchmarks.fresh NAME MEN THREADS`.

It prints one JSON object: seconds until the pass is compiled or loaded, seconds of the run, and
the most memory that the process has held, with its libraries. A fourth word `keep` keeps dates.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from povestka.country.engines import Threads
from povestka.country.program import compiled
from povestka.country.running import run
from povestka.outside.scenarios import load

ROOT: Final = Path(__file__).parent.parent
_STATUS: Final = Path("/proc/self/status")


def asked(name: str, men: int, threads: int, *more: str, kernels: str = "") -> dict[str, Any]:
    """What such a process tells; compiled kernels are kept in another folder where one is named."""
    told = {"POVESTKA_KERNELS": kernels} if kernels else {}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.fresh", name, str(men), str(threads), *more],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | told,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def peak() -> int:
    """The most bytes that this process has held; not those of the process that began it."""
    if _STATUS.exists():
        for line in _STATUS.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def main() -> None:
    """Run and print."""
    name, men, threads, *more = sys.argv[1:]
    began = perf_counter()
    compiled()
    ready = perf_counter()
    with Threads(int(threads)) as engine:
        result = run(load(name, int(men)), engine, keep=[] if "keep" in more else None)
    found = {
        "compiling": ready - began,
        "run": perf_counter() - ready,
        "bytes": peak(),
        "fingerprint": result.fingerprint,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
