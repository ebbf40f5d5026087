"""The page with one bad document: what it shows is what is, and each fault is told once, where it stands."""

import re
import runpy
from pathlib import Path

import pytest

import govplan

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = (DOCS / "faults.md").read_text("utf-8")
RETELL = runpy.run_path(str(DOCS / "faults" / "retell.py"))
REWRITE = "it is out of date: run python docs/faults/retell.py"

FIRST = [
    # Each fault: its code, and the words with their nearest before them that make them unique.
    ("bad-language", '"language": ', '"Chinese (simplified)"'),
    ("bad-date", '"issued": ', '"2018-2-30"'),
    ("unknown-key", "", '"issuer"'),
    ("bad-url", '"url": ', '"www.haixia.example/2018"'),
    ("bad-sha256", '"sha256": ', '"5f3a"'),
    ("wrong-type", '"number": ', '"1"'),
    ("not-in-list", '"role": ', '"leader"'),
    ("wrong-type", '"party": ', '"省发改委"'),
    ("too-short", '"name": ', '""'),
    ("out-of-range", '"number": ', "-2"),
    ("wrong-type", '"tasks": ', '{"text": "建成政务云。"}'),
    ("missing-key", '"heading": "培训",\n          "tasks": [\n            ', "{"),
    ("bad-date", '"date": ', '"2018/12/31"'),
    ("duplicate-key", "", '"heading": "技能培训"'),
]
NODE = """{
          "label": "（三）",
          "number": 3,
          "tasks": [
            {
              "text": \""""
SECOND = [
    ("lost-character", "改版“中国", "?"),
    ("numbering-gap", "", NODE + "归"),
    ("truncated-clause", '"responsibility": ', '{\n                "text": "（责任单位：省财政厅、各设"'),
    ("numbering-repeat", "", NODE + "开"),
    ("group-lead", '"party": ', '{"name": "各设区市政府", "kind": "group"}, "word"'),
]


def document(name: str) -> str:
    return (DOCS / "faults" / f"{name}.plan.json").read_text("utf-8")


@pytest.mark.parametrize(("name", "faults"), [("first", FIRST), ("second", SECOND)])
def test_each_fault_is_told_once_at_its_line_and_column(name: str, faults: list[tuple[str, str, str]]) -> None:
    text = document(name)
    places: list[tuple[str, int, int]] = []
    for code, before, words in faults:
        assert text.count(before + words) == 1, words
        start = text.index(before + words) + len(before)
        places.append((code, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)))
    issues = govplan.check(text).issues
    told = [(issue.code, issue.span.line, issue.span.column) for issue in issues if issue.span]
    assert sorted(told) == sorted(places)
    assert len(told) == len(issues)


def test_there_are_more_than_fifteen_kinds_of_faults() -> None:
    assert len({code for code, *_ in FIRST + SECOND}) > 15


def test_the_second_document_is_the_first_with_its_form_mended() -> None:
    first, second = (govplan.check(document(name)) for name in ("first", "second"))
    assert (first.ok, second.ok) == (False, True)
    assert document("first").partition('"label": "二、"')[2] == document("second").partition('"label": "二、"')[2]


def test_the_page_shows_the_document() -> None:
    assert RETELL["FILE"].sub(RETELL["shown"], PAGE) == PAGE, REWRITE


def test_the_page_shows_what_is_told_now() -> None:
    assert RETELL["COMMANDS"].sub(RETELL["told"], PAGE) == PAGE, REWRITE


def test_the_table_counts_what_is_told() -> None:
    assert f"| faults of form told, of {len(FIRST)} | {len(FIRST)} |" in PAGE
    assert f"| faults of sense told, of {len(SECOND)} | {len(SECOND)} |" in PAGE


def test_the_page_has_what_each_other_tool_says_and_its_version() -> None:
    said = {block[1]: block[3] for block in RETELL["PEER"].finditer(PAGE)}
    assert set(said) == {*RETELL["PEERS"], "versions"}
    assert re.findall(r"^(\S+) [0-9.]+$", said["versions"], re.MULTILINE) == list(RETELL["PEERS"])
    counts = [said["check-jsonschema"].count("::$"), said["pydantic"].count("[type="), said["cattrs"].count(" @ $")]
    assert counts == [13 + 2, 13, 9]
