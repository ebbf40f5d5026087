"""What a label says: the number that it counts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from govplan.numerals import read

_NUMERAL: Final = re.compile(
    r"(?P<han>[〇零一二三四五六七八九十百廿卅]+)|(?:\d+[.．])*(?P<arabic>\d+)|(?P<sign>[①-⒛❶-➓])"
)


@lru_cache(maxsize=4096)
def number_of(label: str) -> int | None:
    """Return the number that a label says, or None where that is uncertain.

    Example:
        >>> [number_of(label) for label in ("（十一）", "第三条", "1.2.", "⑤", "第三条之一", "附件")]
        [11, 3, 2, 5, None, None]
    """
    found = list(_NUMERAL.finditer("".join(label.split())))
    if len(found) != 1:
        return None
    match found[0].groupdict():
        case {"han": str(han)}:
            return read(han)
        case {"arabic": str(digits)} if len(digits) < 10:
            return int(digits)
        case {"sign": str(sign)}:
            return int(unicodedata.numeric(sign))
        case _:
            return None
