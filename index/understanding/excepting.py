"""What a question leaves out in words: ``trừ Trung Quốc``, ``không phải của Mỹ``, ``except China``.

The words are reviewed data (`kb/excepting.yaml`). They leave out only what is recognised right behind
them or stands there in quotation marks; “thép không gỉ”, “không áp dụng thuế” and “not further worked”
name nothing of that kind, and stay text. So was decided:

- Behind “other than”, “without”, a bare “not”, “không có” only a country, an authority, a language or a
  number is left out: of goods these are words of tariffs. Legal issues never are: “không phải nền kinh tế
  thị trường” names a topic. A duty is neither, for prices are told without it.
- “Miễn trừ” (exemption) and “loại trừ” (exclusion from a scope) are topics, as is a country that is taken
  from something (“ngoại trừ Việt Nam khỏi biện pháp”, “excluding X from the order”).
- Goods are left out only in a short question, by their whole name, as the last thing of a clause, and
  where no word of it was said before: “steel except stainless steel” is how scopes are written, and the
  notices asked for say so themselves. “Seafood except shrimp from X” leaves out no shrimp.
- In a list, commas join up to “và”, “and”, “hoặc”, “or” or the end of the clause: “trừ Trung Quốc, Việt
  Nam bị áp thuế” leaves out one country.
- “Ngoài Mỹ”, “besides the US” may add as well as leave out, so they do neither (`denial`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.understanding.naming import ANY_NAME, SIDES, goods_until, named_first
from index.understanding.parts import Part
from index.understanding.reading import flat, key_of
from index.understanding.short_countries import short_country
from kb.asking import listed
from kb.country_names import countries, demonyms
from kb.excepting import Lead, excepting
from kb.vietnamese import has_marks, looks_vietnamese
from tradewarn.text import WORD, fold

MOST_WORDS = 40  # of a question; more describe goods or tell a story
MOST_WORDS_OF_GOODS = 16
LONGEST_NAMED = 120  # letters in which a name ends
LONGEST_CLAUSE = 60  # letters before the words that may turn their sense round
MOST_LISTED = 12
PLACES = SIDES | {"authority", "language", "case_number", "number"}
ANYTHING = PLACES | {"instrument", "stage", "firm", "hs"}
AGAIN = frozenset({"", "the", "nuoc", "cac nuoc", "thi truong"})  # may stand before each thing of a list
LEAST_BARE = 4  # letters of words that may stand without marks in any question: “tru” may be “trụ”
STOP = re.compile(r'[,;:?!|()\n"“”„«»]')
QUOTED = re.compile(r'["“„«]([^"“”„«»\n]{2,80})["“”»]')
JOINED = re.compile(
    r" ?(?:(?P<comma>[,;])(?: (?P<last>and|or|nor|va|hoac|hay) )?"
    r"| (?P<word>and|or|nor|va|hoac|hay|voi) |[/&+]) ?"
)
ENDED = re.compile(r" ?(?:$|[.;?!):|\n]|mà |ma |but |chu )")
CLOSED = re.compile(
    r" ?(?:$|[.,;/&+?!(:|\n)]|(?<= )(?:\d|(?:sang|vao|into|to|bi|nam|since|in|from|before|after|tu|truoc|sau"
    r"|o|tai|trong|ma|nhung|but|va|and|or|nor|hoac|hay)(?!\w)))"
)
SAID = re.compile(r"(?:[^\W\d_]{1,30} ){1,5}")
NEXT = re.compile(r" ([^\W\d_]{2,30})")
WHENCE = re.compile(r" (?:from|of|in|tu|cua|o|tai)(?! \d)(?! nam)(?!\w)")
PHRASE_ENDED = re.compile(r" (?:sang|vao|into|to|bi|nam|since|in|va|and|or|nor|hoac|hay|ma|nhung|but)(?!\w)")
SHORT = re.compile(r"[^\W\d_]{2,5}(?!\w)")
DUTY = re.compile(r"(?<!\w)(?:thue|dut(?:y|ies)|tariffs?)(?!\w)")


class _Item(NamedTuple):
    """One thing of a list: its words, where they stand, and whether it is a place."""

    begin: int
    end: int
    words: str
    place: bool


def spoken(text: str) -> Iterator[Part]:
    """Give what words leave out of a question in NFC, each part with the words for it.

    Example:
        >>> [one.label for one in spoken("tôm trừ Thái Lan và Ấn Độ, không phải của Ecuador")]
        ['Thái Lan', 'Ấn Độ', 'Ecuador']
    """
    known, plain, at = excepting(), flat(text), 0
    words = len(WORD.findall(plain)) if known.lead.search(plain) else 0
    if not 1 < words <= MOST_WORDS:
        return
    for found in known.lead.finditer(plain):
        lead = known.leads[found[0]]
        if found.start() < at or not _means(text, plain, found, lead):
            continue
        asked = _Asked(text, plain, lead, words)
        items = asked.items(found.start(), found.end())
        start = found.start()
        for item in items:
            yield Part("without", (item.words,), item.words, start, item.end)
            start = at = item.end


def _means(text: str, plain: str, found: re.Match[str], lead: Lead) -> bool:
    """Tell whether words are the lead as they are marked, and stand where they leave something out."""
    printed = text[found.start() : found.end()]
    if not lead.spelt(printed):
        return False
    bare = len(printed) < LEAST_BARE and printed.isascii() and printed.lower() != "not"
    if bare and (has_marks(text) or not looks_vietnamese(text)):
        return False
    before = plain[max(0, found.start() - LONGEST_CLAUSE) : found.start()]
    prior, following = before.split()[-1:], plain[found.end() :].split(maxsplit=1)[:1]
    if lead.not_after.intersection(prior) or lead.not_before.intersection(following):
        return False
    return excepting().none.search(STOP.split(before)[-1]) is None


class _Asked(NamedTuple):
    """A question with words that leave something out."""

    text: str
    plain: str
    lead: Lead
    words: int

    def items(self, start: int, end: int) -> list[_Item]:
        """Give what is left out behind such words, as far as a list surely goes."""
        first = self._item(start, end)
        if first is None:
            return []
        items, sure = [first], 1
        while len(items) < MOST_LISTED and (joined := JOINED.match(self.plain, items[-1].end)):
            item = self._item(start, joined.end(), joined=True)
            if item is None or item.place != first.place:
                break
            led = self.plain[joined.end() : item.begin].strip()
            if led not in AGAIN and f"{led} " not in self.plain[end : first.begin]:
                break  # “, sang Mỹ” goes on with something else
            items.append(item)
            if not joined["comma"] or joined["last"]:
                sure = len(items)
        more = JOINED.match(self.plain, items[-1].end)
        if more and more["word"] and not first.place:
            return []  # of “trừ tôm và …” the rest would be asked for
        return items if ENDED.match(self.plain, items[-1].end) else items[:sure]

    def _item(self, start: int, at: int, *, joined: bool = False) -> _Item | None:
        """Give what is named at a place, behind words that may lead to it."""
        between = excepting().between
        led = between.match(self.plain, at - 1 if joined else at)
        begins = [led.end() if led else at]
        if said := SAID.match(self.plain, begins[0]):
            begins += self._behind_said(start, begins[0], said[0])
        plainly = at if joined else at + 1
        for begin in dict.fromkeys([*begins, plainly]):
            if quoted := QUOTED.match(self.text, begin):
                found = " ".join(quoted[1].split()) if self.lead.anything else ""
                return _Item(begin, quoted.end(), found, place=False) if found else None
            behind = STOP.split(self.text[begin : begin + LONGEST_NAMED], maxsplit=1)[0]
            if item := self._named(start, begin, behind, sure=joined or begin > at + 1):
                return item
        return None

    def _behind_said(self, start: int, begin: int, words: str) -> Iterator[int]:
        """Give where a name may begin behind goods that were said before: “thép, không phải thép Áo”."""
        before, at = self._said(start), begin
        for word in words.split():
            if key_of(word) not in before:
                return
            at += len(word) + 1
            led = excepting().between.match(self.plain, at - 1)
            yield led.end() if led else at

    def _named(self, start: int, begin: int, behind: str, *, sure: bool) -> _Item | None:
        kinds = ANYTHING if self.lead.anything else PLACES
        named = named_first(behind)
        longest = max((part.end for part in named), default=0)
        best = [part for part in named if part.end == longest and part.kind in kinds]
        alone = behind[: len(PHRASE_ENDED.split(flat(behind), maxsplit=1)[0])]
        goods = goods_until(alone, ANY_NAME) if alone and self.lead.anything else 0
        if best and longest >= goods:
            place = any(part.kind in PLACES for part in best)
            end = begin + longest
            if self._told(best[0], start, begin, end, sure=sure) and self._left(start, end):
                return _Item(begin, end, self.text[begin:end], place)
        elif goods and not named and self._goods(start, begin, begin + goods):
            return _Item(begin, begin + goods, self.text[begin : begin + goods], place=False)
        elif not named and (short := SHORT.match(behind)) and self._shortly(short[0], begin + short.end()):
            return _Item(begin, begin + short.end(), short[0], place=True)
        return None

    def _shortly(self, word: str, end: int) -> bool:
        """Tell whether a word is a country as it is said in short: “trừ TQ”, “không phải của Hàn”."""
        known = short_country(word) or (word if word.isupper() and word in countries() else None)
        return known is not None and not self.text.isupper() and CLOSED.match(self.plain, end) is not None

    def _left(self, start: int, end: int) -> bool:
        """Tell whether a name is what is left out, and not what is taken from a measure or describes more."""
        if excepting().taken_from.match(self.plain, end):
            return False
        if not self.lead.closing or CLOSED.match(self.plain, end):
            return True
        following = NEXT.match(self.plain, end)
        return following is not None and key_of(following[1]) in self._said(start)

    def _said(self, start: int) -> set[str]:
        """Give the words before a place."""
        return {key_of(word) for word in WORD.findall(self.plain[:start])}

    def _told(self, part: Part, start: int, begin: int, end: int, *, sure: bool) -> bool:
        """Tell whether a name can be nothing else here: no other word, no duty, and of no other goods."""
        printed, plain = self.text[begin:end], self.plain[begin:end]
        if part.kind == "instrument":
            return DUTY.search(plain) is None
        if part.kind not in SIDES:
            return True
        if printed.islower() and not sure and plain in listed("syllables_of_names"):
            return False
        following = NEXT.match(self.plain, end)
        if plain in _adjectives() and self.plain[start:begin].endswith(" in "):
            return False  # the language
        if plain not in _adjectives() or following is None or CLOSED.match(self.plain, end):
            return True
        return key_of(following[1]) in self._said(start)

    def _goods(self, start: int, begin: int, end: int) -> bool:
        closed = CLOSED.match(self.plain, end) and not WHENCE.match(self.plain, end)
        noted = self.text[:start].rstrip().endswith("(")  # “dust covers (no masks)” describes
        if self.words > MOST_WORDS_OF_GOODS or not closed or noted:
            return False
        return self._said(start).isdisjoint(key_of(word) for word in WORD.findall(self.plain[begin:end]))


@lru_cache(maxsize=1)
def _adjectives() -> frozenset[str]:
    return frozenset(fold(word) for word, _, _ in demonyms())
