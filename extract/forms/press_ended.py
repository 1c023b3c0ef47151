"""What a Vietnamese headline says has ended for Viet Nam, and goods of other countries go on without it."""

import re

from extract.segment import Segment
from extract.us.headline import Extent
from kb.countries import find_countries

OURS = "VN"
ENDED = re.compile(
    r"\b(?:chấm\s{1,9}dứt|dừng|đình\s{1,9}chỉ|hủy\s{1,9}bỏ|huỷ\s{1,9}bỏ|không\s{1,9}tiếp\s{1,9}tục)\s{1,9}"
    r"(?:(?:việc|vụ|vụ\s{1,9}việc|cuộc|toàn\s{1,9}bộ)\s{1,9}){0,3}(?:điều\s{1,9}tra|vụ\s{1,9}kiện)\b"
    r"|\b(?:đưa|loại|rút|gạt)\s{1,9}[^.;\n]{0,60}?\bkhỏi\s{1,9}(?:(?:danh\s{1,9}sách|diện|cuộc|vụ|vụ\s{1,9}việc)"
    r"\s{1,9}){0,3}(?:bị\s{1,9})?(?:các\s{1,9}nước\s{1,9}bị\s{1,9})?điều\s{1,9}tra\b",
    re.I,
)
ONLY_WISHED = re.compile(
    r"\b(?:đề\s{1,9}nghị|kêu\s{1,9}gọi|kiến\s{1,9}nghị|yêu\s{1,9}cầu|mong|muốn|xin|đề\s{1,9}xuất|có\s{1,9}thể|cân\s{1,9}nhắc"
    r"|xem\s{1,9}xét|dự\s{1,9}kiến|sắp|sẽ|nếu|khi|không|chưa)\b(?!\s{1,9}tiếp\s{1,9}tục)",
    re.I,
)
OTHERWISE = re.compile(r"\brà\s{1,9}soát\b|\bl[ẩẫ]n\s{1,9}tránh\b|\?", re.I)  # ends another kind of case


def ended_for_us(segment: Segment, title: Extent, market: str) -> Extent | None:
    """Give the words of a headline that say an investigation has ended for Viet Nam's goods.

    Args:
        segment: The text.
        title: Its headline.
        market: The country that acts; a headline that names a third one alone tells of that.
    """
    text = segment.flow
    words = text[title.start : title.end]
    match = ENDED.search(words)
    if match is None or ONLY_WISHED.search(words[: match.start()]) or OTHERWISE.search(words):
        return None
    named = {m.code for m in find_countries(words)} - {market}
    if named and OURS not in named:
        return None
    return Extent(title.start + match.start(), title.start + match.end())
