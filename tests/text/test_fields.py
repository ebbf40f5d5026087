"""The fields of a clause."""

from __future__ import annotations

import pytest

from govplan.text.fields import fields, without_level


def _fields(text: str) -> list[tuple[str, str]]:
    return [(label, text[begin:after]) for begin, after, label in fields(text, len(text))]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("责任单位：市财政局", ["责任单位"]),
        ("市级牵头单位：市财政局；配合单位：市审计局", ["市级牵头单位", "配合单位"]),
        ("牵头单位：市财政局。市级责任领导：某某", ["牵头单位", "市级责任领导"]),
        ("牵头单位：市财政局；资金来源：市本级", ["牵头单位", "资金来源"]),
        ("市财政局（12）：市审计局", []),
        ("市财政局", []),
        ("：市财政局；牵头单位：市教育局", ["牵头单位"]),
        ("各县级牵头单位：市财政局", ["县级牵头单位"]),
        ("市完成时限：6月", ["市完成时限"]),
    ],
)
def test_a_label_stands_before_its_list(text: str, labels: list[str]) -> None:
    assert [label for label, _ in _fields(text)] == labels


def test_a_field_spans_its_label_and_its_colon() -> None:
    assert all(printed == f"{label}：" for label, printed in _fields("牵头单位：甲局；完成时限：6月；备注：无"))


def test_what_lies_behind_the_stop_is_no_field() -> None:
    assert list(fields("牵头单位：甲局；完成时限：6月", 8)) == [(0, 5, "牵头单位")]
    assert list(fields("牵头单位：甲局", 4)) == []
    assert [label for *_, label in fields("负责：甲局；牵头单位：乙局；完成时限：6月", 14)] == ["负责", "牵头单位"]


def test_only_a_level_is_taken_off_a_label() -> None:
    assert (without_level("县级责任单位"), without_level("责任单位")) == ("责任单位", "责任单位")
