"""What `parse` gives beside the plan: tokens, spans and issues."""

import gc
from typing import Final

import pytest

from govplan import Parsed, Plan, Section, Span, parse
from govplan.text.parsed import pointers_of

TEXT: Final = (
    "通知\n各县（区）：\n　　现印发。\n海峡市人民政府\n2018年3月1日\n要点\n为加快建设。\n"
    "一、总体要求\n（一）建设（责任单位：市财政局、教育局）。推动。\n附件：甲\n"
)


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    return parse(TEXT)


def test_every_token_has_its_kind(parsed: Parsed) -> None:
    assert [(token.kind, TEXT[token.start : token.end]) for token in parsed.tokens if token.kind != "blank"] == [
        ("title", "通知"),
        ("addressees", "各县（区）："),
        ("notice", "现印发。"),
        ("issuer", "海峡市人民政府"),
        ("frame", "2018年3月1日"),
        ("title", "要点"),
        ("preamble", "为加快建设。"),
        ("label", "一、"),
        ("heading", "总体要求"),
        ("label", "（一）"),
        ("text", "建设"),
        ("clause", "（责任单位："),
        ("party", "市财政局"),
        ("clause", "、"),
        ("party", "教育局"),
        ("clause", "）"),
        ("text", "。"),
        ("text", "推动。"),
        ("closing", "附件：甲"),
    ]


KINDS = {
    # A text, and the kinds of its tokens with what each of them is.
    "a full stop behind a clause at the end of a line": (
        "要点\n一、建设（责任单位：甲局）。\n二、服务。",
        [
            ("title", "要点"),
            ("label", "一、"),
            ("text", "建设"),
            ("clause", "（责任单位："),
            ("party", "甲局"),
            ("clause", "）"),
            ("text", "。"),
            ("label", "二、"),
            ("text", "服务。"),
        ],
    ),
    "a head with all that may stand in it": (
        (
            "海峡市人民政府办公室文件\n海政〔2018〕12号\n——————\n发布日期：2018-03-05\n来源：海峡日报\n数据工作要点\n"
            "（草案）\n各县：\n为加快建设。\n一、总则。\n附件：名单\n海峡市教育局 海峡市财政局\n2018年3月1日\n"
            "（此件主动公开）\n"
        ),
        [
            ("issuer", "海峡市人民政府办公室"),
            ("frame", "文件"),
            ("frame", "海政〔2018〕12号"),
            ("other", "——————"),
            ("frame", "发布日期：2018-03-05"),
            ("frame", "来源：海峡日报"),
            ("title", "数据工作要点"),
            ("preamble", "（草案）\n"),
            ("addressees", "各县："),
            ("preamble", "\n为加快建设。"),
            ("label", "一、"),
            ("text", "总则。"),
            ("closing", "附件：名单"),
            ("issuer", "海峡市教育局"),
            ("issuer", "海峡市财政局"),
            ("frame", "2018年3月1日"),
            ("frame", "（此件主动公开）"),
        ],
    ),
    "a line behind a title": (
        "数据工作要点\n建设数字海峡\n一、甲",
        [("title", "数据工作要点"), ("preamble", "建设数字海峡"), ("label", "一、"), ("heading", "甲")],
    ),
    "a title in quotation marks": (
        "《数据工作要点》\n一、甲",
        [("other", "《"), ("title", "数据工作要点"), ("other", "》"), ("label", "一、"), ("heading", "甲")],
    ),
    "a plan behind its notice": (
        (
            "关于印发数据工作要点的通知\n各县：\n现印发。\n海峡市人民政府\n2018年3月1日\n（本文有删减）\n附件\n数据工作要点\n"
            "海政〔2018〕12号\n市大数据局\n为加快建设。\n一、总则\n"
        ),
        [
            ("title", "关于印发数据工作要点的通知"),
            ("addressees", "各县："),
            ("notice", "现印发。"),
            ("issuer", "海峡市人民政府"),
            ("frame", "2018年3月1日"),
            ("notice", "（本文有删减）"),
            ("frame", "附件"),
            ("title", "数据工作要点"),
            ("frame", "海政〔2018〕12号"),
            ("issuer", "市大数据局"),
            ("preamble", "为加快建设。"),
            ("label", "一、"),
            ("heading", "总则"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "tokens"), KINDS.values(), ids=KINDS)
def test_the_tokens_of_the_frame_have_their_kinds(text: str, tokens: list[tuple[str, str]]) -> None:
    found = [(token.kind, text[token.start : token.end]) for token in parse(text).tokens if token.kind != "blank"]
    assert found == tokens


def test_every_span_has_its_pointer(parsed: Parsed) -> None:
    assert {pointer: TEXT[span.start : span.end] for pointer, span in parsed.spans.items()} == {
        "/sections/0": "一、总体要求\n（一）建设（责任单位：市财政局、教育局）。推动。",
        "/sections/0/items/0": "（一）建设（责任单位：市财政局、教育局）。推动。",
        "/sections/0/items/0/tasks/0": "建设（责任单位：市财政局、教育局）。",
        "/sections/0/items/0/tasks/0/responsibility": "（责任单位：市财政局、教育局）",
        "/sections/0/items/0/tasks/0/responsibility/assignments/0/party": "市财政局",
        "/sections/0/items/0/tasks/0/responsibility/assignments/1/party": "教育局",
        "/sections/0/items/0/tasks/1": "推动。",
    }
    assert list(parsed.spans) == list(pointers_of(parsed.plan))
    assert parsed.spans["/sections/0/items/0"] == Span(TEXT.index("（一）"), TEXT.index("\n附件"), 9, 1)


def test_what_is_attached_is_in_no_span() -> None:
    text = "一、甲。\n附件：名单\n"
    assert {text[span.start : span.end] for span in parse(text).spans.values()} == {"一、甲。", "甲。"}


def test_what_stands_in_the_cells_of_a_row_is_no_section() -> None:
    assert [section.number for section in parse("一、甲\n1\t乙。二、丙\t丁").plan.sections] == [1]


def test_spans_are_read_only_and_tokens_and_issues_are_made_once(parsed: Parsed) -> None:
    with pytest.raises(TypeError):
        parsed.spans["/sections/0"] = Span(0, 0, 1, 1)  # type: ignore[index] # it is this that must fail
    assert parsed.tokens is parsed.tokens
    assert parsed.issues is parsed.issues
    assert parsed.spans is parsed.spans


def test_a_stray_blank_in_a_token_belongs_to_it() -> None:
    text = "一、建设 平台。（责任单位：市财 政局）"
    assert [(token.kind, text[token.start : token.end]) for token in parse(text).tokens] == [
        ("label", "一、"),
        ("text", "建设 平台。"),
        ("clause", "（责任单位："),
        ("party", "市财 政局"),
        ("clause", "）"),
    ]


def test_the_number_of_a_page_is_a_token_of_its_own() -> None:
    text = "一、建设。\n— 3 —\n推动。"
    assert [(token.kind, text[token.start : token.end]) for token in parse(text).tokens if token.kind != "blank"] == [
        ("label", "一、"),
        ("text", "建设。\n"),
        ("other", "— 3 —"),
        ("text", "\n推动。"),
    ]


def test_the_tokens_of_a_wrapped_text_stand_where_they_stand_in_it() -> None:
    line = "加快建设数据平台，完善网络基础设施，推动各类应用部"
    text = f"一、{line}\n" + f"{line}\n" * 8 + f"— 3 —\n{line}\n建设。\n"
    tokens = parse(text).tokens
    assert [(token.kind, text[token.start : token.end]) for token in tokens if token.kind in ("label", "other")] == [
        ("label", "一、"),
        ("other", "— 3 —"),
    ]


def test_a_name_across_two_lines_is_one_token() -> None:
    line = "加快建设数据平台，完善网络基础设施，推动各类应用部"
    text = "　　一、建设\n" + f"　　{line}\n{line}署{line[:1]}\n" * 6 + f"{line}责任单位：市财\n政局\n"
    parsed = parse(text)
    assert "".join(text[token.start : token.end] for token in parsed.tokens) == text


def test_the_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    parse(TEXT)
    assert gc.isenabled()
    gc.disable()
    try:
        parse(TEXT)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_pointers_come_in_the_order_of_the_document() -> None:
    plan = Plan(title="", sections=[Section(), Section()])
    assert list(pointers_of(plan)) == ["/sections/0", "/sections/1"]


def test_words_before_the_first_heading_end_where_it_begins() -> None:
    text = "要点\n建设。（责任单位：甲局）\n（一）服务。\n（二）推动。"
    parsed = parse(text)
    places = {pointer: text[span.start : span.end] for pointer, span in parsed.spans.items()}
    assert [places[f"/sections/{index}"] for index in range(3)] == [
        "建设。（责任单位：甲局）",
        "（一）服务。",
        "（二）推动。",
    ]
