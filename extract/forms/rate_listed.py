"""Rates in the lists of East Asian acts: a mark, a firm in one script or two, then its share.

``1．甲有限公司`` may have its own name in brackets on the next line and the share behind
it; ``그 밖의 공급자: 100분의 18.52`` prints the share the other way round.
"""

import re
from collections.abc import Iterator

from extract.forms.rate_names import firm_of, surely_firms
from extract.forms.rate_row import Row
from extract.forms.rate_value import read_value
from extract.forms.rate_words import RATE_HEAD, is_others
from extract.forms.subject import Subject
from extract.prose.sentences import one_line
from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import country_code
from tradewarn.printed.dates import han_number
from tradewarn.printed.numbers import NUMBER

ABOVE = 900  # a list of firms runs on so far under the words that say what it measures
LANGUAGES = frozenset({"zh", "ja", "ko", "th"})
ENTRY = re.compile(
    r"^[ \t]{0,30}+"
    r"(?P<mark>[(（]?[\d一二三四五六七八九十가나다라마바사๐-๙]{1,3}[)）.．、][ \t]?"
    r"|[一二三四五六七八九十]{1,3}[ \t]|[①-⑳○●▪•□ㅇ-][ \t]?)?"
    r"(?P<name>(?=\S)[^\n%％|\t]{2,110}?(?<=\S))"
    r"(?P<more>\n[ \t]{0,30}+[(（][^\n%％|\t]{2,110}?[)）])?[ \t]{0,40}+"
    r"(?:[:：]|[.…·—-]{2,60}+|(?:的)?(?:反倾销税|反傾銷稅|反补贴税|平衡稅|保证金|從價)?"
    r"(?:税率|稅率|比率|幅度)?[为為]|(?<=[ \t])|\n[ \t]{0,30}+(?=\d))[ \t]{0,40}+"
    rf"(?:(?P<n>{NUMBER})[ \t]?(?:[%％]|퍼센트|パーセント)"
    rf"|(?:百分之|100[ \t]?분의|백분의|ร้อยละ)[ \t]?(?P<b>{NUMBER})"
    r"|(?P<h>[〇一二三四五六七八九十百]{1,5}(?:・[〇一二三四五六七八九]{1,3})?)パーセント)"
    r"[ \t]{0,20}+(?:ของ(?:ราคา)?[^\n\d]{0,40})?[；;，,。、.]?[ \t]{0,20}+"
    r"(?:[(（][^\n()（）%％]{2,80}[)）])?[；;。]?[ \t]{0,20}$",
    re.M,
)
SENTENCE = re.compile(r"[，。；;！？]|다\.|(?:决定|裁定|认定|認定|규정|按照|根据)")
BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def listed_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read the entries of lists; a line that is a sentence is none."""
    asian = subject.tongue.name in LANGUAGES
    for match in ENTRY.finditer(segment.flow) if asian or subject.tongue.name == "en" else ():
        name = one_line(match["name"] + (match["more"] or "")).strip(" :：.…·-—")
        head = _head(segment.flow, match.start())
        code = country_code(name) if head and asian else None
        if SENTENCE.search(BRACKETS.sub("", name)) or not (code or surely_firms(name)):
            continue
        if not asian and not (head and match["mark"]):
            continue
        printed = match["n"] or match["b"] or _in_figures(match["h"])
        value = read_value(f"{printed}%", mark=subject.tongue.decimal)
        if value is not None:
            exporter = "" if code else name if is_others(name) else firm_of(name)
            scope = "country_wide" if code else None
            head += match[0]
            yield Row(
                exporter, "", code, value, head, Extent(match.start("name"), match.end()), 0.84, scope=scope
            )


def _in_figures(han: str) -> str:
    """Write a share of Chinese characters, as Japan's gazette prints it, in figures."""
    whole, _, part = han.partition("・")
    return (
        f"{han_number(whole)}.{''.join(str(han_number(c)) for c in part)}" if part else str(han_number(whole))
    )


def _head(text: str, start: int) -> str:
    """Give the nearest line above that says what the list measures."""
    above = text[max(0, start - ABOVE) : start].split("\n")
    return next((line for line in reversed(above) if RATE_HEAD.search(line)), "")
