"""Where the parts of a Federal Register notice stand, in whichever form it came.

XML says so by its tags (the reader's marks); an API record is a title line, an abstract
and ``key: value`` lines; a printed page and govinfo text follow one fixed order: agency,
``[docket]``, title, ``AGENCY:``, ``ACTION:``, ``SUMMARY:``, ``DATES:`` … ``[FR Doc. …]``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extract.segment import Segment
from extract.us.headline import Extent

HEAD = 8_000  # a notice's head is shorter, but for a docket list as long as an arm
KEY_LINE = re.compile(r"^([a-z][a-z_]{2,40}): ?(.*)$", re.M)
RECORD = re.compile(r"^(?:document_number|publication_date): ?\S", re.M)
DOCKET = re.compile(
    r"\[\s*(?:[AC]\s?[-–—‑]\s?\d{3}[-–—‑]"
    r"|(?:Consol(?:idated)?\.?\s+)?(?:Inv(?:estigation)?s?\.?\s+)?Nos?\.?\s*"
    r"(?:\d{3}|TA|AA\d{4})\s?[-–—‑]|Investigations?\s+(?:Nos?\.?\s*)?(?:\d{3}|TA|AA))[^\[\]]{3,3000}\]"
)
LABEL = re.compile(
    r"^[ \t]*(AGENCY|ACTION|SUMMARY|DATES?|EFFECTIVE DATE|APPLICABLE DATE|ADDRESSES"
    r"|FOR FURTHER INFORMATION(?: CONTACT)?|SUPPLEMENTARY INFORMATION)[:.][ \t]*",
    re.M,
)
AGENCY_LINE = re.compile(
    r"^[ \t]*(?:DEPARTMENT OF [A-Z ,]{4,60}|(?:UNITED STATES )?INTERNATIONAL TRADE\s+COMMISSION"
    r"|International Trade Administration|U\.S\. Customs and Border Protection"
    r"|DEPARTMENT OF THE TREASURY)[ \t]*$",
    re.M,
)
UNTITLED = re.compile(
    r"^[ \t]*(?:Determinations?\d{0,2}|Background|DETERMINATIONS?)[ \t]*$|^On the basis of", re.M
)
FILING = re.compile(
    r"\[\s{0,40}FR\s{1,40}Doc(?:\."
    r"|ument)?\s{0,40}(?:No\.?:?\s{0,40})?(?P<number>[A-Z]?\d{1,4}\s?[-–—‑]\s?\d{1,6})"
    r"(?:\s{1,40}Filed\s{1,40}(?P<day>\d{1,2}[-–—‑]\d{1,2}[-–—‑]\d{2,4})(?:[;,]\s{0,40}(?P<time>\d{1,2}:\d{2}\s{0,40}[ap]\.?m\.?))?)?"
    r"\s{0,40}\.?\s{0,40}\]",
    re.I,
)
AGENDA = re.compile(  # the Commission's votes to come: numbers, then the goods in brackets
    r"\bvote\s{1,9}on\s{1,9}(?P<docket>Inv(?:estigation|\.)?s?\.?\s{1,9}Nos?\.\s{0,9}(?:701|731|751"
    r"|TA)\s?[-–—‑][^()]{1,160}"
    r"(?:\([A-Z][A-Za-z ]{3,30}\))?)\s{0,9}\((?P<title>[A-Z][^()]{5,200}\sfrom\s[A-Z][^()]{2,160})\)"
)
MEMO = re.compile(  # a decision memorandum is titled by its subject
    r"^[ \t]*MEMORANDUM[ \t]+(?:TO|FOR)[ \t]*:[\s\S]{3,1200}?^[ \t]*(?:SUBJECT|RE|Re)[ \t]*:\s{0,40}"
    r"(?P<title>\S(?:[^\n]|\n(?![ \t]*\n)){10,500})",
    re.M,
)
PARAGRAPH = re.compile(r"\n\s*\n")
OPENING = 1_600


@dataclass(frozen=True)
class Layout:
    """The parts found; each an extent of the segment's text, or None.

    Attributes:
        form: ``record`` (API), ``tagged`` (XML) or ``print``.
        title: The title.
        agency: What `AGENCY:` says, or the tagged agency names.
        docket: The bracket with the numbers of the proceedings.
        summary: The summary or abstract, without its label.
        opening: Where there is no summary: how the body begins.
        headless: It is the tail of a notice: its opening says nothing of what it is.
        dates: What `DATES:` says.
        keys: The values of an API record's other fields.
    """

    form: str
    title: Extent | None = None
    agency: tuple[Extent, ...] = ()
    docket: Extent | None = None
    summary: Extent | None = None
    opening: Extent | None = None
    dates: Extent | None = None
    headless: bool = False
    keys: Mapping[str, Extent] = field(default_factory=dict)

    @property
    def lead(self) -> Extent | None:
        """The summary, or for want of one the opening; of a tail nothing."""
        return None if self.headless else self.summary or self.opening


@lru_cache(maxsize=4)
def layout(segment: Segment) -> Layout:
    """Find the parts of a notice."""
    text = segment.flow
    if RECORD.search(text):
        return _record(text)
    if any(m.kind in {"title", "depdoc", "agency"} for m in segment.marks):
        return _tagged(segment, text)
    return _print(text, partial=segment.partial)


def _record(text: str) -> Layout:
    first = text.find("\n")
    keys = {m[1]: Extent(m.start(2), m.end(2)) for m in KEY_LINE.finditer(text, max(first, 0))}
    begin = next((m.start() for m in KEY_LINE.finditer(text, max(first, 0))), len(text))
    title, summary = Extent(0, first), _strip(text, first, begin)
    return Layout(form="record", title=title, summary=summary, keys=keys)


def _tagged(segment: Segment, text: str) -> Layout:
    def one(kind: str) -> Extent | None:
        marks = [m for m in segment.marks if m.kind == kind and m.end <= len(text)]
        return Extent(marks[0].start, marks[0].end) if marks else None

    def section(kind: str) -> Extent | None:
        marks = [m for m in segment.marks if m.kind == kind and m.end <= len(text)]
        if not marks:
            return None
        label = LABEL.match(text, marks[0].start)
        return _strip(text, label.end() if label else marks[0].start, marks[-1].end)

    title, docket, summary = one("title"), one("depdoc"), section("summary")
    agency = tuple(Extent(m.start, m.end) for m in segment.marks if m.kind == "agency" and m.end <= len(text))
    heads = [e.end for e in (title, docket, *agency) if e is not None and e.end < HEAD]
    opening = None if summary else _opening(text, max(heads, default=0))
    return Layout("tagged", title, agency, docket, summary, opening, section("dates"))


def _print(text: str, *, partial: bool) -> Layout:
    head = text[:HEAD]
    labels = {m[1]: m for m in reversed(list(LABEL.finditer(head)))}
    docket = DOCKET.search(head, 0, labels["AGENCY"].start() if "AGENCY" in labels else HEAD)
    memo = MEMO.search(head) if not labels else None
    title = Extent(*memo.span("title")) if memo else _printed_title(head, docket, labels)
    agenda = AGENDA.search(head) if title is None and docket is None else None
    if agenda is not None:
        title, docket = Extent(*agenda.span("title")), agenda
    agency = [
        Extent(m.start(), m.end()) for m in AGENCY_LINE.finditer(head, 0, title.start if title else 600)
    ]
    if "AGENCY" in labels:
        agency.append(_labelled(head, labels["AGENCY"]))
    summary = _labelled(head, labels["SUMMARY"]) if "SUMMARY" in labels else None
    dated = next(
        (labels[k] for k in ("DATES", "DATE", "EFFECTIVE DATE", "APPLICABLE DATE") if k in labels), None
    )
    after = max([e.end for e in agency if e.end < HEAD] + ([title.end] if title else []), default=0)
    return Layout(
        form="print",
        title=title,
        agency=tuple(agency),
        docket=Extent(*docket.span("docket" if docket is agenda else 0)) if docket else None,
        summary=summary,
        opening=None if summary else _opening(text, after),
        dates=_labelled(head, dated) if dated else None,
        headless=partial and title is None and not labels,
    )


def _printed_title(
    head: str, docket: re.Match[str] | None, labels: Mapping[str, re.Match[str]]
) -> Extent | None:
    """The title stands between the docket, or else the agency's name, and `AGENCY:`."""
    ends = [m.start() for m in labels.values()]
    if docket is not None:
        ends += [m.start() for m in UNTITLED.finditer(head, docket.end(), docket.end() + 700)]
        begin = docket.end()
    else:
        names = list(AGENCY_LINE.finditer(head, 0, min(ends, default=0)))
        if not names:
            return None
        begin = names[-1].end()
    ends = [e for e in ends if e > begin]
    if not ends or min(ends) - begin > 1_200:
        return None
    title = _strip(head, begin, min(ends))
    return title if title.end > title.start else None


def _labelled(head: str, label: re.Match[str]) -> Extent:
    """What stands under a label: up to the next label."""
    following = LABEL.search(head, label.end())
    return _strip(head, label.end(), following.start() if following else len(head))


def _opening(text: str, begin: int) -> Extent | None:
    opening = _strip(text, begin, min(len(text), begin + OPENING))
    return opening if opening.end > opening.start else None


def _strip(text: str, start: int, end: int) -> Extent:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Extent(start, end)


def joined(extents: Iterable[Extent], text: str) -> str:
    """The words of several parts, a line each."""
    return "\n".join(text[e.start : e.end] for e in extents)
