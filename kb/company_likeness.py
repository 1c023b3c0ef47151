"""Whether two names are one firm, how surely, and by what.

Four degrees. ``same``: nothing but form, spelling or language differs, or a source says so.
``likely``: the one leaves out what the other says of its goods, place or country; one firm
where nobody else bears the name. ``perhaps``: a longer name with words of its own, so often
a sister or subsidiary; it may be told, as another name, never as the firm. ``different``.
"""

from dataclasses import dataclass

from kb.company_forms import contradict
from kb.company_marks import agreement
from kb.company_names import CompanyKey
from kb.company_second_names import Degree

DEGREES: tuple[Degree, ...] = ("same", "likely", "perhaps", "different")
KINDS = "forms of two kinds of firm"
HOME = "VN"  # what our own exporters leave out of their names
LEAST_HEAD = 5  # letters of own words that a longer name must begin with
LEAST_SLIP = 10  # letters of own words in which one slip of the pen is taken for one
LONG_WORD = 6  # letters of a word in which a slip is no other syllable
TRADING = frozenset(
    {"trade", "import", "export", "production", "processing", "industry", "products", "service"}
)
MAKING = frozenset({"production", "processing", "industry", "products", "group"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two names are one firm, and by what; not `sure` where only one bears its marks."""

    degree: Degree
    why: str
    sure: bool = True

    def __bool__(self) -> bool:
        """Tell whether they are one firm for certain."""
        return self.degree == "same"


def compare(a: CompanyKey, b: CompanyKey) -> Likeness:
    """Tell how surely two names are one firm, and by what.

    A firm printed under two names is found by either. Where both names bear Vietnamese
    marks, these must agree; a name typed without any can be several firms', and is less sure.

    Example:
        >>> from kb.company_names import company_key
        >>> first = company_key("Công ty Cổ phần Thép Sao Mai")
        >>> compare(first, company_key("SAO MAI STEEL JSC")).why
        'the same words in another language'
        >>> compare(first, company_key("Sao Mai Steel Pipe Hai Phong Co., Ltd.")).degree
        'perhaps'
    """
    if not a or not b:
        return Likeness("different", "no name")
    if not a.others and not b.others:
        return _one_name(a, b)
    found = [
        _at_most(_one_name(x, y), max(by, also, key=DEGREES.index))
        for x, by in a.names
        for y, also in b.names
    ]
    if _transliterated(a, b):
        found = [_at_most(f, "perhaps") for f in found]
    return min(found, key=lambda f: (DEGREES.index(f.degree), not f.sure))


def _at_most(found: Likeness, most: Degree) -> Likeness:
    if DEGREES.index(found.degree) >= DEGREES.index(most):
        return found
    return Likeness(most, "a name printed beside it is, or can be, another firm's")


def _transliterated(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether names in another script bear other names in ours: two firms can be written alike."""
    here, there = ([k for k, _ in x.others if k.whole.isascii()] for x in (a, b))
    strange = not (a.whole.isascii() or b.whole.isascii())
    return (
        strange
        and bool(here and there)
        and all(_one_name(x, y).degree == "different" for x in here for y in there)
    )


def _one_name(a: CompanyKey, b: CompanyKey) -> Likeness:
    found = _compared(a, b)
    if found.degree == "different":
        return found
    marks = agreement(a, b)
    if marks == "contradict":
        return Likeness("different", "other marks, so other words")
    if contradict(a.kind, b.kind) and not a.firms & b.firms:
        return Likeness("perhaps", KINDS if found.degree in ("same", "likely") else found.why)
    if marks == "left out":
        return Likeness(found.degree, f"{found.why}, one without its marks", sure=False)
    return found


def _compared(a: CompanyKey, b: CompanyKey) -> Likeness:
    if a.whole and a.whole == b.whole:
        return Likeness("same", "the same words" if a.plain == b.plain else "form or spelling differs")
    if a.firms and b.firms:
        return _reviewed(a, b)
    if a.land and b.land and a.land != b.land:
        return Likeness("different", "firms of two countries")
    by_short = _by_short(a, b)
    if by_short is not None:
        return by_short
    if a.common or b.common:
        return _all_common(a, b)
    if a.mark == b.mark:
        return _one_mark(a, b)
    return _two_marks(a, b)


def same_company(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether two names are one firm for certain."""
    return compare(a, b).degree == "same"


def likely_same(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether two names are one firm where nobody else bears the name."""
    return compare(a, b).degree in ("same", "likely")


def differ_in_form(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether only kinds of legal form part two names: firms change theirs, sisters share names."""
    return compare(a, b).why == KINDS


def may_be_same(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether two names may be one firm, or firms of one group; say which is printed."""
    return compare(a, b).degree != "different"


def _reviewed(a: CompanyKey, b: CompanyKey) -> Likeness:
    if not a.firms & b.firms:
        return Likeness("different", "two reviewed firms")
    if len(a.firms) == len(b.firms) == 1:
        return Likeness("same", "a reviewed name of the firm")
    return Likeness("likely", "a short name that several firms share")


def _by_short(a: CompanyKey, b: CompanyKey) -> Likeness | None:
    if a.mark and a.mark == b.mark:
        return None  # “ABC” and “ABC International”: what else they say decides
    glued_a, glued_b = "".join(a.own), "".join(b.own)
    if glued_a in b.short or glued_b in a.short:
        return Likeness("same", "the short name")
    if a.short & b.short:
        alike = a.mark == b.mark or a.mark.startswith(b.mark) or b.mark.startswith(a.mark)
        return Likeness("same" if alike else "perhaps", "the short name")
    return None


def _all_common(a: CompanyKey, b: CompanyKey) -> Likeness:
    """Compare names without a word of their own: all that they say must agree."""
    one_place = a.mark == b.mark and a.land == b.land and a.inside == b.inside
    says = bool(a.mark or a.land) and bool(a.goods or a.business)
    if one_place and says and a.common and b.common and _says_one(a, b):
        return Likeness("same", "the same words in another language or order")
    return Likeness("different", "words of any firm")


def _says_one(a: CompanyKey, b: CompanyKey) -> bool:
    """Tell whether names say one thing of goods and business; synonyms only across languages."""
    if a.said == b.said:
        return True
    return a.goods == b.goods and a.business == b.business and not a.languages & b.languages


def _one_mark(a: CompanyKey, b: CompanyKey) -> Likeness:
    """Compare names with the same words of their own by what they say besides."""
    if a.inside and b.inside and a.inside != b.inside:
        return Likeness("different", "firms of two places")
    if a.goods and b.goods and not (a.goods <= b.goods or b.goods <= a.goods):
        return Likeness("different", "firms of two trades")
    here, there = (a.inside or a.land), (b.inside or b.land)
    if here and there and here != there:
        return Likeness("different", "firms of two places")
    everyday = not (a.formed and b.formed) and not (a.firms or b.firms)
    if _says_one(a, b):
        if here != there:
            at_home = {a.land, b.land} == {None, HOME} and not (a.inside or b.inside)
            return Likeness(
                "likely" if everyday or at_home else "perhaps", "the country or place is left out"
            )
        return Likeness(
            "same", "the same words" if a.said == b.said else "the same words in another language"
        )
    if a.goods == b.goods and a.business == b.business:
        return Likeness("likely", "the trade is named otherwise")
    if not everyday:
        return Likeness("perhaps", "the legal name of one says another trade")
    less, more = (a, b) if len(a.goods | a.business) <= len(b.goods | b.business) else (b, a)
    if not less.goods and not less.business and more.business <= (TRADING if more.goods else MAKING):
        return Likeness("likely", "the trade is left out")
    if less.goods == more.goods and less.business ^ more.business <= MAKING:
        return Likeness("likely", "what it does is left out")
    return Likeness("perhaps", "another business")


def _two_marks(a: CompanyKey, b: CompanyKey) -> Likeness:
    shorter, longer = sorted((a.own, b.own), key=len)
    letters = sum(map(len, shorter))
    if len(shorter) < len(longer) and letters >= LEAST_HEAD and longer[: len(shorter)] == shorter:
        return Likeness("perhaps", "a longer name, as of a sister firm")
    if len(shorter) > 1 and letters >= LEAST_SLIP and sorted(shorter) == sorted(longer):
        return Likeness("perhaps", "another order of the words")
    return _slip(a, b)


def _slip(a: CompanyKey, b: CompanyKey) -> Likeness:
    """Tell whether one letter alone differs, in a long word: short ones are other syllables."""
    least = min(len(a.mark), len(b.mark))
    if least < LEAST_SLIP or abs(len(a.mark) - len(b.mark)) > 1 or a.mark[:2] != b.mark[:2]:
        return Likeness("different", "other words")
    from rapidfuzz.distance import OSA

    if OSA.distance(a.mark, b.mark, score_cutoff=1) > 1 or len(a.own) != len(b.own):
        return Likeness("different", "other words")
    long = all(len(x) >= LONG_WORD for x, y in zip(a.own, b.own, strict=True) if x != y)
    alike = a.said == b.said and a.land == b.land and a.inside == b.inside
    return Likeness("perhaps" if long and alike else "different", "one letter differs")
