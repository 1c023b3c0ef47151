"""What a notice outside the Federal Register is about: its title, its goods, their countries."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.field import Find, Reading
from extract.forms.clauses import Clause, bare_goods, clauses, trimmed
from extract.forms.duty_tables import origins_in_tables
from extract.forms.goods_name import names_goods
from extract.forms.labelled import labelled_clause
from extract.segment import Segment
from extract.tongue import Tongue, tongues
from extract.us.headline import Extent
from kb.authorities import authorities
from tradewarn.model import Found, Instrument

BY = "extract/forms/subject.py"
HEAD = 3_500  # a title stands in the first so many code points
LEAD = 7_000  # and the goods are named in these
SHORTEST_TITLE, LONGEST_TITLE = 12, 900
BLOCK = re.compile(r"\S(?:[^\n]|\n(?!\s*\n)){0,2000}")
OPENING = 1_500
LINE = re.compile(r"\S[^\n]*")
UNPARTED = frozenset({"zh", "ja", "th", "ko"})
SHORT_BLOCK = 260  # code points; a title of several lines is no longer in these scripts
CAPITALS = re.compile(r"^[^\na-z\s][^\na-z]{10,600}$", re.M)
LETTERS = re.compile(r"[^\W\d_]{3,}")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # few blanks or none
DEFINED = re.compile(
    r"\b(?:products?\s(?:concerned|under\s(?:investigation|consideration|review))|goods\sunder\s(?:consideration"
    r"|review|investigation)|goods\sthe\ssubject\sof\sthe\s(?:application|review|inquiry)|PUC"
    r"|(?:subject|investigated)\s(?:goods|products?|merchandise)|produit\s(?:concerné|considéré)"
    r"|producto\s(?:objeto\sde\s\w{5,14}|investigado)|produto\s(?:objeto\sd[ae]\s\w{5,14}|investigado))"
    r"(?:\sin\s(?:the|this)\s[a-z ]{5,30})?\s(?:is|are|consists\sof|est|sont|es|son|é|são)\s(?:defined\sas\s"
    r"|described\sas\s|les?\s|des\s|el\s|los?\s|las?\s|os?\s|as?\s)?(?!classif|usually|currently|relev|clasif)",
    re.I,
)
ENDS = re.compile(
    r",\s|[.;:](?:\s|\Z)|\s(?:originating|currently|presently|falling|classif\w+|(?:exported|imported)\s|used\sin|of\sa"
    r"\s(?:kind|thickness|width)|with\s(?:a|an)\s|originaires?|originári\w+|originari\w+|clasificad\w+|relevant)",
    re.I,
)
STATED = re.compile(  # “from” alone is of any sentence
    r"\b(?:originat\w+|export\w+|import\w+|consigned|originari\w+|originaires?|exporté\w*|procedentes?)\b"
    r"|menşeli|berasal|происходящ",
    re.I,
)
LONGEST_DEFINED = 200
WHOLE_TITLE = 10  # letters of such a script that make more than the name of a remedy


@dataclass(frozen=True, slots=True)
class Subject:
    """What the fields read.

    Attributes:
        tongue: The language of the notice's wording.
        title: What it calls itself.
        said: The stretches that say what it does, the most telling first.
        clause: The goods and their countries.
        titled: Whether the clause stands in the most telling stretch.
    """

    tongue: Tongue
    title: Extent | None
    said: tuple[Extent, ...]
    clause: Clause | None
    titled: bool


Telling = Callable[[Segment, Tongue], tuple[Extent | None, Sequence[Extent]]]


def subject_finder(
    languages: Sequence[str], telling: Telling, *, decimal: str | None = None, editions: bool = False
) -> Find:
    """Make the rule of the working field `headline` for one form.

    Args:
        languages: The languages the authority writes, the one to be read first first.
        telling: Finds the title and the telling stretches of one of its notices.
        decimal: Its decimal mark, where that is not the language's: Mexico writes Spanish with a point.
        editions: Whether a paper is in one of the languages, so that the text's own is read first; a
            gazette that prints two side by side is read in the first.
    """

    def find(reading: Reading) -> Iterable[Found]:
        if reading.found.get("headline"):  # an earlier field asked for it already
            yield from reading.found["headline"]
            return
        segment = reading.segment
        market = market_of(reading)
        best: Subject | None = None
        for language in sorted(languages, key=lambda code: editions and code != segment.language):
            tongue = tongues()[language]
            tongue = replace(tongue, decimal=decimal) if decimal else tongue
            title, said = telling(segment, tongue)
            made = _subject(segment.text, tongue, title, tuple(said), market)
            if best is None or (made.clause and not best.clause) or (made.title and not best.title):
                best = made
        if best is not None and segment.language not in languages:
            segment.language = best.tongue.name  # Malay or Indonesian: the authority decides
        if best is not None:
            best = _of_its_table(segment, best, market)
        if best is not None and best.said:
            at = best.title or best.said[0]
            yield segment.found(best, at.start, at.end, confidence=1.0, by=BY)

    return find


def _of_its_table(segment: Segment, subject: Subject, market: str) -> Subject:
    """Give the goods of the act where the first told are an older measure's on others.

    The table of the duties names the origins; a clause of the recitals that names none of
    them is of another case, and the first that does is of this.
    """
    told = subject.clause
    if told is None or subject.titled or not told.origins:
        return subject
    codes = origins_in_tables(segment)
    if not codes or codes & {p.code for p in told.origins} or _widens(segment.text, subject):
        return subject
    for extent in subject.said:
        for clause in clauses(segment.text, extent, subject.tongue, market=market):
            if codes & {p.code for p in clause.origins}:
                return replace(subject, clause=clause)
    return subject


def _widens(text: str, subject: Subject) -> bool:
    """Say whether a measure is carried over to another country, which its table then names."""
    circumvention = [p for i, p in subject.tongue.instruments if i is Instrument.AC]
    return any(p.search(text, e.start, e.end) for p in circumvention for e in subject.said)


def subject_of(reading: Reading) -> Subject | None:
    """Return what the working field finds; it is found now where its turn has not come yet."""
    if "headline" not in reading.found:
        find = reading.form.finders.get("headline")
        reading.found["headline"] = tuple(find(reading)) if find else ()
    value = reading.found.value("headline")
    return value if isinstance(value, Subject) else None


def market_of(reading: Reading) -> str:
    """Give the importing country, which is never an origin; empty where nothing tells it."""
    find = reading.form.finders.get("importing_country")
    told = find(reading) if find else reading.found.get("importing_country", ())
    best = max(told, key=lambda f: f.confidence, default=None)
    if best is not None:
        return str(best.value)
    for found in reading.found.get("authority", ()):
        known = authorities().get(str(found.value))
        if known is not None:
            return known.country or ""
    return ""


def telling_by(title: re.Pattern[str] | None = None) -> Telling:
    """Make the rule that finds the title: marked, by a pattern, or the first block about a remedy.

    Args:
        title: The authority's own way of setting its titles; group ``title`` or the whole.
    """

    def telling(segment: Segment, tongue: Tongue) -> tuple[Extent | None, Sequence[Extent]]:
        found = title_of(segment, tongue, title)
        start = found.start if found else 0
        lead = Extent(found.end if found else 0, min(segment.flow_end, start + LEAD))
        return found, [e for e in (found, lead) if e is not None and e.end > e.start]

    return telling


def title_of(segment: Segment, tongue: Tongue, title: re.Pattern[str] | None) -> Extent | None:
    """Find the title; None where nothing looks like one."""
    text = segment.flow
    if title is not None and (match := title.search(text, 0, HEAD)):
        span = match.span("title") if match.groupdict().get("title") else match.span()
        return Extent(*span)
    for mark in segment.marked("title"):
        if mark.end <= segment.flow_end and SHORTEST_TITLE < mark.end - mark.start < LONGEST_TITLE:
            return Extent(mark.start, mark.end)
    for mark in segment.marked("heading"):
        if (
            mark.start < HEAD
            and mark.end - mark.start < LONGEST_TITLE
            and tells(text, mark.start, mark.end, tongue)
        ):
            return Extent(mark.start, mark.end)
    for block in _blocks(text, tongue):
        if len(block[0]) > LONGEST_TITLE and (capitals := _in_capitals(text, block, tongue)):
            return capitals
        end = block.end() if len(block[0]) <= LONGEST_TITLE else text.find("\n", block.start(), block.end())
        if 0 < end - block.start() <= LONGEST_TITLE and tells(text, block.start(), end, tongue):
            return Extent(block.start(), end)
    return None


def _blocks(text: str, tongue: Tongue) -> Iterator[re.Match[str]]:
    """Give the blocks of the head; where words stand without blanks, a long block line by line."""
    for block in BLOCK.finditer(text, 0, HEAD):
        if tongue.name in UNPARTED and len(block[0]) > SHORT_BLOCK:
            yield from LINE.finditer(text, block.start(), block.end())
        else:
            yield block


def _in_capitals(text: str, block: re.Match[str], tongue: Tongue) -> Extent | None:
    """Give the lines in capitals that name a remedy, of a head that runs on without a blank line."""
    for match in CAPITALS.finditer(text, block.start(), min(block.end(), block.start() + OPENING)):
        start, end = match.span()
        if end - start > 2 * SHORTEST_TITLE and match[0].isupper() and tells(text, start, end, tongue):
            return Extent(start, end)
    return None


def tells(text: str, start: int, end: int, tongue: Tongue) -> bool:
    """Say whether a stretch names a remedy or what is done, names of laws and bodies aside."""
    plain = masked(text[start:end], tongue)
    if len(LETTERS.findall(plain)) < 3 and len(UNSPACED.findall(plain)) < WHOLE_TITLE:
        return False
    return any(pattern.search(plain) for _, pattern in tongue.instruments)


def masked(text: str, tongue: Tongue) -> str:
    """Blank the names of laws and bodies, which say nothing of what is done; lengths stay."""
    return tongue.names.sub(lambda m: " " * len(m[0]), text) if tongue.names else text


def _safeguard(text: str, said: Sequence[Extent], tongue: Tongue) -> bool:
    """Say whether the title is a safeguard's: such a notice most often names goods and no country.

    Where the title names no remedy at all, the first lines tell.
    """
    for extent in said[:2]:
        piece = masked(text[extent.start : min(extent.end, extent.start + LONGEST_TITLE)], tongue)
        kinds = {i for i, pattern in tongue.instruments if pattern.search(piece)}
        if kinds:
            return Instrument.SG in kinds and (extent is said[0] or kinds == {Instrument.SG})
    return False


def _defined(text: str, said: Sequence[Extent], tongue: Tongue) -> Extent | None:
    """Find the goods that a sentence defines, up to the first comma that begins their description."""
    lead = said[-1] if said else Extent(0, 0)
    for match in DEFINED.finditer(text, lead.start, lead.end):
        stop = ENDS.search(text, match.end(), min(lead.end, match.end() + LONGEST_DEFINED))
        start, end = trimmed(text, match.end(), stop.start()) if stop else (0, 0)
        name = text[start:end]
        if end - start > SHORTEST_TITLE // 3 and names_goods(name) and not tongue.not_goods.search(name):
            return Extent(start, end)
    return None


def _in_headlines(text: str, title: Extent | None, tongue: Tongue, market: str) -> Iterator[Clause]:
    """Give clauses of lines above and right below the title: goods may be named in a line of their own."""
    if market:
        begin = title.end if title else 0
        lines = [Extent(0, title.start)] if title else []
        for extent in (*lines, Extent(begin, min(len(text), begin + OPENING // 3))):
            for found in clauses(text, extent, tongue, market=market, headed=True):
                if found.origins and STATED.search(text, found.goods.end, found.origins[0].start):
                    yield found


def _subject(
    text: str, tongue: Tongue, title: Extent | None, said: tuple[Extent, ...], market: str
) -> Subject:
    for rank, extent in enumerate(said):
        headed = extent == title
        found = next(clauses(text, extent, tongue, market=market, headed=headed), None)
        if found is not None:
            return Subject(tongue, title, said, found, rank == 0)
    labelled = labelled_clause(text, min(len(text), LEAD), market=market)
    if labelled is not None and labelled.origins:
        return Subject(tongue, title, said, labelled, False)
    for found in _in_headlines(text, title, tongue, market):
        whole = "\n" not in text[found.goods.start : found.goods.end]  # not the last line of a headline
        if whole and text[found.goods.start].isupper():
            return Subject(tongue, title, said, found, False)
    for rank, extent in enumerate(said[:2] if _safeguard(text, said, tongue) else said[:1]):
        goods = bare_goods(text, Extent(extent.start, min(extent.end, extent.start + OPENING)), tongue)
        if goods is not None:
            return Subject(tongue, title, said, Clause(goods, ()), rank == 0)
    defined = _defined(text, said, tongue) if labelled is None else None
    return Subject(tongue, title, said, Clause(defined, ()) if defined else labelled, False)
