"""A parser of plans that takes one line after the other and asks what it is: python by_lines.py FILE."""

import sys
from pathlib import Path
from typing import Any

from govplan import Plan, dumps, from_dict

ONES = {han: number for number, han in enumerate("一二三四五六七八九", 1)}
NUMERALS = ONES | {"十": 10} | {f"十{han}": 10 + number for han, number in ONES.items()} | {"二十": 20}
ROLES = {"牵头": "lead", "负责": "responsible", "配合": "support", "参与": "participant", "指导": "guide"}
OPENING = "（责任单位："


def parse(text: str) -> Plan:
    """Read a plan.

    Args:
        text: Its text.
    """
    title, sections = "", list[dict[str, Any]]()
    node: dict[str, Any] | None = None
    for line in map(str.strip, text.split("\n")):
        kind, label, rest = classify(line)
        if kind == "section":
            node = {"label": label, "number": NUMERALS[label[:-1]], "heading": rest, "tasks": [], "items": []}
            sections.append(node)
        elif kind == "item" and sections:
            node = {"label": label, "number": NUMERALS[label[1:-1]], "tasks": [], "items": []}
            sections[-1]["items"].append(node)
            add(node, rest)
        elif node is None:
            # Before the first section the last line that is no sentence is the title.
            title = line if line and line[-1] not in "。：）；" else title
        elif line:
            add(node, line)
    return from_dict({"govplan": "1.0", "title": title, "sections": sections})


def classify(line: str) -> tuple[str, str, str]:
    """Tell what a line is, and part its label from the rest.

    Args:
        line: The line, without blanks at its ends.
    """
    head, comma, rest = line.partition("、")
    if comma and head in NUMERALS:
        return "section", head + comma, rest
    head, bracket, rest = line.partition("）")
    if bracket and head[:1] == "（" and head[1:] in NUMERALS:
        return "item", head + bracket, rest
    return "text", "", line


def add(node: dict[str, Any], line: str) -> None:
    """Add what a line says to the tasks of a node.

    Args:
        node: The section or the item.
        line: The line without its label.
    """
    while (start := line.find(OPENING)) >= 0:
        end = closing(line, start)
        clause = line[start:end]
        duty = {"text": clause, "label": "责任单位", "assignments": parties(clause.removeprefix(OPENING)[:-1])}
        node["tasks"].append({"text": line[:start], "responsibility": duty})
        line = line[end:]
    if line:
        node["tasks"].append({"text": line})


def closing(line: str, start: int) -> int:
    """Find where the bracket ends that begins at a place.

    Args:
        line: The line.
        start: The place of the bracket.
    """
    depth = 0
    for place in range(start, len(line)):
        depth += (line[place] == "（") - (line[place] == "）")
        if not depth:
            return place + 1
    return len(line)


def parties(clause: str) -> list[dict[str, Any]]:
    """Read who does what.

    Args:
        clause: What stands behind the label.
    """
    found: list[dict[str, Any]] = []
    for group in clause.replace("；", "，").split("，"):
        word = next((word for word in ROLES if group.endswith(word)), None)
        names = group.removesuffix(word or "").split("、")
        # Only the first name of a list has the level: 省发改委、财政厅.
        level = names[0][:1] if names[0][:1] in ("省", "市", "区", "县") else ""
        for name in names:
            whole = name if name.startswith((level, "各", "省", "市")) or not level else level + name
            party = {"name": whole} if whole == name else {"name": whole, "printed": name}
            stated = {"word": word} if word else {"basis": "default"}
            found.append({"role": ROLES[word] if word else "responsible", "party": party, **stated})
    return found


if __name__ == "__main__":
    print(dumps(parse(Path(sys.argv[1]).read_text("utf-8")), indent=2))
