"""Tell whether a text is about a trade-remedy act at all.

A term of art in the title or the first lines settles it. Deeper in the text it counts
only by weight: a notice on a foreign-trade zone, a plan against counterfeits or a patent
case may mention anti-dumping duties once and concern none.
"""

import re
from dataclasses import dataclass

from extract.fr_layout import layout
from extract.segment import Segment

TERMS = re.compile(
    r"""
    # English
    \banti[-\s]?dumping(?:\s*(?:/|and|or)\s*countervailing)?(?:\s+dut(?:y|ies))?(?:\s*\(AD/CVD\))?
    | \bcountervail(?:ing|able)\b(?:\s+dut(?:y|ies))? | \bless[-\s]+than[-\s]+fair[-\s]+value\b | \bAD/CVD\b
    | \bsafeguard\s+(?:measures?|dut(?:y|ies)|investigations?|actions?|proceedings?|inquir(?:y|ies))\b
    | \bglobal\s+safeguard\b | \bcircumvent\w*\s+(?:of\s+)?(?:the\s+)?(?:measures?|orders?|inquir\w+|dut\w+)
    | \b(?:anti-?)?circumvention\s+(?:inquir\w+|investigations?|determinations?)\b | \bdeterminations?\s+of\s+circumvention\b
    | \bcovered\s+merchandise\s+(?:referral|inquiry) | \bEnforce\s+and\s+Protect\s+Act | \btrade[-\s]+(?:remed(?:y|ies)|defence)\b
    | \b(?:701|731)\s?[-–—‑]\s?TA\s?[-–—‑]\s?\d | \bTA\s?[-–—‑]\s?20[14]\s?[-–—‑]\s?\d | \bnew\s+shipper\s+review
    # Vietnamese
    | chống\s+bán\s+phá\s+giá | bán\s+phá\s+giá | chống\s+trợ\s+cấp | phòng\s+vệ\s+thương\s+mại
    | (?:biện\s+pháp|điều\s+tra|thuế|vụ\s+việc|áp\s+dụng|cuộc)\s+tự\s+vệ | lẩn\s+tránh\s+(?:biện|thuế|phòng) | \bPVTM\b | \bCBPG\b
    # French, Spanish, Portuguese, Italian, German
    | \banti[-\s]?dumping\w* | \bdroits?\s+(?:compensateurs?|antidumping) | \bmesures?\s+de\s+sauvegarde
    | \bdumping\b | \bcuotas?\s+compensatorias? | \b(?:derechos?|medidas?)\s+compensatori[oa]s? | \bsalvaguard(?:i)?as?\b
    | \bantisubvenciones?\b | \bdireitos?\s+compensat[óo]rios? | \bdazi?\s+compensativ[oi] | \bAusgleichsz[öo]ll\w*
    # Malay, Indonesian, Turkish, Russian
    | anti[-\s]?lambakan | \b(?:bea\s+masuk|duti)\s+(?:anti|imbalan|timbal\s+balas|tindakan\s+pengamanan|perlindungan) | \bBMAD\b | \bBMTP\b
    | \bdamping\b | haksız\s+rekabet | korunma\s+önlem\w* | antidampings?\w* | антидемпинг\w+ | компенсационн\w+\s+пошлин\w*
    | специальн\w+\s+защитн\w+
    # Chinese, Japanese, Korean, Thai, Arabic
    | 反倾销 | 反傾銷 | 反补贴 | 反補貼 | 平衡税 | 不当廉売 | 相殺関税 | 덤핑방지 | 반덤핑 | 상계관세 | การทุ่มตลาด | مكافحة\s+الإغراق
    """,
    re.IGNORECASE | re.VERBOSE,
)
OPENING = 500  # code points in which the title and first lines of a document of no known form stand
ENOUGH = 4
DENSITY = 1 / 2_500  # one term in so many code points: less is a passing mention
LOOK_AT = 60_000


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a segment concerns trade remedies, and why."""

    relevant: bool
    reason: str


def relevance(segment: Segment) -> Relevance:
    """Judge one segment by the terms of art that it uses, and where."""
    text = segment.text[: min(segment.flow_end, LOOK_AT)]
    first = TERMS.search(text)
    if first is None:
        return Relevance(relevant=False, reason="it uses no term of trade-remedy law")
    for start, end in _opening(segment):
        telling = TERMS.search(text, start, min(end, len(text)))
        if telling:
            return Relevance(relevant=True, reason=f"it opens with “{_words(telling)}”")
    count = sum(1 for _ in TERMS.finditer(text))
    if count >= ENOUGH and count >= len(text) * DENSITY:
        return Relevance(relevant=True, reason=f"it uses terms such as “{_words(first)}” {count} times")
    return Relevance(relevant=False, reason=f"it mentions “{_words(first)}” in passing only")


def _opening(segment: Segment) -> list[tuple[int, int]]:
    """The parts that say what a text is about: title, docket and summary, or else its first lines."""
    parts = layout(segment)
    if parts.headless:
        return []
    told = [(e.start, e.end) for e in (parts.title, parts.docket, parts.summary) if e is not None]
    return told if parts.title else [(0, OPENING)]


def _words(match: re.Match[str]) -> str:
    return " ".join(match[0].split())
