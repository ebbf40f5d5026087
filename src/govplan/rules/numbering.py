"""What is wrong with the numbers of headings: one is missing, used twice, or out of order."""

from __future__ import annotations

from collections.abc import Iterator

from govplan.issues import Issue
from govplan.rules.excerpt import excerpt
from govplan.rules.sequence import Numbered
from govplan.rules.walk import Walk


def gaps(walk: Walk) -> Iterator[Issue]:
    """Tell the numbers that are missing, each once, at the node behind the gap."""
    for sequence in walk.sequences:
        highest, label = sequence.after, ""
        # Sorted, for a number that is only misplaced is not missing; one beyond the rising run is a slip.
        for node in sorted(sequence.nodes):
            if highest + 1 < node.number <= sequence.rising[-1]:
                gone = _numbers(highest + 1, node.number - 1, "is missing", "are missing")
                place = f"between {label} and" if label else "before"
                yield Issue.of(
                    "numbering-gap",
                    f"{gone} {place} {excerpt(node.label)}",
                    node.pointer,
                    hint="See in the source whether words are missing too, or only the numbering jumps.",
                )
            if node.number > highest:
                highest, label = node.number, excerpt(node.label)


def repeats(walk: Walk) -> Iterator[Issue]:
    """Tell the numbers that were used before, and the lists that start over."""
    for sequence in walk.sequences:
        if sequence.again:
            yield Issue.of(
                "numbering-repeat",
                f"the numbers start over at {excerpt(sequence.nodes[0].label)}",
                sequence.nodes[0].pointer,
                hint="See whether a heading above it is missing, or another document begins here.",
            )
        for nodes in _repeated(sequence.nodes):
            labels = " to ".join(dict.fromkeys(excerpt(node.label) for node in (nodes[0], nodes[-1])))
            yield Issue.of(
                "numbering-repeat",
                f"{_numbers(nodes[0].number, nodes[-1].number, 'occurs', 'occur')} again: {labels}",
                nodes[0].pointer,
                hint="See in the source which of them has the wrong number.",
            )


def disorder(walk: Walk) -> Iterator[Issue]:
    """Tell the numbers that stand where they do not belong."""
    for sequence in walk.sequences:
        nodes = sequence.nodes
        if len(sequence.rising) == len(nodes):
            continue
        told = set(sequence.rising)
        for i, node in enumerate(nodes):
            if node.number in told:
                continue
            told.add(node.number)  # The second node of a number is a repeat.
            before, behind = nodes[max(i - 1, 0) : i], nodes[i + 1 : i + 2]
            places = [f"after {excerpt(each.label)}" for each in before]
            places += [f"before {excerpt(each.label)}" for each in behind]
            yield Issue.of(
                "numbering-order",
                f"{excerpt(node.label)} is out of order: it stands {' and '.join(places)}",
                node.pointer,
                hint="Move it to its place, or correct its number.",
            )


def _repeated(nodes: list[Numbered]) -> list[list[Numbered]]:
    """Return the nodes whose numbers were there before; those that stand and count on together are one thing."""
    runs: list[list[Numbered]] = []
    seen: set[int] = set()
    before: Numbered | None = None
    for node in nodes:
        if node.number in seen:
            if runs and runs[-1][-1] is before and node.number == runs[-1][-1].number + 1:
                runs[-1].append(node)
            else:
                runs.append([node])
        seen.add(node.number)
        before = node
    return runs


def _numbers(first: int, last: int, is_so: str, are_so: str) -> str:
    if first == last:
        return f"number {first} {is_so}"
    return f"numbers {first} {'and' if last == first + 1 else 'to'} {last} {are_so}"
