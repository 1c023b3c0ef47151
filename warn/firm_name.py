"""The name of a firm that no record has, as a question introduces it.

“Công ty Sao Mai xuất gạch men sang Úc” names Sao Mai; “công ty tôi” names nobody. A name
ends where the sentence goes on, where the goods begin and where the market stands.
"""

import re
from dataclasses import dataclass

from kb.company_forms import forms
from kb.company_words import tells_nothing
from kb.countries import find_countries
from kb.goods import match_goods
from kb.vietnamese import has_marks, sound
from tradewarn.text import fold, fold_words

LONGEST_NAME = 6  # words of a name that no record has
CLEAR_GOODS = 0.6
FIRM = re.compile(
    r"(?<!thu nhập )(?<!thu nhap )(?<!luật )(?<!luat )\b(?:công ty|cong ty|công ti|cong ti|cty|ctcp"
    r"|doanh nghiệp|doanh nghiep|tập đoàn|tap doan|xí nghiệp|xi nghiep|hợp tác xã|hop tac xa|htx)\s",
    re.IGNORECASE,
)
FIRM_EN = re.compile(r"(?<!\w)(?:Co|Corp|Corporation|Company|JSC|Ltd|LLC|Inc|Group)\b")
ASKS = "does do is are was has have will can what how why the my our your this that a an if"
BEFORE_NAME = frozenset(fold_words(ASKS))
SENTENCE = (  # after a name the sentence goes on with these
    "có bị còn đang xuất bán ở sang tại được không thì là và thuộc phải chịu trong vào hiện mức"
    " muốn cần chuyên của nhập"
)
GOES_ON = frozenset(SENTENCE.split())
GOES_ON_PLAIN = frozenset(fold(w) for w in GOES_ON)
PAIRS_ON = frozenset({("san", "xuat"), ("kinh", "doanh"), ("che", "bien"), ("cung", "cap")})
PRONOUNS = "tôi tui chúng ta mình em bên nhà anh chị bạn nào gì này đó mọi các"
SELVES = frozenset(PRONOUNS.split())
SELVES_PLAIN = frozenset(fold(w) for w in SELVES)
SURE_SELVES = frozenset({"toi", "tui", "chung", "nao", "gi"})  # in small letters, these begin no name


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    key: str
    ends: bool  # a mark of punctuation follows


def introduced(text: str) -> str:
    """Give the name after a word like “công ty”; empty where none follows.

    Example:
        >>> introduced("Công ty TNHH Sao Mai xuất gạch men"), introduced("công ty tôi xuất gạch men")
        ('Sao Mai', '')
    """
    match = FIRM.search(text)
    if match is None:
        return ""
    words = _words(text, match.end())
    while words and words[0].key in forms().single:
        words.pop(0)
    if not words or _of_oneself(words, text):
        return ""
    goods, places = _spans(text, words[0].start)
    later = [span for span in goods if span[0] > words[0].start]  # a name may begin with its trade
    kept: list[_Word] = []
    for at, word in enumerate(words[:LONGEST_NAME]):
        following = words[at + 1] if at + 1 < len(words) else None
        if _goes_on(word, following, text) or (kept and _begins(word, following, later, places, text)):
            break
        kept.append(word)
        if word.ends:
            break
    own = [w for w in kept if _is_own(w, goods, text)]
    return " ".join(w.text for w in kept).strip(",.;:?!() ") if own and kept[0].key[:1].isalpha() else ""


def with_form(text: str) -> str:
    """Give the capitalised words before a legal form (“Blue Lotus Co., Ltd.”)."""
    match = FIRM_EN.search(text)
    kept: list[str] = []
    for word in reversed(text[: match.start()].split()[-LONGEST_NAME:] if match else []):
        if not word[0].isupper() or word.endswith((",", ";", ":", "?")):
            break
        kept.insert(0, word)
    while kept and kept[0].lower() in BEFORE_NAME:
        kept.pop(0)
    return " ".join(kept)


def _words(text: str, at: int) -> list[_Word]:
    found = []
    for match in re.finditer(r"\S+", text[at:]):
        printed = match[0]
        key = " ".join(fold_words(printed))
        if key:
            found.append(_Word(printed, at + match.start(), key, printed[-1] in ",.;:?!"))
        if len(found) == LONGEST_NAME + 4:
            break
    return found


def _is_own(word: _Word, goods: list[tuple[int, int]], text: str) -> bool:
    """Tell whether a word says which firm it is: not its goods, its country, or any firm's word."""
    places = find_countries(text, folded=True)
    if tells_nothing((word.key,)) or any(m.start <= word.start < m.end for m in places):
        return False
    return not _within(word.start, goods) or (word.text[:1].isupper() and not _plain(word, text))


def _plain(word: _Word, text: str) -> bool:
    """Tell whether a word is no proper name by its capitals: small, or all is in capitals."""
    return not word.text[:1].isupper() or text.isupper()


def _says(word: _Word, text: str, marked: frozenset[str], plain: frozenset[str]) -> bool:
    """Tell whether a word is one of a list: by its sound, or folded in a text without marks."""
    spoken = sound(word.text.strip(",.;:?!() "))
    if spoken in {sound(w) for w in marked}:
        return _plain(word, text) or not spoken.isascii()
    return not has_marks(text) and _plain(word, text) and word.key in plain


def _of_oneself(words: list[_Word], text: str) -> bool:
    """Tell whether the words after “công ty” are a pronoun or a question, and no name."""
    first, rest = words[0], words[1:]
    if not _says(first, text, SELVES, SELVES_PLAIN):
        return False
    spoken = sound(first.text.strip(",.;:?!() "))
    if not spoken.isascii() or first.ends or first.key in SURE_SELVES:
        return True
    return not rest or _goes_on(rest[0], rest[1] if len(rest) > 1 else None, text)


def _goes_on(word: _Word, following: _Word | None, text: str) -> bool:
    pair = (word.key, following.key if following else "")
    if pair in PAIRS_ON and _plain(word, text):
        return True
    return _says(word, text, GOES_ON, GOES_ON_PLAIN)


def _spans(text: str, at: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Give where goods and foreign markets stand from the name on."""
    goods = [(m.start + at, m.end + at) for m in match_goods(text[at:], limit=6) if m.score >= CLEAR_GOODS]
    named = find_countries(text, folded=True)
    places = [(m.start, m.end) for m in named if m.code != "VN" and m.end > at]
    return goods, places


def _begins(
    word: _Word,
    following: _Word | None,
    goods: list[tuple[int, int]],
    places: list[tuple[int, int]],
    text: str,
) -> bool:
    """Tell whether the goods or the market begin at a word: not within capitals of a name."""
    if _within(word.start, places):
        named_on = following is not None and not word.ends and following.text[:1].isupper()
        return not (named_on and not text.isupper())
    return _within(word.start, goods) and _plain(word, text)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)
