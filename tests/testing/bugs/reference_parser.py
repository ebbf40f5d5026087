"""A parser of plans, small and simple on purpose: it reads what `documents` draws, and bugs are seeded in it.

It shares nothing with `govplan.text`. It knows the words of the strategies and not those of all plans.
"""

import datetime
import re
from calendar import monthrange
from itertools import pairwise
from typing import Any

from govplan import (
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Plan,
    Responsibility,
    Role,
    Section,
    Source,
    Task,
)

BLANKS = " \t\u3000\xa0"
HAN = "一二三四五六七八九十百零〇"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
STYLES = {
    "han": rf"([{HAN}]+)、",
    "brackets": rf"[（(]([{HAN}]+)[）)]",
    "decimal": r"(\d{1,3}(?:\.\d{1,3})+) ",
    "arabic": r"(\d{1,3})[.．、](?:(?!\d)|(?=\d{4}年))",
    "arabic brackets": r"（(\d{1,3})）",
    "circled": f"([{CIRCLED}])",
    "chapter": f"第([{HAN}]+)章 ",
    "part": f"第([{HAN}]+)节 ",
    "article": f"第([{HAN}]+)条 ",
}
LABELS: dict[str, Role | None] = {
    "主要责任单位": None,
    "相关责任单位": None,
    "牵头责任单位": "lead",
    "协同责任单位": "support",
    "责任单位": None,
    "责任部门": None,
    "负责部门": None,
    "对接部门": None,
    "责任 单位": None,
    "責任單位": None,
    "牵头单位": "lead",
    "牵头部门": "lead",
    "配合单位": "support",
    "配合部门": "support",
    "实施单位": "responsible",
}
WORDS: dict[str, Role] = {
    "按职责分工负责": "responsible",
    "按职能分工负责": "responsible",
    "负责配合落实": "support",
    "牵头负责": "lead",
    "分别负责": "responsible",
    "牵头": "lead",
    "牽頭": "lead",
    "主办": "lead",
    "负责": "responsible",
    "負責": "responsible",
    "承办": "responsible",
    "配合": "support",
    "协助": "support",
    "参与": "participant",
    "参加": "participant",
    "指导": "guide",
    "督办": "supervise",
    "监督": "supervise",
}
LABEL = re.compile(f"({'|'.join(LABELS)})[：:]")
OPENING = re.compile(rf"[（(\[〔](?:{LABEL.pattern})")
ENDS_IN_WORD = re.compile(f"(?:{'|'.join(WORDS)})$")
FIELD = re.compile("；(?:适用范围|联系人)[：:].*")
LIMIT = re.compile("，(2018年3月底前)完成$")
RULE = re.compile("[，；。](?:列第一位者|排在第一位的部门)为牵头(?:单位|部门)，下同")
GROUP = re.compile("(?:各|有关|相关|省直|市直|区直|市级各)")
OUTSIDE = re.compile("人行|海关|联通|大学|供销|团区委")
NO_LEVEL = ("市场", "区域", "县域")
ORGANS = ("办公厅", "机要局", "保密局", "统战部", "网信办", "组织部", "宣传部")
FUNCTIONS = ("水务", "交通投资")
GENRES = ("工作要点", "实施方案", "行动计划", "实施意见")
NUMBER = re.compile(r"\w+〔\d{4}〕\d+号|\w+\[\d{4}\]\d+号|\w+（\d{4}）\d+号")
DATE = re.compile(r"(\d{4})年(\d+)月(\d+)日|([二〇○一七八]{4})年([一二三十]+)月([一二三十]+)日")
DUES = re.compile(
    r"(\d{4})年(\d+)月(\d+)日前|(\d{4})年(\d+)月底前|(?<!年)(?<!\d)(\d+)月底前|(?<!\d)(?:年底前|年内)|到(\d{4})年(?=，)"
)


def number(text: str) -> int:
    """Read a number in Chinese, in digits or in a circle."""
    if text in CIRCLED:
        return CIRCLED.index(text) + 1
    if text[0].isdigit():
        return int(text.rsplit(".", maxsplit=1)[-1])
    total, digit = 0, 0
    for sign in text:
        if sign == "百":
            total, digit = (digit or 1) * 100, 0
        elif sign == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = "零一二三四五六七八九".find(sign)
    return total + digit


def lines_of(text: str) -> list[str]:
    """Return the lines that say something, joined where they are broken at one width."""
    raw = re.sub("\r\n?", "\n", text.removeprefix("\ufeff")).split("\n")
    # A line is broken a little earlier where a sentence would end with it.
    full = [
        59 - 4 * bool(re.match(".?[。；：:;]", behind)) <= width(line) <= 60 for line, behind in pairwise([*raw, ""])
    ]
    wrapped = (
        sum(is_full and line.rstrip(BLANKS)[-1:] not in "。）)]〕〉" for line, is_full in zip(raw, full, strict=True))
        >= 8
    )
    found: list[str] = []
    goes_on = False
    for line, is_full in zip(raw, full, strict=True):
        words = line.strip(BLANKS)
        if not words or words == "目录":
            continue
        if re.fullmatch(r"— \d+ —", words) or re.search(r"…{4,}\d+$", words):
            continue
        if goes_on and not label_of(words):
            found[-1] += words
        else:
            found.append(words)
        goes_on = wrapped and is_full
    return found


def width(line: str) -> int:
    """Return the width of a line, in half characters."""
    return sum(1 if sign < "\u2000" else 2 for sign in line)


def label_of(line: str) -> tuple[str, re.Match[str]] | None:
    """Return the style and the label that a line begins with."""
    for style, pattern in STYLES.items():
        match = re.match(pattern, line)
        if match:
            return (f"{style}{match[1].count('.')}" if style == "decimal" else style), match
    return None


def unflattened(line: str) -> list[str]:
    """Part a line at the labels within it."""
    found, last = [], 0
    numbers: dict[str, int] = {}
    for match in re.finditer(rf"[{HAN}]+、|（[{HAN}]+）|(?<!\d)\d{{1,3}}\.(?:(?!\d)|(?=\d{{4}}年))|（\d+）", line):
        start = match.start()
        style, label = label_of(match.group() + "2018年") or ("", None)
        if not label or line[start - 1 : start] in "第：；":
            continue
        value = number(label[1])
        words = line[last:start]
        sentence = words.rpartition("。")[2]
        touches = not re.search("[。，]", words) and value in (1, numbers.get(style, 0) + 1)
        if (
            start
            and not (line[start - 1] in "。）)]〕〉" and "。" in words)
            and not touches
            and not LABEL.search(sentence)
        ):
            continue
        numbers[style] = value
        found.append(line[last:start])
        last = start
    return [each for each in (*found, line[last:]) if each]


def parse(text: str) -> Plan:
    """Read a plan."""
    lines = lines_of(text)
    first = next((index for index, line in enumerate(lines) if label_of(line) or re.search(" 一、", line)), len(lines))
    head = lines[:first]
    body = lines[first:]
    if body and not label_of(body[0]):
        before, _, rest = body[0].partition(" 一、")
        head, body[0] = [*head, *before.split(" ")], f"一、{rest}"
    foot = next((index for index, line in enumerate(body) if line.startswith(("附件：", "抄送："))), len(body))
    signed = next((index for index, line in enumerate(body) if DATE.fullmatch(line)), len(body))
    while foot > signed or (
        signed < len(body)
        and re.search("(?:办公室|局)$", body[signed - 1])
        and not re.search("[：:]", body[signed - 1])
    ):
        if signed <= foot and not re.search("(?:办公室|局)$", body[signed - 1]):
            break
        signed -= 1
        foot = min(foot, signed)
    body, tail = body[:foot], body[foot:]
    plan = front(head, tail)
    reader = Reader("".join(lines), plan.pop("year", None))
    opening = plan.pop("opening", None)
    nodes = outline([piece for line in body for piece in (unflattened(line) if label_of(line) else [line])])
    reader.ruled = "排位靠前的责任单位为牵头单位" in reader.text
    sections = [Section(tasks=reader.tasks(opening))] if opening else []
    sections += [reader.node(node, Section, 1) for node in nodes]
    return Plan(sections=sections, lead_rule="first-listed" if reader.ruled else None, **plan)


def front(head: list[str], tail: list[str]) -> dict[str, Any]:
    """Read what stands before and behind the body."""
    plan: dict[str, Any] = {"identifiers": []}
    titles: list[str] = []
    texts: list[str] = []
    signature = next((index for index, line in enumerate(head) if DATE.fullmatch(line)), None)
    for index, line in enumerate(head):
        if signature is not None and index == signature:
            plan["issued"] = date_of(line)
            plan["notice"] = Notice(titles[0], texts[0])
            plan["issuers"] = [Party(name) for name in titles[1:]]
            titles, texts = [], []
        elif line.startswith("发布日期"):
            plan["published"] = datetime.date.fromisoformat(line[5:])
        elif line.startswith("索引号"):
            plan["identifiers"].append(Identifier("index-number", line[4:]))
        elif NUMBER.fullmatch(line):
            plan["identifiers"].append(Identifier("document-number", line))
        elif line.startswith("（此件"):
            plan["access"] = line[3:-1]
        elif line.startswith("各") and line.endswith("："):
            plan["addressees"] = line[:-1].split("，")
        elif LABEL.search(line):
            plan["opening"] = [line]
        elif line.endswith("。"):
            texts.append(line)
        else:
            titles.append(line)
    half = len(titles) // 2
    if half and titles[:half] == titles[half:]:
        titles = titles[half:]
        plan["source"] = Source("".join(titles))
    plan["title"] = "".join(titles)
    plan["preamble"] = texts[0] if texts else None
    bare = re.sub("（.*", "", plan["title"])
    plan["genre"] = next((genre for genre in GENRES if bare.endswith(genre)), None)
    years = re.match(r"(\d{4})年()", plan["title"]) or re.search(r"（(\d{4})—(\d{4})年）", plan["title"])
    if years:
        last = int(years[2] or years[1])
        plan["period"] = Period(datetime.date(int(years[1]), 1, 1), datetime.date(last, 12, 31))
        plan["year"] = last if last == int(years[1]) else None
    closing: list[str] = []
    names: list[str] = []
    for line in tail:
        if DATE.fullmatch(line):
            plan["issued"] = date_of(line)
            plan["issuers"] = [Party(name) for name in names]
        elif line.startswith("（此件"):
            plan["access"] = line[3:-1]
        elif line.startswith(("附件：", "抄送：")) or re.match(r"\d+\.", line):
            closing.append(line)
        else:
            names.append(line)
    plan["closing"] = "\n".join(closing) or None
    return plan


def date_of(text: str) -> datetime.date:
    """Read a date in digits or in Chinese."""
    match = DATE.fullmatch(text)
    assert match
    if match[1]:
        return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    year = "".join(str("〇一二三四五六七八九".find(sign.replace("○", "〇"))) for sign in match[4])
    return datetime.date(int(year), number(match[5]), number(match[6]))


def outline(lines: list[str]) -> list[dict[str, Any]]:
    """Put lines below the labels that they stand behind; the styles in the order in which they come give the depth."""
    top: list[dict[str, Any]] = []
    path: list[tuple[str, dict[str, Any]]] = []
    for line in lines:
        label = label_of(line)
        if not label:
            path[-1][1]["lines"].append(line)
            continue
        style, match = label
        styles = [each for each, _ in path]
        if style in styles:
            path = path[: styles.index(style)]
        node = {
            "label": match.group().strip(),
            "number": number(match[1]),
            "lines": [line[match.end() :].strip()],
            "below": [],
        }
        (path[-1][1]["below"] if path else top).append(node)
        path.append((style, node))
    return top


class Reader:
    """Reads what nodes say."""

    def __init__(self, text: str, year: int | None) -> None:
        self.text = text
        self.year = year
        self.ruled = False

    def node(self, node: dict[str, Any], cls: Any, depth: int) -> Any:
        """Read a node and those below it."""
        lines = list(node["lines"])
        heading = None
        if lines[0] and not re.search("[。：]", lines[0]) and not clauses(lines[0]):
            heading = lines.pop(0)
        elif (
            depth == 2
            and (match := re.match(r"([^。]{1,15})。(?![（(\[〔]|$)", lines[0]))
            and not clauses(match[1])
            and not LABEL.match(lines[0], match.end())
        ):
            heading, lines[0] = match[1], lines[0][match.end() :]
        tasks = self.tasks(lines)
        below = [self.node(each, Item, depth + 1) for each in node["below"]]
        return cls(label=node["label"], number=node["number"], heading=heading, tasks=tasks, items=below)

    def tasks(self, lines: list[str]) -> list[Task]:
        """Read the tasks in the lines of a node."""
        found: list[Task] = []
        words = ""
        for line in lines:
            last = 0
            words += "\n" if words else ""
            for start, end in clauses(line):
                words += line[last:start]
                last = end
                duty, due = self.duty(line[start:end])
                stop = "。" if line[end : end + 1] == "。" and not words.endswith("。") else ""
                last += len(stop)
                words = words.removesuffix("\n")
                found.append(Task(words + stop, duty, [*self.dues(words), *self.dues(due)]))
                words = ""
            words += line[last:]
        if words:
            found.append(Task(words, None, self.dues(words)))
        return found

    def dues(self, text: str) -> list[Due]:
        """Return the deadlines in a text."""
        found = []
        for match in DUES.finditer(text):
            year = next((int(each) for each in (match[1], match[4], match[7]) if each), self.year)
            month = int(match[2] or match[5] or match[6] or 12)
            day = year and datetime.date(year, month, int(match[3] or monthrange(year, month)[1]))
            found.append(Due(match.group(), day or None))
        return found

    def duty(self, text: str) -> tuple[Responsibility, str]:
        """Read a clause, and return it with the deadline in it."""
        inner = re.sub(r"^[（(\[〔]|(?<!^)(?<=.)[）)\]〕〉]$", "", text) if text[0] in "（([〔" else text
        if text[0] in "（([〔" and closing(text, 0) is None:
            inner = text[1:]
        inner = inner.replace(",", "，")
        inner = FIELD.sub("", inner)
        self.ruled = self.ruled or bool(RULE.search(inner))
        inner = RULE.sub("", inner)
        limit = LIMIT.search(inner)
        inner = LIMIT.sub("", inner)
        labels = [*LABEL.finditer(inner)]
        starts = [match.end() for match in labels] or [0]
        ends = [*(match.start() for match in labels[1:]), len(inner)]
        assignments: list[Assignment] = []
        open_ended = False
        for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
            role = LABELS[labels[index][1]] if labels else None
            each, is_open = self.parties(inner[start:end].strip("；，"), role, labels[index][1] if role else None)
            assignments += each
            open_ended = open_ended or is_open
        if self.ruled and all(each.role == "responsible" for each in assignments):
            assignments[0] = Assignment("lead", assignments[0].party, assignments[0].word, "rule")
        label = labels[0][1].replace(" ", "") if labels else None
        return Responsibility(text, label, assignments, open_ended), limit[1] if limit else ""

    def parties(self, text: str, role: Role | None, label: str | None) -> tuple[list[Assignment], bool]:
        """Read a list of parties: who is what in it, and whether it is open."""
        groups: list[list[Any]] = []
        for part, sign in split(text.replace(" ", ""), "，；"):
            word = next((word for word in WORDS if part.endswith(word)), None)
            names = part.removesuffix(word or "")
            if thing := re.fullmatch("(.*?)(负责)(.+工作)", part):
                names, word = thing[1], thing[2]
            groups.append([names, word, sign, bool(thing)])
        for left, right in reversed([*pairwise(groups)]):
            if not left[1] and left[2] == "，" and not right[3]:
                left[1] = right[1]
        found: list[Assignment] = []
        open_ended = False
        carry = Carry(self.text)
        for names, word, _, _ in groups:
            together = names.split("会同") if "会同" in names else [names]
            for index, each in enumerate(together):
                mentions, is_open = names_of(each)
                open_ended = open_ended or is_open
                for party in carry.restored(mentions):
                    if len(together) > 1:
                        found.append(Assignment("joint" if index else "lead", party, "会同"))
                    elif word:
                        found.append(Assignment(WORDS[word], party, word))
                    elif role:
                        found.append(Assignment(role, party, label))
                    else:
                        found.append(Assignment("responsible", party, None, "default"))
        return found, open_ended


def closing(text: str, start: int) -> int | None:
    """Return the offset behind the bracket that closes another."""
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] in "（([〔") - (text[index] in "）)]〕〉")
        if depth == 0:
            return index + 1
    return None


def clauses(line: str) -> list[tuple[int, int]]:
    """Return where the clauses of a line stand."""
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(line):
        bracket = line[place] in "（([〔"
        if bracket or LABEL.match(line, place):
            end = closing(line, place) if bracket else None
            inside = line[place + 1 : (end or 0) - 1].replace(",", "，")
            content = RULE.sub("", LIMIT.sub("", FIELD.sub("", inside)))
            behind = place == 0 or line[place - 1] == "。" or (found and found[-1][1] == place)
            if OPENING.match(line, place) or not bracket:
                found.append((place, end or len(line)))
            elif end and (behind or any(ENDS_IN_WORD.search(part) for part, _ in split(content, "，；"))):
                found.append((place, end))
            place = end or len(line)
        else:
            place += 1
    return found


def split(text: str, signs: str) -> list[tuple[str, str]]:
    """Part a text at signs outside brackets; return each part with the sign behind it."""
    found, depth, start = [], 0, 0
    for index, sign in enumerate(text):
        depth += (sign in "（([〔") - (sign in "）)]〕〉")
        if sign in signs and not depth:
            found.append((text[start:index], sign))
            start = index + 1
    return [*found, (text[start:], "")]


def names_of(text: str) -> tuple[list[str], bool]:
    """Return the names in a group, and whether it is open."""
    more = re.search("等(?:有关部门|部门|省直有关单位|市直有关单位)?(?=$|和)", text)
    text = re.sub("等(?:有关部门|部门|省直有关单位|市直有关单位)?(?=$|和)", "", text)
    found: list[str] = []
    for part, _ in split(text, "、"):
        if found and found[-1] in ("各市", "有关市") and part.startswith("县"):
            found[-1] += "、" + part
            continue
        for piece in re.split("(?<=[）)])(?=区)", part):
            match = re.search(
                "(?<=[局委厅办会心部])(?:以及|及|和)(?=[省市各县])|(?<=福州)及(?=相关)|(?<=部门)及(?=各)", piece
            )
            found += [piece[: match.start()], piece[match.end() :]] if match else [piece]
    return [each for each in found if each], bool(more)


class Carry:
    """What a list carries on from name to name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.level = ""
        self.organ = ""
        self.inner = ""

    def restored(self, names: list[str]) -> list[Party]:
        """Return the parties of a group with their elided parts."""
        if not names:
            return []  # The text is cut behind a label.
        if not re.fullmatch("[^省市区县縣].*[局委办部厅]", names[0]) or names[0].startswith(("海关", "团")):
            self.level = self.organ = self.inner = ""
        full = [self.name(name) for name in names]
        for index in range(len(full) - 2, -1, -1):
            if re.fullmatch(".{2}市", full[index]) and re.fullmatch(".{2}市政府", full[index + 1]):
                full[index] += "政府"
            if full[index].endswith("党工委") and full[index + 1].endswith("管委会办公室"):
                full[index] += "办公室"
        return [
            Party(name, None if name == printed else printed, "group" if GROUP.match(name) else "organization")
            for name, printed in zip(full, names, strict=True)
        ]

    def name(self, name: str) -> str:
        """Restore one name."""
        if len(name) == 1:
            return name  # It is cut.
        if GROUP.match(name) or OUTSIDE.search(name) or re.fullmatch(".{2}市(?:政府)?", name):
            return name
        if name[0] in "省市区县縣" and not name.startswith(NO_LEVEL):
            self.level = name[0]
            self.organ = name[:2] if name[1] == "委" else ""
            inner = re.match("(区.{2,4}局).+[处科]$", name)
            self.inner = inner[1] if inner else ""
            return name
        if re.search("集团$|公司$", name):
            owned = name.startswith(FUNCTIONS) or (self.level and self.level + name in self.text)
            return self.level + name if owned else name
        if self.inner and name[-1] in "处科":
            return self.inner + name
        if self.organ and name in ORGANS:
            return self.organ + name
        return self.level + name
