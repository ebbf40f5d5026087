"""How the values of two plans are written so that a person sees the difference."""

from __future__ import annotations

import datetime
import json
from typing import Any

import attrs

from govplan.model import Due, Identifier, Party, Responsibility


def both(before: Any, after: Any) -> tuple[str | None, str | None]:
    """Return two values of a plan that differ, each as a text.

    Args:
        before: A value of a plan; None is nothing.
        after: Another.

    Returns:
        The texts, which are not the same: where what a person would read is, they are JSON.

    Example:
        >>> both(datetime.date(2017, 3, 27), None)
        ('2017-03-27', None)
        >>> both((Party("省发改委"),), (Party("省发改委", id="1"),))
        ('[{"name": "省发改委"}]', '[{"name": "省发改委", "id": "1"}]')
    """
    texts = _text(before), _text(after)
    return texts if texts[0] != texts[1] else (_json(before), _json(after))


def _text(value: Any) -> str | None:
    match value:
        case None | ():
            return None
        case tuple():
            return "; ".join(_text(each) or "" for each in value)
        case Party(name):
            return name
        case Identifier(_, text):
            return text
        case Due(text, date):
            return " ".join(filter(None, (text, date and f"({date})")))
        case Responsibility(None, _, assignments):
            return "; ".join(f"{each.role}: {each.party.name}" for each in assignments)
        case Responsibility(text):
            return text
        case _ if attrs.has(type(value)):
            return "; ".join(filter(None, (_text(getattr(value, field.name)) for field in attrs.fields(type(value)))))
        case _:
            return str(value)


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, without the members that have their default."""
    match value:
        case tuple():
            return [_plain(each) for each in value]
        case datetime.date():
            return value.isoformat()
        case _ if attrs.has(type(value)):
            fields = attrs.fields(type(value))
            members = {field.name: getattr(value, field.name) for field in fields}
            return {field.name: _plain(members[field.name]) for field in fields if members[field.name] != field.default}
        case _:
            return value
