"""Whether an answer is right."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan import Plan, parse, to_dict
from govplan.conformance.judging import wrong_issues, wrong_plan, wrong_spans
from govplan.testing import plans

TEXT = "工作要点\n一、建设\n（一）加快建设。（责任单位：市财政局、教 育局）\n"
PARSED = parse(TEXT)
PLAN = to_dict(PARSED.plan)
SPANS = {pointer: [span.start, span.end] for pointer, span in PARSED.spans.items()}
PARTY = "/sections/0/items/0/tasks/0/responsibility/assignments/1/party"


def changed(**members: Any) -> dict[str, Any]:
    """Return the plan with other members."""
    return deepcopy(PLAN) | members


@pytest.mark.parametrize("core", [True, False])
def test_the_plan_itself_is_right(core: bool) -> None:
    assert wrong_plan(PLAN, [PLAN], core=core) is None


def test_a_member_that_equals_its_default_may_be_written() -> None:
    assert wrong_plan(changed(language="zh-Hans", issuers=[]), [PLAN], core=False) is None


def test_any_of_several_plans_is_right() -> None:
    assert wrong_plan(PLAN, [changed(title="要点"), PLAN], core=False) is None


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"title": "要点"}, '/title: expected "工作要点", not "要点"'),
        ({"genre": "要点"}, '/genre: expected "工作要点", not "要点"'),
        ({"access": "主动公开"}, '/access: expected nothing, not "主动公开"'),
        ({"sections": []}, '/sections/0: expected {"label": "一、", "number": 1, "heading": "建设", "items": ['),
        ({"sections": [*PLAN["sections"], {}]}, "/sections/1: expected nothing, not {}"),
        ({"title": 5}, "it is no plan: /title: must be a string, not a number [wrong-type]"),
        ({"titel": ""}, 'it is no plan: /titel: Plan has no member "titel" [unknown-key]'),
    ],
)
def test_the_first_difference_is_told(members: dict[str, Any], words: str) -> None:
    told = wrong_plan(changed(**members), [PLAN], core=False)
    assert told
    assert told.startswith(words)


@pytest.mark.parametrize("answer", [None, [], "plan", 5])
def test_what_is_no_object_is_no_plan(answer: Any) -> None:
    told = wrong_plan(answer, [PLAN], core=True)
    assert told
    assert told.startswith("it is no plan: ")


def test_true_is_no_number_though_python_says_so() -> None:
    answer = changed()
    answer["sections"][0]["number"] = True
    assert wrong_plan(answer, [PLAN], core=True) == (
        "it is no plan: /sections/0/number: must be an integer, not true or false [wrong-type]"
    )


def test_core_looks_at_the_outline_the_words_and_who_does_what() -> None:
    answer = changed(genre="意见", access="主动公开", notice={"title": "通知"})
    [task] = answer["sections"][0]["items"][0]["tasks"]
    task["due"] = [{"text": "年底前"}]
    task["responsibility"]["assignments"][1] |= {"word": "负责", "basis": "stated"}
    del task["responsibility"]["assignments"][1]["party"]["printed"]
    assert wrong_plan(answer, [PLAN], core=True) is None
    task["responsibility"]["assignments"][1]["role"] = "lead"
    assert wrong_plan(answer, [PLAN], core=True) == (
        f'{PARTY.removesuffix("/party")}/role: expected "responsible", not "lead"'
    )


def test_the_spans_are_right() -> None:
    assert wrong_spans(SPANS, PLAN, TEXT) is None


@pytest.mark.parametrize(
    ("pointer", "span", "words"),
    [
        ("/sections/0", [0, 999], "/sections/0: the span 0 to 999 is not in the text"),
        ("/sections/0", [9, 5], "/sections/0: the span 9 to 5 is not in the text"),
        ("/sections/7", [0, 1], "/sections/7: the plan has nothing there"),
        ("/sections/one", [0, 1], "/sections/one: the plan has nothing there"),
        ("/title/0", [0, 1], "/title/0: the plan has nothing there"),
        ("/sections/0/items/0", [0, 30], "/sections/0/items/0: the span 0 to 30 is not in that of /sections/0"),
        ("/sections/0/tasks", [6, 6], "/sections/0/tasks: the plan has nothing there"),
        (
            "/sections/0/items/0/tasks/0/responsibility/assignments/0/party",
            [25, 29],
            '/sections/0/items/0/tasks/0/responsibility/assignments/0/party: the span shows "财政局、", not "市财政局"',
        ),
        (PARTY, [26, 28], f'{PARTY}: the span shows "政局", not "教育局"'),
    ],
)
def test_a_span_that_is_wrong_is_told(pointer: str, span: list[int], words: str) -> None:
    assert wrong_spans(SPANS | {pointer: span}, PLAN, TEXT) == words


def test_a_span_begins_behind_the_one_before_it() -> None:
    text = "一、建设。二、共享。"
    plan = to_dict(parse(text).plan)
    assert wrong_spans({"/sections/0": [0, 5], "/sections/1": [5, 10]}, plan, text) is None
    assert wrong_spans({"/sections/0": [0, 6], "/sections/1": [5, 10]}, plan, text) == (
        "/sections/1: the span 5 to 10 begins within that of /sections/0"
    )


def test_a_party_without_a_span_is_told() -> None:
    spans = {pointer: span for pointer, span in SPANS.items() if pointer != PARTY}
    assert wrong_spans(spans, PLAN, TEXT) == f"{PARTY}: there is no span"


def test_issues_that_are_not_told_are_named() -> None:
    told = [{"code": "no-title"}, {"code": "numbering-gap"}]
    assert wrong_issues(told, ["no-title"]) is None
    assert wrong_issues(told, ["too-deep", "no-title", "bad-date"]) == "bad-date, too-deep is not told"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda values: st.lists(values) | st.dictionaries(st.sampled_from(["title", "sections", "text", "number"]), values),
    max_leaves=10,
)


@given(plans(), st.booleans())
def test_every_plan_is_itself_and_no_other(plan: Plan, core: bool) -> None:
    document = to_dict(plan)
    assert wrong_plan(document, [document], core=core) is None
    other = document | {"title": f"{document['title']}〇"}
    told = wrong_plan(other, [document], core=core)
    assert told
    assert told.startswith("/title: expected ")


@given(JSON)
def test_whatever_is_answered_is_judged_in_a_line(answer: Any) -> None:
    told = wrong_plan(answer, [PLAN], core=True)
    assert told
    assert told.splitlines() == [told]
