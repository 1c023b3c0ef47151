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

COUNT = r"[\d一二三四五六七八九十]{1,4}"
TITLE = re.compile(
    r"^[ \t]*(?P<title>[^\n。]{0,40}(?:关于|对|公布|原产于|终止|继续"
    r"|接受)[^\n。]{4,160}(?:\n[^\n。，；：]{2,80}){0,2}?(?:公告|裁定|决定|调查|通知))"
    r"(?=[ \t]*(?:\n|\Z|[（(]))"
    r"|(?P<loose>[^\n]{0,40}(?:关于|对)[^\n]{6,200}(?:公告|裁定|决定|调查))"
    r"|^[^\n]{0,80}Announcement[^\n]{10,300}",
    re.M,
)
FORM = authority_form(
    "CN-MOFCOM",
    [
        named(r"(?:中华人民共和国)?商务部\s?公告", 0.97, within=1_500),
        named(r"中华人民共和国商务部", 0.95, within=1_500),
        named(r"(?<![国國])商 ?务 ?部", 0.9, within=1_200, also=r"反倾销|反补贴|保障措施|价格承诺"),
        named(
            r"\bMinistry of Commerce of (?:the )?(?:People['’]s Republic of )?China\b|\bMOFCOM\b",
            0.93,
            within=1_500,
            also=r"anti-?dumping|countervailing|safeguard",
        ),
    ],
    Manner(
        languages=("zh", "en"),
        editions=True,
        title=TITLE,
        acts=(
            written(
                rf"公 ?告 ?(?P<y>\d{{4}}) ?年 ?(?:度 ?)?第 ?(?P<n>{COUNT}) ?号", "{y}年第{n}号", within=1_500
            ),
            written(rf"(?P<y>\d{{4}}) ?年 ?第 ?(?P<n>{COUNT}) ?号 ?公 ?告", "{y}年第{n}号", within=200),
            written(r"\bAnnouncement (?P<n>No\.? ?\d{1,3} ?(?:of|,|\() ?\d{4})", "{n}", within=1_500),
            written(r"\bAnnouncement (?P<n>[\[(]\d{4}[\])] No\.? ?\d{1,3})", "{n}", within=1_500),
        ),
        related=(
            written(r"公告 ?(?P<n>\d{4}年第\d{1,3}号)", "{n}", confidence=0.8),
            written(r"(?P<y>\d{4})年(?:度)?第(?P<n>\d{1,3})号公告", "{y}年第{n}号", confidence=0.8),
        ),
        published=(
            re.compile(r"(?:发[布文]|公告|成文|公布)(?:日期|时间)[】\]]?[：:]?\s{0,40}"),
            re.compile(r"来源[：:][^\n\d]{0,60}"),
            re.compile(r"\bSource:?[^\n\d]{0,60}?(?=[A-Z][a-z]{2,8}\s\d)"),
            re.compile(r"中华人民共和国商务部\s{1,40}(?=\d{4}年)"),
        ),
    ),
    nomenclature="China Customs Tariff",
)
