"""China: Ministry of Commerce.

Authority:  investigates dumping, subsidy and injury; announces the duties of the State Council's tariff body
Publishes:  announcements by year and number: ``商务部公告2031年第12号``
Traps:      firms are printed in Chinese with their own name in brackets; goods may have two letters only
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.forms.operative import telling_by_act
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

COUNT = r"[\d一二三四五六七八九十]{1,4}"
TITLE = re.compile(
    r"^[ \t]*(?P<title>[^\n。]{0,40}(?:关于|对|公布|原产于|终止|继续"
    r"|接受)[^\n。]{4,160}(?:\n[^\n。，；：]{2,80}){0,2}?(?:公告|裁定|决定|调查|通知))"
    r"(?=[ \t]*(?:\n|\Z|[（(]))"
    r"|(?P<loose>^[^\n。，,]{0,40}(?:关于|对)[^\n。，,]{6,200}(?:公告|裁定|决定|调查)[ \t]*$)"
    r"|^[^\n]{0,80}Announcement[^\n]{10,300}"
    r"(?:\n{1,2}[ \t]{0,40}(?:Announcement[ \t]{1,9})?(?:[Oo]n|[Rr]egarding|[Cc]oncerning)[ \t]"
    r"[^\n]{10,300})?",
    re.M,
)
ACT = re.compile(r"(?:公告|公布|通知|通告)如下|特此(?:公告|通知|公布)|予以公(?:告|布)")
FORM = authority_form(
    "CN-MOFCOM",
    [
        named(r"(?:中华人民共和国)?商务部\s?公告", 0.97, within=1_500),
        named(r"中华人民共和国商务部", 0.95, within=1_500),
        named(r"(?<![国國])商 ?务 ?部", 0.9, within=1_200, also=r"反倾销|反补贴|保障措施|价格承诺"),
        named(
            r"国务院关税税则委员会|税委会 ?(?:公告|[〔\[（(])",
            0.94,
            within=800,
            also=r"反倾销税|反补贴税|保障措施|贸易救济",
        ),
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
        telling=telling_by_act(ACT, TITLE),
        stages=(  # its English edition says “ruling” and “expiry review ruling”
            rule(
                r"(?:expiry|sunset|final-term|end-of-term) review[^.;\n]{0,24}"
                r"(?:ruling|determination|decision)",
                Stage.SUNSET_FINAL,
            ),
            rule(r"interim review[^.;\n]{0,24}(?:ruling|determination|decision)", Stage.INTERIM_REVIEW_FINAL),
            rule(
                r"price undertakings?[^.;\n]{0,40}accept|accept[^.;\n]{0,60}price undertaking",
                Stage.UNDERTAKING_ACCEPTANCE,
            ),
            rule(r"preliminary ruling", Stage.PRELIM),
            rule(r"final ruling", Stage.FINAL),
        ),
        acts=(
            written(
                rf"公 ?告 ?(?P<y>\d{{4}}) ?年 ?(?:度 ?)?第 ?(?P<n>{COUNT}) ?号",
                "{y}年第{n}号",
                within=1_500,
                heads=True,
            ),
            written(
                rf"(?<!发布)(?<!商务部)(?<!依据)(?<!按照)(?<!根据)"
                rf"(?P<y>\d{{4}}) ?年 ?第 ?(?P<n>{COUNT}) ?号 ?公 ?告(?! ?[，,])",
                "{y}年第{n}号",
                within=200,
            ),
            written(r"(?P<n>税委会 ?[〔\[（(]\d{4}[〕\]）)] ?\d{1,3} ?号)", "{n}", within=1_500),
            written(r"\bAnnouncement (?P<n>No\.? ?\d{1,3} ?(?:of|,|\() ?\d{4})", "{n}", within=1_500),
            written(r"\bAnnouncement (?P<n>[\[(]\d{4}[\])] No\.? ?\d{1,3})", "{n}", within=1_500),
        ),
        related=(
            written(r"公告 ?(?P<n>\d{4}年第\d{1,3}号)", "{n}", confidence=0.8),
            written(r"(?P<y>\d{4})年(?:度)?第(?P<n>\d{1,3})号公告", "{y}年第{n}号", confidence=0.8),
        ),
        published=(
            re.compile(r"(?:发文|公告|成文|签发)(?:日期|时间)[】\]]?[：:]?\s{0,40}"),
            re.compile(  # under who signs
                r"^[ \t\u3000]{0,40}(?:中华人民共和国)?(?:商 ?务 ?部|国务院关税税则委员会)"
                r"[ \t\u3000]{0,20}\n\s{0,40}"
                r"(?=(?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年[^\n]{3,9}日[ \t\u3000]{0,20}(?:\n|\Z))",
                re.M,
            ),
            re.compile(r"(?:发布|公布|发表)(?:日期|时间)[】\]]?[：:]?\s{0,40}"),
            re.compile(r"来源[：:][^\n\d]{0,60}"),
            re.compile(r"\bSource:?[^\n\d]{0,60}?(?=[A-Z][a-z]{2,8}\s\d|\d{4}-)"),
            re.compile(
                r"^[ \t]{0,40}(?:Ministry\s+of\s+Commerce|MOFCOM)"
                r"(?:\s+of\s+(?:the\s+)?(?:People['’]s\s+Republic\s+of\s+)?China)?[ \t.,]{0,20}\n?\s{0,40}"
                r"(?=(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+\d)",
                re.M,
            ),
        ),
    ),
    nomenclature="China Customs Tariff",
)
