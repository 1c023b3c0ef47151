"""What commands say to people, in the language of `TRADEWARN_LANG`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from api.web.formats import Formats
from api.web.names import Names
from api.web.words import Language, Words

FOLDER = Path(__file__).parent / "i18n"


@dataclass(frozen=True)
class Wording:
    """One language: its words, the names of codes in it, and how it writes dates and numbers."""

    words: Words
    names: Names
    formats: Formats

    def say(self, key: str, **values: object) -> str:
        """Return the words of a key of the pages' files or of `i18n/` here."""
        return self.words.say(key, **values)

    def count(self, key: str, number: int) -> str:
        """Return the words of a key for a number."""
        return self.words.count(key, number, self.formats.number(number))

    def named(self, group: str, code: str | None) -> str:
        """Return the word for a code of a closed list; a code without one shows itself."""
        key = f"{group}.{code}"
        return self.words.say(key) if self.words.has(key) else code or "–"


@lru_cache(maxsize=2)
def wording(language: Language) -> Wording:
    """Give a language; the pages' words and those of the commands are one table."""
    own = (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    table = Words.load(language).table | yaml.load(own, Loader=yaml.CSafeLoader)
    return Wording(Words(language, table), Names(language), Formats(language))
