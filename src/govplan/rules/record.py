"""What is wrong with a plan as a document: its days, its period, its numbers, its place and its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govplan.issues import Issue
from govplan.model import Identifier
from govplan.rules.excerpt import excerpt
from govplan.rules.languages import is_unknown
from govplan.rules.walk import Walk

_SCHEME: Final = re.compile(r"GB(?:/T)? ?2260(?![0-9])")
_PLACE_CODE: Final = re.compile(
    # GB/T 2260—2007: the first two digits are those of a province, an autonomous region or a municipality.
    "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}"
)


def date_order(walk: Walk) -> Iterator[Issue]:
    """Tell the days that come before what they must follow: issue, publication, retrieval."""
    plan = walk.plan
    days = (
        ("/issued", "issue", plan.issued),
        ("/published", "publication", plan.published),
        ("/source/retrieved", "retrieval", plan.source and plan.source.retrieved),
    )
    known = [(pointer, what, day) for pointer, what, day in days if day]
    for (_, first, before), (pointer, second, behind) in pairwise(known):
        if behind < before:
            yield Issue.of(
                "date-order",
                f"the day of {second}, {behind}, comes before the day of {first}, {before}",
                pointer,
                hint="See in the source which of the two days is wrong.",
            )


def period_order(walk: Walk) -> Iterator[Issue]:
    """Tell a period that ends before it begins."""
    period = walk.plan.period
    if period and period.start and period.end and period.end < period.start:
        yield Issue.of(
            "period-order",
            f"the period ends on {period.end}, before it begins on {period.start}",
            "/period",
            hint="Exchange the two days, or correct the one that is wrong.",
        )


def duplicate_identifiers(walk: Walk) -> Iterator[Issue]:
    """Tell the identifiers that a plan has already."""
    seen: set[Identifier] = set()
    for i, identifier in enumerate(walk.plan.identifiers):
        if identifier in seen:
            yield Issue.of(
                "duplicate-identifier",
                f"the plan has the identifier {excerpt(identifier.value or identifier.scheme or '')} already",
                f"/identifiers/{i}",
                hint="Leave one of them out, or correct the one that is wrong.",
            )
        seen.add(identifier)


def unknown_language(walk: Walk) -> Iterator[Issue]:
    """Tell a language tag of the right form whose language does not exist."""
    language = walk.plan.language
    if is_unknown(language):
        yield Issue.of(
            "unknown-language-tag",
            f"there is no language {language.partition('-')[0]}",
            "/language",
            hint="Chinese is zh, in simplified characters zh-Hans; leave the member out for that.",
        )


def unknown_place(walk: Walk) -> Iterator[Issue]:
    """Tell a code that claims to be of GB/T 2260 and cannot be."""
    place = walk.plan.jurisdiction
    if place and place.code is not None and _SCHEME.match(place.scheme or "") and not _PLACE_CODE.fullmatch(place.code):
        yield Issue.of(
            "unknown-place-code",
            f"{excerpt(place.code)} is no code of GB/T 2260",
            "/jurisdiction/code",
            hint="A code has six digits, the first two those of a province: 350000 is Fujian.",
        )
