from typing import Any, get_args

import attrs
import pytest
from hypothesis import given

from govplan.issues import InvalidPlan
from govplan.model import Assignment, Basis, Party, PartyKind, Responsibility, Role
from govplan.testing import responsibilities

PARTY = Party("省教育厅")


def test_a_party_is_an_organization_unless_it_is_said_to_be_something_else() -> None:
    assert attrs.astuple(PARTY) == ("省教育厅", None, "organization", None)
    assert [Party("x", kind=kind).kind for kind in get_args(PartyKind)] == ["organization", "group", "person"]


def test_a_party_has_a_name() -> None:
    with pytest.raises(InvalidPlan, match="name must have at least 1 character") as caught:
        Party("")
    assert [(issue.code, issue.pointer) for issue in caught.value.report.issues] == [("too-short", "/name")]


def test_an_assignment_is_stated_unless_it_is_said_to_be_otherwise() -> None:
    assert attrs.astuple(Assignment("lead", PARTY), recurse=False) == ("lead", PARTY, None, "stated")


@pytest.mark.parametrize("field", [{"role": "leader"}, {"basis": "guessed"}])
def test_roles_and_bases_are_of_a_list(field: Any) -> None:
    with pytest.raises(InvalidPlan) as caught:
        attrs.evolve(Assignment("lead", PARTY), **field)
    assert [issue.code for issue in caught.value.report.issues] == ["not-in-list"]


def test_a_party_is_on_the_side_of_its_role() -> None:
    duty = Responsibility(assignments=[Assignment(role, Party(role)) for role in get_args(Role)])
    assert [party.name for party in duty.lead] == ["lead"]
    assert [party.name for party in duty.responsible] == ["responsible"]
    assert [party.name for party in duty.support] == ["joint", "support", "participant", "guide"]


def test_who_is_named_twice_is_given_twice_in_the_order_of_the_clause() -> None:
    other = Party("省财政厅")
    assignments = [
        Assignment("guide", party, basis=basis) for party in (PARTY, other, PARTY) for basis in get_args(Basis)
    ]
    assert Responsibility(assignments=assignments).support == 3 * (PARTY,) + 3 * (other,) + 3 * (PARTY,)


@given(responsibilities())
def test_every_party_is_on_one_side_or_on_none(duty: Responsibility) -> None:
    sides = [*duty.lead, *duty.responsible, *duty.support]
    others = [each.party for each in duty.assignments if each.role in ("supervise", "other")]
    assert len(sides) + len(others) == len(duty.assignments)


def test_assignments_are_kept_as_a_tuple() -> None:
    assert Responsibility(assignments=[]).assignments == ()
    assert Responsibility(assignments=iter([Assignment("lead", PARTY)])).lead == (PARTY,)


def test_duties_match_patterns() -> None:
    match Responsibility(assignments=[Assignment("lead", PARTY, "牵头")]):
        case Responsibility(assignments=(Assignment("lead", Party(name), word),), open_ended=False):
            assert (name, word) == ("省教育厅", "牵头")
