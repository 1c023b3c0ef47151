"""Generated records for benches of speed: words, facets and vectors that no one wrote.

Words are Zipf-distributed syllables: 55 % of the records English-like, 35 % Vietnamese-like with
marks, 10 % in accented Latin. Each record has one passage. Vectors lean one way and lie in
clusters, as a small multilingual model's do. Everything is drawn in blocks from numpy, so that a
million records take under a minute, and the same seed gives the same records and vectors.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice, product
from typing import Any

import numpy as np

from index.backend import Filters, Vectored
from index.passages import LONGEST
from tradewarn.model import IndexEntry, Passage

DIMENSIONS = 384
BLOCK = 10_000  # records drawn at a time
WORDS, WORDS_SPREAD, FEWEST_WORDS = 75, 15, 20
TITLE_WORDS = 8
HEADINGS = 10  # of each chapter: a heading takes about one record in a thousand
CLUSTERS = 1_000
MARKETS = {"US": 0.35, "EU": 0.2, "IN": 0.1, "CA": 0.1, "AU": 0.1, "TR": 0.05, "MX": 0.05, "ID": 0.05}
COUNTRIES = {"VN": 0.3, "CN": 0.4, "TH": 0.2, "*": 0.1}
INSTRUMENTS = {"AD": 0.6, "CVD": 0.25, "SG": 0.15}
LANGUAGES = {"en": 0.55, "vi": 0.35, "fr": 0.1}
SYLLABLES = {  # first letters, vowels, last letters; how many of them a word has; how many words
    "en": (
        "b br c d f gr l m p pr r s st t tr v",
        "a e i o u ea io",
        "l n nt r rd s st ct ng",
        (1, 2, 2, 3),
        30_000,
    ),
    "vi": (
        "b c ch d đ g h kh l m n ng nh ph qu s t th tr v x",
        "a à á ạ ă ắ â ấ ầ e ê ế ệ i í o ó ô ố ộ ơ ờ u ú ư ứ ươ iê",
        "c m n ng nh p t",
        (1,),
        4_500,
    ),
    "fr": ("b c d f g j l m p r s t v", "a e é è i ou û eau", "l n r s t ç", (1, 2, 3), 10_000),
}
FILTERS = {
    "no filter": Filters(),
    "1 filter": Filters(market=("US",)),
    "5 filters": Filters(
        market=("US", "EU", "IN", "CA"),
        country=("VN",),
        instrument=("AD", "CVD"),
        hs=("72", "73"),
        date_from=date(2012, 1, 1),
    ),
}
SELECTIVE = {"35 %": Filters(market=("US",)), "1 %": Filters(hs=("72",)), "0.1 %": Filters(hs=("7208",))}


@dataclass(frozen=True, slots=True)
class Row:
    """One generated record, as every engine is given it."""

    id: str
    title: str
    text: str
    market: str
    country: str
    instrument: str
    hs: str
    language: str
    date: str

    def entry(self) -> IndexEntry:
        """Give it as our index takes it."""
        passage = Passage(id=f"{self.id}#0", text=self.text, page=1, start=0, end=len(self.text))
        return IndexEntry(
            id=self.id,
            kind="notice",
            ref=self.id,
            title=self.title,
            passages=(passage,),
            market=self.market,
            countries=(self.country,),
            instruments=(self.instrument,),
            hs=(self.hs,),
            language=self.language,
            date=date.fromisoformat(self.date),
        )


@lru_cache(maxsize=4)
def vocabularies(seed: int) -> Mapping[str, Any]:
    """Make the words of each language, the most frequent first."""
    made = {}
    for number, (language, (heads, vowels, tails, lengths, count)) in enumerate(SYLLABLES.items()):
        chance = np.random.default_rng((seed, 1, number))
        parts = ["".join(part) for part in product(heads.split(), vowels.split(), ["", *tails.split()])]
        known: dict[str, None] = {}
        drawn = chance.integers(len(parts), size=(4 * count, max(lengths)))
        long = chance.choice(lengths, 4 * count)
        for word, length in zip(drawn.tolist(), long.tolist(), strict=True):
            known["".join(parts[n] for n in word[:length])] = None
        made[language] = np.array(list(known)[:count], dtype=object)
    return made


def rows(count: int, seed: int) -> Iterator[Row]:
    """Draw records."""
    for start in range(0, count, BLOCK):
        yield from islice(_block(start, BLOCK, seed), count - start)  # fewer are the first of more


def _block(start: int, size: int, seed: int) -> Iterator[Row]:
    chance = np.random.default_rng((seed, 2, start))
    words = vocabularies(seed)
    languages = _drawn(chance, LANGUAGES, size)
    lengths = np.clip(chance.normal(WORDS, WORDS_SPREAD, size).astype(int), FEWEST_WORDS, LONGEST)
    ends = np.cumsum(lengths)
    ranks = chance.random(int(ends[-1]))
    facets = [_drawn(chance, of, size) for of in (MARKETS, COUNTRIES, INSTRUMENTS)]
    chapters, headings = chance.integers(1, 98, size), chance.integers(1, HEADINGS + 1, size)
    rests, days = chance.integers(0, 100, size), chance.integers(0, 365 * 25, size)
    first = date(2000, 1, 1).toordinal()
    for n in range(size):
        drawn = _words(words[languages[n]], ranks[ends[n] - lengths[n] : ends[n]])
        yield Row(
            id=f"g{start + n:07d}",
            title=" ".join(drawn[:TITLE_WORDS]),
            text=" ".join(drawn),
            market=facets[0][n],
            country=facets[1][n],
            instrument=facets[2][n],
            hs=f"{chapters[n]:02d}{headings[n]:02d}{rests[n]:02d}",
            language=languages[n],
            date=date.fromordinal(first + int(days[n])).isoformat(),
        )


def _drawn(chance: np.random.Generator, of: Mapping[str, float], size: int) -> list[str]:
    return [str(one) for one in chance.choice(list(of), size, p=list(of.values()))]


def _words(known: Any, places: Any) -> list[str]:
    """Take words by Zipf's law: the n-th as often as 1/n."""
    found: list[str] = known[np.minimum(len(known) ** places, len(known) - 0.5).astype(int) - 1].tolist()
    return found


def vectors(start: int, seed: int) -> Any:
    """Draw the vectors of the block of records that begins with the `start`-th."""
    return _leaning(np.random.default_rng((seed, 3, start)), BLOCK, seed)


def question_vectors(size: int, seed: int) -> Any:
    """Draw vectors of questions, which lie where records do."""
    return _leaning(np.random.default_rng((seed, 4)), size, seed)


def _leaning(chance: np.random.Generator, size: int, seed: int) -> Any:
    lean, centres = _centres(seed)
    of = chance.integers(0, CLUSTERS, size)
    own = chance.standard_normal((size, DIMENSIONS), dtype=np.float32)
    return unit(0.75 * lean + 0.45 * centres[of] + 0.5 * unit(own))


@lru_cache(maxsize=4)
def _centres(seed: int) -> tuple[Any, Any]:
    chance = np.random.default_rng((seed, 5))
    lean = unit(chance.standard_normal(DIMENSIONS, dtype=np.float32))
    return lean, unit(chance.standard_normal((CLUSTERS, DIMENSIONS), dtype=np.float32))


def unit(made: Any) -> Any:
    """Scale one vector, or each row, to length one."""
    return (made / np.linalg.norm(made, axis=-1, keepdims=True)).astype(np.float32)


def batches(given: Iterator[Row], size: int, seed: int) -> Iterator[list[Vectored]]:
    """Make records ready for our index, with their vectors, in batches that fill blocks evenly."""
    waiting: list[Row] = []
    made, begun = np.empty((0, DIMENSIONS), dtype=np.float32), 0

    def ready() -> list[Vectored]:
        nonlocal made, begun
        found = []
        for row in waiting:
            number = int(row.id[1:])
            if not begun <= number < begun + len(made):
                begun = number - number % BLOCK
                made = vectors(begun, seed)
            at = number - begun
            found.append(Vectored(row.entry(), "generated", made[at : at + 1], DrawnVectors.name))
        return found

    for row in given:
        waiting.append(row)
        if len(waiting) == size:
            yield ready()
            waiting = []
    if waiting:
        yield ready()


def questions(given: Sequence[Row], count: int, seed: int) -> list[str]:
    """Take questions of two to four words from the records, each from one."""
    chance = np.random.default_rng((seed, 6))
    found = []
    for _ in range(count):
        words = given[int(chance.integers(len(given)))].text.split()
        found.append(" ".join(chance.choice(words, int(chance.integers(2, 5)), replace=False)))
    return found


class DrawnVectors:
    """Stands where a model would, without the model's time."""

    name, dimensions = "drawn", DIMENSIONS

    def __init__(self, seed: int = 5) -> None:
        self._drawn = question_vectors(1_024, seed)

    def queries(self, texts: Sequence[str]) -> Any:
        """Give one vector a question, the same for the same words."""
        return self._drawn[[sum(text.encode()) % len(self._drawn) for text in texts]]

    def passages(self, texts: Sequence[str], progress: Any = None) -> Any:
        """Give one vector a passage."""
        return self.queries(texts)


class Named:
    """A model under the name of the vectors it is measured against; its answers mean nothing."""

    def __init__(self, model: Any, name: str = DrawnVectors.name) -> None:
        self.model, self.name, self.dimensions = model, name, DIMENSIONS

    def queries(self, texts: Sequence[str]) -> Any:
        """Embed questions."""
        return self.model.queries(texts)

    def passages(self, texts: Sequence[str], progress: Any = None) -> Any:
        """Embed passages."""
        return self.model.passages(texts)
