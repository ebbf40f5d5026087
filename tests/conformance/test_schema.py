"""The published form of cases, messages and results."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

from govplan.conformance import CHANGES, conformance_schema
from govplan.conformance.judging import CORE
from govplan.conformance.schema import CAPABILITIES, STATES

FORM = Draft202012Validator(conformance_schema())


def test_the_published_schema_is_the_one_of_the_program(root: Path) -> None:
    file = root / "schemas" / "conformance-1.0.schema.json"
    assert file.read_text("utf-8") == json.dumps(conformance_schema(), ensure_ascii=False, indent=2) + "\n", (
        "out of date: govplan schema conformance > schemas/conformance-1.0.schema.json"
    )


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(conformance_schema())


def test_it_is_the_caller_s_to_change() -> None:
    conformance_schema()["$defs"].clear()
    assert conformance_schema()["$defs"]


@pytest.mark.parametrize("version", ["2.0", ""])
def test_another_version_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match=f"there is no schema of version '{version}': the only one is '1.0'"):
        conformance_schema(version)


MESSAGES: list[dict[str, Any]] = [
    {"message": "start", "conformance": "1.0"},
    {"message": "parse", "id": "1", "source": "5LiA", "encoding": "utf-8", "want": ["plan", "spans", "issues"]},
    {"message": "render", "id": "1", "plan": {}},
    {"message": "stop"},
    {"message": "started", "implementation": "mine", "language": "Rust", "capabilities": ["gb18030"]},
    {"message": "result", "id": "1", "plan": {}, "spans": {"/sections/0": [0, 1]}, "issues": [{"code": "no-title"}]},
    {"message": "result", "id": "1", "text": ""},
    {"message": "rejected", "id": "1", "reason": ""},
    {"message": "skipped", "id": "1", "reason": ""},
    {"message": "errored", "id": "1", "reason": ""},
]


@pytest.mark.parametrize("message", MESSAGES, ids=json.dumps)
def test_every_message_has_a_form_and_may_hold_more(message: dict[str, Any]) -> None:
    FORM.validate(message)
    FORM.validate(message | {"more": 1})


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"message": "hello"},
        {"message": "start"},
        {"message": "start", "conformance": "2.0"},
        {"message": "parse", "id": "1"},
        {"message": "started", "implementation": "", "language": "Rust", "capabilities": []},
        {"message": "started", "implementation": "mine", "language": "Rust", "capabilities": ["flying"]},
        {"message": "result", "id": 1},
        {"message": "result", "id": "1", "plan": []},
        {"message": "result", "id": "1", "spans": {"": [0]}},
        {"message": "result", "id": "1", "issues": [{}]},
        {"message": "skipped", "id": "1"},
    ],
    ids=json.dumps,
)
def test_what_is_no_message_is_told(message: dict[str, Any]) -> None:
    assert not FORM.is_valid(message)


def test_the_page_names_all_that_is_specified(root: Path) -> None:
    page = (root / "docs" / "conformance.md").read_text("utf-8")
    names = {*CAPABILITIES, *STATES, *(change.name for change in CHANGES)}
    assert [name for name in sorted(names) if f"| `{name}` |" not in page] == []
    [members] = [line for line in page.splitlines() if line.startswith("    title ")]
    assert {*members.split()} == CORE
    for name, form in conformance_schema()["$defs"].items():
        if name not in {"results", "case"}:
            assert f"| `{name}` |" in page
            assert [member for member in form["properties"] if f"`{member}`" not in page] == []
