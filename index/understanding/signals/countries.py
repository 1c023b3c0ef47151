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
from index.understanding.short_countries import beside_a_name, short_countries
from index.understanding.signal import Signal
from kb.asking import asked, codes, listed
from kb.country_names import countries
from kb.country_questions import CountryMention
from kb.customs_unions import customs_union
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
    r"(?<!\w)(?:(?<!thiet )(?<!trang )(?<!chuan )bi|sang|vao|toi|den|o|tai"
    r"|(?<!phi )(?<!kinh te )thi truong|nhap khau vao|nhap vao|ban sang|xuat di|xuat|ban|di"
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
    r"|probe|impos|brings?\b|brought|files?\b|filed|initiates?|initiated|launch)"
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
# Who acts: “vụ kiện gần đây của Úc”, “Hoa Kỳ đối với tôm”, “Indonesian safeguard on tiles”.
BY_WHOM = re.compile(
    r"(?<!\w)(?:vu|kien|vu viec|pvtm|phong ve thuong mai|dieu tra|pha gia|tro cap|tu ve|lan tranh|thue"
    r"|lenh|bien phap|quyet dinh|ket luan)(?: (?:gan day|gan nhat|moi nhat|moi|chinh thuc|hien hanh))?"
    r" (?:cua|do|boi)(?: (?:nuoc|chinh phu))?$"
)
TOWARDS = re.compile(r"(?:doi voi|voi|against|on|over) ")
REMEDY_ON = re.compile(
    r"(?:provisional |definitive |preliminary |final |new )?(?:safeguards?|anti-?dumping|countervailing"
    r"|anti-?subsidy|ad|cvd|ad/cvd|tariffs?|dut(?:y|ies)|investigation|orders?)(?!\w)"
)
AIMED = re.compile(r"(?<!\w)(?:on|against|over|into|for|from)(?!\w)")
AIMED_WITHIN = 64
VERB_AFTER = re.compile(r"(?:gia han|ra soat|ket luan|thong bao|tu ve|quyet dinh|chong) ")
LEAVING = re.compile(
    r"(?:(?:xuat khau|xuat|ban|nhap khau|nhap|exported|exports|shipped) )?(?:sang|vao|to|into) (?!cuoc )"
)
REMEDY_BEFORE = re.compile(
    r"(?:tu ve|pha gia|tro cap|lan tranh|safeguards?|safeguard measures?|anti-?dumping|dut(?:y|ies)"
    r"|orders?|measures?|cvd|\bad|investigations?|dieu tra"
    r"|bien phap|cbpg|thue|vu|thong bao|quyet dinh)(?: (?:cua|of|by))?$"
)
# Words of a side as they are marked; with other marks they are other words (bàn, đen, sáng, tư).
MARKED = {"tu": "từ", "o": "ở", "di": "đi", "do": "do", "ban": "bán", "toi": "tới", "den": "đến"}
MARKED |= {"tai": "tại", "qua": "qua", "hang": "hàng", "xuat": "xuất", "vao": "vào", "bi": "bị"}
MARKED["sang"] = "sang"
AGO = re.compile(r"(?<!\w)(?:ngay|tuan|thang|quy|nam) qua$")  # “12 tháng qua”: no way through a country
BY_WAY_OF = re.compile(r"(?<!\w)qua$")
# Typed without marks these are words of goods as often: “xe tai”, “do o”, “ban ghe”.
UNMARKED_PLACE = re.compile(r"(?<!\w)(?:tai|do|o|den|toi|ban|di)$")
SOME_TIME = re.compile(r"(?<!\w)(?:ngay|tuan|thang|quy|nam)(?: (?:qua|nay|ngoai|truoc|toi))?$")
PRINTED = ("in", "to")  # in a Vietnamese question: to print, big
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
            union = customs_union(mention.code) if kind == "market" else None
            code = union.market if union else mention.code
            told = certain and not _doubtful(reading, mention, certain=bool(side))
            yield Part(kind, (code,), countries()[code].en, mention.start, mention.end, told)


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
        if group and (group[-1].origin != mention.origin or _parted(reading, group[-1], mention)):
            yield _Group(tuple(group), joined)
            group, joined = [], True
        elif group:
            joined = joined and bool(between.strip())
        group.append(mention)
    if group:
        yield _Group(tuple(group), joined)


def _parted(reading: Reading, last: CountryMention, mention: CountryMention) -> bool:
    """Tell whether two countries are no list: “Việt Nam Hoa Kỳ”, “xe đạp Trung Quốc, EU rà soát”."""
    between = reading.flat[last.end : mention.start]
    if not JOINT.fullmatch(between):
        return True
    markets = codes("always_market")
    if (last.code in markets) == (mention.code in markets):
        return False
    after = reading.after(mention.end)
    acts = mention.code in markets and (ACTING.match(after) or REMEDY_AFTER.match(after))
    return not between.strip() or (between.strip() == "," and bool(acts))


@lru_cache(maxsize=1)
def _long_names() -> Lexicon:
    named = [Term(n, (c.code,), c.code) for c in countries().values() for n in (c.en, c.vi)]
    typed = [Term(word, entry.codes, entry.codes[0]) for entry in asked("countries") for word in entry.words]
    return Lexicon([term for term in named if len(term.name) >= LONG_NAME] + typed)


def _named(reading: Reading) -> list[CountryMention]:
    """Give the countries of a question; also long names with a slip in their letters or marks."""
    known = _of_countries(reading)
    taken = [(m.start, m.end) for m in known]
    slips = [
        CountryMention(term.codes[0], start, end)
        for term, start, end, _ in _long_names().find(reading)
        if not (reading.text[start].islower() and fold(term.name) in listed("doubtful_countries"))
        and all(end <= s or e <= start or (start <= s and e < end) for s, e in taken)
    ]
    if not slips:
        return known
    kept = [m for m in known if not any(s.start <= m.start and m.end <= s.end for s in slips)]
    return sorted([*kept, *slips], key=lambda m: m.start)


def _of_countries(reading: Reading) -> list[CountryMention]:
    """Give the countries found by their names, and by short ones that count with their capital."""
    known = [m for m in reading.countries if not _of_a_name(reading, m)]
    taken = [(m.start, m.end) for m in known]
    short = [m for m in short_countries(reading) if all(m.end <= s or e <= m.start for s, e in taken)]
    return sorted([*known, *short], key=lambda m: m.start) if short else known


def _side(reading: Reading, group: Sequence[CountryMention]) -> tuple[Side, bool]:
    """Tell the side by the words beside a list; empty where they are silent."""
    before, after = reading.before(group[0].start), reading.after(group[-1].end)
    if group[0].origin:
        return _side_of_adjective(reading, group[0], after)
    to_it, from_it = (_said_before(p, reading, group[0].start) for p in (MARKET_BEFORE, ORIGIN_BEFORE))
    if group[0].code in codes("always_market") and BY_WAY_OF.search(before):
        return "market", True  # goods go “qua Mỹ” to be sold there
    if LIABLE.match(after) and not to_it:
        return "country", group[0].code == "VN" or from_it
    if from_it:
        return "country", True
    begins = _begins(reading, group[0].start)
    if to_it and _unmarked_place(reading, group, before):
        return "market", False
    acting = ACTING.match(after)
    if to_it or (acting and (begins or any(m.code in codes("always_market") for m in group))):
        return "market", True
    if BY_WHOM.search(before):
        return "market", group[0].code != "VN"
    if LEAVING.match(after) and not (begins and group[0].code in codes("always_market")):
        return "country", True
    if begins and REMEDY_AFTER.match(after):
        return "market", _acts(reading, group)
    if TOWARDS.match(after) and group[0].code != "VN":
        acts = begins or group[0].code in codes("always_market") or REMEDY_BEFORE.search(before)
        return "market", bool(acts)
    if acting:
        return "market", bool(REMEDY_BEFORE.search(before) or SOME_TIME.search(before))
    members = {m.code for m in group}
    if len(group) > 1 and members & codes("usually_origin") and not members & codes("usually_market"):
        return "country", True
    return "", False


def _unmarked_place(reading: Reading, group: Sequence[CountryMention], before: str) -> bool:
    """Tell whether a word of place may be part of the goods, as nothing in the question has marks."""
    bare = reading.text.isascii() and not any(m.code in codes("always_market") for m in group)
    return bare and UNMARKED_PLACE.search(before) is not None


def _side_of_adjective(reading: Reading, mention: CountryMention, after: str) -> tuple[Side, bool]:
    """Tell the side of an adjective: “Indonesian safeguard on tiles” is a market, “Thai shrimp” no."""
    if ACTING.match(after):
        return "market", True
    if remedy := REMEDY_ON.match(after):
        further = reading.after(mention.end, AIMED_WITHIN)[remedy.end() :]
        return "market", bool(AIMED.search(further)) or mention.code in codes("usually_market")
    return "country", not _in_a_name(reading, mention)


def _acts(reading: Reading, group: Sequence[CountryMention]) -> bool:
    """Tell whether a country that stands before a remedy imposes it.

    “Vietnam anti-dumping shrimp” is asked about the goods; “on”, a market that is mostly asked
    about, or a Vietnamese verb say that the country acts.
    """
    code, end = group[0].code, group[-1].end
    if code in codes("usually_market"):
        return True
    if reading.vietnamese:
        return code not in codes("usually_origin") or VERB_AFTER.match(reading.after(end)) is not None
    return AIMED.search(reading.after(end, AIMED_WITHIN)) is not None


def _said_before(side: re.Pattern[str], reading: Reading, at: int) -> bool:
    """Tell whether a word of a side stands before a place: “đèn chiếu sáng Trung Quốc” says no “sang”."""
    if not side.search(reading.before(at)):
        return False
    words = reading.text[:at].casefold().split()
    last = words[-1]
    if last in PRINTED and not reading.text.isascii() and reading.vietnamese and "made" not in words[-2:]:
        return False
    if last == "qua" and AGO.search(reading.before(at)):
        return False
    meant = MARKED.get(fold(last))
    unmarked = last.isascii() and (len(words) < 2 or words[-2].isascii())  # “vòng bi” has its marks
    return meant is None or unmarked or last == meant


def _in_a_name(reading: Reading, mention: CountryMention) -> bool:
    """Tell whether an adjective stands amid capitals, as in the name of a firm."""
    before = reading.text[: mention.start].split()
    after = reading.text[mention.end :].split()
    if before:
        return bool(after) and before[-1][:1].isupper() and after[0][:1].isupper()
    return len(after) > 1 and all(word[:1].isupper() and word.isalpha() for word in after[:2])


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


def _of_a_name(reading: Reading, mention: CountryMention) -> bool:
    """Tell whether a short name is a syllable of another name: “Đức Giang”, “Việt Mỹ”."""
    printed = reading.text[mention.start : mention.end]
    if fold(printed) not in listed("syllables_of_names") or (printed.isascii() and len(printed) < 3):
        return False
    return not mention.origin and beside_a_name(reading, mention.start, mention.end)


def _is_goods(reading: Reading, mention: CountryMention) -> bool:
    """Tell whether a name is part of the name of goods: brazil nuts, bone china."""
    at = [n for n, word in enumerate(reading.words) if mention.start <= word.start < mention.end]
    if not at:
        return False
    first, last = at[0], at[-1]
    around = [word.key for word in reading.words[max(0, first - 1) : last + 2]]
    inner = _goods_with_a_country()
    return any(" ".join(around[i : i + n]) in inner for n in (2, 3) for i in range(len(around) - n + 1))


@lru_cache(maxsize=1)
def _goods_with_a_country() -> frozenset[str]:
    return frozenset(" ".join(keys_of(name)) for name in listed("country_goods") if " " in name)


SIGNAL = Signal("countries", read)
