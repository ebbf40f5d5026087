"""The codec against `json`: reading, writing, and telling what is wrong."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

import attrs

from benchmarks.timing import Row, compare
from govplan import datasets
from govplan.check import check
from govplan.codec import dumps, examine, loads, to_dict
from govplan.model import Plan, Source

SIZE = 60_000
FAULTS = 500


def rows() -> Iterator[Row]:
    """Measure the codec."""
    plan = sized(datasets.load("fujian-digital-2017"))
    document = to_dict(plan)
    data = dumps(plan).encode()
    indented = dumps(plan, indent=2).encode()
    sourced = dumps(attrs.evolve(plan, source=Source(url="https://example.org/plan.html"))).encode()
    read = f"a plan of {len(data) / 1000:.0f} KB"
    yield compare(f"loads of {read}: json.loads", 5, lambda: loads(data), lambda: json.loads(data))
    yield compare("  indented", 5, lambda: loads(indented), lambda: json.loads(indented))
    yield compare("  with a colon in a string", 5, lambda: loads(sourced), lambda: json.loads(sourced))
    yield compare(f"dumps of {read}: json.dumps of its values", 2, lambda: dumps(plan), lambda: json.dumps(document))
    yield compare("check of it, with the places of its warnings: loads", 5, lambda: check(data), lambda: loads(data))
    for kind, spoilt in (
        ("wrong types", replaced(document)),
        ("unknown members", added(document, [f"member{number}" for number in range(FAULTS)])),
        ("misspelt members", added(document, ["labels", "taks", "prty", "nmae", "texts"])),
    ):
        bad = json.dumps(spoilt, ensure_ascii=False).encode()
        told = len(examine(bad)[1])
        what = f"{told} faults ({kind}): loads without a fault"
        yield compare(what, 20, partial(examine, bad), lambda: loads(data), rounds=20, repeat=1)


def sized(plan: Plan) -> Plan:
    """Repeat sections of a plan until its JSON has the size."""
    sections = list(plan.sections)
    while len(dumps(attrs.evolve(plan, sections=sections)).encode()) < SIZE:
        sections.append(plan.sections[len(sections) % len(plan.sections)])
    return attrs.evolve(plan, sections=sections)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object within a value."""
    if isinstance(value, dict):
        yield value
    for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(below)


def replaced(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document with a number in the place of strings."""
    document = json.loads(json.dumps(document))
    places = [(each, key) for each in objects(document["sections"]) for key in each if isinstance(each[key], str)]
    for each, key in places[:FAULTS]:
        each[key] = 5
    return document


def added(document: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    """Return a document with unknown members."""
    document = json.loads(json.dumps(document))
    for number, each in zip(range(FAULTS), list(objects(document["sections"])), strict=False):
        each[keys[number % len(keys)]] = None
    return document


if __name__ == "__main__":
    for row in rows():
        print(row)
