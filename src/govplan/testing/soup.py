"""Texts that are no documents: any characters, and the marks of documents in any order."""

from typing import Final

from hypothesis import strategies as st

TOKENS: Final = (
    *("建", "市财政局", "加快网络建设。", "一、", "（一）", "1.", "（1）", "①", "1.1 ", "第一章 ", "第一条 ", "一是"),
    *"（）()[]〔〕“”《》、，；：:。…·—",
    *(
        "责任单位：",
        "牵头单位：",
        "配合单位:",
        "完成时限：",
        "责任單位：",
        "牵头",
        "负责",
        "配合",
        "会同",
        "等",
        "及",
        "和",
    ),
    *("省", "市", "各县（区）", "省发改委、教育厅", "有关部门", "2018年", "6月底前", "〔2018〕12号", "附件：", "目录"),
    *("\n", "\r", "\r\n", "\t", " ", "\u3000", "\xa0", "\u2028", "\ufeff", "\0", "\x1f", "\ud800", "😀", "e\u0301"),
)
"""What a parser of plans looks for, and what it may not stumble over."""

NESTED: Final = ("（" * 3_000, "（责任单位：" * 1_000, "）" * 3_000, "1." * 2_000, "一、（一）1.（1）①" * 200)
"""Texts that go deeper than a stack."""

SOUP: Final[st.SearchStrategy[str]] = st.one_of(
    st.lists(st.sampled_from(TOKENS), max_size=40).map("".join), st.text(st.characters(), max_size=40)
)
"""Any text, of marks or of characters."""
