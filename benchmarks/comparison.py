"""The comparison of two plans against `dumps` of both, and against itself."""

import random
from collections.abc import Iterator

import attrs

from benchmarks.timing import Row, compare, seconds
from govplan import datasets
from govplan.codec import dumps
from govplan.comparison import diff
from govplan.model import Item, Plan, Section, Task

WORDS = "建设网络平台数据信用服务融合共享开放试点示范创新推进加快完善提升应用工程产业政务安全"


def rows() -> Iterator[Row]:
    """Measure the comparison."""
    plan = datasets.load("fujian-digital-2017")
    edition = next_year(plan)
    yield compare(
        "diff of the reference plan and its next edition: dumps of both",
        25,
        lambda: diff(plan, edition),
        lambda: dumps(plan) + dumps(edition),
        rounds=20,
    )
    few, many = large(500), large(2000)
    small = min(seconds(lambda: diff(few, next_year(few))) for _ in range(3))
    big = min(seconds(lambda: diff(many, next_year(many))) for _ in range(3))
    yield Row("growth from 500 items to 2,000", big / 4 / small, 1.5, big)


def next_year(plan: Plan) -> Plan:
    """Return a plan with a tenth of its items gone, a fifth reworded, and two sections in each other's place."""
    chance = random.Random(2018)
    sections = [
        attrs.evolve(section, items=[changed(item, chance) for item in section.items if chance.random() > 0.1])
        for section in plan.sections
    ]
    sections[1], sections[2] = sections[2], sections[1]
    return attrs.evolve(plan, sections=sections)


def changed(item: Item, chance: random.Random) -> Item:
    """Return an item, some of its tasks in other words."""
    return attrs.evolve(
        item,
        tasks=[
            attrs.evolve(task, text=f"进一步{task.text[4:]}") if chance.random() < 0.2 else task for task in item.tasks
        ],
    )


def large(count: int) -> Plan:
    """Return a plan of so many items, forty a section, each of a hundred characters."""
    chance = random.Random(2017)
    items = [Item(f"（{i}）", i, tasks=[Task("".join(chance.choices(WORDS, k=100)))]) for i in range(count)]
    return Plan(title="", sections=[Section(items=items[i : i + 40]) for i in range(0, count, 40)])


if __name__ == "__main__":
    for row in rows():
        print(row)
