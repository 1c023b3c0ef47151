"""Firm names in Vietnamese text: the form comes first, then often the goods a firm deals in."""

import re
from collections.abc import Iterator

from extract.companies.names import Named
from extract.prose.sentences import one_line

FORM = re.compile(
    r"\b(?P<head>Công\s+[Tt]y)(?P<kind>\s+(?:TNHH(?:\s+(?:MTV|một\s+thành\s+viên))?|CP|[Cc]ổ\s+phần"
    r"|[Ll]iên\s+doanh"
    r"|[Tt]rách\s+nhiệm\s+hữu\s+hạn(?:\s+một\s+thành\s+viên)?))?(?=\s)"
)
WORD = re.compile(r"(?P<gap>,?)\s+(?P<word>[^\W_][\w&.’'-]*)")
_NO_PART = """
    có là được đã bị cho tại với của do ở nhập xuất hoặc cũng chiếm từ để theo trong khi như này đó
    trên sẽ đang thuộc về gồm vào không nêu gửi đề cùng đại
"""
NO_PART = frozenset(_NO_PART.split())
BODIES = frozenset(
    [
        "Bộ",
        "Cục",
        "Chính",
        "Tổng",
        "Ủy",
        "Uỷ",
        "Sở",
        "Hiệp",
        "Nhà",
        "Công",
        "Chi",
        "Thủ",
        "Quốc",
        "Tòa",
        "Trung",
        "Hội",
        "Đây",
        "Theo",
    ]
)
ENDS = frozenset({"Ltd", "Inc", "LLC", "Co", "Bhd"})  # legal forms that end a name, and perhaps the sentence
MOST_WORDS = 14
PETITIONER = re.compile(
    r"\b(?:bên\s+yêu\s+cầu|nguyên\s+đơn|bên\s+nộp|đứng\s+đơn|hồ\s+sơ\s+yêu\s+cầu\s+của)\b", re.I
)


def vietnamese_firms(text: str) -> Iterator[Named]:
    """Give each firm that a legal form introduces, up to the last word of its own name.

    Small words may stand before the name (``Công ty TNHH thiết bị giáo dục Tân Hà``) and
    one at a time within it; what follows is the sentence.
    """
    for form in FORM.finditer(text):
        end = _end(text, form.end(), kind=form["kind"] is not None)
        if end is not None:
            yield Named(one_line(text[form.start() : end]), form.start(), end)


def role_before(text: str, start: int) -> str:
    """Tell the part of a firm from the words before it in its sentence."""
    opening = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start), start - 400)
    return "petitioner" if PETITIONER.search(text, opening + 1, start) else "party"


def _end(text: str, at: int, *, kind: bool) -> int | None:
    last: int | None = None
    small = 0
    for _ in range(MOST_WORDS):
        match = WORD.match(text, at)
        if match is None or (match["gap"] and last is not None):
            break
        word = match["word"].rstrip(".-’'")
        if word[0].isupper() or word[0].isdigit():
            if word in BODIES and (last is not None or word != "Công"):
                break
            last, small = match.start("word") + len(word), 0
        else:
            small += 1
            if not kind or (last is not None and (small > 1 or word in NO_PART or word == "và")):
                break
            if last is None and small == 1 and word in NO_PART:
                break
        at = match.end()
        if match["word"].endswith(".") and (len(word) > 3 or word in ENDS):
            break
    return last
