"""The clause that ties goods to countries: ``imports of GOODS originating in X and Y``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.forms.goods_name import names_goods
from extract.tongue import Tongue
from extract.us.headline import Extent, Place, places
from kb.countries import find_countries

LONGEST = 420  # code points; a gazette may describe the goods where others name them
BEFORE = 560
SHORTEST = 3
SHORTEST_HAN = 2  # a name of two characters is whole
AND = re.compile(
    r"[\s,;()/'’\"“”·・ㆍ‧•∙]*+"
    r"(?:(?:and|or|và|hoặc|y|e|et|ve|veya|dan|atau|&|as well as|cũng như|ile|de|del|de la"
    r"|da|do|du|des|dos|das|dari|the|from|từ|และ|หรือ|ประเทศ|ราชอาณาจักร|สาธารณรัฐสังคมนิยม"
    r"|สาธารณรัฐประชาชน|สาธารณรัฐ"
    r"|及び|および|並びに|ならびに|以及|又は|或|暨|及|和|与|與|、"
    r"|및|과|와|또는|그리고|[和与與及]地[区區]|и|inter alia|Republic of"
    r"|the Republic of|República de(?: la)?|de los|las|los|la"
    r"|el|l['’]|d['’]|reino (?:de|d[oa])|royaume (?:de|du|d['’])"
    r"|r[eé]p[uú]blica? (?:\w{4,12} )?(?:del|de(?: la| los)?|d[oa]s?|d['’]|du|des)"
    r"|r[ée]publique (?:\w{4,12} )?(?:de(?: la)?|du|des|d['’])"
    r"|(?:cộng ho[àa]|cộng hòa|vương quốc|liên bang)(?: (?:dân chủ|xã hội chủ nghĩa))?(?: nhân dân)?"
    r"|republik(?: rakyat| islam| sosialis)?|sosialis|kerajaan|negara"
    r"|федеративной|республики|исламской|королевства|социалистической|арабской|корейской"
    r"|территории)[\s,]*+){0,4}[\s,;()]*+",
    re.I,
)
FROM = re.compile(r"\s{1,40}(?:from|từ|dari)\s{1,40}(?:the\s{1,40})?", re.I)  # “exported to X from Y”
BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
FILLER = re.compile(
    r"\s{0,40}(?:(?:the|các nước|nước|một số nước(?:/vùng lãnh thổ)?,? ?(?:trong đó có|bao gồm|gồm)?|inter "
    r"alia,?|entre autres,?"
    r"|(?:several |various |certain )?countries,? including|among others,?|las?|los|el|o|a|os|as|negara"
    r"|both|rep[úu]blica (?:\w+ )?(?:de(?: las?| los)?|del|d[oa]s?)|reino (?:de(?: la)?|d[oa])"
    r"|r[ée]publique (?:\w+ )?(?:de(?: la)?|du|des)|republik|sosialis|persatuan|kerajaan|vương quốc"
    r"|(?:федеративн\w+|исламск\w+|социалистическ\w+|арабск\w+)|республик\w+|королевств\w+"
    r"|cộng ho[àa]|cộng hòa|nhân dân|dân chủ|xã hội chủ nghĩa|liên bang)\s{1,40}){0,4}",
    re.I,
)
EDGE = " \t\n\r\xa0,;:.–—-‘’“”\"'*_#|"
SHORT = re.compile(r"\s{1,40}(?:XK|NK|xuất khẩu|nhập khẩu)\Z")
OPEN = re.compile(r"\((?:[^()]|\([^()]{0,60}\)){1,200}\)\s{0,40}\Z")
CODES = re.compile(
    r",?\s{1,40}(?:\(|currently |presently |now |normally |generally |usually )?(?:fall\w*|classifi\w+"
    r"|class(?:ed|able)|under (?:the )?(?:CN|HS|AHTN|tariff)"
    r"|commonly classif\w+|comumente classificad\w+|clasificad\w+|relevant de|relevant du|thuộc (?:các "
    r")?mã|có (?:các )?mã|mã (?:số )?HS|tergolong)\b.*\Z",
    re.I | re.S,
)
INTO = re.compile(r"\s{1,40}into\s{1,40}(?:the\s{1,40})?[A-Z][\w’' ]{2,40}\Z")
SENT = re.compile(r"\b(?:exported|consigned|dispatched|shipped|imported)\b", re.I)
ORIGINATE = re.compile(r"\borigin", re.I)
SUFFIX = re.compile(
    r"(?:지역|地[区區])?[산産产](?=\s?[,、，및과와또그及並和·・ㆍ‧/])|(?:地[区區]|지역)(?=[、，,和与與及·])|\s+(?:(?:PR|RP"
    r"|P\.\s?R\.|R\.\s?P\.|SR|RO)(?![\w.])|(?:Halk|Arap|İslam|Federal|Sosyalist)?\s?Cumhuriyeti\b|Krallığı\b)"
)
SENTENCE = re.compile(r"[.!?](?:\s{1,40}(?=[A-ZĐÀ-Ỹ“\"(])|\s{0,40}\n)|\n\s{0,40}\n")


@dataclass(frozen=True, slots=True)
class Clause:
    """The goods, and the countries they come from, in the segment's text."""

    goods: Extent
    origins: tuple[Place, ...]
    exported: bool = False  # the words say where the goods are sent from, not where they originate


def named_places(text: str, extent: Extent, market: str) -> list[Place]:
    """List the countries that a stretch names, the market left out."""
    line = text[extent.start : extent.end].replace("\n", " ")
    found = places(line, find_countries(line))
    return [Place(p.code, extent.start + p.start, extent.start + p.end) for p in found if p.code != market]


def lists(text: str, named: Sequence[Place]) -> list[list[Place]]:
    """Group countries that a list names in one breath."""
    groups: list[list[Place]] = []
    for place in named:
        if groups:
            last = groups[-1][-1].end
            suffix = SUFFIX.match(text, last)
            last = suffix.end() if suffix and suffix.end() <= place.start else last
            bracket = BRACKET.match(text, last)
            between = text[bracket.end() if bracket and bracket.end() <= place.start else last : place.start]
            between = between.replace("\n", " ")
            if len(between) < 60 and AND.fullmatch(between) and not FROM.fullmatch(between):
                groups[-1].append(place)
                continue
        groups.append([place])
    return groups


def clauses(
    text: str, extent: Extent, tongue: Tongue, *, market: str, headed: bool = False
) -> Iterator[Clause]:
    """Give each clause of a stretch that ties goods to countries, in order.

    Args:
        text: The segment's text.
        extent: Where to look.
        tongue: The language.
        market: The importing country: never an origin.
        headed: Whether the stretch is a title, so that goods may begin it.
    """
    for group in lists(text, named_places(text, extent, market)):
        goods = _goods_behind(text, extent, tongue, group)
        if goods is None and not tongue.country_first:
            goods = _goods_ahead(text, extent, tongue, group, headed)
        if goods is not None:
            words = text[goods.end : group[0].start] if goods.end < group[0].start else ""
            sent = bool(SENT.search(words)) and not ORIGINATE.search(words)
            yield Clause(goods, tuple({p.code: p for p in group}.values()), sent)


def bare_goods(text: str, extent: Extent, tongue: Tongue) -> Extent | None:
    """Give the goods of a stretch that names no country: after the lead-in, up to what ends them."""
    for pattern in (tongue.goods_surely_after, tongue.goods_after):
        for lead in pattern.finditer(text, extent.start, extent.end) if pattern else ():
            stop = tongue.goods_end.search(text, lead.end(), min(extent.end, lead.end() + LONGEST))
            end = stop.start() if stop else min(extent.end, lead.end() + LONGEST)
            goods = _valid(text, lead.end(), end, tongue)
            if goods is not None:
                return goods
    for named in tongue.goods_before.finditer(text, extent.start, extent.end) if tongue.goods_before else ():
        goods = _valid(text, *named.span("goods"), tongue)
        if goods is not None:
            return goods
    return None


def _goods_ahead(
    text: str, extent: Extent, tongue: Tongue, group: list[Place], headed: bool
) -> Extent | None:
    """Find the goods before ``originating in <the first country>``."""
    floor = max(extent.start, group[0].start - BEFORE)
    origin = None
    for match in tongue.origin.finditer(text, floor, group[0].start + 1):
        between = text[match.end() : group[0].start].replace("\n", " ")
        if match.end() <= group[0].start and FILLER.fullmatch(between):
            origin = match
            break
    if origin is None:
        return None
    breaks = [] if headed else [m.end() for m in SENTENCE.finditer(text, floor, origin.start())]
    floor = max([floor, *breaks])
    for lead in reversed(list(tongue.goods_after.finditer(text, floor, origin.start()))):
        goods = _valid(text, lead.end(), origin.start(), tongue)
        if goods is not None:
            return goods
    if headed and floor == extent.start:
        stop = len(text[floor : origin.start()].rstrip()) + floor
        cut = max(text.rfind(mark, floor, stop) for mark in (": ", "\n", " – ", " — ", " - "))
        cut = cut + 2 if text[cut : cut + 1] == " " else cut
        return _valid(text, max(floor, cut + 1), origin.start(), tongue)
    return None


def _goods_behind(text: str, extent: Extent, tongue: Tongue, group: list[Place]) -> Extent | None:
    """Find the goods after ``<the last country> menşeli``, ``… para o Brasil de``."""
    words = tongue.origin if tongue.country_first else tongue.goods_behind
    origin = words.match(text, group[-1].end, extent.end) if words else None
    if origin is None:
        return None
    stop = tongue.goods_end.search(text, origin.end(), min(extent.end, origin.end() + LONGEST))
    return _valid(text, origin.end(), stop.start(), tongue) if stop else None


def _valid(text: str, start: int, end: int, tongue: Tongue) -> Extent | None:
    """Trim a stretch to the name of the goods; None where it is something else."""
    codes = CODES.search(text, start, end)
    end = codes.start() if codes else end
    market = INTO.search(text, start, end)
    end = market.start() if market else end
    start, end = trimmed(text, start, end)
    if (
        not (SHORTEST if text[start : start + 1] < "一" else SHORTEST_HAN) <= end - start <= LONGEST
        or text[start] in "(["
        or tongue.not_goods.search(text, start, end)
        or not names_goods(text[start:end])
    ):
        return None
    return Extent(start, end) if any(c.isalpha() for c in text[start:end]) else None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop marks, brackets that give a short name, and blanks at both ends."""
    while True:
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE:
            end -= 1
        tail = OPEN.search(text, start, end) or SHORT.search(text, start, end)
        if tail is None or tail.start() <= start:
            return start, end
        end = tail.start()
