"""The lists of a clause."""

from __future__ import annotations

import pytest

from govplan.text.lists import name_spans, pieces


def _pieces(text: str) -> list[str]:
    return [text[begin:end] for begin, end, _ in pieces(text, 0, len(text))]


def _names(text: str) -> list[str]:
    return [text[begin:end] for begin, end in name_spans(text, 0, len(text))]


def test_a_list_splits_at_marks_outside_brackets() -> None:
    assert _pieces("市财政局（牵头、统筹）、市审计局；区政府") == ["市财政局（牵头、统筹）", "市审计局", "区政府"]


def test_each_piece_comes_with_the_mark_behind_it() -> None:
    assert [mark for *_, mark in pieces("甲局、乙局，丙局", 0, 8)] == ["、", "，", "；"]


def test_levels_that_share_their_group_are_one_piece() -> None:
    assert _pieces("各市、县（区）人民政府、省财政厅") == ["各市、县（区）人民政府", "省财政厅"]


def test_a_level_goes_on_with_no_group_but_one_of_levels() -> None:
    assert _pieces("甲局、各校园、县政府") == ["甲局", "各校园", "县政府"]
    assert _pieces("各省、自治区、直辖市人民政府") == ["各省、自治区、直辖市人民政府"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市财政局和市审计局", ["市财政局", "市审计局"]),
        ("市人力资源和社会保障局", ["市人力资源和社会保障局"]),
        ("及市财政局", ["市财政局"]),
        ("区国资办区住建委", ["区国资办区住建委"]),
        ("区委办区住房建设委", ["区委办区住房建设委"]),
        ("市财政局和省厅", ["市财政局和省厅"]),
        ("市财政局和共同建设", ["市财政局和共同建设"]),
        ("", []),
        ("区人力社保局区住建委", ["区人力社保局", "区住建委"]),
    ],
)
def test_and_parts_complete_names_only(text: str, names: list[str]) -> None:
    assert _names(text) == names
