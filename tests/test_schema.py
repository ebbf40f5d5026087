"""The published schemas."""

import json
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]  # it has no py.typed

from govplan import model
from govplan.constraints import constraints_of
from govplan.issues import Issue, Report, Span
from govplan.schema import bare, changes_schema, report_schema, reports_schema, schema, validator

REWRITE = (
    "import json, pathlib; from govplan.schema import changes_schema, report_schema, reports_schema, schema; "
    "[pathlib.Path('schemas', f'{name}-1.0.schema.json')"
    ".write_text(json.dumps(write(), ensure_ascii=False, indent=2) + '\\n', 'utf-8') "
    "for name, write in (('plan', schema), ('report', report_schema), ('reports', reports_schema), "
    "('changes', changes_schema))]"
)
CLASSES = {name: each for name in model.__all__ if attrs.has(each := getattr(model, name))}
FIELDS = [(cls, field) for cls in CLASSES.values() for field in attrs.fields(cls)]
DATE = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "maxLength": 10, "format": "date"}
PLAN = {"govplan": "1.0", "title": "", "sections": []}


def of(cls: type, member: str) -> dict[str, Any]:
    """Return what the schema of plans says of a member of a class."""
    whole = schema()
    found: dict[str, Any] = (whole if cls is model.Plan else whole["$defs"][cls.__name__])["properties"][member]
    return found


def written_objects(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every class that a schema describes."""
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for each in node.values():
            yield from written_objects(each)


@pytest.fixture(scope="module")
def judge_of_reports() -> Any:
    return Draft202012Validator(report_schema())


@pytest.mark.parametrize("name", ["plan", "report", "reports", "changes"])
def test_the_published_schemas_are_those_of_the_classes(name: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "schemas").mkdir()
    subprocess.run([sys.executable, "-c", REWRITE], cwd=tmp_path, check=True)
    file = Path("schemas", f"{name}-1.0.schema.json")
    assert (root / file).read_bytes() == (tmp_path / file).read_bytes(), (
        f'{file} is out of date: in the folder that holds `schemas`, run python -c "{REWRITE}"'
    )


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(schema, id="plan"),
        pytest.param(report_schema, id="report"),
        pytest.param(reports_schema, id="reports"),
        pytest.param(changes_schema, id="changes"),
    ],
)
class TestEach:
    def test_is_a_schema(self, write: Any) -> None:
        Draft202012Validator.check_schema(write())

    def test_is_the_caller_s_to_change(self, write: Any) -> None:
        changed = write()
        for each in written_objects(changed):
            each.clear()
        assert changed != write() == write()

    def test_has_the_version_in_its_name(self, write: Any) -> None:
        assert write("1.0")["$id"].startswith("urn:govplan:schema:")
        assert write("1.0")["$id"].endswith(":1.0")

    def test_has_definitions_in_the_order_of_their_names(self, write: Any) -> None:
        assert [*write()["$defs"]] == sorted(write()["$defs"])

    def test_describes_every_class_and_every_member_in_one_line(self, write: Any) -> None:
        described = [
            *written_objects(write()),
            *(member for each in written_objects(write()) for member in each["properties"].values()),
        ]
        assert len(described) > 10
        for each in described:
            assert each["description"]
            assert "\n" not in each["description"]

    def test_allows_no_other_members(self, write: Any) -> None:
        assert all(each["additionalProperties"] is False for each in written_objects(write()))


@pytest.mark.parametrize("write", [schema, report_schema, reports_schema, changes_schema, validator])
@pytest.mark.parametrize("version", ["2.0", "1", ""])
def test_another_version_is_refused(write: Any, version: str) -> None:
    with pytest.raises(ValueError, match=rf"there is no schema of version '{version}': the only one is '1.0'"):
        write(version)


def test_every_class_of_the_model_is_described() -> None:
    assert {*schema()["$defs"], "Plan"} == {*CLASSES}


def test_the_version_comes_first() -> None:
    assert [*schema()["properties"]][:4] == ["govplan", "$schema", "title", "sections"]


@pytest.mark.parametrize(
    ("cls", "field"), [pytest.param(*each, id=f"{each[0].__name__}.{each[1].name}") for each in FIELDS]
)
class TestMembers:
    def test_constraints_are_written(self, cls: type, field: Any) -> None:
        written = of(cls, field.name)
        for constraint in constraints_of(typing.get_type_hints(cls, include_extras=True)[field.name]):
            assert written.items() >= constraint.fragment.items()

    def test_is_required_if_it_has_no_default(self, cls: type, field: Any) -> None:
        whole = schema()
        required = (whole if cls is model.Plan else whole["$defs"][cls.__name__])["required"]
        assert (field.name in required) == (field.default is attrs.NOTHING)

    def test_has_the_default_of_the_class(self, cls: type, field: Any) -> None:
        written = of(cls, field.name)
        if field.default in (attrs.NOTHING, None):
            assert "default" not in written
        else:
            assert written["default"] == (list(field.default) if isinstance(field.default, tuple) else field.default)


@pytest.mark.parametrize(
    ("cls", "member", "expected"),
    [
        (model.Plan, "title", {"type": "string"}),
        (model.Plan, "issued", DATE),
        (model.Plan, "notice", {"$ref": "#/$defs/Notice"}),
        (model.Plan, "sections", {"type": "array", "items": {"$ref": "#/$defs/Section"}}),
        (model.Plan, "addressees", {"type": "array", "items": {"type": "string"}, "default": []}),
        (model.Item, "items", {"type": "array", "items": {"$ref": "#/$defs/Item"}, "default": []}),
        (model.Item, "number", {"type": "integer", "minimum": 0, "maximum": 2147483647}),
        (model.Assignment, "basis", {"type": "string", "enum": ["stated", "default", "rule"], "default": "stated"}),
        (model.Responsibility, "open_ended", {"type": "boolean", "default": False}),
    ],
)
def test_each_kind_of_member_is_written(cls: type, member: str, expected: dict[str, Any]) -> None:
    written = of(cls, member)
    del written["description"]
    assert written == expected


def test_descriptions_are_those_of_the_docstrings() -> None:
    assert schema()["$defs"]["Due"]["description"] == "A deadline."
    assert of(model.Party, "name")["description"] == (
        "The name with its elided parts restored: 省发改委. At least one character."
    )
    # Of more than one line.
    assert of(model.Assignment, "basis")["description"].endswith("or `rule` (a stated rule of the plan says so).")


def test_works_where_python_drops_docstrings() -> None:
    program = "from govplan.schema import *; print(schema()['description'] + report_schema()['$id'])"
    done = subprocess.run([sys.executable, "-OO", "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("urn:govplan:schema:report:1.0\n", "")


def test_jsonschema_is_imported_on_use() -> None:
    loaded = "print('jsonschema' in sys.modules)"
    program = f"import sys; from govplan.schema import *; schema(); {loaded}; validator(); {loaded}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\nTrue\n", "")


@pytest.mark.parametrize(
    "annotation",
    [
        pytest.param(str, id="as-it-is"),
        pytest.param(str | None, id="optional"),
        pytest.param(Annotated[str, "constraint"], id="constrained"),
        pytest.param(Annotated[str | None, "constraint"], id="constrained-and-optional"),
        pytest.param(typing.get_type_hints(model.Source, include_extras=True)["url"], id="optional-and-constrained"),
        pytest.param(Literal["lead"], id="words"),
        pytest.param(Literal["lead"] | None, id="optional-words"),
    ],
)
def test_a_bare_type_has_no_constraints_and_no_none(annotation: Any) -> None:
    assert bare(annotation) is str


def test_the_validator_checks_the_format_of_dates() -> None:
    assert validator().is_valid(PLAN | {"issued": "2016-02-29"})
    assert not validator().is_valid(PLAN | {"issued": "2017-02-29"})


def test_the_validator_names_the_place_of_an_error() -> None:
    document = PLAN | {"sections": [{"items": [{"number": -1}]}]}
    with pytest.raises(ValidationError) as caught:
        validator().validate(document)
    assert caught.value.json_path == "$.sections[0].items[0].number"


@pytest.mark.parametrize("member", [field.name for cls, field in FIELDS if cls is model.Plan])
def test_null_is_no_value(member: str) -> None:
    assert not validator().is_valid(PLAN | {member: None})


@given(st.from_type(Report))
def test_every_report_is_as_its_schema_says(report: Report) -> None:
    Draft202012Validator(report_schema()).validate(report.to_dict())


@given(st.lists(st.from_type(Report)), st.booleans())
def test_several_reports_are_as_their_schema_says(reports: list[Report], complete: bool) -> None:
    inputs = [{**report.to_dict(), "name": "a.json"} for report in reports]
    document = {"reports": "1.0", "inputs": inputs, "ok": all(report.ok for report in reports), "complete": complete}
    judge = Draft202012Validator(reports_schema())
    judge.validate(document)
    for member in document:
        assert not judge.is_valid({name: value for name, value in document.items() if name != member})


@pytest.mark.parametrize(
    "change",
    [
        {"code": "No title"},
        {"code": "no-title-"},
        {"severity": "fatal"},
        {"pointer": "sections"},
        {"pointer": "/a~2b"},
        {"span": {"start": 0, "end": 0, "line": 0, "column": 1}},
        {"span": {"start": -1, "end": 0, "line": 1, "column": 1}},
        {"span": {"start": 0, "end": 0, "line": 1}},
        {"span": None},
        {"hint": 5},
        {"other": ""},
    ],
)
def test_what_is_no_issue_is_no_report(change: dict[str, Any], judge_of_reports: Any) -> None:
    report = Report((Issue.of("no-title", "the text has no title", "/title", span=Span(0, 1, 1, 1), hint="add one"),))
    document = report.to_dict()
    assert judge_of_reports.is_valid(document)
    document["issues"][0] |= change
    assert not judge_of_reports.is_valid(document)


@pytest.mark.parametrize("member", ["code", "severity", "message", "pointer"])
def test_an_issue_always_has_its_members(member: str, judge_of_reports: Any) -> None:
    document = Report((Issue.of("no-title", "the text has no title"),)).to_dict()
    del document["issues"][0][member]
    assert not judge_of_reports.is_valid(document)


@pytest.mark.parametrize(
    "change", [{"report": "2.0"}, {"ok": 1}, {"issues": {}}, {"strict": True}, {"name": 5}, {"unreadable": ""}]
)
def test_what_is_no_report_is_refused(change: dict[str, Any], judge_of_reports: Any) -> None:
    assert not judge_of_reports.is_valid(Report().to_dict() | change)


def test_the_plan_of_the_dataset_is_valid() -> None:
    from importlib.resources import files

    text = (files("govplan.datasets") / "fujian-digital-2017" / "plan.json").read_text("utf-8")
    validator().validate(json.loads(text))
