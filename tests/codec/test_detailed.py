import datetime
from typing import Any

import pytest

from govplan.codec.converters import converter
from govplan.codec.depth import TOO_DEEP
from govplan.codec.detailed import faults_of
from govplan.codec.faults import Fault
from govplan.model import Item, Notice, Party, Plan, Section, Task

NONE: dict[str, Any] = {"title": "", "sections": []}


def faults(members: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(ExceptionGroup) as caught:
        converter(detailed=True).read(members)
    return [(pointer, fault.code) for pointer, fault in faults_of(caught.value, members)]


def test_what_the_quick_converter_leaves_is_read() -> None:
    class Members(dict[str, Any]):
        """A subclass, as other readers of JSON make them."""

    members = Members(title="", sections=[Members(number=1.0)])
    assert converter(detailed=True).read(members) == Plan(title="", sections=[Section(number=1)])


def test_every_fault_is_found_in_the_order_of_the_document() -> None:
    members = {
        "sections": [
            {"items": [{"x": 1, "number": -1, "y": 2}, None], "label": 5},
            {"tasks": [{"due": [{}, {"date": ""}], "text": ["x"]}, {"responsibility": {"assignments": [{}]}}]},
        ],
        "addressees": ["x", 5, None],
        "language": "",
        "issuers": {"name": "x"},
    }
    assert faults(members) == [
        ("/title", "missing-key"),
        ("/sections/0/items/0/x", "unknown-key"),
        ("/sections/0/items/0/number", "out-of-range"),
        ("/sections/0/items/0/y", "unknown-key"),
        ("/sections/0/items/1", "wrong-type"),
        ("/sections/0/label", "wrong-type"),
        ("/sections/1/tasks/0/due/1/date", "bad-date"),
        ("/sections/1/tasks/0/text", "wrong-type"),
        ("/sections/1/tasks/1/text", "missing-key"),
        ("/sections/1/tasks/1/responsibility/assignments/0/role", "missing-key"),
        ("/sections/1/tasks/1/responsibility/assignments/0/party", "missing-key"),
        ("/addressees/1", "wrong-type"),
        ("/addressees/2", "wrong-type"),
        ("/language", "bad-language"),
        ("/issuers", "wrong-type"),
    ]


def test_a_member_of_the_head_is_offered_to_a_plan_alone() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        converter(detailed=True).read(NONE | {"govpla": 1, "notice": {"govpla": 1}})
    hints = [fault.hint for _, fault in faults_of(caught.value, NONE | {"govpla": 1, "notice": {"govpla": 1}})]
    assert hints == ['did you mean "govplan"?', None]


def test_a_day_is_written_as_its_date_and_nothing_else_is() -> None:
    write = converter(detailed=True).write
    day = datetime.date(2018, 3, 1)
    assert write(Plan(title="", sections=[], issued=day))["issued"] == "2018-03-01"
    moment = datetime.datetime(2018, 3, 1)  # noqa: DTZ001  # no time zone would make it a day
    assert write(Plan(title="", sections=[], issued=moment))["issued"] is datetime.datetime


def test_what_is_nested_too_deep_is_told_what_to_do() -> None:
    members = NONE | {"sections": [TOO_DEEP]}
    with pytest.raises(ExceptionGroup) as caught:
        converter(detailed=True).read(members)
    [(pointer, fault)] = faults_of(caught.value, members)
    assert (pointer, fault.code, fault.message, fault.hint) == (
        "/sections/0",
        "too-deep",
        "lies below 64 nested nodes",
        "join it to the node above it",
    )


def test_pointers_are_escaped() -> None:
    assert faults(NONE | {"a/b~c": 1}) == [("/a~1b~0c", "unknown-key")]


def test_keys_that_are_no_strings_are_unknown() -> None:
    members: dict[Any, Any] = {**NONE, 5: 1, None: 2}
    assert faults(members) == [("/5", "unknown-key"), ("/None", "unknown-key")]


def test_a_node_that_is_too_deep_is_told_as_such() -> None:
    assert faults(NONE | {"sections": [{"items": [{}, TOO_DEEP]}]}) == [("/sections/0/items/1", "too-deep")]


def test_what_has_no_value_in_json_is_written_as_its_class() -> None:
    section: Any = Section(tasks=[Task("x", responsibility=5), Party("x")], items=[Section(), {}])  # type: ignore[arg-type, list-item]  # constructors check no types
    plan = Plan(title="", sections=[section, 5], notice=Plan, issued="2017-03-27", period={})  # type: ignore[arg-type, list-item]  # the same
    assert converter(detailed=True).write(plan) == {
        "title": "",
        "sections": [{"tasks": [{"text": "x", "responsibility": int}, Party], "items": [Section, dict]}, int],
        "notice": type,
        "issued": str,
        "period": dict,
    }
    assert converter(detailed=True).write(Notice()) is Notice


def test_nested_items_are_written_without_recursion() -> None:
    item = Item(heading="last")
    for _ in range(5_000):
        item = Item(items=[item])
    (node,) = converter(detailed=True).write(Plan(title="", sections=[Section(items=[item])]))["sections"]
    while "items" in node:
        (node,) = node["items"]
    assert node == {"heading": "last"}


def test_an_error_of_another_making_is_not_kept() -> None:
    with pytest.raises(RecursionError):
        list(faults_of(RecursionError(), {}))
    assert [pointer for pointer, _ in faults_of(Fault("bad-date", "x"), "", "/issued")] == ["/issued"]
