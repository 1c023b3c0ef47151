"""Tell whether a text is about a trade-remedy act at all."""

import re
from dataclasses import dataclass

from extract.segment import Segment

TERMS = re.compile(
    r"anti-?\s?dumping|countervail\w+|safeguard (?:measure|duty|duties|investigation|action)"
    r"|less than fair value|circumvent\w+ of the"
    r"|chống bán phá giá|chống trợ cấp|phòng vệ thương mại|biện pháp tự vệ|lẩn tránh",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a segment concerns trade remedies, and why."""

    relevant: bool
    reason: str


def relevance(segment: Segment) -> Relevance:
    """Judge one segment by the terms of art that it uses."""
    match = TERMS.search(segment.text)
    if match:
        return Relevance(relevant=True, reason=f"it says “{match[0]}”")
    return Relevance(relevant=False, reason="it uses no term of trade-remedy law")
