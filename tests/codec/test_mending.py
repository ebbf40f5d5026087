from typing import Any

import pytest
from hypothesis import given

from govplan.codec import from_dict, to_dict
from govplan.codec.mending import mended
from govplan.model import Assignment, Identifier, Party, Plan, Section, Task
from govplan.testing import plans

NONE: dict[str, Any] = {"govplan": "1.0", "title": "", "sections": []}


@given(plans())
def test_of_a_sound_document_everything_is_left(plan: Plan) -> None:
    assert mended(to_dict(plan)) == plan


@pytest.mark.parametrize("document", [None, 5, [], "{}"])
def test_of_what_is_no_object_nothing_is_left(document: Any) -> None:
    assert mended(document) is None


def test_a_wrong_member_is_left_out() -> None:
    wrong = {"genre": 5, "issued": "2017-3-27", "language": "zh_CN", "period": 5, "issuers": 5, "x": 5}
    assert mended(NONE | wrong) == from_dict(NONE)
    assert mended(NONE | {"period": {"start": 5, "end": "2017-12-31"}}) == from_dict(
        NONE | {"period": {"end": "2017-12-31"}}
    )


def test_what_must_be_there_is_stood_in_for() -> None:
    assert mended({}) == Plan(title="other", sections=[])
    assert mended({"title": "", "sections": 5}) == Plan(title="", sections=[])
    tasks = [{}, {"text": "推进。", "responsibility": {"assignments": [{"role": "leader", "party": {"name": ""}}, 5]}}]
    plan = mended(NONE | {"sections": [{"tasks": tasks}]})
    assert plan is not None
    first, second = plan.sections[0].tasks
    assert first == Task("other")
    assert second.responsibility is not None
    assert second.responsibility.assignments == (Assignment("other", Party("other")),) * 2


def test_the_elements_of_an_array_keep_their_indices() -> None:
    document = NONE | {"sections": [5, {"number": 2}], "identifiers": [None, {"value": "1"}], "addressees": [5, "各市"]}
    plan = mended(document)
    assert plan is not None
    assert plan.sections == (Section(), Section(number=2))
    assert plan.identifiers == (Identifier(), Identifier(value="1"))
    assert plan.addressees == ("other", "各市")


def test_nodes_that_are_too_deep_are_stood_in_for() -> None:
    node: dict[str, Any] = {"number": 1}
    for _ in range(200):
        node = {"items": [node]}
    assert mended(NONE | {"sections": [node]}) is not None
