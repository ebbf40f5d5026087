"""Two plans compared: last year's against this year's."""

from govplan.comparison.changes import Change, ChangeKind, Changes, PartyChange, Side
from govplan.comparison.difference import diff

__all__ = ["Change", "ChangeKind", "Changes", "PartyChange", "Side", "diff"]
