"""A case: a text, and the plan that it must be read as."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from govplan.conformance.schema import VERSION

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Level: TypeAlias = Literal["must", "should", "may", "choice"]


@attrs.frozen
class Case:
    """A text, and the plan that it must be read as.

    Attributes:
        id: What it is called: stable, in kebab-case, and the name of its file.
        level: `must`: whoever reads plans gets this right; `should`: a good reader does; `may`: a failure is told and
            does not count; `choice`: more than one reading is right.
        features: The forms that it shows: `carried-prefix`.
        why: What it is for, in one line.
        provenance: Where the text comes from.
        text: The text; each of its lines ends with a line feed.
        plans: The plan as JSON values; the other right ones behind it, if there is a choice.
        issues: The codes of the issues that must be told.
        exempt: The names of the changes that would change the plan of this text.

    Example:
        >>> [case] = cases(["prefix-carried"])
        >>> case.level, case.text.splitlines()[-2]
        ('must', '（一）加快建设。（责任单位：省发改委、教育厅、科技厅）')
    """

    id: str
    level: Level
    features: tuple[str, ...]
    why: str
    provenance: str
    text: str = attrs.field(repr=False)
    plans: tuple[dict[str, Any], ...] = attrs.field(repr=False)
    issues: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON values of the file of the case.

        Example:
            >>> [case] = cases(["prefix-carried"])
            >>> _of(case.to_dict()) == case
            True
        """
        plan, *also = self.plans
        listed = {"also": also, "issues": list(self.issues), "exempt": list(self.exempt)}
        return {
            "conformance": VERSION,
            "id": self.id,
            "level": self.level,
            "features": list(self.features),
            "why": self.why,
            "provenance": self.provenance,
            "text": self.text.removesuffix("\n").split("\n"),
            "plan": plan,
            **{name: values for name, values in listed.items() if values},
        }


def cases(chosen: Iterable[str] = ()) -> tuple[Case, ...]:
    """Return the cases of the suite, by their ids.

    Args:
        chosen: Ids and features: only the cases that are called so, or show one of these; all if there is none.

    Returns:
        The cases in the order of their ids.

    Raises:
        ValueError: There is no case and no feature of a name.

    Example:
        >>> len(cases()) >= 150
        True
    """
    found = [_of(json.loads(file.read_bytes())) for file in files()]
    wanted = set(chosen)
    if unknown := sorted(wanted.difference(*((case.id, *case.features) for case in found))):
        raise ValueError(f"there is no case and no feature {unknown[0]!r}")
    return tuple(case for case in found if not wanted or wanted.intersection((case.id, *case.features)))


def files() -> list[Traversable]:
    """Return the files of the cases, in the order of their ids.

    Example:
        >>> files()[0].name.endswith(".json")
        True
    """
    from importlib.resources import files as resources

    folder = resources("govplan.conformance") / "cases"
    return sorted((file for file in folder.iterdir() if file.name.endswith(".json")), key=lambda file: file.name)


def _of(document: dict[str, Any]) -> Case:
    return Case(
        id=document["id"],
        level=document["level"],
        features=tuple(document["features"]),
        why=document["why"],
        provenance=document["provenance"],
        text="".join(f"{line}\n" for line in document["text"]),
        plans=(document["plan"], *document.get("also", ())),
        issues=tuple(document.get("issues", ())),
        exempt=tuple(document.get("exempt", ())),
    )
