"""What is known of codes: words that somebody put under a code, each with its source."""

import re
from dataclasses import dataclass

from kb.hs.headings import headings
from kb.thesaurus import goods
from tradewarn.model import HsKind, Source

RESIDUAL = re.compile(r"^(?:loại khác|other|others)\W*$", re.IGNORECASE)
NOT_GOODS = re.compile(r"\((?:SEN|WDM)\)")
PARTS = re.compile(r"[,:;]")
DASHES = re.compile(r"^[\s–-]+")
LATER = 0.5  # what each next code of an entry counts against the one before it
LEAST = 0.1
THESAURUS = "tradewarn kb/goods"
HEADINGS = "tradewarn kb/hs/headings"


@dataclass(frozen=True, slots=True)
class Known:
    """Some words and the codes they stand for, each with its share; `name` for people.

    The codes are headings or subheadings of the Harmonized System; what is longer is cut.
    """

    words: str
    codes: tuple[tuple[str, float], ...]
    kind: HsKind
    source: Source
    listed: str  # the list that it stands in
    name: str = ""


def ours() -> list[Known]:
    """Give what the project itself knows: the names of the thesaurus and of the headings."""
    found: list[Known] = []
    for good in goods().values():
        shares = [(code, max(LATER**place, LEAST)) for place, code in enumerate(good.hs)]
        source = Source(id=good.id, ref=good.note)
        for names in (good.names, good.loose_names):
            for listed in names.values():
                for name in listed:
                    found.append(Known(name, tuple(shares), "goods", source, THESAURUS))
    for heading in headings().values():
        source = Source(id=heading.digits, ref=heading.source)
        for whole in (heading.vi, heading.en):
            for words in filter(None, map(str.strip, PARTS.split(whole))):
                found.append(Known(words, ((heading.digits, 1.0),), "heading", source, HEADINGS, whole))
    return found


def table_words(text: str) -> str:
    """Give the words of a line that tell its goods; empty for a line that says “other”.

    Example:
        >>> table_words("- - - Bò thiến (SEN)"), table_words("- - Loại khác")
        ('Bò thiến', '')
    """
    words = NOT_GOODS.sub(" ", DASHES.sub("", text)).strip(" :;,")
    return "" if RESIDUAL.match(words) else " ".join(words.split())
