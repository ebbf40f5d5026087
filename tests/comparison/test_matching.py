"""Which node is which: by words, wherever they are and however many there are."""

import random

import attrs
import pytest

from govplan import datasets
from govplan.comparison.entries import entries
from govplan.comparison.matching import match
from govplan.model import Item, Plan, Section, Task

ROADS, CLOUD, LEARN = "扩建政务外网，覆盖所有县。", "建成政务云平台。", "开展全民数字技能培训。"
TOGETHER = "各部门要加强组织领导。"


def item(*tasks: str, number: int | None = None, heading: str | None = None, items: tuple[Item, ...] = ()) -> Item:
    return Item(number=number, heading=heading, tasks=[Task(text) for text in tasks], items=items)


def section(heading: str, *items: Item) -> Section:
    return Section(heading=heading, items=items)


def matched(before: list[Section], after: list[Section]) -> dict[str, str]:
    """Return the pairs by their pointers, those in the same place left out."""
    known: dict[object, int] = {}
    sides = [entries(Plan(title="", sections=each), known) for each in (before, after)]
    pairs = match(*sides).after.items()
    return {one.pointer: other.pointer for one, other in pairs if one.pointer != other.pointer}


def lost(before: list[Section], after: list[Section]) -> list[str]:
    """Return the pointers of what has no partner."""
    known: dict[object, int] = {}
    one, other = (entries(Plan(title="", sections=each), known) for each in (before, after))
    found = match(one, other)
    return [each.pointer for each in one if each not in found.after]


def test_sections_in_another_order_are_known_by_their_words() -> None:
    one, other = section("网络建设", item(ROADS)), section("平台建设", item(CLOUD))
    assert matched([one, other], [other, one])["/sections/0/items/0"] == "/sections/1/items/0"


def test_what_is_there_twice_stays_with_what_it_stands_below() -> None:
    before = [section("网络建设", item(ROADS), item(TOGETHER)), section("平台建设", item(CLOUD), item(TOGETHER))]
    after = [section("平台建设", item(CLOUD), item(TOGETHER))]
    assert matched(before, after)["/sections/1/items/1"] == "/sections/0/items/1"
    assert lost(before, after)[-1] == "/sections/0/items/1/tasks/0"


def test_what_is_there_twice_and_below_nothing_known_is_paired_in_order() -> None:
    before = [section("网络建设", item(TOGETHER), item(TOGETHER))]
    after = [section("人才培训", item(LEARN)), section("数据安全", item(TOGETHER), item(TOGETHER), item(CLOUD * 9))]
    assert matched(before, after)["/sections/0/items/1"] == "/sections/1/items/1"


def test_a_section_that_became_an_item_is_known_by_its_words() -> None:
    before = [section("网络建设", item(ROADS), item(LEARN))]
    after = [section("主要任务和保障措施", item(heading="网络建设", items=(item(ROADS), item(LEARN))), item(CLOUD * 9))]
    assert matched(before, after)["/sections/0"] == "/sections/0/items/0"


def test_the_same_heading_in_the_same_place_is_the_same_node_whatever_is_below_it() -> None:
    assert lost([section("网络建设", item(ROADS * 5))], [section("网络建设", item(LEARN * 5))]) == [
        "/sections/0/items/0",
        "/sections/0/items/0/tasks/0",
    ]


def test_a_node_with_the_same_number_and_some_of_its_words_is_the_same_node() -> None:
    before, after = (
        [section("网络", item(ROADS, number=1))],
        [section("网络", item("改建政务外网及其机房和配套设施。", number=1))],
    )
    assert lost(before, after) == []
    assert lost(before, [section("网络", item("改建政务外网及其机房和配套设施。", number=2))]) == [
        "/sections/0/items/0",
        "/sections/0/items/0/tasks/0",
    ]


def test_a_node_that_had_no_words_is_known_by_its_number() -> None:
    assert lost([section("网络", item(number=1))], [section("网络", item(ROADS, number=1))]) == []


def test_the_only_task_of_a_node_is_the_same_whatever_it_says() -> None:
    assert (
        lost([section("网络建设", item(ROADS, heading="外网"))], [section("网络建设", item(LEARN, heading="外网"))])
        == []
    )


def test_a_task_that_went_elsewhere_is_known_unless_its_words_occur_anywhere() -> None:
    before = [section("网络建设", item(ROADS, LEARN, heading="外网")), section("平台建设", item(CLOUD, heading="平台"))]
    after = [section("网络建设", item(ROADS, heading="外网")), section("平台建设", item(CLOUD, LEARN, heading="平台"))]
    assert matched(before, after) == {"/sections/0/items/0/tasks/1": "/sections/1/items/0/tasks/1"}
    short = [[section(each.heading or "", *map(_brief, each.items)) for each in side] for side in (before, after)]
    assert matched(*short) == {}


def _brief(node: Item) -> Item:
    return item(*(text.text.replace(LEARN, "推进。") for text in node.tasks), heading=node.heading)


@pytest.mark.parametrize("seed", range(5))
def test_items_with_a_third_of_their_words_replaced_and_all_in_disorder_are_known_again(seed: int) -> None:
    plan, chance = datasets.load("fujian-digital-2017"), random.Random(seed)
    words = "".join(node.text for _, _, node in plan.walk() if isinstance(node, Task))

    def reworded(task: Task) -> Task:
        length = len(task.text) // 3
        start, source = chance.randrange(len(task.text) - length), chance.randrange(len(words) - length)
        return attrs.evolve(
            task, text=task.text[:start] + words[source : source + length] + task.text[start + length :]
        )

    moved: dict[str, str] = {}
    sections: list[Section] = []
    for i in chance.sample(range(len(plan.sections)), len(plan.sections)):
        old = plan.sections[i].items
        order = chance.sample(range(len(old)), len(old))
        moved |= {f"/sections/{i}/items/{j}": f"/sections/{len(sections)}/items/{k}" for k, j in enumerate(order)}
        changed = [attrs.evolve(old[j], number=None, tasks=map(reworded, old[j].tasks)) for j in order]
        sections.append(attrs.evolve(plan.sections[i], items=changed))
    assert lost(list(plan.sections), sections) == []
    found = matched(list(plan.sections), sections)
    assert {pointer: found.get(pointer, pointer) for pointer in moved} == moved


def test_a_plan_of_thousands_of_items_is_matched_without_looking_at_all_pairs() -> None:
    texts = [
        f"第{'零一二三四五六七八九'[i % 10]}类项目{i}号在{chr(0x4E00 + i)}{chr(0x5E00 + i)}县建成。"
        for i in range(1500)
    ]
    before = [section("项目", *map(item, texts))]
    after = [section("项目", *(item(text.replace("建成", "建成投用")) for text in reversed(texts[100:])))]
    pairs = matched(before, after)
    assert pairs["/sections/0/items/100"] == "/sections/0/items/1399"
    assert lost(before, after)[::2] == [f"/sections/0/items/{i}" for i in range(100)]
