# pyright: strict
"""A program that uses every name of the front door, as the type checkers see it: it must pass both in strict mode."""

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, assert_never, assert_type

import attrs
import pytest
from hypothesis.strategies import SearchStrategy

import govplan
from govplan import testing

DAY = datetime.date(2018, 12, 31)


def make() -> govplan.Plan:
    """Make a plan with every field; a list is taken for a tuple."""
    role: govplan.Role = "lead"
    basis: govplan.Basis = "stated"
    kind: govplan.PartyKind = "organization"
    rule: govplan.LeadRule = "first-listed"
    relation: govplan.RelationKind = "implements"
    office = govplan.Party("市发改委", printed="发改委", kind=kind, id="1")
    duty = govplan.Responsibility(
        text=None, label="责任单位", assignments=[govplan.Assignment(role, office, "牵头", basis)], open_ended=True
    )
    task = govplan.Task("建设平台。", duty, due=[govplan.Due("年底前", DAY)])
    item = govplan.Item("（一）", 1, "平台", tasks=(task,), items=[govplan.Item()])
    number = govplan.Identifier("document-number", "海政办〔2018〕12号")
    return govplan.Plan(
        title="2018年工作要点",
        sections=[govplan.Section("一、", 1, "总体要求", tasks=[], items=[item])],
        preamble="为贯彻落实上级部署，制定本要点。",
        notice=govplan.Notice("关于印发工作要点的通知", "现印发给你们。"),
        issuers=[office],
        addressees=["市直各单位"],
        identifiers=[number],
        genre="工作要点",
        issued=DAY,
        published=None,
        period=govplan.Period(DAY, DAY),
        jurisdiction=govplan.Place("海峡市", "GB/T 2260", "350000"),
        language="zh-Hans",
        access="主动公开",
        lead_rule=rule,
        relations=[govplan.Relation(relation, "规划", number)],
        source=govplan.Source("通知", "https://example.org/", DAY, None, "一"),
        closing="附件",
    )


def look(plan: govplan.Plan) -> None:
    """Read the fields of a plan, and what walks over it."""
    assert_type(plan.sections, tuple[govplan.Section, ...])
    assert_type(plan.issued, datetime.date | None)
    assert_type(plan.responsibilities(), Iterator[govplan.Responsibility])
    for node_id, pointer, node in plan.walk():
        assert_type((node_id, pointer), tuple[str, str])
        match node:
            case govplan.Section() | govplan.Item():
                assert_type(node.items, tuple[govplan.Item, ...])
                assert_type(node.number, int | None)
            case govplan.Task(text, responsibility, due):
                assert_type(text, str)
                assert_type(responsibility, govplan.Responsibility | None)
                assert_type(due, tuple[govplan.Due, ...])
            case _:
                assert_never(node)
    for duty in plan.responsibilities():
        assert_type(duty.lead + duty.responsible + duty.support, tuple[govplan.Party, ...])
        assert_type(duty.assignments[0].role, govplan.Role)


def write_and_read(plan: govplan.Plan, folder: Path) -> None:
    """Take a plan to JSON and back, by text, values, path and file."""
    assert_type(govplan.dumps(plan, indent=2), str)
    assert_type(govplan.to_dict(plan), dict[str, Any])
    assert govplan.loads(govplan.dumps(plan)) == govplan.loads(govplan.dumps(plan).encode()) == plan
    assert govplan.from_dict(govplan.to_dict(plan)) == plan
    govplan.dump(plan, folder / "plan.json")
    assert govplan.load(folder / "plan.json") == govplan.load(str(folder / "plan.json")) == plan
    text, data = io.StringIO(), io.BytesIO()
    govplan.dump(plan, text)
    govplan.dump(plan, data, indent=None)
    assert govplan.load(io.StringIO(text.getvalue())) == govplan.load(io.BytesIO(data.getvalue())) == plan


def read_text(plan: govplan.Plan) -> None:
    """Take a plan to text and back, and look at the places."""
    parsed = govplan.parse(govplan.render(plan))
    assert_type(parsed, govplan.Parsed)
    assert_type(parsed.plan, govplan.Plan)
    assert_type(parsed.issues, tuple[govplan.Issue, ...])
    tokens: Sequence[govplan.Token] = parsed.tokens
    spans: Mapping[str, govplan.Span] = parsed.spans
    start: int = tokens[0].start
    line: int = spans["/sections/0"].line
    assert (start, line > 1) == (0, True)


def judge(plan: govplan.Plan) -> None:
    """Check a plan in each form, and catch what a bad one raises."""
    subjects: list[govplan.Plan | govplan.Parsed | str | bytes | dict[str, Any]] = [
        plan, govplan.parse(""), govplan.dumps(plan), govplan.dumps(plan).encode(), govplan.to_dict(plan),
    ]  # fmt: skip
    reports = [govplan.check(subject, select=["no-title"], ignore=(), strict=True) for subject in subjects]
    assert_type(reports, list[govplan.Report])
    assert [report.ok for report in reports] == [True, False, True, True, True]
    for issue in (*reports[1].errors(), *reports[1].warnings()):
        severity: govplan.Severity = issue.severity
        assert severity == govplan.CODES[issue.code].severity
        assert govplan.explain(issue.code).startswith(f"# {issue.code}")
    assert_type(reports[1].to_dict(), dict[str, Any])
    assert_type(reports[1].to_text(), str)
    kinds: dict[str, type[govplan.GovplanError]] = {
        "{": govplan.InvalidJSON,
        "{}": govplan.InvalidPlan,
        '{"govplan": "0"}': govplan.UnknownVersion,
    }
    for document, kind in kinds.items():
        with pytest.raises(kind) as raised:
            govplan.loads(document)
        assert_type(raised.value, govplan.GovplanError)
        assert_type(raised.value.report, govplan.Report)


def compare(plan: govplan.Plan) -> None:
    """Compare a plan with the same without its sections, and look at what differs."""
    changes = govplan.diff(plan, attrs.evolve(plan, title="2019年工作要点", sections=[]))
    assert_type(changes, govplan.Changes)
    assert_type(changes.counts(), dict[govplan.ChangeKind, int])
    assert_type(changes.to_dict(), dict[str, Any])
    assert_type(changes.to_text() + changes.to_markdown(), str)
    assert (len(changes), bool(changes)) == (2, True)
    for change in changes:
        match change:
            case govplan.Change("removed", govplan.Side(pointer, str() as node_id), None, parties):
                assert_type(parties, tuple[govplan.PartyChange, ...])
                assert (pointer, node_id, parties[0].after) == ("/sections/0", "sec_1", None)
            case govplan.Change(kind, before, after):
                assert_type(kind, govplan.ChangeKind)
                assert_type((before, after), tuple[govplan.Side | None, govplan.Side | None])
    gone: govplan.Change = changes.of("removed")[0]
    lost: govplan.Role | None = gone.parties[0].before
    assert lost == "lead"


def describe(plan: govplan.Plan) -> None:
    """Ask for the schema, its validator and the datasets."""
    assert_type(govplan.schema("1.0"), dict[str, Any])
    govplan.validator().validate(govplan.to_dict(plan))
    names: tuple[str, ...] = govplan.datasets.names()
    assert_type(govplan.datasets.load(names[0]), govplan.Plan)
    assert_type(govplan.datasets.source_text(names[0]), str)


def draw() -> SearchStrategy[govplan.Plan]:
    """Ask for the strategies."""
    assert_type(testing.plan_json(), SearchStrategy[str])
    assert_type(testing.parties(), SearchStrategy[govplan.Party])
    return testing.plans() | testing.canonical_plans()


def main(folder: Path) -> None:
    """Run all of it."""
    plan = make()
    look(plan)
    write_and_read(plan, folder)
    read_text(plan)
    judge(plan)
    compare(plan)
    describe(plan)
    draw().validate()
