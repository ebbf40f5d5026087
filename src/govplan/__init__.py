r"""Government plans as data: who does what, by when, with whose help.

Example:
    >>> import govplan
    >>> parsed = govplan.parse("工作要点\n一、加快网络建设。（责任单位：省发改委、教育厅牵头，各设区市政府配合）")
    >>> [party.name for duty in parsed.plan.responsibilities() for party in duty.lead]
    ['省发改委', '省教育厅']
    >>> govplan.loads(govplan.dumps(parsed.plan)) == parsed.plan
    True
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from govplan import datasets
from govplan.check import check
from govplan.codec import dump, dumps, from_dict, load, loads, to_dict
from govplan.codes import CODES, explain
from govplan.issues import GovplanError, InvalidJSON, InvalidPlan, Issue, Report, Severity, Span, UnknownVersion
from govplan.model import (
    Assignment,
    Basis,
    Due,
    Identifier,
    Item,
    LeadRule,
    Notice,
    Party,
    PartyKind,
    Period,
    Place,
    Plan,
    Relation,
    RelationKind,
    Responsibility,
    Role,
    Section,
    Source,
    Task,
)
from govplan.schema import schema, validator

if TYPE_CHECKING:
    from govplan.comparison import Change, ChangeKind, Changes, PartyChange, Side, diff
    from govplan.text import Parsed, Token, parse, render

__version__ = "0.1.0"

# fmt: off
__all__ = [  # noqa: RUF022 – by kind, as the reference has them
    "parse", "render", "Parsed", "Token", "Span",
    "loads", "load", "from_dict", "dumps", "dump", "to_dict",
    "check", "schema", "validator", "datasets", "explain", "CODES",
    "diff", "Changes", "Change", "Side", "PartyChange", "ChangeKind",
    "Plan", "Notice", "Section", "Item", "Task", "Responsibility", "Assignment", "Party",
    "Identifier", "Period", "Place", "Relation", "Source", "Due",
    "Role", "Basis", "PartyKind", "LeadRule", "RelationKind",
    "Issue", "Report", "Severity", "GovplanError", "InvalidJSON", "InvalidPlan", "UnknownVersion",
]
# fmt: on

_LATER = {"text": "parse render Parsed Token", "comparison": "diff Changes Change Side PartyChange ChangeKind"}


def __getattr__(name: str) -> object:
    """Import the parser and the comparison on first use: most programs that read plan JSON never need them."""
    for room, names in _LATER.items():
        if name in names.split():
            return getattr(import_module(f"govplan.{room}"), name)
    raise AttributeError(f"module 'govplan' has no attribute {name!r}")


if "hypothesis" in sys.modules:
    import_module("govplan.testing.registration").register()
