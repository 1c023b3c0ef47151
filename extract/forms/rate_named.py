"""Whom a sentence names beside its figures: firms, all others, everybody of a country."""

import re
from collections.abc import Iterator
from functools import cache

from extract.companies.names import firm_names
from extract.forms.companies_asia import answering_firms
from extract.forms.companies_vi import vietnamese_firms
from extract.forms.rate_names import FIRM_FIRST, country_of
from extract.forms.rate_places import Whom
from extract.tongue import Tongue
from kb.rate_talk import RateTalk

SHORT_NAME = r"(?P<short>[A-ZĐÂĂÊÔƠƯ][\w&-]{0,60}(?:\s[A-ZĐÂĂÊÔƠƯ][\w&-]{0,60}){0,4})\s{1,40}"
SPARED = re.compile(  # a firm that the sentence leaves out of its figure
    r"\b(?:except\w*|excluding|other\s{1,40}than|save\s{1,40}for|exceptuando|excepto|con\s{1,40}excepci[óo]n|salvo|exceto|com\s{1,40}exceção"
    r"|sauf|à\s{1,40}l['’]exception|за\s{1,40}исключением|kecuali|ngoại\s{1,40}trừ)\b[^.;]{0,50}\Z",
    re.I,
)
CLOSE_BEFORE = 80
GIVEN = re.compile(
    r"\b(?:receiv|assign|get|got|face)\w*\s{1,3}(?:the|a)\s{1,3}\Z", re.I
)  # “others received the …-wide rate”
BARE_KOREAN = re.compile(  # beside “the other suppliers” a name without a form, right before its figure
    r"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z&][가-힣A-Za-z0-9&·]{3,30}(?=\s?:?\s\d{1,3}(?:\.\d{1,2})?\s?%)"
)
NO_KOREAN = re.compile(
    r"율$|마진$|관세|점유|증가|감소|이상$|최대|최소|평균|공급자|기업$|업체$|각각|제품$|수입|대한$|대해$|경우"
)
CLOSE = 25  # code points
NO_FIRM = frozenset(
    {"Việt", "Hàng", "Theo", "Các", "Mức", "Thuế", "Mỹ", "Canada", "Trong", "Sản", "Thép", "Tuy"}
)


def named_in(text: str, talk: RateTalk, tongue: Tongue) -> Iterator[Whom]:
    """List the firms and groups that a sentence names, in order."""
    found = [
        Whom(n.name, "company", n.start, n.end)
        for n in firm_names(text)
        if not SPARED.search(text, max(0, n.start - CLOSE_BEFORE), n.start)
    ]
    if tongue.name == "vi":
        found += [Whom(n.name, "company", n.start, n.end) for n in vietnamese_firms(text)]
    found += [Whom(n.name, "company", n.start, n.end) for n in answering_firms(text, tongue.name)]
    found += [Whom(m[0], "company", *m.span()) for m in FIRM_FIRST.finditer(text)]
    if tongue.name == "ko" and tongue.others.search(text):
        found += [
            Whom(m[0], "company", *m.span()) for m in BARE_KOREAN.finditer(text) if not NO_KOREAN.search(m[0])
        ]
    if talk.bears.pattern != "(?!)":
        for m in _bearing(talk).finditer(text):
            first = m["short"].split()[0]
            if first not in NO_FIRM and not country_of(m["short"])[0]:
                found.append(Whom(m["short"], "company", *m.span("short")))
    found += [Whom("", "cooperating_other", *m.span()) for m in talk.cooperating.finditer(text)]
    for pattern in (talk.others, tongue.others):
        found += [Whom("", "all_others", *m.span()) for m in pattern.finditer(text) if m[0].strip()]
    found += [
        Whom("", "country_wide", *m.span())
        for m in talk.country_wide.finditer(text)
        if not GIVEN.search(text, max(0, m.start() - CLOSE), m.start())
    ]
    found.sort(key=lambda w: (w.start, -w.end))
    end = -1
    for person in found:
        if person.start >= end:
            end = person.end
            yield person


@cache
def _bearing(talk: RateTalk) -> re.Pattern[str]:
    return re.compile(SHORT_NAME + rf"(?i:{talk.bears.pattern})")
