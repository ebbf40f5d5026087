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


PIECES = {
    # A list with | between its pieces.
    "市财政局（牵头（一、二）、统筹），|市审计局": "two brackets, one in the other",
    "市财政局）、|（市审计局、区政府）": "a bracket closes that was not opened",
    "市财政局））、|（市审计局、区政府）": "two close that were not opened",
    "（一）（二、三）、|（（四、五），六）、|县政府": "brackets one behind the other",
    "各市、县（区）人民政府、|省财政厅": "levels that share their group",
    "各市、县人民政府负责，|省财政厅": "levels before a role word",
    "各省、自治区、直辖市人民政府": "levels in three pieces",
    "有关镇、街道、园区": "levels that are concerned",
    "各镇党委、政府、|市财政局": "a committee and its government",
    "各镇党委、|市财政局": "a committee and another body",
    "甲镇、|县政府": "the name of a place",
    "X（甲、乙）镇、|县政府": "a name with a letter",
    "相关市、|，|县政府": "no level behind a ，",
    "各市，|县政府": "another segment",
}
AROUND = [("", ""), ("各市、", "、县政府"), ("和", "和市审计局"), ("（", "负责"), ("各", "局区住建委")]


@pytest.mark.parametrize(("before", "behind"), AROUND)
@pytest.mark.parametrize("text", PIECES, ids=PIECES.values())
def test_a_list_is_read_from_its_begin_to_its_end(text: str, before: str, behind: str) -> None:
    words = text.replace("|", "")
    found = pieces(before + words + behind, len(before), len(before + words))
    expected = [part[:-1] if part[-1:] in "、，" else part for part in text.split("|")]
    assert [words[begin - len(before) : end - len(before)] for begin, end, _ in found] == expected


NAMES = {
    # A piece with | around what parts its names.
    "市财政局|和|市审计局": "whole names",
    "市财政局|以及|市审计局|及|区政府": "three names",
    "市人力资源和社会保障局": "a name with 和",
    "和|市财政局": "和 at the start",
    "和县": "a county of that name",
    "甲和市财政局": "no whole name before",
    "和平区政府": "a district whose name begins with 和",
    "和田地区": "an area whose name begins with 和",
    "区国资委办||区住建委": "no separator",
    "区国资办区住建委": "no separator in a short piece",
    "区文旅办市住建委": "another level",
    "区（住建办）||区住建委": "no separator behind a bracket",
    "市农机站办||市乙丙局": "no separator, of a city",
    "市财政局（市国资委和市审计局）": "within a bracket",
    "市财政局（市国资委）|和|市审计局": "behind a bracket",
    "市财政局和局": "the end of a name behind",
    "市财政局和": "nothing behind",
}


@pytest.mark.parametrize(("before", "behind"), AROUND)
@pytest.mark.parametrize("text", NAMES, ids=NAMES.values())
def test_names_are_parted_from_the_begin_of_a_piece_to_its_end(text: str, before: str, behind: str) -> None:
    words = text.replace("|", "")
    found = name_spans(before + words + behind, len(before), len(before + words))
    parted = text.removeprefix("和|").split("|")
    assert [words[begin - len(before) : end - len(before)] for begin, end in found] == parted[::2]
