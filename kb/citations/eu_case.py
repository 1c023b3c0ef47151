"""Proceedings of the European Commission: ``AD739``, ``AS657``, ``R865``."""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way, in_capitals

PROCEEDING = re.compile(r"(?<![\w.,/$-])(AD|AS|SAFE)( ?)(\d{3})([a-z])?(?![\w%$€₫]|[.,/]\d|-\d)")
REVIEW = re.compile(r"(?<![\w.,/$-])R(\d{3})(?![\w%]|[.,/]\d|-\d)")
COUNTED = re.compile(
    r"(?:tonn?e?s?|tons?|kgs?|mt|m2|usd|eur|vnd|companies|firms|people|employees|workers|pages|days|years|units|pieces|percent|%|trieu|ty|nghin|dong|tan|cong|ngay|nguoi|doanh)\Z"
)
OTHERWISE = frozenset(
    [
        "gas",
        "gases",
        "refrigerant",
        "freon",
        "lanh",
        "chat",
        "model",
        "room",
        "phong",
        "type",
        "loai",
        "class",
        "lop",
    ]
)


def _read(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    if match[2] and (in_capitals(sheet, match.start(), match.end()) or _counts(sheet, match.end())):
        return
    yield Read(f"{match[1]}{match[3]}{match[4] or ''}")


def _read_review(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    near = sheet.folded[max(0, match.start() - 24) : match.start()].split()
    if not OTHERWISE.intersection(near):
        yield Read(f"R{match[1]}")


def _counts(sheet: Sheet, end: int) -> bool:
    after = sheet.folded[end : end + 40].split()
    return bool(after and COUNTED.match(after[0].strip(".,;:)")))


FORM = CitationForm("EU_CASE", (Way(PROCEEDING, _read), Way(REVIEW, _read_review)), proceedings=True)
