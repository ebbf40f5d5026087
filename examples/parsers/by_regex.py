"""A parser of plans by two regular expressions, one for labels and one for clauses: python by_regex.py FILE."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from govplan import Assignment, Item, Party, Plan, Responsibility, Section, Task, dumps
from govplan.model import Role

HAN = "一二三四五六七八九十"
LABEL = re.compile(rf"^\s*(?:(?P<section>[{HAN}]+)、|（(?P<item>[{HAN}]+)）)", re.MULTILINE)
# A bracket may hold another one: 有关市、县（区）政府.
CLAUSE = re.compile(r"（责任单位：((?:[^（）]|（[^（）]*）)*)）")
TITLE = re.compile(r"^\s*(\S*(?:要点|方案|计划|意见|规划))\s*$", re.MULTILINE)
ROLE = re.compile(r"(牵头|负责|配合|参与|指导)$")
ROLES: dict[str, Role] = {
    "牵头": "lead",
    "负责": "responsible",
    "配合": "support",
    "参与": "participant",
    "指导": "guide",
}
LEVELS = "省市区县各"


def parse(text: str) -> Plan:
    """Read a plan.

    Args:
        text: Its text.
    """
    labels = list(LABEL.finditer(text))
    begin, *ends = [*(label.start() for label in labels), len(text)]
    title = TITLE.search(text, 0, begin)
    sections: list[Section] = []
    for label, end in zip(labels, ends, strict=True):
        words = text[label.end() : end].strip()
        if label["section"]:
            # The heading is the first line; what follows it, if anything, is the section's own.
            heading, _, own = words.partition("\n")
            sections.append(Section(label[0].strip(), number(label["section"]), heading.strip(), tuple(tasks(own))))
        elif sections:
            item = Item(label[0].strip(), number(label["item"]), tasks=tuple(tasks(words)))
            last = sections[-1]
            sections[-1] = Section(last.label, last.number, last.heading, last.tasks, (*last.items, item))
    return Plan(title=title[1] if title else "", sections=tuple(sections))


def number(han: str) -> int:
    """Read a numeral below a hundred.

    Args:
        han: The numeral: 十二.
    """
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return HAN.index(ones[0]) + 1
    return (HAN.index(tens[0]) + 1 if tens else 1) * 10 + (HAN.index(ones[0]) + 1 if ones else 0)


def tasks(words: str) -> Iterator[Task]:
    """Cut words behind each clause.

    Args:
        words: The words of an item.
    """
    begin = 0
    for clause in CLAUSE.finditer(words):
        duty = Responsibility(clause[0], "责任单位", tuple(assignments(clause[1])))
        yield Task(paragraphs(words[begin : clause.start()]), duty)
        begin = clause.end()
    if rest := paragraphs(words[begin:]):
        yield Task(rest)


def paragraphs(words: str) -> str:
    """Drop the blanks around each line.

    Args:
        words: Some lines.
    """
    return "\n".join(line.strip() for line in words.splitlines() if line.strip())


def assignments(clause: str) -> Iterator[Assignment]:
    """Read who does what; in a list the level of the first name holds for the others: 省科技厅、经信委.

    Args:
        clause: What stands behind the label.
    """
    for group in re.split("[，；]", clause):
        word = ROLE.search(group)
        role: Role = ROLES[word[1]] if word else "responsible"
        level = ""
        for printed in re.split("[、和]", ROLE.sub("", group)):
            if printed[:1] == "省":
                level = "省"
            name = printed if printed[:1] in LEVELS else level + printed
            party = Party(name, printed if name != printed else None)
            yield Assignment(role, party, word[1] if word else None, "stated" if word else "default")


if __name__ == "__main__":
    print(dumps(parse(Path(sys.argv[1]).read_text("utf-8")), indent=2))
