"""Makes a small plan by hand and writes it as JSON: python make_plan.py minimal.plan.json."""

import sys

from govplan import Assignment, Item, Party, Plan, Responsibility, Section, Task, dump


def make_plan() -> Plan:
    """Return a plan of one section with one item, which one office leads and another supports."""
    duty = Responsibility(
        assignments=[
            Assignment("lead", Party("市发改委")),
            Assignment("support", Party("市财政局")),
        ]
    )
    item = Item("（一）", 1, tasks=[Task("建成公共数据平台。", duty)])
    section = Section("一、", 1, heading="建设基础设施", items=[item])
    return Plan(title="2018年数字海峡工作要点", sections=[section])


if __name__ == "__main__":
    dump(make_plan(), sys.argv[1])
