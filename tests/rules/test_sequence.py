from hypothesis import given
from hypothesis import strategies as st

from govplan.model import Item
from govplan.rules.sequence import faulty, style_of


def rising(*lists: list[int], label: str = "（{}）") -> list[list[int]]:
    """The longest rising runs of the faulty sequences of lists of one style."""
    return [sequence.rising for sequence in faulty((f"/{i}/", _items(each, label)) for i, each in enumerate(lists))]


def _items(numbers: list[int], label: str) -> tuple[Item, ...]:
    return tuple(Item(number=number, label=label.format(number)) for number in numbers)


def test_lists_that_count_from_one_have_no_fault() -> None:
    assert rising([1, 2, 3], [1, 2], [1]) == []


def test_a_list_may_count_from_zero() -> None:
    assert rising([0, 1, 2]) == []


def test_numbers_that_run_on_from_list_to_list_are_one_sequence() -> None:
    assert rising([1, 2, 3], [4], [5, 7], [8]) == [[1, 2, 3, 4, 5, 7, 8]]


def test_numbers_may_run_on_and_begin_again_with_an_annex() -> None:
    assert rising([1, 2, 3], [4, 5], [6, 7], [1, 2]) == []


def test_a_single_list_may_run_on_where_all_others_begin_again() -> None:
    assert rising([1, 2], [1, 2], [3, 4], [1, 2]) == []


def test_a_list_that_neither_runs_on_nor_begins_at_one_is_faulty() -> None:
    assert rising([1, 2, 3], [2, 3], [1, 2]) == [[2, 3]]


def test_a_list_that_starts_over_is_parted() -> None:
    sequences = faulty([("/", _items([1, 2, 3, 1, 2, 1, 2, 3], "{}、"))])
    assert [(sequence.rising, sequence.again) for sequence in sequences] == [([1, 2], True), ([1, 2, 3], True)]


def test_a_one_alone_starts_nothing_over() -> None:
    (sequence,) = faulty([("/", _items([1, 2, 1, 3], "{}、"))])
    assert (sequence.rising, sequence.again) == ([1, 2, 3], False)


def test_the_lists_of_decimal_labels_begin_again_with_each_number_above() -> None:
    labels = ["12.2.1", "12.2.2", "12.3.1", "12.3.2"]
    assert faulty([("/", tuple(Item(label, int(label[-1])) for label in labels))]) == []


def test_styles_are_judged_apart() -> None:
    chapters = tuple(Item(number=n, label=label) for n, label in [(1, "一、"), (1, "1."), (2, "2."), (2, "二、")])
    assert faulty([("/", chapters)]) == []


def test_a_node_without_a_number_is_passed_over() -> None:
    assert faulty([("/", (Item(number=1, label="1."), Item(heading="说明"), Item(number=2, label="2.")))]) == []


def test_a_number_without_a_label_is_its_own_label() -> None:
    (sequence,) = faulty([("/", (Item(number=7),))])
    assert sequence.nodes[0].label == "7"


def test_widths_blanks_and_closing_marks_make_no_style() -> None:
    for same in ({"（十 一）", "(一)", "（二）、"}, {"1.", "１2．", "3、", "4"}, {"一、", "二十一.", "〇"}, {"①", "⑳"}):
        assert len({style_of(label) for label in same}) == 1


def test_brackets_kinds_of_numerals_units_and_depth_make_a_style() -> None:
    labels = ["一、", "（一）", "1.", "（1）", "1)", "①", "第一章", "第一条", "第1条", "1.1", "2.1", "1.1.1", ""]
    assert len({style_of(label) for label in labels}) == len(labels)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=12))
def test_the_rising_run_is_the_longest(numbers: list[int]) -> None:
    longest = [1] * len(numbers)
    for i, number in enumerate(numbers):
        longest[i] += max((longest[k] for k in range(i) if numbers[k] < number), default=0)
    for sequence in faulty([("/", _items([number + 2 for number in numbers], ""))]):
        assert len(sequence.rising) == max(longest)
        assert sequence.rising == sorted(set(sequence.rising))


@given(st.lists(st.integers(1, 9), max_size=6), st.booleans())
def test_right_numbers_are_never_faulty(lengths: list[int], runs_on: bool) -> None:
    lists, last = [], 0
    for length in lengths:
        lists.append(list(range(last + 1, last + 1 + length)))
        last = lists[-1][-1] if runs_on else 0
    assert rising(*lists) == []


@given(st.lists(st.lists(st.integers(0, 2**31 - 1), min_size=1, max_size=5), max_size=5))
def test_every_number_is_in_at_most_one_sequence(lists: list[list[int]]) -> None:
    sequences = faulty((f"/{i}/", _items(each, "")) for i, each in enumerate(lists))
    pointers = [node.pointer for sequence in sequences for node in sequence.nodes]
    assert len(pointers) == len(set(pointers)) <= sum(map(len, lists))
