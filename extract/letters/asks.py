"""What a letter asks of whom it addresses, sentence by sentence, each with its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from extract.letters.head import Head, order_of
from extract.letters.sentences import letter_sentences
from extract.letters.terms import Term, terms
from extract.segment import Segment
from kb.letters import any_of, asked_for, signs
from tradewarn.model import Found

BY = "extract/letters/asks.py"
REPLY = "reply"  # what is asked for by a day without a name
LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for: its kind in ``kb/letters``, its words, and until when.

    `kind` is the code of `kb.letters.asked_for`; `term` is None where no time is told.
    """

    kind: str
    words: Found
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    start: int


def read_asks(segment: Segment, head: Head) -> tuple[Ask, ...]:
    """Give what a letter asks for: each kind and time once, those without a time only where no other is."""
    dated = date.fromisoformat(str(head.dated.value)) if head.dated else None
    main = next((n.kind for n in _named(str(head.subject.value))), None) if head.subject else None
    found: dict[tuple[object, ...], Ask] = {}
    for sentence in letter_sentences(segment.flow):
        named = [_narrowed(n, main) for n in _named(sentence.text)]
        main = main or (named[0].kind if named else None)
        if not _asks().search(sentence.text):
            continue
        for kind, term in _kinds(named, terms(sentence.text, dated, order=order_of(segment)), main):
            words = _quoted(segment, sentence.start, sentence.end, term)
            key = (kind, term and (term.day, term.days, term.runs_from))
            found.setdefault(key, Ask(kind, words, term))
    timed = {ask.kind for ask in found.values() if ask.term}
    order = list(asked_for())
    kept = [ask for ask in found.values() if ask.term or ask.kind not in timed]
    return tuple(sorted(kept, key=lambda a: order.index(a.kind)))


def read_warning(segment: Segment) -> Found | None:
    """Give the sentence that tells what silence costs: that the facts available may be used."""
    for sentence in letter_sentences(segment.flow):
        if _warns().search(sentence.text):
            return _quoted(segment, sentence.start, sentence.end, None, by_words=_warns())
    return None


def _kinds(named: list[_Named], times: Iterable[Term], main: str | None) -> Iterator[tuple[str, Term | None]]:
    """Give each kind with its time: that which is named last before the time, else first behind it."""
    timed: list[tuple[str, Term]] = []
    for term in times:
        before = [n.kind for n in named if n.start < term.start]
        kind = before[-1] if before else named[0].kind if named else main or REPLY
        both = timed[-1][1].joined(term) if timed and timed[-1][0] == kind else None
        if both is not None and not any(timed[-1][1].end <= n.start < term.start for n in named):
            timed[-1] = kind, both
        else:
            timed.append((kind, term))
    yield from timed
    told = {kind for kind, _ in timed}
    yield from ((n.kind, None) for n in named if n.kind not in told)


def _named(text: str) -> Iterator[_Named]:
    """Give the kinds that a text names, in order; a longer name hides the shorter within it."""
    met: list[tuple[int, int, str]] = []
    for kind, (words, unless) in _words().items():
        hidden = [m.span() for m in unless.finditer(text)]
        for found in words.finditer(text):
            if not any(a <= found.start() and found.end() <= b for a, b in hidden):
                met.append((found.start(), found.end(), kind))
    inside = [(a, b, k) for a, b, k in met if not any(_within((a, b), (c, d)) for c, d, _ in met)]
    yield from (_Named(kind, start) for start, _, kind in sorted(inside))


def _narrowed(named: _Named, main: str | None) -> _Named:
    """Take “the questionnaire” for that which the letter is about."""
    return replace(named, kind=main) if main and asked_for()[main].kind_of == named.kind else named


def _within(place: tuple[int, int], other: tuple[int, int]) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def _quoted(
    segment: Segment, start: int, end: int, term: Term | None, *, by_words: re.Pattern[str] | None = None
) -> Found:
    """Quote a sentence; of one without an end, the stretch around its time or its words."""
    if end - start > LONGEST_QUOTE:
        at = start + (term.start if term else 0)
        if by_words and (found := by_words.search(segment.flow, start, end)):
            at = found.start()
        start = max(start, at - LONGEST_QUOTE // 2)
        end = min(end, start + LONGEST_QUOTE)
    return segment.found(" ".join(segment.flow[start:end].split()), start, end, confidence=0.8, by=BY)


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {code: (any_of(one.words), any_of(one.unless)) for code, one in asked_for().items()}


@lru_cache(maxsize=1)
def _asks() -> re.Pattern[str]:
    return any_of(signs().cues)


@lru_cache(maxsize=1)
def _warns() -> re.Pattern[str]:
    return any_of(signs().warns)
