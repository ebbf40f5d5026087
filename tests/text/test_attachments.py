"""What is attached to a plan."""

from __future__ import annotations

import pytest

from govplan.text.attachments import end_of_plan


def test_the_plan_ends_where_an_attachment_begins() -> None:
    text = "推进。\n附件：1.名单"
    assert end_of_plan(text, 0, ()) == text.index("附件")


def test_a_plan_without_attachments_ends_with_its_text() -> None:
    assert end_of_plan("推进附件的报送。", 0, ()) == 8


def test_a_line_that_begins_with_the_sign_alone_ends_no_plan() -> None:
    assert end_of_plan("推进。\n附近单位参加。", 0, ()) == 11


def test_a_title_that_begins_with_the_sign_ends_no_plan() -> None:
    text = "推进。\n附件：要求"
    assert end_of_plan(text, 0, {text.index("附件")}) == len(text)


def test_a_list_is_attached_where_the_words_before_the_plan_assign() -> None:
    text = "责任单位：市财政局\n总则\n推进。\n附件：名单"
    assert end_of_plan(text, text.index("总则"), ()) == text.index("附件")


def test_an_attached_list_that_alone_assigns_is_the_plan() -> None:
    text = "现印发给你们。\n附件：任务分工\n推进。责任单位：市财政局"
    assert end_of_plan(text, 0, ()) == len(text)


ATTACHED = {
    # A text, and what of it is attached.
    "the first of two": ("推进。\n附件：1\n附件：2", "附件：1\n附件：2"),
    "the first of two behind a word that begins alike": ("附属单位推进。\n附件：1\n附件：2", "附件：1\n附件：2"),
    "behind a blank": ("推进。 附件：名单", "附件：名单"),
    "behind two blanks": ("推进。  附件：名单", "附件：名单"),
    "a line of one word": ("推进附件\n附件\n名单", "附件\n名单"),
    "a word that is no line": ("推进。附件1 名单", ""),
}


@pytest.mark.parametrize(("text", "attached"), ATTACHED.values(), ids=ATTACHED)
def test_what_is_attached_begins_with_its_sign(text: str, attached: str) -> None:
    assert text[end_of_plan(text, 0, ()) :] == attached
