"""What is left out, as an engine takes it: values that no hit may have, and words that none may say."""

from collections.abc import Sequence
from functools import lru_cache

from index.backend import Denied, Phrase
from index.parsing import could_identify
from index.understanding.naming import SIDES, named_first
from index.understanding.policy import KINDS
from index.understanding.short_countries import short_country
from index.words import exact_words, folded_words, identifier
from kb.authorities import authorities
from kb.countries import country_code
from tradewarn.model import Instrument
from tradewarn.text import nfc

Named = tuple[str, tuple[str, ...]]  # a kind of parts, and values of it
FIELDS = frozenset({"authority", "instrument", "stage", "issue", "hs", "case_number", "language"}) | SIDES
TOLD = SIDES | {"authority", "language"}  # which records tell: texts name them in passing
NUMBERS = frozenset({"number", "case_number"})


def denied(without: Sequence[str]) -> Denied:
    """Resolve words that are to be left out.

    A country is denied as market and as origin, an authority by its records, and neither by words: so in
    whichever language it is named the same records go, and no notice for what it cites in a footnote. What
    is a code, as AD, is no word. One word typed with its marks is compared with them, for another with other
    marks is another word.

    Example:
        >>> found = denied(("Thái Lan", "AD", "cá tra"))
        >>> found.values
        (('market', 'TH'), ('country', 'TH'), ('instrument', 'AD'))
        >>> found.phrases
        (Phrase(folded=('ca', 'tra')),)
    """
    values, identifiers, phrases, marked = list[tuple[str, str]](), list[str](), list[Phrase](), list[str]()
    for words in map(nfc, without):
        kind, named = _named(words)
        numbers = [identifier(value) for value in named] if kind in NUMBERS else []
        whole = identifier(words)
        identifiers += [*numbers, *([whole] if could_identify(whole) and (numbers or not kind) else [])]
        fields = ("market", "country") if kind in SIDES else (kind,) if kind in FIELDS else ()
        values += [(field, value) for field in fields for value in numbers or named]
        if kind in TOLD:
            continue
        exact, folded = exact_words(words), tuple(folded_words(words))
        if len(exact) == 1 and not exact[0].isascii():
            marked.append(exact[0])
        elif folded and words not in named:
            phrases.append(Phrase(folded=folded))
    return Denied(
        values=tuple(dict.fromkeys(values)),
        identifiers=tuple(dict.fromkeys(identifiers)),
        phrases=tuple(dict.fromkeys(phrases)),
        marked=tuple(dict.fromkeys(marked)),
    )


def country_denied(words: str) -> str | None:
    """Tell which country words leave out."""
    kind, values = _named(nfc(words))
    return values[0] if kind in SIDES else None


@lru_cache(maxsize=1024)
def _named(words: str) -> Named:
    """Give what words name as a whole; a code of a remedy or of an authority before one of a country."""
    if words in Instrument.__members__.values():
        return "instrument", (words,)
    if words in authorities():
        return "authority", (words,)
    whole = [part for part in named_first(words) if part.end == len(words)]
    if whole:
        part = min(whole, key=lambda part: KINDS.index(part.kind))
        return part.kind, part.values
    code = country_code(words) or short_country(words)
    return ("country", (code,)) if code else ("", ())
