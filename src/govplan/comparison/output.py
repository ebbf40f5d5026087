"""Changes as a person reads them: lines in a terminal, or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from govplan.comparison.changes import KINDS, Change, ChangeKind, Changes, PartyChange, Side
from govplan.comparison.splice import splice

_LINE_ENDS: Final = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SIGNS: Final = re.compile(r"[\\`*_{}\[\]<>#|~&]")


@attrs.frozen
class _Manner:
    """How one kind of output is written.

    Attributes:
        title: The line above the changes of a kind.
        head: The line of a change.
        line: A line below it.
        line_end: What stands for the end of a line within words.
        gone: How words are written that are gone.
        new: How words are written that are new.
        signs: What must be escaped in words.
    """

    title: str
    head: str
    line: str
    line_end: str
    gone: str
    new: str
    signs: re.Pattern[str]

    def words(self, text: str) -> str:
        """Return words of a plan as they can stand here."""
        return _LINE_ENDS.sub(self.line_end, self.signs.sub(r"\\\g<0>", text))


_TEXT: Final = _Manner("{}", "  {} {}", "    {}", "\n      ", "[-{}-]", "{{+{}+}}", re.compile("(?!)"))
# HTML, for ** and ~~ do not work between Chinese characters and punctuation (CommonMark 0.31, 6.2).
_MARKDOWN: Final = _Manner("## {}\n", "- `{}` {}", "  - {}", "<br>", "<del>{}</del>", "<ins>{}</ins>", _SIGNS)


def as_text(changes: Changes) -> str:
    """Return changes as lines for a person."""
    return "\n".join(_lines(changes, _TEXT))


def as_markdown(changes: Changes) -> str:
    """Return changes as Markdown, with a line feed at the end."""
    return "\n".join([*_lines(changes, _MARKDOWN), ""])


def _lines(changes: Changes, manner: _Manner) -> Iterator[str]:
    counts = changes.counts()
    yield ", ".join(f"{count} {_name(kind)}" for kind, count in counts.items()) or "no difference"
    for kind in KINDS:
        if kind in counts:
            yield ""
            yield manner.title.format(_name(kind))
            for change in changes.of(kind):
                yield from _change(change, manner)


def _name(kind: ChangeKind) -> str:
    return "of the plan itself" if kind == "plan-changed" else kind.replace("-", " ")


def _change(change: Change, manner: _Manner) -> Iterator[str]:
    """Write a change: where, what, and whose duty it is."""
    sides = [side for side in (change.before, change.after) if side]
    names = dict.fromkeys(side.id or side.pointer[1:] for side in sides)
    caption = manner.words(" ".join((sides[-1].caption or "").split()))
    yield manner.head.format(" → ".join(names), caption).rstrip()
    parties = dict.fromkeys(f"{manner.words(party.name)}: {_role(party)}" for party in change.parties)
    for line in (*_what(change, manner), *parties):
        yield manner.line.format(line)


def _what(change: Change, manner: _Manner) -> Iterator[str]:
    match change:
        case Change("duty-changed", parties=[_, *_]):
            return  # The parties say it all.
        case Change("relabelled", Side() as before):
            yield f"was {_quoted(before, manner)}"
        case Change("moved", Side() as before, Side() as after):
            yield f"from {before.pointer} to {after.pointer}"
        case Change(kind, Side() as before, Side() as after):
            words = _spliced(before, after, manner) if kind in {"reworded", "plan-changed"} else ""
            member = f"{after.pointer.rpartition('/')[2]}: " if after.id else ""
            if words:
                yield f"{member}{words}"
            else:
                yield f"{member}was {_quoted(before, manner)}"
                yield f"{member}now {_quoted(after, manner)}"
        case _:
            for side in (change.before, change.after):
                if side and side.text and not (side.caption or "").endswith(side.text):
                    yield manner.words(side.text)


def _spliced(before: Side, after: Side, manner: _Manner) -> str:
    return "".join(
        (manner.gone.format(manner.words(gone)) if gone else "")
        + (manner.new.format(manner.words(new)) if new else "")
        + manner.words(kept)
        for gone, new, kept in splice(before.text or "", after.text or "")
    )


def _quoted(side: Side, manner: _Manner) -> str:
    return "nothing" if side.text is None else f"“{manner.words(side.text)}”"


def _role(party: PartyChange) -> str:
    match party:
        case PartyChange(_, None, role):
            return f"now {role}"
        case PartyChange(_, role, None):
            return f"no longer {role}"
        case _:
            return f"{party.before} → {party.after}"
