"""The two converters: a quick one, and a detailed one that runs only after a failure."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from govplan.model import Plan


class Converter(NamedTuple):
    """What goes between plans and JSON values.

    Attributes:
        read: Makes a plan of the members of a document.
        write: Makes the members of a document of a plan.
    """

    read: Callable[[Any], Plan]
    write: Callable[[Any], Any]


@cache
def converter(*, detailed: bool) -> Converter:
    """Return a converter, which is made on first use.

    Args:
        detailed: Whether it tells all that is wrong, rather than that something is. Only this one needs cattrs.

    Example:
        >>> plan = Plan(title="工作要点", sections=[])
        >>> converter(detailed=False).write(plan) == converter(detailed=True).write(plan)
        True
    """
    if detailed:
        from govplan.codec.detailed import functions
    else:
        from govplan.codec.quick import functions
    return Converter(*functions())
