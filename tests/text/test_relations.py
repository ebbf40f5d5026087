"""What must hold between texts: how lines end, how wide brackets are, what is cut off, taken out or put beside."""

import json
import re
from typing import Any, Final

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govplan import Item, Plan, Section, Task, datasets, parse, render, to_dict
from govplan.testing.canonical import canonical_plans

REFERENCE: Final = datasets.source_text("fujian-digital-2017")
PLAN: Final = parse(REFERENCE).plan
LINES: Final = [line for line in REFERENCE.splitlines() if line.strip()]
FIRST: Final = next(index for index, line in enumerate(LINES) if line.startswith("　　一、"))
HEAD: Final = "\n".join(LINES[:FIRST])

# The lines of each section of the reference plan, its heading first.
SECTIONS: Final[list[list[str]]] = []
for _line in LINES[FIRST:]:
    if re.match("　　[一二三四五六七]、", _line):
        SECTIONS.append([])
    SECTIONS[-1].append(_line)

BREAKS: Final = st.sampled_from(("\n", "\r\n", "\r", "\n\n", "\n \n", "\n　　", " \n", "\xa0\n\t", "\r\n\r\n　　"))


@given(canonical_plans(), BREAKS, st.sampled_from(("", "\ufeff", "\n", "　　")), st.sampled_from(("", " ", "\n\n")))
def test_indents_line_ends_and_blank_lines_say_nothing(plan: Plan, line_break: str, before: str, after: str) -> None:
    text = render(plan)
    changed = before + re.sub("\n　*", lambda _: line_break, text) + after
    assert parse(changed).plan == parse(text).plan


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n\n", "\n", "\n\t", " \n"])
def test_the_layout_of_the_reference_text_says_nothing(line_break: str) -> None:
    changed = line_break.join(line.strip() for line in LINES)
    assert parse(changed).plan == PLAN


NARROW: Final = str.maketrans("（）：，；", "():,;")
SHORT: Final = str.maketrans("()", "[]")


def folded(plan: Plan) -> Any:
    """Return the plan as JSON with its brackets and marks of one width."""
    return json.loads(json.dumps(to_dict(plan), ensure_ascii=False).translate(NARROW).translate(SHORT))


@given(canonical_plans(), st.sampled_from(((NARROW, {}), (NARROW, SHORT))))
def test_the_width_of_brackets_and_marks_says_nothing(plan: Plan, widths: tuple[dict[int, Any], ...]) -> None:
    text = render(plan)
    for width in widths:
        text = text.translate(width)
    assert folded(parse(text).plan) == folded(plan)


def test_the_width_of_the_marks_of_the_reference_text_says_nothing() -> None:
    assert folded(parse(REFERENCE.translate(NARROW)).plan) == folded(PLAN)


def nodes(plan: Plan) -> list[tuple[str | None, str | None, tuple[Task, ...]]]:
    """Return what each section and item says of itself, in order."""
    return [(node.label, node.heading, node.tasks) for _, _, node in plan.walk() if isinstance(node, Section | Item)]


@given(st.integers(0, len(REFERENCE)))
def test_what_is_complete_before_a_cut_is_not_changed_by_it(cut: int) -> None:
    parsed = parse(REFERENCE[:cut])
    found = nodes(parsed.plan)
    assert found[:-1] == nodes(PLAN)[: len(found) - 1 if found else 0]
    assert "".join(parsed.text[token.start : token.end] for token in parsed.tokens) == REFERENCE[:cut]


@given(st.lists(st.sampled_from(range(len(SECTIONS))), min_size=1, max_size=9))
def test_sections_put_together_in_any_order_and_number_are_these_sections(chosen: list[int]) -> None:
    text = "\n".join([HEAD, *(line for index in chosen for line in SECTIONS[index])])
    assert parse(text).plan == attrs.evolve(PLAN, sections=[PLAN.sections[index] for index in chosen])


@given(st.data(), st.sampled_from(range(len(SECTIONS))))
def test_items_put_together_in_any_order_and_number_are_these_items(data: st.DataObject, section: int) -> None:
    heading, *lines = SECTIONS[section]
    # A short first sentence is a heading if its siblings have one too.
    items = [index for index, line in enumerate(lines) if line.find("。") > 35]
    chosen = data.draw(st.lists(st.sampled_from(items), min_size=1))
    plan = parse("\n".join([HEAD, heading, *(lines[index] for index in chosen)])).plan
    whole = PLAN.sections[section]
    assert plan.sections == (attrs.evolve(whole, items=[whole.items[index] for index in chosen]),)


@given(canonical_plans(), canonical_plans())
def test_the_sections_of_two_texts_put_together_are_those_of_both(first: Plan, second: Plan) -> None:
    bare = [Plan(title="任务清单", sections=plan.sections) for plan in (first, second)]
    apart = [parse(render(plan)).plan for plan in bare]
    text = render(bare[0]) + render(attrs.evolve(bare[1], title=""))
    assert parse(text).plan.sections == apart[0].sections + apart[1].sections


def places(text: str) -> list[tuple[int, str]]:
    return [
        (match.start(), match.group())
        for match in re.finditer("（责任单位：[^\n]*?）(?=[^、，负牵配]|$)", text, re.MULTILINE)
    ]


@given(st.data())
def test_a_clause_that_is_cut_off_never_swallows_the_following_line(data: st.DataObject) -> None:
    start, clause = data.draw(st.sampled_from(places(REFERENCE)))
    cut = start + data.draw(st.integers(len("（责任单位："), len(clause) - 1))
    end = REFERENCE.find("\n", start)
    rest = REFERENCE[end:] if end >= 0 else ""
    parsed = parse(REFERENCE[:cut] + rest)
    behind = len(re.findall("(?m)^　　(?:[一二三四五六七八九十]+、|（)", rest))
    assert len(nodes(parsed.plan)) == len(nodes(PLAN))
    assert nodes(parsed.plan)[len(nodes(PLAN)) - behind :] == nodes(PLAN)[len(nodes(PLAN)) - behind :]
    told = [issue.span for issue in parsed.issues if issue.code == "truncated-clause"]
    assert any(span is not None and (span.start, span.end) == (start, cut) for span in told)


WORDS: Final = st.text("平台数据建设推动。，、；“”（）《》政府省市区局和及牵头负责第一二3.", max_size=8).filter(
    lambda text: text.count("（") == text.count("）")
)


@given(st.integers(0, 43), st.integers(0, 100), WORDS)
def test_what_is_written_into_an_item_changes_no_other_line(index: int, place: int, words: str) -> None:
    items = [number for number, line in enumerate(LINES) if line.startswith("　　（") and number > FIRST]
    line = LINES[items[index]]
    place = min(len("　　（一）") + 4 + place, len(line))
    changed = [*LINES[: items[index]], line[:place] + words + line[place:], *LINES[items[index] + 1 :]]
    found = nodes(parse("\n".join(changed)).plan)
    before = nodes(PLAN)
    count = sum(line.startswith("　　") for line in LINES[FIRST : items[index]])
    assert found[:count] == before[:count]
    assert found[len(found) - (len(before) - count - 1) :] == before[count + 1 :]


NAMES: Final = st.sampled_from(
    ("财政局", "教育局", "商务局", "人社局", "水利局", "文化和旅游局", "应急局", "经信局")
).map("市{}".format)
ROLES: Final = st.sampled_from(
    (("牵头", "lead"), ("负责", "responsible"), ("配合", "support"), ("参与", "participant"))
)


@given(st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=5), ROLES), min_size=1, max_size=5))
def test_parties_keep_their_order_and_their_number(groups: list[tuple[list[str], tuple[str, str]]]) -> None:
    clause = "，".join("、".join(names) + word for names, (word, _) in groups)
    [duty] = parse(f"一、建设。（责任单位：{clause}）").plan.responsibilities()
    assert [(each.party.name, each.role) for each in duty.assignments] == [
        (name, role) for names, (_, role) in groups for name in names
    ]


@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), max_size=12))
def test_so_many_clauses_go_in_and_so_many_come_out(clauses: list[list[str]]) -> None:
    paragraph = "".join(f"推动数据共享。（责任单位：{'、'.join(names)}）" for names in clauses)
    plan = parse(f"一、建设数据平台。{paragraph}").plan
    assert [[each.party.name for each in duty.assignments] for duty in plan.responsibilities()] == clauses


HOLD_A_ROLE_WORD: Final = (
    *("市政府督查室", "市指导中心", "市平台支持办公室", "市监督科", "市协办中心", "省配合工作领导小组", "省会同镇政府"),
    *("市牵头工作组", "市参与式预算办公室", "市负责任消费促进会"),
)


@given(st.lists(st.sampled_from(HOLD_A_ROLE_WORD), min_size=1, max_size=4), st.sampled_from("、，；"))
def test_a_role_word_inside_a_name_is_none(names: list[str], mark: str) -> None:
    [duty] = parse(f"一、建设。（责任单位：{mark.join(names)}）").plan.responsibilities()
    assert [(each.party.name, each.basis) for each in duty.assignments] == [(name, "default") for name in names]


BALANCED: Final = st.recursive(
    st.text("甲乙、，；和及等牵头局", min_size=1, max_size=6), lambda inner: inner.map("（{}）".format), max_leaves=3
)


@given(BALANCED)
@example("局牵头")
def test_what_stands_in_a_bracket_within_a_name_parts_nothing(inside: str) -> None:
    [duty] = parse(f"一、建设。（责任单位：市财政局（{inside}）、市教育局牵头）").plan.responsibilities()
    assert [each.party.name for each in duty.assignments] == [f"市财政局（{inside}）", "市教育局"]
