"""A firm's printed name made ready for comparing: legal forms, marks and case say nothing.

The one place that takes names of firms apart. What a name says of goods, business and
country is kept beside the words that are the firm's own, for it parts sister firms.
Whether two names are one firm is told by `kb.company_likeness`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kb.company_forms import only_forms, pointless, stripped, unglued, without_forms
from kb.company_second_names import Degree, parted
from kb.company_words import Said, Words, tells_nothing, told
from kb.countries import country_code
from kb.data import shipped
from kb.firms import known_by
from kb.vietnamese import sound
from tradewarn.text import WORD, fold, fold_words, nfc

BRACKETS = re.compile(r"\(([^()]{1,80})\)")
SEAT = re.compile(r"\sof\s(?:the\s)?([a-z][a-z .]{2,30})$")
WIDE = str.maketrans("（）", "()")
LONGEST_SHORT = 20  # letters of a short name in brackets
LEAST_STEM = 5  # letters of an English word that may bear an s


@dataclass(frozen=True, slots=True)
class CompanyKey:
    """A firm's name for comparing: the words that are its own, and its short names.

    A `common` name has no word that is its own, but those of a place or a trade: only the
    whole of it tells the firm. `land` is the country in the name, which parts sister firms
    as the places in brackets (`inside`) do. `whole` is all of it without legal forms, in
    one piece; `mark` the firm's own words so. `formed`: it bears a legal form, so it is no
    everyday name; `kind` is what kind of firm that form tells. `firms` are the reviewed firms that it names.
    `spoken` are its own words with their marks, where any bears one; `others` the firm's other
    names, printed beside this one or told by a notice, each with the degree that it can give at most.
    """

    name: str
    own: Words
    plain: Words = ()
    short: frozenset[str] = frozenset()
    common: bool = False
    land: str | None = None
    whole: str = ""
    mark: str = ""
    inside: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()
    business: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    formed: bool = False
    kind: str = ""
    firms: frozenset[str] = frozenset()
    spoken: Words = ()
    others: tuple[tuple["CompanyKey", Degree], ...] = ()

    @property
    def names(self) -> tuple[tuple["CompanyKey", Degree], ...]:
        """All names of the firm, each with the degree that it can give at most."""
        return ((self, "same"), *self.others)

    def __bool__(self) -> bool:
        """Tell whether anything in the name is the firm's own."""
        return bool(self.own or self.short or self.others)


@dataclass(slots=True)
class _Brackets:
    """What stands in the brackets of a name: short names, a country, places."""

    short: list[str]
    land: str | None
    inside: list[str]
    opened: str  # the name with the places out of their brackets


@lru_cache(maxsize=65_536)
def company_key(name: str) -> CompanyKey:
    """Make a name ready for comparing.

    Example:
        >>> company_key("Công ty Cổ phần Thép Hạ Long").own
        ('ha', 'long')
        >>> company_key("Ha Long Steel Joint Stock Company").mark == company_key("HẠ LONG").mark
        True
    """
    plain = name.translate(WIDE)
    printed = parted(plain) if "(" in plain or not plain.isascii() else None
    if printed is None or not printed.others:
        return _known(_taken_apart(name))
    if not printed.first:
        return replace(company_key(printed.others[0].name), name=name)
    others = ((company_key(o.name), o.most) for o in printed.others if not _is_place(o.name))
    found = tuple((key, most) for key, most in others if key)
    first = _known(_taken_apart(printed.first)) if found else _known(_taken_apart(name))
    return replace(first, name=name, others=found)


def also_named(key: CompanyKey, names: Iterable[str]) -> CompanyKey:
    """Give a firm the other names that a notice prints for it."""
    known = {key.name, *(other.name for other, _ in key.others)}
    more = (company_key(n) for n in dict.fromkeys(names) if n not in known)
    return replace(key, others=(*key.others, *((other, "same") for other in more if other)))


def _known(key: CompanyKey) -> CompanyKey:
    found = known_by(key.whole)
    return replace(key, firms=found.ids, short=key.short | found.short) if found.ids else key


def whole_name(name: str) -> str:
    """Give a name in one piece: no legal form, mark, case, blank, or plural of a word.

    What is equal here is one firm's name for certain, but for firms of one name in two countries.
    """
    return _taken_apart(name).whole


def _taken_apart(name: str) -> CompanyKey:
    folded = pointless(unglued(fold(name.translate(WIDE))))
    folded = _without_seat(folded) if " of " in folded else folded
    outer = BRACKETS.sub(" ", folded) if "(" in folded else folded
    plain = fold_words(outer)
    core, kind = stripped(plain)
    spoken = _spoken(name, plain, core)
    said = told(core, spoken)
    initials = ("".join(w[0] for w in plain), "".join(w[0] for w in core))
    held = _brackets(name, folded, initials) if outer is not folded else _Brackets([], None, [], folded)
    own = said.own
    common = not own or _is_place(" ".join(own))
    words = without_forms(fold_words(held.opened)) if held.inside or held.land else core
    return CompanyKey(
        name=name,
        own=(core or plain) if common else own,
        plain=plain,
        short=frozenset(s for s in (*held.short, _acronym(name, initials)) if len(s) > 1),
        common=common,
        land=held.land or said.land,
        whole=_glued(words),
        mark=_glued(own),
        inside=frozenset(held.inside),
        goods=said.goods,
        business=said.business,
        said=said.said,
        languages=_languages(said, name),
        formed=core != plain,
        kind=kind,
        spoken=_marked(spoken, spoken if common else said.spoken),
    )


def _without_seat(folded: str) -> str:
    """Take the country off that follows a legal form: ``srf limited of india``."""
    seat = SEAT.search(folded)
    if seat is None or not _land(seat[1]):
        return folded
    words = fold_words(folded[: seat.start()])
    return folded[: seat.start()] if without_forms(words) != words else folded


def _glued(words: Words) -> str:
    return "".join(_stem(w) for w in words)


def _stem(word: str) -> str:
    """Take the plural's s off an English word; Vietnamese syllables have none."""
    plural = len(word) >= LEAST_STEM and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _spoken(name: str, plain: Words, core: Words) -> Words:
    """Give the words of the core with their marks, where the name bears any."""
    if name.isascii():
        return ()
    marked = WORD.findall(BRACKETS.sub(" ", pointless(nfc(name).casefold().translate(WIDE))))
    if len(marked) != len(plain) or not core:
        return ()
    at = next((i for i in range(len(plain)) if plain[i : i + len(core)] == core), None)
    return () if at is None else tuple(sound(w) for w in marked[at : at + len(core)])


def _marked(core: Words, own: Words) -> Words:
    """Give the own words with their marks, where the name bears any outside its form."""
    return () if all(w.isascii() for w in core) else own


def _languages(said: Said, name: str) -> frozenset[str]:
    return said.languages if said.languages or name.isascii() else frozenset({"marked"})


def _brackets(name: str, folded: str, initials: tuple[str, str]) -> _Brackets:
    """Read what stands in brackets.

    Brackets at the end hold a short name, brackets inside (“Sao Mai (Vietnam) Co., Ltd.”)
    tell a place or a kind far more often; initials of the name are short names anywhere.
    """
    found = _Brackets([], None, [], folded)
    for match in BRACKETS.finditer(folded):
        words = fold_words(match[1])
        short = "".join(words)
        if not words or only_forms(words):
            found.opened = found.opened.replace(match[0], " ")
            continue
        last = not folded[match.end() :].strip(" .,;")
        land = None if short in initials else _land(match[1])
        if short in initials and not tells_nothing(words):
            found.short.append(short)
            found.opened = found.opened.replace(match[0], " ")
        elif land:
            found.land = land
        elif last and not _is_place(match[1]):
            found.opened = found.opened.replace(match[0], " ")
            if len(match[1]) <= LONGEST_SHORT:
                found.short.append(short)
        else:
            found.inside.append(short)
    return found


def _acronym(name: str, initials: tuple[str, str]) -> str:
    """Give a name that is itself a short one (“ABC”); empty where it is none."""
    alone = name.strip()
    if not (alone.isupper() and 2 < len(alone) <= 6) or _is_place(alone):
        return ""
    return fold(alone) if fold(alone) != initials[1] else ""


@lru_cache(maxsize=16_384)
def _land(words: str) -> str | None:
    return country_code(words) or country_code(" ".join(fold_words(words)))


@lru_cache(maxsize=16_384)
def _is_place(words: str) -> bool:
    """Tell whether words are a country, a place or words of any firm's, which tell no firm."""
    folded = fold_words(words)
    return _land(words) is not None or "".join(folded) in _places() or tells_nothing(folded)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset("".join(fold_words(place)) for place in shipped("firm_places.yaml")["places"])
