"""Judging: all that is wrong with a document, and where. It takes its time: it runs only where something is odd."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Final

from govplan.codec.converters import converter
from govplan.codec.depth import cut
from govplan.codec.detailed import faults_of
from govplan.codec.faults import Fault, missing_key, quoted, repeated_key, wrong_type
from govplan.codec.format import HEAD, VERSION, is_object
from govplan.codec.leaves import string
from govplan.issues import Issue
from govplan.model import Plan
from govplan.places import scan

_VERSION: Final = re.compile(r"(?:0|[1-9][0-9]{0,8})\.(?:0|[1-9][0-9]{0,8})")


def judge(document: Any, text: str | None, *, plain: bool) -> tuple[Plan | None, tuple[Issue, ...]]:
    """Read a document in which something is odd.

    Args:
        document: The document as JSON values; it is not changed.
        text: The text that it was read from, if there is one.
        plain: Whether the text surely has no member twice.

    Returns:
        The plan, or None if there is none to be read; and the issues in the order of the document, with their places in
        the text. A plan that comes with issues has them beside its fields: it is of another version, for one.

    Example:
        >>> plan, issues = judge({"govplan": "1.1", "title": "工作要点", "sections": []}, None, plain=True)
        >>> plan.title, [str(issue) for issue in issues]
        ('工作要点', ['/govplan: version "1.1" is newer than this govplan [newer-version]'])
    """
    plan, faults = _read(document)
    issues = (
        tuple(fault.at(pointer) for pointer, fault in faults) if text is None else _placed(faults, text, plain=plain)
    )
    return plan, issues


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
                yield f"/{key}", _wrong_version(value)


def _wrong_version(version: str) -> Fault:
    reads = f'this govplan reads version "{VERSION}"'
    if _VERSION.fullmatch(version) and _parts(version) > _parts(VERSION):
        return Fault(
            "newer-version", f"version {quoted(version)} is newer than this govplan", f"{reads}: install a newer one"
        )
    return Fault("unknown-version", f"version {quoted(version)} is not known", reads)


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _placed(faults: list[tuple[str, Fault]], text: str, *, plain: bool) -> tuple[Issue, ...]:
    """Return the faults as issues with their places, in the order of the text; and what only the text can show."""
    places, repeated = scan(text, [_holder(pointer, fault) for pointer, fault in faults], repeats=not plain)
    placed = [(span, pointer, repeated_key()) for pointer, span in repeated]
    for pointer, fault in faults:
        place = places[_holder(pointer, fault)]
        placed.append((place.key if fault.where == "key" else place.value, pointer, fault))
    placed.sort(key=itemgetter(0))
    return tuple(fault.at(pointer, span) for span, pointer, fault in placed)


def _holder(pointer: str, fault: Fault) -> str:
    """Return the pointer of the value in whose place a fault shows."""
    return pointer.rpartition("/")[0] if fault.where == "owner" else pointer
