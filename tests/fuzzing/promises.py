"""What is promised of any text, any document and any file, asserted of one."""

import io
import json
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest import mock

from govplan import (
    CODES,
    GovplanError,
    InvalidJSON,
    InvalidPlan,
    Issue,
    Plan,
    UnknownVersion,
    check,
    dumps,
    from_dict,
    load,
    loads,
    parse,
    render,
    to_dict,
)
from govplan.cli.checking import Choice, outcome
from govplan.cli.encodings import Unreadable, decode
from govplan.cli.inputs import inputs
from govplan.cli.members import members
from govplan.cli.status import DONE, FAULTY, UNREADABLE
from govplan.reports import FORMATS, Ending
from tests import test_law
from tests.text import test_promises

_ALLOWED: Final = 0.5
_ALLOWED_A_CHARACTER: Final = 0.001
"""Seconds of the processor: far more than anything linear takes, on a slow machine and with all ways watched."""

_OF_TEXTS: Final[tuple[Any, ...]] = (
    test_promises.test_any_text_gives_a_plan_and_its_tokens_joined_are_the_text,
    test_promises.test_what_is_told_of_any_text_has_a_place_in_it,
    test_promises.test_spans_lie_in_each_other_in_order_and_begin_at_what_they_are_of,
    test_promises.test_a_span_tells_line_and_column_of_its_start,
    test_promises.test_every_visible_character_is_in_its_field,
    test_promises.test_what_is_in_no_field_is_punctuation_or_told,
    test_promises.test_what_a_line_of_the_frame_says_is_in_a_field_or_told,
    test_promises.test_a_plan_that_was_read_and_is_canonical_comes_back_from_its_text,
)
# That a rendered text is a fixed point is left out: one text of eight hundred such as these is known not to be one.

_OF_SYNTAX: Final = frozenset({"invalid-encoding", "invalid-json", "invalid-number", "too-nested"})
_OF_LOADS_ALONE: Final = frozenset({"duplicate-key", "lone-surrogate", "too-deep"})
"""What the schema cannot tell."""


def of_text(text: str) -> None:
    """Assert what is promised of a text."""
    with _soon(len(text)):
        parsed = parse(text)
        issues = check(parsed, select=CODES).issues
        rendered = render(parsed.plan)
    _told(issues, text)
    for promise in _OF_TEXTS:
        promise.hypothesis.inner_test(text)
    assert loads(dumps(parsed.plan)) == parsed.plan
    assert rendered == "" or (rendered.endswith("\n") and not rendered.isspace())


def of_document(data: bytes) -> None:
    """Assert what is promised of the bytes of a document."""
    with _soon(len(data)):
        report = check(data, select=CODES)
    _told(report.issues, data.decode("utf-8", "replace").removeprefix("\ufeff"))
    if not report.ok:
        return
    plan = loads(data)
    written = dumps(plan)
    again = loads(written)
    assert again == plan
    assert dumps(again) == written
    assert isinstance(render(plan), str)


def of_other_ways(data: bytes) -> None:
    """Assert that every way to read a document comes to the same, and that the schema agrees."""
    with _soon(len(data)):
        plan, told = _tried(loads, data)
    report = check(data, select=CODES)
    assert plan is not None or not report.ok
    codes = {issue.code for issue in report.issues}
    assert codes >= {*told}
    if plan is not None:
        assert codes == {issue.code for issue in check(plan, select=CODES).issues}
        assert loads(dumps(plan, indent=1).encode()) == from_dict(to_dict(plan)) == plan
    if not _OF_SYNTAX & {*told}:
        text = data.decode().removeprefix("\ufeff")
        assert _tried(loads, text) == (plan, told)
        if not _OF_LOADS_ALONE & {*told}:
            value = json.loads(text, parse_int=float)
            assert _tried(from_dict, value) == (plan, told)
            assert test_law.judge()(value) == (plan is not None)


def of_file(path: Path, name: str, *, piped: bool) -> None:
    """Assert what is promised of what the command line is given to read.

    Args:
        path: The file.
        name: The name of the format in which the command line tells what is wrong.
        piped: Whether the command line reads it from the standard input.
    """
    data = path.read_bytes()
    with mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(data))):
        sources = [*members(inputs(["-" if piped else str(path)]))]
    assert sources
    with _soon(len(data)):
        told = [outcome(source, Choice(name)) for source in sources]
    for each in told:
        assert each.status in {DONE, FAULTY, UNREADABLE}
        assert (each.status == UNREADABLE) == (each.unreadable is not None)
        assert not {*each.remark} & {*"\n\r"}
    form, head = FORMATS[name], _head(name)
    ending = Ending(ok=not any(each.status for each in told))
    whole = head + form.between.join([each.body for each in told if each.body]) + form.tail(ending)
    for document in whole.split("\n")[:-1] if name == "ndjson" else [whole] if name in {"json", "sarif"} else []:
        json.loads(document)


def of_other_files(path: Path) -> None:
    """Assert that every way to read a file comes to the same, and that what is decoded is a text."""
    data = path.read_bytes()
    assert _tried(load, path) == _tried(load, io.BytesIO(data)) == _tried(loads, data)
    try:
        text, encoding = decode(data)
    except Unreadable as unreadable:
        text, encoding = str(unreadable), "UTF-8"
    assert text.encode()
    assert encoding in {"UTF-8", "GB18030", "Big5"}
    _told(parse(text).issues, text)


_head: Final = cache(lambda name: FORMATS[name].head())


def _told(issues: Iterable[Issue], text: str) -> None:
    for issue in issues:
        assert issue.severity == CODES[issue.code].severity
        assert issue.message
        assert not {*issue.message} & {*"\n\r"}, issue.message
        assert issue.pointer == "" or issue.pointer.startswith("/")
        assert issue.span is None or 0 <= issue.span.start <= issue.span.end <= len(text)


def _tried(read: Callable[[Any], Plan], source: Any) -> tuple[Plan | None, tuple[str, ...]]:
    """Return the plan, or the codes of why there is none."""
    try:
        return read(source), ()
    except GovplanError as caught:
        error = caught
    assert type(error) in {InvalidJSON, InvalidPlan, UnknownVersion}
    assert error.report.errors()
    assert str(error)
    return None, tuple(sorted({issue.code for issue in error.report.issues}))


@contextmanager
def _soon(size: int) -> Generator[None, None, None]:
    """Assert that something does not take long."""
    began = time.process_time()
    yield
    assert time.process_time() - began < _ALLOWED + _ALLOWED_A_CHARACTER * size
