"""Taiwan: Ministry of Finance.

Authority:  finds dumping and imposes; injury is the Ministry of Economic Affairs'
Publishes:  announcements in Chinese, ``台財關字第1201005999號``
Traps:      years of the Republic (民國120年 is 2031); codes of eleven digits with a check digit
History:    2026-11: first version
"""

import re

from extract.forms.finders import Manner, authority_form
from extract.forms.numbers import written
from extract.letterhead import named

FORM = authority_form(
    "TW-MOF",
    [named(r"財政部", 0.95, within=1_200, also=r"傾銷|平衡稅|補貼")],
    Manner(
        languages=("zh",),
        title=re.compile(r"主旨[：:]\s*(?P<title>[^\n。]{6,200})"),
        acts=(written(r"字第 ?(?P<n>\d{6,12}) ?號", "{n}", within=2_000),),
        published=(
            re.compile(r"發文日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:^|公 ?告)\s{0,40}(?=中華民國\s?[\d一][^\n，。]{3,14}日[ \t\u3000]{0,20}$)", re.M),
            re.compile(r"(?:公告|發布|發佈|發表|新聞|資料)日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:張貼|刊登|上版|建立|公布|(?<![\u4e00-\u9fff]))日\s?期[：:]\s{0,40}"),
            re.compile(r"(?:^|公 ?告)\s{0,40}(?=中華民國\s?[\d一])", re.M),
            re.compile(r"更新日\s?期[：:]\s{0,40}"),
        ),
    ),
    nomenclature="CCC",
)
