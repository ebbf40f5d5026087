"""A text that grows, and how its lines and characters are written."""

from itertools import pairwise
from typing import Final, NamedTuple

WIDTH: Final = 30
"""Where the lines of a hard-wrapped body are broken, in Chinese characters; others are half as wide."""

_ENDS: Final = "。；：！？;:"
_WIDEST: Final = 4


class Layout(NamedTuple):
    """How lines and characters are written."""

    lines: str = "plain"
    contents: bool = False
    end: str = "\n"
    indent: str = ""
    trailing: str = ""
    mark: str = ""
    encoding: str = "utf-8"


class Page:
    """A text that grows; it knows how lines are written."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.parts = [layout.mark]
        self.length = len(layout.mark)
        self.column = 0
        self.breaks = 0
        self.lines = 0
        self.body = False

    def put(self, text: str) -> None:
        """Write within a line."""
        if self.body and self.layout.lines == "hard-wrapped":
            for sign, following in pairwise(text + " "):
                width = 1 if sign < "\u2000" else 2
                # A full line that ends a sentence might end its paragraph too: nothing in it tells.
                room = 2 * WIDTH - (_WIDEST if following in _ENDS else 2 if sign in _ENDS else 0)
                if self.column + width > room:
                    self._add(self.layout.end)
                    self.column = 0
                    self.breaks += 1
                self._add(sign)
                self.column += width
        else:
            self._add(text)

    def begin(self) -> None:
        """Begin a paragraph."""
        if self.body and self.layout.lines == "flattened":
            return
        self._add(self.layout.indent)
        self.column = sum(1 if sign < "\u2000" else 2 for sign in self.layout.indent)

    def end(self, *, flat: bool = False) -> None:
        """End a paragraph; where the body is one line, only what is around it ends."""
        if flat:
            return
        self._add(self.layout.trailing + self.layout.end * (2 if self.layout.lines == "blank-lines" else 1))
        self.lines += self.body
        if self.body and self.layout.lines == "page-lines" and self.lines % 3 == 0:
            self._add(f"— {self.lines // 3} —{self.layout.end}")

    def line(self, text: str) -> None:
        """Write a paragraph."""
        self.begin()
        self.put(text)
        self.end()

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def features(self) -> set[str]:
        """Tell what the lines and characters show."""
        layout = self.layout
        shown = {
            "flattened": layout.lines == "flattened",
            "blank-lines": layout.lines == "blank-lines",
            "page-lines": layout.lines == "page-lines" and self.lines > 2,
            "hard-wrapped": self.breaks > 0,
            "crlf": layout.end == "\r\n",
            "carriage-returns": layout.end == "\r",
            "indented": "\u3000" in layout.indent,
            "tabs": "\t" in layout.indent,
            "no-break-spaces": "\xa0" in layout.indent,
            "trailing-blanks": bool(layout.trailing),
            "byte-order-mark": bool(layout.mark),
            "gb18030": layout.encoding == "gb18030",
        }
        return {name for name, is_so in shown.items() if is_so}
