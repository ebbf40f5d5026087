"""What differs between two plans: by example, and what must hold of any two."""

import datetime
from collections import Counter
from typing import Any, TypeAlias

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from govplan import datasets
from govplan.comparison import Change, PartyChange, Side, diff
from govplan.model import (
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Plan,
    Responsibility,
    Role,
    Section,
    Task,
)
from govplan.schema import changes_schema
from govplan.testing import canonical_plans, items, plans, sections, tasks

Members: TypeAlias = tuple[Any, ...]

ROADS, CLOUD, LEARN = "扩建政务外网，覆盖所有县。", "建成政务云平台。", "开展全民数字技能培训。"


def duty(text: str | None = None, /, **roles: Role) -> Responsibility:
    return Responsibility(text, assignments=[Assignment(role, Party(name)) for name, role in roles.items()])


def item(number: int, *tasks: Task | str, heading: str | None = None) -> Item:
    return Item(f"{number}.", number, heading, tasks=[Task(task) if isinstance(task, str) else task for task in tasks])


def plan(*items: Item, **members: Any) -> Plan:
    return Plan(title="工作要点", sections=[Section("一、", 1, "建设基础设施", items=items)], **members)


def told(before: Plan, after: Plan) -> list[tuple[str, str | None, str | None]]:
    """Return each change as its kind and the pointers of its sides, within the one section."""

    def pointer(side: Side | None) -> str | None:
        return side.pointer.removeprefix("/sections/0") if side else None

    return [(change.kind, pointer(change.before), pointer(change.after)) for change in diff(before, after)]


@st.composite
def editions(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """Draw two plans, the second mostly an edition of the first."""
    before = draw(canonical_plans() | plans())
    if draw(st.integers(0, 5)) == 0:
        return before, draw(canonical_plans() | plans())
    after = attrs.evolve(before, sections=_edited(draw, before.sections, sections()))
    if draw(st.booleans()):
        after = attrs.evolve(after, title=draw(st.sampled_from(["", "2019年工作要点"])), closing="附件")
    return before, after


def _edited(draw: st.DrawFn, nodes: Members, more: st.SearchStrategy[Any]) -> list[Any]:
    """Edit nodes, drop some, add one, and put them in another order."""
    kept = [_edited_node(draw, node) for node in nodes if draw(st.integers(0, 9))]
    match draw(st.integers(0, 7)):
        case 1:
            kept.insert(draw(st.integers(0, len(kept))), draw(more))
        case 2:
            kept.reverse()
        case 3:
            kept = kept[1:] + kept[:1]
        case 4:
            kept += kept[:1]
        case _:
            pass
    return kept


def _edited_node(draw: st.DrawFn, node: Any) -> Any:
    if isinstance(node, Task):
        given = node.responsibility or Responsibility()
        changed: list[dict[str, Any]] = [
            {"text": f"{node.text[:2]}进一步{node.text[4:]}"},
            {"responsibility": attrs.evolve(given, assignments=given.assignments[1:])},
            {"responsibility": attrs.evolve(given, text="（牵头单位：省发改委）", open_ended=True)},
            {"responsibility": None, "due": [Due("年底前")]},
        ]
    else:
        changed = [
            {"number": 7},
            {"label": "1．", "heading": draw(st.sampled_from([None, "总体要求", "加快数据共享"]))},
            {"items": _edited(draw, node.items, items())},
            {"tasks": _edited(draw, node.tasks, tasks())},
        ]
    return attrs.evolve(node, **draw(st.sampled_from([{}, *changed])))


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert not diff(plan, plan)


@given(editions())
def test_two_plans_differ_if_and_only_if_something_is_told(both: tuple[Plan, Plan]) -> None:
    before, after = both
    assert bool(diff(before, after)) == (before != after)


@given(editions())
def test_the_other_way_round_is_the_same_from_the_other_side(both: tuple[Plan, Plan]) -> None:
    before, after = both
    assert Counter(map(repr, diff(before, after))) == Counter(repr(each.mirrored()) for each in diff(after, before))


@given(editions())
def test_every_side_leads_to_its_node_and_no_two_changes_are_the_same(both: tuple[Plan, Plan]) -> None:
    nodes = [{node_id: pointer for node_id, pointer, _ in plan.walk()} for plan in both]
    changes = diff(*both)
    for change in changes:
        for known, side in zip(nodes, (change.before, change.after), strict=True):
            assert side is None or side.id is None or side.pointer.startswith(known[side.id])
    assert len({repr(change) for change in changes}) == len(changes)


@given(editions())
def test_what_is_told_of_any_two_plans_can_be_written(both: tuple[Plan, Plan]) -> None:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no py.typed

    changes = diff(*both)
    Draft202012Validator(changes_schema()).validate(changes.to_dict())
    assert (changes.to_text() == "no difference") == (not changes)
    assert changes.to_markdown().endswith("\n")


@given(editions())
def test_the_changes_of_a_kind_stand_in_the_order_of_the_document(both: tuple[Plan, Plan]) -> None:
    order = {node_id: i for i, (node_id, _, _) in enumerate(both[1].walk())}
    for kind in diff(*both).counts():
        places = [order[side.id] for change in diff(*both).of(kind) if (side := change.after) and side.id]
        assert places == sorted(places)


@given(canonical_plans() | plans(), st.data())
def test_a_party_that_is_dropped_from_a_task_is_one_change(before: Plan, data: st.DataObject) -> None:
    places = [
        (i, j, k)
        for i, section in enumerate(before.sections)
        for j, task in enumerate(section.tasks)
        for k in range(len(task.responsibility.assignments) if task.responsibility else 0)
    ]
    assume(places)
    i, j, k = data.draw(st.sampled_from(places))
    task = before.sections[i].tasks[j]
    assert task.responsibility
    rest = list(task.responsibility.assignments)
    gone = rest.pop(k)
    edited = attrs.evolve(task, responsibility=attrs.evolve(task.responsibility, assignments=rest))
    run = list(before.sections[i].tasks)
    run[j] = edited
    sides = list(before.sections)
    sides[i] = attrs.evolve(before.sections[i], tasks=run)
    (change,) = diff(before, attrs.evolve(before, sections=sides))
    assert change.kind == "duty-changed"
    assert change.parties == (PartyChange(gone.party.name, gone.role, None),)


def test_the_reference_plan_without_one_party_differs_in_one_duty() -> None:
    before = datasets.load("fujian-digital-2017")
    section = before.sections[1]
    node = section.items[1]
    task = node.tasks[0]
    assert task.responsibility
    fewer = attrs.evolve(task.responsibility, assignments=task.responsibility.assignments[1:])
    changed = attrs.evolve(node, tasks=(attrs.evolve(task, responsibility=fewer), *node.tasks[1:]))
    nodes = (section.items[0], changed, *section.items[2:])
    after = attrs.evolve(
        before, sections=(before.sections[0], attrs.evolve(section, items=nodes), *before.sections[2:])
    )
    (change,) = diff(before, after)
    assert (change.kind, change.before and change.before.id) == ("duty-changed", "sec_2__item_3__task_1")


class TestNodes:
    def test_an_item_that_is_put_in_is_added_and_the_others_are_relabelled(self) -> None:
        assert told(plan(item(1, ROADS), item(2, CLOUD)), plan(item(1, LEARN), item(2, ROADS), item(3, CLOUD))) == [
            ("added", None, "/items/0"),
            ("relabelled", "/items/0/label", "/items/1/label"),
            ("relabelled", "/items/1/label", "/items/2/label"),
        ]

    def test_what_is_gone_is_told_once_with_all_that_was_in_it_and_with_its_parties(self) -> None:
        gone = Item("2.", 2, "培训", tasks=[Task(LEARN, duty(省教育厅="lead"))], items=[item(1, "编写教材。")])
        (change,) = diff(plan(item(1, ROADS), gone), plan(item(1, ROADS)))
        assert change.kind == "removed"
        assert change.before
        assert (change.before.text, change.before.caption) == (f"培训\n{LEARN}\n编写教材。", "2.培训")
        assert change.parties == (PartyChange("省教育厅", "lead", None),)

    def test_the_lightest_that_is_out_of_order_has_moved(self) -> None:
        before = plan(item(1, CLOUD), item(2, ROADS), item(3, LEARN))
        after = plan(item(1, ROADS), item(2, LEARN), item(3, CLOUD))
        assert [change for change in told(before, after) if change[0] == "moved"] == [
            ("moved", "/items/0", "/items/2"),
        ]

    def test_what_stands_below_another_node_has_moved_whatever_became_of_its_old_one(self) -> None:
        before = plan(Item("1.", 1, "网络", items=[item(1, ROADS), item(2, CLOUD)]))
        after = plan(Item("1.", 1, "网络", items=[item(1, ROADS)]), Item("2.", 2, "平台", items=[item(1, CLOUD)]))
        assert told(before, after) == [
            ("added", None, "/items/1"),
            ("moved", "/items/0/items/1", "/items/1/items/0"),
            ("relabelled", "/items/0/items/1/label", "/items/1/items/0/label"),
        ]

    def test_a_number_without_a_label_is_relabelled_too(self) -> None:
        changes = diff(plan(Item(number=1, heading="网络")), plan(Item(number=2, heading="网络")))
        assert [(each.kind, each.before and each.before.text, each.after and each.after.text) for each in changes] == [
            ("relabelled", "1", "2")
        ]

    def test_a_heading_is_reworded_in_its_place(self) -> None:
        before, after = (plan(item(1, ROADS, CLOUD, heading=words)) for words in ("网络建设", "网络和平台"))
        assert told(before, after) == [("reworded", "/items/0/heading", "/items/0/heading")]


class TestTasks:
    def test_words_that_changed_a_little_are_reworded(self) -> None:
        assert told(plan(item(1, ROADS)), plan(item(1, ROADS.replace("县", "乡镇")))) == [
            ("reworded", "/items/0/tasks/0/text", "/items/0/tasks/0/text")
        ]

    def test_a_role_that_changed_is_told_with_both_roles(self) -> None:
        before, after = (
            plan(item(1, Task(ROADS, duty(省发改委="lead", 省财政厅=role)))) for role in ("support", "lead")
        )
        (change,) = diff(before, after)
        assert change.parties == (PartyChange("省财政厅", "support", "lead"),)

    def test_a_duty_that_is_new_is_a_duty_that_changed(self) -> None:
        (change,) = diff(plan(item(1, ROADS)), plan(item(1, Task(ROADS, duty(省发改委="lead")))))
        assert (change.kind, change.parties) == ("duty-changed", (PartyChange("省发改委", None, "lead"),))

    @pytest.mark.parametrize("after", [Responsibility("（待定）"), Responsibility("（省发改委等）", open_ended=True)])
    def test_a_clause_of_nobody_that_is_new_and_a_list_that_is_opened_are_duties_that_changed(
        self, after: Responsibility
    ) -> None:
        before = Responsibility("（省发改委）") if after.open_ended else None
        (change,) = diff(plan(item(1, Task(ROADS, before))), plan(item(1, Task(ROADS, after))))
        assert (change.kind, change.parties) == ("duty-changed", ())

    def test_a_clause_in_other_words_for_the_same_duty_is_reworded(self) -> None:
        clauses = ("（省发改委负责）", "（责任单位：省发改委）")
        before, after = (plan(item(1, Task(ROADS, duty(text, 省发改委="responsible")))) for text in clauses)
        (change,) = diff(before, after)
        assert change.kind == "reworded"
        assert change.before
        assert (change.before.pointer, change.before.text) == ("/sections/0/items/0/tasks/0/responsibility", clauses[0])

    def test_a_deadline_that_changed_is_told_with_its_date(self) -> None:
        before, after = (
            plan(item(1, Task(ROADS, due=[Due("年底前", datetime.date(year, 12, 31))]))) for year in (2017, 2018)
        )
        (change,) = diff(before, after)
        assert change.kind == "due-changed"
        assert change.after
        assert change.after.text == "年底前 (2018-12-31)"

    def test_a_task_that_went_to_another_item_has_moved(self) -> None:
        before = plan(item(1, ROADS, CLOUD, heading="网络"), item(2, LEARN, heading="培训"))
        after = plan(item(1, ROADS, heading="网络"), item(2, LEARN, CLOUD, heading="培训"))
        assert told(before, after) == [("moved", "/items/0/tasks/1", "/items/1/tasks/1")]


class TestPlan:
    def test_its_members_are_told_by_their_pointers(self) -> None:
        before = plan(issued=datetime.date(2017, 3, 27), notice=Notice("通知", "印发"))
        after = plan(notice=Notice("通知", "现印发给你们"), identifiers=[Identifier(value="1号")], period=Period())
        assert [
            (each.before and each.before.pointer, each.before and each.before.text, each.after and each.after.text)
            for each in diff(before, after)
        ] == [
            ("/notice/text", "印发", "现印发给你们"),
            ("/identifiers", None, "1号"),
            ("/issued", "2017-03-27", None),
            ("/period", None, ""),
        ]

    def test_they_come_before_the_nodes(self) -> None:
        changes = diff(plan(item(1, ROADS)), plan(genre="工作要点"))
        assert [change.kind for change in changes] == ["plan-changed", "removed"]


def test_changes_are_values_that_match() -> None:
    match diff(plan(item(1, ROADS)), plan()).changes:
        case [Change("removed", before, None)] if before:
            assert before.id == "sec_1__item_1"
        case _:
            pytest.fail("it is one change")
