"""The words in which sentences of each language tell rates, and those that tell other figures.

Reviewed data (`kb/rate_talk.yaml`); what follows from a sentence is the extractor's to say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kb.data import shipped

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class RateTalk:
    """The patterns of one language; `bases` in the order in which they are tried at one place."""

    bases: tuple[tuple[str, re.Pattern[str]], ...]
    not_rates: re.Pattern[str]
    before: re.Pattern[str]
    preliminary: re.Pattern[str]
    past: re.Pattern[str]
    argued: re.Pattern[str]
    alleged: re.Pattern[str]
    limits: re.Pattern[str]
    joins: str
    between: tuple[str, str] | None
    respectively: re.Pattern[str]
    others: re.Pattern[str]
    country_wide: re.Pattern[str]
    same: re.Pattern[str]
    beyond_quota: re.Pattern[str]
    value_bases: re.Pattern[str]
    cooperating: re.Pattern[str]
    verb_last: bool
    carries: re.Pattern[str]
    bears: re.Pattern[str]


@cache
def rate_talk(language: str) -> RateTalk:
    """Give the words of a language; those of English where none are recorded."""
    data = shipped("rate_talk.yaml")
    words = data.get(language) or data["en"]
    bases = tuple((basis, _any(forms)) for basis, forms in words["basis"].items())

    def listed(name: str) -> re.Pattern[str]:
        return _any(words.get(name, ()))

    return RateTalk(
        bases=bases,
        not_rates=listed("not_rates"),
        before=listed("before"),
        preliminary=listed("preliminary"),
        past=listed("past"),
        argued=listed("argued"),
        alleged=listed("alleged"),
        limits=listed("limits"),
        joins="|".join(_loose(j) for j in words["joins"]),
        between=(words["between"][0], _loose(words["between"][1])) if "between" in words else None,
        respectively=listed("respectively"),
        others=listed("others"),
        country_wide=listed("country_wide"),
        same=listed("same"),
        beyond_quota=listed("beyond_quota"),
        value_bases=listed("value_bases"),
        cooperating=listed("cooperating"),
        verb_last=bool(words.get("verb_last")),
        carries=listed("carries"),
        bears=listed("bears"),
    )


def _any(forms: Sequence[str]) -> re.Pattern[str]:
    if not forms:
        return NEVER
    longest = sorted((_loose(f) for f in forms), key=len, reverse=True)
    return (
        re.compile(rf"(?<![^\W_])(?:{'|'.join(longest)})(?![^\W\d_])", re.IGNORECASE)
        if _spaced(forms)
        else re.compile("|".join(longest), re.IGNORECASE)
    )


def _loose(form: str) -> str:
    return re.sub(r" ", r"\\s+", form)


def _spaced(forms: Sequence[str]) -> bool:
    """Say whether a language parts its words by blanks; Chinese, Korean and Thai do not, or not there."""
    return not any("\u0e00" <= c <= "\u0eff" or "\u3040" <= c <= "\ud7af" for f in forms for c in f)
