"""Tells Hypothesis how to draw the types of govplan, so that `st.from_type(Plan)` works: at no cost until one is drawn."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from govplan import model

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_OWN: Final[dict[type, str]] = {
    # The types whose strategy has a name; each of the others is a member of these.
    model.Plan: "plans",
    model.Section: "sections",
    model.Item: "items",
}
