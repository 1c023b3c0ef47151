"""China: Ministry of Commerce.

Authority:  investigates dumping, subsidy and injury; announces the duties of the State Council's tariff body
Publishes:  announcements by year and number: ``商务部公告2031年第12号``
Traps:      firms are printed in Chinese with their own name in brackets; goods may have two letters only
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

FORM = authority_form(
    "CN-MOFCOM",
    [
        named(r"(?:中华人民共和国)?商务部\s?公告", 0.97, within=1_500),
        named(r"中华人民共和国商务部", 0.95, within=1_500),
    ],
    Manner(
        languages=("zh",),
        title=re.compile(r"(?P<title>[^\n]{0,40}(?:关于|对)[^\n]{6,200}(?:公告|裁定|决定|调查))"),
        acts=(written(r"公告 ?(?P<n>\d{4}年第\d{1,3}号)", "{n}", within=1_500),),
        related=(written(r"公告 ?(?P<n>\d{4}年第\d{1,3}号)", "{n}", confidence=0.8),),
        published=(re.compile(r"发布日期】?[：:]?\s*"), re.compile(r"中华人民共和国商务部\s+(?=\d{4}年)")),
    ),
    nomenclature="China Customs Tariff",
)
