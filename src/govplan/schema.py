"""The published schemas: the classes of the model, of the report and of changes, written as JSON Schema 2020-12.

Nothing is said here that the classes say: types and constraints are those of their annotations, descriptions those of
their docstrings.
"""

import datetime
import inspect
import re
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, get_args, get_origin, get_type_hints

from govplan.constraints import constraints_of
from govplan.issues import Report
from govplan.model import Plan

if TYPE_CHECKING:
    from jsonschema.protocols import Validator  # type: ignore[import-untyped]  # it has no py.typed

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_LEAVES: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    # The length keeps out a final line feed, before which the `$` of some regular expressions matches too.
    datetime.date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "maxLength": 10, "format": "date"},
}

# What the types of a report leave unsaid: its classes stand below the constraints, which are made of them.
_OF_REPORTS: Final[dict[tuple[str, str], dict[str, Any]]] = {
    # No list of the codes: more will come within a version.
    ("Issue", "code"): {"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
    ("Issue", "pointer"): {"pattern": "^(/([^~/]|~[01])*)*$", "format": "json-pointer"},
    ("Span", "start"): {"minimum": 0},
    ("Span", "end"): {"minimum": 0},
    ("Span", "line"): {"minimum": 1},
    ("Span", "column"): {"minimum": 1},
}


def schema(version: str = "1.0") -> dict[str, Any]:
    """Return the JSON Schema of plan documents.

    Args:
        version: The version of the format.

    Returns:
        A schema of JSON Schema 2020-12, the same as the published `plan-1.0.schema.json`. It is yours to change.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> schema()["$id"], schema()["required"]
        ('urn:govplan:schema:plan:1.0', ['govplan', 'title', 'sections'])
    """
    _demand(version)
    plan = _object(Plan)
    properties = {
        "govplan": {"const": version, "description": "The version of the format."},
        "$schema": {"type": "string", "description": "Where the schema is to be found. It is not read."},
        **plan["properties"],
    }
    plan |= {"properties": properties, "required": ["govplan", *plan["required"]]}
    return _document("plan", version, plan, _definitions(Plan))


def report_schema(version: str = "1.0") -> dict[str, Any]:
    """Return the JSON Schema of reports, as `Report.to_dict` gives them.

    Args:
        version: The version of the format.

    Returns:
        A schema of JSON Schema 2020-12, the same as the published `report-1.0.schema.json`. It is yours to change.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> report_schema()["required"]
        ['report', 'ok', 'issues']
    """
    _demand(version)
    definitions = _report_definitions(version)
    report = definitions.pop("Report")
    return _document("report", version, report, definitions)


def reports_schema(version: str = "1.0") -> dict[str, Any]:
    """Return the JSON Schema of the reports on several inputs, as `govplan check --format json` writes them.

    Args:
        version: The version of the format.

    Returns:
        A schema of JSON Schema 2020-12, the same as the published `reports-1.0.schema.json`. It is yours to change.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> reports_schema()["required"]
        ['reports', 'inputs', 'ok', 'complete']
    """
    _demand(version)
    properties = {
        "reports": {"const": version, "description": "The version of the format."},
        "inputs": {
            "type": "array",
            "items": {"$ref": "#/$defs/Report"},
            "description": "The reports, in the order of the inputs.",
        },
        "ok": {"type": "boolean", "description": "Whether every input could be read and every report is ok."},
        "complete": {"type": "boolean", "description": "Whether there was no interruption before all was checked."},
    }
    reports = {
        "description": "All that is wrong with several plans.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return _document("reports", version, reports, _report_definitions(version))


def _report_definitions(version: str) -> dict[str, dict[str, Any]]:
    """Write a report, and the classes that it is made of."""
    report, definitions = _object(Report), _definitions(Report)
    for (name, member), fragment in _OF_REPORTS.items():
        definitions[name]["properties"][member] |= fragment
    issue, issues = definitions["Issue"], report["properties"]["issues"]
    # These two have defaults in Python and are always written.
    issue["required"].append("pointer")
    del issue["properties"]["pointer"]["default"], issues["default"]
    always = {
        "report": {"const": version, "description": "The version of the format."},
        "ok": {"type": "boolean", "description": _paragraph(inspect.getdoc(Report.ok))},
        "issues": issues,
    }
    # What the command line adds.
    sometimes = {
        "name": {"type": "string", "description": "The name of the input: a path, with the line in JSON lines."},
        "unreadable": {
            "type": "string",
            "description": "Why the input could not be read; it is not ok then, and has no issues.",
            "minLength": 1,
        },
    }
    report |= {"properties": always | sometimes, "required": list(always)}
    return dict(sorted({"Report": report, **definitions}.items()))


def changes_schema(version: str = "1.0") -> dict[str, Any]:
    """Return the JSON Schema of changes, as `Changes.to_dict` gives them.

    Args:
        version: The version of the format.

    Returns:
        A schema of JSON Schema 2020-12, the same as the published `changes-1.0.schema.json`. It is yours to change.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> changes_schema()["required"]
        ['diff', 'changes']
    """
    from govplan.comparison.changes import Changes  # On use: most programs compare nothing.

    _demand(version)
    changes, definitions = _object(Changes), _definitions(Changes)
    pointer = definitions["Side"]["properties"]["pointer"]
    pointer |= _OF_REPORTS["Issue", "pointer"]
    listed = changes["properties"]["changes"]
    del listed["default"]  # It has one in Python and is always written.
    properties = {
        "diff": {"const": version, "description": "The version of the format."},
        "changes": listed,
    }
    changes |= {"properties": properties, "required": list(properties)}
    return _document("changes", version, changes, definitions)


def validator(version: str = "1.0") -> "Validator":
    """Return a validator of plan documents, which judges them as `loads` does.

    What only a text can show, such as a member given twice or nesting beyond 64 nodes, is for `loads` alone to tell.

    Args:
        version: The version of the format.

    Returns:
        A `jsonschema.Draft202012Validator` that checks the format of dates too.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> validator().is_valid({"govplan": "1.0", "title": "工作要点", "sections": []})
        True
        >>> [error.json_path for error in validator().iter_errors({"govplan": "1.0", "title": "", "sections": [5]})]
        ['$.sections[0]']
    """
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

    return Draft202012Validator(schema(version), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _demand(version: str) -> None:
    if version != "1.0":
        raise ValueError(f"there is no schema of version {version!r}: the only one is '1.0'")


def _document(kind: str, version: str, root: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    head = {"$schema": _DIALECT, "$id": f"urn:govplan:schema:{kind}:{version}", "title": f"govplan {kind} {version}"}
    return head | root | {"$defs": definitions}


def _definitions(root: type) -> dict[str, dict[str, Any]]:
    """Write every class that a class is made of, in the order of their names."""
    found: set[type] = set()
    waiting = [root]
    while waiting:
        parts = {_part(hint) for hint in _hints(waiting.pop()).values()} - found - _LEAVES.keys()
        found |= parts
        waiting.extend(parts)
    return {cls.__name__: _object(cls) for cls in sorted(found, key=lambda cls: cls.__name__)}


def _object(cls: type) -> dict[str, Any]:
    """Write a class: its constructor says which members it has, which it needs, and what the others default to."""
    summary, told = _words(cls)
    hints = _hints(cls)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, parameter in inspect.signature(cls).parameters.items():
        properties[name] = _value(hints[name]) | {"description": told.get(name, "")}
        if parameter.default is parameter.empty:
            required.append(name)
        elif parameter.default is not None:
            # A member that defaults to None has no default in JSON: `null` is never a value.
            properties[name]["default"] = [] if parameter.default == () else parameter.default
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(annotation: Any) -> dict[str, Any]:
    """Write a type."""
    kind = bare(annotation)
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0])}
    written = dict(_LEAVES[kind]) if kind in _LEAVES else {"$ref": f"#/$defs/{kind.__name__}"}
    for constraint in constraints_of(annotation):
        written |= constraint.fragment
    return written


def _part(annotation: Any) -> Any:
    """Return the class of a member, or of the elements of a list."""
    kind = bare(annotation)
    return _part(get_args(kind)[0]) if get_origin(kind) is tuple else kind


def bare(annotation: Any) -> Any:
    """Return a type without its constraints and without None; a `Literal` is a string.

    Example:
        >>> bare(Annotated[str, "constraint"] | None)
        <class 'str'>
    """
    arms = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return bare(arms[0])
    if get_origin(annotation) is Literal:
        return str
    if NoneType in arms:
        (arm,) = (arm for arm in arms if arm is not NoneType)
        return bare(arm)
    return annotation


def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls, include_extras=True)


def _words(cls: type) -> tuple[str, dict[str, str]]:
    """Return what a class's docstring says of the class, and of each of its members."""
    paragraphs = (inspect.getdoc(cls) or "").split("\n\n")
    told = {
        name: _paragraph(words)
        for paragraph in paragraphs
        if paragraph.startswith("Attributes:")
        for name, words in re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", paragraph, re.MULTILINE)
    }
    return _paragraph(paragraphs[0]), told


def _paragraph(text: str | None) -> str:
    """Return words in one line: none where Python was told to drop docstrings."""
    return " ".join((text or "").split())
