"""What is known of a plan as a document: its notice, numbers, time, place, relations and source."""

import datetime
from typing import Annotated, Literal, TypeAlias

import attrs

from govplan.constraints import Pattern, constrain

RelationKind: TypeAlias = Literal["implements", "based-on", "part-of", "supersedes", "related"]

_Scheme: TypeAlias = Annotated[
    str,
    Pattern(
        r"^(document-number|index-number|[A-Za-z][A-Za-z0-9+.-]*:[!-~]+)$",
        "bad-scheme",
        "document-number, index-number or a URI",
    ),
]
_Sha256: TypeAlias = Annotated[
    str, Pattern(r"^[0-9a-f]{64}$", "bad-sha256", "64 hexadecimal digits, a to f in lower case")
]
_Url: TypeAlias = Annotated[
    str, Pattern(r"^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$", "bad-url", "a URL like https://example.org/plan")
]


@attrs.frozen(field_transformer=constrain)
class Notice:
    """The covering notice that issues a plan.

    Attributes:
        title: Its title.
        text: Its words.

    Example:
        >>> Notice(text="现印发给你们，请认真组织实施。").title is None
        True
    """

    title: str | None = None
    text: str | None = None


@attrs.frozen(field_transformer=constrain)
class Identifier:
    """A name that is given to one document alone.

    Attributes:
        scheme: `document-number` (发文字号), `index-number` (索引号) or a URI.
        value: The identifier: 闽政办〔2017〕28号.

    Raises:
        InvalidPlan: A field breaks its constraint (`bad-scheme`).

    Example:
        >>> Identifier("document-number", "国发〔2018〕38号").scheme
        'document-number'
    """

    scheme: _Scheme | None = None
    value: str | None = None


@attrs.frozen(field_transformer=constrain)
class Period:
    """The time that a plan is for.

    Attributes:
        start: The first day.
        end: The last day.

    Example:
        >>> Period(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)).end.year
        2017
    """

    start: datetime.date | None = None
    end: datetime.date | None = None


@attrs.frozen(field_transformer=constrain)
class Place:
    """The place that a plan is for.

    Attributes:
        name: Its name: 福建省.
        scheme: What the code belongs to: GB/T 2260.
        code: Its code: 350000.

    Example:
        >>> Place("福建省", "GB/T 2260", "350000").code
        '350000'
    """

    name: str | None = None
    scheme: str | None = None
    code: str | None = None


@attrs.frozen(field_transformer=constrain)
class Relation:
    """How a plan stands to another document.

    Attributes:
        kind: `implements`, `based-on`, `part-of`, `supersedes` or `related`.
        title: The title of the other document.
        identifier: Its identifier.

    Raises:
        InvalidPlan: A field breaks its constraint (`not-in-list`).

    Example:
        >>> Relation("implements", "国家信息化发展战略纲要").kind
        'implements'
    """

    kind: RelationKind | None = None
    title: str | None = None
    identifier: Identifier | None = None


@attrs.frozen(field_transformer=constrain)
class Source:
    """Where the text of a plan comes from.

    Attributes:
        title: The title of the page or file.
        url: Its address.
        retrieved: The day when it was fetched.
        sha256: The SHA-256 of its bytes: 64 hexadecimal digits.
        note: Anything else that is worth knowing.

    Raises:
        InvalidPlan: A field breaks its constraint (`bad-url`, `bad-sha256`).

    Example:
        >>> Source(url="https://example.org/plan.html").title is None
        True
    """

    title: str | None = None
    url: _Url | None = None
    retrieved: datetime.date | None = None
    sha256: _Sha256 | None = None
    note: str | None = None
