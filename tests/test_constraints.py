from collections.abc import Callable
from typing import Annotated, Any, Literal

import annotated_types
import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.constraints import (
    MAX_INTEGER,
    Between,
    Constraint,
    MinLength,
    OneOf,
    Pattern,
    constrain,
    constraints_of,
)
from govplan.issues import InvalidPlan

DIGITS = Pattern("^[0-9]+$(?!\\n)", "bad-scheme", "digits")
CONSTRAINTS: list[tuple[Constraint, st.SearchStrategy[Any]]] = [
    (MinLength(1), st.text()),
    (MinLength(3), st.text()),
    (Between(0, 9), st.integers() | st.sampled_from([0, 9, -1, 10])),
    (OneOf(("a", "b")), st.sampled_from(["a", "b", "c", "A", ""])),
    (DIGITS, st.text("09a\n", max_size=3)),
]


def judged(constraint: Constraint, value: Any) -> str | None:
    """The code of the issue with which a class of attrs refuses a value."""

    @attrs.frozen(field_transformer=constrain)
    class Holder:
        value: Annotated[Any, constraint]

    try:
        Holder(value)
    except InvalidPlan as error:
        (issue,) = error.report.issues
        assert issue.pointer == "/value"
        assert issue.message == f"value {constraint.fault(value)}"
        return issue.code
    return None


@given(st.sampled_from(CONSTRAINTS).flatmap(lambda pair: st.tuples(st.just(pair[0]), pair[1])))
def test_words_validator_and_schema_judge_alike(case: tuple[Constraint, Any]) -> None:
    constraint, value = case
    right = constraint.fault(value) is None
    assert judged(constraint, value) == (None if right else constraint.code)
    assert Draft202012Validator(constraint.fragment).is_valid(value) == right


@pytest.mark.parametrize("constraint", [constraint for constraint, _ in CONSTRAINTS], ids=repr)
@pytest.mark.parametrize("value", [None, 1.5, [], ()])
def test_a_validator_leaves_values_of_another_type_alone(constraint: Constraint, value: Any) -> None:
    assert judged(constraint, value) is None


@pytest.mark.parametrize(
    ("constraint", "value", "words"),
    [
        (MinLength(1), "", "must have at least 1 character"),
        (MinLength(2), "", "must have at least 2 characters"),
        (Between(0, 9), 10, "must be between 0 and 9"),
        (OneOf(("a", "b")), "c", "must be one of: a, b"),
        (DIGITS, "1\n", "must be digits"),
    ],
    ids=repr,
)
def test_a_fault_is_told_in_words(constraint: Constraint, value: Any, words: str) -> None:
    assert constraint.fault(value) == words


@pytest.mark.parametrize(
    ("annotation", "codes"),
    [
        (str, []),
        (None, []),
        (str | None, []),
        (tuple[str, ...], []),
        (Annotated[str, "a word of another library"], []),
        (Annotated[str, MinLength(1), DIGITS], ["too-short", "bad-scheme"]),
        (Annotated[Literal["a"], MinLength(1)], ["not-in-list", "too-short"]),
        (Literal["a", "b"] | None, ["not-in-list"]),
    ],
)
def test_the_constraints_of_an_annotation_are_found(annotation: Any, codes: list[str]) -> None:
    assert [constraint.code for constraint in constraints_of(annotation)] == codes


def test_every_constraint_of_a_field_is_checked() -> None:
    @attrs.frozen(field_transformer=constrain)
    class Holder:
        value: Annotated[str, MinLength(2), DIGITS]
        other: str = ""

    assert Holder("12").value == "12"
    for value in ("1", "ab"):
        with pytest.raises(InvalidPlan):
            Holder(value)


@pytest.mark.parametrize(
    ("constraint", "holds"),
    [
        (MinLength(2), lambda words: words == [annotated_types.MinLen(2)]),
        (Between(0, 5), lambda words: words == [annotated_types.Ge(0), annotated_types.Le(5)]),
        (DIGITS, lambda words: words[0].func("12") and not words[0].func("x")),
    ],
    ids=repr,
)
def test_annotated_types_has_words_for_it(constraint: Any, holds: Callable[[Any], bool]) -> None:
    assert isinstance(constraint, annotated_types.GroupedMetadata)
    assert holds(list(constraint))


@given(st.from_type(Annotated[str, MinLength(3)]), st.from_type(Annotated[int, Between(0, MAX_INTEGER)]))  # type: ignore[arg-type]  # an annotation is no class
def test_hypothesis_reads_them(text: str, number: int) -> None:
    assert len(text) >= 3
    assert 0 <= number <= MAX_INTEGER
