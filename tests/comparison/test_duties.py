"""Whose duty a change is."""

from govplan.comparison.changes import PartyChange
from govplan.comparison.duties import party_changes
from govplan.model import Assignment, Party, Responsibility, Role


def duty(*who: tuple[str, Role]) -> Responsibility:
    return Responsibility(assignments=[Assignment(role, Party(name)) for name, role in who])


def test_another_order_is_no_change() -> None:
    assert list(party_changes([duty(("甲", "lead"), ("乙", "lead"))], [duty(("乙", "lead"), ("甲", "lead"))])) == []


def test_a_party_that_is_named_twice_and_now_once_loses_one_role() -> None:
    before, after = duty(("甲", "lead"), ("甲", "support")), duty(("甲", "support"))
    assert list(party_changes([before], [after])) == [PartyChange("甲", "lead", None)]


def test_parties_of_several_duties_are_counted_together() -> None:
    before, after = [duty(("甲", "lead")), duty(("甲", "lead"))], [duty(("甲", "lead")), duty(("乙", "guide"))]
    assert list(party_changes(before, after)) == [PartyChange("甲", "lead", None), PartyChange("乙", None, "guide")]
