"""`import govplan` against the libraries it stands on, each in an interpreter of its own."""

import statistics
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.timing import Row

BASE = "attrs, cattrs.preconf.json"
ROUNDS = 15
NEEDLESS = ("argparse", "cattrs", "hypothesis", "jsonschema", "rich")


def rows() -> Iterator[Row]:
    """Measure the import."""
    taken: dict[str, list[float]] = {"govplan": [], BASE: []}
    for _ in range(ROUNDS):
        for modules, times in taken.items():
            times.append(float(fresh(f"from time import perf_counter as t; s = t(); import {modules}; print(t() - s)")))
    for name, of in (("best", min), ("median", statistics.median)):
        own, base = (of(times) for times in taken.values())
        yield Row(f"import govplan: import {BASE} ({name} of {ROUNDS})", own / base, 1.4, own)
    loaded = fresh(f"import sys, govplan; print(*(name for name in {NEEDLESS} if name in sys.modules))").split()
    yield Row(f"  of {', '.join(NEEDLESS)} it loads", len(loaded), 0, 0)


def fresh(program: str) -> str:
    """Return what a program prints in an interpreter of its own."""
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    for row in rows():
        print(row)
