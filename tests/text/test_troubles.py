"""What is wrong with a text, or could not be read in it: each with its place."""

import pytest

from govplan import parse


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return the code, the pointer and the words of each issue but that a clause says no roles."""
    return [
        (issue.code, issue.pointer, issue.span and text[issue.span.start : issue.span.end])
        for issue in parse(text).issues
        if issue.code != "unmarked-role"
    ]


TROUBLES = {
    "nothing": ("要点\n一、建设\n推动。\n", []),
    "an empty text": ("", [("no-title", "/title", None)]),
    "a text without structure": ("要点\n推动。\n", [("no-structure", "", None)]),
    "a bracket with a role word in prose": (
        "要点\n一、建设\n推动（由市财政局牵头），共享。\n",
        [("unread-bracket", "", "（由市财政局牵头）")],
    ),
    "a bracket that looks like a label": (
        "要点\n一、建设\n推动（市责任单位为市财政局），共享。\n",
        [("unread-bracket", "", "（市责任单位为市财政局）")],
    ),
    "a bracket before and one behind a clause": (
        "要点\n一、建设\n推动（由甲牵头），共享。（责任单位：市财政局）服务（由乙牵头），开放。\n",
        [("unread-bracket", "", "（由甲牵头）"), ("unread-bracket", "", "（由乙牵头）")],
    ),
    "a bracket that touches a clause": (
        "要点\n一、建设\n推动。（责任单位：市财政局）（由乙牵头），开放。\n",
        [("unread-bracket", "", "（由乙牵头）")],
    ),
    "a bracket behind a missing number": (
        "要点\n一、建设\n三、服务\n推动（由甲牵头），共享。\n",
        [
            ("numbering-gap", "/sections/1", "三、服务\n推动（由甲牵头），共享。"),
            ("unread-bracket", "", "（由甲牵头）"),
        ],
    ),
    "a bracket within a clause": ("要点\n一、建设\n推动。（责任单位：市财政局（办公室负责）、市教育局）\n", []),
    "a missing number": (
        "要点\n一、建设\n三、服务\n",
        [("numbering-gap", "/sections/1", "三、服务")],
    ),
    "a repeated number": (
        "要点\n一、建设\n一、服务\n二、开放\n",
        [("numbering-repeat", "/sections/1", "一、服务")],
    ),
    "a clause that is cut off": (
        "要点\n一、建设。（责任单位：市政\n",
        [("truncated-clause", "/sections/0/tasks/0/responsibility", "（责任单位：市政")],
    ),
    "a lost character": (
        "要点\n一、建设中国?海峡基地。\n",
        [("lost-character", "/sections/0/tasks/0/text", "?")],
    ),
    "a group that leads": (
        "要点\n一、建设。（责任单位：各县政府牵头）\n",
        [("group-lead", "/sections/0/tasks/0/responsibility/assignments/0/party", "各县政府")],
    ),
}


@pytest.mark.parametrize(("text", "issues"), TROUBLES.values(), ids=TROUBLES)
def test_a_trouble_is_told_with_its_place(text: str, issues: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == issues


SAID = {
    # A text, and what is said of it and what to do.
    "推动。": [
        ("no-title", "the text has no title", "Put the title in a line of its own before the text."),
        (
            "no-structure",
            "the text has no numbered headings and no responsibility clauses",
            "See whether the text is a plan, and whether its numbering was lost.",
        ),
    ],
    "要点\n来源：海峡日报\n一、建设\n推动。\n": [
        (
            "unread-line",
            "a line of the head says what no field of the plan has room for",
            "See whether it says a thing twice and differently, or belongs to the web page alone.",
        )
    ],
    "要点\n一、建设\n推动\ud800。\n": [
        (
            "lone-surrogate-in-text",
            "half of a surrogate pair stands in the text; the plan has U+FFFD in its place",
            "Decode the file again: its bytes are not what its encoding says.",
        ),
    ],
    "要点\n一、建设\n推动（由市财政局牵头），共享。\n": [
        (
            "unread-bracket",
            "a bracket looks like a responsibility clause and was not read as one",
            "If it assigns a task, give it a label: （责任单位：…）.",
        )
    ],
}


@pytest.mark.parametrize(("text", "said"), SAID.items(), ids=ascii)
def test_a_trouble_says_what_is_wrong_and_what_to_do(text: str, said: list[tuple[str, str, str | None]]) -> None:
    found = [(issue.code, issue.message, issue.hint) for issue in parse(text).issues]
    assert [each for each in found if each[0] != "lost-character"] == said


def test_half_a_surrogate_pair_is_told_where_it_stands() -> None:
    assert ("lone-surrogate-in-text", "", "\ud800") in told("要点\n一、建设\ud800\n")


def test_a_line_of_a_list_of_contents_that_does_not_come_again_is_told() -> None:
    assert ("unread-line", "", "二、丙") in told("要点\n目录\n一、乙\n二、丙\n一、乙\n丁\n")


def test_issues_come_in_the_order_of_the_text() -> None:
    text = "一、建设\n推动（由甲牵头），中国?海峡。\n三、服务\n（责任单位：市政\n"
    parsed = parse(text)
    assert [issue.code for issue in parsed.issues] == [
        *("no-title", "unread-bracket", "lost-character"),
        *("numbering-gap", "truncated-clause", "unmarked-role"),
    ]
    starts = [issue.span.start if issue.span else -1 for issue in parsed.issues]
    assert starts == sorted(starts)


def test_a_bracket_in_a_wrapped_text_has_its_place_in_the_text() -> None:
    line = "加快建设数据平台，完善网络基础设施，推动各类应用部"
    text = f"要点\n一、建设\n　　{line}\n" + f"{line}\n" * 8 + f"{line[:18]}推动（由市财\n政局牵头），共享。\n"
    places = [place for code, _, place in told(text) if code == "unread-bracket"]
    assert [place and place.replace("\n", "") for place in places] == ["（由市财政局牵头）"]
