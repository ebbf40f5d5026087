"""The paragraphs before the first heading."""

from __future__ import annotations

import pytest

from govplan.text import parse


@pytest.mark.parametrize(
    ("before", "parties"),
    [
        ("各地要推进（有关单位落实，责任单位：市财政局）各项工作。责任单位：市审计局", ["市审计局"]),
        ("各地要推进（有关单位落实，责任单位：市财政局。", ["市财政局"]),
        ("各地要推进（责任单位：市财政局）各项工作。责任单位：市审计局", ["市财政局", "市审计局"]),
        ("各地要推进各项工作。责任单位：市审计局", ["市审计局"]),
        ("各地要推进各项工作。（责任单位：各县（区）政府）", ["各县（区）政府"]),
    ],
)
def test_the_clauses_before_the_first_heading_are_read(before: str, parties: list[str]) -> None:
    plan = parse(f"工作要点\n{before}\n一、落实。").plan
    assert [each.party.name for duty in plan.responsibilities() for each in duty.assignments] == parties
