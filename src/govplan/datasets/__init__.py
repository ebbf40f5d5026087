"""Plans that come with govplan: the text as published, the plan as read by hand, and its parties.

A dataset is a folder beside this file: `source.txt`, `plan.json`, `parties.csv`, and a `README.md` that says where it
comes from and how it was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from govplan.model import Plan


class KnownParty(NamedTuple):
    """A party of a dataset's plan, with what is known of it outside the plan.

    Attributes:
        printed: The name as printed in a clause: 发改委.
        name: The name with its elided parts restored, as in the plan: 省发改委.
        official: The full official name, only where it is certain.
        english: A name in English.
        kind: `organization`, `group` or `person`.
        level: What it belongs to: `province`, `county`, `company`, …; the README of the dataset lists the words.
        jurisdiction: The place that it serves.
        code: The code of that place in GB/T 2260.
        note: What is in doubt, or worth knowing.
    """

    printed: str
    name: str
    official: str | None
    english: str
    kind: str
    level: str | None
    jurisdiction: str | None
    code: str | None
    note: str | None


def names() -> tuple[str, ...]:
    """Return the names of the datasets.

    Example:
        >>> names()
        ('fujian-digital-2017',)
    """
    from importlib.resources import files

    folders = [entry for entry in files(__name__).iterdir() if entry.is_dir()]
    return tuple(sorted(folder.name for folder in folders if folder.joinpath("plan.json").is_file()))


def source_text(name: str) -> str:
    """Return the text of a dataset, character for character as it was published.

    Args:
        name: The name of a dataset.

    Returns:
        The text, its line ends untouched.

    Raises:
        ValueError: There is no such dataset.

    Example:
        >>> source_text("fujian-digital-2017").splitlines()[0]
        '福建省人民政府办公厅关于印发2017年数字福建工作要点的通知'
    """
    return _text(name, "source.txt")


def load(name: str) -> Plan:
    """Return the plan of a dataset, as it was read by hand.

    Args:
        name: The name of a dataset.

    Returns:
        The plan.

    Raises:
        ValueError: There is no such dataset.

    Example:
        >>> plan = load("fujian-digital-2017")
        >>> plan.title, len(plan.sections), sum(1 for duty in plan.responsibilities())
        ('2017年数字福建工作要点', 7, 71)
    """
    from govplan.codec import loads

    return loads(_text(name, "plan.json"))


def parties(name: str) -> tuple[KnownParty, ...]:
    """Return the parties of a dataset's plan, as they were at the time of the plan.

    Args:
        name: The name of a dataset.

    Returns:
        One row for each pair of a printed and a restored name, in order of first appearance.

    Raises:
        ValueError: There is no such dataset.

    Example:
        >>> [(row.printed, row.official) for row in parties("fujian-digital-2017")][1]
        ('发改委', '福建省发展和改革委员会')
    """
    import csv
    from io import StringIO

    _, *rows = csv.reader(StringIO(_text(name, "parties.csv")))
    return tuple(
        KnownParty(
            printed, name, official or None, english, kind, level or None, place or None, code or None, note or None
        )
        for printed, name, official, english, kind, level, place, code, note in rows
    )


def _text(name: str, file: str) -> str:
    return _folder(name).joinpath(file).read_bytes().decode("utf-8")


def _folder(name: str) -> Traversable:
    from importlib.resources import files

    if name not in names():
        raise ValueError(f"there is no dataset {name!r}; there is {', '.join(names())}")
    return files(__name__).joinpath(name)
