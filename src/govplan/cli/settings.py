"""The settings of `govplan check`: what the options say, and where they say nothing the nearest pyproject.toml."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, NamedTuple

from govplan.cli.inputs import reason, shown
from govplan.codec.format import is_array, is_object
from govplan.codes import CODES, NOTES

_FILE: Final = "pyproject.toml"
_TABLE: Final = "[tool.govplan]"
_NAMES: Final = ("select", "ignore", "strict")


class Misconfigured(Exception):
    """The configuration is wrong; the words say where and why, in one line."""


class Settings(NamedTuple):
    """What `check` is asked to tell.

    Attributes:
        select: The codes to tell; all but those of notes, if there is none.
        ignore: The codes not to tell.
        strict: Whether a warning is enough for the plan not to be `ok`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False


def settings(options: Namespace) -> Settings:
    """Return the settings that the options and the nearest pyproject.toml give; options win.

    Args:
        options: `select` and `ignore` (empty if not given), `strict` (None if not given) and `notes`.

    Raises:
        Misconfigured: The pyproject.toml cannot be read, or says what cannot be.
    """
    configured = _configured()
    chosen: tuple[str, ...] = tuple(options.select)
    select = chosen or configured.select
    if options.notes:
        select = (*(select or CODES), *NOTES)
    return Settings(
        select,
        tuple(options.ignore) or tuple(code for code in configured.ignore if code not in chosen),
        configured.strict if options.strict is None else options.strict,
    )


def unlisted(code: str) -> str:
    """Return the words about a code that there is not.

    Example:
        >>> unlisted("group-leads")
        "there is no code 'group-leads'; did you mean group-lead?"
    """
    return f"there is no code {code!r}{_nearest(code, CODES)}"


def _configured() -> Settings:
    """Return the settings of the nearest pyproject.toml at or above the current folder."""
    try:
        here = Path.cwd()
    except FileNotFoundError:  # The folder was removed, and nothing is configured in it.
        return Settings()
    path = next((path for folder in (here, *here.parents) if (path := folder / _FILE).is_file()), None)
    if path is None:
        return Settings()
    try:
        return _settings(_table(path))
    except Misconfigured as wrong:
        raise Misconfigured(f"{shown(path)}: {wrong}") from None


def _table(path: Path) -> dict[str, Any]:
    import tomllib  # On use: the other commands read no settings.

    try:
        document = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise Misconfigured(f"cannot be read: {reason(error)}") from None
    except UnicodeDecodeError:
        raise Misconfigured("is not in UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Misconfigured(f"is not TOML: {error}") from None
    tool = document.get("tool")
    table: Any = tool.get("govplan", {}) if is_object(tool) else {}
    if not is_object(table):
        raise Misconfigured(f"{_TABLE} must be a table")
    return table


def _settings(table: dict[str, Any]) -> Settings:
    for name in table:
        if name not in _NAMES:
            raise Misconfigured(f"{_TABLE} has no setting {name!r}{_nearest(name, _NAMES)}")
    strict = table.get("strict", False)
    if not isinstance(strict, bool):
        raise Misconfigured(f"{_TABLE} strict must be true or false")
    return Settings(_codes(table, "select"), _codes(table, "ignore"), strict)


def _codes(table: dict[str, Any], name: str) -> tuple[str, ...]:
    codes = table.get(name, [])
    if not is_array(codes) or not all(isinstance(code, str) for code in codes):
        raise Misconfigured(f'{_TABLE} {name} must be a list of codes, such as ["no-title"]')
    for code in codes:
        if code not in CODES:
            raise Misconfigured(f"{_TABLE} {name}: {unlisted(code)}")
    return tuple(codes)


def _nearest(word: str, words: Iterable[str]) -> str:
    return "".join(f"; did you mean {each}?" for each in get_close_matches(word, words, n=1))
