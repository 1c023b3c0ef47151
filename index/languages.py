"""In which languages a question is put to which records.

A Vietnamese question is put as it stands to what is in Vietnamese, and in English words, where
enough of its own are known, to all else. An English one is put in Vietnamese words to what is in
Vietnamese. By words each group of records is ranked by itself, for words of two languages have no
common measure; by meaning all are, once `index.meaning` gave them one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypedDict

from index.backend import AT_HOME, UNTOLD, Filters, Query, SearchBackend
from index.expansion import Meant
from index.words import folded_words
from kb.lexicon import Translation
from kb.lexicon_english import Mirrored, weightless
from kb.vietnamese import has_marks, looks_vietnamese
from tradewarn.text import nfc

LEAST_RENDERED = 0.5  # of a question's words; of less the English would be another question
VIETNAMESE, ENGLISH = "vi", "en"
RENDERED_WEIGHT = 0.5  # beside the question's own words; of the weights tried the best on both sets


Render = Callable[[str], Translation]
Mirror = Callable[[str], Mirrored]


@dataclass(frozen=True, slots=True)
class Put:
    """A question as it is put to the records that `filters` allow.

    `text` is the question, its marks set where it was typed without. `beside` says that it is
    put to other records too, in another way, `many` how many records there are of these; `abroad`
    that they are in another language. `rendered` has the question in the words of these records where
    enough are known, `share` of them, and `words` those of them that name no goods, country, stage or
    remedy: these are known by more names anyway. Of an English question only those words are sought as
    they stand that are `kept`, because they are in no lexicon. `compounds` are Vietnamese words of several
    syllables, folded, and `light` those syllables that weigh nothing, as of an English question its articles.
    """

    filters: Filters
    text: str
    beside: bool = False
    abroad: bool = False
    many: int = 1
    rendered: str = ""
    share: float = 0.0
    words: tuple[Meant, ...] = ()
    language: str = VIETNAMESE  # of the question, where it is put in two ways
    kept: frozenset[str] | None = None
    compounds: tuple[tuple[str, ...], ...] = ()
    light: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Languages:
    """Tells how a question is put.

    Args:
        backend: The engine, which knows the languages of its records.
        render: Gives a Vietnamese question in English words.
        mirror: Gives an English question in Vietnamese words.
    """

    backend: SearchBackend
    render: Render | None = None
    mirror: Mirror | None = None
    _held: dict[int, dict[str, int]] = field(default_factory=dict)  # by commit, of the latest one

    def asked(self, text: str, filters: Filters, plain: str = "") -> list[Put]:
        """Put a question to all records that the filters allow, each group in its own way.

        Args:
            text: The question.
            filters: What every record must be.
            plain: The question without the words that narrow, where it has other words: nearly all
                that is in Vietnamese names Viet Nam, and those words would decide.
        """
        if not looks_vietnamese(text):
            return self._asked_in_english(text, filters)
        held = self._held_records()
        others = tuple(one for one in filters.language or held if one not in AT_HOME)
        english = self.render(text) if self.render else None
        said_in = words_of(text, english) if english else {}
        if not others:
            return [Put(filters, text, **said_in)]
        known = english if english is not None and english.share >= LEAST_RENDERED else None
        said = marked(text, known) if known else text
        abroad = Put(
            filters.model_copy(update={"language": others}),
            said,
            beside=True,
            abroad=True,
            many=sum(held.get(one, 0) for one in others),
            rendered=known.text if known else "",
            share=known.share if known else 0.0,
            words=tuple(meant(known)) if known else (),
            **said_in,
        )
        own = tuple(one for one in filters.language or AT_HOME if one in AT_HOME)
        home = filters.model_copy(update={"language": own})
        many = sum(held.get(one, 0) for one in own)
        own_words = marked(plain, known) if plain and known else plain
        return [Put(home, own_words or said, beside=True, many=many, **said_in), abroad] if own else [abroad]

    def _asked_in_english(self, text: str, filters: Filters) -> list[Put]:
        """Put a question as it stands to all but what is in Vietnamese, and to that in its words.

        Where there is none, or too little of the question is known, it is put to all at once.
        """
        light = weightless(text)
        as_it_stands = Put(filters, text, light=light)
        if self.mirror is None or (filters.language and VIETNAMESE not in filters.language):
            return [as_it_stands]
        held = self._held_records()
        known = self.mirror(text) if held.get(VIETNAMESE) else None
        if known is None or known.share < LEAST_RENDERED:
            return [as_it_stands]
        abroad = Put(
            filters.model_copy(update={"language": (VIETNAMESE,)}),
            text,
            beside=True,
            abroad=True,
            many=held[VIETNAMESE],
            rendered=known.text,
            share=known.share,
            words=tuple(Meant(names=names, enough=False, weight=RENDERED_WEIGHT) for names in known.words),
            language=ENGLISH,
            kept=known.kept,
        )
        others = tuple(one for one in filters.language or held if one != VIETNAMESE)
        many = sum(held.get(one, 0) for one in others)
        if not many:
            return [abroad]
        other = filters.model_copy(update={"language": others})
        return [Put(other, text, many=many, light=light), abroad]

    def _held_records(self) -> dict[str, int]:
        """Count the records of each language, as of the last commit."""
        now = self.backend.generation
        known = self._held.get(now)  # once: another thread may clear it at any time
        if known is None:
            counted = self.backend.count(Query(limit=1))
            told = counted.facets.get("language", {})
            known = told | {UNTOLD: counted.total - sum(told.values())}
            self._held.clear()
            self._held[now] = known
        return known


def marked(text: str, rendering: Translation) -> str:
    """Set the marks of a question that was typed without, as far as its phrases are known.

    The model reads “thép” and “thep” as two words, and knows only the first.
    """
    if has_marks(text):
        return text
    whole, done, at = nfc(text), [], 0
    for part in sorted(rendering.parts, key=lambda p: p.start):
        if part.start >= at:
            done += [whole[at : part.start], part.vi]
            at = part.end
    return "".join([*done, whole[at:]])


class Cut(TypedDict, total=False):
    """Which of a question's syllables make one word, and which weigh nothing."""

    compounds: tuple[tuple[str, ...], ...]
    light: frozenset[str]


def words_of(text: str, rendering: Translation) -> Cut:
    """Tell which syllables of a Vietnamese question make one word, and which weigh nothing.

    Example:
        >>> from kb.lexicon import translated
        >>> words_of("mật ong bị kiện", translated("mật ong bị kiện"))
        {'compounds': (('mat', 'ong'),), 'light': frozenset({'bi'})}
    """
    whole = nfc(text)
    said = [
        (part, tuple(dict.fromkeys(folded_words(whole[part.start : part.end])))) for part in rendering.parts
    ]
    heavy = {word for part, words in said if part.en for word in words}
    compounds = dict.fromkeys(words for part, words in said if part.en and len(words) > 1)
    light = {word for part, words in said if not part.en for word in words}
    return {"compounds": tuple(compounds), "light": frozenset(light - heavy)}


def meant(rendering: Translation) -> Iterator[Meant]:
    """Give the words of a rendering that only the lexicon knows."""
    for part in rendering.parts:
        if part.by == "lexicon" and part.en:
            yield Meant(names=part.en, enough=False, weight=RENDERED_WEIGHT)
