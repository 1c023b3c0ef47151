"""Korea Trade Commission.

Authority:  investigates dumping, subsidy and injury (Customs Act, articles 51–65); duties are MOEF's decrees
Publishes:  notices in Korean, press releases in English
Traps:      Hangul names; a preliminary finding is a recommendation to the Minister
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.korean_days import OF_A_RELEASE, OVER_WHO_SIGNS, RELEASED
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

FORM = authority_form(
    "KR-KTC",
    [
        named(r"\bKorea Trade Commission\b", 0.95, within=1_000),
        named(r"무역위원회\s?공고", 0.98, within=300),
        named(r"무역위원회", 0.95, within=1_000),
        named(r"\bKTC\b", 0.8, within=600, also=r"\bKorea"),
    ],
    Manner(
        languages=("ko", "en"),
        editions=True,
        acts=(
            written(r"(?i)\b(?:KTC )?(?:Public )?Notice No\.? ?(?P<n>\d{4}-\d{1,3})", "{n}"),
            written(r"공고 ?제 ?(?P<n>\d{4}-\d{1,3})호", "{n}"),
        ),
        related=(written(r"기획재정부령 ?제 ?(?P<n>\d{1,5}) ?호", "기획재정부령 제{n}호", confidence=0.8),),
        published=(
            RELEASED,
            re.compile(r"(?:공고일|게시일|공고\s?일자|게재일|공포일)(?:자)?\s{0,40}(?:[:：|]\s{0,40})?"),
            OF_A_RELEASE,
            OVER_WHO_SIGNS,
            re.compile(r"(?:등록일|작성일|게시\s?일시|입력)(?:자)?\s{0,40}(?:[:：|]\s{0,40})?"),
            re.compile(r"^[ \t|]{0,20}(?=20\d\d[-.]\s?\d{1,2}[-.]\s?\d{1,2}\.?[ \t]{0,10}(?:\||$))", re.M),
            re.compile(r"\b(?:Date|Dated|Published|Press\s+release|Sejong,)\s*(?::|\bthis\b)\s*", re.I),
        ),
        stages=(
            rule(r"\bpreliminary (?:affirmative )?(?:determination|ruling|finding|decision)", Stage.PRELIM),
            rule(r"\bfinal (?:affirmative )?(?:determination|ruling|finding|decision)", Stage.FINAL),
        ),
    ),
    nomenclature="HSK",
)
