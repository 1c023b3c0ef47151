"""Which legal issues a text deals with, each with the words that say so.

A word is not yet an issue: the same term stands in formulas, in titles of papers that are
cited, in sentences that set the issue aside, and in other trades. Those do not count. What
remains is weighed: a heading more than a sentence that reasons, that more than a
mention.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kb.issues import EVERY_LANGUAGE, legal_issues, talk
from tradewarn.printed.quick import Quick, quick

MENTIONED, REASONED, HEADING = 1.0, 2.0, 3.0
IN_PASSING = 0.4  # of that, for words which often stand there without the issue
MOST_IN_PASSING = 0.8
ENOUGH = 1.0  # of weight, for a passage to be about an issue
ENOUGH_IN_LONG = 2.0  # for a long record: one bare mention among many pages is none
LONG = 5_000  # code points of a record that is long
SEEN = 300  # code points of a sentence that are looked at on each side of the words
NEAR_BEFORE, NEAR_AFTER = 80, 60  # where words that set an issue aside are looked for
CITATION = 250  # from a title to the number it is published under
LONGEST_HEADING = 150

_BREAK = re.compile(r"(?<=[\w)%\]”][\w)%\]”][\w)%\]”])[.!?;](?=\s)|\n[ \t]{0,40}\n")
_NUMBERED = re.compile(
    r"[#*\s]{0,12}(?:(?:Comment|Issue|Appendix|Annex|Vấn đề|Phần|Mục|Điều|Chapitre|Article|Artículo)"
    r"\s\w{1,6}\b"
    r"|[IVXivx]{1,6}[.)]|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[A-Za-z][.)])\s",
)
_ODD = re.compile("[İıſ]")  # of whose small letters the patterns think otherwise
_WORD = re.compile(r"[^\W\d_]{4,40}")


class IssueTag(NamedTuple):
    """One place that speaks of an issue; `quote` is the text from `start` to `end`."""

    code: str
    start: int
    end: int
    quote: str
    weight: float


class _Wording(NamedTuple):
    code: str
    pattern: Quick
    share: float


def issues_in(text: str, *, language: str | None = None) -> tuple[IssueTag, ...]:
    """Find the places of a text that speak of a legal issue, in order.

    Args:
        text: A passage, a page or a notice; offsets are into it.
        language: Of the text, as ``vi``; English terms are looked for in every language,
            and all languages where it is unknown.

    Example:
        >>> [(t.code, t.quote) for t in issues_in("The panel rejected zeroing.", language="en")]
        [('CMP-1', 'zeroing')]
    """
    found = sorted(_found(text, language), key=lambda w: (w[0].code, w[1], -w[2]))
    if not found:
        return ()
    sentences = _Sentences(text, language)
    tags: list[IssueTag] = []
    last: IssueTag | None = None
    for wording, start, end in found:
        if last and last.code == wording.code and start < last.end:
            continue
        weight = sentences.weight(wording.code, start, end)
        if weight:
            last = IssueTag(wording.code, start, end, text[start:end], round(weight * wording.share, 2))
            tags.append(last)
    return tuple(sorted(tags, key=lambda tag: (tag.start, tag.code)))


def dealt_with(tags: Iterable[IssueTag], *, enough: float = ENOUGH) -> tuple[str, ...]:
    """Give the codes whose places together weigh enough, the weightiest first."""
    weights: dict[str, float] = {}
    passing: dict[str, float] = {}
    for tag in tags:
        of = passing if tag.weight < MENTIONED else weights
        of[tag.code] = of.get(tag.code, 0.0) + tag.weight
    for code, weight in passing.items():  # however often, what stands there in passing is not enough alone
        weights[code] = weights.get(code, 0.0) + min(weight, MOST_IN_PASSING)
    return tuple(sorted((c for c, w in weights.items() if w >= enough), key=lambda c: (-weights[c], c)))


def _found(text: str, language: str | None) -> Iterator[tuple[_Wording, int, int]]:
    folded = text.lower()
    faithful = len(folded) == len(text) and not _ODD.search(text)
    held: dict[str, bool] = {}

    def has(strings: tuple[str, ...]) -> bool:
        for string in strings:
            if string not in held:
                held[string] = string in folded
            if held[string]:
                return True
        return False

    for wording in _wordings(language):
        if faithful and not all(map(has, wording.pattern.letters)):
            continue
        for match in wording.pattern.finditer(text):  # that no word is cut is seen sooner afterwards
            if not match.start() or not text[match.start() - 1].isalnum():
                yield wording, match.start(), match.end()


@lru_cache(maxsize=16)
def _wordings(language: str | None) -> tuple[_Wording, ...]:
    """Give what is looked for in a language: its own words, English ones and those of every language."""
    known = {lang for lang, _ in _all_wordings()}
    wanted = {language, "en", EVERY_LANGUAGE} if language in known else known
    return tuple(wording for lang, wording in _all_wordings() if lang in wanted)


@lru_cache(maxsize=1)
def _all_wordings() -> tuple[tuple[str, _Wording], ...]:
    return tuple(
        (lang, _Wording(issue.code, quick(pattern, re.IGNORECASE), share))
        for issue in legal_issues().values()
        for share, words in ((1.0, issue.words), (IN_PASSING, issue.passing))
        for lang, patterns in words.items()
        for pattern in patterns
    )


@lru_cache(maxsize=16)
def _spoken(part: str, language: str | None) -> Quick:
    by_language = getattr(talk(), part)
    wanted = [lang for lang in by_language if language not in by_language or lang in (language, "en")]
    return quick("|".join(by_language[lang] for lang in wanted), re.IGNORECASE)


@lru_cache(maxsize=1)
def _otherwise() -> dict[str, Quick]:
    return {i.code: quick(i.unless, re.IGNORECASE) for i in legal_issues().values() if i.unless}


@lru_cache(maxsize=1)
def _citing() -> tuple[Quick, Quick]:
    return quick(talk().signal, re.IGNORECASE), quick(talk().cited, re.IGNORECASE)


class _Sentences:
    """A text's sentences, and what each says about an issue that it names."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.reasoned, self.set_aside = _spoken("reasoned", language), _spoken("set_aside", language)
        self.breaks = [match.end() for match in _BREAK.finditer(text)]

    def weight(self, code: str, start: int, end: int) -> float:
        """Weigh one place; nothing where the words are no sign of the issue."""
        first, last = self._around(start, end)
        otherwise = _otherwise().get(code)
        if otherwise and otherwise.search(self.text, first, last):
            return 0.0
        if self._in_citation(first, start, end):
            return 0.0
        if self._in_heading(start, end):
            return HEADING
        near, far = max(first, start - NEAR_BEFORE), min(last, end + NEAR_AFTER)
        if self.set_aside.search(self.text, near, far):
            return 0.0
        return REASONED if self.reasoned.search(self.text, first, last) else MENTIONED

    def _around(self, start: int, end: int) -> tuple[int, int]:
        at = bisect_right(self.breaks, start)
        first = self.breaks[at - 1] if at else 0
        after = bisect_right(self.breaks, end)
        last = self.breaks[after] if after < len(self.breaks) else len(self.text)
        return max(first, start - SEEN), min(last, end + SEEN)

    def _in_citation(self, first: int, start: int, end: int) -> bool:
        """Tell whether the words belong to the title of a paper that is cited with its number."""
        signal, cited = _citing()
        if _is_title(self.text[start:end]) and self._in_short_title(first, start, cited):
            return True
        number = cited.search(self.text, end, min(len(self.text), end + CITATION))
        if number is None or any(end < b <= number.start() for b in self._breaks_from(end)):
            return False
        return bool(signal.search(self.text, first, start)) or _is_title(self.text[start:end])

    def _in_short_title(self, first: int, start: int, cited: Quick) -> bool:
        """Tell whether the words stand in brackets behind a number: a paper's short title."""
        near = max(first, start - NEAR_BEFORE)
        opened = self.text.rfind("(", near, start)
        if opened < 0 or ")" in self.text[opened:start]:
            return False
        return cited.search(self.text, max(0, opened - NEAR_BEFORE), opened) is not None

    def _breaks_from(self, place: int) -> list[int]:
        at = bisect_right(self.breaks, place)
        return self.breaks[at : at + 1]

    def _in_heading(self, start: int, end: int) -> bool:
        """Tell whether the line is a heading: numbered, or in capitals and set apart, or a title."""
        begin = self.text.rfind("\n", max(0, start - LONGEST_HEADING), start) + 1
        if not begin and start > LONGEST_HEADING:
            return False
        stop = self.text.find("\n", end, end + LONGEST_HEADING)
        stop = stop if stop >= 0 else len(self.text)
        if stop - begin > LONGEST_HEADING:
            return False
        line = self.text[begin : min(stop, begin + LONGEST_HEADING + 1)].strip()
        if len(line) > LONGEST_HEADING or line.endswith((".", ";", ",")):
            return False
        if _NUMBERED.match(line):
            return True
        alone = not self.text[:begin].strip() if begin < LONGEST_HEADING else self.text[begin - 2] == "\n"
        return alone and stop < len(self.text) and _is_title(line)


def _is_title(words: str) -> bool:
    """Tell whether the longer words begin with capitals, as titles of English papers do."""
    longer = _WORD.findall(words)
    return bool(longer) and sum(word[0].isupper() for word in longer) > len(longer) * 0.7
