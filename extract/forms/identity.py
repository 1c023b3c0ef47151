"""Fields of identity outside the Federal Register: title, stage, instruments, goods, countries."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.field import Find, Reading
from extract.forms.clauses import SENTENCE, Clause, clauses, named_places
from extract.forms.over_the_table import RECITED, stage_over_table
from extract.forms.subject import Subject, market_of, masked, subject_of
from extract.forms.title_sentences import heads
from extract.prose.sentences import one_line
from extract.tongue import StageRule
from extract.us.headline import Extent, Place
from tradewarn.model import Found, Instrument, RelatedCountry, Stage

BY = "extract/forms/identity.py"
LONGEST = 7_000  # no telling stretch is longer; hostile input is
OVER = 1_500  # what stands over a title says so much at most
COMPANION = 3_000  # instruments are looked for in so much of the text behind the title
SHORTENED = re.compile(  # the points of these end no sentence
    r"\b(?:Nos?|Arts?|Ref|F|O\.?M|Ltd|Co|Inc|Corp|M/s|St|Dr|Mr|Ms|para|paras|pp?|approx|г|гг|т\.?д"
    r"|п|ст|núm|Nr|L|vs?)\."
)
CONSIGNED = re.compile(
    r"\b(?:consigned|dispatched|transshipped|shipped)\s+from|\bexpédi\w+\s+de|\büzerinden\b|\bqua\b", re.I
)
WORKED = re.compile(
    r"\b(?:assembled|completed|finished|processed|slightly\s+modified)\s+in|\bvia\b|\bthrough\b", re.I
)
COMPANION_WORDS = re.compile(
    r"\band\s+(?:the\s+)?(?:dumping|subsidi[sz]ing)\s+of\b|\bet\s+le\s+subventionnement\b", re.I
)
CORRECTS = re.compile(  # a line of its own over the title of the act that is corrected
    r"^[ \t]{0,40}(?:(?:notice\s{1,40}of\s{1,40})?correction(?:\s{1,40}notice)?|errat(?:um|a)"
    r"|corrigend(?:um|a)|rectificatif"
    r"|rectificaci[óo]n|fe\s{1,40}de\s{1,40}erratas|retifica[çc][ãa]o"
    r"|düzeltme(?:\s{1,40}ilan[ıi])?)[ \t]{0,40}:?[ \t]{0,40}$",
    re.I | re.M,
)
MADE_BEFORE = re.compile(
    r"\b(?:the|that|an?|said|earlier|previous|la|el|le|une?|esa|dicha|a|o|su)\s{1,9}(?:earlier\s{1,9}|previous\s{1,9})?\Z",
    re.I,
)
DATED = re.compile(
    r"[\w ,()/.º°-]{0,40}?\s(?:of|dated|published|issued|de|du|del|tarihli|tanggal|от|ngày)\s"
    r"[^\n.;]{0,30}?\d[^\n.;]{0,60}?"
    r"\b(?:had|was|were|has|avait|a\s|había|fue|havia|foi)\b",
    re.I,
)
COMPANION_REACH = 400  # the second half of a title that names two proceedings is no longer
SHORT_HEADLINES = frozenset({"ko", "zh", "ja", "th"})
AND_SO_ON = (" 등", "等")  # the headline names the first of several
CONCERNED = "涉案"
CLIPPED = 5  # letters: a name so short in a headline is one that the text says in full
LEAD = 900  # the sentences of a release that tell in full what its headline tells in short
NEAR = 260  # code points to either side of the goods that belong to the same sentence


def find_title(reading: Reading) -> Iterable[Found]:
    """Give the title on one line."""
    subject = subject_of(reading)
    if subject is not None and subject.title is not None:
        at = subject.title
        value = one_line(reading.segment.text[at.start : at.end])
        yield reading.segment.found(value, at.start, at.end, confidence=0.9, by=BY)


def stage_finder(own: Sequence[StageRule]) -> Find:
    """Make the rule of the stage: the authority's own wordings first, then the language's."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        segment = reading.segment
        corrects = (
            CORRECTS.search(segment.text, 0, subject.title.start) if subject.title is not None else None
        )
        if corrects is not None:
            yield segment.found(
                Stage.CORRECTION.value, corrects.start(), corrects.end(), confidence=0.93, by=BY
            )
            return
        said = [(extent, (*own, *subject.tongue.stages)) for extent in subject.said]
        first = list(heads(segment.text, subject.title)) if subject.said[0] == subject.title else []
        if subject.title is not None and subject.title.start:  # the kind of act may stand over it
            over = Extent(max(0, subject.title.start - OVER), subject.title.start)
            said.insert(1, (Extent(over.start, subject.title.end), tuple(own)))
            said.append((over, subject.tongue.stages))
        early = [(extent, (*own, *subject.tongue.stages)) for extent in first]
        if first and subject.title is not None and subject.title.start:
            early.append((Extent(over.start, first[-1].end), tuple(own)))
        over_table = stage_over_table(segment, subject)
        for rank, (extent, rules) in enumerate([*early, *said], -len(early)):
            titled = extent.end <= subject.title.end if subject.title is not None else False
            piece = masked(
                segment.text[extent.start : min(extent.end, extent.start + LONGEST)], subject.tongue
            )
            piece = SHORTENED.sub(lambda m: m[0][:-1] + " ", piece)
            for rule in rules:
                match = rule.pattern.search(piece)
                if match and (titled or not _of_another(piece, match, rule)):
                    if over_table is not None and not titled and rule.stage in RECITED:
                        stage, at = over_table
                        yield segment.found(stage.value, at.start, at.end, confidence=0.85, by=BY)
                        return
                    sure = rule.confidence if rank <= 0 else min(rule.confidence, 0.75)
                    start = extent.start + match.start()
                    end = min(start + 240, extent.start + match.end())
                    yield segment.found(rule.stage.value, start, end, confidence=sure, by=BY)
                    return
        at = subject.said[0]
        yield segment.found(Stage.OTHER.value, at.start, min(at.end, at.start + 200), confidence=0.2, by=BY)

    return find


def _of_another(piece: str, match: re.Match[str], rule: StageRule) -> bool:
    """Say whether a sentence tells a correction made before: ``The correction notice of 4 July had …``."""
    if rule.stage is not Stage.CORRECTION:
        return False
    before = piece[max(0, match.start() - 40) : match.start()]
    return MADE_BEFORE.search(before) is not None or DATED.match(piece, match.end()) is not None


def instruments_finder() -> Find:
    """Make the rule of the instruments: those the title names, else those the first lines name."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        if subject is None:
            return
        for rank, extent in enumerate(subject.said):
            end = min(extent.end, extent.start + COMPANION)
            named = list(_named(reading, subject, Extent(extent.start, end)))
            if any(i in DUTIES for i, _ in named) or (named and 0 < rank == len(subject.said) - 1):
                for instrument, at in named:
                    sure = 0.95 if rank == 0 else 0.8
                    yield reading.segment.found(instrument.value, at.start, at.end, confidence=sure, by=BY)
                return
            for instrument, at in named:  # a circumvention case: its order's instrument stands further on
                yield reading.segment.found(instrument.value, at.start, at.end, confidence=0.95, by=BY)

    def with_circumvention(reading: Reading) -> Iterable[Found]:
        found = list(find(reading))
        yield from found
        stage = reading.found.best("stage")
        if stage and str(stage.value).startswith("circumvention") and all(f.value != "AC" for f in found):
            yield stage.model_copy(update={"value": Instrument.AC.value, "by": BY})

    return with_circumvention


DUTIES = frozenset({Instrument.AD, Instrument.CVD, Instrument.SG, Instrument.BSG})


def _named(reading: Reading, subject: Subject, extent: Extent) -> Iterator[tuple[Instrument, Extent]]:
    piece = masked(reading.segment.text[extent.start : extent.end], subject.tongue)
    for instrument, pattern in subject.tongue.instruments:
        match = pattern.search(piece)
        if match:
            yield instrument, Extent(extent.start + match.start(), extent.start + match.end())


def find_origins(reading: Reading) -> Iterable[Found]:
    """Give the countries of the clause that ties goods to countries."""
    subject = subject_of(reading)
    if subject is None or subject.clause is None:
        return
    sure = 0.95 if subject.titled else 0.82
    places = subject.clause.origins
    if _looked_into(reading, subject):
        measured = _of_the_measure(reading, subject)
        # Australia and New Zealand word every measure by whence goods are sent
        alone = 0.6 if market_of(reading) in {"AU", "NZ"} else 0.4
        sure = 0.75 if measured else alone  # whence goods are sent is no origin: the measure's country is
        places = measured or places
    for place in (*places, *_of_companion(reading, subject), *_of_the_lead(reading, subject)):
        yield reading.segment.found(place.code, place.start, place.end, confidence=sure, by=BY)


def _of_the_lead(reading: Reading, subject: Subject) -> Iterator[Place]:
    """Give the countries that a short headline left out and the first sentence names for the same goods."""
    clause = subject.clause
    fuller = _fuller(reading, subject)
    if clause is not None and fuller is not None:
        known = {p.code for p in clause.origins}
        yield from (p for p in fuller.origins if p.code not in known)


def _fuller(reading: Reading, subject: Subject) -> Clause | None:
    """Give the clause of the first sentences that says the headline's goods and countries in full."""
    clause = subject.clause
    if clause is None or not subject.titled or subject.tongue.name not in SHORT_HEADLINES:
        return None
    text = reading.segment.text
    headed = text[clause.goods.start : clause.goods.end].strip()
    etc = headed.endswith(AND_SO_ON)
    goods = _letters(headed.removeprefix(CONCERNED))
    known = {p.code for p in clause.origins}
    start = max([clause.goods.end, *(p.end for p in clause.origins)])
    lead = Extent(start, min(reading.segment.flow_end, start + LEAD))
    for other in clauses(text, lead, subject.tongue, market=market_of(reading)):
        named = _letters(text[other.goods.start : other.goods.end])
        same = etc or goods in named or named in goods
        if same and known <= {p.code for p in other.origins}:
            return other
    return None


def _letters(text: str) -> str:
    """Give the letters alone: scripts of these headlines are spaced as the line has room."""
    return "".join(c for c in text if c.isalnum())


def _of_companion(reading: Reading, subject: Subject) -> Iterator[Place]:
    """Give the countries of the second half of “the dumping of X from A and the subsidizing of X from B”."""
    clause = subject.clause
    if clause is None:
        return
    text = reading.segment.text
    goods = one_line(text[clause.goods.start : clause.goods.end]).casefold()
    last = max((p.end for p in clause.origins), default=clause.goods.end)
    extent = Extent(last, min(reading.segment.flow_end, last + COMPANION_REACH))
    known = {p.code for p in clause.origins}
    if not COMPANION_WORDS.search(text, last, extent.end):
        return
    for other in clauses(text, extent, subject.tongue, market=market_of(reading)):
        named = one_line(text[other.goods.start : other.goods.end]).casefold()
        if named == goods or goods.startswith((f"{named},", f"{named} (")):
            yield from (p for p in other.origins if p.code not in known)


def all_origins_finder() -> Find:
    """Make the rule of `all_origins`: a safeguard whose goods come from no country that it names."""

    def find(reading: Reading) -> Iterable[Found]:
        subject = subject_of(reading)
        named = [f for f in reading.found.get("instruments", ()) if f.confidence >= 0.5]
        kinds = {str(f.value) for f in named}
        if subject is None or "SG" not in kinds or kinds & {"AD", "CVD"}:
            return
        segment = reading.segment
        words = subject.tongue.all_origins
        for extent in subject.said:
            match = words.search(segment.text, extent.start, extent.end) if words else None
            if match:
                yield segment.found(True, match.start(), match.end(), confidence=0.9, by=BY)
                return
        if subject.clause is not None and not subject.clause.origins:
            safeguard = next(f for f in named if f.value == "SG")
            yield safeguard.model_copy(update={"value": True, "confidence": 0.75, "by": BY})

    return find


def find_product(reading: Reading) -> Iterable[Found]:
    """Give the goods of the clause, on one line."""
    subject = subject_of(reading)
    if subject is None or subject.clause is None:
        return
    at = subject.clause.goods
    printed = reading.segment.text[at.start : at.end].strip()
    short = at.end - at.start <= CLIPPED or printed.endswith(AND_SO_ON)
    fuller = _fuller(reading, subject) if short else None
    if fuller is not None and fuller.goods.end - fuller.goods.start > at.end - at.start:
        at = fuller.goods
    value = one_line(reading.segment.text[at.start : at.end])
    sure = 0.92 if subject.titled else 0.8
    yield reading.segment.found(value, at.start, at.end, confidence=sure, by=BY)


def find_related_countries(reading: Reading) -> Iterable[Found]:
    """Give the roles of countries in a circumvention case: the measure's, and those looked into."""
    subject = subject_of(reading)
    instruments = {str(f.value) for f in reading.found.get("instruments", ())}
    if subject is None or "AC" not in instruments or subject.clause is None:
        return
    segment = reading.segment
    origins = {p.code for p in subject.clause.origins}
    sent = _looked_into(reading, subject)
    measured = _of_the_measure(reading, subject) if sent else ()
    for place in measured:
        yield _related(reading, place, "order", 0.75)
    for place in subject.clause.origins:
        yield _related(reading, place, "inquiry" if sent else "order", 0.85)
    origins |= {p.code for p in measured}
    market = str(reading.found.value("importing_country") or "")
    seen: set[str] = set()
    for extent in _where_told(segment.text, subject):
        for place in named_places(segment.text, extent, market):
            if place.code in origins or place.code in seen:
                continue
            before = segment.text[max(extent.start, place.start - 80) : place.start]
            after = segment.text[place.end : place.end + 30]
            seen.add(place.code)
            if CONSIGNED.search(before) or CONSIGNED.match(after.lstrip()):
                yield _related(reading, place, "consigned_from", 0.85)
            else:
                yield _related(reading, place, "inquiry", 0.8 if WORKED.search(before) else 0.6)


def _of_the_measure(reading: Reading, subject: Subject) -> tuple[Place, ...]:
    """Give the countries of the measure that is circumvented: a clause that says where goods originate."""
    market = market_of(reading)
    for extent in subject.said:
        for clause in clauses(reading.segment.text, extent, subject.tongue, market=market):
            if not clause.exported:
                return clause.origins
    return ()


def _where_told(text: str, subject: Subject) -> list[Extent]:
    """Give the stretch that tells the circumvention: the title, or the sentence of the clause."""
    if subject.titled or subject.clause is None or not subject.said:
        return list(subject.said[:1])
    at = subject.clause.goods
    start, end = max(0, at.start - NEAR), at.end + NEAR
    breaks = [m.end() for m in SENTENCE.finditer(text, start, end)]
    start = max([start, *(b for b in breaks if b <= at.start)])
    return [Extent(start, min([end, *(b for b in breaks if b > at.end)]))]


def _looked_into(reading: Reading, subject: Subject) -> bool:
    """Say whether the clause of a circumvention case names whence the goods are sent, not their origin."""
    at = subject.title
    title = reading.segment.text[at.start : at.end].lower() if at else ""
    return "circumvent" in title and subject.clause is not None and subject.clause.exported


def _related(reading: Reading, place: Place, role: str, sure: float) -> Found:
    value = RelatedCountry.model_validate({"country": place.code, "role": role})
    return reading.segment.found(value, place.start, place.end, confidence=sure, by=BY)
