import copy
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govplan.codec import examine, from_dict, loads, to_dict
from govplan.codec.format import HEAD
from govplan.codec.judging import judge
from govplan.codec.shapes import classes, members
from govplan.issues import InvalidPlan, Span, UnknownVersion
from govplan.model import (
    MAX_DEPTH,
    Assignment,
    Due,
    Identifier,
    Item,
    Notice,
    Party,
    Period,
    Place,
    Plan,
    Relation,
    Responsibility,
    Section,
    Source,
    Task,
)
from govplan.schema import validator
from govplan.testing import plan_json

NONE: dict[str, Any] = {"govplan": "1.0", "title": "", "sections": []}

# Values that are right in one place or another, or nearly so.
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 7, 1.0, -0.0, 1e2, 1.5, -1, -1.0, 2**31 - 1, 2**31, 2147483647.0, 2147483648.0, 1e300),
    *(float("inf"), 10**30, "", "x", "\n", "7", "true", "工作", "𠀀", "\u0000", [], {}, [None], [[]], [{}], ["x"], [5]),
    *("2017-03-27", "2017-03-27\n", "2017-02-29", "2017-02-30", "0000-01-01", "0001-01-01", "9999-12-31"),
    *("20170327", "2017-W13-1", "２０１７-03-27", "2017-3-27", "2017-03-27T00:00"),
    *("lead", "lead\n", "Lead", "stated", "group", "first-listed", "related", "zh-Hans", "zh-Hans\n", "zh_CN", "z"),
    *("document-number", "document-number\n", "urn:x", "urn:", "a:b c", "a" * 64, "A" * 64, "a" * 64 + "\n", "1.0"),
    *({"name": "x"}, {"name": ""}, {"text": "x"}, {"title": "x"}, {"role": "lead", "party": {"name": "x"}}),
    *({"start": "2017-01-01"}, [{"text": "x", "due": []}], [{"items": [{}]}], {"": 1}, {"a/b": None}),
)
KEYS = (
    *("govplan", "$schema", "title", "sections", "items", "tasks", "text", "name", "kind", "number", "party", "role"),
    *("period", "start", "date", "due", "open_ended", "url", "sha256", "scheme", "language", "x", "", "Title"),
)


def refused(subject: Any) -> list[tuple[str, str]]:
    """The pointers and codes of what is wrong with a document, which every function must agree about."""
    issues = examine(subject)[1]
    assert issues
    with pytest.raises((InvalidPlan, UnknownVersion)) as caught:
        loads(subject) if isinstance(subject, str | bytes) else from_dict(subject)
    if caught.type is InvalidPlan:
        assert caught.value.report.issues == issues
    for issue in issues:
        assert "\n" not in issue.message
        assert str(issue).encode()
    return [(issue.pointer, issue.code) for issue in issues]


def is_accepted(document: Any) -> bool:
    try:
        from_dict(document)
    except (InvalidPlan, UnknownVersion):
        return False
    return True


def message(document: Any) -> str:
    (issue,) = examine(document)[1]
    return issue.message


def in_section(**members: Any) -> dict[str, Any]:
    return NONE | {"sections": [members]}


def in_duty(**members: Any) -> dict[str, Any]:
    return in_section(tasks=[{"text": "", "responsibility": members}])


def nested(depth: int, last: Any = None) -> dict[str, Any]:
    """A document with so many nodes in a row."""
    node: Any = {} if last is None else last
    for _ in range(depth - 1):
        node = {"items": [node]}
    return NONE | {"sections": [node]}


# The law: the schema and the codec judge alike.


def containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for below in value.values() if isinstance(value, dict) else value:
            yield from containers(below)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Documents with a few members and elements changed, added or removed."""
    document: Any = [json.loads(draw(plan_json()))]
    for _ in range(draw(st.integers(0, 3))):
        container = draw(st.sampled_from(list(containers(document))))
        value = copy.deepcopy(draw(st.sampled_from(VALUES)))
        if isinstance(container, list):
            place = draw(st.integers(0, len(container)))
            container[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [value]]))
        elif draw(st.booleans()):
            container.pop(draw(st.sampled_from([*container, None])), None)
        else:
            container[draw(st.sampled_from([*container, *KEYS]))] = value
    # A string would be taken for the text of a document.
    return document[0] if document and not isinstance(document[0], str) else None


@given(mutated())
def test_the_schema_and_the_codec_judge_alike(document: Any) -> None:
    plan, issues = examine(document)
    assert is_accepted(document) == (not issues) == validator().is_valid(document)
    assert plan is not None or issues
    assert examine(re.sub(r"(?<=[ \[])Infinity(?=[,\]}])", "1e999", json.dumps(document)))[0] == plan


@given(mutated())
def test_text_and_values_have_the_same_faults(document: Any) -> None:
    text = json.dumps(document, indent=1).replace("Infinity", "1e999")
    issues = examine(text)[1]
    assert sorted((issue.pointer, issue.code, issue.message) for issue in issues) == sorted(
        (issue.pointer, issue.code, issue.message) for issue in examine(document)[1]
    )
    assert all(issue.span is not None for issue in issues)


@given(mutated())
def test_faults_are_told_in_the_order_of_the_document(document: Any) -> None:
    issues = examine(json.dumps(document).replace("Infinity", "1e999"))[1]
    starts = [issue.span.start for issue in issues if issue.span]
    assert starts == sorted(starts)


HOLDERS: dict[type, Callable[[dict[str, Any]], dict[str, Any]]] = {
    Plan: lambda members: NONE | members,
    Section: lambda members: in_section(**members),
    Item: lambda members: in_section(items=[members]),
    Task: lambda members: in_section(tasks=[{"text": ""} | members]),
    Due: lambda members: in_section(tasks=[{"text": "", "due": [members]}]),
    Responsibility: lambda members: in_duty(**members),
    Assignment: lambda members: in_duty(assignments=[{"role": "lead", "party": {"name": "x"}} | members]),
    Party: lambda members: NONE | {"issuers": [{"name": "x"} | members]},
    Notice: lambda members: NONE | {"notice": members},
    Identifier: lambda members: NONE | {"identifiers": [members]},
    Period: lambda members: NONE | {"period": members},
    Place: lambda members: NONE | {"jurisdiction": members},
    Relation: lambda members: NONE | {"relations": [members]},
    Source: lambda members: NONE | {"source": members},
}


@pytest.mark.parametrize("cls", classes())
def test_they_judge_alike_of_every_value_in_every_member(cls: type) -> None:
    judge = validator()
    for key in (*(member.name for member in members(cls)), "x", *HEAD):
        for value in VALUES:
            document = HOLDERS[cls]({key: value})
            issues = examine(document)[1]
            assert is_accepted(document) == (not issues) == judge.is_valid(document), (key, value)


@pytest.mark.parametrize("value", [1, 1.0, 0, -0.0, 0.0, 2**31 - 1, 2147483647.0, 1e2])
def test_a_number_without_fraction_is_an_integer(value: float) -> None:
    for plan in (from_dict(in_section(number=value)), loads(json.dumps(in_section(number=value)))):
        number = plan.sections[0].number
        assert number == value
        assert repr(number) == str(int(value))


@pytest.mark.parametrize(
    "text", ["2147483648", "-1", "1e10", "1e400", "-1e400", "9" * 30, "9" * 5_000, "-" + "9" * 5_000]
)
def test_numbers_that_no_plan_has_are_out_of_range(text: str) -> None:
    document = json.dumps(in_section(number="HERE")).replace('"HERE"', text)
    assert refused(document) == [("/sections/0/number", "out-of-range")]
    assert message(document) == "must be between 0 and 2147483647"


@pytest.mark.parametrize("text", ["9" * 5_000, "1e400"])
def test_such_a_number_elsewhere_is_of_a_wrong_type(text: str) -> None:
    assert refused(f'{{"govplan": "1.0", "title": {text}, "sections": []}}') == [("/title", "wrong-type")]


# Each fault has its code, pointer and words.


@pytest.mark.parametrize(
    ("document", "pointer", "code", "words"),
    [
        ([], "", "wrong-type", "must be an object, not an array"),
        (None, "", "wrong-type", "must be an object, not null"),
        (5, "", "wrong-type", "must be an object, not a number"),
        ((), "", "wrong-type", "must be an object, not a Python tuple"),
        (NONE | {"title": 5}, "/title", "wrong-type", "must be a string, not a number"),
        (NONE | {"title": None}, "/title", "wrong-type", "must be a string, not null"),
        (NONE | {"preamble": None}, "/preamble", "wrong-type", "must be a string, not null"),
        (NONE | {"title": ["x"]}, "/title", "wrong-type", "must be a string, not an array"),
        (NONE | {"sections": {}}, "/sections", "wrong-type", "must be an array, not an object"),
        (NONE | {"sections": "abc"}, "/sections", "wrong-type", "must be an array, not a string"),
        (NONE | {"sections": ()}, "/sections", "wrong-type", "must be an array, not a Python tuple"),
        (NONE | {"notice": ""}, "/notice", "wrong-type", "must be an object, not a string"),
        (NONE | {"period": []}, "/period", "wrong-type", "must be an object, not an array"),
        (NONE | {"addressees": ["x", 5]}, "/addressees/1", "wrong-type", "must be a string, not a number"),
        (NONE | {"issued": 5}, "/issued", "wrong-type", "must be a date of the form YYYY-MM-DD, not a number"),
        (in_section(number="7"), "/sections/0/number", "wrong-type", "must be an integer, not a string"),
        (in_section(number=True), "/sections/0/number", "wrong-type", "must be an integer, not true or false"),
        (in_section(number=1.9), "/sections/0/number", "wrong-type", "must be an integer, not a fraction"),
        (
            in_duty(open_ended=1),
            "/sections/0/tasks/0/responsibility/open_ended",
            "wrong-type",
            "must be true or false, not a number",
        ),
        (NONE | {"issued": "2017-W13-1"}, "/issued", "bad-date", "must be a date of the form YYYY-MM-DD"),
        (NONE | {"issued": "2017-02-30"}, "/issued", "bad-date", "must be a day of the calendar"),
        (NONE | {"issuers": [{}]}, "/issuers/0/name", "missing-key", 'the member "name" is missing'),
        ({"govplan": "1.0", "sections": []}, "/title", "missing-key", 'the member "title" is missing'),
        ({"title": "", "sections": []}, "/govplan", "missing-key", 'the member "govplan" is missing'),
        (NONE | {"titel": ""}, "/titel", "unknown-key", 'Plan has no member "titel"'),
        (in_section(a=1), "/sections/0/a", "unknown-key", 'Section has no member "a"'),
        (NONE | {"issuers": [{"name": ""}]}, "/issuers/0/name", "too-short", "must have at least 1 character"),
        (
            NONE | {"issuers": [{"name": "x", "kind": "y"}]},
            "/issuers/0/kind",
            "not-in-list",
            "must be one of: organization, group, person",
        ),
        (in_section(number=-1), "/sections/0/number", "out-of-range", "must be between 0 and 2147483647"),
        (NONE | {"language": "zh_CN"}, "/language", "bad-language", "must be a BCP 47 language tag like zh-Hans"),
        (NONE | {"source": {"url": "x"}}, "/source/url", "bad-url", "must be a URL like https://example.org/plan"),
        (
            NONE | {"source": {"sha256": "x"}},
            "/source/sha256",
            "bad-sha256",
            "must be 64 hexadecimal digits, a to f in lower case",
        ),
        (
            NONE | {"identifiers": [{"scheme": "x"}]},
            "/identifiers/0/scheme",
            "bad-scheme",
            "must be document-number, index-number or a URI",
        ),
        (NONE | {"title": "x\ud800"}, "/title", "lone-surrogate", "holds U+D800, which is half of a surrogate pair"),
        (NONE | {"$schema": 5}, "/$schema", "wrong-type", "must be a string, not a number"),
        (NONE | {"$schema": None}, "/$schema", "wrong-type", "must be a string, not null"),
        (NONE | {"$schema": "\ud800"}, "/$schema", "lone-surrogate", "holds U+D800, which is half of a surrogate pair"),
        (NONE | {"govplan": 1.0}, "/govplan", "wrong-type", "must be a string, not a number"),
        (NONE | {"govplan": None}, "/govplan", "wrong-type", "must be a string, not null"),
        (NONE | {"govplan": "2.0"}, "/govplan", "newer-version", 'version "2.0" is newer than this govplan'),
        (NONE | {"govplan": "2"}, "/govplan", "unknown-version", 'version "2" is not known'),
        (NONE | {"govplan": ""}, "/govplan", "unknown-version", 'version "" is not known'),
        (NONE | {"govplan": "\ud800"}, "/govplan", "lone-surrogate", "holds U+D800, which is half of a surrogate pair"),
    ],
)
def test_a_fault_has_its_code_its_pointer_and_its_words(document: Any, pointer: str, code: str, words: str) -> None:
    assert refused(document) == [(pointer, code)]
    assert message(document) == words


def test_the_schema_may_be_named_and_is_not_read() -> None:
    for schema in ("", "urn:govplan:schema:plan:1.0", "什么"):
        assert from_dict(NONE | {"$schema": schema}) == loads(json.dumps({"$schema": schema} | NONE)) == from_dict(NONE)


def test_hints_say_what_to_do() -> None:
    hints = [examine(NONE | members)[1][0].hint for members in ({"Govplan": ""}, {"schema": ""}, {"lead-rule": ""})]
    assert hints == ['did you mean "govplan"?', 'did you mean "$schema"?', 'did you mean "lead_rule"?']
    assert examine(NONE | {"govplan": "2"})[1][0].hint == 'this govplan reads version "1.0"'


def test_every_fault_is_told_at_once_in_the_order_of_the_text() -> None:
    text = """{
  "titel": "x",
  "issued": "27.3.2017",
  "sections": [
    {"number": "1", "tasks": [{}, {"text": null}]},
    {"number": -1, "number": true}
  ],
  "issued": "2017-3-27",
  "$schema": 5
}"""
    assert [str(issue) for issue in examine(text)[1]] == [
        '1:1: /govplan: the member "govplan" is missing [missing-key]',
        '1:1: /title: the member "title" is missing [missing-key]',
        '2:3: /titel: Plan has no member "titel" [unknown-key]',
        "5:16: /sections/0/number: must be an integer, not a string [wrong-type]",
        '5:31: /sections/0/tasks/0/text: the member "text" is missing [missing-key]',
        "5:44: /sections/0/tasks/1/text: must be a string, not null [wrong-type]",
        "6:20: /sections/1/number: the member is given twice [duplicate-key]",
        "6:30: /sections/1/number: must be an integer, not true or false [wrong-type]",
        "8:3: /issued: the member is given twice [duplicate-key]",
        "8:13: /issued: must be a date of the form YYYY-MM-DD [bad-date]",
        "9:14: /$schema: must be a string, not a number [wrong-type]",
    ]


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (NONE | {"title": [5]}, "[5]"),
        (NONE | {"a\nb": 5}, '"a\\nb"'),
        (NONE | {"notice": {"a/b": {}}}, '"a/b"'),
        (NONE | {"issuers": [{"id": "x"}]}, '{"id": "x"}'),
        (NONE | {"\ud800": 5}, '"\\ud800"'),
        (NONE | {"title": "\ud800"}, '"\\ud800"'),
        (NONE | {"govplan": "2"}, '"2"'),
        ([1, 2], "[1, 2]"),
    ],
)
def test_the_place_of_a_fault_is_what_shows_it(document: Any, shown: str) -> None:
    text = f" \n{json.dumps(document)}"
    (issue,) = examine(text)[1]
    assert issue.span is not None
    assert text[issue.span.start : issue.span.end] == shown
    assert issue.span.line == 2
    assert (issue,) == examine(text.encode())[1]


def test_places_count_a_mark_that_is_part_of_the_text() -> None:
    assert examine("\ufeff[]")[1][0].span == Span(1, 3, 1, 2)
    assert examine(b"\xef\xbb\xbf[]")[1][0].span == Span(0, 2, 1, 1)


def test_faults_of_values_have_no_place() -> None:
    assert examine(NONE | {"title": 5})[1][0].span is None


# Members that are given twice.


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ('{"govplan": "1.0", "govplan": "1.0", "title": "", "sections": []}', ["/govplan"]),
        ('{"govplan": "1.0", "title": 5, "title": "", "t\\u0069tle": "", "sections": []}', ["/title", "/title"]),
        ('{"govplan": "1.0", "title": "", "sections": [{"label": "", "label": "a"}]}', ["/sections/0/label"]),
        (
            '{"govplan": "1.0", "title": "", "sections": [{"label": "", "label": ""}], "sections": []}',
            ["/sections/0/label", "/sections"],
        ),
        ('{"govplan": "1.0", "title": "https://x:y", "closing": ":", "closing": "", "sections": []}', ["/closing"]),
    ],
)
def test_a_member_that_is_given_twice_is_told_wherever_it_is(text: str, pointers: list[str]) -> None:
    assert refused(text) == refused(text.encode()) == [(pointer, "duplicate-key") for pointer in pointers]


def test_a_member_twice_within_an_unknown_one_is_told_too() -> None:
    text = '{"govplan": "1.0", "title": "", "sections": [], "x": [{"a/b": 1, "a/b": 2}]}'
    assert refused(text) == [("/x", "unknown-key"), ("/x/0/a~1b", "duplicate-key")]


def test_colons_within_strings_are_not_taken_for_members() -> None:
    document = NONE | {"title": 'a:b "c": {"d": 1}', "source": {"url": "https://example.org:80/?a:b"}}
    assert loads(json.dumps(document)) == from_dict(document)


# Versions.


def test_a_document_of_another_version_is_refused_for_that_alone() -> None:
    with pytest.raises(UnknownVersion) as caught:
        loads('{"govplan": "2.0", "title": 5}')
    assert [issue.code for issue in caught.value.report.issues] == ["newer-version"]
    with pytest.raises(UnknownVersion) as caught:
        from_dict(NONE | {"govplan": "1"})
    assert [issue.code for issue in caught.value.report.issues] == ["unknown-version"]


@pytest.mark.parametrize("version", ["1.1", "1.10", "2.0", "10.0", "999999999.999999999"])
def test_a_higher_version_is_a_newer_one(version: str) -> None:
    (issue,) = examine(NONE | {"govplan": version})[1]
    assert issue.code == "newer-version"
    assert issue.hint == 'this govplan reads version "1.0": install a newer one'


@pytest.mark.parametrize(
    "version", ["0.9", "1", "1.00", "01.0", "1.0.1", "1.0\n", "v1.0", "１.1", "1.-1", "1.", "9" * 5000 + ".0", ""]
)
def test_any_other_version_is_an_unknown_one(version: str) -> None:
    (issue,) = examine(NONE | {"govplan": version})[1]
    assert issue.code == "unknown-version"


@given(st.text("01.9", max_size=6))
def test_every_version_but_the_known_one_is_raised_as_that(version: str) -> None:
    if version != "1.0":
        with pytest.raises(UnknownVersion):
            from_dict(NONE | {"govplan": version})
        with pytest.raises(UnknownVersion):
            loads(json.dumps(NONE | {"govplan": version}))


def test_what_is_wrong_beside_the_fields_leaves_the_plan() -> None:
    for head in ({"govplan": "2.0"}, {"govplan": 1.0}, {"$schema": 5}):
        plan, issues = examine(NONE | head)
        assert plan == from_dict(NONE)
        assert len(issues) == 1


def test_a_document_of_another_version_is_examined_to_the_end() -> None:
    codes = [issue.code for issue in examine('{"govplan": "2.0", "title": 5}')[1]]
    assert codes == ["missing-key", "newer-version", "wrong-type"]


# Surrogates.


@pytest.mark.parametrize("escaped", [True, False])
def test_half_of_a_surrogate_pair_is_told_wherever_it_is(escaped: bool) -> None:
    document = in_section(heading="\udfff", **{"a\ud800/": "x"}) | {"addressees": ["x", "\ud83d"], "language": "\ud800"}
    expected = [("/sections/0/heading", "lone-surrogate"), ("/sections/0/a\ufffd~1", "lone-surrogate")]
    expected += [("/addressees/1", "lone-surrogate"), ("/language", "lone-surrogate")]
    assert refused(document) == refused(json.dumps(document, ensure_ascii=escaped)) == expected


def test_whole_pairs_are_characters() -> None:
    document = NONE | {"title": "𠀀", "closing": "\\ud800"}
    assert loads(json.dumps(document)).title == loads(json.dumps(document, ensure_ascii=False)).title == "𠀀"


# Depth.


def deep_text(depth: int) -> str:
    return (
        '{"govplan": "1.0", "title": "", "sections": [' + '{"items": [' * (depth - 1) + "{}" + "]}" * (depth - 1) + "]}"
    )


TOO_DEEP = "/sections/0" + MAX_DEPTH * "/items/0"


def test_nodes_may_be_nested_64_deep() -> None:
    assert loads(deep_text(64)) == from_dict(nested(64))
    assert to_dict(from_dict(nested(64))) == nested(64)


@pytest.mark.parametrize("depth", [65, 66, 100, 200])
def test_the_first_node_that_is_too_deep_is_told(depth: int) -> None:
    assert refused(deep_text(depth)) == refused(nested(depth)) == [(TOO_DEEP, "too-deep")]


def test_values_may_be_nested_as_deep_as_they_like() -> None:
    assert refused(nested(100_000)) == [(TOO_DEEP, "too-deep")]


def test_every_branch_that_is_too_deep_is_told_beside_other_faults() -> None:
    document = nested(64, {"items": [{"x": 1}, 5], "label": 5})
    document["sections"].append({"y": 1})
    expected = [
        (TOO_DEEP, "too-deep"),
        (TOO_DEEP[:-1] + "1", "too-deep"),
        (TOO_DEEP.removesuffix("/items/0") + "/label", "wrong-type"),
        ("/sections/1/y", "unknown-key"),
    ]
    assert refused(document) == refused(json.dumps(document)) == expected


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"sections":[', '{"items":[{"a":'])
@pytest.mark.parametrize("count", [50, 150, 300, 450, 100_000])
def test_no_nesting_of_brackets_is_too_much(opening: str, count: int) -> None:
    closing = "".join({"{": "}", "[": "]"}[each] for each in reversed(opening) if each in "{[")
    text = opening * count + "0" + closing * count
    document = f'{{"govplan": "1.0", "title": "", "sections": [{text}]}}'
    assert examine(text)[1]
    assert examine(document)[1]


def test_what_holds_itself_is_no_plan() -> None:
    document = dict(NONE)
    document["source"] = document
    assert refused(document) == [(f"/source/{key}", "unknown-key") for key in ("govplan", "sections", "source")]
    node: dict[str, Any] = {}
    node["items"] = [node]
    assert refused(NONE | {"sections": [node]}) == [(TOO_DEEP, "too-deep")]


class Words(str):
    """What other readers of JSON may make of a string."""

    __slots__ = ()


def test_types_are_exact() -> None:
    assert refused(NONE | {"title": Words("x")}) == [("/title", "wrong-type")]


def test_faults_in_one_place_are_told_in_the_order_of_the_members() -> None:
    assert [issue.pointer for issue in examine("{}")[1]] == ["/govplan", "/title", "/sections"]


def test_the_members_of_the_head_are_proposed_for_a_plan_alone() -> None:
    assert [examine(document)[1][0].hint for document in (NONE | {"$shema": ""}, in_section(**{"$shema": ""}))] == [
        'did you mean "$schema"?',
        None,
    ]


def test_a_member_twice_is_looked_for_unless_there_is_surely_none() -> None:
    text = '{"govplan": "1.0", "title": "", "title": "", "sections": []}'
    assert [issue.code for issue in judge(NONE, text, plain=False)[1]] == ["duplicate-key"]
    assert judge(NONE, text, plain=True)[1] == ()
