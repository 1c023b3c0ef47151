"""What a file in `kb/citations` defines: one family of citations, and the text it is looked for in."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from tradewarn.printed.quick import Quick
from tradewarn.text import DASHES, fold, nfc

MOST_AROUND = 160  # letters before or after a citation in which its pinpoint may stand


ALIKE = {
    "\u2044": "/",
    "\u2215": "/",
    "\uff0f": "/",
    "\u00d0": "\u0110",
    "\u00f0": "\u0111",
    "\uff08": "(",
    "\uff09": ")",
}
MARKS = frozenset(
    "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
)  # of footnotes, stuck to the last figure


class _Plain(dict[int, str]):
    """Each letter as patterns see it: every dash a hyphen, every space a blank.

    Strokes and the Icelandic Đ of old typefaces become the usual ones, marks of footnotes blanks.
    """

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if DASHES.match(letter) or letter == "\u00ad":
            letter = "-"
        elif letter.isspace() or letter in MARKS:
            letter = " "
        else:
            letter = ALIKE.get(letter, letter)
        self[code] = letter
        return letter


class _Folded(dict[int, str]):
    """Each letter small and without marks; one that would become several stays."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = fold(letter)
        self[code] = letter = folded if len(folded) == 1 else letter
        return letter


_PLAIN = _Plain()
_FOLDED = _Folded()


class Sheet:
    """A text in the two forms that patterns are searched in, letter for letter as long as itself."""

    def __init__(self, text: str) -> None:
        self.text = nfc(text)
        self.plain = self.text.translate(_PLAIN)

    @cached_property
    def folded(self) -> str:
        """The plain text in small letters without marks: `Điều` is `dieu`."""
        return self.plain.translate(_FOLDED)

    def of(self, match: re.Match[str], group: int | str = 0) -> str:
        """Give a group as it is printed, dashes and spaces made plain; empty where it took no part."""
        start, end = match.span(group)
        return self.plain[start:end] if start >= 0 else ""


@dataclass(frozen=True, slots=True)
class Read:
    """What one match says: the normal form, and where it stands if not where the match does.

    `acts` names acts by number that it cites or stands in, for those kept in `kb/acts.yaml`.
    """

    normal: str
    start: int | None = None
    end: int | None = None
    pinpoint: str = ""
    act: str = ""


Reads = Callable[[re.Match[str], Sheet], Iterable[Read]]


@dataclass(frozen=True)
class Way:
    """One way of writing: its pattern, and what a match of it says; nothing where it is no citation.

    `folds` searches it in small letters without marks; else capitals count. `before` and
    `after` find pinpoints that lead up to it, or follow it. Of two ways that take the same
    stretch the one of higher `rank` is right.
    """

    pattern: re.Pattern[str] | Quick
    read: Reads
    folds: bool = False
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    rank: int = 0


@dataclass(frozen=True)
class CitationForm:
    """A family of citations; those `in_notices` are kept with each notice.

    `type` is the family's name in answers, `name` where one family has several files; the numbers
    of `proceedings` name one for its parties.
    """

    name: str
    ways: tuple[Way, ...]
    in_notices: bool = False
    proceedings: bool = False
    of: str = ""

    @property
    def type(self) -> str:
        """The name in answers."""
        return self.of or self.name


def word_at(sheet: Sheet, start: int, *, back: bool = False) -> str:
    """Give the word that begins at a place, past blanks; with `back` the one that ends there."""
    near = sheet.plain[max(0, start - 40) : start] if back else sheet.plain[start : start + 40]
    words = near.split()
    return (words[-1] if back else words[0]) if words else ""


def in_capitals(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether both neighbours are words in capitals, as in a heading, where capitals tell nothing."""
    beside = (word_at(sheet, start, back=True), word_at(sheet, end))
    return all(len(w) > 1 and w.isalpha() and w.isupper() for w in beside)
