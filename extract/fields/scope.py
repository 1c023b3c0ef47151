"""What the written description takes in and leaves out, in the notice's own words."""

import re
from collections.abc import Iterable, Iterator

from extract.field import Field, Reading
from extract.prose.footnotes import is_prose
from extract.prose.sections import Section, sections
from extract.prose.sentences import Sentence, one_line, sentences
from extract.scope_limits import described
from tradewarn.model import Found

BY = "extract/fields/scope.py"
HEADING = re.compile(
    r"\bscope\s{1,40}of\s{1,40}(?:the|this|these)?\s{0,40}(?:\w+\s{1,40}){0,4}(?:orders?|investigations?|reviews?|inquir(?:y|ies)|agreements?|finding|petitions?)\b"
    r"|\bscope\s{1,40}description\b|\bmerchandise\s{1,40}(?:covered|subject)\b|\bproducts?\s{1,40}(?:covered|subject)\b|\bproduct\s{1,40}coverage\b",
    re.IGNORECASE,
)
NOT_SCOPE = re.compile(
    r"\bcomments\b|\bmodification|\brulings?\b|\ballegation|\bcertification", re.IGNORECASE
)
RUN_IN = re.compile(
    r"(?:The\s+)?(?:subject\s+)?(?:merchandise|products?)\s+(?:covered\s+by|subject\s+to|within\s+the\s+scope\s+of)\s+(?:the|this|these)\b"
    r"[^.]{0,80}?\b(?:is|are|consists?|includes?)\b"
    r"|The\s+scope\s+of\s+(?:the|this|these)\s+\w+\s+(?:covers?|includes?|is|are)\b"
    r"|Scope(?:\s+of\s+the\s+\w+)?(?:\.—|:\s)",
    re.IGNORECASE,
)
OUT = re.compile(
    r"\bexclud\w+|\b(?:does|do|are|is)\s+not\s+(?:cover|include|covered|included|subject|within)\b|\boutside\s+the\s+scope\b",
    re.IGNORECASE,
)
NOT_OUT = re.compile(
    r"\bnot\s+(?:otherwise\s+)?(?:specifically\s+)?excluded|\bunless\s+(?:otherwise\s+|specifically\s+)|\bwithout\s+excluding\b",
    re.IGNORECASE,
)
TAKES_IN = re.compile(
    r"\b(?:cover(?:s|ed)?|subject|includ(?:e|es|ed)|scope|defined|consists?|merchandise|products?)\b",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"\b(?:complete|full)\s+description\b|\bsee\s+(?:the\s+)?(?:appendix|preliminary|issues)|\bdispositive\b|\bHTSUS\b|Harmonized\s+Tariff",
    re.IGNORECASE,
)
ALSO_IN = re.compile(
    r"\b(?:are|is)\s+(?:also\s+)?(?:covered|included)\b|\bsubject\s+merchandise\s+(?:also\s+)?includes\b"
    r"|\bscope\s+(?:also\s+)?(?:covers|includes)\b|\bare\s+within\s+the\s+scope\b",
    re.IGNORECASE,
)
PARAGRAPH_HEAD = re.compile(r"[A-Z][^.—]{2,100}\.—")
MOST_IN = 8  # sentences that describe; the rest of a long scope is measures and grades
MOST_OUT = 60


def find_scope(reading: Reading) -> Iterable[Found]:
    """Give the sentences that describe the goods and each one that leaves goods out.

    Taken from the longest section about the scope: the body often only points to an
    appendix. Tariff sentences and pointers to a memorandum are no description.
    """
    bodies = [list(_sentences(reading, s)) for s in sections(reading.segment) if _about_scope(s)]
    bodies += [list(_run_in(reading))] if not any(bodies) else []
    best = max(bodies, key=lambda b: sum(len(s.text) for s in b), default=[])
    out = [s for s in best if OUT.search(s.text) and not NOT_OUT.search(s.text)][:MOST_OUT]
    first_out = out[0].start if out else reading.segment.flow_end
    within = [s for s in best if s not in out and not REFERENCE.search(s.text)]
    within = [s for s in within if (TAKES_IN if s.start < first_out else ALSO_IN).search(s.text)][:MOST_IN]
    if not within and not out:
        return
    value = described(
        [one_line(s.text) for s in within],
        [one_line(s.text) for s in out],
        language=reading.segment.language,
    )
    used = [*within, *out]
    start, end = min(s.start for s in used), max(s.end for s in used)
    yield reading.segment.found(value, start, end, confidence=0.9 if within else 0.6, by=BY)


def _about_scope(section: Section) -> bool:
    words = section.heading.text
    return bool(HEADING.search(words)) and not NOT_SCOPE.search(words)


def _sentences(reading: Reading, section: Section) -> Iterator[Sentence]:
    for sentence in sentences(reading.segment):
        inside = section.start <= sentence.start < section.end
        if inside and is_prose(reading.segment, sentence.start):
            yield sentence


def _run_in(reading: Reading) -> Iterator[Sentence]:
    """Take the description from the sentence that opens it, where no heading stands over it."""
    found = sentences(reading.segment)
    for i, sentence in enumerate(found):
        if RUN_IN.match(sentence.text) and not REFERENCE.search(sentence.text):
            for at, following in enumerate(found[i : i + 40]):
                if at and PARAGRAPH_HEAD.match(following.text):
                    return
                if is_prose(reading.segment, following.start):
                    yield following
            return


FIELD = Field(name="scope", find=find_scope, after=("hs_codes", "product"))
