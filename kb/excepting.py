"""With which words people leave something out of a question, from `excepting.yaml`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kb.data import shipped
from kb.vietnamese import sound
from tradewarn.text import WORD, fold_words, nfc


class Lead(NamedTuple):
    """Words that leave out what is named behind them, and between what other words they do not.

    `anything` says that more than a country, an authority or a number may be left out so, `closing` that
    the name must end its clause: “without China origin certificates” leaves out no country.
    """

    spellings: frozenset[tuple[str, ...]]
    anything: bool
    closing: bool
    not_after: frozenset[str]
    not_before: frozenset[str]

    def spelt(self, printed: str) -> bool:
        """Tell whether words with the letters of these are these, by the marks they have."""
        words = WORD.findall(printed)
        return any(
            len(words) == len(known)
            and all(word.isascii() or sound(word) == one for word, one in zip(words, known, strict=True))
            for known in self.spellings
        )


class Words(NamedTuple):
    """The words for leaving out; expressions read folded text.

    `lead` finds words that begin an exception, `between` those that may follow up to the name, `taken_from`
    those behind a name that make it the subject, `none` those that turn the sense round.
    """

    leads: Mapping[str, Lead]
    lead: re.Pattern[str]
    between: re.Pattern[str]
    taken_from: re.Pattern[str]
    none: re.Pattern[str]


@lru_cache(maxsize=1)
def excepting() -> Words:
    """Give the reviewed words."""
    data = shipped("excepting.yaml")
    leads = {_flat(words): _lead(_flat(words), entry) for entry in data["leads"] for words in entry["words"]}
    between, taken_from, none = (_any(map(_flat, data[name])) for name in ("between", "taken_from", "none"))
    return Words(
        leads,
        re.compile(rf"(?<![\w/-]){_any(leads)}(?=:? )"),
        re.compile(rf":? (?:{between} ){{0,4}}"),
        re.compile(rf" {taken_from}(?!\w)(?! \d)"),
        re.compile(rf"(?<!\w){none}(?!\w)"),
    )


def _lead(folded: str, entry: Mapping[str, Any]) -> Lead:
    alike = (nfc(words) for words in entry["words"] if _flat(words) == folded)
    return Lead(
        frozenset(tuple(sound(word) for word in WORD.findall(words)) for words in alike),
        entry["of"] == "anything",
        bool(entry.get("closing")),
        frozenset(entry.get("not_after", ())),
        frozenset(entry.get("not_before", ())),
    )


def _flat(words: str) -> str:
    return " ".join(fold_words(words))


def _any(words: Iterable[str]) -> str:
    """Write an expression for any of some words, the longest first."""
    return f"(?:{'|'.join(sorted(dict.fromkeys(words), key=lambda one: (-len(one), one)))})"
