"""Bugs of the kinds that parsers of plans have, each a change to a line or two of the reference parser."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple

from govplan import Plan

SOURCE: Final = Path(__file__).with_name("reference_parser.py").read_text("utf-8")


class Bug(NamedTuple):
    """A change to the reference parser: what stands in it once, and what the bug makes of that."""

    right: str
    wrong: str


BUGS: Final[dict[str, Bug]] = {
    # Characters and lines.
    "a byte order mark is a character": Bug('text.removeprefix("\\ufeff")', "text"),
    "lines end in CR LF or LF": Bug('re.sub("\\r\\n?", "\\n"', 're.sub("\\r\\n", "\\n"'),
    "CR is dropped": Bug('re.sub("\\r\\n?", "\\n"', 're.sub("\\r", ""'),
    "tabs are no blanks": Bug('BLANKS = " \\t\\u3000\\xa0"', 'BLANKS = " \\u3000\\xa0"'),
    "ideographic spaces are no blanks": Bug('BLANKS = " \\t\\u3000\\xa0"', 'BLANKS = " \\t\\xa0"'),
    "no-break spaces are no blanks": Bug('BLANKS = " \\t\\u3000\\xa0"', 'BLANKS = " \\t\\u3000"'),
    "only the left is stripped": Bug("words = line.strip(BLANKS)", "words = line.lstrip(BLANKS)"),
    "page numbers are words": Bug('if re.fullmatch(r"— \\d+ —", words) or re', "if re"),
    "contents are an outline": Bug(' or re.search(r"…{4,}\\d+$", words)', ""),
    "the title of the contents is a line": Bug(' or words == "目录"', ""),
    "broken lines are not joined": Bug("goes_on = wrapped and is_full", "goes_on = False"),
    "every full line goes on": Bug("goes_on = wrapped and is_full", "goes_on = is_full"),
    "broken lines are joined with a blank": Bug("found[-1] += words\n", 'found[-1] += " " + words\n'),
    "a label does not end a broken line": Bug("if goes_on and not label_of(words):", "if goes_on:"),
    # Numbers and labels.
    "十 is zero": Bug("total + (digit or 1) * 10, 0", "total + digit * 10, 0"),
    "hundreds are not known": Bug('if sign == "百":', 'if sign == "千":'),
    "no brackets but wide ones": Bug('rf"[（(]([{HAN}]+)[）)]"', 'rf"（([{HAN}]+)）"'),
    "brackets of a label must match": Bug('rf"[（(]([{HAN}]+)[）)]"', 'rf"（([{HAN}]+)）|\\\\(([{HAN}]+)\\\\)"'),
    "labels of one character": Bug('rf"([{HAN}]+)、"', 'rf"([{HAN}])、"'),
    "no comma behind a number": Bug("[.．、](?:(?!", "[.．](?:(?!"),
    "no wide stop": Bug("[.．、](?:(?!", "[.、](?:(?!"),
    "a number and a year are a decimal": Bug('|(?=\\d{4}年))",', '|(?=\\d{9}年))",'),
    "decimals are not known": Bug(
        '"decimal": r"(\\d{1,3}(?:\\.\\d{1,3})+) "', '"decimal": r"(\\d{1,3}(?:\\.\\d{1,3}){9}) "'
    ),
    "decimals of any length are one style": Bug(
        'f"{style}{match[1].count(\'.\')}" if style == "decimal" else style', "style"
    ),
    "no circled numbers": Bug('"circled": f"([{CIRCLED}])"', '"circled": "([⑳])"'),
    "no articles": Bug('"article": f"第([{HAN}]+)条 "', '"article": f"第([{HAN}]+)款 "'),
    "no parts": Bug('"part": f"第([{HAN}]+)节 "', '"part": f"第([{HAN}]+)款 "'),
    "the whole number of a decimal": Bug("int(text.rsplit(", "int(text[::-1].rsplit("),
    "numbers are counted": Bug(
        '"number": number(match[1])', '"number": len((path[-1][1]["below"] if path else top)) + 1'
    ),
    "the label keeps its blank": Bug('"label": match.group().strip()', '"label": match.group()'),
    # Outline.
    "the last style is the deepest": Bug("path = path[: styles.index(style)]", "path = path[:-1]"),
    "three levels at most": Bug(
        "path.append((style, node))", "path = [*path, (style, node)][-2:] if len(path) > 2 else [*path, (style, node)]"
    ),
    "paragraphs belong to the section": Bug('path[-1][1]["lines"].append(line)', 'path[0][1]["lines"].append(line)'),
    "only the first paragraph": Bug('path[-1][1]["lines"].append(line)', "pass"),
    "one line is one paragraph": Bug("(unflattened(line) if label_of(line) else [line])", "[line]"),
    "a label stands behind a full stop alone": Bug('line[start - 1] in "。）)]〕〉"', 'line[start - 1] in "。"'),
    "a label touches no title": Bug("touches = not re", "touches = False and not re"),
    "a label in a citation": Bug('line[start - 1 : start] in "第：；"', 'line[start - 1 : start] in "：；"'),
    "a label within a sentence": Bug('line[start - 1 : start] in "第：；"', 'line[start - 1 : start] in "第："'),
    "a label behind names is none": Bug(" and not LABEL.search(sentence)", ""),
    # Headings.
    "every first line is a heading": Bug('if lines[0] and not re.search("[。：]", lines[0])', "if lines[0]"),
    "a heading needs words behind it": Bug("heading = lines.pop(0)", "heading = lines.pop(0) if lines[1:] else None"),
    "headings have no brackets": Bug('not re.search("[。：]", lines[0])', 'not re.search("[。：（]", lines[0])'),
    "no heading in a sentence": Bug("            depth == 2\n", "            depth == 9\n"),
    "every first sentence is a heading": Bug("([^。]{1,15})。(?![（(\\[〔]|$)", "([^。]{1,60})。(?!$)"),
    "the full stop is in the heading": Bug("heading, lines[0] = match[1],", "heading, lines[0] = match.group(),"),
    # Front.
    "titles are one line": Bug('plan["title"] = "".join(titles)', 'plan["title"] = titles[0] if titles else ""'),
    "a title told twice is two": Bug("if half and titles[:half] == titles[half:]:", "if False:"),
    "the last title of several": Bug('plan["title"] = "".join(titles)', 'plan["title"] = "".join(titles[-1:])'),
    "the notice is the plan": Bug(
        "            titles, texts = [], []\n", "            titles, texts = titles[:1], []\n"
    ),
    "any number is the document's": Bug("elif NUMBER.fullmatch(line):", "elif NUMBER.search(line):"),
    "numbers in 〔〕 alone": Bug(r"|\w+\[\d{4}\]\d+号|\w+（\d{4}）\d+号", ""),
    "one addressee": Bug('line[:-1].split("，")', "[line[:-1]]"),
    "dates in digits alone": Bug("|([二〇○一七八]{4})年([一二三十]+)月([一二三十]+)日", "|(二)(三)(四)"),
    "○ is no zero": Bug('sign.replace("○", "〇")', "sign"),
    "the first issuer": Bug(
        'plan["issuers"] = [Party(name) for name in titles[1:]]',
        'plan["issuers"] = [Party(name) for name in titles[1:2]]',
    ),
    "no date of publication": Bug('plan["published"] = datetime.date.fromisoformat(line[5:])', "pass"),
    "the day of publication is that of issue": Bug(
        'plan["published"] = datetime.date', 'plan["issued"] = datetime.date'
    ),
    "access is public": Bug(
        '            plan["access"] = line[3:-1]\n        elif line.startswith("各")',
        '            plan["access"] = "主动公开"\n        elif line.startswith("各")',
    ),
    "the period is one year": Bug("datetime.date(last, 12, 31)", "datetime.date(int(years[1]), 12, 31)"),
    "any year in a title is its period": Bug(
        're.match(r"(\\d{4})年()", plan["title"])', 're.search(r"到?(\\d{4})年()", plan["title"])'
    ),
    "the genre is the last four characters": Bug(
        "next((genre for genre in GENRES if bare.endswith(genre)), None)", 'plan["title"][-4:] or None'
    ),
    "attachments are lost": Bug('or re.match(r"\\d+\\.", line):', "and line[0] != '附':"),
    "attachments are items": Bug(
        'line.startswith(("附件：", "抄送："))), len(body)', 'line.startswith("抄送：")), len(body)'
    ),
    "copies are words of the last item": Bug(
        'line.startswith(("附件：", "抄送："))), len(body)', 'line.startswith("附件：")), len(body)'
    ),
    "a signature at the end is not read": Bug(
        "if DATE.fullmatch(line)), len(body))\n    while", "if False), len(body))\n    while"
    ),
    "the preamble is lost": Bug('plan["preamble"] = texts[0] if texts else None', 'plan["preamble"] = None'),
    "what stands before the first heading is lost": Bug('plan["opening"] = [line]', "pass"),
    # Where clauses are.
    "a bracket ends at the first that closes": Bug(
        "        if depth == 0:\n            return index + 1",
        '        if text[index] in "）)]〕〉":\n            return index + 1',
    ),
    "wide brackets alone": Bug('OPENING = re.compile(rf"[（(\\[〔]', 'OPENING = re.compile(rf"[（(]'),
    "brackets must match": Bug(
        '- (text[index] in "）)]〕〉")', '- (text[index] in {"（": "）", "(": ")", "[": "]", "〔": "〕"}[text[start]])'
    ),
    "wide commas alone": Bug('        inner = inner.replace(",", "，")\n', ""),
    "wide colons alone": Bug('})[：:]")', '})：")'),
    "clauses need a label": Bug("elif end and (behind or", "elif end and (False and behind or"),
    "every bracket is a clause": Bug("elif end and (behind or", "elif end and (True or behind or"),
    "clauses need brackets": Bug("if bracket or LABEL.match(line, place):", "if bracket:"),
    "one clause in a line": Bug(
        "            place = end or len(line)\n        else",
        "            place = len(line) if found else end or len(line)\n        else",
    ),
    "what stands behind a clause is lost": Bug(
        "            words += line[last:]\n", "            words += line[last:] if not found else ''\n"
    ),
    "the full stop behind a clause is a task": Bug('stop = "。" if line[end', 'stop = "" if line[end'),
    "the full stop behind a clause is lost": Bug("found.append(Task(words + stop,", "found.append(Task(words,"),
    "a clause that is cut off is none": Bug(
        "if OPENING.match(line, place) or not bracket:", "if (OPENING.match(line, place) and end) or not bracket:"
    ),
    "labels of one kind": Bug('    "牵头单位": "lead",\n', ""),
    "the longer label is not known": Bug('    "牵头责任单位": "lead",\n', ""),
    "labels say nothing": Bug("role = LABELS[labels[index][1]] if labels else None", "role = None"),
    "the first label says it for all": Bug(
        "role = LABELS[labels[index][1]] if labels else None", "role = LABELS[labels[0][1]] if labels else None"
    ),
    "no traditional labels": Bug('    "責任單位": None,\n', ""),
    "fields are parties": Bug('        inner = FIELD.sub("", inner)\n', ""),
    "deadlines are parties": Bug('        inner = LIMIT.sub("", inner)\n', ""),
    "a deadline in a clause is lost": Bug('limit[1] if limit else ""', '""'),
    # Roles.
    "the first is lead": Bug(
        'found.append(Assignment("responsible", party, None, "default"))',
        'found.append(Assignment("responsible" if found else "lead", party, None, "default"))',
    ),
    "the default is stated": Bug(
        'Assignment("responsible", party, None, "default")', 'Assignment("responsible", party, None, "stated")'
    ),
    "the shorter role word": Bug(
        "word = next((word for word in WORDS if part.endswith(word)), None)",
        "word = min((word for word in WORDS if part.endswith(word)), key=len, default=None)",
    ),
    "role words anywhere": Bug(
        'if part.endswith(word)), None)\n            names = part.removesuffix(word or "")',
        "if word in part), None)\n            names = part.partition(word)[0] if word else part",
    ),
    "support is lead": Bug('    "配合": "support",\n', '    "配合": "lead",\n'),
    "负责 leads": Bug('    "负责": "responsible",\n', '    "负责": "lead",\n'),
    "牵头负责 is two words": Bug('    "牵头负责": "lead",\n', ""),
    "负责配合落实 is not known": Bug('    "负责配合落实": "support",\n', ""),
    "taking part is support": Bug('    "参与": "participant",\n', '    "参与": "support",\n'),
    "a role word governs its group alone": Bug('if not left[1] and left[2] == "，" and not right[3]:', "if False:"),
    "a role word crosses a semicolon": Bug(
        'if not left[1] and left[2] == "，" and not right[3]:', "if not left[1] and not right[3]:"
    ),
    "a role word with an object governs others": Bug(' and left[2] == "，" and not right[3]:', ' and left[2] == "，":'),
    "会同 is no word": Bug('names.split("会同") if "会同" in names else [names]', "[names]"),
    "with 会同 both lead": Bug('Assignment("joint" if index else "lead"', 'Assignment("lead"'),
    "a rule is not read": Bug("self.ruled = self.ruled or bool(RULE.search(inner))", "pass"),
    "a rule binds one clause": Bug(
        "self.ruled = self.ruled or bool(RULE.search(inner))", "self.ruled = bool(RULE.search(inner))"
    ),
    "a rule in running text is not read": Bug('reader.ruled = "排位靠前的责任单位为牵头单位" in reader.text', "pass"),
    "a rule beats what is stated": Bug(
        'if self.ruled and all(each.role == "responsible" for each in assignments):', "if self.ruled:"
    ),
    # Names.
    "no level is carried": Bug(
        "            return self.organ + name\n        return self.level + name",
        "            return self.organ + name\n        return name",
    ),
    "the first level is carried": Bug(
        "            self.level = name[0]\n", "            self.level = self.level or name[0]\n"
    ),
    "a level is carried onto groups": Bug("if GROUP.match(name) or OUTSIDE", "if OUTSIDE"),
    "a level is carried onto outside bodies": Bug("or OUTSIDE.search(name) or", "or"),
    "a level crosses every comma": Bug(
        '            self.level = self.organ = self.inner = ""\n        full', "            pass\n        full"
    ),
    "a level crosses no comma": Bug('if not re.fullmatch("[^省市区县縣].*[局委办部厅]", names[0]) or', "if True or"),
    "市场 begins with 市": Bug(" and not name.startswith(NO_LEVEL)", ""),
    "the organs of the party are the government's": Bug("if self.organ and name in ORGANS:", "if False:"),
    "the party committee is carried onto all": Bug("if self.organ and name in ORGANS:", "if self.organ:"),
    "two levels are one": Bug('if self.inner and name[-1] in "处科":', "if False:"),
    "two levels for all": Bug('if self.inner and name[-1] in "处科":', "if self.inner:"),
    "companies take the level": Bug("owned = name.startswith(FUNCTIONS) or", "owned = True or"),
    "companies take no level": Bug("owned = name.startswith(FUNCTIONS) or", "owned = False and"),
    "no end is carried back": Bug('                full[index] += "政府"\n', "                pass\n"),
    "the end is carried one name back": Bug(
        "for index in range(len(full) - 2, -1, -1):", "for index in range(len(full) - 1):"
    ),
    "two offices are one": Bug('                full[index] += "办公室"\n', "                pass\n"),
    "a group with a comma is two": Bug(
        'if found and found[-1] in ("各市", "有关市") and part.startswith("县"):', "if False:"
    ),
    "commas within brackets part names": Bug("if sign in signs and not depth:", "if sign in signs:"),
    "和 parts every name": Bug("(?<=[局委厅办会心部])(?:以及|及|和)(?=[省市各县])", "(?:以及|及|和)()"),
    "and is no separator": Bug(
        "found += [piece[: match.start()], piece[match.end() :]] if match else [piece]", "found += [piece]"
    ),
    "等 is part of a name": Bug('    text = re.sub("等(', '    text = re.sub("第('),
    "no list is open": Bug(
        "return [each for each in found if each], bool(more)", "return [each for each in found if each], False"
    ),
    "a list is open at its end alone": Bug(
        'more = re.search("等(?:有关部门|部门|省直有关单位|市直有关单位)?(?=$|和)", text)',
        'more = re.search("等$", text)',
    ),
    "a missing separator is not supplied": Bug('re.split("(?<=[）)])(?=区)", part)', "[part]"),
    "blanks within names stay": Bug('split(text.replace(" ", ""), "，；")', 'split(text, "，；")'),
    "the printed name is lost": Bug("None if name == printed else printed", "None"),
    "every name is printed": Bug("None if name == printed else printed", "printed"),
    "groups are bodies": Bug('"group" if GROUP.match(name) else "organization"', '"organization"'),
    "every name once": Bug(
        "        full = [self.name(name) for name in names]\n",
        "        names = [*dict.fromkeys(names)]\n        full = [self.name(name) for name in names]\n",
    ),
    "names in the order of the alphabet": Bug(
        "zip(full, names, strict=True)\n        ]", "sorted(zip(full, names, strict=True))\n        ]"
    ),
    # Deadlines.
    "a month ends on the thirtieth": Bug("int(match[3] or monthrange(year, month)[1])", "int(match[3] or 30)"),
    "a deadline without a year has none": Bug("if each), self.year)", "if each), None)"),
    "every deadline is of the plan's year": Bug(
        "year = next((int(each) for each in (match[1], match[4], match[7]) if each), self.year)", "year = self.year"
    ),
    "no days": Bug(r"(\d{4})年(\d+)月(\d+)日前|", r"(\d{4})年(\d+)月(\d+)日后|"),
    "到 is no deadline": Bug("|到(\\d{4})年(?=，)", "|至(\\d{4})年(?=，)"),
    "年内 is no deadline": Bug("(?:年底前|年内)", "(?:年底前)"),
}


@cache
def parser(bug: str | None = None) -> Callable[[str], Plan]:
    """Return the reference parser with one bug in it, or as it is."""
    source = SOURCE if bug is None else SOURCE.replace(*BUGS[bug])
    module = ModuleType("reference_parser")
    exec(compile(source, str(bug), "exec"), module.__dict__)
    read: Callable[[str], Plan] = module.parse
    return read
