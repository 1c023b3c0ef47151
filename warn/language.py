"""In which of our two languages a question is asked."""

import re
from typing import Literal

from kb.vietnamese import has_marks, looks_vietnamese
from tradewarn.text import fold_words

Lang = Literal["vi", "en"]

ENGLISH = frozenset(
    fold_words(
        "is are was were the our your does did what which when where who how if any from for under"
        " into of duty duties tariff tax taxed antidumping anti dumping countervailing order"
        " investigation investigated case cases export exports exporting rate rates firm company"
        " product and still has have not it its there review revoked against being safeguard"
        " circumvention united states"
    )
)
NEITHER = frozenset({"hs", "hts", "ad", "cvd"})
VIETNAMESE = frozenset(
    fold_words(
        "bi co khong thue sang cua toi hang nao dang con duoc nhu the nay dieu tra ap dung xuat"
        " khau vao thi truong vu kien chong ban pha gia tro cap tu ve lan tranh cong ty doanh nghiep"
        " o tai nuoc ta minh muc bao nhieu gi lenh ma bien phap hay chua"
    )
)


def language_asked(*texts: str) -> Lang:
    """Tell the language of a question, typed with or without Vietnamese marks.

    Words that only one of the languages has decide; then the shape of the words. What has
    no words at all (a bare case number) is answered in Vietnamese, the service's own.
    """
    text = " ".join(t for t in texts if t)
    words = [w for w in fold_words(re.sub(r"[^\s]*\d[^\s]*", " ", text)) if w.isalpha() and w not in NEITHER]
    if not words or has_marks(text):
        return "vi"
    english = sum(w in ENGLISH for w in words)
    vietnamese = sum(w in VIETNAMESE for w in words)
    if english != vietnamese:
        return "en" if english > vietnamese else "vi"
    return "vi" if looks_vietnamese(text) else "en"
