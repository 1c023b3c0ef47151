"""What words in firms' names say of goods and business, in all languages; they tell no firm.

``thép`` and ``steel`` say one thing: “Thép Pomina” and “Pomina Steel” are one name. The
words are reviewed data, one file a language, in ``kb/company_words``.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from kb.data import HOME, derived, shipped_folder
from kb.vietnamese import sound
from tradewarn.text import fold_words

Words = tuple[str, ...]
LEAST_COUNTRY = 4  # letters of a country's name amid a firm's; shorter ones are words of any kind
HOME_NAMES = ("vn", "viet nam", "vietnam")


class Word(NamedTuple):
    """What a run of words in a name says."""

    kind: str  # goods, business, group, holding, joining or land
    concepts: Words  # one name in all languages; of a land its code
    said: str  # one spelling of it in its language
    language: str
    sound: str  # how it must be written where marks are written at all; empty: anyhow
    needs_marks: bool


class Said(NamedTuple):
    """The words of a name by what they say; `own` are those that say which firm it is."""

    own: Words
    goods: frozenset[str]
    business: frozenset[str]
    said: frozenset[str]
    land: str | None
    languages: frozenset[str]
    spoken: Words  # `own` with its marks, where anybody wrote marks


def told(words: Words, spoken: Words) -> Said:
    """Part a folded name without legal forms into what its words say.

    Args:
        words: The folded words.
        spoken: The same words with their marks; empty where nobody wrote marks.
    """
    known = company_words()
    own: list[str] = []
    marked: list[str] = []
    found: list[Word] = []
    at = 0
    while at < len(words):
        size, word = _at(known, words, spoken, at)
        if word is None:
            own.append(words[at])
            marked += spoken[at : at + 1]
        else:
            found.append(word)
        at += size
    return Said(
        tuple(own),
        frozenset(c for w in found if w.kind == "goods" for c in w.concepts),
        frozenset(c for w in found if w.kind in ("business", "group", "holding") for c in w.concepts),
        frozenset(w.said for w in found if w.kind not in ("joining", "land")),
        next((w.said for w in found if w.kind == "land"), None),
        frozenset(w.language for w in found if w.kind in ("goods", "business")),
        tuple(marked),
    )


def tells_nothing(words: Words) -> bool:
    """Tell whether words say goods, business and forms alone.

    Example:
        >>> tells_nothing(("thuy", "san")), tells_nothing(("ha", "long"))
        (True, False)
    """
    return not told(words, ()).own


@lru_cache(maxsize=1)
def company_words() -> dict[str, list[tuple[Words, Word]]]:
    """Give every run of words that says something, by its first word, the longest first."""
    made = derived("company_words", [*_sources(), Path(__file__)], _made)
    return {first: [(run, Word(*word)) for run, word in listed] for first, listed in made.items()}


def _at(
    known: dict[str, list[tuple[Words, Word]]], words: Words, spoken: Words, at: int
) -> tuple[int, Word | None]:
    for run, word in known.get(words[at], ()):
        size = len(run)
        if words[at : at + size] != run:
            continue
        if spoken and word.sound and " ".join(spoken[at : at + size]) != word.sound:
            continue
        if not spoken and word.needs_marks:
            continue
        return size, word
    return 1, None


def _sources() -> list[Path]:
    folder = HOME / "company_words"
    return [*sorted(folder.glob("*.yaml")), *sorted(HOME.glob("countries*.yaml"))]


def _made() -> Any:
    found: dict[str, list[tuple[Words, tuple[Any, ...]]]] = {}

    def add(text: str, kind: str, concepts: Words, said: str, language: str, marked: bool) -> None:
        run = fold_words(text)
        spoken = " ".join(sound(w) for w in text.split()) if language == "vi" else ""
        if run and kind == "land" and any(r == run for r, _ in found.get(run[0], ())):
            return
        if run:
            found.setdefault(run[0], []).append((run, (kind, concepts, said, language, spoken, marked)))

    for _, entry in shipped_folder("company_words"):
        language, marked = entry["language"], set(entry.get("marked", ()))
        for kind in ("joining", "group", "holding"):
            for text in entry.get(kind, ()):
                add(text, kind, () if kind == "joining" else (kind,), kind, language, False)
        for kind in ("goods", "business"):
            for concept, spellings in entry.get(kind, {}).items():
                for spelled in spellings:
                    for text in spelled:
                        add(text, kind, tuple(concept.split("+")), spelled[0], language, text in marked)
    for code, text, language in _lands():
        add(text, "land", (code,), code, language, language == "vi")
    return {first: sorted(listed, key=lambda e: (-len(e[0]), e)) for first, listed in found.items()}


def _lands() -> list[tuple[str, str, str]]:
    """Give the names of countries as they stand amid names of firms, and their language."""
    from kb.countries import countries

    found = [("VN", name, "any") for name in HOME_NAMES]
    for code, country in countries().items():
        if len("".join(fold_words(country.en))) >= LEAST_COUNTRY:
            found.append((code, country.en, "any"))
        found.append((code, country.vi, "vi"))
    return found
