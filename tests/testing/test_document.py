"""Documents: texts of plans with the plan that they must be read as."""

from collections import Counter
from random import Random
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from govplan.codec import dumps, loads, to_dict
from govplan.conformance import conformance_schema
from govplan.conformance.judging import wrong_plan
from govplan.testing.bodies import BODIES
from govplan.testing.choices import CHOICES, STATED
from govplan.testing.document import Document, documents
from govplan.testing.features import FEATURES
from govplan.text import parse

ALL: Final = settings(max_examples=1_000, phases=[Phase.generate], database=None, derandomize=True)


@given(documents())
def test_our_parser_reads_them_as_their_plans(document: Document) -> None:
    assert parse(document.text).plan == document.plan


@pytest.mark.parametrize("feature", FEATURES)
@settings(max_examples=3, phases=[Phase.generate])
@given(data=st.data())
def test_our_parser_reads_every_feature(feature: str, data: st.DataObject) -> None:
    document = data.draw(documents(require={feature}))
    assert parse(document.text).plan == document.plan


@pytest.mark.parametrize("feature", FEATURES)
@settings(max_examples=3, phases=[Phase.generate])
@given(data=st.data())
def test_what_is_required_is_there_and_what_is_left_out_is_not(feature: str, data: st.DataObject) -> None:
    assert feature in data.draw(documents(require={feature})).features
    assert feature not in data.draw(documents(without={feature})).features


@given(documents())
def test_features_are_those_of_the_table(document: Document) -> None:
    assert document.features <= FEATURES.keys()


def test_every_feature_is_drawn_or_said_by_something() -> None:
    chosen = {feature for options in CHOICES.values() for option in options for feature in option.features}
    assert STATED | chosen <= FEATURES.keys()


@given(documents())
def test_plans_keep_every_constraint(document: Document) -> None:
    assert loads(dumps(document.plan)) == document.plan


@given(documents())
def test_the_bytes_are_the_text_in_its_encoding(document: Document) -> None:
    assert document.data.decode(document.encoding) == document.text
    assert (document.encoding == "gb18030") == ("gb18030" in document.features)


@given(documents(without={"hard-wrapped", "stray-blanks"}))
def test_spans_are_where_things_are_printed(document: Document) -> None:
    for pointer, (start, end) in document.spans.items():
        value = at(document.plan, pointer)
        printed = document.text[start:end]
        match pointer.rsplit("/", 2)[-2:]:
            case ["items" | "sections", _]:
                assert printed.startswith(value.label or "")
            case [_, "responsibility"]:
                assert printed == value.text
            case _:
                assert printed == (value.printed or value.name)


def at(value: Any, pointer: str) -> Any:
    """What a JSON Pointer points to in a plan."""
    for key in pointer.split("/")[1:]:
        value = value[int(key)] if key.isdigit() else getattr(value, key)
    return value


@given(documents())
def test_every_clause_and_every_party_has_its_place(document: Document) -> None:
    duties = [*document.plan.responsibilities()]
    assert sum(pointer.endswith("/responsibility") for pointer in document.spans) == len(duties)
    assert sum(pointer.endswith("/party") for pointer in document.spans) == sum(
        len(duty.assignments) for duty in duties
    )


def test_a_name_that_is_no_feature_is_refused_and_those_like_it_are_told() -> None:
    with pytest.raises(ValueError, match=r"no feature 'flatened': did you mean 'flattened'"):
        documents(without={"flatened"})
    with pytest.raises(ValueError, match=r"no feature '\?': see FEATURES for all of them"):
        documents(require={"?"})


def test_a_string_is_one_name() -> None:
    assert documents(require="lead") is documents(require={"lead"})


@pytest.mark.parametrize(
    ("require", "without", "words"),
    [
        (
            {"flattened", "own-words"},
            (),
            "no document has 'flattened' and 'own-words'|no document has 'own-words' and 'flattened'",
        ),
        ({"lead"}, {"lead"}, "no document has 'lead' when it is left out"),
        ({"crlf", "carriage-returns"}, (), "no document has all of carriage-returns, crlf"),
        ({"wide-stop", "articles"}, (), "no document has all of articles, wide-stop"),
        ({"bare-date", "signed-at-end"}, (), "no document has all of bare-date, signed-at-end"),
        ({"years-in-title", "no-title"}, (), "no document has all of"),
        ((), {"heading-line", "no-heading"}, "no document lacks both 'heading-line' and 'no-heading'"),
        ({"flattened"}, {"no-heading"}, "no document has 'flattened'"),
        ({"joint"}, {"roles-alone"}, "no document has 'joint' and lacks"),
    ],
)
def test_what_no_document_can_be_is_told_when_the_strategy_is_made(require: Any, without: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        documents(require=require, without=without)


def test_the_simplest_document_is_a_line_below_a_title() -> None:
    assert find(documents(), lambda _: True).text == "工作要点\n一、加快网络建设。\n"


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(
            lambda document: any(duty.support for duty in document.plan.responsibilities()),
            "工作要点\n一、加快网络建设。（省商务厅配合）\n",
            id="a-supporting-party",
        ),
        pytest.param(
            lambda document: "\r" in document.text, "工作要点\r\n一、加快网络建设。\r\n", id="a-carriage-return"
        ),
    ],
)
def test_they_shrink_to_what_a_person_would_write(wanted: Any, text: str) -> None:
    effort = settings(max_examples=2_000, database=None)
    # Now and then the shrinker ends at a richer clause than it might: one of three tries is enough.
    tries = (find(documents(), wanted, settings=effort, random=Random(seed)).text for seed in range(3))
    assert any(len(found) <= len(text) + 60 and found.count("\n") <= 4 for found in tries)


def test_every_feature_is_met() -> None:
    met: Counter[str] = Counter()

    @ALL
    @given(documents())
    def look(document: Document) -> None:
        met.update(document.features)

    look()
    assert met.keys() == FEATURES.keys()


def test_nothing_is_discarded() -> None:
    drawn = 0

    @settings(ALL, suppress_health_check=(), max_examples=200)
    @given(documents())
    def look(_: Document) -> None:
        nonlocal drawn
        drawn += 1

    look()
    assert HealthCheck.filter_too_much not in settings().suppress_health_check
    assert drawn == 200


@given(documents(without={"lead-label", "support-label", "implement-label"}))
def test_labels_that_state_a_role_can_be_left_out(document: Document) -> None:
    assert not any(duty.label in {"牵头单位", "配合单位", "实施单位"} for duty in document.plan.responsibilities())


def test_whole_bodies_differ_from_each_other() -> None:
    assert len({*BODIES}) == len(BODIES)


@settings(max_examples=20, phases=[Phase.generate])
@given(documents())
def test_a_document_makes_a_case_of_the_conformance_suite(document: Document) -> None:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

    case = document.case("found", "Found by a property.")
    schema = conformance_schema()
    Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/case"}).validate(case.to_dict())
    assert wrong_plan(to_dict(parse(case.text).plan), case.plans, core=False) is None
