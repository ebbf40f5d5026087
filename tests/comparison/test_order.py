"""What has moved among its own."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.comparison.order import displaced


@pytest.mark.parametrize(
    ("places", "weights", "moved"),
    [
        ([], [], set()),
        ([3, 5, 9], [1, 1, 1], set()),
        ([2, 0, 1], [1, 1, 1], {0}),
        ([2, 0, 1], [3, 1, 1], {1, 2}),
        ([1, 0], [1, 2], {0}),
    ],
)
def test_the_lightest_have_moved(places: list[int], weights: list[int], moved: set[int]) -> None:
    assert displaced(places, weights) == moved


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_what_stays_is_in_order_and_no_heavier_run_is(places: list[int], weights: list[int]) -> None:
    stays = [i for i in range(7) if i not in displaced(places, weights)]
    assert [places[i] for i in stays] == sorted(places[i] for i in stays)
    runs = [run for size in range(8) for run in combinations(range(7), size)]
    rising = [run for run in runs if [places[i] for i in run] == sorted(places[i] for i in run)]
    assert sum(weights[i] for i in stays) == max(sum(weights[i] for i in run) for run in rising)
