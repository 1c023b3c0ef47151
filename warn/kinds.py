"""The kinds of goods that one wide word may mean: “thép”, “cá”, “furniture”."""

from kb.goods import goods
from tradewarn.text import WORD, fold, nfc
from warn.known import Known
from warn.question import Understood

MOST = 4  # named in an answer
LONGEST = 2  # words; a longer name means one kind


def kinds_within(words: str, asked: Understood, known: Known) -> list[str]:
    """Name goods of the thesaurus whose name has these words, those with a case in the market first.

    One kind alone, without a case there, makes no word doubtful.

    Args:
        words: What a question calls its goods.
        asked: The question.
        known: What is loaded.
    """
    spelt = fold if words.isascii() else str.lower
    wanted = tuple(spelt(word) for word in WORD.findall(nfc(words)))
    if not 0 < len(wanted) <= LONGEST:
        return []
    place = 0 if asked.lang == "vi" else 1
    found = []
    for good in goods().values():
        names = (good.vi, good.en)
        if any(_holds(tuple(spelt(w) for w in WORD.findall(nfc(name))), wanted) for name in names):
            cases = [k for k in known.by_good.get(good.id, ()) if k.home]
            here = any(k.case.importing_country in asked.markets for k in cases)
            found.append((not here, not cases, len(names[place]), names[place]))
    told = [name for *_, name in sorted(found)[:MOST]]
    return told if len(told) > 1 or any(not away for away, *_ in found) else []


def _holds(name: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(name[at : at + len(wanted)] == wanted for at in range(len(name) - len(wanted) + 1))
