"""The law that ties the schema and the codec: the schema accepts a document if and only if `loads` does."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from govplan.check import check
from govplan.codec import loads
from govplan.issues import GovplanError
from govplan.schema import validator
from govplan.testing import plan_json

Place: TypeAlias = tuple[Any, Any]
"""A container, and the key or index of a value in it."""

DATES = (
    "2017-02-28",
    "2017-02-29",
    "2017-02-30",
    "0001-01-01",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "2017-13-01",
    "2017-1-1",
    "20170101",
    "2017-W13-5",
    "2017-W13",
    "2017-087",
    "2017-01-01T00:00:00",
    "2017-01-01\n",
    " 2017-01-01",
    "２０１７-01-01",
    "٢٠١٧-01-01",
    "2017－01－01",
    "",
)
NUMBERS = (0, -0.0, 1.0, 7e0, 2**31 - 1, 2147483647.0, 2**31, 2147483648.0, 1e300, 10**30, -1, -1.0, 0.5, 1e-300)
DIGESTS = ("0" * 64, "f" * 64, "F" * 64, "g" * 64, "0" * 63, "0" * 65, "0" * 64 + "\n", "\n" + "0" * 64, "０" * 64)
URLS = (
    "a:b",
    "https://example.org/a?b#c",
    "a:",
    ":b",
    "1:b",
    "a b:c",
    "a:b c",
    "a:b\n",
    "a:中",
    "https://例子.cn",
    "a:\x7f",
)
LANGUAGES = (
    "zh",
    "zh-Hans",
    "zh-Hans-CN-x-1",
    "zh_Hans",
    "z",
    "zh-",
    "-zh",
    "abcdefghi",
    "zh-Hans\n",
    "zh\n",
    "中文",
    "zh ",
)
NAMES = ("中", " ", "\n", "\x00", "\U0001f600", "")
FLAGS = (True, False, 0, 1, "true", "false", 1.0)
OTHER: tuple[Any, ...] = (None, True, 5, 1.0, "7", "", [], {}, [None], [[]], {"": None})
"""Values of every type: what fits one member is wrong for the others."""

WORDS = {
    "role": ("lead", "responsible", "joint", "support", "participant", "guide", "supervise", "other", "Lead", "lead\n"),
    "basis": ("stated", "default", "rule", "rules"),
    "kind": ("organization", "group", "person", "implements", "based-on", "part-of", "supersedes", "related", "none"),
    "lead_rule": ("first-listed", "first_listed"),
}

AIMED: dict[tuple[str, str], tuple[Any, ...]] = {
    # What is put into a member of an object, which is known by the key that it hangs on; "" is the whole document.
    ("", "govplan"): ("1.0", "1", "1.00", "1.0\n", "2.0", 1.0, 1),
    ("", "$schema"): ("", "urn:govplan:schema:plan:1.0", "\n"),
    ("", "issued"): DATES,
    ("", "published"): DATES,
    ("", "language"): LANGUAGES,
    ("", "lead_rule"): WORDS["lead_rule"],
    ("", "addressees"): (["各市"], [""], [5], ["各市", None]),
    ("", "title"): NAMES,
    ("period", "start"): DATES,
    ("period", "end"): DATES,
    ("due", "date"): DATES,
    ("source", "retrieved"): DATES,
    ("source", "url"): URLS,
    ("source", "sha256"): DIGESTS,
    ("identifiers", "scheme"): (*URLS, "document-number", "index-number", "document-number\n", "index"),
    ("identifier", "scheme"): ("document-number", "urn:a"),
    ("relations", "kind"): WORDS["kind"],
    ("sections", "number"): NUMBERS,
    ("sections", "items"): ([{}], [{"items": [{}]}], [{"number": 1.0}], [{"heading": ""}], {}),
    ("items", "number"): NUMBERS,
    ("items", "label"): NAMES,
    ("tasks", "text"): NAMES,
    ("responsibility", "open_ended"): FLAGS,
    ("assignments", "role"): WORDS["role"],
    ("assignments", "basis"): WORDS["basis"],
    ("assignments", "word"): NAMES,
    ("party", "name"): NAMES,
    ("party", "kind"): WORDS["kind"],
    ("party", "printed"): NAMES,
    ("issuers", "name"): NAMES,
    ("jurisdiction", "code"): NAMES,
}

PARTY = {"name": "省财政厅"}
FULL: dict[str, Any] = {
    # Every kind of object once.
    "govplan": "1.0",
    "title": "工作要点",
    "sections": [
        {
            "items": [{}],
            "tasks": [{"text": "", "responsibility": {"assignments": [{"role": "lead", "party": PARTY}]}, "due": [{}]}],
        }
    ],
    "notice": {},
    "issuers": [PARTY],
    "identifiers": [{}],
    "period": {},
    "jurisdiction": {},
    "relations": [{"identifier": {}}],
    "source": {},
}

JSON = st.recursive(
    st.sampled_from(OTHER) | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=5), values, max_size=3),
    max_leaves=5,
)


@cache
def judge() -> Callable[[Any], bool]:
    is_valid: Callable[[Any], bool] = validator().is_valid
    return is_valid


def is_read(document: Any) -> bool:
    try:
        loads(json.dumps(document))
    except GovplanError:
        return False
    return True


def objects(value: Any, key: str = "") -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every object of a document, and the key that it hangs on."""
    if isinstance(value, dict):
        yield value, key
        for name, member in value.items():
            yield from objects(member, name)
    if isinstance(value, list):
        for element in value:
            yield from objects(element, key)


def places(value: Any) -> Iterator[Place]:
    """Yield every place of a document that a value stands in."""
    keys: list[Any] = []
    if isinstance(value, dict):
        keys = [*value]
    if isinstance(value, list):
        keys = [*range(len(value))]
    for key in keys:
        yield value, key
        yield from places(value[key])


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Draw plan documents with up to three changes."""
    document = json.loads(draw(plan_json()))
    for edit in draw(
        st.lists(st.sampled_from([aim, aim, aim, replace, copy, drop, add, rename, repeat, nest]), max_size=3)
    ):
        edit(draw, document)
    return document


def aim(draw: st.DrawFn, document: Any) -> None:
    """Put a value where one of its kind belongs."""
    found = [
        (each, member, AIMED[key, member]) for each, key in objects(document) for name, member in AIMED if name == key
    ]
    holder, member, values = draw(st.sampled_from(found))
    holder[member] = draw(st.sampled_from(values))


def replace(draw: st.DrawFn, document: Any) -> None:
    """Put any value anywhere."""
    holder, key = draw(st.sampled_from([*places(document)]))
    holder[key] = draw(JSON)


def copy(draw: st.DrawFn, document: Any) -> None:
    """Put the value of one place into another."""
    taken = [*places(document)]
    source, name = draw(st.sampled_from(taken))
    target, key = draw(st.sampled_from(taken))
    target[key] = deepcopy(source[name])


def drop(draw: st.DrawFn, document: Any) -> None:
    """Remove a member or an element."""
    holder, key = draw(st.sampled_from([*places(document)]))
    del holder[key]


def add(draw: st.DrawFn, document: Any) -> None:
    """Add a member that another object may have, or any."""
    holder, _ = draw(st.sampled_from([*objects(document)]))
    names = st.sampled_from([member for _, member in AIMED]) | st.text(max_size=5)
    holder[draw(names)] = draw(JSON)


def rename(draw: st.DrawFn, document: Any) -> None:
    """Give a member another name."""
    found = [(holder, name) for holder, _ in objects(document) for name in holder]
    holder, name = draw(st.sampled_from(found))
    holder[draw(st.sampled_from((name.upper(), f"{name} ", name.replace("_", "-"), "id")))] = holder.pop(name)


def repeat(draw: st.DrawFn, document: Any) -> None:
    """Repeat the elements of a list."""
    lists = [holder[key] for holder, key in places(document) if isinstance(holder[key], list)]
    each = draw(st.sampled_from([*lists, []]))
    each.extend(deepcopy(each))


def nest(draw: st.DrawFn, document: Any) -> None:
    """Put a value into a list, into an object, or into an object of its own kind."""
    holder, key = draw(st.sampled_from([*places(document)]))
    wrap: Callable[[Any], Any] = draw(
        st.sampled_from([lambda value: [value], lambda value: {"items": [value]}, lambda value: {key: value}])
    )
    holder[key] = wrap(holder[key])


@given(mutated())
def test_holds_for_mutated_documents(document: Any) -> None:
    # How deep nodes are nested is for `loads` alone to tell, and a copy within itself nests them deeper.
    assume(all(issue.code != "too-deep" for issue in check(document).issues))
    accepted = judge()(document)
    event("accepted" if accepted else "refused")
    assert is_read(document) == accepted


@given(JSON)
def test_holds_for_any_value(document: Any) -> None:
    assert is_read(document) == judge()(document)


@given(plan_json())
def test_both_accept_every_spelling_of_a_plan(text: str) -> None:
    assert judge()(json.loads(text))
    loads(text)


@pytest.mark.parametrize(("key", "member"), [pytest.param(*each, id="/".join(each)) for each in AIMED])
def test_holds_for_every_near_miss(key: str, member: str) -> None:
    verdicts = set()
    for value in (*AIMED[key, member], *OTHER):
        document = deepcopy(FULL)
        for holder, name in objects(document):
            if name == key:
                holder[member] = value
        verdicts.add(judge()(document))
        assert is_read(document) == judge()(document), value
    assert verdicts == {True, False}


def test_every_kind_of_object_is_tried() -> None:
    assert {key for key, _ in AIMED} <= {key for _, key in objects(FULL)}
    assert judge()(FULL)
