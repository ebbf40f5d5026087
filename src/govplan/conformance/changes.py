"""What is derived from every case: its text in another layout, width or encoding, and the plan that it has then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import attrs

from govplan.codec.format import is_array, is_object

_NARROW: Final = {
    "brackets": str.maketrans("（）", "()"),
    "colons": str.maketrans("：", ":"),
    "commas": str.maketrans("，；", ",;"),
}


@attrs.frozen
class Change:
    """A change of a text, and what must hold of the plan of the changed text.

    Attributes:
        name: What it is called in the name of a check: `crlf`.
        of: Makes the changed text of a text.
        encoding: The encoding in which it is handed over; a program says in its capabilities which it reads.
        exchanged: Characters that are others in the plan too; without any the plan is the same.

    Example:
        >>> [change] = [change for change in CHANGES if change.name == "narrow-brackets"]
        >>> change.of("（一）加快建设。"), change.plan({"label": "（一）"})
        ('(一)加快建设。', {'label': '(一)'})
    """

    name: str
    of: Callable[[str], str]
    encoding: str = "utf-8"
    exchanged: dict[int, int] = attrs.field(factory=dict[int, int], repr=False)

    def plan(self, value: Any) -> Any:
        """Return the plan that the changed text has, of the plan that the text has, both as JSON values."""
        if isinstance(value, str):
            return value.translate(self.exchanged)
        if is_array(value):
            return [self.plan(each) for each in value]
        if is_object(value):
            return {name: self.plan(each) for name, each in value.items()}
        return value


def _narrow(what: str) -> Change:
    table = _NARROW[what]
    return Change(f"narrow-{what}", lambda text: text.translate(table), exchanged=table)


def _each_line(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "".join(f"{change(line)}\n" for line in text.splitlines())


CHANGES: Final = (
    Change("crlf", lambda text: text.replace("\n", "\r\n")),
    Change("cr", lambda text: text.replace("\n", "\r")),
    Change("bom", lambda text: f"\ufeff{text}"),
    Change("no-last-line-end", lambda text: text.removesuffix("\n")),
    Change("blank-first-lines", lambda text: f"\n\n{text}"),
    Change("blank-last-lines", lambda text: f"{text}\n　\n\n"),
    Change("blank-lines", lambda text: text.replace("\n", "\n\n")),
    Change("indents", _each_line("　　{}".format)),
    Change("tabs", _each_line("\t{}".format)),
    Change("trailing-blanks", _each_line("{}  ".format)),
    Change("no-break-spaces", _each_line("\xa0\xa0{}\xa0".format)),
    _narrow("brackets"),
    _narrow("colons"),
    _narrow("commas"),
    Change("gb18030", str, encoding="gb18030"),
)
"""The changes, each of which is made of every case that it changes at all, and that is not exempt from it."""
