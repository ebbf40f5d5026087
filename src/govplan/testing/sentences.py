"""Sentences of plans, and what looks like a label or a clause in them and is none."""

from typing import Final, NamedTuple


class Words(NamedTuple):
    """A sentence, and the deadlines in it.

    Attributes:
        text: The sentence, its full stop included.
        dues: Each deadline as printed, and its day; without a year (`-06-30`) the day is one of the plan's year.
        features: What it shows.
    """

    text: str
    dues: tuple[tuple[str, str], ...] = ()
    features: frozenset[str] = frozenset()


def _words(text: str, *features: str, due: tuple[str, str] | None = None) -> Words:
    return Words(text, (due,) if due else (), frozenset(features))


SHORT: Final = tuple(map(_words, ("加快网络建设。", "推动数据共享。", "推进计算中心运营。", "做好服务保障工作。")))
"""Sentences that might be headings, were they followed by other words: they stand alone or before a clause."""

LONG: Final = (
    _words("完善覆盖城乡的宽带网络基础设施，提升农村和偏远地区的公共服务能力。"),
    _words("建立健全政务数据共享机制，推动各部门业务系统互联互通和数据资源汇聚。"),
    _words("支持企业建设工业互联网平台，培育一批创新应用示范项目和龙头骨干企业。"),
    _words("深化“放管服”改革，推行“一网、一门、一次”改革，持续优化营商环境。"),
    _words("推进5G、IPv6和NB－IoT规模部署，鼓励社会力量参与数据资源的开发利用。"),
    _words("推广政府和社会资本合作（PPP），建设计算中心（二期），覆盖设区市（含平潭）。", "comment-bracket"),
    _words("建设公共信用信息平台（以下简称平台），实现信用数据的归集、共享和应用。", "definition-bracket"),
    _words("由市财政局牵头，市商务局配合，制定数据资源管理办法，明确管理的职责和分工。", "duty-in-prose"),
    _words("由财政部会同发展改革委制定办法，省教育厅负责实施，各地要抓好工作落实。", "duty-in-prose"),
    _words("一是加快网络建设，扩大覆盖的范围；二是推动数据共享，完善服务平台；三是做好总结。", "counted-measures"),
    _words("重点做好以下工作：（1）加强网络建设；（2）推动数据共享；（3）完善平台服务。", "list-in-sentence"),
    _words("全市用户数达1.5万户，覆盖率达99.8%，数据开放平台接入部门超过60个。", "decimal-number"),
    _words("自2018.3起在重点行业开展试点工作，逐步向全市各行业推广先进经验和做法。", "dotted-date"),
    _words("依照《条例》第三条第（一）项的规定，做好数据资源的登记、归集和公开工作。", "cited-article"),
    _words("按照国办发〔2017〕99号文件要求，完善工作机制，抓好各项重点任务的落实。", "cited-number"),
    _words("2018年继续推动重点行业应用大数据，培育新技术、新产业、新业态、新模式。", "year-first"),
    _words(
        "加快建设公共服务平台，完善各项配套设施，确保2018年6月底前投入使用并见效。",
        "due-month",
        due=("2018年6月底前", "2018-06-30"),
    ),
    _words(
        "完成系统改造和数据迁移，做好应急预案，于2018年6月15日前正式上线并运行。",
        "due-day",
        due=("2018年6月15日前", "2018-06-15"),
    ),
    _words(
        "年底前完成首批试点任务，形成可复制可推广的经验做法，并向全市推广应用。",
        "due-year-end",
        due=("年底前", "-12-31"),
    ),
    _words(
        "完成公共数据目录编制，建成统一的数据共享交换平台，年内接入所有部门。", "due-year-end", due=("年内", "-12-31")
    ),
    _words(
        "印发具体工作方案，明确任务分工和时间进度，6月底前组织开展一次专项督查。",
        "due-month-bare",
        due=("6月底前", "-06-30"),
    ),
    _words(
        "到2020年，基本建成覆盖全市的数据服务体系，数字经济规模进一步扩大。",
        "due-until",
        due=("到2020年", "2020-12-31"),
    ),
)
"""Sentences too long to be headings; the first ones show nothing."""

RULE: Final = _words(
    "各项任务中排位靠前的责任单位为牵头单位，要切实负起责任，抓好各项工作落实。", "first-listed-in-prose"
)

HEADINGS: Final = (
    "总体要求",
    "加快网络建设",
    "推动大数据应用",
    "保障措施",
    "深化“放管服”改革（试点）",
    "推动IPv6规模部署",
)
