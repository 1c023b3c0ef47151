"""Whose act an English press text tells of: the authority that acts, not the newspaper.

A text tells of one act when its headline lets one country act, or else when the first
sentence on a remedy does. A round-up lets several act, and becomes a question to a person.
An official act is never press, however it is worded: what only a gazette prints refuses it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.segment import Segment
from extract.tongue import Tongue, tongues
from extract.us.headline import Extent
from kb.authorities import authorities, investigator
from kb.countries import find_countries
from kb.country_names import demonyms
from tradewarn.model import Instrument
from tradewarn.printed.quick import quick

LOOK_AT, HEAD, MOST_LINES, LONGEST_TITLE = 8_000, 2_500, 12, 220
AGENCIES = (
    r"(?:PNA|TNA|Reuters|Reuters[ ,][^()\n]{1,30}|AFP|AP|VNA|VNS|VOV|VAN|VOVWORLD|PTI|ANI|IANS|Xinhua"
    r"|Bernama|Yonhap"
    r"|AA|TASS|Interfax|Dow Jones|Bloomberg|Antara|Kyodo|CNA|CP|AAP|UPI|EFE|Vietnam\+|VietnamPlus|SGGP)"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NEWS = quick(  # what newspapers and offices that address them print
    rf"\([ \t]?{AGENCIES}[ \t]?\)|[-–—][ \t]{{0,3}}(?:VNS|VNA|VNP)\b|\bReport(?:ing|ed) by\b|\bWritten by\b"
    rf"|^[ \t]*By (?:staff|our|[A-Z]\w+ [A-Z]\w+)[^\n]{{0,60}}$|\bFOR IMMEDIATE RELEASE\b"
    rf"|\btold (?:Reuters|reporters)\b"
    r"|^[ \t]*[A-ZÀ-Ỹ][A-Za-zÀ-ỹ .'’]{2,30}(?:,[ \t]{1,3}[A-Z][a-z]{2,8}\.?[ \t]\d{1,2}(?:,[ \t]\d{4})?)?"
    r"[ \t]{1,3}(?:--|[–—])[ \t]|\b(?:Press|News|Media) [Rr]elease\b"
    rf"|\b(?:said|announced|voted|showed|released|reported)\b[^.;\n]{{0,60}}?\b{DAY}\b|\bon {DAY}\b"
    rf"|(?<!the )\bsaid (?:in an? \w{{4,14}} )?(?:on|late|last) {MONTH}\b|\bthe [A-Z][\w ]{{4,60}} said\.?$",
    re.M,
)
SURELY = quick(  # these no office prints in an act of its own
    r"\((?:Reuters|AFP|VNA|VNS|VOV|VAN|PTI|ANI|IANS|PNA|TNA|Xinhua|Bernama|Yonhap|TASS|Interfax"
    r"|Dow Jones|Bloomberg|Antara|Kyodo|SGGP)\)"
    r"|[-–—][ \t]{0,3}(?:VNS|VNA|VNP)\b|\bReport(?:ing|ed) by\b|\bNews Release \d\d-\d{2,3}\b"
    r"|^[ \t]*(?:VNA|VNS|VNP|Reuters|Xinhua|Bernama)[ \t./]*$"
    r"|^[ \t]*(?:HÀ[ \t]NỘI|HA[ \t]?NOI|HCM[ \t]CITY|HO[ \t]CHI[ \t]MINH[ \t]CITY|NEW[ \t]DELHI"
    r"|MUMBAI|WASHINGTON|BRUSSELS"
    r"|OTTAWA|CANBERRA|SYDNEY|WELLINGTON|JAKARTA|SEOUL|BEIJING|TAIPEI|TOKYO|BANGKOK|MANILA"
    r"|KUALA[ \t]LUMPUR|ANKARA|ISTANBUL"
    r"|PRETORIA|JOHANNESBURG|ISLAMABAD|KARACHI|LONDON)(?:,[^\n—–-]{1,20})?[ \t]{1,3}(?:--|[—–-])[ \t]"
    rf"|(?<!the )\bsaid (?:in an? \w{{4,14}} )?(?:on|late|last) (?:{DAY}|{MONTH})\b",
    re.M,
)
OFFICIAL = quick(
    r"\bAGENCY:|\bFR Doc|\bBILLING CODE\b|HAS ADOPTED THIS|\bSlip Op\b|\bCSMS\b|\bEAPA Case\b|G\.S\.R\."
    r"|\bF\. ?No\."
    r"|\[[AC][-–]\d{3}[-–]\d{3}|^[ \t]*Whereas\b|\bTo be published in\b|^[ \t]*(?:document_number"
    r"|publication_date):"
    r"|\bGovernment Gazette\b|\bGazette of India\b|\bOfficial Journal of the European Union[ \t]*\n"
    r"|\bPUBLIC NOTICE NO"
    r"|\bDear (?:Sir|Madam)",
    re.M,
)
DUTY = re.compile(
    r"\b(?:dut(?:y|ies)|tariffs?|probes?|investigat\w+|trade remed\w+|dump(?:ing|ed)|anti-?dumping|subsid\w+"
    r"|countervailing|safeguards?|circumvent\w*|evasion|injur\w+|five-year|sunset|expiry reviews?)\b",
    re.I,
)
ACTED = re.compile(  # an office in brackets, adverbs and the day may stand before the verb
    r"(?:[’']s?)?(?:\s{1,3}\([^()\n]{1,60}\))?,?[^.;:\n]{0,70}?\b(?:initiat(?:es?|ed|ing)|launch(?:es"
    r"|ed)?|opens?|opened"
    r"|starts?|started|beg[aiu]ns?|impos(?:es?|ed|ing)|slaps?|slapped|lev(?:y|ies|ied)|sets?|hits?"
    r"|announc(?:es?|ed)"
    r"|determin(?:es?|ed)|finds?|found|rul(?:es?|ed)|vot(?:es?|ed)|decid(?:es?|ed)|recommend(?:s|ed)?"
    r"|propos(?:es?|ed)"
    r"|terminat(?:es?|ed)|end(?:s|ed)|revok(?:es?|ed)|extend(?:s|ed)?|renew(?:s|ed)?|issu(?:es?|ed)"
    r"|publish(?:es|ed)"
    r"|releas(?:es?|ed)|clear(?:s|ed)|slash(?:es|ed)|cuts?|rais(?:es?|ed)|lower(?:s|ed)|conclud(?:es?|ed)"
    r"|maintain(?:s|ed)|keeps?|lift(?:s|ed)|scrap(?:s|ped)|suspend(?:s|ed)|exempt(?:s|ed)"
    r"|investigat(?:es?|ed|ing)"
    r"|prob(?:es?|ed|ing)|assign(?:s|ed)|calculat(?:es?|ed)|mak(?:es?|ing)|made|drop(?:s|ped)"
    r"|postpon(?:es?|ed)"
    r"|delay(?:s|ed)|institut(?:es?|ed)|review(?:s|ed|ing)|conduct(?:s|ed)?|appl(?:y|ies|ied)|adopt(?:s"
    r"|ed)|let|lets"
    r"|eas(?:es?|ed)|halv(?:es?|ed)|doubl(?:es?|ed)|preliminarily)\b",
    re.I,
)
OFFICE = re.compile(  # behind a country's name or adjective: the office that acts for it
    r"(?:[’']s)?\s{1,3}(?:(?:\w+\s{1,3}){0,3}?(?:ministry|department|commission|authority|authorities"
    r"|government|agency"
    r"|regulators?|committee|tribunal|watchdog"
    r"|officials)\b(?:\s{1,3}of\s{1,3}[A-Z]\w+(?:,?\s{1,3}(?:and\s{1,3})?[A-Z]\w+){0,4})?)?",
    re.I,
)
SUBJECT = re.compile(r"(?:\A|[.!?,:;–—\n(“\"-]|\b(?:after|as|while|that|and))\s{0,5}(?:the\s{1,3})?\Z", re.I)
BACKGROUND = re.compile(
    r"\s*(?:Earlier|Previously|Last (?:year|month)|In (?:19|20)\d\d\b|Meanwhile|Separately|Since"
    r"|Currently|Also)\b"
    r"|[^.;\n]{0,60}\b(?:already|previously|had (?:earlier|previously))\b",
    re.I,
)
SENTENCE = re.compile(
    r"[^\n]{15,1500}?(?:(?<![A-Z])(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bSept)(?<!\bOct)(?<!\bNov)(?<!\bDec)(?<!\bLtd)"
    r"(?<!\bInc)(?<!\bCo)(?<!\bNo)[.!?](?=[\s”\"])|(?=\n)|\Z)|[^\n]{1500}"  # else cut
)
LINE = re.compile(r"\S[^\n]*")
CITIES = {
    "Washington": "US",
    "Brussels": "EU",
    "Ottawa": "CA",
    "Canberra": "AU",
    "New Delhi": "IN",
    "Ankara": "TR",
}
CITIES |= {
    "Beijing": "CN",
    "Seoul": "KR",
    "Jakarta": "ID",
    "Pretoria": "ZA",
    "Brasilia": "BR",
    "Brasília": "BR",
}
GENERIC = frozenset(  # names that offices of several countries bear, or that are words of another meaning
    {
        "Commission",
        "the Commission",
        "the Tribunal",
        "Ministry of Finance",
        "Ministry of Commerce",
        "Review Panel",
    }
    | {
        "Minister of Finance",
        "Ministry of Economy and Finance",
        "Department of Revenue",
        "Customs Administration",
    }
    | {
        "Designated Authority",
        "ITA",
        "TRA",
        "ADC",
        "DTI",
        "NTC",
        "OMC",
        "WTO",
        "World Trade Organization",
        "TCCE",
        "ASFC",
    }
    | {"Department of Commerce", "Ministry of Investment, Trade and Industry"}
)
OWN_NAMES = {  # as the press alone calls them
    "Commerce Department": "US-DOC",
    "Department of Commerce": "US-DOC",
    "Anti-Dumping Commission": "AU-ADC",
    "Commerce": "US-DOC",
    "International Trade Commission": "US-ITC",
    "Korea Trade Commission": "KR-KTC",
}
FOREIGN_AFTER = 40


@dataclass(frozen=True, slots=True)
class Act:
    """Whose act, the words that say so, the headline, and the sentences that tell it, in order.

    `surely` tells that the text bears the mark of a news agency or of a release.
    """

    authority: str
    named: Extent
    title: Extent
    told: tuple[Extent, ...]
    surely: bool


@dataclass(frozen=True, slots=True)
class _Actor:
    country: str
    authority: str | None
    at: Extent


@lru_cache(maxsize=4)
def act_of(segment: Segment) -> Act | None:
    """Tell the one act that an English press text is about; None where there is none, or several."""
    text = segment.flow[:LOOK_AT]
    if OFFICIAL.search(text) or not NEWS.search(text):
        return None
    tongue = tongues()["en"]
    title = _title(segment, text, tongue)
    if title is None:
        return None
    told: list[tuple[Extent, tuple[_Actor, ...]]] = []
    for sentence in _sentences(text, title.end):
        if _of_a_remedy(text, sentence, tongue) and not BACKGROUND.match(text, sentence.start, sentence.end):
            actors = tuple(_actors(text, sentence))
            if actors:
                told.append((sentence, actors))
    headed = tuple(_actors(text, title))
    country = _country(headed, [actors for _, actors in told])
    if country is None:
        return None
    own = [(s, [a for a in actors if a.country == country]) for s, actors in told]
    own = [(s, actors) for s, actors in own if actors]
    named = [a for a in (*headed, *(a for _, actors in own for a in actors)) if a.country == country]
    known = next((a for a in named if a.authority), None)
    code = known.authority if known else _opens(text, country, title, tongue)
    if code is None or not named:
        return None
    return Act(
        code, (known or named[0]).at, title, tuple(s for s, _ in own)[:6], SURELY.search(text) is not None
    )


def _country(headed: tuple[_Actor, ...], told: list[tuple[_Actor, ...]]) -> str | None:
    """Tell whose act it is: the headline's one actor, else that of the first sentence if it is alone."""
    first = {a.country for a in headed}
    if len(first) == 1:
        return next(iter(first))
    if first or not told:
        return None
    leading = {a.country for a in told[0]}
    everyone = {a.country for actors in told for a in actors}
    if len(leading) > 1 and "VN" in leading:
        leading -= {"VN"}  # who reports it at home acts in no case abroad
    return next(iter(leading)) if len(leading) == 1 and len(everyone - {"VN"}) <= 1 else None


def _opens(text: str, country: str, title: Extent, tongue: Tongue) -> str | None:
    """Give the authority of a country that opens such proceedings as the headline names."""
    kinds = [i for i, p in tongue.instruments if p.search(text, title.start, title.end)]
    kind = kinds[0] if kinds else Instrument.AD
    return investigator(country, kind.value) or investigator(country, Instrument.AD.value)


def _of_a_remedy(text: str, extent: Extent, tongue: Tongue) -> bool:
    return any(p.search(text, extent.start, extent.end) for _, p in tongue.instruments) or bool(
        DUTY.search(text, extent.start, extent.end)
    )


def _title(segment: Segment, text: str, tongue: Tongue) -> Extent | None:
    """Give the headline: marked, or the first line of the head that tells of a remedy."""
    marks = [m for kind in ("heading", "title") for m in segment.marked(kind)]
    named = [Extent(m.start, m.end) for m in marks if m.end <= len(text)]
    lines = [Extent(*m.span()) for m in LINE.finditer(text, 0, min(len(text), HEAD))]
    short = [e for e in lines[:MOST_LINES] if e.end - e.start <= LONGEST_TITLE]
    heads = [e for e in (*named, *short) if e.start < HEAD]
    told = next((e for e in heads if _of_a_remedy(text, e, tongue)), None)
    return told or next((e for e in heads if any(_actors(text, e))), None)


def _sentences(text: str, begin: int) -> Iterator[Extent]:
    for match in SENTENCE.finditer(text, begin):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            yield Extent(start, end)


def _actors(text: str, sentence: Extent) -> Iterator[_Actor]:
    """Give those whom a sentence lets act: an authority by its name, a country as the subject."""
    seen: set[str] = set()
    for match in _names().finditer(text, sentence.start, sentence.end):
        code = _codes()[" ".join(match[0].split())]
        country = authorities()[code].country
        if country is None or country in seen or _is_foreign(text, match, country, sentence):
            continue
        if ACTED.match(text, match.end(), sentence.end):
            seen.add(country)
            yield _Actor(country, code, Extent(*match.span()))
    for code, start, end in _countries(text, sentence):
        if code in seen or not SUBJECT.search(text, max(sentence.start, start - 40), start):
            continue
        office = OFFICE.match(text, end, sentence.end)
        if ACTED.match(text, office.end() if office else end, sentence.end):
            seen.add(code)
            yield _Actor(code, None, Extent(start, end))


def _countries(text: str, sentence: Extent) -> Iterator[tuple[str, int, int]]:
    words = text[sentence.start : sentence.end]
    for mention in find_countries(words):
        yield mention.code, sentence.start + mention.start, sentence.start + mention.end
    for match in _adjectives().finditer(words):
        following = OFFICE.match(words, match.end())
        if match[0] in CITIES or (following and following[0].strip()):
            code = CITIES.get(match[0]) or _peoples()[match[0].casefold()]
            yield code, sentence.start + match.start(), sentence.start + match.end()


def _is_foreign(text: str, match: re.Match[str], country: str, sentence: Extent) -> bool:
    """Say whether another country's name stands beside: “the Ministry of Trade of Peru”, “Peru's …”."""
    behind = text[match.end() : min(sentence.end, match.end() + FOREIGN_AFTER)]
    first = next(iter(find_countries(behind)), None)
    if first is not None and re.fullmatch(r"\s+of\s+(?:the\s+)?|\s*\(", behind[: first.start]):
        return first.code != country
    before = text[max(sentence.start, match.start() - 30) : match.start()]
    last = max(find_countries(before), key=lambda m: m.end, default=None)
    if last is not None and re.fullmatch(r"(?:[’']s)?\s+", before[last.end :]):
        return last.code != country
    return False


@cache
def _codes() -> dict[str, str]:
    """Map the names by which English texts call authorities to their codes."""
    found = dict(OWN_NAMES)
    for code, authority in authorities().items():
        for name in (authority.name_en.split(",")[0], *authority.aliases):
            if name not in GENERIC and name.isascii() and (" " in name or name.isupper()):
                found.setdefault(name, code)
    return found


@cache
def _names() -> re.Pattern[str]:
    names = sorted(_codes(), key=len, reverse=True)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s{1,3}") for n in names) + r")(?![\w-])"
    )


@cache
def _peoples() -> dict[str, str]:
    return {word.casefold(): code for word, code, _ in demonyms()}


@cache
def _adjectives() -> re.Pattern[str]:
    words = sorted({*(w for w, _, _ in demonyms()), *CITIES}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
