"""The types of a plan: frozen values; `Section` and `Item` differ by depth alone, a duty belongs to a task."""

from govplan.model.duty import Assignment, Basis, Party, PartyKind, Responsibility, Role
from govplan.model.plan import MAX_DEPTH, Due, Item, LeadRule, Plan, Section, Task
from govplan.model.record import Identifier, Notice, Period, Place, Relation, RelationKind, Source

__all__ = [
    "MAX_DEPTH",
    "Assignment",
    "Basis",
    "Due",
    "Identifier",
    "Item",
    "LeadRule",
    "Notice",
    "Party",
    "PartyKind",
    "Period",
    "Place",
    "Plan",
    "Relation",
    "RelationKind",
    "Responsibility",
    "Role",
    "Section",
    "Source",
    "Task",
]
