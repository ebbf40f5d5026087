"""Tells where a text names a party: python where_in_text.py notice.txt 省发改委."""

import sys
from collections.abc import Iterator
from pathlib import Path

import govplan


def places(text: str, name: str) -> Iterator[tuple[govplan.Span, str]]:
    """Yield the place of each mention of a party, and the words that are printed there."""
    parsed = govplan.parse(text)
    for _, pointer, node in parsed.plan.walk():
        if isinstance(node, govplan.Task) and node.responsibility:
            for index, assignment in enumerate(node.responsibility.assignments):
                if assignment.party.name == name:
                    span = parsed.spans[f"{pointer}/responsibility/assignments/{index}/party"]
                    yield span, text[span.start : span.end]


if __name__ == "__main__":
    for span, printed in places(Path(sys.argv[1]).read_text("utf-8"), sys.argv[2]):
        print(f"line {span.line}, column {span.column}: {printed}")
