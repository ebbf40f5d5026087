import datetime

from govplan.cli.outline import outline
from govplan.model import Assignment, Due, Item, Party, Period, Plan, Responsibility, Section, Task


def lines(*sections: Section) -> list[str]:
    return outline(Plan(title="工作要点", sections=sections)).split("\n")[3:]


def duty(*assignments: Assignment, open_ended: bool = False) -> Responsibility:
    return Responsibility(assignments=assignments, open_ended=open_ended)


def test_the_head_has_the_title_the_counts_and_the_dates() -> None:
    day = datetime.date
    plan = Plan(
        title="工作要点",
        sections=[Section(items=[Item(tasks=[Task("甲。", Responsibility())])])],
        issued=day(2017, 3, 27),
        period=Period(day(2017, 1, 1), day(2017, 12, 31)),
    )
    assert outline(plan).split("\n")[:3] == [
        "工作要点",
        "  1 section, 1 item, 1 responsibility",
        "  issued 2017-03-27, from 2017-01-01, to 2017-12-31",
    ]


def test_a_plan_without_anything_is_told_so() -> None:
    assert outline(Plan(title="", sections=[])) == "(no title)\n  0 sections, 0 items, 0 responsibilities"


def test_a_heading_has_a_line_and_its_words_follow() -> None:
    assert lines(Section("一、", 1, "总体要求", [Task("加快建设。")])) == ["一、总体要求", "    加快建设。"]


def test_words_without_a_heading_begin_behind_their_label() -> None:
    items = [Item("（一）", 1, None, [Task("甲。"), Task("乙。")]), Item("（二）", 2)]
    assert lines(Section("一、", 1, "任务", [], items)) == ["一、任务", "  （一）甲。", "      乙。", "  （二）"]


def test_words_without_a_label_stand_alone() -> None:
    assert lines(Section(tasks=[Task("甲。")]), Section("一、", 1)) == ["    甲。", "", "一、"]


def test_the_parties_of_a_task_stand_below_it_by_role() -> None:
    given = [
        Assignment("support", Party("省财政厅")),
        Assignment("lead", Party("省发改委")),
        Assignment("lead", Party("省教育厅")),
    ]
    assert lines(Section("一、", 1, None, [Task("甲。", duty(*given))])) == [
        "一、甲。",
        "      lead         省发改委、省教育厅",
        "      support      省财政厅",
    ]


def test_a_list_that_is_open_ended_goes_on_where_it_ended() -> None:
    given = [Assignment("lead", Party("省发改委")), Assignment("support", Party("省财政厅"))]
    assert lines(Section("一、", 1, None, [Task("甲。", duty(*given, open_ended=True))]))[1:] == [
        "      lead         省发改委",
        "      support      省财政厅 等",
    ]


def test_a_deadline_stands_with_its_day_and_its_words() -> None:
    due = [Due("年底前", datetime.date(2017, 12, 31)), Due("近期"), Due(None, datetime.date(2018, 1, 1))]
    assert lines(Section("一、", 1, None, [Task("甲。", None, due)]))[1:] == [
        "      due          2017-12-31 年底前",
        "      due          近期",
        "      due          2018-01-01",
    ]


def test_deeper_items_are_indented_more() -> None:
    inner = Item("1.", 1, "丙")
    assert lines(Section("一、", 1, "甲", [], [Item("（一）", 1, "乙", [], [inner])])) == [
        "一、甲",
        "  （一）乙",
        "    1.丙",
    ]


def test_long_words_are_cut_short_and_paragraphs_joined() -> None:
    (line,) = lines(Section("一、", 1, None, [Task("甲" * 40 + "\n" + "乙" * 40)]))
    assert line == f"一、{'甲' * 40} {'乙' * 18}…"


def test_a_plan_deeper_than_the_stack_is_shown() -> None:
    item = Item(heading="底")
    for _ in range(3000):
        item = Item(items=[item])
    assert lines(Section(items=[item]))[-1].strip() == "底"
