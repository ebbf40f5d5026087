"""Changes as a person reads them."""

import pytest

from govplan.comparison.changes import Change, ChangeKind, Changes, PartyChange, Side

CAPTION = "（一）扩建政务外网。"


def side(text: str | None, member: str = "", number: int = 1) -> Side:
    return Side(f"/sections/{number - 1}{member}", f"sec_{number}", text, CAPTION)


def lines(change: Change) -> list[str]:
    """Return what stands below the head of a change."""
    return Changes([change]).to_text().split("\n")[4:]


def test_no_difference_is_said() -> None:
    assert Changes().to_text() == "no difference"
    assert Changes().to_markdown() == "no difference\n"


def test_a_summary_and_the_kinds_come_first() -> None:
    changes = Changes(
        [Change("plan-changed", Side("/title", text="甲"), Side("/title")), Change("added", None, side("乙"))]
    )
    assert changes.to_text().split("\n") == [
        "1 of the plan itself, 1 added",
        "",
        "of the plan itself",
        "  title",
        "    was “甲”",
        "    now nothing",
        "",
        "added",
        f"  sec_1 {CAPTION}",
        "    乙",
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Change("moved", side("甲"), side("甲", number=2)), ["from /sections/0 to /sections/1"]),
        (Change("relabelled", side("一、"), side("二、", number=2)), ["was “一、”"]),
        (Change("relabelled", side(None), side("二、")), ["was nothing"]),
        (
            Change("reworded", side("建成平台", "/heading"), side("建好平台", "/heading")),
            ["heading: 建[-成-]{+好+}平台"],
        ),
        (Change("reworded", side("甲", "/text"), side("乙", "/text")), ["text: was “甲”", "text: now “乙”"]),
        (Change("due-changed", side(None, "/due"), side("年底前", "/due")), ["due: was nothing", "due: now “年底前”"]),
        (Change("removed", side("甲\n乙"), None), ["甲", "  乙"]),
        (Change("removed", side("扩建政务外网。"), None), []),
        (Change("removed", side(""), None), []),
        (
            Change(
                "duty-changed",
                side("甲"),
                side("乙"),
                [PartyChange("丙", "lead", "joint"), PartyChange("丁", "lead"), PartyChange("戊", None, "guide")],
            ),
            ["丙: lead → joint", "丁: no longer lead", "戊: now guide"],
        ),
        (
            Change("duty-changed", side("（甲）", "/responsibility"), side("（甲等）", "/responsibility")),
            ["responsibility: was “（甲）”", "responsibility: now “（甲等）”"],
        ),
        (
            Change("removed", side(""), None, [PartyChange("丁", "lead"), PartyChange("丁", "lead")]),
            ["丁: no longer lead"],
        ),
    ],
)
def test_below_a_change_stands_what_changed(change: Change, told: list[str]) -> None:
    assert lines(change) == [f"    {line}" for line in told]


def test_a_node_with_two_ids_has_both() -> None:
    text = Changes([Change("moved", side("甲"), side("甲", number=2))]).to_text()
    assert f"  sec_1 → sec_2 {CAPTION}" in text


@pytest.mark.parametrize("kind", ["reworded", "removed"])
def test_words_of_a_plan_are_no_markdown(kind: ChangeKind) -> None:
    before = side("# <b>甲</b>*乙*\n- [丙](x)", "/text")
    after = side("# <b>甲</b>*乙*\n- [丙](y)", "/text") if kind == "reworded" else None
    page = Changes([Change(kind, before, after)]).to_markdown()
    assert r"\# \<b\>甲\</b\>\*乙\*<br>- \[丙\](" in page
    assert "<del>x</del><ins>y</ins>" in page or kind == "removed"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_words_never_begin_a_line_of_their_own(end: str) -> None:
    change = Change("added", None, side(f"甲{end}1 removed"))
    assert lines(change) == ["    甲", "      1 removed"]
