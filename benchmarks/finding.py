"""How many seeded bugs each suite finds, how small what it shows is, how fast documents come, and what is in them."""

import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from hypothesis import Phase, event, find, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from benchmarks.timing import Row
from govplan import Plan, datasets, parse
from govplan.testing import FEATURES, Damaged, Document, ParserContract, damaged, documents
from govplan.testing.damages import Relation, related
from govplan.testing.edits import Edit, fewer_parties
from tests.testing.bugs.seeded import BUGS, parser

SEEDS: Final = range(5)
MANY_SEEDS: Final = range(20)
EXAMPLES: Final = 100
DRAWN: Final = 1_000
SECONDS: Final = 2
SHRUNK: Final = 7
"""One bug in so many is shrunk: all of them take a quarter of an hour."""

Read = Callable[[str], Plan]


def read_or_none(read: Read, text: str) -> Plan | None:
    """Return what a parser reads, or None where it gives up."""
    try:
        return read(text)
    except Exception:  # noqa: BLE001  # a broken parser may raise anything
        return None


def golden(read: Read, text: str) -> bool:
    """Tell whether a parser reads the text as the right one does."""
    return read_or_none(read, text) == read_or_none(parser(), text)


def total(read: Read, text: str) -> bool:
    """Tell whether a parser reads a text at all where the right one does."""
    return read_or_none(parser(), text) is None or read_or_none(read, text) is not None


def right(read: Read, document: Document) -> bool:
    """Tell whether a parser reads a document as its plan."""
    return read_or_none(read, document.text) == document.plan


def holds(read: Read, each: Damaged) -> bool:
    """Tell whether what a parser reads in a damaged text is related to the document as it must be."""
    plan = read_or_none(read, each.text)
    if plan is None:
        return each.relation == "total" and read_or_none(parser(), each.text) is None
    return each.holds(plan)


def agrees(read: Read, each: Damaged) -> bool:
    """Tell whether what a parser reads in a damaged text is related to what it reads in the document."""
    before, after = read_or_none(read, each.document.text), read_or_none(read, each.text)
    return before is not None and after is not None and each.relates(before, after)


def counts(read: Read, edit: Edit) -> bool:
    """Tell whether a parser reads one assignment less where a party is left out."""
    before, after = (read_or_none(read, text) for text in (edit.document.text, edit.text))
    if before is None or after is None:
        return False
    return edit.relates(before, after)


Part = tuple[st.SearchStrategy[Any], Callable[[Read, Any], bool]]

RELATIONS: Final[tuple[Relation, ...]] = ("same-plan", "same-shape", "same-plan-twice")
"""Those that the reference parser keeps, which reads no text that is cut off."""

SUITES: Final[dict[str, tuple[Part, ...]]] = {
    # Each part draws as many examples as are allowed.
    "the reference plan as a golden file": ((st.just(datasets.source_text("fujian-digital-2017")), golden),),
    "any text": ((st.text(), total),),
    "documents": ((documents(), right),),
    "damaged": ((damaged(), holds),),
    "contract": (
        (documents(), right),
        (related("same-plan"), holds),
        *((related(relation), agrees) for relation in RELATIONS),
        (fewer_parties(frozenset()), counts),
    ),
}


def drawn(strategy: st.SearchStrategy[Any], count: int, number: int) -> list[Any]:
    """Draw examples as a test would that finds nothing."""
    found: list[Any] = []

    @seed(number)
    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None)
    @given(strategy)
    def draw(each: Any) -> None:
        if isinstance(each, Document):
            for feature in each.features:
                event(feature)
        found.append(each)

    draw()
    return found


def found_within(suite: str, seeds: Sequence[int] = SEEDS, count: int = EXAMPLES) -> Counter[str]:
    """Count for each bug the seeds with which a suite finds it; the right parser is the bug ''."""
    found: Counter[str] = Counter()
    for number in seeds:
        left = {bug: parser(bug or None) for bug in ("", *BUGS)}
        for strategy, passes in SUITES[suite]:
            examples = drawn(strategy, count, number)
            for bug in [bug for bug, read in left.items() if not all(passes(read, each) for each in examples)]:
                found[bug] += 1
                del left[bug]
    return found


def smallest(bug: str) -> tuple[int, float]:
    """Return the length of the document that a test of a bug shows in the end, and how long the test takes."""
    read = parser(bug)
    start = time.perf_counter()
    how = settings(max_examples=1_000, database=None, derandomize=True)
    try:
        length = len(find(documents(), lambda document: not right(read, document), settings=how).text)
    except NoSuchExample:
        length = 10**6
    return length, time.perf_counter() - start


def row(what: str, figure: float, budget: float, seconds: float = 0) -> Row:
    """Return a figure beside its target, which it may not exceed."""
    return Row(what, figure, budget, seconds)


def rows() -> Iterator[Row]:
    """Measure the strategies."""
    for suite in SUITES:
        seeds = MANY_SEEDS if suite == "contract" else SEEDS
        start = time.perf_counter()
        found = found_within(suite, seeds)
        alarms = found.pop("", 0)
        share = 100 * (1 - found.total() / (len(BUGS) * len(seeds)))
        budget = 1 if suite == "contract" else 100
        what = f"{suite}: % of {len(BUGS)} bugs missed in {EXAMPLES} examples of each kind, {len(seeds)} seeds"
        yield row(what, share, budget, time.perf_counter() - start)
        if suite != "the reference plan as a golden file":
            yield row(f"{suite}: seeds with a false alarm", alarms, 0)
        if suite in {"documents", "contract"}:
            for bug in [bug for bug in BUGS if found[bug] < len(seeds)]:
                print(f"  found with {found[bug]} of {len(seeds)} seeds: {bug}")
    yield from speed()
    yield from spread()
    yield from shrunk()
    yield from whole()


def whole() -> Iterator[Row]:
    """Measure how long the contract takes of our own parser, in seconds of the processor."""

    class Ours(ParserContract):
        parser = parse

    start = time.process_time()
    alarms = [each.id for each in Ours.verdicts() if each.state == "fails"]
    taken = time.process_time() - start
    yield row("seconds that the whole contract takes of our own parser", taken, 60, taken)
    yield row("  properties that it finds broken", len(alarms), 0)


def speed() -> Iterator[Row]:
    """Measure how long a document takes to draw, in milliseconds."""
    for what, require, budget in (("a document", (), 5), ("one as long as a real plan", ("long",), 1000 / 60)):
        start = time.perf_counter()
        count = len(drawn(documents(require=require), DRAWN, 0))
        taken = (time.perf_counter() - start) / count
        yield row(f"milliseconds to draw {what}", 1000 * taken, budget, taken)


def spread() -> Iterator[Row]:
    """Measure in how many documents each feature is, and each pair of them."""
    examples = drawn(documents(), DRAWN, 0)
    single = Counter(feature for each in examples for feature in each.features)
    pairs = Counter(
        (left, right) for each in examples for left in each.features for right in each.features if left < right
    )
    for feature in sorted(FEATURES, key=lambda name: single[name]):
        share = 100 * single[feature] / len(examples)
        if not 3 <= share <= 75:
            print(f"  {share:5.1f} % of documents: {feature}")
    yield row(
        "features in fewer than 3 % of documents", sum(single[each] < 0.03 * len(examples) for each in FEATURES), 0
    )
    yield row(
        "features in more than 75 % of documents", sum(single[each] > 0.75 * len(examples) for each in FEATURES), 0
    )
    rare = sum(count < 0.003 * len(examples) for count in pairs.values())
    yield row(f"% of {len(pairs)} pairs of features in fewer than 0.3 % of documents", 100 * rare / len(pairs), 0)


def shrunk() -> Iterator[Row]:
    """Measure what is shown of a bug in the end."""
    sizes = {bug: smallest(bug) for bug in [*BUGS][::SHRUNK]}
    lengths = sorted(length for length, _ in sizes.values())
    times = sorted(taken for _, taken in sizes.values())
    for bug, (length, taken) in sorted(sizes.items(), key=lambda item: -item[1][0])[:10]:
        print(f"  {length} characters, {taken:.1f} s: {bug}")
    yield row("characters of the smallest document that fails, median", statistics.median(lengths), 50)
    yield row("  the longest of them", lengths[-1], 120)
    yield row(
        "seconds until it is found and shrunk, median", statistics.median(times), SECONDS, statistics.median(times)
    )
    yield row("  the longest of them", times[-1], SECONDS, times[-1])


if __name__ == "__main__":
    over = 0
    for each in rows():
        print(each, flush=True)
        over += each.ratio > each.budget
    sys.exit(bool(over))
