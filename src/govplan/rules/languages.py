"""The languages that a language tag (BCP 47) may begin with.

The registry has more than eight thousand, and a package that knows them is a dependency for a single rule. So only what
is certain is judged: codes of two letters, which are a closed list (ISO 639-1), and those of more than three, of which
none is registered. Codes of three letters are taken as they are.
"""

from __future__ import annotations

from typing import Final

# ISO 639-1 by first letters, and what it gave up and the registry of BCP 47 keeps: bh, in, iw, ji, jw, mo.
# fmt: off
_TWO_LETTERS: Final = {
    "a": "abefkmnrsvyz", "b": "aeghimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu", "f": "afijory",
    "g": "adlnuv", "h": "aeiortuyz", "i": "adegiknostuw", "j": "aivw", "k": "agijklmnorsuvwy", "l": "abginotuv",
    "m": "ghiklnorsty", "n": "abdeglnorvy", "o": "cjmrs", "p": "ailst", "q": "u", "r": "mnouw",
    "s": "acdeghiklmnoqrstuvw", "t": "aeghiklnorstwy", "u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io",
    "z": "ahu",
}
# fmt: on


def is_unknown(tag: str) -> bool:
    """Tell whether a language tag surely begins with no language.

    Args:
        tag: A tag of the form of BCP 47.

    Example:
        >>> [is_unknown(tag) for tag in ("zh-Hans", "bo", "cn", "yue", "chinese")]
        [False, False, True, False, True]
    """
    language = tag.partition("-")[0].lower()
    if len(language) != 2:
        return len(language) != 3
    return language[1] not in _TWO_LETTERS.get(language[0], "")
