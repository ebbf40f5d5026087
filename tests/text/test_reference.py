"""The reference plan: what is printed in its notice, read by hand, is what `parse` reads."""

from collections import Counter
from collections.abc import Iterator

import attrs
import pytest

from govplan import Item, Parsed, Plan, Section, datasets, parse, render

NAME = "fujian-digital-2017"


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    return parse(datasets.source_text(NAME))


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The plan as read by hand."""
    return datasets.load(NAME)


def test_every_section_is_that_read_by_hand(parsed: Parsed, plan: Plan) -> None:
    assert parsed.plan.sections == plan.sections


def test_every_other_field_is_that_read_by_hand_unless_no_text_shows_it(parsed: Parsed, plan: Plan) -> None:
    assert parsed.plan == attrs.evolve(plan, jurisdiction=None, relations=(), source=None)


def test_the_head_of_the_notice_is_read(parsed: Parsed) -> None:
    plan = parsed.plan
    assert plan.notice is not None
    assert plan.period is not None
    assert plan.preamble is not None
    assert (plan.title, plan.genre, plan.access) == ("2017年数字福建工作要点", "工作要点", "主动公开")
    assert plan.notice.title == "福建省人民政府办公厅关于印发2017年数字福建工作要点的通知"
    assert plan.notice.text == "《2017年数字福建工作要点》已经省政府研究同意，现印发给你们，请认真组织实施。"
    assert [party.name for party in plan.issuers] == ["福建省人民政府办公厅"]
    assert (str(plan.issued), str(plan.published)) == ("2017-03-27", "2017-03-31")
    assert (str(plan.period.start), str(plan.period.end)) == ("2017-01-01", "2017-12-31")
    assert plan.addressees == (
        *("各市、县（区）人民政府", "平潭综合实验区管委会"),
        *("省人民政府各部门、各直属机构", "各大企业", "各高等院校"),
    )
    assert plan.preamble.startswith("2017年数字福建工作要围绕")
    assert plan.preamble.endswith("提供强大动力。")


def _nodes(nodes: tuple[Section, ...] | tuple[Item, ...]) -> Iterator[Section | Item]:
    for node in nodes:
        yield node
        yield from _nodes(node.items)


def test_seven_sections_hold_forty_four_items_and_seventy_one_clauses(parsed: Parsed) -> None:
    plan = parsed.plan
    assert len(plan.sections) == 7
    assert len(list(_nodes(plan.sections))) - 7 == 44
    assert len(list(plan.responsibilities())) == 71


def test_the_clauses_name_fifty_six_parties_in_a_hundred_and_thirty_eight_assignments(parsed: Parsed) -> None:
    assignments = [each for duty in parsed.plan.responsibilities() for each in duty.assignments]
    names = {each.party.name for each in assignments}
    assert (len(assignments), len(names)) == (138, 56)
    assert {"泉州市政", "有关市、县（区）政府", "省教育厅", "福州市政府"} <= names
    assert Counter((each.role, each.basis) for each in assignments) == {
        ("lead", "stated"): 45,
        ("support", "stated"): 3,
        ("responsible", "stated"): 23,
        ("responsible", "default"): 67,
    }


def test_who_is_named_first_does_not_lead(parsed: Parsed) -> None:
    silent = [
        duty
        for duty in parsed.plan.responsibilities()
        if all(each.role == "responsible" for each in duty.assignments)
        and all(each.basis == "default" for each in duty.assignments)
    ]
    assert (len(silent), parsed.plan.lead_rule) == (41, None)


def test_the_one_deadline_is_dated_from_the_year_of_the_plan(parsed: Parsed) -> None:
    tasks = [task for node in _nodes(parsed.plan.sections) for task in node.tasks]
    [(text, day)] = [(due.text, due.date) for task in tasks for due in task.due]
    assert (text, str(day)) == ("年底前", "2017-12-31")


def test_every_party_stands_in_the_text_as_printed(parsed: Parsed) -> None:
    found = 0
    for _, pointer, node in parsed.plan.walk():
        duty = None if isinstance(node, Section | Item) else node.responsibility
        for index, each in enumerate(duty.assignments if duty else ()):
            span = parsed.spans[f"{pointer}/responsibility/assignments/{index}/party"]
            assert parsed.text[span.start : span.end] == (each.party.printed or each.party.name)
            found += 1
    assert found == 138


def test_every_responsibility_stands_in_the_text_as_printed(parsed: Parsed) -> None:
    places = [span for pointer, span in parsed.spans.items() if pointer.endswith("/responsibility")]
    assert [parsed.text[span.start : span.end] for span in places] == [
        duty.text for duty in parsed.plan.responsibilities()
    ]


def test_the_tokens_joined_are_the_source(parsed: Parsed) -> None:
    assert "".join(parsed.text[token.start : token.end] for token in parsed.tokens) == datasets.source_text(NAME)


def test_every_character_that_is_not_blank_is_in_some_field_or_in_the_frame(parsed: Parsed) -> None:
    kinds = Counter(token.kind for token in parsed.tokens)
    frame = [parsed.text[token.start : token.end] for token in parsed.tokens if token.kind == "frame"]
    assert "other" not in kinds
    assert frame == ["发布日期:2017-03-31", "2017年3月27日", "（此件主动公开）"]


def test_the_faults_of_the_source_are_told_and_nothing_else(parsed: Parsed) -> None:
    assert [
        (issue.code, issue.pointer, issue.span and issue.span.line)
        for issue in parsed.issues
        if issue.code != "unmarked-role"
    ] == [
        ("numbering-gap", "/sections/1/items/0", 17),
        ("lost-character", "/sections/1/items/0/tasks/0/text", 17),
        ("numbering-gap", "/sections/2/items/2", 28),
        ("lost-character", "/sections/2/items/6/tasks/0/text", 32),
        ("truncated-clause", "/sections/3/items/2/tasks/1/responsibility", 38),
        ("numbering-gap", "/sections/5/items/2", 50),
        ("group-lead", "/sections/5/items/3/tasks/0/responsibility/assignments/0/party", 51),
    ]


def test_the_clause_that_is_cut_off_stays_cut_off(parsed: Parsed) -> None:
    [issue] = [issue for issue in parsed.issues if issue.code == "truncated-clause"]
    assert issue.span is not None
    assert parsed.text[issue.span.start : issue.span.end] == "（责任单位：泉州市政"
    assert "泉州市政" in issue.message


def test_the_text_that_render_writes_of_it_says_the_same(parsed: Parsed) -> None:
    assert parse(render(parsed.plan)).plan == parsed.plan
