"""How the benchmarks measure: always one thing against another, in turns, so that a slow moment is slow for both."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One figure beside its budget.

    Attributes:
        what: What was measured, against what.
        ratio: How many times as long it takes.
        budget: How many times as long it may take.
        seconds: How long it takes.
    """

    what: str
    ratio: float
    budget: float
    seconds: float

    def __str__(self) -> str:
        """Return the row as a line of a table."""
        verdict = "ok" if self.ratio <= self.budget else "OVER"
        return f"{self.what:<64} {self.ratio:7.2f}  of {self.budget:5.1f}  {verdict:<4} {self.seconds * 1000:9.2f} ms"


def compare(
    what: str, budget: float, call: Callable[[], Any], base: Callable[[], Any], *, rounds: int = 60, repeat: int = 3
) -> Row:
    """Measure one call against another, each by the best of its rounds."""
    best = [float("inf"), float("inf")]
    for _ in range(rounds):
        for place, each in enumerate((call, base)):
            best[place] = min(best[place], seconds(each, repeat))
    return Row(what, best[0] / best[1], budget, best[0])


def seconds(call: Callable[[], Any], repeat: int = 1) -> float:
    """Return how long a call takes, as the mean of a few in a row."""
    start = time.perf_counter()
    for _ in range(repeat):
        call()
    return (time.perf_counter() - start) / repeat
