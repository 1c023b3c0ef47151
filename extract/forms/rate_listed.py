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
from tradewarn.printed.numbers import NUMBER

ABOVE = 900  # a list of firms runs on so far under the words that say what it measures
LANGUAGES = frozenset({"zh", "ja", "ko", "th"})
ENTRY = re.compile(
    r"^[ \t]*(?:[(（]?[\d一二三四五六七八九十가나다라마바사๐-๙]{1,3}[)）.．、][ \t]?|[①-⑳○●▪•□ㅇ-][ \t]?)?"
    r"(?P<name>[^\n%％|\t]{2,110}?)(?P<more>\n[ \t]*[(（][^\n%％|\t]{2,110}?[)）])?[ \t]*"
    r"(?:[:：]|[.…·—-]{2,}|(?:(?:的)?(?:反倾销税|反傾銷稅|反补贴税|平衡稅|保证金|從價)?(?:税率|稅率|比率|幅度)?[为為])|[ \t]|\n[ \t]*(?=\d))[ \t]*"
    rf"(?:(?P<n>{NUMBER})[ \t]?(?:[%％]|퍼센트|パーセント)|(?:百分之|100[ \t]?분의|백분의|ร้อยละ)[ \t]?(?P<b>{NUMBER}))"
    r"[ \t]*(?:ของ(?:ราคา)?[^\n\d]{0,40})?[；;，,。、.]?[ \t]*(?:[(（][^\n()（）%％]{2,80}[)）])?[；;。]?[ \t]*$",
    re.M,
)
SENTENCE = re.compile(r"[，。；;！？]|다\.|(?:决定|裁定|认定|認定|규정|按照|根据)")
BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def listed_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read the entries of lists; a line that is a sentence is none."""
    if subject.tongue.name not in LANGUAGES:
        return
    for match in ENTRY.finditer(segment.flow):
        name = one_line(match["name"] + (match["more"] or "")).strip(" :：.…·-—")
        if SENTENCE.search(BRACKETS.sub("", name)) or not surely_firms(name):
            continue
        value = read_value(f"{match['n'] or match['b']}%", mark=subject.tongue.decimal)
        if value is not None:
            exporter = name if is_others(name) else firm_of(name)
            head = _head(segment.flow, match.start()) + match[0]
            yield Row(exporter, "", None, value, head, Extent(match.start("name"), match.end()), 0.84)


def _head(text: str, start: int) -> str:
    """Give the nearest line above that says what the list measures."""
    above = text[max(0, start - ABOVE) : start].split("\n")
    return next((line for line in reversed(above) if RATE_HEAD.search(line)), "")
