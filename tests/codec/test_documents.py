import copy
import datetime
import json
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec import dumps, examine, from_dict, loads, to_dict
from govplan.issues import InvalidJSON, InvalidPlan, UnknownVersion
from govplan.model import (
    MAX_DEPTH,
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
)
from govplan.testing import plan_json, plans

NONE: dict[str, Any] = {"govplan": "1.0", "title": "", "sections": []}
TOO_DEEP = "/sections/0" + MAX_DEPTH * "/items/0"
T = TypeVar("T")


def nested(depth: int, last: Any = None) -> dict[str, Any]:
    """A document with so many nodes in a row."""
    node: Any = {} if last is None else last
    for _ in range(depth - 1):
        node = {"items": [node]}
    return NONE | {"sections": [node]}


# What is written is read.


@given(plans())
def test_a_plan_that_is_written_and_read_is_the_same(plan: Plan) -> None:
    text = dumps(plan)
    assert loads(text) == loads(text.encode()) == from_dict(to_dict(plan)) == plan
    assert text == dumps(loads(text))


@given(plans(), st.sampled_from([None, 0, 1, 2, 8]))
def test_the_text_is_the_json_of_the_values_with_one_line_feed(plan: Plan, indent: int | None) -> None:
    assert dumps(plan, indent=indent) == json.dumps(to_dict(plan), ensure_ascii=False, indent=indent) + "\n"
    assert loads(dumps(plan, indent=indent)) == plan


@given(plan_json())
def test_writing_is_a_fixed_point_after_one_step(text: str) -> None:
    once = dumps(loads(text))
    assert dumps(loads(once)) == once


@given(plans())
def test_nothing_that_is_written_equals_its_default(plan: Plan) -> None:
    def check(value: Any) -> None:
        if isinstance(value, dict):
            for member in value.values():
                check(member)
            assert None not in value.values()
            assert False not in [member for member in value.values() if member.__class__ is bool]
            assert [] not in [member for key, member in value.items() if key != "sections"]
        elif isinstance(value, list):
            for element in value:
                check(element)

    check(to_dict(plan))


def test_a_document_starts_with_its_version() -> None:
    assert dumps(Plan(title="工作", sections=[])) == '{"govplan": "1.0", "title": "工作", "sections": []}\n'


def test_no_characters_are_escaped_but_those_that_must_be() -> None:
    title = '"\\/\b\f\n\r\t\x00\x1f\x7f\u2028\ufeff\uffff中𠀀'
    text = dumps(Plan(title=title, sections=[]))
    assert '"title": "\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028\ufeff\uffff中𠀀"' in text
    assert loads(text).title == title


def test_every_field_comes_back() -> None:
    day = datetime.date(2017, 3, 27)
    party = Party("省发改委", "发改委", "group", "x")
    duty = Responsibility(
        "（责任单位：发改委）", "责任单位", [Assignment("lead", party, "牵头", "rule")], open_ended=True
    )
    task = Task("加快。", duty, [Due("年底前", day), Due()])
    identifier = Identifier("document-number", "1号")
    plan = Plan(
        title="工作要点",
        sections=[Section("一、", 1, "建设", [task], [Item("（一）", 2**31 - 1, None, [task], [Item()])])],
        preamble="x",
        notice=Notice("通知", "现印发"),
        issuers=[party],
        addressees=["各市", ""],
        identifiers=[identifier],
        genre="工作要点",
        issued=day,
        published=datetime.date(1, 1, 1),
        period=Period(day, datetime.date(9999, 12, 31)),
        language="en",
        access="主动公开",
        lead_rule="first-listed",
        relations=[Relation("implements", "规划", identifier)],
        source=Source("x", "https://example.org", day, "0" * 64, "x"),
        closing="x",
    )
    assert loads(dumps(plan)) == plan


def test_what_is_given_is_not_changed() -> None:
    for document in (nested(3, {"number": 1.0}) | {"$schema": "x"}, nested(3, {"number": "1"}), nested(66)):
        before = copy.deepcopy(document)
        examine(document)
        assert document == before


def test_values_that_were_written_are_one_s_own() -> None:
    plan = Plan(title="", sections=[Section(items=[Item()])], addressees=["x"])
    to_dict(plan)["addressees"].append("y")
    to_dict(plan)["sections"][0]["items"].clear()
    assert to_dict(plan)["addressees"] == ["x"]
    assert len(to_dict(plan)["sections"][0]["items"]) == 1


# What is as usual takes the quick way.


@pytest.mark.parametrize("document", [NONE, NONE | {"$schema": "x"}, {"$schema": ""} | nested(64)])
def test_a_sound_document_is_read_without_the_detailed_way(document: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govplan.codec.judging.judge", lambda *_, **__: pytest.fail("judged"))
    text = json.dumps(document)
    plans = [from_dict(document), loads(text), loads(text.encode()), examine(document)[0], examine(text)[0]]
    assert [len(plan.sections) for plan in plans if plan] == 5 * [len(document["sections"])]


def test_a_sound_plan_is_written_without_the_detailed_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govplan.codec.documents.examine", lambda *_: pytest.fail("examined"))
    assert to_dict(of(Section(items=[Item()]))) == NONE | {"sections": [{"items": [{}]}]}
    assert dumps(of()) == f"{json.dumps(NONE)}\n"


@pytest.mark.parametrize("indent", [None, 0, 1, 3])
def test_each_level_is_indented_as_asked(indent: int | None) -> None:
    assert dumps(of(Section()), indent=indent) == json.dumps(NONE | {"sections": [{}]}, indent=indent) + "\n"


# Plans that cannot be written.


def unwritten(plan: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidPlan) as caught:
        to_dict(plan)
    with pytest.raises(InvalidPlan) as again:
        dumps(plan)
    assert again.value.report == caught.value.report
    return [(issue.pointer, issue.code) for issue in caught.value.report.issues]


def of(*sections: Any, **fields: Any) -> Plan:
    return Plan(title="", sections=sections, **fields)


@pytest.mark.parametrize(
    ("plan", "pointer", "code"),
    [
        (5, "", "wrong-type"),
        (None, "", "wrong-type"),
        (NONE, "", "wrong-type"),
        (Section(), "", "wrong-type"),
        (of(issuers=[Party(name=5)]), "/issuers/0/name", "wrong-type"),  # type: ignore[arg-type]  # constructors check no types
        (of(issuers=["x"]), "/issuers/0", "wrong-type"),
        (of(issuers=[{"name": "x"}]), "/issuers/0", "wrong-type"),
        (of(addressees=["a", b"b"]), "/addressees/1", "wrong-type"),
        (of(preamble=5), "/preamble", "wrong-type"),
        (of(preamble=["x"]), "/preamble", "wrong-type"),
        (of(language=None), "/language", "wrong-type"),
        (of(issued="2017-03-27"), "/issued", "wrong-type"),
        (of(issued=datetime.datetime(2017, 3, 27)), "/issued", "wrong-type"),  # noqa: DTZ001  # a date has no time zone
        (of(notice=Period()), "/notice", "wrong-type"),
        (of(notice={}), "/notice", "wrong-type"),
        (of(Item()), "/sections/0", "wrong-type"),
        (of({}), "/sections/0", "wrong-type"),
        (of(Section(items=[Section()])), "/sections/0/items/0", "wrong-type"),  # type: ignore[list-item]  # the same
        (of(Section(number=True)), "/sections/0/number", "wrong-type"),
        (of(Section(number=1.5)), "/sections/0/number", "wrong-type"),  # type: ignore[arg-type]  # the same
        (of(Section(tasks=[Task(None)])), "/sections/0/tasks/0/text", "wrong-type"),  # type: ignore[arg-type]  # the same
        (of(preamble="x\ud800"), "/preamble", "lone-surrogate"),
        (of(addressees=["\udc00\ud800"]), "/addressees/0", "lone-surrogate"),
    ],
)
def test_a_plan_that_could_not_be_read_is_not_written(plan: Any, pointer: str, code: str) -> None:
    assert unwritten(plan) == [(pointer, code)]


def test_every_fault_of_a_plan_is_told_at_once() -> None:
    plan = of(Section(number="1", heading="\ud800"), 5, access=5, issued="")  # type: ignore[arg-type]  # constructors check no types
    assert unwritten(plan) == [
        ("/sections/0/number", "wrong-type"),
        ("/sections/0/heading", "lone-surrogate"),
        ("/sections/1", "wrong-type"),
        ("/issued", "wrong-type"),
        ("/access", "wrong-type"),
    ]


@pytest.mark.parametrize("depth", [65, 66, 500, 5_000])
def test_a_plan_that_is_nested_too_deep_is_not_written(depth: int) -> None:
    item = Item()
    for _ in range(depth - 2):
        item = Item(items=[item])
    assert unwritten(of(Section(items=[item]))) == [(TOO_DEEP, "too-deep")]


def test_what_is_nearly_right_is_written_as_it_would_be_read() -> None:
    plan = of(Section(number=1.0, items=[Item(number=-0.0)]))  # type: ignore[arg-type]  # constructors check no types
    assert dumps(plan) == dumps(of(Section(number=1, items=[Item(number=0)])))
    assert to_dict(plan) == to_dict(loads(dumps(plan)))


class Words(str):
    """What other readers of JSON may make of a string."""

    __slots__ = ()


def test_types_are_exact() -> None:
    assert unwritten(of(preamble=Words("x"))) == [("/preamble", "wrong-type")]


# What cannot be read is raised, or told by `examine`.


@pytest.mark.parametrize("data", [None, 5, {}, [], bytearray(b"{}")])
def test_loads_reads_text_and_bytes(data: Any) -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        loads(data)


@pytest.mark.parametrize("data", ["", b"\xff", "[1,", '{"a": NaN}', "[" * 100_000])
def test_what_is_no_json_is_told_and_not_raised_by_examine(data: str | bytes) -> None:
    with pytest.raises(InvalidJSON) as caught:
        loads(data)
    assert examine(data) == (None, caught.value.report.issues)


@pytest.mark.parametrize("document", [[], NONE | {"title": 5, "x": 1}, nested(65)])
def test_what_is_no_plan_is_told_and_not_raised_by_examine(document: Any) -> None:
    with pytest.raises(InvalidPlan) as caught:
        loads(json.dumps(document))
    assert examine(json.dumps(document)) == (None, caught.value.report.issues)
    with pytest.raises(InvalidPlan) as caught:
        from_dict(document)
    assert examine(document) == (None, caught.value.report.issues)


def test_what_is_of_another_version_is_raised_as_that_alone() -> None:
    document = NONE | {"govplan": "2.0", "title": 5}
    with pytest.raises(UnknownVersion) as caught:
        loads(json.dumps(document))
    assert [issue.code for issue in caught.value.report.issues] == ["newer-version"]
    with pytest.raises(UnknownVersion) as caught:
        from_dict(document)
    assert [issue.code for issue in caught.value.report.issues] == ["newer-version"]


# A deep stack.


def below(frames: int, call: Callable[[Any], T], argument: Any) -> T:
    """Call a function with so many more frames on the stack."""
    return below(frames - 1, call, argument) if frames else call(argument)


def test_a_deep_stack_of_the_caller_is_no_hindrance() -> None:
    for document in (nested(64), nested(64, {"number": 1.0})):
        plan = below(500, loads, json.dumps(document))
        assert below(500, dumps, plan) == dumps(plan)
    for document in (nested(64, {"x": 1}), nested(90)):
        faults = [(issue.pointer, issue.code) for issue in examine(document)[1]]
        for subject in (document, json.dumps(document)):
            assert [(issue.pointer, issue.code) for issue in below(500, examine, subject)[1]] == faults != []
    item = Item()
    for _ in range(90):
        item = Item(items=[item])
    assert below(500, unwritten, of(Section(items=[item]))) == [(TOO_DEEP, "too-deep")]
