import copy
import json
import subprocess
import sys
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import datasets
from govplan.check import check
from govplan.codec import dumps, to_dict
from govplan.codes import CODES
from govplan.issues import Report
from govplan.model import Assignment, Item, Party, Plan, Responsibility, Section, Task
from govplan.rules import faults
from govplan.text import parse

NAME = "fujian-digital-2017"
DUTY = Responsibility("（省直有关部门牵头", assignments=[Assignment("lead", Party("省直有关部门", kind="group"))])
PLAN = Plan(title="中国?福建", sections=[Section(items=[Item(number=1), Item(number=3, tasks=[Task("推进。", DUTY)])])])
FAULTS = ["lost-character", "numbering-gap", "truncated-clause", "group-lead"]


def codes(report: Report) -> list[str]:
    return [issue.code for issue in report.issues]


def test_a_plan_is_judged_by_the_rules() -> None:
    assert codes(check(PLAN)) == FAULTS
    assert all(issue.span is None for issue in check(PLAN).issues)


def test_a_document_is_judged_by_the_rules_too() -> None:
    assert codes(check(to_dict(PLAN))) == FAULTS


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("encoded", [False, True])
def test_in_json_text_the_faults_of_the_plan_have_their_places(indent: int | None, encoded: bool) -> None:
    text = dumps(PLAN, indent=indent)
    report = check(text.encode() if encoded else text)
    assert codes(report) == FAULTS
    character, *others = [text[issue.span.start : issue.span.end] for issue in report.issues if issue.span]
    assert character == "?"
    item = to_dict(PLAN)["sections"][0]["items"][1]
    duty = item["tasks"][0]["responsibility"]
    assert [json.loads(each) for each in others] == [item, duty, duty["assignments"][0]["party"]]


def test_a_lost_character_that_json_escapes_is_placed_at_its_words() -> None:
    (issue,) = check('{"govplan": "1.0", "title": "福\\ufffd省", "sections": []}').issues
    assert issue.span is not None
    assert (issue.code, issue.span.start, issue.span.end) == ("lost-character", 28, 38)


def test_json_that_is_no_plan_is_judged_by_the_codec_alone() -> None:
    report = check('{"govplan": "1.0", "title": 5, "sections": [{"number": 1}, {"number": 3}]}')
    assert codes(report) == ["wrong-type"]
    assert not report.ok


@pytest.mark.parametrize("subject", ["", "{", b"\xff", "[]", '{"a": 1}', {}, {"govplan": "9"}, [], 5, None])
def test_whatever_is_no_plan_is_told_and_not_raised(subject: Any) -> None:
    assert not check(subject).ok


def test_the_faults_of_a_text_have_their_places_in_it() -> None:
    parsed = parse("2017年工作要点\n一、建设基础设施。\n三、推动产业发展。（责任单位：泉州市政")
    report = check(parsed)
    assert codes(report) == ["numbering-gap", "truncated-clause"]
    assert [(issue.span.line, issue.span.column) for issue in report.issues if issue.span] == [(3, 1), (3, 10)]


@given(st.text("一二三、（）()：省直有关部门牵头责任单位?\ufffd。\n"))
def test_whatever_the_rules_find_in_a_parsed_plan_is_told(text: str) -> None:
    parsed = parse(text)
    told = {(issue.code, issue.pointer, issue.message) for issue in check(parsed).issues}
    assert told >= {(issue.code, issue.pointer, issue.message) for issue in faults(parsed.plan)}


def test_each_fault_of_the_reference_source_is_told_at_its_line() -> None:
    told = [(issue.code, issue.span and issue.span.line) for issue in check(parse(datasets.source_text(NAME))).issues]
    assert told == [
        ("numbering-gap", 17),
        ("lost-character", 17),
        ("numbering-gap", 28),
        ("lost-character", 32),
        ("truncated-clause", 38),
        ("numbering-gap", 50),
        ("group-lead", 51),
    ]


def test_the_reference_plan_has_the_faults_of_its_source_and_no_others() -> None:
    report = check(datasets.load(NAME))
    assert [issue.pointer for issue in report.issues if issue.code == "numbering-gap"] == [
        "/sections/1/items/0",
        "/sections/2/items/2",
        "/sections/5/items/2",
    ]
    assert sorted(codes(report)) == sorted(codes(check(parse(datasets.source_text(NAME)))))
    assert report.ok


def test_codes_are_selected_and_ignored() -> None:
    assert codes(check(PLAN, select=["group-lead", "numbering-gap"])) == ["numbering-gap", "group-lead"]
    assert codes(check(PLAN, ignore=iter(["group-lead", "numbering-gap"]))) == ["lost-character", "truncated-clause"]
    assert codes(check(PLAN, select=["group-lead"], ignore=["group-lead"])) == []
    assert codes(check("[]", ignore=["wrong-type"])) == []


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'no-such-code'"):
        check(PLAN, select=["no-such-code"])
    with pytest.raises(ValueError, match="'no-such-code'"):
        check(PLAN, ignore=["group-lead", "no-such-code"])


def test_with_strict_a_warning_is_enough_and_a_note_is_not() -> None:
    assert check(PLAN).ok
    assert not check(PLAN, strict=True).ok
    assert check(PLAN, strict=True, select=["group-lead"]).ok


@given(st.sets(st.sampled_from(sorted(CODES))), st.sets(st.sampled_from(sorted(CODES))))
def test_what_is_told_is_what_is_selected_without_what_is_ignored(select: set[str], ignore: set[str]) -> None:
    wanted = (select or set(CODES)) - ignore
    assert codes(check(PLAN, select=select, ignore=ignore)) == [code for code in FAULTS if code in wanted]


def test_issues_without_a_place_keep_the_order_in_which_they_were_found() -> None:
    report = check(attrs.evolve(PLAN, closing="中国?福建"))
    assert codes(report) == [*FAULTS, "lost-character"]


def test_json_is_checked_without_loading_the_parser() -> None:
    program = "import govplan, sys; assert govplan.check('[]').issues; assert 'govplan.text' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_the_argument_is_not_changed() -> None:
    for document in (to_dict(PLAN), {"title": 5, "sections": [None]}):
        before = copy.deepcopy(document)
        check(document)
        assert document == before
