"""Changes that must change what is read."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from govplan import Plan, parse
from govplan.testing.edits import BOUND, Edit, duties, fewer_parties


@given(fewer_parties(frozenset()))
def test_a_party_less_in_the_text_is_one_less_in_the_plan(edit: Edit) -> None:
    before, after = parse(edit.document.text).plan, parse(edit.text).plan
    assert len(duties(before)) - len(duties(after)) == (edit.left_out is not None)
    assert edit.relates(before, after)


@given(fewer_parties(frozenset({"flattened"})))
def test_what_would_change_others_is_not_drawn(edit: Edit) -> None:
    assert not edit.document.features & (BOUND | {"flattened"})


@settings(max_examples=20, phases=[Phase.generate])
@given(fewer_parties(frozenset()).filter(lambda edit: edit.left_out is not None), st.data())
def test_another_plan_does_not_fit(edit: Edit, data: st.DataObject) -> None:
    before = edit.document.plan
    assert not edit.relates(before, data.draw(st.sampled_from([before, Plan(title="", sections=())])))
