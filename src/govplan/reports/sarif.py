"""Reports in SARIF 2.1.0 (OASIS), the form that code hosts and editors read.

A rule is a code; its text is the page of the code. Columns count characters (`unicodeCodePoints`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePath, PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from govplan.codec import examine
from govplan.codes import CODES, explain
from govplan.issues import Issue
from govplan.reports.checked import Checked, Ending, Format

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX: Final = {code: index for index, code in enumerate(CODES)}
_NUMBER: Final = re.compile(r"(?<=/)[0-9]+(?=/|$)")


def head() -> str:
    """Return how the log begins: with the tool and its rules."""
    from govplan import __version__

    driver = {"name": "govplan", "version": __version__, "rules": [_rule(code) for code in CODES]}
    log = {"$schema": SCHEMA, "version": "2.1.0"}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}
    return f'{_written(log)[:-1]}, "runs": [{_written(run)[:-1]}, "results": [\n'


def results(checked: Checked) -> str:
    """Return the results of an input, with commas between them; nothing if there are none."""
    return ",\n".join(map(_written, _results(checked)))


def tail(ending: Ending) -> str:
    r"""Return how the log ends: with how the run went, and what it could not read.

    Example:
        >>> log = json.loads(head() + tail(Ending(complete=False)))
        >>> log["runs"][0]["invocations"]
        [{'executionSuccessful': False}]
    """
    told: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {"text": f"{checked.name}: cannot be read: {checked.unreadable}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(checked)}}}],
        }
        for checked in ending.unreadable
    ]
    if ending.more:
        told.append({"level": "error", "message": {"text": f"{ending.more} more inputs cannot be read"}})
    invocation: dict[str, Any] = {"executionSuccessful": ending.complete and not told}
    if told:
        invocation |= {"toolExecutionNotifications": told}
    return f'\n], "invocations": [{_written(invocation)}]}}]}}\n'


def _rule(code: str) -> dict[str, Any]:
    page = explain(code)
    _, _, means, *_ = page.split("\n\n")
    return {
        "id": code,
        "shortDescription": {"text": CODES[code].title},
        "fullDescription": {"text": " ".join(means.split("\n"))},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": CODES[code].severity},
    }


def _results(checked: Checked) -> Iterator[dict[str, Any]]:
    issues = checked.report.issues
    ids = _ids(checked) if issues else {}
    met: Counter[tuple[str, str]] = Counter()
    for issue in issues:
        node, rest = _node(issue.pointer, ids)
        # Sections that come or go before it must not change what an issue is known by.
        place = f"{ids[node]}{rest}" if node in ids else _NUMBER.sub("*", issue.pointer)
        met[issue.code, place] += 1
        location: dict[str, Any] = {"physicalLocation": _physical(checked, issue)}
        if issue.pointer:
            location["logicalLocations"] = [{"fullyQualifiedName": issue.pointer, "kind": "value"}]
            if node in ids:
                location["logicalLocations"].append({"fullyQualifiedName": ids[node], "kind": "node"})
        hint = f"\n{issue.hint}" if issue.hint else ""
        yield {
            "ruleId": issue.code,
            "ruleIndex": _INDEX[issue.code],
            "level": issue.severity,
            "message": {"text": f"{issue.message}{hint}"},
            "locations": [location],
            "partialFingerprints": {
                "govplanIssue/v1": _fingerprint(checked, issue.code, place, str(met[issue.code, place]))
            },
        }


def _physical(checked: Checked, issue: Issue) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(checked)}}
    if issue.span:
        region = checked.region(issue.span)
        physical["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "charOffset": issue.span.start,
            "charLength": issue.span.end - issue.span.start,
        }
    elif checked.line is not None:
        physical["region"] = {"startLine": checked.line}
    return physical


def _ids(checked: Checked) -> dict[str, str]:
    """Return the ids of the nodes by their pointers; none, if there is no plan to be had of the input."""
    plan = checked.plan or examine(checked.text)[0]
    return {pointer: node for node, pointer, _ in plan.walk()} if plan else {}


def _node(pointer: str, ids: Mapping[str, str]) -> tuple[str, str]:
    """Return the pointer of the node that a pointer leads to or into, and the rest of the pointer."""
    node = pointer
    while node and node not in ids:
        node = node.rpartition("/")[0]
    return node, pointer[len(node) :]


def _fingerprint(checked: Checked, *parts: str) -> str:
    """Return what an issue is known by wherever in the file it stands: nothing in it depends on a line's number."""
    # The document in a line has no name but itself.
    known = (*parts, checked.text) if checked.line is not None else parts
    return hashlib.sha256("\0".join(known).encode("utf-8", "replace")).hexdigest()[:32]


def _uri(checked: Checked) -> str:
    return uri(checked.file or checked.whole)


@lru_cache(maxsize=16)
def uri(path: str) -> str:
    """Return a path as a reference of RFC 3986.

    Example:
        >>> uri("./plans/工作 要点.json"), uri("/plans/a.json")
        ('plans/%E5%B7%A5%E4%BD%9C%20%E8%A6%81%E7%82%B9.json', 'file:///plans/a.json')
    """
    posix = PurePosixPath(PurePath(path).as_posix())
    return ("file://" if posix.is_absolute() else "") + quote(str(posix))


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


FORMAT = Format(results, head, between=",\n", tail=tail)
