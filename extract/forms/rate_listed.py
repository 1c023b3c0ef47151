"""Rates in the lists of East Asian acts: a mark, a firm in one script or two, then its share.

``1．甲有限公司`` may have its own name in brackets on the next line and the share behind
it; ``그 밖의 공급자: 100분의 18.52`` prints the share the other way round.
"""

import re
from collections.abc import Iterator

from extract.companies.names import has_form
from extract.forms.rate_names import EAST_ASIAN_FORM, firm_of, surely_firms
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
BELOW = re.compile(  # its own name, behind the share
    r"(?:[ \t]{0,20}\n){1,2}[ \t]{0,30}+"
    r"(?P<own>[(（][^\n%％|\t]{2,110}[)）]|[A-Z][A-Za-z0-9 .,&'’()/-]{3,110})(?=[ \t]{0,20}(?:\n|\Z))"
)
BY_COUNTRY = re.compile(  # ``税率 中国 三三・七パーセント、ベトナム 二一・五パーセント``
    r"(?:(?<=[、，,：:；;\s])|^)(?P<country>[\u30a0-\u30ff\u4e00-\u9fff가-힣]{2,20})[\s\u3000]{0,3}[:：为為]?[\s\u3000]{0,3}"
    rf"(?:(?P<n>{NUMBER})[ \t]?(?:[%％]|퍼센트|パーセント)"
    r"|(?P<h>[〇一二三四五六七八九十百]{1,5}(?:・[〇一二三四五六七八九]{1,3})?)パーセント)(?=[、，,；;。.\s)）]|$)",
    re.M,
)
SENTENCE = re.compile(r"[，。；;！？]|다\.|(?:决定|裁定|认定|認定|규정|按照|根据)")
ORIGINATING = re.compile(
    r"(?:(?:イ|ロ|ハ|ニ|ホ|ヘ|[一二三四五六七八九十\d]{1,3})[\s\u3000．.、])?(?P<country>[^、。\s]{2,20}?)(?:を原産地とする|産の)"
    r"(?:特定)?(?:貨物|もの)?"
    r"(?:(?:で|であって|のうち)?、?(?P<firm>[^、。（(]{3,60}(?:[（(][^()（）]{3,80}[)）])?)(?:により|によって|が)(?:生産|製造|輸出|供給)[^\n]{0,20})?"
    r"(?P<rest>[^\n]{0,60})\Z"
)
LEFT_OUT = re.compile(r"除く|以外|その他")
SETS = re.compile(  # the line over a list that says what it sets
    r"다음과\s?같이[^\n]{0,30}관세|(?:관세|세율)[^\n]{0,30}다음과\s?같|(?:关税|稅|税)[^\n]{0,12}如下|関税[^\n]{0,20}次の"
)
A_SHARE = re.compile(r"\d\s?(?:[%％]|per\s?cent)", re.I)
BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def listed_rates(segment: Segment, subject: Subject) -> Iterator[Row]:
    """Read the entries of lists; a line that is a sentence is none."""
    asian = subject.tongue.name in LANGUAGES
    if asian:
        yield from _by_country(segment)
    for match in ENTRY.finditer(segment.flow) if asian or subject.tongue.name == "en" else ():
        name = one_line(match["name"] + (match["more"] or _own_name(segment.flow, match))).strip(" :：.…·-—")
        head = head_over(segment.flow, match.start())
        item = ORIGINATING.match(name)
        if item is not None and subject.tongue.name == "ja":
            yield from _of_item(item, match, head)
            continue
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


def _own_name(text: str, entry: re.Match[str]) -> str:
    """Give the firm's own name on the line below its entry, in brackets; empty where none stands there."""
    below = BELOW.match(text, entry.end())
    if below is None or not EAST_ASIAN_FORM.search(entry["name"]):
        return ""
    own = one_line(below["own"])
    bracketed = own[0] in "(（"
    return own if bracketed else f" ({own})" if has_form(own) else ""


def _by_country(segment: Segment) -> Iterator[Row]:
    """Read shares that stand behind the names of countries in a line that says what they are."""
    text = segment.flow
    for match in BY_COUNTRY.finditer(text):
        code = country_code(match["country"])
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if code is None or not RATE_HEAD.search(line):
            continue
        value = read_value(f"{match['n'] or _in_figures(match['h'])}%", mark=".")
        if value is not None:
            yield Row("", "", code, value, line, Extent(*match.span()), 0.78, scope="country_wide")


def _of_item(item: re.Match[str], entry: re.Match[str], head: str) -> Iterator[Row]:
    """Read an item of a cabinet order: goods of an origin, those that a firm made, or all but these."""
    code = country_code(item["country"])
    value = read_value(f"{entry['n'] or entry['b'] or _in_figures(entry['h'])}%", mark=".")
    if code is None or value is None:
        return
    firm = one_line(item["firm"] or "")
    scope = None if firm else "all_others" if LEFT_OUT.search(item["rest"]) else "country_wide"
    at = Extent(entry.start("name"), entry.end())
    yield Row(firm, "", code, value, head + entry[0], at, 0.84, scope=scope)


def _in_figures(han: str) -> str:
    """Write a share of Chinese characters, as Japan's gazette prints it, in figures."""
    whole, _, part = han.partition("・")
    return (
        f"{han_number(whole)}.{''.join(str(han_number(c)) for c in part)}" if part else str(han_number(whole))
    )


def head_over(text: str, start: int) -> str:
    """Give the nearest line above that says what the list measures."""
    above = text[max(0, start - ABOVE) : start].split("\n")
    heads = (line for line in reversed(above) if RATE_HEAD.search(line) or SETS.search(line))
    return next((line for line in heads if not A_SHARE.search(line)), "")
