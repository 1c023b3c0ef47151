"""Find the goods that any text names: a notice's product, a firm's question, a code.

Words are matched folded, in any order for English, in order for Vietnamese, whose
syllables mean little one by one. Marks, where the text has them, must agree. A name
inside a longer name of other goods does not count, nor does a thing made for or of the
goods ("coffee machine").
"""

import re
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from kb.goods_places import locate
from kb.goods_terms import Term, against, names_with, stop_word, terms
from kb.goods_text import Word, reading, words_of
from kb.thesaurus import Good, goods, goods_for_hs
from kb.vietnamese import has_marks, is_syllable
from tradewarn.text import nfc

TEXT_LIMIT = 20_000  # code points looked at; a product phrase or a question is far shorter
FLOOR = 0.45
NAMES = 0.85  # under it a name with a word missing: near goods as often as these
ENOUGH = 0.72  # share of a name's weight that must be found
USE = re.compile(r"\bfor(?:\s+[\w-]{1,20}){0,2}\s+$", re.I)
HS_CODE = re.compile(r"(?<![\d.,/-])(\d{4})(?:[. ]?(\d{2})(?:[. ]?\d{2,4}){0,2})?(?![\d/-])")
HS_CONTEXT = re.compile(r"\b(?:hs|hts|htsus|mã|ma|code|codes|heading|subheading|nhóm|taric|cn)\W{0,4}$", re.I)


class GoodMatch(NamedTuple):
    """Goods found in a text: how sure (0 to 1), by which names or codes, and where."""

    good: Good
    score: float
    terms: tuple[str, ...]
    start: int
    end: int


class _Hit(NamedTuple):
    good: str
    score: float
    weight: float
    term: str
    places: frozenset[int]
    full: bool  # every word of the name was found


def match_goods(text: str, *, limit: int = 5) -> list[GoodMatch]:
    """Find the goods a text names, best first; an empty list where it names none we know.

    Offsets are true for NFC text. A score of 0.9 and more is a full name, 0.6 a name
    with a word missing or misspelt; below 0.45 nothing is returned.

    Example:
        >>> [m.good.id for m in match_goods("lop xe may HS 4011.40")]
        ['motorcycle-tyres']
    """
    return list(_match(nfc(text[:TEXT_LIMIT]))[:limit])


def match_product(product: str, *, limit: int = 5) -> list[GoodMatch]:
    """Find the goods that a product's name calls; what it is for does not count.

    In a name, unlike in a question, what follows “for” is never the goods.

    Example:
        >>> [m.good.id for m in match_product("Brackets for Bicycles")]
        []
    """
    text = nfc(product[:TEXT_LIMIT])
    found = [m for m in _match(text) if USE.search(text, max(0, m.start - 40), m.start) is None]
    return found[:limit]


def vietnamese_name(product_en: str) -> tuple[str, str] | None:
    """Give the goods id and Vietnamese name for a product as a notice words it.

    None where no name fits well, and where the words found are those of goods that the
    entry only stands near (`Good.kin`): a wrong Vietnamese name is worse than none.

    Example:
        >>> vietnamese_name("Certain Frozen Warmwater Shrimp")
        ('frozen-warmwater-shrimp', 'tôm nước ấm đông lạnh')
    """
    found = match_product(product_en, limit=1)
    if not found or found[0].score < NAMES or found[0].terms[0] in found[0].good.kin:
        return None
    return found[0].good.id, found[0].good.vi


@lru_cache(maxsize=4096)
def _match(text: str) -> tuple[GoodMatch, ...]:
    words = _spelt(words_of(text))
    hits = _without_uses(_without_parts(_word_hits(text, words)), words)
    best: dict[str, GoodMatch] = {}
    rank: dict[str, tuple[float, float]] = {}
    for hit in sorted(hits, key=lambda h: (-h.score, -h.weight)):
        places = sorted(hit.places)
        start, end = words[places[0]].start, words[places[-1]].end
        if hit.good not in best:
            best[hit.good] = GoodMatch(goods()[hit.good], hit.score, (hit.term,), start, end)
            rank[hit.good] = (round(hit.score, 2), hit.weight)
    _add_codes(text, best, rank)
    found = [m for m in best.values() if m.score >= FLOOR]
    return tuple(sorted(found, key=lambda m: (-rank[m.good.id][0], -rank[m.good.id][1])))


def _spelt(words: list[Word]) -> list[Word]:
    """Correct long words that no name has but for a letter or two."""
    known = terms()
    spelt: list[Word] = []
    for word in words:
        strange = len(word.key) >= 5 and word.key not in known.rarity
        if strange and not is_syllable(word.key) and not stop_word(word):
            near = _nearest(word.key)
            if near:
                word = word._replace(key=near, sound="?" + near)
        spelt.append(word)
    return spelt


@lru_cache(maxsize=16_384)
def _nearest(key: str) -> str | None:
    if key.isdigit() or key in reading().followers or key in reading().refused:
        return None
    from rapidfuzz.distance import OSA  # takes longer to import than most questions to answer

    cutoff = 1 if len(key) < 9 else 2
    choices = terms().by_initial.get(key[0], ())
    alike = [c for c in choices if abs(len(c) - len(key)) <= cutoff]
    near = [(OSA.distance(key, c, score_cutoff=cutoff), c) for c in alike]
    close = [(distance, choice) for distance, choice in near if distance <= cutoff]
    return min(close)[1] if close else None


def _word_hits(text: str, words: list[Word]) -> list[_Hit]:
    known, marked = terms(), has_marks(text)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word.key, []).append(place)
    hits: list[_Hit] = []
    for key in places:
        for term in names_with(key):
            for anchor in places[key]:
                found = locate(term, key, anchor, words)
                if found and (score := _score(term, found, words, text=text, marked=marked)) >= FLOOR:
                    weight = fsum(known.rarity[words[i].key] for i in found)
                    full = len({words[i].key for i in found}) == len(set(term.keys))
                    hits.append(_Hit(term.good, score, weight, term.text, frozenset(found), full))
    return hits


def _score(term: Term, found: list[int], words: list[Word], *, text: str, marked: bool) -> float:
    known = terms()
    keys = {words[i].key for i in found}
    coverage = fsum(known.rarity[key] for key in keys) / term.weight
    if coverage < ENOUGH or term.keys[term.head] not in keys:
        return 0.0
    score = coverage * coverage * (0.75 if term.loose else 1.0)
    score *= _marks_agree(term, found, words, marked=marked)
    if score < FLOOR or _is_something_else(term, found, words, text):
        return 0.0
    if len(term.keys) == 1 and term.text.isupper() and not _is_short_name(words[found[0]], words, text):
        return 0.0
    around = range(max(0, found[0] - 3), min(len(words), found[-1] + 4))
    beside = sum(
        known.rarity.get(words[i].key, 0.0) for i in around if i not in found and not stop_word(words[i])
    )
    weight = fsum(known.rarity[key] for key in keys)
    score *= 0.75 + 0.25 * weight / (weight + 0.5 * beside)
    if term.lang == "en" and _turned_round(term, found, words, text):
        score *= 0.7
    inside = found[-1] - found[0] + 1 - len(found)
    score *= 1 - 0.03 * min(inside, 5)
    refuted = against(term.good)
    near_keys = {w.key for w in words[max(0, found[0] - 6) : found[-1] + 7]} if refuted else set()
    if any(phrase[0].key in near_keys and _stands(phrase, words, near=found) for phrase in refuted):
        score *= 0.4
    return score


def _is_short_name(word: Word, words: list[Word], text: str) -> bool:
    """Say whether a word is the short name that it spells: HRC or hrc, but no apple Core."""
    printed = text[word.start : word.end]
    if word.key not in reading().ordinary:
        return printed.rstrip("s").isupper() or printed.islower()
    others = [text[w.start : w.end] for w in words if w is not word and w.end - w.start > 1]
    return printed.isupper() and not (others and all(o.isupper() for o in others))


def _turned_round(term: Term, found: list[int], words: list[Word], text: str) -> bool:
    """Say whether the head of an English name stands before its other words: "mattress springs"."""
    head = next(i for i in found if words[i].key == term.keys[term.head])
    later = [i for i in found if i > head]
    if not later or term.head != len(term.keys) - 1:
        return False
    between = text[words[head].end : words[later[0]].start]
    return later[0] == head + 1 and not any(mark in between for mark in ",;:(/")


def _marks_agree(term: Term, found: list[int], words: list[Word], *, marked: bool) -> float:
    """Give a factor: 1 where marks and spelling agree, less a doubtful word, 0 if another word."""
    wanted = dict(zip(term.keys, term.sounds, strict=True))
    factor = 1.0
    for place in found:
        word = words[place]
        spoken = wanted[word.key]
        if word.sound.startswith("?"):
            factor *= 0.9
        elif word.sound == spoken or (term.lang != "vi" and word.sound.isascii()):
            continue
        elif not word.sound.isascii():
            factor *= 0.6 if term.lang == "vi" and len(term.keys) > 2 else 0.0
        elif marked and not spoken.isascii():
            factor *= 0.85 if len(term.keys) > 1 else 0.0
    if term.lang == "vi" and len(term.keys) == 1 and words[found[0]].sound.isascii():
        key = term.keys[0]  # one syllable without marks is too many words at once
        clear = len(key) >= 6 or key in reading().clear_bare
        if not marked and len(words) > 2 and not clear:
            return 0.0
    return factor


def _is_something_else(term: Term, found: list[int], words: list[Word], text: str) -> bool:
    """Say whether the words beside a name make it a thing for, or made of, the goods."""
    book = reading()
    first, last = found[0], found[-1]
    if term.lang == "vi":
        return _has_other_head(words, first, text)
    if last + 1 >= len(words) or text[words[last].end : words[last + 1].start] not in {" ", "-", "\n"}:
        return False
    follower = words[last + 1]
    plain = follower.sound.lstrip("?")
    if plain in book.refused or follower.key in book.refused:
        return True
    if len(term.keys) > 1 or plain in book.followers or stop_word(follower):
        return False
    abbreviation = term.text.isupper() and len(term.text) <= 4
    harmless = is_syllable(follower.key) or follower.key.isdigit() or not plain.isascii() or abbreviation
    return not harmless


def _has_other_head(words: list[Word], first: int, text: str) -> bool:
    """Say whether a Vietnamese head before the name takes it over: "bánh mật ong"."""
    book = reading()
    low = max(0, first - 4)
    for place in range(low, first):
        one = words[place].sound.lstrip("?")
        two = f"{one} {words[place + 1].sound.lstrip('?')}" if place + 1 < first else one
        last = place + 1 == first or (two != one and place + 2 == first)
        if last and {one, two} & book.heads_near and not (two != one and one in book.heads_near):
            return True
        far = bool({one, two} & book.heads_far) or one == "may"
        if far and (place == 0 or words[place - 1].key not in {"xe", "o"}):
            return not _parted(text, words, place, first)
    return False


def _parted(text: str, words: list[Word], left: int, right: int) -> bool:
    return any(mark in text[words[left].end : words[right].start] for mark in ",;.:?!\n")


def _stands(phrase: tuple[Word, ...], words: list[Word], *, near: list[int]) -> bool:
    """Say whether a speaking-against phrase stands near a match, and not as part of it."""
    low, high = max(0, near[0] - 6), min(len(words), near[-1] + 7)
    for start in range(low, high - len(phrase) + 1):
        window = words[start : start + len(phrase)]
        if all(_same(a, b) for a, b in zip(phrase, window, strict=True)):
            return not set(range(start, start + len(phrase))) <= set(near)
    return False


def _same(wanted: Word, seen: Word) -> bool:
    return wanted.key == seen.key and (seen.sound.isascii() or seen.sound == wanted.sound)


def _without_parts(hits: list[_Hit]) -> list[_Hit]:
    """Drop a hit whose words are part of a hit of other goods that is as good or better.

    A name with words missing is no narrower kind of what is named in full by the same words.
    """
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda h: (-len(h.places), not h.full, -h.score)):
        part = any(
            hit.good != other.good
            and (
                (hit.places < other.places and other.score >= 0.8 * hit.score)
                or (hit.places == other.places and other.full and not hit.full)
            )
            for other in kept
        )
        if not part:
            kept.append(hit)
    return kept


def _without_uses(hits: list[_Hit], words: list[Word]) -> list[_Hit]:
    """Drop what other goods are for: of “roller chain for bicycles” the bicycles."""
    kept: list[_Hit] = []
    for hit in hits:
        first = min(hit.places)
        uses = [i for i in range(max(0, first - 3), first) if words[i].sound == "for"]
        of = uses[-1] - 1 if uses else -1
        if not any(o.good != hit.good and max(o.places) == of and o.score >= FLOOR for o in hits):
            kept.append(hit)
    return kept


def _add_codes(text: str, best: dict[str, GoodMatch], rank: dict[str, tuple[float, float]]) -> None:
    """Let tariff codes in the text confirm goods found by name, or stand in for a name."""
    by_word = set(best)
    for match in HS_CODE.finditer(text):
        in_context = HS_CONTEXT.search(text, max(0, match.start() - 24), match.start()) is not None
        if not in_context and (match[2] is None or not 1 <= int(match[1][:2]) <= 97):
            continue
        listed = goods_for_hs(match[1] + (match[2] or ""))
        for place, good in enumerate(listed):
            if good.id in by_word:
                score = min(1.0, best[good.id].score + 0.15)
                terms_seen = (*best[good.id].terms, match[0])
                best[good.id] = best[good.id]._replace(score=score, terms=terms_seen)
                rank[good.id] = (round(score, 2) + 0.1, rank[good.id][1])
            elif not by_word and good.id not in best:
                score = max(0.5, 0.9 - 0.1 * place)
                best[good.id] = GoodMatch(good, score, (match[0],), match.start(), match.end())
                rank[good.id] = (score, -float(place))
