"""Whether a printed tariff code is of goods that are left out, of an older tariff, or a misprint.

A code is judged by its own clause: the words before it up to the sentence's beginning, and,
where a language puts the verb last, the words behind it up to its end.
"""

import re

from extract.forms.scope_words import NOT_OUT, OUT
from tradewarn.printed.quick import Quick

BEFORE, BEHIND = 110, 130  # code points of the clause that are read
BREAK = re.compile(r"[.;。；](?=\s|[^\d\s.]|\Z)|\n|ข้อ\s|(?:하되|이며|하며)|다만|단,")
LISTED = re.compile(  # other codes of the same list, and what joins them
    r"(?:\bex\s?)?\d[\d. \xa0-]{2,16}(?:\s{0,2}(?:,|、|，|/|\b(?:and|or|y|o|et|ou|e|và|dan|ve|и)\b"
    r"|및|和|及|与|และ))?"
)
OTHER_CLAUSE = re.compile(
    r"[,;，；](?!\s?(?:HS|HTS|NCM|TARIC|классифиц|подпада))"
    r"|\b(?:currently|presently|actualmente|actuellement|hiện)\b",
    re.I,
)
REPEALED_BEFORE = re.compile(
    r"\b(?:formerly|previously|(?:was|were|had\s+been)\s+(?:\w+\s+)?classif\w+|prior\s+to\s+(?:\w+\s+){0,3}\d{4}|before\s+(?:\w+\s+){0,3}\d{4}"
    r"|se\s+clasificaban?|anteriormente|antes\s+de\s+(?:la\s+)?(?:entrada|vigencia|\d{4})|era[mn]?\s+classificad\w+|classificava\w*"
    r"|anciennement|auparavant|(?:était|étaient)\s+class\w+|(?:relevait|relevaient)|trước\s+(?:đây|năm)|sebelumnya|semula|dahulu"
    r"|ранее|прежде|классифицировал\w+|daha\s+önce|önce|eski)(?!\w)|원래|종전|구\s?(?:HSK|HS)|原(?:税则|稅則|税號|税号)|旧(?:税|関)|เดิม",
    re.I,
)
MISPRINT_BEFORE = re.compile(
    r"\b(?:instead\s+of|in\s+place\s+of|incorrect\w*|erroneous\w*|wrong(?:ly)?|in\s+error|strike\s+out|delet(?:e|ing|ion)|au\s+lieu\s+de"
    r"|supprim\w+|en\s+lugar\s+de|en\s+vez\s+de|por\s+error|donde\s+dice|dice:|suprím\w+|elimín\w+|onde\s+se\s+lê|em\s+vez\s+de|por\s+engano"
    r"|suprimir|вместо|ошибочн\w+|thay\s+vì|nhầm|ghi\s+sai|seharusnya\s+bukan|keliru|yerine|sehven)(?!\w)|误[写為为]|誤[植記]|잘못|오기",
    re.I,
)
NOW = re.compile(
    r"\b(?:now|currently|presently|actualmente|atualmente|actuellement|hiện\s+nay|saat\s+ini|ныне|halen)\b",
    re.I,
)
RIGHT = re.compile(  # what is to be read instead follows these
    r"\b(?:should\s+read|read(?:s)?\b(?!\s+instead)|lire|debe\s+decir|léase|leia-se|читать|the\s+correct|corrected\s+to|đúng\s+là|sửa\s+thành)\b"
    r"|应为|應為|바로잡",
    re.I,
)
GONE_BEHIND = re.compile(
    r"\A(?:[»”\"')\]）」]|\s|ТН\s?ВЭД\s?\w{0,6}|GT[İI]P\w{0,6}|['’]\w{1,6}|HSK?\b|code){0,6}\s{0,9}(?:[,(（]\s?)?(?:\d{4}\s?[년年]\s?)?"
    r"(?:(?:which|that|now)?\s?(?:has|have|was|were|is|been|since)?\s?(?:\w{1,20}\s){0,2}(?:deleted|repealed|abolished|struck\s+out|replaced)\b"
    r"|исключить|исключен\w*|삭제|폐지|删除|刪除|废止|廢止|(?:fue|ha\s+sido|fueron)\s+(?:suprimid|eliminad|derogad)\w+"
    r"|(?:foi|foram)\s+(?:suprimid|revogad|excluíd)\w+|(?:a\s+été|ont\s+été)\s+supprim\w+|đã\s+(?:bị\s+)?(?:bãi\s+bỏ|hủy)|yürürlükten\s+kald)",
    re.I,
)
LAST_VERB = re.compile(  # the verb stands behind the code
    r"제외|포함(?:하지|되지)\s?(?:않|아니)|해당하지\s?(?:않|아니)|不在[^。;\n]{0,24}范[围圍]|除外|不属于|不屬於|不适用|不適用|を除く|を除き|対象外|含まない"
    r"|kapsam(?:ı)?\s+dışı\w*|hariç\w*|dahil\s+değil\w*|kapsamamakta\w*|sınıflandırıl\w{0,6}(?:makta|mek)?ydı|не\s+(?:явля|включен|относ|подпада)\w+"
    r"|no\s+(?:son|es|están?|forman|quedan?)\s+(?:\w+\s+)?(?:objeto|parte|inclu|sujet)\w*|(?:is|are)\s+(?:not\s+(?:covered|included|subject|within|part)"
    r"|excluded|outside)\b|não\s+(?:são|est\w+|é)\s+(?:\w+\s+)?(?:objeto|inclu|abrang|sujeit)\w*|(?:ne\s+sont|n['’]est)\s+pas\b"
    r"|không\s+(?:thuộc|nằm\s+trong|bị\s+(?:điều\s+tra|áp))|tidak\s+(?:termasuk\s+dalam|dikenakan)|dikecualikan|ไม่อยู่ใน|ได้รับยกเว้น",
    re.I,
)
COVERS_BETWEEN = re.compile(  # another clause begins between the code and the verb
    r"[.;。；\n](?!\d)|^[^)）]*[(（]|중\s|하되|이며|하며|다만|\b(?:but|whereas|while|pero|mais|mas|nhưng|tetapi|ancak|но|однако|except)\b|但|"
    r"\b(?:covers?|includes?|comprend\w*|abarca|gồm|meliputi)\b",
    re.I,
)


def is_left_out(text: str, start: int, end: int) -> bool:
    """Say whether the code at a place is of goods left out, of a tariff that is no more, or a misprint."""
    before, behind = _clause(text, start, end)
    if is_gone(text, start, end) or (_governs(OUT, before) and not NOT_OUT.search(before)):
        return True
    verb = LAST_VERB.search(behind)
    return verb is not None and COVERS_BETWEEN.search(behind, 0, verb.start()) is None


def is_gone(text: str, start: int, end: int) -> bool:
    """Say whether the code is of a tariff that is no more, or told as a misprint."""
    before, behind = _clause(text, start, end)
    if GONE_BEHIND.match(behind) or (REPEALED_BEFORE.search(before) and NOW.search(before) is None):
        return True
    misprint = MISPRINT_BEFORE.search(before)
    return misprint is not None and RIGHT.search(before, misprint.end()) is None


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the words before and behind a code that are of its own clause, or may be."""
    low = max(0, start - BEFORE)
    low = max([low, *(m.end() for m in BREAK.finditer(text, low, start))])
    return text[low:start], text[end : end + BEHIND]


def _governs(out: re.Pattern[str] | Quick, before: str) -> bool:
    """Say whether the words that leave goods out reach the code: no comma but a list's own parts them."""
    rest = _after(out, before)
    return rest is not None and not OTHER_CLAUSE.search(LISTED.sub("", rest))


def _after(pattern: re.Pattern[str] | Quick, before: str) -> str | None:
    found = [m.end() for m in pattern.finditer(before)]
    return before[found[-1] :] if found else None
