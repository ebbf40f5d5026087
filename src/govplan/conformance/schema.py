"""The form of the messages, the cases and the results: JSON Schema 2020-12, the one place where it is written."""

from __future__ import annotations

from typing import Any, Final

VERSION: Final = "1.0"
CAPABILITIES: Final = {
    "gb18030": "It reads texts in GB18030.",
    "spans": "It tells where in the text everything stands.",
    "issues": "It tells what is wrong with a text in the codes of govplan.",
    "render": "It writes the text of a plan.",
}
STATES: Final = {
    "pass": "The answer is right.",
    "fail": "The answer is wrong.",
    "crash": "The program ended, or closed its output, instead of answering.",
    "timeout": "The program did not answer within the time limit.",
    "errored": "The program said that it failed, or its answer is none.",
    "skipped": "The program would not, or there was no use in asking.",
    "unsupported": "The program has not the capability.",
    "expected-failure": "It is among the known failures, and failed.",
    "unexpected-pass": "It is among the known failures, and passed: it is to be taken from the list.",
}

_TEXT: Final[dict[str, Any]] = {"type": "string", "minLength": 1}
_LINE: Final[dict[str, Any]] = _TEXT | {"pattern": "^[^\\r\\n]*$"}
_NAME: Final[dict[str, Any]] = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_PLAN: Final[dict[str, Any]] = {"type": "object", "description": "A plan, as plan-1.0.schema.json has it."}
_COUNT: Final[dict[str, Any]] = {"type": "integer", "minimum": 0}
_ID: Final = _TEXT | {"description": "What the answer repeats of the question."}
_WHY: Final = {"type": "string", "description": "Why, in a line."}
_SPANS: Final[dict[str, Any]] = {
    "description": "By JSON Pointer into the plan: offsets of the first character and behind the last, in code points.",
    "type": "object",
    "additionalProperties": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2},
}
_ISSUES: Final[dict[str, Any]] = {
    "type": "array",
    "items": {"type": "object", "properties": {"code": _TEXT}, "required": ["code"]},
    "description": "What is wrong with the text; an issue may have any other member, as in report-1.0.schema.json.",
}


def conformance_schema(version: str = VERSION) -> dict[str, Any]:
    """Return the JSON Schema of the conformance suite: of its cases, the messages of its protocol, and its results.

    Args:
        version: The version of the format.

    Returns:
        A schema of JSON Schema 2020-12, the same as the published `conformance-1.0.schema.json`: of any message; the
        forms of each, of a case and of results are among its definitions. It is yours to change.

    Raises:
        ValueError: There is no such version.

    Example:
        >>> [*conformance_schema()["$defs"]][:6]
        ['case', 'start', 'parse', 'render', 'stop', 'started']
    """
    if version != VERSION:
        raise ValueError(f"there is no schema of version {version!r}: the only one is '{VERSION}'")
    from copy import deepcopy

    return deepcopy(_SCHEMA)


def _object(description: str, required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "description": description,
        "type": "object",
        "properties": required | (optional or {}),
        "required": [*required],
    }


def _array(items: dict[str, Any], description: str, **more: Any) -> dict[str, Any]:
    return {"description": description, "type": "array", "items": items, **more}


_MESSAGES: Final = {
    # What the runner asks.
    "start": _object("The first message.", {"conformance": {"const": VERSION}}),
    "parse": _object(
        "Asks for the plan of a text.",
        {
            "id": _ID,
            "source": {"type": "string", "contentEncoding": "base64", "description": "The bytes of the text."},
            "encoding": {"enum": ["utf-8", "gb18030"]},
            "want": _array({"enum": ["plan", "spans", "issues"]}, "What is asked for; more does no harm."),
        },
    ),
    "render": _object("Asks for the text of a plan.", {"id": _ID, "plan": _PLAN}),
    "stop": _object("The last message: the program ends.", {}),
    # What a program answers.
    "started": _object(
        "Answers start.",
        {
            "implementation": _TEXT | {"description": "The name of the parser."},
            "language": _TEXT | {"description": "The language that it is written in."},
            "capabilities": _array({"enum": [*CAPABILITIES]}, "What it can do beyond reading UTF-8."),
        },
        {"version": _TEXT},
    ),
    "result": _object(
        "Answers parse with a plan, render with a text.",
        {"id": _ID},
        {"plan": _PLAN, "spans": _SPANS, "issues": _ISSUES, "text": {"type": "string"}},
    ),
    "rejected": _object("The text is refused: it is not the text of a plan.", {"id": _ID, "reason": _WHY}),
    "skipped": _object("The program does not do this, and says so.", {"id": _ID, "reason": _WHY}),
    "errored": _object("The program failed, and can go on.", {"id": _ID, "reason": _WHY}),
}
_CASE: Final = _object(
    "A case: a text, and the plan that it must be read as.",
    {
        "conformance": {"const": VERSION},
        "id": _NAME | {"description": "Stable; the name of the file without its suffix."},
        "level": {"enum": ["must", "should", "may", "choice"]},
        "features": _array(_NAME, "The forms that it shows.", minItems=1, uniqueItems=True),
        "why": _LINE | {"description": "What it is for."},
        "provenance": _LINE,
        "text": _array({"type": "string", "pattern": "^[^\\r\\n]*$"}, "The lines; each ends with a line feed."),
        "plan": _PLAN,
    },
    {
        "also": _array(_PLAN, "The other plans that are right; only where the level is choice.", minItems=1),
        "issues": _array(_NAME, "Codes that must be told by whoever tells issues in the codes of govplan."),
        "exempt": _array(_NAME, "Changes that are not made of this text, because they would change its plan."),
    },
) | {"additionalProperties": False}
_RESULTS: Final = _object(
    "The results of a run.",
    {
        "conformance": {"const": VERSION},
        "implementation": _TEXT,
        "language": _TEXT,
        "version": {"type": "string"},
        "level": {"enum": ["core", "full"]},
        "ok": {"type": "boolean", "description": "Whether something passed and nothing that counts failed."},
        "counts": {
            "description": "How many checks came to each state.",
            "type": "object",
            "properties": dict.fromkeys(STATES, _COUNT),
            "additionalProperties": False,
        },
        "checks": _array(
            _object(
                "A check: its id is that of the case, with a stroke and the name of the change behind it if derived.",
                {
                    "id": _TEXT,
                    "case": _NAME,
                    "level": {"enum": ["must", "should", "may", "choice"]},
                    "features": _array(_NAME, "Those of the case."),
                    "state": {"enum": [*STATES]},
                    "seconds": {"type": "number", "minimum": 0},
                    "reason": {"type": "string", "description": "Why it is not a pass, in a line."},
                },
            ),
            "The checks in the order of the run.",
        ),
    },
)
_SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:govplan:schema:conformance:{VERSION}",
    "title": f"govplan conformance {VERSION}",
    "description": "A message of the protocol. Members that are not named are to be ignored.",
    "type": "object",
    "properties": {"message": {"enum": [*_MESSAGES]}},
    "required": ["message"],
    "allOf": [
        {"if": {"properties": {"message": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in _MESSAGES
    ],
    "$defs": {"case": _CASE, **_MESSAGES, "results": _RESULTS},
}
