"""The period looked at where no label introduces it: the sentence says what was examined in it.

“Dumping was examined over the twelve months to …”, ``덤핑사실 조사: …``: words of dumping or of a
subsidy with words of an examination, and dates as long as such a period is.
"""

import re
from datetime import date

from tradewarn.printed.stretches import Stretch

DUMPING = re.compile(
    r"dump\w*|subsid\w*|subven\w*|\bLTFV\b|demping|демпинг\w*|субсид\w*|倾销|傾銷|补贴|補貼|덤핑|보조금|不当廉売|ทุ่มตลาด|อุดหนุน"
    r"|phá\s+giá|trợ\s+cấp|damping\w*|sübvansiyon\w*|lambakan|export\s+prices?|normal\s+values?|إغراق",
    re.I,
)
INJURY = re.compile(
    r"\binjur|préjudice|\bdommage|\bdano\b|\bdaño|\bzarar\b|thiệt\s+hại|kerugian|kemudaratan|ущерб|损害|損害|피해"
    r"|ความเสียหาย|\btrends?\b|tendances?|undercutting|profitability|rentabilité",
    re.I,
)
LOOKED_AT = re.compile(
    r"\bperiod|\breview|\bcover|examin|investigat|\banaly|assess|\blook(?:s|ed|ing)?\s+(?:at|into)|enquête|période"
    r"|per[íi]odo|inquérito|penyelidikan|periode|tempoh|siasatan|điều\s+tra|rà\s+soát|giai\s+đoạn|soruşturma"
    r"|dönem|inceleme|расследован|исследован|период|调查|調查|조사|調査|ไต่สวน|ทบทวน|ข้อมูลที่ใช้|ช่วงเวลา|ระยะเวลา",
    re.I,
)
OF_A_MEASURE = re.compile(
    r"\b(?:effective|in\s+force|valid|shall\s+(?:apply|remain|expire)|levied|imposed|collected|extend\w*|lapse"
    r"|expir\w+|quota|undertaking|hiệu\s+lực|áp\s+dụng\s+(?:từ|trong|thuế)|berlaku|dikenakan|yürürlü\w+|vigenc\w+"
    r"|en\s+vigueur|vigor|действу\w+|взима\w+|有效期|实施期限|부과기간|課税期間|เรียกเก็บ|"
    r"rose|fell|increased|decreased|grew|tăng|giảm)\b",
    re.I,
)
JOINED = re.compile(
    r"(?:\s|,)*(?:and|or|et|ou|y|o|e|và|dan|ve|и|和|及|与|與|及び|및|และ|&|/)(?:\s|[\w’']){0,40}\Z", re.I
)
SENTENCE_END = re.compile(r"[.;](?=\s)|[。；]|\n\s*\n")
BEFORE, BEHIND, ABOVE = 220, 110, 60
SHORTEST, LONGEST = 150, 560  # days of such a period
STALE = 1_500  # days: an older one is another case's


def of_injury(text: str, start: int, end: int) -> bool:
    """Say whether what stands between a label and its dates speaks of injury alone."""
    between = text[start:end]
    return INJURY.search(between) is not None and DUMPING.search(between) is None


def told(text: str, pairs: list[Stretch], published: date | None) -> Stretch | None:
    """Give the one stretch whose sentence says that dumping or a subsidy was looked at in it."""
    found: list[Stretch] = []
    for at, pair in enumerate(pairs):
        floor = min(pairs[at - 1].end, pair.start) if at else 0
        if _is_as_long(pair, published) and _tells(text, pair, floor):
            found.append(pair)
    return found[0] if len({(p.first, p.last) for p in found}) == 1 else None


def _is_as_long(pair: Stretch, published: date | None) -> bool:
    if not SHORTEST <= (pair.last - pair.first).days + 1 <= LONGEST:
        return False
    return published is None or (pair.last <= published and (published - pair.last).days < STALE)


def _tells(text: str, pair: Stretch, floor: int) -> bool:
    low = max(floor, pair.start - BEFORE)
    low = max([low, *(m.end() for m in SENTENCE_END.finditer(text, low, pair.start))])
    head = (
        text[max(floor, low - ABOVE) : pair.start] if text[low - 1 : low] == "\n" else text[low : pair.start]
    )
    stop = SENTENCE_END.search(text, pair.end, pair.end + BEHIND)
    tail = text[pair.end : stop.start() if stop else pair.end + BEHIND]
    if OF_A_MEASURE.search(head) or not LOOKED_AT.search(head + tail):
        return False
    dumping = max((m.end() for m in DUMPING.finditer(head)), default=-1)
    if dumping < 0:
        behind = DUMPING.search(tail)
        return behind is not None and not INJURY.search(tail[: behind.start()]) and not INJURY.search(head)
    return all(
        m.start() < dumping or JOINED.fullmatch(head, dumping, m.start()) is not None
        for m in INJURY.finditer(head)
    )
