"""Fields that stayed empty, or rates read in part, although the notice shows more: a person looks there.

An empty field says “there is none”. Where a table of percentages, a tariff word before a
number, a legal form or words that bind somebody to a date stand in the text, that would
be untrue, so the field is named for review. Whose goods, what goods, what act and when are
asked for without any cue: every act has them, unless it is of a kind that has none.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from extract.companies.names import firm_names
from extract.forms.rate_unread import unread_figures
from extract.segment import Segment
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import CURRENCY, NUMBER, PER, QUANTITY
from tradewarn.printed.quick import quick

LOOK_AT = 400_000
RATE_WORD = re.compile(
    r"\bmargins?\b|\bdut(?:y|ies)\b|\bsubsid(?:y|ies)\s+rates?\b|\bcash\s+(?:deposit|bond)\b|\bbiên\s+độ\b"
    r"|\bthuế\b|\bmức\s+thuế"
    r"|\bmarges?\b|\bdroits?\b|\bmargen(?:es)?\b|\bmárgenes\b|\bcuotas?\s+compensatorias?"
    r"|\bderechos?\s+(?:antidumping|compensatorios?)"
    r"|\bdireitos?\s+(?:antidumping|compensat)|\bmargem\b|\bmargens\b|\bmarjı?\b|\bönlem\w*|\bbea\s+masuk\b"
    r"|\bBMA[DI]\b|\bduti\b"
    r"|\bпошлин\w*|\bмарж\w*|[税稅]率|幅度|덤핑률|관세율|อากร|ส่วนเหลื่อม",
    re.I,
)
SHARE = rf"(?:{NUMBER})\s?(?:[%％]|per\s?cent\b|процент|por\s+ciento|por\s+cento|persen|phần\s+trăm)"
OF_SOMETHING = (
    r"(?!\s+(?:or\s+more\s+)?of\s+(?:the\s+)?"
    r"(?:total|domestic|all|production|imports?|import\s+volume|output|consumption))"
)
MONEY = rf"(?:{CURRENCY})\s?(?:{NUMBER}){PER}(?:{QUANTITY})\b"
AMOUNT = quick(rf"{SHARE}{OF_SOMETHING}|(?:ร้อยละ)\s{{0,40}}[\d๐-๙]|{MONEY}", re.I)
BARE_COLUMN = quick(
    r"\(\s?(?:%|per\s?cent(?:age)?|US\$?D?/\w{1,4})"
    r"\s?\)[^\n]{0,60}\n\s{0,4}(?:[^\n]{3,120}\s\d{1,3}[.,]\d{1,2}\s*\n)",
    re.I,
)
NEW_RATE = quick(
    r"\brates?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}dut(?:y|ies)\b[^;\n]{0,160}?\b(?:shall\s+be|is|are)\s+(?:hereby\s+)?(?:replaced|amended)\b",
    re.I,
)
PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
NEAR = 160
CODES = re.compile(
    r"(?:\b(?:HTSUS|HTS|HS|CN\s+codes?|TARIC|NCM|AHTN|HSK|TIGIE|GT[İI]P|tariff|subheadings?|fracci(?:ón"
    r"|ones)|pos\s+tarif|mã\s+(?:số\s+)?HS"
    r"|ТН\s+ВЭД|poste)|税则|稅則|พิกัด)[^;\n]{0,50}?(?<![\d.])\d{4}[.\s]?\d{2}",
    re.I,
)
DUE = quick(
    r"\b(?:within|not?\s{1,40}later\s{1,40}than|deadline|due\s{1,40}(?:by|on|no)|closing\s{1,40}date|trong\s{1,40}(?:vòng"
    r"|thời\s{1,40}hạn)|hạn\s{1,40}(?:cuối|chót)"
    r"|paling\s{1,40}lambat|dentro\s{1,40}de|plazo\s{1,40}de|prazo\s{1,40}de|dans\s{1,40}(?:un\s{1,40}délai\s{1,40}de|les)|içinde|в\s{1,40}течение)\b"
    r"[^.;\n]{0,60}?(?:\d{1,3}\s{0,40}\)?\s{1,40}(?:(?:calendar|working|business)\s{1,40})?(?:days|ngày|hari|días|dias"
    r"|jours|gün|дн|календарн)"
    r"|(?<!\d)\d{1,2}[\s/.-](?:\d{1,2}|[^\W\d_]{2,10})[\s/.-]\d{4}(?!\d)|\b[A-Z][a-z]{2,9}\s\d{1,2},\s\d{4})",
    re.I,
)
OPENING = re.compile(r"initiation|institution|scheduling|prelim|disclosure|provisional")
KEYS = ("countries_of_origin", "product", "stage", "publication_date")
MANY = 3  # case numbers that may be of one proceeding
LINE = quick(  # “Alpha Ropes Limited: 3.11 percent”, “Alpha Ropes Limited | 3.11”
    r"(?:^|\n)[^\S\n]{0,8}[^\W\d_][^\n:|…]{2,160}?(?::|\||…|\.{3})[ .…|:]{0,80}"
    r"(?P<n>\d{1,4}[.,]\d{1,3})\s?(?:[%％]|per\s?cent)?[^\S\n]{0,8}(?=\n|$)",
    re.I,
)
LIST_HEAD = 600  # letters above a list in which the word for its figures stands
Cue = Callable[[Segment, Mapping[str, object]], bool]


def silent_fields(segment: Segment, values: Mapping[str, object], *, among: Collection[str]) -> Iterator[str]:
    """Name the empty fields for which the text has a cue.

    Args:
        segment: The notice.
        values: What was read, by field.
        among: The fields that were tried at all.
    """
    if not segment.partial:
        yield from (n for n in KEYS if n in among and not values.get(n) and not _has_none(n, values))
    for name, cue in CUES.items():
        if name in among and not values.get(name) and cue(segment, values):
            yield name
    if "rates" in among and values.get("rates") and _unread(segment, values):
        yield "rates"


def _has_none(name: str, values: Mapping[str, object]) -> bool:
    """Tell whether an act is of a kind that has no such value to print."""
    if name == "publication_date":
        return False
    if str(values.get("stage") or "") == Stage.OTHER.value:
        return True
    numbers = values.get("case_numbers")
    if name == "product" and isinstance(numbers, list) and len(numbers) > MANY:
        return True  # a list of many proceedings, as of reviews asked for in a month
    if name != "countries_of_origin":
        return False
    listed = values.get("instruments")
    kinds = {str(i) for i in listed} if isinstance(listed, list) else set()
    everyone = bool(kinds) and kinds <= {Instrument.SG.value}
    return bool(values.get("all_origins") or values.get("related_countries") or everyone)


def _rates(segment: Segment, values: Mapping[str, object]) -> bool:
    if str(values.get("stage") or "") in _NO_RATES:
        return False
    text = segment.flow[:LOOK_AT]
    if any(RATE_WORD.search(text, max(0, m.start() - NEAR), m.start()) for m in AMOUNT.finditer(text)):
        return True
    if BARE_COLUMN.search(text) is not None or NEW_RATE.search(text) is not None:
        return True
    return next(_listed(text), None) is not None


def _listed(text: str) -> Iterator[str]:
    """Give the figures of lines that name somebody and end with one, under words of rates."""
    for match in LINE.finditer(text):
        if RATE_WORD.search(text, max(0, match.start() - LIST_HEAD), match.start("n")):
            yield match["n"]


def _unread(segment: Segment, values: Mapping[str, object]) -> bool:
    """Say whether some rates were read and others, found for somebody the notice names, were not."""
    rates = values["rates"]
    read = (
        [str(r.get("rate", "") if isinstance(r, dict) else r) for r in rates]
        if isinstance(rates, list)
        else []
    )
    known = [r for r in read if PLAIN.fullmatch(r)]
    if not known or str(values.get("stage") or "") in _NO_RATES:
        return False
    if unread_figures(segment, known, stage=str(values.get("stage") or "")):
        return True
    numbers = {abs(float(r)) for r in known}
    return any(float(n.replace(",", ".")) not in numbers for n in _listed(segment.flow[:LOOK_AT]))


def _codes(segment: Segment, _values: Mapping[str, object]) -> bool:
    return CODES.search(segment.flow, 0, LOOK_AT) is not None


def _companies(segment: Segment, _values: Mapping[str, object]) -> bool:
    return next(iter(firm_names(segment.flow, 0, min(len(segment.flow), LOOK_AT))), None) is not None


def _deadlines(segment: Segment, values: Mapping[str, object]) -> bool:
    stage = str(values.get("stage") or "")
    return OPENING.search(stage) is not None and DUE.search(segment.flow, 0, LOOK_AT) is not None


CUES: Mapping[str, Cue] = {
    "rates": _rates,
    "hs_codes": _codes,
    "companies": _companies,
    "deadlines": _deadlines,
}
_NO_RATES = frozenset({Stage.REVIEW_INITIATION.value, Stage.SUNSET_INSTITUTION.value, Stage.EXTENSION.value})
