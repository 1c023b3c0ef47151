"""Firms outside the Federal Register: the general reader's names that can be names, and Vietnamese ones."""

import re
from collections.abc import Iterable

from extract.field import Reading
from extract.fields.companies import find_companies as general
from extract.forms.rates import rates_finder
from extract.forms.subject import subject_of
from tradewarn.model import Company, Found

BY = "extract/forms/companies.py"
FOLLOWING = re.compile(r"\s+([a-zà-ỹđ]+)\b")
AFTER_NAME = frozenset(
    [
        "và",
        "có",
        "là",
        "được",
        "đã",
        "bị",
        "cho",
        "tại",
        "với",
        "của",
        "do",
        "ở",
        "nhập",
        "xuất",
        "sản",
        "đại",
        "hoặc",
        "cũng",
        "chiếm",
        "từ",
        "để",
        "theo",
    ]
)
find_rates = rates_finder()
LONGEST = 90
SMALL = re.compile(r"\b(?:[a-zà-ỹ]{2,})\b")
LINKS = frozenset(
    [
        "and",
        "of",
        "de",
        "ve",
        "the",
        "for",
        "y",
        "e",
        "et",
        "van",
        "der",
        "und",
        "del",
        "do",
        "da",
        "di",
        "san",
        "dan",
    ]
)
NO_NAME = re.compile(
    r"\d{4}|[;:]|\b(?:duties|duty|shall|goods|classification|paragraph|schedule)\b|\A(?:Ltd|Co|Inc|S\.A)\b",
    re.I,
)
VIETNAMESE = re.compile(
    r"\b(?P<name>Công\s+ty\s+(?:TNHH(?:\s+(?:MTV|một\s+thành\s+viên))?|CP|Cổ\s+phần|cổ\s+phần"
    r"|Trách\s+nhiệm\s+hữu\s+hạn)"
    r"(?:\s+(?!Công\b|Chi\b)(?:[A-ZĐÀ-Ỹ0-9&][\w&.À-ỹ-]{0,24}|bao\s+bì|thép|thực\s+phẩm|thiết\s+bị"
    r"|điện\s+lạnh|kim\s+loại|đầu\s+tư|sản\s+xuất|thương\s+mại|xuất\s+nhập\s+khẩu|thủy\s+sản|gỗ"
    r"|nhựa)){1,10})"
)


def find_companies(reading: Reading) -> Iterable[Found]:
    """Give the firms that the notice names.

    The general reader knows the legal forms of all countries, but takes its sentences to
    be English; what it drags along from other text is dropped here.
    """
    subject = subject_of(reading)
    if subject is None:
        return
    others = subject.tongue.others
    seen: set[str] = set()
    for found in find_rates(reading):
        for name in (found.value["company"], found.value["producer"]):
            if name and found.confidence >= 0.5 and name.lower() not in seen:
                seen.add(name.lower())
                at = reading.segment.text.find(name)
                place = (
                    found if at < 0 else reading.segment.found("", at, at + len(name), confidence=0.8, by=BY)
                )
                value = Company(name=name, role="producer/exporter", country=found.value["country"])
                yield place.model_copy(
                    update={"value": value.model_dump(mode="json"), "confidence": 0.85, "by": BY}
                )
    for found in general(reading):
        name = str(found.value["name"])
        if any(name.lower() in known for known in seen):
            continue
        small = [w for w in SMALL.findall(name) if w not in LINKS]
        if (
            len(name) <= LONGEST
            and len(small) < 2
            and not NO_NAME.search(name)
            and not others.fullmatch(name)
        ):
            yield found
    if subject.tongue.name == "vi":
        for match in VIETNAMESE.finditer(reading.segment.flow):
            name = " ".join(match["name"].split()).rstrip(" .,")
            following = FOLLOWING.match(reading.segment.flow, match.end())
            cut = following is not None and following[1] not in AFTER_NAME
            if (
                name.lower() not in seen
                and not cut
                and name[-1:].isalpha()
                and name.split()[-1][:1].isupper()
            ):
                seen.add(name.lower())
                end = match.start() + len(match["name"].rstrip(" .,"))
                value = Company(name=name, role="party", country=None)
                yield reading.segment.found(value, match.start(), end, confidence=0.75, by=BY)
