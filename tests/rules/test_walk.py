from govplan.model import Item, Plan, Section, Task
from govplan.rules.walk import walk


def test_nodes_and_tasks_come_in_document_order() -> None:
    def item(*below: Item) -> Item:
        return Item(tasks=[Task("甲。"), Task("乙。")], items=below)

    plan = Plan(title="", sections=[Section(tasks=[Task("总。")], items=[item(item(), item()), item()]), Section()])
    walked = walk(plan)
    ours = [(pointer, node) for pointer, node in [*walked.nodes, *walked.tasks]]
    theirs = [(pointer, node) for _, pointer, node in plan.walk()]
    assert sorted(ours, key=lambda pair: pair[0]) == sorted(theirs, key=lambda pair: pair[0])
    assert [pointer for pointer, _ in walked.tasks] == [at for _, at, node in plan.walk() if isinstance(node, Task)]
    assert [pointer for pointer, _ in walked.nodes] == [at for _, at, node in plan.walk() if not isinstance(node, Task)]


def test_a_plan_deeper_than_the_stack_is_walked() -> None:
    item = Item(tasks=[Task("底。")])
    for _ in range(3000):
        item = Item(items=[item])
    walked = walk(Plan(title="", sections=[Section(items=[item])]))
    assert len(walked.nodes) == 3002
    assert walked.tasks[0][1].text == "底。"
