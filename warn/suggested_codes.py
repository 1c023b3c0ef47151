"""Tariff codes that a question's words suggest, as a next step: a way to ask again, never an answer.

A suggestion is not in any cited record. So it stands among the next steps alone, says that
it is the machine's, and no verdict, fact or rate rests on it.
"""

from collections.abc import Sequence

from kb.hs.calibration import LIKELY, WEAK
from kb.hs.reasons import dotted
from tradewarn.model import HsCandidate
from tradewarn.store import Store
from warn.language import Lang
from warn.question import Understood
from warn.quotes import clipped

MOST = 2  # of each level
LONGEST = 80
STEP: tuple[str, str] = (
    "Xác định mã HS rồi hỏi lại theo mã. Máy gợi ý từ lời mô tả “{words}”: {listed}.{why} Đây chỉ là gợi ý,"
    " không phải mã ghi trong văn bản nào và không phải kết quả phân loại; hãy xác nhận với người khai hải"
    " quan.",
    "Settle the HS code and ask again by it. From the words “{words}” the machine suggests {listed}.{why}"
    " This is only a suggestion: no document prints it for these goods and it is no classification; have"
    " a customs broker confirm it.",
)
LEVEL: dict[str, tuple[str, str]] = {
    "heading": ("nhóm {code} ({name}; khả năng đúng khoảng {share}%)",
                "heading {code} ({name}; right about {share}% of the time)"),
    "hs6": ("phân nhóm {code} (khả năng đúng khoảng {share}%)",
            "subheading {code} (right about {share}% of the time)"),
}  # fmt: skip
BECAUSE: tuple[str, str] = (" Căn cứ gợi ý: {reason}.", " The suggestion rests on: {reason}.")


def suggested_codes(asked: Understood, store: Store, lang: Lang, *, sure: bool = False) -> list[str]:
    """Give the step that names the codes suggested; none where the words tell too little.

    Args:
        asked: The question; only goods in words alone get suggestions.
        store: With the lists that suggestions rest on.
        lang: The reader's language.
        sure: Only where the best heading is likely, not merely possible.
    """
    words = asked.phrase
    if not words or asked.codes or asked.numbers or asked.unknown_number:
        return []
    from kb.hs.loaded import classifier_of  # brings scipy: not before it is needed

    found = classifier_of(store).classify(words, limit=MOST)
    best = next(iter(found.headings), None)
    if best is None or best.score < (LIKELY if sure else WEAK):
        return []
    at = 0 if lang == "vi" else 1
    shown = [c for c in (*found.headings, *found.subheadings) if c.score >= WEAK]
    listed = "; ".join(_said(c, at) for c in shown)
    return [STEP[at].format(words=clipped(words, LONGEST), listed=listed, why=_why(best, at))]


def _said(one: HsCandidate, at: int) -> str:
    name = (one.text_vi if at == 0 else one.text_en) or one.text_vi or one.text_en
    share = round(100 * one.score)
    return LEVEL[one.level][at].format(code=dotted(one.digits), name=clipped(name, LONGEST), share=share)


def _why(best: HsCandidate, at: int) -> str:
    """Give the first reason that is more than the heading's own name."""
    told: Sequence[str] = [
        f"{(r.text_vi if at == 0 else r.text_en).rstrip('. ')} [{r.source.ref}]"
        for r in best.reasons
        if r.kind in ("ruling", "declared", "table")
    ]
    return BECAUSE[at].format(reason=told[0][:1].lower() + told[0][1:]) if told else ""
