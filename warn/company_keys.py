"""Whether two printed names are one firm: legal forms, marks and case say nothing."""

import re
from dataclasses import dataclass
from functools import lru_cache

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
    """A firm's name for comparing: the words that are its own, and short names in brackets."""

    name: str
    own: tuple[str, ...]
    words: frozenset[str]
    short: frozenset[str] = frozenset()

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
    short = frozenset("".join(fold_words(m[1])) for m in BRACKETS.finditer(name) if len(m[1]) <= 20)
    plain = fold_words(re.sub(r"(?<=\w)\.(?=\w\b)", "", BRACKETS.sub(" ", name)))
    said = SAYINGS.sub(" ", " ".join(plain)).split()
    rest = [w for w in said if w not in FORMS] or [w for w in plain if w not in FORMS]
    own = tuple(w for w in rest if w not in COMMON) or tuple(rest)
    initials = "".join(w[0] for w in plain if w not in FORMS)
    acronym = name.strip() if name.strip().isupper() and 2 < len(name.strip()) <= 6 else ""
    shorts = short | ({fold(acronym)} if acronym and fold(acronym) != initials else set())
    return CompanyKey(name, own, frozenset(plain), frozenset(s for s in shorts if len(s) > 1))


def same_company(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether two names can be one firm.

    The words that are a firm's own must agree: all of the shorter name's, in order, at
    the head of the longer one's. One short word is too little to tell a firm.
    """
    if a.short & b.short:
        return True
    glued_a, glued_b = "".join(a.own), "".join(b.own)
    if glued_a in b.short or glued_b in a.short or (glued_a and glued_a == glued_b):
        return True
    shorter, longer = sorted((a.own, b.own), key=len)
    letters = sum(map(len, shorter))
    if letters < 5 or (len(shorter) == 1 and len(longer) > 1 and letters < 6):
        return False
    return longer[: len(shorter)] == shorter


def stands_in(key: CompanyKey, words: tuple[str, ...]) -> int:
    """Give the place at which a firm's own words stand in a folded text; -1 where they do not."""
    own = key.own
    if own and sum(map(len, own)) >= 5:
        for at in range(len(words) - len(own) + 1):
            if words[at : at + len(own)] == own:
                return at
    return next((words.index(s) for s in sorted(key.short) if len(s) > 2 and s in words), -1)
