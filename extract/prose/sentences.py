"""Cut a segment into sentences without changing a letter, so that offsets stay true.

Lines of a PDF column end anywhere, those of tagged text end a paragraph: which of the
two a text has is told from how often a line goes on in lower case.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extract.prose.footnotes import footnotes
from extract.prose.sections import headings
from extract.segment import Segment

END = re.compile(
    r"[.?!][”’\"')\]]{0,3}(?:[⁰¹²³⁴-⁹]{1,3}|\s?\d{1,3}(?:,\s?\d{1,3}){0,3})?(?=\s{1,3}[\"“‘'(\[{•]{0,2}[A-Z0-9•])"
)
LAST_WORD = re.compile(r"[^\s(\[“\"/]*$")
INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")
ALONE = ("table", "title", "agency", "depdoc", "summary", "dates", "signature", "filing")
_SHORT = """
    co ltd inc corp no nos inv invs pub vol jr sr mr mrs ms dr st ave rd nw sw ne se dept fed reg
    cir supp cf vs v al art arts sec secs para paras fig int'l intl imp exp ind mfg bros pte pvt sdn
    bhd pt cia approx est op id ct rep cong sess stat gov cal tex fla ill wash conn mass mich minn ga
    va pa
"""
SHORT = frozenset(_SHORT.split())
MANY = 5  # broken lines, of which a share tells
FEW = 2
SOFT_BREAK = re.compile(
    r"^[^\n]{54,108}[a-zà-ÿа-я,]\n(?=[\w(“‘])",
    re.M,
)  # a long line that ends amid a sentence
COLUMN = 110  # a short page whose lines are all shorter is broken into lines
_STARTERS = """
    The Commerce We In This On As Interested For These It Therefore Additionally Because See
    Moreover Further Furthermore However Our Pursuant Also Where If Parties Upon Consequently
    Accordingly An All At Although Finally Specifically Both Since To That With Based After Each Any
    Products Other While When Such They Their Thus Unless There Section Case Rebuttal Hearing Please
    Note Those
"""
STARTERS = frozenset(_STARTERS.split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `start`:`end` in the segment's text."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=2)
def sentences(segment: Segment) -> tuple[Sentence, ...]:
    """Cut the running text into sentences; headings, tables and footnotes stand alone."""
    text = segment.flow
    cuts = {0, len(text)}
    for mark in segment.marked(*ALONE):
        cuts |= {mark.start, mark.end}
    for start, end in footnotes(segment):
        cuts |= {start, end}
    for heading in headings(segment):
        cuts |= {heading.start, heading.end}
    cuts |= {m.end() for m in END.finditer(text) if _ends(text, m)}
    cuts |= {m.start() for m in re.finditer(r"\n" if not wrapped(text) else r"\n\n(?![a-z])", text)}
    edges = sorted(c for c in cuts if c <= len(text))
    found = (_trimmed(text, a, b) for a, b in pairwise(edges))
    return tuple(s for s in found if s is not None)


def sentence_at(segment: Segment, offset: int) -> Sentence | None:
    """Return the sentence that holds an offset."""
    all_of_them = sentences(segment)
    at = bisect_right(all_of_them, offset, key=lambda s: s.start) - 1
    return all_of_them[at] if at >= 0 and offset < all_of_them[at].end else None


def wrapped(text: str) -> bool:
    """Tell whether lines end where a column ends rather than where a paragraph does."""
    goes_on = re.findall(r"[^\n.:;-]\n(?=([A-Za-z]))", text)
    lower = sum(c.islower() for c in goes_on)
    if len(goes_on) > MANY and lower > len(goes_on) * 0.25:
        return True
    if any(len(line) >= COLUMN for line in text.split("\n")):
        return False
    few = len(goes_on) <= MANY and lower > 1 and lower * 2 > len(goes_on)
    return few or len(SOFT_BREAK.findall(text)) > FEW


def one_line(text: str) -> str:
    r"""Join the lines of a passage; a word parted at a line's end becomes whole.

    Example:
        >>> one_line("Daewoo Inter-\nnational\nCorporation")
        'Daewoo International Corporation'
    """
    text = re.sub(r"(?<=[a-z])(?:-|\u00ad|\ufffe)\n(?=[a-z])", "", text)
    text = re.sub(r"(?<=[\w])[-\ufffe]\n(?=\w)", "-", text)
    return " ".join(text.split())


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell a sentence's end from the point of an abbreviation."""
    if match[0][0] != ".":
        return True
    word = LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    short = word is not None and (word[0].lower() in SHORT or bool(INITIALS.fullmatch(word[0])))
    if not short:
        return True
    following = re.compile(r"\s{0,40}(\w+)").match(text, match.end())
    return following is not None and following[1] in STARTERS


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, text[start:end]) if start < end else None
