"""How Korean offices print the day of what they issue, whichever of them it is."""

import re

RELEASED = re.compile(
    r"(?:보도\s?(?:시점|일시|일자)|배포\s?(?:일시|일자|시점)|배포일?)[)）\]】]?\s{0,40}(?:[:：|]\s{0,40})?(?:즉시\s{0,40})?"
)
OF_A_RELEASE = re.compile(  # ``2031년 3월 14일(금) 배포``
    r"^[ \t]{0,20}(?=\d{4}\s?[년.]\s?\d{1,2}\s?[월.]\s?\d{1,2}\s?[일.]?\s?"
    r"(?:\([월화수목금토일]\))?[ \t]{0,9}(?:배포|보도|조간|석간))",
    re.M,
)
OVER_WHO_SIGNS = re.compile(  # the day over who signs
    r"^[ \t]{0,40}(?=\d{4}\s?[년.]\s?\d{1,2}\s?[월.]\s?\d{1,2}\s?[일.]?[ \t]{0,40}\n?\s{0,40}"
    r"(?:(?:산업통상(?:자원)?부|기획재정부|재정경제부)\s{0,9})?(?:장\s{0,9}관|무\s?역\s?위\s?원\s?회))",
    re.M,
)
