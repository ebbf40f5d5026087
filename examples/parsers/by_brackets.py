"""A parser of plans that goes from bracket to bracket, narrow or wide: python by_brackets.py FILE."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

from govplan import Assignment, Item, Party, Plan, Responsibility, Section, Task, dumps
from govplan.model import Role

PAIRS = {"（": "）", "(": ")", "〔": "〕", "[": "]"}
NUMERALS = ["", *"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十"]
SECTION = re.compile("([一二三四五六七八九十]+)、(.*)")
# Any label will do that names somebody: 责任单位, 牵头部门, 配合单位.
LABEL = re.compile("([^：:、，]{0,4}(?:单位|部门))[：:](.*)", re.DOTALL)
WORDS: dict[str, Role] = {
    "牵头": "lead",
    "负责": "responsible",
    "配合": "support",
    "参与": "participant",
    "参加": "participant",
    "指导": "guide",
}
LABELS: dict[str, Role] = {"牵头": "lead", "配合": "support"}


@attrs.define
class Node:
    """A section or an item while it is read."""

    label: str
    number: int
    heading: str | None = None
    words: list[str] = attrs.field(factory=list[str])
    below: list["Node"] = attrs.field(factory=list["Node"])


def parse(text: str) -> Plan:
    """Read a plan.

    Args:
        text: Its text.
    """
    title, sections = "", list[Node]()
    for line in text.splitlines():
        words = line.strip()
        inside = bracket(words, 0) if words[:1] in PAIRS else ""
        if (found := SECTION.fullmatch(words)) and found[1] in NUMERALS:
            sections.append(Node(f"{found[1]}、", NUMERALS.index(found[1]), found[2]))
        elif inside and sections and inside[1:-1] in NUMERALS:
            label = Node(inside, NUMERALS.index(inside[1:-1]), words=[words[len(inside) :]])
            sections[-1].below.append(label)
        elif sections and words:
            node = sections[-1].below[-1] if sections[-1].below else sections[-1]
            node.words.append(words)
        elif words and not re.search("[。：:）)]$|[0-9年月日-]{8}", words):
            title = words
    made = [
        Section(
            node.label,
            node.number,
            node.heading,
            tuple(tasks("\n".join(node.words))),
            tuple(Item(each.label, each.number, tasks=tuple(tasks("\n".join(each.words)))) for each in node.below),
        )
        for node in sections
    ]
    return Plan(title=title, sections=tuple(made))


def bracket(text: str, start: int) -> str:
    """Return a bracket with all that it holds; what is not closed goes on to the end.

    Args:
        text: The text.
        start: Where the bracket opens.
    """
    awaited: list[str] = []
    for place in range(start, len(text)):
        if text[place] in PAIRS:
            awaited.append(PAIRS[text[place]])
        elif awaited and text[place] == awaited[-1]:
            awaited.pop()
            if not awaited:
                return text[start : place + 1]
    return text[start:]


def tasks(words: str) -> Iterator[Task]:
    """Cut words behind each bracket that says who does them.

    Args:
        words: The words of a node.
    """
    begin = place = 0
    while place < len(words):
        found = bracket(words, place) if words[place] in PAIRS else ""
        duty = responsibility(found) if found else None
        if duty:
            yield Task(words[begin:place].strip(), duty)
            begin = place + len(found)
        place += len(found) or 1
    if rest := words[begin:].strip():
        yield Task(rest)


def responsibility(found: str) -> Responsibility | None:
    """Read a bracket; None if it says of nobody what to do.

    Args:
        found: The bracket.
    """
    label = LABEL.fullmatch(found[1:-1])
    inside = label[2] if label else found[1:-1]
    if not label and not inside.endswith(tuple(WORDS)):
        return None
    usual: Role = LABELS.get(label[1][:2], "responsible") if label else "responsible"
    made: list[Assignment] = []
    for group in re.split("[，；,;]", inside):
        word = next((word for word in WORDS if group.endswith(word)), None)
        for name in group.removesuffix(word or "").split("、"):
            # 省发改委、财政厅: the second one is of the province as well.
            level = "省" if made and made[-1].party.name[0] == "省" and name[:1] not in "省市县区各" else ""
            party = Party(level + name, name if level else None)
            stated = word or usual != "responsible"
            made.append(Assignment(WORDS[word] if word else usual, party, word, "stated" if stated else "default"))
    return Responsibility(found, label[1] if label else None, tuple(made))


if __name__ == "__main__":
    print(dumps(parse(Path(sys.argv[1]).read_text("utf-8")), indent=2))
