"""The lines that a web page or a cover puts around a document."""

import pytest

from govplan.text.page import adoption, field, fields_within, is_word, spanning
from govplan.text.source import Source

ROUND = "本页 "
"""What stands before and behind each text, and is not read."""

SPANNING = {
    "首页 > 新闻 > 正文|\n工作要点": True,
    "位置：首页\n> 新闻\n> 正文|\n工作要点": True,
    "字体：大 中 |小\n": True,
    "<!-- 页眉 -->|工作要点": True,
    "<!-- 页眉 |-->": False,
    "首|页 > 新闻": False,
    "工作要点|": False,
}


@pytest.mark.parametrize(("text", "found"), SPANNING.items(), ids=ascii)
def test_what_may_stretch_over_lines_ends_where_the_head_does(text: str, found: bool) -> None:
    end = len(ROUND) + text.index("|")
    view = Source.of(ROUND + text.replace("|", "")).view
    assert spanning(view, len(ROUND), end) == (end if found else None)


ADOPTIONS = {
    # A text with the end of its line and that of the head, and whether words on its adoption begin it.
    "2018年3月1日市人大常委会第三次会议通过|\n总则|\n一、": True,
    "2018年3月1日市人大常委会第三次会议通过|，总则|\n一、": True,
    "（2018年3月1日市人大常委会|\n第三次会议通过）|\n一、": True,
    "（2018年3月1日市人大常委会|\n第三次|会议通过）\n一、": False,
    "二〇一八年三月一日市人大常委会|\n第三次会议通过\n|一、": True,
    "会议于2018年3月1日通过|\n|一、": False,
}


@pytest.mark.parametrize(("text", "found"), ADOPTIONS.items(), ids=ascii)
def test_words_on_the_adoption_end_in_their_line_or_in_the_head(text: str, found: bool) -> None:
    before, between, behind = text.split("|")
    view = ROUND + before + between + behind
    line = len(ROUND) + len(before)
    words = view[len(ROUND) :].partition("过）" if "（" in text else "过")
    end = len(ROUND) + len(words[0] + words[1])
    assert adoption(view, len(ROUND), line, line + len(between)) == (end if found else None)


FIELDS = {
    # A line up to its end, and the kind and the value of the field that begins it.
    "发布日期：2018-03-01 09：45| 浏览": ("published", "2018-03-01 09：45"),
    "发布日期：2018-03-01| 09：45": ("published", "2018-03-01"),
    "发布日期：昨日|": ("published", ""),
    "索 引 号： AB12|34": ("index", "AB12"),
    "• 文号：海政（2018）1号| 甲": ("number", "海政（2018）1号"),
    "浏览次数：12 次| 甲": ("count", "12 次"),
    "来源：海峡日报 2018|": ("page", "海峡日报 2018"),
    "来源：海峡日报 工作|": ("page", "海峡日报"),
    "发布日期|：2018-03-01": None,
    "工作日期：2018-03-01|": None,
}


@pytest.mark.parametrize(("text", "said"), FIELDS.items(), ids=ascii)
def test_a_label_at_the_start_of_a_line_says_what_its_value_is(text: str, said: tuple[str, str] | None) -> None:
    view = ROUND + text.replace("|", "")
    found = field(view, len(ROUND), len(ROUND) + text.index("|"))
    assert (found and (found[0], view[found[1] : found[2]])) == said


WITHIN = {
    # A line up to its end, with > before each field within it.
    "工作要点 >发布日期：2018-03-01> 来源：|日报 浏览：1",
    "工作要点>发布日期：2018-03-01|",
    "工作要点 >（来源）|",
    "工作要点 来源|：日报",
    "工作要点，来源：日报|",
    "工作要点|",
}


@pytest.mark.parametrize("text", sorted(WITHIN), ids=ascii)
def test_fields_within_a_line_are_found_up_to_its_end(text: str) -> None:
    line, _, rest = text.partition("|")
    parts = line.split(">")
    places = [len("来源：" + "".join(parts[:index])) for index in range(1, len(parts))]
    view = "来源：" + line.replace(">", "")
    assert list(fields_within(view + rest, len("来源："), len(view))) == places


@pytest.mark.parametrize(
    ("text", "is_one"), [("打印本页|", True), ("打印|工作", True), ("打|印", False), ("目 录|一", True)]
)
def test_a_line_for_readers_is_a_word_of_the_page(text: str, is_one: bool) -> None:
    assert is_word(ROUND + text.replace("|", ""), len(ROUND), len(ROUND) + text.index("|")) == is_one
