"""Refusals: why a text is not read as JSON."""

import json
import re
from typing import Final

from govplan.issues import InvalidJSON, Issue, Report, Span
from govplan.places import Lines

_CONSTANT: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|(NaN|-?Infinity)')


def wrong_encoding(encoding: str, offset: int) -> InvalidJSON:
    """Return the exception for bytes that are not UTF-8.

    Args:
        encoding: What they look like, as `json.detect_encoding` names it.
        offset: The offset of the first byte that does not fit.

    Example:
        >>> print(wrong_encoding("utf-16-le", 1))
        (plan): is not UTF-8 from byte 1 on [invalid-encoding]
    """
    looks = "" if encoding.startswith("utf-8") else f"it looks like {encoding[:6].upper()}: "
    return _invalid("invalid-encoding", f"is not UTF-8 from byte {offset} on", hint=f"{looks}save it in UTF-8")


def refusal(text: str, error: Exception) -> InvalidJSON:
    """Return the exception for a text that is not JSON.

    Args:
        text: The text.
        error: What Python raised: for bad syntax, for nesting, or for anything else because of NaN or Infinity.

    Example:
        >>> print(refusal("[1, NaN]", ValueError()))
        1:5: (plan): NaN is not a number of JSON [invalid-number]
    """
    match error:
        case json.JSONDecodeError():
            return _bad_syntax(text, error)
        case RecursionError():
            hint = "see how it was made: brackets that are never closed are the usual reason"
            return _invalid("too-nested", "brackets are nested deeper than can be read", hint=hint)
        case _:
            constant = next(match for match in _CONSTANT.finditer(text) if match[1])
            span = Lines(text).span(*constant.span(1))
            return _invalid("invalid-number", f"{constant[1]} is not a number of JSON", span)


def _bad_syntax(text: str, error: json.JSONDecodeError) -> InvalidJSON:
    if not text.strip():
        return _invalid("invalid-json", "the text is empty", Lines(text).span(0, 0))
    words = error.msg[0].lower() + error.msg[1:].removesuffix(" at").rstrip(": ")
    span = Lines(text).span(error.pos, min(error.pos + 1, len(text)))
    ends_early = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
    return _invalid("invalid-json", f"is not JSON: {words}", span, "is the text complete?" if ends_early else None)


def _invalid(code: str, message: str, span: Span | None = None, hint: str | None = None) -> InvalidJSON:
    return InvalidJSON(Report([Issue.of(code, message, span=span, hint=hint)]))
