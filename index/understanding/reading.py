"""A question made ready for reading: cut into words once, with a folded text of equal length."""

from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from kb.country_questions import CountryMention, Question
from kb.vietnamese import looks_vietnamese, sound
from tradewarn.text import DASHES, WORD, fold

Y_OR_I = {"ki": "ky", "li": "ly", "mi": "my", "ti": "ty", "si": "sy", "hi": "hy"}
LEAST_PLURAL = 5  # letters of an English word that may bear an s


class Word(NamedTuple):
    """One word: its key (folded, singular), how it sounds with its marks, and where it stands."""

    key: str
    sound: str
    start: int
    end: int


class Reading:
    """One question; `text` is NFC, offsets count in it."""

    def __init__(self, text: str, today: date) -> None:
        self.text, self.today = text, today
        self.words = [Word(key_of(m[0]), sound(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]
        self.flat = flat(text)

    @cached_property
    def vietnamese(self) -> bool:
        """Whether the question is Vietnamese, with or without marks."""
        return looks_vietnamese(self.text)

    @cached_property
    def shouted(self) -> bool:
        """Whether all of it is in capitals, which then tell nothing."""
        return self.text.isupper() and len(self.words) > 2

    @cached_property
    def titled(self) -> bool:
        """Whether most of its words bear a capital, which then tells no name."""
        capitals = sum(self.text[word.start].isupper() for word in self.words)
        return len(self.words) > 3 and 3 * capitals > 2 * len(self.words)

    @cached_property
    def countries(self) -> list[CountryMention]:
        """The countries it names."""
        return Question(self.text).mentions()

    def before(self, at: int, most: int = 24) -> str:
        """Give the folded text before a place, blanks at its end dropped."""
        return self.flat[max(0, at - most) : at].rstrip()

    def after(self, at: int, most: int = 32) -> str:
        """Give the folded text after a place, blanks at its beginning dropped."""
        return self.flat[at : at + most].lstrip()


@lru_cache(maxsize=65_536)
def key_of(word: str) -> str:
    """Give the key of a word: folded, y for i in Vietnamese, an English plural in the singular.

    Example:
        >>> [key_of(w) for w in ("Kì", "duties", "Measures", "Texas")]
        ['ky', 'duty', 'measure', 'texas']
    """
    key = fold(word)
    if len(key) < LEAST_PLURAL:
        return Y_OR_I.get(key, key)
    if key.endswith("ies"):
        return key[:-3] + "y"
    return key[:-1] if key[-1] == "s" and key[-2] not in "susai" else key


def keys_of(name: str) -> tuple[str, ...]:
    """Give the keys of the words of a name."""
    return tuple(key_of(word) for word in WORD.findall(name))


def flat(text: str) -> str:
    """Fold a text letter by letter with plain dashes, so that offsets stay true.

    Example:
        >>> flat("Đĩa giấy – 2024")
        'dia giay - 2024'
    """
    plain = text if text.isascii() else DASHES.sub("-", text)
    folded = fold(plain)
    if len(folded) == len(text):
        return folded
    return "".join(f if len(f := fold(letter)) == 1 else letter for letter in plain)
