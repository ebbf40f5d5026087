import pytest

from govplan.model import (
    Assignment,
    Basis,
    LeadRule,
    Party,
    PartyKind,
    Plan,
    Responsibility,
    Role,
    Section,
    Task,
)
from govplan.rules import faults

CLAUSE = "/sections/0/tasks/0/responsibility"


def told(*assignments: Assignment, lead_rule: LeadRule | None = None) -> list[tuple[str, str, str]]:
    duty = Responsibility(assignments=assignments)
    plan = Plan(title="工作要点", sections=[Section(tasks=[Task("推进。", duty)])], lead_rule=lead_rule)
    return [(issue.code, issue.pointer, issue.message) for issue in faults(plan)]


def one(role: Role, name: str = "省发改委", basis: Basis = "stated", kind: PartyKind = "organization") -> Assignment:
    return Assignment(role, Party(name, kind=kind), basis=basis)


def test_a_party_that_is_named_twice_for_the_same_is_told_each_time() -> None:
    assert told(one("lead"), one("lead", "省财政厅"), one("lead"), one("lead")) == [
        ("duplicate-assignment", f"{CLAUSE}/assignments/{i}", "省发改委 is named as lead already") for i in (2, 3)
    ]


def test_a_party_in_two_roles_is_told() -> None:
    message = "省发改委 is support here and lead before"
    assert told(one("lead"), one("support", "省财政厅"), one("support")) == [
        ("party-in-two-roles", f"{CLAUSE}/assignments/2", message)
    ]


def test_each_further_role_of_a_party_is_told_once() -> None:
    assert told(one("lead"), one("support"), one("support"), one("guide"), one("lead")) == [
        ("party-in-two-roles", f"{CLAUSE}/assignments/1", "省发改委 is support here and lead before"),
        ("duplicate-assignment", f"{CLAUSE}/assignments/2", "省发改委 is named as support already"),
        ("party-in-two-roles", f"{CLAUSE}/assignments/3", "省发改委 is guide here and lead before"),
        ("duplicate-assignment", f"{CLAUSE}/assignments/4", "省发改委 is named as lead already"),
    ]


def test_a_party_may_have_other_roles_in_other_tasks() -> None:
    tasks = [Task("推进。", Responsibility(assignments=[one(role)])) for role in ("lead", "lead", "support")]
    assert faults(Plan(title="工作要点", sections=[Section(tasks=tasks)])) == ()


@pytest.mark.parametrize(
    ("role", "kind", "basis", "noted"),
    [
        ("lead", "group", "stated", True),
        ("lead", "group", "default", True),
        ("lead", "group", "rule", False),
        ("lead", "organization", "stated", False),
        ("responsible", "group", "stated", False),
        ("lead", "person", "stated", False),
    ],
)
def test_a_group_that_leads_by_its_own_word_is_noted(role: Role, kind: PartyKind, basis: Basis, noted: bool) -> None:
    issues = told(one("support"), one(role, "省直有关部门", basis, kind))
    message = "省直有关部门 leads, but is a group: no single body has to"
    issue = ("group-lead", f"{CLAUSE}/assignments/1/party", message)
    assert [each for each in issues if each[0] == "group-lead"] == [issue] * noted


def test_a_clause_without_roles_is_noted_once() -> None:
    message = "parties are named without a role: what they are is a default"
    issues = told(one("lead"), *[one("responsible", name, "default") for name in ("省财政厅", "省教育厅")])
    assert issues == [("unmarked-role", CLAUSE, message)]


def test_a_rule_that_decides_who_leads_is_noted_with_how_often() -> None:
    message = "a rule of the plan decides who leads in 1 clause: the first"
    assert told(one("lead", basis="rule"), lead_rule="first-listed") == [("lead-rule", "/lead_rule", message)]
    duties = [Responsibility(assignments=[one("lead", basis="rule")]), Responsibility()]
    tasks = [Task("推进。", duty) for duty in duties * 2]
    (issue,) = faults(Plan(title="工作要点", sections=[Section(tasks=tasks)], lead_rule="first-listed"))
    assert issue.message == "a rule of the plan decides who leads in 2 clauses: the first"


def test_a_rule_by_which_nobody_leads_is_told() -> None:
    message = "the plan has a rule of who leads, and nobody leads by it"
    assert told(one("lead"), lead_rule="first-listed") == [("lead-rule-unused", "/lead_rule", message)]


def test_a_role_by_a_rule_that_the_plan_does_not_have_is_told() -> None:
    message = "the role follows from a rule, and the plan has none"
    assert told(one("lead", basis="rule"), one("lead", "省财政厅")) == [
        ("lead-rule-missing", f"{CLAUSE}/assignments/0", message)
    ]
