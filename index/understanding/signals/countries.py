"""Countries, and on which side they stand: importing market, or origin of the goods.

The words beside a name decide, for all of a list (“sang Mỹ và EU”). Where none does, a
country that is mostly asked about as a market is one, Viet Nam is the origin, and any other
is doubtful.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from index.understanding.lexicon import Lexicon, Term
from index.understanding.parts import Part
from index.understanding.reading import Reading, keys_of
from index.understanding.signal import Signal
from kb.asking import codes, listed
from kb.country_names import countries
from kb.country_questions import CountryMention
from tradewarn.text import fold

LONG_NAME = 6  # letters of a name that may be misspelt
Side = Literal["market", "country", ""]
ORIGIN_BEFORE = re.compile(
    r"(?<!\w)(?:tu|xuat xu|nguon goc|hang hoa|hang|san pham|qua|via|through|from|made in|of goods from"
    r"|originating in|exported from"
    r"|imported from|(?:completed|produced|manufactured|assembled|finished|processed|processing) in"
    r"|against|on goods of"
    r"|(?:san xuat|lap rap|hoan thien|gia cong|che bien) (?:tai|o)|doanh nghiep|nha xuat khau"
    r"|doi voi hang|doi voi|chong lai|vao hang|len hang)"
    r"(?: (?:cua|the|tu|nuoc|hang|socialist republic of))?$"
)
MARKET_BEFORE = re.compile(
    r"(?<!\w)(?:sang|vao|toi|den|o|tai|thi truong|nhap khau vao|nhap vao|ban sang|xuat di|xuat|ban|di"
    r"|to|into|in|by|cong bo boi|export|exported to|do)"
    r"(?: (?:the|thi truong|nuoc|cac nuoc))?$"
)
LIABLE = re.compile(
    r"(?:dang |da |se |co |co the |moi |vua |con )?(?:bi|phai chiu|chiu|duoc mien|is being|was|were"
    r"|is under)(?!\w)"
)
ACTING = re.compile(
    r"(?:da |se |dang |vua |moi )?(?:tiep tuc )?(?:dieu tra|khoi xuong|khoi kien|kien|ap thue|ap dung"
    r"|ap dat|danh thue|cong bo"
    r"|ban hanh|mo dieu tra|tien hanh|huy|bai bo|xoa bo|cham dut|dinh chi|xem xet|ap gia|siet)(?!\w)"
    r"|(?:'s|’s) |(?:anti-?dumping |ad |cvd |countervailing |anti-?subsidy |safeguard )?(?:investigat"
    r"|probe|impos|initiates?|initiated|launch)"
    r"|customs|market|commerce|authorit|importers?(?!\w)"
    r"|(?:ministry|department|commission|tribunal|moit|mof|bo|uy ban|cuc)(?!\w)"
)
# Said of a market or of goods: “EU safeguard on steel”, but “plates Vietnam anti-dumping duty”.
REMEDY_AFTER = re.compile(
    r"(?:anti-?dumping|ad\b|cvd\b|countervailing|anti-?subsidy|subsidy|safeguards?|orders?\b|opens?\b"
    r"|extend|dut(?:y|ies)|tariffs?"
    r"|measures?|determin|sunset|expiry|administrative|circumvention|anti-?circumvention|trade remed"
    r"|revok|review|evasion|final|preliminary"
    r"|interim|rules?\b|petition|gia han|ra soat|ket luan|thong bao|tu ve|chong|quyet dinh|nhap khau|thue)"
)
REMEDY_BEFORE = re.compile(
    r"(?:tu ve|pha gia|tro cap|lan tranh|safeguards?|safeguard measures?|anti-?dumping|dut(?:y|ies)"
    r"|orders?|measures?|cvd|\bad|investigations?|dieu tra"
    r"|bien phap|cbpg|thue|vu|thong bao|quyet dinh)(?: (?:cua|of|by))?$"
)
OF_PEOPLE = re.compile(
    r"(?<!\w)(?:cong dan|nguoi|nha nuoc|phap luat|luat|quoc tich|lanh tho|chinh phu|(?:trieu|ty"
    r"|nghin) dong|tieng|cong hoa xa hoi chu nghia)$"
)
PLACE_BEFORE = re.compile(r"(?<!\w)(?:sang|tai|thi truong|nuoc|vao)$")
JOINT = re.compile(r"\s{0,2}(?:,|;|/|&|\+|va|and|or|hoac|hay|cung|,? and|-)?\s{0,2}(?:the\s)?")


class _Group(NamedTuple):
    """Countries named in one list."""

    mentions: tuple[CountryMention, ...]
    joined: bool  # by more than blanks


def read(reading: Reading) -> Iterator[Part]:
    """Give the countries named: kind ``market`` or ``country`` (origin, or where goods pass)."""
    for group in _groups(reading):
        side, sure = _side(reading, group.mentions)
        lead = group.mentions[0].code
        for mention in group.mentions:
            kind, certain = (side, sure) if side else _usual(reading, group.mentions)
            certain = certain and (group.joined or mention.code == lead or bool(side))
            certain = certain or _plain_origin(kind, mention, reading)
            name = countries()[mention.code].en
            told = certain and not _doubtful(reading, mention, certain=bool(side))
            yield Part(kind, (mention.code,), name, mention.start, mention.end, told)


def _usual(reading: Reading, group: Sequence[CountryMention]) -> tuple[Side, bool]:
    """Give the side of a country with nothing beside it that decides.

    Goods often stand before it (“gỗ thanh Brazil”), and then it is where they come from, but
    for the two markets that are asked about most.
    """
    code, start = group[0].code, group[0].start
    if code in codes("usually_origin"):
        return "country", not OF_PEOPLE.search(reading.before(start))
    market = code in codes("usually_market")
    if code in codes("always_market"):
        return "market", True
    if REMEDY_BEFORE.search(reading.before(start)):
        return "market", market
    return ("market" if market and _begins(reading, start) else "country"), False


def _plain_origin(kind: Side, mention: CountryMention, reading: Reading) -> bool:
    """Tell whether a country is Viet Nam as the origin, and not its people or its state."""
    usual = kind == "country" and mention.code in codes("usually_origin")
    return usual and not OF_PEOPLE.search(reading.before(mention.start))


def _begins(reading: Reading, start: int) -> bool:
    """Tell whether nothing but marks stands before a place in its clause."""
    before = reading.before(start)
    return not before or before[-1] in ",;:(?!."


def _groups(reading: Reading) -> Iterator[_Group]:
    """Part the countries into lists, each of one side."""
    group: list[CountryMention] = []
    joined = True
    for mention in _named(reading):
        if _is_goods(reading, mention):
            continue
        between = reading.flat[group[-1].end : mention.start] if group else ""
        if group and (group[-1].origin != mention.origin or not JOINT.fullmatch(between)):
            yield _Group(tuple(group), joined)
            group, joined = [], True
        elif group:
            joined = joined and bool(between.strip())
        group.append(mention)
    if group:
        yield _Group(tuple(group), joined)


@lru_cache(maxsize=1)
def _long_names() -> Lexicon:
    named = (Term(n, (c.code,), c.code) for c in countries().values() for n in (c.en, c.vi))
    return Lexicon(term for term in named if len(term.name) >= LONG_NAME)


def _named(reading: Reading) -> list[CountryMention]:
    """Give the countries of a question; also long names with a slip in their letters or marks."""
    known = reading.countries
    taken = [(m.start, m.end) for m in known]
    slips = [
        CountryMention(term.codes[0], start, end)
        for term, start, end, _ in _long_names().find(reading)
        if all(end <= s or e <= start or (start <= s and e < end) for s, e in taken)
    ]
    if not slips:
        return known
    kept = [m for m in known if not any(s.start <= m.start and m.end <= s.end for s in slips)]
    return sorted([*kept, *slips], key=lambda m: m.start)


def _side(reading: Reading, group: Sequence[CountryMention]) -> tuple[Side, bool]:
    """Tell the side by the words beside a list; empty where they are silent."""
    before, after = reading.before(group[0].start), reading.after(group[-1].end)
    if group[0].origin:
        if ACTING.match(after):
            return "market", True
        return "country", not _in_a_name(reading, group[0])
    if LIABLE.match(after) and not MARKET_BEFORE.search(before):
        return "country", group[0].code == "VN" or bool(ORIGIN_BEFORE.search(before))
    if _from_before(reading, group[0].start):
        return "country", True
    begins = _begins(reading, group[0].start)
    if MARKET_BEFORE.search(before) or (ACTING.match(after) and (begins or group[0].code != "VN")):
        return "market", True
    if begins and REMEDY_AFTER.match(after):
        return "market", True
    if ACTING.match(after):
        return "market", bool(REMEDY_BEFORE.search(before))
    members = {m.code for m in group}
    if len(group) > 1 and members & codes("usually_origin"):
        return "country", not members & codes("usually_market")
    return "", False


def _from_before(reading: Reading, start: int) -> bool:
    """Tell whether a word of origin stands before a place; "tư" is not "từ"."""
    if not ORIGIN_BEFORE.search(reading.before(start)):
        return False
    last = reading.text[:start].split()[-1].casefold()
    return fold(last) != "tu" or last in ("từ", "tu")


def _in_a_name(reading: Reading, mention: CountryMention) -> bool:
    """Tell whether an adjective stands amid capitals, as in the name of a firm."""
    before = reading.text[: mention.start].split()
    after = reading.text[mention.end :].split()
    return bool(before and after) and before[-1][:1].isupper() and after[0][:1].isupper()


def _doubtful(reading: Reading, mention: CountryMention, *, certain: bool) -> bool:
    """Tell whether a name is another word too, typed so that nothing shows which is meant."""
    printed = reading.text[mention.start : mention.end]
    if mention.origin or fold(printed) not in listed("doubtful_countries"):
        return False
    if len(printed) == 2 and printed.isupper():
        return False
    if not printed.isascii():
        small = printed.islower() and printed != "mỹ"
        return small and not PLACE_BEFORE.search(reading.before(mention.start))
    return not certain or (printed[0].isupper() and mention.start == 0)


def _is_goods(reading: Reading, mention: CountryMention) -> bool:
    """Tell whether a name is part of the name of goods: brazil nuts, bone china."""
    at = [n for n, word in enumerate(reading.words) if mention.start <= word.start < mention.end]
    if not at:
        return False
    first, last = at[0], at[-1]
    around = [word.key for word in reading.words[max(0, first - 1) : last + 2]]
    named = listed("country_goods")
    inner = {" ".join(keys_of(name)) for name in named if " " in name} if named else set()
    return any(" ".join(around[i : i + 2]) in inner for i in range(len(around) - 1))


SIGNAL = Signal("countries", read)
