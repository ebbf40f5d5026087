"""Checking JSON lines against `json.loads` of the same lines, and the memory that it takes."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import attrs

from benchmarks.timing import Row, compare
from govplan import datasets
from govplan.cli.checking import Choice, outcomes
from govplan.cli.inputs import inputs
from govplan.cli.members import members
from govplan.codec import dumps

LINES = 100
FEW, MANY = 10_000, 100_000
FAULTY = 100
"""One line in so many has a fault."""

MEMORY = """
import resource, subprocess, sys
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
subprocess.run([sys.executable, "-m", "govplan", "check", *sys.argv[1:]], **quiet)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def rows() -> Iterator[Row]:
    """Measure the checking of many plans."""
    plan = datasets.load("fujian-digital-2017")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plans.jsonl")
        # The whole plan has six warnings, and its first section none.
        for what, sections, budget in (("no warnings", plan.sections[:1], 12), ("with warnings", plan.sections, 40)):
            write(path, dumps(attrs.evolve(plan, sections=sections)), LINES)
            for form in ("ndjson", "text", "sarif"):
                yield rate(path, form, what, budget)
        yield from memory(Path(folder), dumps(attrs.evolve(plan, sections=plan.sections[:1])))


def write(path: Path, document: str, lines: int) -> None:
    """Write a document again and again, with a fault in some."""
    faulty = document.replace('"number": 1,', '"number": "1",', 1)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(document if number % FAULTY else faulty for number in range(lines))


def rate(path: Path, form: str, what: str, budget: float) -> Row:
    """Compare the checking of a file, from its bytes to its report, with the mere decoding of its lines."""
    lines = path.read_bytes().splitlines()

    def decode() -> None:
        for line in lines:
            json.loads(line)

    def check() -> None:
        for _ in outcomes(members(inputs([str(path)])), Choice(form)):
            pass

    row = compare("", budget, check, decode, rounds=5, repeat=1)
    size = len(lines[0]) / 1000
    return row._replace(
        what=f"{len(lines) / row.seconds:,.0f} plans of {size:.0f} KB a second and core, {what}, as {form}"
    )


def memory(folder: Path, document: str) -> Iterator[Row]:
    """Compare the peak memory of the largest process, for many lines and for few."""
    files = {lines: folder / f"{lines}.jsonl" for lines in (FEW, MANY)}
    for lines, path in files.items():
        write(path, document, lines)
    for jobs in ("1", "2"):
        few, many = (peak(str(path), "--jobs", jobs, "--format", "json") for path in files.values())
        yield Row(f"{many:.0f} MB for {MANY:,} lines, --jobs {jobs}: for {FEW:,}", many / few, 1.2, 0)


def peak(*arguments: str) -> float:
    """Return the peak memory of a check, in MB."""
    done = subprocess.run([sys.executable, "-c", MEMORY, *arguments], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


if __name__ == "__main__":
    for row in rows():
        print(row, flush=True)
