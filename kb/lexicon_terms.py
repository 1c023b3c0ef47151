"""The words of the Vietnamese–English trade lexicon, filed for matching.

Beside the lexicon's own words stand the Vietnamese names of goods, stages and remedies: where
one of them is spelled like a word of the lexicon, it is the one that is meant.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import tradewarn.text
from kb import data, goods_text, instruments, stages, thesaurus, vietnamese
from kb.data import HOME, derived, load_yaml
from kb.goods_text import key_of
from kb.vietnamese import sound
from tradewarn.errors import BadKnowledge
from tradewarn.text import WORD, fold_words, nfc

MOST = 4  # English equivalents of one word
LONGEST_ENGLISH = 6  # words of a phrase that is looked for in an English text
KINDS = ("noun", "modifier", "material", "word", "dropped")


class Sense(NamedTuple):
    """What a word can mean: its English, how it stands in a sentence, and the words by which that is told."""

    en: tuple[str, ...]
    kind: str
    near: tuple[str, ...] = ()  # by sound; none where this is what the word means unless another is told
    near_folded: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One Vietnamese word or phrase."""

    vi: str
    by: str
    senses: tuple[Sense, ...]


class Lexicon(NamedTuple):
    """All entries, by how they sound, by how they look without marks, and by their English.

    Packed, for a question asks for few of thousands: an entry in bytes, one number without a list.
    """

    packed: list[bytes]  # `entry` makes one when it is asked for
    by_sound: Mapping[str, int]
    by_fold: Mapping[str, int | list[int]]  # `spelled` gives the numbers
    by_english: Mapping[str, int | list[int]]  # `saying` gives the numbers
    reach: Mapping[str, int]  # the longest entry that begins with a syllable
    longest_english: int  # words


def spoken(text: str) -> str:
    """Give the syllables of a phrase by their sound, one space between."""
    return " ".join(sound(m[0]) for m in WORD.finditer(text))


def folded(text: str) -> str:
    """Give the syllables of a phrase without marks, one space between."""
    return " ".join(fold_words(text))


def english_key(text: str) -> str:
    """Give the words of an English phrase in one spelling, singular."""
    return " ".join(key_of(word) for word in fold_words(text))


def files() -> list[Path]:
    """List the files of the lexicon, in order of name."""
    return sorted((HOME / "lexicon").glob("*.yaml"))


def read(path: Path) -> Iterator[Entry]:
    """Give the entries of one file.

    Raises:
        BadKnowledge: A field is missing, or an entry has no English.
    """
    content = load_yaml(path)
    if not content.get("source") or content.get("kind") not in KINDS:
        raise BadKnowledge(
            f"lexicon file {path.name}: source {content.get('source')!r}, kind {content.get('kind')!r}",
            fix=f"give it a source and one of the kinds {', '.join(KINDS)}",
            where=path.name,
        )
    kind = content["kind"]
    if kind == "dropped":
        for word in content["words"]:
            yield Entry(nfc(word), "lexicon", (Sense((), kind),))
        return
    for word, listed in content["words"].items():
        told = listed if listed and isinstance(listed[0], Mapping) else [{"en": listed}]
        senses = tuple(_sense(one, kind) for one in told)
        if not senses or not all(one.en or one.kind == "dropped" for one in senses):
            raise BadKnowledge(
                f"lexicon entry {word!r} has no English", fix="give it an equivalent", where=path.name
            )
        yield Entry(nfc(word), "lexicon", senses)


def _sense(told: Mapping[str, Any], kind: str) -> Sense:
    near = told.get("with", ())
    en = tuple(told.get("en", ()))
    return Sense(en, told.get("kind", kind), tuple(map(spoken, near)), tuple(map(folded, near)))


def _named() -> Iterator[Entry]:
    """Give the Vietnamese names of goods, stages and remedies as entries."""
    for good in thesaurus.goods().values():
        loose = good.loose_names.get("en", ())
        for name in good.names["vi"]:
            yield _plain(name, "noun", "goods", good.names["en"])
        for name in good.loose_names.get("vi", ()):
            yield _plain(name, "noun", "goods", (*loose, *good.names["en"]))
    for stage in stages.stages().values():
        for name in (stage.vi, *stage.words_vi):
            yield _plain(name, "word", "stage", (stage.en, *stage.words_en))
    for remedy in instruments.instruments().values():
        for name in (remedy.measure_vi, remedy.vi, *remedy.words_vi):
            first = remedy.measure_en if name == remedy.measure_vi else remedy.en
            yield _plain(name, "word", "instrument", (first, *remedy.words_en))


def _plain(vi: str, kind: str, by: str, en: Iterable[str]) -> Entry:
    return Entry(nfc(vi), by, (Sense(tuple(dict.fromkeys(en))[:MOST], kind),))


def _merged() -> list[Entry]:
    """Give one entry for each spelling.

    Goods, stages and remedies keep their place before words of the lexicon, but what those say
    word for word comes first: the names of goods are the names of all that falls under them.
    """
    found: dict[str, Entry] = {}
    for one in [*_named(), *(one for path in files() for one in read(path))]:
        key = spoken(one.vi)
        first = found.setdefault(key, one)
        if first is one or one.by != "lexicon":
            continue
        if len(one.senses) > 1 or first.by == "lexicon":
            found[key] = one  # one that tells senses apart knows more than any name
            continue
        own, named = one.senses[0], first.senses[0]
        en = tuple(dict.fromkeys((*own.en[:2], *named.en)))[:MOST]
        kind = own.kind if own.kind == "material" else named.kind
        found[key] = first._replace(senses=(Sense(en, kind),))
    return list(found.values())


def _filed() -> tuple[Any, ...]:
    """File all entries, as plain values."""
    by_sound: dict[str, int] = {}
    by_fold: dict[str, list[int]] = {}
    by_english: dict[str, list[int]] = {}
    reach: dict[str, int] = {}
    entries = _merged()
    for number, one in enumerate(entries):
        by_sound[spoken(one.vi)] = number
        key = folded(one.vi)
        by_fold.setdefault(key, []).append(number)
        first = key.partition(" ")[0]
        reach[first] = max(reach.get(first, 0), key.count(" ") + 1)
        for name in dict.fromkeys(english_key(name) for sense in one.senses for name in sense.en):
            by_english.setdefault(name, []).append(number)
    packed = [marshal.dumps((e.vi, e.by, [tuple(sense) for sense in e.senses])) for e in entries]
    longest = min(LONGEST_ENGLISH, max(key.count(" ") for key in by_english) + 1)
    return packed, by_sound, _packed(by_fold), _packed(by_english), reach, longest


def _packed(numbers: Mapping[str, list[int]]) -> dict[str, int | list[int]]:
    return {key: listed[0] if len(listed) == 1 else listed for key, listed in numbers.items()}


def _numbers(found: int | list[int] | None) -> Sequence[int]:
    if found is None:
        return ()
    return (found,) if isinstance(found, int) else found


def _sources() -> list[Path]:
    """List what the filed words follow from: the knowledge and this code."""
    code = (data, goods_text, instruments, stages, thesaurus, vietnamese, tradewarn.text)
    names = ("goods_words.yaml", "stages.yaml", "instruments.yaml")
    knowledge = [*files(), *sorted((HOME / "goods").glob("*.yaml")), *(HOME / name for name in names)]
    return [*knowledge, Path(__file__), *(Path(str(module.__file__)) for module in code)]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Give the whole lexicon; filed once, and kept beside compiled code."""
    return Lexicon._make(derived("lexicon_terms", _sources(), _filed))


def spelled(folded_words: str) -> Sequence[int]:
    """Give the numbers of the entries that are spelled so without marks."""
    return _numbers(lexicon().by_fold.get(folded_words))


def saying(english: str) -> Sequence[int]:
    """Give the numbers of the entries with an English phrase, by its key."""
    return _numbers(lexicon().by_english.get(english))


@lru_cache(maxsize=16_384)
def entry(number: int) -> Entry:
    """Give one entry."""
    vi, by, senses = marshal.loads(lexicon().packed[number])
    return Entry(vi, by, tuple(map(Sense._make, senses)))
