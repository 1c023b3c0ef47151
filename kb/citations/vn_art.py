"""Provisions of Vietnamese acts: ``điểm b khoản 4 Điều 81 Luật Quản lý ngoại thương``, ``Điều 82``."""

import re
from collections.abc import Iterator

from kb.acts import acts
from kb.citation_form import CitationForm, Read, Sheet, Way
from kb.vn_acts_printed import NO, NUMBER, SHORT, WORDS, by_name, named_kind, short, whole
from tradewarn.printed.quick import quick

ACT = (
    rf"(?:(?P<name>{by_name()[0]})(?:,?{NO}{NUMBER}|,?(?: nam)? (?P<year_of>(?:19|20)\d\d)(?!\w))?"
    rf"|(?:{WORDS}{NO})?{NUMBER.replace('?P<', '?P<n_')}"
    rf"|{SHORT}"
    r"|(?P<this>luat|nghi dinh|thong tu|quyet dinh|phap lenh) (?:nay|noi tren|neu tren|do)(?!\w))"
)
OF = r"(?:,? (?:(?:cua|thuoc|tai|trong|theo|o) )?)"
AND = r"(?:,|,? va|,? den|,? hoac| ?-)"
POINT = rf"(?:cac )?(?:tiet|diem) (?P<diem>[a-z]\d?(?:{AND} (?:diem )?[a-z]\d?(?!\w)){{0,5}})\)?,? "
CLAUSE = (
    rf"(?:cac )?khoan (?P<khoan>\d{{1,2}}[a-z]?(?:{AND} ?(?:khoan )?\d{{1,2}}[a-z]?(?!\w))"
    r"{0,5}),? (?:cua )?"
)
ARTICLE = rf"(?:cac )?dieu (?P<dieu>\d{{1,3}}[a-z]?(?:{AND} ?(?:dieu )?\d{{1,3}}[a-z]?(?![\w/.])){{0,8}})"
DOTTED = r"(?:\.(?P<dot>\d{1,2})(?:\((?P<letter>[a-z])\))?)?"
UP = quick(rf"(?<!\w)(?:{POINT})?(?:{CLAUSE})?{ARTICLE}{DOTTED}(?![\w/%]|\.\d|,\d)(?:{OF}{ACT})?")
DOWN = quick(
    r"(?<!\w)"
    rf"dieu (?P<dieu>\d{{1,3}}[a-z]?),? khoan (?P<khoan>\d{{1,2}})(?:,? diem (?P<diem>[a-z])"
    rf")?(?!\w)(?:{OF}{ACT})?"
)
ENGLISH = quick(
    r"(?<!\w)(?:point (?P<diem>[a-z]),? (?:of )?)?(?:(?:paragraph|"
    r"clause) (?P<khoan>\d{1,2}),? (?:of )?)?(?:articles?|"
    r"art\.) (?P<dieu>\d{1,3})"
    rf"(?:\.(?P<dot>\d{{1,2}})"
    rf")?(?:\((?P<number>\d{{1,2}})\))?(?:\((?P<letter>[a-z])\))?,? (?:of |"
    rf"in )?(?:the )?(?:viet ?nam(?:'s|ese)? )?{ACT}"
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    kept = match.groupdict()
    act, number = _act(match, sheet)
    if act is None:
        return
    bare = not (act or kept.get("diem") or kept.get("khoan"))
    printed = sheet.of(match)
    if bare and not printed.removeprefix("các ").startswith(("Đ", "D", "Các", "CÁC")):
        return  # "điều 3 tàu" sends three ships
    points = _letters(match, sheet, "diem") or kept.get("letter") or ""
    clauses = kept.get("khoan") or kept.get("dot") or kept.get("number") or ""
    where = (f"điểm {points} " if points else "") + (f"khoản {_plain(clauses)} " if clauses else "")
    articles = _plain(kept["dieu"])
    whole = "-" in articles or "đến" in articles
    for article in [articles] if whole else re.split(r", | và | hoặc ", articles):
        yield Read(f"{where}Điều {article}{f' {act}' if act else ''}", act=number)
        where = ""  # of the first: ``khoản 3 Điều 12 và Điều 13``


def _letters(match: re.Match[str], sheet: Sheet, group: str) -> str:
    """Give points as printed: ``đ`` is another than ``d``."""
    return " ".join(sheet.of(match, group).lower().replace("điểm", "").split()) if match[group] else ""


def _plain(listed: str) -> str:
    words = re.sub(r"khoan |dieu ", "", listed).replace(" va ", " và ").replace(" hoac ", " hoặc ")
    return re.sub(r" ?, ?(?!và|hoặc)", ", ", words.replace(" den ", " đến ").replace(", và", " và")).strip()


def _act(match: re.Match[str], sheet: Sheet) -> tuple[str | None, str]:
    """Give the words for the act and its number; empty where none is named, None where it is no act."""
    kept = match.groupdict()
    if kept["name"]:
        number = by_name()[1][kept["name"]]
        return acts()[number].title_vi, number
    if kept["n_no"]:
        number = whole(match, sheet, "n_")
        return f"{named_kind(number)} {number}".strip(), number
    if kept["word"]:
        found = short(kept["word"], kept["no_"], kept["year_"], sign=bool(kept["sign"]))
        return (f"{named_kind(found)} {found}".strip(), found) if found else (None, "")
    return (f"{sheet.of(match, 'this')} này" if kept["this"] else ""), ""


FORM = CitationForm("VN_ART", tuple(Way(p, _read, folds=True, rank=2) for p in (UP, DOWN, ENGLISH)))
