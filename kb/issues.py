"""The legal issues that cases turn on: their names, their law, and the words that tell them.

A family is one file in ``kb/issues``. The words are reviewed: each names the issue in any
document, none comes from one document.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from kb.data import shipped, shipped_folder
from tradewarn.errors import BadKnowledge

EVERY_LANGUAGE = "any"
_SPACES = re.compile(r"\[[^\]]*\]|\(\?<[!=][^)]*\)| \.\. | ")  # in a class or a look behind, they stay


class LegalIssue(NamedTuple):
    """One issue of the taxonomy.

    `words` are patterns of what names it in documents, by language; `passing` often stand there without
    it, and count only in company; where a sentence has one of `unless`, its words mean something else.
    `asked` are plain words by which people ask for it, that mean no stage and no remedy.
    """

    code: str
    en: str
    vi: str
    law: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    passing: Mapping[str, tuple[str, ...]]
    unless: str
    family: str
    asked: tuple[str, ...] = ()


class Talk(NamedTuple):
    """How sentences speak of any issue, as patterns by language; the last two for all languages."""

    reasoned: Mapping[str, str]
    set_aside: Mapping[str, str]
    signal: str
    cited: str


@lru_cache(maxsize=1)
def legal_issues() -> Mapping[str, LegalIssue]:
    """Give every issue by its code, in the order of the files and of their lines."""
    found: dict[str, LegalIssue] = {}
    for path, family in shipped_folder("issues"):
        for entry in family["issues"]:
            issue = _issue(entry, path.stem)
            if found.setdefault(issue.code, issue) is not issue:
                raise BadKnowledge(
                    f"issue {issue.code} stands twice", fix="keep one of the two", where=str(path)
                )
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def talk() -> Talk:
    """Give the words by which sentences reason about issues, set them aside, or cite."""
    held = shipped("issue_talk.yaml")
    by_language = {
        part: MappingProxyType({lang: either(words) for lang, words in held[part].items()})
        for part in ("reasoned", "set_aside")
    }
    return Talk(**by_language, signal=either(held["signal"]), cited=either(held["cited"]))


def issue_name(code: str, lang: Literal["vi", "en"]) -> str:
    """Name an issue; an unknown code shows itself.

    Example:
        >>> issue_name("RAT-2", "vi"), issue_name("X-1", "vi")
        ('Chọn mẫu và lựa chọn bị đơn', 'X-1')
    """
    found = legal_issues().get(code)
    return code if found is None else found.vi if lang == "vi" else found.en


def sought(words: str) -> str:
    r"""Write words as a pattern: a space is white space, `` .. `` a gap in a sentence, and a word ends there.

    Where it begins is for the search to see: it finds a letter faster than the edge of a word.

    Example:
        >>> bool(re.fullmatch(sought("cost .. adjusted"), "cost of gas was\nadjusted"))
        True
    """
    return rf"(?:{_SPACES.sub(_space, words)})(?!\w)"


def either(words: list[str]) -> str:
    """Write several words as one pattern that any of them meets, whole; without any, an empty one."""
    return rf"(?<!\w)(?:{'|'.join(map(sought, words))})" if words else ""


def _space(found: re.Match[str]) -> str:
    if found[0] == " ":
        return r"\s{1,9}"
    return r"[\s,:](?:[^.;]{0,80}[\s(“\"'])?" if found[0] == " .. " else found[0]


def _issue(entry: dict[str, Any], family: str) -> LegalIssue:
    words, passing = (
        MappingProxyType({lang: tuple(map(sought, kept)) for lang, kept in entry.get(part, {}).items()})
        for part in ("words", "passing")
    )
    return LegalIssue(
        code=entry["code"],
        en=entry["en"],
        vi=entry["vi"],
        law=tuple(entry["law"]),
        words=words,
        passing=passing,
        unless=either(entry.get("unless", [])),
        family=family,
        asked=tuple(word for words in entry.get("asked", {}).values() for word in words),
    )
