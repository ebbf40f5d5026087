"""The contract of govplan, for a parser whose rows are no plan."""

import os
from collections.abc import Mapping
from itertools import groupby
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from planrows import Row, Table, read

from govplan import Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.testing import ParserContract

NUMERALS = ["", *"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十"]

# The same few examples every time, and nothing is kept; a loaded machine may be slow in drawing them.
settings.register_profile(
    "quick", max_examples=25, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


class TestRows(ParserContract):
    """What must hold of the rows. The README shows the smallest text of each property that is off."""

    parser = read
    level = "core"
    off: ClassVar[Mapping[str, str]] = {
        "P02": "what stands behind 一、 is a heading to us, be it a sentence",
        "P06": "as P02",
        "P07": "a plan in one line is a title to us",
        "P09": "a byte order mark stays in a title that is the first line",
        "P10": "we read no narrow brackets",
        "P12": "the signature behind the body is words of the last section to us",
        "P16": "we part names at the signs of the plan that we know",
        "P22": "time is taken by hand: the tests share their machine with others",
    }

    @classmethod
    def plan(cls, result: Any) -> Plan:
        """Make a plan of the rows."""
        return plan_of(result)


def plan_of(table: Table) -> Plan:
    """Put rows into sections and items again."""
    sections: list[Section] = []
    for index, (label, heading) in enumerate(table.headings):
        own = [row for row in table.rows if row.section == index]
        tasks = [task(row) for row in own if not row.item]
        items = [
            Item(name, number(name[1:-1]), tasks=[task(row) for row in group])
            for name, group in groupby([row for row in own if row.item], key=lambda row: row.item)
        ]
        sections.append(Section(label, number(label[:-1]), heading, tasks, items))
    return Plan(title=table.title, sections=sections)


def task(row: Row) -> Task:
    """Make a task of a row."""
    if not row.clause:
        return Task(row.words)
    lead = [Assignment("lead", Party(name)) for name in row.lead]
    others = [Assignment("responsible", Party(name)) for name in row.others]
    return Task(row.words, Responsibility(row.clause, "责任单位", lead + others))


def number(han: str) -> int | None:
    """Return what a label counts, up to twenty."""
    return NUMERALS.index(han) if han in NUMERALS else None
