"""Whether two printed names are one firm: legal forms, marks and case say nothing."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kb.countries import country_code
from kb.data import shipped
from tradewarn.text import fold, fold_words

BRACKETS = re.compile(r"\(([^()]{1,80})\)")
FORMS = frozenset(  # legal forms and words that every firm's name may bear
    fold_words(
        "co company corp corporation inc incorporated llc ltd limited jsc pjsc joint stock group"
        " holding holdings cong ty ctcp cp tnhh mtv mot thanh vien co phan trach nhiem huu han tap"
        " doan tong the of and va sa spa srl gmbh ag bv nv oy ab as pte pty pvt private plc sdn bhd"
        " tbk pt cv kk sas ltda"
    )
)
COMMON = frozenset(  # words that tell what a firm does, not which firm it is
    fold_words(
        "trading export import exports imports exporter importer production producing manufacturing"
        " manufacture manufacturer industry industries industrial international vietnam vn seafood"
        " seafoods fishery fisheries fish shrimp aquatic products product processing processed frozen"
        " food foods foodstuff steel metal metals iron wood wooden furniture plywood paper plastic"
        " plastics rubber tire tyre textile honey bee aluminum aluminium copper pipe pipes tube solar"
        " energy technology tech investment development commercial commerce service services joint"
        " general enterprise factory"
    )
)
SAYINGS = re.compile(  # the same in Vietnamese, where single syllables stand in names too
    r"\b(?:viet nam|cong ty|co phan|trach nhiem huu han|mot thanh vien|tap doan|tong cong ty|thuy san"
    r"|thuy hai san|thuc pham|xuat nhap khau|xuat khau|nhap khau|san xuat|thuong mai|dich vu|che bien"
    r"|dau tu|phat trien|cong nghiep|quoc te|nang luong|ky thuat|cong nghe|det may|cao su|mat ong|giay"
    r"|thep|nhom|nhua|go|xay dung)\b"
)


@dataclass(frozen=True, slots=True)
class CompanyKey:
    """A firm's name for comparing: the words that are its own, and short names in brackets.

    A `common` name has no word that is its own, but those of a place or a trade: only the
    whole of it tells the firm. `land` is the country in brackets, which parts sister firms.
    """

    name: str
    own: tuple[str, ...]
    words: frozenset[str]
    short: frozenset[str] = frozenset()
    plain: tuple[str, ...] = ()
    common: bool = False
    land: str | None = None

    def __bool__(self) -> bool:
        """Tell whether anything in the name is the firm's own."""
        return bool(self.own or self.short)


@lru_cache(maxsize=65_536)
def company_key(name: str) -> CompanyKey:
    """Make a name ready for comparing.

    Example:
        >>> company_key("Công ty Cổ phần Thép Hạ Long").own
        ('ha', 'long')
    """
    plain = tuple(fold_words(re.sub(r"(?<=\w)\.(?=\w\b)", "", BRACKETS.sub(" ", name))))
    said = SAYINGS.sub(" ", " ".join(plain)).split()
    rest = [w for w in said if w not in FORMS] or [w for w in plain if w not in FORMS]
    own = tuple(w for w in rest if w not in COMMON)
    common = not own or _is_place(" ".join(own))
    if common:  # every word counts then
        own = tuple(w for w in plain if w not in FORMS) or plain
    initials = ("".join(w[0] for w in plain), "".join(w[0] for w in plain if w not in FORMS))
    short = (*_aliases(name, initials), _acronym(name, initials))
    kept = frozenset(s for s in short if len(s) > 1)
    return CompanyKey(name, own, frozenset(plain), kept, plain, common, _land(name, initials))


def _aliases(name: str, initials: tuple[str, str]) -> list[str]:
    """Give the short names in brackets: those after the name, and initials of it anywhere.

    Brackets inside a name (“Sao Mai (Vietnam) Co., Ltd.”) tell a place or a kind far more often.
    """
    found: list[str] = []
    for match in BRACKETS.finditer(name):
        short = "".join(fold_words(match[1]))
        last = not name[match.end() :].strip(" .,;")
        fits = short in initials and not _tells_nothing(match[1])
        if len(match[1]) <= 20 and (fits or (last and not _is_place(match[1]))):
            found.append(short)
    return found


def _acronym(name: str, initials: tuple[str, str]) -> str:
    """Give a name that is itself a short one (“ABC”); empty where it is none."""
    alone = name.strip()
    if not (alone.isupper() and 2 < len(alone) <= 6) or _is_place(alone):
        return ""
    return fold(alone) if fold(alone) != initials[1] else ""


def _land(name: str, initials: tuple[str, str]) -> str | None:
    """Give the country in brackets."""
    for match in BRACKETS.finditer(name):
        code = country_code(match[1])
        if code and "".join(fold_words(match[1])) not in initials:
            return code
    return None


def _tells_nothing(words: str) -> bool:
    return all(w in FORMS or w in COMMON for w in fold_words(words))


@lru_cache(maxsize=16_384)
def _is_place(words: str) -> bool:
    """Tell whether words are a country, a place or words of any firm's, which tell no firm."""
    folded = fold_words(words)
    known = country_code(words) or country_code(" ".join(folded))
    return known is not None or "".join(folded) in _places() or _tells_nothing(words)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset("".join(fold_words(place)) for place in shipped("firm_places.yaml")["places"])


def same_company(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether two names can be one firm.

    The words that are a firm's own must agree: all of the shorter name's, in order, at
    the head of the longer one's. One short word is too little to tell a firm.
    """
    if a.short & b.short:
        return True
    if a.land and b.land and a.land != b.land:
        return False
    glued_a, glued_b = "".join(a.own), "".join(b.own)
    if glued_a in b.short or glued_b in a.short or (glued_a and glued_a == glued_b):
        return True
    if a.common or b.common:
        return False
    shorter, longer = sorted((a.own, b.own), key=len)
    letters = sum(map(len, shorter))
    if letters < 5 or (len(shorter) == 1 and len(longer) > 1 and letters < 6):
        return False
    return longer[: len(shorter)] == shorter


def stands_in(key: CompanyKey, words: tuple[str, ...]) -> int:
    """Give the place at which a firm's own words stand in a folded text; -1 where they do not."""
    return place_in(key, words)[0]


def place_in(key: CompanyKey, words: tuple[str, ...]) -> tuple[int, int]:
    """Give at which word of a folded text a firm's name begins, and how many words it has there."""
    own = key.plain if key.common and len(key.own) < 3 else key.own
    if key.common and len(key.plain) < 3:
        own = ()
    if own and sum(map(len, own)) >= 5:
        for at in range(len(words) - len(own) + 1):
            if words[at : at + len(own)] == own:
                return at, len(own)
    return next(((words.index(s), 1) for s in sorted(key.short) if len(s) > 2 and s in words), (-1, 0))
