"""Parsers that are broken on purpose, as programs under test: each is govplan's own with one mistake.

Called with the name of the mistake; `test_broken.py` knows what each must be caught at.
"""

import base64
import io
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from govplan.conformance import serve

Plan: TypeAlias = dict[str, Any]


def nodes(plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield the sections and items of a plan."""
    waiting = [*plan["sections"]]
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting += node.get("items", [])


def duties(plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield the responsibilities of a plan."""
    for node in nodes(plan):
        yield from (task["responsibility"] for task in node.get("tasks", []) if "responsibility" in task)


def restores_nothing(plan: Plan) -> None:
    """Leave what a list leaves out left out."""
    for duty in duties(plan):
        for each in duty.get("assignments", []):
            each["party"]["name"] = each["party"].pop("printed", each["party"]["name"])


def first_leads(plan: Plan) -> None:
    """Take the first of every list for the leader."""
    for duty in duties(plan):
        for first in duty.get("assignments", [])[:1]:
            first["role"] = "lead"


def loses_last_party(plan: Plan) -> None:
    """Forget the last of several parties."""
    for duty in duties(plan):
        if len(duty.get("assignments", [])) > 1:
            duty["assignments"].pop()


def counts_by_itself(plan: Plan) -> None:
    """Number the sections from 1, whatever is printed."""
    for number, section in enumerate(plan["sections"], 1):
        section["number"] = number


def closes_lists(plan: Plan) -> None:
    """Forget that a list is open."""
    for duty in duties(plan):
        duty.pop("open_ended", None)


def loses_what_follows(plan: Plan) -> None:
    """Lose the words behind the last clause."""
    for node in nodes(plan):
        tasks = node.get("tasks", [])
        if len(tasks) > 1 and "responsibility" not in tasks[-1]:
            tasks.pop()


def makes_headings(plan: Plan) -> None:
    """Take the words of a node without a heading for the heading."""
    for node in nodes(plan):
        if "heading" not in node and len(node.get("tasks", [])) == 1 and "responsibility" not in node["tasks"][0]:
            node["heading"] = node.pop("tasks")[0]["text"]


def writes_numbers_as_strings(plan: Plan) -> None:
    """Write what is no plan."""
    for section in plan["sections"]:
        section["number"] = str(section.get("number"))


def stops_at_the_first_bracket(text: str) -> str:
    """End a clause at the first closing bracket."""
    return re.sub("(（责任单位：[^（）]*（[^（）]*）)[^（）]*）", r"\1", text)


def ends_lines_at_line_feeds_alone(text: str) -> str:
    """Take a carriage return for a word."""
    return text.replace("\r", "〇")


def keeps_the_mark(text: str) -> str:
    """Take a byte order mark for a word."""
    return text.replace("\ufeff", "〇")


def widens(text: str) -> str:
    """Turn narrow brackets into wide ones."""
    return text.translate(str.maketrans("()", "（）"))


def crashes_at_chapters(text: str) -> str:
    """End where there are chapters."""
    if "第一章" in text:
        sys.stderr.write("a chapter!\n")
        sys.stderr.flush()
        os._exit(9)
    return text


def hangs_at_chapters(text: str) -> str:
    """Think for long where there are chapters."""
    if "第一章" in text:
        time.sleep(60)
    return text


def fails_at_chapters(text: str) -> str:
    """Tell that it failed where there are chapters."""
    if "第一章" in text:
        raise ValueError("a chapter")
    return text


OF_PLANS: Final[dict[str, Callable[[Plan], None]]] = {
    each.__name__: each
    for each in (
        *(restores_nothing, first_leads, loses_last_party, counts_by_itself, closes_lists, loses_what_follows),
        *(makes_headings, writes_numbers_as_strings),
    )
}
OF_TEXTS: Final[dict[str, Callable[[str], str]]] = {
    each.__name__: each
    for each in (
        *(stops_at_the_first_bracket, ends_lines_at_line_feeds_alone, keeps_the_mark, widens),
        *(crashes_at_chapters, hangs_at_chapters, fails_at_chapters),
    )
}
OF_WORDS: Final = ("prints_rubbish_at_chapters", "remembers", "reads_utf_8_alone", "answers_another")


def answer(mistake: str, line: bytes, seen: set[str]) -> str:
    """Return what is answered to a line."""
    message = json.loads(line)
    if message["message"] == "parse":
        text = base64.b64decode(message["source"]).decode(message["encoding"], "replace")
        if mistake == "reads_utf_8_alone":
            text = base64.b64decode(message["source"]).decode("utf-8", "replace")
        if mistake == "prints_rubbish_at_chapters" and "第一章" in text:
            return "a chapter!\n"
        if mistake == "remembers":
            text = "" if text in seen else text
            seen.add(text)
        if mistake in OF_TEXTS:
            try:
                text = OF_TEXTS[mistake](text)
            except ValueError as error:
                return json.dumps({"message": "errored", "id": message["id"], "reason": str(error)}) + "\n"
        message |= {"source": base64.b64encode(text.encode()).decode(), "encoding": "utf-8"}
    output = io.StringIO()
    serve([json.dumps(message).encode()], output)
    answered = json.loads(output.getvalue() or "{}")
    if mistake in OF_PLANS and "plan" in answered:
        OF_PLANS[mistake](answered["plan"])
    if mistake == "answers_another" and "第一章" in json.dumps(answered, ensure_ascii=False):
        answered["id"] = "another"
    return json.dumps(answered) + "\n" if answered else ""


def main(mistake: str) -> None:
    """Answer until the end."""
    seen: set[str] = set()
    for line in sys.stdin.buffer:
        sys.stdout.write(answer(mistake, line, seen))
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
