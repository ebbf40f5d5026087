"""Hypothesis strategies for plans: for those who test what reads, writes or keeps plans.

They need the extra `testing` (`pip install govplan[testing]`), which brings Hypothesis. With it `st.from_type(Plan)`,
and the same for every other type of govplan, works without anything from here.

Example:
    >>> from hypothesis import given
    >>> from govplan import dumps, loads
    >>> from govplan.testing import plans
    >>> @given(plans())
    ... def test_nothing_is_lost(plan):
    ...     assert loads(dumps(plan)) == plan
    >>> test_nothing_is_lost()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from govplan.testing.features import FEATURES
from govplan.testing.properties import PROPERTIES, Verdict

if TYPE_CHECKING:
    from govplan.testing.broken import BrokenJSON, broken_plan_json
    from govplan.testing.canonical import canonical_plans
    from govplan.testing.contract import ParserContract
    from govplan.testing.damages import Damaged, damaged
    from govplan.testing.document import Document, documents
    from govplan.testing.spelling import plan_json
    from govplan.testing.strategies import assignments, items, parties, plans, responsibilities, sections, tasks

__all__ = [
    "FEATURES",
    "PROPERTIES",
    "BrokenJSON",
    "Damaged",
    "Document",
    "ParserContract",
    "Verdict",
    "assignments",
    "broken_plan_json",
    "canonical_plans",
    "damaged",
    "documents",
    "items",
    "parties",
    "plan_json",
    "plans",
    "responsibilities",
    "sections",
    "tasks",
]

_ELSEWHERE: Final = {
    "BrokenJSON": "broken",
    "Damaged": "damages",
    "Document": "document",
    "ParserContract": "contract",
    "broken_plan_json": "broken",
    "canonical_plans": "canonical",
    "damaged": "damages",
    "documents": "document",
    "plan_json": "spelling",
}


def __getattr__(name: str) -> Any:
    """Import a strategy when it is asked for: Hypothesis is no part of a plain installation."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(f"{__name__}.{_ELSEWHERE.get(name, 'strategies')}")
    except ModuleNotFoundError as error:
        raise ImportError(f"{__name__} needs Hypothesis: pip install govplan[testing]") from error
    return getattr(module, name)


def __dir__() -> list[str]:
    """List the strategies too that are not imported yet, for interpreters and for Sphinx."""
    return sorted({*globals(), *__all__})
