"""Makes rows for a spreadsheet of a work plan: who has to do what. It knows nothing of govplan."""

import re
from dataclasses import dataclass, field

SECTION = re.compile("([一二三四五六七八九十]+、)(.*)")
ITEM = re.compile("(（[一二三四五六七八九十]+）)(.*)")
# A bracket may hold another one: 有关市、县（区）政府.
CLAUSE = re.compile("（责任单位：((?:[^（）]|（[^（）]*）)*)）")


@dataclass
class Row:
    """What stands before a clause, and who does it; `section` counts the headings from 0."""

    section: int
    item: str
    words: str
    clause: str = ""
    lead: list[str] = field(default_factory=list[str])
    others: list[str] = field(default_factory=list[str])


@dataclass
class Table:
    """A plan as rows, and the labels and headings of its sections."""

    title: str = ""
    headings: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    rows: list[Row] = field(default_factory=list[Row])


def read(text: str) -> Table:
    """Read a plan.

    Args:
        text: Its text.
    """
    table = Table()
    item = ""
    for line in map(str.strip, text.splitlines()):
        if found := SECTION.fullmatch(line):
            item = ""
            table.headings.append((found[1], found[2]))
        elif not table.headings:
            table.title = line or table.title
        else:
            found = ITEM.fullmatch(line)
            item, words = found.groups() if found else (item, line)
            table.rows += rows(len(table.headings) - 1, item, words)
    return table


def rows(section: int, item: str, words: str) -> list[Row]:
    """Make a row for each clause, and one for what stands behind the last one.

    Args:
        section: Which section they are in.
        item: The label of the item.
        words: A line without its label.
    """
    found: list[Row] = []
    begin = 0
    for clause in CLAUSE.finditer(words):
        row = Row(section, item, words[begin : clause.start()], clause[0])
        for group in re.split("[，；]", clause[1]):
            names = re.sub("(牵头|负责|配合)$", "", group).split("、")
            (row.lead if group.endswith("牵头") else row.others).extend(names)
        found.append(row)
        begin = clause.end()
    return found + [Row(section, item, words[begin:])] * (begin < len(words))
