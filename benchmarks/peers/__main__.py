"""`python -m benchmarks.peers [PERSONS A SECOND]`: the peers alone, and what is faster than they.

The number, if one is given, is what the country does; the ratios to it follow.
"""

from __future__ import annotations

import sys

from benchmarks.peers import compared, lacking, measure, versions


def main() -> None:
    """Measure and print."""
    print(*versions(), sep=", ")
    for sentence in lacking():
        print(sentence)
    for line in measure():
        print(f"{line.what}: {line.found}", flush=True)
    for given in sys.argv[1:]:
        for line in compared(float(given)):
            print(f"{line.what.strip('*')}: {line.found} {line.asked}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
