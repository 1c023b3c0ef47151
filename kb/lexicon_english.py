"""Put an English question in Vietnamese words: the lexicon read the other way.

The longest phrases count. Of several Vietnamese words for one English phrase those come first whose
own first equivalent it is. The order of English stays: putting what describes goods behind them was
measured and found nothing more.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kb.countries import countries, find_countries
from kb.data import shipped
from kb.lexicon_match import By, by_of
from kb.lexicon_terms import MOST, Entry, english_key, entry, lexicon, saying
from tradewarn.text import WORD, fold, fold_words, nfc

TEXT_LIMIT = 20_000  # code points looked at
MOST_WORDS = 64  # of a pasted page; more would not rank better
KNOWLEDGE = "lexicon_english.yaml"


class Mirrored(NamedTuple):
    """Vietnamese for an English text.

    `share` tells how much of it the lexicon knew, of all its words that weigh anything. `words` has
    each phrase that only the lexicon knows under its Vietnamese names, the best first; `kept` what
    it does not know, folded, as the names of firms.
    """

    text: str
    share: float
    words: tuple[tuple[str, ...], ...]
    kept: frozenset[str]


class Phrase(NamedTuple):
    """Some words of a text and their Vietnamese, best first; `by` tells who knows it."""

    words: tuple[str, ...]
    vi: tuple[str, ...] = ()
    by: By = "lexicon"


def weightless(text: str) -> frozenset[str]:
    """Give the words of an English text, folded, that carry no weight of their own in a question.

    Example:
        >>> sorted(weightless("duty on the glycine"))
        ['on', 'the']
    """
    return _dropped().intersection(fold_words(text[:TEXT_LIMIT]))


def in_vietnamese(text: str) -> Mirrored:
    """Render an English text in Vietnamese words; words that are not known are kept.

    It is meant for a search engine: the words count, their order does not.

    Example:
        >>> in_vietnamese("the galvanized bolts").text
        'mạ kẽm bu lông'
    """
    return _in_vietnamese(nfc(text[:TEXT_LIMIT]))


@lru_cache(maxsize=4096)
def _in_vietnamese(text: str) -> Mirrored:
    phrases = list(_phrases(text))
    known = sum(len(phrase.words) for phrase in phrases if phrase.vi)
    kept = [word for phrase in phrases if not phrase.vi for word in phrase.words]
    unknown = sum(not word.isdigit() for word in kept)
    words = dict.fromkeys(phrase.vi for phrase in phrases if phrase.vi and phrase.by == "lexicon")
    return Mirrored(
        text=" ".join(phrase.vi[0] if phrase.vi else phrase.words[0] for phrase in phrases),
        share=known / (known + unknown) if known else 0.0,
        words=tuple(words)[:MOST_WORDS],
        kept=frozenset(map(fold, kept)),
    )


def _phrases(text: str) -> Iterator[Phrase]:
    """Cut a text into phrases that are known and single words, without those that weigh nothing."""
    longest, dropped, named, at = lexicon().longest_english, _dropped(), _countries(text), 0
    found = list(WORD.finditer(text))
    words = [match[0] for match in found]
    keys = [english_key(word) for word in words]
    while at < len(words):
        country = named.get(found[at].start())
        if country:
            end = next((n for n in range(at, len(words)) if found[n].start() >= country[0]), len(words))
            yield Phrase(tuple(words[at:end]), (country[1],), "country")
            at = end
            continue
        plain = fold(words[at]) in dropped
        known = (_known(words, keys, at, n) for n in range(min(longest, len(words) - at), plain, -1))
        phrase = next(filter(None, known), None if plain else Phrase((words[at],)))
        if phrase:
            yield phrase
        at += len(phrase.words) if phrase else 1


def _countries(text: str) -> dict[int, tuple[int, str]]:
    """Give for each place at which a country is named where its name ends, and its Vietnamese name."""
    return {m.start: (m.end, countries()[m.code].vi) for m in find_countries(text, folded=True)}


def _known(words: list[str], keys: list[str], at: int, length: int) -> Phrase | None:
    """Give the phrase of so many words that the lexicon has, the entries that mean just it first."""
    key = " ".join(keys[at : at + length])
    entries = sorted(map(entry, saying(key)), key=lambda one: _place(one, key))[:MOST]
    if not entries:
        return None
    return Phrase(tuple(words[at : at + length]), tuple(one.vi for one in entries), by_of(entries[0]))


def _place(one: Entry, key: str) -> tuple[int, bool]:
    """Tell how far down an entry has an English phrase, and whether it means other things as well."""
    places = [
        place for sense in one.senses for place, name in enumerate(sense.en) if english_key(name) == key
    ]
    return min(places), len(one.senses) > 1


@lru_cache(maxsize=1)
def _dropped() -> frozenset[str]:
    return frozenset(word for row in shipped(KNOWLEDGE)["dropped"] for word in row)
