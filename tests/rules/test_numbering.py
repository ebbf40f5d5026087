import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Item, Plan, Section, Task
from govplan.rules import faults


def told(*lists: list[int]) -> list[str]:
    """What the rules say of the numbers of the items of each section."""
    sections = [
        Section(items=[Item(label=f"（{number}）", number=number, tasks=[Task("推进。")]) for number in numbers])
        for numbers in lists
    ]
    found = faults(Plan(title="工作要点", sections=sections))
    return [f"{issue.pointer} {issue.message}" for issue in found if issue.code.startswith("numbering-")]


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ([1, 3], "/sections/0/items/1 number 2 is missing between （1） and （3）"),
        ([1, 2, 5], "/sections/0/items/2 numbers 3 and 4 are missing between （2） and （5）"),
        ([1, 9], "/sections/0/items/1 numbers 2 to 8 are missing between （1） and （9）"),
        ([2, 3], "/sections/0/items/0 number 1 is missing before （2）"),
        ([1, 2**31 - 1], "/sections/0/items/1 numbers 2 to 2147483646 are missing between （1） and （2147483647）"),
    ],
)
def test_a_gap_is_told_with_what_is_missing_and_where(numbers: list[int], message: str) -> None:
    assert told(numbers) == [message]


def test_a_gap_over_two_sections_is_told_where_numbers_run_on() -> None:
    assert told([1, 2], [3, 4], [6]) == ["/sections/2/items/0 number 5 is missing between （4） and （6）"]


def test_a_first_number_is_missing_where_numbers_begin_again() -> None:
    assert told([1, 2, 3], [2, 3], [1]) == ["/sections/1/items/0 number 1 is missing before （2）"]


def test_a_number_that_is_only_misplaced_is_not_missing() -> None:
    assert told([1, 3, 2, 4]) == ["/sections/0/items/1 （3） is out of order: it stands after （1） and before （2）"]


def test_the_odd_one_is_told_and_not_what_stands_around_it() -> None:
    assert told([1, 9, 2, 3]) == ["/sections/0/items/1 （9） is out of order: it stands after （1） and before （2）"]
    assert told([9, 1, 2]) == ["/sections/0/items/0 （9） is out of order: it stands before （1）"]
    assert told([1, 2, 4, 5, 3]) == ["/sections/0/items/4 （3） is out of order: it stands after （5）"]


def test_a_number_used_twice_is_told_at_the_second() -> None:
    assert told([1, 2, 2, 3]) == ["/sections/0/items/2 number 2 occurs again: （2）"]


def test_what_the_labels_say_is_what_counts() -> None:
    """A number that its label does not say is a fault of its own, and not a gap too."""
    wrong = [Section(label=label, number=number) for label, number in (("一、", 1), ("二、", 4), ("三、", 3))]
    codes = [issue.code for issue in faults(Plan(title="工作要点", sections=wrong))]
    assert [code for code in codes if code != "empty-section"] == ["label-number-mismatch"]


def test_numbers_that_are_repeated_in_a_row_are_told_once() -> None:
    assert told([1, 2, 3, 2, 3, 4]) == ["/sections/0/items/3 numbers 2 and 3 occur again: （2） to （3）"]
    assert told([1, 2, 3, 4, 2, 3, 4]) == ["/sections/0/items/4 numbers 2 to 4 occur again: （2） to （4）"]
    assert told([1, 2, 3, 3, 2]) == [
        "/sections/0/items/3 number 3 occurs again: （3）",
        "/sections/0/items/4 number 2 occurs again: （2）",
    ]


def test_a_slip_is_told_as_what_it_repeats_and_what_it_should_be() -> None:
    assert told([1, 2, 3, 2, 5]) == [
        "/sections/0/items/3 number 2 occurs again: （2）",
        "/sections/0/items/4 number 4 is missing between （3） and （5）",
    ]


def test_a_stray_one_does_not_start_a_list_over() -> None:
    assert told([1, 2, 3, 1, 4, 5]) == ["/sections/0/items/3 number 1 occurs again: （1）"]


def test_a_list_that_starts_over_is_told_once() -> None:
    assert told([1, 2], [3, 4], [5, 1, 2, 3]) == ["/sections/2/items/1 the numbers start over at （1）"]
    assert told([1, 2, 3, 1, 2, 3]) == ["/sections/0/items/3 the numbers start over at （1）"]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30, unique=True))
def test_missing_and_misplaced_numbers_account_for_every_break_of_a_list(numbers: list[int]) -> None:
    issues = told(numbers)
    assert (not issues) == (numbers == list(range(1, len(numbers) + 1)))


@given(st.integers(1, 20), st.sets(st.integers(1, 20)))
def test_in_a_list_that_rises_exactly_the_missing_numbers_are_told(length: int, removed: set[int]) -> None:
    numbers = [number for number in range(1, length + 1) if number not in removed]
    runs = [message.split(" missing ")[0] for message in told(numbers)]
    expected: list[list[int]] = []
    for number in sorted(removed & set(range(1, max(numbers, default=0)))):
        if expected and expected[-1][-1] == number - 1:
            expected[-1].append(number)
        else:
            expected.append([number])
    words = {1: "number {0} is", 2: "numbers {0} and {1} are"}
    assert [run.split(" ", 1)[1] for run in runs] == [
        words.get(len(run), "numbers {0} to {1} are").format(run[0], run[-1]) for run in expected
    ]
