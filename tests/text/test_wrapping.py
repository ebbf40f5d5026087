"""The lines of a text that was wrapped at one width are joined, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.text.wrapping import Kept, unwrapped

PARAGRAPH = "加快建设数据平台，完善网络基础设施，推动各类应用部署，形成覆盖全市的服务体系，促进数据融合应用和服务创新，"
WIDTH = 26


def wrapped(paragraphs: list[str], end: str = "\n") -> str:
    """Return paragraphs in lines of one width."""
    lines = [f"　　{text}"[start : start + WIDTH] for text in paragraphs for start in range(0, len(text) + 2, WIDTH)]
    return "".join(line + end for line in lines)


PARAGRAPHS = [f"{PARAGRAPH}{PARAGRAPH}推动共享。", f"{PARAGRAPH}做好服务。", f"{PARAGRAPH}扩大开放。"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \n"], ids=ascii)
def test_the_lines_of_a_wrapped_paragraph_are_joined(end: str) -> None:
    text = wrapped(PARAGRAPHS, end)
    joined, kept = unwrapped(text)
    assert [line.strip() for line in joined.splitlines() if line.strip()] == PARAGRAPHS
    assert kept is not None


def test_a_page_number_between_two_lines_is_left_out() -> None:
    lines = wrapped(PARAGRAPHS).splitlines(keepends=True)
    joined, _ = unwrapped("".join([*lines[:2], "— 3 —\n", *lines[2:]]))
    assert [line.strip() for line in joined.splitlines()] == PARAGRAPHS


@pytest.mark.parametrize("between", ["— 3 —\n\n", "\n— 3 —\n", "\n\n3\n\n"], ids=ascii)
def test_a_page_number_between_two_lines_is_left_out_with_the_blank_lines_around_it(between: str) -> None:
    lines = wrapped(PARAGRAPHS).splitlines(keepends=True)
    joined, _ = unwrapped("".join([*lines[:2], between, *lines[2:]]))
    assert [line.strip() for line in joined.splitlines() if line.strip()] == PARAGRAPHS


def test_a_blank_line_alone_parts_two_paragraphs() -> None:
    lines = wrapped(PARAGRAPHS).splitlines(keepends=True)
    joined, _ = unwrapped("".join([*lines[:2], "\n", *lines[2:]]))
    assert len([line for line in joined.splitlines() if line.strip()]) == len(PARAGRAPHS) + 1


def test_two_lines_that_became_one_go_on_in_the_next() -> None:
    lines = wrapped(PARAGRAPHS).splitlines(keepends=True)
    joined, _ = unwrapped("".join([lines[0].rstrip(), *lines[1:]]))
    assert [line.strip() for line in joined.splitlines()] == PARAGRAPHS


def test_a_line_that_ends_within_a_bracket_goes_on() -> None:
    first = "加快建设平台。（责任单位：市发改委，各县区政府负责；市财政局配合，市经信局、市商务局参与落实各项任务）"
    joined, _ = unwrapped(wrapped([first, *PARAGRAPHS]))
    assert joined.splitlines()[0].strip() == first


OPEN_ENDS = {
    "a label": ("。责任单位：", "市发改委、市经信局。"),
    "a field": ("。（责任单位：市局；联系人：", "王某某）"),
    "a bracket with another in it": ("（责任单位：区局（区办）；", "市经信局）"),
}


@pytest.mark.parametrize(("end", "behind"), OPEN_ENDS.values(), ids=OPEN_ENDS)
def test_a_line_goes_on_that_ends_with(end: str, behind: str) -> None:
    lines = [line.replace("　", "") for line in wrapped(PARAGRAPHS).splitlines(keepends=True)]
    first = PARAGRAPH[: WIDTH - len(end)] + end
    joined, _ = unwrapped("".join([f"{first}\n{behind}\n", *lines]))
    assert joined.splitlines()[0] == first + behind


def test_a_line_that_ends_a_sentence_with_its_brackets_closed_does_not_go_on() -> None:
    lines = [line.replace("　", "") for line in wrapped(PARAGRAPHS).splitlines(keepends=True)]
    first = PARAGRAPH[: WIDTH - 5] + "（区办）；"
    joined, _ = unwrapped("".join([f"{first}\n市经信局。\n", *lines]))
    assert joined.splitlines()[:2] == [first, "市经信局。"]


SENTENCE = PARAGRAPH[: WIDTH - 1].replace("，", "的") + "。"
LABELLED = [f"一、{PARAGRAPH[: WIDTH - 4]}", f"{PARAGRAPH[: WIDTH - 1]}的", SENTENCE, "推动共享。"]


@pytest.mark.parametrize(("labels", "joined"), [(4, True), (3, False)])
def test_a_full_line_goes_on_behind_a_sentence_where_four_labels_or_more_are_indented(
    labels: int, joined: bool
) -> None:
    others = f"{PARAGRAPH[: WIDTH - 1]}的\n" * (3 * (4 - labels))
    text, _ = unwrapped(others + ("　　" + "\n".join(LABELLED) + "\n") * labels)
    assert (f"{SENTENCE}推动共享。" in text) == joined


def test_a_full_line_ends_with_its_sentence_where_labels_are_not_indented() -> None:
    text, kept = unwrapped(("\n".join(LABELLED) + "\n") * 4)
    assert kept is not None
    assert text.splitlines() == ["".join(LABELLED[:3]), LABELLED[3]] * 4


def test_the_last_line_of_a_text_is_not_counted_as_full() -> None:
    text = "加快建设。\n" * 6 + f"{PARAGRAPH[: WIDTH - 1]}的\n" * 3
    assert unwrapped(text) == (text, None)


@pytest.mark.parametrize(("latin", "joined"), [(46, True), (45, True), (44, False)])
def test_a_line_of_latin_letters_is_half_as_wide(latin: int, joined: bool) -> None:
    words = PARAGRAPH.replace("，", "的")
    lines = [words[:WIDTH], words[:WIDTH], "a" * latin, "做好服务"] * 4
    text, _ = unwrapped("".join(f"{line}\n" for line in lines))
    assert ("a做好服务" in text) == joined


@pytest.mark.parametrize(("width", "joins"), [(29, True), (30, False)])
def test_a_line_three_characters_wider_than_most_is_full(width: int, joins: bool) -> None:
    words = f"{PARAGRAPH}".replace("，", "的")
    lines = [words[: WIDTH - 1] + "。"] * 5 + [words[:width]] * 3 + ["做好服务。"]
    assert (unwrapped("".join(f"{line}\n" for line in lines))[1] is not None) == joins


def test_the_blank_before_a_line_that_is_joined_goes() -> None:
    words = PARAGRAPH.replace("，", "的")
    text, _ = unwrapped(f"{words[:WIDTH]} \n {words[:WIDTH]}\n {words[:WIDTH]}\n 推动共享。\n" * 4)
    assert text.splitlines()[0] == f"{words[:WIDTH] * 3}推动共享。"


def test_where_the_numbers_of_pages_stand_is_known() -> None:
    lines = wrapped(PARAGRAPHS).splitlines(keepends=True)
    text = "".join([*lines[:2], "　— 3 —\n", *lines[2:], "12\n"])
    _, kept = unwrapped(text)
    assert kept is not None
    assert [text[start:end] for start, end in kept.pages] == ["　— 3 —", "12"]


@pytest.mark.parametrize("label", ["①", "（一百零一）", "一百零一、", "第一百零一条 ", "101.101 "])
def test_no_line_goes_on_in_one_that_begins_with(label: str) -> None:
    lines = [line.replace("　", "") for line in wrapped(PARAGRAPHS).splitlines(keepends=True)]
    joined, _ = unwrapped("".join([*lines, f"{PARAGRAPH[:WIDTH]}\n", f"{label}推动共享。\n"]))
    assert joined.splitlines()[-1] == f"{label}推动共享。"


def test_the_indent_of_a_line_is_part_of_its_width() -> None:
    # Without it the first line of each would be too narrow.
    lines = [
        f"　　　　{PARAGRAPH[: WIDTH - 4]}\n{PARAGRAPH[WIDTH - 4 : 2 * WIDTH - 4]}\n推动共享。\n" for _ in range(4)
    ]
    joined, _ = unwrapped("".join(lines))
    assert [line.strip() for line in joined.splitlines()] == [f"{PARAGRAPH[: 2 * WIDTH - 4]}推动共享。"] * 4


@pytest.mark.parametrize("indent", ["\t", "\xa0\xa0"], ids=ascii)
def test_an_indent_of_any_kind_begins_a_paragraph(indent: str) -> None:
    text = "".join(f"{indent}{PARAGRAPH[:WIDTH]}\n" for _ in range(20))
    assert unwrapped(text) == (text, None)


@pytest.mark.parametrize(("width", "joined"), [(23, True), (22, False)])
def test_a_line_three_characters_shorter_than_most_still_goes_on(width: int, joined: bool) -> None:
    words = PARAGRAPH.replace("，", "的")
    lines = [words[:WIDTH], words[:WIDTH], words[:width], "做好服务"] * 4
    text, kept = unwrapped("".join(f"{line}\n" for line in lines))
    assert kept is not None
    assert (words[:width] + "做好服务" in text) == joined


def test_two_latin_characters_are_as_wide_as_a_chinese_one() -> None:
    lines = [PARAGRAPH[:WIDTH], "abcdefghijkl" + PARAGRAPH[: WIDTH - 6], "ab" * WIDTH, "推动共享。"] * 4
    text, _ = unwrapped("".join(f"{line}\n" for line in lines))
    assert text.splitlines() == ["".join(lines[:4])] * 4


@pytest.mark.parametrize(("others", "joins"), [(9, True), (10, False)])
def test_a_text_is_wrapped_where_one_line_of_four_is_full_and_short_ones_do_not_count(others: int, joins: bool) -> None:
    full = PARAGRAPH[: WIDTH - 1] + "的"
    text = f"{full}\n" * 3 + f"{PARAGRAPH[: WIDTH - 1]}。\n" * others + "加快建设。\n" * 20
    assert (unwrapped(text)[1] is not None) == joins


@pytest.mark.parametrize(("more", "joins"), [(0, True), (1, False)])
def test_a_text_of_longer_lines_on_the_average_was_not_wrapped(more: int, joins: bool) -> None:
    text = wrapped(PARAGRAPHS)
    breaks = text.count("\n") + 1
    text += "建" * (60 * breaks - len(text) - 1 + more) + "\n"
    assert (unwrapped(text)[1] is not None) == joins


@pytest.mark.parametrize(("lines", "joins"), [(8, True), (7, False)])
def test_a_text_of_few_lines_was_not_wrapped(lines: int, joins: bool) -> None:
    assert (unwrapped(f"{PARAGRAPH[: WIDTH - 1]}的\n" * lines)[1] is not None) == joins


@pytest.mark.parametrize(("width", "joins"), [(20, True), (19, False)])
def test_a_text_of_narrow_lines_was_not_wrapped(width: int, joins: bool) -> None:
    assert (unwrapped(f"{PARAGRAPH[: width - 1]}的\n" * 20)[1] is not None) == joins


def test_a_label_or_an_indent_begins_a_paragraph() -> None:
    text = wrapped([*PARAGRAPHS, "一、" + PARAGRAPH[:22], "（一）" + PARAGRAPH[:21], "1." + PARAGRAPH[:22]])
    joined, _ = unwrapped(text.replace("　　", ""))
    lines = joined.splitlines()
    assert [line[:3] for line in lines[-3:]] == ["一、加", "（一）", "1.加"]


NOT_WRAPPED = {
    "nothing": "",
    "few lines": "甲\n" * 5,
    "short lines": "加快建设\n" * 20,
    "long lines": f"{PARAGRAPH}{PARAGRAPH}\n" * 20,
    "sentences of one width": "加快建设数据平台，完善网络基础设施，推动各类应用部署。\n" * 20,
    "headings of one width, their text between": "一、加快建设数据平台完善网络基础设施推动应用\n建设。\n" * 10,
    "lines of many widths": "".join("建设" * width + "\n" for width in range(10, 30)),
}


@pytest.mark.parametrize("text", NOT_WRAPPED.values(), ids=NOT_WRAPPED)
def test_a_text_that_was_not_wrapped_comes_back_as_it_is(text: str) -> None:
    assert unwrapped(text) == (text, None)


def test_a_canonical_text_of_short_lines_was_not_wrapped() -> None:
    lines = (
        "“互联网+”行动计划（2016—2020年）",
        "海政办〔2018〕12号",
        "　　一、加快网络建设。",
        "　　二、深化“放管服”改革（试点）",
        "　　加快网络建设。（责任单位：省商务厅）推动共享。",
        "　　一是加快建设。",
        "　　二是推动共享。（责任单位：省商务厅）",
        "　　附件：任务分工表",
    )
    text = "".join(f"{line}\n" for line in lines)
    assert unwrapped(text) == (text, None)


def test_a_kept_run_stands_where_it_stood() -> None:
    kept = Kept((0, 5), (0, 3))
    assert [kept.place(start, end) for start, end in ((0, 3), (3, 4), (2, 4), (3, 3), (0, 0))] == [
        *((0, 3), (5, 6), (2, 6)),
        *((5, 5), (0, 0)),
    ]


LINES = st.lists(
    st.one_of(
        st.just(PARAGRAPH[:WIDTH]),
        st.sampled_from(("建设。", "", "— 3 —", "一、总则", "　　推动共享", PARAGRAPH[:25])),
        st.text("建设。，\r\f\u2028 　", max_size=8),
    ),
    min_size=8,
    max_size=20,
)


@given(LINES, st.sampled_from(("\n", "\r\n", "\r")))
def test_every_kept_character_is_that_of_its_place(lines: list[str], end: str) -> None:
    text = end.join(lines) + end
    joined, kept = unwrapped(text)
    place = kept.place if kept else lambda start, end: (start, end)
    places = [place(index, index + 1) for index in range(len(joined))]
    assert "".join(text[start:end] for start, end in places) == joined
    assert places == sorted(places)
