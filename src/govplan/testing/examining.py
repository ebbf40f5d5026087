"""How the examples of a property are tried, and shown if one fails."""

from collections.abc import Callable
from typing import Generic, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from govplan.testing.values import varied

T = TypeVar("T")


class Example(Generic[T]):
    """An example in a list of arguments: a long document would fill pages, and a failure shows its text anyway."""

    def __init__(self, value: T) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"<{type(self.value).__name__}>"


def examine(strategy: st.SearchStrategy[T], check: Callable[[T], object]) -> None:
    """Check examples of a strategy, as many as the profile of Hypothesis says.

    Args:
        strategy: What the examples are drawn from.
        check: What is called with each; it raises if something is wrong, and the smallest such example is shown.

    Example:
        >>> examine(st.integers(0, 9), lambda number: divmod(number, 10))
    """

    # A composite, of which Hypothesis does not print how it was put together.
    @st.composite
    def examples(draw: st.DrawFn) -> Example[T]:
        return Example(draw(varied(strategy)))

    @settings(deadline=None, report_multiple_bugs=False)
    @given(examples())
    def try_one(example: Example[T]) -> None:
        check(example.value)

    try_one()
