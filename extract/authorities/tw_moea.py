"""Taiwan: Ministry of Economic Affairs.

Authority:  finds injury in cases of the Ministry of Finance; safeguards are its own
Publishes:  announcements in Chinese, ``經調字第12002600000號``
Traps:      years of the Republic; its notices name the Ministry of Finance's dumping finding first
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named
from extract.tongue import rule
from tradewarn.model import Stage

MINISTRY = authority_form(
    "TW-MOEA",
    [
        named(r"經濟部(?:國際貿易署|貿易調查委員會)?\s?(?:公告|函|令|新聞稿)", 0.97, within=300),
        named(r"經濟部", 0.955, within=120, also=r"傾銷|平衡稅|補貼|進口救濟|產業損害"),
        named(r"進口救濟", 0.9, within=600),
    ],
    Manner(
        languages=("zh",),
        title=re.compile(r"主旨[：:]\s*(?P<title>[^\n。]{6,200})"),
        acts=(written(r"(?P<n>[經貿調救授國]{1,5}字第 ?\d{6,12} ?號)", "{n}", within=2_000),),
        related=(written(r"(?P<n>台財關字第 ?\d{6,12} ?號)", "{n}", confidence=0.8),),
        published=(
            re.compile(r"發文日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:^|公 ?告)\s{0,40}(?=中華民國\s?[\d一][^\n，。]{3,14}日[ \t\u3000]{0,20}$)", re.M),
            re.compile(r"(?:公告|發布|發佈|發表|新聞|資料)日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:張貼|刊登|上版|建立|公布|(?<![\u4e00-\u9fff]))日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:^|公 ?告)\s{0,40}(?=中華民國\s?[\d一])", re.M),
            re.compile(r"更新日\s?期[：:]\s{0,40}"),
        ),
        stages=(
            rule(
                r"聽證[^。\n]{0,30}(?:最後|最終)調查|(?:最後|最終)調查[^。\n]{0,12}聽證",
                Stage.INJURY_FINAL_PHASE_SCHEDULING,
            ),
            rule(r"初步調查[^。\n]{0,20}(?:認定|結果)|初步認定", Stage.INJURY_PRELIM),
            rule(r"(?:最後|最終)調查[^。\n]{0,20}(?:認定|結果)|最後認定", Stage.INJURY_FINAL),
        ),
    ),
    nomenclature="CCC",
)
