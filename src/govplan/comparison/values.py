"""How the values of two plans are written so that a person sees the difference."""

from __future__ import annotations

import datetime
import json
from typing import Any, TypeGuard

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


def members(value: Any) -> dict[str, Any]:
    """Return the members of a value by their names: none of one that is no object.

    Example:
        >>> members(Due("年底前")), members("年底前")
        ({'text': '年底前', 'date': None}, {})
    """
    return {field.name: getattr(value, field.name) for field in _fields(value)}


def _text(value: Any) -> str | None:
    if _is_list(value):
        return "; ".join(_text(each) or "" for each in value) if value else None
    match value:
        case None:
            return None
        case Party(name):
            return name
        case Identifier(_, text):
            return text
        case Due(text, date):
            return " ".join(filter(None, (text, f"({date})" if date else "")))
        case Responsibility(None, _, assignments):
            return "; ".join(f"{each.role}: {each.party.name}" for each in assignments)
        case Responsibility(text):
            return text
        case _:
            within = members(value)
            return "; ".join(filter(None, map(_text, within.values()))) if within else str(value)


def _json(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, without the members that have their default."""
    if _is_list(value):
        return [_plain(each) for each in value]
    if within := members(value):
        defaults = {field.name: field.default for field in _fields(value)}
        return {name: _plain(member) for name, member in within.items() if member != defaults[name]}
    return value.isoformat() if isinstance(value, datetime.date) else value


def _is_list(value: Any) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _fields(value: Any) -> tuple[attrs.Attribute[Any], ...]:
    fields: tuple[attrs.Attribute[Any], ...] = getattr(value, "__attrs_attrs__", ())
    return fields
