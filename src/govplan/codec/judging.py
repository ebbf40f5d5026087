"""Judging: all that is wrong with a document, and where. It takes its time: it runs only where something is odd."""

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from govplan.codec.converters import converter
from govplan.codec.depth import cut
from govplan.codec.detailed import faults_of
from govplan.codec.faults import Fault, missing_key, quoted, repeated_key, wrong_type
from govplan.codec.format import HEAD, VERSION, is_object
from govplan.codec.leaves import string
from govplan.issues import Issue
from govplan.model import Plan
from govplan.places import scan


def judge(document: Any, text: str | None) -> tuple[Plan | None, tuple[Issue, ...]]:
    """Read a document in which something is odd.

    Args:
        document: The document as JSON values; it is not changed.
        text: The text that it was read from, if there is one.

    Returns:
        The plan and no issues, or None and the issues in the order of the document, with their places in the text.

    Example:
        >>> plan, issues = judge({"govplan": "1.0", "title": 5, "sections": []}, None)
        >>> [str(issue) for issue in issues]
        ['/title: must be a string, not a number [wrong-type]']
    """
    plan, faults = _read(document)
    issues = tuple(fault.at(pointer) for pointer, fault in faults) if text is None else _placed(faults, text)
    return (None if issues else plan), issues


def _read(document: Any) -> tuple[Plan | None, list[tuple[str, Fault]]]:
    """Return the plan and the faults of a document, with the pointers of their values."""
    if not is_object(document):
        return None, [("", wrong_type("object", document))]
    faults = [*_head_faults(document)]
    members = cut({key: value for key, value in document.items() if key not in HEAD})
    try:
        return converter(detailed=True).read(members), faults
    except ExceptionGroup as error:
        return None, [*faults, *faults_of(error, members)]


def _head_faults(document: dict[str, Any]) -> Iterator[tuple[str, Fault]]:
    """Judge the members of a document that are no fields of a plan."""
    if "govplan" not in document:
        yield "/govplan", missing_key("govplan")
    for key in (key for key in document if key in HEAD):
        try:
            value = string(document[key])
        except Fault as fault:
            yield f"/{key}", fault
        else:
            if key == "govplan" and value != VERSION:
                message = f"version {quoted(value)} is not known"
                yield f"/{key}", Fault("unknown-version", message, f'this govplan reads version "{VERSION}"')


def _placed(faults: list[tuple[str, Fault]], text: str) -> tuple[Issue, ...]:
    """Return the faults as issues with their places, in the order of the text; and what only the text can show."""
    places, repeated = scan(text, [_holder(pointer, fault) for pointer, fault in faults])
    placed = [(span, pointer, repeated_key()) for pointer, span in repeated]
    for pointer, fault in faults:
        place = places[_holder(pointer, fault)]
        placed.append((place.key if fault.where == "key" else place.value, pointer, fault))
    placed.sort(key=itemgetter(0))
    return tuple(fault.at(pointer, span) for span, pointer, fault in placed)


def _holder(pointer: str, fault: Fault) -> str:
    """Return the pointer of the value in whose place a fault shows."""
    return pointer.rpartition("/")[0] if fault.where == "owner" else pointer
