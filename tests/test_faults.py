"""The page with one bad document: what it shows is what is, and each fault is told once, where it stands."""

import re
import runpy
from pathlib import Path

import govplan

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = (DOCS / "faults.md").read_text("utf-8")
RETELL = runpy.run_path(str(DOCS / "faults" / "retell.py"))
REWRITE = "it is out of date: run python docs/faults/retell.py"

NODE = """{
          "label": "（三）",
          "number": 3,
          "tasks": [
            {
              "text": \""""
FAULTS = [
    # Each fault: its code, and the words with their nearest before them that make them unique.
    ("bad-language", '"language": ', '"Chinese (simplified)"'),
    ("bad-date", '"issued": ', '"2018-2-30"'),
    ("unknown-key", "", '"issuer"'),
    ("bad-url", '"url": ', '"www.haixia.example/2018"'),
    ("bad-sha256", '"sha256": ', '"5f3a"'),
    ("wrong-type", '"open_ended": ', '"no"'),
    ("not-in-list", '"role": ', '"leader"'),
    ("wrong-type", '"party": ', '"省发改委"'),
    ("too-short", '"name": ', '""'),
    ("wrong-type", '"tasks": ', '{"text": "建成政务云。"}'),
    ("missing-key", '"heading": "培训",\n          "tasks": [\n            ', "{"),
    ("bad-date", '"date": ', '"2018/12/31"'),
    ("duplicate-key", "", '"heading": "技能培训"'),
    ("lost-character", "改版“中国", "?"),
    ("due-outside-period", "", '{"text": "2019年6月底前"'),
    ("numbering-gap", "", NODE + "归"),
    ("truncated-clause", '"responsibility": ', '{\n                "text": "（责任单位：省财政厅、各设"'),
    ("numbering-repeat", "", NODE + "开"),
    ("word-not-in-clause", '"word": ', '"协办"'),
    ("party-in-two-roles", "", '{"role": "support", "party": {"name": "省数字办"}'),
]


TEXT = (DOCS / "faults" / "bad.plan.json").read_text("utf-8")
ISSUES = govplan.check(TEXT).issues


def test_each_fault_is_told_once_at_its_line_and_column() -> None:
    places: list[tuple[str, int, int]] = []
    for code, before, words in FAULTS:
        assert TEXT.count(before + words) == 1, words
        start = TEXT.index(before + words) + len(before)
        places.append((code, TEXT.count("\n", 0, start) + 1, start - TEXT.rfind("\n", 0, start)))
    assert [(issue.code, *issue.span[2:]) for issue in ISSUES if issue.span] == places
    assert len(ISSUES) == len(FAULTS)


def test_there_are_more_than_fifteen_kinds_of_faults() -> None:
    assert len({code for code, *_ in FAULTS}) > 15


def test_every_message_is_one_line() -> None:
    assert not any("\n" in words for issue in ISSUES for words in (issue.message, issue.hint or ""))


def test_the_page_shows_the_document() -> None:
    assert RETELL["FILE"].sub(RETELL["shown"], PAGE) == PAGE, REWRITE


def test_the_page_shows_what_is_told_now() -> None:
    assert RETELL["COMMANDS"].sub(RETELL["told"], PAGE) == PAGE, REWRITE


def test_the_table_counts_what_is_told() -> None:
    errors = [issue for issue in ISSUES if issue.severity == "error"]
    assert f"| faults of form told, of {len(errors)} | {len(errors)} |" in PAGE
    assert f"| faults of sense told, of {len(ISSUES) - len(errors)} | {len(ISSUES) - len(errors)} |" in PAGE


def test_the_page_has_what_each_other_tool_says_and_its_version() -> None:
    said = {block[1]: block[3] for block in RETELL["PEER"].finditer(PAGE)}
    assert set(said) == {*RETELL["PEERS"], "versions"}
    assert re.findall(r"^(\S+) [0-9.]+$", said["versions"], re.MULTILINE) == list(RETELL["PEERS"])
    counts = [said["check-jsonschema"].count("::$"), said["pydantic"].count("[type="), said["cattrs"].count(" @ $")]
    assert counts == [12 + 2, 12, 9]
