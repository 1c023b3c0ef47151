"""What a Vietnamese press text tells of the time before: acts that are cited, not reported."""

import re

BACKGROUND = re.compile(r"\s*(?:Trước đó|Trước đây|Trước kia|Trong quá khứ)\b", re.I)
BACKGROUND_OPENS = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\n))[^\S\n]{0,20}(?:Trước đó|Trước đây|Trước kia|Trong quá khứ)\b", re.I | re.M
)
NOW = re.compile(
    r"\b(?:vừa|mới\s{1,9}đây|hôm\s{1,9}nay|hôm\s{1,9}qua|hiện\s{1,9}(?:nay|tại)|đến\s{1,9}nay|lần\s{1,9}này|nay,)",
    re.I,
)
PARAGRAPH_LONG = 2_500
SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)|(?<=\S)\n")


def in_background(text: str, at: int) -> bool:
    """Say whether a sentence tells what was before: it opens so, or one above it in its paragraph does.

    A sentence that is news itself ends what was told of the time before.
    """
    begin = max(text.rfind("\n", 0, at) + 1, at - PARAGRAPH_LONG)
    if BACKGROUND.match(text, at):
        return True
    last: re.Match[str] | None = None
    for opened in BACKGROUND_OPENS.finditer(text, begin, at):
        last = opened
    if last is None:
        return False
    stop = SENTENCE_END.search(text, at + 1)
    return not NOW.search(text, last.end(), stop.start() if stop else len(text))
