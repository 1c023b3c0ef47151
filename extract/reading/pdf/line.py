"""Lines of a PDF page: words that stand side by side."""

from dataclasses import dataclass, field
from operator import attrgetter

from extract.reading.pdf.gutters import parted
from extract.reading.pdf.words import Word

_LEFT = attrgetter("x0")
_SPACE = 0.6  # of the height of type; spaces in a justified line are seldom wider


@dataclass(slots=True)
class Line:
    """One line of one column, its words from left to right; `size` is the height of its main words."""

    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = field(init=False)
    _label: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Keep what follows from the box."""
        self.size = self.bottom - self.top

    @classmethod
    def of(cls, words: list[Word]) -> "Line":
        """Set the words in order and take their box; a tall word says how high the line is."""
        words = sorted(words, key=_LEFT)
        main = 0.8 * max([w.size for w in words])
        return cls(
            words,
            words[0].x0,
            min([w.top for w in words if w.size > main]),
            max([w.x1 for w in words]),
            max([w.bottom for w in words if w.size > main]),
        )

    @property
    def bold(self) -> bool:
        """Whether all its words are bold, raised figures apart."""
        return all(w.bold for w in self.words if w.size > 0.8 * self.size)

    @property
    def label(self) -> str:
        """Its words, plainly joined; kept, since every search for columns asks for it."""
        if not self._label:
            self._label = " ".join([w.text for w in self.words])
        return self._label


def fragments_of(words: list[Word]) -> list[Line]:
    """Join words that follow each other on a line without a wide gap.

    A gap hardly wider than a space parts them too where the word behind it begins below
    and above others that do: the gutter of a page set close, which the file's order of
    words runs across.
    """
    groups: list[list[Word]] = []
    wider: list[tuple[list[Word], int]] = []
    for word in words:
        group = groups[-1] if groups else None
        if group and _follows(group[-1], word):
            if word.x0 - group[-1].x1 > _SPACE * word.size:
                wider.append((group, len(group)))
            group.append(word)
        else:
            groups.append([word])
    if wider:
        groups = parted(groups, wider)
    return [Line.of(group) for group in groups]


def _follows(last: Word, word: Word) -> bool:
    """Whether a word stands right after another on one line."""
    small, size = (last.size, word.size) if last.size < word.size else (word.size, last.size)
    if not -0.5 * size < word.x0 - last.x1 < 0.9 * size:
        return False
    top = last.top if last.top > word.top else word.top
    bottom = last.bottom if last.bottom < word.bottom else word.bottom
    return bottom - top > 0.5 * small
