"""Find which phrases of the lexicon a Vietnamese text is made of, and in which sense."""

from itertools import pairwise
from typing import Literal, NamedTuple

from kb.countries import countries, find_countries
from kb.lexicon_terms import MOST, Entry, Sense, english_key, entry, lexicon, spelled, spoken
from kb.vietnamese import has_marks, is_syllable, looks_vietnamese, sound
from tradewarn.text import WORD, fold

AROUND = 5  # syllables to either side, among which the words stand that tell a sense
UNCOVERED = 12  # what a syllable left over weighs against, as a word of two weighs 16
BREAKS = frozenset(",;:.?!()/\n")

By = Literal["lexicon", "goods", "stage", "instrument", "country"]


class Equivalent(NamedTuple):
    """A Vietnamese phrase of a text, and its English, best first; none for words that are left out."""

    start: int
    end: int
    vi: str
    en: tuple[str, ...]
    by: By
    kind: str = "word"


class Token(NamedTuple):
    """One word of a text: by its sound, without marks, and where it stands."""

    sound: str
    key: str
    start: int
    end: int


class Found(NamedTuple):
    """What words of the text, from `first` up to `last`, may be: entries alike, or a country's code."""

    first: int
    last: int
    entries: list[Entry]
    rough: bool = False  # its marks do not agree with those of the text
    country: str = ""


class Chosen(NamedTuple):
    """An equivalent, and the words of the text, from `first` up to `last`, that it stands for."""

    first: int
    last: int
    equivalent: Equivalent


def cut(text: str) -> list[Token]:
    """Cut NFC text into its words."""
    return [Token(sound(m[0]), fold(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]


def phrases(text: str, tokens: list[Token], *, parts_only: bool = False) -> list[Chosen]:
    """Give the phrases that a text is made of, in order.

    Args:
        text: The text, NFC.
        tokens: Its words.
        parts_only: Leave out the phrase that is the whole text.
    """
    marked = has_marks(text)
    starting = _candidates(text, tokens, marked=marked)
    if parts_only and tokens:
        starting[0] = [one for one in starting[0] if one.last < len(tokens)]
    if not marked and not looks_vietnamese(text):
        starting = _without_english(text, tokens, starting)
    return [_chosen(one, tokens, marked=marked) for one in _cover(starting, len(tokens))]


def _without_english(text: str, tokens: list[Token], starting: list[list[Found]]) -> list[list[Found]]:
    """Leave out what is only by chance like an English word.

    Borrowed words look foreign in Vietnamese too: “axit citric khan” is seen to be Vietnamese once
    they are set apart. Where English has them as well, two other words must look so: “de pallet nhua”.
    """
    foreign = [[one for one in here if _is_foreign(one)] for here in starting]
    borrowed = [[one for one in here if not _is_english(one)] for here in foreign]
    covered = {i for here in foreign for one in here for i in range(one.first, one.last)}
    rest = [token.key for i, token in enumerate(tokens) if i not in covered]
    if covered and (any(borrowed) or len(rest) > 1) and looks_vietnamese(" ".join(rest)):
        return starting
    return borrowed


def _is_foreign(one: Found) -> bool:
    """Say whether no syllable of a phrase looks Vietnamese."""
    return any(e.vi.isascii() and not any(map(is_syllable, e.vi.lower().split())) for e in one.entries)


def _is_english(one: Found) -> bool:
    """Say whether a phrase is the same in English."""
    return any(english_key(e.vi) in map(english_key, sense.en) for e in one.entries for sense in e.senses)


def _candidates(text: str, tokens: list[Token], *, marked: bool) -> list[list[Found]]:
    """Give, for each word, what may begin there."""
    known = lexicon()
    breaks = [not BREAKS.isdisjoint(text[a.end : b.start]) for a, b in pairwise(tokens)]
    starting: list[list[Found]] = [[] for _ in tokens]
    for first in range(len(tokens)):
        by_sound = by_fold = ""
        longest = known.reach.get(tokens[first].key, 0)
        for last in range(first + 1, min(first + longest, len(tokens)) + 1):
            token = tokens[last - 1]
            if last > first + 1 and breaks[last - 2]:
                break
            by_sound = f"{by_sound} {token.sound}" if by_sound else token.sound
            by_fold = f"{by_fold} {token.key}" if by_fold else token.key
            exact = known.by_sound.get(by_sound) if marked else None
            if exact is not None:
                starting[first].append(Found(first, last, [entry(exact)]))
            elif marked and (rough := _rough(by_sound, by_fold)):
                starting[first].append(Found(first, last, [rough], rough=True))
            elif not marked and (alike := _alike(by_fold, opens=not first)):
                starting[first].append(Found(first, last, alike))
    for one in _countries(text, tokens):
        starting[one.first] = [f for f in starting[one.first] if f.last != one.last] + [one]
    return starting


def _rough(by_sound: str, by_fold: str) -> Entry | None:
    """Give the only entry spelled so without marks, if at least half of its syllables agree in theirs.

    Missing marks agree; one syllable alone with other marks is another word.
    """
    alike = spelled(by_fold)
    if len(alike) != 1 or " " not in by_fold:
        return None
    known = entry(alike[0])
    pairs = list(zip(by_sound.split(), spoken(known.vi).split(), strict=False))
    agreeing = sum(seen == wanted or seen.isascii() for seen, wanted in pairs)
    return known if 2 * agreeing >= len(pairs) else None


def _alike(by_fold: str, *, opens: bool) -> list[Entry]:
    """Give the entries that words without marks can be; a connective is meant rather than another word."""
    entries = [entry(number) for number in spelled(by_fold)]
    if len(entries) > 1 and " " not in by_fold:
        dropped = [e for e in entries if not e.senses[0].en]
        return dropped[:1] if dropped and not opens else [e for e in entries if e.senses[0].en]
    return entries


def _countries(text: str, tokens: list[Token]) -> list[Found]:
    first_at = {token.start: i for i, token in enumerate(tokens)}
    last_at = {token.end: i + 1 for i, token in enumerate(tokens)}
    return [
        Found(first_at[mention.start], last_at[mention.end], [], country=mention.code)
        for mention in find_countries(text, folded=True)
        if mention.start in first_at and mention.end in last_at
    ]


def _cover(starting: list[list[Found]], count: int) -> list[Found]:
    """Choose the phrases that cover a text best: long ones weigh more than their parts.

    One whose marks do not agree weighs less than one a syllable shorter and another beside it.
    """
    best: list[tuple[int, Found | None]] = [(0, None)] * (count + 1)
    for first in range(count - 1, -1, -1):
        best[first] = (best[first + 1][0] - UNCOVERED, None)
        for one in starting[first]:
            named = not one.entries or one.entries[0].by != "lexicon"
            length = one.last - first
            weight = 4 * (length - 1) ** 2 + 3 if one.rough else 4 * length**2 + named
            weight += best[one.last][0]
            if weight >= best[first][0]:
                best[first] = (weight, one)
    chosen, at = list[Found](), 0
    while at < count:
        one_here = best[at][1]
        if one_here:
            chosen.append(one_here)
        at = one_here.last if one_here else at + 1
    return chosen


def _chosen(one: Found, tokens: list[Token], *, marked: bool) -> Chosen:
    """Give the equivalent that a phrase chosen from the text has."""
    start, end = tokens[one.first].start, tokens[one.last - 1].end
    if one.country:
        named = countries()[one.country]
        return Chosen(one.first, one.last, Equivalent(start, end, named.vi, (named.en,), "country"))
    senses = _told(one, tokens, marked=marked)
    meant = next(e for e in one.entries if senses[0] in e.senses)
    equivalent = Equivalent(start, end, meant.vi, _mixed(senses), by_of(meant), senses[0].kind)
    return Chosen(one.first, one.last, equivalent)


def _told(one: Found, tokens: list[Token], *, marked: bool) -> list[Sense]:
    """Give the senses that the words around tell, or else all, those first that need not be told."""
    senses = [sense for e in one.entries for sense in e.senses]
    if len(senses) == 1:
        return senses
    around = [*tokens[max(0, one.first - AROUND) : one.first], *tokens[one.last : one.last + AROUND]]
    near = " ".join(["", *(t.sound if marked else t.key for t in around), ""])
    told = [s for s in senses if any(f" {w} " in near for w in (s.near if marked else s.near_folded))]
    if told:
        return told
    plain = [sense for sense in senses if not sense.near]
    if plain and not plain[0].en:
        return plain[:1]
    return plain + [sense for sense in senses if sense.near]


def _mixed(senses: list[Sense]) -> tuple[str, ...]:
    """Mix the English of several senses: the first of each, then the second."""
    most = max(len(sense.en) for sense in senses)
    mixed = dict.fromkeys(sense.en[i] for i in range(most) for sense in senses if i < len(sense.en))
    return tuple(mixed)[:MOST]


def by_of(meant: Entry) -> By:
    """Give where an entry is from."""
    by: By = meant.by  # type: ignore[assignment]
    return by
