"""Letters that authorities send to firms: what they ask for, and the words that tell it.

One thing asked for is one file in ``kb/letters``: its names, what it means for the firm, what to
do, and the words by which letters in any language name it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from kb.data import shipped, shipped_folder

RunsFrom = Literal["receipt", "letter", "publication", "initiation"]
LAW: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ADA": ("Hiệp định chống bán phá giá của WTO", "WTO Anti-Dumping Agreement"),
        "ASCM": ("Hiệp định SCM của WTO", "WTO Agreement on Subsidies and Countervailing Measures"),
    }
)


class Asked(NamedTuple):
    """One thing that letters ask a firm for.

    `what`, `means` and `todo` are in Vietnamese and English; where one of `unless` stands, the word
    within it tells nothing of this kind. `kind_of` is the wider kind by whose name a letter also
    calls it: “the attached questionnaire”.
    """

    code: str
    what: tuple[str, str]
    means: tuple[str, str]
    todo: tuple[tuple[str, ...], tuple[str, ...]]
    law: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...]
    order: int
    kind_of: str = ""


class Signs(NamedTuple):
    """The words of correspondence: how a letter opens, closes, asks, warns, and counts days."""

    salutations: tuple[str, ...]
    closings: tuple[str, ...]
    subjects: tuple[str, ...]
    receivers: tuple[str, ...]
    cues: tuple[str, ...]
    limits: tuple[str, ...]
    warns: tuple[str, ...]
    counting: Mapping[RunsFrom, tuple[str, ...]]


@lru_cache(maxsize=1)
def asked_for() -> Mapping[str, Asked]:
    """Give everything that letters ask for, by code, the first to be done first."""
    read = [_asked(path.stem, entry) for path, entry in shipped_folder("letters")]
    return MappingProxyType({one.code: one for one in sorted(read, key=lambda a: (a.order, a.code))})


@lru_cache(maxsize=1)
def signs() -> Signs:
    """Give the words of correspondence."""
    entry = shipped("letter_signs.yaml")
    lists = {name: tuple(entry[name]) for name in Signs._fields if name != "counting"}
    counting = MappingProxyType({name: tuple(words) for name, words in entry["counting"].items()})
    return Signs(**lists, counting=counting)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    r"""Write words as one expression that meets any of them whole, whatever white space parts them.

    A word that ends in ``*`` is met with any ending: languages that put endings to words need it.

    Example:
        >>> any_of(["due date", "q&v"]).search("The due\ndate, told twice")[0]
        'due\ndate'
    """
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(map(_whole, longest_first))
    return re.compile(rf"(?<!\w)(?:{either or '(?!)'})", re.IGNORECASE)


def _whole(word: str) -> str:
    parts = r"\s{1,9}".join(map(re.escape, word.removesuffix("*").split()))
    return parts + ("" if word.endswith("*") else r"(?!\w)")


def law_said(law: str, lang: Literal["vi", "en"]) -> str:
    """Name an article of law in the reader's language.

    Example:
        >>> law_said("ADA 6.7", "en")
        'WTO Anti-Dumping Agreement, 6.7'
    """
    act, _, article = law.partition(" ")
    names = LAW.get(act)
    return f"{names[0 if lang == 'vi' else 1]}, {article}" if names else law


def _asked(code: str, entry: Mapping[str, Any]) -> Asked:
    pair = {name: _both(entry[name]) for name in ("what", "means")}
    todo = _both(entry["todo"])
    return Asked(
        code=code,
        what=pair["what"],
        means=pair["means"],
        todo=(tuple(todo[0]), tuple(todo[1])),
        law=_words(entry["law"]),
        words=_words(entry["words"]),
        unless=_words(entry.get("unless", ())),
        order=int(entry["order"]),
        kind_of=entry.get("kind_of", ""),
    )


def _both(entry: Any) -> tuple[Any, Any]:
    return entry["vi"], entry["en"]


def _words(entry: Any) -> tuple[str, ...]:
    return tuple(str(word) for word in entry)
