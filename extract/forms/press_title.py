"""The headline of a Vietnamese press page: never a link, a picture word or the chrome of a site.

Pages kept as Markdown set their teaser, links and little pictures as headings too.
"""

import re

from extract.segment import Segment
from extract.us.headline import Extent

HEAD = 2_000
LINE = re.compile(r"\S[^\n]*")
LINKED = re.compile(r"(?P<open>\[)(?P<words>[^\[\]\n]{10,220})\]\((?:https?://|/)[^\s()]{0,300}\)\s*\Z")
CHROME = re.compile(
    r"!?\[[^\]\n]{0,300}\]\s?\("  # a link or a picture
    r"|https?://|www\.|<[a-z]{1,10}[ >/]"
    r"|(?<!\w):[a-z][a-z0-9_+-]{1,30}:(?!\w)"  # an emoji by its name
    r"|[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"
    r"|\A\s*(?:xem\s+(?:thêm|chi\s+tiết|tiếp|ngay)|đọc\s+(?:thêm|tiếp|ngay)|bấm\s+vào|nhấn\s+vào|click|chi\s+tiết\s+tại"
    r"|trang\s+chủ|đăng\s+(?:nhập|ký)\s*\Z|chia\s+sẻ|ảnh\s*:|ảnh\s+minh\s+(?:họa|hoạ)|nguồn\s*:|menu|tags?\s*:|từ\s+khóa\s*:"
    r"|quảng\s+cáo|liên\s+hệ\s*\Z|tìm\s+kiếm|theo\s+dõi\s+(?:chúng\s+tôi|trên))",
    re.I,
)
LONGEST = 300
SHORTEST = 12
LETTERS = re.compile(r"[^\W\d_]{2,}")


def headline_of(segment: Segment, told: Extent) -> Extent:
    """Give the headline, where the line that tells of the remedy is none; else that line.

    Args:
        segment: The page.
        told: The first line that tells of a remedy, be it a headline or a teaser.
    """
    text = segment.flow
    own = _clean(text, told)
    if own is not None:
        return own
    marks = [Extent(m.start, m.end) for kind in ("title", "heading") for m in segment.marked(kind)]
    lines = (Extent(*m.span()) for m in LINE.finditer(text, 0, min(len(text), HEAD)))
    near = (e for e in (*marks, *lines) if e.end <= min(len(text), HEAD))
    return next((clean for e in near if (clean := _clean(text, e)) is not None), told)


def is_headline(text: str, at: Extent) -> bool:
    """Say whether a line may be shown as the title of a record."""
    return _clean(text, at) == at


def _clean(text: str, at: Extent) -> Extent | None:
    """Give a headline without the link around it; None where the line is none."""
    words = text[at.start : at.end]
    linked = LINKED.fullmatch(words.strip()) if words[:1] == "[" else None
    if linked is not None:
        low = at.start + words.index("[") + 1
        at = Extent(low, low + len(linked["words"]))
        words = linked["words"]
    if not SHORTEST <= len(words) <= LONGEST or CHROME.search(words) or len(LETTERS.findall(words)) < 3:
        return None
    return at
