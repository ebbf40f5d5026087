"""Changes as values."""

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.comparison.changes import KINDS, Change, Changes, PartyChange, Side
from govplan.schema import changes_schema

HERE, THERE = Side("/sections/0", "sec_1", "网络", "一、网络"), Side("/sections/1", "sec_2", "网络", "二、网络")
PARTY = PartyChange("省发改委", "lead", None)


def test_no_changes_are_false_and_some_are_true() -> None:
    assert not Changes()
    assert Changes([Change("moved", HERE, THERE)])
    assert len(Changes([Change("moved", HERE, THERE)])) == 1


def test_they_are_counted_by_kind_in_the_order_of_the_kinds() -> None:
    changes = Changes([Change("moved", HERE, THERE), Change("added", None, HERE), Change("moved", THERE, HERE)])
    assert list(changes.counts().items()) == [("added", 1), ("moved", 2)]
    assert changes.of("added", "removed") == (Change("added", None, HERE),)


@pytest.mark.parametrize("kind", KINDS)
def test_the_mirror_of_the_mirror_is_the_change(kind: str) -> None:
    change = Change(kind, HERE, THERE, [PARTY])  # type: ignore[arg-type]  # every kind is one
    assert change.mirrored().mirrored() == change
    assert change.mirrored().before == THERE


def test_json_leaves_out_what_says_nothing() -> None:
    document = Changes(
        [Change("removed", Side("/issued"), None), Change("duty-changed", HERE, HERE, [PARTY])]
    ).to_dict()
    assert document == {
        "diff": "1.0",
        "changes": [
            {"kind": "removed", "before": {"pointer": "/issued"}},
            {
                "kind": "duty-changed",
                "before": {"pointer": "/sections/0", "id": "sec_1", "text": "网络", "caption": "一、网络"},
                "after": {"pointer": "/sections/0", "id": "sec_1", "text": "网络", "caption": "一、网络"},
                "parties": [{"name": "省发改委", "before": "lead"}],
            },
        ],
    }
    Draft202012Validator(changes_schema()).validate(document)


def test_the_schema_knows_every_kind_and_no_other() -> None:
    judge = Draft202012Validator(changes_schema())
    for kind in (*KINDS, "renamed"):
        assert judge.is_valid({"diff": "1.0", "changes": [{"kind": kind}]}) == (kind in KINDS)
