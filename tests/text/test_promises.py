"""What `parse` promises of any text: it is total, lossless, faithful, and what it reads it reads again."""

import os
import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govplan import CODES, Parsed, Plan, Task, datasets, parse, render
from govplan.testing.canonical import canonical_plans
from govplan.text import is_canonical

REFERENCE: Final = datasets.source_text("fujian-digital-2017")

PIECES: Final = (
    # What plans are written with: the alphabet of texts that look like one.
    *(
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "(三)",
        "1.",
        "2.",
        "３．",
        "1、",
        "（1）",
        "（2）",
        "①",
        "1.1",
        "1.1.2",
        "2）",
    ),
    *("第一章", "第二章", "第一条", "第三条第（一）项", "十", "百", "廿", "第", "条", "1"),
    *("总体要求", "加快建设", "推动数据共享", "现印发给你们", "2017年", "1.5万户", "《条例》", "“互联网+”", "IPv6"),
    *(
        "责任单位：",
        "牵头单位:",
        "配合单位：",
        "责任 单位 ：",
        "完成时限：",
        "联系人：",
        "责任單位：",
        "主办单位：",
        "单位：",
    ),
    *("省发改委", "教育厅", "市财政局", "区党工委", "管委会办公室", "各市、县（区）人民政府", "省直有关部门", "福州市"),
    *("厦门市政府", "海峡大学", "腾云集团", "局", "县财政局", "区经发局经信处", "商务处", "財政廳", "由", "省", "各"),
    *("牵头", "负责", "配合", "会同", "按职责分工负责", "负责法制审查工作", "等", "等部门", "和", "及", "以及", "下同"),
    *("列第一位者为牵头单位，下同", "排位靠前的责任单位为牵头单位", "为牵头"),
    *("年底前", "2018年6月底前", "6月15日前", "到2020年，", "2018年13月45日前", "31日"),
    *(
        "工作要点",
        "实施方案（2016—2020年）",
        "关于印发实施方案的通知",
        "海峡市人民政府办公室",
        "海峡市人民政府",
        "各县（区）：",
    ),
    *(
        "2018年3月1日",
        "二〇一八年三月一日",
        "2018-03-05",
        "2018年2月30日",
        "发布日期：2018-03-05",
        "海政办〔2018〕12号",
    ),
    *("（此件主动公开）", "索引号：FJ-001-2018", "附件：任务分工表", "附件1", "抄送：市委。", "此件", "信息公开"),
    *(
        "（",
        "）",
        "(",
        ")",
        "〔",
        "〕",
        "[",
        "]",
        "《",
        "》",
        "、",
        "，",
        "；",
        "。",
        "：",
        ":",
        "！",
        "？",
        ".",
        "-",
        "——",
    ),
    *(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "  ",
        "　　",
        "\t",
        "\xa0",
        "\u2028",
        "\f",
        "\ufeff",
        "\n— 3 —\n",
        "……………1",
        "......2",
    ),
    *("?", "\ufffd", "\ud800", "A", "。\n", "）\n", "\n一、", "\n（一）", "\n1.", "。1.", "。二、"),
)

UNICODE: Final = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
"""Any text, with lone surrogates."""

PLAN_LIKE: Final = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

_LINES: Final = REFERENCE.splitlines(keepends=True)


@st.composite
def edited_excerpts(draw: st.DrawFn) -> str:
    """Draw some lines of the reference text, and damage them."""
    lines = draw(st.lists(st.sampled_from(_LINES), min_size=1, max_size=6))
    if draw(st.booleans()):
        lines = [*_LINES[:8], *lines]
    text = "".join(lines)
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from((0, 1, 1, 3, 20)))
        put = draw(st.sampled_from(("", "", *PIECES)))
        text = text[:start] + put + text[end:]
    return text


TEXTS: Final = st.one_of(PLAN_LIKE, edited_excerpts(), UNICODE)


def squeezed(text: str) -> str:
    """Return what is visible of a text, as the plan has it."""
    return re.sub("[\ud800-\udfff]", "\ufffd", re.sub("[\\s\u200b\ufeff]", "", text))


@given(TEXTS)
def test_any_text_gives_a_plan_and_its_tokens_joined_are_the_text(text: str) -> None:
    parsed = parse(text)
    assert isinstance(parsed.plan, Plan)
    assert parsed.text == text
    assert "".join(text[token.start : token.end] for token in parsed.tokens) == text
    assert all(token.start < token.end for token in parsed.tokens)
    assert all(before.end == after.start for before, after in zip(parsed.tokens, parsed.tokens[1:], strict=False))


@given(TEXTS)
def test_what_is_told_of_any_text_has_a_place_in_it(text: str) -> None:
    for issue in parse(text).issues:
        assert issue.code in CODES
        assert "\n" not in issue.message
        assert issue.span is None or 0 <= issue.span.start <= issue.span.end <= len(text)


def nodes(parsed: Parsed) -> Iterator[tuple[str, str | None, list[str]]]:
    """Yield what has a place: its pointer, the words that it begins with or is, and the pointers below it."""
    plan = parsed.plan
    for _, pointer, node in plan.walk():
        below: list[str] = []
        if isinstance(node, Task):
            duty = node.responsibility
            if duty is not None:
                below.append(f"{pointer}/responsibility")
                parties = [f"{below[0]}/assignments/{index}/party" for index in range(len(duty.assignments))]
                yield below[0], duty.text, parties
                for each, assignment in zip(parties, duty.assignments, strict=True):
                    yield each, assignment.party.printed or assignment.party.name, []
            yield pointer, None, below
        else:
            below += [f"{pointer}/tasks/{index}" for index in range(len(node.tasks))]
            below += [f"{pointer}/items/{index}" for index in range(len(node.items))]
            yield pointer, node.label, below


@given(TEXTS)
@example("牵头单位:\n# 参与单位：")
def test_spans_lie_in_each_other_in_order_and_begin_at_what_they_are_of(text: str) -> None:
    parsed = parse(text)
    pointers = set()
    for pointer, words, below in nodes(parsed):
        pointers.add(pointer)
        span = parsed.spans[pointer]
        here = squeezed(text[span.start : span.end])
        if words is not None:
            whole = "/responsibility" in pointer
            for mark in parsed.tokens if whole else ():
                # The mark of a list between the lines of a clause is none of its words.
                if mark.kind == "other" and span.start <= mark.start and mark.end <= span.end:
                    here = here.replace(squeezed(text[mark.start : mark.end]), "", 1)
            assert (here if whole else here[: len(squeezed(words))]) == squeezed(words)
        ends = [span.start]
        for each in below:
            assert ends[-1] <= parsed.spans[each].start <= parsed.spans[each].end <= span.end
            ends.append(parsed.spans[each].end)
    assert pointers == set(parsed.spans)
    ends = [0]
    for index in range(len(parsed.plan.sections)):
        span = parsed.spans[f"/sections/{index}"]
        assert ends[-1] <= span.start
        ends.append(span.end)


@given(TEXTS)
def test_a_span_tells_line_and_column_of_its_start(text: str) -> None:
    breaks = [match.end() for match in re.finditer("\r\n|\r|\n", text)]
    for span in parse(text).spans.values():
        before = [end for end in breaks if end <= span.start]
        assert (span.line, span.column) == (len(before) + 1, span.start - (before or [0])[-1] + 1)


def fields(plan: Plan) -> dict[str, str]:
    """Return the words of a plan by the kind of token that they stand in."""
    body: list[str] = []
    for _, _, node in plan.walk():
        if isinstance(node, Task):
            body += [node.text, (node.responsibility and node.responsibility.text) or ""]
        else:
            body += [node.label or "", node.heading or ""]
    titles = [plan.title, plan.notice and plan.notice.title, plan.source and plan.source.title]
    return {
        "title": "".join(title or "" for title in titles),
        "body": "".join(body),
        "notice": (plan.notice and plan.notice.text) or "",
        "addressees": "".join(plan.addressees),
        "issuer": "".join(party.name for party in plan.issuers),
        "preamble": plan.preamble or "",
        "closing": plan.closing or "",
    }


BODY: Final = frozenset({"label", "heading", "text", "clause", "party"})


NOISE: Final = re.compile(r"[-—–－─]{0,2} ?[0-9IVX]{1,4} ?[-—–－─]{0,2}|.*(?:[.．·・]{4,}|…{2,}).*|目 *录")
"""A line that may number a page, or be one of a list of contents: the field around it leaves it out."""

CONTENTS: Final = re.compile(r"^\s*目 {0,2}录\s*$", re.MULTILINE)
"""The title of a list of contents, whose lines come again behind it."""


def noise(text: str) -> list[range]:
    """Return where the lines stand that no field need have."""
    places: list[range] = []
    start = 0
    contents = CONTENTS.search(text)
    for line in text.splitlines(keepends=True):
        behind = text[start + len(line) :]
        again = contents and contents.end() <= start and squeezed(line) in squeezed(behind)
        if again or NOISE.fullmatch(line.strip()):
            places.append(range(start, start + len(line)))
        start += len(line)
    return places


@given(TEXTS)
@example("通知\n1\n各：\n7")
def test_every_visible_character_is_in_its_field(text: str) -> None:
    parsed = parse(text)
    found: dict[str, str] = {}
    for token in parsed.tokens:
        kind: str = "body" if token.kind in BODY else token.kind
        found[kind] = found.get(kind, "") + squeezed(text[token.start : token.end])
    left_out = Counter(squeezed("".join(text[place.start : place.stop] for place in noise(text))))
    for kind, words in fields(parsed.plan).items():
        expected, actual = Counter(squeezed(words)), Counter(found.get(kind, ""))
        if kind in ("title", "issuer"):  # One that stands twice is one.
            assert set(actual) <= set(expected)
            continue
        if kind == "addressees":
            expected, actual = (
                Counter({k: n for k, n in each.items() if k not in ",，:："}) for each in (expected, actual)
            )
        assert actual - expected <= left_out, kind
        # A line of the frame between the paragraphs of a preamble may stand in it too.
        assert expected <= actual + Counter(found.get("frame", "")), kind


FRAME_WORDS: Final = re.compile(
    "发布|发文|成文|机关|文件|附件[0-9]{0,2}|公开|日期|时间|此件|信息|选项|形式|属性|方式|索引号|文号|字号|[年月日号第：:（）()\\[\\]〔〕【】<>—-]"
)


@given(TEXTS)
@example("2018年3月1日-负")
@example("目录\n一、\n处\n一、")
@example("目录\n1\n1.\n1")
@example("目录\n責任單位：\n目录\n责任单位：")
def test_what_is_in_no_field_is_punctuation_or_told(text: str) -> None:
    parsed = parse(text)
    told = [range(issue.span.start, issue.span.end) for issue in parsed.issues if issue.span] + noise(text)
    for token in parsed.tokens:
        for index in range(token.start, token.end) if token.kind == "other" else ():
            if unicodedata.category(text[index])[0] in "LN":
                assert any(index in place for place in told), text[token.start : token.end]


@given(TEXTS)
@example("<发文机关：——】市财政局一、一、")
@example("通知 2018-3-5附件1督办单位：")
@example("要点\n发布日期：2018-03-05\n发布日期：2018-03-06\n一、建设\n")
@example("要点\n发布日期：2018-02-30\n一、建设\n")
@example("要点\n发文机关：海峡市人民政府\n一、建设\n")
@example("海峡市人民政府文件\n要点\n一、建设\n")
@example("通知\n各县（区）：\n现印发。\n2018年2月30日\n要点\n一、建设\n")
@example("要点\n（此件主动公开）\n（此件依申请公开）\n一、建设\n")
def test_what_a_line_of_the_frame_says_is_in_a_field_or_told(text: str) -> None:
    parsed = parse(text)
    plan = parsed.plan
    told = [issue.span for issue in parsed.issues if issue.span]
    says = [each.value or "" for each in plan.identifiers] + [plan.access or ""]
    days = [day for day in (plan.issued, plan.published) if day]
    for token in parsed.tokens:
        words = squeezed(text[token.start : token.end])
        if token.kind == "frame" and not any(span.start <= token.start and token.end <= span.end for span in told):
            dated = any(
                [int(number) for number in re.findall("[0-9]+", words)][:3] == [day.year, day.month, day.day]
                or "年" in words
                for day in days
            )
            named = not FRAME_WORDS.sub("", words)  # What it says stands in a token of its own.
            assert dated or named or any(squeezed(each) in words for each in says if each), words


@given(st.one_of(edited_excerpts(), UNICODE))
@example("省发改委配合单位：")
@example("责任单位：1：")
@example("；牵头单位:1。")
@example("配合单位：。第一章")
@example("。（责任单位：）\n。")
@example("一、建设。（责任单位：市财政局）\n。推进")
@example("一、建设。（责任单位：市财政局）\n；推进")
@example("此件公开\n（一）")
@example("。\n此件公开\n点\n（二）")
@example("章\n2018年2月0日1")
@example("百\n2018年2月0日\n此")
@example("通知\n各县（区）：\n现印发。\n2018年3月1日\n要点\n为加快建设。\n（此件主动公开）\n制定本要点。\n一、建设\n")
@example("單位：件第一条第一章")
def test_the_text_of_a_plan_that_was_read_is_its_own_text(text: str) -> None:
    normal = render(parse(text).plan)
    assert render(parse(normal).plan) == normal


@given(canonical_plans())
def test_a_canonical_plan_comes_back_from_its_text(plan: Plan) -> None:
    assert is_canonical(plan)
    parsed = parse(render(plan))
    assert parsed.plan == plan
    # The words that are drawn make no sense as a plan; but all of them were read.
    assert {issue.code for issue in parsed.issues} <= {
        *("date-order", "duplicate-assignment", "group-lead", "party-in-two-roles", "unmarked-role")
    }


@given(TEXTS)
@example("\0\n....2.2....2\n一、....2")
@example("要点\n一、\u2000\x1f")
def test_a_plan_that_was_read_and_is_canonical_comes_back_from_its_text(text: str) -> None:
    plan = parse(text).plan
    if is_canonical(plan):
        assert parse(render(plan)).plan == plan


@given(TEXTS)
def test_reading_a_text_twice_gives_the_same(text: str) -> None:
    first, second = parse(text), parse(text)
    assert (first.plan, first.issues, first.tokens, first.spans) == (
        second.plan,
        second.issues,
        second.tokens,
        second.spans,
    )


def test_reading_a_text_in_another_process_gives_the_same() -> None:
    program = (
        "from govplan import datasets, parse\n"
        "parsed = parse(datasets.source_text('fujian-digital-2017'))\n"
        "print(parsed.plan, parsed.issues, parsed.tokens, dict(parsed.spans))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1


REPEATED: Final = (
    # Lines without an end in which labels follow each other, and brackets that close none, or are not closed.
    "参与单位：第二章]",
    "】３．责任 单位 ：",
    "】现将市级牵头单位：市级牵头单位：分送：加快建设",
    "<市级牵头单位：实施方案（2016—2020年）",
    "责任单位：市财政局推进建设",
    "（责任单位：各县（区）政府。",
    # What might be the dots of a list of contents.
    "…",
    "·",
)


@pytest.mark.parametrize("unit", REPEATED)
def test_a_long_line_takes_no_longer_a_character_than_a_short_one(unit: str) -> None:
    began = time.process_time()
    parse(unit * (40_000 // len(unit)))
    # It takes a tenth of a second; where time grew with the square it was ten.
    assert time.process_time() - began < 2


SMALLEST: Final = (
    "",
    " ",
    "\n\n",
    "\ufeff",
    "\ud800",
    "。",
    "（",
    "一、",
    "责任单位：",
    "：" * 9,
    "第1百章",
    "第一1条",
)


@pytest.mark.parametrize("text", SMALLEST, ids=ascii)
def test_the_smallest_texts_are_read(text: str) -> None:
    parsed = parse(text)
    assert "".join(text[token.start : token.end] for token in parsed.tokens) == text
    assert attrs.evolve(parsed.plan) == parsed.plan
