import copy
import json
import socket
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final, NoReturn

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import datasets
from govplan.check import check
from govplan.codec import dumps, to_dict
from govplan.codes import CODES, NOTES
from govplan.issues import Report
from govplan.model import (
    Assignment,
    Identifier,
    Item,
    Party,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
)
from govplan.rules import RULES, faults
from govplan.testing import plans
from govplan.text import parse

NAME = "fujian-digital-2017"
LEAVES: Final = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
KEYS: Final = st.sampled_from(["govplan", "title", "sections", "items", "tasks", "text", "x", "1.0"])
DUTY = Responsibility("（省直有关部门牵头", assignments=[Assignment("lead", Party("省直有关部门", kind="group"))])
ITEMS = [Item(number=1, tasks=[Task("推进。")]), Item(number=3, tasks=[Task("推进。", DUTY)])]
PLAN = Plan(title="中国?福建", sections=[Section(items=ITEMS)])
FAULTS = ["lost-character", "numbering-gap", "truncated-clause"]
FAULTS_AND_NOTES = [*FAULTS, "group-lead"]


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
    report = check(text.encode() if encoded else text, select=CODES)
    assert codes(report) == FAULTS_AND_NOTES
    character, *others = [text[issue.span.start : issue.span.end] for issue in report.issues if issue.span]
    assert character == "?"
    item = to_dict(PLAN)["sections"][0]["items"][1]
    duty = item["tasks"][0]["responsibility"]
    assert [json.loads(each) for each in others] == [item, duty, duty["assignments"][0]["party"]]


def test_a_lost_character_that_json_escapes_is_placed_at_its_words() -> None:
    (issue,) = check('{"govplan": "1.0", "title": "福\\ufffd省", "sections": []}').issues
    assert issue.span is not None
    assert (issue.code, issue.span.start, issue.span.end) == ("lost-character", 28, 38)


def test_of_json_that_is_no_plan_the_sense_of_the_rest_is_judged() -> None:
    text = json.dumps(to_dict(PLAN) | {"genre": 5, "period": {"start": "2018-01-02", "end": "2018-01-01", "x": 1}})
    report = check(text)
    assert codes(report) == [*FAULTS, "wrong-type", "unknown-key"]
    assert all(issue.span for issue in report.issues)
    assert codes(check(json.loads(text))) == ["wrong-type", "unknown-key", *FAULTS]


@given(st.data())
def test_a_wrong_member_gives_no_other_fault_of_sense(data: st.DataObject) -> None:
    plan = data.draw(plans())
    document = to_dict(plan)
    places: list[tuple[Any, Any]] = []
    waiting: list[Any] = [document]
    while waiting:
        value = waiting.pop()
        inner = [*(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())]
        places += [(value, key) for key, _ in inner if key != "govplan"]
        waiting += [each for _, each in inner]
    before = {(issue.code, issue.message) for issue in check(document, select=RULES).issues}
    container, key = data.draw(st.sampled_from(places))
    container[key] = data.draw(st.sampled_from([None, 1.5]))
    assert {(issue.code, issue.message) for issue in check(document, select=RULES).issues} <= before
    assert not check(document).ok


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
    told = {(issue.code, issue.pointer, issue.message) for issue in check(parsed, select=CODES).issues}
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


def test_the_notes_of_the_reference_plan_are_told_when_they_are_asked_for() -> None:
    assert Counter(codes(check(datasets.load(NAME), select=NOTES))) == {"unmarked-role": 41, "group-lead": 1}


def test_codes_are_selected_and_ignored() -> None:
    assert codes(check(PLAN, select=["group-lead", "numbering-gap"])) == ["numbering-gap", "group-lead"]
    assert codes(check(PLAN, ignore=iter(["numbering-gap"]))) == ["lost-character", "truncated-clause"]
    assert codes(check(PLAN, select=["group-lead"], ignore=["group-lead"])) == []
    assert codes(check("[]", ignore=["wrong-type"])) == []


def test_notes_are_told_only_if_they_are_selected() -> None:
    assert codes(check(PLAN)) == FAULTS
    assert codes(check(PLAN, select=["group-lead"])) == ["group-lead"]
    assert codes(check(PLAN, select=CODES)) == FAULTS_AND_NOTES


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
    wanted = (select or set(CODES) - set(NOTES)) - ignore
    assert codes(check(PLAN, select=select, ignore=ignore)) == [code for code in FAULTS_AND_NOTES if code in wanted]


def test_issues_without_a_place_keep_the_order_in_which_they_were_found() -> None:
    report = check(attrs.evolve(PLAN, closing="中国?福建"))
    assert codes(report) == [*FAULTS, "lost-character"]


def test_json_is_checked_without_loading_the_parser() -> None:
    program = "import govplan, sys; assert govplan.check('[]').issues; assert 'govplan.text' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


@given(plans())
def test_a_plan_and_its_document_are_not_changed(plan: Plan) -> None:
    document = to_dict(plan)
    before = copy.deepcopy((plan, document))
    assert codes(check(plan, select=CODES)) == codes(check(document, select=CODES))
    assert (plan, document) == before


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))
def test_a_document_that_is_no_plan_is_not_changed(document: Any) -> None:
    before = copy.deepcopy(document)
    check(document)
    assert document == before


def test_a_parsed_text_is_not_changed() -> None:
    parsed = parse(datasets.source_text(NAME))
    before = (copy.deepcopy(parsed.plan), parsed.issues, parsed.tokens, dict(parsed.spans))
    check(parsed, select=CODES)
    assert (parsed.plan, parsed.issues, parsed.tokens, dict(parsed.spans)) == before


def test_the_network_is_never_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    source = Source(url="https://example.org/plan.html")
    relations = [Relation("implements", "纲要", Identifier("https://example.org", "1"))]
    plan = attrs.evolve(PLAN, source=source, relations=relations)
    schema = "https://example.org/plan-1.0.schema.json"
    subjects = (plan, dumps(plan), {"$schema": schema, **to_dict(plan)}, parse(datasets.source_text(NAME)), "{", b"[]")
    for subject in subjects:
        assert check(subject, select=CODES).issues


# Versions.


@pytest.mark.parametrize(
    ("version", "code"), [("1.1", "newer-version"), ("2.0", "newer-version"), ("9", "unknown-version")]
)
def test_what_is_of_another_version_is_judged_all_the_same(version: str, code: str) -> None:
    text = json.dumps(to_dict(PLAN) | {"govplan": version}, ensure_ascii=False, indent=2)
    report = check(text)
    assert codes(report) == [code, *FAULTS]
    assert not report.ok
    (start, end), *others = [issue.span[:2] for issue in report.issues if issue.span]
    assert text[start:end] == f'"{version}"'
    assert len(others) == len(FAULTS)
    assert codes(check(json.loads(text))) == [code, *FAULTS]


def test_the_form_of_what_is_of_another_version_is_judged_too() -> None:
    report = check('{"govplan": "1.1", "title": 5, "sections": [], "mood": ""}')
    assert codes(report) == ["newer-version", "wrong-type", "unknown-key"]


def test_a_member_that_is_given_twice_does_not_hide_the_sense_of_a_plan() -> None:
    text = dumps(PLAN).replace('"title"', '"title": "", "title"', 1)
    assert codes(check(text)) == ["duplicate-key", *FAULTS[1:]]


# Real documents.


def test_of_a_plan_that_was_read_from_a_document_no_error_is_told(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        parsed = parse(path.read_bytes().decode())
        assert check(parsed).errors() == ()
        told = {(issue.code, issue.pointer, issue.message) for issue in check(dumps(parsed.plan), select=CODES).issues}
        assert told <= {(issue.code, issue.pointer, issue.message) for issue in parsed.issues}


def test_what_a_plan_says_of_its_clauses_is_what_the_parser_read_in_them(corpus: Path) -> None:
    contradictions = {
        *("printed-not-in-clause", "word-not-in-clause", "name-not-from-printed", "open-ended-list"),
        *("label-number-mismatch", "lead-rule-unused", "lead-rule-missing", "empty-task"),
    }
    told = {
        (path.name, str(issue))
        for path in sorted(corpus.glob("*.*"))
        if path.suffix in (".txt", ".md")
        for issue in check(parse(path.read_bytes().decode()), select=contradictions).issues
    }
    assert told == set()
