"""The deadlines that words name, dated where the words and the plan's period give a day."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import Final

from govplan.model import Due, Period

# 三年内 is no day of the plan's year, nor is 明年底前; 青年 and 学年 are no years.
_NO_YEAR: Final = "零一二三四五六七八九十百两几数多半每近明次来去青少成老学"
_DEADLINE: Final = re.compile(
    rf"""
      (?P<year>(?:19|20)[0-9]{{2}})年(?:
          (?P<month>[0-9]{{1,2}})月(?:(?P<day>[0-9]{{1,2}})日(?:之?前|以前)|(?P<end>底|末)?(?:之?前|以前)|(?P<close>底|末)(?![一-龥]))
        | (?:年?[底末](?:之?前|以前)?|年?内|之?前|以前)
      )
    | (?<=完成时[限间]：)(?P<closing_year>(?:19|20)[0-9]{{2}})年(?P<closing_month>[0-9]{{1,2}})月(?![0-9底末])
    | (?:到|至)(?P<until>(?:19|20)[0-9]{{2}})年(?:年?[底末])?(?=[，,、 ]|$)
    | (?<![0-9年])(?P<bare_month>[0-9]{{1,2}})月(?:(?P<bare_day>[0-9]{{1,2}})日|(?P<bare_end>底|末))(?:之?前|以前)
    | (?<![0-9年{_NO_YEAR}])(?:今年)?(?:年?底(?:之?前|以前)|年内)
    | 今年(?:年?底|末|内)
    """,
    re.VERBOSE,
)
_SIGN: Final = re.compile("[年月](?:[底末内0-9]|年?底|之?前|以前|(?<=年)[，,、 ]|$)")


def deadlines(text: str, period: Period | None) -> tuple[Due, ...]:
    """Return the deadlines that a text names, in its order.

    Args:
        text: The words of a task, or of its clause.
        period: The plan's period: a deadline without a year is dated from it if it lies in one year.

    Returns:
        The deadlines. One that no day can be given is without a date: 2018年3月前 does not say which day is the last.

    Example:
        >>> year = Period(datetime.date(2017, 1, 1), datetime.date(2017, 12, 31))
        >>> [(due.text, str(due.date)) for due in deadlines("6月底前完成试点，年底前全面接入。", year)]
        [('6月底前', '2017-06-30'), ('年底前', '2017-12-31')]
    """
    if ("年" not in text and "月" not in text) or not _SIGN.search(text):
        return ()
    found = [Due(match.group(), _day(match, period)) for match in _DEADLINE.finditer(text)]
    return tuple(dict.fromkeys(found))


def year_of(period: Period | None) -> int | None:
    """Return the year of a period that lies in one."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None
    return period.end.year


def _day(match: re.Match[str], period: Period | None) -> datetime.date | None:
    year = match["year"] or match["until"] or match["closing_year"]
    month = match["month"] or match["bare_month"] or match["closing_month"]
    day = match["day"] or match["bare_day"]
    number = int(year) if year else year_of(period)
    if number is None:
        return None
    if month is None:
        whole = not match.group().endswith(("年前", "年之前", "年以前"))
        return datetime.date(number, 12, 31) if whole else None
    if not 1 <= int(month) <= 12:
        return None
    last = monthrange(number, int(month))[1]
    if day is not None:
        return datetime.date(number, int(month), int(day)) if 1 <= int(day) <= last else None
    dated = match["end"] or match["close"] or match["bare_end"] or match["closing_month"]
    return datetime.date(number, int(month), last) if dated else None
