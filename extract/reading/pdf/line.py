"""Lines of a PDF page: words that stand side by side."""

from dataclasses import dataclass

from extract.reading.pdf.words import Word


@dataclass(slots=True)
class Line:
    """One line of one column, its words from left to right."""

    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float

    @classmethod
    def of(cls, words: list[Word]) -> "Line":
        """Set the words in order and take their box; a tall word says how high the line is."""
        words = sorted(words, key=lambda w: w.x0)
        size = max(w.size for w in words)
        main = [w for w in words if w.size > 0.8 * size]
        return cls(
            words,
            words[0].x0,
            min(w.top for w in main),
            max(w.x1 for w in words),
            max(w.bottom for w in main),
        )

    @property
    def size(self) -> float:
        """The height of its main words."""
        return self.bottom - self.top

    @property
    def bold(self) -> bool:
        """Whether all its words are bold, raised figures apart."""
        return all(w.bold for w in self.words if w.size > 0.8 * self.size)

    @property
    def label(self) -> str:
        """Its words, plainly joined."""
        return " ".join(w.text for w in self.words)


def fragments_of(words: list[Word]) -> list[Line]:
    """Join words that follow each other on a line without a wide gap."""
    groups: list[list[Word]] = []
    for word in words:
        last = groups[-1][-1] if groups else None
        if last and _follows(last, word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Line.of(group) for group in groups]


def _follows(last: Word, word: Word) -> bool:
    """Whether a word stands right after another on one line."""
    size = max(last.size, word.size)
    overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
    return overlap > 0.5 * min(last.size, word.size) and -0.5 * size < word.x0 - last.x1 < 0.9 * size
